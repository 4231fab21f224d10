"""What a case holds for a question: its yardsticks, its ends, its kin.

In: a `Case`. Out: the parts of it that bear on one judgement.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from geo.model import (
    Article,
    Case,
    Claim,
    Hedge,
    Interval,
    Measurement,
    Mode,
    Place,
    Reading,
    Span,
    Toponym,
)
from geo.quantities import meaning
from geo.units import Dimension

__all__ = [
    "GROUND",
    "MODE_WORDS",
    "bound_readings",
    "is_posted",
    "is_sound",
    "journey_id_of",
    "kin",
    "length_unit",
    "lengths_of",
    "literal",
    "may_be_one_trip",
    "nearest",
    "own_distances",
    "own_key",
    "place_of",
    "sentence_at",
    "serves",
    "speed_over",
    "straight",
    "text_between",
    "times",
    "trip_words",
]

# What a mode binds a distance to, natural reading first.
_READINGS_OF_MODE = {
    Mode.RAIL: (Reading.RAIL,),
    Mode.ROAD: (Reading.ROAD,),
    Mode.AIR: (Reading.AIR, Reading.GEODESIC),
    Mode.SEA: (Reading.SEA, Reading.GEODESIC),
}

MODE_WORDS = {
    Mode.RAIL: "by rail",
    Mode.ROAD: "by road",
    Mode.AIR: "by air",
    Mode.SEA: "by sea",
    Mode.RIVER: "by river",
    Mode.FOOT: "on foot",
    Mode.BICYCLE: "by bicycle",
    Mode.HORSE: "on horseback",
    Mode.DOGSLED: "by dog sled",
}

GROUND = frozenset({Reading.RAIL, Reading.ROAD})

# A measurement with one of these is a guess at a length, not a length.
_UNSOUND = frozenset({"estimate", "far_snap", "no_route", "unconnected", "coarse"})

_COMPASS = re.compile(
    r"\s{0,3}(?:or so |away )?(?:to the |due )?"
    r"(?:(?:north|south)(?:[ -]?(?:north|south)?[ -]?(?:east|west))?|east|west)(?:ern)?"
    r"(?: side)? (?:of|from)\b",
    re.IGNORECASE,
)


def own_distances(case: Case) -> tuple[Measurement, ...]:
    """Return the measured lengths of a claim's journey; doubled where it goes there and back."""
    found = tuple(each for each in case.measurements if each.name == "distance")
    return tuple(times(each, 2) for each in found) if case.claim.return_trip else found


def times(found: Measurement, factor: float) -> Measurement:
    """Return a measurement multiplied by a number above zero."""
    return replace(
        found, value=found.value * factor, low=found.low * factor, high=found.high * factor
    )


def straight(measurements: tuple[Measurement, ...]) -> Measurement | None:
    """Return the geodesic among measurements, or None."""
    return next((each for each in measurements if each.reading is Reading.GEODESIC), None)


def is_sound(found: Measurement) -> bool:
    """Return whether a length was measured, not guessed from a straight line."""
    return not _UNSOUND.intersection(found.flags)


def is_posted(found: Measurement) -> bool:
    """Return whether a length rests on the line-km that railways and road signs post."""
    return "posted" in found.flags or "posted" in found.method.lower()


def nearest(value: float, measurements: tuple[Measurement, ...]) -> Measurement:
    """Return the measurement whose interval lies nearest to a value, then whose middle does."""

    def gap(each: Measurement) -> tuple[float, float]:
        outside = max(each.low / value - 1, value / each.high - 1, 0.0) if each.high > 0 else 9e9
        return outside, abs(each.value / value - 1)

    return min(measurements, key=gap)


def bound_readings(case: Case) -> tuple[tuple[Reading, ...], str]:
    """Return the readings that a claim's words bind it to, and the words for saying so.

    Parameters
    ----------
    case
        The claim and its article.

    Returns
    -------
    tuple
        No readings where the text leaves the yardstick open.
    """
    claim = case.claim
    if claim.reading is not None:
        return (claim.reading,), _BINDINGS[claim.reading]
    natural = claim.mode in (None, Mode.SEA, Mode.AIR)
    if natural and _COMPASS.match(case.article.text, claim.span.end):
        return (Reading.GEODESIC,), "as a distance in a compass direction, a straight line"
    if claim.mode is None:
        return (), ""
    return _READINGS_OF_MODE.get(claim.mode, ()), MODE_WORDS[claim.mode]


_BINDINGS = {
    Reading.GEODESIC: "as a straight line",
    Reading.RAIL: "by rail",
    Reading.ROAD: "by road",
    Reading.SEA: "by sea",
    Reading.AIR: "by air",
}


def place_of(case: Case, toponym: Toponym | None) -> Place | None:
    """Return the place a toponym was taken for: by its span, else by its name."""
    if toponym is None:
        return None
    by_name = None
    for each in case.places:
        if each.toponym.name == toponym.name:
            if each.toponym.span == toponym.span:
                return each.place
            by_name = by_name or each.place
    if by_name is None and toponym.refers_to is not None:
        for each in case.places:
            if each.toponym.name == toponym.refers_to and each.place is not None:
                return each.place
    return by_name


