"""Figures printed without their unit: "a plane takes six hours, a car eleven".

In: a figure. Out: whether its text has a word for its unit. Pure.
"""

from __future__ import annotations

import re

from geo.languages import find_language, words
from geo.model import Quantity
from geo.units import MOMENTS

__all__ = ["is_elided"]

_LANGUAGE = find_language("en")
_SPELT = frozenset({*_LANGUAGE.cardinals, *_LANGUAGE.multipliers, *_LANGUAGE.fractions}) | words(
    "and a to or halves quarters"
)
_DIGITS = re.compile(r"\d{1,12}(?:[.,]\d{1,9}){0,4}[¼½¾]?|[¼½¾]")


def is_elided(quantity: Quantity) -> bool:
    """Return whether a figure stands in the text without its unit.

    Parameters
    ----------
    quantity
        A figure of a text.

    Returns
    -------
    bool
        True for "two and a half" and "1,200" that are hours and miles all the same, and for
        "1,200 (1,931 km)".

    Examples
    --------
    >>> from geo.quantities import find_quantities
    >>> [is_elided(each) for each in find_quantities("A cart takes a day, a car takes two.")[0]]
    [False, True]
    """
    if quantity.unit in MOMENTS:
        return False
    bare = quantity.text.lower().partition(" (")[0].replace("-", " ").split()
    # from the end, where the unit stands that most figures have
    return all(each in _SPELT or _DIGITS.fullmatch(each) is not None for each in reversed(bare))
