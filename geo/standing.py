"""Where a story stands: the place that "from there", "further on" and "another 40 km" start from.

In: the names of a sentence with their roles, and the place told before. Out: a place.
Pure: reads nothing.
Method: a reader goes along with the traveller, so the story stands at the last place named. A
country or a sea is no such place while there is another, and neither is one named only for who
is there ("no one at Ulm remembers it") or as a part of what is described ("the far side of the
Alps").
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cues import words
from geo.model import Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.units import Dimension
from geo.wide import is_wide

__all__ = ["describes", "last_place", "stands_nowhere"]

_SOMEBODY = words(
    "one nobody somebody anybody everybody someone anyone everyone none people residents officials"
    " relatives families experts researchers police doctors traders voters"
)
# "The ministry in Ulm had sent a doctor": who sends, owns or tells something is not on the way
_OFFICES = words(
    "ministry government embassy consulate office offices headquarters court parliament bureau"
    " ministries university hospital company authorities diplomats engineers officials"
)
_TRAVELLED = frozenset({"to", "is"})
_THERE = words("in at of near from")
_NAMELESS = words(
    "border frontier coast shore coastline seaside river lake pass foot mouth trailhead railhead"
    " roadhead highway motorway summit glacier"
)
_DESCRIBED = 3  # words from "the" to "border" in "to the old Polish border"


def last_place(
    passage: Passage, roles: Sequence[Role], before: Toponym | None, *, until: int | None = None
) -> Toponym | None:
    """Return where the story stands at a point of a sentence.

    Parameters
    ----------
    passage
        The sentence.
    roles
        The roles of its names.
    before
        Where the story stood before it.
    until
        Only names before this item are read; all of them where not given.

    Returns
    -------
    Toponym or None
        None where no place was named yet.
    """
    wide: Toponym | None = None
    for role in reversed(roles):
        if until is not None and role.position >= until:
            continue
        if describes(passage, role) or _is_of_somebody(passage, role):
            continue
        if role is not roles[0] and _is_measured_from(passage, role):
            continue
        if role.role in _TRAVELLED or not is_wide(role.toponym):
            return role.toponym
        wide = wide or role.toponym
    if wide is not None and (before is None or is_wide(before)):
        return wide
    return before


def stands_nowhere(passage: Passage, roles: Sequence[Role], *, until: int) -> bool:
    """Return whether the story stands at what has no name: "to the border; from there".

    Parameters
    ----------
    passage
        The sentence.
    roles
        The roles of its names.
    until
        Only what stands before this item is read.

    Returns
    -------
    bool
        False where a place is named since, or the border is that "of" or "at" one.
    """
    named = max((each.position for each in roles if each.position < until), default=-1)
    lows = passage.lows
    for at in range(max(named, 0), until - 1):
        if lows[at] != "to" or lows[at + 1] != "the":
            continue
        end = next(
            (n for n in range(at + 2, at + 3 + _DESCRIBED) if passage.word(n) in _NAMELESS), -1
        )
        if 0 < end < until and passage.word(end + 1) not in ("of", "at", "near"):
            return True
    return False


def describes(passage: Passage, role: Role) -> bool:
    """Return whether a name only describes another: "on the far side of the Pyrenees".

    Parameters
    ----------
    passage
        The sentence.
    role
        The role of one of its names.

    Returns
    -------
    bool
        True for the complement of "of" that is no way passed and no end.
    """
    before = passage.lows[max(0, role.position - 2) : role.position]
    return "of" in before and role.role not in ("to", "via")


def _is_measured_from(passage: Passage, role: Role) -> bool:
    """Return whether a name only tells how far off another is: "in Kiel, 90 km north of Ulm"."""
    cue = passage.figure(role.position - 1)
    pointed = cue is not None and cue.unit == "deg"
    at = role.position - 2 if pointed else role.cue - 1 if role.role == "from" else -1
    figure = passage.figure(at) if at >= 0 else None
    return figure is not None and figure.dimension is Dimension.LENGTH


def _is_of_somebody(passage: Passage, role: Role) -> bool:
    """Return whether a name only tells who is there: "no one at Ulm remembers it"."""
    at = role.position - 1
    if passage.word(at) not in _THERE or role.role not in ("in", "from"):
        return False
    who = passage.word(at - 1)
    return who in _OFFICES or (role.role == "in" and who in _SOMEBODY)
