"""Figures that are counted from a place without a name: "15 km from the finish", "to the border".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import replace

from geo.cues import COMPASS, DETERMINERS, JOURNEY_NOUNS, SHORES, WHOM, WHOSE, words
from geo.model import Toponym
from geo.scene import Passage
from geo.subject import subject_before
from geo.trips import Trip, same_name
from geo.units import Dimension
from geo.unlisted import UNLISTED
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["SHORT_OF_THE_GOAL", "from_the_finish", "name_standing_before", "only_towards"]

SHORT_OF_THE_GOAL = "short of where the journey ends"
"""The step of "90 km short of the goal": where the story says what the goal is settles it."""

_TOWARDS = words("towards toward")
_LEADING = words("of from to at past and along on")
_FINISH = words("finish line end goal finishing summit")
_STARTS = words("port sea-port seaport harbour harbor capital city town coast start station")
_GOALS = words("goal finish end destination terminus")
_ALONG = words("down along up into")
_SINCE_THE_START, _NOT_SINCE = words("out later"), words("of from to at")
_OF_SOMEBODY = frozenset(
    {("from", each) for each in WHOM}
    | {("of", each) for each in WHOM - {"it"}}
    | {("past", each) for each in WHOM}
)
_THE = words("the its this that their")
_TOWNS = words("city town capital centre center")
_WHICH_IS = tuple(f", which {verb}" for verb in ("is", "was", "lies", "lay"))
_TIMES_OF_DAY = words("morning afternoon evening night")
_ON_THE = words("on last early late")
_HEDGES = words("about roughly around nearly almost")
_LOOSELY = _HEDGES | words("some over more less than just only")
_CLOSED = words(", ; . and")
_THEM, _CLOSING = words("her him them"), words(", ; . and when but who which") | {""}
_BEGUN = words("started begun began set left sailed launched departed embarked")
_STATIONS = words("station junction crossing village camp")


def from_the_finish(view: View, position: int) -> Found | None:
    """Read "15 km from the finish": one end of the journey; "from the hut": neither.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there.
    """
    passage = view.passage
    after = passage.after(position, 3).split()
    first, second, third = (*after, "", "", "")[:3]
    if (first, second) in _OF_SOMEBODY:
        beyond = passage.word(position + 3)
        away = "away " if second in _THEM and beyond in _CLOSING and first != "of" else ""
        return _nameless(view, f"{away}from somebody, not from a place")
    at = _counted_along(passage, position, after)
    if at is not None:
        return _down_the_line(view, at)
    if third and first == "to" and second in DETERMINERS:
        return _to_no_name(view, position)
    if _is_of_no_name(view, position):
        return _nameless(view, "by compass from no name")
    if (first, second) == ("short", "of"):
        no_name = third in DETERMINERS
        short = _nameless(view, "short of a place without a name") if no_name else None
        return _short_of_the_goal(view, position) or short
    if (first, second) == ("from", "where"):
        begun = _from_the_beginning(view, position)
        return begun or _nameless(view, "from a place without a name")
    if not third or second not in DETERMINERS:
        return None
    if first == "of" and second in _THE and third in JOURNEY_NOUNS:
        return _nameless(view, "some of the way")
    if first != "from" or passage.items[position + 3].kind != "word" or _named_soon(view, position):
        return None
    return _from_the(third, view, position)


def only_towards(view: View, position: int, found: Found) -> Found:
    """Return ends, without the goal where "90 km from Ulm towards Kiel" need not reach it.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    found
        Its ends.

    Returns
    -------
    Found
        Changed only for a length whose own sentence has "towards" right before its goal.
    """
    mine, goal = view.passage.figure(position), found.destination
    if mine is None or mine.dimension is not Dimension.LENGTH or goal is None:
        return found
    at = view.passage.at(goal.span)
    if at <= position or view.passage.word(at - 1) not in _TOWARDS or found.origin is None:
        return found
    step = f"so far along the way from {found.origin.name}"
    return replace(found, destination=None, final=True, step=step)


def _nameless(view: View, step: str) -> Found:
    """Return no ends, as words say on purpose."""
    mode = view.trip.mode if view.trip is not None else None
    return Found(mode=mode, final=True, step=step, local=False)


def _counted_along(passage: Passage, position: int, after: list[str]) -> int | None:
    """Return where "60 km down the line", "60 miles out", "after 60 miles" begins; None if not."""
    if len(after) > 2 and after[0] in _ALONG and after[2] in JOURNEY_NOUNS:
        return position
    mine = passage.figure(position)
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    if after and after[0] in _SINCE_THE_START and not _NOT_SINCE & set(after[1:2]):
        return position  # "at Ulm, 60 miles out, the engine failed"
    if passage.before(position, 2) == ", after":
        return position - 1  # "at Ulm, after 60 miles, they stopped"
    return None


def _from_the(what: str, view: View, position: int) -> Found | None:
    """Read "15 km from the finish", "from the port": from an end of the journey, as far as told."""
    trip = view.trip
    mode = trip.mode if trip is not None else None
    beside = name_standing_before(view, position) or subject_before(view, position)
    here = view.trips.here
    if beside is not None and here is not None and what in _TOWNS and here.name != beside.name:
        return Found(
            origin=here,
            destination=beside,
            mode=mode,
            start=position - 2,
            step=f"from the town of the dateline, {here.name}",
        )
    start = trip.origin if trip is not None else None
    if trip is not None and what in _FINISH:
        return Found(destination=trip.destination, mode=mode, final=True, step="from where it ends")
    if trip is not None and what == "start":
        if beside is not None and start is not None:
            return _down_the_line(view, position)  # "came through Corinth, 80 km from the start"
        return Found(origin=start, mode=mode, final=True, step="from where it begins")
    if beside is not None and start is not None and what in _STARTS:
        return Found(
            origin=start,
            destination=beside,
            mode=mode,
            start=position - 2,
            step=f"from where the journey begins, {start.name}",
        )
    return Found(
        destination=beside,
        mode=mode,
        start=position - 2 if beside is not None and trip is not None else -1,
        final=True,
        step="from a place without a name",
        local=beside is not None,
    )


def _short_of_the_goal(view: View, position: int) -> Found | None:
    """Read "the tank ran dry 90 km short of the goal", "at Ulm, 90 km short of the finish".

    "They were 90 km short of it": of where the journey that the sentence before tells of ends.
    """
    passage = view.passage
    word, said_of_it = passage.word(position + 4), passage.word(position + 3) == "it"
    beside = name_standing_before(view, position)
    trip = view.trip
    if trip is None or trip.first_at == passage.index:
        trip = _told_before(view)  # "They got to Ulm, 90 km short of the goal"
    if trip is None or trip.destination is None:
        return None
    if said_of_it and (not trip.whole or passage.index - trip.last_at > 1):
        return None
    if not said_of_it and (passage.word(position + 3) not in WHOSE or word not in _GOALS):
        return None
    if beside is not None and same_name(beside.name, trip.destination.name):
        return None
    return Found(
        origin=beside,
        destination=trip.destination,
        mode=trip.mode,
        start=position - 2 if beside else -1,
        final=True,
        step=SHORT_OF_THE_GOAL,
    )


def _from_the_beginning(view: View, position: int) -> Found | None:
    """Read "In Kiel, 300 km from where she had started": from the start of the journey."""
    told = view.passage.lows[position + 3 : position + 7]
    trip = view.trip if view.trip is not None and view.trip.origin else view.trips.main
    if _BEGUN.isdisjoint(told) or trip is None or trip.origin is None:
        return None
    beside = next((r.toponym for r in view.roles if r.position == position - 2), None)
    if beside is not None and beside.name == trip.origin.name:
        return None
    return Found(
        origin=trip.origin,
        destination=beside,
        mode=trip.mode,
        start=position - 2,
        final=True,
        local=beside is not None,
        step=f"from where it all began, {trip.origin.name}",
    )


def _is_of_no_name(view: View, position: int) -> bool:
    """Return whether compass words lead to no name: "320 km north of the former"."""
    items = view.passage.items
    item = items[position + 1] if position + 1 < len(items) else None
    if item is None or item.quantity is None or item.quantity.unit != "deg":
        return False
    return item.low.endswith(" of") and all(
        each.kind != "name" for each in items[position + 2 : position + 8]
    )


def _to_no_name(view: View, position: int) -> Found | None:
    """Read "300 km to the border", "2,075 km to the nearest neighbour": no end of the journey."""
    items, trip = view.passage.items, view.trip
    if any(each.kind == "name" for each in items[position + 1 : position + 6]):
        return None
    what = view.passage.word(position + 3)
    if trip is None or what in COMPASS:
        return None
    if what in _FINISH:
        return Found(
            destination=trip.destination, mode=trip.mode, final=True, step="to where it ends"
        )
    if any(each.whole for each in view.ends):
        return None
    return Found(mode=trip.mode, final=True, step="to a place without a name", local=False)


def _down_the_line(view: View, position: int) -> Found | None:
    """Read "in Choum, 200 km down the line": from the start of the journey to there.

    "A launch met her 200 km out" tells of a spot without a name.
    """
    beside, trip = name_standing_before(view, position), view.trip
    if trip is None or trip.origin is None:
        trip = _told_before(view)  # "The first summer ended at Choum, 200 km out"
    if trip is None or trip.origin is None:
        return None
    if beside is None:
        return _out_of_its_start(view, position, trip)
    return Found(
        origin=trip.origin,
        destination=beside,
        mode=trip.mode,
        start=position - 2,
        step=f"so far along the way from {trip.origin.name}",
    )


def _told_before(view: View) -> Trip | None:
    """Return the journey named most often, where it was told before this sentence."""
    main = view.trips.main
    return main if main is not None and main.first_at < view.passage.index else None


def _out_of_its_start(view: View, position: int, trip: Trip) -> Found | None:
    """Read "a launch met her 200 km out" where the sentence names no place and no other figure."""
    passage = view.passage
    lengths = [each for each in passage.quantities if each.dimension is Dimension.LENGTH]
    if view.roles or len(lengths) > 1 or passage.word(position + 1) != "out":
        return None
    if passage.word(position + 2) in _LEADING:
        return None
    return Found(
        origin=trip.origin,
        mode=trip.mode,
        final=True,
        local=False,
        step="so far out of where the journey begins",
    )


def name_standing_before(view: View, position: int) -> Toponym | None:
    """Return the name that a figure follows after a comma: "in Ambo, 60 miles …".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Toponym or None
        None where no name stands there.
    """
    comma = view.passage.back_over(position, _LOOSELY)
    day = _before_the_day(view, comma)
    if view.passage.word(comma) == "," and day < comma:
        # "fell on Kazan on Saturday, some 800 km east of Moscow"
        return next((each.toponym for each in view.roles if each.position == day - 1), None)
    at = position - 1
    if view.passage.word(at) in _HEDGES:
        at -= 1
    elif view.passage.before(position, 3) in _WHICH_IS:
        at -= 2
    if view.passage.word(at) != ",":
        return None
    if view.passage.word(at - 2) == "of" and view.passage.word(at - 3) in SHORES:
        return None  # "aground on the coast of Namibia, 40 miles south of the Kunene"
    hedged = at < position - 1 and view.passage.word(position - 1) in _HEDGES
    for role in view.roles:
        if role.position == at - 1 and not hedged and not is_wide(role.toponym):
            return role.toponym
    town = _town_before(view, at - 1)
    if town is not None and not hedged:
        return town
    at -= 2 if view.passage.word(at - 1) in _STATIONS else 1
    item = view.passage.items[at] if at >= 0 else None
    if item is not None and item.toponym is not None and item.toponym.role == UNLISTED:
        return replace(item.toponym, role="place")  # "near Bahanaga station, about 220 km"
    return None


def _before_the_day(view: View, at: int) -> int:
    """Return where "on Saturday morning" begins that ends at a position; else the position."""
    first = at - 1 - (view.passage.word(at - 1) in _TIMES_OF_DAY)
    figure = view.passage.figure(first)
    if figure is None or figure.unit != "date":
        return at
    return first - 1 if view.passage.word(first - 1) in _ON_THE else first


def _town_before(view: View, at: int) -> Toponym | None:
    """Return the town of "in Lincoln, Nebraska, 483 miles from the start"."""
    items = view.passage.items
    top = items[at].toponym if at >= 0 else None
    town = items[at - 2].toponym if top is not None and at > 1 else None
    return town if top is not None and town is not None and town.within == top.name else None


def _named_soon(view: View, position: int) -> bool:
    """Return whether a name follows closely: "from the village of Nome"."""
    reach = next(
        (at for at in range(position + 1, position + 9) if view.passage.word(at) in _CLOSED),
        position + 9,
    )
    return any(position < role.position < reach for role in view.roles)
