"""Legs that follow one another: "to X, then on to Y", "from there it is", "in all".

In: the ends of a sentence, what was named before. Out: the same ends with starts filled in, and
the whole way that legs make together.
Pure: reads nothing.
Method: a leg that goes on starts where the last one ended; "there" is the last place named that
is no mere part of another's description ("on the French side of the Pyrenees").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from geo.cues import ANAPHORS, words
from geo.ends import Ends
from geo.mode_words import MODE_WORDS
from geo.model import Toponym
from geo.next_leg import by_the_next_leg, to_the_same_goal
from geo.next_vehicle import CHANGING_THERE, SETTING_OUT, by_the_next_vehicle, goal_of_change
from geo.roles import Role
from geo.scene import Passage
from geo.standing import last_place, stands_nowhere
from geo.thence import from_there_abroad
from geo.trips import Course, Trip, same_name
from geo.wide import is_wide

__all__ = ["Way", "follow", "with_starts"]

_ONWARD = words("then on onward onwards continued continuing continues next thence before")
_ONE_ON = "on from where the leg before ends"
_GOING_ON = words("they it he she we the")
_GOT = words(
    "was were arrived arrives came comes got landed docked ended ends due ashore back in up"
)
_HAVE = words("have has had ve he'd she'd it'd they'd who'd")
_COME_REACH, _ELSEWHERE = 10, words("to for ,")
_ENDS = words(
    "coast sea end terminus finish harbour harbor port other quay terminal docks dock wharf boat"
    " ferry mainland railhead airport station"
)
_NAMING = words("of at in near")
_ONE_MORE = (words("a another"), words("second third fourth other further next"))
_POINTING = SETTING_OUT | {"there", "again"}
_OUTRIGHT = 3
_LEFT = words("left leaves set sets pushed cast")
_IT = words("it there again")
_SET_OUT = frozenset(
    {("set", "out"), ("set", "off"), ("set", "sail"), ("pushed", "off"), ("cast", "off")}
)
_AFTER = 12
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
    if here is not None and "here" in passage.words:
        going = _to_here(passage, tuple(_from_here(passage, going, here)), here)
    if here is not None and "come" in passage.words:
        going = tuple(_come_from(passage, each, here) for each in going)
    if going and trip is not None:
        going = tuple(_by_the_journey(passage, each, trip) for each in going)
    elif trip is not None:
        going = tuple(_named_to_its_end(passage, roles, trip))
    if here is not None and here.within is not None:
        going = tuple(_at_home(each, here) for each in going)
    if not going and there is not None and not passage.words.isdisjoint(_LEFT):
        going = _left_there(passage, roles, there, trip)
    if there is not None and trip is not None and trip.whole:
        going = by_the_next_vehicle(passage, going, there=there, here=here, trip=trip)
    going = by_the_next_leg(passage, going, roles, course=course, trip=trip)
    if "there" not in passage.words:
        return going
    return _from_there(passage, going, roles, there=there, trip=trip)


def _from_here(passage: Passage, ends: Iterable[Ends], here: Toponym) -> Iterable[Ends]:
    """Read "from here to California": from the place of the dateline."""
    at = _pair_at(passage, "from", "here")
    for each in ends:
        if (
            at >= 0
            and each.origin is None
            and each.destination is not None
            and at < each.end
            and not same_name(here.name, each.destination.name)
        ):
            yield each._replace(origin=here, how=f"from here, which is {here.name}", strong=True)
        else:
            yield each


def _to_here(passage: Passage, ends: tuple[Ends, ...], here: Toponym) -> tuple[Ends, ...]:
    """Read "it left Ulm on Sunday and was here on Tuesday": to the place of the dateline."""
    at = next(
        (
            at
            for at in range(1, len(passage.lows))
            if passage.lows[at] == "here" and passage.lows[at - 1] in _GOT
        ),
        -1,
    )
    if at < 0 or any(each.destination is not None for each in ends):
        return ends
    how = f"arrived here, which is {here.name}"
    starts = [each for each in ends if each.origin is not None and each.start < at]
    if not starts:
        return (*ends, Ends(None, here, (), at - 1, at, how, True))
    start = starts[-1]
    if start.origin is None or same_name(start.origin.name, here.name):
        return ends
    closed = Ends(start.origin, here, start.via, start.start, at, how, True)
    return tuple(closed if each is start else each for each in ends)


def _come_from(passage: Passage, ends: Ends, here: Toponym) -> Ends:
    """Read "they have come 900 miles from Ulm", "it had come from Ulm": to the dateline's place."""
    start = ends.origin
    if start is None or ends.whole or same_name(here.name, start.name):
        return ends
    before = passage.lows[max(0, ends.start - _COME_REACH) : ends.start]
    come = before.index("come") if "come" in before else 0
    had = not _HAVE.isdisjoint(before[max(0, come - 2) : come])
    if not had or not _ELSEWHERE.isdisjoint(before[come:]):
        return ends  # "they had come to the coast from Ulm", "had come for her, 90 km from Ulm"
    how = f"{'had ' if 'had' in before else ''}come here, which is {here.name}"
    return ends._replace(destination=here, how=how, strong=True)


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
    at = _pair_at(passage, "from", "the")
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


