"""Which country a point lies in, and what a country is called.

In: lon, lat in degrees, or a name. Out: ISO 3166-1 alpha-2 codes, names.
Reads the packaged tables of `geo.store`, each when first asked for.
Source: Natural Earth 1:10m. The tables draw who is in control on the ground, save that
Crimea is filed under UA.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

import numpy as np
import shapely

from geo.model import Place
from geo.names import fold
from geo.store import Table, open_table

__all__ = [
    "country_at",
    "country_code",
    "country_name",
    "country_of_points",
    "stored_shapes",
    "where_in",
]

_COUNTRY_SCALE = 1e-6
# A coast generalised to 1:10m may leave a quay or a bridge out at sea: 0.1° is some 10 km
_OFFSHORE_DEG = 0.1


def country_at(lon: float, lat: float) -> str:
    """Return the country of a point.

    Parameters
    ----------
    lon, lat
        Degrees; any turn of the globe will do.

    Returns
    -------
    str
        ISO 3166-1 alpha-2 code; empty at sea more than about 10 km from any coast, and on
        unclaimed land.

    Examples
    --------
    >>> country_at(125.7543, 39.0339)
    'KP'
    >>> country_at(-30.0, 0.0)
    ''
    """
    return str(country_of_points(np.array([lon]), np.array([lat]))[0])


def country_of_points(lons: np.ndarray, lats: np.ndarray) -> np.ndarray:
    """Return the country of each of many points.

    Parameters
    ----------
    lons, lats
        Degrees, shape ``(n,)``.

    Returns
    -------
    ndarray
        Codes, shape ``(n,)``, dtype ``U2``; empty text at sea.

    Examples
    --------
    >>> country_of_points(np.array([63.3, 2.35]), np.array([45.62, 48.86])).tolist()
    ['KZ', 'FR']
    """
    table = open_table("countries.npz")
    tree, shapes, owners = _country_tree()
    lons = (np.asarray(lons, float) + 180.0) % 360.0 - 180.0
    lats = np.asarray(lats, float)
    points = cast("np.ndarray", shapely.points(lons, lats))
    found = np.full(len(points), -1)
    # by box first, then in the prepared areas: a query "within" would prepare the points
    point, part = tree.query(points)
    inside = shapely.contains_xy(shapes[part], lons[point], lats[point])
    found[point[inside][::-1]] = owners[part[inside]][::-1]
    missing = np.flatnonzero((found < 0) & np.isfinite(lons + lats))
    at, part = tree.query(shapely.buffer(points[missing], _OFFSHORE_DEG, cap_style="square"))
    near = shapely.dwithin(shapes[part], points[missing[at]], _OFFSHORE_DEG)
    at, part = missing[at[near]], part[near]
    # the nearest is written last, and stays
    order = np.argsort(-shapely.distance(shapes[part], points[at]), kind="stable")
    found[at[order]] = owners[part[order]]
    codes: np.ndarray = np.append(table["code"], "")[found]
    return codes


def country_name(code: str) -> str:
    """Return the English name of a country.

    Parameters
    ----------
    code
        ISO 3166-1 alpha-2 code, upper or lower case.

    Returns
    -------
    str
        Its name, or the code itself if none is known.

    Examples
    --------
    >>> country_name("KP")
    'North Korea'
    """
    return _names().get(code.upper(), code)


def where_in(place: Place) -> str:
    """Return in which country a place lies, and in which state where that goes by letters.

    Parameters
    ----------
    place
        A place.

    Returns
    -------
    str
        Empty at sea.

    Examples
    --------
    >>> from geo.model import Place
    >>> where_in(Place(name="Ulm", lon=10.0, lat=48.4, country="DE", admin1="DE.01", source=""))
    'Germany'
    >>> where_in(Place(name="Paris", lon=-95.6, lat=33.7, country="US", admin1="US.TX", source=""))
    'TX, United States'
    """
    state = (place.admin1 or "").rpartition(".")[2]
    lettered = state if place.country == "US" and state.isalpha() else ""
    country = country_name(place.country) if place.country else ""
    return ", ".join(each for each in (lettered, country) if each)


def country_code(name: str) -> str:
    """Return the code of a country.

    Parameters
    ----------
    name
        Its name in one of its usual forms, or its ISO code of two or three letters.

    Returns
    -------
    str
        ISO 3166-1 alpha-2 code; empty if no country is called so.

    Examples
    --------
    >>> country_code("DPRK"), country_code("russia"), country_code("KAZ")
    ('KP', 'RU', 'KZ')
    """
    return _codes().get(fold(name), "")


@cache
def _country_tree() -> tuple[shapely.STRtree, np.ndarray, np.ndarray]:
    table = open_table("countries.npz")
    shapes = stored_shapes(table, "part", shapely.GeometryType.POLYGON, _COUNTRY_SCALE)
    shapely.prepare(shapes)
    return shapely.STRtree(shapes), shapes, table["owner"].astype(int)


def stored_shapes(
    table: Table, prefix: str, kind: shapely.GeometryType, scale: float
) -> np.ndarray:
    """Return the stored shapes of one layer.

    Parameters
    ----------
    table
        A packaged table.
    prefix
        Name of the layer.
    kind
        Polygons or lines.
    scale
        Degrees that a unit of the table stands for.

    Returns
    -------
    numpy.ndarray
        Shapes in degrees.
    """
    offsets = [table[f"{prefix}_at{depth}"] for depth in range(1 + (kind == 3))]
    shapes: np.ndarray = shapely.from_ragged_array(kind, table[f"{prefix}_xy"] * scale, offsets)
    return shapes


@cache
def _names() -> Mapping[str, str]:
    table = open_table("country_names.npz")
    return {str(code): str(name) for code, name in zip(table["code"], table["name"], strict=True)}


@cache
def _codes() -> Mapping[str, str]:
    table = open_table("country_names.npz")
    return {
        str(alias): str(code)
        for alias, code in zip(table["alias"], table["alias_code"], strict=True)
    }
