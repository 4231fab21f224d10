"""Where a delay or a lead was noticed: "nine hours late at Ulm", "The next was an hour behind him".

In: a `View` of a sentence and the position of a delay in it. Out: a place, or None.
Pure: reads nothing.
Method: a delay is no time between two places; it has the place where somebody arrived late, which
is told beside it or is where the journey just spoken of ends. What one is behind another has the
place where one of them was seen to arrive, and none where no arrival is told.
"""

from __future__ import annotations

from geo.cues import WHO, words
from geo.model import Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.trips import same_name
from geo.units import MOMENTS
from geo.view import View
from geo.wide import is_wide

__all__ = ["came_later_to", "where_beaten", "where_late"]

_LATE = words("late early behind ahead before")
_BEHIND_TIME = _LATE | {"down", "hand"}
_AT, _AFTER = words("at in"), 5
_CAME = words(
    "arrived arrives arrive came come landed landing docked berthed got reached walked rolled drew"
    " rest end home finished"
)
_LEFT = words("left leave leaves took departed departure delays delay stood waited trains ran")
_BE, _REACH, _NEAR = words("was is"), 12, 1
_MARGINS = words("behind ahead after before")
_PLANS = words("plan plans timetable schedule time programme calendar")
_PLAN_REACH = 4
# who is first there shows how far behind the others are
_FIRST = words("won wins winning first winner finish") | (
    _CAME - words("walked rolled drew rest end")
)
_IN_LATER = words("in arrived landed finished followed docked came home")
_BESIDE = words("behind after with against of")
_WORKS = words("road line railway bridge tunnel motorway station airport canal service")
_RANKS, _SUBJECT = words("second third fourth next last runner-up runners-up others"), 3
_SAW = words("saw welcomed greeted received")
_THE_END = (("on", "arrival"), ("at", "the", "other", "end"), ("in", "arriving"))
_END_REACH = 6
_OPENING, _BACK = 6, 5  # words, and sentences
_GOALS = words("to is")  # roles of a place that somebody got to
_ON_A_WAY = _GOALS | words("from via between")
_IS_THERE = _CAME | _SAW | _BE
_SET_OUT = words("left leave leaves departed departs sailed sails started off")
_HEDGES = words("about some only just nearly almost over up to another finally")
_MEANT = words("meant means cost costs brought brings caused causes")
_WAS, _WAS_REACH = words("was is were"), 5
_OF_A_DELAY, _START_REACH = words("a delay delays of"), 3


def where_late(view: View, position: int) -> Toponym | None:
    """Return where somebody was late, or early.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the delay stands among its items.

    Returns
    -------
    Toponym or None
        None where nobody arrived, or at a place that is not told.
    """
    passage = view.passage
    set_out, start = _set_out_from(view, position)
    if set_out:
        return start
    beside = next(
        (
            role.toponym
            for role in view.roles
            if position < role.cue <= position + _AFTER
            and passage.word(role.cue) in _AT
            and "," not in passage.lows[position : role.cue]
        ),
        None,
    )
    late = not _BEHIND_TIME.isdisjoint(passage.lows[position + 1 : position + 3])
    if beside is not None and (late or "delayed" in passage.lows[:position]):
        return beside
    told = _told_beside(view, position)
    if told is not None:
        return told
    ends = [role for role in view.roles if role.role in _GOALS]
    if ends:
        return ends[-1].toponym
    seen = _where_it_was(view, position)
    if seen is not None:
        return seen
    opened = _at_the_opening(passage, view.roles)
    if opened is not None and not _IS_THERE.isdisjoint(passage.lows[:position]):
        return opened  # "At Ulm nobody minded: the old boat had come in a day late"
    held = _held_at(passage, view.roles, position)
    if held is not None:
        return held
    trip = view.trip
    main = view.trips.main
    if "due" in passage.words and not _WORKS.isdisjoint(passage.lows[:_SUBJECT]):
        return None  # "The road was due in May; it is nine days late"
    if "due" in passage.words and main is not None and main.first_at <= passage.index:
        # "She had been due in May, and was 40 days late", where all of it ended
        end = main.destination if trip is None or not trip.whole else trip.destination
        return end if end is not None and not is_wide(end) else None
    goal = _reached_last(view)
    if trip is None or goal is None or is_wide(goal):
        return _arrived_at(view) or _at_home(view, position) if not view.roles else None
    after = passage.lows[position + 1 : position + 1 + _END_REACH]
    if any(after[at : at + len(end)] == end for at in (1, 2) for end in _THE_END):
        return trip.destination  # "was half an hour late at the other end"
    before = passage.lows[max(0, position - _REACH) : position]
    if any(each.role == "from" for each in view.roles) or not _LEFT.isdisjoint(before):
        return None
    if passage.index - trip.last_at > _NEAR:
        return _arrived_at(view) or _at_home(view, position) if not view.roles else None
    came = not _CAME.isdisjoint(before) or not _BE.isdisjoint(before[-3:])
    if not came and not view.roles:
        return _at_home(view, position)
    return goal if came else None


