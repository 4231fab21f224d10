"""How the journey of a figure is made, where its own words leave it open.

In: the claims of an article with the mode that words gave them, the article as a scene, its
journeys, and the place taken for each name. Out: the claims, some with another mode.
Touches: one packaged table, `geo/data/mode_weights.csv`.
Method: that of `geo.weighing`, with no mode and each mode of the story in the place of the sets
of ends. A way that words bind a figure to ("by road", "as the crow flies") is not weighed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from geo.foreign import find_foreign
from geo.mode_marks import mark_words
from geo.mode_near import is_ruled, mode_at
from geo.model import Claim, Mode, Reading, Resolution
from geo.scene import Passage, Scene
from geo.stretches import sentence_at
from geo.trips import Trips
from geo.weighing_end import Cue
from geo.weighing_spots import Key, Spots
from geo.weighing_stage import letter_of
from geo.weighing_weights import LIKELY, WITH_MODE, odds_of, weights_of

__all__ = ["Ride", "is_bound", "mode_cues", "modes_near", "rides", "weigh_modes"]

_BINDS = "binds it to"
_HOW = {
    "this sentence speaks of": "this sentence",
    "the journey is by": "the journey",
    "the article is about": "the article",
    "the sentence before": "the sentence before",
    "it is what the sentence before": "the sentence before",
    "told in nautical": "its unit",
    "a distance given for comparison": "a comparison",
}
_READINGS = {
    Mode.RAIL: Reading.RAIL,
    Mode.ROAD: Reading.ROAD,
    Mode.SEA: Reading.SEA,
    Mode.AIR: Reading.AIR,
}
_WALLS = frozenset(",;:—–()")
_REACH = 2  # sentences before and after whose words are looked at
_STRONG, _MARKS = 3, 2
_SOFT = 5.0
_PAIR = 2
_MOST = 20  # figures before and after that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Ride:
    """A figure with what the story says of ways of travelling.

    `told` maps each mode of the sentences near to the weight of its words, by how many
    sentences they stand before (0: its own; -1: the next); `ends` are its two places,
    `along` the modes of the other figures with the same ends, `others` those of all others.
    """

    claim: Claim
    passage: Passage
    position: int
    how: str
    told: Mapping[int, Mapping[Mode, int]]
    lead: frozenset[Mode]
    whole: Mode | None
    ends: frozenset[Key]
    journeys: frozenset[Mode | None]
    along: Sequence[Mode | None]
    others: Sequence[Mode | None]
    last: Mode | None
    since: int


def weigh_modes(
    claims: Sequence[Claim], *, scene: Scene, trips: Trips, resolutions: Iterable[Resolution]
) -> tuple[Claim, ...]:
    """Return claims with the mode that the whole story makes most likely.

    Parameters
    ----------
    claims
        In the order of the text, their ends settled.
    scene
        The article.
    trips
        Its journeys.
    resolutions
        The place taken for each name.

    Returns
    -------
    tuple of Claim
        In the same order; those of a language other than English and of other kinds, and
        those bound to a way by words, as they were.
    """
    if find_foreign(scene.article.language) is not None:
        return tuple(claims)
    return tuple(
        _weighed(ride) for ride in rides(claims, scene=scene, trips=trips, spots=Spots(resolutions))
    )


def rides(claims: Sequence[Claim], *, scene: Scene, trips: Trips, spots: Spots) -> Iterator[Ride]:
    """Yield each claim with what the story says of ways of travelling.

    Parameters
    ----------
    claims
        In the order of the text.
    scene
        The article.
    trips
        Its journeys.
    spots
        Which names are one place.

    Yields
    ------
    Ride
        One for each claim.
    """
    told: dict[int, dict[Mode, int]] = {}

    def words_in(index: int) -> dict[Mode, int]:
        if not 0 <= index < len(scene.passages):
            return {}
        if index not in told:
            told[index] = _words_of(scene, index)
        return told[index]

    journeys: dict[frozenset[Key], set[Mode | None]] = {}
    for trip in trips.trips:
        journeys.setdefault(spots.keys(trip.origin, trip.destination), set()).add(trip.mode)
    ends = [spots.keys(each.origin, each.destination) for each in claims]
    of_ends: dict[frozenset[Key], list[int]] = {}
    weighed = [number for number, each in enumerate(claims) if each.kind in WITH_MODE]
    for number in weighed:
        of_ends.setdefault(ends[number], []).append(number)
    last: tuple[Mode | None, int] = (None, -1)
    for number, claim in enumerate(claims):
        index = sentence_at(scene.article, claim.span)
        pair = ends[number]
        near = of_ends.get(pair, ()) if len(pair) == _PAIR else ()
        at = bisect_right(weighed, number)
        yield Ride(
            claim=claim,
            passage=scene.passages[index],
            position=scene.passages[index].at(claim.span),
            how=_how(claim),
            told={back: words_in(index - back) for back in range(-1, _REACH + 1)},
            lead=frozenset(words_in(0)),
            whole=scene.mode,
            ends=pair,
            journeys=frozenset(journeys.get(pair, ())),
            along=[claims[other].mode for other in near[:_MOST] if other != number],
            others=[
                claims[other].mode
                for other in weighed[max(0, at - _MOST) : at + _MOST]
                if other != number
            ],
            last=last[0],
            since=index - last[1] if last[1] >= 0 else _REACH + 1,
        )
        if claim.kind in WITH_MODE:
            last = (claim.mode, index)


def _words_of(scene: Scene, index: int) -> dict[Mode, int]:
    """Return the modes that a sentence speaks of, with the weight of its strongest word."""
    passage = scene.passages[index]
    marks: Iterable[tuple[int, Mode, int]] = passage.modes
    if not passage.items:
        row = scene.tokens.row(passage.sentence.span.start, passage.sentence.span.end)
        marks = mark_words([each[1] for each in row], scene.mode)
    found: dict[Mode, int] = {}
    for _, mode, weight in marks:
        found[mode] = max(weight, found.get(mode, 0))
    return found


def _how(claim: Claim) -> str:
    """Return how words gave a claim its mode."""
    for step in claim.steps:
        for start, name in _HOW.items():
            if step.startswith(start):
                return name
    return "nothing"


def is_bound(claim: Claim) -> bool:
    """Return whether words bind a figure to a way: "by road", "as the crow flies".

    Parameters
    ----------
    claim
        With the steps that led to it.

    Returns
    -------
    bool
        True also where the figure gives a position ("900 miles north of X").
    """
    if claim.reading is Reading.GEODESIC:
        return True
    return any(step.startswith("the words say") or _BINDS in step for step in claim.steps)


def modes_near(ride: Ride) -> tuple[Mode, ...]:
    """Return the modes that a figure may be of.

    Parameters
    ----------
    ride
        The figure.

    Returns
    -------
    tuple of Mode
        In alphabetical order.
    """
    modes = {ride.claim.mode, ride.whole, ride.last, *ride.lead, *ride.along, *ride.others}
    modes |= ride.journeys
    for words in ride.told.values():
        modes |= words.keys()
    return tuple(sorted(each for each in modes if each is not None))


def mode_cues(ride: Ride, mode: Mode | None) -> Iterator[Cue]:
    """Yield what speaks for a mode, and what against it.

    Parameters
    ----------
    ride
        The figure.
    mode
        None for a figure that is of no mode, or of none that is told.

    Yields
    ------
    tuple of str and float
        Name and strength, each name once.
    """
    claim, letter = ride.claim, letter_of(ride.claim.kind)
    name = "none" if mode is None else "mode"
    yield f"{name} {letter}", 1
    yield f"{name}, {len(ride.ends)} ends", 1
    if claim.mode is mode:
        yield f"{name} told", 1
        yield f"{name} told by {ride.how}", 1
    if ride.whole is mode:
        yield f"{name} of the article", 1
    if mode in ride.journeys:
        yield f"{name} of the journey", 1
    elif mode is not None and ride.journeys - {None}:
        yield "journey of another mode", 1
    if ride.last is mode:
        yield f"{name} of the last figure", 1
        yield f"{name} of the last figure, {min(ride.since, _REACH)} back", 1
    if ride.along:
        yield (
            f"{name} along the same way",
            sum(each is mode for each in ride.along) / len(ride.along),
        )
    if ride.others:
        yield (
            f"{name} of other figures",
            sum(each is mode for each in ride.others) / len(ride.others),
        )
    if mode is None:
        yield f"none, {min(len(ride.told[0]), 2)} modes here", 1
        yield f"none, {min(len(ride.told[1]), 2)} modes back 1", 1
        return
    for back, words in ride.told.items():
        if mode in words:
            yield f"{_where(back)}, weight {words[mode]}", 1
            yield f"{_where(back)}, {'alone' if len(words) == 1 else 'among others'}", 1
            if letter in "LT":
                yield f"{_where(back)} {letter}", 1
    if mode in ride.lead:
        yield "in the lead", 1
    yield from _nearest(ride, mode)


def _where(back: int) -> str:
    return "here" if back == 0 else "ahead" if back < 0 else f"back {back}"


def _nearest(ride: Ride, mode: Mode) -> Iterator[Cue]:
    """Yield where the words of a mode stand in the sentence of the figure."""
    passage, position = ride.passage, ride.position
    marks = [(abs(at - position), at, weight) for at, each, weight in passage.modes if each is mode]
    if not marks or position < 0:
        return
    away, at, _ = min(marks)
    side = "before" if at < position else "after"
    low, high = sorted((at, position))
    between = passage.items[low + 1 : high]
    yield f"here {side}", 1
    yield "nearness", 1 / (1 + away / _SOFT)
    if min(abs(each[0] - position) for each in passage.modes) == away:
        yield "nearest", 1
        yield f"nearest {side}", 1
    walls = sum(each.low in _WALLS for each in between)
    yield f"here {side}, {min(walls, _MARKS)} marks", 1
    if any(each.kind == "figure" for each in between):
        yield f"here {side}, beyond a figure", 1
    if at <= 1:
        yield "opens the sentence", 1
    if passage.word(at - 1) == "by":
        yield "by it", 1
    if mode_at(passage, position, least=_STRONG) is mode:
        yield "of its clause", 1


def _weighed(ride: Ride) -> Claim:
    """Return a claim with its likely mode."""
    claim = ride.claim
    if claim.kind not in WITH_MODE or claim.subject is not None or is_bound(claim):
        return claim
    if claim.mode is not None and is_ruled(ride.passage, ride.position, claim.mode):
        return claim
    modes = modes_near(ride)
    if not modes:
        return claim
    weights = weights_of("mode_weights.csv")
    options: tuple[Mode | None, ...] = (None, *modes)
    odds = odds_of(
        {
            mode: sum(weights.get(name, 0.0) * strength for name, strength in mode_cues(ride, mode))
            for mode in options
        }
    )
    best = max(modes, key=lambda each: odds[each])
    mode = best if odds[best] > LIKELY else None
    if mode is claim.mode:
        return claim
    reading = claim.reading
    if reading is None or (claim.mode is not None and reading is _READINGS.get(claim.mode)):
        reading = None if mode is None else _READINGS.get(mode)
    step = f"weighed against the other ways of the story: {mode or 'none of them'}"
    return replace(
        claim, mode=mode, reading=reading, steps=(*claim.steps, f"{step}, {odds[mode]:.0%} sure")
    )
