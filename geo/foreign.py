"""Ends, modes and kinds in languages other than English, by the words of their tables.

In: a passage. Out: the roles of its names, the words that betray a mode, and whether words
stand near a figure that make it a mean or the time of a journey.
Pure: reads nothing but the tables of `geo.languages`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.languages import Travel, languages
from geo.model import Mode, Toponym

__all__ = ["Foreign", "find_foreign", "has_any", "mark_modes", "role_in"]

Foreign = Travel
"""The words of a language that tell a journey."""

_BEFORE = 14
_AFTER = 6


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
    if any(stripped.startswith(each) for each in cues.start_after):
        return "from"
    if any(stripped.startswith(each) for each in cues.goal_after):
        return "to"
    return "in"


def has_any(stems: Iterable[str], text: str) -> bool:
    """Return whether a text holds one of some stems; an underscore stands for a space.

    Parameters
    ----------
    stems
        Beginnings of words, in lower case.
    text
        In lower case.

    Returns
    -------
    bool
        False for no stems.
    """
    return any(each.replace("_", " ") in text for each in stems)


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
    lower = text.lower()
    found = {
        (at, mode)
        for mode, stems in cues.modes.items()
        for each in stems
        if (at := lower.find(each.replace("_", " "))) >= 0
    }
    yield from ((at, Mode(mode)) for at, mode in sorted(found))
