"""Which country, and which piece of land, a point lies on; for the builders alone.

In: points. Out: codes and numbers. Reads the country polygons of `build_countries`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from geo.data.build_countries import load_units

__all__ = ["countries_of", "land_of", "on_land"]

# straits narrower than this do not part two pieces of land: rivers, docks, bridged sounds
_STRAIT_DEG = 0.004
_COARSE_DEG = 0.01


def countries_of(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Return the country of each point; off the coast, the nearest one's.

    Parameters
    ----------
    lon, lat
        Degrees.

    Returns
    -------
    array
        ISO 3166-1 alpha-2 codes.
    """
    units = sorted((code, shape) for code, shape in load_units().items() if code)
    index = _filed(lon, lat, [shape for _, shape in units])
    codes: np.ndarray = np.array([code for code, _ in units])
    return np.asarray(codes[index])


def land_of(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Return the number of the piece of land each point lies on or nearest to.

    Parameters
    ----------
    lon, lat
        Degrees.

    Returns
    -------
    array
        Whole numbers, largest land first; islands have their own.
    """
    return _filed(lon, lat, _pieces()).astype(np.uint16)


def on_land(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Return whether each point is on land.

    Parameters
    ----------
    lon, lat
        Degrees.

    Returns
    -------
    array
        Truth values; rivers and lakes count as land.
    """
    found: np.ndarray = _inside(lon, lat, _pieces())
    return np.asarray(found >= 0)


def _inside(lon: np.ndarray, lat: np.ndarray, shapes: Sequence[BaseGeometry]) -> np.ndarray:
    """Return the number of the first shape that holds each point, or -1."""
    found = np.full(len(lon), -1)
    for number, shape in enumerate(shapes):
        west, south, east, north = shape.bounds
        near = (found < 0) & (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
        where = np.flatnonzero(near)
        if len(where):
            shapely.prepare(shape)
            found[where[shapely.contains_xy(shape, lon[where], lat[where])]] = number
    return found


def _filed(lon: np.ndarray, lat: np.ndarray, shapes: Sequence[BaseGeometry]) -> np.ndarray:
    """Return the number of the shape that holds each point, or of the nearest one."""
    found = _inside(lon, lat, shapes)
    rest = np.flatnonzero(found < 0)
    if len(rest):
        found[rest] = shapely.STRtree(list(shapes)).nearest(shapely.points(lon[rest], lat[rest]))
    return found


@cache
def _pieces() -> tuple[BaseGeometry, ...]:
    """Return the pieces of land, largest first."""
    shapes = [
        shape.simplify(_COARSE_DEG, preserve_topology=False).buffer(_STRAIT_DEG, quad_segs=1)
        for _, shape in sorted(load_units().items())
    ]
    pieces = list(shapely.get_parts(shapely.union_all(shapes)))
    pieces.sort(key=lambda piece: (-piece.area, piece.bounds))
    return tuple(pieces)
