"""Ends, modes and kinds in languages other than English, by the words of their tables.

In: a passage. Out: the roles of its names, the words that betray a mode, and whether words
stand near a figure that make it a mean or the time of a journey.
Pure: reads nothing but the tables of `geo.languages`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from geo.languages import Travel, languages
from geo.model import Mode, Toponym

__all__ = [
    "Foreign",
    "blows",
    "compares",
    "find_foreign",
    "is_mean",
    "is_often",
    "is_size",
    "is_straight",
    "is_thing",
    "joins",
    "mark_modes",
    "role_in",
    "tells_journey",
]

Foreign = Travel
"""The words of a language that tell a journey."""

_BEFORE = 14
_AFTER = 6
_SIZE_BEFORE, _SIZE_AFTER = 40, 24
_MEAN_BEFORE, _MEAN_AFTER = 48, 20
_COMPARED = 24
_STRAIGHT_BEFORE, _STRAIGHT_AFTER, _OFTEN = 40, 24, 12
_HEDGED = 10
_DIGIT = re.compile(r"[0-9]")
_CLAUSE = re.compile(r"[,;:](?![0-9])|[，、。；：]")
_DASHES = frozenset("-–—―‐~〜～→")
_MARKS = str.maketrans(dict.fromkeys(",.;:!?()[]\"'«»„“”’–—\u00a0\n", " "))


def find_foreign(language: str) -> Travel | None:
    """Return the cues of a language; None for English and those without a table.

    Parameters
    ----------
    language
        ISO 639-1 code, with or without a region.

    Returns
    -------
    Travel or None
        Its cues.

    Examples
    --------
    >>> "von" in find_foreign("de").start, find_foreign("en")
    (True, None)
    """
    found = languages().get(language[:2].lower())
    return None if found is None else found.travel


def role_in(cues: Travel, text: str, base: int, toponym: Toponym) -> str:
    """Return what a name is to a journey: "from", "to", "between" or "in".

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    base
        Where the sentence starts in the article.
    toponym
        The name, with its span in the article.

    Returns
    -------
    str
        Judged by the word before the name, or by what is written after it.
    """
    start, end = toponym.span.start - base, toponym.span.end - base
    before = text[max(0, start - _BEFORE) : start].lower().replace("’", "'")
    after = text[end : end + _AFTER].lower()
    last = before.split()[-1] if before.split() else ""
    whole = before[-1:].isspace() or before[-1:] == "'"
    for words, role in ((cues.start, "from"), (cues.goal, "to"), (cues.between, "between")):
        if (whole and last in words) or any(
            not each.isascii() and len(each) <= 2 and before.endswith(each) and not whole
            for each in words
        ):
            return role
    stripped = after.lstrip()
    for ends, role in ((cues.start_after, "from"), (cues.goal_after, "to")):
        if any(stripped.startswith(each.replace("_", " ")) for each in ends):
            return role
    return "in"


def joins(cues: Travel, between: str, after: str) -> bool:
    """Return whether what stands between two names makes them the ends of one way.

    Parameters
    ----------
    cues
        The words of the language.
    between
        The text from the end of one name to the start of the other.
    after
        What follows the other.

    Returns
    -------
    bool
        True for "Paris-Nice", "北京与上海" and "北京到上海".

    Examples
    --------
    >>> joins(find_foreign("zh"), "与", "的"), joins(find_foreign("fr"), " et ", "")
    (True, False)
    """
    mark = between.strip()
    if mark in cues.joined and after.startswith(tuple(cues.placed_after)):
        return False
    return mark in _DASHES or mark in cues.joined or (mark == between and mark in cues.goal)


def is_straight(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a distance is said to be a straight line, in its own clause.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        True for "200 km Luftlinie".
    """
    clauses = _CLAUSE.split(text[max(0, start - _STRAIGHT_BEFORE) : start])
    before = clauses[-1]
    if len(before) < _HEDGED and len(clauses) > 1 and not _DIGIT.search(clauses[-2]):
        before = f"{clauses[-2]} {before}"  # "En línea recta, unos 390 km"
    after = _CLAUSE.split(text[end : end + _STRAIGHT_AFTER], maxsplit=1)[0]
    around = _plain(before + text[start:end] + after)
    return _first(cues.straight, around) < len(around)


