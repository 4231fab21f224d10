"""What a number begins: a figure with its unit, a ratio, degrees, or the last unit again.

In: a `Scan` and the number read at a word. Out: a `Figure`, a `Ratio`, or None.
Pure. Each step looks a bounded way ahead or back.
"""

from __future__ import annotations

import math
from dataclasses import replace

from geo.languages import words
from geo.quantities_figure import Figure, note_hedge, read_single
from geo.quantities_joined import add_parts, join_parts
from geo.quantities_margins import add_margin, read_margin
from geo.quantities_marks import read_inches
from geo.quantities_numbers import Number, read_number
from geo.quantities_ranges import find_link, join_range, read_range
from geo.quantities_ratios import Ratio, read_ratio
from geo.quantities_repeats import read_repeat
from geo.quantities_shares import read_share
from geo.quantities_text import Scan, Tag
from geo.quantities_twins import note_twin
from geo.quantities_units import find_hedge_after

__all__ = ["read_figure"]

_CURRENCIES = frozenset("$€£¥₽₩₹฿")
_LARGEST = 1e18  # nothing that travels is measured by longer numbers
_LASTING = words(
    "in for within took takes take lasted lasts last than about least only just after every"
)
# what a meter, an average or a factor is told with needs no unit
_READS = words(
    "of read reads reading showed shows showing touched hit said reached at averages averaged "
    "averaging average further"
)
_NAMED_AFTER = words(
    "road street lane avenue river creek island islands bridge house beach point end reef lake inn "
    "park hill stadium station village canyon gate stone trail drive way"
)
_OPENING_MARKS, _CLOSING_MARKS = ('"', "'", "“", "‘", "«"), ('"', "'", "”", "’", "»")
_SHORT_UNIT, _TITLE_REACH = 3, 6  # sloppy print writes "5 Kms"
_WITHIN_TITLES = words("in to of from at on with without before after by")
# what a headline does not write with a capital either
_SMALL_WORDS = _WITHIN_TITLES | words("the an and or for as than into per via over up off out")
_LATER = words("and later ago away before after earlier long or of")
_DAYS_AND_NIGHTS = frozenset(
    {("days", "nights"), ("day", "nights"), ("nights", "days"), ("nights", "day")}
)
_BED_REACH = 6
_BEDS = words(
    "room rooms hotel hotels bed beds book booked booking rent rented stay stayed stays staying"
    " sleep slept lodging inn hostel tent hut"
)


def read_figure(scan: Scan, index: int, number: Number) -> Figure | Ratio | None:
    """Return the figure a number begins, or the ratio, or None where it has no unit.

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
    Figure or Ratio or None
        What it measures.
    """
    if number.refused or _glued_to_name(scan, index, number):
        return None
    english = scan.lexicon.language.code == "en"
    if english and scan.words[index - 1] == "per" and scan.spaced(index):
        return None  # "7 litres per 100 km": what a rate is counted by
    if scan.tags[number.next] & Tag.DIGITS and scan.gaps[number.next] == " ":
        return None  # a row of a table
    if scan.gaps[index] == "^":
        return None  # 10^400 is past any power that is read
    if scan.gaps[index][-1:] in _CURRENCIES or _is_some_day(scan, index, number):
        return None
    if english and _counts_things(scan, index, number):
        return None
    if scan.words[number.next] in scan.lexicon.language.stays:
        stay = _days_of_stay(scan, index, number)
        if stay is not None:
            return stay
    ratio = read_ratio(scan, number) if english else _compared(scan, number)
    if ratio is not None:
        return ratio
    figure = read_single(scan, index, number)
    if figure is None:
        figure = (
            read_range(scan, index, number)
            or read_margin(scan, index, number)
            or _degrees(scan, index, number)
            or read_inches(scan, number)
        )
        if figure is None and scan.words[index - 1] == "of" and scan.words[index - 2] == "factor":
            return Ratio(number.value, number.start, number.end, number.next)
        if figure is None:
            figure = _ratio_range(scan, index, number)
        if figure is None:
            figure = read_repeat(scan, index, number)
        if figure is None:
            return None
    else:
        figure = join_range(scan, figure)
        if not figure.ranged:
            figure = add_margin(scan, figure)
    if _is_name(scan, figure):
        return None
    if scan.words[figure.next] == "war" and scan.shown(figure.next) == "War":
        return None  # the Thirty Years' War
    if not math.isfinite(figure.value) or abs(figure.value) > _LARGEST:
        return None
    if not figure.ranged and figure.next > number.next:
        add_parts(scan, figure)
        join_parts(scan, figure)
    days = english and figure.unit == "d"
    if days and not _join_nights(scan, figure) and _is_in_a_bed(scan, figure):
        return None
    note_hedge(scan, figure)
    note_twin(scan, figure)
    return figure


