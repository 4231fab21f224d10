"""The words right around a figure that say between which places it lies.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None
where no such words stand there: "miles north of X", "X is so far away", "from the finish".
Pure: reads nothing.
"""

from __future__ import annotations

from geo.cues import ABOUT, CONTRASTS, DETERMINERS, REMAINING, SHORES, words
from geo.ends import Relative, find_relative
from geo.finish import name_standing_before
from geo.model import Toponym
from geo.pairs import of_ends, pair_with, stands_at
from geo.roles import Role, is_possessive
from geo.subject import subject_before, the_spot_told
from geo.toponyms_common import ARTICLED
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = [
    "after_a_stop",
    "after_figure",
    "is_fresh",
    "left_to",
    "waypoint_of",
]

_LAST = words("last final")
_LAST_PART = ", the last part of the way, from no place that has a name"
_THE = words("the those these its their this")
# "The Airbus was 300 km from X", "he was an hour from X": what is there is no place
_BESIDE = 5
_LIE = words("lies lie lay is was stands stood sits")
_IT, _INSIDE = words("it they its"), words("in at on near from to off")
_MOVERS = words("he she they we i")
_LIKE, _LIKE_REACH = words("than size as"), 3
_COMING_DOWN = words(
    "came fell crashed sank exploded struck ended landed splashed vanished hit passed flew drifted"
)
_TOWNS = words(
    "town city village port harbour harbor island islands airport airfield station base place spot"
    " settlement hamlet resort capital district province county peninsula valley lake monastery"
)
_COASTS = frozenset((each, "of") for each in SHORES)
_LOOSE = ABOUT | words("only roughly still itself")
_TAKING = words("crossed crosses crossing passed passing left leaving overflew rounded reached")
_VEHICLES = words(
    "airbus boeing plane aircraft jet flight helicopter balloon ship boat yacht ferry vessel tanker"
    " trawler raft train bus lorry truck car convoy crew captain pilot driver rider walker group"
)


def after_figure(view: View, position: int) -> Found | None:
    """Read "Q from X", "Q north of X", "Q to X".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there.
    """
    relative = find_relative(view.passage, position)
    if relative is None:
        return None
    pair = pair_with(view, relative.toponym, position)
    rest = relative.word == "to" and view.passage.word(position - 1) in _LAST
    if (
        pair is not None
        and not rest
        and relative.word in ("from", "to")
        and relative.bearing_deg is None
        and not _is_said_of_a_third(view, position, relative)
    ):
        return of_ends(view, pair)
    name = relative.toponym.name
    trip = view.trip
    if (
        trip is not None
        and relative.word in ("from", "to")
        and relative.bearing_deg is None
        and view.passage.word(position - 1) in _THE
        and trip.whole
        and trip.has(name)
    ):
        # "the 10,800 km from Chongqing": of the journey, which begins there
        return Found(
            origin=trip.origin,
            destination=trip.destination,
            mode=trip.mode,
            start=relative.position,
            step=f"the way from {name} or to it, on the journey named before",
        )
    if relative.word == "to":
        origin, why = _start_of(view, position, relative.toponym)
        rest = not REMAINING.isdisjoint(view.passage.near(position, 2, 0))
        moves = rest or any(each.whole for each in view.ends)
        return Found(
            origin=origin,
            destination=relative.toponym,
            step=f"measured to {name}{why}",
            relative=None if moves else relative,
            final=why == _LAST_PART or (rest and origin is not None),
            start=relative.position,
        )
    other, why = _subject(view, position, relative.toponym)
    mine = view.passage.items[position].quantity
    if other is None and mine is not None and mine.dimension is Dimension.TIME:
        return None  # "35 days from Shanghai": of a journey, not of a position
    return Found(
        origin=relative.toponym,
        destination=other,
        relative=relative,
        start=relative.position,
        step=f"measured {relative.word} {name}{why}",
    )


def left_to(view: View, position: int) -> Found | None:
    """Read "the remaining 90 km to Ulm": what is left, and not where Ulm lies.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the figure is of no such part.
    """
    if view.passage.word(position - 1) not in REMAINING:
        return None
    found = after_figure(view, position)
    return found if found is not None and found.relative is None else None


