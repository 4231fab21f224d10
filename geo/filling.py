"""Ends that no words give: those of the one pair of places that the story is about.

In: a `View`, the position of a figure, what was `Found` for it. Out: the same, filled.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import replace

from geo.cues import words
from geo.model import Toponym
from geo.trips import Trip, same_name
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["in_full"]

_IN_MIND = 4
_NEXT, _LEG_REACH = words("next second third fourth following onward"), 4
_ALONG = (Dimension.LENGTH, Dimension.TIME, Dimension.SPEED)


def in_full(view: View, position: int, found: Found) -> Found:
    """Return what was found, missing ends filled with the two places of the story.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    found
        What words tie the figure to.

    Returns
    -------
    Found
        As it was where both ends are known or none is to be looked for; marked as guessed
        where an end was filled.
    """
    if found.final or found.relative is not None or (found.origin and found.destination):
        return found
    mine = view.passage.figure(position)
    gist = view.trips.gist
    if mine is None or mine.dimension not in _ALONG:
        return found
    given = found.origin or found.destination
    if given is not None and found.local:
        told = _from_the_journey(view, found)
        if told is not None:
            return told
    filled = None if gist is None or view.trips.main else _from_the_gist(gist, found)
    if filled is None and given is not None and found.origin is None and found.local:
        filled = _from_the_last_place(view, found, given)
    return filled or found


def _from_the_gist(gist: Trip, found: Found) -> Found | None:
    """Give a figure the two places of the story, or the one of them that it lacks."""
    given = found.origin or found.destination
    if given is None:
        return replace(
            found,
            origin=gist.origin,
            destination=gist.destination,
            guessed=True,
            local=False,
            step="between the two places that the story is about",
        )
    other = _other_end(gist, given)
    if other is None:
        return None
    return replace(
        found,
        origin=found.origin or other,
        destination=found.destination or other,
        guessed=True,
        step=f"{found.step}; {other.name} is the other place that the story is about",
    )


def _from_the_last_place(view: View, found: Found, given: Toponym) -> Found | None:
    """Let "the flight to New York covers 15,000 km" begin where the text just was."""
    there = view.trips.there[view.passage.index]
    if there is None or is_wide(there) or is_wide(given) or same_name(there.name, given.name):
        return None
    return replace(
        found,
        origin=there,
        guessed=True,
        step=f"{found.step}; {there.name} is the place named before",
    )


def _from_the_journey(view: View, found: Found) -> Found | None:
    """Close a single end with the other end of the journey spoken of: "a hop to Kabul"."""
    trip, passage = view.trip, view.passage
    if trip is None or not trip.whole or passage.index - trip.last_at > _IN_MIND:
        return None
    given = found.destination or found.origin
    first, start = max(0, found.start - _LEG_REACH), found.start
    # "The next leg, to Suva": from where the last one ended
    onward = found.destination is not None and not _NEXT.isdisjoint(passage.lows[first:start])
    other = trip.origin if found.destination is not None and not onward else trip.destination
    if other is None or given is None or is_wide(given):
        return None
    if same_name(other.name, given.name):
        other = trip.destination if found.destination is not None else trip.origin
    if other is None or same_name(other.name, given.name):
        return None
    return replace(
        found,
        origin=found.origin or other,
        destination=found.destination or other,
        guessed=True,
        step=f"{found.step}; {other.name} is the other end of the journey spoken of",
    )


def _other_end(gist: Trip, given: Toponym) -> Toponym | None:
    """Return the end of a journey that a name is not; None where it is neither."""
    if gist.origin is None or gist.destination is None:
        return None
    if same_name(gist.origin.name, given.name):
        return gist.destination
    if same_name(gist.destination.name, given.name):
        return gist.origin
    return None