def _told_beside(view: View, position: int) -> Toponym | None:
    """Return where "late here", "Ulm, an hour late", "stopped there an hour late" tells it."""
    passage, trips = view.passage, view.trips
    if "here" in passage.lows[position + 1 : position + 3]:
        # "ULM: The express was an hour late here", in a list of news
        headed = passage.items[0].toponym if passage.word(1) == ":" else None
        return headed if headed is not None else trips.here
    at = passage.back_over(position, _HEDGES)
    before = [each for each in view.roles if each.position < at]
    if passage.word(at) == "there":
        return before[-1].toponym if before else trips.there[passage.index]
    if passage.word(at) == "," and before and before[-1].position == at - 1:
        # a line of a log: "10.50, Ulm, two hours late"
        return before[-1].toponym if before[-1].role == "bare" else None
    if passage.word(at) == "reached" and passage.word(at - 1) in _BE and len(before) == 1:
        return before[0].toponym if before[0].position < _OPENING else None
    return None


def _where_it_was(view: View, position: int) -> Toponym | None:
    """Return where "and at Ulm, where it rained, he was an hour late" tells it."""
    passage, trips = view.passage, view.trips
    at = passage.back_over(position, _HEDGES)
    was = next((each for each in range(at, at - _BACK, -1) if passage.word(each) in _BE), -1)
    late = not _BEHIND_TIME.isdisjoint(passage.near(position, 0, 4))
    if was < 0 or passage.word(was - 1) == "and" or not late:
        return None
    if "this" in passage.lows[was:at]:
        return trips.here  # "The train was in this town nine hours late"
    before = [each for each in view.roles if each.position < at]
    if not before:
        return None
    last = before[-1]
    seen = next((each for each in reversed(before) if passage.word(each.cue) == "at"), None)
    if seen is not None and (seen is last or "where" in passage.lows[seen.position : was]):
        return seen.toponym if seen.role == "in" else None
    only = last.role == "from" and len(view.roles) == 1 and was == at
    if only and trips.at_home and trips.here is not None:
        # "The first train from Ulm was two hours late": where the story plays
        return trips.here if not same_name(last.toponym.name, trips.here.name) else None
    return None


def _at_home(view: View, position: int) -> Toponym | None:
    """Return where the story plays, for who was late there: "They were a day late, and sang"."""
    passage, trips = view.passage, view.trips
    before = passage.lows[max(0, position - _REACH) : position]
    if not trips.at_home or passage.word(position + 1) != "late" or not _LEFT.isdisjoint(before):
        return None
    came = not _CAME.isdisjoint(before) or not _WAS.isdisjoint(before[-_WAS_REACH:])
    return trips.here if came else None


def _set_out_from(view: View, position: int) -> tuple[bool, Toponym | None]:
    """Return whether somebody set out late, and from where: "The boat left Ulm an hour late"."""
    passage = view.passage
    at = passage.back_over(position, _HEDGES)
    beside = next((each for each in view.roles if each.position == at), None)
    if beside is not None:
        left = beside.role == "from" and passage.word(beside.cue) in _SET_OUT
        return left, beside.toponym if left else None
    if passage.word(at) not in _SET_OUT:
        return False, None
    if passage.word(at) == "off" and passage.word(at - 1) not in ("took", "takes", "set", "sets"):
        return False, None
    trip, trips = view.trip, view.trips
    told = trip is not None and passage.index - trip.last_at <= _START_REACH
    start = trips.here if trips.at_home else None
    if start is None and trip is not None and told and not trip.supposed:
        start = trip.origin
    return True, start if start is not None and not is_wide(start) else None


def _held_at(passage: Passage, roles: tuple[Role, ...], position: int) -> Toponym | None:
    """Return where a delay came about: "A bolt at Ulm meant a delay of an hour"."""
    at = passage.back_over(position, _HEDGES | _OF_A_DELAY)
    if passage.word(at) not in _MEANT or "of" not in passage.lows[at:position]:
        return None
    before = [each for each in roles if each.position < at]
    here = len(before) == 1 and before[0].role == "in" and passage.word(before[0].cue) == "at"
    return before[0].toponym if here else None


