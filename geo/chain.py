"""Legs that follow one another: "to X, then on to Y", "from the terminus a bus", "in all".

In: the ends of a sentence, what was named before. Out: the same ends with starts filled in, and
the whole way that legs make together.
Pure: reads nothing.
Method: a leg that goes on starts where the last one ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from geo.cues import ANAPHORS, words
from geo.ends import Ends
from geo.mode_words import MODE_WORDS
from geo.model import Toponym
from geo.next_leg import by_the_next_leg, to_the_same_goal
from geo.next_vehicle import SETTING_OUT, by_the_next_vehicle
from geo.roles import Role
from geo.scene import Passage
from geo.thence import (
    ONE_ON,
    from_or_to_here,
    from_or_to_there,
    from_there_abroad,
    left_there,
    pair_at,
)
from geo.trips import Course, Trip, same_name

__all__ = ["Way", "follow", "with_starts"]

_ONWARD = words("then on onward onwards continued continuing continues next thence before")
_ENDS = words(
    "coast sea end terminus finish harbour harbor port other quay terminal docks dock wharf boat"
    " ferry mainland railhead airport station"
)
_NAMING = words("of at in near")
_ONE_MORE = (words("a another"), words("second third fourth other further next"))
_POINTING = SETTING_OUT | {"there", "again"}
_OUTRIGHT = 3
_SOON = 4  # items after a name: ", which is … it is"
_LINKS = 12  # legs a reader adds up; bounds the work on a timetable in prose


class Way(NamedTuple):
    """Legs put together: the first start, the stops between, the last end, the last sentence."""

    legs: tuple[tuple[Toponym, Toponym], ...]
    last_at: int

    @property
    def is_longer(self) -> bool:
        """Return whether two legs or more lead from one place to another."""
        return len(self.legs) > 1 and not same_name(self.legs[0][0].name, self.legs[-1][1].name)


def with_starts(
    passage: Passage,
    ends: tuple[Ends, ...],
    roles: Sequence[Role],
    *,
    there: Toponym | None,
    here: Toponym | None,
    trip: Trip | None,
    course: Course | None = None,
) -> tuple[Ends, ...]:
    """Return the ends of a sentence, the starts of legs that go on filled in.

    Parameters
    ----------
    passage
        The sentence.
    ends
        What `geo.ends.find_ends` found.
    roles
        The roles of its names.
    there
        The last place named before this sentence.
    here
        The place of the dateline.
    trip
        The journey last spoken of.
    course
        The stops of a traveller told so far.

    Returns
    -------
    tuple of Ends
        In the order of the text.
    """
    if not ends and not roles and _POINTING.isdisjoint(passage.words):
        return ()
    if passage.foreign is not None:
        return from_there_abroad(passage, ends, roles, there=there)
    going = tuple(_going_on(passage, ends)) if len(ends) > 1 else ends
    if here is not None:
        going = from_or_to_here(passage, going, here)
    if going and trip is not None:
        going = tuple(_by_the_journey(passage, each, trip) for each in going)
    elif trip is not None:
        going = tuple(_named_to_its_end(passage, roles, trip))
    if here is not None and here.within is not None:
        going = tuple(_at_home(each, here) for each in going)
    if not going and there is not None:
        going = left_there(passage, roles, there, trip)
    if there is not None and trip is not None and trip.whole:
        going = by_the_next_vehicle(passage, going, there=there, here=here, trip=trip)
    going = by_the_next_leg(passage, going, roles, course=course, trip=trip)
    return from_or_to_there(passage, going, roles, there=there, trip=trip)


def _named_to_its_end(passage: Passage, roles: Sequence[Role], trip: Trip) -> Iterable[Ends]:
    """Yield "buses did Ulm to the boat": from the name to where the journey spoken of ends."""
    goal = trip.destination
    if goal is None or passage.words.isdisjoint(_ENDS):
        return
    for role in roles:
        at = role.position
        tail = passage.lows[at + 1 : at + 4]
        told = len(tail) > 2 and tail[:2] == ("to", "the") and tail[2] in _ENDS
        if told and role.role == "bare" and not same_name(goal.name, role.toponym.name):
            yield Ends(role.toponym, goal, (), at, at + 3, "to where the journey ends", True)


def _at_home(ends: Ends, here: Toponym) -> Ends:
    """Read "a ship left Cyprus" under "LARNACA, Cyprus": from the town of the dateline."""
    origin, destination = ends.origin, ends.destination
    if origin is not None and origin.name == here.within:
        origin = here
    if destination is not None and destination.name == here.within:
        destination = here
    if origin is destination or (origin is ends.origin and destination is ends.destination):
        return ends
    return ends._replace(origin=origin, destination=destination)


def _by_the_journey(passage: Passage, ends: Ends, trip: Trip) -> Ends:
    """Fill in an end that words take from the journey spoken of."""
    if ends.whole:
        return ends
    ends = _to_its_end(passage, ends, trip)
    ends = _from_its_end(passage, ends, trip)
    ends = to_the_same_goal(passage, ends, trip)
    return _like_the_last(passage, ends, trip)


def _to_its_end(passage: Passage, ends: Ends, trip: Trip) -> Ends:
    """Read "from Dire Dawa to the coast": to where the journey spoken of ends."""
    goal = trip.destination
    if ends.origin is None or ends.destination is not None or goal is None:
        return ends
    tail = passage.lows[ends.end + 1 : ends.end + 4]
    if tail[:2] != ("to", "the") or tail[-1] not in _ENDS or same_name(goal.name, ends.origin.name):
        return ends
    return ends._replace(destination=goal, how=f"to the {tail[-1]}, where the journey ends")


def _from_its_end(passage: Passage, ends: Ends, trip: Trip) -> Ends:
    """Read "from the terminus there is a bus to Ulm", "a second boat took them to Ulm".

    Both go on from where the journey spoken of ends.
    """
    last = trip.destination if trip.whole else None
    goal = ends.destination
    if ends.origin is not None or goal is None or last is None or same_name(goal.name, last.name):
        return ends
    at = pair_at(passage, "from", "the")
    noun = passage.word(at + 2) if 0 <= at < ends.end else ""
    if noun in _ENDS and passage.word(at + 3) not in _NAMING:
        return ends._replace(origin=last, how=f"from the {noun}, where the journey ends")
    if passage.word(0) in _ONE_MORE[0] and passage.word(1) in _ONE_MORE[1]:
        noun = passage.word(2)
        if noun in ANAPHORS or MODE_WORDS.get(noun, (None, 0))[1] >= _OUTRIGHT:
            return ends._replace(origin=last, how=f"another {noun}, from where the last one ended")
    return ends


def _like_the_last(passage: Passage, ends: Ends, trip: Trip) -> Ends:
    """Read "It is 90 km from Ulm to Kiel. To Hull it is 280 km", "It left Ulm. To Hull it is 280".

    Both are from the start told before.
    """
    goal, start = ends.destination, trip.origin
    if start is None or goal is None or ends.origin is not None:
        return ends
    if passage.word(0) != "to" or ends.start > 1 or passage.index - trip.last_at != 1:
        return ends
    if "it" not in passage.lows[ends.end : ends.end + _SOON] or trip.has(goal.name):
        return ends
    return ends._replace(origin=start, how=f"from {start.name}, as the way told before")


def _going_on(passage: Passage, ends: Iterable[Ends]) -> Iterable[Ends]:
    """Give "then on to Denver" the end of the pair before it in the sentence."""
    last: Ends | None = None
    for each in ends:
        now = each
        if (
            last is not None
            and last.destination is not None
            and each.origin is None
            and each.destination is not None
            and not _ONWARD.isdisjoint(passage.lows[last.end : each.end])
            and not same_name(last.destination.name, each.destination.name)
        ):
            now = each._replace(origin=last.destination, how=ONE_ON)
        if now.whole:
            last = now
        yield now


def follow(way: Way | None, ends: Sequence[Ends], index: int) -> Way | None:
    """Return the way that legs make together once the ends of a sentence are added.

    Parameters
    ----------
    way
        The way so far.
    ends
        The ends of the next sentence, in the order of the text.
    index
        Its number.

    Returns
    -------
    Way or None
        Begun anew where a leg does not start where the last one ended.
    """
    for each in ends:
        if each.origin is None or each.destination is None:
            continue
        leg = (each.origin, each.destination)
        if way is not None and same_name(way.legs[-1][1].name, each.origin.name):
            way = Way((*way.legs, leg)[-_LINKS:], index)
        elif way is None or not _is_leg_of(way, each):
            way = Way((leg,), index)
    return way


def _is_leg_of(way: Way, ends: Ends) -> bool:
    """Return whether ends name a leg again that is part of the way already."""
    return any(
        ends.origin is not None
        and ends.destination is not None
        and same_name(start.name, ends.origin.name)
        and same_name(stop.name, ends.destination.name)
        for start, stop in way.legs
    )
