"""The ways of each journey: by rail, by road, the straight line.

In: a report. Out: one line a route and kind of leg, with what was measured. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from shapely.geometry import LineString, MultiLineString

import geo
from maps.marks import Amount, Line, Mark, Phrase
from maps.view import drawn_journeys, unroll_line, view_of

__all__ = ["LAYER", "RouteLayer"]

_SKETCHY = frozenset({"schematic", "join", "access"})
_LINE_WORDS = {
    "geodesic": "Straight line",
    "rail": "By rail",
    "road": "By road",
    "sea": "By sea",
    "air": "By air",
}
_SKETCH_WORDS = {
    "schematic": "course of the line not known in detail",
    "join": "gap in the network data, bridged",
    "access": "way to the network",
}


@dataclass(frozen=True, slots=True)
class RouteLayer:
    """Lines by reading, the best route of each."""

    name: str = "routes"
    title: str = "Routes"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield the straight line first, so that the ways lie above it."""
        view = view_of(report)
        if view is None:
            return
        for journey in drawn_journeys(report):
            seen: set[str] = set()
            routes = sorted(
                enumerate(report.routes_of(journey.id)),
                key=lambda each: (each[1].reading.value != "geodesic", each[0]),
            )
            for number, route in routes:
                if route.reading.value in seen:
                    continue
                seen.add(route.reading.value)
                yield from _route_marks(journey, route, number=number, about=view.lon)


def _route_marks(
    journey: geo.Journey, route: geo.Route, *, number: int, about: float
) -> Iterator[Line]:
    title = _title(journey, route)
    facts = tuple(_facts(route))
    points: list[tuple[float, float]] = []
    cuts: list[tuple[str, int, int]] = []
    for leg in route.legs:
        start = len(points)
        points.extend((float(x), float(y)) for x, y, *_ in leg.line.coords)
        kind = leg.kind.value if leg.kind.value in _SKETCHY else "surveyed"
        cuts.append((kind, start, len(points)))
    whole = unroll_line(points, about=about)
    main: list[LineString] = []
    for kind, group in groupby(cuts, key=lambda cut: cut[0]):
        spans = list(group)
        part = whole[spans[0][1] : spans[-1][2]]
        if len(part) < 2:
            continue
        if kind == "surveyed":
            main.append(LineString(part))
            continue
        yield Line(
            layer=f"{journey.id}-{route.reading.value}",
            style=route.reading.value,
            shape=LineString(part),
            title=(f"{_LINE_WORDS[route.reading.value]}: {_SKETCH_WORDS[kind]}",),
            sketchy=True,
        )
    if main:
        yield Line(
            layer=f"{journey.id}-{route.reading.value}",
            style=route.reading.value,
            shape=main[0] if len(main) == 1 else MultiLineString(main),
            key=f"{journey.id}-{route.reading.value}-{number}",
            title=title,
            facts=facts,
        )


def _title(journey: geo.Journey, route: geo.Route) -> Phrase:
    ends = f"{route.stops[0].name} – {route.stops[-1].name}" if route.stops else journey.id
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
