"""The other end of a figure whose sentence names one: "To Kiel it is 90 miles".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: the single end nearest to the figure, with the journey it belongs to: that of the
sentences before, the start of all, what is left of a way, else where the story plays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from geo.cues import ANAPHORS, REMAINING, TRAVEL_VERBS, words
from geo.end_named import named_in_front
from geo.ends import Ends
from geo.meant import completed, of_trip
from geo.model import Toponym
from geo.nearby import waypoint_of
from geo.other_start import from_the_opening
from geo.pairs import gap_to
from geo.parts import beyond_it, is_closer_view
from geo.scene import Passage
from geo.trips import Trip, same_name
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["one_end"]

_PRONOUNS = words("it they he she we i its their them")
_STARTED = words("started left sailed departed launched set")
_THE_START = tuple(("the", start) for start in ("start", "departure", "launch", "take-off"))
_NEXT_CLAUSE = frozenset((mark, word) for mark in ",;" for word in ("and", "but", "while"))


@dataclass(frozen=True, slots=True)
class _Single:
    """A figure, the one end nearest to it, and the journey of the sentences before."""

    view: View
    position: int
    ends: Ends
    told: Trip | None


def one_end(view: View, position: int) -> Found | None:
    """Take the one end that the sentence names, with the journey it belongs to.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no end is named, or nothing says whose it is.
    """
    passage = view.passage
    singles = [each for each in view.ends if not each.whole and _is_free(passage, position, each)]
    if not singles:
        return None
    nearest = min(singles, key=lambda each: gap_to(passage, position, each))
    told = view.trips.known(passage.index - 1) if passage.index else None
    single = _Single(view, position, nearest, told)
    found = _of_another_clause(single) or _since_the_start(single)
    if found is not None:
        return found
    if is_closer_view(view, nearest):
        return None  # "Istanbul to Tbilisi. Coaches leave from Qwexham": a stop of that city
    return (
        from_the_opening(view, nearest, told)
        or _the_rest_of_the_way(single)
        or beyond_it(view, position, nearest)
        or _of_a_known_journey(single)
        or _to_where_the_journey_ends(single)
        or named_in_front(view, position, nearest)
        or _by_itself(single)
    )


def _of_another_clause(single: _Single) -> Found | None:
    """Read "It is 90 km, and a boat from Ulm needs": the 90 km are those spoken of before."""
    told, passage, ends = single.told, single.view.passage, single.ends
    if told is None or not told.whole or ends.start < single.position:
        return None
    between = passage.lows[single.position + 1 : ends.start]
    if not any(pair in _NEXT_CLAUSE for pair in pairwise(between)):
        return None
    if passage.word(0) != "it" and TRAVEL_VERBS.isdisjoint(between):
        return None
    return of_trip(told, "the journey last spoken of")


def _since_the_start(single: _Single) -> Found | None:
    """Read "66 days after she had started, she was off Kiel": from where all of it began."""
    view, goal, main = single.view, single.ends.destination, single.view.trips.main
    after = view.passage.lows[single.position + 1 : single.position + 5]
    if goal is None or single.ends.origin is not None or after[:1] != ("after",):
        return None
    told = after[1:2] and after[1] in _PRONOUNS and not _STARTED.isdisjoint(after[2:])
    if not told and after[1:3] not in _THE_START:
        return None
    begun = main if main is not None and main.first_at < view.passage.index else None
    first = begun or next((each for each in view.trips.trips if each.origin is not None), None)
    if first is None or first.origin is None or first.first_at >= view.passage.index:
        return None
    if same_name(first.origin.name, goal.name):
        return None
    return Found(
        origin=first.origin,
        destination=goal,
        mode=first.mode,
        start=single.ends.start,
        step=f"so long after the start, which was at {first.origin.name}",
    )


def _the_rest_of_the_way(single: _Single) -> Found | None:
    """Read "It had got to Ulm. It needs six more hours to Kiel": from where it had got."""
    view, goal, trip = single.view, single.ends.destination, single.view.trip
    waypoint = waypoint_of(view, _length_before(view.passage, single.position))
    if waypoint is None or goal is None or same_name(waypoint.name, goal.name):
        return None
    return Found(
        origin=waypoint,
        destination=goal,
        mode=trip.mode if trip else None,
        start=single.ends.start,
        final=True,
        step=f"the rest of the way, from {waypoint.name}",
    )


def _of_a_known_journey(single: _Single) -> Found | None:
    """Take the other end of a journey of the story that has this one."""
    view, ends = single.view, single.ends
    known = view.trips.of_ends(ends, view.passage.index)
    if known is None:
        return None
    found = completed(view, known, "one end is named here", start=ends.start)
    goal, start = ends.destination, found.origin
    if goal is None or start is None or not ends.strong or not same_name(goal.name, start.name):
        return found
    # "The bus went from Hull to York. The injured were flown to Hull": back there
    return replace(found, origin=found.destination, destination=start, via=found.via[::-1])


def _to_where_the_journey_ends(single: _Single) -> Found | None:
    """Read "the last 90 miles, from Ulm": to where the journey spoken of ends."""
    view, ends, trip = single.view, single.ends, single.view.trip
    origin = ends.origin
    if origin is None or trip is None or trip.destination is None:
        return None
    passage, position = view.passage, single.position
    if passage.near(position, 4, 1) & REMAINING:
        step = "the last part of the way"
    elif (
        ends.start <= 1
        and not trip.has(origin.name)
        and "to" not in passage.before(position, position).split()
    ):
        step = "from here to where the journey named before ends"
    else:
        return None
    return Found(
        origin=origin,
        destination=trip.destination,
        mode=trip.mode,
        start=ends.start,
        step=step,
    )


def _by_itself(single: _Single) -> Found | None:
    """Take the end alone, or from where the story plays, where no words point back."""
    view, ends, trip = single.view, single.ends, single.view.trip
    before = view.passage.lows[: single.position]
    points_back = not (_PRONOUNS.isdisjoint(before) and ANAPHORS.isdisjoint(before))
    spoken_of = trip is not None and trip.whole and points_back
    if spoken_of and not ends.strong and not _is_told_first(single):
        return None
    origin, guessed = ends.origin, False
    if origin is None and ends.destination is not None:
        # "To Magadan it is 1,900 km": from where the story plays
        origin = _home_beside(view, ends.destination)
        guessed = origin is not None and ends.start > 1
    return Found(
        origin=origin,
        destination=ends.destination,
        start=ends.start,
        guessed=guessed,
        step="one end is named here",
    )


def _is_told_first(single: _Single) -> bool:
    """Return whether "To Ulm it was 90 miles" names the end, and not "It is 90 miles, and from"."""
    ends, position = single.ends, single.position
    end = ends.origin or ends.destination
    if ends.end >= position or end is None or is_wide(end):
        return False  # "into Canada" leads to no town
    # "From Corsica to the tip of Brittany it covers 900 km": no end so far
    return ends.origin is None or "to" not in single.view.passage.lows[ends.end : position]


def _home_beside(view: View, goal: Toponym) -> Toponym | None:
    """Return where the story plays, unless a place is that or paired with another in it."""
    home, gist = view.trips.here if view.trips.at_home else None, view.trips.gist
    if home is None or same_name(home.name, goal.name):
        return None
    if gist is not None and gist.has(goal.name) and not gist.has(home.name):
        return None
    return home


def _length_before(passage: Passage, position: int) -> int:
    """Return where the length stands that a time goes with: "the remaining 90 km in an hour"."""
    mine = passage.items[position].quantity
    if mine is None or mine.dimension is not Dimension.TIME:
        return position
    lengths = [
        passage.at(each.span)
        for each in passage.quantities
        if each.dimension is Dimension.LENGTH and each.span < mine.span
    ]
    return lengths[-1] if lengths else position


def _is_free(passage: Passage, position: int, ends: Ends) -> bool:
    """Return whether an end is not the complement of another figure: "twice the way to X"."""
    for at in range(ends.end - 1, max(-1, ends.end - 4), -1):
        item = passage.items[at]
        if item.kind == "figure":
            return at == position
        if item.kind == "mark":
            return True
    return True
