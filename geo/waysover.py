"""Widths and heights that are ways all the same: over a strait, up a river, up the valley.

In: a sentence and one of its lengths. Out: whether somebody gets over it or along it.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import DETERMINERS, words
from geo.scene import Passage
from geo.units import FAR_LENGTHS

__all__ = ["is_way_over"]

# what lies between two shores: as far as it is wide one has to go
_WATERS = words("strait straits channel sea sound neck isthmus gulf bay firth narrows crossing")
_LEADS, _WIDE = words("from between"), words("wide across broad")
_UP_OR_DOWN = words("above below")
# nobody lies "three kilometres above the sea" along a river
_NO_TOWN = words(
    "sea ground surface earth clouds cloud sea-level waves water planet equator horizon trees tree"
    " ice seabed average summit zero freezing"
)
_ENDS = ("", ".", ",", ";", ":", "and", "(")
_HERE = ("here", "there", *_ENDS)
_WITHIN = 10
# no hill stands so high over a town; what flies does
_LEAST_M = 5_000.0
_UP_THERE = words(
    "flew flying flies flight altitude height orbit orbits orbited aircraft plane jet balloon"
    " rocket missile satellite satellites station capsule ash plume cloud burst exploded space"
    " quake earthquake epicentre hypocentre climbed rose depth deep"
)


def is_way_over(passage: Passage, position: int) -> bool:
    """Return whether a width or a height is one that somebody goes.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the length stands among its items.

    Returns
    -------
    bool
        True for "the strait is 42 km wide" and "12 km above the village, on the same river";
        False for "the river is 300 metres wide" and "10 km above the ground".
    """
    quantity = passage.figure(position)
    if quantity is None or passage.foreign is not None:
        return False
    one, two, three = (passage.word(position + step) for step in (1, 2, 3))
    if one in _WIDE:
        lows = passage.lows[max(0, position - _WITHIN) : position]
        return quantity.unit in FAR_LENGTHS and (
            not _WATERS.isdisjoint(lows) and (two in _ENDS or two in _LEADS)
        )
    if one not in _UP_OR_DOWN or quantity.value_si < _LEAST_M or passage.words & _UP_THERE:
        return False
    return two in _HERE or (two in DETERMINERS and three not in _NO_TOWN)
