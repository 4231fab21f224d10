"""Figures that a ruler gives, told of a train or a road between ends that no words name.

In: a case of a distance with guessed ends. Out: whether it is the straight line between them.
Pure: reads nothing.
Method: that a figure is the straight line of two other places by chance is less likely than that
these were meant. A figure that merely lies so far off may be right, told of no train at all.
"""

from __future__ import annotations

import re

from geo.cases import sentence_of
from geo.lazy import lazy_pattern
from geo.model import Case, Hedge, Mode
from geo.yardsticks import straight

__all__ = ["is_ruled_off"]

# From here on a line between two points as sharp is hit so nearly by no chance.
_LONG_M, _WIDE, _EXACT = 500_000.0, 0.02, 0.01
_RIDDEN = lazy_pattern(
    r"\b(?:trains?|rail\w{0,5}|cars?|bus\w{0,2}|lorr(?:y|ies)|trucks?|convoys?)"
    r" (?:had |has |have )?(?:ran|run|runs|covered|covers?|travell?ed|travels?|rolled|drove|driven"
    r"|went|gone|crossed)\b",
    re.IGNORECASE,
)


def is_ruled_off(case: Case) -> bool:
    """Return whether a figure told of a train or a road is the very line between its ends.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        False where its sentence names no way on the ground, and over short ways.
    """
    claim = case.claim
    line = straight(case.measurements)
    return (
        line is not None
        and line.value >= _LONG_M
        and line.high <= line.value * (1 + _WIDE)
        and abs(claim.quantity.value_si / line.value - 1) <= _EXACT
        and claim.mode in (Mode.RAIL, Mode.ROAD)
        and claim.quantity.hedge is Hedge.EXACT
        and bool(_RIDDEN.search(sentence_of(case)))
    )
