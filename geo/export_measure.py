"""What was measured between places, as the JSON contract has it.

In: stops, routes, measurements. Out: a dictionary. Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from geo.export_dict import SCHEMA, place_to_dict
from geo.export_text import number
from geo.model import Measurement, Place, Reading, Route
from geo.units import from_si, to_si

__all__ = ["MeasuredJourney", "Passed", "measure_to_dict"]


class Passed(Protocol):
    """What a journey was asked to pass: a name, and the place or named line it was taken for."""

    @property
    def asked(self) -> str:
        """Return the name given."""

    @property
    def place(self) -> Place | None:
        """Return the place, None for a line."""

    @property
    def line(self) -> str:
        """Return the name of the line, empty for a place."""

    @property
    def why(self) -> str:
        """Return why it was taken for that."""


class MeasuredJourney(Protocol):
    """What `geo.measure_between` returns: stops, routes and measurements."""

    @property
    def stops(self) -> tuple[Place, ...]:
        """Return the places measured between."""

    @property
    def via(self) -> Sequence[Passed]:
        """Return what the journey was asked to pass."""

    @property
    def routes(self) -> tuple[Route, ...]:
        """Return the routes, best first."""

    @property
    def measurements(self) -> tuple[Measurement, ...]:
        """Return one figure a reading."""


def measure_to_dict(
    stops: Sequence[Place],
    routes: Sequence[Route],
    measurements: Sequence[Measurement],
    speed: Measurement | None = None,
    *,
    hours: float | None = None,
    via: Sequence[Passed] = (),
    explained: Sequence[Mapping[str, object]] = (),
) -> dict[str, object]:
    """Return what was measured between places as the JSON contract has it.

    Parameters
    ----------
    stops
        The places, in order.
    routes
        Routes between them, best first.
    measurements
        Figures; those called distance become the readings.
    speed
        The implied speed, if it was worked out already.
    hours
        Time taken; the speed follows from it and from the first distance by a network.
    via
        What the journey was asked to pass.
    explained
        Its routes explained, as `geo.itinerary_to_dict` gives them.

    Returns
    -------
    dict
        ``{"schema": 1, "stops": […], "readings": […], "speed": {…} or None}``, where something
        was to be passed ``"via": [{"asked", "line", "place", "why"}]``, and where routes are
        explained ``"explain": […]``.

    Raises
    ------
    ExportError
        If a figure is infinite or not a number.
    """
    distances = [each for each in measurements if each.name == "distance"]
    straight = next((each for each in distances if each.reading is Reading.GEODESIC), None)
    passed = [
        {
            "asked": each.asked,
            "line": each.line or None,
            "place": None if each.place is None else place_to_dict(each.place),
            "why": each.why,
        }
        for each in via
    ]
    return {
        "schema": SCHEMA,
        "stops": [place_to_dict(each) for each in stops],
        **({"via": passed} if passed else {}),
        "readings": [_reading(each, straight=straight, routes=routes) for each in distances],
        "speed": _speed(distances, speed=speed, hours=hours),
        **({"explain": [dict(each) for each in explained]} if explained else {}),
    }


def _reading(
    distance: Measurement, *, straight: Measurement | None, routes: Sequence[Route]
) -> dict[str, object]:
    same = [each for each in routes if each.reading is distance.reading]
    named = [each for each in same if distance.route and each.name == distance.route]
    route = next(iter(named or same), None)
    ratio = distance.value / straight.value if straight and straight.value > 0 else None
    flags = dict.fromkeys((*distance.flags, *(route.flags if route else ())))
    return {
        "reading": distance.reading.value if distance.reading else distance.name,
        "low": number(from_si(distance.low, "km"), digits=6),
        "value": number(from_si(distance.value, "km"), digits=6),
        "high": number(from_si(distance.high, "km"), digits=6),
        "unit": "km",
        "circuity": None if ratio is None else number(ratio, digits=4),
        "countries": list(route.countries) if route else [],
        "gauges_mm": list(route.gauges_mm) if route else [],
        "flags": list(flags),
        "source": distance.source,
    }


# where no mode is asked for, the hours are those of a train; then of a car, a ship, an airliner
_GROUND_FIRST: tuple[Reading | None, ...] = (
    Reading.RAIL,
    Reading.ROAD,
    Reading.SEA,
    Reading.AIR,
)


def _speed(
    distances: Sequence[Measurement], *, speed: Measurement | None, hours: float | None
) -> dict[str, object] | None:
    by_network = sorted(
        (each for each in distances if each.reading in _GROUND_FIRST),
        key=lambda each: _GROUND_FIRST.index(each.reading),
    )
    if speed is not None:
        same = [each for each in distances if each.reading is speed.reading]
        distance = next(iter(same or by_network or distances), None)
        value = speed.value
        if hours is None and distance is not None and value > 0:
            hours = from_si(distance.value / value, "h")
    elif hours and (by_network or distances):
        value = (by_network or distances)[0].value / to_si(hours, "h")
    else:
        return None
    return {
        "hours": None if hours is None else number(hours, digits=6),
        "kmh": number(from_si(value, "km/h"), digits=4),
        "mph": number(from_si(value, "mph"), digits=4),
    }
