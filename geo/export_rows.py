"""Reports as rows of a table with a geometry: places, routes and claims.

In: a report or a collection. Out: rows with the same columns whatever they are about;
longitudes within ±180°, lines split where they cross the 180th meridian.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shapely import to_wkb
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geo.export_dict import find_end
from geo.export_lines import line_of, wrapped
from geo.export_text import number, plain_text, value_of
from geo.model import Claim, Collection, Journey, Place, Report, Route, Verdict
from geo.units import from_si

__all__ = [
    "COLUMNS",
    "Row",
    "claim_geometries",
    "claim_rows",
    "place_rows",
    "route_rows",
    "rows",
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


def _point(place: Place) -> Point:
    return Point(wrapped(place.lon), place.lat)


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
