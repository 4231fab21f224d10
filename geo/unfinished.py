"""Figures of a journey not made to its end: so far, still to go, one day of it, turned back.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: what is still to go has the end of the journey and no start; what was done on the first
day has its start and no end; who turned back has gone to no place that has a name. How long
something had been under way when it came to grief leads to where it did.
"""

from __future__ import annotations

from geo.cues import DETERMINERS, JOURNEY_NOUNS, WHOSE, words
from geo.cut_short import CUT_SHORT
from geo.ends import Ends, find_relative
from geo.manner import is_of_all
from geo.model import Toponym
from geo.moves import NAMED_TIMES
from geo.scene import Passage
from geo.trips import Trip, same_name
from geo.units import MOMENTS, Dimension
from geo.view import Found, View

__all__ = ["CHANGING", "not_to_the_end"]

CHANGING = "the time left to change"
"""The step of a figure that tells how long a traveller has at a stop: it has no ends."""

_FIRST = words("first opening")
_LAST = words("last final closing")
_PARTS = words("day night morning afternoon evening week stage leg")
_ON = words("on in during")
_BEST = words("best worst record quickest slowest busiest")
_LENGTH, _TIME = Dimension.LENGTH, Dimension.TIME
_OF_PARTS = _FIRST | _LAST | _BEST
_TIMES_OF = words("day night stage week")
_AHEAD = ("to go", "still to go", "yet to go", "still before", "still ahead", "left to go")
_TURNED = words("turned turn turns turning turnaround u-turn flew brought")
_NOT = words("not never n't without didn't")
_BACK = words("back round around u-turn turnaround")
_STARTED = ("had started", "had left", "set out", "had set", "had taken off", "started from")
_AT = words("airport where port station harbour harbor place point")
_BEING = words("was were is are lay")
_OUT_THERE = words("she he it they the we i a her his their its something somebody")
_SINCE = words("when before until")
_STATES = frozenset(
    {
        *(("in", "the", place) for place in ("air", "saddle", "water", "boat")),
        *(("on", "the", place) for place in ("road", "move", "march", "way", "train", "bus")),
        *(("on", whose, "way") for whose in ("its", "her", "his", "their")),
        *(("at", "sea"), ("under", "way"), ("aloft",), ("airborne",), ("adrift",), ("afloat",)),
        *(("out",), ("gone",), ("out", "there"), ("out", "on")),
    }
)
_MOVING = words("running travelling traveling going driving flying sailing riding moving")
_NEAR, _REACH, _LOOK_BACK = 6, 14, 2
_LONGEST = 2_000  # characters of a sentence that are read for words of turning
_COME = words(
    "come gone made done covered managed driven ridden travelled walked rowed flown sailed swum"
)
_HAD = words("had has have")
_HAS, _CHANGE = _HAD | words("get gets got"), words("change changes changed changing connection")
_CHANGE_REACH = 8
_ON_ITS_WAY = ("on its way", "on their way", "on her way", "on his way", "on the way", "on passage")
_GOT_IN = words("docked landed arrived reached berthed anchored touched tied came pulled got")
_STOP_OF = frozenset(
    f"{noun} {of}"
    for noun in ("stop", "halt", "layover", "stopover", "wait", "pause", "rest", "break")
    for of in ("of", "lasting")
)


def not_to_the_end(view: View, position: int) -> Found | None:
    """Read "1,900 miles still to go", "on the first day they made 22 km", "turned back after".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no journey is known, the sentence names both its ends, or no such words stand
        there.
    """
    trip = view.trip
    mine = view.passage.figure(position)
    if trip is None or mine is None:
        return None
    length, time = mine.dimension is _LENGTH, mine.dimension is _TIME
    if not (length or time):
        return None
    if time and _is_to_change(view, position):
        return Found(mode=trip.mode, final=True, step=CHANGING, local=False)
    cut = _until_cut_short(view, position, trip) if time else None
    if cut is not None:
        return cut
    pair = next((each for each in view.ends if each.whole), None)
    if pair is not None:
        return _so_far(trip, pair.origin) if time and _is_under_way(view, position, pair) else None
    if _is_to_go(view, position):
        return _still_to_go(view, position, trip)
    part = _part_of(view, position)
    if part is not None:
        return _of_part(trip, part)
    if time and view.passage.before(position, 2) in _STOP_OF:
        return Found(mode=trip.mode, final=True, step="a stop on the way", local=False)
    if time and _is_out(view, position):
        return _so_far(trip)
    if time and _was_then(view, position):
        return _so_far(trip)
    if is_of_all(view.passage, position):
        return None
    if length and _had_come(view, position):
        return _as_far_as(view, position, trip) or _so_far(trip)
    turned = time and not _has_got_there(view, trip) and _turns_back(view)
    if turned or (time and _has_been(view, position)):
        return _so_far(trip)
    return None