def journey_id_of(case: Case, claim: Claim) -> str | None:
    """Return the journey a claim of the article belongs to, or None."""
    return next((each.id for each in case.journeys if claim.id in each.claims), None)


def kin(case: Case, *kinds: str) -> tuple[Claim, ...]:
    """Return the other claims of some kinds that speak of the same journey and trip.

    A claim without a journey has its kin in its own sentence.

    Parameters
    ----------
    case
        The claim and its neighbours.
    *kinds
        Words such as ``"duration"``.

    Returns
    -------
    tuple of Claim
        In the order of the text.
    """
    own = journey_id_of(case, case.claim) or (case.journey.id if case.journey else None)
    sentence = sentence_at(case.article, case.claim.span)
    found = []
    for each in case.neighbours:
        if each.kind not in kinds or not may_be_one_trip(case.claim, each):
            continue
        theirs = journey_id_of(case, each)
        if own is None:
            if theirs is None and sentence_at(case.article, each.span) == sentence:
                found.append(each)
        elif theirs == own:
            found.append(each)
    return tuple(found)


def may_be_one_trip(a: Claim, b: Claim) -> bool:
    """Return whether nothing in two claims says that they speak of different trips."""
    if a.trip is not None and b.trip is not None and a.trip != b.trip:
        return False
    if a.return_trip != b.return_trip:
        return False
    return a.mode is None or b.mode is None or a.mode is b.mode


def literal(claim: Claim) -> Interval:
    """Return what a figure allows when taken at its word: "more than ten" has no upper end."""
    said = meaning(claim.quantity)
    match claim.quantity.hedge:
        case Hedge.OVER | Hedge.AT_LEAST:
            return replace(said, high=float("inf"))
        case Hedge.UNDER | Hedge.UP_TO:
            return replace(said, low=0.0)
        case _:
            return said


def sentence_at(article: Article, span: Span) -> int:
    """Return the number of the sentence a span starts in; -1 if in none."""
    for number, each in enumerate(article.sentences):
        if each.span.start <= span.start < each.span.end:
            return number
    return -1


def text_between(article: Article, a: Span, b: Span) -> str:
    """Return the text between two spans, whichever comes first."""
    first, second = sorted((a, b))
    return article.text[first.end : second.start]


def trip_words(case: Case) -> str:
    """Return "from A to B" for a claim, by the names it uses; empty without ends."""
    claim = case.claim
    origin = claim.origin.name if claim.origin else None
    destination = claim.destination.name if claim.destination else None
    if case.journey is not None and len(case.journey.stops) > 1:
        origin = origin or case.journey.stops[0].name
        destination = destination or case.journey.stops[-1].name
    if origin and destination and origin != destination:
        return f" from {origin} to {destination}"
    return ""


def length_unit(speed_unit: str) -> str:
    """Return the unit of length a speed's unit goes with."""
    return "mi" if speed_unit in ("mph", "mi/d") else "km"


def serves(mode: Mode, reading: Reading | None) -> bool:
    """Return whether a length under a reading is one that a mode travels."""
    if mode is Mode.RAIL:
        return reading is Reading.RAIL
    if mode is Mode.AIR:
        return reading in (Reading.AIR, Reading.GEODESIC)
    if mode in (Mode.SEA, Mode.RIVER):
        return reading in (Reading.SEA, Reading.GEODESIC)
    return reading in (Reading.ROAD, Reading.GEODESIC)


def lengths_of(case: Case) -> tuple[Measurement, ...]:
    """Return the measured lengths that a speed of this claim may be held against."""
    measured = own_distances(case)
    readings, _ = bound_readings(case)
    if not readings and case.claim.mode is None and case.journey and case.journey.mode:
        return tuple(each for each in measured if serves(case.journey.mode, each.reading))
    if case.claim.mode is not None:
        return tuple(each for each in measured if serves(case.claim.mode, each.reading))
    return tuple(each for each in measured if not readings or each.reading in readings)


def speed_over(length: Measurement, span: Interval, time: Claim) -> Measurement:
    """Return length over time as a speed; an open end of the time gives an open end."""
    middle = time.quantity.value_si or (span.low + span.high) / 2
    return Measurement(
        name="average_speed",
        dimension=Dimension.SPEED,
        value=length.value / middle,
        low=0.0 if span.high == float("inf") else length.low / span.high,
        high=float("inf") if span.low <= 0 else length.high / span.low,
        method=f"{length.method}, over the stated time",
        source=length.source,
        reading=length.reading,
        route=length.route,
        flags=length.flags,
    )


def own_key(case: Case) -> tuple[Place | None, ...]:
    """Return the places a claim is about: its two ends, or the two sides of a comparison."""
    claim = case.claim
    if claim.kind in ("area", "area_ratio"):
        return place_of(case, claim.subject), place_of(case, claim.compared_with)
    found = place_of(case, claim.origin), place_of(case, claim.destination)
    if None in found and case.journey is not None and len(case.journey.stops) > 1:
        return case.journey.stops[0], case.journey.stops[-1]
    return found
