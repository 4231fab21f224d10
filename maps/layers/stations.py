"""Stations on the way.

In: a report. Out: small dots with their chainage, thinned so that names stay readable. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import geo
from maps.marks import Amount, Dot, Mark
from maps.modes import chosen_reading
from maps.text import shorten
from maps.view import drawn_journeys, unroll, view_of

__all__ = ["LAYER", "StationLayer"]

# more names than this do not fit beside one line; the ones farthest apart are kept
_MOST, _LEAST = 14, 4
_NAME = 80
_NAMED_BELOW_DEG = 30.0


@dataclass(frozen=True, slots=True)
class StationLayer:
    """Dots at the stations of the best rail route of each journey."""

    name: str = "stations"
    title: str = "Stations on the way"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield stations in the order of the way.

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
        seen: set[str] = set()
        # on the map of a continent a way station is a dot; its card has the name
        named = max(view.north - view.south, view.east - view.west) < _NAMED_BELOW_DEG
        most = max(_MOST // max(len(drawn_journeys(report)), 1), _LEAST)
        for journey in drawn_journeys(report):
            rail = [r for r in report.routes_of(journey.id) if r.reading.value == "rail"]
            followed = chosen_reading(report, journey) == "rail"
            for route in rail[:1]:
                stops = {stop.name for stop in route.stops}
                stations = [
                    waymark
                    for waymark in route.waymarks
                    if waymark.kind == "station"
                    and waymark.name not in stops
                    and waymark.name not in seen
                ]
                for waymark in _spread(stations, length_m=route.length_m, most=most):
                    seen.add(waymark.name)
                    yield Dot(
                        # of a railway only there to compare, they come and go with it
                        layer="stations" if followed else f"{journey.id}-rail",
                        style="station",
                        lon=unroll(waymark.lon, about=view.lon),
                        lat=waymark.lat,
                        name=waymark.name if named else "",
                        local_name=waymark.detail if _foreign(waymark.detail) else "",
                        key=f"{journey.id}-s{len(seen)}",
                        title=(
                            f"{shorten(waymark.name, _NAME)}, ",
                            Amount(value=waymark.at_m, dimension=geo.Dimension.LENGTH),
                            f" from {shorten(route.stops[0].name, _NAME)} by rail"
                            if route.stops
                            else " by rail",
                        ),
                        rank=25,
                    )


def _foreign(text: str) -> bool:
    """Return whether a detail is a name in another script rather than a remark."""
    return bool(text) and not any(letter.isascii() and letter.isalpha() for letter in text)


def _spread(stations: Sequence[geo.Waymark], *, length_m: float, most: int) -> list[geo.Waymark]:
    """Return stations at least a share of the way apart, in order."""
    least = length_m / (most + 1)
    kept: list[geo.Waymark] = []
    last = 0.0
    for waymark in sorted(stations, key=lambda each: (each.at_m, each.name)):
        if waymark.at_m - last >= least and length_m - waymark.at_m >= least / 2:
            kept.append(waymark)
            last = waymark.at_m
    return kept


LAYER = StationLayer()
