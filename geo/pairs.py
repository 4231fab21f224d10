"""A pair of ends of a sentence as what a figure is about.

In: a `View` of a sentence, its ends. Out: a pair, what was `Found`.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.ends import Ends
from geo.model import Toponym
from geo.view import Found, View

__all__ = ["of_ends", "pair_with"]

_LIKENED = ("as far as", "the same as", "equal to", "distance as", "as long as", "like")


def pair_with(view: View, toponym: Toponym, position: int) -> Ends | None:
    """Return the pair of a sentence that a name ends, the nearest to a position.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    toponym
        One of its names.
    position
        Where the figure stands among its items.

    Returns
    -------
    Ends or None
        None where the name ends no pair.
    """
    pairs = [
        each for each in view.ends if each.whole and toponym in (each.origin, each.destination)
    ]
    return min(pairs, key=lambda each: abs(each.start - position)) if pairs else None


def of_ends(view: View, ends: Ends) -> Found:
    """Return a pair of ends as what was found, with the journey they belong to.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    ends
        A pair of its ends.

    Returns
    -------
    Found
        With the mode and the year of the journey, where it has them.
    """
    trip = view.trips.of_ends(ends, view.passage.index)
    likened = view.passage.before(ends.start, 3).endswith(_LIKENED)
    return Found(
        origin=ends.origin,
        destination=ends.destination,
        via=ends.via,
        mode=trip.mode if trip else None,
        label=trip.label if trip else None,
        likened=likened,
        start=ends.start,
        step=ends.how,
    )
