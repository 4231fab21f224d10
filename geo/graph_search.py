"""Shortest paths, found by a search node by node.

In: a network or a window of it, where a path starts, and what is still to come from a node. Out:
what it costs to come to each node, or None where only a search of the whole network can tell.
Pure: reads nothing, writes nothing.
Source: Hart, Nilsson and Raphael, "A formal basis for the heuristic determination of minimum
cost paths" (1968). What is still to come is at least the straight line; where the network is in
order (`geo.graph_ahead`) it is known better, and a search looks at little more than its way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import cos, dist, inf, radians, sin
from typing import Protocol

import numpy as np
import numpy.typing as npt

from geo.graph_make import MICRO
from geo.graph_near import Chains, Meeting, Window
from geo.units import EARTH_RADIUS_M

__all__ = ["Crow", "Field", "LongSearchError", "Reached", "piece_m", "search"]

_RADIANS = radians(1.0) / MICRO  # of a stored coordinate
_WORTH_M = 1e-3  # what rounding may hide in the order of a search


class LongSearchError(Exception):
    """A search about its ends takes longer than one of the whole network."""


class Field(Protocol):
    """Where a search may go."""

    @property
    def met(self) -> Mapping[int, Meeting]:
        """Return what meets at the nodes that were looked at before."""

    def meeting(self, node: int) -> Iterable[tuple[int, int]] | None:
        """Return the chains that lead away from a node; None where that is not known.

        Parameters
        ----------
        node
            Its number.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What a search found: the cost of each node, and how to look about one."""

    costs: Mapping[int, float]
    around: Callable[[int], Iterable[tuple[int, int]]]


class Crow(dict[int, float]):
    """The least cost still to come from a node, as the crow flies.

    Parameters
    ----------
    chains
        The network.
    rest
        Nodes a way may end at, each with what is to come from it.
    slope
        The least that a metre as the crow flies may cost.
    spots
        Where all nodes lie, as vectors of length one, where that is known: x, y and z of each.
    """

    def __init__(
        self,
        chains: Chains,
        rest: Mapping[int, float],
        *,
        slope: float,
        spots: tuple[memoryview, memoryview, memoryview] | None = None,
    ) -> None:
        super().__init__()
        self._lon, self._lat = chains.lon, chains.lat
        self._spots = spots
        goals = [self._spot(node) for node in rest]
        self._goal = goals[0] if goals else (0.0, 0.0, 0.0)
        self._spread = max((dist(self._goal, each) for each in goals), default=0.0)
        self._per_turn = slope * EARTH_RADIUS_M

    def _spot(self, node: int) -> tuple[float, float, float]:
        """Return where a node lies, as a vector of length one."""
        theta, phi = self._lon[node] * _RADIANS, self._lat[node] * _RADIANS
        level = cos(phi)
        return level * cos(theta), level * sin(theta), sin(phi)

    def __missing__(self, node: int) -> float:
        if self._spots is None:
            spot = self._spot(node)
        else:
            x, y, z = self._spots
            spot = x[node], y[node], z[node]
        away = dist(spot, self._goal) - self._spread
        least = self[node] = self._per_turn * max(away, 0.0)
        return least


def search(
    field: Field,
    *,
    starts: Mapping[int, float],
    rest: Mapping[int, float],
    ahead: Mapping[int, float],
    cost: npt.NDArray[np.float64],
    least: float = inf,
    most_nodes: float = inf,
) -> dict[int, float] | None:
    """Return the cost of the cheapest ways to the nodes aimed at, as far as they can be the best.

    Parameters
    ----------
    field
        Where the search may go.
    starts
        Nodes it sets out from, with their cost.
    rest
        Nodes a path may end at, each with what is still to come from it.
    ahead
        The least that is still to come from a node.
    cost
        Cost of each chain, infinite where it may not be used.
    least
        Cost of a way already known; dearer ones are not looked for.
    most_nodes
        How many nodes it may look at.

    Returns
    -------
    dict or None
        Cost by node, right for every node that such a way passes; None where a cheaper way
        may lead out of the field.

    Raises
    ------
    LongSearchError
        If the search grows longer than it may.
    """
    price = np.ascontiguousarray(cost).data
    met, meeting = field.met, field.meeting
    best = dict(starts)
    queue = [(total + ahead[node], total, node) for node, total in starts.items()]
    heapify(queue)
    worth, looked = least + _WORTH_M, 0
    while queue:
        order, total, node = heappop(queue)
        # what is infinitely far from its end leads nowhere
        if order > worth or order == inf:
            break
        if total > best[node]:
            continue
        near = met.get(node) or meeting(node)
        if near is None:
            return None
        looked += 1
        if looked > most_nodes:
            raise LongSearchError
        if node in rest:
            worth = min(worth, total + rest[node] + _WORTH_M)
        for chain, other in near:
            further = total + price[chain]
            if further < best.get(other, inf):
                best[other] = further
                heappush(queue, (further + ahead[other], further, other))
    return best


def piece_m(
    window: Window, chain: int, *, ends: tuple[int, int], metres: memoryview, enough_m: float
) -> float | None:
    """Return the length of the piece of network that a chain is part of, as far as it matters.

    Parameters
    ----------
    window
        The network about the chain.
    chain
        Its number.
    ends
        The nodes at its ends.
    metres
        Length of each chain.
    enough_m
        Length at which there is no more to be asked.

    Returns
    -------
    float or None
        At least `enough_m`, or the whole length of a shorter piece; None where it leads out of
        the window.
    """
    seen, nodes, open_ends = {chain}, set(ends), False
    total = metres[chain]
    waiting = list(nodes)
    while waiting and total < enough_m:
        node = waiting.pop()
        if not window.holds[node]:
            open_ends = True
            continue
        for each, other in window.around(node):
            if each not in seen:
                seen.add(each)
                total += metres[each]
                if other not in nodes:
                    nodes.add(other)
                    waiting.append(other)
    return None if open_ends and total < enough_m else float(total)
