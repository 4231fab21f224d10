"""Figures that go with the one before: "435 miles south of X; other reports say 400 miles".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import replace

from geo.cues import words
from geo.nearby import after_figure
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["like_the_one_before"]

_MOVED = words("having covered covering")


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
    if found.origin is None or found.destination is None or found.relative.bearing_deg is not None:
        return None
    return replace(found, relative=None, step=f"with the distance before it, {found.step}")
