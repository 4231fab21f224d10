"""Figures of another language that lie between no two places: a stage, a delay, a difference.

In: a `View` and the position of a figure. Out: what was `Found`, without ends.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.foreign_times import is_apart, is_of_a_stage
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["unbound_abroad"]

_MEASURES = frozenset({Dimension.TIME, Dimension.LENGTH})


def unbound_abroad(view: View, position: int) -> Found | None:
    """Return that a figure lies between no two places, where its language says so.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        Without ends for "the longest stage took eleven hours" and "40 minutes faster"; None for
        any other figure, and in English.
    """
    cues, passage = view.passage.foreign, view.passage
    quantity = passage.figure(position)
    if cues is None or quantity is None:
        return None
    base = passage.sentence.span.start
    start, end = quantity.span.start - base, quantity.span.end - base
    if not any(each.whole for each in view.ends) and is_of_a_stage(cues, passage.text, start):
        step = "a part of the way that no name bounds"
    elif quantity.dimension in _MEASURES and is_apart(cues, passage.text, start, end):
        step = "a delay or a difference"
    else:
        return None
    mode = view.trip.mode if view.trip is not None else None
    return Found(mode=mode, final=True, step=step, local=False)
