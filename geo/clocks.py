"""When a journey set out and came in, by the clocks of its text, time zones included.

In: the case of a duration. Out: the two clock times it belongs to, and the time between.
Touches: the zones of the world, through `geo.clock_zones`.

Clock times are local to their place unless a zone is named beside them. Where the day is not
known both winter and summer time are tried: a figure is only called off if neither fits. Besides
the clock times that are claims, those in words are read here: "at noon", "at seven in the
morning", "at 19.22".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from geo.cases import journey_id_of, place_of
from geo.clock_words import Moment, is_of_another_run, moments
from geo.clock_zones import shifts_between, zone_of
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Hedge, Outcome, Place
from geo.quantities_moments import DAY_MINUTES
from geo.stretches import sentence_at
from geo.tolerances import CLOCK_SLACK_S
from geo.units import DAYS, to_si

__all__ = ["ByClock", "ClockedTrip", "by_clock", "role_of", "trips_by_clock", "with_clock_times"]

# A duration that misses its clocks by more than this share is not theirs.
_MOST_OFF = 0.3
# From Friday noon to Saturday night, said beside it, is no 21 hours; nor is what leaves one end
# at six and is at the other at two there in six hours.
_FAR_OFF, _SHORT_OF = 0.6, 0.45
# "Roughly nine hours" is not told of seven and a half.
_LOOSELY = 2.0
_WEEK_MINUTES = 7 * DAY_MINUTES
_DEPARTS = lazy_pattern(
    r"\b(?:left|leaves?|leaving|depart\w{0,4}|set (?:off|out)|took off|takes off|start\w{0,3}"
    r"|pull(?:s|ed) out|roll(?:s|ed) out|sail(?:s|ed)|lift(?:s|ed) off|push(?:es|ed) off|from"
    r"|board(?:s|ed|ing)|g[eo]ts? on|caught|catch(?:es)?)\b",
    re.IGNORECASE,
)
_ARRIVES = lazy_pattern(
    r"\b(?:arriv\w{0,4}|reach\w{0,3}|land\w{0,3}|got (?:in|to)|pull(?:s|ed) in\w{0,2}"
    r"|roll(?:s|ed) in\w{0,2}|step\w{0,4} down|dock\w{0,3}|is in|was (?:at|in)|into"
    r"|switched off|touch\w{0,3} down|on the ground|due (?:in|at|to)|is due|has it there"
    r"|stops? in|came down|comes? in|g[eo]ts? off|alight(?:s|ed)|disembark(?:s|ed))\b",
    re.IGNORECASE,
)
_ROLE_REACH = 100
# "landed there again at 12.40", "was back at 6": but "landed back in London" names its place
_BACK = lazy_pattern(
    r"\b(?:there again|home again|back(?: home| there| at base)?|returned)(?: safely)?(?:,| at"
    r"| by| on)? {0,2}$",
    re.IGNORECASE,
)
_BACK_REACH = 40
# "should reach her on Thursday at 2 a.m.": where a ship or a walker is then, no name tells
_MEETS = re.compile(
    r"\b(?:reach\w{0,3}|meets?|met|f[io]u?nds?|catch\w{0,3}|caught)(?: up with)? (?:her|him|them)\b"
    r"[^,;:]{0,40}$",
    re.IGNORECASE,
)
# "by the ship's clock", "railway time": no zone is changed on the way
_ONE_CLOCK = re.compile(
    r"[\s,]{1,3}(?:by |on |in )?(?:the |her |its )?(?:ship|boat|ferry|train|railway|same)(?:['’]s)?"
    r" (?:clocks?|time)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d[:.]\d\d|[ap]\.?m\b", re.IGNORECASE)
# a time of day that opens its clause, and how far that goes
_OPENS = re.compile(
    r"(?:^|[;,:]|\band)\s{0,2}(?:(?:at|by|around|about|just after) )?$", re.IGNORECASE
)
_NEXT = re.compile(r"[;,]|\d[:.]\d\d|\band\b")


@dataclass(frozen=True, slots=True)
class ByClock:
    """What the clocks say of a duration: both times, seconds between them, the outcome."""

    departure: Moment
    arrival: Moment
    seconds: float
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ClockedTrip:
    """Departure and arrival, and the lengths of time, in minutes, that may lie between."""

    departure: Moment
    arrival: Moment
    minutes: tuple[float, ...]
    period: int


def by_clock(case: Case) -> ByClock | None:
    """Return the two clock times a duration belongs to, the time between, and the outcome.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    ByClock or None
        None where no two times belong to it.
    """
    claim = case.claim
    if claim.kind != "duration" or claim.quantity.vague or claim.quantity.value_si <= 0:
        return None
    if claim.beside:
        return None
    for trip in trips_by_clock(case):
        in_days = claim.quantity.unit in DAYS
        if in_days and not (trip.departure.has_day and trip.arrival.has_day):
            continue  # of "six days" two times of day tell nothing
        between = _between(trip, claim)
        off = abs(between - claim.quantity.value_si)
        if off <= _slack(claim):
            return ByClock(trip.departure, trip.arrival, between, Outcome.CONSISTENT)
        if off <= _most_off(case, trip, between) and _is_theirs(case, trip):
            return ByClock(trip.departure, trip.arrival, between, Outcome.INCONSISTENT)
    return None


def with_clock_times(case: Case, times: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return durations, each that its clocks contradict as the clocks have it.

    Parameters
    ----------
    case
        Another claim of the same journey.
    times
        Durations of it.

    Returns
    -------
    tuple of Claim
        A mean speed goes by the clock, not by a sum gone wrong.
    """
    return tuple(_clocked(case, each) for each in times)


