"""Legs told in a row: "552 km to Bordeaux, 335 on to Vitoria and 420 to Madrid".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`.
Pure: reads nothing.
Method: each leg starts where the one before it ends, if words say that it goes on or if the last
one ends where the journey of the sentence does. Without that several figures with "to" may as
well be ways from one and the same place.
"""

from __future__ import annotations

from geo.cues import words
from geo.model import Toponym
from geo.roles import Role
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["leg_in_a_row"]

_REACH = 8  # items between a figure and where it leads: "over the high plains to"
_ON = words("on further farther more onward onwards")
_THEN = words("then another next thence")
_WALLS = frozenset(",;:.()")
_ROW = 2
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
