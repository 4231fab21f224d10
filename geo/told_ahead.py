"""Figures whose ends the next sentence tells: "It is 1,460 km. That is what lies between X and Y".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: a sentence with a figure and no place goes on in the next one, which points back at the
figure ("That is the distance from X to Y") or at the way it is the length of ("The road is 650 km
long. It runs from X to Y").
"""

from __future__ import annotations

from geo.cues import words
from geo.scene import Passage
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["told_ahead"]

_THAT, _IT = words("that this so such it these those"), words("it they")
_BE = words("is was s are were be")
_FAR = words("lies lie lay separates separated distance way far long between time takes took apart")
_RUNS = words(
    "runs ran leads led goes went stretches begins began starts started connects connected links"
    " linked joins joined follows followed winds climbs will is was crosses crossed takes took"
)
_WAYS = words(
    "road railway railroad line pipeline highway motorway route canal track trail path ferry way"
    " crossing service journey trip ride drive flight voyage train bus walk trek race expedition"
    " cable stretch section leg link tunnel distance run march"
)
_ALONG = (Dimension.LENGTH, Dimension.TIME)
_OPENING, _SUBJECT = 9, 8


def told_ahead(view: View, position: int) -> Found | None:
    """Read "It is 1,460 km. That is what lies between X and Y": of the ends told next.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence names a place, or the next one does not point back.
    """
    passage, following = view.passage, view.following
    if view.roles or following is None:
        return None
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _ALONG or not following.lows:
        return None
    if not view.is_in_paragraph(following):
        return None
    pair = next(
        (
            (each.origin, each.destination)
            for each in view.trips.ends[following.index]
            if each.origin is not None and each.destination is not None
        ),
        None,
    )
    if pair is None or is_wide(pair[0]) or is_wide(pair[1]):
        return None
    if not (_points_back(following) or (_is_of_a_way(passage, position) and _runs(following))):
        return None
    return Found(
        origin=pair[0],
        destination=pair[1],
        mode=view.trip.mode if view.trip is not None else None,
        local=False,
        final=True,
        step=f"the next sentence tells of what, {pair[0].name} and {pair[1].name}",
    )


def _points_back(following: Passage) -> bool:
    """Return whether "That is what lies between", "So far is it from" opens a sentence."""
    lows = following.lows
    if lows[0] not in _THAT or following.quantities:
        return False
    opening = lows[1:_OPENING]
    return not _BE.isdisjoint(opening) and not _FAR.isdisjoint(opening)


def _is_of_a_way(passage: Passage, position: int) -> bool:
    """Return whether the subject of a figure is a way: "The road is 650 km long"."""
    before = passage.lows[:position]
    if not 0 < position <= _SUBJECT:
        return False
    return before[0] in ("the", "this", "a", "its") and not _WAYS.isdisjoint(before)


def _runs(following: Passage) -> bool:
    """Return whether "It runs", "It begins" opens a sentence."""
    return following.lows[0] in _IT and following.word(1) in _RUNS
