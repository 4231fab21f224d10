"""Which country a point lies in, what a country is called, and the lines of the base map.

In: lon, lat in degrees. Out: ISO 3166-1 alpha-2 codes; shapely lines and areas.
Reads the packaged tables of `geo.store`, each when first asked for.
Source: Natural Earth 1:10m. The tables draw who is in control on the ground, save that
Crimea is filed under UA; disputed borders are kept apart, to be drawn dashed (the reasons
are in ``geo/data/disputed.csv``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry import MultiLineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from geo.model import Place
from geo.names import fold
from geo.store import Table, open_table

__all__ = [
    "BaseMap",
    "BasePlace",
    "country_at",
    "country_code",
    "country_name",
    "country_of_points",
    "load_base_map",
    "load_land",
    "where_in",
]

_COUNTRY_SCALE = 1e-6
_BASE_SCALE = 1e-4
# A coast generalised to 1:10m may leave a quay or a bridge out at sea: 0.1° is some 10 km
_OFFSHORE_DEG = 0.1
_PLACE_SCALE = 1e-5
_LEAST_LAKE_KM2 = {"10m": 100.0, "50m": 700.0}
# more names than any page can set
_MOST_PLACES = 500
_TOWNS = ("city", "seat", "capital")


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePlace:
    """A town to be named on a base map; `rank` 0 is the most populous in the frame."""

    name: str
    lon: float
    lat: float
    country: str
    population: int
    capital: bool
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseMap:
    """Land and lines within a frame; lon runs past 180 where the frame does.

    `disputed` are borders to be drawn dashed. `codes` names the country of each polygon of
    `land`.
    """

    land: MultiPolygon
    codes: tuple[str, ...]
    borders: MultiLineString
    disputed: MultiLineString
    water: MultiPolygon
    places: tuple[BasePlace, ...]
    attribution: str = "Made with Natural Earth; lakes GSHHG; towns GeoNames (CC BY 4.0)"


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


def load_base_map(
    *,
    west: float,
    south: float,
    east: float,
    north: float,
    scale: Literal["10m", "50m"] = "50m",
) -> BaseMap:
    """Return land, borders, inland water and towns within a frame.

    Parameters
    ----------
    west, south, east, north
        Degrees; where the frame spans the antimeridian, `east` is above 180 or `west` below
        -180, or `west` is greater than `east`.
    scale
        How fine the lines are.

    Returns
    -------
    BaseMap
        Clipped to the frame, in its own turn of the globe.

    Examples
    --------
    >>> frame = load_base_map(west=124, south=37, east=136, north=46)
    >>> sorted(set(frame.codes))
    ['CN', 'KP', 'KR', 'RU']
    """
    frame = _unrolled(west=west, south=south, east=east, north=north)
    layers = _layers(scale)
    land, codes = _clipped(layers["land"], frame)
    return BaseMap(
        land=_areas(land),
        codes=tuple(str(code) for code in open_table(f"basemap_{scale}.npz")["land_code"][codes]),
        borders=_lines(_clipped(layers["border"], frame)[0]),
        disputed=_lines(_clipped(layers["disputed"], frame)[0]),
        water=_areas(_clipped(layers["water"], frame)[0] + _lakes(frame, scale)),
        places=_places(frame),
    )


def load_land(*, west: float, south: float, east: float, north: float) -> MultiPolygon:
    """Return the land within a frame, coarse, and nothing else.

    Parameters
    ----------
    west, south, east, north
        Degrees, as for `load_base_map`.

    Returns
    -------
    MultiPolygon
        Countries, clipped to the frame, in its own turn of the globe.

    Examples
    --------
    >>> load_land(west=170, south=60, east=-170, north=68).bounds[2] > 180
    True
    """
    frame = _unrolled(west=west, south=south, east=east, north=north)
    return _areas(_clipped(_layers("50m")["land"], frame)[0])


def _unrolled(
    *, west: float, south: float, east: float, north: float
) -> tuple[float, float, float, float]:
    return (west, south, east + 360.0 if west > east else east, north)


def _areas(parts: list[BaseGeometry]) -> MultiPolygon:
    return cast("MultiPolygon", shapely.multipolygons(np.array(parts, dtype=object)))


def _lines(parts: list[BaseGeometry]) -> MultiLineString:
    return cast("MultiLineString", shapely.multilinestrings(np.array(parts, dtype=object)))


def _clipped(
    layer: tuple[np.ndarray, shapely.STRtree], frame: tuple[float, float, float, float]
) -> tuple[list[BaseGeometry], np.ndarray]:
    """Return what of a layer lies in a frame, and which of its shapes each piece is from."""
    shapes, tree = layer
    pieces: list[BaseGeometry] = []
    origin: list[int] = []
    for turn in (-360.0, 0.0, 360.0):
        west, south, east, north = frame[0] - turn, frame[1], frame[2] - turn, frame[3]
        if east < -180.0 or west > 180.0:
            continue
        for i in np.sort(tree.query(shapely.box(west, south, east, north))):
            inside = shapely.clip_by_rect(shapes[i], west, south, east, north)
            for part in shapely.get_parts(inside):
                if not part.is_empty and part.geom_type in ("Polygon", "LineString"):
                    pieces.append(translate(part, xoff=turn) if turn else part)
                    origin.append(int(i))
    return pieces, np.array(origin, dtype=int)


def _places(frame: tuple[float, float, float, float]) -> tuple[BasePlace, ...]:
    west, south, east, north = frame
    table = open_table("places.npz")
    kinds = np.isin(table["kind_word"], _TOWNS)
    # by whole numbers first: few of the places of the world lie in a frame
    low, high = (round(edge / _PLACE_SCALE) for edge in (south, north))
    near = np.flatnonzero((table["lat"] >= low - 1) & (table["lat"] <= high + 1))
    near = near[kinds[table["kind"][near]]]
    # a frame is at most a turn from the half turns where longitudes end
    lon = table["lon"][near] * _PLACE_SCALE
    lon = np.where(lon < west, lon + 360.0, lon)
    lon = np.where(lon >= west + 360.0, lon - 360.0, lon)
    lat = table["lat"][near] * _PLACE_SCALE
    inside = np.flatnonzero((lon <= east) & (lat >= south) & (lat <= north))
    rows = near[inside]
    order = np.lexsort((rows, -table["population"][rows].astype(int)))[:_MOST_PLACES]
    text, at = table["name"], table["name_at"]
    return tuple(
        BasePlace(
            name=text[at[i] : at[i + 1]].tobytes().decode(),
            lon=float(lon[k]),
            lat=float(lat[k]),
            country=str(table["country_code"][table["country"][i]]),
            population=int(table["population"][i]),
            capital=bool(table["kind_word"][table["kind"][i]] == "capital"),
            rank=rank,
        )
        for rank, (i, k) in enumerate(zip(rows[order], inside[order], strict=True))
    )


def _lakes(frame: tuple[float, float, float, float], scale: str) -> list[BaseGeometry]:
    """Return the lakes in a frame: all on the fine scale, the great ones on the coarse."""
    table = open_table("lakes.npz")
    found, origin = _clipped(_lake_layer(), frame)
    least = _LEAST_LAKE_KM2[scale]
    return [part for part, i in zip(found, origin, strict=True) if table["area_km2"][i] >= least]


@cache
def _lake_layer() -> tuple[np.ndarray, shapely.STRtree]:
    kind = shapely.GeometryType.POLYGON
    shapes = _shapes(open_table("lakes.npz"), "lake", kind, _BASE_SCALE)
    return shapes, shapely.STRtree(shapes)


@cache
def _layers(scale: str) -> Mapping[str, tuple[np.ndarray, shapely.STRtree]]:
    table = open_table(f"basemap_{scale}.npz")
    found = {}
    for name in ("land", "border", "disputed", "water"):
        polygons = name in ("land", "water")
        kind = shapely.GeometryType.POLYGON if polygons else shapely.GeometryType.LINESTRING
        shapes = _shapes(table, name, kind, _BASE_SCALE)
        found[name] = (shapes, shapely.STRtree(shapes))
    return MappingProxyType(found)


@cache
def _country_tree() -> tuple[shapely.STRtree, np.ndarray, np.ndarray]:
    table = open_table("countries.npz")
    shapes = _shapes(table, "part", shapely.GeometryType.POLYGON, _COUNTRY_SCALE)
    shapely.prepare(shapes)
    return shapely.STRtree(shapes), shapes, table["owner"].astype(int)


def _shapes(table: Table, prefix: str, kind: shapely.GeometryType, scale: float) -> np.ndarray:
    """Return the stored shapes of one layer, in degrees."""
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
