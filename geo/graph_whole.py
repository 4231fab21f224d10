"""Searches over a whole network: components, and Dijkstra's algorithm, both SciPy's.

In: the chains of a network. Out: a number for each node.
Pure: reads nothing, writes nothing. SciPy is loaded when the first such search is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph_near import Chains

__all__ = ["Whole", "components"]

_SPARE = 256

Floats = npt.NDArray[np.float64]


def components(chains: Chains) -> npt.NDArray[np.int32]:
    """Return the component of each node.

    Parameters
    ----------
    chains
        The network.

    Returns
    -------
    array
        Numbers from 0.
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    heads = chains.arrays["b"]
    shape = (chains.nodes, chains.nodes)
    matrix = csr_matrix((np.ones(len(heads), np.int8), heads, chains.offset), shape=shape)
    return np.asarray(connected_components(matrix, directed=False)[1], dtype=np.int32)


class Whole:
    """A network as one matrix, with a spare node from which a path may start anywhere.

    Parameters
    ----------
    chains
        The network.
    """

    def __init__(self, chains: Chains) -> None:
        self.nodes = chains.nodes
        self._chains = chains

    @cached_property
    def _rows(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return indptr, indices and chain of each entry, with the spare row at the end."""
        arrays = self._chains.arrays
        a, b = np.repeat(np.arange(self.nodes), arrays["leaving"]), arrays["b"]
        tails, heads = np.r_[a, b], np.r_[b, a]
        order = np.argsort(tails, kind="stable")
        counts = np.bincount(tails, minlength=self.nodes)
        indptr = np.r_[0, np.cumsum(counts), len(tails) + _SPARE].astype(np.int32)
        indices = np.r_[heads[order], np.full(_SPARE, self.nodes)].astype(np.int32)
        return indptr, indices, np.r_[np.arange(len(a)), np.arange(len(a))][order].astype(np.int32)

    @cached_property
    def _against(self) -> np.ndarray:
        """Return the entries that run against a one-way chain."""
        one_way = self._chains.arrays.get("one_way")
        if one_way is None:
            return np.empty(0, dtype=np.int64)
        _, indices, chains = self._rows
        last = self._chains.arrays["b"][chains]
        return np.flatnonzero(one_way[chains] & (indices[: len(chains)] != last))

    def spread(self, starts: Mapping[int, float], *, cost: Floats, limit_m: float) -> Floats:
        """Return what it costs to come to each node.

        Parameters
        ----------
        starts
            Nodes a path may start from, with their cost, above zero.
        cost
            Cost of each chain, infinite where it may not be used.
        limit_m
            Cost at which the search gives up.

        Returns
        -------
        array
            Infinite where no way leads.
        """
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra

        indptr, indices, chains = self._rows
        cheapest = sorted(starts.items(), key=lambda item: (item[1], item[0]))[:_SPARE]
        indices = indices.copy()
        data = np.empty(len(indices))
        np.take(cost, chains, out=data[: len(chains)])
        data[len(chains) :] = np.inf
        data[self._against] = np.inf
        for k, (node, total) in enumerate(cheapest):
            indices[len(chains) + k] = node
            data[len(chains) + k] = total
        matrix = csr_matrix((data, indices, indptr), shape=(self.nodes + 1, self.nodes + 1))
        found: Floats = dijkstra(matrix, directed=True, indices=self.nodes, limit=limit_m)
        return found

    def around(self, node: int) -> Iterator[tuple[int, int]]:
        """Yield the chains that meet at a node, each with the node at its other end.

        Parameters
        ----------
        node
            Its number.

        Yields
        ------
        tuple of int
            Chain and node.
        """
        indptr, indices, chains = self._rows
        low, high = indptr[node], indptr[node + 1]
        yield from zip(chains[low:high].tolist(), indices[low:high].tolist(), strict=True)
