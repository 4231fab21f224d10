"""A network as compact arrays, and shortest paths over it.

In: the arrays of `geo.graph_make`. Out: paths as sequences of chains.
Pure: reads nothing, writes nothing. A path is looked for about its ends first; once that does
not tell, or was done so often that the network is better put in order, in the whole network
with what `geo.graph_ahead` knows of it. The path found is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import inf, isfinite

import numpy as np
import numpy.typing as npt

from geo.graph_make import MICRO
from geo.graph_near import Chains
from geo.graph_reach import Reach
from geo.graph_search import Reached
from geo.graph_steps import Path, Port, Step

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
_LEAST_M = 1e-6  # a port nearer its node than this lies on it, but for rounding

Floats = npt.NDArray[np.float64]


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
        self.chains = Chains(arrays)
        self.a: npt.NDArray[np.int32] = self.chains.a
        self.b: npt.NDArray[np.int32] = arrays["b"]
        self.first: npt.NDArray[np.int32] = self.chains.first
        self.kind: npt.NDArray[np.uint8] = arrays["kind"]
        self.stretch = np.ones(len(self.a)) if stretch is None else stretch
        self.length_m: Floats = np.multiply(arrays["length"], self.stretch, dtype=np.float64)
        self.reach = Reach(self.chains, length_m=self.length_m, stretch=self.stretch)
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

    @property
    def component(self) -> npt.NDArray[np.int32]:
        """Return the component of each node."""
        return self.reach.component

    @property
    def component_m(self) -> Floats:
        """Return the length of each component, metres."""
        return self.reach.component_m

    def piece_m(self, chain: int, enough_m: float) -> float:
        """Return the length of the component of a chain, or some length that is enough.

        Parameters
        ----------
        chain
            Its number.
        enough_m
            Length at which there is no more to be asked, metres.

        Returns
        -------
        float
            Metres.
        """
        return self.reach.piece_m(chain, enough_m)

    @cached_property
    def longest_m(self) -> float:
        """Return the length of the longest chain, metres; the largest component is longer."""
        return float(self.length_m.max(initial=0.0))

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
        return *self.spots(points), np.r_[0.0, inner, self.length_m[chain]]

    def spots(self, points: npt.NDArray[np.integer]) -> tuple[Floats, Floats]:
        """Return where some points lie.

        Parameters
        ----------
        points
            Their numbers, those of nodes first.

        Returns
        -------
        tuple of two arrays
            Longitudes and latitudes, degrees.
        """
        return self.arrays["lon"][points] / MICRO, self.arrays["lat"][points] / MICRO

    def paths(
        self,
        origins: Sequence[Port],
        destinations: Sequence[Port],
        *,
        cost: Floats,
        away_cost: float = 1.0,
        limit_m: float = inf,
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
        least = inf if best is None else best.cost_m
        starts = self._starts(origins, cost=cost, away_cost=away_cost)
        ends = self._starts(destinations, cost=cost, away_cost=away_cost, arriving=True)
        if not starts or not ends:
            return best
        set_out = {node: max(total, _LEAST_M) for node, (total, *_) in starts.items()}
        rest = {node: total for node, (total, *_) in ends.items()}
        most = min(least, limit_m)
        reached = self.reach.costs(set_out, rest, cost=cost, least=most)
        arrival: tuple[int, Port, Step] | None = None
        costs, price = reached.costs, cost.data
        for port in destinations:
            length, share, a, b = self._ends_of(port)
            for start, node, part in ((0.0, a, share), (length, b, 1.0 - share)):
                total = costs.get(node, inf) + _times(price[port.chain], part)
                total += away_cost * port.away_m
                if total < least and (start == 0.0 or not self._is_one_way(port.chain)):
                    least = total
                    last = Step(chain=port.chain, from_m=start, to_m=port.at_m)
                    arrival = (node, port, last)
        if arrival is None or least > limit_m:
            return best
        return self._trace(*arrival, total=least, starts=starts, reached=reached, cost=cost)

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
                if other.at_m < one.at_m and self._is_one_way(one.chain):
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

    def _ends_of(self, port: Port) -> tuple[float, float, int, int]:
        """Return the length of a port's chain, how far along it lies, and the chain's nodes."""
        chains, length = self.chains, self.length_m.data[port.chain]
        share = port.at_m / length if length else 0.0
        return length, share, chains.tails[port.chain], chains.heads[port.chain]

    def _is_one_way(self, chain: int) -> bool:
        one_way = self.chains.one_way
        return one_way is not None and bool(one_way[chain])

    def _starts(
        self, origins: Iterable[Port], *, cost: Floats, away_cost: float, arriving: bool = False
    ) -> dict[int, tuple[float, Port, bool]]:
        """Return for each node next to an origin the cheapest way onto it, and by which end."""
        starts: dict[int, tuple[float, Port, bool]] = {}
        price = cost.data
        for port in origins:
            _, share, a, b = self._ends_of(port)
            for by_a, node, part in ((True, a, share), (False, b, 1.0 - share)):
                # a one-way chain is left by its last end and come to by its first
                if by_a is not arriving and self._is_one_way(port.chain):
                    continue
                total = _times(price[port.chain], part) + away_cost * port.away_m
                if isfinite(total) and (node not in starts or total < starts[node][0]):
                    starts[node] = (total, port, by_a)
        return starts

    def _trace(
        self,
        node: int,
        port: Port,
        last: Step,
        *,
        total: float,
        starts: Mapping[int, tuple[float, Port, bool]],
        reached: Reached,
        cost: Floats,
    ) -> Path:
        """Return the path that comes to `port` through `node` and ends with the step `last`.

        Of ways that cost the same, the one over lower numbers is taken: whichever search it
        was that found them.
        """
        steps = [last]
        here = node
        look, price = reached.costs.get, cost.data
        metres, far = self.length_m.data, self.chains.heads
        while here not in starts or look(here, inf) < max(starts[here][0], _LEAST_M):
            so_far = look(here, inf)
            before, chain = min(
                [
                    (other, chain)
                    for chain, other in reached.around(here)
                    if look(other, inf) + price[chain] == so_far
                    and (far[chain] == here or not self._is_one_way(chain))
                ]
            )
            length, forth = metres[chain], far[chain] == here
            steps.append(
                Step(chain=chain, from_m=0.0 if forth else length, to_m=length if forth else 0.0)
            )
            here = before
        _, origin, by_a = starts[here]
        stop = 0.0 if by_a else float(self.length_m[origin.chain])
        steps.append(Step(chain=origin.chain, from_m=origin.at_m, to_m=stop))
        steps = [step for step in reversed(steps) if step.from_m != step.to_m]
        return Path(
            origin=origin,
            destination=port,
            steps=tuple(steps),
            length_m=float(sum([abs(step.to_m - step.from_m) for step in steps])),
            cost_m=total,
        )


def _times(cost: float, part: float) -> float:
    """Return a share of a cost; a share of nothing is free even where the whole is closed."""
    return 0.0 if part <= 0.0 else cost * part
