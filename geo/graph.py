"""A network as compact arrays, and shortest paths over it.

In: the arrays of `geo.graph_make`. Out: paths as sequences of chains.
Pure: reads nothing, writes nothing. A path whose ends are near is found by `geo.graph_search`;
for all others Dijkstra's algorithm is SciPy's, where one spare node lets a path start at any
point of any chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph_make import MICRO
from geo.graph_near import Box, Chains, Window
from geo.graph_search import Aim, LongSearchError, Reached, piece_m, search
from geo.graph_steps import Path, Port, Step
from geo.graph_whole import Whole, components

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
# how far about its ends a path is looked for first and then: as a part of the straight line
# between them, and metres
_MARGINS = ((0.35, 60_000.0), (0.7, 100_000.0))
_ENOUGH = 60_000  # nodes that a search node by node takes as long for as SciPy takes to load
_KEPT = 8  # windows that are kept for the next search
_SURE = 0.95  # drawn lines are a few parts in a hundred off their lengths at most
_LEAST_M = 1e-6  # SciPy takes an entry of nothing for none

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
        offsets = np.cumsum(arrays["inner"], dtype=np.int32)
        self.first: npt.NDArray[np.int32] = np.r_[np.int32(0), offsets]
        self.kind: npt.NDArray[np.uint8] = arrays["kind"]
        self.length_m: Floats = arrays["length"].astype(np.float64)
        self.stretch = np.ones(len(self.a)) if stretch is None else stretch
        self.length_m = self.length_m * self.stretch
        one_way = arrays.get("one_way")
        # chains that lead from `a` to `b` only, where there are any
        self._one_way = None if one_way is None or not one_way.any() else one_way
        self._windows: dict[Box, Window] = {}
        self._seen = 0
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
        return components(self.chains)

    @cached_property
    def component_m(self) -> Floats:
        """Return the length of each component, metres."""
        metres = np.bincount(self.component[self.a], weights=self.length_m)
        return np.asarray(metres, dtype=np.float64)

    @cached_property
    def longest_m(self) -> float:
        """Return the length of the longest chain, metres; the largest component is longer."""
        return float(self.length_m.max(initial=0.0))

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
        ends = int(self.a[chain]), int(self.b[chain])
        if self._seen >= _ENOUGH:
            # the whole network is in use, so that all components are known at once
            return float(self.component_m[self.component[ends[0]]])
        box = Box.around(self.lon[[*ends]], self.lat[[*ends]], reach_m=enough_m)
        found = piece_m(
            self._window(box.rounded()),
            chain,
            ends=ends,
            metres=self.length_m.data,
            enough_m=enough_m,
        )
        return float(self.component_m[self.component[ends[0]]]) if found is None else found

    @cached_property
    def _whole(self) -> Whole:
        return Whole(self.chains)

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
        least = np.inf if best is None else best.cost_m
        starts = self._starts(origins, cost=cost, away_cost=away_cost)
        ends = self._starts(destinations, cost=cost, away_cost=away_cost, arriving=True)
        if not starts or not ends:
            return best
        set_out = {node: max(total, _LEAST_M) for node, (total, *_) in starts.items()}
        rest = {node: total for node, (total, *_) in ends.items()}
        reached = self._reach(set_out, rest, cost=cost, least=least, limit_m=limit_m)
        arrival: tuple[int, Port, Step] | None = None
        for port in destinations:
            length = float(self.length_m[port.chain])
            share = port.at_m / length if length else 0.0
            for start, node, part in (
                (0.0, int(self.a[port.chain]), share),
                (length, int(self.b[port.chain]), 1.0 - share),
            ):
                total = reached.cost(node) + _times(cost[port.chain], part)
                total += away_cost * port.away_m
                if total < least and (start == 0.0 or not self._is_one_way(port.chain)):
                    least = float(total)
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

    def _is_one_way(self, chain: int) -> bool:
        return self._one_way is not None and bool(self._one_way[chain])

    def _starts(
        self, origins: Iterable[Port], *, cost: Floats, away_cost: float, arriving: bool = False
    ) -> dict[int, tuple[float, Port, bool]]:
        """Return for each node next to an origin the cheapest way onto it, and by which end."""
        starts: dict[int, tuple[float, Port, bool]] = {}
        for port in origins:
            share = port.at_m / self.length_m[port.chain] if self.length_m[port.chain] else 0.0
            for by_a, node, part in (
                (True, int(self.a[port.chain]), share),
                (False, int(self.b[port.chain]), 1.0 - share),
            ):
                # a one-way chain is left by its last end and come to by its first
                if by_a is not arriving and self._is_one_way(port.chain):
                    continue
                total = _times(cost[port.chain], part) + away_cost * port.away_m
                if np.isfinite(total) and (node not in starts or total < starts[node][0]):
                    starts[node] = (float(total), port, by_a)
        return starts

    def _reach(
        self,
        starts: Mapping[int, float],
        rest: Mapping[int, float],
        *,
        cost: Floats,
        least: float,
        limit_m: float,
    ) -> Reached:
        """Return what it costs to come to the nodes of the best way.

        About the two ends first, where that can tell, and until so much was searched that to
        load SciPy was the better choice. The way found is the same.
        """
        nodes = [*starts, *rest]
        lon, lat = self.lon[nodes], self.lat[nodes]
        across = Box.around(lon, lat, reach_m=0.0).diagonal_m
        with suppress(LongSearchError):
            near = self._seen < _ENOUGH and self._one_way is None
            for part, reach_m in _MARGINS if near else ():
                box = Box.around(lon, lat, reach_m=part * across + reach_m)
                window = self._window(box.rounded())
                prices = cost[window.chains] / np.maximum(self.length_m[window.chains], 1.0)
                slope = _SURE * float(prices.min(initial=np.inf))
                slope *= float(self.stretch[window.chains].min(initial=np.inf))
                aim = Aim(rest=rest, slope=slope if np.isfinite(slope) else 0.0)
                most = min(least, limit_m)
                found = search(window, starts=starts, aim=aim, cost=cost, least=most)
                if found is not None:
                    self._seen += len(found)
                    return Reached(costs=found, around=window.around)
        self._seen = _ENOUGH
        far = self._whole.spread(starts, cost=cost, limit_m=limit_m)
        return Reached(costs=far, around=self._whole.around)

    def _window(self, box: Box) -> Window:
        found = self._windows.get(box)
        if found is None:
            found = Window(self.chains, box)
            if len(self._windows) >= _KEPT:
                self._windows.clear()
            self._windows[box] = found
        return found

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
        look, price, far = reached.cost, cost.data, self.b.data
        while here not in starts or look(here) < max(starts[here][0], _LEAST_M):
            so_far = look(here)
            before, chain = min(
                (other, chain)
                for chain, other in reached.around(here)
                if look(other) + price[chain] == so_far
                and (far[chain] == here or not self._is_one_way(chain))
            )
            length = float(self.length_m[chain])
            forth = self.b[chain] == here
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
            length_m=float(sum(abs(step.to_m - step.from_m) for step in steps)),
            cost_m=total,
        )


def _times(cost: float, part: float) -> float:
    """Return a share of a cost; a share of nothing is free even where the whole is closed."""
    return 0.0 if part <= 0.0 else float(cost) * part
