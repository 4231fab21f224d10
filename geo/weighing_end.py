"""What speaks for one place as an end of a figure, and what against it.

In: a `Stage` and a `Spot`. Out: cues by name, each with how far it holds (1 where it does).
Pure: reads nothing.
The names: `told` what words gave the figure, `here` its own sentence (`before` or `after` the
figure), `back` the sentences before, `ahead` those after; `L`, `T`, `V`, `S` the kind of figure.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from types import MappingProxyType

from geo.cues import CLAUSE_MARKS, words
from geo.scene import Passage
from geo.weighing_spots import Mention, Spot
from geo.weighing_stage import Stage

__all__ = ["Cue", "end_cues", "slot_of"]

Cue = tuple[str, float]
"""The name of a cue and how far it holds."""

_JOINTS = words("and while but")
_GOVERNING = words(
    "from to in at near of between off via through for and past into towards leaving left reached"
    " on outside until across reaching around over"
)
_SENSES = MappingProxyType(
    {
        **dict.fromkeys(("from", "leaving", "left"), "from"),
        **dict.fromkeys(("to", "into", "towards", "for", "reaching", "reached"), "to"),
        **dict.fromkeys(("in", "at", "on", "near"), "at"),
        **dict.fromkeys(("of", "off"), "off"),
        **dict.fromkeys(("via", "through"), "via"),
        "between": "between",
        "and": "and",
    }
)
_SKIPPED = words("the a port city town northern southern eastern western old new its village")
_BACK = 4  # words between a name and the one that governs it
_APPOSED = 3
_SOFT = 5.0  # items after which nearness has halved
_MOST, _FAR, _AHEAD = 2, 4, 3


def end_cues(stage: Stage, spot: Spot) -> Iterator[Cue]:
    """Yield the cues of one place.

    Parameters
    ----------
    stage
        The figure.
    spot
        The place.

    Yields
    ------
    tuple of str and float
        Name and strength, each name once.
    """
    here = spot.within(stage.index)
    if spot.key in stage.told:
        yield "told", 1
        yield "told guessed" if stage.claim.guessed else "told by words", 1
        yield "told here" if here else "told elsewhere", 1
    if here:
        yield from _here(stage, min(here, key=lambda each: abs(each.item - stage.position)))
    else:
        yield from _elsewhere(stage, spot)
    yield from _of_the_story(stage, spot, here=bool(here))
    yield from _of_the_journeys(stage, spot)


def slot_of(stage: Stage, spot: Spot) -> str:
    """Return what a place is to a figure, in a word or two.

    Parameters
    ----------
    stage
        The figure.
    spot
        The place.

    Returns
    -------
    str
        In its own sentence how it is governed and on which side, as "from, before"; else how
        many sentences back it was named last, and whether the figure before has it as an end.
    """
    here = spot.within(stage.index)
    if here:
        mention = min(here, key=lambda each: abs(each.item - stage.position))
        alone = "first" if mention.item == 0 else "bare"
        sense = _SENSES.get(_governor(stage.passage, mention.item), alone)
        return f"{sense}, {'before' if mention.item < stage.position else 'after'}"
    is_last = spot.key in stage.before.ends
    if spot.key == stage.here and not is_last:
        return "dateline"
    last = spot.last_before(stage.index, 0)
    if last is None:
        return "ahead"
    steps = stage.index - last.sentence
    where = f"{'last, ' if is_last else ''}back {min(steps, _AHEAD)}"
    return f"{where} as {last.role}" if steps == 1 else where


def _here(stage: Stage, mention: Mention) -> Iterator[Cue]:
    """Yield what the sentence of the figure says of a place."""
    passage, at = stage.passage, stage.position
    side = "before" if mention.item < at else "after"
    low, high = sorted((mention.item, at))
    between = passage.items[low + 1 : high]
    lows = passage.lows[low + 1 : high]
    walls = sum(each in CLAUSE_MARKS for each in lows)
    figures = sum(each.kind == "figure" for each in between)
    names = sum(each.kind == "name" for each in between)
    governor = _governor(passage, mention.item)
    yield "here", 1
    yield f"here {side}", 1
    yield f"here {side}, {min(walls, _MOST)} marks", 1
    yield f"here {side}, {min(figures, _MOST)} figures", 1
    yield f"here {side}, {min(names, _MOST)} names", 1
    yield "nearness", 1 / (1 + (high - low) / _SOFT)
    yield f"here {side}, {governor}", 1
    yield f"here {side}, {governor} {stage.letter}", 1
    yield f"here {side}, role {mention.role}", 1
    yield f"here {side}, role {mention.role} {stage.letter}", 1
    yield f"here {side} {stage.letter}", 1
    if side == "after" and high - low <= _APPOSED:
        yield f"right after, {governor}", 1
    if side == "before" and walls == 1 and high - low <= _APPOSED:
        yield "in apposition", 1
    if mention.item == 0:
        yield "opens the sentence", 1
    if ";" in lows:
        yield "beyond a semicolon", 1
    if not _JOINTS.isdisjoint(lows):
        yield f"another clause {side}", 1


def _elsewhere(stage: Stage, spot: Spot) -> Iterator[Cue]:
    """Yield where a place was named last, or where it will be."""
    last = spot.last_before(stage.index, 0)
    if last is None:
        first = spot.mentions[0].sentence
        yield "ahead", 1
        yield f"ahead {min(first - stage.index, _AHEAD)}", 1
        return
    steps = stage.index - last.sentence
    yield f"back {min(steps, _FAR)}", 1
    yield f"back, role {last.role}", 1
    if steps == 1:
        yield f"back 1, role {last.role}", 1
        yield from _just_back(stage.passages[last.sentence], last)
    if last.sentence >= 0 and stage.is_same_paragraph(last):
        yield "back, same paragraph", 1


def _just_back(passage: Passage, last: Mention) -> Iterator[Cue]:
    """Yield where a place stands in the sentence before."""
    names = [at for at, each in enumerate(passage.items) if each.kind == "name"]
    if last.item == 0:
        yield "back 1, opens the sentence", 1
    if names:
        first, end = last.item == names[0], last.item == names[-1]
        rank = "only" if first and end else "first" if first else "last" if end else "middle"
        yield f"back 1, {rank} name", 1


def _of_the_story(stage: Stage, spot: Spot, *, here: bool) -> Iterator[Cue]:
    """Yield what a place is to the whole story."""
    before = stage.before
    latest = spot.last_before(stage.index, stage.position)
    if before.ends and latest is not None and before.at < latest[:2]:
        yield "new since the last figure", 1
        yield f"new since the last figure, role {latest.role}", 1
    if spot.wide:
        yield "wide", 1
        yield "wide here" if here else "wide elsewhere", 1
        yield f"wide {stage.letter}", 1
    if spot.place is None:
        yield "no place", 1
    elif spot.place.kind != "city":
        yield f"kind {spot.place.kind}", 1
    if "unlisted" in spot.kinds:
        yield "unlisted", 1
    if spot.kinds == {"dateline"}:
        yield "dateline only", 1
    yield "mentions", math.log(len(spot.mentions))
    if spot.within(0):
        yield "in the lead", 1
    if spot.within(1):
        yield "in the second sentence", 1
    if stage.order[spot.key] <= 1:
        yield f"named as number {stage.order[spot.key]}", 1
    roles = spot.roles
    if "from" in roles:
        yield "a start somewhere", 1
    if "to" in roles:
        yield "an end somewhere", 1
    if {"from", "to"} <= roles:
        yield "start and end", 1
    elif roles.isdisjoint({"from", "to"}):
        yield "never an end", 1
        if "via" in roles:
            yield "only passed", 1
    if roles == {None}:
        yield "no role", 1
    yield "share of figures", before.times.get(spot.key, 0) / max(1, before.figures)


def _of_the_journeys(stage: Stage, spot: Spot) -> Iterator[Cue]:
    """Yield what a place is to the journeys of the story, and to the figure before."""
    key, letter, before = spot.key, stage.letter, stage.before
    if key == stage.here:
        yield "dateline", 1
        yield f"dateline {letter}", 1
    if key == stage.topic:
        yield "topic", 1
    if key == stage.there:
        yield "there", 1
        yield f"there {letter}", 1
    if key in stage.current:
        yield "current", 1
        yield f"current {letter}", 1
    if key in stage.main:
        yield "main", 1
        yield f"main {letter}", 1
        if stage.of_all:
            yield "main, of all", 1
    if key in stage.gist:
        yield "gist", 1
    if key in before.ends:
        yield "last", 1
        yield f"last {stage.since}", 1
        yield f"last {letter}", 1


def _governor(passage: Passage, position: int) -> str:
    """Return the word that governs a name, over articles and the like; "other" for none."""
    for at in range(position - 1, max(-1, position - 1 - _BACK), -1):
        low = passage.lows[at]
        if low in _GOVERNING:
            return low
        if low not in _SKIPPED:
            break
    return "other"
