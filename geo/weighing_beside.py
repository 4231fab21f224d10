"""Places told right beside a figure, which are its ends whatever the rest of the story says.

In: a `Stage`. Out: keys of places, and whether two are a choice.
Pure: reads nothing.
Method: "four hours to Ulm", "20 from there to Kiel", "to Ulm in four", "to Kiel, 90 km", "from
Hull five": nothing but plain words stands between the name and the figure. Of 600 such figures
in our own stories nine had other ends.
"""

from __future__ import annotations

from itertools import product

from geo.cues import ABOUT, BE, TRAVEL_VERBS, words
from geo.scene import Passage
from geo.weighing_spots import Key, Mention
from geo.weighing_stage import Stage

__all__ = ["are_either", "ends_beside"]

_ALONG = frozenset("LTV")  # lengths, times and speeds along a way
_TO_FROM = words("to from")
_LOOSE = ABOUT | words("under only roughly barely well a good")
_WITHIN = words("in within")
_ARTICLES = words("a an")
_REACH, _BOTH = 5, 2
_LEADS = words("from to via in at the")
_EITHER = 4  # words from the one to the other: "from Kiel or from the"
_NO_WAY = BE | TRAVEL_VERBS | words("now goes came comes took takes and or but than who which")


def ends_beside(stage: Stage) -> frozenset[Key]:
    """Return the places that a figure is surely told of, as far as they stand beside it.

    Parameters
    ----------
    stage
        The figure.

    Returns
    -------
    frozenset
        Keys of places that are no countries; empty for a delay, a stop or a top
        speed.
    """
    if stage.letter not in _ALONG:
        return frozenset()
    found: set[Key] = set()
    for toponym in stage.passage.toponyms:
        key = stage.spots.key(toponym)
        spot = stage.spots.of.get(key)
        if spot is None or spot.wide or spot.place is None:
            continue
        if any(_is_beside(stage, each) for each in spot.within(stage.index)):
            found.add(key)
    return frozenset(found)


def are_either(stage: Stage, ends: tuple[Key, ...]) -> bool:
    """Return whether a sentence has a choice of two places, so that no way leads between them.

    Parameters
    ----------
    stage
        The figure.
    ends
        Places of the story.

    Returns
    -------
    bool
        True for "from Charleville or from Broken Hill", "to Kiel or Ulm".
    """
    if "or" not in stage.passage.words or len(ends) != _BOTH:
        return False
    one, other = (stage.spots.of[each].within(stage.index) for each in ends)
    lows = stage.passage.lows
    for first, last in product(one, other):
        low, high = sorted((first.item, last.item))
        between = lows[low + 1 : high]
        if len(between) < _EITHER and "or" in between and _LEADS.issuperset({*between} - {"or"}):
            return True
    return False


def _is_beside(stage: Stage, mention: Mention) -> bool:
    """Return whether a mention is where a figure leads to or counts from, and stands at it."""
    if mention.role not in _TO_FROM or mention.item < 1 or mention.toponym.refers_to is not None:
        return False
    passage = stage.passage
    at = mention.item - 1
    if passage.word(at) == "the":
        at -= 1
    if passage.word(at) != mention.role:
        return False
    if mention.item > stage.position:
        if mention.role == "from" and not _ARTICLES.isdisjoint(passage.lows[stage.position : at]):
            return False  # "20 km in a bus from Kiel": that is where the bus comes from
        return _is_plain(passage, stage.position + 1, at)
    low = passage.back_over(stage.position, _LOOSE)
    if low not in (mention.item, mention.item + 1):
        return False
    if low == mention.item or passage.word(low) in _WITHIN:
        return True
    # "it's 90 km to Ulm, 120 to Kiel": each by what follows it
    onward = passage.word(stage.position + 1) in _TO_FROM
    return passage.word(low) == "," and mention.role == "to" and not onward


def _is_plain(passage: Passage, first: int, last: int) -> bool:
    """Return whether only words without a verb of travel stand between two positions."""
    return last - first < _REACH and all(
        each.kind == "word" and each.low not in _NO_WAY for each in passage.items[first:last]
    )
