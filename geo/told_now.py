"""The year that a time counted to the day of writing leads to: "17 years ago, in May 1990".

In: a case of a time. Out: whether what else the text dates bears that year out.
Pure: reads nothing; never asks for today's date.
Method: 17 years from May 1990 lead to 2006 or 2007. A text without a date of its own bears that
out where it tells a day of the month with its weekday, or where that is the latest year that
it prints; where it tells a later one as past, one of the two figures is off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from geo.model import Case, Claim, Hedge, Quantity
from geo.stretches import sentence_at
from geo.told_days import (
    FIRST_MONTH,
    YEARLESS,
    Day,
    counted_from,
    day_of,
    day_of_writing,
    is_told_ago,
    on_day_of,
)

__all__ = ["Told", "counted_to_now"]

_YEAR = 365.2425
# What was taken for the year of a text without a date; none is later than our own tables.
_UNDATED = "The text bears no date of its own and tells none later, so it may be of that year."
# Few texts look farther ahead than some years.
_LAST_YEAR, _SOME_YEARS, _AHEAD = 2026, 2, 8
# "About 40 years" may be 36 or 44.
_LOOSE = 0.1
# What is still to come bounds the day of an article from above, not from below.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|going to|to be|by|until|planned|plans?|due|expected|should|may|might"
    r"|could|from \d{4} on|aims?|hopes?|target|forecast|if)\b",
    re.IGNORECASE,
)
# "for the first time in 25 years"
_FIRST_IN = re.compile(
    r"\b(?:first|last)\b[^.;:,]{0,30}\bin (?:the |some |about )?$", re.IGNORECASE
)
_FIRST_REACH = 45
# Sentences in which a dateline stands, and the weekday that goes with it.
_LEAD = 4
# Of "Tuesday, April 3" what stands between the two.
_PAIR_GAP = 6
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Told:
    """What a time that counts to the day of writing says of its year: fits or not, and why."""

    fits: bool
    words: str


def counted_to_now(case: Case) -> Told | None:
    """Return whether a time that counts to the day of writing fits what else the text dates.

    "17 years ago, in May 1990" says that the article is of 2007. A text without a date of its
    own bears that out where a day of the month is told with its weekday, or where 2007 is the
    latest year that it prints; where it tells a later one as past, one of the two is off.

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    Told or None
        None where the text dates nothing else, or bears the date of its writing.
    """
    if day_of_writing(case) is not None:
        return None
    if not is_told_ago(case):
        return _first_in_years(case)
    then = counted_from(case)
    if then is None or then.first < YEARLESS or case.claim.quantity.unit != "y":
        return None
    count = case.claim.quantity
    years = _years_from(then, count.value if count.value_to is None else count.value_to, count)
    told = f"Counted from {then.words} that leads to {_say_years(years)}"
    weekday = _by_the_weekday(case, years)
    if weekday is not None:
        return Told(fits=True, words=f"{told}, and {weekday}.")
    latest = _latest_year_told(case)
    if latest is None or latest[0] < years[0]:
        return Told(fits=True, words=f"{told}. {_UNDATED}") if _may_be_of(case, years) else None
    if latest[0] in years:
        return Told(fits=True, words=f"{told}, and the latest year that the text tells is that.")
    if count.hedge is not Hedge.EXACT:
        return None
    return Told(fits=False, words=f"{told}, but the text tells {latest[1]} as past.")


def _may_be_of(case: Case, years: range) -> bool:
    """Return whether nothing in a text speaks against its having been written in such a year."""
    if years[-1] > _LAST_YEAR or case.claim.quantity.value < _SOME_YEARS:
        return False
    if any(True for _ in _days_of_the_week(case)):
        return False  # a day with its weekday, and it was none in those years
    coming = [
        _year(each.quantity.value)
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.quantity.value >= YEARLESS
        and _is_to_come(case, each)
    ]
    return all(each <= years[-1] + _AHEAD for each in coming)


def _first_in_years(case: Case) -> Told | None:
    """Return whether "for the first time in 25 years" leads from the last year told to a weekday.

    Which year is counted from is not said, so that a miss proves nothing.
    """
    claim, latest = case.claim, _latest_year_told(case)
    before = case.article.text[max(0, claim.span.start - _FIRST_REACH) : claim.span.start]
    if latest is None or claim.quantity.unit != "y" or not _FIRST_IN.search(before):
        return None
    year = latest[0] + round(claim.quantity.value)
    weekday = _by_the_weekday(case, range(year, year + 1))
    if weekday is None:
        return None
    return Told(fits=True, words=f"Counted from {latest[1]} that leads to {year}, and {weekday}.")


def _by_the_weekday(case: Case, years: range) -> str | None:
    """Return in words that a day of the text has its weekday in one of some years, or None."""
    for day, weekday in _days_of_the_week(case):
        fitting = [each for each in years if _falls_on(each, day, weekday)]
        if fitting:
            return f"{day.words}, told as a {_WEEK[weekday]}, was one in {fitting[0]}"
    return None


def _years_from(then: Day, count: float, said: Quantity) -> range:
    """Return the years that so many years after a date may be, rounding allowed for."""
    slack = _YEAR * (1.0 if said.hedge is Hedge.EXACT else max(1.0, _LOOSE * count))
    first = then.first + count * _YEAR - (slack if said.hedge is not Hedge.OVER else 0)
    last = then.last + count * _YEAR + (slack if said.hedge is not Hedge.NEARLY else 0)
    if then.last - then.first > _YEAR - 2:  # a year is counted by the calendar
        year = date.fromordinal(int(then.first)).year + round(count)
        return range(year, year + 1) if said.hedge is Hedge.EXACT else range(year - 1, year + 2)
    return range(_year(first), _year(last) + 1)


def _year(day: float) -> int:
    return date.fromordinal(min(int(day), date.max.toordinal())).year


def _say_years(years: range) -> str:
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"


def _days_of_the_week(case: Case) -> Iterator[tuple[Day, int]]:
    """Yield the days without a year that are told with their weekday, Monday being 0.

    "Tuesday, April 3"; and the day of a dateline with the first weekday after it.
    """
    previous: Claim | None = None
    dateline: Claim | None = None
    for each in case.neighbours:
        if each.quantity.unit != "date":
            continue
        value, sentence = each.quantity.value, sentence_at(case.article, each.span)
        if 1 <= value <= len(_WEEK):
            if dateline is not None and sentence < _LEAD:
                yield day_of(case, dateline), int(value) - 1
            dateline = None
        elif FIRST_MONTH <= value < YEARLESS and each.quantity.value_to is None:
            beside = previous is not None and each.span.start - previous.span.end <= _PAIR_GAP
            if previous is not None and beside and 1 <= previous.quantity.value <= len(_WEEK):
                yield day_of(case, each), int(previous.quantity.value) - 1
            elif previous is None and sentence < _LEAD:
                dateline = each
        previous = each


def _falls_on(year: int, day: Day, weekday: int) -> bool:
    return (
        date.fromordinal(int(on_day_of(year, date.fromordinal(int(day.first))))).weekday()
        == weekday
    )


def _latest_year_told(case: Case) -> tuple[int, str] | None:
    """Return the latest year that a text tells as past, with its words, or None."""
    past = [
        (_year(each.quantity.value), each.quantity.text)
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.quantity.value >= YEARLESS
        and not _is_to_come(case, each)
    ]
    return max(past, default=None)


def _is_to_come(case: Case, claim: Claim) -> bool:
    number = sentence_at(case.article, claim.span)
    return number < 0 or bool(_TO_COME.search(case.article.sentences[number].text))
