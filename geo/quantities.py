"""Figures of a text, as written, and what their wording allows.

In: text. Out: `Quantity` values with spans into the article, in order, and the numbers set
aside as `Decoy` with the rule that did so. `meaning` turns a quantity into an `Interval`.
`find_quantities` keeps every figure with a length, time, speed, area, ratio, bearing, date or
clock time, whatever it is about: which of them speak of a journey, `geo.claims` decides.
Pure. Method: one fold, one cut into words, then a bounded grammar at each number or unit word
(`geo.languages` has the words), so that time grows with the length of the text alone.
"""

from __future__ import annotations

from collections import deque
from datetime import date
from itertools import compress

from geo.languages import detect_language
from geo.model import Decoy, Hedge, Quantity, Span
from geo.quantities_bare import read_bare_unit, read_whole
from geo.quantities_clocks import read_clock, read_hours
from geo.quantities_dates import read_date
from geo.quantities_decoys import decoy_reason
from geo.quantities_elided import add_elided, read_elided
from geo.quantities_figure import Figure
from geo.quantities_figures import read_figure
from geo.quantities_hedges import HEDGES
from geo.quantities_likely import Asked, asked_at, read_likely
from geo.quantities_marks import read_marked
from geo.quantities_meaning import meaning
from geo.quantities_moments import Moment
from geo.quantities_numbers import Number, read_number
from geo.quantities_ratios import Ratio, read_compass, read_ratio_word, read_size
from geo.quantities_stopwatch import read_stopwatch
from geo.quantities_text import Scan, Tag, read_text
from geo.quantities_twins import note_twin
from geo.quantities_units import find_hedge_before

__all__ = ["find_bare", "find_quantities", "meaning"]

_BLOCK = 100_000  # longer than an article; bounds memory on a novel
_ROW = (Tag.DIGITS,) * 4
_ROW_MARKS = (" ", ":", "-", "–")
_MARKS = ("'", '"')
_OTHER_SIGNS = ("%", " %", "°", "º", "‰")  # numbers that measure something else
_MAX_DECOYS = 20_000  # a table of numbers is not an article; bounds memory on 10 MB of digits


def find_quantities(
    text: str,
    *,
    offset: int = 0,
    language: str | None = None,
    published: date | None = None,
    most: int | None = None,
) -> tuple[tuple[Quantity, ...], tuple[Decoy, ...]]:
    """Return the figures of a text and the numbers set aside.

    Parameters
    ----------
    text
        A sentence, or better a whole article: its own way of writing "1.234" is then known.
    offset
        Where the text stands in its article; spans are counted from there.
    language
        ISO 639-1 code of one of `geo.languages`; told from the text where not given.
    published
        Day of publication: gives dates the year that the text leaves out.
    most
        How many quantities to give at most, the first ones; all of them where not given. A
        long text is read no further than it takes to find them.

    Returns
    -------
    tuple
        Quantities and decoys, each in the order of the text; both empty for an empty text.

    Examples
    --------
    >>> found, aside = find_quantities("Pyongyang is about 435 miles (700 km) away on Route 5.")
    >>> [(each.text, each.value, each.unit, str(each.hedge)) for each in found]
    [('435 miles (700 km)', 435.0, 'mi', 'about')]
    >>> [(each.text, each.reason) for each in aside]
    [('5', 'road number')]
    """
    language = language or detect_language(text)
    if len(text) <= _BLOCK:
        found, aside = _Reader(read_text(text, offset=offset, language=language), published).read()
        return found[:most], aside
    quantities: list[Quantity] = []
    decoys: list[Decoy] = []
    start = 0
    while start < len(text) and (most is None or len(quantities) < most):
        end = _cut(text, start)
        scan = read_text(text[start:end], offset=offset + start, language=language)
        found, aside = _Reader(scan, published).read()
        quantities += found
        decoys += aside[: max(0, _MAX_DECOYS - len(decoys))]
        start = end
    return tuple(quantities[:most]), tuple(decoys)


