"""Places told in one breath as so far from one: "Kiel is 90 km north of Ulm and Hull 40 km".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing. Looks back over a few figures of the sentence.
Method: where "A is so far from B" is followed by "and C so far", with no place behind that figure
to count from, C is measured from B as A is: the verb and the base are left out together.
"""

from __future__ import annotations

from geo.cues import ABOUT, COMPASS, words
from geo.ends import find_relative
from geo.model import Toponym
from geo.scene import Passage
from geo.subject import towards
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["from_one_base", "is_by_compass"]

_LIES = ABOUT | words("is was are were lies lay stands roughly only another")
_JOINTS = words(", and ;")
_CLOSING = words(", ; . ) and away") | {""}
_FROM = ("from", "of")
_MOST = 8  # figures in a row


def from_one_base(view: View, position: int) -> Found | None:
    """Read "Kiel is 90 km north of Ulm and Hull 40 km to the west": Hull lies so far from Ulm.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where a base of its own follows the figure, or none was told in the same breath.
    """
    passage = view.passage
    if passage.foreign is not None or not _is_length(passage, position):
        return None
    pointed = is_by_compass(view, position)
    if not pointed and passage.word(position + 1) not in _CLOSING:
        return None
    at = _name_at(passage, position)
    base = _base_before(passage, at) if at > 1 else None
    name = passage.items[at].toponym
    if base is None or name is None or same_name(base.name, name.name):
        return None
    return Found(
        origin=base,
        destination=name,
        lying=pointed,
        start=at,
        step=f"{name.name} is so far away as well, from {base.name}",
    )


def is_by_compass(view: View, position: int) -> bool:
    """Return whether a figure is told "to the north", and of nothing that has a name.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "90 km to the north" and "90 km south-west", not for "90 km north of Ulm".
    """
    passage, at = view.passage, towards(view, position)
    item = passage.items[at] if at < len(passage.items) else None
    if item is None or passage.word(at + 1) in _FROM:
        return False
    pointed = item.quantity is not None and item.quantity.unit == "deg"
    return item.low in COMPASS or (pointed and not item.low.endswith((" of", " from")))


def _base_before(passage: Passage, at: int) -> Toponym | None:
    """Return what the places joined in front of a name are measured from."""
    for _ in range(_MOST):
        figures = (passage.at(each.span) for each in passage.quantities)
        before = max(
            (each for each in figures if each < at and _is_length(passage, each)), default=0
        )
        subject = _name_at(passage, before)
        if subject < 0:
            return None
        relative = find_relative(passage, before)
        if relative is not None:
            told = relative.word in _FROM and relative.position < at
            joined = told and _is_joined(passage, relative.position, at)
            return relative.toponym if joined else None
        if not _is_joined(passage, before, at):
            return None
        at = subject
    return None


def _is_joined(passage: Passage, start: int, at: int) -> bool:
    """Return whether only joints, and the area a place lies in, stand between two positions."""
    between = range(start + 1, at)
    return any(passage.lows[each] in _JOINTS for each in between) and all(
        passage.lows[each] in _JOINTS or passage.items[each].kind == "name" for each in between
    )


def _name_at(passage: Passage, position: int) -> int:
    """Return where the place stands that a figure is told of; -1 where none leads to it."""
    at = passage.back_over(position, _LIES)
    if passage.word(at) == ",":
        at -= 1
    item = passage.items[at] if at >= 0 else None
    if item is None or item.toponym is None or item.toponym.role != "place":
        return -1
    if at > 1 and passage.word(at - 1) == ",":
        town = passage.items[at - 2].toponym  # "Hull, Quebec, 40 km to the west"
        return at - 2 if town is not None and town.within == item.toponym.name else at
    return at


def _is_length(passage: Passage, position: int) -> bool:
    mine = passage.figure(position)
    return mine is not None and mine.dimension is Dimension.LENGTH