def _is_to_change(view: View, position: int) -> bool:
    """Return whether "change at Ulm, where they have six minutes" tells how long is left for it."""
    passage = view.passage
    led = passage.word(position - 3) == "where" and passage.word(position - 1) in _HAS
    return led and not _CHANGE.isdisjoint(passage.near(position - 3, _CHANGE_REACH, 0))


def _until_cut_short(view: View, position: int, trip: Trip) -> Found | None:
    """Read "It had been running for five hours", "was an hour into its trip": to where it crashed.

    The journey begins where the same sentence says, or the one before.
    """
    passage = view.passage
    place = view.trips.scenes[passage.index]
    if place is None:
        return None
    if not (_was_under_way(passage, position) or _is_into_it(passage, position)):
        return None
    told = [each for each in view.ends if each.origin is not None and each.start < position]
    start = told[-1].origin if told else trip.origin
    if start is None or same_name(start.name, place.name):
        return None
    return Found(
        origin=start,
        destination=place,
        mode=trip.mode,
        step=f"so far along the way from {start.name}, to {place.name}, {CUT_SHORT}",
    )


def _was_under_way(passage: Passage, position: int) -> bool:
    """Return whether "had been on the road for", "had been running through the night for" do so."""
    before = passage.lows[max(0, position - _REACH) : position]
    if before[-1:] != ("for",) and before[-2:-1] != ("for",):
        return False
    tail = _after_been(before)
    if tail is None or before[: -len(tail) - 1][-1:] != ("had",):
        return False
    return tail[0] in _MOVING or _is_state(tail)


def _is_into_it(passage: Passage, position: int) -> bool:
    """Return whether "was three hours into its trip" tells how far it had got."""
    after = passage.lows[position + 1 : position + 4]
    if len(after) < 2 or after[0] != "into":
        return False
    return after[1] == "it" or not JOURNEY_NOUNS.isdisjoint(after[1:])


def _has_got_there(view: View, trip: Trip) -> bool:
    """Return whether the goal of a journey was reached: who turns round there has made it."""
    course, goal = view.trips.courses[view.passage.index], trip.destination
    return course is not None and goal is not None and course.reached and course.has(goal.name)


def _so_far(trip: Trip, origin: Toponym | None = None) -> Found:
    return Found(
        origin=origin or trip.origin,
        mode=trip.mode,
        final=True,
        step="so far on the way, and not to its end",
        local=False,
    )


def _is_under_way(view: View, position: int, pair: Ends) -> bool:
    """Return whether "A ferry from Ulm to Kiel had been at sea for an hour when" tells how far."""
    passage = view.passage
    if pair.end > position or not passage.near(position, 0, _REACH).isdisjoint(_GOT_IN):
        return False
    if passage.before(pair.start, _NEAR).endswith(_ON_ITS_WAY):
        return _has_been_so(passage, position)
    return passage.word(position + 1) in _SINCE and _has_been_so(passage, position)


def _was_then(view: View, position: int) -> bool:
    """Return whether "after 61 days, he was 380 miles west of Ulm" leads from a time to a spot."""
    passage = view.passage
    if passage.word(position - 1) != "after" or passage.word(position + 1) != ",":
        return False
    if passage.word(position + 3) not in _BEING:
        return False
    at = next((n for n in range(position + 4, position + 8) if passage.figure(n)), -1)
    relative = find_relative(passage, at) if at >= 0 else None
    return relative is not None and relative.bearing_deg is not None


def _is_out(view: View, position: int) -> bool:
    """Return whether "Three days out she lost a mast", "was two days out when" follows a time."""
    passage = view.passage
    if passage.word(position + 1) != "out":
        return False
    following = passage.word(position + 2)
    return following in _SINCE or following in _OUT_THERE or (following == "," and position < _NEAR)


def _is_to_go(view: View, position: int) -> bool:
    after = view.passage.after(position, 3)
    return after.startswith(_AHEAD)


def _still_to_go(view: View, position: int, trip: Trip) -> Found | None:
    """Return what is left of a journey; one joined on the way is told from there."""
    main = view.trips.main
    joined = main is not None and trip is not main and trip.whole
    to = view.ends[0] if len(view.ends) == 1 and view.ends[0].origin is None else None
    if to is not None and to.destination is not None and to.start <= 1 and to.end < position:
        return Found(  # "To Ulm she had 600 miles to go"
            destination=to.destination,
            mode=trip.mode,
            start=to.start,
            final=True,
            step=f"what is still to go, to {to.destination.name}",
        )
    if view.ends or joined:
        return None
    goal = trip.destination or (main.destination if main is not None else None)
    at = next((r.toponym for r in view.roles if r.role == "in" and r.position < position), None)
    if at is not None and (goal is None or not same_name(at.name, goal.name)):
        return Found(  # "Scott, at Cape Evans, had 860 miles to go"
            origin=at,
            destination=goal,
            mode=trip.mode,
            start=position,
            final=True,
            step="what is still to go, from there",
        )
    return Found(
        destination=goal, mode=trip.mode, final=True, step="what is still to go", local=False
    )


