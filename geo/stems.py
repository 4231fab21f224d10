"""Where the stems of a table stand in a text of another language.

In: a text, stems in lower case, "_" for a space. Out: positions.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["CLAUSE", "DIGIT", "clause_after", "clause_before", "first", "last", "plain"]

CLAUSE = re.compile(r"[,;:](?![0-9])|[，、。；：]")
"""What parts clauses: a comma within a number does not."""

DIGIT = re.compile(r"[0-9]")
"""A digit: a clause with one tells of a figure of its own."""

_MARKS = str.maketrans(dict.fromkeys(",.;:!?()[]\"'«»„“”’–—\u00a0\n", " "))


def plain(text: str) -> str:
    """Return a text in lower case, with a space for each mark and one at either end.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        Each letter one place further on.

    Examples
    --------
    >>> plain("Wien, Paris")
    ' wien  paris '
    """
    return f" {text.lower().translate(_MARKS)} "


def clause_before(text: str, start: int, reach: int) -> str:
    """Return what stands before a place in its clause, as `plain` gives it.

    Parameters
    ----------
    text
        A sentence.
    start
        The place.
    reach
        How many characters are looked at.

    Returns
    -------
    str
        Spaces alone where the clause begins there.
    """
    return plain(CLAUSE.split(text[max(0, start - reach) : start])[-1])


def clause_after(text: str, end: int, reach: int) -> str:
    """Return what stands behind a place in its clause, as `plain` gives it.

    Parameters
    ----------
    text
        A sentence.
    end
        The place.
    reach
        How many characters are looked at.

    Returns
    -------
    str
        Spaces alone where the clause ends there.
    """
    return plain(CLAUSE.split(text[end : end + reach], maxsplit=1)[0])


def first(stems: Iterable[str], text: str) -> int:
    """Return where the first of some stems stands.

    Parameters
    ----------
    stems
        Parts of words.
    text
        As `plain` gives it.

    Returns
    -------
    int
        The length of the text where none does.
    """
    found = (text.find(each.replace("_", " ")) for each in stems)
    return min((at for at in found if at >= 0), default=len(text))


def last(stems: Iterable[str], text: str) -> int:
    """Return where the last of some stems stands.

    Parameters
    ----------
    stems
        Parts of words.
    text
        As `plain` gives it.

    Returns
    -------
    int
        -1 where none does.
    """
    return max((text.rfind(each.replace("_", " ")) for each in stems), default=-1)
