"""The stops of the journeys and the other places an article names.

In: a report. Out: dots with the reader's and the local name. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geo
from maps.marks import Dot, Mark, Phrase
from maps.text import folded, shorten
from maps.view import View, drawn_journeys, unroll, view_of

__all__ = ["LAYER", "PlaceLayer"]

# a country or a sea has no point worth a dot beside the cities
_NO_DOT = frozenset({"country", "region", "sea", "ocean", "continent"})
_WIDEST_M = 60_000.0
_NAME = 80


@dataclass(frozen=True, slots=True)
class PlaceLayer:
    """Dots: stops first, then the places only mentioned."""

    name: str = "places"
    title: str = "Places"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield stops in the order of the journeys, then mentions in the order of the text.

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
        seen: set[tuple[str, float, float]] = set()
        stops = [stop for journey in drawn_journeys(report) for stop in journey.stops]
        for number, place in enumerate(stops):
            if _new(place, seen):
                yield _dot(place, view, style="stop", number=number, rank=0)
        for number, found in enumerate(report.places):
            place_found = found.place
            if (
                place_found is None
                or found.toponym.role != "place"
                or place_found.kind in _NO_DOT
                or place_found.radius_m > _WIDEST_M
                or not _inside(place_found, view)
                or not _new(place_found, seen)
            ):
                continue
            yield _dot(place_found, view, style="mention", number=number, rank=3, why=found.why)


def _new(place: geo.Place, seen: set[tuple[str, float, float]]) -> bool:
    key = (place.name, round(place.lon, 2), round(place.lat, 2))
    if key in seen:
        return False
    seen.add(key)
    return True


def _inside(place: geo.Place, view: View) -> bool:
    lon = unroll(place.lon, about=view.lon)
    return view.west <= lon <= view.east and view.south <= place.lat <= view.north


def _dot(place: geo.Place, view: View, *, style: str, number: int, rank: int, why: str = "") -> Dot:
    local = geo.local_name_of(place)
    return Dot(
        layer="places",
        style=style,
        lon=unroll(place.lon, about=view.lon),
        lat=place.lat,
        name=place.name,
        local_name=local if folded(local) != folded(place.name) else "",
        key=f"{style}-{number}",
        title=(shorten(place.name, _NAME),),
        facts=tuple(_facts(place, why)),
        rank=rank,
    )


def _facts(place: geo.Place, why: str) -> Iterator[Phrase]:
    where = ", ".join(
        part for part in (place.kind, place.admin1 or "", _country(place.country)) if part
    )
    if where:
        yield (where,)
    yield (f"{_degrees(place.lat, 'N', 'S')}, {_degrees(place.lon, 'E', 'W')}",)
    if why:
        yield (why,)
    yield (f"source: {place.source}",)


def _degrees(value: float, plus: str, minus: str) -> str:
    return f"{abs(value):.2f}° {plus if value >= 0 else minus}"


def _country(code: str) -> str:
    if not code:
        return ""
    try:
        return geo.country_name(code) or code
    except (LookupError, geo.MilepostError):
        return code


LAYER = PlaceLayer()
