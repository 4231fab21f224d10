"""The weights of cues, and the odds of options that have them.

In: the name of a packaged table, scores. Out: weights by cue, odds by option.
Touches: packaged tables ``geo/data/*_weights.csv``, made by `geo.data.fit_weights`.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Hashable, Mapping
from functools import cache
from importlib.resources import files
from typing import TypeVar

__all__ = ["LIKELY", "WITH_ENDS", "WITH_MODE", "odds_of", "weights_of"]

WITH_ENDS = frozenset({"distance", "duration", "average_speed"})
"""The kinds of claim whose ends are weighed: a top speed is a vehicle's, wherever it goes."""

WITH_MODE = WITH_ENDS | {"top_speed"}
"""The kinds of claim whose mode is weighed."""

LIKELY = 0.37
"""How likely an answer must be; about half the F1 that is reached, where that is highest."""

Option = TypeVar("Option", bound=Hashable)


@cache
def weights_of(table: str) -> Mapping[str, float]:
    """Return the weight of each cue of a table.

    Parameters
    ----------
    table
        File name.

    Returns
    -------
    mapping
        Cues that are not in it weigh nothing.
    """
    text = (files("geo.data") / table).read_text("utf-8")
    return {row["cue"]: float(row["weight"]) for row in csv.DictReader(text.splitlines())}


def odds_of(scores: Mapping[Option, float]) -> dict[Option, float]:
    """Return how likely each option is.

    Parameters
    ----------
    scores
        Sum of the weights of the cues of each option, at least one.

    Returns
    -------
    dict
        From 0 to 1, in the same order; they add up to one.
    """
    best = max(scores.values())
    shares = {option: math.exp(score - best) for option, score in scores.items()}
    total = sum(shares.values())
    return {option: each / total for option, each in shares.items()}
