"""Units without a number: "a day and a half", "could take days", "overnight", "Mach 2".

In: a `Scan` and a unit word. Out: a `Figure`, or None.
Pure. Each step looks a bounded way ahead or back.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_figure import Figure, add_half, note_hedge
from geo.quantities_joined import add_parts, join_parts
from geo.quantities_numbers import read_number
from geo.quantities_ranges import join_range
from geo.quantities_text import Scan, Tag
from geo.quantities_twins import note_twin
from geo.quantities_units import read_unit
from geo.units import PER_DAY, Dimension, unit_of

__all__ = ["read_bare_unit", "read_whole"]

_BARE_UNITS = frozenset(
    {"mi", "km", "nm", "h", "min", "d", "wk", "mo", "y", "acre", "ha", "ly", "m", "ft", "in", "yd"}
)
# "in a yard" is a place, "within a yard" a length
_SMALL = frozenset({"m", "ft", "in", "yd"})
_SMALL_AFTER = words("than over under within about nearly almost roughly half least")
_PARTS = words("half quarter")
_HEAPED = words("snow rain water ice mud sand silt rock rubble soil topsoil floodwater")
_ALWAYS_BARE = words("mi km nm h ly acre ha")
_SPANS = (2.0, 10.0, 100.0, 1000.0)  # a fortnight, decade, century, millennium
_BARE_AFTER = words(
    "in for within took takes take taking lasted lasts last lasting after about over "
    "nearly almost than under around spend spent spending least quarter half most "
    "roughly some barely only until every-other of up to just is was stayed stays stay waited "
    "waits wait remained lived slept been needed needs need be lay lost allow allows allowed"
    " become became becomes including"
)
_BARE_BEFORE = words("since and long away later ago apart or by earlier late early on")
_AFTER = words("mo y")  # "a year after its last run"; "a day after", "a week after" open news
_NO_RATE = _BARE_AFTER | words("and or but to with before by at into plus")
_VAGUE_AFTER = words("last lasts lasted lasting take takes took taken taking")
_VAGUE_BEFORE = words("away apart long")
_VAGUE_SINCE = words("later ago")
_WHOLE = words("whole entire full")
_CALENDAR = words("day week month year decade century")
# "a miss is as good as a mile", "give an inch and they take a mile"
_SAYINGS = frozenset({("good", "as"), ("not", "budge"), ("they", "take"), ("they", "took")})
_TOOK, _WHOM_REACH = words("take takes took taken"), 4
_WHOM = words("him her them you us me")
_GIVES = words("give gives gave given giving yield yielded budge budged")
_ALL = {"day": "d", "week": "wk", "month": "mo"}  # "we drove all day", but "open all year"
_MOST_MACH = 50
_COUNTS = Tag.DIGITS | Tag.NUMBER
_RATE_WORDS = words("once twice thrice times cents pence dollars euros pounds rupees yen francs")
# "at a mile a minute"; but who talks a mile a minute is not under way
_MILE_A_MINUTE_AFTER = words(
    "at of than over about nearly almost do does did doing made making covered covering averaged"
)
_TALKS = words("talk talks talked talking speak speaks spoke speaking chatters chattered")
_CALLS = words("wait just")
_MANY = words("miles kilometres kilometers hours days weeks months years decades centuries")
_GRANTS = words("give gives gave given giving allow allows allowed")  # they gave us a week
# "fourteen are to run a day", "the largest number in a day": how many in one, and no time of a way
_RUN = words("run runs running leave leaves depart departs sail sails fly flies operate pass call")
_TOLLS, _TOLL_REACH = words("number numbers toll total count"), 3


def read_bare_unit(scan: Scan, index: int) -> Figure | None:
    """Return the figure of a unit without a number: "a day and a half", "could take days".

    Parameters
    ----------
    scan
        The text.
    index
        Index of a unit word.

    Returns
    -------
    Figure or None
        One of the unit, a vague number of it, or None.
    """
    language = scan.lexicon.language
    word = scan.words[index]
    if word in language.nights:
        return _overnight(scan, index)
    if word in language.leading:
        return _led(scan, index)
    before = scan.words[index - 1] if scan.joined(index) else ""
    if scan.words[index + 1] == "long" and scan.gaps[index + 1] == "-" and word in _MANY:
        return _some(scan, index, read_unit(scan, index, digits=False))
    if before in language.ones:
        return _one(scan, index)
    if language.code != "en":
        return _and_a_half(scan, index) or _inverted(scan, index) or _unnumbered(scan, index)
    if before == "the" and scan.words[index + 1] == "and" and scan.gaps[index + 1] == "-":
        return _one(scan, index)  # the mile-and-a-half track
    if _is_lone(scan, index):
        return _lone(scan, index)
    if before in _WHOLE and word in _CALENDAR:
        return _whole_one(scan, index)
    if before == "all" and word in _ALL and scan.words[index + 1] != "round":
        end = scan.ends[index]
        return Figure(1.0, _ALL[word], scan.start(index - 1), end, index + 1, index - 1, vague=True)
    if (not word.endswith("s") and word not in ("centuries", "millennia")) or len(word) < 4:
        return None
    follow = scan.words[index + 1] if scan.joined(index + 1) else ""
    if (before and (before in _VAGUE_AFTER or follow in _VAGUE_BEFORE)) or (
        follow in _VAGUE_SINCE and before not in language.cardinals
    ):
        found = read_unit(scan, index, digits=False)
        if found is None or found[0] not in _BARE_UNITS or scan.tags[index - 1] & Tag.DIGITS:
            return None
        if follow == "apart" and found[0] in ("mi", "km"):
            return None  # "miles apart on pay"
        return _some(scan, index, found)
    return None


def _some(scan: Scan, index: int, found: tuple[str, float, int] | None) -> Figure | None:
    """Return a vague number of a unit: "could take days", "a weeks-long siege"."""
    if found is None:
        return None
    unit, factor, nxt = found
    return Figure(
        2 * factor, unit, scan.start(index), scan.ends[nxt - 1], nxt, index, 14 * factor, True
    )


def read_whole(scan: Scan, index: int) -> Figure:
    """Return the figure that a word is by itself: двухдневный, zweistündige, 이틀.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word tagged as a figure.

    Returns
    -------
    Figure
        Its number and unit.
    """
    value, unit = scan.lexicon.language.figures[scan.words[index]]
    figure = Figure(value, unit, scan.start(index), scan.ends[index], index + 1, index)
    if not scan.lexicon.language.joiners:
        add_half(scan, figure, 1.0)  # 하루 반
    note_hedge(scan, figure)
    return figure


def _one(scan: Scan, index: int) -> Figure | None:
    """Return "an hour", "a mile and a half"; None for "twice a day" and "20 litres a mile"."""
    found = read_unit(scan, index, digits=False)
    if found is None:
        return None
    if unit_of(found[0]).dimension is Dimension.SPEED:
        return _one_each(scan, index, found)
    if found[0] not in _BARE_UNITS and not (found[0] == "s" and _is_lone(scan, index)):
        return None
    unit, factor, nxt = found
    if scan.gaps[index] == "-" and scan.words[nxt] not in scan.lexicon.language.joiners:
        return None
    if ")" in scan.gaps[index - 1]:
        return None  # "91 cm (36 in) a day"
    earlier = scan.words[index - 2]
    if scan.tags[index - 2] & Tag.NUMBER and scan.joined(index - 1):
        return None  # "four an hour"
    if factor == 1 and unit in _ALL.values() and _is_rate(scan, index - 2):
        return None
    if unit == "mi" and earlier == "by":
        return None  # "he missed by a mile"
    called = unit == "min" and earlier in _CALLS and scan.gaps[index - 2] != " "
    if called and scan.gaps[nxt][:1] in (",", "!", "?"):
        return None  # "Wait a minute, she said"
    if unit in ("mi", "in") and (scan.words[index - 3], earlier) in _SAYINGS:
        return None
    giver = scan.words[index - 3] if earlier in _WHOM else earlier
    if unit in ("mi", "in") and giver in _GIVES:
        return None
    for back in range(2, 2 if earlier in _NO_RATE else 5):
        if index - back < 0 or any(sign in scan.gaps[index - back + 1] for sign in ",.;:("):
            break
        if scan.tags[index - back] & Tag.DIGITS or scan.words[index - back] in _RATE_WORDS:
            return None
    figure = Figure(factor, unit, scan.start(index - 1), scan.ends[nxt - 1], nxt, index - 1)
    add_half(scan, figure, factor)
    always = unit in _ALWAYS_BARE or factor in _SPANS or scan.words[nxt + 1] in _HEAPED
    if (
        scan.words[nxt] == "of"
        and scan.spaced(nxt)
        and not always
        and (earlier not in _BARE_AFTER or earlier in ("is", "was"))
    ):
        return None  # "a day of mourning"
    if figure.next == nxt:
        ranged = join_range(scan, figure)
        follow = scan.words[nxt] if scan.gaps[nxt] in (" ", "\n", "'", "-") else ""
        way = scan.gaps[nxt] == "'" and scan.words[nxt] == "s" and scan.spaced(nxt + 1)
        if not ranged.ranged and not (
            way
            or always
            or earlier in (_SMALL_AFTER if unit in _SMALL else _BARE_AFTER)
            or follow in _BARE_BEFORE
            or (follow == "after" and unit in _AFTER)
            or (follow == "to" and (giver in _GRANTS or _took_whom(scan, index - 2)))
        ):
            return None
    if not figure.ranged:
        add_parts(scan, figure)
        if earlier == "between":
            join_parts(scan, figure)
    note_hedge(scan, figure)
    note_twin(scan, figure)
    return figure


def _one_each(scan: Scan, index: int, found: tuple[str, float, int]) -> Figure | None:
    """Return "a metre a day", "an inch an hour": a speed of one; None where a saying opens."""
    unit, factor, nxt = found
    if not (index > 1 and scan.spaced(index) and scan.spaced(index - 1)):
        return None
    if scan.words[index + 1] not in ("a", "an", "per") or unit in PER_DAY:
        return None  # who swims a mile a day is not under way
    if unit == "mi/min" and (
        scan.words[index - 2] not in _MILE_A_MINUTE_AFTER or scan.words[index - 3] in _TALKS
    ):
        return None
    figure = Figure(factor, unit, scan.start(index - 1), scan.ends[nxt - 1], nxt, index - 1)
    note_hedge(scan, figure)
    note_twin(scan, figure)
    return figure


def _is_rate(scan: Scan, at: int) -> bool:
    """Return whether a count leads to "a day": "trains run a day", "the number in a day"."""
    if scan.words[at] in _RUN:
        return True
    return scan.words[at] == "in" and not _TOLLS.isdisjoint(
        scan.words[max(0, at - _TOLL_REACH) : at]
    )


def _took_whom(scan: Scan, at: int) -> bool:
    """Return whether "It took the police a day to …" has somebody between verb and time."""
    between = [scan.words[each] for each in range(max(0, at - _WHOM_REACH), at + 1)]
    return any(each in _TOOK for each in between[:-1])


def _is_lone(scan: Scan, index: int) -> bool:
    """Return whether a unit without an article is one: "the year-long trek", "mile and a half"."""
    if scan.words[index + 1] == "long" and scan.gaps[index + 1] == "-":
        return not scan.words[index].endswith("s")
    return (
        scan.words[index + 1 : index + 3] == ["and", "a"]
        and scan.words[index + 3] in _PARTS
        and scan.words[index + 4] != "of"
        and scan.spaced(index + 1)
    )


def _lone(scan: Scan, index: int) -> Figure | None:
    found = read_unit(scan, index, digits=False)
    if found is None or (found[0] not in _BARE_UNITS and found[0] != "s"):
        return None
    unit, factor, nxt = found
    figure = Figure(factor, unit, scan.start(index), scan.ends[nxt - 1], nxt, index)
    add_half(scan, figure, factor)
    note_hedge(scan, figure)
    return figure


def _and_a_half(scan: Scan, index: int) -> Figure | None:
    """Return "día y medio", "un'ora e mezza" as one and a half."""
    language = scan.lexicon.language
    if scan.words[index + 1] not in language.joiners:
        return None
    if scan.words[index + 2] not in language.fractions:
        return None
    found = read_unit(scan, index, digits=False)
    if found is None or found[2] != index + 1 or found[0] not in _BARE_UNITS:
        return None
    unit, factor, nxt = found
    elided = scan.gaps[index] == "'" and scan.words[index - 1] in language.ones
    start = index - 1 if elided else index
    figure = Figure(factor, unit, scan.start(start), scan.ends[index], nxt, start)
    add_half(scan, figure, factor)
    note_hedge(scan, figure)
    return figure if figure.next > nxt else None


def _inverted(scan: Scan, index: int) -> Figure | None:
    """Return "часа два", "километров на двести": about so many of the unit."""
    language = scan.lexicon.language
    if scan.words[index] not in language.inverted or scan.tags[index - 1] & _COUNTS:
        return None
    at = index + 1
    if scan.words[at] in language.links and scan.spaced(at):
        at += 1
    if not (scan.tags[at] & _COUNTS and scan.spaced(at)):
        return None
    number, found = read_number(scan, at), read_unit(scan, index, digits=False)
    if number is None or number.refused or number.high is not None or found is None:
        return None
    unit, factor, nxt = found
    last = number.next
    if nxt != index + 1 or not (
        scan.gaps[last] != " " or scan.words[last] in language.inverted_after
    ):
        return None  # "километров двести человек": the number counts what follows
    start = scan.start(index)
    figure = Figure(number.value * factor, unit, start, number.end, last, index)
    figure.hedge, figure.hedge_text = "about", scan.raw[start : number.end]
    return figure


def _unnumbered(scan: Scan, index: int) -> Figure | None:
    """Return "за час", "около суток": one of the unit."""
    language = scan.lexicon.language
    if scan.words[index] not in language.lone or scan.words[index - 1] not in language.lone_after:
        return None
    found = read_unit(scan, index, digits=False) if scan.spaced(index) else None
    if found is None or found[2] != index + 1:
        return None
    if scan.tags[index + 1] & _COUNTS and scan.spaced(index + 1):
        return None
    unit, factor, nxt = found
    figure = Figure(factor, unit, scan.start(index), scan.ends[index], nxt, index)
    note_hedge(scan, figure)
    return figure


def _whole_one(scan: Scan, index: int) -> Figure | None:
    """Return "the whole week", "an entire month" as one of the unit."""
    found = read_unit(scan, index, digits=False)
    start = index - 2
    if found is None or not scan.spaced(index - 1):
        return None
    if scan.words[start] not in scan.lexicon.language.ones and scan.words[start] != "the":
        return None
    unit, factor, nxt = found
    return Figure(factor, unit, scan.start(start), scan.ends[nxt - 1], nxt, start)


def _overnight(scan: Scan, index: int) -> Figure | None:
    """Return "overnight" where somebody travels: six to fourteen hours, and vague."""
    beside = scan.lexicon.language.night_travel
    near = {scan.words[at] for at in range(index - 3, index + 4)}
    if beside.isdisjoint(near):
        return None
    return Figure(6.0, "h", scan.start(index), scan.ends[index], index + 1, index, 14.0, True)


def _led(scan: Scan, index: int) -> Figure | None:
    """Return "Mach 2", "Tempo 160"."""
    unit, nxt = scan.lexicon.language.leading[scan.words[index]], index + 1
    if not (nxt < scan.count and scan.tags[nxt] & (Tag.DIGITS | Tag.NUMBER)):
        return None
    if not scan.joined(nxt):
        return None
    number = read_number(scan, nxt)
    if number is None or number.refused or (unit == "mach" and number.value > _MOST_MACH):
        return None
    figure = Figure(number.value, unit, scan.start(index), number.end, number.next, index)
    note_hedge(scan, figure)
    return figure
