"""The ways of each journey: by rail, by road, the straight line.

In: a report. Out: one line a route and kind of leg, with what was measured. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
from shapely import get_coordinates
from shapely.geometry import LineString, MultiLineString

import geo
from maps.marks import Amount, Line, Mark, Phrase
from maps.text import shorten
from maps.view import drawn_journeys, unroll_lons, view_of

__all__ = ["LAYER", "RouteLayer"]

_SKETCHY = frozenset({"schematic", "join", "access"})
_LINE_WORDS = {
    "geodesic": "Straight line",
    "rail": "By rail",
    "road": "By road",
    "sea": "By sea",
    "air": "By air",
}
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
        for journey in drawn_journeys(report):
            seen: set[str] = set()
            routes = sorted(
                enumerate(report.routes_of(journey.id)),
                key=lambda each: (_rank(journey, each[1]), each[0]),
            )
            for number, route in routes:
                if route.reading.value in seen:
                    continue
                seen.add(route.reading.value)
                # where the article names no mode, all ways are equal
                quiet = journey.mode is not None and route.reading.value not in (
                    journey.mode.value,
                    "geodesic",
                )
                for line in _route_marks(journey, route, number=number, about=view.lon):
                    yield replace(line, quiet=quiet)


def _rank(journey: geo.Journey, route: geo.Route) -> int:
    """Return the order of drawing: the straight line, other ways, the way that was taken."""
    if route.reading.value == "geodesic":
        return 0
    return 2 if journey.mode and route.reading.value == journey.mode.value else 1


def _route_marks(
    journey: geo.Journey, route: geo.Route, *, number: int, about: float
) -> Iterator[Line]:
    title = _title(journey, route)
    facts = tuple(_facts(route))
    layer = f"{journey.id}-{route.reading.value}"
    key = f"{layer}-{number}"
    known, sketched = _parts(route, about=about)
    if sketched:
        # where all of it is sketched, the sketch carries the title and the figures
        yield Line(
            layer=layer,
            style=route.reading.value,
            shape=MultiLineString(sketched),
            key="" if known else key,
            title=title if not known else (f"{_LINE_WORDS[route.reading.value]}: {_SKETCH}",),
            facts=() if known else facts,
            sketchy=True,
        )
    if known:
        yield Line(
            layer=layer,
            style=route.reading.value,
            shape=known[0] if len(known) == 1 else MultiLineString(known),
            key=key,
            title=title,
            facts=facts,
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
    spans = [
        (leg.kind.value in _SKETCHY, int(end) - len(coords), int(end))
        for (leg, coords), end in zip(legs, ends, strict=True)
    ]
    for sketchy, group in groupby(spans, key=lambda span: span[0]):
        stretch = list(group)
        part = LineString(whole[stretch[0][1] : stretch[-1][2]])
        (sketched if sketchy else known).append(part)
    return known, sketched


def _title(journey: geo.Journey, route: geo.Route) -> Phrase:
    names = [shorten(stop.name, _NAME) for stop in route.stops[:1] + route.stops[-1:]]
    ends = " – ".join(names) or shorten(journey.id, _NAME)
    return (
        f"{_LINE_WORDS[route.reading.value]}, {ends}: ",
        Amount(value=route.length_m, dimension=geo.Dimension.LENGTH),
    )


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
