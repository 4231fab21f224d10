"""The least that a way may still cost, from any node of a network to where it is to end.

In: the chains of a network, with the least that each may cost. Out: the least cost still to
come, node by node as it is asked for.
Pure: reads nothing, writes nothing. The same chains give the same numbers.
Source: Dibbelt, Strasser and Wagner, "Customizable contraction hierarchies" (2016); Strasser and
Zeitz, "A fast and tight heuristic for A* in road networks" (2021).
Nodes are taken out of the network one after another, those with few neighbours first; what led
over a node leads from neighbour to neighbour after it. A node's links to the neighbours it had
when it was taken out lead up, and a few dozen steps up lies the top. A cheapest way leads up and
then down, so what is still to come is the least over a node's links. For all rails of the
world the order takes some tenths of a second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heappop, heappush
from math import inf

import numpy as np
import numpy.typing as npt

__all__ = ["Ahead", "Hierarchy"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Nodes = npt.NDArray[np.int32]

# roads branch so densely that to order them takes longer than their searches do
_MOST_CHAINS = 300_000
_MOST_PAIRS = 4_000_000
# nodes of this degree go first whatever the others have: they leave no more links than they had
_FEW = 3
_LEVEL_WEIGHT = 4  # a neighbour more counts as much as these levels, so that all go up evenly
_MIXER = 0x9E3779B1  # odd, so that no two nodes of one degree are equally dear


class Hierarchy:
    """A network with its nodes in order, each linked to neighbours that are higher up.

    Parameters
    ----------
    first
        Where the links of each node begin.
    heads
        The node that each link leads up to.
    costs
        Cost of each link, a row for each way of counting.
    level
        How high up each node is.
    """

    def __init__(self, *, first: Ints, heads: Ints, costs: Floats, level: Ints) -> None:
        self._first, self._heads = first.data, heads.data
        self._costs = [np.ascontiguousarray(row).data for row in costs]
        self._level = level.data
        self._links: list[dict[int, list[tuple[int, float]]]] = [{} for _ in costs]

    @classmethod
    def over(cls, nodes: int, a: Nodes, b: Nodes, costs: Sequence[Floats]) -> Hierarchy | None:
        """Return the order of a network.

        Parameters
        ----------
        nodes
            How many there are.
        a, b
            Ends of each chain.
        costs
            Cost of each chain, in each way of counting.

        Returns
        -------
        Hierarchy or None
            None for a network so dense that to order it is not worth while.
        """
        if len(a) > _MOST_CHAINS:
            return None
        taken = _take_out(nodes, a, b, np.column_stack(costs))
        if taken is None:
            return None
        tails, heads, prices, level = taken
        order = np.argsort(tails, kind="stable")
        first = np.zeros(nodes + 1, dtype=np.int64)
        np.cumsum(np.bincount(tails, minlength=nodes), out=first[1:])
        return cls(first=first, heads=heads[order], costs=prices[order].T, level=level)

    def links(self, node: int, count: int) -> list[tuple[int, float]]:
        """Return the nodes that a node is linked up to, each with its cost.

        Parameters
        ----------
        node
            Its number.
        count
            Which way of counting.

        Returns
        -------
        list of tuple
            Empty at the top.
        """
        known = self._links[count].get(node)
        if known is None:
            low, high = self._first[node], self._first[node + 1]
            prices = self._costs[count][low:high].tolist()
            known = list(zip(self._heads[low:high].tolist(), prices, strict=True))
            self._links[count][node] = known
        return known

    def ahead(self, rest: Mapping[int, float], *, count: int) -> Ahead:
        """Return what is still to come, from any node.

        Parameters
        ----------
        rest
            Nodes a way may end at, each with what is to come from it.
        count
            Which way of counting.

        Returns
        -------
        Ahead
            The least cost from each node on.
        """
        known = dict(rest)
        waiting = [(self._level[node], node) for node in sorted(rest)]
        waiting.sort()
        done: set[int] = set()
        while waiting:
            node = heappop(waiting)[1]
            if node in done:
                continue
            done.add(node)
            for up, price in self.links(node, count):
                further = known[node] + price
                if further < known.get(up, inf):
                    if up not in known:
                        heappush(waiting, (self._level[up], up))
                    known[up] = further
        return Ahead(self, known, count)


class Ahead(dict[int, float]):
    """The least cost still to come from a node, reckoned when it is first asked for.

    Parameters
    ----------
    hierarchy
        The network in order.
    down
        What is to come from the nodes from which a way may lead straight down to its end.
    count
        Which way of counting.
    """

    def __init__(self, hierarchy: Hierarchy, down: Mapping[int, float], count: int) -> None:
        super().__init__()
        self._hierarchy, self._down, self._count = hierarchy, down, count

    def __missing__(self, node: int) -> float:
        links, count, waiting = self._hierarchy.links, self._count, [node]
        while waiting:
            here = waiting[-1]
            least, open_ = self._down.get(here, inf), len(waiting)
            for up, price in links(here, count):
                if up not in self:
                    waiting.append(up)
                elif price + self[up] < least:
                    least = price + self[up]
            if len(waiting) == open_:
                self[here] = least
                waiting.pop()
        return self[node]


def _take_out(
    nodes: int, a: Nodes, b: Nodes, costs: Floats
) -> tuple[Ints, Ints, Floats, Ints] | None:
    """Return the links up, as tails, heads and costs, and the level of each node."""
    real = a != b
    low, high = np.minimum(a, b)[real].astype(np.int64), np.maximum(a, b)[real]
    key, costs = _cheapest(low * nodes + high, costs[real])
    mixed = np.arange(nodes, dtype=np.int64) * _MIXER % 2**32
    level = np.zeros(nodes, dtype=np.int64)
    tails, heads, prices, pairs = [key[:0]], [key[:0]], [costs[:0]], 0
    while len(key):
        low, high = np.divmod(key, nodes)
        pick = _next(low, high, level, mixed)
        up = pick[low]
        gone = up | pick[high]
        tail, head = np.where(up, low, high)[gone], np.where(up, high, low)[gone]
        order = np.argsort(tail * nodes + head)
        tail, head, price = tail[order], head[order], costs[gone][order]
        np.maximum.at(level, head, level[tail] + 1)
        tails.append(tail)
        heads.append(head)
        prices.append(price)
        keys, totals = [key[~gone]], [costs[~gone]]
        begun = np.flatnonzero(np.r_[True, tail[1:] != tail[:-1]])
        counts = np.diff(np.r_[begun, len(tail)])
        for count in np.flatnonzero(np.bincount(counts)).tolist():
            one, other = np.triu_indices(count, 1)
            first = begun[counts == count][:, None]
            one, other = (first + one).ravel(), (first + other).ravel()
            keys.append(head[one] * nodes + head[other])
            totals.append(price[one] + price[other])
            pairs += len(one)
        if pairs > _MOST_PAIRS:
            return None
        key, costs = _cheapest(np.concatenate(keys), np.concatenate(totals))
    return np.concatenate(tails), np.concatenate(heads), np.concatenate(prices), level


def _next(low: Ints, high: Ints, level: Ints, mixed: Ints) -> npt.NDArray[np.bool_]:
    """Return the nodes to be taken out together: few neighbours, and none beside another."""
    nodes = len(level)
    degree = np.bincount(low, minlength=nodes) + np.bincount(high, minlength=nodes)
    dear = (_LEVEL_WEIGHT * degree + level) * 2**32 + mixed
    least = np.full(nodes, np.iinfo(np.int64).max)
    np.minimum.at(least, low, dear[high])
    np.minimum.at(least, high, dear[low])
    pick = (degree > 0) & (dear < least)
    few = np.sort(degree[pick])
    return np.asarray(pick & (degree <= max(_FEW, int(few[len(few) // 2]))))


def _cheapest(key: Ints, costs: Floats) -> tuple[Ints, Floats]:
    """Return each key once, with the least cost it had in each way of counting."""
    if not len(key):
        return key, costs
    order = np.argsort(key, kind="stable")
    key = key[order]
    first = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    return key[first], np.minimum.reduceat(costs[order], first, axis=0)
