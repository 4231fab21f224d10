"""Whose data a report and its map rest on: each source that was used, once.

In: reports. Out: lines for readers, with licence and date, and the point of view of the
borders. A table that had no part in a report is not named beside it.
Reads the list of packaged data through `geo`.
"""

from __future__ import annotations

import geo
from maps.layers.base import surroundings
from maps.view import view_of

__all__ = ["data_lines", "legal_lines"]

_GROUND = ("basemap_50m.npz", "lakes.npz", "places.npz")
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
    lines = list(geo.credit_lines({*_tables(reports), *(_GROUND if views else ())}))
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
    return geo.credit_lines(_tables(reports))


def _tables(reports: tuple[geo.Report, ...]) -> frozenset[str]:
    return geo.tables_of(geo.Collection(reports=reports))