def _clocked(case: Case, time: Claim) -> Claim:
    others = tuple(each for each in (*case.neighbours, case.claim) if each.id != time.id)
    found = by_clock(replace(case, claim=time, neighbours=others))
    if found is None or found.outcome is not Outcome.INCONSISTENT:
        return time
    hours, minutes = divmod(round(found.seconds / 60), 60)
    told = f"{hours} h {minutes} min by the clock" if minutes else f"{hours} h by the clock"
    value = found.seconds / to_si(1, "h")
    return replace(time, quantity=replace(time.quantity, value=value, unit="h", text=told))


def _most_off(case: Case, trip: ClockedTrip, between: float) -> float:
    """Return by how much a duration may miss its clocks and still be theirs, seconds."""
    here, said = sentence_at(case.article, case.claim.span), case.claim.quantity.value_si
    clocks = (trip.departure, trip.arrival)
    beside = all(here - sentence_at(case.article, each.span) in (0, 1, 2) for each in clocks)
    sure = _is_from_end_to_end(case, trip) or all(each.has_day for each in clocks)
    if beside and sure and not is_of_another_run(case):
        return max(_FAR_OFF * said, _SHORT_OF * between)
    return _MOST_OFF * said


def _is_from_end_to_end(case: Case, trip: ClockedTrip) -> bool:
    """Return whether two clock times name the two ends of a duration's journey."""
    if case.journey is None or len(trip.minutes) > 1:
        return False
    start, stop = case.journey.stops[0], case.journey.stops[-1]
    return _is_told_of(case, trip.departure, start) and _is_told_of(case, trip.arrival, stop)


def _is_told_of(case: Case, moment: Moment, end: Place) -> bool:
    """Return whether a departure or an arrival is that of a place: its own end, or named by it."""
    role = role_of(case, moment)
    own = place_of(case, moment.origin if role == "departure" else moment.destination)
    return _near(own, end) if own is not None else bool(role) and _is_at(case, moment, end)


def _slack(claim: Claim) -> float:
    """Return how far a duration may lie from the clock, seconds."""
    quantity = claim.quantity
    if quantity.hedge is not Hedge.EXACT:
        return max(0.1 * quantity.value_si, CLOCK_SLACK_S)
    if quantity.unit in ("min", "s") or re.search(r"minute|\bmin\b|\d:\d\d", quantity.text, re.I):
        return CLOCK_SLACK_S + 1
    # "20 hours" without minutes is rounded to the hour.
    return 1_860.0 if quantity.unit == "h" else 43_260.0


