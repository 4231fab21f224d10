"""Lines as people draw them, made into a network: noded, snapped, weighed.

In: lines as arrays of lon and lat. Out: the columns that `geo.graph_make.make_graph` takes.
Pure: reads nothing, writes nothing.
Lines meet where they share a point; a line that stops just beside another is joined to it.
Lines that only cross are left apart: one may bridge the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import numpy.typing as npt

from geo.graph import AUTO_JOIN
from geo.graph_make import MICRO, gaps_m

__all__ = ["SNAP_M", "count_pieces", "lines_to_edges"]

SNAP_M = 20.0  # a surveyor's slip; wider gaps are left for their owner to see

Floats = npt.NDArray[np.float64]


def lines_to_edges(
    lines: Iterable[Floats],
    *,
    country_of: Callable[[Floats, Floats], npt.NDArray[np.str_]],
    snap_m: float = SNAP_M,
) -> dict[str, np.ndarray]:
    """Return the edges of a network of lines.

    Parameters
    ----------
    lines
        Each of shape (n, 2), lon then lat, degrees.
    country_of
        Returns the country code of points.
    snap_m
        How near a loose end must come to another line to be joined to it.

    Returns
    -------
    dict
        `lon`, `lat`, `country`, `start`, `end`, `length_m`, `kind`; empty columns if there is
        no line longer than nothing.
    """
    pieces = [np.rint(line[:, :2] * MICRO).astype(np.int64) for line in lines if len(line) > 1]
    if not pieces:
        return _empty()
    sizes = np.array([len(piece) for piece in pieces])
    spots = np.concatenate(pieces)
    points, number = np.unique(spots, axis=0, return_inverse=True)
    number = np.asarray(number).reshape(-1)
    inside = np.ones(len(spots), dtype=bool)
    inside[np.cumsum(sizes) - 1] = False
    tails = number[np.flatnonzero(inside)]
    heads = number[np.flatnonzero(inside) + 1]
    pairs = np.unique(np.sort(np.column_stack([tails, heads]), axis=1), axis=0)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    if not len(pairs):
        return _empty()
    lon, lat = points[:, 0] / MICRO, points[:, 1] / MICRO
    start, end = pairs[:, 0].astype(np.int64), pairs[:, 1].astype(np.int64)
    metres = gaps_m(lon[start], lat[start], lon[end], lat[end])
    length = np.maximum(np.rint(metres), 1).astype(np.int64)
    # loads SciPy, which those who only use a network that was added do not need
    from geo.graph_heal import find_joins

    tails, heads, gap = find_joins(
        lon=lon, lat=lat, start=start, end=end, length_m=length, reach_m=snap_m
    )
    return {
        "lon": lon,
        "lat": lat,
        "country": country_of(lon, lat),
        "start": np.r_[start, tails],
        "end": np.r_[end, heads],
        "length_m": np.r_[length, gap],
        "kind": np.r_[np.zeros(len(start), np.uint8), np.full(len(tails), AUTO_JOIN, np.uint8)],
    }


def count_pieces(edges: dict[str, np.ndarray]) -> int:
    """Return of how many unconnected pieces a network is.

    Parameters
    ----------
    edges
        What `lines_to_edges` returned.

    Returns
    -------
    int
        Pieces with at least one edge.
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    size = len(edges["lon"])
    links = csr_matrix(
        (np.ones(len(edges["start"]), np.int8), (edges["start"], edges["end"])), shape=(size, size)
    )
    label = connected_components(links, directed=False)[1]
    return len(np.unique(label[edges["start"]]))


def _empty() -> dict[str, np.ndarray]:
    none, whole = np.empty(0), np.empty(0, dtype=np.int64)
    return {
        "lon": none,
        "lat": none,
        "country": np.empty(0, dtype="U2"),
        "start": whole,
        "end": whole,
        "length_m": whole,
        "kind": np.empty(0, dtype=np.uint8),
    }
