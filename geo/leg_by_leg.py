"""Figures of a way that is told stop by stop: "34 days out she came into Ulm", "from your bed".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: a time that somebody is out is counted from where the course began; what lies behind
somebody at the end of a course is the whole of it; who else needed so long from a place made the
journey that the story tells, and a last hop leads to where the next sentence is.
"""

from __future__ import annotations

from geo.cues import WHO, words
from geo.model import Toponym
from geo.roles import Role
from geo.summed_up import arrivals, is_behind_them, is_summed_up
from geo.trips import STOP_BY_STOP, Course, same_name
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["leg_by_leg"]

_TWO = 2
_GOALS = frozenset({"to", "is", "in", "and"})
_THERE_IN = frozenset(
    (be, "there", within) for be in ("was", "were", "got", "is") for within in ("in", "after")
)
_LEFT = words("left leaving departing setting departed")
_LENGTH, _TIME = Dimension.LENGTH, Dimension.TIME
_YOUR = words("your his her their its my our where")
_HOME = words(
    "bed beds breakfast home homes house door doorstep desk kitchen pillow armchair office flat"
    " start supper dinner garage sofa"
)
_HOW_FAR = words("as far")
_SAW = words("saw sighted reached made entered got")
_WALLS = frozenset(";:.—–")
_NEEDED = words("counted needed took taken takes needs spent had wanted required")
_HOPS = words("hop leg stage stretch jump crossing flight")
_LAST = words("last final")
_NEAR, _HEAD, _GOAL_REACH, _AFTER_REACH = 6, 4, 12, 8  # words


def leg_by_leg(view: View, position: int) -> Found | None:
    """Read "34 days out she came into Ulm", "700 km from your bed", "as far as Egypt".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there, or the way before was not told.
    """
    mine = view.passage.figure(position)
    if mine is None or mine.dimension not in (_LENGTH, _TIME):
        return None
    since = _since_leaving(view, position) or _was_reached(view, position)
    if since is not None:
        return since
    if any(each.whole for each in view.ends):
        return None
    each = _each_from_the_start(view, position) if mine.dimension is _TIME else None
    if each is not None:
        return each
    if _is_from_home(view, position) or is_behind_them(view) or is_summed_up(view, position):
        return _all_of_it(view)
    if mine.dimension is _LENGTH:
        return _last_hop(view, position)
    return (
        _so_long_out(view, position)
        or _was_there(view, position)
        or _as_far_as(view, position)
        or _until_seen(view, position)
        or _by_another(view, position)
    )


def _since_leaving(view: View, position: int) -> Found | None:
    """Read "reached Kiel 32 hours after it had left Ulm": from the one to the other."""
    passage = view.passage
    at = _behind_the_next(view, position)
    if passage.word(at) not in ("after", "since"):
        return None
    start = next((r for r in view.roles if r.position > at and _is_left(view, at, r)), None)
    if start is None and not any(r.position > at for r in view.roles):
        return _since_the_start(view, position, at)
    if start is None or start.position - at > _AFTER_REACH:
        return None
    told = [r for r in view.roles if r.position < position]
    ahead = [r.toponym for r in told if r.role in _GOALS][-1:]
    there = view.trips.there[passage.index]
    if not ahead and there is not None and "there" in passage.lows[:position]:
        ahead = [there]
    if not ahead or same_name(ahead[-1].name, start.toponym.name):
        return None
    goal = ahead[-1]
    return _found(view, start.toponym, goal, "so long after leaving", start=position)


def _since_the_start(view: View, position: int, at: int) -> Found | None:
    """Read "Kiel was reached 14 hours after leaving the capital": since the course began."""
    leaving = view.passage.lows[at + 1 : at + 3]
    ahead = [r for r in view.roles if r.position < position and r.role in ("to", "is")]
    start = _start(view)
    if "leaving" not in leaving or not ahead or start is None:
        return None
    if same_name(start.name, ahead[-1].toponym.name):
        return None
    return _found(view, start, ahead[-1].toponym, "so long after leaving", start=position)


def _behind_the_next(view: View, position: int) -> int:
    """Return the position behind a figure, and behind the one that "and" joins to it."""
    passage, at = view.passage, position + 1
    if passage.word(at) != "and":
        return at
    return next((n + 1 for n in range(at, at + _HEAD) if passage.figure(n) is not None), at)


def _is_left(view: View, at: int, role: Role) -> bool:
    """Return whether "after it had left Ulm", or a plain "after Ulm" gives the start."""
    between = view.passage.lows[at + 1 : role.position]
    if not between:
        return view.passage.word(at) == "after" and not is_wide(role.toponym)
    return role.role == "from" and not _LEFT.isdisjoint(between) and "," not in between