def is_often(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a figure tells how often, or of how many, and not how long or how fast.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        True for "jede halbe Stunde" and "하루 네 편".
    """
    before = _plain(text[max(0, start - _OFTEN) : start]).rstrip()
    if any(before.endswith(each.replace("_", " ")) for each in cues.each):
        return True
    return bool(cues.often) and re.match(cues.often, text[end : end + _OFTEN]) is not None


def tells_journey(cues: Travel, text: str) -> int:
    """Return how much the words of a sentence speak for a time being that of a journey.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.

    Returns
    -------
    int
        Points: two for a journey, one for a vehicle, one for a verb of taking time; three
        off for something else that takes time, unless the journey is named before it.
    """
    lower = _plain(text)
    journey = _first(cues.journey, lower)
    vehicle = min((_first(stems, lower) for stems in cues.modes.values()), default=len(lower))
    points = 2 * (journey < len(lower)) + (vehicle < len(lower))
    points += _first(cues.takes, lower) < len(lower)
    return points - 3 * (_first(cues.events, lower) < min(journey, vehicle))


def is_size(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a length or a speed is that of no way: a height, a radius, a wind.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        By the words near it, those before it sooner than those after it.
    """
    before = _plain(text[max(0, start - _SIZE_BEFORE) : start])
    after = re.split(r"[,;:，、。]", text[end : end + _SIZE_AFTER].lower(), maxsplit=1)[0]
    return _last(cues.sizes, before) > _last(cues.journey, before) or (
        _first(cues.sizes, after) < min(len(after), _first(cues.journey, after))
    )


def blows(cues: Travel, text: str) -> bool:
    """Return whether a sentence without a vehicle speaks of wind, reach or height.

    Parameters
    ----------
    cues
        The words of the language.
    text
        A sentence that betrays no mode.

    Returns
    -------
    bool
        True for "Der Sturm erreichte 140 km/h": such a speed is no journey's.
    """
    lower = _plain(text)
    return _first((*cues.sizes, *cues.storms), lower) < len(lower)


def is_thing(cues: Travel, text: str, start: int) -> bool:
    """Return whether a length is that of a bridge or the like, and of no journey.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start
        Where the figure stands in it.

    Returns
    -------
    bool
        By the nearest word for one or the other before it.
    """
    before = _plain(text[max(0, start - _MEAN_BEFORE) : start])
    return _last(cues.things, before) > _last(cues.journey, before)


def is_mean(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a speed is a mean.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        By the nearest word for an average before it, or the one right after it.
    """
    before = text[max(0, start - _MEAN_BEFORE) : start].lower()
    after = re.split(r"[,;:，、。]", text[end : end + _MEAN_AFTER].lower(), maxsplit=1)[0]
    told = _last(cues.mean, before)
    return told > _last(cues.top, before) or _first(cues.mean, after) < len(after)


def compares(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a ratio compares distances, times, speeds or areas.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        By the words of the figure and those around it.
    """
    around = _plain(text[max(0, start - _COMPARED) : end + _COMPARED])
    return _first(cues.compared, around) < len(around)


def _plain(text: str) -> str:
    """Return a text in lower case, with a space for each mark and one at either end."""
    return f" {text.lower().translate(_MARKS)} "


def _first(stems: Iterable[str], text: str) -> int:
    """Return where the first of some stems stands; the length of the text where none does."""
    found = (text.find(each.replace("_", " ")) for each in stems)
    return min((at for at in found if at >= 0), default=len(text))


def _last(stems: Iterable[str], text: str) -> int:
    """Return where the last of some stems stands; -1 where none does."""
    return max((text.rfind(each.replace("_", " ")) for each in stems), default=-1)


def mark_modes(cues: Travel, text: str) -> Iterator[tuple[int, Mode]]:
    """Yield where a sentence betrays how a journey is made.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.

    Yields
    ------
    tuple of int and Mode
        Offset into the sentence, and the mode.
    """
    lower = _plain(text)
    found = {
        (max(0, at - 1), mode)
        for mode, stems in cues.modes.items()
        for each in stems
        if (at := lower.find(each.replace("_", " "))) >= 0
    }
    yield from ((at, Mode(mode)) for at, mode in sorted(found))
