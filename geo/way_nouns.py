"""Nouns that say how a way is gone, told of its figure: "a drive of 80 km", "an 8-mile walk".

In: a sentence and the position of a figure in it. Out: the noun, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import ABOUT, words
from geo.scene import Passage
from geo.units import Dimension
from geo.vocabulary import ON_LAND

__all__ = ["DIRECT", "HEDGES", "WAYS_GONE", "is_by_land", "noun_of_a_way"]

WAYS_GONE = {"flight": "air", "drive": "road", "walk": "foot", "hike": "foot"}
"""The way of "a flight of an hour", whatever way the words before it name."""
HEDGES = ABOUT | words("only under up to roughly more than")
"""Words between "needs", "a drive of" and a figure."""
DIRECT = "direct distance"
"""A straight line, but where its clause names a way on the ground."""
_WALLS, _OPENING = words(", ; : but while whereas"), 3
_OF_SO_MUCH = words("of is was")
_HERDED = words("cattle sheep horse dog goose")  # "a cattle drive of 300 miles"


def noun_of_a_way(passage: Passage, position: int) -> str | None:
    """Return the noun of a way that a figure is told of.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        "drive" for "a drive of two hours" and "the drive is 80 km"; "walk" for "a 5-mile walk".
    """
    if passage.words.isdisjoint(WAYS_GONE):
        return None
    if passage.word(position - 1) == "of" and passage.word(position - 2) in WAYS_GONE:
        herded = passage.word(position - 3) in _HERDED
        return None if herded else passage.word(position - 2)
    mine = passage.figure(position)
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    behind = position + (2 if passage.word(position + 1) == "-" else 1)
    of = passage.back_over(position, HEDGES)
    for at in (behind, of - 1 if passage.word(of) in _OF_SO_MUCH else -1):
        before = passage.word(at - 1)
        if passage.word(at) in WAYS_GONE and before not in _HERDED:
            return passage.word(at)
    return None


def is_by_land(passage: Passage, at: int) -> bool:
    """Return whether a clause names a way on the ground: "by rail the direct distance is".

    Parameters
    ----------
    passage
        The sentence.
    at
        A position of the clause.

    Returns
    -------
    bool
        True also for "By rail, the direct distance is".
    """
    walls = [each for each, low in enumerate(passage.lows) if low in _WALLS]
    low = max((each for each in walls if each < at), default=-1)
    high = min((each for each in walls if each > at), default=len(passage.lows))
    if low <= _OPENING and passage.word(0) in ("by", "on"):
        low = -1
    return any(low < each < high and mode in ON_LAND for each, mode, _ in passage.modes)
