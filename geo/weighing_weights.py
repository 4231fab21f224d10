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

__all__ = ["KEPT", "WITH_ENDS", "WITH_MODE", "likeliest", "odds_of", "weights_of"]

WITH_ENDS = frozenset({"distance", "duration", "average_speed"})
"""The kinds of claim whose ends are weighed: a top speed is a vehicle's, wherever it goes."""

WITH_MODE = WITH_ENDS | {"top_speed"}
"""The kinds of claim whose mode is weighed."""

KEPT = 2.5
"""How many times as likely another answer must be than the one that words gave."""

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


def likeliest(odds: Mapping[Option, float], *, held: Option | None) -> Option:
    """Return the likeliest option, or the one that words gave where no other is much likelier.

    Parameters
    ----------
    odds
        How likely each is, at least one.
    held
        The one that words gave; None where they gave none, or not enough of it.

    Returns
    -------
    Option
        Of two that are as likely the first.

    Examples
    --------
    >>> likeliest({"rail": 0.5, "road": 0.4, "sea": 0.1}, held="road")
    'road'
    >>> likeliest({"rail": 0.5, "road": 0.4, "sea": 0.1}, held="sea")
    'rail'
    """
    best = max(odds, key=odds.__getitem__)
    return best if held is None or odds[best] > KEPT * odds[held] else held