def _subject(view: View, position: int, given: Toponym) -> tuple[Toponym | None, str]:
    """Return what lies "miles from X": the subject of the sentence, else of the one before."""
    items, mine = view.passage.items, view.passage.figure(position)
    beside = name_standing_before(view, position)
    if beside is not None and not same_name(beside.name, given.name):
        return beside, f", {beside.name} standing before it"
    subject = subject_before(view, position)
    if subject is not None and not same_name(subject.name, given.name):
        return subject, f", {subject.name} being the subject"
    stood_in = the_spot_told(view, position)
    if stood_in is not None and not same_name(stood_in.name, given.name):
        return stood_in, f", {stood_in.name} being the subject"
    candidates = []
    for role in view.roles:
        if same_name(role.toponym.name, given.name) or role.role not in ("bare", "is", "to"):
            continue
        if role.position > position and (role.role == "to" or not _lies(view, given, role)):
            continue
        if role.position < position and (_is_object(view, role) or _is_likened(view, role)):
            continue
        told = view.passage.after(role.position, 2).split()
        reach = _BESIDE * 2 if told[:1] == [","] and told[-1] in ("a", "an", "the") else _BESIDE
        if role.role == "to" and (position - role.position > reach or _is_vehicle(view)):
            continue  # where somebody goes is not what lies there
        if role.role == "is" and any(
            each.role == "bare" and each.position < role.cue for each in view.roles
        ):
            continue  # "the port is in the Amur region, 900 miles …": the port is the subject
        low, high = sorted((role.position, position))
        gap = high - low + (3 if role.position > position else 0)
        gap += 6 * sum(each.low in ";:" or each.low in CONTRASTS for each in items[low:high])
        gap += 8 if role.role == "to" else 0
        candidates.append((gap, role.toponym))
    if candidates:
        best = min(candidates, key=lambda each: (each[0], each[1].span))
        return best[1], f", {best[1].name} being the subject"
    topic = view.topic
    if topic is not None and mine is not None and topic.span > mine.span:
        return None, ""  # "It was 90 km west of Ulm, then over Kiel": named only afterwards
    if topic is not None and any(
        _is_object(view, each) and same_name(each.toponym.name, topic.name) for each in view.roles
    ):
        return None, ""
    if topic is not None and view.passage.word(0) != "it" and not is_fresh(view, topic):
        return None, ""
    moves = view.passage.word(0) in _MOVERS or view.passage.word(1) in _VEHICLES
    moves = moves or _came_there(view, position)
    wide = topic is not None and (is_wide(topic) or topic.name in ARTICLED)
    if topic is None or (wide and view.passage.word(0) not in _IT):
        return None, ""  # "A quake struck 90 km south of Ulm", under a headline of the islands
    if not moves and not same_name(topic.name, given.name):
        return topic, f", {topic.name} being what is spoken of"
    return None, ""


def _came_there(view: View, position: int) -> bool:
    """Return whether "it" is no place: "It came down 90 km north of", "It was 40 miles off when".

    Nor is "the ranch" the place last spoken of.
    """
    passage = view.passage
    if passage.word(0) in _IT:
        found = passage.word(1) == "was" and "when" in passage.lows[position:]
        return found or passage.word(1) in _COMING_DOWN
    return passage.word(0) == "the" and passage.word(2) in _LIE and passage.word(1) not in _TOWNS


def _is_said_of_a_third(view: View, position: int, relative: Relative) -> bool:
    """Return whether "X is 90 km from Y, and a train goes to Z" has an end before the figure."""
    at = view.passage.back_over(position, _LOOSE)
    if view.passage.word(at) not in _LIE:
        return False
    role = next((each for each in view.roles if each.position == at - 1), None)
    # "Ulm, where many for Kiel change, is 90 km from Hull"
    told = view.passage.word(at - 1) == ","
    subject = role.toponym if role is not None else subject_before(view, position) if told else None
    if subject is None or same_name(subject.name, relative.toponym.name):
        return False
    pair = pair_with(view, relative.toponym, position)
    ends = (pair.origin, pair.destination) if pair is not None else ()
    return not any(each is not None and same_name(each.name, subject.name) for each in ends)


def _is_object(view: View, role: Role) -> bool:
    """Return whether a verb of travel leads to a name: "it crossed Hull and came down …"."""
    at = role.position - 1
    while at > 0 and view.passage.word(at) in DETERMINERS:
        at -= 1
    return view.passage.word(at) in _TAKING


