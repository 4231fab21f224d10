"""Figures that lead on to a place: "X, 75 km up the valley", "another 40 km to X", "further on".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: the place named in the clause is where the figure leads. What goes on does so from where
the story stands; what lies up the line or down the valley is counted from where the way begins;
what is to be extended goes on from where it ends today.
"""

from __future__ import annotations

from geo.cues import ABOUT, DETERMINERS, THAN, words
from geo.model import Toponym
from geo.pairs import of_ends, pair_with, stands_at
from geo.roles import Role
from geo.standing import stands_nowhere
from geo.thence import pair_at
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["FROM_NO_NAME", "from_the_nameless", "leads_on"]

FROM_NO_NAME = "from what has no name"
"""The beginning of the step of a figure told from a border or a coast: "from there it is"."""


_ON = words("further farther along onward onwards on")
_COMPARED = words("than from away behind and")
_ANOTHER = words("another further additional")
_UP = words("up down upstream downstream upriver downriver inland upcountry")
_WAYS = words(
    "line track tracks road railway route river valley trail path highway motorway canal fjord"
    " gorge stream"
)
_EXTENDING = words(
    "extend extended extends extending extension prolong prolonged lengthen continue continued"
    " continues"
)
_HEDGES = (
    ABOUT
    | THAN
    | words("roughly approximately only barely another a further still already lying well at least")
)
_IS = words("is was lies lay are were stands comes came")
_MOST_HEDGES, _REACH, _AHEAD = 4, 10, 8
_MARKS = frozenset(",;:.()")
_BORDER = words("border frontier borders")
_WALLS = frozenset(";:")
_LENGTH, _TIME = Dimension.LENGTH, Dimension.TIME


def from_the_nameless(view: View, position: int) -> Found | None:
    """Read "It drove to the border; from there it is 90 km to Ulm": to Ulm, from no name.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where "from there" is from a place that has a name, or of another figure.
    """
    passage = view.passage
    at = pair_at(passage, "from", "there")
    if at < 0 or not at - 1 <= position <= at + _AHEAD + _REACH:
        return None
    if at > 1:
        nowhere = stands_nowhere(passage, view.roles, until=at)
    else:
        last = view.last
        nowhere = last is not None and stands_nowhere(
            last, view.trips.roles[last.index], until=len(last.items)
        )
    if not nowhere:
        return None
    goal = next((each for each in view.roles if each.position > at and each.role == "to"), None)
    end = goal.toponym if goal is not None else None
    if end is None and view.trip is not None and view.trip.origin is not None:
        end = view.trip.destination
    return Found(
        destination=end,
        mode=view.trip.mode if view.trip is not None else None,
        start=at,
        final=True,
        step=FROM_NO_NAME,
    )


def leads_on(view: View, position: int) -> Found | None:
    """Read "X, 75 km up the valley", "X, 2,000 km further on", "another 40 km to X".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there, or no name that they lead to.
    """
    passage = view.passage
    mine = passage.figure(position)
    if mine is None or mine.dimension not in (_LENGTH, _TIME):
        return None
    if passage.word(position - 1) == "and" and _is_joined(view, position):
        return leads_on(view, position - 2)  # "600 km and eleven hours down the line"
    after = _behind_the_twin(view, position)
    going, counted = _goes_on(view, position, after), _is_along(view, after)
    if not going and not counted:
        return None
    if counted and mine.dimension is not _LENGTH:
        return None
    led = _goal(view, position, after)
    if led is None:
        return None
    goal = led.toponym
    pair = pair_with(view, goal, position)
    if pair is not None and pair.start < position:
        return of_ends(view, pair)  # "it begins at Ulm and ends at Kiel, 900 km further on"
    origin, why = _start(view, position, goal, from_the_start=counted and _is_of_a_way(view, after))
    if origin is None:
        return None
    return Found(
        origin=origin,
        destination=goal,
        mode=view.trip.mode if view.trip is not None else None,
        lying=led.role != "to" and passage.word(position - 1) not in _ANOTHER,
        start=position,
        step=f"on to {goal.name} from {origin.name}, {why}",
    )


