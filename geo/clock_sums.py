"""Times of day as far apart as a duration says, in whatever order the text tells them.

In: the case of a duration. Out: two times of day and the time between.
Touches: the zones of the world, through `geo.clock_zones`.
Method: "It came in at 9:50. It had left at 10:13 the day before and had been on the way for
22 hours and 37 minutes": a sum that comes out to the minute, between two of a handful of clock
times, was made from these. A delay has its two times beside it: due at five, in at six.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from geo.cases import place_of, sentence_of
from geo.clock_words import Moment, moments
from geo.clock_zones import shifts_between, zone_of
from geo.clocks import ByClock, role_of
from geo.lazy import lazy_pattern
from geo.model import Case, Hedge, Outcome
from geo.quantities_moments import DAY_MINUTES
from geo.stretches import sentence_at
from geo.tolerances import CLOCK_SLACK_S

__all__ = ["by_delay", "by_sum", "is_beside_two"]

# Two times of day stand this near their sum, in sentences; those of a delay beside it.
_BEFORE, _AFTER, _TOLD, _BESIDE = 3, 2, 2, 1
_TO_THE_MINUTE = re.compile(r"minute|\bmin\b|\d:\d\d", re.IGNORECASE)
_HEDGED = 0.1
_LATE = lazy_pattern(
    r"\s{0,3}(?:late|early|overdue|too (?:late|early)|(?:behind|ahead of)"
    r" (?:(?:the|its|his|her|their) )?(?:time|timetable|schedule))\b",
    re.IGNORECASE,
)
# What was to be, against which a delay is told.
_DUE = lazy_pattern(
    r"\b(?:due|should have|schedul\w{1,4}|expected|timetable|planned|booked|was to have)\b",
    re.IGNORECASE,
)


def by_sum(case: Case) -> ByClock | None:
    """Return two times of day that a duration is the time between, to the minute.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    ByClock or None
        Only ever an agreement: which two times are meant is not said.
    """
    claim = case.claim
    quantity = claim.quantity
    if claim.kind != "duration" or quantity.vague or quantity.hedge is not Hedge.EXACT:
        return None
    if claim.beside or not _TO_THE_MINUTE.search(quantity.text):
        return None
    said = quantity.value_si / 60
    for first, second in _apart(case, before=_BEFORE, after=_AFTER):
        if role_of(case, first) == "arrival" or role_of(case, second) == "departure":
            continue
        shifts = _shifts(case, first, second)
        for shift in shifts:
            between = (second.minutes - first.minutes - shift) % DAY_MINUTES
            if said >= DAY_MINUTES and shift and -shift in shifts:
                continue  # which clock is ahead is not known, so that days prove nothing
            gap = (said - between) % DAY_MINUTES
            if min(gap, DAY_MINUTES - gap) * 60 <= CLOCK_SLACK_S:
                return ByClock(first, second, quantity.value_si, Outcome.CONSISTENT)
    return None


def by_delay(case: Case) -> ByClock | None:
    """Return the two times of day beside a delay, and whether they are so far apart.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    ByClock or None
        None where it is no delay, or more than two times stand beside it.
    """
    claim = case.claim
    quantity = claim.quantity
    if claim.kind != "duration" or quantity.vague or quantity.value_si <= 0:
        return None
    if not _LATE.match(case.article.text, claim.span.end):
        return None
    pairs = [
        pair
        for pair in _apart(case, before=_BESIDE, after=0)
        if pair[0].span.start < pair[1].span.start and not _is_a_trip(case, *pair)
    ]
    options = {}
    for first, second in pairs:
        for shift in _shifts(case, first, second):
            between = (second.minutes - first.minutes - shift) % DAY_MINUTES * 60
            options[min(between, DAY_MINUTES * 60 - between)] = first, second
    if not options:
        return _by_the_due_time(case)
    seconds = min(options, key=lambda each: abs(each - quantity.value_si))
    slack = CLOCK_SLACK_S
    if quantity.hedge is not Hedge.EXACT:
        slack = max(slack, _HEDGED * quantity.value_si)
    fits = abs(seconds - quantity.value_si) <= slack
    if not fits and (
        len(options) != 1 or quantity.hedge is not Hedge.EXACT or not _DUE.search(sentence_of(case))
    ):
        return None
    outcome = Outcome.CONSISTENT if fits else Outcome.INCONSISTENT
    return ByClock(*options[seconds], seconds, outcome)


def _by_the_due_time(case: Case) -> ByClock | None:
    """Return an agreement of a delay with the time of day a few sentences back that was due.

    "It is due at 3.30 p.m. Nobody hurries. On Tuesday it was in at 7 p.m., three and a half hours
    late."
    """
    quantity, end = case.claim.quantity, case.claim.span.start
    sentences, here = case.article.sentences, sentence_at(case.article, case.claim.span)
    told = [each for each in moments(case) if each.span.end <= end]
    if not told or sentence_at(case.article, told[-1].span) != here:
        return None
    slack = CLOCK_SLACK_S if quantity.hedge is Hedge.EXACT else _HEDGED * quantity.value_si
    for due in told[:-1]:
        number = sentence_at(case.article, due.span)
        if not 0 < here - number <= _BEFORE or not _DUE.search(sentences[number].text):
            continue
        apart = (told[-1].minutes - due.minutes) % DAY_MINUTES * 60
        apart = min(apart, DAY_MINUTES * 60 - apart)
        if abs(apart - quantity.value_si) <= slack:
            return ByClock(due, told[-1], apart, Outcome.CONSISTENT)
    return None


def is_beside_two(case: Case) -> bool:
    """Return whether a duration has just two times of day beside it: it needs no ends to be theirs.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    bool
        False where three stand there.
    """
    here = sentence_at(case.article, case.claim.span)
    near = [0 <= here - sentence_at(case.article, each.span) <= _TOLD for each in moments(case)]
    return sum(near) == 2


def _shifts(case: Case, first: Moment, second: Moment) -> tuple[float, ...]:
    one, two = (
        zone_of(case, each, place_of(case, each.origin) or place_of(case, each.destination))
        for each in (first, second)
    )
    return shifts_between(case, first, second, (one, two))


def _is_a_trip(case: Case, first: Moment, second: Moment) -> bool:
    """Return whether something left at one time and came in at the other: that is no delay."""
    return role_of(case, first) == "departure" and role_of(case, second) == "arrival"


def _apart(case: Case, *, before: int, after: int) -> Iterator[tuple[Moment, Moment]]:
    """Yield the times of day around a duration, two and two, in either order."""
    here = sentence_at(case.article, case.claim.span)
    near = [
        each
        for each in moments(case)
        if -after <= here - sentence_at(case.article, each.span) <= before
    ]
    yield from permutations(near, 2)
