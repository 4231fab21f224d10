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
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from geo.known_days import days_spoken_of
from geo.model import Case, Hedge, Outcome, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at
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
_LONG_S = to_si(2, "d")  # from here on a time of a journey spans days that its dates may tell
_MOST_OF_A_YEAR_S = to_si(300, "d")
_BOTH_ENDS = 1.05
_AGO = re.compile(
    r"\s{1,3}(?:ago|earlier|before),?\s{1,3}(?:back )?(?:(?:in|on)\s{1,3})?", re.IGNORECASE
)
_AFTER = re.compile(r",?\s{1,3}after\s{1,3}(?:some |about |only |all of )?$", re.IGNORECASE)
_AFTER_REACH = 24
# "after nine days of rain", "after three weeks in port": what else took so long
_SPENT = re.compile(r"\s{1,3}(?:of|in|at|on|with|there)\b", re.IGNORECASE)
_LATER = re.compile(
    r",?\s{1,3}(?:later\b|after (?:(?:she|he|it|they|the|his|her|its|their|leaving|setting|starting"
    r"|sailing|departing)\b))",
    re.IGNORECASE,
)
_SETS_OUT = re.compile(
    r"\b(?:left|leaves|sailed|sails|started|set (?:out|off|sail)|departed|took off|pushed off"
    r"|put (?:out )?to sea|rode out|rolled out|began)\b",
    re.IGNORECASE,
)
# Sentences of a headline and a lead, in which the day of an article stands; how many days it
# may be older than what it tells; characters between "ago" and its date.
_LEAD, _SINCE, _STEP = 4, 30.0, 3
# A year of an article may be counted from many sentences later.
_FAR_REACH = 8
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
        days = claim.kind == "duration" and (
            claim.quantity.unit in ("d", "wk", "mo", "y") or claim.quantity.value_si >= _LONG_S
        )
        if (claim.kind != "elapsed" and not days) or claim.quantity.value_si <= 0:
            return
        here = sentence_at(case.article, claim.span)
        unit = _unit(claim.quantity.text, claim.quantity.unit)
        dates = tuple(
            each
            for each in _dates(case, here)
            # told to the hour, a time has its days beside it
            if unit >= 1 or abs(each.sentence - here) <= 1
        )
        value = claim.quantity.value_si / _DAY_S
        low, high = value - _ROUNDING * unit, value + _ROUNDING * unit
        if claim.quantity.unit == "d" and unit == 1:
            low = value - _BOTH_ENDS  # "nine days" from the 26th to the 3rd, both counted
        if claim.quantity.hedge is not Hedge.EXACT or claim.quantity.vague:
            low, high = min(low, case.said.low / _DAY_S), max(high, case.said.high / _DAY_S)
        best: tuple[float, str, float, float] | None = None
        for one, other in combinations(dates, 2):
            a, b = _in_order(one, other)
            least, most = max(0.0, b.first - a.last), b.last - a.first
            if unit < 1:  # told to the hour: from any hour of the one day to any of the other
                least, most = max(0.0, least - 1), most + 1
            if most <= 0 or not (least <= high and low <= most) or not _tells(least, most, value):
                continue
            gap = abs((least + most) / 2 - value)
            if best is None or gap < best[0]:
                best = (gap, f"{a.words} to {b.words}", least, most)
        opening = f"The article says {say_figure(claim.quantity)}."
        told = _told_pair(case, dates)
        if told is not None:
            a, b = told
            least, most = max(0.0, b.first - a.last), max(0.0, b.last - a.first)
            fits = least <= high and low <= most
            if least * _DAY_S >= _MOST_OF_A_YEAR_S > 3 * value * _DAY_S:
                return  # the later day was told first, without its year
            if fits or best is None or b.sentence < 0:
                yield self._verdict(
                    case,
                    Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
                    f"{opening} From {a.words} to {b.words} it is {_span(least, most)}.",
                    2,
                )
                return
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


