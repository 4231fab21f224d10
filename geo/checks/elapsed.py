"""A time that went by against the dates between which it did.

In: "four years and five months", "eight days", the dates of the article. Out: verdicts.
Touches: the packaged table of `geo.known_days`; takes the article's own date, never today's.

Whole units are rounded or counted by the calendar, so one unit of the smallest named is
allowed. Which two dates are meant is rarely said: a pair that fits is an agreement, a pair
that does not is one only where the sentence joins the two outright.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import NamedTuple

from geo.known_days import days_named, days_spoken_of
from geo.model import Case, Hedge, Outcome, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at, sentences_by
from geo.told_days import YEARLESS, Day, days_in_reach, in_order, on_day_of
from geo.told_now import counted_to_now
from geo.told_onward import told_onward
from geo.told_pairs import told_pair
from geo.units import DAYS, to_si
from geo.wording import say_figure

__all__ = ["CHECK"]

_DAY_S = to_si(1, "d")
# The share of the smallest unit named that rounding may hide: 19 days are "a month" in "four
# years and five months", and 32 days are not "two months".
_ROUNDING = 0.8
_LONG_S = to_si(2, "d")  # from here on a time of a journey spans days that its dates may tell
_MOST_OF_A_YEAR, _YEAR = 300.0, 365.25
_LONG_DAYS = 1000.0  # what is longer is told in years
_SOME_YEARS = 2  # any two years of a story may follow one another
_BOTH_ENDS = 1.05
# How far apart the least and the most between two dates may lie, as a share of the figure.
_SHARP, _SHARP_DAYS = 0.6, 0.25
# How many sentences a headline and a lead are.
_HEAD = 6
# 29 February of the leap year in which a date without a year stands.
_LEAP_DAY = float(date(4, 2, 29).toordinal())
_COUNTS = re.compile(r"\b(?:since|after|before|ago|later|anniversary)\b", re.IGNORECASE)
_UNTIL = re.compile(r",?\s{1,3}(?:until|till)\b", re.IGNORECASE)
_FROM_TO = re.compile(r"\b(?:from|between)\b", re.IGNORECASE)
_SMALLEST = (
    ("min", re.compile(r"minute|\bmin\b", re.IGNORECASE)),
    ("h", re.compile(r"hour|\bhrs?\b", re.IGNORECASE)),
    ("d", re.compile(r"\bdays?\b", re.IGNORECASE)),
    ("wk", re.compile(r"\bweeks?\b", re.IGNORECASE)),
    ("mo", re.compile(r"\bmonths?\b", re.IGNORECASE)),
    ("y", re.compile(r"\byears?\b", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Time:
    """A time that went by, in days: as written, and what its wording allows.

    `unit` is the smallest unit that it names, `here` the number of its sentence.
    """

    value: float
    unit: float
    low: float
    high: float
    here: int
    opening: str

    def fits(self, least: float, most: float) -> bool:
        """Return whether two dates so many days apart may be the ones meant."""
        return least <= self.high and self.low <= most


class _Pair(NamedTuple):
    """Two dates in order, and how many days apart they may be."""

    early: Day
    late: Day
    least: float
    most: float

    @property
    def words(self) -> str:
        """Return how far apart they are."""
        apart = _span(self.least, self.most)
        return f"From {self.early.words} to {self.late.words} it is {apart}."


class Elapsed:
    """Years, months and days between dates."""

    name = "elapsed"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a time between two dates of the article.

        Parameters
        ----------
        case
            The claim and what is known around it.
        settings
            Choices of the run.

        Yields
        ------
        Verdict
            What it has to say of the claim; may be nothing.
        """
        time = _time_of(case)
        if time is None:
            return
        dates = tuple(
            each
            for each in days_in_reach(case, time.here)
            # told to the hour, a time has its days beside it
            if time.unit >= 1 or abs(each.sentence - time.here) <= 1
        )
        best = _best_pair(case, time, dates)
        told = told_pair(case, dates)
        if told is not None:
            pair = _apart(*told, unit=time.unit)
            fits = time.fits(pair.least, pair.most)
            if pair.least >= _MOST_OF_A_YEAR > 3 * time.value:
                return  # the later day was told first, without its year
            if not fits and _may_be(dates, time):
                return
            if fits or best is None or pair.late.sentence < 0:
                yield case.verdict(
                    check=self.name,
                    outcome=Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
                    why=f"{time.opening} {pair.words}",
                    weight=2,
                )
                return
        elapsed = case.claim.kind == "elapsed"
        if best is not None:
            yield case.verdict(
                check=self.name,
                outcome=Outcome.CONSISTENT,
                why=f"{time.opening} {best.words}",
                weight=2 if best.most - best.least < 2 and elapsed else 1,
            )
        elif elapsed:
            yield from tuple(self._joined(case, time, dates)) or self._to_now(case, time)

    def _to_now(self, case: Case, time: _Time) -> Iterator[Verdict]:
        """Yield what else the text dates says of a time that counts to its writing."""
        told = counted_to_now(case)
        if told is None:
            yield from self._known(case, time)
            return
        outcome = Outcome.CONSISTENT if told.fits else Outcome.INCONSISTENT
        yield case.verdict(
            check=self.name,
            outcome=outcome,
            why=f"{time.opening} {told.words}",
            weight=1 if told.fits else 2,
        )

    def _known(self, case: Case, time: _Time) -> Iterator[Verdict]:
        """Yield an agreement with the known days of two events; a miss proves nothing."""
        # a headline speaks of what the first sentences tell
        after = _HEAD - 1 if time.here < _HEAD // 2 else 1
        told = sentences_by(case.article, time.here, before=2, after=after)
        near = " ".join(each.text for each in told)
        for earlier, later in days_spoken_of(case.article.text, near=near):
            days = (later.day - earlier.day).days
            if time.fits(days, days):
                yield case.verdict(
                    check=self.name,
                    outcome=Outcome.CONSISTENT,
                    why=(
                        f"{time.opening} From {earlier.day.isoformat()} ({earlier.what}) to"
                        f" {later.day.isoformat()} ({later.what}) it is {_span(days, days)}."
                        f" Known from {earlier.source}; {later.source}."
                    ),
                    weight=1,
                )
                return
        yield from self._from_known(case, time)

    def _from_known(self, case: Case, time: _Time) -> Iterator[Verdict]:
        """Yield an agreement with a known day that the sentence counts from or to."""
        if time.here < 0 or not _COUNTS.search(case.article.sentences[time.here].text):
            return
        dates = [each for each in days_in_reach(case, time.here) if each.first >= YEARLESS]
        for event in days_named(case.article.sentences[time.here].text):
            day = event.day.toordinal()
            for date_of in dates:
                least, most = (abs(each - day) for each in (date_of.first, date_of.last))
                if date_of.last - date_of.first < 1 and time.fits(least, least):
                    yield case.verdict(
                        check=self.name,
                        outcome=Outcome.CONSISTENT,
                        why=(
                            f"{time.opening} From {event.day.isoformat()} ({event.what}) to"
                            f" {date_of.words} it is {_span(least, most)}. Known from"
                            f" {event.source}."
                        ),
                        weight=1,
                    )
                    return

    def _joined(self, case: Case, time: _Time, dates: tuple[Day, ...]) -> Iterator[Verdict]:
        """Yield a contradiction where one sentence says from when to when, and how long."""
        own = [each for each in dates if each.sentence == time.here]
        if time.here < 0:
            return
        text = case.article.sentences[time.here].text
        if len(own) == 1 and _UNTIL.match(case.article.text, case.claim.span.end):
            # "It was set in 1954. It stood for 41 years, until in 1985 …"
            own = [each for each in dates if each.sentence in (time.here - 1, time.here)]
        elif not _FROM_TO.search(text):
            return
        if len(own) != 2:
            return
        early, late = in_order(own[0], own[1])
        pair = _Pair(early, late, max(0.0, late.first - early.last), late.last - early.first)
        if not time.fits(pair.least, pair.most) and not _may_be(own, time):
            yield case.verdict(
                check=self.name,
                outcome=Outcome.INCONSISTENT,
                why=f"{time.opening} {pair.words}",
                weight=2,
            )


