"""The yardsticks of a case: what was measured between two places, and which of it counts.

In: a `Case`. Out: lengths, and the readings that the claim's words bind it to.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from geo.model import Case, Claim, Interval, Measurement, Mode, Reading
from geo.tolerances import READINGS, allowed
from geo.units import Dimension
from geo.wording import READING_WORDS, say_gap, say_range, say_value

__all__ = [
    "GROUND",
    "MODE_WORDS",
    "READING_OF_MODE",
    "bound_readings",
    "fits",
    "guessed",
    "is_far_off",
    "is_posted",
    "is_sound",
    "length_unit",
    "lengths_of",
    "mode_of",
    "nearest",
    "own_distances",
    "serves",
    "speed_over",
    "straight",
    "tell",
    "times",
    "values_for",
]

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

# What a mode binds a distance to, natural reading first.
_READINGS_OF_MODE = {
    Mode.RAIL: (Reading.RAIL,),
    Mode.ROAD: (Reading.ROAD,),
    Mode.AIR: (Reading.AIR, Reading.GEODESIC),
    Mode.SEA: (Reading.SEA, Reading.GEODESIC),
}

READING_OF_MODE = {mode: readings[0] for mode, readings in _READINGS_OF_MODE.items()}

# Positions at sea and flights are printed as straight lines, whatever the word for the mode.
_WIDER = {
    Reading.AIR: (Reading.AIR, Reading.GEODESIC),
    Reading.SEA: (Reading.SEA, Reading.GEODESIC),
}

_BINDINGS = {
    Reading.GEODESIC: "as a straight line",
    Reading.RAIL: "by rail",
    Reading.ROAD: "by road",
    Reading.SEA: "by sea",
    Reading.AIR: "by air",
}

# A measurement with one of these is a guess at a length, not a length.
_UNSOUND = frozenset({"estimate"})

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


def is_far_off(found: Measurement) -> bool:
    """Return whether an end of a route lies well off its network: the last miles are a guess."""
    return "far_snap" in found.flags


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
        return _WIDER.get(claim.reading, (claim.reading,)), _BINDINGS[claim.reading]
    natural = claim.mode in (None, Mode.SEA, Mode.AIR)
    if natural and _COMPASS.match(case.article.text, claim.span.end):
        return (Reading.GEODESIC,), "as a distance in a compass direction, a straight line"
    if claim.mode is None:
        return (), ""
    return _READINGS_OF_MODE.get(claim.mode, ()), MODE_WORDS[claim.mode]


def length_unit(speed_unit: str) -> str:
    """Return the unit of length a speed's unit goes with."""
    return "mi" if speed_unit in ("mph", "mi/d") else "km"


_SERVES = {
    Mode.RAIL: frozenset({Reading.RAIL}),
    Mode.ROAD: frozenset({Reading.ROAD}),
    Mode.AIR: frozenset({Reading.AIR, Reading.GEODESIC}),
    Mode.SEA: frozenset({Reading.SEA, Reading.GEODESIC}),
    Mode.RIVER: frozenset({Reading.GEODESIC}),
}
# Trails follow roads, or no map of ours.
_TRAILS_SERVE = frozenset({Reading.ROAD, Reading.GEODESIC})


def serves(mode: Mode, reading: Reading | None) -> bool:
    """Return whether a length under a reading is one that a mode travels."""
    return reading in _SERVES.get(mode, _TRAILS_SERVE)


def mode_of(case: Case) -> Mode | None:
    """Return how a claim's journey is made: as its words say, else as the journey's do."""
    return case.claim.mode or (case.journey.mode if case.journey is not None else None)


def lengths_of(case: Case) -> tuple[Measurement, ...]:
    """Return the measured lengths that a speed of this claim may be held against."""
    measured = own_distances(case)
    mode = mode_of(case)
    if mode is not None:
        return tuple(each for each in measured if serves(mode, each.reading))
    readings, _ = bound_readings(case)
    return tuple(each for each in measured if not readings or each.reading in readings)


def guessed(line: Measurement) -> Measurement:
    """Return what a way on the ground may be where no network has it, from its straight line.

    Nine routes in ten are 1.0 to 1.6 times their straight line; the middle is 1.3.
    """
    return replace(
        line,
        value=line.value * 1.3,
        low=line.low,
        high=line.high * 1.6,
        method="1 to 1.6 times the straight line",
        flags=(*line.flags, "estimate"),
    )


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


def values_for(case: Case, reading: Reading) -> Interval:
    """Return the lengths that a figure would still be printed for under a reading."""
    return allowed(case.claim.quantity, tolerance=READINGS[reading], said=case.said)


def fits(case: Case, found: Measurement) -> bool:
    """Return whether a figure agrees with one measured length."""
    values = values_for(case, found.reading or Reading.GEODESIC)
    return values.low <= found.high and found.low <= values.high


def tell(case: Case, found: Measurement) -> str:
    """Return what was measured and how: the interval, the method, the gap."""
    unit = case.claim.quantity.unit
    words = READING_WORDS[found.reading] if found.reading else ""
    span = ""
    if found.high > found.low * 1.005:
        span = f", {say_range(found.low, found.high, unit).split(' (')[0]} with its uncertainty"
    how = f" ({found.method})" if found.method else ""
    return (
        f"We measure {say_value(found.value, unit)} {words}{span}{how};"
        f" the figure lies {say_gap(case.claim.quantity.value_si, found)}."
    )
