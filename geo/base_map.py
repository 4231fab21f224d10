"""What a map is drawn on: land, lakes, borders and towns within a frame.

In: a frame in degrees. Out: shapely lines and areas, towns by rank.
Reads the packaged tables of `geo.store`, each when first asked for.
Source: Natural Earth 1:10m and 1:50m, lakes GSHHG, towns GeoNames. Disputed borders are kept
apart, to be drawn dashed (the reasons are in ``geo/data/disputed.csv``).
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

from geo.borders import stored_shapes
from geo.store import open_table

__all__ = ["BaseMap", "BasePlace", "load_base_map", "load_land"]

_BASE_SCALE = 1e-4
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
    shapes = stored_shapes(open_table("lakes.npz"), "lake", kind, _BASE_SCALE)
    return shapes, shapely.STRtree(shapes)


@cache
def _layers(scale: str) -> Mapping[str, tuple[np.ndarray, shapely.STRtree]]:
    table = open_table(f"basemap_{scale}.npz")
    found = {}
    for name in ("land", "border", "disputed", "water"):
        polygons = name in ("land", "water")
        kind = shapely.GeometryType.POLYGON if polygons else shapely.GeometryType.LINESTRING
        shapes = stored_shapes(table, name, kind, _BASE_SCALE)
        found[name] = (shapes, shapely.STRtree(shapes))
    return MappingProxyType(found)
