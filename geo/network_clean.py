"""Lines as people draw them, cut where they meet, with loose ends joined.

In: lines. Out: which of their points are nodes.
Pure: reads nothing, writes nothing.
Lines meet where they share a point, and where one ends within the snapping tolerance of
another: the other gets a point there. Lines that only cross are left apart: one may bridge the
other. An end is not joined where the way round is short: beside a buffer stop runs a track
that no train can reach from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
import numpy.typing as npt
import shapely

from geo.graph_make import MICRO, geod
from geo.graph_near import spans
from geo.network_chains import Chains, blocks, cut_lines, find_nodes, single_lines
from geo.network_lines import Ints, Lines, Progress, Spots
from geo.network_tags import JOIN

__all__ = ["SNAP_M", "node_lines"]

SNAP_M = 20.0  # a surveyor's slip; wider gaps are left for their owner to see

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_ON_LINE_M = 0.5  # an end this near lies on the line
_ROUND_TIMES, _ROUND_M = 3.0, 2_000.0  # as for the packaged networks, `geo.data.heal`
_MOST_STEPS = 2_000  # within a town this dense the way round is short


@dataclass(frozen=True, slots=True, kw_only=True)
class _Snap:
    """A loose end and the point of another line that it is joined to.

    `segment` is the point before it; `spot` micro-degrees, lon then lat.
    """

    end: int
    segment: int
    share: float
    gap_m: float
    spot: tuple[int, int]
    kind: int


def node_lines(lines: Lines, *, snap_m: float = SNAP_M, progress: Progress) -> tuple[Flags, int]:
    """Join loose ends, and return which points of the lines are nodes.

    Parameters
    ----------
    lines
        Lines; those that get a point more are added anew.
    snap_m
        How near a loose end must come to another line to be joined to it; 0 joins nothing.
    progress
        Told what is being done.

    Returns
    -------
    tuple
        Whether each point is a node, and how many ends were joined. No point of a line that
        was replaced is a node.
    """
    progress("finding crossings", None)
    alive = single_lines(lines)
    nodes = find_nodes(lines, alive)
    if snap_m <= 0:
        return nodes, 0
    progress("joining loose ends", None)
    snaps = _find_snaps(lines, cut_lines(lines, nodes), snap_m)
    if not snaps:
        return nodes, 0
    replaced = _apply(lines, snaps)
    alive = np.r_[alive, np.ones(len(lines.sizes) - len(alive), dtype=bool)]
    alive[replaced] = False
    return find_nodes(lines, alive), len(snaps)


def _find_snaps(lines: Lines, chains: Chains, snap_m: float) -> list[_Snap]:
    """Return the joins of loose ends, the shortest first, one for each end."""
    spots = lines.spots
    degree = np.bincount(np.r_[chains.a, chains.b], minlength=len(chains.node))
    loose = np.flatnonzero(degree == 1)
    chain, end, segment, share, gap = _near_segments(spots, chains, loose, snap_m)
    order = np.lexsort((segment, chain, end, gap))
    graph = _Surroundings(chains)
    taken: set[int] = set()
    found = []
    for k in order.tolist():
        node, on, at, metres = int(loose[end[k]]), int(chain[k]), int(segment[k]), float(gap[k])
        if node in taken:
            continue
        begun = 0.0 if at == chains.first[on] else float(chains.at_m[at])
        after = chains.length_m[on] if at + 1 == chains.last[on] else float(chains.at_m[at + 1])
        along = begun + float(share[k]) * (after - begun)
        if graph.reaches(node, on, along, limit_m=_way_round(metres)):
            continue
        taken.add(node)
        other = _node_at(chains, on, along)
        if other is not None and degree[other] == 1:
            taken.add(other)
        spot = spots[at] + share[k] * (spots[at + 1].astype(np.float64) - spots[at])
        found.append(
            _Snap(
                end=int(chains.node[node]),
                segment=at,
                share=float(share[k]),
                gap_m=metres,
                spot=(round(spot[0]), round(spot[1])),
                kind=int(chains.kind[graph.own(node)]),
            )
        )
    return found


def _way_round(gap_m: float) -> float:
    return max(_ROUND_TIMES * gap_m, gap_m + _ROUND_M)


def _node_at(chains: Chains, chain: int, along_m: float) -> int | None:
    """Return the node at a chainage, if one is there."""
    if along_m <= _ON_LINE_M:
        return int(chains.a[chain])
    if along_m >= chains.length_m[chain] - _ON_LINE_M:
        return int(chains.b[chain])
    return None


def _near_segments(
    spots: Spots, chains: Chains, loose: Ints, snap_m: float
) -> tuple[Ints, Ints, Ints, Floats, Floats]:
    """Return chain, end, segment, share of it and gap wherever an end is near a chain."""
    here = spots[chains.node[loose]] / MICRO
    tree = shapely.STRtree([shapely.Point(lon, lat) for lon, lat in here.tolist()])
    reach = float(np.degrees(snap_m / geod().b)) * 1.01
    found = [(np.empty(0, np.int64),) * 3 + (np.empty(0),) * 2]
    for i, j in blocks(chains.first, chains.last):
        count = chains.last[i:j] - chains.first[i:j] + 1
        block = spots[spans(chains.first[i:j], count)] / MICRO
        drawn = shapely.linestrings(block, indices=np.repeat(np.arange(j - i), count))
        # a degree of longitude is short in the north
        wide = reach / max(float(np.cos(np.radians(np.abs(block[:, 1]).max()))), 0.01)
        chain, end = tree.query(drawn, predicate="dwithin", distance=wide)
        if len(chain):
            found.append(_nearest(spots, chains, here, loose, chain + i, end, snap_m))
    return tuple(np.concatenate(each) for each in zip(*found, strict=True))  # type: ignore[return-value]


def _nearest(
    spots: Spots,
    chains: Chains,
    ends: Floats,
    loose: Ints,
    chain: Ints,
    end: Ints,
    snap_m: float,
) -> tuple[Ints, Ints, Ints, Floats, Floats]:
    """Return the nearest segment of each chain to an end, where it is near enough."""
    count = chains.last[chain] - chains.first[chain]
    pair = np.repeat(np.arange(len(chain)), count)
    segment = spans(chains.first[chain], count)
    here = ends[end][pair]
    shrink = np.cos(np.radians(here[:, 1]))
    one = _turned(spots[segment] / MICRO - here, shrink)
    step = _turned((spots[segment + 1] - spots[segment]) / MICRO, shrink)
    square = np.maximum((step**2).sum(axis=1), 1e-18)
    share = np.clip(-(one * step).sum(axis=1) / square, 0.0, 1.0)
    away = one + share[:, None] * step
    gap = np.radians(np.hypot(away[:, 0], away[:, 1])) * geod().a
    gap[_beside_itself(chains, loose[end][pair], chain[pair], segment)] = np.inf
    least = np.minimum.reduceat(gap, np.cumsum(count) - count)
    # the first of the segments that are equally near
    best = np.flatnonzero(gap == least[pair])
    best = best[np.unique(pair[best], return_index=True)[1]]
    near = least <= snap_m
    return chain[near], end[near], segment[best][near], share[best][near], least[near]


def _turned(degrees: Floats, shrink: Floats) -> Floats:
    """Return differences the short way round, as wide east to west as north to south."""
    east = (degrees[:, 0] + 180.0) % 360.0 - 180.0
    return np.column_stack([east * shrink, degrees[:, 1]])


def _beside_itself(chains: Chains, node: Ints, chain: Ints, segment: Ints) -> Flags:
    """Return where an end would be joined to its own line a short way back."""
    back = chains.at_m[segment].astype(np.float64)
    back[segment == chains.first[chain]] = 0.0
    from_b = chains.length_m[chain] - back
    too_near = np.where(
        chains.a[chain] == node, back, np.where(chains.b[chain] == node, from_b, np.inf)
    )
    return too_near < _ROUND_M


class _Surroundings:
    """The ways about a loose end, searched a few kilometres far."""

    def __init__(self, chains: Chains) -> None:
        count = len(chains.a)
        order = np.argsort(np.r_[chains.a, chains.b], kind="stable")
        self._chains = chains
        self._heads = np.r_[chains.b, chains.a][order]
        self._by = np.r_[np.arange(count), np.arange(count)][order]
        degree = np.bincount(np.r_[chains.a, chains.b], minlength=len(chains.node))
        self._offset = np.r_[0, np.cumsum(degree)]

    def own(self, node: int) -> int:
        """Return the chain that ends at a loose end."""
        return int(self._by[self._offset[node]])

    def reaches(self, node: int, chain: int, along_m: float, *, limit_m: float) -> bool:
        """Return whether a point of a chain is within `limit_m` of a node over the lines."""
        length = float(self._chains.length_m[chain])
        goals = {
            int(self._chains.a[chain]): along_m,
            int(self._chains.b[chain]): length - along_m,
        }
        heap = [(0.0, node)]
        least = {node: 0.0}
        for _ in range(_MOST_STEPS):
            if not heap:
                return False
            run, here = heappop(heap)
            if here in goals and run + goals[here] <= limit_m:
                return True
            if run > least[here]:
                continue
            for slot in range(int(self._offset[here]), int(self._offset[here + 1])):
                there = int(self._heads[slot])
                total = run + float(self._chains.length_m[self._by[slot]])
                if total <= limit_m and total < least.get(there, np.inf):
                    least[there] = total
                    heappush(heap, (total, there))
        return True


def _apply(lines: Lines, snaps: list[_Snap]) -> Ints:
    """Add joins, and the lines they meet with a point more; return the lines these replace."""
    spots, sizes, kinds = lines.spots, lines.sizes, lines.kinds
    ends = np.cumsum(sizes, dtype=np.int64)
    snaps = sorted(snaps, key=lambda snap: (snap.segment, snap.share))
    on = np.searchsorted(ends, [snap.segment for snap in snaps], side="right")
    met, begun = np.unique(on, return_index=True)
    new_spots, new_sizes, new_kinds = [], [], []
    for line, low, high in zip(met.tolist(), begun, [*begun[1:], len(snaps)], strict=True):
        first = int(ends[line] - sizes[line])
        at = [snap.segment + 1 - first for snap in snaps[low:high]]
        points = [_meeting(snap, spots) for snap in snaps[low:high]]
        new_spots.append(np.insert(spots[first : ends[line]], at, points, axis=0))
        new_sizes.append(len(new_spots[-1]))
        new_kinds.append(int(kinds[line]))
    long_join = lines.number(JOIN)
    for snap in snaps:
        if snap.gap_m > _ON_LINE_M:
            new_spots.append(np.array([spots[snap.end], snap.spot], dtype=np.int32))
            new_sizes.append(2)
            new_kinds.append(snap.kind if snap.gap_m <= SNAP_M else long_join)
    # the array of the lines can grow only while nothing looks into it
    del spots, sizes, kinds
    lines.append(np.concatenate(new_spots), np.array(new_sizes), np.array(new_kinds))
    return met


def _meeting(snap: _Snap, spots: Spots) -> tuple[int, int]:
    """Return the point that a line gets: where the join meets it, or the end that lies on it."""
    if snap.gap_m > _ON_LINE_M:
        return snap.spot
    lon, lat = spots[snap.end].tolist()
    return lon, lat
