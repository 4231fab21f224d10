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
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf

import numpy as np
import numpy.typing as npt

__all__ = ["Ahead", "Hierarchy"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Nodes = npt.NDArray[np.int32]
Links = tuple[tuple[int, float], ...]

# roads branch so densely that to order them takes longer than their searches do
_MOST_CHAINS = 300_000
_MOST_PAIRS = 2_000_000
# nodes of this degree go first whatever the others have: they leave no more links than they had
_FEW = 3
_LEVEL_WEIGHT = 4  # a neighbour more counts as much as these levels, so that all go up evenly
_ROUNDING = 1 + 1e-12
_MIXER = 0x9E3779B1  # odd, so that no two nodes of one degree are equally dear


class Hierarchy:
    """A network with its nodes in order, each linked to neighbours that are higher up.

    Parameters
    ----------
    tails, heads
        The node that each link leads up from and to.
    costs
        Cost of each link, a row for each way of counting; infinite where it is of no use.
    level
        How high up each node is.
    """

    def __init__(self, *, tails: Ints, heads: Ints, costs: Floats, level: Ints) -> None:
        self._level = level.data
        self._tables = []
        order = np.argsort(tails, kind="stable")
        for row in costs:
            used = order[np.isfinite(row[order])]
            first = np.zeros(len(level) + 1, dtype=np.int64)
            np.cumsum(np.bincount(tails[used], minlength=len(level)), out=first[1:])
            self._tables.append((first.data, heads[used].data, row[used].data))
        self._links: list[dict[int, Links]] = [{} for _ in costs]

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
        return _take_out(nodes, a, b, np.column_stack(costs))

    def links(self, node: int, count: int) -> Links:
        """Return the nodes that a node is linked up to, each with its cost.

        Parameters
        ----------
        node
            Its number.
        count
            Which way of counting.

        Returns
        -------
        tuple of tuple
            Empty at the top.
        """
        first, heads, costs = self._tables[count]
        low, high = first[node], first[node + 1]
        found = tuple(zip(heads[low:high].tolist(), costs[low:high].tolist(), strict=True))
        self._links[count][node] = found
        return found

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
        known, links = dict(rest), self._links[count]
        waiting = sorted((self._level[node], node) for node in rest)
        while waiting:
            node = heappop(waiting)[1]
            so_far = known[node]
            for up, price in links.get(node) or self.links(node, count):
                further = known.get(up)
                if further is None:
                    heappush(waiting, (self._level[up], up))
                    known[up] = so_far + price
                elif so_far + price < further:
                    known[up] = so_far + price
        return Ahead(self, known, count)

    def known(self, count: int) -> Mapping[int, Links]:
        """Return the links of the nodes that were asked for before.

        Parameters
        ----------
        count
            Which way of counting.

        Returns
        -------
        dict
            What `links` returned, by node.
        """
        return self._links[count]


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
        count, waiting = self._count, [node]
        links, known = self._hierarchy.links, self._hierarchy.known(count)
        told, down = self.get, self._down.get
        while waiting:
            here = waiting[-1]
            least, lacks = down(here, inf), False
            for up, price in known.get(here) or links(here, count):
                further = told(up)
                if further is None:
                    waiting.append(up)
                    lacks = True
                elif price + further < least:
                    least = price + further
            if not lacks:
                self[here] = least
                waiting.pop()
        return self[node]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pairs:
    """Links of one node each, two and two; `key` tells the two nodes they lead to."""

    one: Ints
    other: Ints
    key: Ints


def _take_out(nodes: int, a: Nodes, b: Nodes, costs: Floats) -> Hierarchy | None:
    """Return the order of a network, unless it takes too long."""
    real = a != b
    low, high = np.minimum(a, b)[real].astype(np.int64), np.maximum(a, b)[real]
    key, costs = _cheapest(low * nodes + high, costs[real])
    mixed = np.arange(nodes, dtype=np.int64) * _MIXER % 2**32
    level = np.zeros(nodes, dtype=np.int64)
    tails, heads, prices = [key[:0]], [key[:0]], [costs[:0]]
    rounds: list[_Pairs] = []
    links = pairs = 0
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
        one, other = _two_and_two(tail)
        led = head[one] * nodes + head[other]
        rounds.append(_Pairs(one=one + links, other=other + links, key=led))
        links += len(tail)
        pairs += len(one)
        if pairs > _MOST_PAIRS:
            return None
        key, costs = _cheapest(
            np.concatenate([key[~gone], led]),
            np.concatenate([costs[~gone], price[one] + price[other]]),
        )
    tail, head, price = np.concatenate(tails), np.concatenate(heads), np.concatenate(prices)
    key = np.minimum(tail, head) * nodes + np.maximum(tail, head)
    return Hierarchy(tails=tail, heads=head, costs=_of_use(key, price.T, rounds), level=level)


def _two_and_two(tail: Ints) -> tuple[Ints, Ints]:
    """Return all pairs of places of equal numbers, in numbers that are sorted."""
    begun = np.flatnonzero(np.r_[True, tail[1:] != tail[:-1]])
    counts = np.diff(np.r_[begun, len(tail)])
    ones, others = [begun[:0]], [begun[:0]]
    for count in np.flatnonzero(np.bincount(counts)).tolist():
        one, other = np.triu_indices(count, 1)
        first = begun[counts == count][:, None]
        ones.append((first + one).ravel())
        others.append((first + other).ravel())
    return np.concatenate(ones), np.concatenate(others)


def _of_use(key: Ints, costs: Floats, rounds: Sequence[_Pairs]) -> Floats:
    """Return the cost of each link, infinite where a way over another neighbour is cheaper."""
    order = np.argsort(key)
    sorted_key = key[order]
    least = costs.copy()
    for each in reversed(rounds):
        across = order[np.searchsorted(sorted_key, each.key)]
        for total, row in zip(least, costs, strict=True):
            np.minimum.at(total, each.one, row[each.other] + total[across])
            np.minimum.at(total, each.other, row[each.one] + total[across])
    return np.where(costs <= least * _ROUNDING, costs, np.inf)


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
