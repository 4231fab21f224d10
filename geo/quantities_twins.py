"""A figure given again in another unit: "435 miles (700 km)", "50 mph, or 80 km/h".

In: a `Scan` and a figure, which is added to. Pure. Looks a bounded way ahead.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_figure import Figure, note_hedge, read_single
from geo.quantities_joined import add_parts, join_parts
from geo.quantities_numbers import read_number
from geo.quantities_ranges import read_range
from geo.quantities_rates import rate_behind
from geo.quantities_text import Scan, Tag
from geo.units import Dimension, unit_of

__all__ = ["note_twin"]

_TWIN_GAP = 0.05  # practice gold: conversions side by side may differ by 5 % if both are round
_TWIN_REACH = 4.0  # further apart than that, a bracket holds another figure, not the same one
_BRACKETS, _MOST_BEFORE = ("(", "["), 4
_BEFORE_TWIN = words("just more than little a slightly at least up to")


def note_twin(scan: Scan, figure: Figure) -> None:
    """Read the same figure in a second unit: "435 miles (700 km)".

    Parameters
    ----------
    scan
        The text.
    figure
        The figure; it is added to in place.
    """
    at = _twin_at(scan, figure)
    other = _read_twin(scan, at, figure) if at >= 0 else None
    if other is None:
        return
    bracket = scan.gaps[figure.next].strip(" \n") in _BRACKETS
    first, second = figure.size(), other.size()
    if not first or not second or not 1 / _TWIN_REACH < first / second < _TWIN_REACH:
        return
    note_hedge(scan, other)
    agree = abs(first / second - 1) <= max(_TWIN_GAP, _roundness(figure), _roundness(other))
    if not agree and not bracket:
        return
    figure.twin = other
    if agree:
        end, nxt = other.end, other.next
        if bracket and scan.gaps[nxt].startswith((")", "]")):
            end += 1
            if scan.gaps[nxt][1:] == " ":
                end, nxt = _add_period(scan, figure, other, end, nxt)
        figure.end, figure.next = end, nxt


def _twin_at(scan: Scan, figure: Figure) -> int:
    """Return where the number of a twin stands behind a bracket, a slash or "or"; -1 if none."""
    at, language = figure.next, scan.lexicon.language
    if at >= scan.count or not figure.unit:
        return -1
    told = scan.words[at] in language.either and scan.gaps[at] in (" ", ", ", "\n")
    if not told and scan.gaps[at].strip(" \n") not in (*_BRACKETS, "/", "="):
        return -1
    for number in range(at, min(at + _MOST_BEFORE, scan.count)):
        if scan.tags[number] & (Tag.DIGITS | Tag.NUMBER):
            return number
        word = scan.words[number]
        if not (word in scan.lexicon.before or word in language.either or word in _BEFORE_TWIN):
            break
    return -1


def _read_twin(scan: Scan, at: int, figure: Figure) -> Figure | None:
    """Return the figure of another unit of the same dimension, time excepted, that stands there."""
    number = read_number(scan, at)
    if number is None or number.refused:
        return None
    other = read_single(scan, at, number) or read_range(scan, at, number)
    if other is not None and other.high is None:
        add_parts(scan, other)
        join_parts(scan, other)
    if other is None or other.unit == figure.unit:
        return None
    dimension = unit_of(other.unit).dimension
    fits = dimension is unit_of(figure.unit).dimension and dimension is not Dimension.TIME
    return other if fits else None


def _add_period(scan: Scan, figure: Figure, twin: Figure, end: int, nxt: int) -> tuple[int, int]:
    """Make a speed of "130 km (81 miles) a day"; return where the figure then ends."""
    one, two = rate_behind(scan, figure.unit, nxt), rate_behind(scan, twin.unit, nxt)
    if one is None or two is None:
        return end, nxt
    figure.unit, twin.unit, nxt = one[0], two[0], one[1]
    return scan.ends[nxt - 1], nxt


def _roundness(figure: Figure) -> float:
    """Return the share by which a number of one figure may be rounded: 7 may be 6.5 to 7.5."""
    return 0.5 / figure.value if 1 <= figure.value < 10 and figure.value.is_integer() else 0.0
