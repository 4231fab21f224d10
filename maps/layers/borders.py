"""What a route crosses: borders, breaks of gauge, ferries, gaps and closed links.

In: a report. Out: dots with a symbol and words. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geo
from maps.marks import Amount, Dot, Mark, Phrase
from maps.view import drawn_journeys, unroll, view_of

__all__ = ["LAYER", "CrossingLayer"]

_WORDS = {
    "border": "Border",
    "gauge_break": "Break of gauge",
    "ferry": "Ferry",
    "join": "Gap in the network data, bridged",
    "closed": "Closed link",
}


@dataclass(frozen=True, slots=True)
class CrossingLayer:
    """Symbols at the waymarks of the ground routes."""

    name: str = "borders"
    title: str = "Borders and breaks of gauge"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield crossings in the order of the journeys and of the way."""
        view = view_of(report)
        if view is None:
            return
        seen: set[tuple[str, float, float]] = set()
        for journey in drawn_journeys(report):
            readings: set[str] = set()
            for route in report.routes_of(journey.id):
                if route.reading.value in readings:
                    continue
                readings.add(route.reading.value)
                for number, waymark in enumerate(route.waymarks):
                    spot = (waymark.kind, round(waymark.lon, 2), round(waymark.lat, 2))
                    if waymark.kind not in _WORDS or spot in seen:
                        continue
                    seen.add(spot)
                    words = _WORDS[waymark.kind]
                    title: Phrase = (f"{words}: {waymark.name}" if waymark.name else words,)
                    yield Dot(
                        layer="borders",
                        style=waymark.kind,
                        lon=unroll(waymark.lon, about=view.lon),
                        lat=waymark.lat,
                        name=waymark.name or words,
                        key=f"{journey.id}-{route.reading.value}-w{number}",
                        title=title,
                        facts=tuple(_facts(route, waymark)),
                        rank=2,
                    )


def _facts(route: geo.Route, waymark: geo.Waymark) -> Iterator[Phrase]:
    yield (
        Amount(value=waymark.at_m, dimension=geo.Dimension.LENGTH),
        f" from {route.stops[0].name} by {route.reading.value}"
        if route.stops
        else f" by {route.reading.value}",
    )
    if waymark.detail:
        yield (waymark.detail,)


LAYER = CrossingLayer()
