"""What is left of a way, and what a sum comes to: "all but 40 behind them", "works out at 21".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import words
from geo.quantities_bases import ANY, LENGTH, PACES, SPEED, TIME, WAYS, Bare, ends_clause, find_base
from geo.quantities_figure import Figure, note_hedge
from geo.quantities_numbers import Number
from geo.quantities_rates import rate_behind
from geo.quantities_text import Scan, Tag
from geo.quantities_units import find_hedge_before
from geo.units import PER_DAY, Dimension, unit_of

__all__ = ["DIVIDING", "homeward", "left", "lowered", "paced", "reckoned", "swapped"]

_LEFT = words("left remained remain remains remaining lay lie lies ahead")
_MORE = words("more were was are is still")
_WHOM = words("it him her them us me")
_TAIL, _LEAD = 6, 4
_WORKS = frozenset(
    {("works", "out"), ("worked", "out"), ("work", "out"), ("comes", "out"), ("came", "out")}
)
_MAKES = words("makes made gives gave make give yields")
DIVIDING = words("divide divided dividing division divides")
"""Words of a sum that a way and a time are put to."""
_JOINS = words("and but or")
_EACH = words("a an per each every")
_COME = words("come comes came amount amounts amounted works")
_PACED = words(
    "average averages averaged averaging did do does doing made make makes making managed manages"
    " managing covered covers covering walked walks walking rode cycled ran marched rowed hiked"
    " paddled skied sailed go goes went at of"
)
_OF_DAYS = words("km mi")
# "1,500 km in all, 41 a day": what may stand between a way and its share of each day
_SUMMED = words(
    "in all total altogether together or that is s was makes made which means it this about some"
    " around roughly nearly almost over under just barely only at an average of averaging and gives"
    " giving comes came to works worked out from the"
)
_STOPS, _BETWEEN, _LEAST_A_DAY, _MOST_DAYS = ".!?\n", 12, 10, 1500.0
_MADE = words("made make makes making managed manages managing")
_MAKERS = words("they he she we i who that which")
_GOING = words("going coming")
_NEVER = words("never not nowhere")
_DARED = words("dared did made reached touched exceeded managed went got ran drove flew")
_DRIVING = words(
    "driving walking riding sailing rowing cycling flying running marching paddling travelling"
    " traveling skiing swimming steaming movement"
)
_WAYS_ON = words("home back out down up there north south east west upstream downstream")
_CLAUSE = 10
_PHRASE = 8
_AND_ON = words("and then is was s are")
_USUAL = words(
    "the a its his her their usual normal planned promised customary ordinary former old more"
    " scheduled present previous"
)
_SWAPPED = frozenset({("instead", "of"), ("rather", "than"), ("place", "of"), ("lieu", "of")})
_LED_ON = words("that by before as it they when on in at now if with via they he she today")
_MANAGED = words("managed manages")


def left(scan: Scan, index: int, number: Number, recent: Sequence[Figure]) -> Figure | None:
    """Return the way of which "all but 40 are behind them", "only 18 were left" is the rest.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of the number.
    number
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue, and where the number is no part of it.
    """
    lead, follow = scan.words[index - 1], scan.words[number.next]
    behind = scan.words[number.next : number.next + _TAIL]
    if lead == "but" and scan.words[index - 2] == "all":
        done = "behind" in behind
    elif lead == "with" and follow == "behind":
        done = behind[1] in _WHOM
    else:
        rest = lead == "only" and follow in _MORE | _LEFT and not _LEFT.isdisjoint(behind[:_LEAD])
        done = rest and not {"to", "from"}.isdisjoint(behind)
    if not done or not scan.spaced(number.next):
        return None
    base = find_base(scan, index, recent, LENGTH if lead == "with" else WAYS, 1)
    return base if base is not None and (number.value < base.value or lead == "with") else None


def paced(scan: Scan, index: int, number: Number, recent: Sequence[Figure]) -> Figure | None:
    """Return so much a day of a way just told: "the 9,400 km come to 28 a day", "or 15 a day".

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of the number.
    number
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure with its unit; None where no way was told, its verb is none of a way, or
        something stands between that could be counted.
    """
    nxt = number.next
    if scan.words[nxt] not in _EACH or number.refused or number.fraction:
        return None
    way = _way_shared_out(scan, index, number, recent) or _way_led(scan, index, number, recent)
    rate = rate_behind(scan, way.unit.split("/")[0], nxt) if way is not None else None
    if rate is None:
        return None
    unit, end = rate
    figure = Figure(number.value, unit, number.start, scan.ends[end - 1], end, index, number.high)
    note_hedge(scan, figure)
    return figure


def _way_led(scan: Scan, index: int, number: Number, recent: Sequence[Figure]) -> Figure | None:
    """Return the way whose share a verb, a sum or the days of it lead to: "averaged 20 a day"."""
    if number.high is not None or not scan.joined(number.next):
        return None
    hedge = find_hedge_before(scan, index)
    at = index - 1 - (len(hedge[1].split()) if hedge and hedge[1][0].isalpha() else 0)
    at -= scan.words[at] in ("only", "just")
    come = scan.words[at] == "to" and scan.words[at - 1] in _COME
    # "for 310 km: some 18 a day", "in eleven days, or 20 a day"; but "it lays eggs: 300 a day"
    timed = scan.gaps[index] == ": " and unit_of(recent[-1].unit).dimension is Dimension.TIME
    beside = at + 1 == recent[-1].next or scan.words[at] in ("or", "so") or timed
    if not (come or beside or scan.words[at] in _PACED):
        return None
    # a bakery makes 60 a day, but walkers and the sum of their days make 40
    made = scan.words[at] in _MADE and scan.words[at - 1] not in _MAKERS
    return find_base(scan, index, recent, SPEED if made else PACES, 1)


def _way_shared_out(
    scan: Scan, index: int, number: Number, recent: Sequence[Figure]
) -> Figure | None:
    """Return the way of which "1,500 km in all, 41 a day" tells the mean.

    Nothing that could be counted stands between the way, or the days it took, and the number.
    """
    way = recent[-1]
    timed = unit_of(way.unit).dimension is Dimension.TIME and len(recent) > 1
    way = recent[-2] if timed else way
    by_day = scan.words[number.next + 1] == "day" and way.unit in PER_DAY | _OF_DAYS
    if not by_day or not 0 <= index - way.next <= _BETWEEN:
        return None
    days = way.value / number.value if number.value > 0 else 0.0
    if not 1 < days < _MOST_DAYS and way.unit not in PER_DAY:
        return None
    told = scan.words[way.next : index]
    if number.value < _LEAST_A_DAY and not timed and "or" not in told and "that" not in told:
        return None  # "the 400 km to Ulm, four a day": of buses
    for at in range(way.next, index + 1):
        if any(each in _STOPS for each in scan.gaps[at]):
            return None
        inside = timed and recent[-1].index <= at < recent[-1].next
        named = scan.shown(at)[:1].isupper()
        if at < index and not (inside or named or scan.words[at] in _SUMMED):
            return None
    return way


def reckoned(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the speed that "works out at 21", "the one by the other makes 40" goes on from.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    at = bare.at
    if bare.small or not (bare.stopped or scan.words[bare.nxt] in ("on", "over", "with", "for")):
        return None
    out = scan.words[at] in ("at", "to", "as")
    works = out and (scan.words[at - 2], scan.words[at - 1]) in _WORKS
    clause = scan.words[max(0, at - _CLAUSE) : at]
    makes = scan.words[at] in _MAKES and not DIVIDING.isdisjoint(clause)
    return find_base(scan, bare.index, recent, SPEED, 1) if works or makes else None


def swapped(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of "eight knots instead of the usual 40", "and 28 more to the ferry".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue, or something else was counted since.
    """
    at, follow = bare.at, "" if bare.stopped else scan.words[bare.nxt]
    if follow == "more" and scan.words[bare.nxt + 1] in ("to", "from", "if"):
        base = find_base(scan, bare.index, recent, ANY) if scan.words[at] in _AND_ON else None
        timed = base is not None and unit_of(base.unit).dimension is Dimension.TIME
        return base if timed or not bare.small else None
    while scan.words[at] in _USUAL:
        at -= 1
    if (scan.words[at - 1], scan.words[at]) not in _SWAPPED:
        return None
    base = find_base(scan, bare.index, recent, ANY)
    if base is None:
        return None
    led = not follow or follow in _LED_ON
    return base if led and not _is_counted_in(scan, base.next, at) else None


