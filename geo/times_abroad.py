"""How strongly a sentence of another language says that a time is one of a journey.

In: a `View` and the position of a time in it. Out: points.
Pure: reads nothing but the tables of `geo.languages`.
"""

from __future__ import annotations

from geo.foreign_times import tells_journey
from geo.units import Dimension
from geo.view import View

__all__ = ["weight_abroad"]

_OTHERS = frozenset({Dimension.LENGTH, Dimension.SPEED})


def weight_abroad(view: View, position: int) -> int:
    """Return how strongly the words around a time speak of a journey, in another language.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the time stands among its items.

    Returns
    -------
    int
        By the stems of its words, the ends it names, and the lengths and speeds beside it.
    """
    passage = view.passage
    weight = 2 if any(each.whole for each in view.ends) else 0
    if not weight and any(each.strong for each in view.ends):
        weight = 1
    if passage.foreign is not None:
        points = tells_journey(passage.foreign, passage.text)
        # "Er braucht neun Stunden": the journey was told before
        weight += points + (points == 1 and view.trips.main is not None)
    others = (each for each in passage.quantities if each.dimension in _OTHERS)
    return weight + any(passage.at(each.span) != position for each in others)
