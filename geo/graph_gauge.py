"""The gauge of each chain of a rail graph: its country's, unless its line has another.

In: a graph, usual gauges by country, and the lines that differ. Out: gauges of chains.
Pure: reads nothing, writes nothing.
The graph does not tell gauges, so a line is told by its country and where it lies; where two
gauges share a line, or lie side by side, both are given. High-speed lines of 1,435 mm among
others (Japan, Spain, Taiwan) are not told from the lines beside them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph import Graph
from geo.graph_near import spans

__all__ = ["GaugeLine", "Gauges"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GaugeLine:
    """Lines of a country with another gauge than it usually has.

    `box` is west, south, east and north, degrees.
    """

    country: str
    gauges_mm: tuple[int, ...]
    box: tuple[float, float, float, float]


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
    """

    def __init__(self, graph: Graph, usual: Mapping[str, int], lines: Sequence[GaugeLine]) -> None:
        self._graph = graph
        self._sets = [
            *((usual[code],) if code in usual else () for code in graph.countries),
            *(line.gauges_mm for line in lines),
        ]
        self._lines = lines

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
        return self._sets[int(self._set_of[chain])]

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
        return np.asarray(fitting[self._set_of])