def _each_from_the_start(view: View, position: int) -> Found | None:
    """Read "reached Ulm after 11 hours and Kiel after 21": both are counted from the start."""
    passage = view.passage
    goal = _counted_to(view, position)
    if goal is None or any(r.role == "from" for r in view.roles):
        return None
    goals = [r for r in view.roles if r.role in ("to", "is") and not is_wide(r.toponym)]
    if len(goals) < _TWO:
        return None
    start = _start(view)
    if passage.word(position + 1) == "later":
        others = (passage.at(each.span) for each in passage.quantities)
        if not any(0 <= at < position and _counted_to(view, at) for at in others):
            return None  # "stopped at Ulm and Kiel and was in York 23 hours later"
        start = next((r.toponym for r in reversed(goals) if r.position < goal.position), start)
    if start is not None and same_name(start.name, goal.toponym.name):
        return None
    if start is None:
        step = "each counted from the start, which is not told"
        return Found(destination=goal.toponym, start=position, step=step)
    return _found(view, start, goal.toponym, "each counted from the start", start=position)


def _counted_to(view: View, position: int) -> Role | None:
    """Return Ulm in "reached Ulm after 11 hours", "and at Ulm an hour later"."""
    mine = view.passage.figure(position)
    if mine is None or mine.dimension is not _TIME:
        return None
    later = view.passage.word(position + 1) == "later"
    if not later and view.passage.word(position - 1) != "after":
        return None
    at = position - 1 if later else position - 2
    return next((r for r in view.roles if r.position == at and r.role in ("to", "is")), None)


def _is_from_home(view: View, position: int) -> bool:
    """Return whether "from your bed" follows a figure, or the distance told with a time."""
    passage = view.passage
    at = _behind_the_next(view, position)
    if passage.word(at) != "from" or passage.word(at + 1) not in _YOUR:
        return False
    after = passage.lows[at + 2 : at + 5]
    if passage.word(at + 1) == "where":
        return "started" in after or after[1:3] == ("set", "out")
    return not _HOME.isdisjoint(after[:2])


def _all_of_it(view: View) -> Found | None:
    """Return the whole of the course that was told up to here."""
    course = view.trips.courses[view.passage.index]
    if course is None or course.start is None:
        return None
    arrived = arrivals(view)
    if arrived and len(arrived) == len(view.roles) and not course.has(arrived[0].toponym.name):
        return _found(view, course.start, arrived[-1].toponym, "all of the way")
    if any(not same_name(r.toponym.name, course.start.name) for r in view.roles):
        return None
    if same_name(course.start.name, course.last.name):
        return None
    return _found(view, course.start, course.last, "all of the way")


def _was_there(view: View, position: int) -> Found | None:
    """Read "She was there in 16 days": from where she had set out to the place just named."""
    passage = view.passage
    if passage.lows[max(0, position - 3) : position] not in _THERE_IN:
        return None
    if passage.word(position - 4) not in WHO or any(r.role == "from" for r in view.roles):
        return None
    course = view.trips.courses[passage.index]
    if course is None or passage.index - course.last_at > 1:
        return None
    named = [r.toponym for r in view.roles if r.position < position]
    there = named[-1] if named else course.last
    start = _stop_before(view, course, there)
    if start is None or is_wide(there) or same_name(start.name, there.name):
        return None
    return _found(view, start, there, "there so soon", start=position)


def _was_reached(view: View, position: int) -> Found | None:
    """Read "Kiel was reached after 14 hours": from where the journey spoken of began."""
    passage = view.passage
    if passage.word(position - 1) not in ("after", "in") or passage.word(position - 2) != "reached":
        return None
    goal = next((r for r in reversed(view.roles) if r.position < position), None)
    start = _start(view)
    if goal is None or passage.word(goal.position + 1) not in ("was", "is") or start is None:
        return None
    if is_wide(goal.toponym) or same_name(start.name, goal.toponym.name):
        return None
    return _found(view, start, goal.toponym, "reached so late", start=position)


def _so_long_out(view: View, position: int) -> Found | None:
    """Read "34 days out she came into Ulm", "34 days out of Hull she came into Ulm"."""
    passage = view.passage
    if passage.word(position + 1) != "out" or position > _NEAR:
        return None
    of = passage.word(position + 2) in ("of", "from")
    begun = next((r.toponym for r in view.roles if r.role == "from" and of), None)
    start = begun or _start(view)
    goal = _goal_after(view, position)
    if start is None or goal is None or same_name(start.name, goal.toponym.name):
        return None
    return _found(view, start, goal.toponym, "so long out", start=position)


