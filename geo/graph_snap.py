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
_SAMPLE_M = 5_000.0  # straight edges twice as long are sampled this finely

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
        run = after_at - along
        pieces = np.where(run > 2 * _SAMPLE_M, np.ceil(run / _SAMPLE_M), 1).astype(np.int64)
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
        kept = self._kept
        return cKDTree(unit_vectors(lon[kept], lat[kept]), balanced_tree=False, compact_nodes=False)

    @cached_property
    def _kept(self) -> npt.NDArray[np.int64]:
        """Return the samples one may snap to: no point twice over."""
        graph = self.graph
        starts = np.zeros(graph.nodes, dtype=bool)
        starts[graph.a] = True
        body = len(self._samples[2]) - len(graph.a)
        return np.flatnonzero(np.r_[np.ones(body, dtype=bool), ~starts[graph.b]])

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
        near = self._kept[index[np.isfinite(far)]]
        spots = self._beside(near, lon, lat)
        found: dict[int, Port] = {}
        for row in np.argsort(spots[:, 3], kind="stable").tolist():
            at_lon, at_lat, at_m, away_m = spots[row].tolist()
            chain = int(self._samples[2][near[row]])
            if chain not in found and away_m <= limit_m:
                found[chain] = Port(chain=chain, at_m=at_m, lon=at_lon, lat=at_lat, away_m=away_m)
        return tuple(found.values())

    def _beside(self, near: npt.NDArray[np.int64], lon: float, lat: float) -> Floats:
        """Return lon, lat, chainage and distance of the points beside a place, near samples.

        Between two samples a line is straight, so the foot of the perpendicular is taken, on
        a plane about the place.
        """
        lons, lats, _, along = self._samples
        shrink = np.cos(np.radians(lat))
        best = np.full((len(near), 4), np.inf)
        for step in (-1, 1):
            other = self._next(near, step)
            x, y = (_turn(lons[near] - lon) * shrink, lats[near] - lat)
            dx = _turn(lons[other] - lons[near]) * shrink
            dy = lats[other] - lats[near]
            square = np.maximum(dx * dx + dy * dy, 1e-18)
            share = np.clip(-(x * dx + y * dy) / square, 0.0, 1.0)
            away = np.radians(np.hypot(x + share * dx, y + share * dy)) * _EARTH_M
            rows = np.column_stack(
                [
                    lons[near] + share * _turn(lons[other] - lons[near]),
                    lats[near] + share * dy,
                    along[near] + share * (along[other] - along[near]),
                    away,
                ]
            )
            closer = away < best[:, 3]
            best[closer] = rows[closer]
        return best

    def _next(self, near: npt.NDArray[np.int64], step: int) -> npt.NDArray[np.int64]:
        """Return the samples before or after some on their chains, themselves at the ends."""
        _, _, chains, _ = self._samples
        body = len(chains) - len(self.graph.a)
        last = near >= body
        # the last sample of chain k stands at body + k, those before it in order in the body
        finish = self._finish
        if step > 0:
            inside = np.minimum(near + 1, body - 1)
            beyond = last | (near == body - 1) | (chains[inside] != chains[near])
            return np.where(last, near, np.where(beyond, body + chains[near], inside))
        inside = np.maximum(near - 1, 0)
        begins = ~last & ((near == 0) | (chains[inside] != chains[near]))
        return np.where(last, finish[chains[near]], np.where(begins, near, inside))

    @cached_property
    def _finish(self) -> npt.NDArray[np.int64]:
        """Return for each chain its last sample before its end."""
        _, _, chains, _ = self._samples
        body = len(chains) - len(self.graph.a)
        return np.searchsorted(chains[:body], np.arange(len(self.graph.a)), side="right") - 1


def _turn(degrees: Floats) -> Floats:
    """Return differences of longitude the short way round."""
    turned: Floats = (degrees + 180.0) % 360.0 - 180.0
    return turned