def _is_counted_in(scan: Scan, start: int, end: int) -> bool:
    """Return whether another number stands among some words."""
    return "one" in scan.words[start:end] or any(
        scan.tags[each] & (Tag.DIGITS | Tag.NUMBER) for each in range(start, end)
    )


def lowered(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure of "cut from twelve hours on the old line to about five".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where its phrase has ended, or leads elsewhere first.
    """
    last, at = recent[-1], bare.at
    if scan.words[at] != "to" or not bare.stopped or not 0 < at - last.next <= _PHRASE:
        return None
    between = scan.words[last.next : at]
    if "from" not in scan.words[max(0, last.index - 3) : last.index] or "to" in between:
        return None
    parted = any(gap.strip(" \n-") for gap in scan.gaps[last.next : at + 1])
    if parted or _is_counted_in(scan, last.next, at):
        return None
    return find_base(scan, bare.index, recent, ANY)


def homeward(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the speed of "was 5.5 going home", the time of "managed 22" and "88 of driving".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    at = bare.at
    if scan.words[at] in _DARED and not _NEVER.isdisjoint(scan.words[at - 2 : at]):
        more = scan.words[at + 1] == "more" and bare.index - at > 1
        return find_base(scan, bare.index, recent, SPEED, 1) if more else None
    if scan.words[at] == "or" and not bare.stopped and scan.words[bare.nxt] == "of":
        under_way = scan.words[bare.nxt + 1] in _DRIVING
        return find_base(scan, bare.index, recent, TIME) if under_way else None
    was = scan.words[at] in ("was", "were") and scan.words[at - 1] in _JOINS and not bare.stopped
    if was and scan.words[bare.nxt] in _GOING and scan.words[bare.nxt + 1] in _WAYS_ON:
        return find_base(scan, bare.index, recent, SPEED)
    if scan.words[at] in _MANAGED and not bare.small and ends_clause(scan, bare.nxt):
        return find_base(scan, bare.index, recent, TIME, 1)
    return None