def _between(trip: ClockedTrip, claim: Claim) -> float:
    """Return the time between departure and arrival nearest to a duration, seconds."""
    said = claim.quantity.value_si / 60
    options = [
        minutes + trip.period * max(0, round((said - minutes) / trip.period))
        for minutes in trip.minutes
    ]
    return min(options, key=lambda each: (abs(each - said), each)) * 60


def trips_by_clock(case: Case) -> Iterator[ClockedTrip]:
    """Yield departures with their arrivals that belong to the journey of a case.

    Parameters
    ----------
    case
        A figure of a journey and what is known around it.

    Yields
    ------
    ClockedTrip
        In the order of the text, one for each pair of times of day.
    """
    stops = case.journey.stops if case.journey is not None else ()
    for first, second in _pairs(case):
        ends = stops
        start = place_of(case, first.origin)
        if start is not None and ends and _near(start, ends[-1]) and not _near(start, ends[0]):
            ends = ends[::-1]  # the clock tells where it set out; the ends were guessed
        start = start or (ends[0] if ends else None)
        stop = place_of(case, second.destination) or (ends[-1] if ends else None)
        zones = zone_of(case, first, start), zone_of(case, second, stop)
        if zones[0] is not None and _keeps_its_clock(case, second):
            zones = zones[0], zones[0]
        if None in zones or not _same_journey(case, first, second, start, stop, ends):
            continue
        days = first.has_day and second.has_day
        period = _WEEK_MINUTES if days else DAY_MINUTES
        raw = second.minutes - first.minutes
        shifts = shifts_between(case, first, second, zones)
        yield ClockedTrip(
            departure=first,
            arrival=second,
            minutes=tuple(sorted({(raw - shift) % period for shift in shifts})),
            period=period,
        )


def _pairs(case: Case) -> Iterator[tuple[Moment, Moment]]:
    """Yield times of day that may be a departure and its arrival: neighbours in the text.

    Else the arrival beside the duration and the last departure from where its journey starts.
    """
    clocks = moments(case)
    for first, second in pairwise(clocks):
        if sentence_at(case.article, second.span) - sentence_at(case.article, first.span) > 1:
            continue
        roles = role_of(case, first), role_of(case, second)
        if roles[0] == "arrival" or roles[1] == "departure":
            continue
        if (first.claim is None or second.claim is None) and roles != ("departure", "arrival"):
            continue
        yield first, second
    here = sentence_at(case.article, case.claim.span)
    told = [each for each in clocks if each.span.end <= case.claim.span.start]
    if not told or sentence_at(case.article, told[-1].span) != here or case.journey is None:
        return
    start = case.journey.stops[0]
    leaves = [
        each
        for each in told[:-2]
        if role_of(case, each) == "departure" and _is_at(case, each, start)
    ]
    if leaves and role_of(case, told[-1]) == "arrival":
        yield leaves[-1], told[-1]


def _keeps_its_clock(case: Case, moment: Moment) -> bool:
    """Return whether a time of day is told by the clock of the start.

    It is that of a return, of who is met on the way, or "10 a.m. by the ship's clock".
    """
    number = sentence_at(case.article, moment.span)
    begin = case.article.sentences[number].span.start if number >= 0 else 0
    before = case.article.text[max(begin, moment.span.start - _BACK_REACH) : moment.span.start]
    own = _CLOCK.split(before)[-1]
    if _BACK.search(own) or (moment.destination is None and _MEETS.search(own)):
        return True
    return _ONE_CLOCK.match(case.article.text, moment.span.end) is not None


def _is_at(case: Case, moment: Moment, end: Place) -> bool:
    """Return whether the sentence of a time of day names a place."""
    number = sentence_at(case.article, moment.span)
    return any(
        each.place is not None
        and _near(each.place, end)
        and sentence_at(case.article, each.toponym.span) == number
        for each in case.places
    )


