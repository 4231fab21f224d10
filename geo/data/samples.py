"""Stories with the true ends and modes of their figures → what `geo.data.fit_weights` fits to.

In: rows of ``stories.jsonl``. Out: `Sample`s, one for each figure that is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from geo.article import make_article
from geo.claims import read_claims
from geo.geocode import resolve_toponyms
from geo.geocode_estimate import without_estimates
from geo.journeys import at_towns
from geo.measure import geodesic_m
from geo.model import Claim, Mode, Resolution
from geo.names import fold
from geo.places import prominence, whereabouts
from geo.scene import Scene
from geo.toponyms import find_toponyms
from geo.trips import Trips
from geo.weighing import given_in, is_lateness, near_ends, sets_of, stages, weigh_ends
from geo.weighing_end import Cue, end_cues
from geo.weighing_ends import count_cues, ends_cues
from geo.weighing_mode import answer_of, mode_cues
from geo.weighing_order import order_cues, told_way
from geo.weighing_rides import is_bound, modes_near, rides
from geo.weighing_spots import Key, Spot, Spots, find_spots
from geo.weighing_weights import WITH_ENDS, WITH_MODE

__all__ = ["Answer", "Sample", "Weights", "ends_samples", "mode_samples", "order_samples"]

_SAME_M = 50_000.0
_PAIR = 2
# what answers call a mode that has no word of its own there
_AS_TOLD: Mapping[Mode | None, Mode | None] = {
    Mode.RIVER: Mode.SEA,
    Mode.SWIM: None,
    Mode.HORSE: None,
}

Answer = tuple[Key, ...] | tuple[str, ...]
Weights = dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One figure: its answers, sets of ends or of a mode, with their cues.

    `right` is how much of each is true, `told` the number of the one that words gave, `given`
    the same where it is more than half an answer, `wanted` how much is to be found,
    `weight` how much the figure counts. `index` is the number of its sentence and `letter` that
    of its kind, where what is believed of a figure speaks for the next of the story.
    """

    story: str
    sets: tuple[Answer, ...]
    cues: tuple[Weights, ...]
    right: tuple[int, ...]
    told: int | None
    given: Answer | None
    wanted: int
    weight: float = 1.0
    index: int = -1
    letter: str = ""


def ends_samples(rows: Sequence[dict[str, Any]]) -> list[Sample]:
    """Return the figures of stories with their ends.

    Parameters
    ----------
    rows
        Stories: ``id``, ``text``, ``figures`` and perhaps ``first_read`` and ``weight``.

    Returns
    -------
    list of Sample
        Figures that are not found, and delays, are left out.
    """
    return [each for row in rows for each in _ends_of(row, _read(row))]


def order_samples(rows: Sequence[dict[str, Any]]) -> list[Sample]:
    """Return the figures of stories with the two ways between their ends.

    Parameters
    ----------
    rows
        As for `ends_samples`.

    Returns
    -------
    list of Sample
        Figures that are not found, or have no two ends that the story names, are left out.
    """
    return [each for row in rows for each in _orders_of(row, _read(row))]


def mode_samples(rows: Sequence[dict[str, Any]]) -> list[Sample]:
    """Return the figures of stories with their modes, their ends as the packaged weights say.

    Parameters
    ----------
    rows
        As for `ends_samples`.

    Returns
    -------
    list of Sample
        Figures that are not found, and those that words bind to a way, are left out.
    """
    return [each for row in rows for each in _modes_of(row, _read(row))]


class _Story(NamedTuple):
    claims: tuple[Claim, ...]
    scene: Scene
    trips: Trips
    resolutions: tuple[Resolution, ...]
    spots: Spots


def _read(row: dict[str, Any]) -> _Story:
    """Return a story as it was read at first, or as if words had given no answer."""
    article = make_article(row["text"])
    toponyms = find_toponyms(article, known=prominence, whereabouts=whereabouts)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    named = {
        (end.span, end.name): end
        for end in (*toponyms, *(end for each in claims for end in (each.origin, each.destination)))
        if end is not None
    }
    resolved = resolve_toponyms(article, tuple(sorted(named.values(), key=lambda one: one.span)))
    resolved = without_estimates(at_towns(claims, resolved))
    spots = find_spots(scene, trips, claims=claims, resolutions=resolved)
    claims = tuple(_as_first_read(each, row.get("first_read"), spots) for each in claims)
    return _Story(claims, scene, trips, resolved, spots)


def _figure_of(row: dict[str, Any], claim: Claim) -> dict[str, Any] | None:
    """Return the figure of a story that a claim is to be held against."""
    first = row.get("first_read")
    known = first is None or any(_overlaps(claim, each) for each in first)
    if not known or claim.kind not in WITH_MODE:
        return None
    return next((each for each in row["figures"] if _overlaps(claim, each)), None)