def _behind_the_twin(view: View, position: int) -> int:
    """Return the position after a figure and after the same in another unit: "(2,030 miles)"."""
    items = view.passage.items
    after = position + 1
    if view.passage.word(after) == "and" and _is_joined(view, after + 1):
        after += 2
    if view.passage.word(after) == "(" and after + 2 < len(items) and items[after + 1].quantity:
        after += 3 if items[after + 2].low == ")" else 0
    return after


def _is_joined(view: View, position: int) -> bool:
    """Return whether a time follows "and" right behind a length: "600 km and eleven hours"."""
    mine, other = view.passage.figure(position), view.passage.figure(position - 2)
    if mine is None or other is None:
        return False
    return mine.dimension is _TIME and other.dimension is _LENGTH


def _goes_on(view: View, position: int, after: int) -> bool:
    """Return whether a figure is told as what follows: "another 40 km", "40 km further on"."""
    passage = view.passage
    if passage.word(position - 1) in _ANOTHER:
        return passage.word(after) not in _COMPARED
    if passage.word(after) not in _ON:
        return False
    following = passage.word(after + 1)
    if passage.word(after) == "on" and following not in _MARKS | {""}:
        return False  # "40 km on foot"
    if passage.word(after) == "along" and following in DETERMINERS:
        return False  # "40 km along the coast": of the way itself
    return following not in _COMPARED


def _is_along(view: View, after: int) -> bool:
    """Return whether "up the valley", "down the coast" or a plain "up" follows a figure."""
    passage = view.passage
    if passage.word(after) not in _UP:
        return False
    following = passage.word(after + 1)
    return following in DETERMINERS or following in _MARKS | {"", "and", "from", "by"}


def _is_of_a_way(view: View, after: int) -> bool:
    """Return whether what a figure goes along is a way, and no coast or island."""
    passage = view.passage
    if passage.word(after + 1) not in DETERMINERS:
        return True
    return not _WAYS.isdisjoint(passage.lows[after + 2 : after + 4])


def _goal(view: View, position: int, after: int) -> Role | None:
    """Return the name that a figure leads to: beside it, else the subject, else named next."""
    passage = view.passage
    at = position - 1
    while at > 0 and position - at <= _MOST_HEDGES and passage.word(at) in _HEDGES:
        at -= 1
    beside = _role_at(view, at - 1) if passage.word(at) == "," else None
    if beside is not None:
        # "at Kiel in Norway, 900 km further on": the town is the place
        if not _BORDER.isdisjoint(passage.lows[max(0, at - _REACH) : at]) and is_wide(
            beside.toponym
        ):
            # "Kiel, on the border with Norway and Finland, another 900 km"
            towns = (r for r in view.roles if r.position < at and not is_wide(r.toponym))
            return max(towns, key=lambda each: each.position, default=None)
        town = _role_at(view, beside.position - 2) if is_wide(beside.toponym) else None
        return town if town is not None and passage.word(at - 2) == "in" else beside
    ahead = passage.lows[after : after + _AHEAD]
    walls = [n for n, low in enumerate(ahead) if low in _WALLS]
    limit = after + (walls[0] if walls else _AHEAD)
    following = [r for r in view.roles if after <= r.position < limit and r.role in ("to", "in")]
    if passage.word(at) in _IS:
        subject = next((r for r in view.roles if r.position < at and r.role == "bare"), None)
        if subject is not None:
            return subject
    if following:
        return following[0]
    led = [r for r in view.roles if r.role == "to" and position - _REACH <= r.position < position]
    return led[-1] if led else None


def _role_at(view: View, at: int) -> Role | None:
    return next((each for each in view.roles if each.position == at), None)


def _start(
    view: View, position: int, goal: Toponym, *, from_the_start: bool
) -> tuple[Toponym | None, str]:
    """Return where the way to a place begins, and why there."""
    trip = view.trip if view.trip is not None and not view.trip.has(goal.name) else view.trips.main
    told = trip if trip is not None and not trip.has(goal.name) else None
    if told is not None and told.destination is not None and view.passage.words & _EXTENDING:
        return told.destination, "where it ends so far"
    if from_the_start and told is not None and told.origin is not None:
        return told.origin, "where the way begins"
    return stands_at(view, position, but=goal), "where the story stands"
