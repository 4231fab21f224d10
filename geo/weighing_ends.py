"""What speaks for no, one or two places together as the ends of a figure.

In: a `Stage` and the keys of places. Out: cues by name, as in `geo.weighing_end`.
Pure: reads nothing.
Method: a pair is held against the journeys of the story and the figure before, and against the
earth: a figure that is a third of the straight line, or no vehicle's speed, has other ends.
What each of the two is to the sentence is a cue together with what the other is.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator

from geo.measure import geodesic_m
from geo.weighing_end import Cue, slot_of
from geo.weighing_paces import WINDING, half_octave, pace_of
from geo.weighing_spots import Key
from geo.weighing_stage import Stage
from geo.weighing_words import sorts_near, words_beside

__all__ = ["count_cues", "ends_cues", "is_within_the_other"]

_PAIR = 2
_KM = 1000.0
_BOTH, _WIDE_M, _LAND = 2, 30_000.0, 1.5
_TINY_KM, _LEAST_KM = 30.0, 0.1
# of the straight line: less than the first is another way, more than the last as well
_RATIOS = ((0.4, "far too short"), (0.8, "short"), (1.7, "fitting"), (3.0, "long"))
_BOUNDS = (0.3, 0.6, 0.8, 0.9, 0.97, 1.03, 1.1, 1.2, 1.35, 1.6, 2.0, 3.0)
_STEPS = 3


def count_cues(stage: Stage, count: int) -> Iterator[Cue]:
    """Yield what speaks for a figure that has so many ends, whichever they are.

    Parameters
    ----------
    stage
        The figure.
    count
        None, one or two.

    Yields
    ------
    tuple of str and float
        Name and strength, each name once.
    """
    yield f"{count} ends", 1
    yield f"{count} ends {stage.letter}", 1
    yield f"{count} ends by {stage.claim.mode}", 1
    for sort in sorts_near(stage.passage, stage.position):
        yield f"{count} ends near {sort}", 1
    for word in words_beside(stage.passage, stage.position, stage.letter):
        yield f"{count} ends, {word}", 1


def ends_cues(stage: Stage, ends: tuple[Key, ...]) -> Iterator[Cue]:
    """Yield the cues of the ends as a whole, without those of `count_cues`.

    Parameters
    ----------
    stage
        The figure.
    ends
        No, one or two places.

    Yields
    ------
    tuple of str and float
        Name and strength, each name once.
    """
    count, letter, these = len(ends), stage.letter, frozenset(ends)
    if stage.told == these:
        yield "just as told", 1
        yield f"just as told, {count} ends", 1
        yield f"just as told {letter}", 1
        yield f"just as told by {stage.rule}", 1
        here = sum(_slot(stage, each)[1] for each in ends)
        how = "guessed" if stage.claim.guessed else "by words"
        yield f"just as told, {here} of {count} here", 1
        yield f"just as told {how}, {here} of {count} here", 1
        if stage.claim.guessed:
            yield "just as guessed", 1
    elif stage.told and these < stage.told:
        yield "less than told", 1
    elif stage.told and these > stage.told:
        yield "more than told", 1
    slots = " + ".join(sorted([_slot(stage, each)[0] for each in ends]))
    if slots:
        yield f"{slots}, {count} ends", 1
        yield f"{slots}, {count} ends {letter}", 1
    if count == _PAIR:
        yield from _of_a_pair(stage, ends, these)
        yield from _on_earth(stage, ends)


def _slot(stage: Stage, key: Key) -> tuple[str, bool]:
    """Return what a place is to a figure, and whether its sentence names it; found out once."""
    known = stage.slots.get(key)
    if known is None:
        spot = stage.spots.of[key]
        known = stage.slots[key] = (slot_of(stage, spot), bool(spot.within(stage.index)))
    return known


def _of_a_pair(stage: Stage, ends: tuple[Key, ...], these: frozenset[Key]) -> Iterator[Cue]:
    """Yield what two places are to the journeys of the story and to the figure before."""
    letter, before = stage.letter, stage.before
    spots = [stage.spots.of[each] for each in ends]
    here = sum(_slot(stage, each)[1] for each in ends)
    yield f"pair, {here} here", 1
    yield f"pair, {here} here {letter}", 1
    journeys = stage.journeys.get(these)
    if journeys is None:
        yield f"no journey, {here} here", 1
    else:
        yield "journey", 1
        last = max(
            each.last_at if each.last_at <= stage.index else each.first_at for each in journeys
        )
        steps = stage.index - last
        yield "journey ahead" if steps < 0 else f"journey back {min(steps, _STEPS)}", 1
        modes = {each.mode for each in journeys}
        mode = stage.claim.mode
        if mode is not None and None not in modes:
            yield "journey of this mode" if mode in modes else "journey of another mode", 1
        yield "journey told often", math.log(max(each.times for each in journeys))
    for name, journey in (("current", stage.current), ("main", stage.main), ("gist", stage.gist)):
        if these == journey:
            yield f"pair {name}", 1
            yield f"pair {name} {letter}", 1
    if stage.of_all and these == stage.main:
        yield "pair main, of all", 1
    yield from stage.tellings.cues(
        these,
        told=stage.told,
        letter=letter,
        mode=stage.claim.mode,
        size=stage.claim.quantity.value_si,
    )
    yield "pair, share of figures", before.pairs.get(these, 0) / max(1, before.figures)
    if these == before.ends:
        yield "pair last", 1
        yield f"pair last {stage.since}", 1
        yield f"pair last {letter} after {before.kind}", 1
    elif len(before.ends) == _PAIR and before.ends & these:
        yield "shares an end with the last", 1
    roles = [each.roles for each in spots]
    if any("from" in one and "to" in other for one, other in (roles, roles[::-1])):
        yield "from and to", 1
    elif not any("to" in each for each in roles):
        yield "no end told", 1
    elif not any("from" in each for each in roles):
        yield "no start told", 1


def is_within_the_other(stage: Stage, ends: tuple[Key, ...]) -> bool:
    """Return whether one of two places lies in the other, so that no way leads between them.

    Parameters
    ----------
    stage
        The figure.
    ends
        Places of the story.

    Returns
    -------
    bool
        True for an island and its port, or a land and its town, where words gave neither pair.
    """
    if len(ends) != _BOTH or stage.told == {*ends}:
        return False
    one, other = (stage.spots.of[each].place for each in ends)
    if one is None or other is None or not one.country or one.country != other.country:
        return False
    wider = max(one.radius_m, other.radius_m)
    if "country" in (one.kind, other.kind):
        wider *= _LAND  # no land is round
    return wider >= _WIDE_M and geodesic_m(one, other) < wider


def _on_earth(stage: Stage, ends: tuple[Key, ...]) -> Iterator[Cue]:
    """Yield whether a figure may lie between two places at all."""
    one, other = (stage.spots.of[each].place for each in ends)
    if one is None or other is None:
        return
    apart = geodesic_m(one, other) / _KM
    if apart < _TINY_KM:
        yield "next to each other", 1
    size = stage.claim.quantity.value_si
    if stage.letter == "L":
        ratio = size / _KM / max(apart, _LEAST_KM)
        yield next((name for most, name in _RATIOS if ratio < most), "far too long"), 1
        step = f"{_BOUNDS[at - 1] if (at := bisect_right(_BOUNDS, ratio)) else 0} straight lines"
        yield step, 1
        yield f"{step} by {stage.claim.mode}", 1
    elif stage.letter == "T" and size > 0:
        yield pace_of(stage.claim.mode, apart * WINDING / (size / 3600)), 1
        step = half_octave(apart / (size / 3600))
        yield step, 1
        yield f"{step} by {stage.claim.mode}", 1
