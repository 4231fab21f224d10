"""A duration against departure and arrival by the clock, time zones included.

In: a duration, the clock times of its journey. Out: verdicts and a relation.
Touches: the zones of the world in `tzfpy` and their rules in `zoneinfo`; nothing else.

Clock times are local to their place unless a zone is named beside them. Where the day is not
known both winter and summer time are tried: a figure is only called off if neither fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from geo.cases import journey_id_of, place_of, sentence_at
from geo.model import Case, Claim, Hedge, Outcome, Place, Relation, Verdict
from geo.settings import Settings
from geo.tolerances import CLOCK_SLACK_S
from geo.wording import say_figure, say_value

__all__ = ["CHECK", "RELATE"]

# A duration that misses its clocks by more than this share is not theirs.
_MOST_OFF = 0.3
_DAY_MIN, _WEEK_MIN = 1440, 10080
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
# Zones that newspapers name beside a clock time; the bare word needs "time" after it.
_ZONE_NAMES = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "british": "Europe/London",
    "moscow": "Europe/Moscow",
    "beijing": "Asia/Shanghai",
    "japan": "Asia/Tokyo",
    "indian": "Asia/Kolkata",
}
_ZONE_CODES = {
    "gmt": "UTC",
    "utc": "UTC",
    "bst": "Europe/London",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "msk": "Europe/Moscow",
    "est": "America/New_York",
    "edt": "America/New_York",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
}
_ZONE = re.compile(
    r"[\s,(]{0,3}(?:on [A-Za-z]{3,9},? )?(?:"
    rf"(?P<name>{'|'.join(_ZONE_NAMES)})(?: standard| daylight| summer)? time"
    rf"|(?P<code>{'|'.join(_ZONE_CODES)})\b)",
    re.IGNORECASE,
)
_DEPARTS = re.compile(
    r"\b(?:left|leaves?|leaving|depart\w{0,4}|set (?:off|out)|took off|takes off|start\w{0,3}"
    r"|pulled out|rolled out|sailed|from)\b",
    re.IGNORECASE,
)
_ARRIVES = re.compile(
    r"\b(?:arriv\w{0,4}|reach\w{0,3}|land\w{0,3}|got (?:in|to)|pulled in\w{0,2}|step\w{0,4} down"
    r"|dock\w{0,3}|is in|was (?:at|in)|into|switched off|touch\w{0,3} down)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Trip:
    """Departure and arrival, and the lengths of time, in minutes, that may lie between."""

    departure: Claim
    arrival: Claim
    minutes: tuple[float, ...]
    period: int


class Clock:
    """Arrival less departure."""

    name = "clock"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a duration that has its clock times beside it.

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
        finding = _finding(case)
        if finding is None:
            return
        trip, between, outcome = finding
        yield Verdict(
            claim=claim.id,
            check=self.name,
            outcome=outcome,
            why=_why(case, trip, between, outcome),
            said=case.said,
            weight=3,
        )

    def relate(self, cases: Sequence[Case], settings: Settings) -> Iterator[Relation]:
        """Yield the sum of each duration with its two clock times.

        Parameters
        ----------
        cases
            One case a claim, in the order of the text.
        settings
            Choices of the run.

        Yields
        ------
        Relation
            What holds, or fails to hold, between claims.
        """
        for case in cases:
            finding = _finding(case)
            if finding is not None:
                trip, between, outcome = finding
                yield Relation(
                    kind="duration=arrival-departure",
                    claims=(trip.departure.id, trip.arrival.id, case.claim.id),
                    outcome=outcome,
                    why=_why(case, trip, between, outcome),
                )


def _finding(case: Case) -> tuple[_Trip, float, Outcome] | None:
    """Return the two clock times a duration belongs to, the time between, and the verdict."""
    claim = case.claim
    if claim.kind != "duration" or claim.quantity.vague or claim.quantity.value_si <= 0:
        return None
    for trip in _trips(case):
        between = _between(trip, claim)
        off = abs(between - claim.quantity.value_si)
        if off <= _slack(claim):
            return trip, between, Outcome.CONSISTENT
        if _is_theirs(case, trip) and off <= _MOST_OFF * claim.quantity.value_si:
            return trip, between, Outcome.INCONSISTENT
    return None


def _why(case: Case, trip: _Trip, between: float, outcome: Outcome) -> str:
    off = abs(between - case.claim.quantity.value_si)
    tail = "they agree" if outcome is Outcome.CONSISTENT else f"{say_value(off, 'h')} off"
    return (
        f"The article says {say_figure(case.claim.quantity)}. From"
        f" {trip.departure.quantity.text} to {trip.arrival.quantity.text}, time zones counted,"
        f" it is {say_value(between, 'h')}: {tail}."
    )


def _slack(claim: Claim) -> float:
    """Return how far a duration may lie from the clock, seconds."""
    quantity = claim.quantity
    if quantity.hedge is not Hedge.EXACT:
        return max(0.1 * quantity.value_si, CLOCK_SLACK_S)
    if quantity.unit in ("min", "s") or re.search(r"minute|\bmin\b|\d:\d\d", quantity.text, re.I):
        return CLOCK_SLACK_S + 1
    # "20 hours" without minutes is rounded to the hour.
    return 1_860.0 if quantity.unit == "h" else 43_260.0


def _between(trip: _Trip, claim: Claim) -> float:
    """Return the time between departure and arrival nearest to a duration, seconds."""
    said = claim.quantity.value_si / 60
    options = [
        minutes + trip.period * max(0, round((said - minutes) / trip.period))
        for minutes in trip.minutes
    ]
    return min(options, key=lambda each: (abs(each - said), each)) * 60


def _trips(case: Case) -> Iterator[_Trip]:
    """Yield departures with their arrivals that belong to the journey of a case."""
    clocks = sorted(
        (each for each in case.neighbours if each.quantity.unit == "clock"),
        key=lambda each: each.span,
    )
    ends = case.journey.stops if case.journey is not None else ()
    for first, second in pairwise(clocks):
        if sentence_at(case.article, second.span) - sentence_at(case.article, first.span) > 1:
            continue
        if _role(case, first) == "arrival" or _role(case, second) == "departure":
            continue
        start = place_of(case, first.origin) or (ends[0] if ends else None)
        stop = place_of(case, second.destination) or (ends[-1] if ends else None)
        zones = _zone(case, first, start), _zone(case, second, stop)
        if None in zones or not _same_journey(case, first, second, start, stop):
            continue
        days = _has_day(case, first) and _has_day(case, second)
        period = _WEEK_MIN if days else _DAY_MIN
        raw = second.quantity.value - first.quantity.value
        shifts = _shifts(case, *zones)
        yield _Trip(
            departure=first,
            arrival=second,
            minutes=tuple(sorted({(raw - shift) % period for shift in shifts})),
            period=period,
        )


def _same_journey(
    case: Case, first: Claim, second: Claim, start: Place | None, stop: Place | None
) -> bool:
    """Return whether two clock times belong to the journey that a duration speaks of."""
    own = journey_id_of(case, case.claim)
    theirs = {journey_id_of(case, first), journey_id_of(case, second)} - {None}
    if own is not None and own in theirs:
        return True
    if own is None and case.journey is None:
        # without ends the duration must stand beside its clocks
        here = sentence_at(case.article, case.claim.span)
        clocks = [sentence_at(case.article, each.span) for each in (first, second)]
        return min(abs(here - each) for each in clocks) <= 1
    if case.journey is None or not case.journey.stops or start is None or stop is None:
        return False
    ends = case.journey.stops
    return _near(start, ends[0]) and _near(stop, ends[-1])


def _near(a: Place, b: Place) -> bool:
    # a station or a garage stands for its city: half a degree, some 50 km
    return abs(a.lon - b.lon) < 0.7 and abs(a.lat - b.lat) < 0.5


def _role(case: Case, claim: Claim) -> str:
    """Return whether a clock time is a departure or an arrival, where the words tell."""
    if claim.origin is not None and claim.destination is None:
        return "departure"
    if claim.destination is not None and claim.origin is None:
        return "arrival"
    before = case.article.text[max(0, claim.span.start - 60) : claim.span.start]
    leaves = [match.start() for match in _DEPARTS.finditer(before)]
    comes = [match.start() for match in _ARRIVES.finditer(before)]
    if max(leaves, default=-1) > max(comes, default=-1):
        return "departure"
    return "arrival" if comes else ""


def _has_day(case: Case, claim: Claim) -> bool:
    """Return whether a clock time names its weekday; Monday is day 0 and looks like none."""
    if claim.quantity.value >= _DAY_MIN:
        return True
    text = case.article.text
    around = text[max(0, claim.span.start - 20) : claim.span.end + 20]
    return bool(_WEEKDAY.search(around))


def _is_theirs(case: Case, trip: _Trip) -> bool:
    """Return whether a duration is the one that two clock times belong to.

    It is if no other of the article fits them and none stands nearer in the text.
    """
    rivals = [
        each
        for each in case.neighbours
        if each.kind == "duration" and each.quantity.value_si > 0 and not each.quantity.vague
    ]
    if any(abs(_between(trip, each) - each.quantity.value_si) <= _slack(each) for each in rivals):
        return False
    middle = (trip.departure.span.start + trip.arrival.span.start) / 2
    own = abs(case.claim.span.start - middle)
    if case.claim.quantity.hedge is not Hedge.EXACT:
        return False
    return all(own <= abs(each.span.start - middle) for each in rivals)


def _shifts(case: Case, first: str | None, second: str | None) -> tuple[float, ...]:
    """Return by how many minutes the clocks of two zones may differ."""
    if first is None or second is None or first == second:
        return (0.0,)
    return tuple(sorted({_offset(second, day) - _offset(first, day) for day in _days(case)}))


def _zone(case: Case, claim: Claim, place: Place | None) -> str | None:
    """Return the zone of a clock time: the one named beside it, else that of its place."""
    match = _ZONE.match(case.article.text, claim.span.end)
    if match is not None:
        name, code = match["name"], match["code"]
        return _ZONE_NAMES[name.lower()] if name else _ZONE_CODES[code.lower()]
    return _zone_at(round(place.lon, 3), round(place.lat, 3)) if place is not None else None


@cache
def _zone_at(lon: float, lat: float) -> str:
    from tzfpy import get_tz

    return get_tz(lon, lat) or "UTC"


def _offset(zone: str, day: date) -> float:
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).astimezone(ZoneInfo(zone))
    shift = moment.utcoffset()
    return shift.total_seconds() / 60 if shift is not None else 0.0


def _days(case: Case) -> tuple[date, ...]:
    """Return a winter and a summer day of the article's year, for daylight saving."""
    years = [
        date.fromordinal(int(each.quantity.value)).year
        for each in case.neighbours
        if each.quantity.unit == "date" and each.quantity.value >= 1
    ]
    if case.article.published is not None:
        years.append(case.article.published.year)
    # Before 1970 clocks followed local rules that the zone files only sketch.
    year = max((each for each in years if 1970 <= each <= 2037), default=2024)
    return (date(year, 1, 15), date(year, 7, 15))


CHECK = Clock()
RELATE = CHECK
