"""Gaps that a line may run across, for review: ``python -m geo.data.find_gaps rail``.

In: the source of a graph with the rows of ``joins.csv`` and ``lines.csv``. Out: a table of gaps
on standard output, longest way round first. Nothing is joined by this: a row enters
``joins.csv`` when someone has found the line that runs across, or refused it with the reason:
a published distance that only fits with it, or two named towns on the two sides that lie beyond
a detour of over 2.5 times their distance, and within 1.5 times it over the gap.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from geo.data.heal import ways_round
from geo.graph_make import geod, unit_vectors
from geo.units import EARTH_RADIUS_M

__all__ = ["find_candidates", "main"]

_REACH_M = {"rail": 25_000.0, "road": 10_000.0}

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


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
        xyz[loose], k=min(_LOOK_AT, len(used)), distance_upper_bound=reach_m / EARTH_RADIUS_M
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


def _matrix(size: int, start: Ints, end: Ints, length_m: Ints) -> csr_matrix:
    return csr_matrix(
        (np.r_[length_m, length_m].astype(np.float64), (np.r_[start, end], np.r_[end, start])),
        shape=(size, size),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the gaps of a network.

    Parameters
    ----------
    arguments
        Command-line words; the process's own if not given.

    Returns
    -------
    int
        0.
    """
    from geo.data.build_graphs import load_edges, refused, repaired

    parser = argparse.ArgumentParser(prog="python -m geo.data.find_gaps", description=__doc__)
    parser.add_argument("network", choices=sorted(_REACH_M))
    name = parser.parse_args(arguments).network
    edges = repaired(name, load_edges(name))
    lon, lat = edges["lon"], edges["lat"]
    start, end, length = edges["start"], edges["end"], edges["length_m"]
    tails, heads, gap = find_candidates(
        lon=lon, lat=lat, start=start, end=end, length_m=length, reach_m=_REACH_M[name]
    )
    shut = refused(name, lon, lat)
    pairs = np.column_stack([tails, heads])
    around = ways_round(
        size=len(lon),
        start=start,
        end=end,
        length_m=length,
        pairs=pairs,
        limit_m=20 * _REACH_M[name],
    )
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("country", "from_lon", "from_lat", "to_lon", "to_lat", "m", "way_round_m"))
    for k in np.lexsort((heads, tails, gap - around)).tolist():
        one, other = int(tails[k]), int(heads[k])
        if shut[one] or shut[other]:
            continue
        ends = [f"{edges[key][end]:.3f}" for end in (one, other) for key in ("lon", "lat")]
        writer.writerow((edges["country"][one], *ends, gap[k], f"{around[k]:.0f}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
