"""A figure of several legs together: "90 km to Jena and 200 on to Kiel, 290 km in all".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: "in all" after legs has the first start and the last end.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cues import words
from geo.model import Toponym
from geo.scene import Passage
from geo.view import Found, View

__all__ = ["LEGS_HERE", "all_legs"]

LEGS_HERE = "the legs of its sentence together"
"""The step of a sum: "90 km from Ulm to Jena and 200 km from Jena to Kiel, 290 km in all"."""

_TOTALS = (
    " in all ",
    " in total ",
    " a total of ",
    " total : ",
    " altogether ",
    " all told ",
    " combined ",
    " the round trip ",
)
_TOTALLING = words("all total altogether combined round")  # one of these stands in each of them
_REACH, _AFTER = 8, 3
_NEXT = words(", ; : and")


def all_legs(view: View, position: int) -> Found | None:
    """Read "in all the coach covers 1,750 km" after legs: from the first start to the last end.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no sum is told or no legs were.
    """
    if view.passage.words.isdisjoint(_TOTALLING):
        return None
    legs = view.trips.ways[view.passage.index] if view.trips.ways else ()
    if not _is_a_sum(view.passage, position):
        return None
    trip, main = view.trip, view.trips.main
    if not legs:
        if main is None or main.first_at >= view.passage.index or view.ends:
            return None
        return Found(
            origin=main.origin,
            destination=main.destination,
            via=main.via,
            mode=main.mode,
            step="all of the journey named most often",
            local=False,
        )
    return Found(
        origin=legs[0][0],
        destination=legs[-1][1],
        via=tuple(stop for _, stop in legs[:-1]),
        mode=trip.mode if trip is not None else None,
        step=LEGS_HERE if _are_all_here(view, legs, position) else f"{len(legs)} legs together",
        local=False,
    )


def _is_a_sum(passage: Passage, position: int) -> bool:
    """Return whether words beside a figure sum up, and none but its own.

    In "220 km, 370 km in all" and "220 km, in all 370 km" the first is no sum.
    """
    after = passage.items[position + 1 : position + 2 + _AFTER]
    own = next((at for at, each in enumerate(after) if each.kind == "figure"), None)
    if own is not None and passage.word(position + 1) in _NEXT:
        own = 0
    told = passage.after(position, _AFTER if own is None else own)
    near = f" {passage.before(position, _REACH)} {told} "
    return any(each in near for each in _TOTALS)


def _are_all_here(view: View, legs: Sequence[tuple[Toponym, Toponym]], position: int) -> bool:
    """Return whether legs are those that the sentence of a figure names before it, and no more."""
    told = [each for each in view.ends if each.whole and each.end < position]
    return len(told) == len(legs) and all(
        (each.origin, each.destination) == leg for each, leg in zip(told, legs, strict=True)
    )
