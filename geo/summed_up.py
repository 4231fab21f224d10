"""A whole course summed up at its end: "he had needed 300 days", "put 900 km behind him".

In: a `View` of a sentence and the position of a figure in it. Out: whether the figure is that of
all of the way that was told stop by stop; and where a sentence gets to.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cues import WHOM, words
from geo.roles import Role
from geo.units import Dimension
from geo.view import View

__all__ = ["arrivals", "is_behind_them", "is_on_the_clock", "is_summed_up"]

_TWO = 2
_WHO = words("he she they it we i")
_GOAL_REACH = 12

_CLOCKS = words("clock odometer mileometer milometer speedometer")
_SUMMED = words("needed taken lasted spent")
_PARTS = words("leg stage hop stretch section day crossing record last next first longest")
_WAYS = words("way journey distance trip voyage route trek drive ride march")
_MADE = words("covered sailed flown walked ridden driven travelled traveled rowed cycled made")
_BEEN_REACH = 7
_VOYAGES = words("journey voyage trip trek march expedition odyssey")


def is_behind_them(view: View) -> bool:
    """Return whether "had put 900 km behind him", "had 900 km on the clock" sums up a course.

    Parameters
    ----------
    view
        The sentence and what surrounds it.

    Returns
    -------
    bool
        False where fewer than three stops of a course were told.
    """
    course = view.trips.courses[view.passage.index]
    if course is None or len(course.stops) <= _TWO:
        return False
    if is_on_the_clock(view.passage.lows):
        return True
    for at in range(len(view.passage.lows) - 1):
        if view.passage.lows[at] == "behind" and view.passage.lows[at + 1] in WHOM:
            return view.passage.figure(at - 1) is not None
    return False


def is_summed_up(view: View, position: int) -> bool:
    """Return whether "he had needed 300 days", "The voyage had lasted" sums up a course.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False for a leg that was told as such ("the stage had taken"): it sums up nothing.
    """
    course = view.trips.courses[view.passage.index]
    mine, lows = view.passage.figure(position), view.passage.lows
    stops = len(course.stops) if course is not None else 0
    if mine is None or not lows or not _PARTS.isdisjoint(lows[:position]):
        return False
    before = lows[max(0, position - _BEEN_REACH) : position]
    if _is_whole_way(lows[:position]) and stops > _TWO and not view.roles:
        return True
    if mine.dimension is Dimension.TIME and "had" in before and not _SUMMED.isdisjoint(before):
        at = len(lows[:position]) - before[::-1].index("had") - 1
        who = lows[at - 1] if at else ""
        arrives = any(r.position < position for r in arrivals(view))
        return stops + arrives > _TWO and (who in _WHO or who in _VOYAGES)
    if lows[0] == "when" and "had" in before and lows[position - 1] in ("for", *_MADE):
        return stops > 1
    parted = lows[0] in ("by", "when") and view.passage.word(1) not in ("then", "now")
    if "had" in before and stops > _TWO and not parted:
        last = lows[position - 1]
        return last in _MADE or ("been" in before and last == "for")
    been = view.passage.lows[max(0, position - _GOAL_REACH) : position]
    then = view.passage.word(0) == "by" and view.passage.word(1) in ("then", "now")
    return then and stops > _TWO and "been" in been and "for" in before


def _is_whole_way(lows: Sequence[str]) -> bool:
    """Return whether "the whole way" stands before a figure."""
    at = next((at for at, low in enumerate(lows) if low in ("whole", "entire")), -1)
    return 0 < at < len(lows) - 1 and lows[at - 1] == "the" and lows[at + 1] in _WAYS


def is_on_the_clock(lows: Sequence[str]) -> bool:
    """Return whether "had put 900 miles on the clock" sums up a journey: one that counts miles.

    Parameters
    ----------
    lows
        The items of a sentence in lower case.

    Returns
    -------
    bool
        False for a clock that somebody is against.
    """
    at = next((at for at, low in enumerate(lows) if low in _CLOCKS), -1)
    return at > 1 and lows[at - 2] == "on" and lows[at - 1] in ("the", "its", "her")


def arrivals(view: View) -> list[Role]:
    """Return the places of a sentence where somebody is told to get to.

    Parameters
    ----------
    view
        The sentence and what surrounds it.

    Returns
    -------
    list of Role
        In the order of the sentence.
    """
    goals = [each.destination for each in view.ends if each.origin is None]
    when = view.passage.word(0) == "when"  # "When she leaned it against a wall in Delhi"
    return [
        r
        for r in view.roles
        if (r.role in ("to", "is") and r.toponym in goals) or (when and r.role == "in")
    ]