def _same_journey(
    case: Case,
    first: Moment,
    second: Moment,
    start: Place | None,
    stop: Place | None,
    ends: tuple[Place, ...],
) -> bool:
    """Return whether two clock times belong to the journey that a duration speaks of."""
    own = journey_id_of(case, case.claim)
    ids = {first.claim, second.claim}
    theirs = {each.id for each in case.journeys if ids.intersection(each.claims)}
    if own is not None and own in theirs:
        return True
    if own is None and case.journey is None:
        # without ends the duration must stand beside its clocks
        here = sentence_at(case.article, case.claim.span)
        clocks = [sentence_at(case.article, each.span) for each in (first, second)]
        return min(abs(here - each) for each in clocks) <= 1
    if not ends or start is None or stop is None:
        return False
    return _near(start, ends[0]) and _near(stop, ends[-1])


def _near(a: Place, b: Place) -> bool:
    # a station or a garage stands for its city: half a degree, some 50 km
    return abs(a.lon - b.lon) < 0.7 and abs(a.lat - b.lat) < 0.5


def role_of(case: Case, claim: Moment) -> str:
    """Return whether a time of day is a departure or an arrival, where the words tell.

    Parameters
    ----------
    case
        A duration and what is known around it.
    claim
        A time of day of the text.

    Returns
    -------
    str
        ``"departure"``, ``"arrival"`` or nothing.
    """
    number = sentence_at(case.article, claim.span)
    begin = case.article.sentences[number].span.start if number >= 0 else 0
    before = case.article.text[max(begin, claim.span.start - _ROLE_REACH) : claim.span.start]
    # words of its own outweigh an end that was only near: "was on the ground at Newark"
    own = _CLOCK.split(before)[-1]
    if _OPENS.search(before):  # "; at 12.25 it was in Rome"
        last = case.article.sentences[number].span.end if number >= 0 else claim.span.end
        behind = case.article.text[claim.span.end : min(last, claim.span.end + _ROLE_REACH)]
        told = _role_in(_NEXT.split(behind, maxsplit=1)[0])
        if told:
            return told
    if told := _role_in(own):
        return told
    if claim.origin is not None and claim.destination is None:
        return "departure"
    if claim.destination is not None and claim.origin is None:
        return "arrival"
    leaves = [match.start() for match in _DEPARTS.finditer(before)]
    comes = [match.start() for match in _ARRIVES.finditer(before)]
    if max(leaves, default=-1) > max(comes, default=-1):
        return "departure"
    return "arrival" if comes else ""


def _role_in(words: str) -> str:
    """Return what the words of a clause make of its time of day, where they tell one thing."""
    coming = bool(_ARRIVES.search(words))
    leaving = any(each[0].lower() != "from" for each in _DEPARTS.finditer(words))
    if coming is leaving:
        return ""
    return "arrival" if coming else "departure"


def _is_theirs(case: Case, trip: ClockedTrip) -> bool:
    """Return whether a duration is the one that two clock times belong to.

    It is if no other of the article fits them and none stands nearer in the text.
    """
    rivals = [
        each
        for each in case.neighbours
        if each.kind == "duration" and each.quantity.value_si > 0 and not each.quantity.vague
    ]
    here, *clocks = (
        sentence_at(case.article, each.span) for each in (case.claim, trip.departure, trip.arrival)
    )
    if clocks == [here, here]:  # "out at 8.10, in at 9.50, so that it takes 90 minutes"
        rivals = [each for each in rivals if sentence_at(case.article, each.span) == here]
    if any(abs(_between(trip, each) - each.quantity.value_si) <= _slack(each) for each in rivals):
        return False
    middle = (trip.departure.span.start + trip.arrival.span.start) / 2
    if clocks[1] - clocks[0] > 1:
        middle = trip.arrival.span.start  # told again far from its start
    own = abs(case.claim.span.start - middle)
    off = abs(_between(trip, case.claim) - case.claim.quantity.value_si)
    if case.claim.quantity.hedge is not Hedge.EXACT and off <= _LOOSELY * _slack(case.claim):
        return False
    return all(own <= abs(each.span.start - middle) for each in rivals)
