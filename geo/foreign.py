"""Ends, modes and kinds in languages other than English, by the words of their tables.

In: a passage. Out: the roles of its names, the words that betray a mode, and whether words
stand near a figure that make it a mean or the time of a journey.
Pure: reads nothing but the tables of `geo.languages`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.languages import Travel, languages
from geo.lazy import lazy_pattern
from geo.model import Mode, Toponym
from geo.stems import CLAUSE, DIGIT, clause_after, first, last, plain

__all__ = [
    "Foreign",
    "blows",
    "find_foreign",
    "is_longest",
    "is_mean",
    "is_size",
    "is_straight",
    "is_thing",
    "joins",
    "mark_modes",
    "role_in",
    "thence_at",
]

Foreign = Travel
"""The words of a language that tell a journey."""

_BEFORE = 28
_AFTER = 6
_LINK_BEFORE, _LED_BEFORE = 40, 56
_PAIRED = lazy_pattern(r"\s\w{1,3}\s(?=[^\W\d_a-zß-ÿа-я])")  # "Bogotá con Lima"
_ASIDE = lazy_pattern(r"・[\u30a1-\u30fa\u30fc\u3400-\u9fff]{1,8}")  # 東京・日本橋から
_SIZE_BEFORE, _SIZE_AFTER = 48, 24
_MEAN_BEFORE, _MEAN_AFTER, _LONGEST = 48, 20, 72
_STRAIGHT_BEFORE, _STRAIGHT_AFTER = 72, 40
_DASHES = frozenset("-–—―‐~〜～→")


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
    kinds = (each.replace("_", " ") for each in cues.within)
    within = max((each for each in kinds if before.endswith(each)), key=len, default="")
    before = before.removesuffix(within)  # 从四川成都, 飞往首都巴黎, "от порта Холмск"
    if before.endswith(tuple(each.replace("_", " ") for each in cues.near)):
        return "in"  # "près de Lyon": nobody sets out from there
    aside = _ASIDE.match(text, end)
    end = aside.end() if aside is not None else end
    after = text[end : end + _AFTER].lower()
    told = before.split()
    last = told[-1] if told else ""
    whole = before[-1:].isspace() or before[-1:] == "'"
    if cues.led and re.search(cues.led, text[max(0, start - _LED_BEFORE) : start].lower()):
        return "to"
    if (
        whole
        and cues.linking
        and _links(cues, text[max(0, start - _LINK_BEFORE) : start])
        and (_links(cues, " ".join(told[-2:])) or _PAIRED.match(text, end))
    ):
        return "between"
    for words, role in ((cues.start, "from"), (cues.goal, "to"), (cues.between, "between")):
        if (whole and last in words) or any(
            not each.isascii() and len(each) <= 2 and before.endswith(each) and not whole
            for each in words
        ):
            return role
    stripped = after.lstrip()
    for ends, role in ((cues.start_after, "from"), (cues.goal_after, "to")):
        # a sign alone is glued to its name: not in "네덜란드 로테르담"
        if any(
            stripped.startswith(each.replace("_", " "))
            for each in ends
            if len(each) > 1 or stripped == after
        ):
            return role
    return "in"


def _links(cues: Travel, before: str) -> bool:
    """Return whether a word of linking stands before a name, in its clause."""
    stems = tuple(each.replace("_", " ") for each in cues.linking)
    clause = CLAUSE.split(before.lower())[-1]
    return any(f"{each} ".startswith(stems) for each in clause.split())


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
    clauses = CLAUSE.split(text[max(0, start - _STRAIGHT_BEFORE) : start])
    before = clauses.pop()
    while clauses and not DIGIT.search(clauses[-1]):
        before = f"{clauses.pop()} {before}"  # "En línea recta, la distancia es de 390 km"
    after = CLAUSE.split(text[end : end + _STRAIGHT_AFTER], maxsplit=1)[0]
    after = DIGIT.split(after, maxsplit=1)[0]  # "720 km par la route, 600 km à vol d'oiseau"
    around = plain(before + text[start:end] + after)
    return first(cues.straight, around) < len(around)


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
    clauses = CLAUSE.split(text[max(0, start - _SIZE_BEFORE) : start])
    if len(clauses) > 1 and DIGIT.search(clauses[-2]):
        clauses = clauses[-1:]  # "at a height of 900 m, at 80 km/h": that was told of the other
    before = plain(" ".join(clauses))
    after = re.split(r"[,;:，、。]", text[end : end + _SIZE_AFTER].lower(), maxsplit=1)[0]
    return last(cues.sizes, before) > last(cues.journey, before) or (
        first(cues.sizes, after) < min(len(after), first(cues.journey, after))
    )


def thence_at(cues: Travel, text: str) -> int:
    """Return where "from there" stands in a sentence; -1 where it does not.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.

    Returns
    -------
    int
        An offset into the sentence.

    Examples
    --------
    >>> thence_at(find_foreign("es"), "Y de allí a Salto faltan 120 km.")
    2
    """
    low = plain(text)
    at = first(cues.thence, low)
    return at if at < len(low) else -1


def blows(cues: Travel, text: str, start: int) -> bool:
    """Return whether a sentence without a vehicle speaks of wind, reach or height.

    Parameters
    ----------
    cues
        The words of the language.
    text
        A sentence that betrays no mode.
    start
        Where its figure stands; what was told of another one before it does not count.

    Returns
    -------
    bool
        True for "Der Sturm erreichte 140 km/h": such a speed is no journey's.
    """
    told = CLAUSE.split(text[:start])[:-1]
    last = max((at for at, each in enumerate(told) if DIGIT.search(each)), default=-1)
    cut = sum(len(each) + 1 for each in told[: last + 1])
    lower = plain(text[cut:])
    return first((*cues.sizes, *cues.storms), lower) < len(lower)


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
    before = plain(text[max(0, start - _MEAN_BEFORE) : start])
    return last(cues.things, before) > last(cues.journey, before)


def is_longest(cues: Travel, text: str, start: int) -> bool:
    """Return whether a length is told of the longest bridge or the like, whatever way is told of.

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
        By a superlative behind it in its clause.

    Examples
    --------
    >>> text = "Der Koralmtunnel, mit 33 Kilometern der längste Tunnel Österreichs"
    >>> is_longest(find_foreign("de"), text, 22)
    True
    """
    after = clause_after(text, start, _LONGEST)
    if first(cues.longest, after) == len(after):
        return False
    around = plain(text[max(0, start - _MEAN_BEFORE) : start]) + after
    return first(cues.things, around) < len(around)


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
    told = last(cues.mean, before)
    if told >= 0 and DIGIT.search(before, told):
        told = -1  # "im Schnitt 15 Knoten und höchstens 22": that mean has its figure
    return told > last(cues.top, before) or first(cues.mean, after) < len(after)


def mark_modes(cues: Travel, text: str) -> Iterator[tuple[int, Mode, bool]]:
    """Yield where a sentence betrays how a journey is made.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.

    Yields
    ------
    tuple of int, Mode and bool
        Offset into the sentence, the mode, and whether it is told outright: a word for the
        road itself does not.

    Examples
    --------
    >>> german = find_foreign("de")
    >>> list(mark_modes(german, "Mit dem Bus auf der Bundesstraße"))
    [(7, <Mode.ROAD: 'road'>, True), (26, <Mode.ROAD: 'road'>, False)]
    """
    lower = plain(text)
    found = {
        (max(0, at - 1), Mode(mode), True)
        for mode, stems in cues.modes.items()
        for each in stems
        if (at := lower.find(each.replace("_", " "))) >= 0
    }
    found |= {
        (max(0, at - 1), Mode.ROAD, False)
        for each in cues.ways
        if (at := lower.find(each.replace("_", " "))) >= 0
    }
    yield from sorted(found)