def _days_of_stay(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return the days of "2박 3일", three days and the two nights between them."""
    at = number.next + 1
    second = read_number(scan, at) if scan.tags[at] & (Tag.DIGITS | Tag.NUMBER) else None
    if second is None or second.refused or second.value < number.value:
        return None
    figure = read_single(scan, at, second)
    if figure is None or figure.unit != "d":
        return None
    figure.start, figure.index = number.start, index
    return figure


def _join_nights(scan: Scan, figure: Figure) -> bool:
    """Take the nights beside them into days, and say whether there were any.

    "Three days and two nights" are three days, and so are "two nights and three days".
    """
    nxt = figure.next
    if scan.words[nxt] != "and" or not scan.tags[nxt + 1] & (Tag.DIGITS | Tag.NUMBER):
        return False
    number = read_number(scan, nxt + 1)
    other = scan.words[number.next] if number is not None else ""
    if number is None or (scan.words[nxt - 1], other) not in _DAYS_AND_NIGHTS:
        return False
    if other == "days":
        figure.value = number.value
    figure.end, figure.next = scan.ends[number.next], number.next + 1
    return True


def _is_in_a_bed(scan: Scan, figure: Figure) -> bool:
    """Return whether nights are spent in a room, a tent or the like."""
    if scan.words[figure.next - 1] != "nights":
        return False
    around = scan.words[max(0, figure.index - _BED_REACH) : figure.next + _BED_REACH]
    return not _BEDS.isdisjoint(around)


def _compared(scan: Scan, number: Number) -> Ratio | None:
    """Return the ratio or the share that a number begins in a language other than English."""
    nxt = number.next
    if scan.words[nxt] in scan.lexicon.language.sides and scan.tags[nxt + 2] & Tag.UNIT:
        return None  # "25 mal 40 Meter"
    found = read_share(scan, number) or read_ratio(scan, number)
    hedge = find_hedge_after(scan, number.next) if found is None else None
    if hedge is None or scan.words[hedge[2]] not in scan.lexicon.language.times:
        return found
    return read_ratio(scan, replace(number, next=hedge[2]))  # "в два с лишним раза дальше"


def _counts_things(scan: Scan, index: int, number: Number) -> bool:
    """Return whether a plain noun follows, as in "two lorries": no rule below can fit."""
    after = number.next
    return (
        not scan.tags[after]
        and scan.gaps[after] == " "
        and not number.fraction
        and scan.words[after] not in scan.lexicon.follow
        and scan.words[index - 1] not in _READS
        and scan.words[index - 1] not in scan.lexicon.before_tails
    )


def _is_name(scan: Scan, figure: Figure) -> bool:
    """Return whether a figure is a name: Ten Mile River, Long Mile Road, the song "500 Miles"."""
    last = figure.next - 1
    if not scan.shown(last)[:1].isupper() or scan.lexicon.language.code != "en":
        return False  # German writes every unit with a capital
    if scan.words[figure.next] in _NAMED_AFTER and scan.gaps[figure.next] == " ":
        return scan.shown(figure.next)[0].isupper()
    if _is_title(scan, figure):
        return True
    before, after = scan.gaps[figure.index][-1:], scan.gaps[figure.next][:1]
    return before in _OPENING_MARKS and after in _CLOSING_MARKS


def _is_title(scan: Scan, figure: Figure) -> bool:
    """Return whether a figure heads a title: "Seven Years in Tibet", the 24 Hours of Le Mans.

    In a headline other words have capitals as well, which none of a sentence's verbs have.
    """
    last = figure.next - 1
    unit = scan.shown(last)
    if len(unit) <= _SHORT_UNIT or not unit[1:].islower() or scan.gaps[last] != " ":
        return False
    if scan.words[last - 1].isdecimal():
        if scan.words[last + 1] != "of" or scan.words[last - 2] != "the":
            return False  # "the 40 Miles to Kiel" is only sloppy
    elif not scan.shown(figure.index)[:1].isupper():
        return False
    if scan.words[last + 1] not in _WITHIN_TITLES or not scan.shown(last + 2)[:1].isupper():
        return False
    near = range(max(0, figure.index - _TITLE_REACH), figure.next + _TITLE_REACH)
    return any(
        scan.gaps[at] == " " and len(scan.words[at]) > 1 and scan.shown(at).islower()
        and scan.words[at] not in _SMALL_WORDS
        for at in near
    )  # fmt: skip


def _ratio_range(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return "three to four times longer"."""
    link = find_link(scan, index, number.next)
    second = read_number(scan, link) if link > 0 else None
    ratio = read_ratio(scan, second) if second is not None and not second.refused else None
    if ratio is None or ratio.occasions or not number.value < ratio.value:
        return None
    figure = Figure.of_ratio(scan, ratio)
    figure.start, figure.index, figure.ranged = number.start, index, True
    figure.value, figure.high, figure.hedge, figure.hedge_text = number.value, ratio.value, "", ""
    return figure


def _glued_to_name(scan: Scan, index: int, number: Number) -> bool:
    """Return whether digits stick to the letters before them, as in CL55 and 1e999."""
    if scan.gaps[index] or number.words or not index:
        return False
    before = scan.words[index - 1]
    if before == "x" and scan.words[index - 2].isdecimal():
        return False  # 2x3x4 m
    if scan.shown(index - 1) == "M" and scan.gaps[index - 1]:
        return True  # an M16 bolt
    return before[-1:].isascii() and before[-1:].isalpha() and not scan.tags[index - 1] & Tag.UNIT


def _is_some_day(scan: Scan, index: int, number: Number) -> bool:
    """Return whether "one day" stands for a day unnamed: "one day in May", "one day he left"."""
    if scan.words[index] != "one" or scan.words[number.next] not in ("day", "night", "morning"):
        return False
    if not scan.spaced(number.next) or number.next != index + 1:
        return False
    if scan.tags[index + 2] & (Tag.DIGITS | Tag.NUMBER):
        return False  # "one day, two hours"
    return scan.words[index - 1] not in _LASTING and scan.words[index + 2] not in _LATER


def _degrees(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return degrees on the globe: "two degrees south of", "three degrees of latitude"."""
    at = number.next
    if scan.words[at] not in ("degree", "degrees") or not scan.joined(at):
        return None
    end, follow = scan.ends[at], scan.words[at + 1]
    if scan.tags[at + 1] & Tag.COMPASS and scan.spaced(at + 1) and scan.words[at + 2] == "of":
        # the direction goes with it: it is no claim of its own
        return Figure(number.value, "deg", number.start, end, at + 3, index)
    if follow == "of" and scan.words[at + 2] in ("latitude", "longitude", "arc"):
        return Figure(number.value, "deg", number.start, end, at + 3, index)
    return None
