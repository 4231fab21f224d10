"""Figures with a margin: "5 ± 1 km", "40 km, plus or minus two".

In: a `Scan` and a number or a figure. Out: the range from the least to the most it may be.
Pure. Looks a few words ahead.
Source: JCGM 100:2008 (GUM), 7.2.2: y ± U is the interval from y - U to y + U.
"""

from __future__ import annotations

from geo.quantities_figure import Figure, read_single
from geo.quantities_moments import index_after
from geo.quantities_numbers import Number, read_number
from geo.quantities_ratios import percent_end
from geo.quantities_text import Scan, Tag
from geo.units import unit_of

__all__ = ["add_margin", "read_margin"]

_SIGNS = ("±", "+/-", "+-", "∓")
_PHRASES = (("plus", "or", "minus"), ("give", "or", "take"))
_OPENERS = ("plus", "give")


def read_margin(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return a figure whose unit stands behind its margin: "5.0 ± 0.2 m".

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of the number.
    number
        The number read there.

    Returns
    -------
    Figure or None
        The range; None where no margin follows.
    """
    at = _behind(scan, number.next)
    second = read_number(scan, at) if at > 0 else None
    if second is None or second.refused:
        return None
    figure = read_single(scan, at, second)
    if figure is None or figure.vague or not second.value or not number.value:
        return None
    factor = figure.value / second.value
    figure.start, figure.index, middle = number.start, index, number.value * factor
    return _widened(figure, middle, figure.value)


def add_margin(scan: Scan, figure: Figure) -> Figure:
    """Return a figure with the margin that follows its unit: "40 km ± 2 km".

    Parameters
    ----------
    scan
        The text.
    figure
        The figure; it is added to in place.

    Returns
    -------
    Figure
        The same figure, with both ends where a margin follows.
    """
    at = _behind(scan, figure.next)
    second = read_number(scan, at) if at > 0 and not figure.vague else None
    if second is None or second.refused or second.high is not None:
        return figure
    other = read_single(scan, at, second)
    if other is None:
        # "give or take 50 people" counts something else
        if scan.joined(second.next) and not percent_end(scan, second):
            return figure
        margin, figure.end, figure.next = second.value, second.end, second.next
        percent = percent_end(scan, second)
        if percent:
            margin, figure.end = figure.value * second.value / 100, percent
            figure.next = index_after(scan, second.next, percent)
    elif unit_of(other.unit).dimension is not unit_of(figure.unit).dimension:
        return figure
    else:
        margin = other.size() / unit_of(figure.unit).factor
        figure.end, figure.next = other.end, other.next
    return _widened(figure, figure.value, margin)


def _behind(scan: Scan, at: int) -> int:
    """Return the index of the number of a margin that stands at a word; -1 if there is none."""
    if at >= scan.count:
        return -1
    numbers = Tag.DIGITS | Tag.NUMBER
    gap, word = scan.gaps[at], scan.words[at]
    if gap != " " and gap.strip(" (") in _SIGNS:
        return at if scan.tags[at] & numbers else -1
    if word not in _OPENERS:
        return -1
    if tuple(scan.words[at : at + 3]) in _PHRASES and scan.tags[at + 3] & numbers:
        return at + 3
    return -1


def _widened(figure: Figure, middle: float, margin: float) -> Figure:
    figure.value, figure.high = max(0.0, middle - margin), middle + margin
    figure.ranged = True
    return figure
