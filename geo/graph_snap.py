"""Where a place meets a network: the nearest points of its lines, component by component.

In: a graph, and a point. Out: ports, nearest first.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from geo.graph import Graph, Port
from geo.graph_make import unit_vectors
from geo.graph_near import Box, spans
from geo.units import EARTH_RADIUS_M

__all__ = ["Samples", "Snapper", "sample"]

# a point is looked for this near first, and then so many times farther off
_CLOSE_M, _WIDER = 8_000.0, 4.0
_KEPT = 32  # points whose surroundings are kept, and four times as many whose ports are
_SAMPLE_M = 5_000.0  # straight edges twice as long are sampled this finely

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """Points one may step on at, along some chains: the points of a line, and some between.

    `at_m` is the chainage of each; `first` is false where another chain has the same point.
    """

    lon: Floats
    lat: Floats
    chain: npt.NDArray[np.int64]
    at_m: Floats
    first: npt.NDArray[np.bool_]

    def beside(self, near: npt.NDArray[np.int64], lon: float, lat: float) -> Floats:
        """Return lon, lat, chainage and distance of the points beside a place, near samples.

        Between two samples a line is straight, so the foot of the perpendicular is taken, on
        a plane about the place.

        Parameters
        ----------
        near
            Samples.
        lon, lat
            The place, degrees.

        Returns
        -------
        array
            Shape (n, 4).
        """
        lons, lats, along = self.lon, self.lat, self.at_m
        shrink = np.cos(np.radians(lat))
        best = np.full((len(near), 4), np.inf)
        for step in (-1, 1):
            other = np.clip(near + step, 0, len(lons) - 1)
            other = np.where(self.chain[other] == self.chain[near], other, near)
            x, y = (_turn(lons[near] - lon) * shrink, lats[near] - lat)
            dx = _turn(lons[other] - lons[near]) * shrink
            dy = lats[other] - lats[near]
            square = np.maximum(dx * dx + dy * dy, 1e-18)
            share = np.clip(-(x * dx + y * dy) / square, 0.0, 1.0)
            away = np.radians(np.hypot(x + share * dx, y + share * dy)) * EARTH_RADIUS_M
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    """Samples, and which of them are near a point, nearest first."""

    samples: Samples
    order: npt.NDArray[np.int64]

    @classmethod
    def about(
        cls, samples: Samples, vectors: Floats, *, lon: float, lat: float, reach_m: float
    ) -> _Near:
        """Sort samples, given as vectors too, by their distance from a point."""
        here = unit_vectors(np.array([lon]), np.array([lat]))[0]
        chord = 2 * np.sin(min(reach_m / EARTH_RADIUS_M, np.pi) / 2)
        # all within the chord are within it on each axis
        close = np.flatnonzero(samples.first & (np.abs(vectors - here) < chord).all(axis=1))
        away = np.linalg.norm(vectors[close] - here, axis=1)
        within = away < chord
        order = np.argsort(away[within], kind="stable")
        return cls(samples=samples, order=close[within][order])


class Snapper:
    """Finds ports on one graph.

    Parameters
    ----------
    graph
        The network.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._seen: dict[tuple[float, float, float], _Near] = {}
        self._found: dict[tuple[float, float, float, int], tuple[Port, ...]] = {}

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
        asked = (lon, lat, limit_m, count)
        found = self._found.get(asked)
        if found is None:
            found = self._ports(self._near(lon, lat, limit_m, count), lon, lat, limit_m, count)
            # cleared by one thread while another looks: each keeps what it found
            if len(self._found) >= 4 * _KEPT:
                self._found.clear()
            self._found[asked] = found
        return found

    def ports_of(
        self, spots: Sequence[tuple[float, float]], *, limit_m: float, count: int = 48
    ) -> list[tuple[Port, ...]]:
        """Return the ports near many points; neighbours are looked up together.

        Parameters
        ----------
        spots
            Longitude and latitude of each, degrees.
        limit_m
            How far a port may lie.
        count
            How many samples to look at.

        Returns
        -------
        list of tuple of Port
            What `ports` returns for each.
        """
        groups: dict[tuple[float, float], list[int]] = {}
        for number, (lon, lat) in enumerate(spots):
            groups.setdefault((lon // 1.0, lat // 1.0), []).append(number)
        found: list[tuple[Port, ...]] = [()] * len(spots)
        for numbers in groups.values():
            lons, lats = zip(*(spots[number] for number in numbers), strict=True)
            box = Box.around(lons, lats, reach_m=limit_m)
            samples = sample(self.graph, self.graph.chains.touching(box))
            vectors = unit_vectors(samples.lon, samples.lat)
            for number in numbers:
                lon, lat = spots[number]
                near = _Near.about(samples, vectors, lon=lon, lat=lat, reach_m=limit_m)
                found[number] = self._ports(near, lon, lat, limit_m, count)
        return found

    def _ports(
        self, near: _Near, lon: float, lat: float, limit_m: float, count: int
    ) -> tuple[Port, ...]:
        spots = near.samples.beside(near.order[:count], lon, lat)
        found: dict[int, Port] = {}
        for row in np.argsort(spots[:, 3], kind="stable").tolist():
            at_lon, at_lat, at_m, away_m = spots[row].tolist()
            chain = int(near.samples.chain[near.order[row]])
            if chain not in found and away_m <= limit_m:
                found[chain] = Port(chain=chain, at_m=at_m, lon=at_lon, lat=at_lat, away_m=away_m)
        return tuple(found.values())

    def _near(self, lon: float, lat: float, limit_m: float, count: int) -> _Near:
        """Return the samples about a point: all within the limit, or more than are asked for."""
        reach_m = min(_CLOSE_M, limit_m)
        while True:
            near = self._within(lon, lat, reach_m)
            if len(near.order) >= count or reach_m >= limit_m:
                return near
            reach_m = min(_WIDER * reach_m, limit_m)

    def _within(self, lon: float, lat: float, reach_m: float) -> _Near:
        asked = (lon, lat, reach_m)
        found = self._seen.get(asked)
        if found is None:
            box = Box.around(lon, lat, reach_m=reach_m)
            samples = sample(self.graph, self.graph.chains.touching(box))
            vectors = unit_vectors(samples.lon, samples.lat)
            found = _Near.about(samples, vectors, lon=lon, lat=lat, reach_m=reach_m)
            if len(self._seen) >= _KEPT:
                self._seen.clear()
            self._seen[asked] = found
        return found


def sample(graph: Graph, chains: npt.NDArray[np.int64]) -> Samples:
    """Return the samples of some chains.

    Parameters
    ----------
    graph
        The network.
    chains
        Numbers of its chains.

    Returns
    -------
    Samples
        Chain by chain, each from its first end to its last.
    """
    low = graph.first[chains].astype(np.int64)
    counts = graph.arrays["inner"][chains].astype(np.int64) + 2
    start = np.cumsum(counts) - counts
    finish = start + counts - 1
    spots = spans(low - 1, counts)
    along = np.zeros(len(spots))
    inside = np.ones(len(spots), dtype=bool)
    inside[start] = inside[finish] = False
    home = np.repeat(chains, counts)
    along[inside] = graph.arrays["at"][spots[inside]] * graph.stretch[home[inside]]
    along[finish] = graph.length_m[chains]
    spots += graph.nodes
    spots[start], spots[finish] = graph.a[chains], graph.b[chains]
    after = spots[np.minimum(np.arange(len(spots)) + 1, len(spots) - 1)]
    after[finish] = spots[finish]
    run = np.diff(along, append=0.0)
    run[finish] = 0.0
    pieces = np.where(run > 2 * _SAMPLE_M, np.ceil(run / _SAMPLE_M), 1).astype(np.int64)
    segment = np.repeat(np.arange(len(spots)), pieces)
    step = np.arange(len(segment)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = step / pieces[segment]
    here, there = spots[segment], after[segment]
    (lon, lat), (next_lon, next_lat) = graph.spots(here), graph.spots(there)
    gap = next_lon - lon
    gap -= 360.0 * np.rint(gap / 360.0)
    first = np.ones(len(spots), dtype=bool)
    first[finish] = graph.arrays["leaving"][graph.b[chains]] == 0
    return Samples(
        lon=lon + share * gap,
        lat=lat + share * (next_lat - lat),
        chain=home[segment],
        at_m=along[segment] + share * run[segment],
        first=first[segment],
    )


def _turn(degrees: Floats) -> Floats:
    """Return differences of longitude the short way round."""
    turned: Floats = (degrees + 180.0) % 360.0 - 180.0
    return turned
