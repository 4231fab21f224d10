"""Whether a story is of something else than travel: a trial, a harvest, a match.

In: the sentences of an article. Out: a yes or no.
Pure: reads nothing. Linear in the words.
Method: in a story of travel every other sentence has a vehicle, a journey or a way, or names a
place; where few have either, a time needs plainer words of its own to be that of a journey.
Source: every third of our own stories, where of the times of travel that the shares below touch
a few in a thousand have no plainer word.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cues import JOURNEY_NOUNS
from geo.scene import Passage
from geo.scene_modes import OUTRIGHT

__all__ = ["is_of_other_things"]

_LEAST = 10  # sentences; of fewer nobody can tell
_MOVING, _NAMING = 0.2, 0.4  # the shares of a story that is of travel, at least


def is_of_other_things(passages: Sequence[Passage]) -> bool:
    """Return whether few sentences of a story tell of a vehicle, a way or a place.

    Parameters
    ----------
    passages
        The sentences of an article.

    Returns
    -------
    bool
        False for a story of fewer than ten sentences.

    Examples
    --------
    >>> is_of_other_things(())
    False
    """
    if len(passages) < _LEAST:
        return False
    moving = sum([_tells_of_going(each) for each in passages])
    naming = sum([bool(each.toponyms) for each in passages])
    return moving < _MOVING * len(passages) and naming < _NAMING * len(passages)


def _tells_of_going(passage: Passage) -> bool:
    """Return whether a sentence has a vehicle, a journey or a way."""
    if any(weight >= OUTRIGHT for _, _, weight in passage.modes):
        return True
    return not passage.words.isdisjoint(JOURNEY_NOUNS)
