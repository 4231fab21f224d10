"""The ways of each journey: by rail, by road, the straight line.

In: a report. Out: one line a route and kind of leg, with what was measured. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from shapely import get_coordinates
from shapely.geometry import LineString, MultiLineString

import geo
from maps.marks import Amount, Line, Mark, Phrase
from maps.modes import chosen_reading, route_words
from maps.text import shorten
from maps.view import drawn_journeys, unroll_lons, view_of

__all__ = ["LAYER", "RouteLayer"]

_SKETCHY = frozenset({"schematic", "join", "access"})
_NAME = 80
_SKETCH = "course not known in detail"


@dataclass(frozen=True, slots=True)
class RouteLayer:
    """Lines by reading, the best route of each."""

    name: str = "routes"
    title: str = "Routes"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield the straight line first, so that the ways lie above it.

        Parameters
        ----------
        report
            What was found in one article.

        Yields
        ------
        Mark
            Lines.
        """
        view = view_of(report)
        if view is None:
            return
        for way in _ways(report):
            yield from _route_marks(report, way, about=view.lon)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One route of a journey; `quiet` where it is there to compare only."""

    journey: geo.Journey
    route: geo.Route
    number: int
    quiet: bool


def _ways(report: geo.Report) -> list[_Way]:
    """Return the best route of each reading, once for journeys between the same two places.

    The straight lines come first, then the ways to compare, then the ways to follow.
    """
    found: dict[tuple[str, frozenset[str], float], _Way] = {}
    for journey in drawn_journeys(report):
        chosen = chosen_reading(report, journey)
        seen: set[str] = set()
        for number, route in enumerate(report.routes_of(journey.id)):
            reading = route.reading.value
            if reading in seen:
                continue
            seen.add(reading)
            ends = frozenset(stop.name for stop in (route.stops or journey.stops))
            # there and back, and told twice, is one line; another way round is another
            key = (reading, ends or frozenset({journey.id}), round(route.length_m, -3))
            way = _Way(
                journey=journey,
                route=route,
                number=number,
                quiet=reading not in ("geodesic", chosen),
            )
            if key not in found or (found[key].quiet and not way.quiet):
                found[key] = way
    ways = list(found.values())
    order = {journey.id: number for number, journey in enumerate(report.journeys)}
    return sorted(
        ways,
        key=lambda way: (
            0 if way.route.reading is geo.Reading.GEODESIC else 1 if way.quiet else 2,
            order[way.journey.id],
        ),
    )


def _route_marks(report: geo.Report, way: _Way, *, about: float) -> Iterator[Line]:
    journey, route = way.journey, way.route
    words = f"{route_words(report, journey, route.reading.value)}{_by_stops(route)}"
    ends = _ends(journey, route)
    length = Amount(value=route.length_m, dimension=geo.Dimension.LENGTH)
    title: Phrase = (f"{words}, {ends}: ", length)
    named: dict[str, Any] = {"ends": ends, "way": (f"{words}: ", length)}
    facts = tuple(_facts(route))
    layer = f"{journey.id}-{route.reading.value}"
    key = f"{layer}-{way.number}"
    known, sketched = _parts(route, about=about)
    if sketched:
        # where all of it is sketched, the sketch carries the title and the figures
        yield Line(
            layer=layer,
            style=route.reading.value,
            shape=MultiLineString(sketched),
            key="" if known else key,
            title=title if not known else (f"{words}: {_SKETCH}",),
            facts=() if known else facts,
            sketchy=True,
            quiet=way.quiet,
            **named,
        )
    if known:
        yield Line(
            layer=layer,
            style=route.reading.value,
            shape=known[0] if len(known) == 1 else MultiLineString(known),
            key=key,
            title=title,
            facts=facts,
            quiet=way.quiet,
            **named,
        )


def _parts(route: geo.Route, *, about: float) -> tuple[list[LineString], list[LineString]]:
    """Return the stretches whose course is known, and those that are only sketched."""
    legs = [(leg, get_coordinates(leg.line)) for leg in route.legs]
    legs = [(leg, coords) for leg, coords in legs if len(coords) > 1]
    known: list[LineString] = []
    sketched: list[LineString] = []
    if not legs:
        return known, sketched
    whole = np.concatenate([coords for _, coords in legs])
    whole[:, 0] = unroll_lons(whole[:, 0], about=about)
    ends = np.cumsum([len(coords) for _, coords in legs])
    # a way that no network has is an estimate, whatever its drawn line
    guessed = route.reading not in (geo.Reading.GEODESIC, geo.Reading.AIR)
    sketchy = _SKETCHY | ({"geodesic"} if guessed else set())
    spans = [
        (leg.kind.value in sketchy, int(end) - len(coords), int(end))
        for (leg, coords), end in zip(legs, ends, strict=True)
    ]
    for is_sketchy, group in groupby(spans, key=lambda span: span[0]):
        stretch = list(group)
        part = LineString(whole[stretch[0][1] : stretch[-1][2]])
        (sketched if is_sketchy else known).append(part)
    return known, sketched


def _ends(journey: geo.Journey, route: geo.Route) -> str:
    names = [shorten(stop.name, _NAME) for stop in route.stops[:1] + route.stops[-1:]]
    return " – ".join(names) or shorten(journey.id, _NAME)


def _by_stops(route: geo.Route) -> str:
    """Return by what a way goes, so that two ways between the same ends are told apart."""
    names = [shorten(stop.name, _NAME) for stop in route.stops[1:-1]]
    return f" by way of {', '.join(names)}" if names else ""


def _facts(route: geo.Route) -> Iterator[Phrase]:
    if route.high_m > route.low_m:
        yield (
            "between ",
            Amount(value=route.low_m, value_to=route.high_m, dimension=geo.Dimension.LENGTH),
        )
    if route.name:
        yield (route.name,)
    if len(route.countries) > 1:
        yield ("through " + ", ".join(_country(code) for code in route.countries),)
    if len(route.gauges_mm) > 1:
        yield ("gauges " + ", ".join(f"{gauge:,} mm" for gauge in route.gauges_mm),)
    if route.why:
        yield (route.why,)
    for assumption in route.assumptions:
        yield (assumption,)
    yield (f"source: {route.source}",)


def _country(code: str) -> str:
    try:
        return geo.country_name(code) or code
    except (LookupError, geo.MilepostError):
        return code


LAYER = RouteLayer()
