"""Voyages round the world: their figures lie between no two places of the story.

In: a `View` of a sentence and the position of a figure in it. Out: whether it is of such a voyage.
Pure: reads nothing; looks back over as many sentences as a reader keeps in mind.
Method: the whole way or time of a story that tells of going round the earth ends where it began,
so that two ports a day apart are not its ends.
"""

from __future__ import annotations

import re

from geo.lazy import lazy_pattern
from geo.model import Quantity
from geo.stretches import sentences_by
from geo.units import Dimension, to_si
from geo.view import View

__all__ = ["ROUND_THE_WORLD", "is_round_the_world"]

ROUND_THE_WORLD = "of a voyage round the world"
"""The step of a figure that such a voyage has as a whole."""

_ROUND = lazy_pattern(
    r"\b(?:round|around) the (?:world|globe|earth)\b|\bcircumnavigat|\bVend[ée]e Globe\b"
    r"|\bJules Verne Trophy\b|\bGolden Globe Race\b|\bWhitbread\b",
    re.IGNORECASE,
)
_BACK = 12  # sentences
# the shortest that is counted as a voyage round the world (World Sailing Speed Record Council)
_LEAST_M = to_si(21_600, "nm") * 0.9
# the fastest under sail took 40 days
_LEAST_S = to_si(40, "d") * 0.9
_LEAST = {Dimension.LENGTH: _LEAST_M, Dimension.TIME: _LEAST_S}


def is_round_the_world(view: View, position: int) -> bool:
    """Return whether a figure is the whole of a voyage round the earth.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where its sentence names a start, or the story both ends of a journey.
    """
    mine = view.passage.figure(position)
    if mine is None or any(each.origin is not None for each in view.ends):
        return False  # "He sailed from Ulm round the world in 74 days"
    if not any(_is_long_enough(each) for each in _beside(view, mine)):
        return False
    here, trip = view.trips.here, view.trips.main or view.trip
    if trip is not None and trip.whole and not (here is not None and trip.has(here.name)):
        return False  # "from Switzerland to Egypt, the long way"
    article = view.scene.article
    told = sentences_by(article, view.passage.index, before=_BACK, after=1)
    return any(_ROUND.search(each.text) for each in (*article.sentences[:1], *told))


def _beside(view: View, mine: Quantity) -> tuple[Quantity, ...]:
    """Return a figure, or for a mean those of its sentence: "26,412 miles at 26.85 knots"."""
    return view.passage.quantities if mine.dimension is Dimension.SPEED else (mine,)


def _is_long_enough(figure: Quantity) -> bool:
    least = _LEAST.get(figure.dimension)
    return least is not None and figure.value_si >= least
