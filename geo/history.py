"""Ends told in an aside about earlier days: "which ran from Ulm to Bonn until 2019".

In: a sentence and where two names stand in it. Out: whether they are of earlier days only.
Pure: reads nothing. Looks a few words to either side.
Method: a relative clause or a participle between two commas that names a time gone by, behind
which the sentence goes on in the present tense: what it says there is not said of those ends.
"""

from __future__ import annotations

from geo.cues import MONTHS, words
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["is_history"]

_OPENS, _CLOSES = frozenset(",(—–"), frozenset(",)—–")
_WHICH = words("which who that")
_ONCE = words("once formerly originally previously initially earlier")
_GONE = _ONCE | words("until till last before ago used")
_MONTHS_AND_LONGER = MONTHS | words(
    "year month spring summer autumn fall winter season decade century"
)
# "the train, which …, takes": the main verb, in the present tense
_NO_PRESENT = words("was has this as")
_NOW = words("now will can is are do does")
_BACK, _AHEAD = 9, 12


def is_history(passage: Passage, start: int, end: int) -> bool:
    """Return whether two ends stand in an aside about earlier days.

    Parameters
    ----------
    passage
        The sentence.
    start, end
        Positions of the first word of the ends and of the last.

    Returns
    -------
    bool
        False where the aside has a figure of its own, or the sentence tells of the past.
    """
    lows = passage.lows
    opening = next(
        (at for at in range(start, max(-1, start - _BACK), -1) if lows[at] in _OPENS), -1
    )
    stop = min(len(lows), end + _AHEAD)
    closing = next((at for at in range(end + 1, stop) if lows[at] in _CLOSES), -1)
    if opening < 1 or closing < 0 or closing + 1 >= len(lows):
        return False
    first = lows[opening + 1]
    if first not in _WHICH and first not in _ONCE:
        return False
    goes_on = lows[closing + 1]
    if not (goes_on in _NOW or (goes_on.endswith("s") and goes_on not in _NO_PRESENT)):
        return False
    aside = range(opening + 1, closing)
    figures = (passage.items[at].quantity for at in aside)
    if any(each is not None and each.dimension is not Dimension.DATE for each in figures):
        return False
    return first in _ONCE or any(_is_gone(passage, at) for at in aside)


def _is_gone(passage: Passage, at: int) -> bool:
    """Return whether a word tells of a time gone by, longer ago than some days."""
    low = passage.lows[at]
    if low == "last":
        return passage.word(at + 1) in _MONTHS_AND_LONGER
    return low in _GONE or (low.isdigit() and passage.items[at].quantity is not None)
