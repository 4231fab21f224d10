"""A whole course summed up at its end: "he had needed 300 days", "put 900 km behind him".

In: a `View` of a sentence and the position of a figure in it. Out: whether the figure is that of
all of the way that was told stop by stop; and where a sentence gets to.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.cues import WHOM, words
from geo.roles import Role
from geo.units import Dimension
from geo.view import View

__all__ = ["MADE", "arrivals", "is_behind_them", "is_on_the_clock", "is_summed_up"]

MADE = words("covered sailed flown walked ridden driven travelled traveled rowed cycled made")
"""What leads to the length of a way that somebody has behind him: "had covered 900 km"."""
_TWO = 2
_SUBJECTS = words("he she they it we i journey voyage trip trek march expedition odyssey")
_CLOCKS = words("clock odometer mileometer milometer speedometer")
_SUMMED = words("needed taken lasted spent")
_PARTS = words("leg stage hop stretch section day crossing record last next first longest")
_WAYS = words("way journey distance trip voyage route trek drive ride march")
_BEEN_REACH, _GOAL_REACH = 7, 12  # words


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
    course, passage = view.trips.courses[view.passage.index], view.passage
    if course is None or len(course.stops) <= _TWO:
        return False
    if is_on_the_clock(passage.lows):
        return True
    if "behind" not in passage.words:
        return False
    pairs = enumerate(pairwise(passage.lows))
    at = next((at for at, (low, after) in pairs if low == "behind" and after in WHOM), -1)
    return passage.figure(at - 1) is not None


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
    course, passage = view.trips.courses[view.passage.index], view.passage
    mine, lows = passage.figure(position), passage.lows
    stops = len(course.stops) if course is not None else 0
    if mine is None or not _PARTS.isdisjoint(lows[:position]):
        return False
    if stops > _TWO and not view.roles and _is_whole_way(lows[:position]):
        return True
    before, last = lows[max(0, position - _BEEN_REACH) : position], passage.word(position - 1)
    had = "had" in before
    if had and mine.dimension is Dimension.TIME and not _SUMMED.isdisjoint(before):
        who = passage.word(position - 2 - before[::-1].index("had"))
        arrives = any(r.position < position for r in arrivals(view))
        return stops + arrives > _TWO and who in _SUBJECTS
    opens, by_then = lows[0], passage.word(1) in ("then", "now")
    if had and opens == "when" and (last == "for" or last in MADE):
        return stops > 1  # "When he got to Ulm he had covered"
    if had and stops > _TWO and (opens not in ("by", "when") or by_then):
        return last in MADE or (last == "for" and "been" in before)
    # "By now they had been, with all their halts, under way for"
    far = lows[max(0, position - _GOAL_REACH) : position]
    return opens == "by" and by_then and stops > _TWO and "for" in before and "been" in far


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
