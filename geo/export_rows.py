"""Reports as rows of a table with a geometry: places, routes and claims.

In: a report or a collection. Out: rows with the same columns whatever they are about;
longitudes within ±180°, lines split where they cross the 180th meridian.
Pure: reads nothing.
Source: RFC 7946, section 3.1.9, for the split.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import floor

from shapely import to_wkb
from shapely.geometry import LineString, MultiLineString, Point
from shapely.geometry.base import BaseGeometry

from geo.export_dict import find_end
from geo.export_text import number, plain_text, value_of
from geo.model import Claim, Collection, Journey, Leg, Place, Report, Route, Verdict
from geo.units import from_si

__all__ = [
    "COLUMNS",
    "Row",
    "claim_geometries",
    "claim_rows",
    "line_of",
    "place_rows",
    "route_rows",
    "rows",
    "split_at_180",
]

COLUMNS = (
    "feature",
    "article",
    "id",
    "name",
    "kind",
    "reading",
    "mode",
    "text",
    "value",
    "unit",
    "verdict",
    "length_km",
    "low_km",
    "high_km",
    "countries",
    "source",
    "why",
)

Cell = str | int | float | None
Point2 = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One feature: its columns in the order of `COLUMNS`, and where it lies, if anywhere."""

    cells: Mapping[str, Cell]
    geometry: BaseGeometry | None


def rows(report: Report | Collection) -> tuple[Row, ...]:
    """Return the places, routes and claims of a report as rows.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    tuple of Row
        Places first, then routes, then claims, article by article.
    """
    reports = report.reports if isinstance(report, Collection) else (report,)
    return tuple(
        row
        for one in reports
        for part in (place_rows(one), route_rows(one), claim_rows(one))
        for row in part
    )


def place_rows(report: Report) -> Iterator[Row]:
    """Yield each place of a report once, named ones and stops.

    Parameters
    ----------
    report
        What was found in one article.

    Yields
    ------
    Row
        With a point.
    """
    named = [each.place for each in report.places if each.place is not None]
    stops = [stop for journey in report.journeys for stop in journey.stops]
    for index, place in enumerate(dict.fromkeys((*named, *stops)), start=1):
        yield _row(
            report,
            "place",
            _point(place),
            id=f"p{index}",
            name=place.name,
            kind=place.kind,
            countries=place.country,
            source=place.source,
        )


def route_rows(report: Report) -> Iterator[Row]:
    """Yield each route of each journey.

    Parameters
    ----------
    report
        What was found in one article.

    Yields
    ------
    Row
        With a line, or several where the route crosses the 180th meridian.
    """
    for journey in report.journeys:
        for route in report.routes_of(journey.id):
            yield _row(report, "route", line_of(route), **_route_cells(journey, route))


def claim_rows(report: Report) -> Iterator[Row]:
    """Yield each claim, laid on the route it was judged by.

    Parameters
    ----------
    report
        What was found in one article.

    Yields
    ------
    Row
        With that route's line, else a point the claim names, else no geometry.
    """
    for claim in report.claims:
        verdict = next((each for each in report.verdicts if each.claim == claim.id), None)
        reading = verdict.reading if verdict and verdict.reading else claim.reading
        value = value_of(claim.quantity)
        yield _row(
            report,
            "claim",
            _claim_geometry(report, claim, verdict),
            id=claim.id,
            name=_ends(report, claim),
            kind=claim.kind,
            reading=reading.value if reading else None,
            mode=claim.mode.value if claim.mode else None,
            text=claim.quantity.text,
            value=value if not isinstance(value, str) else None,
            unit=claim.quantity.unit,
            verdict=verdict.outcome.value if verdict else None,
            why=verdict.why if verdict else None,
        )


def claim_geometries(report: Report) -> tuple[bytes | None, ...]:
    """Return where each claim lies, as well-known binary.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of bytes or None
        One a claim, in order; None for a claim without a place.
    """
    return tuple(
        None if row.geometry is None else bytes(to_wkb(row.geometry)) for row in claim_rows(report)
    )


def line_of(route: Route) -> BaseGeometry | None:
    """Return a route's whole line, split at the 180th meridian.

    Parameters
    ----------
    route
        A route with its legs in order.

    Returns
    -------
    LineString or MultiLineString or None
        None if it has no leg with a line.
    """
    return _geometry(part for run in _runs(route.legs) for part in split_at_180(run))


