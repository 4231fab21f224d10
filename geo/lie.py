"""Where a place lies from another by compass words without a distance: "Hull, south of York".

In: a `View` of a sentence and the position of compass words in it. Out: a `Lie`, or None.
Pure: reads nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from geo.cues import GENERIC_PLACES, words
from geo.model import Toponym
from geo.subject import held_by
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["Lie", "beside_a_lie", "lies_from", "name_before"]

_REACH = 4
_FAR = 12
# between a place and the compass words said of it: "Hull, just south of York"
_LINKS = words(", is was lies lay sits stands just due which about to the")
_IT = words("it which that")


class Lie(NamedTuple):
    """A place, the one it is told from, and where the name of that stands."""

    subject: Toponym
    base: Toponym
    position: int


def lies_from(view: View, position: int) -> Lie | None:
    """Return what lies where by compass words that no distance leads to.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the compass words stand among its items.

    Returns
    -------
    Lie or None
        None where two names are not told.
    """
    item = view.passage.items[position] if position >= 0 else None
    if item is None or item.quantity is None or not item.low.endswith(("of", "from")):
        return None
    at, base = _name_after(view, position)
    subject = name_before(view, position) or _it(view, position)
    if subject is None or base is None or same_name(subject.name, base.name):
        return None
    if _sets_out(view, position, subject):
        return None
    return Lie(subject, base, at)


def _sets_out(view: View, position: int, subject: Toponym) -> bool:
    """Return whether "from Norway to the north of Finland" tells of two ends, and not of a lie."""
    passage = view.passage
    if passage.before(position, 2) != "to the":
        return False
    at = passage.at(subject.span)
    return passage.word(at - 1) == "from" or passage.word(at - 2) == "from"


def beside_a_lie(view: View, position: int) -> Found | None:
    """Read "it lies north of York, about 450 km by road": the distance of these two.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand before it.
    """
    mine = view.passage.items[position].quantity
    if mine is None or mine.dimension not in (Dimension.LENGTH, Dimension.TIME):
        return None
    for each in view.passage.quantities:
        if each.unit != "deg" or each.span > mine.span:
            continue
        lie = lies_from(view, view.passage.at(each.span))
        if lie is None or not lie.position < position <= lie.position + _FAR:
            continue
        if any(lie.position < role.position < position for role in view.roles):
            continue
        return Found(
            origin=lie.base,
            destination=lie.subject,
            start=lie.position,
            step=f"from {lie.base.name} to {lie.subject.name}, which lies there",
        )
    return None


def name_before(view: View, position: int) -> Toponym | None:
    """Return the name that only links part from a position.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where to look from.

    Returns
    -------
    Toponym or None
        None where another word stands between.
    """
    for at in range(position - 1, max(-1, position - 1 - _REACH), -1):
        item = view.passage.items[at]
        if item.toponym is not None and item.toponym.role == "place":
            return held_by(view, at) or item.toponym
        if item.low not in _LINKS:
            return None
    return None


def _it(view: View, position: int) -> Toponym | None:
    """Return the place last spoken of, where "it lies" leads to compass words."""
    before = view.passage.lows[max(0, position - _REACH) : position]
    return view.topic if before and before[0] in _IT and set(before[1:]) <= _LINKS else None


def _name_after(view: View, position: int) -> tuple[int, Toponym | None]:
    """Return the name that follows, generic nouns aside: "of the port of Hull"."""
    for at in range(position + 1, min(len(view.passage.items), position + 2 + _REACH)):
        item = view.passage.items[at]
        if item.toponym is not None:
            return at, item.toponym if item.toponym.role == "place" else None
        if item.low not in GENERIC_PLACES:
            return -1, None
    return -1, None
