"""The gauge of each chain of a rail graph: its country's, unless its line has another.

In: a graph, usual gauges by country, and the lines that differ. Out: gauges of chains.
Pure: reads nothing, writes nothing.
The graph does not tell gauges, so a line is told by its country and where it lies; where two
gauges share a line, or lie side by side, both are given. High-speed lines of a gauge of their own
(Japan, Spain, Taiwan) are followed from point to point: what is marked as one has their gauge
first, its approaches to stations have it beside that of the old lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph import FAST, Graph
from geo.graph_near import spans

__all__ = ["GaugeLine", "Gauges"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GaugeLine:
    """Lines of a country with another gauge than it usually has.

    `box` is west, south, east and north, degrees; `fast` is true for the high-speed lines in it.
    """

    country: str
    gauges_mm: tuple[int, ...]
    box: tuple[float, float, float, float]
    fast: bool = False


class Gauges:
    """Gauges of the chains of one graph.

    Parameters
    ----------
    graph
        The network.
    usual
        Gauge of each country, mm.
    lines
        What differs; where two match the later one counts.
    fast_chains
        Returns the chains of the high-speed lines in a box and of their stations.
    """

    def __init__(
        self,
        graph: Graph,
        usual: Mapping[str, int],
        lines: Sequence[GaugeLine],
        fast_chains: Callable[[GaugeLine], Iterable[int]] = lambda line: (),
    ) -> None:
        self._graph = graph
        self._lines = [line for line in lines if not line.fast]
        self._sets = [
            *((usual[code],) if code in usual else () for code in graph.countries),
            *(line.gauges_mm for line in self._lines),
        ]
        self._fast = {line.country: line for line in lines if line.fast}
        self._fast_chains = fast_chains
        self._followed: dict[str, frozenset[int]] = {}

    def _beside(self, country: str) -> frozenset[int]:
        """Return the chains of a country that its high-speed trains can use."""
        if country not in self._followed:
            home = self._graph.country_index(country)
            chains = self._fast_chains(self._fast[country])
            own = {chain for chain in chains if self._graph.chain_country[chain] == home}
            self._followed[country] = frozenset(own)
        return self._followed[country]

    @cached_property
    def _set_of(self) -> npt.NDArray[np.int16]:
        """Return for each chain which of the sets of gauges it has."""
        graph = self._graph
        found = graph.chain_country.astype(np.int16)
        lon, lat = graph.lon[: graph.nodes], graph.lat[: graph.nodes]
        leaving = graph.arrays["leaving"].astype(np.int64)
        for number, line in enumerate(self._lines, start=len(graph.countries)):
            west, south, east, north = line.box
            near = np.flatnonzero((lat >= south) & (lat <= north))
            near = near[(lon[near] >= west) & (lon[near] <= east)]
            inside = np.zeros(graph.nodes, dtype=bool)
            inside[near] = True
            chains = spans(graph.chains.offset[near], leaving[near])
            own = chains[inside[graph.b[chains]]]
            home = graph.country_index(line.country)
            found[own[graph.chain_country[own] == home]] = number
        return found

    def of(self, chain: int) -> tuple[int, ...]:
        """Return the gauges of a chain, mm; empty where they are not known.

        Parameters
        ----------
        chain
            Its number.

        Returns
        -------
        tuple of int
            The usual one first.
        """
        own = self._sets[int(self._set_of[chain])]
        country = self._graph.countries[int(self._graph.chain_country[chain])]
        if country not in self._fast or chain not in self._beside(country):
            return own
        fast = self._fast[country].gauges_mm
        both = (*fast, *own) if self._graph.kind[chain] & FAST else (*own, *fast)
        return tuple(dict.fromkeys(both))

    def fits(self, gauge_mm: int) -> npt.NDArray[np.bool_]:
        """Return which chains a train of some gauge can run on.

        Parameters
        ----------
        gauge_mm
            The gauge.

        Returns
        -------
        array
            True too where the gauge is not known.
        """
        fitting = np.array([not each or gauge_mm in each for each in self._sets], dtype=bool)
        found = np.asarray(fitting[self._set_of])
        for country, line in self._fast.items():
            chains = np.array(sorted(self._beside(country)), dtype=np.int64)
            if gauge_mm in line.gauges_mm:
                found[chains] = True
            else:
                found[chains[self._graph.kind[chains] & FAST > 0]] = False
        return found