def _time_of(case: Case) -> _Time | None:
    """Return the time that a case is about; None where dates have nothing to say of it."""
    claim, quantity = case.claim, case.claim.quantity
    days = claim.kind == "duration" and (quantity.unit in DAYS or quantity.value_si >= _LONG_S)
    if (claim.kind != "elapsed" and not days) or quantity.value_si <= 0:
        return None
    unit = _unit(quantity.text, quantity.unit)
    value = quantity.value_si / _DAY_S
    low, high = value - _ROUNDING * unit, value + _ROUNDING * unit
    if quantity.unit == "d" and unit == 1:
        low = value - _BOTH_ENDS  # "nine days" from the 26th to the 3rd, both counted
    if quantity.hedge is not Hedge.EXACT or quantity.vague:
        low, high = min(low, case.said.low / _DAY_S), max(high, case.said.high / _DAY_S)
    return _Time(
        value=value,
        unit=unit,
        low=low,
        high=high,
        here=sentence_at(case.article, claim.span),
        opening=f"The article says {say_figure(quantity)}.",
    )


def _best_pair(case: Case, time: _Time, dates: Sequence[Day]) -> _Pair | None:
    """Return the two dates of the text that fit a time best, if any two do."""
    onward = told_onward(case, dates)
    fitting = []
    for one, other in combinations(dates, 2):
        pair = _apart(*in_order(one, other, onward=onward), unit=time.unit)
        beside = pair.early.sentence == pair.late.sentence == time.here
        off = pair.least - 1 > time.high or (beside and pair.most < time.low)
        if pair.late.last < YEARLESS and time.value < _MOST_OF_A_YEAR and off:
            # "on Jan. 30, seven weeks after Dec. 12": over the turn of the year
            pair = _over_new_year(pair.late, pair.early)
        if pair.most <= 0 or not time.fits(pair.least, pair.most):
            continue
        if _tells(pair, time) or _are_years_apart(case, pair.early, pair.late):
            fitting.append(pair)
    return min(
        fitting, key=lambda each: abs((each.least + each.most) / 2 - time.value), default=None
    )


