"""Ranges: "20-22 km", "between 20 and 22 hours", "5km-6km", "a mile or two".

In: a `Scan` and a number or a figure. Out: the figure with both ends.
Pure. Each step looks a bounded way ahead.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_figure import Figure, add_half, read_single, with_speed_before
from geo.quantities_numbers import Number, read_number
from geo.quantities_text import Scan, Tag
from geo.quantities_units import read_unit
from geo.units import Dimension, unit_of

__all__ = ["find_link", "join_range", "read_range"]


_SPREADS = words("anywhere ranging ranges range ranged vary varies varied varying somewhere")
_LONG_NUMBER = 5
_DOZEN, _HUNDRED, _THOUSAND = 12.0, 100.0, 1000.0
_LONGEST_CUT = 99
_AT_CLOCK = words("at by before after until since around")
_LASTS = words("take takes took taking last lasts lasted lasting")


def read_range(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return a range whose unit stands at its end: "20-22 km", "between 20 and 22 hours".

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
        The range; None where the number begins none.
    """
    at = find_link(scan, index, number.next)
    if at < 0 or (scan.gaps[index] == "-" and len(scan.words[index - 1]) == 1):
        return None  # "on the M-7 — 395 km"
    second = read_number(scan, at)
    if second is None or second.refused:
        return None
    figure = read_single(scan, at, second)
    if figure is None or figure.vague:
        return None
    low = number.value
    factor = figure.value / second.value if second.value else 1.0
    scale = _DOZEN if scan.words[second.next - 1] == "dozen" else second.scale
    if number.scale == 1.0 and scale > 1.0 and low < second.value / scale:
        low *= scale
    elif _is_cut_short(scan, at, low, second):
        low *= _THOUSAND if second.value >= _THOUSAND else _HUNDRED
    low *= factor
    if not low < figure.value:
        return _falling(scan, index, number, low, figure)
    figure.unit = with_speed_before(scan, index, figure.unit)
    figure.high, figure.value = figure.value, low
    figure.start, figure.index, figure.ranged = number.start, index, True
    return figure


def _is_cut_short(scan: Scan, at: int, low: float, second: Number) -> bool:
    """Return whether the first of two numbers goes without its noughts: "5-6,000 km", "3-400".

    The two must be neighbours, since fibres of 2-400 nm are as thin as two.
    """
    place = _THOUSAND if second.value >= _THOUSAND else _HUNDRED
    high = second.value / place
    if second.words or not low.is_integer() or not scan.gaps[at].strip(" "):
        return False
    return 2 <= low < high <= _LONGEST_CUT and high.is_integer() and high - low <= max(1, low / 2)


def _falling(scan: Scan, index: int, number: Number, value: float, end: Figure) -> Figure | None:
    """Return the first figure of a fall: "cut from 70 to 50 mph"; the second follows."""
    if scan.words[index - 1] != "from" or scan.words[number.next] != "to" or not value > end.value:
        return None
    return Figure(value, end.unit, number.start, number.end, number.next, index)


def find_link(scan: Scan, index: int, at: int) -> int:
    """Return the index of the second number of a range, or -1.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of the number.
    at
        Index of the word after the number.

    Returns
    -------
    int
        The index; -1 where no range goes on.
    """
    if at >= scan.count:
        return -1
    tags = Tag.DIGITS | Tag.NUMBER
    language = scan.lexicon.language
    gap = scan.gaps[at]
    if scan.tags[at] & tags and (gap == "—" or gap.strip(" ") in ("-", "~")):
        return at
    if gap == " — " and scan.tags[at] & scan.tags[index] & Tag.DIGITS:
        # "a 10 — 12 hour ride", but "we left at 10 — 12 hours later"
        return at if scan.words[index - 1] not in _AT_CLOCK else -1
    if scan.tags[at] & tags and gap == "、" and language.glued:
        return at if _is_next(scan, index, at) else -1
    if scan.tags[at] & tags and gap == "" and language.glued:
        return -1
    word = scan.words[at]
    nxt = at + 1
    if word == "up" and scan.words[index - 1] == "from" and scan.words[nxt] == "to":
        nxt += 1  # from three up to five days
        return nxt if scan.tags[nxt] & tags and scan.joined(at) and scan.joined(nxt) else -1
    if word in language.joiners and scan.words[nxt] in language.links and scan.spaced(nxt):
        nxt += 1  # fra i dieci e i quindici chilometri
    if not (nxt < scan.count and scan.tags[nxt] & tags and scan.joined(at)):
        return -1
    if not scan.joined(nxt):
        return -1
    if word in language.to or word in language.either:
        return nxt
    before = scan.words[index - 1]
    if before in language.links:
        before = scan.words[index - 2]  # tussen de drie en vier uur
    if word in language.joiners and before in language.between:
        return nxt
    return -1


