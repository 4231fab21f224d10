"""Figures between both ends of a journey that their sentence does not name: "the two are apart".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: "the towns are 90 km apart", "between them lie 90 km", "from one end to the other it is
90 km" all mean the two places that a reader has just been led between: the journey that a
sentence before tells whole, else where somebody set out and where the story got to since.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cues import words
from geo.model import Mode, Toponym
from geo.trips import Trip, same_name
from geo.units import Dimension
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["between_both"]

_ALONG = (Dimension.LENGTH, Dimension.TIME, Dimension.SPEED)
_CUES = words("apart other between end another finish coast shore")
_BE = words("are were lie lay stand is was")
_STAND = _BE | words("lies stretch stretched stretches come comes measured passed")
_OF_BOTH = words("the their these those both two")
_THEM, _THEY = words("them these those"), words("they those these")
_TWO = words("two both")
_FROM_THE_ONE = ("from", "one", "to", "the", "other")
_PAIR = 2
_REACH, _BACK, _BESIDE = 8, 4, 6
_SAME = (("start", "finish"), ("start", "end"))


def between_both(view: View, position: int) -> Found | None:
    """Read "The towns are 90 km apart", "Between them lie 90 km", "From one end to the other".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand there, the sentence names ends of its own, or no two
        places were told before.
    """
    passage = view.passage
    if passage.words.isdisjoint(_CUES) or view.ends or not passage.index:
        return None
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _ALONG:
        return None
    if _are_apart(view, position) or _lies_between(view, position) or _from_the_one(view):
        found, sure = _led_between(view), True
        if found is None:
            found, sure = _whole_way(view), False
    elif _end_to_end(view):
        found, sure = _whole_way(view), True
    else:
        return None
    if found is None:
        return None
    origin, destination, mode = found
    return Found(
        origin=origin,
        destination=destination,
        mode=mode,
        local=False,
        final=sure,
        guessed=not sure,
        step=f"between both ends, {origin.name} and {destination.name}",
    )


def _are_apart(view: View, position: int) -> bool:
    """Return whether "the stations are 90 km apart", "… from each other" leads to a figure."""
    passage = view.passage
    at = position + 1
    if passage.word(at) == "(" and passage.word(at + 2) == ")":
        at += 3
    after = passage.lows[at : at + 3]
    if after[:1] != ("apart",) and after not in (
        ("from", "each", "other"),
        ("from", "one", "another"),
    ):
        return False
    before = passage.lows[max(0, position - _REACH) : position]
    be = next((at for at in range(len(before) - 1, 0, -1) if before[at] in _BE), 0)
    if not be or any(position - _REACH <= each.position < position for each in view.roles):
        return False
    noun, subject = before[be - 1], before[max(0, be - 3) : be]
    if noun in _THEY or noun in _TWO:
        return True
    return noun.endswith("s") and not _OF_BOTH.isdisjoint(subject)


def _lies_between(view: View, position: int) -> bool:
    """Return whether "between the towns lie", "in between lay" leads to a figure."""
    lows = view.passage.lows[:position]
    if "between" not in lows:
        return False
    at = lows.index("between")
    between = lows[at + 1 : at + 6]
    verb = next((n for n, low in enumerate(between) if low in _STAND), -1)
    if verb < 0 or any(at < each.position < position for each in view.roles):
        return False
    figures = [n for n, each in enumerate(view.passage.items[at:position]) if each.quantity]
    if (figures[0] if figures else position - at) > verb + _BESIDE:
        return False  # "because the gauge between them is Russian, and the whole took"
    if at and lows[at - 1] == "in":
        return verb == 0
    if verb == 1:
        return between[0] in _THEM
    return verb > 1 and between[0] in _OF_BOTH and between[verb - 1].endswith("s")


def _from_the_one(view: View) -> bool:
    """Return whether a sentence tells of who goes "from one to the other"."""
    lows = view.passage.lows
    if "one" not in view.passage.words or "from" not in view.passage.words:
        return False
    return any(lows[at : at + 5] == _FROM_THE_ONE for at in range(len(lows) - 4))


def _end_to_end(view: View) -> bool:
    """Return whether a sentence says "from one end to the other", "from coast to coast"."""
    passage = view.passage
    lows = passage.lows
    for at in range(len(lows) - 3):
        if lows[at] != "from":
            continue
        tail = lows[at + 1 : at + 7]
        if tail[0] == "one" and tail[2:5] == ("to", "the", "other"):
            return True
        if tail[1] == "to" and passage.items[at + 1].kind == "word":
            same = tail[0] == tail[2] and tail[0] != "door"  # a door stands anywhere
            return same or (tail[0], tail[2]) in _SAME
    return False


def _led_between(view: View) -> tuple[Toponym, Toponym, Mode | None] | None:
    """Return the two places that the story has just led between, and how."""
    trips, index = view.trips, view.passage.index
    for back in range(1, min(_BACK, index) + 1):
        told = trips.known(index - back)
        if told is not None and told.last_at == index - back and (pair := _ends_of(told)):
            return (*pair, told.mode)
        names = _narrow(view, index - back)
        if len(names) == _PAIR:
            mode = told.mode if told is not None else None
            return names[0], names[1], mode
        if not names:
            continue
        start = told.origin if told is not None and told.destination is None else None
        if start is not None and not same_name(start.name, names[-1].name) and len(names) == 1:
            return start, names[-1], told.mode if told is not None else None
    return None


def _whole_way(view: View) -> tuple[Toponym, Toponym, Mode | None] | None:
    """Return the two ends of what the whole story is about, if they have been told."""
    for known in (view.trips.main, view.trip, view.trips.gist):
        if known is not None and known.first_at < view.passage.index and (pair := _ends_of(known)):
            return (*pair, known.mode)
    return None


def _ends_of(trip: Trip) -> tuple[Toponym, Toponym] | None:
    if trip.origin is None or trip.destination is None or not trip.narrow:
        return None
    return trip.origin, trip.destination


def _narrow(view: View, index: int) -> Sequence[Toponym]:
    """Return the names of a sentence that are no countries, each once."""
    found: list[Toponym] = []
    for role in view.trips.roles[index]:
        top = role.toponym
        if role.role in ("of", "via") or is_wide(top):
            continue
        if not any(same_name(top.name, each.name) for each in found):
            found.append(top)
    return found