def _ends_of(row: dict[str, Any], story: _Story) -> Iterator[Sample]:
    spots = story.spots
    for stage in stages(story.claims, scene=story.scene, trips=story.trips, spots=spots):
        figure = _figure_of(row, stage.claim)
        if figure is None or stage.position < 0 or stage.claim.kind not in WITH_ENDS:
            continue
        if is_lateness(stage):
            continue
        keys = near_ends(stage)
        sets = sets_of(keys)
        given = given_in(sets, stage)
        alone = {key: tuple(end_cues(stage, spots.of[key])) for key in keys}
        by_count = [tuple(count_cues(stage, count)) for count in range(_PAIR + 1)]
        yield Sample(
            story=row["id"],
            sets=sets,
            cues=tuple(
                _summed(by_count[len(ends)], ends_cues(stage, ends), *(alone[key] for key in ends))
                for ends in sets
            ),
            right=tuple(_right(ends, figure["ends"], spots) for ends in sets),
            told=next((n for n, ends in enumerate(sets) if set(ends) == stage.told), None),
            given=given,
            wanted=len(figure["ends"]),
            weight=row.get("weight", 1.0),
            index=stage.index,
            letter=stage.letter,
        )


def _orders_of(row: dict[str, Any], story: _Story) -> Iterator[Sample]:
    spots = story.spots
    for stage in stages(story.claims, scene=story.scene, trips=story.trips, spots=spots):
        figure = _figure_of(row, stage.claim)
        if figure is None or stage.position < 0 or len(figure["ends"]) != _PAIR:
            continue
        found = [
            next((key for key, spot in spots.of.items() if _is_one(spot, end, end["names"])), None)
            for end in figure["ends"]
        ]
        start, end = found
        if start is None or end is None or start == end:
            continue
        ways = ((start, end), (end, start))
        told = told_way(stage)
        yield Sample(
            story=row["id"],
            sets=ways,
            cues=tuple(dict(order_cues(stage, *way)) for way in ways),
            right=(_PAIR, 0),
            told=ways.index(told) if told in ways else None,
            given=None,
            wanted=_PAIR,
            weight=row.get("weight", 1.0),
        )


def _modes_of(row: dict[str, Any], story: _Story) -> Iterator[Sample]:
    claims = weigh_ends(
        story.claims, scene=story.scene, trips=story.trips, resolutions=story.resolutions
    )
    for ride in rides(claims, scene=story.scene, trips=story.trips, spots=story.spots):
        figure = _figure_of(row, ride.claim)
        if figure is None or is_bound(ride.claim):
            continue
        options = (None, *modes_near(ride))
        names = [_AS_TOLD.get(each, each) for each in options]
        yield Sample(
            story=row["id"],
            sets=tuple(() if each is None else (str(each),) for each in names),
            cues=tuple(_summed(mode_cues(ride, each)) for each in options),
            right=tuple(int(each is not None and each == figure["mode"]) for each in names),
            told=options.index(ride.claim.mode),
            given=tuple(map(str, answer_of(_AS_TOLD.get(ride.claim.mode, ride.claim.mode))))
            or None,
            wanted=int(figure["mode"] is not None),
            weight=row.get("weight", 1.0),
        )


def _overlaps(claim: Claim, figure: dict[str, Any]) -> bool:
    return bool(claim.span.start < figure["end"] and figure["start"] < claim.span.end)


def _as_first_read(claim: Claim, first: list[dict[str, Any]] | None, spots: Spots) -> Claim:
    """Return a claim with the ends that words gave it when nobody had seen the story."""
    read = next((each for each in first or () if _overlaps(claim, each)), None)
    if read is None:
        return replace(
            claim, origin=None, destination=None, guessed=False, mode=None, steps=_bound(claim)
        )
    steps = tuple(read["steps"])
    found = [
        spot.mentions[0].toponym
        for end in read["ends"]
        for spot in spots.of.values()
        if _is_one(spot, end, (end["name"],))
    ]
    origin, destination = (*found[:_PAIR], None, None)[:_PAIR]
    return replace(
        claim,
        origin=origin,
        destination=destination,
        guessed=read.get("guessed", False),
        mode=Mode(read["mode"]) if "mode" in read else None,
        steps=(*steps, *_bound(claim)),
    )


def _bound(claim: Claim) -> tuple[str, ...]:
    """Return the steps that bind a figure to a way."""
    return tuple(each for each in claim.steps if is_bound(replace(claim, steps=(each,))))


def _is_one(spot: Spot, end: dict[str, Any], names: Iterable[str]) -> bool:
    """Return whether a place of the text is an end: by its point, or by one of its names.

    A name that was taken for a place of the same name elsewhere is still the end that is meant.
    """
    place = spot.place
    if place is not None and "lat" in end:
        other = replace(place, lon=end["lon"], lat=end["lat"])
        if geodesic_m(place, other) <= _SAME_M:
            return True
    wanted = {fold(each) for each in names}
    return any(fold(each.toponym.name) in wanted for each in spot.mentions)


def _right(ends: tuple[Key, ...], true: list[dict[str, Any]], spots: Spots) -> int:
    """Return how many of the places are true ends, each of which counts once."""
    left = [spots.of[each] for each in ends]
    right = 0
    for end in true:
        for spot in left:
            if _is_one(spot, end, end["names"]):
                left.remove(spot)
                right += 1
                break
    return right


def _summed(*groups: Iterable[Cue]) -> Weights:
    """Return the cues of a set of ends: those of its places add up."""
    total: Weights = {}
    for name, strength in (each for group in groups for each in group):
        total[name] = total.get(name, 0.0) + strength
    return total
