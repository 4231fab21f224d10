"""Times that are a journey's by the words next to them: with the stream, as somebody's best.

In: a sentence and one of its times. Out: how much speaks for a journey.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import WHOM, words
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
_BROUGHT = words("bring brings brought carry carries carried fetch fetches fetched flew flies")
_BREAKS = (",", ";", ".", "and", "but")
_WHERE_TO, _ONE = words("in after"), WHOM | {"one", "you"}
_COURSE, _HER_BEST, _AT_A_PACE, _CARRIED = 2, 3, 3, 3
_CARRIED_REACH = 8


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
        Two for "eight days upstream", three for "her best is five hours", for "three hours at
        eleven knots" and for "a bus brings her in an hour", or 0.
    """
    upstream = passage.after(position, 3).startswith(_UPSTREAM)
    weight = _COURSE * (upstream or passage.word(position + 1) in _COURSES)
    pace = passage.figure(position + 2) if passage.word(position + 1) == "at" else None
    if pace is not None and pace.dimension is Dimension.SPEED:
        weight += _AT_A_PACE  # "the rope parted after three hours at eleven knots"
    weight += _CARRIED * _is_carried(passage, position)
    return weight + _HER_BEST * passage.before(position, 3).endswith(_BEST)


def _is_carried(passage: Passage, position: int) -> bool:
    """Return whether "Sledges brought them here in" leads to a time, and nothing stands between."""
    if passage.word(position - 1) not in _WHERE_TO:
        return False
    lows = passage.lows[max(0, position - _CARRIED_REACH) : position - 1]
    verb = max((at for at, low in enumerate(lows) if low in _BROUGHT), default=-1)
    if verb < 0 or verb + 1 == len(lows) or lows[verb + 1] not in _ONE:
        return False
    return all(each not in _BREAKS for each in lows[verb:])
