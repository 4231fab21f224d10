"""A whole network, for searches that no window about their ends can hold.

In: the chains of a network. Out: what meets at a node, and which nodes hang together.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph_make import MICRO
from geo.graph_near import Chains, Meeting

__all__ = ["Whole", "components"]

_JUMPS = 4  # how often a node takes its label's label before chains are looked at again


def components(chains: Chains) -> npt.NDArray[np.int32]:
    """Return the component of each node.

    Each chain hooks the higher of its ends' labels under the lower, and labels are followed to
    the root, until no chain joins two of them (Shiloach and Vishkin 1982).

    Parameters
    ----------
    chains
        The network.

    Returns
    -------
    array
        Numbers from 0, in the order of the first node of each.
    """
    root = np.arange(chains.nodes, dtype=np.int32)
    a, b = chains.a, np.asarray(chains.arrays["b"])
    while len(a):
        one, other = root[a], root[b]
        apart = one != other
        a, b = a[apart], b[apart]
        low, high = np.minimum(one[apart], other[apart]), np.maximum(one[apart], other[apart])
        np.minimum.at(root, high, low)
        while not np.array_equal(root, root[root]):
            for _ in range(_JUMPS):
                root = root[root]
    return (np.cumsum(root == np.arange(chains.nodes), dtype=np.int32) - 1)[root]


class Whole:
    """A network, looked at node by node.

    Parameters
    ----------
    chains
        The network.
    """

    def __init__(self, chains: Chains) -> None:
        self.all = chains
        # nothing is kept: to look once more is no slower than to look up what was seen
        self.met: dict[int, Meeting] = {}
        way_in = np.asarray(chains.arrays["b"])
        backward = np.argsort(way_in, kind="stable")
        forth = np.diff(chains.offset)
        back = np.bincount(way_in, minlength=chains.nodes)
        first = np.zeros(chains.nodes + 1, dtype=np.int64)
        np.cumsum(forth + back, out=first[1:])
        # node by node the chains that set out from it, then those that come in, each with the
        # node at its other end
        every = np.arange(len(way_in))
        pairs = np.empty((2 * len(way_in), 2), dtype=np.int32)
        out = every + (first[:-1] - chains.offset[:-1])[chains.a]
        pairs[out, 0], pairs[out, 1] = every, way_in
        before = np.cumsum(back) - back
        into = every + (first[:-1] + forth - before)[way_in[backward]]
        pairs[into, 0], pairs[into, 1] = backward, chains.a[backward]
        # of all that holds numbers, a piece of an array is taken out fastest
        self._first = array("q", (2 * first).tobytes())
        self._pairs = array("i", pairs.tobytes())

    def meeting(self, node: int) -> Iterator[tuple[int, int]]:
        """Return the chains that lead away from a node, each with the node it leads to.

        Parameters
        ----------
        node
            Its number.

        Returns
        -------
        iterator of tuple of int
            Chain and node; no chain against its only direction.
        """
        one_way, starts = self.all.one_way, self.all.starts
        if one_way is None:
            return self.around(node)
        forth = range(starts[node], starts[node + 1])
        return (each for each in self.around(node) if not one_way[each[0]] or each[0] in forth)

    def around(self, node: int) -> Iterator[tuple[int, int]]:
        """Return the chains that meet at a node, each with the node at its other end.

        Parameters
        ----------
        node
            Its number.

        Returns
        -------
        iterator of tuple of int
            Chain and node.
        """
        first = self._first
        flat = iter(self._pairs[first[node] : first[node + 1]])
        return zip(flat, flat, strict=True)

    @cached_property
    def spots(self) -> tuple[memoryview, memoryview, memoryview]:
        """Return where the nodes lie, as vectors of length one: x, y and z of each."""
        lon, lat = (
            np.radians(self.all.arrays[name][: self.all.nodes] / MICRO) for name in ("lon", "lat")
        )
        level = np.cos(lat)
        return (level * np.cos(lon)).data, (level * np.sin(lon)).data, np.sin(lat).data
