"""Each figure of a story with what the story says of ways of travelling.

In: the claims of an article with the mode that words gave them, the article as a scene, its
journeys, and the place taken for each name. Out: `Ride`s, one for each claim.
Pure: reads nothing. Linear in the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geo.measure import geodesic_m
from geo.mode_marks import mark_words
from geo.model import Claim, Mode, Reading
from geo.scene import Passage, Scene
from geo.stretches import sentence_at
from geo.trips import Trips
from geo.weighing_spots import Key, Spots
from geo.weighing_weights import WITH_MODE

__all__ = ["REACH", "Ride", "is_bound", "modes_near", "rides"]

REACH = 2
"""Sentences before and after whose words are looked at."""

_BINDS = "binds it to"
_HOW = {
    "this sentence speaks of": "this sentence",
    "the journey is by": "the journey",
    "the article is about": "the article",
    "the sentence before": "the sentence before",
    "it is what the sentence before": "the sentence before",
    "told in nautical": "its unit",
    "a distance given for comparison": "a comparison",
    "where a place lies": "lying",
}
_PAIR = 2
_FAIR = 2
_MOST = 20  # figures before and after that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Ride:
    """A figure with what the story says of ways of travelling.

    `told` maps each mode of the sentences near to the weight of its words, by how many
    sentences they stand before (0: its own; -1: the next); `ends` are its two places, `apart_m`
    how far they are apart, `whole` the mode of the text, `shares` the part that each has in it,
    `along` the modes of the other figures with the same ends, `others` those of all others.
    `alike` says which of those sentences stand in its paragraph, `latest` the last word of a mode
    before it there, with its weight, the sentences back and the figures between; `newly` that
    the figure before stands in another paragraph.
    """

    claim: Claim
    passage: Passage
    position: int
    how: str
    told: Mapping[int, Mapping[Mode, int]]
    lead: frozenset[Mode]
    whole: Mode | None
    shares: Mapping[Mode, float]
    ends: frozenset[Key]
    apart_m: float | None
    journeys: frozenset[Mode | None]
    along: Sequence[Mode | None]
    others: Sequence[Mode | None]
    last: Mode | None
    since: int
    alike: frozenset[int]
    latest: tuple[Mode, int, int, int] | None
    newly: bool


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
    all_words = sum(scene.weights.values())
    shares = {mode: weight / all_words for mode, weight in scene.weights.items() if weight}
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
            told={back: words_in(index - back) for back in range(-1, REACH + 1)},
            lead=frozenset(words_in(0)),
            whole=scene.mode,
            shares=shares,
            ends=pair,
            apart_m=_apart_m(claim, spots),
            journeys=frozenset(journeys.get(pair, ())),
            along=[claims[other].mode for other in near[:_MOST] if other != number],
            others=[
                claims[other].mode
                for other in weighed[max(0, at - _MOST) : at + _MOST]
                if other != number
            ],
            last=last[0],
            since=index - last[1] if last[1] >= 0 else REACH + 1,
            alike=frozenset(
                back for back in range(-1, REACH + 1) if _is_alike(scene, index, index - back)
            ),
            latest=_latest(scene, index, scene.passages[index].at(claim.span)),
            newly=last[1] < 0 or not _is_alike(scene, index, last[1]),
        )
        if claim.kind in WITH_MODE:
            last = (claim.mode, index)


def _is_alike(scene: Scene, one: int, other: int) -> bool:
    """Return whether two sentences stand in one paragraph."""
    if not 0 <= other < len(scene.passages):
        return False
    here, there = scene.passages[one].sentence, scene.passages[other].sentence
    return here.paragraph == there.paragraph


def _latest(scene: Scene, index: int, position: int) -> tuple[Mode, int, int, int] | None:
    """Return the last word of a mode before a figure in its paragraph, and how far back it is."""
    figures = 0
    for back in range(REACH + 2):
        if not _is_alike(scene, index, index - back):
            return None
        passage = scene.passages[index - back]
        end = position if back == 0 else len(passage.items)
        marks = [
            (at, mode, weight)
            for at, mode, weight in _marks_of(scene, index - back)
            if weight >= _FAIR and (at < end or not passage.items)
        ]
        first, mode, weight = marks[-1] if marks else (0, None, 0)
        figures += sum(each.kind == "figure" for each in passage.items[first:end])
        if mode is not None:
            return mode, weight, back, figures
    return None


def _marks_of(scene: Scene, index: int) -> Sequence[tuple[int, Mode, int]]:
    """Return the words of a sentence that betray a mode; it may have no items."""
    passage = scene.passages[index]
    if passage.items:
        return passage.modes
    span = passage.sentence.span
    return mark_words(scene.tokens.lows(span.start, span.end), scene.mode)


def _words_of(scene: Scene, index: int) -> dict[Mode, int]:
    """Return the modes that a sentence speaks of, with the weight of its strongest word."""
    found: dict[Mode, int] = {}
    for _, mode, weight in _marks_of(scene, index):
        found[mode] = max(weight, found.get(mode, 0))
    return found


def _apart_m(claim: Claim, spots: Spots) -> float | None:
    """Return how far the ends of a claim are apart; None where one is not known."""
    if claim.origin is None or claim.destination is None:
        return None
    one, other = spots.place(claim.origin), spots.place(claim.destination)
    return None if one is None or other is None else geodesic_m(one, other)


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