def where_beaten(view: View, position: int) -> Toponym | None:
    """Return where one was seen to be ahead of another, or of what was planned.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the margin stands among its items.

    Returns
    -------
    Toponym or None
        None where nobody is told to have arrived: on the way a lead has no place.
    """
    passage = view.passage
    if passage.word(position + 1) not in _MARGINS:
        return None
    told = _at_the_opening(passage, view.roles) or _seen_before(passage, view.roles, position)
    if told is not None or any(each.role != "bare" for each in view.roles):
        return told
    if not _PLANS.isdisjoint(passage.lows[position + 2 : position + 2 + _PLAN_REACH]):
        late = where_late(view, position)
        trip = view.trip
        if late is None and passage.before(position, 2) == "did ,":
            # "They were to reach Ulm in a week. On Sunday they did, a day behind the timetable"
            late = trip.destination if trip is not None else None
        return late
    return _arrived_at(view)


def came_later_to(view: View, position: int) -> Toponym | None:
    """Return where another came in later than the one told before: "The last man was in at dusk".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the time stands among its items.

    Returns
    -------
    Toponym or None
        None where the same one goes on, or to another place: that is a way of its own.
    """
    passage = view.passage
    if passage.word(position + 1) != "later" or passage.word(0) in WHO:
        return None
    before = passage.lows[:position]
    same = [at for at, low in enumerate(before) if low in WHO]
    if _IN_LATER.isdisjoint(before) or any(before[at - 1] not in _BESIDE for at in same):
        return None  # but "the diesel behind it came in"
    if any(each.role != "bare" for each in view.roles if each.position > position):
        return None
    near = [each for each in view.roles if each.role in _ON_A_WAY]
    goal = _arrived_at(view)
    if goal is None or any(not same_name(each.toponym.name, goal.name) for each in near):
        return None
    return goal


def _arrived_at(view: View) -> Toponym | None:
    """Return where the first one arrived, as the last sentences of the paragraph tell."""
    ranked = not _RANKS.isdisjoint(view.passage.lows[:_SUBJECT])
    for last in view.lately(_BACK):
        if not ranked and not view.is_in_paragraph(last):
            return None
        arrived = [each for each in view.trips.roles[last.index] if each.role in _GOALS]
        there = any(last.word(each.cue) in _BE for each in arrived if each.role == "to")
        clocked = bool(arrived) and any(each.unit in MOMENTS for each in last.quantities)
        clocked = clocked or there  # "Ten days later she was in Kiel"
        if not clocked and _FIRST.isdisjoint(last.words) and "into" not in last.words:
            continue
        trip = view.trip
        goal = arrived[-1].toponym if arrived else trip.destination if trip is not None else None
        return goal if goal is not None and not is_wide(goal) else None
    return None


def _at_the_opening(passage: Passage, roles: tuple[Role, ...]) -> Toponym | None:
    """Return where "At Ulm he was an hour ahead of", "At the last control, Ulm, she" tells it."""
    if not roles or roles[0].position > _OPENING:
        return None
    first = roles[0]
    if passage.word(0) not in _AT and not (first.position == 0 and passage.word(1) in _SAW):
        return None  # "Ulm saw its guests after dark, two hours behind time"
    told = first.role in ("in", "bare", "is") and not is_wide(first.toponym)
    goes_on = any(each.role == "to" for each in roles[1:])
    return first.toponym if told and not goes_on else None


def _seen_before(passage: Passage, roles: tuple[Role, ...], position: int) -> Toponym | None:
    """Return where somebody is before a margin: "She was in Ulm on the 10th, a day ahead of"."""
    near = [each for each in roles if each.position < position and each.role in _GOALS]
    if not near or is_wide(near[-1].toponym):
        return None
    gone = any(each.role == "from" for each in roles if each.position < position)
    arrived = not gone and not _CAME.isdisjoint(passage.lows[:position])
    return near[-1].toponym if arrived or near[-1].role == "is" else None


def _reached_last(view: View) -> Toponym | None:
    """Return where somebody got to last: back at the start, else where the journey ends."""
    course, trip = view.trips.courses[view.passage.index], view.trip
    if course is None or trip is None or not trip.whole or trip.origin is None:
        return trip.destination if trip is not None else None
    back = course.reached and same_name(course.last.name, trip.origin.name)
    near = view.passage.index - course.last_at <= _NEAR
    if back and near and view.is_in_paragraph(view.scene.passages[course.last_at]):
        return course.last
    return trip.destination
