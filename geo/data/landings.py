"""Puts points on the long straight edges of a graph where a join or an added line meets them.

In: the edges of a graph, and places. Out: the same edges, some of them cut in two.
The source draws a lonely road as one straight edge of up to hundreds of kilometres, without a
point at the town where another road leaves it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from geo.graph_make import unit_vectors
from geo.units import EARTH_RADIUS_M

__all__ = ["with_landings"]

_THERE_M = 300.0  # a point this near is the one that is meant
_LONG_M = 2_000.0
_DEGREE_M = 111_000.0
_HALF = 0.5

Floats = npt.NDArray[np.float64]


def with_landings(
    edges: dict[str, np.ndarray], *, lon: Floats, lat: Floats, reach_m: float
) -> dict[str, np.ndarray]:
    """Return the edges of a graph, cut where they pass a place that no point of theirs is near.

    Parameters
    ----------
    edges
        `lon`, `lat`, `country`, `start`, `end`, `length_m`, and `kind` where known.
    lon, lat
        Places, degrees.
    reach_m
        How far an edge may pass from a place.

    Returns
    -------
    dict
        The same columns; the points that were there keep their numbers.
    """
    xs, ys = edges["lon"], edges["lat"]
    away = cKDTree(unit_vectors(xs, ys)).query(unit_vectors(lon, lat))[0] * EARTH_RADIUS_M
    long = np.flatnonzero(edges["length_m"] > _LONG_M)
    ends = (xs[edges["start"][long]], ys[edges["start"][long]])
    span = ((xs[edges["end"][long]] - ends[0] + 180) % 360 - 180, ys[edges["end"][long]] - ends[1])
    cuts: dict[int, set[float]] = {}
    for place in np.flatnonzero(away > _THERE_M).tolist():
        shrink = np.cos(np.radians(lat[place]))
        x = ((ends[0] - lon[place] + 180) % 360 - 180) * shrink
        y = ends[1] - lat[place]
        dx, dy = span[0] * shrink, span[1]
        share = np.clip(-(x * dx + y * dy) / np.maximum(dx * dx + dy * dy, 1e-18), 0.0, 1.0)
        off = np.hypot(x + share * dx, y + share * dy) * _DEGREE_M
        best = int(off.argmin())
        if off[best] <= min(reach_m, _HALF * away[place]) and 0 < share[best] < 1:
            cuts.setdefault(int(long[best]), set()).add(round(float(share[best]), 4))
    return _cut(edges, cuts)


def _cut(edges: dict[str, np.ndarray], cuts: dict[int, set[float]]) -> dict[str, np.ndarray]:
    """Return the edges with new points at shares of some of them."""
    first = len(edges["lon"])
    points: list[tuple[float, float, str]] = []
    pieces: list[tuple[int, int, int, int]] = []
    for edge in sorted(cuts):
        a, b, metres = (int(edges[key][edge]) for key in ("start", "end", "length_m"))
        turn = (edges["lon"][b] - edges["lon"][a] + 180) % 360 - 180
        rise = edges["lat"][b] - edges["lat"][a]
        nodes, marks = [a], [0]
        for share in sorted(cuts[edge]):
            x, y = edges["lon"][a] + share * turn, edges["lat"][a] + share * rise
            country = edges["country"][a if share < _HALF else b]
            nodes.append(first + len(points))
            marks.append(min(max(round(share * metres), marks[-1] + 1), metres - 1))
            points.append((round(float(x), 3), round(float(y), 3), str(country)))
        nodes.append(b)
        marks.append(metres)
        pieces += [
            (min(one, other), max(one, other), max(high - low, 1), edge)
            for one, other, low, high in zip(nodes, nodes[1:], marks, marks[1:], strict=False)
        ]
    kept = np.ones(len(edges["start"]), dtype=bool)
    kept[list(cuts)] = False
    table = np.array(pieces, dtype=np.int64).reshape(-1, 4)
    country = np.array([code for *_, code in points], dtype=edges["country"].dtype)
    of = {"kind": np.r_[edges["kind"][kept], edges["kind"][table[:, 3]]]} if "kind" in edges else {}
    return {
        **of,
        "lon": np.r_[edges["lon"], [x for x, *_ in points]],
        "lat": np.r_[edges["lat"], [y for _, y, _ in points]],
        "country": np.r_[edges["country"], country],
        "start": np.r_[edges["start"][kept], table[:, 0]],
        "end": np.r_[edges["end"][kept], table[:, 1]],
        "length_m": np.r_[edges["length_m"][kept], table[:, 2]],
    }
