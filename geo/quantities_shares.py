"""Shares of a way in other languages: "die Hälfte der Strecke", "треть пути", 三分之一的路程.

In: a `Scan` and a number. Out: a `Ratio`, or None.
Pure. What a share may be of stands in the table of the language; each look-ahead is bounded.
English has its own rules in `geo.quantities_ratios`.
"""

from __future__ import annotations

import re
from functools import cache

from geo.quantities_moments import index_after
from geo.quantities_numbers import Number, read_number
from geo.quantities_ratios import Ratio
from geo.quantities_text import Scan, Tag

__all__ = ["read_share"]

_REACH = 8  # characters around a share in which what it is of must stand


def read_share(scan: Scan, number: Number) -> Ratio | None:
    """Return the part of a way, a time or an area that a number begins.

    Parameters
    ----------
    scan
        The text.
    number
        The number that was read.

    Returns
    -------
    Ratio or None
        Its size and its span, with what it is a share of where that follows; None elsewhere.
    """
    language = scan.lexicon.language
    value, end, nxt = number.value, number.end, number.next
    if _is_part(scan, nxt) and not number.fraction:
        over = read_number(scan, nxt + 2)
        if over is None or over.refused or over.high is not None or not 0 < over.value < value:
            return None
        value, end, nxt = over.value / value, over.end, over.next
    elif not number.fraction:
        return None
    if language.share_tail:
        tail = _pattern(language.share_tail).match(scan.low, end)
        if tail is not None:
            return Ratio(value, number.start, tail.end(), index_after(scan, nxt, tail.end()))
    for pattern, sign in ((language.share_more, 1), (language.share_less, -1)):
        tail = _pattern(pattern).match(scan.low, end) if pattern else None
        if tail is not None:
            return Ratio(
                1 + sign * value, number.start, tail.end(), index_after(scan, nxt, tail.end())
            )
    if language.share_near:
        around = scan.low[max(0, number.start - _REACH) : end + _REACH]
        if _pattern(language.share_near).search(around) and not scan.tags[nxt] & Tag.UNIT:
            return Ratio(value, number.start, end, nxt)
    return None


def _is_part(scan: Scan, index: int) -> bool:
    """Return whether the words between a whole and its part stand here: 三分之一, 3분의 1."""
    parts = scan.lexicon.language.parts
    return (
        bool(parts)
        and (scan.words[index], scan.words[index + 1]) == parts
        and bool(scan.tags[index + 2] & (Tag.DIGITS | Tag.NUMBER))
    )


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)
