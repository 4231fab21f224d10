"""The part of a network about some points: which chains touch a box, and what meets at a node.

In: the arrays of `geo.graph_make`. Out: numbers of chains.
Pure: reads nothing, writes nothing. A box is found by one pass over the nodes, without an
index of the world, so that the first look costs as little as the next.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil, cos, floor, hypot, radians

import numpy as np
import numpy.typing as npt

from geo.graph_make import MICRO

__all__ = ["Box", "Chains", "Meeting", "Window", "spans"]

# the chains that meet at a node, each with the node at its other end
Meeting = tuple[tuple[int, int], ...]

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_DEGREE_M = 110_000.0  # a degree of latitude is 110.6 km or more
_LONG_M = 16_000.0  # longer chains are few, and looked at one by one
# how far the other end of any other chain may lie: drawn lines are a little off their lengths
_REACH_M = 20_000.0
_POLE_DEG = 89.0
# nodes are sorted out by region first, and the regions last looked at are kept
_REGION_DEG, _KEPT = 8, 8
# after so many looks it is worth sorting all nodes into cells
_MANY, _CELL_DEG = 24, 2
_ROWS, _COLUMNS = 180 // _CELL_DEG + 1, 360 // _CELL_DEG


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A frame in degrees; `width` runs east from `west`, over 180 where it must."""

    west: float
    south: float
    width: float
    north: float

    @classmethod
    def around(cls, lon: npt.ArrayLike, lat: npt.ArrayLike, *, reach_m: float) -> Box:
        """Return the box that holds all that lies within a distance of some points.

        Parameters
        ----------
        lon, lat
            One point or more, degrees.
        reach_m
            The distance, metres.

        Returns
        -------
        Box
            As wide as the globe where it comes near a pole.
        """
        lons, lats = np.atleast_1d(np.asarray(lon, float)), np.atleast_1d(np.asarray(lat, float))
        pad = reach_m / _DEGREE_M
        south, north = float(lats.min()) - pad, float(lats.max()) + pad
        widest = max(abs(south), abs(north))
        if widest >= _POLE_DEG:
            return cls(west=-180.0, south=south, width=360.0, north=north)
        pad /= cos(radians(widest))
        off = (lons - lons[0] + 180.0) % 360.0 - 180.0
        west, east = float(lons[0] + off.min() - pad), float(lons[0] + off.max() + pad)
        return cls(west=west, south=south, width=min(east - west, 360.0), north=north)

    @property
    def diagonal_m(self) -> float:
        """Return about how far its corners lie from one another, metres."""
        middle = cos(radians((self.south + self.north) / 2))
        return _DEGREE_M * hypot(self.width * middle, self.north - self.south)

    def rounded(self, degrees: int = 1) -> Box:
        """Return the smallest box of whole degrees that holds it.

        Parameters
        ----------
        degrees
            Its sides lie at multiples of these.

        Returns
        -------
        Box
            The larger box.
        """
        west, south = (floor(each / degrees) * degrees for each in (self.west, self.south))
        east, north = (
            ceil(each / degrees) * degrees for each in (self.west + self.width, self.north)
        )
        return Box(west=west, south=south, width=min(east - west, 360), north=north)

    def grown(self, reach_m: float) -> Box:
        """Return the box with a margin.

        Parameters
        ----------
        reach_m
            Width of the margin, metres.

        Returns
        -------
        Box
            The larger box.
        """
        ends = np.array([self.west, self.west + self.width / 2, self.west + self.width])
        lats = np.array([self.south, self.north, self.south])
        larger = Box.around(ends, lats, reach_m=reach_m)
        if self.width < 180.0:
            return larger
        return Box(west=-180.0, south=larger.south, width=360.0, north=larger.north)


