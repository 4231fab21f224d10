"""The days that words count onward or back between: "in 1956, 27 years later", "ten years before".

In: a case of a time. Out: two of its dates, or None.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from geo.model import Case
from geo.stretches import sentence_at
from geo.told_dates import dates_in
from geo.told_days import (
    BESIDE,
    FIRST_MONTH,
    MOST_OF_A_YEAR_S,
    YEARLESS,
    Day,
    date_before,
    day_of,
    day_of_writing,
    from_start_to_end,
)
from geo.units import Dimension

__all__ = ["AFTER", "EARLIER", "SPENT", "earlier_pair", "event_pair", "onward_pair", "told_onward"]

AFTER = re.compile(r",?\s{1,3}after\s{1,3}(?:some |about |only |all of )?$", re.IGNORECASE)
# "after nine days of rain", "after three weeks in port": what else took so long
SPENT = re.compile(r"\s{1,3}(?:of|in|at|on|with|there)\b", re.IGNORECASE)
# "27 years later", "16 years after that, in 1914", "75 years after the event", "81 after the first"
_ONWARD = re.compile(
    r",?\s{1,3}(?:later|afterwards)\b|\s{1,3}after (?:that|this|the event|(?P<other>him|her|them"
    r"|the (?:first|last|old|earlier|previous|original)(?: (?:one|\w{3,12}))?))(?=\s{0,2}[,.;:])",
    re.IGNORECASE,
)
# "had stopped in 1989, twenty years before"
EARLIER = re.compile(r"\s{1,3}(?:before|earlier)\s{0,2}[.,;:]")
_ONWARD_TO = re.compile(r"^,?\s{1,3}(?:(?:in|on|it was)\s{1,3}){0,2}$", re.IGNORECASE)
# "ten years before his visit in 2008"; a comma would leave open whose date it is
_EVENT = re.compile(
    r"\s{1,3}(?:to the day )?(?P<word>after|before|since)\b[^.;:,]{1,70}?\b(?:in|on)\s{1,3}"
    r"(?=(?:early |late |mid-)?(?:[A-Z][a-z]{2,8}\.? )?\d)",
)
_STEP = 3  # characters
_TWO = 2  # dates of one sentence


def told_onward(case: Case, dates: Sequence[Day]) -> Day | None:
    """Return the date on which a time was over: "two days later, on May 30".

    Parameters
    ----------
    case
        A time and what is known around it.
    dates
        Those in its reach.

    Returns
    -------
    Day or None
        The date that stands beside the time, if words count onward to it.
    """
    ahead = _ONWARD.match(case.article.text, case.claim.span.end)
    if ahead is None:
        return None
    found = _end_told(case, ahead)
    return found if found in dates else None


def onward_pair(case: Case) -> tuple[Day, Day] | None:
    """Return the years between which a time was counted onward, or None.

    "In 1956, 27 years later", "16 years after that, in 1914": from the other date of its
    sentence, else from the only other year of the article. "Eight days later, on 11 December",
    counts from the date told just before.

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    tuple of Day or None
        In order.
    """
    text, span = case.article.text, case.claim.span
    ahead = _ONWARD.match(text, span.end)
    if ahead is None:
        return _years_of_one_sentence(case)
    here = sentence_at(case.article, span)
    whole = [
        day_of(case, each)
        for each in case.neighbours
        if each.quantity.unit == "date" and each.quantity.value >= YEARLESS
    ]
    own = [each for each in whole if each.sentence == here]
    end = _end_told(case, ahead)
    if len(own) == 2 and (end is None or end in own) and _is_last(case):
        return own[0], own[1]
    if end is not None and case.claim.quantity.value_si < MOST_OF_A_YEAR_S:
        return _days_onward(case, end)
    if end is None or end.first < YEARLESS:
        return None
    others = [each for each in whole if each != end and each.sentence <= here]
    years = {date.fromordinal(int(each.first)).year for each in others}
    if len(years) != 1 or len(own) > 1:
        return None
    return others[-1], end


def _end_told(case: Case, ahead: re.Match[str]) -> Day | None:
    """Return the date that a time leads to; "after the first, on Dec. 12" dates the first."""
    after = None if ahead["other"] else _date_after(case, ahead.end())
    return after or date_before(case)


def _days_onward(case: Case, end: Day) -> tuple[Day, Day] | None:
    """Return the dates of "left on 3 December. Eight days later, on 11 December, it was there"."""
    start = case.claim.span.start
    here = sentence_at(case.article, case.claim.span)
    told = [
        each
        for each in case.neighbours
        if each.quantity.dimension in (Dimension.TIME, Dimension.DATE) and each.span.end <= start
    ]
    days = [each for each in told if day_of(case, each) != end]
    last = days[-1] if days else None
    # another time between the two, or a date of a month, leaves open what is counted from
    if last is None or last.quantity.unit != "date" or last.quantity.value < FIRST_MONTH:
        return None
    first = day_of(case, last)
    whole = first.last - first.first < 1 and end.last - end.first < 1
    if not whole or not 0 <= here - first.sentence <= 1:
        return None
    return from_start_to_end(first, end, case)


def _years_of_one_sentence(case: Case) -> tuple[Day, Day] | None:
    """Return the years of "opened in 1903 and closed in 1963, after 50 years", or None."""
    text, span = case.article.text, case.claim.span
    after = AFTER.search(text[max(0, span.start - BESIDE) : span.start])
    # "after 50 years of war" tells what took so long, which may have begun at any time
    if after is None or SPENT.match(text, span.end):
        return None
    if case.claim.quantity.value_si < MOST_OF_A_YEAR_S:
        return None
    own = dates_in(case, sentence_at(case.article, span))
    if len(own) != _TWO or any(each.quantity.value < YEARLESS for each in own):
        return None
    start, end = (day_of(case, each) for each in own)
    beside = 0 <= span.start - own[1].span.end <= BESIDE
    return (start, end) if beside and start.last < end.first else None


def earlier_pair(case: Case) -> tuple[Day, Day] | None:
    """Return the years of "began in 2019. The last had stopped in 1989, 30 years before".

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    tuple of Day or None
        In order.
    """
    then = date_before(case)
    if then is None or then.first < YEARLESS or case.claim.quantity.value_si < MOST_OF_A_YEAR_S:
        return None
    here = then.sentence
    later = [
        day_of(case, each)
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.quantity.value > then.last
        and here - sentence_at(case.article, each.span) in (0, 1)
        and each.span.end <= case.claim.span.start
    ]
    return (then, later[0]) if len(later) == 1 else None


def event_pair(case: Case) -> tuple[Day, Day] | None:
    """Return the dates of "in 1998, ten years before his visit in 2008", in order, or None.

    "On Friday, 20 years to the day after it left the works on May 3, 1998" counts to the day of
    writing: a weekday is one of that week.

    Parameters
    ----------
    case
        A time and what is known around it.

    Returns
    -------
    tuple of Day or None
        In order.
    """
    text, span = case.article.text, case.claim.span
    counted = _EVENT.match(text, span.end)
    if counted is None:
        return None
    own = dates_in(case, sentence_at(case.article, span))
    told = [(each, day_of(case, each)) for each in own if each.quantity.value >= YEARLESS]
    event = [day for each, day in told if 0 <= each.span.start - counted.end() <= _STEP]
    others = [day for each, day in told if each.span.end <= span.start and day not in event]
    if len(event) != 1 or len(told) != len(event) + len(others):
        return None
    if len(others) == 1 and date_before(case) == others[0]:
        pair = (others[0], event[0]) if counted["word"] == "before" else (event[0], others[0])
        return pair if pair[0].first < pair[1].first else None
    now = day_of_writing(case)
    on_a_weekday = any(each.quantity.value < FIRST_MONTH for each in own)
    if now is None or not on_a_weekday or counted["word"] == "before":
        return None
    # the dateline may stand in the first sentence
    return None if any(each.first != now.first for each in others) else (event[0], now)


def _is_last(case: Case) -> bool:
    """Return whether both dates of the sentence of a time stand before it."""
    own = dates_in(case, sentence_at(case.article, case.claim.span))
    return all(each.span.end <= case.claim.span.start for each in own)


def _date_after(case: Case, position: int) -> Day | None:
    """Return the date that follows a position: "later, in 1914"."""
    text = case.article.text
    for each in case.neighbours:
        if (
            each.quantity.unit == "date"
            and 0 <= each.span.start - position <= BESIDE
            and _ONWARD_TO.search(text[position : each.span.start])
        ):
            return day_of(case, each)
    return None
