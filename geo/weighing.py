"""Figures whose ends words leave open → the ends that a reader of the whole story takes.

In: the claims of an article with the ends that words gave them, the article as a scene, its
journeys, and the place taken for each name. Out: the claims, some with other ends, each
change told with how sure it is.
Touches: one packaged table, `geo/data/ends_weights.csv`.
Method: a conditional log-linear model over all sets of no, one or two places of the story
(McCullagh and Nelder 1989, ch. 5): each set has the sum of the weights of its cues, and the
odds of two sets are the exponential of the difference. The ends that words gave are the
strongest cue and not the last word; "from X to Y" in the figure's own sentence gives way only
where it is hardly likely. What is believed of the figure before is a cue as well, as strong as
that is sure. That set is taken which is worth most where an end may be right and another wrong.
The weights were fitted by `geo.data.fit_weights` on stories written for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from geo.foreign import find_foreign
from geo.model import Claim, Resolution, Toponym
from geo.scene import Scene
from geo.stretches import sentence_at
from geo.trips import Trip, Trips
from geo.weighing_belief import After, Belief, believed
from geo.weighing_beside import are_either, ends_beside
from geo.weighing_end import end_cues
from geo.weighing_ends import count_cues, ends_cues, is_within_the_other
from geo.weighing_order import start_first, turned
from geo.weighing_spots import Key, Spots, find_spots
from geo.weighing_stage import Before, Stage, set_stage, sort_of
from geo.weighing_told import Tellings, is_settled
from geo.weighing_weights import WITH_ENDS, best_of, odds_of, say_sure, score_of, weights_of

__all__ = [
    "given_in",
    "how_sure",
    "is_lateness",
    "near_ends",
    "sets_of",
    "stages",
    "weigh_ends",
]

# places that one figure may be about; of two of them one is among the first few, or both among
# the next: that bounds the work on a gazetteer in prose
_MOST, _MIDDLE, _FIRST = 18, 10, 6
_BACK = 7  # sentences before whose places are looked at, the first of them sooner
_SOON = 4
_OFTEN = 4  # places named most often, looked at for every figure
_SURE = 0.9
# what "from X to Y" beside a figure must be left with to stand against what is likelier: best of
# 0.02 to 0.5 on stories left out
_DOUBTED = 0.2
# how likely the ends of a time may be, at most, and those of the distance right before it, at
# least, for the time to be of that distance: F1 on stories left out .819 -> .822
_UNSURE, _WEAK, _MAY_BE = 0.6, 0.4, 0.1
_PAIR, _ENDS = 2, frozenset({"from", "to"})  # the roles of a name that ends a journey
_STEP = "weighed against the other places of the story"
_SAID = re.compile(rf"{_STEP}: .{{0,200}}, (\d{{1,3}})% sure")


def weigh_ends(
    claims: Sequence[Claim], *, scene: Scene, trips: Trips, resolutions: Iterable[Resolution]
) -> tuple[Claim, ...]:
    """Return claims with the ends that the whole story makes most likely.

    Parameters
    ----------
    claims
        In the order of the text, with the ends that words gave them.
    scene
        The article.
    trips
        Its journeys.
    resolutions
        The place taken for each name.

    Returns
    -------
    tuple of Claim
        In the same order; those of a language other than English, of other kinds and those
        that give a position ("900 miles north of X") as they were.
    """
    if find_foreign(scene.article.language) is not None:
        return tuple(claims)
    spots = find_spots(scene, trips, claims=claims, resolutions=resolutions)
    found = []
    way: frozenset[Key] = frozenset()  # of the figure before, if that is a distance near by
    told_in = -1
    last: Belief | None = None
    for stage in stages(claims, scene=scene, trips=trips, spots=spots):
        paragraph = stage.passage.sentence.paragraph
        if paragraph != told_in:
            way, told_in = frozenset(), paragraph
        claim = stage.claim
        keys = near_ends(stage) if _is_open(stage) else ()
        if keys:
            odds = _odds(stage, keys, last)
            last = believed(odds, index=stage.index, letter=stage.letter)
            claim = _weighed(stage, odds, way)
        found.append(claim)
        if claim.kind in WITH_ENDS and stage.position >= 0:
            ends = spots.keys(claim.origin, claim.destination)
            way = ends if stage.letter == "L" else frozenset()
    return tuple(found)


def how_sure(claim: Claim) -> float | None:
    """Return how sure the ends are that were weighed.

    Parameters
    ----------
    claim
        With the steps that led to it.

    Returns
    -------
    float or None
        From 0 to 1, in hundredths, as its steps say; None where words settled its ends.
    """
    said = next((found for step in reversed(claim.steps) if (found := _SAID.match(step))), None)
    return int(said.group(1)) / 100 if said is not None else None


def stages(claims: Sequence[Claim], *, scene: Scene, trips: Trips, spots: Spots) -> Iterator[Stage]:
    """Yield each claim among the places of its story.

    Parameters
    ----------
    claims
        In the order of the text.
    scene
        The article.
    trips
        Its journeys.
    spots
        Its places.

    Yields
    ------
    Stage
        To be looked at before the next one is asked for: what is known of the figures before
        grows with each.
    """
    firsts = sorted(spots.of.values(), key=lambda each: each.mentions[0][:2])
    order = {each.key: number for number, each in enumerate(firsts)}
    journeys: dict[frozenset[Key], tuple[Trip, ...]] = {}
    for trip in trips.trips:
        ends = spots.keys(trip.origin, trip.destination)
        if len(ends) == _PAIR and ends <= spots.of.keys():
            journeys[ends] = (*journeys.get(ends, ()), trip)
    before = Before(times={}, pairs={})
    tellings = Tellings()
    for claim in claims:
        if claim.kind in WITH_ENDS:
            tellings.take(
                spots.keys(claim.origin, claim.destination),
                letter=sort_of(claim),
                mode=claim.mode,
                size=claim.quantity.value_si,
                guessed=claim.guessed,
            )
    for claim in claims:
        stage = set_stage(
            claim,
            scene.passages,
            trips,
            index=sentence_at(scene.article, claim.span),
            spots=spots,
            order=order,
            journeys=journeys,
            before=before,
            tellings=tellings,
        )
        yield stage
        before.take(stage)


def near_ends(stage: Stage) -> tuple[Key, ...]:
    """Return the places that a figure may be about.

    Parameters
    ----------
    stage
        The figure.

    Returns
    -------
    tuple
        Keys, those that are likelier sooner; at most eighteen.
    """
    spots, order = stage.spots.of, stage.order
    ranks: dict[Key, None] = {}
    groups: tuple[Iterable[Key | None], ...] = (
        stage.told,
        _named_in(stage, 0),
        stage.current,
        stage.main,
        stage.before.ends,
        stage.gist,
        (stage.there, stage.topic, stage.here),
        *(_named_in(stage, back) for back in range(1, _SOON)),
        _named_often(stage),
        _named_in(stage, -1),
        _named_in(stage, stage.index),
        _named_in(stage, stage.index - 1),
        *(_named_in(stage, back) for back in range(_SOON, _BACK)),
    )
    for group in groups:
        for key in sorted(
            (each for each in group if each is not None and each in spots), key=order.__getitem__
        ):
            ranks.setdefault(key)
    return tuple(ranks)[:_MOST]


def sets_of(keys: Sequence[Key]) -> tuple[tuple[Key, ...], ...]:
    """Return the sets of no, one or two of some places.

    Parameters
    ----------
    keys
        Places, each once, those that are likelier sooner.

    Returns
    -------
    tuple of tuple
        In each the places keep their order. Two that both come late are no set.
    """
    pairs = combinations(enumerate(keys), _PAIR)
    near = [(one, other) for (at, one), (to, other) in pairs if to < _MIDDLE or at < _FIRST]
    return ((), *((key,) for key in keys), *near)


def is_lateness(stage: Stage) -> bool:
    """Return whether a time is so surely a delay or a margin that words left it no ends.

    Parameters
    ----------
    stage
        The figure.

    Returns
    -------
    bool
        False for a stop, which has a place.
    """
    return stage.letter == "M" and stage.rule in ("a delay", "an open end")


def given_in(options: Iterable[tuple[Key, ...]], stage: Stage) -> tuple[Key, ...] | None:
    """Return the two ends that words gave, which are not replaced by what is hardly likelier.

    Parameters
    ----------
    options
        Sets of ends.
    stage
        The figure.

    Returns
    -------
    tuple or None
        None where words gave fewer.
    """
    whole = len(stage.told) == _PAIR
    return next((each for each in options if whole and stage.told == {*each}), None)


def _named_in(stage: Stage, back: int) -> Iterator[Key]:
    """Yield the places of a sentence so far back."""
    index = stage.index - back
    if 0 <= index < len(stage.passages):
        for toponym in stage.passages[index].toponyms:
            yield stage.spots.key(toponym)


def _named_often(stage: Stage) -> list[Key]:
    """Return the places that figures before this one were about most often."""
    times = stage.before.times
    return sorted(times, key=lambda each: (-times[each], stage.order.get(each, 0)))[:_OFTEN]


def _is_open(stage: Stage) -> bool:
    """Return whether the ends of a figure are to be weighed."""
    claim = stage.claim
    if claim.subject is not None or claim.kind not in WITH_ENDS or stage.position < 0:
        return False
    if is_lateness(stage) or stage.rule == "a part":
        return False
    return not is_settled(claim)


def _weighed(stage: Stage, odds: Mapping[tuple[Key, ...], float], way: frozenset[Key]) -> Claim:
    """Return a claim with its likely ends; `way` are those of a distance right before it."""
    claim = stage.claim
    best = best_of(odds, given=given_in(odds, stage))
    outright = _is_told_outright(stage)
    if stage.letter in "TV" and len(way) == _PAIR and odds[best] < _UNSURE and not outright:
        # "is 240 km from Kiel. The bus takes five hours": of the distance, if that may be at all
        best = next((each for each in odds if way == {*each} and odds[each] >= _MAY_BE), best)
    ends = frozenset(best)
    dropped = stage.told - ends
    if ends == stage.told or (dropped and dropped & ends_beside(stage)):
        return turned(stage)
    sure = odds[best]
    if outright and (sure < _WEAK or odds.get(given_in(odds, stage) or (), 0.0) >= _DOUBTED):
        return turned(stage)
    origin, destination = _in_order(stage, ends)
    named = " and ".join(each.name for each in (origin, destination) if each is not None)
    step = f"{_STEP}: {named or 'none of them'}, {say_sure(sure)}"
    return replace(
        claim,
        origin=origin,
        destination=destination,
        via=(),
        guessed=bool(ends) and sure < _SURE,
        steps=(*claim.steps, step),
    )


def _is_told_outright(stage: Stage) -> bool:
    """Return whether the sentence of a figure itself says "from X to Y", with no end nearer.

    "The road from Lublin to Brest, and the 170 km from Warsaw": the pair is of something else.
    """
    if stage.rule != "a pair" or stage.claim.guessed or len(stage.told) != _PAIR:
        return False
    named = {*_named_in(stage, 0)}
    if not stage.told <= named:
        return False
    away = [
        (abs(each.item - stage.position), key in stage.told)
        for key in named & stage.spots.of.keys()
        for each in stage.spots.of[key].within(stage.index)
        if key in stage.told or each.role in _ENDS
    ]
    return min(away)[1]


def _odds(stage: Stage, keys: Sequence[Key], last: Belief | None) -> dict[tuple[Key, ...], float]:
    """Return how likely each set of ends is; they add up to one."""
    weights = weights_of("ends_weights.csv")
    after = After(last, index=stage.index, letter=stage.letter)
    alone = {key: score_of(end_cues(stage, stage.spots.of[key]), weights) for key in keys}
    by_count = [score_of(count_cues(stage, count), weights) for count in range(_PAIR + 1)]
    scores = {
        ends: by_count[len(ends)]
        + sum(alone[key] for key in ends)
        + score_of(ends_cues(stage, ends), weights)
        + score_of(after.cues(ends), weights)
        for ends in sets_of(keys)
        if not (is_within_the_other(stage, ends) or are_either(stage, ends))
    }
    return odds_of(scores)


def _in_order(stage: Stage, ends: frozenset[Key]) -> tuple[Toponym | None, Toponym | None]:
    """Return the start and the end of a figure, as far as they are two."""
    keys = sorted(ends, key=stage.order.__getitem__)
    if len(keys) == _PAIR:
        (*keys,), _ = start_first(stage, *keys)
    names = [_name_of(stage, each) for each in keys]
    if len(names) == 1:
        return (None, names[0]) if _is_goal(stage, keys[0]) else (names[0], None)
    return (names[0], names[1]) if names else (None, None)


def _is_goal(stage: Stage, key: Key) -> bool:
    """Return whether a single end is where the way leads."""
    claim = stage.claim
    if claim.destination is not None and stage.spots.key(claim.destination) == key:
        return True
    roles = stage.spots.of[key].roles
    return "to" in roles and "from" not in roles


def _name_of(stage: Stage, key: Key) -> Toponym:
    """Return the name of a place that stands nearest before a figure."""
    claim = stage.claim
    for end in claim.ends:
        if stage.spots.key(end) == key:
            return end
    spot = stage.spots.of[key]
    near = spot.last_before(stage.index + 1, 0) or spot.mentions[0]
    return near.toponym
