"""Distances that tell where something is, whatever the story goes by.

In: a sentence and the position of a distance in it. Out: yes or no.
Pure: reads nothing. Looks a few words to either side.
Method: "Ulm, 20 km beyond Kiel", "Ulm, which is 90 km from Kiel" and "Ulm, 30 km up the coast" put
a place on the map in passing; a story of trains goes no such way. What came down, sank or was seen
where a story has water, so far from a place and at no place itself, is at sea.
Who also says how long it takes to get there speaks of the way.
"""

from __future__ import annotations

from geo.cues import ABOUT, COMPASS, THAN, WHOM, words
from geo.model import Mode
from geo.scene import Passage, Scene
from geo.units import Dimension

__all__ = ["is_afloat", "is_put_on_the_map", "is_timed", "lies_there"]

_PAST = words("beyond past before behind short")
_THEM = WHOM | {"you"}
_ALONG = words("up down along")
# a road, a line or a river is a way; these are what lies beside one
_SHORES = words("coast shore valley fjord island peninsula bay spit beach glen")
_FROM = words("from away off to due")
_LIES = words("is are was were lies lie lay stands stood sits")
_LIES_NOW = words("is are lies lie")
_WHICH = words("which that")
_REMARKED = words(
    "only still roughly barely hardly even not a mere good at another as much close well further"
    " or so"
)
_LOOSE = ABOUT | THAN | _REMARKED
_FAIR, _ANY = 2, 1
_LEAST = {Mode.AIR: 3}  # an airport or a squadron lies on the map as well
_TAKES = words("in takes took needs needed , lasts lasted")
_SOON = 9


def is_put_on_the_map(passage: Passage, position: int, *, flown: bool) -> bool:
    """Return whether a distance puts a place on the map in passing, and nobody goes it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands.
    flown
        Whether the journey or story around it is one by air: what lies "90 km from" a place there
        does so on the map, where the sentence itself speaks of no flight.

    Returns
    -------
    bool
        True for ", 20 km beyond Kiel", ", 30 km up the coast" and "which lies 90 km from Kiel".
    """
    if passage.foreign is not None:
        return False
    at = passage.back_over(position, _LOOSE)
    lead, after = passage.word(at), passage.word(position + 1)
    lies = lead in _LIES
    if not lies and lead != ",":
        return False
    if is_timed(passage, position):
        return False
    if after in _PAST:
        return _THEM.isdisjoint(passage.lows[position + 2 : position + 4])
    if after in _ALONG and not _SHORES.isdisjoint(passage.lows[position + 2 : position + 4]):
        return not _speaks_of_a_way(passage)
    if after == "from" and flown and "to" not in passage.lows[position + 2 : position + _SOON]:
        return not any(weight >= _LEAST.get(mode, _FAIR) for _, mode, weight in passage.modes)
    if lies and passage.word(at - 1) in _WHICH and (after in _FROM or after in COMPASS):
        return not _speaks_of_a_way(passage)
    return False


def _speaks_of_a_way(passage: Passage) -> bool:
    return any(weight >= _FAIR for _, _, weight in passage.modes)


def is_timed(passage: Passage, position: int) -> bool:
    """Return whether the time that a distance takes follows it: "90 km to the east, in an hour".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the distance stands.

    Returns
    -------
    bool
        True where a comma parts them, and not more than a few words.
    """
    lows, comma = passage.lows, False
    for at in range(position + 1, min(len(lows), position + _SOON)):
        figure = passage.items[at].quantity
        if figure is not None:
            return comma and figure.dimension is Dimension.TIME and lows[at - 1] in _TAKES
        if lows[at] in (";", ":"):
            return False
        comma = comma or lows[at] == ","
    return False


def lies_there(passage: Passage, position: int) -> bool:
    """Return whether something is told to lie so far off for good: "The isle is 90 km off Kiel".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the distance stands.

    Returns
    -------
    bool
        False for what happened there once.
    """
    return passage.word(passage.back_over(position, _LOOSE)) in _LIES_NOW


def is_afloat(scene: Scene, passage: Passage) -> bool:
    """Return whether a spot that a sentence gives by its distance from a place is one at sea.

    Parameters
    ----------
    scene
        The article.
    passage
        The sentence: of nothing that has a name and lies there itself.

    Returns
    -------
    bool
        True where it, or the one before in its paragraph, speaks of ships or of the sea.
    """
    if any(mode is Mode.SEA for _, mode, _ in passage.modes):
        return True
    return scene.mode_before(passage.index, least=_ANY) is Mode.SEA
