"""A way told a second time: "From Hull to York it is 38 miles. With the bridge shut it was 90".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: who has just told how far it is from one place to another, or how long that takes, and
goes on with "it was" under another condition and names no end, speaks of the same two places.
"""

from __future__ import annotations

from geo.cues import words
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["PUT_RIGHT", "in_a_correction", "once_more"]

PUT_RIGHT = "the journey of the story, put right"
"""The step of a figure of a correction: "an earlier version said the crossing took a day"."""


_CONDITIONS = words(
    "with without when while since before after until if by via round around over across through"
    " in on at during today now then otherwise instead otherwise even only once for as under"
    " yesterday normally usually"
)
_VERBS = words(
    "is was s be been being took takes take taken needed needs need lasted lasts measured measures"
    " comes came meant means makes made allow"
)
_ALONG = (Dimension.LENGTH, Dimension.TIME)
_SUBJECT, _REACH = 14, 6
_VERSION = words("earlier version")
_BEHIND = words("from to of north south east west away off apart late early longer further farther")


def in_a_correction(view: View, position: int) -> Found | None:
    """Read "An earlier version of this story said the row took 72 days": of the story's journey.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence corrects nothing, or names an end itself.
    """
    passage, main = view.passage, view.trips.main
    if not passage.words >= _VERSION or view.ends or main is None:
        return None
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _ALONG or main.first_at >= passage.index:
        return None
    return Found(
        origin=main.origin,
        destination=main.destination,
        mode=main.mode,
        label=main.label,
        local=False,
        step=PUT_RIGHT,
    )


def once_more(view: View, position: int) -> Found | None:
    """Read "With the bridge shut it was 90 miles": of the way that was just told to be 38.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence before tells no way of two ends, or this one names an end.
    """
    passage, trip = view.passage, view.trip
    if passage.lows[0] not in _CONDITIONS or "it" not in passage.words or view.ends:
        return None
    if trip is None or not trip.whole or not trip.narrow:
        return None
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _ALONG:
        return None
    last = view.last_of_paragraph
    if last is None or trip.last_at != last.index:
        return None
    if not any(each.dimension in _ALONG for each in last.quantities):
        return None
    before = passage.lows[max(0, position - _SUBJECT) : position]
    if "it" not in before or passage.word(position + 1) in _BEHIND:
        return None
    it = len(before) - 1 - before[::-1].index("it")
    if _VERBS.isdisjoint(before[it + 1 : it + _REACH]) or ";" in before[it:]:
        return None
    return Found(
        origin=trip.origin,
        destination=trip.destination,
        mode=trip.mode,
        label=trip.label,
        local=False,
        final=True,
        step="the way just told, once more",
    )
