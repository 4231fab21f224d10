"""A place that is so far away: from the other end of the journey or the place of the dateline.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.craft import NOUNS
from geo.cues import BY_RIVER, GENERIC_PLACES, WHOM, words
from geo.cut_short import CUT_SHORT
from geo.ends import Relative
from geo.model import Toponym
from geo.pairs import of_ends, pair_with
from geo.roles import Role
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["so_far_away"]

_AWAY = words("away distant off ahead downstream upstream downriver upriver")
_BEFORE_THEM = tuple(f"ahead of {who}" for who in (*WHOM, "you"))
_JOINED = words(", and ;")
_ROW, _SOON = 3, 2  # sentences that a row of places may go back, and an arrival
_OFF, _IS = words("nearest closest next farthest ride drive hop trip walk"), words("is was lies")
_OFF_REACH = _LITTLE = _STILL = 4
_WHERE = words("on in at near by behind")


def so_far_away(view: View, position: int) -> Found | None:
    """Read "X is Q away": from the other end of the journey, or the place of the dateline.

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
    if view.passage.word(position + 1) not in _AWAY and not _is_off(view, position):
        return _elided(view, position)
    if view.passage.after(position, 3).startswith(_BEFORE_THEM):
        return None  # "they have 3,000 km ahead of them": the way they go
    trip = view.trip
    pairs = [each for each in view.ends if each.whole and each.end < position]
    last = next((each for each in reversed(view.roles) if each.position < position), None)
    for role in reversed(view.roles):
        if role.position > position:
            continue
        if pairs and pairs[-1].end >= role.position:
            return of_ends(view, pairs[-1])
        if role.role in ("from", "to") and _is_beside(view, role, position):
            pair = pair_with(view, role.toponym, position)
            if pair is not None:
                return of_ends(view, pair)
            if role.role == "to":
                return None
            goal = view.trips.main or trip
            if goal is not None:
                return _to_the_goal(view, role, goal.destination)
        if last is role and role.role == "in" and is_wide(role.toponym):
            role = _town_in(view, role)
        if role.role in ("bare", "and", "is") or (role.role == "in" and last is role):
            return _of_one_so_far_away(view, role, position)
    if trip is not None and trip.whole and _stand_in_before(view, position):
        return Found(
            origin=trip.origin,
            destination=trip.destination,
            mode=trip.mode,
            local=False,
            step="it is so far away: the two ends of the journey",
        )
    return Found(final=True, step="how far away is said, not from where", local=False)


def _to_the_goal(view: View, start: Role, goal: Toponym | None) -> Found:
    """Read "from Golmud, 700 miles away": to where the journey ends."""
    return Found(
        origin=start.toponym,
        destination=goal,
        mode=view.trip.mode if view.trip is not None else None,
        start=start.position,
        step=f"{start.toponym.name} is so far away from where the journey ends",
    )


def _of_one_so_far_away(view: View, role: Role, position: int) -> Found:
    """Read "Ulm is 90 km away": from the first other place that the text has for a start."""
    name, trip = role.toponym.name, view.trip
    scene, row = _from_the_scene(view, name, position), _base_of_the_row(view)
    known = (
        scene,
        row,
        _just_reached(view),
        view.trips.here,
        *((trip.origin, trip.destination) if trip else ()),
        *(each.toponym for each in view.roles if each.position < role.position),
        _subject_before(view),
        view.trips.there[view.passage.index],
    )
    others = (
        each for each in known if each and not same_name(each.name, name) and not is_wide(each)
    )
    origin = next(others, None)
    cut = f" from {scene.name}, {CUT_SHORT}" if scene is not None and origin == scene else ""
    opens = role.position == 0 or view.passage.word(0) == "its"
    by_river = view.passage.word(position + 1) in BY_RIVER
    return Found(
        origin=origin,
        destination=role.toponym,
        final=origin is not None and origin is row and opens,
        step=f"{name} is so far away{cut}",
        relative=None if by_river else Relative("from", role.toponym, role.position, None, 0, 0),
        start=role.position,
    )


def _is_beside(view: View, role: Role, position: int) -> bool:
    """Return whether little stands between: "from Ulm, 90 km", "from Ulm on the border, 90 km"."""
    if position - role.position <= _LITTLE:
        return True
    where = (
        view.passage.word(role.position + 1) in _WHERE and view.passage.word(position - 1) == ","
    )
    return where and position - role.position <= _LITTLE + 2