class Chains:
    """The chains of a graph, as they lie on the globe.

    Parameters
    ----------
    arrays
        What `geo.graph_make.make_graph` returned.
    """

    def __init__(self, arrays: Mapping[str, np.ndarray]) -> None:
        self.arrays = arrays
        self.nodes = len(arrays["node_country"])
        self.offset: Ints = np.zeros(self.nodes + 1, dtype=np.int64)
        np.cumsum(arrays["leaving"], out=self.offset[1:])
        # where the points of each chain between its ends begin
        self.first: npt.NDArray[np.int32] = np.zeros(len(arrays["inner"]) + 1, dtype=np.int32)
        np.cumsum(arrays["inner"], out=self.first[1:])
        self._regions: dict[Box, tuple[Ints, Floats, Floats]] = {}
        self._looks = 0
        numbers = np.arange(self.nodes, dtype=np.int32)
        self.a: npt.NDArray[np.int32] = np.repeat(numbers, arrays["leaving"])
        # read one by one in a search, where a view of memory beats an array
        self.lon, self.lat = (arrays[name][: self.nodes].data for name in ("lon", "lat"))
        self.starts, self.tails = self.offset.data, self.a.data
        self.heads = arrays["b"].data
        one_way = arrays.get("one_way")
        # true where a chain leads from its first node to its last only; None where none does
        self.one_way = None if one_way is None or not one_way.any() else one_way.data

    @cached_property
    def _long(self) -> tuple[Ints, Floats, Floats, Floats, Floats]:
        """Return the long chains, and west, width, south, north of each."""
        arrays = self.arrays
        chains = np.flatnonzero(arrays["length"] > _LONG_M)
        tails = self.a[chains]
        counts = arrays["inner"][chains].astype(np.int64) + 2
        first = np.cumsum(counts) - counts
        # one place is left at each end of a chain for its nodes
        points = spans(self.first[chains].astype(np.int64) + self.nodes - 1, counts)
        points[first], points[first + counts - 1] = tails, arrays["b"][chains]
        if not len(chains):
            none = np.empty(0)
            return chains, none, none, none, none
        lon, lat = arrays["lon"][points] / MICRO, arrays["lat"][points] / MICRO
        start = np.repeat(lon[first], counts)
        off = (lon - start + 180.0) % 360.0 - 180.0
        least, most = np.minimum.reduceat(off, first), np.maximum.reduceat(off, first)
        return (
            chains,
            lon[first] + least,
            most - least,
            np.minimum.reduceat(lat, first),
            np.maximum.reduceat(lat, first),
        )

    def nodes_in(self, box: Box) -> Ints:
        """Return the nodes within a box.

        Parameters
        ----------
        box
            The box.

        Returns
        -------
        array of int
            In order.
        """
        self._looks += 1
        nodes, lons, lats = self._in_region(box) if self._looks < _MANY else self._in_cells(box)
        level = (lats >= box.south) & (lats <= box.north)
        return nodes[level & ((lons - box.west) % 360.0 <= box.width)]

    def _in_region(self, box: Box) -> tuple[Ints, Floats, Floats]:
        """Return the nodes of the region about a box, in order, with longitudes and latitudes."""
        region = box.rounded(_REGION_DEG)
        known = self._regions.get(region)
        if known is None:
            lat = self.arrays["lat"][: self.nodes]
            low, high = region.south * MICRO, region.north * MICRO
            near = np.flatnonzero((lat >= low) & (lat <= high))
            lon = self.arrays["lon"][near] / MICRO
            inside = (lon - region.west) % 360.0 <= region.width
            near = near[inside]
            known = (near, lon[inside], lat[near] / MICRO)
            if len(self._regions) >= _KEPT:
                self._regions.clear()
            self._regions[region] = known
        return known

    @cached_property
    def _cells(self) -> tuple[Ints, Ints]:
        """Return the nodes cell by cell, eastward and then northward, and where each begins."""
        lon, lat = (self.arrays[name][: self.nodes] for name in ("lon", "lat"))
        row = (lat + 90 * MICRO) // (_CELL_DEG * MICRO)
        column = (lon + 180 * MICRO) // (_CELL_DEG * MICRO) % _COLUMNS
        # numbers this short are sorted in a few passes
        cell = row.astype(np.uint16) * np.uint16(_COLUMNS) + column.astype(np.uint16)
        first = np.zeros(_ROWS * _COLUMNS + 1, dtype=np.int64)
        np.cumsum(np.bincount(cell, minlength=_ROWS * _COLUMNS), out=first[1:])
        return np.argsort(cell, kind="stable"), first

    def _in_cells(self, box: Box) -> tuple[Ints, Floats, Floats]:
        """Return the same as of the region, and less beside the box."""
        nodes, first = self._cells
        west = floor((box.west + 180.0) / _CELL_DEG)
        count = min(floor((box.west + box.width + 180.0) / _CELL_DEG) - west + 1, _COLUMNS)
        west %= _COLUMNS
        # over 180 degrees the cells go on at the other end of their row
        runs = [(west, min(west + count, _COLUMNS)), (0, west + count - _COLUMNS)]
        south, north = (
            min(max(floor((each + 90.0) / _CELL_DEG), 0), _ROWS - 1)
            for each in (box.south, box.north)
        )
        near = np.sort(
            np.concatenate(
                [
                    nodes[first[row * _COLUMNS + low] : first[row * _COLUMNS + high]]
                    for row in range(south, north + 1)
                    for low, high in runs
                    if low < high
                ]
            )
        )
        return near, self.arrays["lon"][near] / MICRO, self.arrays["lat"][near] / MICRO

    def touching(self, box: Box) -> Ints:
        """Return every chain that touches a box, and some that only come near it.

        Parameters
        ----------
        box
            The box.

        Returns
        -------
        array of int
            In order.
        """
        near = self.nodes_in(box.grown(_REACH_M))
        short = spans(self.offset[near], self.arrays["leaving"][near].astype(np.int64))
        short = short[self.arrays["length"][short] <= _LONG_M]
        chains, west, width, south, north = self._long
        level = np.flatnonzero((south <= box.north) & (north >= box.south))
        west, width = west[level], width[level]
        over = ((west - box.west) % 360.0 <= box.width) | ((box.west - west) % 360.0 <= width)
        return np.sort(np.concatenate([short, chains[level[over]]]))


