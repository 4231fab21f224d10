"""Figures that go with the one before: "435 miles south of X; other reports say 400 miles".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import replace

from geo.apposed import gapped
from geo.cues import HEDGING, JOURNEY_NOUNS, TRAVEL_VERBS, words
from geo.mode_words import MODE_WORDS
from geo.model import Toponym
from geo.nearby import after_figure
from geo.scene import Passage
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["RIDE_THERE", "like_the_one_before"]

RIDE_THERE = "set off as the ride there"
"""The end of the step of a time that is that of the way just told: ", a drive of an hour"."""

_MOVED = words("having covered covering")
# "Ulm lies 90 km west of Kiel on the A7, a drive of an hour", "or some two hours by bus"
_SET_OFF, _JOINED = words(", — – ( -"), words("or and")
_LEADING = words(
    "a an or and of about some roughly around nearly almost just only under over more than barely"
)
_MOST_BEFORE, _BEHIND = 5, 3
_ON = words("further farther beyond")


def like_the_one_before(view: View, position: int) -> Found | None:
    """Read "435 miles south of X; other reports say 400 miles": the second is of the same.

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
    passage = view.passage
    mine = passage.items[position].quantity
    if mine is None or mine.dimension not in (Dimension.LENGTH, Dimension.TIME):
        return None
    if passage.word(position + 1) in ("from", "off"):
        return None  # "800 km east of X and 1,000 km from the border": of something else
    before = [
        passage.at(each.span)
        for each in passage.quantities
        if each.span < mine.span and each.dimension is Dimension.LENGTH
    ]
    other = _of_another(view, position, before[-1]) if before else None
    if other is not None:
        return other
    if not before or any(
        before[-1] < role.position < position and role.role == "bare" for role in view.roles
    ):
        return None
    if not _MOVED.isdisjoint(passage.lows[before[-1] : position]):
        return None  # "came down 90 km from Ulm, having covered 300 km"
    found = after_figure(view, before[-1])
    if found is None or found.relative is None:
        return None
    if any(found.start < each.position < position and each.role == "to" for each in view.roles):
        return None  # "picked up 90 km west of Ulm and taken to Kiel, 600 km off its course"
    if mine.dimension is Dimension.LENGTH:
        return found
    # "Porto is 240 km from Santiago, a matter of 10 days": the time goes with the distance
    if found.origin is None or found.destination is None:
        return None
    step = f"with the distance before it, {found.step}"
    if _is_a_ride_there(passage, found.relative.position, position):
        return replace(found, relative=None, step=f"{step}, {RIDE_THERE}")
    if found.relative.bearing_deg is not None:
        return None  # "sank 90 km west of Ulm, three days after"
    return replace(found, relative=None, step=step)


def _is_a_ride_there(passage: Passage, base: int, position: int) -> bool:
    """Return whether a time behind "90 km west of Ulm" is set off as that of the way there."""
    between = passage.lows[base + 1 : position]
    marks = [at for at, low in enumerate(between) if low in _SET_OFF]
    joints = marks or [at for at, low in enumerate(between) if low in _JOINED]
    joint = joints[-1] if joints else _MOST_BEFORE + 1
    if joint > _MOST_BEFORE or not TRAVEL_VERBS.isdisjoint(between[:joint]):
        return False
    if any(each.quantity is not None for each in passage.items[base + 1 : base + 1 + joint]):
        return False
    led = between[joint + 1 :]
    nouns = [low for low in led if low not in _LEADING]
    behind = passage.lows[position + 1 : position + 1 + _BEHIND]
    rides = JOURNEY_NOUNS.union(MODE_WORDS)
    if not rides.issuperset(nouns):
        return False
    return bool(nouns) or not rides.isdisjoint(behind)


def _of_another(view: View, position: int, before: int) -> Found | None:
    """Read "Hull is 60 km from Ulm, and Kiel 90 km": from Ulm to Kiel.

    Where it goes on, "and Kiel 90 km further north", it is from Hull.
    """
    name = gapped(view, position, view.passage.back_over(position, HEDGING))
    mine = view.passage.figure(position)
    if name is None or mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    found = after_figure(view, before)
    relative = found.relative if found is not None else None
    if found is None or relative is None or same_name(relative.toponym.name, name.name):
        return None
    if view.passage.word(position + 1) in _ON:
        return Found(
            origin=_other_end(found, relative.toponym),
            destination=name,
            start=position,
            step=f"{name.name} is so much farther on",
        )
    return Found(
        origin=relative.toponym,
        destination=name,
        relative=relative._replace(bearing_deg=None),  # "90 km north of Ulm, and Kiel 60 km"
        start=relative.position,
        step=f"{name.name} is so far from {relative.toponym.name} as well",
    )


def _other_end(found: Found, base: Toponym) -> Toponym | None:
    ends = (found.origin, found.destination)
    return next((each for each in ends if each is not None and each != base), None)
