"""Whose data a report rests on: the credits that the packaged tables ask for.

In: a report, a collection or routes. Out: lines with licence and date, one a source. A table
that had no part in them is not named.
Pure but for the list of packaged data.
"""

from __future__ import annotations

from collections.abc import Collection as Some
from collections.abc import Iterable, Iterator

from geo.model import Collection, Report, Route
from geo.store import sources

__all__ = ["attributions", "credit_lines", "tables_of", "tables_of_routes"]

_GAZETTEER = "GeoNames"
# lists of places that number their rows by their own name
_LISTS = ("landmarks", "postoffices", "settlements")
_GRAPHS = ("rail", "road")


def attributions() -> tuple[str, ...]:
    """Return the credits of all packaged data, each once.

    Returns
    -------
    tuple of str
        In the order of the manifest.
    """
    return tuple(dict.fromkeys(each.attribution for each in sources() if each.attribution))


def credit_lines(tables: Some[str]) -> tuple[str, ...]:
    """Return the credits of some tables, each once, with licence and date.

    Parameters
    ----------
    tables
        File names, as `tables_of` gives them.

    Returns
    -------
    tuple of str
        In the order of the manifest.
    """
    lines: dict[str, str] = {}
    for each in sources():
        if each.file in tables:
            credit = each.attribution or each.source
            told = credit if each.licence in credit else f"{credit}, {each.licence}"
            lines.setdefault(told, f"{told}, data of {each.date}")
    return tuple(lines.values())


def tables_of(report: Report | Collection) -> frozenset[str]:
    """Return the packaged tables that had a part in places, routes and measurements.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    frozenset of str
        File names.
    """
    reports = report.reports if isinstance(report, Collection) else (report,)
    return frozenset(table for one in reports for table in _tables(one))


def tables_of_routes(routes: Iterable[Route]) -> frozenset[str]:
    """Return the packaged tables that routes were laid on.

    Parameters
    ----------
    routes
        Routes, in any order.

    Returns
    -------
    frozenset of str
        File names.
    """
    return frozenset(table for route in routes for table in _of_route(route))


def _tables(report: Report) -> Iterator[str]:
    places = [found.place for found in report.places if found.place is not None]
    places += [stop for journey in report.journeys for stop in journey.stops]
    for place in places:
        yield from _of_place(place.source, place.source_id)
    for _, routes in report.routes:
        for route in routes:
            yield from _of_network(route.network)
    for _, figures in report.measurements:
        for figure in figures:
            yield from _of_network(figure.reading.value if figure.reading else "")


def _of_route(route: Route) -> Iterator[str]:
    yield from _of_network(route.network)
    for stop in route.stops:
        yield from _of_place(stop.source, stop.source_id)


def _of_place(source: str, source_id: str) -> Iterator[str]:
    if source == _GAZETTEER:
        yield "places.npz"
    yield from (f"{each}.npz" for each in _LISTS if source_id.startswith(f"{each} "))


def _of_network(name: str) -> Iterator[str]:
    if name in _GRAPHS:
        yield f"{name}_points.npz"
    elif name == "sea":
        yield "sea.npz"
