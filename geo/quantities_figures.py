"""A number with its unit, and all that print hangs on it: ranges, compounds, twins, hedges.

In: a `Scan` and the number read at a word. Out: a `Figure`, still in positions of the folded
text, which turns itself into a `Quantity`.
Pure. Each step looks a bounded way ahead.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from geo.model import Hedge, Quantity, Span
from geo.quantities_hedges import HEDGES
from geo.quantities_numbers import Number, read_number
from geo.quantities_ratios import Ratio, read_ratio
from geo.quantities_text import FRACTION_SIGNS, Scan, Tag
from geo.quantities_units import find_hedge_after, find_hedge_before, read_unit
from geo.units import Dimension, unit_of

__all__ = ["Figure", "read_bare_unit", "read_figure"]

_TWIN_GAP = 0.05  # practice gold: conversions side by side may differ by 5 % if both are round
_TWIN_REACH = 4.0  # further apart than that, a bracket holds another figure, not the same one
_LARGEST = 1e18  # nothing that travels is measured by longer numbers
_FINER = {
    "y": ("mo", "wk", "d"),
    "mo": ("wk", "d"),
    "wk": ("d",),
    "d": ("h", "min"),
    "h": ("min", "s"),
    "min": ("s",),
    "ft": ("in",),
    "km": ("m",),
    "m": ("cm",),
}
_WHOLE_IN = {"d": "h", "wk": "d"}
_VAGUE_UNITS = {"pitch"}
_TWIN_OPENERS = ("(", "[", "/", ", or")
_NOT_INHERITED = frozenset({Dimension.RATIO, Dimension.DATE, Dimension.CLOCK, Dimension.ANGLE})


@dataclass(slots=True)
class Figure:
    """A figure being read; `start` to `end` are positions of the folded text."""

    value: float
    unit: str
    start: int
    end: int
    next: int
    index: int
    high: float | None = None
    vague: bool = False
    ranged: bool = False
    hedge: str = ""
    hedge_text: str = ""
    twin: Figure | None = None
    parts: list[str] = field(default_factory=list)

    @classmethod
    def of_ratio(cls, scan: Scan, ratio: Ratio) -> Figure:
        """Return a ratio or a bearing as a figure, with the hedge before it."""
        index = ratio.next - 1
        while index > 0 and scan.start(index) > ratio.start:
            index -= 1
        figure = cls(ratio.value, ratio.unit, ratio.start, ratio.end, ratio.next, index, ratio.high)
        figure.vague = ratio.high is not None
        if ratio.unit != "deg":
            _hedge(scan, figure)
        return figure

    def quantity(self, scan: Scan) -> Quantity:
        """Return the figure as a quantity with its span in the article."""
        start, end = scan.span(self.start, self.end)
        rule = HEDGES.get(self.hedge)
        hedge = rule.hedge if rule is not None else Hedge.EXACT
        if self.ranged and hedge in (Hedge.EXACT, Hedge.ABOUT):
            hedge = Hedge.RANGE
        return Quantity(
            value=self.value,
            unit=self.unit,
            span=Span(start=start, end=end),
            text=scan.quote(self.start, self.end),
            hedge=hedge,
            value_to=self.high,
            vague=self.vague,
            twin=self.twin.quantity(scan) if self.twin is not None else None,
            hedge_text=self.hedge_text,
        )

    def size(self) -> float:
        """Return the value in SI."""
        return self.value * unit_of(self.unit).factor


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
    ratio = read_ratio(scan, number)
    if ratio is not None:
        return ratio
    figure = _single(scan, index, number)
    if figure is None:
        figure = _range(scan, index, number) or _degrees(scan, index, number)
        if figure is None:
            return _inherited(scan, index, number)
    else:
        figure = _range_of_figures(scan, figure)
    if not math.isfinite(figure.value) or abs(figure.value) > _LARGEST:
        return None
    if not figure.ranged:
        _compound(scan, figure)
    _hedge(scan, figure)
    _twin(scan, figure)
    return figure


def _glued_to_name(scan: Scan, index: int, number: Number) -> bool:
    """Return whether digits stick to the letters before them, as in CL55 and 1e999."""
    if scan.gaps[index] or number.words or not index:
        return False
    before = scan.words[index - 1]
    return before[-1:].isascii() and before[-1:].isalpha() and not scan.tags[index - 1] & Tag.UNIT


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


def _single(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return a number and the unit right after it."""
    at = number.next
    hedge = ""
    found = None
    digits = not number.words
    if (
        number.fraction
        or number.high is not None
        or number.scale > 1
        or (scan.words[at] == "of" and number.words and number.value < 1)
    ):
        at = _skip_of(scan, at)
    if at < scan.count and (
        scan.joined(at)
        or (scan.gaps[at] == ". " and scan.words[at - 1] in scan.lexicon.language.dotted)
    ):
        found = read_unit(scan, at, digits=digits)
    if found is None:
        at, hedge, hedge_text = _over_fillers(scan, at)
        if at < 0:
            return None
        found = read_unit(scan, at, digits=digits)
        if found is None:
            return None
    else:
        hedge_text = ""
    unit, factor, nxt = found
    unit = _with_speed_before(scan, index, unit)
    figure = Figure(
        number.value * factor,
        unit,
        number.start,
        scan.ends[nxt - 1],
        nxt,
        index,
        None if number.high is None else number.high * factor,
        number.high is not None or unit in _VAGUE_UNITS,
        hedge=hedge,
        hedge_text=hedge_text,
    )
    _trailing_half(scan, figure, factor)
    return figure


