"""What a way of travelling covers: the lengths that serve it, and speeds over them.

In: a `Case`, a time. Out: lengths, speeds.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.cases import sentence_of
from geo.model import Case, Claim, Interval, Measurement, Mode, Reading
from geo.stretches import sentence_at
from geo.units import Dimension
from geo.wording import READING_WORDS, say_value
from geo.yardsticks import MODE_WORDS, bound_readings, own_distances

__all__ = [
    "guessed",
    "is_faster_in_print",
    "is_of_others",
    "length_unit",
    "lengths_of",
    "lengths_or_guess",
    "mode_of",
    "say_along",
    "serves",
    "speed_over",
    "ways_of",
]

# Sentences around a time in which a mean speed may be told of the same way.
_NEAR = 3
# "From the end of the power to the runway he averaged": a part that has no names
_OWN_PART = re.compile(
    r"\b[Ff]rom (?:the|its|his|her|their) [a-z][^.;]{0,40}?\bto (?:the|its|his|her|their) [a-z]"
)
_SERVES = {
    Mode.RAIL: frozenset({Reading.RAIL}),
    Mode.ROAD: frozenset({Reading.ROAD}),
    Mode.AIR: frozenset({Reading.AIR, Reading.GEODESIC}),
    Mode.SEA: frozenset({Reading.SEA, Reading.GEODESIC}),
    Mode.SWIM: frozenset({Reading.SEA, Reading.GEODESIC}),
    Mode.RIVER: frozenset({Reading.GEODESIC}),
}
# No published road of one country is so many straight lines long: the map lacks a shorter one.
_FAR_ROUND = 3.0
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


def lengths_or_guess(case: Case, line: Measurement) -> tuple[Measurement, ...]:
    """Return the lengths that a time may be held against, a guess in place of what is missing.

    Parameters
    ----------
    case
        The claim and what is known around it.
    line
        The straight line between its ends.

    Returns
    -------
    tuple of Measurement
        At least one; a way that goes absurdly far round counts as missing.
    """
    known = lengths_of(case)
    near = tuple(
        each
        for each in known
        if "roundabout" not in each.flags or each.value <= _FAR_ROUND * line.value
    )
    return near if near and len(near) == len(known) else (*near, guessed(line))


def ways_of(mode: Mode, lengths: tuple[Measurement, ...]) -> tuple[Measurement, ...]:
    """Return the lengths that a mode travels: its routes, the straight line where it has none.

    Parameters
    ----------
    mode
        How the journey is made.
    lengths
        Measured lengths.

    Returns
    -------
    tuple of Measurement
        A flight may be held against the straight line in any case.
    """
    own = tuple(each for each in lengths if serves(mode, each.reading) or "estimate" in each.flags)
    if mode is Mode.AIR:
        return own
    return tuple(each for each in own if each.reading is not Reading.GEODESIC) or own


def say_along(mode: Mode, length: Measurement) -> str:
    """Return the way that a speed is taken along, in words.

    Parameters
    ----------
    mode
        How the journey is made.
    length
        What the mode travels.

    Returns
    -------
    str
        Says so where the straight line stands in for a route.
    """
    told = say_value(length.value, "km")
    words = READING_WORDS[length.reading] if length.reading else ""
    if mode is Mode.AIR or length.reading is not Reading.GEODESIC:
        return f"Along the {told} that we measure {words}"
    want = f"for want of a route {MODE_WORDS[mode]}"
    if "estimate" in length.flags:
        return f"Along some {told}, a guess from the straight line {want},"
    return f"Along the straight line of {told}, {want},"


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


def is_faster_in_print(case: Case, limit_mps: float) -> bool:
    """Return whether a mean printed near a time is above what its way of travelling allows.

    Then the way of travelling was misread, and not the time misprinted: a flying boat crosses a
    sea too. A top speed that no aircraft reaches tells of missiles, wherever it stands.

    Parameters
    ----------
    case
        A time and what is known around it.
    limit_mps
        The fastest known of its kind, m/s.

    Returns
    -------
    bool
        True where the article itself tells of a faster mean.
    """
    here = sentence_at(case.article, case.claim.span)
    flown = mode_of(case) is Mode.AIR
    return any(
        each.quantity.value_si > limit_mps
        and (
            (
                each.kind == "average_speed"
                and abs(sentence_at(case.article, each.span) - here) <= _NEAR
            )
            or (each.kind == "top_speed" and flown)
        )
        for each in case.neighbours
    )


def is_of_others(case: Case, times: Sequence[Claim]) -> bool:
    """Return whether a mean is told of others than those whose times are at hand.

    Parameters
    ----------
    case
        A mean speed and what is known around it.
    times
        The times it may be the mean over.

    Returns
    -------
    bool
        True for trains of another country, a swimmer beside a ferry, a train beside camels.
    """
    return (
        bool(_OWN_PART.search(sentence_of(case)))
        or _is_of_a_country(case)
        or _is_of_another_mode(case, times)
        or _has_a_time_of_its_own(case, times)
    )


def _is_of_another_mode(case: Case, times: Sequence[Claim]) -> bool:
    """Return whether a mean that names no way of travelling has only times of one that does.

    "The ferry takes 90 minutes," she said. Her average was 1.5 mph: she swam.
    """
    here = sentence_at(case.article, case.claim.span)
    return case.claim.mode is None and all(
        each.mode is not None and sentence_at(case.article, each.span) != here for each in times
    )


def _has_a_time_of_its_own(case: Case, times: Sequence[Claim]) -> bool:
    """Return whether the sentence of a mean tells a time that is none of those it is held to.

    "Camels needed 40 days. By rail it was 72 hours: about 18 km/h."
    """
    here = sentence_at(case.article, case.claim.span)
    return any(
        each.kind == "duration"
        and not each.beside
        and each not in times
        and sentence_at(case.article, each.span) == here
        for each in case.neighbours
    ) and not any(sentence_at(case.article, each.span) == here for each in times)


def _is_of_a_country(case: Case) -> bool:
    """Return whether a mean is told of a country that none of its ends lies in.

    "Trains in Japan average 243 km/h": a way may go through a country, a mean is of those in it.
    """
    if case.journey is None:
        return False
    here = sentence_at(case.article, case.claim.span)
    inside = {each.country for each in case.journey.stops}
    return any(
        each.place is not None
        and each.place.kind == "country"
        and each.toponym.role == "place"
        and each.place.country not in inside
        and sentence_at(case.article, each.toponym.span) == here
        for each in case.places
    )