def _told_pair(case: Case, dates: tuple[_Day, ...]) -> tuple[_Day, _Day] | None:
    """Return the two dates that the words of a time join outright, or None.

    "14 years ago, in 1984" counts from the article's own date; "on May 3, after twelve days"
    and "66 days after she had sailed" from the only day on which somebody set out.
    """
    text, span = case.article.text, case.claim.span
    ago = _AGO.match(text, span.end)
    if ago is not None:
        now = _now(case)
        then = _date_at(case, ago.end())
        return None if now is None or then is None or then.first < _YEARLESS else (then, now)
    end = _end_of_the_trip(case)
    if end is None:
        return None
    starts = [
        each
        for each in dates
        if each.last - each.first < 1
        and each.words != end.words
        and each.sentence >= 0
        and _SETS_OUT.search(case.article.sentences[each.sentence].text)
    ]
    begun = {each.first for each in starts}
    return _from_start_to_end(starts[0], end, case) if len(begun) == 1 else None


def _from_start_to_end(start: _Day, end: _Day, case: Case) -> tuple[_Day, _Day] | None:
    """Return a start and the end after it; a day without a year takes the next one fitting."""
    if start.first >= _YEARLESS and end.first >= _YEARLESS:
        return (start, end) if start.first < end.first else None
    if case.claim.quantity.value_si >= _MOST_OF_A_YEAR_S:
        return None  # any year may be meant
    if start.first >= _YEARLESS:
        year, day = date.fromordinal(int(start.first)).year, date.fromordinal(int(end.first))
        first = _on(year, day)
        first = first if first > start.first else _on(year + 1, day)
        return start, replace(end, first=first, last=first)
    if end.first >= _YEARLESS:
        return _in_order(start, end)
    last = end.first if end.first > start.first else end.first + 365
    return start, replace(end, first=last, last=last)


def _end_of_the_trip(case: Case) -> _Day | None:
    """Return the day of the sentence of a time that was over on that day."""
    text, span = case.article.text, case.claim.span
    before = _AFTER.search(text[max(0, span.start - _AFTER_REACH) : span.start])
    later = _LATER.match(text, span.end)
    if (before is None and later is None) or _SPENT.match(text, span.end):
        return None
    here = sentence_at(case.article, span)
    own = [
        each
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.span.end <= span.start
        and sentence_at(case.article, each.span) == here
        and each.quantity.value >= _MONTHLESS
        and (each.quantity.value_to or each.quantity.value) - each.quantity.value < 1
    ]
    if not own:
        return None
    last = own[-1].quantity
    return _Day(last.value, last.value, last.text, here)


def _now(case: Case) -> _Day | None:
    """Return the day an article was written: its own, else the one whole date of its opening."""
    published = case.article.published
    if published is not None:
        day = float(published.toordinal())
        return _Day(day, day, f"the article's date, {published.isoformat()}", -1)
    whole = [
        each
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.quantity.value >= _YEARLESS
        and (each.quantity.value_to or each.quantity.value) - each.quantity.value < 1
    ]
    if not whole:
        return None
    last = max(whole, key=lambda each: each.quantity.value)
    if sentence_at(case.article, last.span) >= _LEAD:
        return None
    value = last.quantity.value
    return _Day(value, value + _SINCE, last.quantity.text, -1)


def _date_at(case: Case, position: int) -> _Day | None:
    """Return the date that begins at a position of the text, or a word or two on."""
    for each in case.neighbours:
        if each.quantity.unit == "date" and 0 <= each.span.start - position <= _STEP:
            quantity = each.quantity
            last = quantity.value if quantity.value_to is None else quantity.value_to
            here = sentence_at(case.article, each.span)
            return _Day(quantity.value, max(last, quantity.value), quantity.text, here)
    return None


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
            abs(sentence - here) <= (_REACH if last - quantity.value < 300 else _FAR_REACH)
            or (last - quantity.value < 1 and _sets_out(case, sentence))
            or last - quantity.value < 1 <= quantity.value - _YEARLESS
        ):
            yield _Day(quantity.value, last, quantity.text, sentence)
    published = case.article.published
    told = case.article.text[max(0, case.claim.span.start - 12) : case.claim.span.end + 12]
    if published is not None and case.claim.kind == "elapsed" and _TO_NOW.search(told):
        day = float(published.toordinal())
        yield _Day(day, day, f"the article's date, {published.isoformat()}", -1)


def _sets_out(case: Case, sentence: int) -> bool:
    """Return whether a sentence tells of a start, from which days are counted later on."""
    return sentence >= 0 and bool(_SETS_OUT.search(case.article.sentences[sentence].text))


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
