"""Short gaps in a network: loose ends that stop beside a line they must belong to.

In: points and edges. Out: joins, shortest first.
Pure: reads nothing, writes nothing.
`find_joins`: a loose end is joined to the nearest point when the way round over the network
is longer than three times the gap and the gap plus 2 km. Up to 0.25 km this repairs the
rounding of the source (a grid of 0.07–0.16 km); measured on the world rail graph, blind joins
above about 0.5 km are wrong one time in four where it can be checked: they need evidence.
`ways_round`: the way over the network between the ends of a gap, the evidence of such a join.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from geo.graph_make import gaps_m, unit_vectors
from geo.units import EARTH_RADIUS_M

__all__ = ["find_joins", "ways_round"]


Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def find_joins(
    *,
    lon: Floats,
    lat: Floats,
    start: Ints,
    end: Ints,
    length_m: Ints,
    reach_m: float,
    neighbours: int = 8,
) -> tuple[Ints, Ints, Ints]:
    """Return the joins that close gaps at loose ends.

    Parameters
    ----------
    lon, lat
        Points, degrees.
    start, end
        Ends of each edge.
    length_m
        Length of each edge, metres.
    reach_m
        Longest gap.
    neighbours
        How many points round a loose end are looked at.

    Returns
    -------
    tuple of arrays
        Ends and lengths (whole metres, at least 1) of the joins; one at most for each end.
    """
    degree = np.bincount(np.r_[start, end], minlength=len(lon))
    loose = np.flatnonzero(degree == 1)
    if not len(loose):
        empty = np.empty(0, dtype=np.int64)
        return empty, empty, empty
    xyz = unit_vectors(lon, lat)
    used = np.flatnonzero(degree > 0)
    count = min(neighbours, len(used))
    far, near = cKDTree(xyz[used]).query(
        xyz[loose], k=count, distance_upper_bound=reach_m / EARTH_RADIUS_M * 1.01
    )
    here, rank = np.nonzero(np.isfinite(far))
    tails, heads = loose[here], used[near[here, rank]]
    gap = gaps_m(lon[tails], lat[tails], lon[heads], lat[heads])
    keep = (tails != heads) & (gap <= reach_m)
    tails, heads, gap = tails[keep], heads[keep], gap[keep]
    order = np.lexsort((heads, tails, gap))
    matrix = _matrix(len(lon), start, end, length_m)
    limit = 3 * reach_m + 2_000.0
    around = (
        {int(end): dijkstra(matrix, indices=int(end), limit=limit) for end in np.unique(tails)}
        if len(tails) < _FEW
        else {}
    )
    taken: set[int] = set()
    found: list[tuple[int, int, float]] = []
    for tail, head, metres in zip(
        tails[order].tolist(), heads[order].tolist(), gap[order].tolist(), strict=True
    ):
        if tail in taken:
            continue
        reach = around[tail] if tail in around else dijkstra(matrix, indices=tail, limit=limit)
        if reach[head] > max(3 * metres, metres + 2_000.0):
            found.append((tail, head, metres))
            taken.add(tail)
            if degree[head] == 1:
                taken.add(head)
    ends = np.array([each[:2] for each in found], dtype=np.int64).reshape(-1, 2)
    lengths = np.maximum(np.rint([each[2] for each in found]), 1).astype(np.int64)
    return ends[:, 0], ends[:, 1], lengths


def ways_round(
    *, size: int, start: Ints, end: Ints, length_m: Ints, pairs: Ints, limit_m: float
) -> Floats:
    """Return how far it is over the network between the two ends of each gap.

    Parameters
    ----------
    size
        How many points there are.
    start, end
        Ends of each edge.
    length_m
        Length of each edge, metres.
    pairs
        The ends of each gap, shape (n, 2).
    limit_m
        Ways longer than this are not looked for.

    Returns
    -------
    array
        Metres; infinite where there is no way within the limit.
    """
    matrix = _matrix(size, start, end, length_m)
    return np.array(
        [dijkstra(matrix, indices=int(one), limit=limit_m)[other] for one, other in pairs],
        dtype=np.float64,
    )


# above this many loose ends their surroundings are searched one by one, to bound memory
_FEW = 200


def _matrix(size: int, start: Ints, end: Ints, length_m: Ints) -> csr_matrix:
    return csr_matrix(
        (np.r_[length_m, length_m].astype(np.float64), (np.r_[start, end], np.r_[end, start])),
        shape=(size, size),
    )
