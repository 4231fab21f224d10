"""The time of a journey that no words tell, only its two clock times or its two dates.

In: the case of a mean speed. Out: a time as a claim that the text does not print, or nothing.
Touches: the zones of the world, through `geo.clocks`.
Method: "left at 18:00 on Friday and came in at 8:50 on Saturday" is a time of 14 h 50 min to
every reader. Asked only where one departure has one arrival, each with its day or both in one
sentence: which of several is meant is not told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from geo.clocks import ClockedTrip, role_of, trips_by_clock
from geo.model import Case, Claim, Quantity, Span
from geo.quantities_moments import DAY_MINUTES
from geo.stretches import sentence_at
from geo.told_dates import days_before
from geo.told_days import FIRST_MONTH, YEARLESS, day_of, sets_out
from geo.told_pairs import comes_in

__all__ = ["untold_times"]

# Sentences back to the clock times of a mean, and the days of a voyage of which few are left out.
_BACK, _MANY_DAYS = 2, 8.0
_NEXT_DAY = re.compile(
    r"\s{0,2}(?:on )?the (?:next|following) (?:day|morning|afternoon|evening|night)\b"
    r"|\s{0,2}the day after\b",
    re.IGNORECASE,
)


def untold_times(case: Case) -> tuple[Claim, ...]:
    """Return the time of the journey of a mean speed by its clocks, else by its dates.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    tuple of Claim
        One, that no words of the article print; or none.
    """
    if case.journey is None or case.claim.span.start <= 0:
        return ()
    return _by_clocks(case) or _by_dates(case)


def _by_clocks(case: Case) -> tuple[Claim, ...]:
    """Return the one time that all pairs of a departure and its arrival make."""
    here = sentence_at(case.article, case.claim.span)
    found = {
        (each.departure.span, each.arrival.span, minutes)
        for each in trips_by_clock(case)
        if (role_of(case, each.departure), role_of(case, each.arrival)) == ("departure", "arrival")
        and each.arrival.span.end <= case.claim.span.start
        and here - sentence_at(case.article, each.departure.span) <= _BACK
        for minutes in _minutes_of(case, each)
    }
    if len(found) != 1:
        return ()
    ((_, end, minutes),) = found
    whole, rest = divmod(round(minutes), 60)
    words = f"{whole} h {rest} min by the clock" if rest else f"{whole} h by the clock"
    return (_time(case, end, minutes / 60, "h", words),)


def _minutes_of(case: Case, trip: ClockedTrip) -> tuple[float, ...]:
    """Return how long a trip may have been; nothing where days may lie between its clocks."""
    one, other = (sentence_at(case.article, each.span) for each in (trip.departure, trip.arrival))
    if trip.departure.has_day and trip.arrival.has_day:
        return trip.minutes
    if _NEXT_DAY.match(case.article.text, trip.arrival.span.end):
        late = trip.arrival.minutes % DAY_MINUTES > trip.departure.minutes % DAY_MINUTES
        return tuple(
            each + (DAY_MINUTES if late and each < DAY_MINUTES else 0) for each in trip.minutes
        )
    return trip.minutes if one == other else ()


def _by_dates(case: Case) -> tuple[Claim, ...]:
    """Return the days between the only two dates before a mean, where they are those of a way."""
    days = days_before(case, least=FIRST_MONTH)
    if len(days) != 2:
        return ()
    start, end = (day_of(case, each) for each in days)
    if (start.first < YEARLESS) != (end.first < YEARLESS) or end.first - start.first < _MANY_DAYS:
        return ()
    if not (sets_out(case, start.sentence) and comes_in(case, end.sentence)):
        return ()
    count = end.first - start.first
    return (_time(case, days[1].span, count, "d", f"the {count:.0f} days from {start.words} on"),)


def _time(case: Case, span: Span, value: float, unit: str, words: str) -> Claim:
    """Return the mean made a time, at the span of what tells its end."""
    return replace(
        case.claim,
        id=f"{case.claim.id}-untold",
        kind="duration",
        quantity=Quantity(value=value, unit=unit, span=span, text=words),
        quote=words,
        beside=False,
    )
