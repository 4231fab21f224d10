"""Times that are a journey's by the words next to them: with the stream, as somebody's best.

In: a sentence and one of its times. Out: how much speaks for a journey.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import words
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["course_weight"]

_COURSES = words("upstream downstream upriver downriver uphill downhill upwind downwind")
_UPSTREAM = tuple(
    f"{how} the {what}"
    for how in ("against", "with")
    for what in ("stream", "current", "wind", "tide", "flow")
)
_BEST = tuple(
    f"{word}{noun} {be}"
    for word in ("best", "fastest", "quickest", "slowest")
    for noun in ("", " time", " run")
    for be in ("is", "was")
)
_COURSE, _HER_BEST, _AT_A_PACE = 2, 3, 3


def course_weight(passage: Passage, position: int) -> int:
    """Return how much the words next to a time speak for a journey.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    int
        Two for "eight days upstream", three for "her best is five hours" and for "three hours at
        eleven knots", or 0.
    """
    upstream = passage.after(position, 3).startswith(_UPSTREAM)
    weight = _COURSE * (upstream or passage.word(position + 1) in _COURSES)
    pace = passage.figure(position + 2) if passage.word(position + 1) == "at" else None
    if pace is not None and pace.dimension is Dimension.SPEED:
        weight += _AT_A_PACE  # "the rope parted after three hours at eleven knots"
    return weight + _HER_BEST * passage.before(position, 3).endswith(_BEST)
