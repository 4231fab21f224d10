"""The two days that the words of a time join: "in 1956, 27 years later", "on May 3, after 12 days".

In: a case of a time, the dates in its reach. Out: two of them, or None.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.model import Case
from geo.stretches import sentence_at
from geo.told_dates import dates_in, days_before
from geo.told_days import (
    BESIDE,
    FIRST_MONTH,
    YEARLESS,
    Day,
    counted_from,
    day_of,
    day_of_writing,
    from_start_to_end,
    is_ago_or_earlier,
    sets_out,
)
from geo.told_onward import AFTER, EARLIER, SPENT, earlier_pair, event_pair, onward_pair
from geo.units import to_si

__all__ = ["comes_in", "told_pair"]

_LATER = re.compile(
    r",?\s{1,3}(?:later\b|after (?:(?:she|he|it|they|the|his|her|its|their|leaving|setting|starting"
    r"|sailing|departing)\b))",
    re.IGNORECASE,
)
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

# "19 days after she had stuck", "a week after the ship was seized": short words tell nothing
_AFTER_EVENT = re.compile(
    r"\s{1,3}after (?:she|he|it|they|the \w{2,12}) (?:(?:had|was|were|been|got|first) ){0,3}"
    r"(?P<event>[a-z]{4,14}(?: [a-z]{4,14})?)"
)
_SHORT = 3


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
    pair = _pair_joined(case, dates)
    # "ninety-five years ago this month, on 5 May": the article's own date is another
    return pair if pair is not None and pair[0].first <= pair[1].last else None


def _pair_joined(case: Case, dates: Sequence[Day]) -> tuple[Day, Day] | None:
    """Return the dates from which and to which words count, though the text may tell otherwise."""
    if EARLIER.match(case.article.text, case.claim.span.end):
        return earlier_pair(case)
    if is_ago_or_earlier(case):
        then, now = counted_from(case), day_of_writing(case)
        return None if now is None or then is None or then.first < YEARLESS else (then, now)
    onward = onward_pair(case) or event_pair(case) or _pair_of_one_sentence(case)
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
    return from_start_to_end(starts[0], end, case) if len(begun) == 1 else None


def _pair_of_one_sentence(case: Case) -> tuple[Day, Day] | None:
    """Return the days of "she left on 22 June and came in on 12 October, a voyage of 115 days".

    The first is widened by the hours that are not told: whole days are rounded either way.
    """
    text, span = case.article.text, case.claim.span
    here = sentence_at(case.article, span)
    if here < 0 or case.claim.kind != "duration" or _OF_A_PART.match(text, span.end):
        return None
    own = [each for each in dates_in(case, here) if each.quantity.value >= FIRST_MONTH]
    start, end = (day_of(case, each) for each in own) if len(own) == _TWO else (None, None)
    if start is None or end is None or start.last - start.first >= 1 or end.last - end.first >= 1:
        return None
    if not 0 <= span.start - own[1].span.end <= _MADE_REACH:
        return None
    if not (sets_out(case, here) and comes_in(case, here)):
        return None
    if not _MADE.search(text[own[1].span.end : span.start]):
        return None
    pair = from_start_to_end(start, end, case)
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
    if not _TOOK.search(text[begin : span.start]) or SPENT.match(text, span.end):
        return None
    told = [day_of(case, each) for each in days_before(case, least=FIRST_MONTH)]
    ends = [each for each in told if here - each.sentence in (0, 1, 2)]
    if not ends or not comes_in(case, ends[-1].sentence):
        return None
    if ends[-1].sentence == here and not _CLOSED.search(text[begin : span.start]):
        return None  # the time is one of the same breath, which may tell of another
    starts = [each for each in told if each != ends[-1] and sets_out(case, each.sentence)]
    pairs = [from_start_to_end(each, ends[-1], case) for each in starts if each in dates]
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


def _end_of_the_trip(case: Case) -> Day | None:
    """Return the day of the sentence of a time that was over on that day."""
    text, span = case.article.text, case.claim.span
    before = AFTER.search(text[max(0, span.start - BESIDE) : span.start])
    later = _LATER.match(text, span.end)
    if (before is None and later is None) or SPENT.match(text, span.end):
        return None
    here = sentence_at(case.article, span)
    own = [
        each
        for each in days_before(case, least=FIRST_MONTH)
        if sentence_at(case.article, each.span) == here
    ]
    if not own:
        return None
    last = own[-1].quantity
    return Day(last.value, last.value, last.text, here)
