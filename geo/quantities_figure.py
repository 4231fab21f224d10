"""One figure: a number, its unit and the words that hang on both.

In: a `Scan` and a number. Out: a `Figure`, still in positions of the folded text, which turns
itself into a `Quantity`.
Pure. Each step looks a bounded way ahead.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo.languages import words
from geo.model import Hedge, Quantity, Span
from geo.quantities_hedges import HEDGES
from geo.quantities_numbers import Number
from geo.quantities_ratios import Ratio
from geo.quantities_text import FRACTION_SIGNS, Scan, Tag
from geo.quantities_units import find_hedge_after, find_hedge_before, read_unit
from geo.units import unit_of

__all__ = ["Figure", "add_half", "note_hedge", "read_single", "with_speed_before"]

_VAGUE_UNITS = frozenset({"pitch"})
_ROUND_REACH = 4
_BRACKETED = 9  # more words in brackets are a remark of their own
_SPEEDS = {
    ("km", "h"): "km/h",
    ("mi", "h"): "mph",
    ("nm", "h"): "kn",
    ("m", "s"): "m/s",
    ("m", "min"): "m/min",
    ("km", "s"): "km/s",
    ("km/h", "s"): "km/s",  # 每秒7.9公里的速度: an hour is meant where nothing else is said
}


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

    @classmethod
    def of_ratio(cls, scan: Scan, ratio: Ratio) -> Figure:
        """Return a ratio or a bearing as a figure, with the hedge before it."""
        index = ratio.next - 1
        while index > 0 and scan.start(index) > ratio.start:
            index -= 1
        figure = cls(ratio.value, ratio.unit, ratio.start, ratio.end, ratio.next, index, ratio.high)
        figure.vague = ratio.high is not None
        if ratio.unit != "deg":
            note_hedge(scan, figure)
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


def read_single(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return a number and the unit right after it.

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
        The figure; None where no unit follows.
    """
    at = number.next
    hedge = ""
    found = None
    digits = not number.words
    if (
        number.fraction
        or number.high is not None
        or number.scale > 1
        or (scan.words[at] == "of" and number.value < 1)
        or (number.words and scan.words[at] in ("de", "di", "d"))  # una docena de millas
    ):
        skipped = _skip_of(scan, at)
        # "two hundred an hour" is so often, and no time
        often = number.scale > 1 and scan.words[at] in scan.lexicon.language.ones
        at = at if often else skipped
    if at < scan.count and (
        scan.joined(at)
        or (scan.gaps[at] == "'" and _is_elided(scan, number, at))
        or (scan.gaps[at] == ". " and scan.words[at - 1] in scan.lexicon.language.dotted)
    ):
        found = read_unit(scan, at, digits=digits)
        if found is not None and number.fraction and at == number.next and _is_ordinal(scan, at):
            return None  # "the third day"
    if found is None and scan.gaps[at] == " (":
        behind = _behind_bracket(scan, at)
        if behind and (digits or scan.words[at].isdecimal()):
            found = read_unit(scan, behind, digits=digits)
    if found is None:
        at, hedge, hedge_text = _over_fillers(scan, at)
        if at < 0 or (number.fraction and _is_ordinal(scan, number.next)):
            return None  # "the third straight day"
        found = read_unit(scan, at, digits=digits)
        if found is None:
            return None
    else:
        hedge_text = ""
    unit, factor, nxt = found
    unit = with_speed_before(scan, index, unit)
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
    add_half(scan, figure, factor)
    return figure


def _behind_bracket(scan: Scan, at: int) -> int:
    """Return the index of the word after a bracket that parts number and unit, or zero.

    Reports of trials write "4.5 (SD 1.2) days", contracts "thirty (30) days".
    """
    for after in range(at + 1, min(at + _BRACKETED, scan.count)):
        gap = scan.gaps[after]
        if ")" in gap:
            return after if gap in (") ", ")-") and scan.tags[after] & Tag.UNIT else 0
        if "(" in gap or "\n" in gap:
            return 0
    return 0


def _is_elided(scan: Scan, number: Number, at: int) -> bool:
    """Return whether an apostrophe joins a unit: mezz'ora, cent'anni, millions d'hectares."""
    if number.fraction:
        return True
    elides = scan.lexicon.language.elides
    return elides and (number.words or number.scale > 1)


_ORDINALS = words(
    "third fifth sixth seventh eighth ninth tenth twelfth fifteenth sixteenth twentieth fiftieth"
    " hundredth thousandth millionth"
)


def _is_ordinal(scan: Scan, at: int) -> bool:
    """Return whether the word before a unit says which one, not which part of one."""
    return scan.words[at - 1] in _ORDINALS and (
        scan.words[at - 2] not in scan.lexicon.language.cardinals
    )


def with_speed_before(scan: Scan, index: int, unit: str) -> str:
    """Return the speed that a word before the number makes of a length: 시속 60km.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of the number.
    unit
        The unit behind it.

    Returns
    -------
    str
        The speed; the same unit where no such word stands.
    """
    table = scan.lexicon.language.speed_before
    if not table:
        return unit
    for back in (1, 2, 3):
        word = scan.words[index - back]
        if word in table:
            return _SPEEDS.get((unit, table[word]), unit)
        if word not in scan.lexicon.before and word not in scan.lexicon.language.links:
            break
    return unit


def _skip_of(scan: Scan, at: int) -> int:
    """Return the index past "of", "of a", "an": "a quarter of an hour", "half an hour"."""
    ones = scan.lexicon.language.ones
    if scan.words[at] in ("of", "de", "d", "di", "von") and scan.spaced(at):
        at += 1
    if scan.words[at] in ones and scan.joined(at):
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


def add_half(scan: Scan, figure: Figure, factor: float) -> None:
    """Add the "and a half" of "a day and a half", the "and a bit" of "a day and a bit".

    Parameters
    ----------
    scan
        The text.
    figure
        The figure; it is added to in place.
    factor
        How many of its unit one of the words meant is: a decade is ten years.
    """
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
        if scan.words[after] == "of" and scan.words[after + 1] in language.ones:
            return  # "an hour and a quarter of a mile"
        if after < scan.count and scan.joined(after):
            if scan.words[after] in language.ones and scan.words[after + 1] != "half":
                return  # not where a clause begins: "two hours and a half; a bus took longer"
            if read_unit(scan, after, digits=False):
                return  # "an hour and a half mile"; but "an hour and a half in a boat"
        figure.value += share * piece * factor
        figure.end, figure.next = scan.ends[parts], parts + 1
    elif scan.words[parts] == "bit" and last_ok and scan.words[at + 1] in language.ones:
        figure.high = figure.value + 0.4 * factor
        figure.vague = True
        figure.hedge, figure.hedge_text = "bit", "and a bit"
        figure.end, figure.next = scan.ends[parts], parts + 1


def note_hedge(scan: Scan, figure: Figure) -> None:
    """Note the hedge before or after a figure.

    Parameters
    ----------
    scan
        The text.
    figure
        The figure; it is added to in place.
    """
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
        return
    rounds = scan.lexicon.language.rounds
    for word in scan.words[index : min(figure.next, index + _ROUND_REACH)] if rounds else ():
        if word in rounds:
            figure.hedge, figure.hedge_text = "about", word
