"""The stops that a traveller was told to make so far, in the order of the way.

In: the ends and roles of each sentence. Out: a `Course`, which grows sentence by sentence.
Pure: reads nothing. Linear in the ends.
Method: who leaves a place begins a course there, unless the last one led to it; where somebody is
told to get to is its next stop. A pair of ends goes on where it starts at the last stop, and
begins anew otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cues import words
from geo.ends import Ends
from geo.model import Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.trips import STOP_BY_STOP, Course, same_name
from geo.wide import is_wide

__all__ = ["followed"]

_SOON = 2
_LINKS = 16  # stops a reader keeps in mind; bounds the work on a timetable in prose
_WENT = words(
    "walked flew sailed rode drove went travelled traveled marched cycled rowed swam steamed"
    " trekked carried took brought ran skied paddled pedalled hiked crawled limped"
)
_TOOK = words("took lasted cost needed")
_UNDONE = words("would could should will had wanted hoped planned meant tried never not")
_WENT_REACH = 14
_GOT = words("gets got get comes came come back made brought brings")
_AHEAD = words("to for until till towards toward bound")


def followed(
    course: Course | None,
    ends: Sequence[Ends],
    roles: Sequence[Role],
    passage: Passage,
    *,
    there: Toponym | None,
) -> Course | None:
    """Return the course once the ends of a sentence are added.

    Parameters
    ----------
    course
        The stops so far.
    ends
        The ends of the next sentence.
    roles
        The roles of its names.
    passage
        That sentence.
    there
        The last place named before it.

    Returns
    -------
    Course or None
        None before the first departure or arrival.
    """
    index = passage.index
    cues = {role.toponym: role.cue for role in reversed(roles)} if ends else {}
    for each in sorted(ends, key=lambda one: (one.start, one.end)):
        origin, goal = each.origin, each.destination
        if not each.strong or (goal or origin) is None:
            continue
        if origin is not None and is_wide(origin) and course is not None:
            origin = None  # "127 days after leaving Australia": told of the town before
        if course is not None and origin is not None and _stood_there(course, origin, there, index):
            course = Course((*course.stops, origin)[-_LINKS:], index, course.begun, reached=True)
        if origin is not None and (course is None or not same_name(course.last.name, origin.name)):
            course = Course((origin,), index, begun=True, reached=True)
        if goal is None or is_wide(goal):
            continue
        cue = cues.get(goal, each.start)
        reached = (
            STOP_BY_STOP in each.how
            or passage.word(cue) not in _AHEAD
            or passage.word(cue - 1) in _GOT
            or (passage.word(cue) == "to" and _has_gone(passage, cue, each.end))
        )
        if not (reached or each.whole or course is None or not course.begun):
            continue  # "half of the carriages are taken off for Kiel": no stop of this way
        if course is None:
            course = Course((goal,), index, begun=False, reached=reached)
        elif not same_name(course.last.name, goal.name):
            stops = (*course.stops, goal)
            course = Course(stops[-_LINKS:], index, course.begun and len(stops) <= _LINKS, reached)
        else:
            course = course._replace(last_at=index, reached=reached or course.reached)
    return course


def _stood_there(course: Course, origin: Toponym, there: Toponym | None, index: int) -> bool:
    """Return whether a way goes on from a place that a course was told to lie at.

    "Ulm lay 90 km on. From Ulm she rode to Kiel": Ulm was reached, though nobody says so.
    """
    if there is None or not course.begun or course.has(origin.name) or is_wide(origin):
        return False
    return index - course.last_at <= _SOON and same_name(there.name, origin.name)


def _has_gone(passage: Passage, cue: int, end: int) -> bool:
    """Return whether "walked from Ulm to Kiel", "the way to Kiel took" tell of a way made."""
    if not _TOOK.isdisjoint(passage.lows[end + 1 : end + 3]):
        return True
    before = passage.lows[max(0, cue - _WENT_REACH) : cue]
    return not _WENT.isdisjoint(before) and _UNDONE.isdisjoint(before)
