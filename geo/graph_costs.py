"""What the chains of a network cost: how dear each is, which are closed, which one may not use.

In: a graph, its rules, and how dear each chain is beside its length. Out: a cost for each chain.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph import FAST, FERRY, Graph
from geo.graph_ways import Asked, Rules

__all__ = ["Costs"]

Floats = npt.NDArray[np.float64]

# tables of distances count the way by land unless a ferry saves much of it
_FERRY_TIMES, _FERRY_M = 2.0, 60_000.0
# a train asked to take a high-speed line finds its way to it, and off it, before others
_FAST_PART, _LEVEL_PART = 0.4, 0.8
_KEPT = 16  # groups of countries that are kept for the next way


class Costs:
    """Costs of the chains of one graph, metres; infinite where one may not go.

    Parameters
    ----------
    graph
        The network.
    rules
        What is closed.
    weight
        How dear each chain is beside its length; 1 if not given.
    """

    def __init__(self, graph: Graph, rules: Rules, weight: Floats | None) -> None:
        self._graph = graph
        self._rules = rules
        self._weight = weight
        self._inside: dict[frozenset[str], npt.NDArray[np.bool_]] = {}

    @cached_property
    def open(self) -> Floats:
        """Return the cost of each chain, infinite across closed borders."""
        return self._barred(self._cost(self._weight))

    @cached_property
    def direct(self) -> Floats:
        """Return the same by length alone, whichever lines trains prefer."""
        return self.open if self._weight is None else self._barred(self._cost(None))

    @cached_property
    def eager(self) -> Floats:
        """Return the same for trains that take high-speed lines where they can."""
        fast = self._graph.kind & FAST > 0
        dear = np.zeros(len(fast), dtype=bool) if self._weight is None else self._weight > 1.0
        return self._barred(
            self._cost(np.where(fast, _FAST_PART, np.where(dear, _LEVEL_PART, 1.0)))
        )

    @cached_property
    def unbarred(self) -> Floats:
        """Return the cost of each chain where every border is open."""
        return self._cost(self._weight)

    @cached_property
    def shut(self) -> frozenset[int]:
        """Return the chains across closed borders."""
        graph, closed = self._graph, self._rules.closed
        across = np.flatnonzero(graph.chain_country != graph.end_country)
        return frozenset(chain for chain in across.tolist() if self.crossing(chain) in closed)

    @cached_property
    def dear(self) -> frozenset[str]:
        """Return the countries with lines that are dearer than they are long."""
        if self._weight is None:
            return frozenset()
        graph, dear = self._graph, self._weight > 1.0
        ends = np.r_[graph.chain_country[dear], graph.end_country[dear]]
        # counted: `np.unique` would load NumPy's masked arrays
        passed = np.flatnonzero(np.bincount(ends, minlength=1))
        return frozenset(graph.countries[index] for index in passed.tolist())

    def usual(self) -> tuple[Floats, ...]:
        """Return the costs that ways are mostly planned by.

        Returns
        -------
        tuple of array
            Cost of each chain, one to three times.
        """
        usual = [self.open]
        if self._weight is not None:
            usual.append(self.direct)
        if self.shut:
            usual.append(self.unbarred)
        return tuple(usual)

    def crossing(self, chain: int) -> frozenset[str]:
        """Return the countries of the two ends of a chain.

        Parameters
        ----------
        chain
            Its number.

        Returns
        -------
        frozenset
            One or two codes.
        """
        graph = self._graph
        ends = graph.chain_country[chain], graph.end_country[chain]
        return frozenset(graph.countries[int(each)] for each in ends)

    def kept(self, cost: Floats, asked: Asked) -> Floats:
        """Return costs with what a caller will not have made infinite.

        Parameters
        ----------
        cost
            Cost of each chain.
        asked
            Countries to avoid, a gauge to keep to.

        Returns
        -------
        array
            The same array where nothing was asked.
        """
        graph, rules = self._graph, self._rules
        barred = {graph.country_index(code) for code in asked.avoid}
        if asked.gauge is not None and rules.fits_gauge is not None:
            cost = np.where(rules.fits_gauge(asked.gauge), cost, np.inf)
        elif asked.gauge is not None:
            barred |= {
                index
                for index, code in enumerate(graph.countries)
                if rules.gauge_mm.get(code, asked.gauge) != asked.gauge
            }
        barred -= {-1}
        if not barred:
            return cost
        away = np.isin(graph.chain_country, list(barred)) | np.isin(graph.end_country, list(barred))
        return np.where(away, np.inf, cost)

    def only(self, cost: Floats, codes: Iterable[str]) -> Floats:
        """Return costs with all that lies outside some countries made infinite.

        Parameters
        ----------
        cost
            Cost of each chain.
        codes
            Codes of the countries.

        Returns
        -------
        array
            A new one.
        """
        graph, wanted = self._graph, frozenset(codes)
        inside = self._inside.get(wanted)
        if inside is None:
            # one more than the countries, for codes that the network does not know, at -1
            kept = np.zeros(len(graph.countries) + 1, dtype=bool)
            kept[[graph.country_index(code) for code in wanted]] = True
            inside = kept[graph.chain_country] & kept[graph.end_country]
            if len(self._inside) >= _KEPT:
                self._inside.clear()
            self._inside[wanted] = inside
        return np.where(inside, cost, np.inf)

    def _cost(self, weight: Floats | None) -> Floats:
        graph = self._graph
        cost = graph.length_m.copy() if weight is None else graph.length_m * weight
        ferry = graph.kind & FERRY > 0
        cost[ferry] = _FERRY_TIMES * graph.length_m[ferry] + _FERRY_M
        return cost

    def _barred(self, cost: Floats) -> Floats:
        cost[sorted(self.shut)] = np.inf
        return cost