def _as_far_as(view: View, position: int) -> Found | None:
    """Read "kept up with him for a month, as far as Egypt": from where he began."""
    passage = view.passage
    goal = next(
        (r for r in view.roles if r.position > position and passage.word(r.cue) in _HOW_FAR), None
    )
    if goal is None or goal.position - position > _GOAL_REACH:
        return None
    if any(r.role in ("from", "to") for r in view.roles):
        return None
    start = _start(view)
    if start is None or is_wide(start) or same_name(start.name, goal.toponym.name):
        return None
    return _found(view, start, goal.toponym, "as far as there", start=position)


def _until_seen(view: View, position: int) -> Found | None:
    """Read "It was six days before they saw Ulm": from where they had set out."""
    passage = view.passage
    if passage.word(position + 1) not in ("before", "until") or passage.word(0) not in (
        "it",
        "another",
    ):
        return None
    goal = next((r for r in view.roles if r.position > position), None)
    if goal is None or _SAW.isdisjoint(passage.lows[position + 2 : goal.position]):
        return None
    course = view.trips.courses[passage.index]
    if course is None or same_name(course.last.name, goal.toponym.name):
        return None
    return _found(view, course.last, goal.toponym, "until it was in sight", start=position)


def _by_another(view: View, position: int) -> Found | None:
    """Read "Scott had needed 15 days from Ulm", where a story tells of a flight to Kiel."""
    passage, trip = view.passage, view.trip
    if trip is not None and not trip.whole and passage.index:
        trip = view.trips.known(passage.index - 1)  # this sentence opened a journey itself
    if passage.word(position + 1) != "from" or trip is None or not trip.whole:
        return None
    if _NEEDED.isdisjoint(passage.lows[max(0, position - _HEAD) : position]):
        return None
    start = next((r for r in view.roles if r.cue == position + 1), None)
    goal = trip.destination
    if start is None or goal is None or trip.has(start.toponym.name):
        return None
    if any(r.role == "to" for r in view.roles):
        return None
    return _found(view, start.toponym, goal, "the same journey made by another", start=position)


def _last_hop(view: View, position: int) -> Found | None:
    """Read "The last hop, 500 miles from Ulm, was to come. At Kiel a crowd": to Kiel."""
    passage, trips = view.passage, view.trips
    opening = passage.lows[:_HEAD]
    if _LAST.isdisjoint(opening) or _HOPS.isdisjoint(opening) or passage.word(0) != "the":
        return None
    start = next((r for r in view.roles if r.role == "from"), None)
    index = passage.index + 1
    if start is None or index >= len(trips.roles) or any(r.role == "to" for r in view.roles):
        return None
    goal = next((r for r in trips.roles[index] if r.role in ("to", "in", "is")), None)
    if goal is None or goal.position > _NEAR or is_wide(goal.toponym):
        return None
    if same_name(goal.toponym.name, start.toponym.name):
        return None
    return _found(view, start.toponym, goal.toponym, "the last hop, told next", start=position)


def _start(view: View) -> Toponym | None:
    """Return where the way began that a story tells."""
    course, trip = view.trips.courses[view.passage.index], view.trip
    if course is not None and course.start is not None:
        return course.start
    return trip.origin if trip is not None else None


def _stop_before(view: View, course: Course, there: Toponym) -> Toponym | None:
    """Return the stop of a course before a place, which may be the last stop itself."""
    if not same_name(course.last.name, there.name):
        return course.last if course.begun else _start(view)
    return course.stops[-_TWO] if len(course.stops) >= _TWO else None


def _goal_after(view: View, position: int) -> Role | None:
    """Return where somebody gets to behind a figure, in the same clause."""
    for role in view.roles:
        if role.position <= position or role.role not in ("to", "is"):
            continue
        between = view.passage.lows[position : role.position]
        if _WALLS.isdisjoint(between) and role.position - position <= _GOAL_REACH:
            return role
    return None


def _found(
    view: View, origin: Toponym, destination: Toponym, why: str, *, start: int = -1
) -> Found:
    """Return two ends that the stops of a course settle, local where the figure has a start."""
    return Found(
        origin=origin,
        destination=destination,
        mode=view.trip.mode if view.trip is not None else None,
        local=start >= 0,
        start=start,
        step=f"{why}, {STOP_BY_STOP}",
    )
