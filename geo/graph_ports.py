"""Where a place gets onto a network, and where a way through it goes on.

In: a graph, a place, costs. Out: ports, nearest first.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from geo.graph import FAST, Graph, Port
from geo.graph_corridor import FAST_POINT
from geo.graph_make import gaps_m
from geo.graph_snap import Snapper
from geo.model import Place

__all__ = ["AWAY_COST", "between_m", "changes", "ports_of"]

Floats = npt.NDArray[np.float64]

# a port farther off must save this many metres of way for each metre of walk
AWAY_COST = 2.0
# other stations of the same town: this much farther than the nearest
_TOWN_M = 1_500.0
# shorter than this and a piece of network is a yard, a mine or a tram
_USEFUL_M = 40_000.0
_SAMPLES = (64, 512, 4096)
# points of lines are looked for so near first; that finds all lines nearer than the other, though
# of two points of a line that lie 10 km apart the nearer may count as one of another line
_CLOSE_M, _ALL_KNOWN_M = 16_500.0, 6_000.0
# points of a high-speed line are looked for on one this far off
_FAST_REACH_M = 12_000.0
# what a change between two ports of one place costs for each metre between them
_CHANGE_COST = 3.0


def ports_of(
    graph: Graph, snapper: Snapper, place: Place, *, cost: Floats, limit_m: float
) -> tuple[Port, ...]:
    """Return where a place gets onto the usable part of a network.

    Parameters
    ----------
    graph
        The network.
    snapper
        Finds ports on it.
    place
        The place; a point of a high-speed line lies on one, though old lines run nearer by.
    cost
        Cost of each chain, infinite where it may not be used.
    limit_m
        How far a port may lie.

    Returns
    -------
    tuple of Port
        The nearest on a useful component, and others of the same town; empty if none.
    """
    if place.kind == FAST_POINT and (fast := _fast_ports(graph, snapper, place, cost)):
        return fast
    close_m = min(_CLOSE_M, limit_m)
    for count, within_m in ((_SAMPLES[0], close_m), *((count, limit_m) for count in _SAMPLES)):
        near = snapper.ports(lon=place.lon, lat=place.lat, limit_m=within_m, count=count)
        usable: list[Port] = []
        for port in near:
            if usable and port.away_m > usable[0].away_m + _TOWN_M:
                break
            if np.isfinite(cost[port.chain]) and _is_useful(graph, port.chain):
                usable.append(port)
        if usable and (within_m >= limit_m or usable[0].away_m + _TOWN_M <= _ALL_KNOWN_M):
            return tuple(usable)
        if near and near[-1].away_m >= limit_m:
            break
    return ()


def _fast_ports(graph: Graph, snapper: Snapper, place: Place, cost: Floats) -> tuple[Port, ...]:
    near = snapper.ports(lon=place.lon, lat=place.lat, limit_m=_FAST_REACH_M, count=_SAMPLES[1])
    fast = [
        port for port in near if graph.kind[port.chain] & FAST and np.isfinite(cost[port.chain])
    ]
    return tuple(port for port in fast if port.away_m <= fast[0].away_m + _TOWN_M)


def _is_useful(graph: Graph, chain: int) -> bool:
    """Return whether the piece of network that a chain is part of is long enough."""
    least_m = _USEFUL_M
    if graph.longest_m < 4 * least_m:
        least_m = min(least_m, graph.component_m.max() / 4)
    return graph.piece_m(chain, least_m) >= least_m


def changes(arrived: Port, ports: Sequence[Port]) -> tuple[Port, ...]:
    """Return the ports a way may go on from, each as far off as it is from where it arrived.

    Two lines may cross at a place without meeting there, and trains of one do not go round to
    come to the other.

    Parameters
    ----------
    arrived
        Where the way came to the place.
    ports
        All of the place.

    Returns
    -------
    tuple of Port
        The same, and the one it arrived at first.
    """
    return tuple(
        replace(
            port,
            away_m=_CHANGE_COST
            / AWAY_COST
            * _gap_m((arrived.lon, arrived.lat, port.lon, port.lat)),
        )
        for port in dict.fromkeys((arrived, *ports))
    )


def between_m(a: Place, b: Place) -> float:
    """Return the straight line between two places, near enough to compare ways with.

    Parameters
    ----------
    a, b
        The places.

    Returns
    -------
    float
        Metres.
    """
    return _gap_m((a.lon, a.lat, b.lon, b.lat))


def _gap_m(ends: tuple[float, float, float, float]) -> float:
    return float(gaps_m(*(np.array([each]) for each in ends))[0])
