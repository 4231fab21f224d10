"""Which of two places that were weighed as the ends of a figure is the start.

In: a `Stage` and the keys of two places. Out: the keys, that of the start first.
Pure: reads nothing.
Method: each place has the sum of what its last mention says for a start: "from X" before the
figure much, "to X" behind it as much against; the pair has that of the journey of the story that
it is. The numbers are log odds, fitted by logistic regression on 679 figures of stories written
for it (right of them: .68 by the order of the text and its journeys, .82 so, stories left out).
"""

from __future__ import annotations

from types import MappingProxyType

from geo.weighing_spots import Key, Spot
from geo.weighing_stage import Stage

__all__ = ["start_first"]

# what the mention nearest to a figure, in its sentence, says: its side and its role
_HERE = MappingProxyType(
    {
        ("before", "from"): 2.3,
        ("before", "in"): 0.5,
        ("before", "to"): -1.1,
        ("before", "is"): -0.6,
        ("before", "via"): -0.5,
        ("before", "bare"): -0.2,
        ("after", "from"): 0.4,
        ("after", "to"): -1.7,
        ("after", "is"): -0.4,
        ("after", "bare"): -0.4,
    }
)
# what the last mention in the sentences before says, and what more if that is the one before
_BACK = MappingProxyType({"from": 1.5, "in": 0.5, "to": -0.2, "is": -0.3})
_JUST_BACK = MappingProxyType({"from": 0.7, "bare": -0.4})
_AHEAD = -0.2  # named only behind the figure
_A_START, _AN_END = 0.8, -0.4  # anywhere in the story
_THERE = -0.4  # where the story stands is where it got to
_JOURNEY, _FIRST = 0.5, 0.2  # the way the journey was told, and the place named sooner


def start_first(stage: Stage, one: Key, other: Key) -> tuple[Key, Key]:
    """Return two places, the one that is sooner the start before the other.

    Parameters
    ----------
    stage
        The figure.
    one, other
        Its ends.

    Returns
    -------
    tuple
        Both keys.
    """
    first, second = sorted((one, other), key=stage.order.__getitem__)
    odds = _FIRST + _start(stage, first) - _start(stage, second)
    for trip in reversed(stage.journeys.get(frozenset({one, other}), ())):
        if trip.origin is not None:
            odds += _JOURNEY if stage.spots.key(trip.origin) == first else -_JOURNEY
            break
    return (first, second) if odds > 0 else (second, first)


def _start(stage: Stage, key: Key) -> float:
    """Return how much speaks for a place as the start."""
    spot = stage.spots.of[key]
    found = _of_its_mention(stage, spot)
    found += _A_START * ("from" in spot.roles) + _AN_END * ("to" in spot.roles)
    return found + _THERE * (key == stage.there)


def _of_its_mention(stage: Stage, spot: Spot) -> float:
    """Return what the nearest mention before a figure, or in its sentence, says for a start."""
    here = spot.within(stage.index)
    if here:
        mention = min(here, key=lambda each: abs(each.item - stage.position))
        side = "before" if mention.item < stage.position else "after"
        return _HERE.get((side, mention.role or ""), 0.0)
    last = spot.last_before(stage.index, 0)
    if last is None:
        return _AHEAD
    role = last.role or ""
    just = _JUST_BACK.get(role, 0.0) if stage.index - last.sentence == 1 else 0.0
    return _BACK.get(role, 0.0) + just
