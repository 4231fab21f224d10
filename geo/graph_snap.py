"""Where a place meets a network: the nearest points of its lines, component by component.

In: a graph, and a point. Out: ports, nearest first.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from geo.graph import Graph, Port
from geo.graph_make import unit_vectors

__all__ = ["Snapper"]

_EARTH_M = 6_371_008.8  # mean radius; only ranks neighbours, lengths come from pyproj
_SAMPLE_M = 2_000.0  # long straight edges are sampled this finely

Floats = npt.NDArray[np.float64]


class Snapper:
    """Finds ports on one graph.

    Parameters
    ----------
    graph
        The network.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    @cached_property
    def _samples(self) -> tuple[Floats, Floats, npt.NDArray[np.int32], Floats]:
        """Return lon, lat, chain and chainage of every point one may step on at."""
        graph = self.graph
        counts = np.diff(graph.first)
        chains = np.arange(len(graph.a), dtype=np.int32)
        inner_chain = np.repeat(chains, counts)
        inner_at = graph.arrays["at"] * graph.stretch[inner_chain]
        inner = np.arange(len(inner_chain)) + graph.nodes
        # each segment of each chain: its two points and their chainage
        last = graph.first[1:] + np.arange(1, len(chains) + 1)
        spots = np.r_[graph.a, inner]
        home = np.r_[chains, inner_chain]
        along = np.r_[np.zeros(len(chains)), inner_at]
        order = np.argsort(home, kind="stable")
        spots, home, along = spots[order], home[order], along[order]
        after = np.r_[spots[1:], 0]
        after_at = np.r_[along[1:], 0.0]
        after[last - 1] = graph.b
        after_at[last - 1] = graph.length_m
        pieces = np.maximum(np.ceil((after_at - along) / _SAMPLE_M), 1).astype(np.int64)
        segment = np.repeat(np.arange(len(spots)), pieces)
        step = np.arange(len(segment)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        share = step / pieces[segment]
        here, there = spots[segment], after[segment]
        gap = graph.lon[there] - graph.lon[here]
        gap -= 360.0 * np.rint(gap / 360.0)
        lon = graph.lon[here] + share * gap
        lat = graph.lat[here] + share * (graph.lat[there] - graph.lat[here])
        at = along[segment] + share * (after_at - along)[segment]
        return (
            np.r_[lon, graph.lon[graph.b]],
            np.r_[lat, graph.lat[graph.b]],
            np.r_[home[segment], chains].astype(np.int32),
            np.r_[at, graph.length_m],
        )

    @cached_property
    def _tree(self) -> cKDTree:
        lon, lat, _, _ = self._samples
        return cKDTree(unit_vectors(lon, lat), balanced_tree=False, compact_nodes=False)

    def ports(self, *, lon: float, lat: float, limit_m: float, count: int = 48) -> tuple[Port, ...]:
        """Return the ports near a point, nearest first, one a chain.

        Parameters
        ----------
        lon, lat
            The point, degrees.
        limit_m
            How far a port may lie.
        count
            How many samples to look at.

        Returns
        -------
        tuple of Port
            Empty if nothing lies within the limit.
        """
        chord = 2 * np.sin(min(limit_m / _EARTH_M, np.pi) / 2)
        far, index = self._tree.query(
            unit_vectors(np.array([lon]), np.array([lat]))[0], k=count, distance_upper_bound=chord
        )
        lons, lats, chains, along = self._samples
        found: dict[int, Port] = {}
        for gap, spot in zip(far.tolist(), index.tolist(), strict=True):
            if not np.isfinite(gap):
                break
            chain = int(chains[spot])
            if chain not in found:
                found[chain] = Port(
                    chain=chain,
                    at_m=float(along[spot]),
                    lon=float(lons[spot]),
                    lat=float(lats[spot]),
                    away_m=float(2 * _EARTH_M * np.arcsin(min(gap / 2, 1.0))),
                )
        return tuple(found.values())
