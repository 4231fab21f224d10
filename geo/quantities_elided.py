"""Numbers whose unit was printed shortly before: "a plane takes six hours, a car eleven".

In: a `Scan`, a number without a unit and the last figures read. Out: a `Figure` in the unit of
the one that it goes on from, or None; and hours with their minutes: "two hours fifty".
Pure. Each rule looks a bounded way back and ahead.
Source: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), ch. 17, on
gapping and on heads left out. A rule asks for a cue of its own (a verb of taking, of speed or of
way, a contrast with "it is", a clause without a verb), for a figure of the dimension which that
cue calls for, of like size and near before, and for nothing behind that the number may count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from geo.languages import words
from geo.quantities_bases import REACH, Bare, ends_clause, look_round
from geo.quantities_clauses import contrasted
from geo.quantities_contrasts import changed, gapped, opposed
from geo.quantities_figure import Figure, note_hedge
from geo.quantities_lists import (
    headed_apart,
    listed_apart,
    nearer_at,
    placed_apart,
    shared_out,
    told_apart,
)
from geo.quantities_numbers import Number, read_number
from geo.quantities_onward import added, kept, reckoned_with, shared
from geo.quantities_parted import parted, twinned
from geo.quantities_ranges import find_link
from geo.quantities_rest import homeward, left, lowered, paced, reckoned, swapped
from geo.quantities_text import Scan, Tag
from geo.quantities_verbs import bested, covered, done, sped, taken
from geo.units import Dimension, unit_of

__all__ = ["add_elided", "read_elided"]

# how many times the figure before it a number may be
_LIKELY = {Dimension.TIME: 16.0, Dimension.LENGTH: 12.0, Dimension.SPEED: 5.0}
_FIRST = 3  # before the third word of a text no figure stands that a number could go on from
_HARDLY = words("shortly just soon long little well immediately right only")
_RANGED = words("to or and")
_DASHES = ("-", "–", "—", " – ", " — ", " - ")
_MOST_MINUTES = 60
_PART = {"h": "min", "min": "s"}
_AFTER_PART = words("in to from later away ago by and but for each via after")
_FIVES = 5.0


def read_elided(scan: Scan, index: int, number: Number, recent: Sequence[Figure]) -> Figure | None:
    """Return a bare number in the unit of a figure before it.

    Parameters
    ----------
    scan
        The text.
    index
        Index of its first word.
    number
        The number, which no unit follows.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where no cue asks for one, or none of the right kind stands near.
    """
    if not recent or index - recent[-1].next > REACH or scan.lexicon.language.code != "en":
        return None
    pace = paced(scan, index, number, recent)
    if pace is not None:
        return pace
    if number.refused or number.fraction or number.high is not None or index < _FIRST:
        return None
    if scan.words[index - 1] in ("before", "after") and scan.words[index - 2] in _HARDLY:
        return None  # "when it stopped just after nine": an hour of the clock
    high, nxt, end = None, number.next, number.end
    if scan.words[nxt] in _RANGED or scan.gaps[nxt] in _DASHES:
        link = find_link(scan, index, nxt)
        second = read_number(scan, link) if link > 0 else None
        if second is not None and second.value > number.value and not second.refused:
            high, nxt, end = second.value, second.next, second.end
    rest = left(scan, index, number, recent)  # which may be of any size
    bare = look_round(scan, index, number, nxt)
    if bare is None and rest is None:
        return None
    base = rest if bare is None else rest or _first_of_rules(scan, bare, recent)
    if base is None:
        return None
    unit = base.unit
    if rest is None and not _is_alike(number.value, base):
        unit = _first_unit(scan, base, number.value)
        if not unit:
            return None
    figure = Figure(number.value, unit, number.start, end, nxt, index, high)
    figure.ranged = high is not None
    note_hedge(scan, figure)
    return figure


def _first_of_rules(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return what the first rule finds that finds anything."""
    return next((each for rule in _RULES if (each := rule(scan, bare, recent))), None)


def add_elided(scan: Scan, figure: Figure) -> None:
    """Add minutes that go without their word: "two hours fifty", "an hour and forty".

    Parameters
    ----------
    scan
        The text.
    figure
        The figure; it is added to in place.
    """
    unit = _PART.get(figure.unit)
    at = figure.next
    if unit is None or figure.high is not None or figure.vague or at >= scan.count:
        return
    joined = scan.words[at] == "and" and scan.spaced(at)
    if joined and scan.words[at + 1] == "change" and not figure.hedge:
        figure.hedge, figure.hedge_text, figure.next = "odd", "and change", at + 2
        return
    at += joined
    if not scan.tags[at] & (Tag.DIGITS | Tag.NUMBER) or scan.gaps[at] != " ":
        return
    if scan.lexicon.language.code != "en" or not figure.value.is_integer():
        return
    number = read_number(scan, at)
    if number is None or number.refused or number.fraction or number.high is not None:
        return
    value, nxt = number.value, number.next
    if not _FIVES <= value < _MOST_MINUTES or value % (_FIVES if joined else 1.0):
        return
    if "-" in scan.gaps[figure.next - 1] or scan.words[at - 1] == "plus":
        return  # "a 50-minute one", "90 minutes plus five"
    if not ends_clause(scan, nxt) and (
        scan.words[nxt] not in _AFTER_PART
        or scan.gaps[nxt] != " "
        or scan.tags[nxt + 1] & (Tag.DIGITS | Tag.NUMBER)
    ):
        return
    figure.value += value * unit_of(unit).factor / unit_of(figure.unit).factor
    figure.end, figure.next = number.end, nxt


def _first_unit(scan: Scan, base: Figure, value: float) -> str:
    """Return days where "46 days, six hours and four minutes" goes before and 34 are meant."""
    days = base.size() / unit_of("d").factor
    told = scan.words[base.index + 1] == "days" and base.unit in _PART
    most = _LIKELY[Dimension.TIME]
    return "d" if told and days > 1 and 1 / most < value / days < most else ""


def _is_alike(value: float, base: Figure) -> bool:
    """Return whether a number is of the size of the figure that it goes on from."""
    most = _LIKELY[unit_of(base.unit).dimension]
    return base.value > 0 and 1 / most < value / base.value < most


_RULES: tuple[Callable[[Scan, Bare, Sequence[Figure]], Figure | None], ...] = (
    taken,
    done,
    contrasted,
    bested,
    sped,
    covered,
    reckoned,
    homeward,
    lowered,
    swapped,
    changed,
    parted,
    twinned,
    opposed,
    gapped,
    placed_apart,
    told_apart,
    listed_apart,
    headed_apart,
    nearer_at,
    shared_out,
    shared,
    added,
    kept,
    reckoned_with,
)
