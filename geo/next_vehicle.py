"""Legs that go on with another vehicle: "by road to the quay. The ship put to sea and was at".

In: a sentence, its ends, the journey spoken of. Out: the ends, with the start filled in.
Pure: reads nothing.
Method: who put to sea or took off right after a way by another mode goes on from where that way
ended; and to the town of the dateline, where it is told to have arrived and not where.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from types import MappingProxyType

from geo.cues import words
from geo.ends import Ends
from geo.mode_near import mode_at
from geo.model import Mode, Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.trips import Trip, same_name
from geo.wide import is_wide

__all__ = ["CHANGING_THERE", "SETTING_OUT", "by_the_next_vehicle", "goal_of_change"]

# what sets out so, where only one mode does
_SET_OUT = MappingProxyType(
    {
        ("to", "sea"): Mode.SEA,
        ("set", "sail"): Mode.SEA,
        ("cast", "off"): Mode.SEA,
        ("weighed", "anchor"): Mode.SEA,
        ("took", "off"): Mode.AIR,
        ("set", "out"): None,
        ("set", "off"): None,
        ("pulled", "out"): None,
        ("steamed", "out"): Mode.SEA,
    }
)
SETTING_OUT = frozenset(first for first, _ in _SET_OUT if first != "to") | {"sea"}
"""Words one of which stands where a vehicle sets out."""

CHANGING_THERE = "where one changes"
"""The end of the step of a figure told of the next train: "change at Ulm; from there it takes"."""

_CHANGING = words("change changes changed changing transfer transfers transferred transferring")
_CAME_IN = words("alongside arrived docked landed berthed moored anchored")


def by_the_next_vehicle(
    passage: Passage,
    ends: tuple[Ends, ...],
    *,
    there: Toponym,
    here: Toponym | None,
    trip: Trip,
) -> tuple[Ends, ...]:
    """Return the ends of a sentence; another vehicle goes on from where the last one got to.

    Parameters
    ----------
    passage
        The sentence.
    ends
        Its ends.
    there
        The last place named before it.
    here
        The place of the dateline.
    trip
        The journey spoken of.

    Returns
    -------
    tuple of Ends
        Those given where no other vehicle sets out.
    """
    last = trip.destination
    if passage.words.isdisjoint(SETTING_OUT) or last is None or is_wide(last):
        return ends
    if not same_name(last.name, there.name) or any(each.origin is not None for each in ends):
        return ends
    at = next((n for n, two in enumerate(pairwise(passage.lows)) if two in _SET_OUT), -1)
    if at < 0:
        return ends
    mode = _SET_OUT[passage.lows[at], passage.lows[at + 1]] or mode_at(passage, at)
    if mode is None or trip.mode in (None, mode):
        return ends
    how = f"on from {last.name}, by {mode}"
    goals = [each for each in ends if each.destination is not None and each.start > at]
    if goals:
        goal = goals[0].destination
        if goal is None or same_name(goal.name, last.name):
            return ends
        onward = goals[0]._replace(origin=last, start=at, how=how, strong=True)
        return tuple(onward if each is goals[0] else each for each in ends)
    came = not _CAME_IN.isdisjoint(passage.lows[at + 2 :])
    home = here if here is not None and came and not same_name(here.name, last.name) else None
    return (*ends, Ends(last, home, (), at, at + 1, how, True))


def goal_of_change(
    passage: Passage, ends: Sequence[Ends], roles: Sequence[Role], at: int
) -> Toponym | None:
    """Return Ulm of "those bound for Ulm change in Kiel; from there": told before the change.

    Parameters
    ----------
    passage
        The sentence.
    ends
        Its ends.
    roles
        The roles of its names.
    at
        Where "from there" stands among its items.

    Returns
    -------
    Toponym or None
        None where nobody changes right before, or the sentence told no goal by then.
    """
    stop = next((each for each in reversed(roles) if each.position < at), None)
    if stop is None or passage.word(stop.cue) not in ("at", "in"):
        return None
    if _CHANGING.isdisjoint(passage.lows[: stop.cue]):
        return None
    told = [each.destination for each in ends if each.end < stop.cue]
    return told[-1] if told else None