_SPEEDS = {
    ("km", "h"): "km/h",
    ("mi", "h"): "mph",
    ("nm", "h"): "kn",
    ("m", "s"): "m/s",
    ("km", "s"): "km/s",
}


def _with_speed_before(scan: Scan, index: int, unit: str) -> str:
    """Return the speed that a word before the number makes of a length: 시속 60km."""
    table = scan.lexicon.language.speed_before
    if not table:
        return unit
    for back in (1, 2):
        word = scan.words[index - back]
        if word in table:
            return _SPEEDS.get((unit, table[word]), unit)
        if word not in scan.lexicon.before:
            break
    return unit


def _skip_of(scan: Scan, at: int) -> int:
    """Return the index past "of", "of a", "an": "a quarter of an hour", "half an hour"."""
    ones = scan.lexicon.language.ones
    if scan.words[at] in ("of", "de", "d") and scan.spaced(at):
        at += 1
    if scan.words[at] in ones and scan.spaced(at):
        at += 1
    return at


def _over_fillers(scan: Scan, at: int) -> tuple[int, str, str]:
    """Return the index of a unit behind words that may stand before it, and a hedge there."""
    hedge = find_hedge_after(scan, at)
    if hedge is not None:
        word, text, after = hedge
        if scan.words[after] in scan.lexicon.unit_heads and (
            scan.joined(after) or scan.gaps[after].strip(" ") == "+"
        ):
            return after, word, text
        return -1, "", ""
    fillers = scan.lexicon.language.fillers
    for _ in range(2):
        if not (scan.words[at] in fillers and scan.joined(at)):
            return -1, "", ""
        at += 1
        if scan.words[at] in scan.lexicon.unit_heads and scan.joined(at):
            return at, "", ""
    return -1, "", ""


def _trailing_half(scan: Scan, figure: Figure, factor: float) -> None:
    """Add the "and a half" of "a day and a half", the "and a bit" of "a day and a bit"."""
    language = scan.lexicon.language
    at = figure.next
    if at >= scan.count or not scan.joined(at):
        return
    if scan.words[at] in language.fractions and not language.joiners:
        figure.value += language.fractions[scan.words[at]] * factor  # 2時間半, 두 시간 반
        figure.end, figure.next = scan.ends[at], at + 1
        return
    if scan.words[at] not in language.joiners:
        return
    share, parts = 1.0, at + 1
    if scan.words[parts] in language.ones:
        parts += 1
    elif scan.words[parts] in language.cardinals:
        share, parts = language.cardinals[scan.words[parts]], parts + 1
    piece = language.fractions.get(scan.words[parts])
    if piece is None and scan.words[parts] in FRACTION_SIGNS:
        piece = FRACTION_SIGNS[scan.words[parts]]
    last_ok = scan.joined(parts) if parts < scan.count else False
    if piece is not None and last_ok and share * piece < 1:
        after = parts + 1
        if scan.words[after] in ("of", "an", "a") and scan.words[after + 1] not in ("half",):
            return  # "an hour and a quarter of a mile"
        if scan.joined(after) and scan.words[after] in scan.lexicon.unit_heads:
            return
        figure.value += share * piece * factor
        figure.end, figure.next = scan.ends[parts], parts + 1
    elif scan.words[parts] == "bit" and last_ok and scan.words[at + 1] in language.ones:
        figure.high = figure.value + 0.4 * factor
        figure.vague = True
        figure.hedge, figure.hedge_text = "bit", "and a bit"
        figure.end, figure.next = scan.ends[parts], parts + 1


