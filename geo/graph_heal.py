"""Short gaps in a network: loose ends that stop beside a line they must belong to.

In: points and edges. Out: joins, shortest first.
Pure: reads nothing, writes nothing.
`find_joins`: a loose end is joined to the nearest point when the way round over the network
is longer than three times the gap and the gap plus 2 km. Up to 0.25 km this repairs the
rounding of the source (a grid of 0.07–0.16 km); measured on the world rail graph, blind joins
above about 0.5 km are wrong one time in four where it can be checked: they need evidence.
`find_candidates`: longer gaps that a line may run across, both ends pointing along them. They
are proposals: a route takes one only where going round costs far more, and says so.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from geo.graph_make import gaps_m, geod, unit_vectors

__all__ = ["find_candidates", "find_joins"]

_EARTH_M = 6_371_008.8

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
        xyz[loose], k=count, distance_upper_bound=reach_m / _EARTH_M * 1.01
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


def find_candidates(
    *,
    lon: Floats,
    lat: Floats,
    start: Ints,
    end: Ints,
    length_m: Ints,
    reach_m: float,
    each: int = 3,
) -> tuple[Ints, Ints, Ints]:
    """Return gaps that a line may run across.

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
    each
        Most proposals for one loose end, straightest and shortest first.

    Returns
    -------
    tuple of arrays
        Ends and lengths (whole metres) of the proposals.
    """
    degree = np.bincount(np.r_[start, end], minlength=len(lon))
    loose, used = np.flatnonzero(degree == 1), np.flatnonzero(degree > 0)
    xyz = unit_vectors(lon, lat)
    far, near = cKDTree(xyz[used]).query(
        xyz[loose], k=min(_LOOK_AT, len(used)), distance_upper_bound=reach_m / _EARTH_M
    )
    here, rank = np.nonzero(np.isfinite(far))
    tails, heads = loose[here], used[near[here, rank]]
    matrix = _matrix(len(lon), start, end, length_m)
    heading = _headings(loose, matrix, lon, lat)
    out, back, gap = geod().inv(lon[tails], lat[tails], lon[heads], lat[heads])
    bend = _turn(out, heading[tails])
    keep = (tails != heads) & ((gap <= _ANY_WAY_M) | (bend <= _BEND_DEG))
    meets = (degree[heads] == 1) & (gap > _ANY_WAY_M)
    keep &= ~meets | (_turn(back, heading[heads]) <= _BEND_DEG)
    tails, heads, gap, bend = tails[keep], heads[keep], gap[keep], bend[keep]
    order = np.lexsort((heads, gap * (1 + bend / _BEND_DEG), tails))
    found: dict[tuple[int, int], int] = {}
    last, reach, taken = -1, np.empty(0), 0
    for tail, head, metres in zip(
        tails[order].tolist(), heads[order].tolist(), gap[order].tolist(), strict=True
    ):
        if tail != last:
            last, taken = tail, 0
            reach = dijkstra(matrix, indices=tail, limit=3 * reach_m + 2_000.0)
        if taken < each and reach[head] > max(3 * metres, metres + 2_000.0):
            taken += 1
            found.setdefault((min(tail, head), max(tail, head)), max(round(metres), 1))
    ends = np.array(sorted(found), dtype=np.int64).reshape(-1, 2)
    lengths = np.array([found[pair] for pair in sorted(found)], dtype=np.int64)
    return ends[:, 0], ends[:, 1], lengths


_LOOK_AT = 64
_ANY_WAY_M = 600.0  # below this the stub of a loose end is too short to tell where it points
_BEND_DEG = 60.0
_HEADING_M = 3_000.0  # the heading of a loose end is taken over this length


def _headings(loose: Ints, matrix: csr_matrix, lon: Floats, lat: Floats) -> Floats:
    """Return for each loose end the direction in which its line runs out, degrees."""
    indices, offsets, metres = matrix.indices, matrix.indptr, matrix.data
    origin = loose.copy()
    for k, tail in enumerate(loose.tolist()):
        before, here = tail, int(indices[offsets[tail]])
        run = float(metres[offsets[tail]])
        while run < _HEADING_M:
            onward = [
                slot for slot in range(offsets[here], offsets[here + 1]) if indices[slot] != before
            ]
            if len(onward) != 1:
                break
            run += float(metres[onward[0]])
            before, here = here, int(indices[onward[0]])
        origin[k] = here
    heading = np.full(len(lon), np.nan)
    heading[loose] = geod().inv(lon[origin], lat[origin], lon[loose], lat[loose])[0]
    return heading


def _turn(one: Floats, other: Floats) -> Floats:
    """Return the angle between two directions, degrees, 0 to 180."""
    return np.abs((one - other + 180.0) % 360.0 - 180.0)


# above this many loose ends their surroundings are searched one by one, to bound memory
_FEW = 200


def _matrix(size: int, start: Ints, end: Ints, length_m: Ints) -> csr_matrix:
    return csr_matrix(
        (np.r_[length_m, length_m].astype(np.float64), (np.r_[start, end], np.r_[end, start])),
        shape=(size, size),
    )
