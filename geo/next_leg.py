"""Legs of a course that is told stop by stop: "It sets off again", "After the stop at Ulm".

In: a sentence with its ends and roles, the stops told so far. Out: the ends, with the start of
the next leg filled in.
Pure: reads nothing.
Method: a traveller who sets off again does so from the last stop that was reached; who is told
to go home does so from there as well. A sentence that names a start itself is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.cues import MONTHS, words
from geo.ends import Ends
from geo.model import Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.trips import STOP_BY_STOP, Course, Trip, same_name
from geo.units import MOMENTS, Dimension
from geo.wide import is_wide

__all__ = ["by_the_next_leg", "to_the_same_goal"]

_SET_OFF = words(
    "sets set leaves left leave start depart sail starts started takes took pulls pulled departs"
    " departed sails sailed rolls rolled moves moved heads headed casts cast flies flew steams"
    " steamed resumes resumed"
)
# by themselves: "It leaves at 9.20 and is in Ulm"
_LEAVES = words("leave leaves left starts started departs departed resumes resumed")
_OFF = frozenset({("sets", "off"), ("set", "off"), ("takes", "off"), ("took", "off")})
_AGAIN_REACH = 4
_WHO = words("it they he she we you")
_HALTED = words(
    "stop halt night nights stopover layover rest break pause change day days week weeks hour hours"
    " refuelling refueling calling stopping halting changing resting pausing stay checkpoint"
)
_WAYS = words("way it journey trip train bus boat ferry flight road drive ride run line distance")
_AT = words("at in on")
_UNDONE, _NEEDED = words("could would should might"), words("needed took")
_WENT = words(
    "goes went go continues continued drives drove drive flies flew sails sailed rode rides walked"
    " moved moves carried travelled travels steamed pushed marched"
)
_RUNS = words("way run passage trip drive ride voyage march crossing tow flight")
_TOOK = words("took lasted was cost")
_CLEFT = words("there here where")
_FIRST = words("first opening")
_THE = words("the his her their its")
_NEXT = _FIRST | words("next last final second third following")
_LEGS = words("leg stage hop stretch section jump lap")
_RELATIVES = words("where which")
_HOME, _HOME_REACH = words("home back homeward homewards"), 6
_GOING = words(
    "going coming sailing flying riding driving heading travelling walking way journey voyage trip"
)
_NEAR, _SOON, _OPENING = 4, 2, 8
_STOPPED = frozenset({"via", "in", "to", "is", "from"})  # roles of the place of a stop


def by_the_next_leg(
    passage: Passage,
    ends: tuple[Ends, ...],
    roles: Sequence[Role],
    *,
    course: Course | None,
    trip: Trip | None,
) -> tuple[Ends, ...]:
    """Return the ends of a sentence; who sets off again does so from the last stop.

    Parameters
    ----------
    passage
        The sentence.
    ends
        Its ends.
    roles
        The roles of its names.
    course
        The stops told so far.
    trip
        The journey spoken of.

    Returns
    -------
    tuple of Ends
        Those given where it tells of no next leg.
    """
    ends = _from_where(passage, ends, roles)
    leg = _the_leg(passage)
    if leg >= 0 and course is not None and passage.index - course.last_at <= _NEAR:
        first = passage.word(leg - 1) in _FIRST
        origin = course.start if first else course.last if course.reached else None
        if not first and trip is not None and trip.whole and passage.index - trip.last_at == 1:
            origin = trip.destination  # also an island or a land, which is no stop of a course
        if origin is not None and all(each.origin is None or each.start > leg for each in ends):
            return _led_on(passage, ends, roles, origin, at=leg)
    if any(each.whole for each in ends):
        return ends
    if passage.word(0) in ("after", "from"):
        stop = _after_the_stop(passage, roles)
        if stop is not None:
            others = tuple(each for each in ends if each.origin is None)
            return _led_on(passage, others, roles, stop.toponym, at=stop.position)
    if course is None or any(each.origin is not None for each in ends):
        return ends
    at = _sets_off(passage, course)
    if is_wide(course.last) or not (course.reached or (at >= 0 and "again" in passage.words)):
        return ends
    if at >= 0 and passage.index - course.last_at <= _NEAR:
        return _led_on(passage, ends, roles, course.last, at=at)
    way = _on_the_way_there(passage, ends, course)
    if way >= 0:
        return _led_on(passage, ends, roles, course.last, at=way)
    if not ends and course.begun and passage.index - course.last_at <= _NEAR:
        return _there_by_a_day(passage, roles, course)
    home = next((each for each in ends if _goes_home(passage, each)), None)
    goal = home.destination if home is not None else None
    if home is None or goal is None or same_name(goal.name, course.last.name):
        return ends
    later = "later" in passage.lows[: home.start]
    if _is_back(passage, home) and not later and not _is_led(passage, home.start):
        return ends  # "was back in Ulm": told of the day, and of no way
    if trip is not None and trip.whole and trip.origin is not None and trip.has(goal.name):
        led = trip.destination is not None and same_name(trip.destination.name, course.last.name)
        if same_name(trip.origin.name, goal.name) and not led:
            return ends  # the journey spoken of leads elsewhere than the stops told
    how = f"home from {course.last.name}, {STOP_BY_STOP}"
    back = home._replace(origin=course.last, how=how, strong=True)
    return tuple(back if each is home else each for each in ends)


def to_the_same_goal(passage: Passage, ends: Ends, trip: Trip) -> Ends:
    """Read "Hull to Ulm is 90 km. From Kiel the way is shorter, at 60": from Kiel to Ulm.

    Parameters
    ----------
    passage
        The sentence.
    ends
        One end that it names.
    trip
        The journey spoken of.

    Returns
    -------
    Ends
        As given where the sentence does not open so, or where it names a goal itself.
    """
    origin, goal = ends.origin, trip.destination
    if origin is None or ends.destination is not None or goal is None or not trip.whole:
        return ends
    if ends.start > 0 or passage.word(0) != "from" or passage.index - trip.last_at > _NEAR:
        return ends
    if "to" in passage.words or trip.has(origin.name) or is_wide(origin) or is_wide(goal):
        return ends
    if _WAYS.isdisjoint(passage.lows[ends.end : ends.end + _NEAR]):
        return ends
    how = f"from {origin.name} to where the journey told before ends"
    return ends._replace(destination=goal, how=how, strong=True)


def _led_on(
    passage: Passage,
    ends: tuple[Ends, ...],
    roles: Sequence[Role],
    origin: Toponym,
    *,
    at: int,
) -> tuple[Ends, ...]:
    """Return ends, the first goal behind a position with where its leg begins."""
    how = f"on from {origin.name}, {STOP_BY_STOP}"
    goal = next((each for each in ends if each.destination is not None and each.end > at), None)
    if goal is not None and goal.destination is not None:
        if goal.whole or same_name(goal.destination.name, origin.name):
            return ends
        onward = goal._replace(origin=origin, start=min(at, goal.start), how=how, strong=True)
        return tuple(onward if each is goal else each for each in ends)
    there = next((each for each in roles if each.role == "is" and each.position > at), None)
    if there is None and not roles and not ends and "again" in passage.words:
        # "He sailed again in May. 40 days later he was in Ulm"
        return (Ends(origin, None, (), at, at, how, True),)
    if there is None or same_name(there.toponym.name, origin.name):
        return ends
    return (*ends, Ends(origin, there.toponym, (), at, there.position, how, True))


def _sets_off(passage: Passage, course: Course) -> int:
    """Return where a sentence says that somebody sets off again; -1 where it does not."""
    lows = passage.lows
    for at, low in enumerate(lows[:-1]):
        if low in _SET_OFF and "again" in lows[at + 1 : at + 1 + _AGAIN_REACH]:
            return at
    # "It leaves at 9.20 and is in Kiel at 11", right after it came into Ulm
    if passage.index - course.last_at != 1 or len(course.stops) < _SOON:
        return -1
    if passage.word(0) not in _WHO:
        return -1
    return 1 if passage.word(1) in _LEAVES or lows[1:3] in _OFF else -1


def _from_where(
    passage: Passage, ends: tuple[Ends, ...], roles: Sequence[Role]
) -> tuple[Ends, ...]:
    """Return ends; "changed at Kiel, from where a bus took them to Ulm" begins in Kiel."""
    if _RELATIVES.isdisjoint(passage.words):
        return ends
    pairs = enumerate(pairwise(passage.lows))
    at = next((at for at, pair in pairs if pair[0] == "from" and pair[1] in _RELATIVES), -1)
    start = next((each.toponym for each in reversed(roles) if each.position < at), None)
    goal = next((each for each in ends if each.start > at), None)
    if start is None or goal is None or goal.destination is None or goal.origin is not None:
        return ends
    if is_wide(start) or same_name(start.name, goal.destination.name):
        return ends
    how = f"from there, which is {start.name}"
    new = goal._replace(origin=start, start=at, how=how, strong=True)
    return tuple(new if each is goal else each for each in ends)


def _after_the_stop(passage: Passage, roles: Sequence[Role]) -> Role | None:
    """Return Ulm of "After the stop at Ulm", "After two days in Ulm" at the head of a sentence."""
    if passage.word(0) != "after" or not roles or roles[0].role not in _STOPPED:
        return None
    at = roles[0].position
    before, stay = passage.lows[1:at], passage.figure(1)
    halted = (stay is not None and stay.dimension is Dimension.TIME) or _HALTED & {*before}
    if at > _OPENING or not halted or not _AT.intersection(before[-2:]):
        return None
    return None if is_wide(roles[0].toponym) else roles[0]


def _goes_home(passage: Passage, ends: Ends) -> bool:
    """Return whether an end is told as the way home: "Going home to Kiel", "back to Kiel"."""
    if ends.destination is None or ends.origin is not None:
        return False
    if not _UNDONE.isdisjoint(passage.lows[: ends.start]):
        return False  # "A coaster could have carried them home to Ulm"
    return not _HOME.isdisjoint(passage.lows[max(0, ends.start - _HOME_REACH) : ends.start + 2])


def _is_back(passage: Passage, ends: Ends) -> bool:
    """Return whether "was back in Ulm" tells of a day, and of no way."""
    return "back" in passage.lows[max(0, ends.start - 1) : ends.start + 2]


def _the_leg(passage: Passage) -> int:
    """Return where "The next leg", "the first stage" opens a sentence; -1 where it does not."""
    lows = passage.lows
    for at in range(min(_OPENING, len(lows) - 2)):
        if lows[at] in _THE and lows[at + 1] in _NEXT and lows[at + 2] in _LEGS:
            return at + 2
    return -1


def _on_the_way_there(passage: Passage, ends: tuple[Ends, ...], course: Course) -> int:
    """Return where "the way to Kiel took 61 days" begins, told at the last stop; else -1."""
    if passage.index - course.last_at > _SOON or len(course.stops) < _SOON or not course.begun:
        return -1
    for each in ends:
        goal, at = each.destination, each.start
        if goal is None or course.has(goal.name) or passage.word(at) != "to":
            continue
        led = passage.word(at - 2) in _THE and passage.word(at - 1) in _RUNS
        if led and passage.word(each.end + 1) in _TOOK:
            return at - 1
        if passage.word(at - 1) == "on" and passage.word(at - 2) in _WENT:
            return at - 1  # "it went on to Kiel"
        time = passage.figure(at - 1)
        needed = not _NEEDED.isdisjoint(passage.lows[max(0, at - _NEAR) : at - 1])
        if time is not None and time.dimension is Dimension.TIME and needed:
            return at - 1  # "The steamer needed 18 hours to Kiel"
    return -1


def _there_by_a_day(passage: Passage, roles: Sequence[Role], course: Course) -> tuple[Ends, ...]:
    """Return "He was in Kiel in November" as an arrival, where somebody is on his way."""
    if len(roles) != 1 or roles[0].role != "is" or passage.word(0) in _CLEFT:
        return ()
    role = roles[0]
    after = passage.items[role.position + 1 : role.position + 1 + _OPENING]
    dated = any(
        each.low in MONTHS or (each.quantity is not None and each.quantity.unit in MOMENTS)
        for each in after
    )
    if not dated or is_wide(role.toponym) or course.has(role.toponym.name):
        return ()
    how = "there by a day"
    return (Ends(None, role.toponym, (), role.cue, role.position, how, True),)


def _is_led(passage: Passage, at: int) -> bool:
    """Return whether "on the way", "sailing" leads to a position."""
    return not _GOING.isdisjoint(passage.lows[max(0, at - _HOME_REACH) : at])