def _is_off(view: View, position: int) -> bool:
    """Return whether "Ulm, where she lives, is a short ride: 35 miles" tells how far off it is."""
    passage = view.passage
    if passage.word(position - 1) != ":" or _OFF.isdisjoint(passage.near(position, _OFF_REACH, 0)):
        return False
    opens = passage.items[0].kind == "name" and not _IS.isdisjoint(passage.lows[1:position])
    return opens and all(each.role == "bare" for each in view.roles if each.position < position)


def _town_in(view: View, role: Role) -> Role:
    """Return Kiel of "off Kiel in Germany, 900 miles away": the land only says where that is."""
    at = role.position - 2
    if view.passage.word(at + 1) != "in":
        return role
    return next((each for each in view.roles if each.position == at), role)


def _elided(view: View, position: int) -> Found | None:
    """Read "Ulm is 90 km away, Kiel 120": the second is as far from the same place."""
    at, lows = position - 1, view.passage.lows
    if _AWAY.isdisjoint(view.passage.words) or at < 1 or lows[at - 1] not in _JOINED:
        return None
    name = next((each.toponym for each in view.roles if each.position == at), None)
    if name is None:
        return None
    for each in view.passage.quantities:
        first = view.passage.at(each.span)
        if not 0 <= first < at or view.passage.word(first + 1) not in _AWAY:
            continue
        told = so_far_away(view, first)
        base = told.origin if told is not None else None
        if base is None or same_name(base.name, name.name):
            return None
        return Found(
            origin=base,
            destination=name,
            relative=Relative("from", name, at, None, 0, 0),
            start=at,
            step=f"{name.name} is so far away as well",
            final=True,
        )
    return None


def _just_reached(view: View) -> Toponym | None:
    """Return the stop of "They came into Ulm. Kiel was a month away": from there."""
    course = view.trips.courses[view.passage.index]
    if course is None or not course.reached or len(course.stops) < 2:
        return None
    return course.last if view.passage.index - course.last_at <= _SOON else None


def _from_the_scene(view: View, name: str, position: int) -> Toponym | None:
    """Return where the way was cut short: "The train burnt at Ulm. Kiel was still 90 km away"."""
    scene, trip = view.trips.scenes[view.passage.index], view.trip
    goal = trip.destination if trip is not None else None
    to_it = goal is not None and same_name(goal.name, name)
    return scene if to_it or "still" in view.passage.near(position, _STILL, 0) else None


def _subject_before(view: View) -> Toponym | None:
    """Return what the sentence before opens with: "Ulm lies 90 km from Kiel. York is 80 away"."""
    index = view.passage.index
    row = view.trips.roles[index - 1] if index else ()
    opens = bool(row) and row[0].position == 0 and row[0].role == "bare"
    return row[0].toponym if opens else None


def _base_of_the_row(view: View) -> Toponym | None:
    """Return where "Ulm is 90 km away. Kiel is 120 km off" counts both from.

    That is what "its nearest neighbour" has for neighbour, else the base of the sentence before,
    where that is told of a place so far away as well.
    """
    passage = view.passage
    if passage.word(0) == "its" and passage.index:
        return view.trips.topic[passage.index - 1]
    for back in range(1, _ROW + 1):
        if passage.index < back:
            return None
        last = view.scene.passages[passage.index - back]
        tells = _AWAY & last.words and any(
            each.dimension is Dimension.LENGTH and last.word(last.at(each.span) + 1) in _AWAY
            for each in last.quantities
        )
        if not tells or not view.is_in_paragraph(last):
            break
    else:
        back += 1
    if back == 1:
        return view.trips.here if view.trips.at_home else None
    first = passage.index - back + 1
    return view.trips.there[first] or view.trips.topic[first - 1]


def _stand_in_before(view: View, position: int) -> bool:
    """Return whether "the town is", "it is" leads to a figure."""
    before = view.passage.before(position, 3).split()
    if not NOUNS.isdisjoint(view.passage.lows[:position]):
        return False  # "The icebreaker, which was 300 miles away": no place is there
    return (
        len(before) > 1
        and before[-1] in ("is", "was", "lies", "lay")
        and (
            before[-2] in ("it", "that", "which")
            or (before[-2] in GENERIC_PLACES and before[0] == "the")
        )
    )