def _range(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return a range whose unit stands at its end: "20-22 km", "between 20 and 22 hours"."""
    at = _range_link(scan, index, number.next)
    if at < 0:
        return None
    second = read_number(scan, at)
    if second is None or second.refused:
        return None
    figure = _single(scan, at, second)
    if figure is None or figure.vague:
        return None
    low = number.value
    factor = figure.value / second.value if second.value else 1.0
    if number.scale == 1.0 and second.scale > 1.0 and low < second.value / second.scale:
        low *= second.scale
    low *= factor
    if not low < figure.value:
        return None
    figure.high, figure.value = figure.value, low
    figure.start, figure.index, figure.ranged = number.start, index, True
    return figure


def _range_link(scan: Scan, index: int, at: int) -> int:
    """Return the index of the second number of a range, or -1."""
    if at >= scan.count:
        return -1
    tags = Tag.DIGITS | Tag.NUMBER
    language = scan.lexicon.language
    gap = scan.gaps[at]
    if scan.tags[at] & tags and gap.strip(" ") in ("-", "~", "—") and "\n" not in gap:
        return at
    if scan.tags[at] & tags and gap == "" and language.glued:
        return -1
    word = scan.words[at]
    nxt = at + 1
    if not (nxt < scan.count and scan.tags[nxt] & tags and scan.joined(at)):
        return -1
    if not scan.joined(nxt):
        return -1
    if word in language.to or word in language.either:
        return nxt
    if word in language.joiners and scan.words[index - 1] in language.between:
        return nxt
    return -1


def _range_of_figures(scan: Scan, figure: Figure) -> Figure:
    """Return a figure joined with the end of its range: "5km-6km", "a day or two"."""
    at = figure.next
    language = scan.lexicon.language
    link = _range_link(scan, figure.index, at)
    if link < 0 or figure.vague:
        return figure
    second = read_number(scan, link)
    if second is None or second.refused or second.high is not None:
        return figure
    other = _single(scan, link, second)
    if other is None:
        # "an hour or two", "a mile or two"
        if (
            scan.words[at] in language.either
            and second.words
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
    if scan.words[figure.index - 1] == "from" or (
        other.unit != figure.unit and scan.words[at] in language.either
    ):
        return figure
    if other.unit != figure.unit:
        figure.value = figure.size() / unit_of(other.unit).factor
        figure.unit = other.unit
    figure.high, figure.ranged = other.value, True
    figure.end, figure.next = other.end, other.next
    return figure


def _compound(scan: Scan, figure: Figure) -> None:
    """Add what follows in finer units: "four days, 10 hours and 55 minutes"."""
    units, total = [figure.unit], figure.size()
    for _ in range(4):
        finer = _FINER.get(units[-1])
        at = figure.next
        if finer is None or at >= scan.count or figure.vague:
            break
        if scan.words[at] in scan.lexicon.language.joiners and scan.gaps[at] in (" ", ", ", "\n"):
            at += 1
            if at >= scan.count or not scan.spaced(at):
                break
        elif scan.gaps[at] not in ("", " ", ", ", "\n", "-"):
            break
        if not scan.tags[at] & (Tag.DIGITS | Tag.NUMBER):
            break
        number = read_number(scan, at)
        if number is None or number.refused or number.high is not None:
            break
        part = _single(scan, at, number)
        part = _short_part(scan, part, number, units[-1])
        if part is None or part.vague:
            break
        steps = finer if part.unit in finer else ()
        if not steps or part.size() >= unit_of(units[-1]).factor * 1.0001:
            break
        if scan.gaps[figure.next] == " " and figure.unit == "km":
            break
        units.append(part.unit)
        total += part.size()
        figure.end, figure.next = part.end, part.next
    if len(units) > 1:
        unit = figure.unit
        if unit in _WHOLE_IN and not (unit == "wk" and units[-1] != "d"):
            unit = _WHOLE_IN[unit]
        figure.value, figure.unit = total / unit_of(unit).factor, unit
        figure.parts = units


def _short_part(scan: Scan, part: Figure | None, number: Number, above: str) -> Figure | None:
    """Return the second part of "5h 30m" and "5 ft 7 in", whose letters mean more alone."""
    at = number.next
    if part is None and above == "h" and not number.words and number.value < 60:
        digits = scan.words[part_at := number.next - 1]
        if len(digits) == 2 and (scan.gaps[part_at] == "" or scan.lexicon.language.code == "fr"):
            return Figure(number.value, "min", number.start, number.end, at, part_at)
    if part is not None and above == "h" and part.unit == "m" and scan.words[at] == "m":
        part.unit = "min"
    elif part is None and above == "ft" and scan.words[at] == "in" and scan.joined(at):
        return Figure(number.value, "in", number.start, scan.ends[at], at + 1, at)
    return part


def _hedge(scan: Scan, figure: Figure) -> None:
    """Note the hedge before or after a figure."""
    if figure.hedge:
        return
    before = find_hedge_before(scan, figure.index)
    index = figure.index
    if (
        before is None
        and index
        and scan.words[index - 1] in scan.lexicon.language.ones
        and (scan.start(index - 1) == figure.start)
    ):
        before = find_hedge_before(scan, index - 1)
    if before is not None:
        figure.hedge, figure.hedge_text = before
        return
    after = find_hedge_after(scan, figure.next)
    if after is not None:
        figure.hedge, figure.hedge_text, figure.next = after


def _twin(scan: Scan, figure: Figure) -> None:
    """Read the same figure in a second unit: "435 miles (700 km)"."""
    at = figure.next
    if at >= scan.count or not figure.unit:
        return
    gap = scan.gaps[at].strip(" \n")
    bracket = gap in ("(", "[")
    if (
        not bracket
        and gap != "/"
        and not (
            scan.words[at] in scan.lexicon.language.either and scan.gaps[at] in (" ", ", ", "\n")
        )
    ):
        return
    for _ in range(4):
        if scan.tags[at] & (Tag.DIGITS | Tag.NUMBER):
            break
        word = scan.words[at]
        if not (
            word in scan.lexicon.before
            or word in scan.lexicon.language.either
            or word
            in (
                "just",
                "more",
                "than",
                "little",
                "a",
                "nearly",
                "slightly",
                "at",
                "least",
                "up",
                "to",
            )
        ):
            return
        at += 1
        if at >= scan.count:
            return
    else:
        return
    number = read_number(scan, at)
    if number is None or number.refused:
        return
    other = _single(scan, at, number) or _range(scan, at, number)
    if other is None or other.unit == figure.unit:
        return
    if unit_of(other.unit).dimension is not unit_of(figure.unit).dimension:
        return
    if unit_of(other.unit).dimension is Dimension.TIME:
        return
    first, second = figure.size(), other.size()
    if not first or not second or not 1 / _TWIN_REACH < first / second < _TWIN_REACH:
        return
    _hedge(scan, other)
    apart = abs(first / second - 1)
    if apart > _TWIN_GAP and not bracket:
        return
    figure.twin = other
    if apart <= _TWIN_GAP:
        end, nxt = other.end, other.next
        if bracket and scan.gaps[nxt].startswith((")", "]")):
            end += 1
        figure.end, figure.next = end, nxt


def _inherited(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return a bare number that repeats the unit before: "14 miles to Norway and 15 to Paris"."""
    if number.fraction or number.high is not None or number.words or index < 3:
        return None
    if (
        scan.words[index - 1] not in ("and", "or", "but", "another", "then")
        and scan.gaps[index] != ", "
    ):
        return None
    follow = scan.words[number.next]
    if not scan.spaced(number.next) or follow not in ("to", "from", "by"):
        return None
    after = number.next + 1
    if after >= scan.count or not (
        (scan.shown(after)[0].isupper() and not scan.tags[after] & (Tag.WEEKDAY | Tag.MONTH))
        or scan.words[after]
        in ("road", "rail", "train", "car", "air", "sea", "boat", "plane", "bus")
    ):
        return None
    # the unit before, at most a dozen words back and within the sentence
    for at in range(index - 1, max(0, index - 13), -1):
        if any(sign in scan.gaps[at + 1] for sign in (". ", ";", "!", "?", "\n\n")):
            return None
        if scan.tags[at] & Tag.UNIT and scan.tags[at - 1] & Tag.DIGITS and scan.joined(at):
            found = read_unit(scan, at, digits=True)
            if found is None or unit_of(found[0]).dimension in _NOT_INHERITED:
                return None
            return Figure(
                number.value * found[1], found[0], number.start, number.end, number.next, index
            )
    return None


_BARE_UNITS = frozenset(
    {"mi", "km", "nm", "h", "min", "d", "wk", "mo", "y", "acre", "ha", "ly", "m"}
)
_ALWAYS_BARE = frozenset({"mi", "km", "nm", "h", "ly"})
_BARE_AFTER = frozenset(
    [
        "in",
        "for",
        "within",
        "took",
        "takes",
        "take",
        "taking",
        "lasted",
        "lasts",
        "last",
        "lasting",
        "after",
        "about",
        "over",
        "nearly",
        "almost",
        "than",
        "under",
        "around",
        "spend",
        "spent",
        "spending",
        "least",
        "quarter",
        "half",
        "most",
        "roughly",
        "some",
        "barely",
        "only",
        "until",
        "every-other",
        "of",
        "up",
        "to",
        "just",
        "is",
        "was",
    ]
)
_BARE_BEFORE = frozenset(
    ["and", "long", "away", "later", "ago", "apart", "or", "by", "earlier", "late", "early", "on"]
)
_VAGUE_AFTER = frozenset(
    ["last", "lasts", "lasted", "lasting", "take", "takes", "took", "taken", "taking"]
)
_VAGUE_BEFORE = frozenset({"away", "apart", "long"})
_RATE_WORDS = frozenset(["once", "twice", "thrice", "times"])


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
    if word == "mach":
        return _mach(scan, index)
    if not index or not scan.joined(index):
        return None
    before = scan.words[index - 1]
    if before in language.ones:
        return _one(scan, index)
    if language.code != "en" or not word.endswith("s") or len(word) < 4:
        return None
    if before in _VAGUE_AFTER or (
        scan.words[index + 1] in _VAGUE_BEFORE and scan.spaced(index + 1)
    ):
        found = read_unit(scan, index, digits=False)
        if found is None or found[0] not in _BARE_UNITS or scan.tags[index - 1] & Tag.DIGITS:
            return None
        unit, factor, nxt = found
        return Figure(
            2 * factor, unit, scan.start(index), scan.ends[nxt - 1], nxt, index, 14 * factor, True
        )
    return None


def _one(scan: Scan, index: int) -> Figure | None:
    """Return "an hour", "a mile and a half"; None for "twice a day" and "20 litres a mile"."""
    found = read_unit(scan, index, digits=False)
    if found is None or found[0] not in _BARE_UNITS:
        return None
    unit, factor, nxt = found
    earlier = scan.words[index - 2]
    for back in range(2, 5):
        if index - back < 0 or any(sign in scan.gaps[index - back + 1] for sign in ",.;:("):
            break
        if scan.tags[index - back] & Tag.DIGITS or scan.words[index - back] in _RATE_WORDS:
            return None
    figure = Figure(factor, unit, scan.start(index - 1), scan.ends[nxt - 1], nxt, index - 1)
    _trailing_half(scan, figure, factor)
    if scan.words[nxt] == "of" and scan.spaced(nxt) and unit not in _ALWAYS_BARE:
        return None  # "a day of mourning"
    if figure.next == nxt:
        ranged = _range_of_figures(scan, figure)
        follow = scan.words[nxt] if scan.spaced(nxt) or scan.gaps[nxt] == "'" else ""
        if not ranged.ranged and not (
            unit in _ALWAYS_BARE or earlier in _BARE_AFTER or follow in _BARE_BEFORE
        ):
            return None
    if not figure.ranged:
        _compound(scan, figure)
    _hedge(scan, figure)
    _twin(scan, figure)
    return figure


def _overnight(scan: Scan, index: int) -> Figure | None:
    """Return "overnight" where somebody travels: six to fourteen hours, and vague."""
    beside = scan.lexicon.language.night_travel
    near = {scan.words[at] for at in range(index - 3, index + 4)}
    if beside.isdisjoint(near):
        return None
    return Figure(6.0, "h", scan.start(index), scan.ends[index], index + 1, index, 14.0, True)


def _mach(scan: Scan, index: int) -> Figure | None:
    """Return "Mach 2"."""
    nxt = index + 1
    if not (nxt < scan.count and scan.tags[nxt] & (Tag.DIGITS | Tag.NUMBER)):
        return None
    if not scan.joined(nxt):
        return None
    number = read_number(scan, nxt)
    if number is None or number.refused or number.value > 50:
        return None
    figure = Figure(number.value, "mach", scan.start(index), number.end, number.next, index)
    _hedge(scan, figure)
    return figure
