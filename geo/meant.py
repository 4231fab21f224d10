"""The journey meant where a figure's own sentence does not name it, as far as it is known.

In: a `View`, a journey of the article. Out: what was `Found`.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.mode_near import mode_at
from geo.nearby import is_fresh
from geo.trips import Trip
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["completed", "of_trip", "same_mode"]

_STRONG = 3
_LATELY = 2  # sentences since a journey was told


def same_mode(view: View, position: int, trip: Trip) -> Trip:
    """Return the last journey made the way this sentence says, if it says so plainly.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    trip
        The journey last spoken of.

    Returns
    -------
    Trip
        The one given where the sentence names no other way, or no journey was made that way.
    """
    mode = mode_at(view.passage, position, least=_STRONG)
    if mode is None or trip.mode in (None, mode):
        return trip
    known = view.trips.by_mode(mode, view.passage.index)
    main = view.trips.main
    if known is None and main is not None and main.first_at <= view.passage.index:
        if trip.whole and trip.times >= main.times and not _shares_an_end(trip, main):
            return trip
        return main  # a way that no leg was told of is set against the whole journey
    return known or trip


def _shares_an_end(trip: Trip, main: Trip) -> bool:
    return any(end is not None and main.has(end.name) for end in (trip.origin, trip.destination))


def of_trip(trip: Trip, step: str) -> Found:
    """Return a journey as what was found for a figure whose sentence does not name it.

    Parameters
    ----------
    trip
        The journey.
    step
        Why it is meant.

    Returns
    -------
    Found
        With the ends that the journey has.
    """
    return Found(
        origin=trip.origin,
        destination=trip.destination,
        via=trip.via,
        mode=trip.mode,
        label=trip.label,
        local=False,
        step=step,
    )


def completed(view: View, trip: Trip, step: str, *, start: int = -1) -> Found:
    """Return a journey; where its end is open, what the article is about closes it.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    trip
        The journey.
    step
        Why it is meant.
    start
        Where the sentence names an end of it; -1 where it names none.

    Returns
    -------
    Found
        Marked as guessed where an end was filled in.
    """
    origin, destination = trip.origin, trip.destination
    guessed = False
    home = view.trips.here if view.trips.at_home else None
    if origin is None and home is not None and not trip.has(home.name):
        origin = home
        step = f"{step}, from {home.name}, where the story plays"
    topic, main = view.topic, view.trips.main
    if origin is None and destination is not None and main is not None:
        start_of = main.origin
        if (
            start_of is not None
            and main.first_at <= trip.first_at
            and not main.has(destination.name)
        ):
            origin, guessed = start_of, True
            step = f"{step}, from {origin.name}, where the other journeys begin"
    if destination is None and main is not None and main.destination is not None:
        here = start >= 0 or view.passage.index - trip.last_at <= _LATELY
        if here and not trip.has(main.destination.name):
            destination, guessed = main.destination, True
            step = f"{step}, to {destination.name}, where the other journeys end"
    elif (
        destination is None
        and topic is not None
        and not is_wide(topic)
        and not trip.has(topic.name)
        and (start >= 0 or is_fresh(view, topic))
    ):
        destination, guessed = topic, True
        step = f"{step}, to {topic.name}, which is what the text is about"
    return Found(
        origin=origin,
        destination=destination,
        via=trip.via,
        mode=trip.mode,
        label=trip.label,
        guessed=guessed,
        local=start >= 0,
        start=start,
        step=step,
    )
