"""A time that went by against the dates between which it did.

In: "four years and five months", "eight days", the dates of the article. Out: verdicts.
Touches: the packaged table of `geo.known_days`; takes the article's own date, never today's.

Whole units are rounded or counted by the calendar, so one unit of the smallest named is
allowed. Which two dates are meant is rarely said: a pair that fits is an agreement, a pair
that does not is one only where the sentence joins the two outright.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from geo.cases import sentence_at
from geo.known_days import days_spoken_of
from geo.model import Case, Outcome, Verdict
from geo.settings import Settings
from geo.units import to_si
from geo.wording import say_figure

__all__ = ["CHECK"]

_DAY_S = to_si(1, "d")
# A date without a year stands in the first years of the calendar (the leap year 4); a weekday
# or a day without its month stands before that and says too little.
_YEARLESS, _MONTHLESS = 3650.0, 1096.0
# The share of the smallest unit named that rounding may hide: 19 days are "a month" in "four
# years and five months", and 32 days are not "two months".
_ROUNDING = 0.8
# A weekday says when something was told, seldom when it happened.
_WEEKDAY = re.compile(r"(?:on\s{1,3})?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
# Words that count from the day the article was written.
_TO_NOW = re.compile(r"\b(?:ago|last|past|for|now|since)\b", re.IGNORECASE)
# How many sentences off a date may stand and still be one of the two that are meant.
_REACH = 3
# How many sentences a headline and a lead are.
_HEAD = 6
_FROM_TO = re.compile(r"\b(?:from|between)\b", re.IGNORECASE)
_SMALLEST = (
    ("min", re.compile(r"minute|\bmin\b", re.IGNORECASE)),
    ("h", re.compile(r"hour|\bhrs?\b", re.IGNORECASE)),
    ("d", re.compile(r"\bdays?\b", re.IGNORECASE)),
    ("wk", re.compile(r"\bweeks?\b", re.IGNORECASE)),
    ("mo", re.compile(r"\bmonths?\b", re.IGNORECASE)),
    ("y", re.compile(r"\byears?\b", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class _Day:
    """A date of the article: the first and last day it may be, and its words."""

    first: float
    last: float
    words: str
    sentence: int


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
        claim = case.claim
        days = claim.kind == "duration" and claim.quantity.unit in ("d", "wk", "mo", "y")
        if claim.kind != "elapsed" and not days:
            return
        here = sentence_at(case.article, claim.span)
        dates = tuple(_dates(case, here))
        value = claim.quantity.value_si / _DAY_S
        unit = _unit(claim.quantity.text, claim.quantity.unit)
        low = min(value - _ROUNDING * unit, case.said.low / _DAY_S)
        high = max(value + _ROUNDING * unit, case.said.high / _DAY_S)
        best: tuple[float, str, float, float] | None = None
        for one, other in combinations(dates, 2):
            a, b = _in_order(one, other)
            least, most = max(0.0, b.first - a.last), b.last - a.first
            if most <= 0 or not (least <= high and low <= most) or not _tells(least, most, value):
                continue
            gap = abs((least + most) / 2 - value)
            if best is None or gap < best[0]:
                best = (gap, f"{a.words} to {b.words}", least, most)
        opening = f"The article says {say_figure(claim.quantity)}."
        if best is not None:
            yield self._verdict(
                case,
                Outcome.CONSISTENT,
                f"{opening} From {best[1]} it is {_span(best[2], best[3])}.",
                2 if best[3] - best[2] < 2 and claim.kind == "elapsed" else 1,
            )
        elif claim.kind == "elapsed":
            contradicted = tuple(self._joined(case, opening, dates, here, low, high))
            yield from contradicted or self._known(case, opening, here, low, high)

    def _known(
        self, case: Case, opening: str, here: int, low: float, high: float
    ) -> Iterator[Verdict]:
        """Yield an agreement with the known days of two events; a miss proves nothing."""
        sentences = case.article.sentences
        # a headline speaks of what the first sentences tell
        reach = _HEAD if here < _HEAD // 2 else 2
        near = " ".join(each.text for each in sentences[max(0, here - 2) : here + reach])
        for earlier, later in days_spoken_of(case.article.text, near=near):
            days = (later.day - earlier.day).days
            if low <= days <= high:
                yield self._verdict(
                    case,
                    Outcome.CONSISTENT,
                    f"{opening} From {earlier.day.isoformat()} ({earlier.what}) to"
                    f" {later.day.isoformat()} ({later.what}) it is {_span(days, days)}."
                    f" Known from {earlier.source}; {later.source}.",
                    1,
                )
                return

    def _joined(
        self,
        case: Case,
        opening: str,
        dates: tuple[_Day, ...],
        here: int,
        low: float,
        high: float,
    ) -> Iterator[Verdict]:
        """Yield a contradiction where one sentence says from when to when, and how long."""
        own = [each for each in dates if each.sentence == here]
        if here < 0 or len(own) != 2:
            return
        if not _FROM_TO.search(case.article.sentences[here].text):
            return
        a, b = _in_order(own[0], own[1])
        least, most = max(0.0, b.first - a.last), b.last - a.first
        if most < low or least > high:
            yield self._verdict(
                case,
                Outcome.INCONSISTENT,
                f"{opening} From {a.words} to {b.words} it is {_span(least, most)}.",
                2,
            )

    def _verdict(self, case: Case, outcome: Outcome, why: str, weight: int) -> Verdict:
        return Verdict(
            claim=case.claim.id,
            check=self.name,
            outcome=outcome,
            why=why,
            said=case.said,
            weight=weight,
        )


def _dates(case: Case, here: int) -> Iterator[_Day]:
    """Yield the dates in reach of a sentence: its own, its neighbours', the article's."""
    for each in case.neighbours:
        quantity = each.quantity
        if quantity.unit != "date" or quantity.value < _MONTHLESS:
            continue
        if _WEEKDAY.fullmatch(quantity.text) and case.claim.kind == "elapsed":
            continue
        sentence = sentence_at(case.article, each.span)
        last = quantity.value_to if quantity.value_to is not None else quantity.value
        # a whole day stands for an event of the article wherever it is printed
        if (
            abs(sentence - here) <= _REACH
            or last - quantity.value < 1 <= quantity.value - _YEARLESS
        ):
            yield _Day(quantity.value, last, quantity.text, sentence)
    published = case.article.published
    told = case.article.text[max(0, case.claim.span.start - 12) : case.claim.span.end + 12]
    if published is not None and case.claim.kind == "elapsed" and _TO_NOW.search(told):
        day = float(published.toordinal())
        yield _Day(day, day, f"the article's date, {published.isoformat()}", -1)


def _in_order(a: _Day, b: _Day) -> tuple[_Day, _Day]:
    """Return two dates in order; one without a year takes the last such day before the other."""
    if (a.first < _YEARLESS) != (b.first < _YEARLESS):
        bare, full = (a, b) if a.first < _YEARLESS else (b, a)
        day = date.fromordinal(int(bare.first))
        year = date.fromordinal(int(full.last)).year
        first = _on(year, day)
        if first > full.last:
            first = _on(year - 1, day)
        bare = _Day(first, first + bare.last - bare.first, bare.words, bare.sentence)
        return bare, full
    return (a, b) if (a.first, a.last) <= (b.first, b.last) else (b, a)


def _on(year: int, day: date) -> float:
    # 29 February is 1 March where the year has none
    month, number = (day.month, day.day) if (day.month, day.day) != (2, 29) else (3, 1)
    return float(date(max(year, 1), month, number).toordinal())


def _tells(least: float, most: float, value: float) -> bool:
    """Return whether a pair of dates is sharp enough to confirm a figure."""
    return most - least <= max(0.6 * value, 2.0)


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
    return f"{least:,.0f} to {most:,.0f} days"


def _calendar(days: int) -> str:
    """Return a number of days as years and months of average length."""
    months = round(days / (to_si(1, "mo") / _DAY_S), 1)
    years, rest = divmod(months, 12)
    return f"{years:.0f} years and {rest:.1f} months" if years else f"{rest:.1f} months"


CHECK = Elapsed()
