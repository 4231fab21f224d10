"""Which of the two places of a figure is the start, and which the end.

In: a `Stage` and the keys of two places. Out: what speaks for one of the two ways; the likelier
way and how likely it is.
Touches: one packaged table, ``geo/data/order_weights.csv``.
Method: the log-linear model of `geo.weighing`, with the two ways as its answers. A start is
told by what it is to the sentence of the figure, by what stands before its last mention and
by its roles in the story; a way by the order of the text, by the journey of the story that leads
so, and by the words around the figure ("home", "from"). Fitted by `geo.data.fit_weights` on 5,187
figures: right on stories left out .898, where sums of a few roles had .882.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.model import Claim
from geo.weighing_end import Cue, slot_of
from geo.weighing_spots import Key, Mention
from geo.weighing_stage import Stage
from geo.weighing_weights import odds_of, say_sure, score_of, weights_of
from geo.weighing_words import words_beside

__all__ = ["Way", "order_cues", "start_first", "told_way", "turned"]

Way = tuple[Key, Key]
"""The start and the end."""

_PAIR = 2
_FAR = 3
# how likely the other way must be for words to give way that told start and end: of such pairs
# on stories left out .935 are right, .930 without
_TURNED = 0.9


def start_first(stage: Stage, one: Key, other: Key) -> tuple[Way, float]:
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
        Both keys, and how likely they are in this order, from 0.5 to 1.
    """
    first, second = sorted((one, other), key=stage.order.__getitem__)
    weights = weights_of("order_weights.csv")
    odds = odds_of(
        {
            way: score_of(order_cues(stage, *way), weights)
            for way in ((first, second), (second, first))
        }
    )
    best = max(odds, key=odds.__getitem__)
    return best, odds[best]


def told_way(stage: Stage) -> Way | None:
    """Return the ends that words gave a figure, the start first.

    Parameters
    ----------
    stage
        The figure.

    Returns
    -------
    tuple or None
        None where words gave fewer than two.
    """
    origin, destination = stage.claim.origin, stage.claim.destination
    if origin is None or destination is None or len(stage.told) != _PAIR:
        return None
    return stage.spots.key(origin), stage.spots.key(destination)


def turned(stage: Stage) -> Claim:
    """Return a figure with the ends that words gave it, the other way round if that is likely.

    Parameters
    ----------
    stage
        The figure.

    Returns
    -------
    Claim
        As it was unless it has two ends and the other way is far likelier.
    """
    claim, told = stage.claim, told_way(stage)
    if told is None:
        return claim
    way, sure = start_first(stage, *told)
    if way == told or sure < _TURNED:
        return claim
    step = f"the other way round by the words of the story, {say_sure(sure)}"
    return replace(
        claim,
        origin=claim.destination,
        destination=claim.origin,
        via=claim.via[::-1],
        steps=(*claim.steps, step),
    )


def order_cues(stage: Stage, start: Key, end: Key) -> Iterator[Cue]:
    """Yield what speaks for one of two places as the start and the other as the end.

    Parameters
    ----------
    stage
        The figure.
    start, end
        Its ends.

    Yields
    ------
    tuple of str and float
        Name and strength, each name once.
    """
    yield from _of_the_start(stage, start)
    yield from _of_the_mentions(stage, start, end)
    told = told_way(stage)
    if told == (start, end):
        yield "told so", 1
        yield f"told so by {stage.rule}", 1
    if stage.order[start] < stage.order[end]:
        yield "as in the text", 1
        yield f"as in the text {stage.letter}", 1
        for word in words_beside(stage.passage, stage.position, stage.letter):
            yield f"as in the text, {word}", 1
    if _is_told_journey(stage, start, end):
        yield "a journey leads so", 1


def _of_the_start(stage: Stage, start: Key) -> Iterator[Cue]:
    """Yield what a place is to the sentence of the figure and to the story."""
    spot = stage.spots.of[start]
    slot = slot_of(stage, spot)
    yield slot, 1
    yield f"{slot} {stage.letter}", 1
    for role in spot.roles:
        yield f"role {role}", 1
    for name, key in (("dateline", stage.here), ("there", stage.there), ("topic", stage.topic)):
        if key == start:
            yield f"the {name}", 1
    mention = _last_of(stage, start)
    if mention is None or mention.sentence < 0:
        return
    passage = stage.passages[mention.sentence]
    steps = stage.index - mention.sentence
    side = "before" if mention.item < stage.position else "after"
    where = f"back {min(steps, _FAR)}" if steps else side
    yield f"{where}, role {mention.role}", 1
    yield f"{'back' if steps else 'here'} after {passage.word(mention.item - 1)}", 1


def _of_the_mentions(stage: Stage, start: Key, end: Key) -> Iterator[Cue]:
    """Yield how the mentions of the two stand to each other."""
    spots = stage.spots.of
    yield f"{slot_of(stage, spots[start])} > {slot_of(stage, spots[end])}", 1
    one, other = (_last_of(stage, key) for key in (start, end))
    if one is None or other is None or one[:2] >= other[:2]:
        return
    yield "named before", 1
    if one.sentence == other.sentence == stage.index:
        at = stage.position
        side = "before" if other.item < at else "around" if one.item < at else "after"
        yield "named before in the sentence", 1
        yield f"named before, {side}", 1


def _last_of(stage: Stage, key: Key) -> Mention | None:
    """Return the mention of a place nearest to a figure in its sentence, else the last before."""
    spot = stage.spots.of[key]
    here = spot.within(stage.index)
    if here:
        return min(here, key=lambda each: abs(each.item - stage.position))
    return spot.last_before(stage.index, 0)


def _is_told_journey(stage: Stage, start: Key, end: Key) -> bool:
    """Return whether the last journey of the story by then that has these ends leads so."""
    for trip in reversed(stage.journeys.get(frozenset({start, end}), ())):
        if trip.first_at <= stage.index and trip.origin is not None:
            return stage.spots.key(trip.origin) == start
    return False