def split_at_180(line: Sequence[Point2]) -> tuple[tuple[Point2, ...], ...]:
    """Return a line in parts that each keep within ±180°.

    Parameters
    ----------
    line
        Points (lon, lat) in degrees; a step of more than half the globe is taken for one
        over the 180th meridian.

    Returns
    -------
    tuple of tuple
        One part, or one more at each crossing; a part ends and the next begins on it.

    Examples
    --------
    >>> split_at_180([(170.0, 10.0), (190.0, 20.0)])
    (((170.0, 10.0), (180.0, 15.0)), ((-180.0, 15.0), (-170.0, 20.0)))
    """
    points = _unrolled(line)
    parts: list[list[Point2]] = []
    world = 0
    for before, here in zip([None, *points], points, strict=False):
        if before is None:
            world = _world(here[0])
            parts.append([_shifted(here, world)])
            continue
        while _world_end(here[0], world) != world:
            step = 1 if here[0] > world * 360 else -1
            edge = world * 360 + step * 180
            lat = _lat_at(before, here, edge)
            parts[-1].append((180.0 * step, lat))
            parts.append([(-180.0 * step, lat)])
            world += step
        parts[-1].append(_shifted(here, world))
    return tuple(kept for part in parts if len(kept := _distinct(part)) > 1)


def _world(lon: float) -> int:
    """Return which turn of the globe a longitude lies in; -180 to 180 is turn 0."""
    return floor((lon + 180) / 360) if lon != 180 else 0


def _world_end(lon: float, world: int) -> int:
    """Return the turn a point belongs to, staying where it is on the very edge."""
    return world if abs(lon - world * 360) <= 180 else _world(lon)


def _shifted(point: Point2, world: int) -> Point2:
    return (point[0] - 360 * world, point[1])


def _lat_at(before: Point2, here: Point2, lon: float) -> float:
    share = (lon - before[0]) / (here[0] - before[0])
    return before[1] + share * (here[1] - before[1])


def _distinct(part: Sequence[Point2]) -> tuple[Point2, ...]:
    return tuple(each for i, each in enumerate(part) if i == 0 or each != part[i - 1])


def _unrolled(line: Sequence[Point2], *, start: Point2 | None = None) -> list[Point2]:
    """Return points whose longitudes never jump by more than half the globe."""
    found: list[Point2] = []
    last = start
    for lon, lat in line:
        if last is not None:
            lon -= 360 * round((lon - last[0]) / 360)
        last = (lon, lat)
        found.append(last)
    return found


def _runs(legs: Sequence[Leg]) -> list[list[Point2]]:
    """Join legs that meet into runs of points; a gap starts a new run."""
    found: list[list[Point2]] = []
    for leg in legs:
        points = [(float(each[0]), float(each[1])) for each in leg.line.coords]
        if not points:
            continue
        last = found[-1][-1] if found else None
        points = _unrolled(points, start=last)
        if last is not None and points[0] == last:
            found[-1].extend(points[1:])
        else:
            found.append(points)
    return found


def _geometry(parts: Iterable[Sequence[Point2]]) -> BaseGeometry | None:
    lines = [LineString(each) for each in parts]
    if not lines:
        return None
    return lines[0] if len(lines) == 1 else MultiLineString(lines)


def _point(place: Place) -> Point:
    world = _world(place.lon)
    return Point(place.lon - 360 * world, place.lat)


def _claim_geometry(report: Report, claim: Claim, verdict: Verdict | None) -> BaseGeometry | None:
    journey = next((each for each in report.journeys if claim.id in each.claims), None)
    routes = report.routes_of(journey.id) if journey else ()
    wanted = (verdict.reading if verdict else None, claim.reading)
    fitting = [each for reading in wanted for each in routes if each.reading is reading]
    for route in (*fitting, *routes):
        line = line_of(route)
        if line is not None:
            return line
    for toponym in (claim.subject, claim.origin, claim.destination):
        place = find_end(report, toponym)
        if place is not None:
            return _point(place)
    return None


def _ends(report: Report, claim: Claim) -> str | None:
    ends = [find_end(report, each) for each in (claim.origin, claim.destination)]
    return "–".join(each.name for each in ends if each) or None


def _route_cells(journey: Journey, route: Route) -> dict[str, Cell]:
    ends = "–".join(each.name for each in route.stops)
    return {
        "id": journey.id,
        "name": f"{ends}, {route.name}" if route.name else ends,
        "kind": route.network,
        "reading": route.reading.value,
        "mode": journey.mode.value if journey.mode else None,
        "length_km": number(from_si(route.length_m, "km"), digits=6),
        "low_km": number(from_si(route.low_m, "km"), digits=6),
        "high_km": number(from_si(route.high_m, "km"), digits=6),
        "countries": " ".join(route.countries),
        "source": route.source,
        "why": route.why,
    }


def _row(report: Report, feature: str, geometry: BaseGeometry | None, **cells: Cell) -> Row:
    given = {"feature": feature, "article": report.article.source, **cells}
    return Row(
        cells={
            name: plain_text(value) if isinstance(value := given.get(name), str) else value
            for name in COLUMNS
        },
        geometry=geometry,
    )
