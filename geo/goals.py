"""Words of a stay or a show that are where somebody goes: "seven hours to the hospital".

In: a sentence. Out: those of its words that name a goal, and tell of no stay there.
Pure: reads nothing. Looks a few words back from each.
"""

from __future__ import annotations

from geo.cues import words
from geo.scene import Passage

__all__ = ["goals_of"]

_PLACES = words("hospital summit prison jail")
_THERE = words("to from towards reach reached reaching gain gained")
_WITHIN = 5  # "to the nearest district hospital"
_NONE: frozenset[str] = frozenset()


def goals_of(passage: Passage) -> frozenset[str]:
    """Return the words of a sentence that are a goal: "to the summit", "to the hospital".

    Parameters
    ----------
    passage
        The sentence.

    Returns
    -------
    frozenset of str
        Empty for "sent to prison for two years", which is no way, and for "in hospital".
    """
    here = passage.words & _PLACES
    if not here:
        return _NONE
    found = set()
    for at, low in enumerate(passage.lows):
        before = passage.lows[max(0, at - _WITHIN) : at]
        if low in here and "the" in before and not _THERE.isdisjoint(before):
            found.add(low)
    return frozenset(found)
