"""What a way of travelling covers: the lengths that serve it, and speeds over them.

In: a `Case`, a time. Out: lengths, speeds.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import replace

from geo.model import Case, Claim, Interval, Measurement, Mode, Reading
from geo.units import Dimension
from geo.yardsticks import bound_readings, own_distances

__all__ = ["guessed", "length_unit", "lengths_of", "mode_of", "serves", "speed_over"]

_SERVES = {
    Mode.RAIL: frozenset({Reading.RAIL}),
    Mode.ROAD: frozenset({Reading.ROAD}),
    Mode.AIR: frozenset({Reading.AIR, Reading.GEODESIC}),
    Mode.SEA: frozenset({Reading.SEA, Reading.GEODESIC}),
    Mode.RIVER: frozenset({Reading.GEODESIC}),
}
# Trails follow roads, or no map of ours.
_TRAILS_SERVE = frozenset({Reading.ROAD, Reading.GEODESIC})


def length_unit(speed_unit: str) -> str:
    """Return the unit of length a speed's unit goes with.

    Parameters
    ----------
    speed_unit
        Key of a unit of speed.

    Returns
    -------
    str
        "mi" or "km".
    """
    return "mi" if speed_unit in ("mph", "mi/d") else "km"


def serves(mode: Mode, reading: Reading | None) -> bool:
    """Return whether a length under a reading is one that a mode travels.

    Parameters
    ----------
    mode
        How the journey is made.
    reading
        The yardstick; None serves nothing.

    Returns
    -------
    bool
        True if the mode goes that way.
    """
    return reading in _SERVES.get(mode, _TRAILS_SERVE)


def mode_of(case: Case) -> Mode | None:
    """Return how a claim's journey is made: as its words say, else as the journey's do.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    Mode or None
        None where neither says.
    """
    return case.claim.mode or (case.journey.mode if case.journey is not None else None)


def lengths_of(case: Case) -> tuple[Measurement, ...]:
    """Return the measured lengths that a speed of this claim may be held against.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    tuple of Measurement
        Empty where the mode has no measured way.
    """
    measured = own_distances(case)
    mode = mode_of(case)
    if mode is not None:
        return tuple(each for each in measured if serves(mode, each.reading))
    readings, _ = bound_readings(case)
    return tuple(each for each in measured if not readings or each.reading in readings)


def guessed(line: Measurement) -> Measurement:
    """Return what a way on the ground may be where no network has it, from its straight line.

    Nine routes in ten are 1.0 to 1.6 times their straight line; the middle is 1.3.

    Parameters
    ----------
    line
        The straight line between its ends.

    Returns
    -------
    Measurement
        Flagged as an estimate.
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
    """Return length over time as a speed; an open end of the time gives an open end.

    Parameters
    ----------
    length
        A measured length.
    span
        What that time allows, seconds; may be open above.
    time
        The claim whose time it is.

    Returns
    -------
    Measurement
        Metres a second.
    """
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
