"""Reports and routes as GeoJSON.

In: a report, a collection or routes. Out: GeoJSON text, lon before lat, within ±180°.
Pure but for the list of packaged data, whose credits go into the file.
Source: RFC 7946.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geo.export_credits import credit_lines, tables_of, tables_of_routes
from geo.export_json import json_line
from geo.export_lines import line_of, wrapped
from geo.export_rows import rows
from geo.export_text import number, plain_text
from geo.model import Collection, Leg, Report, Route, Waymark
from geo.units import from_si

__all__ = ["routes_to_geojson", "to_geojson"]


def to_geojson(report: Report | Collection) -> str:
    """Return places, routes and claims as a GeoJSON FeatureCollection.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        One feature a line, so that two versions can be compared.
    """
    return _collection(
        (
            _feature(
                row.geometry, {name: each for name, each in row.cells.items() if each is not None}
            )
            for row in rows(report)
        ),
        tables=tables_of(report),
    )


def routes_to_geojson(routes: Sequence[Route]) -> str:
    """Return routes with their legs and what is passed on the way as GeoJSON.

    Parameters
    ----------
    routes
        Routes, best first, as `geo.measure_between` gives them.

    Returns
    -------
    str
        A FeatureCollection; ``feature`` is route, leg or waymark.
    """
    return _collection(
        (each for rank, route in enumerate(routes, start=1) for each in _route(route, rank)),
        tables=tables_of_routes(routes),
    )


def _route(route: Route, rank: int) -> Iterator[dict[str, object]]:
    yield _feature(
        line_of(route),
        {
            "feature": "route",
            "rank": rank,
            "reading": route.reading.value,
            "name": plain_text(route.name),
            "stops": [plain_text(each.name) for each in route.stops],
            "length_km": _km(route.length_m),
            "low_km": _km(route.low_m),
            "high_km": _km(route.high_m),
            "countries": list(route.countries),
            "gauges_mm": list(route.gauges_mm),
            "flags": [plain_text(each) for each in route.flags],
            "assumptions": [plain_text(each) for each in route.assumptions],
            "why": plain_text(route.why),
            "source": plain_text(route.source),
        },
    )
    for index, leg in enumerate(route.legs, start=1):
        yield _leg(route, leg, rank=rank, index=index)
    for mark in route.waymarks:
        yield _waymark(mark, rank=rank)


def _leg(route: Route, leg: Leg, *, rank: int, index: int) -> dict[str, object]:
    one = Route(
        reading=route.reading,
        network=route.network,
        stops=(),
        legs=(leg,),
        length_m=leg.length_m,
        low_m=leg.length_m,
        high_m=leg.length_m,
        source="",
    )
    return _feature(
        line_of(one),
        {
            "feature": "leg",
            "rank": rank,
            "index": index,
            "kind": leg.kind.value,
            "name": plain_text(leg.name or ""),
            "length_km": _km(leg.length_m),
            "country": leg.country,
            "gauge_mm": leg.gauge_mm,
            "note": plain_text(leg.note),
        },
    )


def _waymark(mark: Waymark, *, rank: int) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [number(wrapped(mark.lon)), number(mark.lat)]},
        "properties": {
            "feature": "waymark",
            "rank": rank,
            "kind": mark.kind,
            "name": plain_text(mark.name),
            "at_km": _km(mark.at_m),
            "detail": plain_text(mark.detail),
        },
    }


def _km(length_m: float) -> float | int:
    return number(from_si(length_m, "km"), digits=6)


def _feature(geometry: BaseGeometry | None, properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "Feature",
        "geometry": None if geometry is None else _coordinates(mapping(geometry)),
        "properties": properties,
    }


def _coordinates(value: object) -> object:
    """Return a shapely mapping with its numbers rounded: ten digits are a centimetre."""
    if isinstance(value, dict):
        return {name: _coordinates(each) for name, each in value.items()}
    if isinstance(value, (tuple, list)):
        return [_coordinates(each) for each in value]
    return number(round(value, 7)) if isinstance(value, float) else value


def _collection(features: Iterable[dict[str, object]], *, tables: frozenset[str]) -> str:
    lines = ",\n".join(json_line(each) for each in features)
    credit = json_line("; ".join(credit_lines(tables)))
    return f'{{"type":"FeatureCollection","attribution":{credit},"features":[\n{lines}\n]}}\n'
