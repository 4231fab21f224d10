"""Ends that only point: "from there", "from here to", "was here on Tuesday", "de allí a".

In: a sentence, its ends and the names of it, where the story stands and was written. Out: the
ends, with the place pointed at filled in.
Pure: reads nothing.
Method: "here" is the place of the dateline; "there" is the last place named that is no mere part
of another's description ("on the French side of the Pyrenees").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo.cues import words
from geo.ends import Ends
from geo.foreign import thence_at
from geo.model import Toponym
from geo.next_vehicle import CHANGING_THERE, goal_of_change
from geo.roles import Role
from geo.scene import Passage
from geo.standing import last_place, stands_nowhere
from geo.trips import Trip, same_name
from geo.wide import is_wide

__all__ = [
    "ONE_ON",
    "from_or_to_here",
    "from_or_to_there",
    "from_there_abroad",
    "left_there",
    "pair_at",
]

ONE_ON = "on from where the leg before ends"
"""The step of a leg that goes on."""

_GOING_ON = words("they it he she we the")
_GOT = words(
    "was were arrived arrives came comes got landed docked ended ends due ashore back in up"
)
_HAVE = words("have has had ve he'd she'd it'd they'd who'd")
_LEFT = words("left leaves set sets pushed cast")
_IT = words("it there again")
_SET_OUT = frozenset(
    {("set", "out"), ("set", "off"), ("set", "sail"), ("pushed", "off"), ("cast", "off")}
)
_AFTER = 12
_COME_REACH, _ELSEWHERE = 10, words("to for ,")


def from_or_to_here(passage: Passage, ends: tuple[Ends, ...], here: Toponym) -> tuple[Ends, ...]:
    """Return the ends of a sentence; "from here", "was here" and "had come" are of the dateline.

    Parameters
    ----------
    passage
        The sentence.
    ends
        Those found in it.
    here
        The place of the dateline.

    Returns
    -------
    tuple of Ends
        Those given where nothing points there.
    """
    if "here" in passage.words:
        ends = _to_here(passage, tuple(_from_here(passage, ends, here)), here)
    if "come" in passage.words:
        ends = tuple(_come_from(passage, each, here) for each in ends)
    return ends


def left_there(
    passage: Passage, roles: Sequence[Role], there: Toponym, trip: Trip | None
) -> tuple[Ends, ...]:
    """Read "on 26 March she left it", "in April he set out with five others": from there.

    Parameters
    ----------
    passage
        A sentence without ends.
    roles
        The roles of its names.
    there
        The last place named before it.
    trip
        The journey last spoken of.

    Returns
    -------
    tuple of Ends
        Empty where nobody leaves, or the journey spoken of has both ends.
    """
    if passage.words.isdisjoint(_LEFT):
        return ()
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


def from_or_to_there(
    passage: Passage,
    ends: tuple[Ends, ...],
    roles: Sequence[Role],
    *,
    there: Toponym | None,
    trip: Trip | None,
) -> tuple[Ends, ...]:
    """Return the ends of a sentence; "from there it is 780 km" starts at the place just named.

    It leads to where the sentence says, else to where the journey spoken of ends.

    Parameters
    ----------
    passage
        The sentence.
    ends
        Those found in it.
    roles
        The roles of its names.
    there
        The last place named before this sentence.
    trip
        The journey last spoken of.

    Returns
    -------
    tuple of Ends
        In the order of the text; those given where nothing says "there".
    """
    if "there" not in passage.words:
        return ends
    back = pair_at(passage, "to", "there")
    if back >= 0 and there is not None:
        return tuple(_to_there(passage, each, back, there) for each in ends)
    at = pair_at(passage, "from", "there")
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
    kept = [e._replace(origin=goal) if e.how == ONE_ON and e.start > high else e for e in kept]
    return tuple(sorted((*kept, new), key=lambda each: (each.start, each.end)))


def from_there_abroad(
    passage: Passage, ends: tuple[Ends, ...], roles: Sequence[Role], *, there: Toponym | None
) -> tuple[Ends, ...]:
    """Return the ends of a sentence; what "from there" leads to starts at the last place named.

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

    Returns
    -------
    tuple of Ends
        Those given where nothing says "from there".
    """
    at = thence_at(passage.foreign, passage.text) if passage.foreign is not None else -1
    if at < 0:
        return ends
    at += passage.sentence.span.start
    before = [each for each in roles if each.toponym.span.start < at]
    got = [each for each in before if each.role == "to"] or before
    start = got[-1].toponym if got else there
    return tuple(_started(each, start, at) for each in ends) if start is not None else ends


def pair_at(passage: Passage, one: str, two: str) -> int:
    """Return where two words stand together: "from there".

    Parameters
    ----------
    passage
        The sentence.
    one, two
        The words, in lower case.

    Returns
    -------
    int
        Position of the first; -1 if nowhere.
    """
    if one not in passage.words or two not in passage.words:
        return -1
    for number in range(len(passage.lows) - 1):
        if passage.lows[number] == one and passage.lows[number + 1] == two:
            return number
    return -1


def _from_here(passage: Passage, ends: Iterable[Ends], here: Toponym) -> Iterable[Ends]:
    """Read "from here to California": from the place of the dateline."""
    at = pair_at(passage, "from", "here")
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


def _started(ends: Ends, start: Toponym, at: int) -> Ends:
    goal = ends.destination
    if ends.origin is not None or goal is None or goal.span.start < at:
        return ends
    if same_name(start.name, goal.name):
        return ends
    return ends._replace(origin=start, how=f"from there, which is {start.name}", strong=True)