def _left_there(
    passage: Passage, roles: Sequence[Role], there: Toponym, trip: Trip | None
) -> tuple[Ends, ...]:
    """Read "on 26 March she left it", "in April he set out with five others": from there."""
    if is_wide(there) or (trip is not None and trip.whole):
        return ()
    for at, low in enumerate(passage.lows[:-1]):
        following = passage.lows[at + 1]
        if low not in _LEFT or (following not in _IT and (low, following) not in _SET_OUT):
            continue
        if all(each.position > at + _AFTER for each in roles) or not roles:
            how = f"from there, which is {there.name}"
            return (Ends(there, None, (), at, at + 1, how, True),)
    return ()


def _pair_at(passage: Passage, one: str, two: str) -> int:
    """Return where two words stand together; -1 if nowhere."""
    if one not in passage.words or two not in passage.words:
        return -1
    for number in range(len(passage.lows) - 1):
        if passage.lows[number] == one and passage.lows[number + 1] == two:
            return number
    return -1


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
            now = each._replace(origin=last.destination, how=_ONE_ON)
        if now.whole:
            last = now
        yield now


def _from_there(
    passage: Passage,
    ends: tuple[Ends, ...],
    roles: Sequence[Role],
    *,
    there: Toponym | None,
    trip: Trip | None,
) -> tuple[Ends, ...]:
    """Read "and from there it is 780 km": from the place just named to where the journey ends."""
    back = _pair_at(passage, "to", "there")
    if back >= 0 and there is not None:
        return tuple(_to_there(passage, each, back, there) for each in ends)
    at = _pair_at(passage, "from", "there")
    if at < 0 and passage.word(0) == "there" and passage.word(1) in _GOING_ON:
        at = 0  # "There they are loaded on to lorries for the 560 km to X"
    if at < 0:
        return ends
    if stands_nowhere(passage, roles, until=at):
        return ends
    origin = last_place(passage, roles, there, until=at)
    if at <= 1 and not any(each.position < at for each in roles):
        origin = _arrived_since(passage, origin, trip)
    goals = [each for each in ends if each.destination is not None and each.start > at]
    changed = None if goals else goal_of_change(passage, ends, roles, at)
    told = changed or (trip.destination if trip is not None else None)
    goal = goals[0].destination if goals else told
    if origin is None or goal is None or same_name(origin.name, goal.name):
        return ends
    if goals and goals[0].origin is not None:
        return ends
    kept = [each for each in ends if not (goals and each is goals[0])]
    low = min(at, goals[0].start) if goals else at
    high = goals[0].end if goals else at + 1
    kept = [each for each in kept if each.origin is None or each.whole or each.origin is not origin]
    how = f"from there, which is {origin.name}{f', {CHANGING_THERE}' if changed else ''}"
    new = Ends(origin, goal, (), low, high, how, True)
    kept = [e._replace(origin=goal) if e.how == _ONE_ON and e.start > high else e for e in kept]
    return tuple(sorted((*kept, new), key=lambda each: (each.start, each.end)))


def _arrived_since(passage: Passage, origin: Toponym | None, trip: Trip | None) -> Toponym | None:
    """Return where "from there" is: who set out there some sentences ago has got to the end."""
    if trip is None or trip.origin is None or trip.destination is None or origin is None:
        return origin
    begun = same_name(origin.name, trip.origin.name) and passage.index - trip.last_at > 1
    return trip.destination if begun else origin


def _to_there(passage: Passage, ends: Ends, at: int, there: Toponym) -> Ends:
    """Read "to get from Ulm to there": to the place just named."""
    start = ends.origin
    if start is None or ends.whole or ends.end > at or passage.parted(ends.end, at):
        return ends
    if same_name(start.name, there.name):
        return ends
    return Ends(start, there, (), ends.start, at + 1, f"to there, which is {there.name}", True)


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