def _part_of(view: View, position: int) -> str | None:
    """Return which part of a journey a figure is told of: first, last or best; None if none."""
    if view.passage.words.isdisjoint(_OF_PARTS):
        return None
    lows = view.passage.lows
    for at in range(max(0, position - _REACH), min(len(lows) - 2, position + _NEAR)):
        if lows[at] not in _ON or lows[at + 1] not in WHOSE:
            continue
        which, part = lows[at + 2], (*lows[at + 3 : at + 4], "")[0]
        if which in _BEST and (part in _TIMES_OF or part in (",", "")):
            return "best"
        if part in _PARTS and which in _FIRST:
            return "first"
        if part in _PARTS and which in _LAST:
            return "last"
    before = view.passage.lows[max(0, position - 3) : position]
    return "best" if before[:2] in (("its", "best"), ("her", "best"), ("his", "best")) else None


def _of_part(trip: Trip, part: str) -> Found:
    return Found(
        origin=trip.origin if part == "first" else None,
        destination=trip.destination if part == "last" else None,
        mode=trip.mode,
        final=True,
        step=f"the {part} part of the way",
        local=False,
    )


def _turns_back(view: View) -> bool:
    """Return whether this sentence or the next tells that the way was not made to its end."""
    near = (view.passage, *view.lately(_LOOK_BACK), view.following)
    return any(
        _tells_of_turning(each.text)
        for each in near
        if each is not None and view.is_in_paragraph(each)
    )


def _tells_of_turning(text: str) -> bool:
    lower = text[:_LONGEST].lower()
    if not ("back" in lower or "turn" in lower or "start" in lower or "had left" in lower):
        return False
    lows = lower.replace(",", " ").replace(".", " ").split()
    for at, low in enumerate(lows[:-1]):
        if low in _TURNED and lows[at + 1] in _BACK:
            return _NOT.isdisjoint(lows[max(0, at - 2) : at])  # "she did not turn back"
        if low in _AT and " ".join(lows[at + 1 : at + 4]).endswith(_STARTED):
            return True
        if low in _AT and " ".join(lows[at + 1 : at + 5]).endswith(_STARTED):
            return True
    return False


def _had_come(view: View, position: int) -> bool:
    """Return whether "she had come 79 miles when", "they had come 30 km by noon" tells how far."""
    passage = view.passage
    before = passage.lows[max(0, position - _NEAR) : position]
    had = next((at for at, low in enumerate(before) if low in _HAD), -1)
    if had < 0 or _COME.isdisjoint(before[had:]):
        return False
    led = passage.word(0) == "by" or _is_by_then(passage, position)
    return led or not _SINCE.isdisjoint(passage.near(position, 0, 2))


def _is_by_then(passage: Passage, position: int) -> bool:
    """Return whether "(she had walked 90 km) by Friday" follows, and not "by train"."""
    if passage.word(position + 1) != "by":
        return False
    at = position + 2 + (passage.word(position + 2) in DETERMINERS)
    moment = passage.figure(at)
    return passage.word(at) in NAMED_TIMES or (moment is not None and moment.unit in MOMENTS)


def _as_far_as(view: View, position: int, trip: Trip) -> Found | None:
    """Read "By Ulm they had come 90 km", "By the first stop, in Ulm, it has done 90 km"."""
    lows = view.passage.lows
    if lows[0] != "by":
        return None
    for at in range(1, min(position, _REACH)):
        place = view.passage.items[at].toponym
        if place is None:
            continue
        if at > 1 and lows[at - 2 : at] not in ((",", "in"), (",", "at")):
            return None  # "By the time the train from Kiel"
        return Found(
            origin=trip.origin,
            destination=place,
            mode=trip.mode,
            final=True,
            step=f"so far on the way, and to {place.name}",
            local=False,
        )
    return None


def _has_been(view: View, position: int) -> bool:
    """Return whether "had been in the air for eight hours when" tells how long it was so far."""
    passage = view.passage
    before = passage.lows[max(0, position - _NEAR - 2) : position]
    if "when" not in before and _SINCE.isdisjoint(passage.near(position, 0, 2)):
        return False
    return _has_been_so(passage, position)


def _has_been_so(passage: Passage, position: int) -> bool:
    """Return whether "been at sea for", "been on the road for" leads to a time."""
    tail = _after_been(passage.lows[max(0, position - _NEAR - 2) : position])
    return tail is not None and _is_state(tail)


def _after_been(lows: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return what follows the last "been"; None where there is none."""
    return lows[len(lows) - lows[::-1].index("been") :] if "been" in lows else None


def _is_state(tail: tuple[str, ...]) -> bool:
    """Return whether "at sea", "on the road" begins some words."""
    return any(tail[: len(each)] == each for each in _STATES)