def find_bare(text: str, *, language: str = "en") -> list[Asked]:
    """Return the numbers without a unit that no rule explains: what `geo.data.fit_bare` fits to.

    Parameters
    ----------
    text
        A story.
    language
        ISO 639-1 code of one of `geo.languages`.

    Returns
    -------
    list of Asked
        In the order of the text, each with the figures before it whose unit it may take.
    """
    reader = _Reader(read_text(text, language=language), None)
    reader.asked = []
    reader.read()
    return reader.asked


def _cut(text: str, start: int) -> int:
    """Return where a block of a long text ends: after a line, or else a word, in its last half."""
    end = start + _BLOCK
    if end >= len(text):
        return len(text)
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, start + _BLOCK // 2, end)
        if found > 0:
            return found + len(mark)
    return end


class _Reader:
    """One pass over one text."""

    def __init__(self, scan: Scan, published: date | None) -> None:
        self.scan = scan
        self.published = published
        self.quantities: list[Quantity] = []
        self.decoys: list[Decoy] = []
        self.recent: deque[Figure] = deque(maxlen=6)  # what a bare number may go on from
        self.asked: list[Asked] | None = None  # bare numbers that no rule explains, where wanted

    def read(self) -> tuple[tuple[Quantity, ...], tuple[Decoy, ...]]:
        """Return what the text holds."""
        tags = self.scan.tags
        resume = 0
        for index in compress(range(len(tags)), tags):
            if index >= resume and tags[index] & Tag.STARTS:
                resume = self._at(index, tags[index])
        return tuple(self.quantities), tuple(self.decoys)

    def _at(self, index: int, tag: int) -> int:
        """Read what starts at a word; return the index to go on from."""
        scan = self.scan
        if tag & Tag.DIGITS and self._is_in_a_row(index):
            if len(self.decoys) < _MAX_DECOYS:
                self._decoy(scan.start(index), scan.ends[index], "number without a unit")
            return index + 1
        if scan.lexicon.language.hours and tag & (Tag.DIGITS | Tag.NUMBER):
            moment = read_hours(scan, index)
            if moment is not None:
                return self._moment(index, moment)
        if tag & Tag.DIGITS and not self._is_no_date(index):
            timed = scan.gaps[index + 1] == ":" and scan.tags[index + 2] & Tag.UNIT
            stopped = read_stopwatch(scan, index) if timed else None
            if stopped is not None:
                return self._figure(stopped)
            moment = read_clock(scan, index) or read_date(scan, index, self.published)
            if moment is not None:
                return self._moment(index, moment)
            stopped = read_stopwatch(scan, index)
            if stopped is not None:
                return self._figure(stopped)
            behind = scan.gaps[index + 1]
            if behind[:1] in _MARKS or (behind == "/" and scan.gaps[index + 2][:1] == '"'):
                marked = read_marked(scan, index)
                if marked is not None:
                    return self._figure(marked)
        if tag & (Tag.MONTH | Tag.WEEKDAY):
            moment = read_date(scan, index, self.published)
            if moment is not None:
                return self._moment(index, moment)
        if tag & Tag.RATIO:
            ratio = read_ratio_word(scan, index)
            if ratio is not None:
                return self._ratio(ratio)
        if tag & Tag.FIGURE:
            return self._figure(read_whole(scan, index))
        if tag & (Tag.DIGITS | Tag.NUMBER):
            number = read_number(scan, index)
            if number is not None:
                figure = read_figure(scan, index, number)
                figure = figure or self._bare(index, number)
                if isinstance(figure, Figure):
                    return self._figure(figure)
                if isinstance(figure, Ratio):
                    return self._ratio(figure)
                if (not number.words or number.refused) and len(self.decoys) < _MAX_DECOYS:
                    self._decoy(number.start, number.end, decoy_reason(scan, index, number))
                if not tag & Tag.BARE:
                    return number.next
        if tag & Tag.BARE:
            figure = read_bare_unit(scan, index)
            if figure is not None:
                return self._figure(figure)
        if tag & Tag.COMPASS:
            ratio = read_compass(scan, index)
            if ratio is not None:
                return self._ratio(ratio)
        if tag & Tag.CUE:
            ratio = read_size(scan, index)
            if ratio is not None:
                return self._ratio(ratio)
        return index + 1

    def _bare(self, index: int, number: Number) -> Figure | None:
        """Return a number without a unit as the figure it stands for: "by Suez 900, and 950"."""
        if self.scan.gaps[number.next].startswith(_OTHER_SIGNS):
            return None  # a gradient of 6.4%
        figure = read_elided(self.scan, index, number, self.recent)
        figure = figure or self._likely(index, number)
        if figure is not None:
            note_twin(self.scan, figure)  # "and 950 (1,529 km)"
        return figure

    def _likely(self, index: int, number: Number) -> Figure | None:
        """Return a number in the unit that it likely goes on in."""
        asked = asked_at(self.scan, index, number, self.recent)
        if asked is None or self.asked is None:
            return read_likely(asked) if asked is not None else None
        self.asked.append(asked)
        return None

    def _is_in_a_row(self, index: int) -> bool:
        """Return whether a short number stands in the midst of a row: "7 7 7 7 7", "1-1-1-1-1"."""
        gaps, mark = self.scan.gaps, self.scan.gaps[index]
        if not mark and self.scan.words[index - 3 : index + 4 : 2] == ["x"] * 4:
            return True  # 1x1x1x1x1: no thing has so many sides
        if mark not in _ROW_MARKS or gaps[index + 1] != mark or len(self.scan.words[index]) > 2:
            return False
        tags = self.scan.tags
        row = (tags[index - 2], tags[index - 1], tags[index + 1], tags[index + 2])
        return row == _ROW and gaps[index - 1] == mark == gaps[index + 2]

    def _is_no_date(self, index: int) -> bool:
        """Return whether digits stand before a plain unit or other digits: they are no date."""
        scan = self.scan
        if scan.tags[index + 1] == Tag.DIGITS and scan.gaps[index + 1] == " ":
            return len(scan.words[index]) != 4
        return (
            scan.tags[index + 1] | Tag.BARE == Tag.UNIT | Tag.BARE
            and len(scan.words[index + 1]) > 1
            and scan.gaps[index + 1] in ("", " ", "-")
            and len(scan.words[index]) != 4
            and not scan.lexicon.language.clock
        )

    def _moment(self, index: int, moment: Moment) -> int:
        start, end = self.scan.span(moment.start, moment.end)
        hedge = find_hedge_before(self.scan, index)
        self.quantities.append(
            Quantity(
                value=float(moment.low),
                value_to=None if moment.high is None else float(moment.high),
                unit=moment.unit,
                span=Span(start=start, end=end),
                text=self.scan.quote(moment.start, moment.end),
                vague=moment.vague,
                hedge=HEDGES[hedge[0]].hedge if hedge else Hedge.EXACT,
                hedge_text=hedge[1] if hedge else "",
            )
        )
        return moment.next

    def _ratio(self, ratio: Ratio) -> int:
        if ratio.occasions:
            if len(self.decoys) < _MAX_DECOYS:
                self._decoy(ratio.start, ratio.end, "how often, not how much")
            return ratio.next
        self.quantities.append(Figure.of_ratio(self.scan, ratio).quantity(self.scan))
        return ratio.next

    def _figure(self, figure: Figure) -> int:
        add_elided(self.scan, figure)
        self.recent.append(figure)
        self.quantities.append(figure.quantity(self.scan))
        return figure.next

    def _decoy(self, start: int, end: int, reason: str) -> None:
        low, high = self.scan.span(start, end)
        self.decoys.append(
            Decoy(text=self.scan.quote(start, end), span=Span(start=low, end=high), reason=reason)
        )