def _is_next(scan: Scan, index: int, at: int) -> bool:
    """Return whether one figure follows the other by one, as in 5、6時間."""
    one, two = scan.words[index], scan.words[at]
    if one.isdecimal() and two.isdecimal():
        return len(one) < _LONG_NUMBER and int(two[:_LONG_NUMBER]) == int(one) + 1
    cardinals = scan.lexicon.language.cardinals
    return one in cardinals and cardinals.get(two) == cardinals[one] + 1


def join_range(scan: Scan, figure: Figure) -> Figure:
    """Return a figure joined with the end of its range: "5km-6km", "a day or two".

    Parameters
    ----------
    scan
        The text.
    figure
        The figure; it is added to in place.

    Returns
    -------
    Figure
        The same figure, with both ends where it is a range.
    """
    at = figure.next
    language = scan.lexicon.language
    if figure.vague:
        return figure
    link = find_link(scan, figure.index, at)
    if link < 0:
        return _to_one(scan, figure)
    second = read_number(scan, link)
    if second is None or second.refused or second.high is not None:
        return figure
    other = read_single(scan, link, second)
    if other is None:
        # "an hour or two", "a mile or two"
        if (
            scan.words[at] in language.either
            and (second.words or scan.gaps[second.next][:1] in (".", ",", ";", ")", ""))
            and second.value > figure.value
            and (figure.value <= 2 and not second.fraction)
        ):
            figure.high, figure.ranged = second.value, True
            figure.end, figure.next = second.end, second.next
        return figure
    if unit_of(other.unit).dimension is not unit_of(figure.unit).dimension or (
        other.size() <= figure.size()
    ):
        return figure
    if _is_change(scan, figure, other) or (
        other.unit != figure.unit
        and scan.words[at] in language.either
        and unit_of(other.unit).dimension is not Dimension.TIME  # "a week or ten days"
    ):
        return figure
    if other.unit != figure.unit:
        figure.value = figure.size() / unit_of(other.unit).factor
        figure.unit = other.unit
    figure.high, figure.ranged = other.value, True
    figure.end, figure.next = other.end, other.next
    return figure


def _is_change(scan: Scan, figure: Figure, other: Figure) -> bool:
    """Return whether one figure turns into the other: "was cut from 40 km to 60 km".

    Two times after a verb of lasting are the ends of a range all the same.
    """
    before = scan.words[figure.index - 1]
    if before == "by":
        return True
    if before != "from" or scan.words[figure.index - 2] in _SPREADS:
        return False
    return unit_of(other.unit).dimension is not Dimension.TIME or (
        scan.words[figure.index - 2] not in _LASTS
    )


def _to_one(scan: Scan, figure: Figure) -> Figure:
    """Return a figure joined with "to an hour", "and a mile"."""
    at, language = figure.next, scan.lexicon.language
    between = scan.words[figure.index - 1] in language.between
    if scan.words[at] not in (language.joiners if between else language.to):
        return figure
    if scan.words[at + 1] not in language.ones or not (scan.joined(at) and scan.joined(at + 1)):
        return figure
    found = read_unit(scan, at + 2, digits=False) if scan.joined(at + 2) else None
    if found is None:
        return figure
    unit, factor, nxt = found
    last = Figure(factor, unit, figure.start, scan.ends[nxt - 1], nxt, at + 1)
    add_half(scan, last, factor)  # "an hour to an hour and a half"
    factor, nxt = last.value, last.next
    size = factor * unit_of(unit).factor
    if unit_of(unit).dimension is not unit_of(figure.unit).dimension or size <= figure.size():
        return figure
    figure.value, figure.unit, figure.high = figure.size() / unit_of(unit).factor, unit, factor
    figure.ranged, figure.end, figure.next = True, scan.ends[nxt - 1], nxt
    return figure
