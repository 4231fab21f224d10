"""Whose data a report and its map rest on: each source that was used, once.

In: reports. Out: lines for readers, with licence and date, and the point of view of the
borders. A table that had no part in a report is not named beside it.
Reads the list of packaged data through `geo`.
"""

from __future__ import annotations

from collections.abc import Iterator

import geo
from maps.layers.base import surroundings
from maps.view import view_of

__all__ = ["data_lines", "legal_lines"]

_GROUND = ("basemap_50m.npz", "lakes.npz", "places.npz")
_GAZETTEER = "GeoNames"
# lists of places that number their rows by their own name
_LISTS = ("landmarks", "postoffices", "settlements")
_CRIMEA = (34.5, 45.2)


def legal_lines(*reports: geo.Report) -> tuple[str, ...]:
    """Return the credits of the maps of reports: their data, the ground, the borders.

    Parameters
    ----------
    *reports
        What was found in the articles.

    Returns
    -------
    tuple of str
        One line each; those of the ground only where a map is drawn.
    """
    views = [view for view in map(view_of, reports) if view is not None]
    lines = _credits({*_used(reports), *(_GROUND if views else ())})
    if views:
        around = [surroundings(view) for view in views]
        lon, lat = _CRIMEA
        crimea = any(v.south < lat < v.north and v.west < lon < v.east for v in around)
        lines.append(
            "Borders as held on the ground (Natural Earth); "
            + ("Crimea is drawn as part of Ukraine, " if crimea else "")
            + "disputed borders are dashed"
        )
    return tuple(lines)


def data_lines(*reports: geo.Report) -> tuple[str, ...]:
    """Return the credits of what reports were measured and placed by, without a map.

    Parameters
    ----------
    *reports
        What was found in the articles.

    Returns
    -------
    tuple of str
        One line each.
    """
    return tuple(_credits(set(_used(reports))))


def _used(reports: tuple[geo.Report, ...]) -> Iterator[str]:
    """Yield the packaged files that had a part in reports."""
    for report in reports:
        places = [found.place for found in report.places if found.place is not None]
        places += [stop for journey in report.journeys for stop in journey.stops]
        for place in places:
            if place.source == _GAZETTEER:
                yield "places.npz"
            yield from (f"{each}.npz" for each in _LISTS if place.source_id.startswith(f"{each} "))
        for _, routes in report.routes:
            for route in routes:
                yield from _network(route.network)
        for _, figures in report.measurements:
            for figure in figures:
                yield from _network(figure.reading.value if figure.reading else "")


def _network(name: str) -> Iterator[str]:
    if name in ("rail", "road"):
        yield f"{name}_points.npz"
    elif name == "sea":
        yield "sea.npz"


def _credits(files: set[str]) -> list[str]:
    lines: dict[str, str] = {}
    for each in geo.sources():
        if each.file in files:
            credit = each.attribution or each.source
            told = credit if each.licence in credit else f"{credit}, {each.licence}"
            lines.setdefault(told, f"{told}, data of {each.date}")
    return list(lines.values())
