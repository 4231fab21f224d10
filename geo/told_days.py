"""The days between which a time of a text may have gone by.

In: a case of a time. Out: the dates in its reach, and the two that its words join.
Pure: reads nothing; takes the article's own date, never today's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from geo.feasts import LEAP_YEAR, feasts_in
from geo.model import Case, Claim
from geo.stretches import sentence_at
from geo.told_dates import is_a_day
from geo.units import to_si

__all__ = [
    "BESIDE",
    "FIRST_MONTH",
    "MOST_OF_A_YEAR_S",
    "YEARLESS",
    "Day",
    "counted_from",
    "date_before",
    "day_of",
    "day_of_writing",
    "days_in_reach",
    "from_start_to_end",
    "in_order",
    "is_ago_or_earlier",
    "is_told_ago",
    "on_day_of",
    "sets_out",
]

# A date without a year stands in the first years of the calendar (the leap year 4); a weekday
# or a day without its month stands before that and says too little.
YEARLESS, FIRST_MONTH = 3650.0, 1096.0
_BARE_DAYS = 32.0  # below it a day is told by its number alone: "the 14th"
# What is so long is told by its years, and a date without one leaves open which are meant.
MOST_OF_A_YEAR_S = to_si(300, "d")
# A weekday says when something was told, seldom when it happened.
_WEEKDAY = re.compile(r"(?:on\s{1,3})?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
# Words that count from the day the article was written.
_TO_NOW = re.compile(r"\b(?:ago|last|past|for|now|since)\b", re.IGNORECASE)
_AGO_WORD = re.compile(r"\s{1,3}ago\b", re.IGNORECASE)
_AGO = re.compile(
    r"\s{1,3}(?:ago|earlier|before),?\s{1,3}(?:back )?(?:(?:in|on)\s{1,3})?", re.IGNORECASE
)
_HEDGING = (
    r"(?:(?:about|some|almost|nearly|over|more than|just|only|exactly|fully|a little|a good|the"
    r"|not quite|less than) ){0,2}"
)
# "in 1984, 14 years ago", "in 1956, 27 years later"
_THEN = re.compile(rf"^,?\s{{1,3}}(?:and )?{_HEDGING}$", re.IGNORECASE)
_SINCE_YEAR = re.compile(r"\bsince ((?:1[5-9]|20)\d\d)\b", re.IGNORECASE)
# Characters between a time and the date beside it.
BESIDE = 24
_SETS_OUT = re.compile(
    r"\b(?:left|leaves|sailed|sails|started|set (?:out|off|sail)|departed|took off|pushed off"
    r"|put (?:out )?to sea|(?:rode|rolled|walked|drove|rowed|pulled|paddled|skied|steamed) out"
    r"|cast off|lifted off|weighed anchor|slipped (?:her|its|their) moorings|went aboard"
    r"|(?:flew|ran|walked|rode|drove|rowed) (?:from|off|out of)|set forth|sets (?:out|off|sail)"
    r"|departs|passed under|began)\b",
    re.IGNORECASE,
)
# Sentences of a headline and a lead, in which the day of an article stands; how many days it
# may be older than what it tells; characters between "ago" and its date.
_LEAD, _SINCE, _STEP = 4, 30.0, 3
# A year of an article may be counted from many sentences later.
_FAR_REACH = 8
# How many sentences off a date may stand and still be one of the two that are meant.
_REACH = 3


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the article: the first and last day it may be, its words, its sentence."""

    first: float
    last: float
    words: str
    sentence: int


def days_in_reach(case: Case, here: int) -> Iterator[Day]:
    """Yield the dates in reach of a sentence: its own, its neighbours', the article's.

    Parameters
    ----------
    case
        A time and what is known around it.
    here
        Number of its sentence.

    Yields
    ------
    Day
        In the order of the text, the article's own last.
    """
    for each in case.neighbours:
        quantity = each.quantity
        if quantity.unit != "date" or quantity.value < FIRST_MONTH:
            continue
        if _WEEKDAY.fullmatch(quantity.text) and case.claim.kind == "elapsed":
            continue
        found = day_of(case, each)
        # a whole day stands for an event of the article wherever it is printed
        if (
            abs(found.sentence - here) <= (_REACH if found.last - found.first < 300 else _FAR_REACH)
            or (found.last - found.first < 1 and sets_out(case, found.sentence))
            or found.last - found.first < 1 <= found.first - YEARLESS
        ):
            yield found
    yield from _years_since(case, here)
    yield from _feasts(case, here)
    published = case.article.published
    told = case.article.text[max(0, case.claim.span.start - 12) : case.claim.span.end + 12]
    if published is not None and case.claim.kind == "elapsed" and _TO_NOW.search(told):
        yield _published(published)


