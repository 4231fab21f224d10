"""The yardsticks of a case: what was measured between two places, and which of it counts.

In: a `Case`. Out: lengths, and the readings that the claim's words bind it to.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.fast_lines import of_the_line_told
from geo.model import Case, Interval, Measurement, Mode, Reading
from geo.tolerances import READINGS, allowed
from geo.wording import READING_WORDS, say_gap, say_range, say_value

__all__ = [
    "GROUND",
    "MODE_WORDS",
    "READING_OF_MODE",
    "agreement",
    "bound_readings",
    "fits",
    "is_by_compass",
    "is_far_off",
    "is_posted",
    "is_sound",
    "nearest",
    "own_distances",
    "straight",
    "tell",
    "values_for",
    "widened",
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
    Mode.SWIM: "swimming",
}

GROUND = frozenset({Reading.RAIL, Reading.ROAD})

# What a mode binds a distance to, natural reading first.
_READINGS_OF_MODE = {
    Mode.RAIL: (Reading.RAIL,),
    Mode.ROAD: (Reading.ROAD,),
    Mode.AIR: (Reading.AIR, Reading.GEODESIC),
    Mode.SEA: (Reading.SEA, Reading.GEODESIC),
    Mode.SWIM: (Reading.SEA, Reading.GEODESIC),
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

# What every reader expects of a route: the shortest, and inside the country of both its ends.
_EXPECTED = re.compile(r"shortest (?:way|line) over |stays in [A-Z]{2}: both ends are there")

# A way beside another between the same ends is told by its name.
_CHOICE = re.compile(r"another line between the two|whichever trains use them")

_COMPASS = re.compile(
    r"\s{0,3}(?:or so |away )?(?:to the |due )?"
    r"(?:(?:north|south)(?:[ -]?(?:north|south)?[ -]?(?:east|west))?|east|west)(?:ern)?"
    r"(?: side)? (?:of|from)\b",
    re.IGNORECASE,
)


_WIDENED = "widened"
# A route that cites posts is known by them if its interval is this narrow; else by a part only.
_KNOWN = 0.04


def own_distances(case: Case) -> tuple[Measurement, ...]:
    """Return the measured lengths of a claim's journey; doubled where it goes there and back.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    tuple of Measurement
        Straight line, routes and their alternatives.
    """
    found = tuple(each for each in case.measurements if each.name == "distance")
    found = of_the_line_told(case, found)
    return tuple(_doubled(each) for each in found) if case.claim.return_trip else found


def straight(measurements: tuple[Measurement, ...]) -> Measurement | None:
    """Return the geodesic among measurements, or None.

    Parameters
    ----------
    measurements
        Lengths; not empty.

    Returns
    -------
    Measurement or None
        None where nothing was measured.
    """
    return next((each for each in measurements if each.reading is Reading.GEODESIC), None)


def is_sound(found: Measurement) -> bool:
    """Return whether a length was measured, not guessed from a straight line.

    Parameters
    ----------
    found
        A measured length.

    Returns
    -------
    bool
        False for an estimate.
    """
    return not _UNSOUND.intersection(found.flags)


def is_far_off(found: Measurement) -> bool:
    """Return whether an end of a route lies well off its network: the last miles are a guess.

    Parameters
    ----------
    found
        A measured length.

    Returns
    -------
    bool
        True if the network says so.
    """
    return "far_snap" in found.flags


def is_posted(found: Measurement) -> bool:
    """Return whether a length rests on the line-km that railways and road signs post.

    Parameters
    ----------
    found
        A measured length.

    Returns
    -------
    bool
        True if the network says so.
    """
    if "posted" in found.flags or "posted" in found.method.lower():
        return True
    return found.source.startswith("posted km") and found.high - found.low <= _KNOWN * found.value


def nearest(value: float, measurements: tuple[Measurement, ...]) -> Measurement:
    """Return the measurement whose interval lies nearest to a value, then whose middle does.

    Parameters
    ----------
    value
        A length, metres, above zero.
    measurements
        Lengths; not empty.

    Returns
    -------
    Measurement
        The first of equals.
    """

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
    if natural and is_by_compass(case):
        return (Reading.GEODESIC,), "as a distance in a compass direction, a straight line"
    if claim.mode is None:
        return (), ""
    return _READINGS_OF_MODE.get(claim.mode, ()), MODE_WORDS[claim.mode]


def is_by_compass(case: Case) -> bool:
    """Return whether a distance is told with compass words: nobody goes round, a place lies there.

    Parameters
    ----------
    case
        The claim and its article.

    Returns
    -------
    bool
        True for "90 km north of Ulm on the A7".
    """
    return _COMPASS.match(case.article.text, case.claim.span.end) is not None


def values_for(case: Case, reading: Reading) -> Interval:
    """Return the lengths that a figure would still be printed for under a reading.

    Parameters
    ----------
    case
        The claim and what is known around it.
    reading
        The yardstick; None serves nothing.

    Returns
    -------
    Interval
        Metres.
    """
    return allowed(case.claim.quantity, tolerance=READINGS[reading], said=case.said)


def fits(case: Case, found: Measurement) -> bool:
    """Return whether a figure, as it is written, agrees with one measured length.

    Parameters
    ----------
    case
        The claim and what is known around it.
    found
        A measured length.

    Returns
    -------
    bool
        True if what the figure stands for and the interval measured overlap.
    """
    return case.said.low <= found.high and found.low <= case.said.high


def widened(found: Measurement) -> Measurement:
    """Return a measured length with what published figures of one way differ by.

    Parameters
    ----------
    found
        A measured length.

    Returns
    -------
    Measurement
        The same for a straight line, which nobody disputes.
    """
    if found.reading not in (Reading.RAIL, Reading.ROAD, Reading.SEA):
        return found
    part = READINGS[found.reading].plain / 2
    return replace(
        found,
        low=found.low * (1 - part),
        high=found.high * (1 + part),
        flags=(*found.flags, _WIDENED),
    )


def agreement(case: Case, measured: Sequence[Measurement]) -> tuple[str, Measurement] | None:
    """Return how a figure agrees with one of several lengths, in words, and with which.

    Parameters
    ----------
    case
        The claim and what is known around it.
    measured
        Lengths of the readings that its words leave open.

    Returns
    -------
    tuple or None
        Words that claim no more than the interval told with them, and the length; None where
        the figure as written reaches no interval.
    """
    fitting = tuple(each for each in measured if fits(case, each))
    if not fitting:
        return None
    sound = tuple(each for each in fitting if is_sound(each))
    found = nearest(case.claim.quantity.value_si, sound or fitting)
    return _how_near(case, found), found


def _how_near(case: Case, found: Measurement) -> str:
    quantity = case.claim.quantity
    if not is_sound(found) or "roundabout" in found.flags:
        return "It is plausible."
    if quantity.value_to is not None or found.low <= quantity.value_si <= found.high:
        return "It is plausible." if _WIDENED in found.flags else "It agrees."
    span = say_range(case.said.low, case.said.high, quantity.unit).split(" (")[0]
    return f"It is plausible: as written it stands for {span}."


def tell(case: Case, found: Measurement) -> str:
    """Return what was measured: the interval, the gap, and of the method what may surprise.

    Parameters
    ----------
    case
        The claim and what is known around it.
    found
        A measured length.

    Returns
    -------
    str
        One sentence in the unit of the article and the other one.
    """
    unit = case.claim.quantity.unit
    words = READING_WORDS[found.reading] if found.reading else ""
    span = ""
    if found.high > found.low * 1.005:
        span = f", {say_range(found.low, found.high, unit).split(' (')[0]} with its uncertainty"
        span += " and what published figures differ by" if _WIDENED in found.flags else ""
    how = _surprise(found.method)
    if found.route.startswith("by ") and _CHOICE.search(found.method):
        how = f"{found.route}; {how}"
    return (
        f"We measure {say_value(found.value, unit)} {words}{span}{f' ({how})' if how else ''};"
        f" the figure lies {say_gap(case.claim.quantity.value_si, found)}."
    )


def _surprise(method: str) -> str:
    """Return the parts of a method that no reader would take for granted."""
    return "; ".join(each for each in method.split("; ") if not _EXPECTED.match(each))


def _doubled(found: Measurement) -> Measurement:
    return replace(found, value=2 * found.value, low=2 * found.low, high=2 * found.high)
