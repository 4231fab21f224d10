"""Legs told in a row: "552 km to Bordeaux, 335 on to Vitoria and 420 to Madrid".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`.
Pure: reads nothing.
Method: each leg starts where the one before it ends, if words say that it goes on or if the last
one ends where the journey of the sentence does. Without that several figures with "to" may as
well be ways from one and the same place.
"""

from __future__ import annotations

from itertools import pairwise

from geo.cues import words
from geo.model import Toponym
from geo.roles import Role
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["ALL_THE_CHAIN", "ONE_LEG", "all_the_chain", "leg_by_its_number", "leg_in_a_row"]

ALL_THE_CHAIN = "all of the way that is told leg by leg"
"""The step of a figure of "from X to Y and on to Z", from X to Z."""

ONE_LEG = "one of the legs told, "
"""The beginning of the step of "the second leg", where the stops were told before."""

_REACH = 8  # items between a figure and where it leads: "over the high plains to"
_ON = words("on further farther more onward onwards")
_THEN = words("then another next thence")
_WALLS = frozenset(",;:.()")
_ROW = 2
_AND_ON = frozenset({("and", "on", "to"), ("and", "then", "on", "to"), (",", "then", "on", "to")})
# what tells of one leg, of a stay or of another's way
_OF_ONE = words(
    "leg legs stage stages first second last final former latter each where there then after"
    " before another while whereas next apart later ago longer shorter more less stay stop spent"
    " away beyond"
)
_LEGS = words("leg legs flight flights hop hops stage stages crossing crossings")
_NUMBERS = {"first": 0, "second": 1, "other": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
_NUMBER_REACH = 6
_SORTS = (Dimension.LENGTH, Dimension.TIME)


def leg_in_a_row(view: View, position: int) -> Found | None:
    """Read the second leg of a row: from where the one before it ends.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no figure before it leads to a name, or nothing says that this one goes on.
    """
    passage = view.passage
    if len(passage.quantities) < _ROW or "to" not in passage.words:
        return None
    figures = [passage.at(each.span) for each in passage.quantities if each.dimension in _SORTS]
    if position not in figures or len(figures) < _ROW:
        return None
    goal = _goal(view, position)
    if goal is None:
        return None
    before = [led for at in figures if at < position and (led := _goal(view, at)) is not None]
    if not before:
        journey = _journey_ending(view, figures)
        if journey is None or same_name(journey[1].name, _name(goal)):
            return None
        return _leg(view, journey[0], goal, why="where the journey begins")
    last = before[-1]
    if last.position > position or same_name(_name(last), _name(goal)):
        return None
    if any(last.position < each.position < position for each in view.roles):
        return None
    between, after = (
        passage.lows[last.position + 1 : position],
        passage.lows[position + 1 : goal.position],
    )
    first = after[0] if after else ""
    goes_on = first in _ON or after[:2] == ("from", "there") or not _THEN.isdisjoint(between)
    if not goes_on and _journey_ending(view, figures) is None:
        return None
    return _leg(view, last.toponym, goal, why="where the one before it ends")


def all_the_chain(view: View, position: int) -> Found | None:
    """Read "They drove from X to Y and on to Z in three days": of the whole way.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence, or the one before a sentence without names, tells no such chain.
    """
    passage, mine = view.passage, view.passage.figure(position)
    if mine is None or mine.dimension not in _SORTS:
        return None
    told = view
    if not view.roles and view.last_of_paragraph is not None:
        told = view.at(view.last_of_paragraph)
    chain = _chain(told)
    if chain is None:
        return None
    end = chain[-1].position if told is view else -1
    if position < end or not _OF_ONE.isdisjoint(passage.lows[end + 1 :]):
        return None
    if told is view and "which" in passage.lows[end + 1 : end + 3]:
        return None  # "and on to Kiel, which is 90 km": how far that is from the last stop
    origin, *stops, goal = (each.toponym for each in chain)
    return Found(
        origin=origin,
        destination=goal,
        via=tuple(stops),
        mode=view.trip.mode if view.trip is not None else None,
        start=end,
        local=told is view,
        step=ALL_THE_CHAIN,
    )


def leg_by_its_number(view: View, position: int) -> Found | None:
    """Read "The first leg took five hours, the second nine" of a way with a stop told before.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence names a place, or no way with so many legs was told.
    """
    passage = view.passage
    if view.roles or _LEGS.isdisjoint(passage.lows[:position]):
        return None
    before = passage.lows[max(0, position - _NUMBER_REACH) : position]
    number = next((_NUMBERS[each] for each in reversed(before) if each in _NUMBERS), None)
    if number is None:
        return None
    stops = _stops_told(view)
    legs = [*pairwise(stops)]
    if len(legs) < _ROW or not -1 <= number < len(legs):
        return None
    origin, destination = legs[number]
    return Found(
        origin=origin,
        destination=destination,
        mode=view.trip.mode if view.trip is not None else None,
        local=False,
        step=f"{ONE_LEG}from {origin.name} to {destination.name}",
    )


def _stops_told(view: View) -> list[Toponym]:
    """Return the stops of the way told right before: "from X to Y by way of Z"."""
    last = view.last_of_paragraph
    chain = _chain(view.at(last)) if last is not None else None
    if chain is not None:
        return [each.toponym for each in chain]
    trip = view.trip
    if trip is None or trip.origin is None or trip.destination is None:
        return []
    return [trip.origin, *trip.via, trip.destination]


def _chain(view: View) -> tuple[Role, ...] | None:
    """Return the stops of "from X to Y and on to Z" where no figure tells of one leg."""
    passage, roles = view.passage, view.roles
    if "on" not in passage.words or len(roles) <= _ROW:
        return None
    if [each.role for each in roles] != ["from", *["to"] * (len(roles) - 1)]:
        return None
    links = [passage.lows[one.position + 1 : other.position] for one, other in pairwise(roles)]
    if links[0] != ("to",) or not _AND_ON.issuperset(links[1:]):
        return None
    last = roles[-1].position
    return None if any(passage.at(each.span) < last for each in passage.quantities) else roles


def _leg(view: View, origin: Toponym, goal: Role, *, why: str) -> Found:
    return Found(
        origin=origin,
        destination=goal.toponym,
        mode=view.trip.mode if view.trip is not None else None,
        start=goal.position,
        step=f"a leg from {origin.name}, {why}",
    )


def _goal(view: View, position: int) -> Role | None:
    """Return the name that a figure leads to: "40 km on to Ulm", "an hour by boat to Ulm"."""
    items, at = view.passage.items, position + 1
    if view.passage.word(at) == "(" and view.passage.word(at + 2) == ")":
        at += 3
    for role in view.roles:
        if role.role == "to" and at < role.position <= at + _REACH:
            between = items[at : role.position]
            walled = any(each.low in _WALLS or each.kind in ("figure", "name") for each in between)
            return None if walled else role
    return None


def _journey_ending(view: View, figures: list[int]) -> tuple[Toponym, Toponym] | None:
    """Return the journey named before a row of figures, if the last of them leads to its end."""
    goals = [led for at in figures if (led := _goal(view, at)) is not None]
    if len(goals) < _ROW:
        return None
    for each in view.ends:
        start, end = each.origin, each.destination
        if start is None or end is None or each.end >= figures[0]:
            continue
        if same_name(end.name, _name(goals[-1])):
            return start, end
    return None


def _name(role: Role) -> str:
    return role.toponym.name
