"""Shortest paths that stay near: a search node by node within a window.

In: a window of a network, where a path starts and ends. Out: what it costs to come to each
node, or None where only a search of the whole network can tell.
Pure: reads nothing, writes nothing.
Source: Hart, Nilsson and Raphael, "A formal basis for the heuristic determination of minimum
cost paths" (1968). Most journeys touch some hundred nodes of half a million: to find them this
way takes less time than to load SciPy, whose Dijkstra the long searches are left to. What is
found is the same: a search that comes to the edge of its window is given up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from math import cos, dist, inf, sin

import numpy as np
import numpy.typing as npt

from geo.graph_near import RADIANS, Window
from geo.units import EARTH_RADIUS_M

__all__ = ["Aim", "LongSearchError", "Reached", "piece_m", "search"]

_MOST_NODES = 20_000  # beyond it SciPy is faster, even if it must be loaded first
_WORTH_M = 1e-3  # what rounding may hide in the order of a search


class LongSearchError(Exception):
    """A search node by node takes longer than one of the whole network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Where a path is to end: nodes, each with what is still to come from it.

    `slope` is the least that a metre as the crow flies may cost.
    """

    rest: Mapping[int, float]
    slope: float


@dataclass(frozen=True, kw_only=True)
class Reached:
    """What a search found: the cost of each node, and how to look about one."""

    costs: Mapping[int, float] | npt.NDArray[np.float64]
    around: Callable[[int], Iterator[tuple[int, int]]]

    @cached_property
    def cost(self) -> Callable[[int], float]:
        """Return what tells the cost of a node: infinite where none was, or had to be, found."""
        costs = self.costs
        if isinstance(costs, Mapping):
            return lambda node: costs.get(node, inf)
        return costs.data.__getitem__


def search(
    window: Window,
    *,
    starts: Mapping[int, float],
    aim: Aim,
    cost: npt.NDArray[np.float64],
    least: float = inf,
) -> dict[int, float] | None:
    """Return the cost of the cheapest ways to the nodes aimed at, as far as they can be the best.

    Parameters
    ----------
    window
        Where the search may go.
    starts
        Nodes it sets out from, with their cost.
    aim
        Where it should come to.
    cost
        Cost of each chain, infinite where it may not be used.
    least
        Cost of a way already known; dearer ones are not looked for.

    Returns
    -------
    dict or None
        Cost by node, right for every node that such a way passes; None where a cheaper way
        may lead out of the window.

    Raises
    ------
    LongSearchError
        If the search grows long.
    """
    goals = [window.spot(node) for node in aim.rest]
    goal = goals[0] if goals else (0.0, 0.0, 0.0)
    spread = max((dist(goal, each) for each in goals), default=0.0)
    per_turn, spot, holds = aim.slope * EARTH_RADIUS_M, window.spot, window.holds
    price = np.ascontiguousarray(cost).data
    first, heads, tails = window.all.starts, window.all.heads, window.all.tails
    lon, lat = window.all.lon, window.all.lat
    into_heads, into = window.heads, window.into
    into_count = len(into)
    best = dict(starts)
    ahead = {node: per_turn * max(dist(spot(node), goal) - spread, 0.0) for node in starts}
    queue = [(total + ahead[node], total, node) for node, total in starts.items()]
    heapify(queue)
    left = _MOST_NODES
    while queue:
        order, total, node = heappop(queue)
        if order > least + _WORTH_M:
            break
        if total > best[node]:
            continue
        left -= 1
        if not holds[node]:
            return None
        if left < 0:
            raise LongSearchError
        if node in aim.rest:
            least = min(least, total + aim.rest[node])
        # here `window.around` and `window.spot` are written out: the loop is run some ten
        # thousand times
        meeting = [(chain, heads[chain]) for chain in range(first[node], first[node + 1])]
        k = bisect_left(into_heads, node)
        while k < into_count and into_heads[k] == node:
            meeting.append((into[k], tails[into[k]]))
            k += 1
        for chain, other in meeting:
            further = total + price[chain]
            if further < best.get(other, inf):
                best[other] = further
                if other not in ahead:
                    theta, phi = lon[other] * RADIANS, lat[other] * RADIANS
                    level = cos(phi)
                    away = dist((level * cos(theta), level * sin(theta), sin(phi)), goal)
                    ahead[other] = per_turn * max(away - spread, 0.0)
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