def _is_likened(view: View, role: Role) -> bool:
    """Return whether a name gives a size or a coast: "larger than Ulm", "the coast of Norway"."""
    before = view.passage.lows[max(0, role.position - _LIKE_REACH) : role.position]
    return not _LIKE.isdisjoint(before) or before[-2:] in _COASTS


def _is_vehicle(view: View) -> bool:
    return view.passage.word(1) in _VEHICLES


def _lies(view: View, given: Toponym, role: Role) -> bool:
    """Return whether a name after the figure is its subject: "40 km north of X lies Y"."""
    at = view.passage.at(given.span)
    if view.passage.word(role.position - 1) in _INSIDE:
        return False  # "struck 40 km north of X and was felt in Y"
    between = view.passage.lows[at + 1 : role.position] if at >= 0 else ()
    lies = not _LIE.isdisjoint(between) or between == (",",)
    return lies and not is_possessive(view.passage.items, role.position)


def is_fresh(view: View, topic: Toponym) -> bool:
    """Return whether a place was named in this sentence or the one before.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    topic
        The place last spoken of.

    Returns
    -------
    bool
        False for one that a reader has left behind.
    """
    before = view.last or view.passage
    return topic.span.start >= before.sentence.span.start


def _start_of(view: View, position: int, given: Toponym) -> tuple[Toponym | None, str]:
    """Return where "miles to X" are counted from."""
    starts = [
        role
        for role in view.roles
        if role.role == "from" and not same_name(role.toponym.name, given.name)
    ]
    if starts:
        best = min(starts, key=lambda role: abs(role.position - position))
        return best.toponym, f" from {best.toponym.name}"
    waypoint = waypoint_of(view, position)
    if waypoint is not None:
        return waypoint, ", the rest of the way"
    there = stands_at(view, position, but=given)
    on = view.passage.word(0) == "there" and view.passage.word(1) in _MOVERS
    if there is not None and (on or "from there" in view.passage.before(position, 8)):
        return there, f" from {there.name}, the last place named"
    trip = view.trip
    before = view.passage.before(position, position)
    if trip is not None and trip.destination is not None and "far end" in before:
        return trip.destination, " from where the journey before ends"
    rest = view.passage.near(position, 2, 0) & REMAINING
    named = any(each.position < position for each in view.roles)
    if not _LAST.isdisjoint(rest) and not named:
        return None, _LAST_PART
    if rest and there is not None and not same_name(there.name, given.name):
        return there, f" from {there.name}, the last place named"
    if trip is not None and trip.origin is not None and trip.has(given.name):
        origin = trip.origin if not same_name(trip.origin.name, given.name) else None
        return origin, " on the journey named before"
    begun = trip is not None and trip.origin is not None and view.trips.main is None
    topic = view.topic
    if (
        view.passage.word(0) == "it"
        and trip is None
        and topic is not None
        and is_fresh(view, topic)
    ):
        return topic, f" from {topic.name}, which is what is spoken of"
    if view.trips.here is not None and (trip is None or not trip.whole) and not begun:
        return view.trips.here, ", from the place of the dateline"
    if trip is not None and trip.origin is not None:
        return trip.origin, " from where the journey began"
    return None, ""


def waypoint_of(view: View, position: int) -> Toponym | None:
    """Return the place reached so far where a figure is "the remaining" one.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Toponym or None
        None where the figure is of no such part.
    """
    if not view.passage.near(position, 4, 1) & REMAINING:
        return None
    return view.trips.waypoint[view.passage.index]


def after_a_stop(view: View, position: int) -> Found | None:
    """Read "14 hours after Ulm": from there to where the journey spoken of ends.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the words stand not there.
    """
    mine = view.passage.figure(position)
    if mine is None or mine.dimension is not Dimension.TIME:
        return None
    if view.passage.word(position + 1) != "after" or view.trip is None:
        return None
    goal = view.trip.destination
    for item in view.passage.items[position + 2 : position + 4]:
        top = item.toponym
        if top is None or goal is None or top.role != "place" or same_name(top.name, goal.name):
            continue
        return Found(
            origin=top,
            destination=goal,
            mode=view.trip.mode,
            start=position + 2,
            step=f"so long after {top.name}, to where the journey ends",
        )
    return None