def _years_since(case: Case, here: int) -> Iterator[Day]:
    """Yield the years that something lasts since, which are no date of an event."""
    sentences = case.article.sentences
    for number in range(max(0, here - _REACH), min(len(sentences), here + _REACH + 1)):
        for match in _SINCE_YEAR.finditer(sentences[number].text):
            year = int(match[1])
            first = float(date(year, 1, 1).toordinal())
            yield Day(first, float(date(year, 12, 31).toordinal()), match[1], number)


def _feasts(case: Case, here: int) -> Iterator[Day]:
    """Yield the days told by the name of a feast: "on Christmas Eve", "on Boxing Day 2019"."""
    for number in range(max(0, here - 1), here + 1):
        for name, day in feasts_in(case.article.sentences[number].text):
            yield Day(float(day.toordinal()), float(day.toordinal()), name, number)


def is_ago_or_earlier(case: Case) -> bool:
    """Return whether a time is counted back from some day: "14 years ago", "two days earlier".

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    bool
        Whatever day it is counted from.
    """
    return bool(_AGO.match(case.article.text, case.claim.span.end)) or is_told_ago(case)


def is_told_ago(case: Case) -> bool:
    """Return whether a time is counted to the day of writing: "14 years ago".

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    bool
        False for "14 years earlier".
    """
    return bool(_AGO_WORD.match(case.article.text, case.claim.span.end))


def counted_from(case: Case) -> Day | None:
    """Return the date beside a time that it is counted from.

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    Day or None
        1984 of "14 years ago, in 1984" and of "in 1984, 14 years ago".
    """
    ago = _AGO.match(case.article.text, case.claim.span.end)
    return (_date_at(case, ago.end()) if ago is not None else None) or date_before(case)


def day_of_writing(case: Case) -> Day | None:
    """Return the day an article was written: its own, else the one whole date of its opening.

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    Day or None
        None where neither is printed.
    """
    published = case.article.published
    if published is not None:
        return _published(published)
    whole = [each for each in case.neighbours if is_a_day(each, least=YEARLESS)]
    if not whole:
        return None
    last = max(whole, key=lambda each: each.quantity.value)
    if sentence_at(case.article, last.span) >= _LEAD:
        return None
    value = last.quantity.value
    return Day(value, value + _SINCE, last.quantity.text, -1)


def in_order(a: Day, b: Day, *, onward: Day | None = None) -> tuple[Day, Day]:
    """Return two dates in order; one without a year takes the last such day before the other.

    Parameters
    ----------
    a, b
        Two dates of a text.
    onward
        The one that words put after the other: without a year, it takes the next such day.

    Returns
    -------
    tuple of Day
        The earlier first.
    """
    if (a.first < YEARLESS) != (b.first < YEARLESS):
        bare, full = (a, b) if a.first < YEARLESS else (b, a)
        day = date.fromordinal(int(bare.first))
        year = date.fromordinal(int(full.last)).year
        first = on_day_of(year, day)
        if bare == onward:
            first = first if first >= full.first else on_day_of(year + 1, day)
            return full, replace(bare, first=first, last=first + bare.last - bare.first)
        if first > full.last:
            first = on_day_of(year - 1, day)
        return replace(bare, first=first, last=first + bare.last - bare.first), full
    return (a, b) if (a.first, a.last) <= (b.first, b.last) else (b, a)


