"""A whole network, for searches that no window about their ends can hold.

In: the chains of a network. Out: what meets at a node, and which nodes hang together.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from geo.graph_near import Chains, Meeting

__all__ = ["Whole", "components"]

_KEPT = 100_000  # nodes about which it is known what meets there
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
        arrays = chains.arrays
        self.all = chains
        self.met: dict[int, Meeting] = {}
        heads = arrays["b"]
        # chains by their last node; those that set out from a node lie together as it is
        self._into = np.argsort(heads, kind="stable").astype(np.int32).data
        ends = np.zeros(chains.nodes + 1, dtype=np.int64)
        np.cumsum(np.bincount(heads, minlength=chains.nodes), out=ends[1:])
        self._ends = ends.data

    def meeting(self, node: int) -> Meeting:
        """Return the chains that lead away from a node, each with the node it leads to.

        Parameters
        ----------
        node
            Its number.

        Returns
        -------
        tuple of tuple of int
            Chain and node; no chain against its only direction.
        """
        found = self.met.get(node)
        if found is None:
            found, one_way = self._all_at(node), self.all.one_way
            if one_way is not None:
                starts = self.all.starts
                forth = range(starts[node], starts[node + 1])
                found = tuple(
                    (chain, other) for chain, other in found if not one_way[chain] or chain in forth
                )
            if len(self.met) >= _KEPT:
                self.met.clear()
            self.met[node] = found
        return found

    def around(self, node: int) -> Meeting:
        """Return the chains that meet at a node, each with the node at its other end.

        Parameters
        ----------
        node
            Its number.

        Returns
        -------
        tuple of tuple of int
            Chain and node.
        """
        return self.meeting(node) if self.all.one_way is None else self._all_at(node)

    def _all_at(self, node: int) -> Meeting:
        heads, tails, into = self.all.heads, self.all.tails, self._into
        forth = range(self.all.starts[node], self.all.starts[node + 1])
        back = [into[k] for k in range(self._ends[node], self._ends[node + 1])]
        return (*((each, heads[each]) for each in forth), *((each, tails[each]) for each in back))
