"""Other lines between two places than the one that is shortest.

In: the best path and a way to search. Out: paths that keep off it and are lines of their own.
Pure: reads nothing, writes nothing.
A published length is that of a line, and the line it is of need not be the shortest between its
ends: the old line beside the new, the coast beside the valley. So the shortest is made dear and
the search run again ("penalty method", Chen, Bell and Bogenberger 2007); what is found counts
if it is locally optimal (Abraham, Delling, Goldberg and Werneck 2013).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

import numpy as np
import numpy.typing as npt

from geo.graph import Graph, Path, Port

__all__ = ["other_lines"]

Floats = npt.NDArray[np.float64]

_DEARER = 2.5  # how much the shortest is made dearer
_SHARED = 0.25  # with more than this in common it is the same line with a loop
# people and timetables take a line from so much longer on to so much
_DIFFERENT, _SENSIBLE = 1.05, 1.25
# a line of its own is the best way to its middle and on; a loop is not, by this part, and comes
# back to the shortest there
_STRAYS, _BACK = 0.97, 0.3
# the longer the way the dearer the search, and the less two lines between its ends differ:
# of 46 published distances beyond 1,500 km 19 in 20 lie within 5 per cent of the shortest
_ROUNDS = ((800_000.0, 2), (2_000_000.0, 1))

Search = Callable[[Sequence[Port], Sequence[Port], Floats, float], Path | None]


def other_lines(best: Path, graph: Graph, *, cost: Floats, search: Search) -> tuple[Path, ...]:
    """Return lines between the ends of a path that are other lines than it.

    Parameters
    ----------
    best
        The shortest path.
    graph
        The network it is on.
    cost
        Cost of each chain.
    search
        Returns the cheapest path between ports for given costs, and up to a given cost, metres.

    Returns
    -------
    tuple of Path
        Each 5 to 25 % longer, mostly elsewhere, and the best way by its own middle; shortest
        first.
    """
    own = {step.chain for step in best.steps}
    rounds = next((count for limit, count in _ROUNDS if best.length_m <= limit), 0)
    if not best.length_m:
        return ()
    origins, destinations = (best.origin,), (best.destination,)
    most = _SENSIBLE * (1.0 + (_DEARER - 1.0) * _SHARED) * best.cost_m
    found: list[Path] = []
    dear, last = cost.copy(), best
    for _ in range(rounds):
        dear[[step.chain for step in last.steps]] *= _DEARER
        path = search(origins, destinations, dear, most)
        if path is None or not path.length_m:
            break
        ratio = path.length_m / best.length_m
        apart = _common_m(path, own) <= _SHARED * path.length_m
        if apart and _DIFFERENT < ratio <= _SENSIBLE:
            middle = (_middle(path, own, graph),)
            limit = path.cost_m
            halves = search(origins, middle, cost, limit), search(middle, destinations, cost, limit)
            if _is_of_its_own(path, halves, own):
                found.append(path)
        last = path
    return tuple(sorted(found, key=lambda path: path.length_m))


def _common_m(path: Path, own: Set[int]) -> float:
    """Return how much of a path runs on some chains, metres."""
    return sum(abs(step.to_m - step.from_m) for step in path.steps if step.chain in own)


def _middle(path: Path, own: Set[int], graph: Graph) -> Port:
    """Return the middle of what of a path runs elsewhere."""
    apart = [step for step in path.steps if step.chain not in own]
    runs = np.cumsum([abs(step.to_m - step.from_m) for step in apart])
    step = apart[int(np.searchsorted(runs, runs[-1] / 2))]
    lon, lat, along = graph.shape(step.chain)
    at_m = (step.from_m + step.to_m) / 2
    return Port(
        chain=step.chain,
        at_m=at_m,
        lon=float(np.interp(at_m, along, lon)),
        lat=float(np.interp(at_m, along, lat)),
        away_m=0.0,
    )


def _is_of_its_own(path: Path, halves: tuple[Path | None, Path | None], own: Set[int]) -> bool:
    """Return whether the best ways to the middle of a path and on are that path."""
    one, other = halves
    if one is None or other is None:
        return False
    length = one.length_m + other.length_m
    common = _common_m(one, own) + _common_m(other, own)
    return length >= _STRAYS * path.length_m and common <= _BACK * length
