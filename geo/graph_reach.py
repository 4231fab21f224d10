"""What it costs to come to the places of a network: about them first, then in all of it.

In: the chains of a network, where paths start and end. Out: the cost of nodes on the way.
Pure: reads nothing, writes nothing. What is found does not depend on what was asked before,
only how long it takes: a search that its ends' surroundings cannot tell, or that comes after
many, is worth putting the network in order for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph_ahead import Ahead, Hierarchy
from geo.graph_make import MICRO
from geo.graph_near import Box, Chains, Window
from geo.graph_search import Crow, LongSearchError, Reached, piece_m, search
from geo.graph_whole import Whole, components

__all__ = ["Reach"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_COUNTRIES = 256  # as many as the number of a node's country can tell

# how far about its ends a path is looked for first and then: as a part of the straight line
# between them, and metres
_MARGINS = ((0.35, 60_000.0), (0.7, 100_000.0))
_ENOUGH = 60_000  # nodes that are looked at in the time that it takes to put all rails in order
_MOST_NODES = 20_000  # a search about its ends that grows beyond these is no short one
_KEPT = 8  # windows, and what is still to come to a place, that are kept for the next search
_CLOSE_M = 5_000.0  # to reckon anew takes longer than to look at the nodes this misjudges
_SPARSE = 64  # most costs that are less anywhere are less on one of so many chains
_SURE = 0.95  # drawn lines are a few parts in a hundred off their lengths at most


class Reach:
    """Searches over one network.

    Parameters
    ----------
    chains
        The network.
    length_m
        Length of each chain.
    stretch
        Factor on each chain's drawn length that is in it.
    """

    def __init__(self, chains: Chains, *, length_m: Floats, stretch: Floats) -> None:
        self._chains, self._length_m, self._stretch = chains, length_m, stretch
        self._expected: Callable[[], tuple[Floats, ...]] = lambda: (length_m,)
        self._windows: dict[Box, Window] = {}
        self._aheads: dict[tuple[int, tuple[int, ...]], tuple[Mapping[int, float], Ahead]] = {}
        self._seen = 0

    def expect(self, least: Callable[[], tuple[Floats, ...]]) -> None:
        """Make ready for searches whose costs are no less than these.

        A search that closes chains or makes them dearer is the faster the nearer its costs
        are to one of them; a search with other costs finds its way without.

        Parameters
        ----------
        least
            Returns the cost of each chain, in each way of counting; asked once the network is
            put in order.
        """
        self._expected = least
        self._aheads.clear()
        for name in ("_least", "_hierarchy", "_slopes"):
            self.__dict__.pop(name, None)

    def costs(
        self, starts: Mapping[int, float], rest: Mapping[int, float], *, cost: Floats, least: float
    ) -> Reached:
        """Return what it costs to come to the nodes of the best way.

        Parameters
        ----------
        starts
            Nodes it may set out from, with their cost.
        rest
            Nodes it may end at, each with what is still to come from it.
        cost
            Cost of each chain, infinite where it may not be used.
        least
            Ways that cost more are not looked for.

        Returns
        -------
        Reached
            Costs that are right for every node that such a way passes.
        """
        if self._is_parted(starts, rest, cost=cost):
            return Reached(costs={}, around=self._whole.around)
        if self._seen < _ENOUGH:
            near = self._near(starts, rest, cost=cost, least=least)
            if near is not None:
                self._seen += len(near.costs)
                return near
        self._seen = _ENOUGH
        ahead = self._ahead(starts, rest, cost=cost)
        found = search(self._whole, starts=starts, rest=rest, ahead=ahead, cost=cost, least=least)
        return Reached(costs=found or {}, around=self._whole.around)

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
        ends = self._chains.tails[chain], self._chains.heads[chain]
        found = None
        # once the whole network is in use all components are known
        if self._seen < _ENOUGH:
            box = self._box(ends, 0.0, enough_m)
            found = piece_m(
                self._window(box),
                chain,
                ends=ends,
                metres=self._length_m.data,
                enough_m=enough_m,
            )
        return float(self.component_m[self.component[ends[0]]]) if found is None else found

    @cached_property
    def component(self) -> npt.NDArray[np.int32]:
        """Return the component of each node."""
        return components(self._chains)

    @cached_property
    def component_m(self) -> Floats:
        """Return the length of each component, metres."""
        metres = np.bincount(self.component[self._chains.a], weights=self._length_m)
        return np.asarray(metres, dtype=np.float64)

    @cached_property
    def _across(self) -> tuple[Ints, Ints]:
        """Return the chains across borders, and the two countries of each as one number."""
        home = self._chains.arrays["node_country"]
        one, other = home[self._chains.a], home[self._chains.arrays["b"]]
        across = np.flatnonzero(one != other)
        return across, one[across].astype(np.int64) * _COUNTRIES + other[across]

    def _is_parted(
        self, starts: Mapping[int, float], rest: Mapping[int, float], *, cost: Floats
    ) -> bool:
        """Return whether no line that may be used leads from country to country to the end."""
        home = self._chains.arrays["node_country"]
        reached, ends = ({int(home[node]) for node in each} for each in (starts, rest))
        if reached & ends:
            return False
        across, pairs = self._across
        met = np.flatnonzero(np.bincount(pairs[np.isfinite(cost[across])], minlength=1))
        beside: dict[int, set[int]] = {}
        for one, other in zip(*(each.tolist() for each in np.divmod(met, _COUNTRIES)), strict=True):
            beside.setdefault(one, set()).add(other)
            beside.setdefault(other, set()).add(one)
        waiting = list(reached)
        while waiting:
            fresh = beside.get(waiting.pop(), set()) - reached
            if fresh & ends:
                return False
            reached |= fresh
            waiting += fresh
        return True

    @cached_property
    def _whole(self) -> Whole:
        return Whole(self._chains)

    @cached_property
    def _least(self) -> tuple[Floats, ...]:
        return self._expected()

    @cached_property
    def _hierarchy(self) -> Hierarchy | None:
        chains = self._chains
        return Hierarchy.over(chains.nodes, chains.a, chains.arrays["b"], self._least)

    @cached_property
    def _slopes(self) -> tuple[float, ...]:
        every = np.arange(len(self._length_m))
        return tuple(self._slope(each, every) for each in self._least)

    def _slope(self, cost: Floats, chains: npt.NDArray[np.int64]) -> float:
        """Return the least that a metre as the crow flies costs on some chains."""
        prices = cost[chains] / np.maximum(self._length_m[chains], 1.0)
        slope = _SURE * float(prices.min(initial=np.inf))
        slope *= float(self._stretch[chains].min(initial=np.inf))
        return slope if np.isfinite(slope) else 0.0

    def _near(
        self, starts: Mapping[int, float], rest: Mapping[int, float], *, cost: Floats, least: float
    ) -> Reached | None:
        """Return the costs as far as a search about the ends can tell them, else None."""
        with suppress(LongSearchError):
            for part, reach_m in _MARGINS if self._chains.one_way is None else ():
                window = self._window(self._box((*starts, *rest), part, reach_m))
                ahead = Crow(self._chains, rest, slope=self._slope(cost, window.chains))
                found = search(
                    window,
                    starts=starts,
                    rest=rest,
                    ahead=ahead,
                    cost=cost,
                    least=least,
                    most_nodes=_MOST_NODES,
                )
                if found is not None:
                    return Reached(costs=found, around=window.around)
        return None

    def _box(self, nodes: tuple[int, ...], part: float, reach_m: float) -> Box:
        """Return a box about nodes, with a margin that grows with their distance."""
        lon, lat = (
            np.array([values[node] for node in nodes]) / MICRO
            for values in (self._chains.lon, self._chains.lat)
        )
        across = Box.around(lon, lat, reach_m=0.0).diagonal_m
        return Box.around(lon, lat, reach_m=part * across + reach_m).rounded()

    def _window(self, box: Box) -> Window:
        found = self._windows.get(box)
        if found is None:
            found = Window(self._chains, box)
            if len(self._windows) >= _KEPT:
                self._windows.clear()
            self._windows[box] = found
        return found

    def _ahead(
        self, starts: Mapping[int, float], rest: Mapping[int, float], *, cost: Floats
    ) -> Mapping[int, float]:
        """Return the least that is still to come from any node, as far as it is known."""
        fits = [
            count
            for count, each in enumerate(self._least)
            if (cost[::_SPARSE] >= each[::_SPARSE]).all() and (cost >= each).all()
        ]
        if fits and self._hierarchy is not None:
            return self._ordered(self._hierarchy, rest, fits[0])
        parts = {int(self.component[node]) for node in starts}
        joined = {node: more for node, more in rest.items() if int(self.component[node]) in parts}
        if not joined:
            return dict.fromkeys(starts, np.inf)
        slope = self._slopes[fits[0]] if fits else self._slope(cost, np.arange(len(cost)))
        return Crow(self._chains, joined, slope=slope, spots=self._whole.spots)

    def _ordered(self, hierarchy: Hierarchy, rest: Mapping[int, float], count: int) -> Ahead:
        """Return what is still to come where the network is in order.

        What was reckoned for the same ends serves again, if it is no more than what is to come
        now and hardly less.
        """
        asked = count, tuple(rest)
        told, ahead = self._aheads.get(asked, (None, None))
        if told is None or ahead is None or not _is_close(told, rest):
            ahead = hierarchy.ahead(rest, count=count)
            if len(self._aheads) >= _KEPT:
                self._aheads.clear()
            self._aheads[asked] = dict(rest), ahead
        return ahead


def _is_close(told: Mapping[int, float], rest: Mapping[int, float]) -> bool:
    return all(told[node] <= more <= told[node] + _CLOSE_M for node, more in rest.items())