def _apart(early: Day, late: Day, *, unit: float) -> _Pair:
    """Return two dates with the days between them; told to the hour, from any hour of each."""
    least, most = max(0.0, late.first - early.last), max(0.0, late.last - early.first)
    if unit < 1:
        least, most = max(0.0, least - 1), most + 1
    if _may_lack_a_day(early, late):
        least -= 1
    return _Pair(early, late, least, most)


def _may_be(dates: Sequence[Day], time: _Time) -> bool:
    """Return whether two dates may be so many days apart, whichever year one without it has."""
    for one, other in combinations(dates, 2):
        if (one.first < YEARLESS) == (other.first < YEARLESS):
            continue
        if time.low > _MOST_OF_A_YEAR:
            return True
        for onward in (one, other):
            a, b = in_order(one, other, onward=onward)
            if time.fits(b.first - a.last, b.last - a.first):
                return True
    return False


def _tells(pair: _Pair, time: _Time) -> bool:
    """Return whether a pair of dates is sharp enough to confirm a figure.

    Days are counted between days: a month and a day agree with any of thirty figures.
    """
    part = _SHARP_DAYS if time.unit <= 1 else _SHARP
    return pair.most - pair.least <= max(part * time.value, 2.0)


def _over_new_year(early: Day, late: Day) -> _Pair:
    """Return two dates without a year, the second of the year after; neither is a leap year."""
    first, last = (date.fromordinal(int(each.first)) for each in (early, late))
    days = on_day_of(2002, last) - on_day_of(2001, first)
    least, most = days - (early.last - early.first), days + (late.last - late.first)
    return _Pair(early, late, least, most)


def _may_lack_a_day(a: Day, b: Day) -> bool:
    """Return whether two days of an unknown year may or may not have 29 February between them."""
    return a.last < YEARLESS and b.last < YEARLESS and a.last <= _LEAP_DAY < b.first


def _are_years_apart(case: Case, a: Day, b: Day) -> bool:
    """Return whether two bare years, one of them told with a figure, are as many years apart."""
    quantity = case.claim.quantity
    here = sentence_at(case.article, case.claim.span)
    return (
        quantity.unit == "y"
        and quantity.hedge is Hedge.EXACT
        and quantity.value >= _SOME_YEARS
        and all(each.last - each.first > _MOST_OF_A_YEAR for each in (a, b))
        and here in (a.sentence, b.sentence)
        and round((b.first - a.first) / _YEAR) == quantity.value
    )


def _unit(text: str, unit: str) -> float:
    """Return the smallest unit a figure names, in days."""
    for key, pattern in _SMALLEST:
        if pattern.search(text):
            return to_si(1, key) / _DAY_S
    return to_si(1, unit) / _DAY_S


def _span(least: float, most: float) -> str:
    if most - least < 1:
        days = round(most)
        return f"{days:,} days" + (f" ({_calendar(days)})" if days > 60 else "")
    if most > _LONG_DAYS:
        return f"{least / _YEAR:.1f} to {most / _YEAR:.1f} years"
    return f"{least:,.0f} to {most:,.0f} days"


def _calendar(days: int) -> str:
    """Return a number of days as years and months of average length."""
    months = round(days / (to_si(1, "mo") / _DAY_S), 1)
    years, rest = divmod(months, 12)
    return f"{years:.0f} years and {rest:.1f} months" if years else f"{rest:.1f} months"


CHECK = Elapsed()
