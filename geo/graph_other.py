"""Other lines between two places than the one that is shortest.

In: the best path and a way to search. Out: paths that mostly keep off it.
Pure: reads nothing, writes nothing.
A published length is that of a line, and the line it is of need not be the shortest between its
ends: the old line beside the new, the coast beside the valley. So the shortest is made dear and
the search run again ("penalty method", Chen, Bell and Bogenberger 2007).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from geo.graph import Path

__all__ = ["other_lines"]

Floats = npt.NDArray[np.float64]

_DEARER = 2.5  # a line longer than this by comparison is no choice
_SHARED = 0.5  # with more than this in common it is the same line with a loop
_DIFFERENT = 1.05
# the longer the way the dearer the search, and the less two lines between its ends differ:
# of 46 published distances beyond 1,500 km 19 in 20 lie within 5 per cent of the shortest
_ROUNDS = ((800_000.0, 2), (2_000_000.0, 1))


def other_lines(
    best: Path, *, cost: Floats, search: Callable[[Floats, float], Path | None]
) -> tuple[Path, ...]:
    """Return lines between the ends of a path that are other lines than it.

    Parameters
    ----------
    best
        The shortest path.
    cost
        Cost of each chain.
    search
        Returns the cheapest path for given costs, and up to a given cost, metres.

    Returns
    -------
    tuple of Path
        Each at least 5 % longer and half of it elsewhere, shortest first.
    """
    own = {step.chain for step in best.steps}
    rounds = next((count for limit, count in _ROUNDS if best.length_m <= limit), 0)
    if not best.length_m:
        return ()
    found: list[Path] = []
    dear, last = cost.copy(), best
    for _ in range(rounds):
        dear[[step.chain for step in last.steps]] *= _DEARER
        path = search(dear, _DEARER * best.cost_m)
        if path is None or not path.length_m:
            break
        common = sum(abs(step.to_m - step.from_m) for step in path.steps if step.chain in own)
        ratio = path.length_m / best.length_m
        if common <= _SHARED * path.length_m and _DIFFERENT < ratio <= _DEARER:
            found.append(path)
        last = path
    return tuple(sorted(found, key=lambda path: path.length_m))
