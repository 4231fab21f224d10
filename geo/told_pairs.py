"""The two days that the words of a time join: "in 1956, 27 years later", "on May 3, after 12 days".

In: a case of a time, the dates in its reach. Out: two of them, or None.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from geo.model import Case
from geo.stretches import sentence_at
from geo.told_days import (
    BESIDE,
    FIRST_MONTH,
    YEARLESS,
    Day,
    counted_from,
    date_before,
    day_of,
    day_of_writing,
    in_order,
    is_ago_or_earlier,
    on_day_of,
    sets_out,
)
from geo.units import to_si

__all__ = ["comes_in", "told_onward", "told_pair"]

_MOST_OF_A_YEAR_S = to_si(300, "d")
_AFTER = re.compile(r",?\s{1,3}after\s{1,3}(?:some |about |only |all of )?$", re.IGNORECASE)
# "after nine days of rain", "after three weeks in port": what else took so long
_SPENT = re.compile(r"\s{1,3}(?:of|in|at|on|with|there)\b", re.IGNORECASE)
_LATER = re.compile(
    r",?\s{1,3}(?:later\b|after (?:(?:she|he|it|they|the|his|her|its|their|leaving|setting|starting"
    r"|sailing|departing)\b))",
    re.IGNORECASE,
)
# "27 years later", "16 years after that, in 1914", "75 years after the event"
_ONWARD = re.compile(
    r",?\s{1,3}(?:later|afterwards)\b|\s{1,3}after (?:that|this|the event)\b", re.IGNORECASE
)
_ONWARD_TO = re.compile(r"^,?\s{1,3}(?:(?:in|on|it was)\s{1,3}){0,2}$", re.IGNORECASE)

# "The ride had taken", "he had been on the road for", "put the time at"
_TOOK = re.compile(
    r"\b(?:took|taken|lasted|(?:had|has) needed|been (?:at sea|adrift|away|on (?:the|their|his|her)"
    r" (?:road|way|move|water|ice|march|trail|feet|legs|bicycles?)) for|in between lay"
    r"|the time (?:at|was))\s{1,3}(?:all of |exactly |only )?$",
    re.IGNORECASE,
)
_TOOK_REACH = 40
_CLOSED = re.compile(r"[;:–—]")
_COMES_IN = re.compile(
    r"\b(?:reach\w{0,3}|arriv\w{1,3}|land(?:ed|s)|c[ao]mes? (?:in|to|ashore|home|back)"
    r"|tie[ds] up|touched down|made (?:port|land)|entered"
    r"|roll(?:ed|s) into|(?:drove|sailed|rode|walked|paddled|ran|cycled) (?:in|back)(?:to)?"
    r"|(?:was|were) back|stepped|crossed the (?:line|finish)|finished|docked|ended)\b",
    re.IGNORECASE,
)

# "left on 22 June and came in on 12 October, a voyage of 115 days", "…, in 115 days"
_MADE = re.compile(
    r"(?:,|\b(?:in|(?:an?|the|his|her|its|their) (?:\w{1,12} )?(?:voyage|passage|journey|trip"
    r"|ride|run|crossing|drive|march|walk|flight|trek) (?:of|lasting)"
    r"|(?:which|that) (?:makes|made|is|was)"
    r"|making(?: it)?|having taken))\s{1,3}(?:only |just |all of |exactly )?$",
    re.IGNORECASE,
)
_MADE_REACH = 60
# "in 16 days of flying", "in six days from Singapore", "ten days late": no time of the whole way
_OF_A_PART = re.compile(
    r"\s{1,3}(?:of|in|at|on|with|there|from|to|late\w{0,2}|early|ahead|behind|before|after|longer"
    r"|shorter|more|less|later|apart)\b|[- ]\w{1,12}[- ](?:stay|stop|wait|rest|search|visit)\b",
    re.IGNORECASE,
)
# Hours of a day at either end that are not told, as days; a sentence that tells both ends.
_HOURS, _TWO = 1.0, 2

# "ten years before his visit in 2008"; a comma would leave open whose date it is
_EVENT = re.compile(
    r"\s{1,3}(?:to the day )?(?P<word>after|before|since)\b[^.;:,]{1,70}?\b(?:in|on)\s{1,3}"
    r"(?=(?:early |late |mid-)?(?:[A-Z][a-z]{2,8}\.? )?\d)",
)
# "19 days after she had stuck", "a week after the ship was seized": short words tell nothing
_AFTER_EVENT = re.compile(
    r"\s{1,3}after (?:she|he|it|they|the \w{2,12}) (?:(?:had|was|were|been|got|first) ){0,3}"
    r"(?P<event>[a-z]{4,14}(?: [a-z]{4,14})?)"
)
_SHORT = 3
_STEP = 3  # characters


def told_pair(case: Case, dates: Sequence[Day]) -> tuple[Day, Day] | None:
    """Return the two dates that the words of a time join outright, or None.

    "14 years ago, in 1984" counts from the article's own date; "in 1956, 27 years later" from
    the only other year of the article; "on May 3, after twelve days" and "66 days after she
    had sailed" from the only day on which somebody set out.

    Parameters
    ----------
    case
        A time and what is known around it.
    dates
        Those in its reach.

    Returns
    -------
    tuple of Day or None
        In order.
    """
    if is_ago_or_earlier(case):
        then, now = counted_from(case), day_of_writing(case)
        return None if now is None or then is None or then.first < YEARLESS else (then, now)
    onward = _onward_pair(case) or _event_pair(case) or _pair_of_one_sentence(case)
    if onward is not None:
        return onward
    end = _end_of_the_trip(case)
    if end is None:
        return _trip_before(case, dates)
    starts = [
        each
        for each in dates
        if each.last - each.first < 1
        and each.words != end.words
        and (sets_out(case, each.sentence) or _is_counted_from(case, each.sentence))
    ]
    begun = {each.first for each in starts}
    return _from_start_to_end(starts[0], end, case) if len(begun) == 1 else None


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
    found = _date_after(case, ahead.end()) or date_before(case)
    return found if found in dates else None


def _onward_pair(case: Case) -> tuple[Day, Day] | None:
    """Return the years between which a time was counted onward, or None.

    "In 1956, 27 years later", "16 years after that, in 1914": from the other date of its
    sentence, else from the only other year of the article.
    """
    text, span = case.article.text, case.claim.span
    ahead = _ONWARD.match(text, span.end)
    if ahead is None:
        return None
    here = sentence_at(case.article, span)
    whole = [
        day_of(case, each)
        for each in case.neighbours
        if each.quantity.unit == "date" and each.quantity.value >= YEARLESS
    ]
    own = [each for each in whole if each.sentence == here]
    end = _date_after(case, ahead.end()) or date_before(case)
    if len(own) == 2 and (end is None or end in own) and _is_last(case):
        return own[0], own[1]
    if end is None or end.first < YEARLESS or case.claim.quantity.value_si < _MOST_OF_A_YEAR_S:
        return None
    others = [each for each in whole if each != end and each.sentence <= here]
    years = {date.fromordinal(int(each.first)).year for each in others}
    if len(years) != 1 or len(own) > 1:
        return None
    return others[-1], end


def _event_pair(case: Case) -> tuple[Day, Day] | None:
    """Return the dates of "in 1998, ten years before his visit in 2008", in order, or None.

    "On Friday, 20 years to the day after it left the works on May 3, 1998" counts to the day of
    writing: a weekday is one of that week.
    """
    text, span = case.article.text, case.claim.span
    counted = _EVENT.match(text, span.end)
    if counted is None:
        return None
    here = sentence_at(case.article, span)
    own = [
        day_of(case, each)
        for each in case.neighbours
        if each.quantity.unit == "date" and sentence_at(case.article, each.span) == here
    ]
    told = [
        (each, day_of(case, each))
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.quantity.value >= YEARLESS
        and sentence_at(case.article, each.span) == here
    ]
    event = [day for each, day in told if 0 <= each.span.start - counted.end() <= _STEP]
    others = [day for each, day in told if each.span.end <= span.start and day not in event]
    if len(event) != 1 or len(told) != len(event) + len(others):
        return None
    if len(others) == 1 and date_before(case) == others[0]:
        pair = (others[0], event[0]) if counted["word"] == "before" else (event[0], others[0])
        return pair if pair[0].first < pair[1].first else None
    now = day_of_writing(case)
    on_a_weekday = any(each.first < FIRST_MONTH for each in own)
    if now is None or not on_a_weekday or counted["word"] == "before":
        return None
    # the dateline may stand in the first sentence
    return None if any(each.first != now.first for each in others) else (event[0], now)


def _pair_of_one_sentence(case: Case) -> tuple[Day, Day] | None:
    """Return the days of "she left on 22 June and came in on 12 October, a voyage of 115 days".

    The first is widened by the hours that are not told: whole days are rounded either way.
    """
    text, span = case.article.text, case.claim.span
    here = sentence_at(case.article, span)
    if here < 0 or case.claim.kind != "duration" or _OF_A_PART.match(text, span.end):
        return None
    own = [
        each
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.quantity.value >= FIRST_MONTH
        and sentence_at(case.article, each.span) == here
    ]
    start, end = (day_of(case, each) for each in own) if len(own) == _TWO else (None, None)
    if start is None or end is None or start.last - start.first >= 1 or end.last - end.first >= 1:
        return None
    if not 0 <= span.start - own[1].span.end <= _MADE_REACH:
        return None
    if not (sets_out(case, here) and comes_in(case, here)):
        return None
    if not _MADE.search(text[own[1].span.end : span.start]):
        return None
    pair = _from_start_to_end(start, end, case)
    return None if pair is None else (replace(pair[0], last=pair[0].last + _HOURS), pair[1])


def _trip_before(case: Case, dates: Sequence[Day]) -> tuple[Day, Day] | None:
    """Return the days of a start and of the arrival told just before a time that it took.

    "They reached Vladivostok on 20 August. The ride had taken 109 days."
    """
    text, span = case.article.text, case.claim.span
    here = sentence_at(case.article, span)
    if here < 0 or case.claim.kind != "duration":
        return None
    begin = max(case.article.sentences[here].span.start, span.start - _TOOK_REACH)
    if not _TOOK.search(text[begin : span.start]) or _SPENT.match(text, span.end):
        return None
    told = [
        day_of(case, each)
        for each in case.neighbours
        if each.quantity.unit == "date"
        and each.span.end <= span.start
        and each.quantity.value >= FIRST_MONTH
        and (each.quantity.value_to or each.quantity.value) - each.quantity.value < 1
    ]
    ends = [each for each in told if here - each.sentence in (0, 1, 2)]
    if not ends or not comes_in(case, ends[-1].sentence):
        return None
    if ends[-1].sentence == here and not _CLOSED.search(text[begin : span.start]):
        return None  # the time is one of the same breath, which may tell of another
    starts = [each for each in told if each != ends[-1] and sets_out(case, each.sentence)]
    pairs = [_from_start_to_end(each, ends[-1], case) for each in starts if each in dates]
    found = [each for each in pairs if each is not None]
    if not found:
        return None
    days = case.claim.quantity.value_si / to_si(1, "d")
    # of several starts the one that fits, else the last before the arrival
    return min(reversed(found), key=lambda each: abs(each[1].first - each[0].first - days) > 1)


def _is_counted_from(case: Case, sentence: int) -> bool:
    """Return whether "19 days after she had stuck" counts from a sentence that tells of it."""
    text, end = case.article.text, case.claim.span.end
    counted = _AFTER_EVENT.match(text, end)
    if counted is None or sentence < 0:
        return False
    told = case.article.sentences[sentence].text.lower()
    return any(each.lower() in told for each in counted["event"].split() if len(each) > _SHORT)


def comes_in(case: Case, sentence: int) -> bool:
    """Return whether a sentence tells of an arrival.

    Parameters
    ----------
    case
        A time and what is known around it.
    sentence
        Number of the sentence, not below 0.

    Returns
    -------
    bool
        True for "they reached the coast on May 4".
    """
    return bool(_COMES_IN.search(case.article.sentences[sentence].text))


def _is_last(case: Case) -> bool:
    """Return whether both dates of the sentence of a time stand before it."""
    here = sentence_at(case.article, case.claim.span)
    return all(
        each.span.end <= case.claim.span.start
        for each in case.neighbours
        if each.quantity.unit == "date" and sentence_at(case.article, each.span) == here
    )


def _from_start_to_end(start: Day, end: Day, case: Case) -> tuple[Day, Day] | None:
    """Return a start and the end after it; a day without a year takes the next one fitting."""
    if start.first >= YEARLESS and end.first >= YEARLESS:
        return (start, end) if start.first < end.first else None
    if case.claim.quantity.value_si >= _MOST_OF_A_YEAR_S:
        return None  # any year may be meant
    if start.first >= YEARLESS:
        year, day = date.fromordinal(int(start.first)).year, date.fromordinal(int(end.first))
        first = on_day_of(year, day)
        first = first if first > start.first else on_day_of(year + 1, day)
        return start, replace(end, first=first, last=first)
    if end.first >= YEARLESS:
        return in_order(start, end)
    last = end.first if end.first > start.first else end.first + 365
    return start, replace(end, first=last, last=last)


def _end_of_the_trip(case: Case) -> Day | None:
    """Return the day of the sentence of a time that was over on that day."""
    text, span = case.article.text, case.claim.span
    before = _AFTER.search(text[max(0, span.start - BESIDE) : span.start])
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
        and each.quantity.value >= FIRST_MONTH
        and (each.quantity.value_to or each.quantity.value) - each.quantity.value < 1
    ]
    if not own:
        return None
    last = own[-1].quantity
    return Day(last.value, last.value, last.text, here)


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
