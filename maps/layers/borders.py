"""What a route crosses: borders, breaks of gauge, ferries, gaps and closed links.

In: a report. Out: dots with a symbol and words. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import geo
from maps.marks import Amount, Dot, Mark, Phrase
from maps.modes import chosen_reading
from maps.text import shorten
from maps.view import drawn_journeys, unroll, view_of

__all__ = ["LAYER", "CrossingLayer"]

# of another way, or of one with many, a sign so near to one that stands would only cover it
_CROWDED = 30.0
_NAME = 80
# the name of a data gap tells a reader nothing; its card does
_LABELLED = frozenset({"border", "gauge_break", "ferry"})
# of a way through many countries the signs are enough: each country has its own name
_MOST_NAMED = 5
_PAIR = re.compile("([A-Z]{2}) ?[–-] ?([A-Z]{2})")
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
        """Yield crossings in the order of the journeys and of the way.

        Parameters
        ----------
        report
            What was found in one article.

        Yields
        ------
        Mark
            Dots.
        """
        view = view_of(report)
        if view is None:
            return
        near = max(view.north - view.south, view.east - view.west) / _CROWDED
        seen: list[tuple[float, float, str]] = []
        for journey in drawn_journeys(report):
            chosen = chosen_reading(report, journey)
            for reading, route in _best(report, journey, chosen).items():
                way = f"{journey.id}-{reading}"
                crossed = sum(waymark.kind in _LABELLED for waymark in route.waymarks)
                many = crossed > _MOST_NAMED
                labelled = frozenset() if many else _LABELLED
                for number, waymark in enumerate(route.waymarks):
                    if waymark.kind not in _WORDS or any(
                        abs(waymark.lon - lon) < near and abs(waymark.lat - lat) < near
                        for lon, lat, other in seen
                        if other != way or many
                    ):
                        continue
                    seen.append((waymark.lon, waymark.lat, way))
                    words, name = _WORDS[waymark.kind], shorten(_named(waymark.name), _NAME)
                    title: Phrase = (f"{words}: {name}" if name else words,)
                    yield Dot(
                        # what only another way crosses comes and goes with that way
                        layer=waymark.kind if reading == chosen else way,
                        style=waymark.kind,
                        lon=unroll(waymark.lon, about=view.lon),
                        lat=waymark.lat,
                        name=name if waymark.kind in labelled else "",
                        key=f"{way}-w{number}",
                        title=title,
                        facts=tuple(_facts(route, waymark)),
                        rank=2,
                    )


def _best(report: geo.Report, journey: geo.Journey, chosen: str) -> dict[str, geo.Route]:
    """Return the first route of each reading, that of the way to follow before others."""
    found: dict[str, geo.Route] = {}
    routes = report.routes_of(journey.id)
    for route in sorted(routes, key=lambda each: each.reading.value != chosen):
        found.setdefault(route.reading.value, route)
    return found


def _named(name: str) -> str:
    """Return the name of a crossing, country codes written out."""
    codes = _PAIR.fullmatch(name)
    if codes is None:
        return name
    return " | ".join(geo.country_name(code) for code in codes.groups())


def _facts(route: geo.Route, waymark: geo.Waymark) -> Iterator[Phrase]:
    yield (
        Amount(value=waymark.at_m, dimension=geo.Dimension.LENGTH),
        f" from {shorten(route.stops[0].name, _NAME)} by {route.reading.value}"
        if route.stops
        else f" by {route.reading.value}",
    )
    if waymark.detail:
        yield (waymark.detail,)


LAYER = CrossingLayer()
