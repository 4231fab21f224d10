"""A network as compact arrays, and shortest paths over it.

In: the arrays of `geo.graph_make`. Out: paths as sequences of chains.
Pure: reads nothing, writes nothing. Dijkstra's algorithm is SciPy's; one spare node lets a
path start at any point of any chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra

from geo.graph_make import MICRO

__all__ = [
    "AUTO_JOIN",
    "FAST",
    "FERRY",
    "JOINED",
    "MAIN",
    "Graph",
    "Path",
    "Port",
    "Step",
]

AUTO_JOIN = 1
JOINED = 2
FERRY = 4
MAIN = 32
FAST = 64
_SPARE = 256

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Port:
    """A way onto the network: a point of a chain, `at_m` from its first end.

    `away_m` is how far it lies from the place it serves.
    """

    chain: int
    at_m: float
    lon: float
    lat: float
    away_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A stretch of one chain, from `from_m` to `to_m` along it; backwards if less."""

    chain: int
    from_m: float
    to_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way between two ports: steps, and its length and cost, metres."""

    origin: Port
    destination: Port
    steps: tuple[Step, ...]
    length_m: float
    cost_m: float


class Graph:
    """A network in memory; arrays stay mapped, indices are built when first asked for.

    Parameters
    ----------
    arrays
        What `geo.graph_make.make_graph` returned.
    stretch
        Factor on each chain's stored length, 1 if not given: what straightened geometry hides.
    """

    def __init__(self, arrays: Mapping[str, np.ndarray], *, stretch: Floats | None = None) -> None:
        self.arrays = arrays
        self.nodes = len(arrays["node_country"])
        numbers = np.arange(self.nodes, dtype=np.int32)
        self.a: npt.NDArray[np.int32] = np.repeat(numbers, arrays["leaving"])
        self.b: npt.NDArray[np.int32] = arrays["b"]
        offsets = np.cumsum(arrays["inner"], dtype=np.int32)
        self.first: npt.NDArray[np.int32] = np.r_[np.int32(0), offsets]
        self.kind: npt.NDArray[np.uint8] = arrays["kind"]
        self.length_m: Floats = arrays["length"].astype(np.float64)
        self.stretch = np.ones(len(self.a)) if stretch is None else stretch
        self.length_m = self.length_m * self.stretch
        self.countries = tuple(code.decode() for code in arrays["countries"].tolist())

    @cached_property
    def lon(self) -> Floats:
        """Return longitudes of all points, nodes first, degrees."""
        return np.asarray(self.arrays["lon"] / MICRO, dtype=np.float64)

    @cached_property
    def lat(self) -> Floats:
        """Return latitudes of all points, nodes first, degrees."""
        return np.asarray(self.arrays["lat"] / MICRO, dtype=np.float64)

    @cached_property
    def chain_country(self) -> npt.NDArray[np.uint8]:
        """Return the country index of each chain's first end."""
        return np.asarray(self.arrays["node_country"][self.a], dtype=np.uint8)

    @cached_property
    def end_country(self) -> npt.NDArray[np.uint8]:
        """Return the country index of each chain's last end; differs on a border chain."""
        return np.asarray(self.arrays["node_country"][self.b], dtype=np.uint8)

    @cached_property
    def component(self) -> npt.NDArray[np.int32]:
        """Return the component of each node."""
        shape = (self.nodes, self.nodes)
        matrix = csr_matrix((np.ones(len(self.a), np.int8), (self.a, self.b)), shape=shape)
        return np.asarray(connected_components(matrix, directed=False)[1], dtype=np.int32)

    @cached_property
    def component_m(self) -> Floats:
        """Return the length of each component, metres."""
        metres = np.bincount(self.component[self.a], weights=self.length_m)
        return np.asarray(metres, dtype=np.float64)

    @cached_property
    def _rows(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return indptr, indices and chain of each entry, with one spare row at the end."""
        tails = np.r_[self.a, self.b]
        heads = np.r_[self.b, self.a]
        order = np.argsort(tails, kind="stable")
        counts = np.bincount(tails, minlength=self.nodes)
        indptr = np.r_[0, np.cumsum(counts), len(tails) + _SPARE].astype(np.int32)
        indices = np.r_[heads[order], np.full(_SPARE, self.nodes)].astype(np.int32)
        chains = np.r_[np.arange(len(self.a)), np.arange(len(self.a))][order].astype(np.int32)
        return indptr, indices, chains

    def country_index(self, code: str) -> int:
        """Return the index of a country code, or -1 if the network does not reach it.

        Parameters
        ----------
        code
            ISO 3166-1 alpha-2.

        Returns
        -------
        int
            Position in `countries`.
        """
        return self.countries.index(code) if code in self.countries else -1

    def shape(self, chain: int) -> tuple[Floats, Floats, Floats]:
        """Return longitudes, latitudes and metres from `a` of the points of a chain.

        Parameters
        ----------
        chain
            Its number.

        Returns
        -------
        tuple of three arrays
            Both ends included.
        """
        low, high = int(self.first[chain]), int(self.first[chain + 1])
        points = np.r_[self.a[chain], np.arange(low, high) + self.nodes, self.b[chain]]
        inner = self.arrays["at"][low:high] * self.stretch[chain]
        return self.lon[points], self.lat[points], np.r_[0.0, inner, self.length_m[chain]]

    def paths(
        self,
        origins: Sequence[Port],
        destinations: Sequence[Port],
        *,
        cost: Floats,
        away_cost: float = 1.0,
        limit_m: float = np.inf,
    ) -> Path | None:
        """Return the cheapest path between any origin and any destination.

        Parameters
        ----------
        origins, destinations
            Ways on and off.
        cost
            Cost of each chain; infinite where it may not be used.
        away_cost
            Cost of a metre between a place and its port; the path's length leaves it out.
        limit_m
            Cost at which the search gives up.

        Returns
        -------
        Path or None
            None if there is none within the limit.
        """
        best = self._along_one(origins, destinations, cost=cost, away_cost=away_cost)
        distance, before = self._spread(origins, cost=cost, away_cost=away_cost, limit_m=limit_m)
        least = np.inf if best is None else best.cost_m
        arrival: tuple[int, Port, Step] | None = None
        for port in destinations:
            length = float(self.length_m[port.chain])
            share = port.at_m / length if length else 0.0
            for start, node, part in (
                (0.0, self.a[port.chain], share),
                (length, self.b[port.chain], 1.0 - share),
            ):
                total = distance[node] + _times(cost[port.chain], part) + away_cost * port.away_m
                if total < least:
                    least = float(total)
                    last = Step(chain=port.chain, from_m=start, to_m=port.at_m)
                    arrival = (int(node), port, last)
        if arrival is None:
            return best
        starts = self._starts(origins, cost=cost, away_cost=away_cost)
        return self._trace(*arrival, total=least, starts=starts, before=before, cost=cost)

    def _along_one(
        self,
        origins: Iterable[Port],
        destinations: Sequence[Port],
        *,
        cost: Floats,
        away_cost: float,
    ) -> Path | None:
        """Return the best path that never leaves a chain."""
        best: Path | None = None
        for one in origins:
            for other in destinations:
                if one.chain != other.chain or not np.isfinite(cost[one.chain]):
                    continue
                # round the other way, a ring is left to the search over its node
                run = abs(one.at_m - other.at_m)
                length = self.length_m[one.chain]
                total = run * (cost[one.chain] / length if length else 1.0)
                total += away_cost * (one.away_m + other.away_m)
                if best is None or total < best.cost_m:
                    step = Step(chain=one.chain, from_m=one.at_m, to_m=other.at_m)
                    best = Path(
                        origin=one,
                        destination=other,
                        steps=(step,),
                        length_m=float(run),
                        cost_m=float(total),
                    )
        return best

    def _starts(
        self, origins: Iterable[Port], *, cost: Floats, away_cost: float
    ) -> dict[int, tuple[float, Port, bool]]:
        """Return for each node next to an origin the cheapest way onto it, and by which end."""
        starts: dict[int, tuple[float, Port, bool]] = {}
        for port in origins:
            share = port.at_m / self.length_m[port.chain] if self.length_m[port.chain] else 0.0
            for by_a, node, part in (
                (True, int(self.a[port.chain]), share),
                (False, int(self.b[port.chain]), 1.0 - share),
            ):
                total = _times(cost[port.chain], part) + away_cost * port.away_m
                if np.isfinite(total) and (node not in starts or total < starts[node][0]):
                    starts[node] = (float(total), port, by_a)
        return starts

    def _spread(
        self, origins: Sequence[Port], *, cost: Floats, away_cost: float, limit_m: float
    ) -> tuple[Floats, npt.NDArray[np.int32]]:
        indptr, indices, chains = self._rows
        starts = self._starts(origins, cost=cost, away_cost=away_cost)
        cheapest = sorted(starts.items(), key=lambda item: (item[1][0], item[0]))[:_SPARE]
        indices = indices.copy()
        data = np.empty(len(indices))
        np.take(cost, chains, out=data[: len(chains)])
        data[len(chains) :] = np.inf
        for k, (node, (total, *_)) in enumerate(cheapest):
            indices[len(chains) + k] = node
            data[len(chains) + k] = max(total, 1e-6)
        matrix = csr_matrix((data, indices, indptr), shape=(self.nodes + 1, self.nodes + 1))
        distance, before = dijkstra(
            matrix, directed=True, indices=self.nodes, return_predecessors=True, limit=limit_m
        )
        return distance, before

    def _trace(
        self,
        node: int,
        port: Port,
        last: Step,
        *,
        total: float,
        starts: Mapping[int, tuple[float, Port, bool]],
        before: npt.NDArray[np.int32],
        cost: Floats,
    ) -> Path:
        """Return the path that comes to `port` through `node` and ends with the step `last`."""
        nodes = [node]
        while before[nodes[-1]] != self.nodes:
            nodes.append(int(before[nodes[-1]]))
        nodes.reverse()
        _, origin, by_a = starts[nodes[0]]
        stop = 0.0 if by_a else float(self.length_m[origin.chain])
        steps = [Step(chain=origin.chain, from_m=origin.at_m, to_m=stop)]
        tails = np.array(nodes[:-1], dtype=np.int64)
        chains = self._between(tails, np.array(nodes[1:], dtype=np.int64), cost)
        lengths = self.length_m[chains]
        ahead = self.a[chains] == tails
        steps += [
            Step(chain=chain, from_m=0.0 if forth else length, to_m=length if forth else 0.0)
            for chain, length, forth in zip(
                chains.tolist(), lengths.tolist(), ahead.tolist(), strict=True
            )
        ]
        steps = [step for step in (*steps, last) if step.from_m != step.to_m]
        return Path(
            origin=origin,
            destination=port,
            steps=tuple(steps),
            length_m=float(sum(abs(step.to_m - step.from_m) for step in steps)),
            cost_m=total,
        )

    def _between(
        self, tails: npt.NDArray[np.int64], heads: npt.NDArray[np.int64], cost: Floats
    ) -> npt.NDArray[np.int64]:
        """Return the cheapest chain from each tail to its head."""
        indptr, indices, chains = self._rows
        found = np.full(len(tails), -1, dtype=np.int64)
        least = np.full(len(tails), np.inf)
        first, counts = indptr[tails], indptr[tails + 1] - indptr[tails]
        for k in range(int(counts.max(initial=0))):
            slot = first + np.minimum(k, counts - 1)
            chain = chains[slot]
            better = (k < counts) & (indices[slot] == heads) & (cost[chain] < least)
            found[better] = chain[better]
            least[better] = cost[chain[better]]
        return found


def _times(cost: float, part: float) -> float:
    """Return a share of a cost; a share of nothing is free even where the whole is closed."""
    return 0.0 if part <= 0.0 else float(cost) * part
