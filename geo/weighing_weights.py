"""The weights of cues, and the odds of options that have them.

In: the name of a packaged table, scores. Out: weights by cue, odds by option.
Touches: packaged tables ``geo/data/*_weights.csv``, made by `geo.data.fit_weights`.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Hashable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import TypeVar

__all__ = ["WITH_ENDS", "WITH_MODE", "best_of", "odds_of", "say_sure", "score_of", "weights_of"]

WITH_ENDS = frozenset({"distance", "duration", "average_speed"})
"""The kinds of claim whose ends are weighed: a top speed is a vehicle's, wherever it goes."""

WITH_MODE = WITH_ENDS | {"top_speed"}
"""The kinds of claim whose mode is weighed."""

Option = TypeVar("Option", bound=Hashable)
Part = TypeVar("Part", bound=Hashable)

# a part of an answer is worth how much likelier it is than the first, which is about half the F1
# that is reached; the second is for an answer that is right as a whole, the third for the
# one that words gave: the first two where F1 is highest on stories left out, the third between
# that (nought) and what stories ask for that the grammar grew on (0.2)
_BAR, _WHOLE, _GIVEN = 0.36, 0.3, 0.1
_SUREST = 0.99  # no sum of weights makes certain


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
    rows = csv.reader(text.splitlines())
    next(rows)  # what the columns are called
    return {cue: float(weight) for cue, weight in rows}


def score_of(cues: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    """Return what speaks for an answer in all, less what speaks against it.

    Parameters
    ----------
    cues
        Name and strength of each cue that holds.
    weights
        By the name of a cue; one that is not among them weighs nothing.

    Returns
    -------
    float
        The sum of the weights, each times its strength.

    Examples
    --------
    >>> score_of([("told", 1), ("nearness", 0.5), ("odd", 1)], {"told": 0.5, "nearness": 0.5})
    0.75
    """
    return sum(weights.get(name, 0.0) * strength for name, strength in cues)


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


def say_sure(odds: float) -> str:
    """Return how sure an answer is, in words.

    Parameters
    ----------
    odds
        From 0 to 1.

    Returns
    -------
    str
        In whole percents, never all of them.

    Examples
    --------
    >>> say_sure(0.934), say_sure(0.999)
    ('93% sure', '99% sure')
    """
    return f"{min(odds, _SUREST):.0%} sure"


def best_of(
    odds: Mapping[tuple[Part, ...], float], *, given: tuple[Part, ...] | None
) -> tuple[Part, ...]:
    """Return the answer that is worth most, right or half right.

    Parameters
    ----------
    odds
        How likely each answer is, at least one: none, one or two places, or no mode or one.
    given
        The one that words gave; None where they gave none, or not enough of it.

    Returns
    -------
    tuple
        Of two that are worth as much the first.

    Examples
    --------
    Two pairs that share a place are half right where the other is right; nothing is not.

    >>> best_of({(): 0.4, ("Ulm", "Bonn"): 0.35, ("Ulm", "Kiel"): 0.25}, given=None)
    ('Ulm', 'Bonn')
    >>> best_of({(): 0.2, ("rail",): 0.5, ("road",): 0.3}, given=("road",))
    ('rail',)
    >>> best_of({(): 0.3, ("rail",): 0.37, ("road",): 0.33}, given=("road",))
    ('road',)
    """
    share: dict[Part, float] = {}
    for answer, odd in odds.items():
        for part in answer:
            share[part] = share.get(part, 0.0) + odd

    def worth(answer: tuple[Part, ...]) -> float:
        parts = sum(share[part] - _BAR for part in answer)
        return parts + _WHOLE * odds[answer] + (_GIVEN if answer == given else 0.0)

    return max(odds, key=worth)