def day_of(case: Case, claim: Claim) -> Day:
    """Return a date of the text as the days it may be.

    Parameters
    ----------
    case
        The case it stands beside.
    claim
        A claim of a date.

    Returns
    -------
    Day
        With the sentence that it stands in.
    """
    quantity = claim.quantity
    here = sentence_at(case.article, claim.span)
    if quantity.value < _BARE_DAYS:
        first = _in_the_month_told(case, claim)
        return Day(first, first, quantity.text, here)
    last = quantity.value if quantity.value_to is None else quantity.value_to
    return Day(quantity.value, max(last, quantity.value), quantity.text, here)


def _in_the_month_told(case: Case, claim: Claim) -> float:
    """Return "the 14th" as a day of the month last told: after "3 June" it is 14 June.

    Where that leads to an earlier day either month may be meant, and the day stays bare.
    """
    number = claim.quantity.value
    told = [
        each
        for each in case.neighbours
        if each.span.end <= claim.span.start and is_a_day(each, least=FIRST_MONTH)
    ]
    if told:
        month = date.fromordinal(int(told[-1].quantity.value))
        later = month.toordinal() + number - month.day
        if number > month.day and date.fromordinal(int(later)).month == month.month:
            return later
    return number


def _published(published: date) -> Day:
    day = float(published.toordinal())
    return Day(day, day, f"the article's date, {published.isoformat()}", -1)


def _date_at(case: Case, position: int) -> Day | None:
    """Return the date that begins at a position of the text, or a word or two on."""
    for each in case.neighbours:
        if each.quantity.unit == "date" and 0 <= each.span.start - position <= _STEP:
            return _unless_bare(day_of(case, each))
    return None


def _unless_bare(day: Day) -> Day | None:
    """Return a day whose month is known."""
    return day if day.first >= _BARE_DAYS else None


def date_before(case: Case) -> Day | None:
    """Return the date that ends where the words of a time begin: "in 1984, 14 years ago".

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    Day or None
        None where other words stand between the two.
    """
    text, start = case.article.text, case.claim.span.start
    for each in case.neighbours:
        if (
            each.quantity.unit == "date"
            and 0 <= start - each.span.end <= BESIDE
            and _THEN.search(text[each.span.end : start])
        ):
            return _unless_bare(day_of(case, each))
    return None


def sets_out(case: Case, sentence: int) -> bool:
    """Return whether a sentence tells of a start, from which days are counted later on.

    Parameters
    ----------
    case
        A time and what is known around it.
    sentence
        Number of the sentence; below 0 for none.

    Returns
    -------
    bool
        True for "she sailed on June 3".
    """
    return sentence >= 0 and bool(_SETS_OUT.search(case.article.sentences[sentence].text))


def on_day_of(year: int, day: date) -> float:
    """Return a day of the calendar in a year.

    Parameters
    ----------
    year
        A year, taken as 1 where it lies before.
    day
        Any date; its year does not count.

    Returns
    -------
    float
        Its ordinal.
    """
    # 29 February is 1 March where the year has none
    month, number = (day.month, day.day) if (day.month, day.day) != (2, 29) else (3, 1)
    return float(date(max(year, 1), month, number).toordinal())


def from_start_to_end(start: Day, end: Day, case: Case) -> tuple[Day, Day] | None:
    """Return a start and the end after it; a day without a year takes the next one fitting.

    Parameters
    ----------
    start, end
        Two dates of a text, in the order of what happened.
    case
        A time and what is known around it.

    Returns
    -------
    tuple of Day or None
        None where they are in another order, or any year may be meant.
    """
    if start.first >= YEARLESS and end.first >= YEARLESS:
        return (start, end) if start.first < end.first else None
    if case.claim.quantity.value_si >= MOST_OF_A_YEAR_S:
        return None  # any year may be meant
    if start.first >= YEARLESS:
        year, day = date.fromordinal(int(start.first)).year, date.fromordinal(int(end.first))
        first = on_day_of(year, day)
        first = first if first > start.first else on_day_of(year + 1, day)
        return start, replace(end, first=first, last=first)
    if end.first >= YEARLESS:
        return in_order(start, end)
    last = end.first
    if last <= start.first:
        last = on_day_of(LEAP_YEAR + 1, date.fromordinal(int(end.first)))
    return start, replace(end, first=last, last=last)