class Window:
    """What of a network lies in a box, node by node.

    Parameters
    ----------
    chains
        The whole network.
    box
        The box.
    """

    def __init__(self, chains: Chains, box: Box) -> None:
        self.all = chains
        self.chains = chains.touching(box)
        self.met: dict[int, Meeting] = {}
        heads = chains.arrays["b"][self.chains]
        order = np.argsort(heads, kind="stable")
        # chains by their last node: the first half of what meets at a node lies in `all`
        self._heads: list[int] = heads[order].tolist()  # to be looked up by halves
        self._into = self.chains[order].data
        inside = np.zeros(chains.nodes, dtype=np.uint8)
        inside[chains.nodes_in(box)] = 1
        # true for a node in the box, so that all that meets there is known
        self.holds = inside.data

    def meeting(self, node: int) -> Meeting | None:
        """Return the chains that meet at a node, each with the node at its other end.

        Parameters
        ----------
        node
            Its number.

        Returns
        -------
        tuple of tuple of int, or None
            Chain and node; None outside the box, where not all is known.
        """
        found = self.met.get(node)
        if found is None and self.holds[node]:
            found = self.met[node] = tuple(self.around(node))
        return found

    def around(self, node: int) -> Iterator[tuple[int, int]]:
        """Yield the chains that meet at a node of the box, each with the node at its other end.

        Parameters
        ----------
        node
            Its number.

        Yields
        ------
        tuple of int
            Chain and node.
        """
        ends = self.all.heads
        for chain in range(self.all.starts[node], self.all.starts[node + 1]):
            yield chain, ends[chain]
        heads, into = self._heads, self._into
        k = bisect_left(heads, node)
        while k < len(heads) and heads[k] == node:
            yield into[k], self.all.tails[into[k]]
            k += 1


def spans(first: Ints, counts: Ints) -> Ints:
    """Return runs of whole numbers, one after another.

    Parameters
    ----------
    first
        The first number of each run.
    counts
        How long each is.

    Returns
    -------
    array of int
        All of them.

    Examples
    --------
    >>> spans(np.array([3, 9]), np.array([2, 3])).tolist()
    [3, 4, 9, 10, 11]
    """
    before = np.cumsum(counts) - counts
    return np.repeat(first - before, counts) + np.arange(int(counts.sum()))
