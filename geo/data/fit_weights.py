"""Fit the weights of what speaks for ends and modes: ``python -m geo.data.fit_weights``.

In: ``stories.jsonl``, stories written for it with the true ends and modes of their figures.
Out: ``ends_weights.csv`` and ``mode_weights.csv``; with ``--cross`` only how well weights do on
stories they were not fitted on, on standard output.
Method: maximum conditional likelihood of the answers that have most of the true and least
of the false, with a ridge; weights near nought are dropped and the rest fitted again.
A story whose figures were read before anybody had seen it holds how (``first_read``): only
there the answers that words give are a cue, for a grammar does better on stories that it grew on.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from geo.article import make_article
from geo.claims import read_claims
from geo.geocode import resolve_toponyms
from geo.geocode_estimate import without_estimates
from geo.journeys import at_towns
from geo.measure import geodesic_m
from geo.model import Claim, Mode, Place, Resolution
from geo.names import fold
from geo.places import prominence, whereabouts
from geo.scene import Scene
from geo.toponyms import find_toponyms
from geo.trips import Trips
from geo.weighing import near_ends, sets_of, stages, weigh_ends
from geo.weighing_end import Cue, end_cues
from geo.weighing_ends import ends_cues
from geo.weighing_mode import is_bound, mode_cues, modes_near, rides
from geo.weighing_spots import Key, Spots, find_spots
from geo.weighing_weights import LIKELY, WITH_ENDS, WITH_MODE, weights_of

__all__ = ["Sample", "ends_samples", "fit", "main", "mode_samples", "scored"]

_FOLDER = Path(__file__).parent
_STORIES = _FOLDER / "stories.jsonl"
_SAME_M = 50_000.0
_RIDGE, _LEAST, _RARE = 2.0, 0.15, 4
_FOLDS = 8
_PAIR = 2
# what answers call a mode that has no word of its own there
_AS_TOLD: Mapping[Mode | None, Mode | None] = {Mode.RIVER: Mode.SEA, Mode.SWIM: None}

Answer = tuple[Key, ...] | tuple[str, ...]
Floats = npt.NDArray[np.float64]
Weights = dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One figure: its answers, sets of ends or of a mode, with their cues.

    `right` is how much of each is true, `told` the number of the one that words gave,
    `wanted` how much is to be found.
    """

    story: str
    sets: tuple[Answer, ...]
    cues: tuple[Weights, ...]
    right: tuple[int, ...]
    told: int | None
    wanted: int


def ends_samples(rows: Sequence[dict[str, Any]]) -> list[Sample]:
    """Return the figures of stories with their ends.

    Parameters
    ----------
    rows
        Stories: ``id``, ``text``, ``figures`` and perhaps ``first_read``.

    Returns
    -------
    list of Sample
        Figures that are not found are left out.
    """
    return [each for row in rows for each in _ends_of(row, _read(row))]


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
        keys = near_ends(stage)
        sets = sets_of(keys)
        alone = {key: tuple(end_cues(stage, spots.of[key])) for key in keys}
        yield Sample(
            story=row["id"],
            sets=sets,
            cues=tuple(
                _summed(ends_cues(stage, ends), *(alone[key] for key in ends)) for ends in sets
            ),
            right=tuple(_right(ends, figure["ends"], spots) for ends in sets),
            told=next((n for n, ends in enumerate(sets) if set(ends) == stage.told), None),
            wanted=len(figure["ends"]),
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
            wanted=int(figure["mode"] is not None),
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
        if _is_one(spot.place, spot.mentions[0].toponym.name, end, (end["name"],))
    ]
    origin, destination = (*found[:_PAIR], None, None)[:_PAIR]
    return replace(
        claim,
        origin=origin,
        destination=destination,
        guessed=read["guessed"],
        mode=None if read["mode"] is None else Mode(read["mode"]),
        steps=(*steps, *_bound(claim)),
    )


def _bound(claim: Claim) -> tuple[str, ...]:
    """Return the steps that bind a figure to a way."""
    return tuple(each for each in claim.steps if is_bound(replace(claim, steps=(each,))))


def _is_one(place: Place | None, name: str, end: dict[str, Any], names: Iterable[str]) -> bool:
    """Return whether a place of the text is an end: by its point, else by name."""
    if place is not None and "lat" in end:
        other = replace(place, lon=end["lon"], lat=end["lat"])
        return geodesic_m(place, other) <= _SAME_M
    return fold(name) in {fold(each) for each in names}


def _right(ends: tuple[Key, ...], true: list[dict[str, Any]], spots: Spots) -> int:
    """Return how many of the places are true ends, each of which counts once."""
    left = [spots.of[each] for each in ends]
    right = 0
    for end in true:
        for spot in left:
            if _is_one(spot.place, spot.mentions[0].toponym.name, end, end["names"]):
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


def fit(figures: Sequence[Sample]) -> Weights:
    """Return the weights under which the true ends are most likely.

    Parameters
    ----------
    figures
        Samples of several stories.

    Returns
    -------
    dict
        Weight by cue, in the order of their names.
    """
    seen: dict[str, int] = {}
    for each in figures:
        for name in {name for cues in each.cues for name in cues}:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, times in seen.items() if times >= _RARE)
    first = _solve(figures, names)
    names = [name for name, weight in zip(names, first, strict=True) if abs(weight) >= _LEAST]
    return dict(zip(names, map(float, np.round(_solve(figures, names), 2)), strict=True))


def _solve(figures: Sequence[Sample], names: Sequence[str]) -> Floats:
    number = {name: at for at, name in enumerate(names)}
    rows = []
    for each in figures:
        gains = np.array(
            [2 * right - len(ends) for right, ends in zip(each.right, each.sets, strict=True)]
        )
        best = gains == gains.max()
        if not best.all():
            rows.append((_matrix(each, number), best))

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = _RIDGE / 2 * float(weights @ weights), _RIDGE * weights
        for matrix, best in rows:
            odds = matrix @ weights
            odds = np.exp(odds - odds.max())
            share = float(odds[best].sum())
            total -= float(np.log(share / odds.sum()))
            slope = slope + matrix.T @ (odds / odds.sum() - odds * best / share)
        return total, slope

    found: Floats = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return found


def _matrix(figure: Sample, number: dict[str, int]) -> Floats:
    matrix = np.zeros((len(figure.sets), len(number)))
    for row, cues in enumerate(figure.cues):
        for name, strength in cues.items():
            if name in number:
                matrix[row, number[name]] = strength
    return matrix


def scored(figures: Sequence[Sample], weights: Weights | None) -> tuple[float, float, float]:
    """Return precision, recall and F1 of ends.

    Parameters
    ----------
    figures
        Samples.
    weights
        By cue; None takes the ends that words gave.

    Returns
    -------
    tuple of float
        Each from 0 to 1.
    """
    right = taken = wanted = 0
    for each in figures:
        at = each.told if weights is None else _likely(each, weights)
        wanted += each.wanted
        if at is not None:
            right += each.right[at]
            taken += len(each.sets[at])
    precision, recall = right / max(1, taken), right / max(1, wanted)
    return precision, recall, 2 * right / max(1, taken + wanted)


def _likely(figure: Sample, weights: Weights) -> int:
    """Return the set of the ends that are likely, as `geo.weighing` takes them."""
    scores = [sum(weights.get(n, 0.0) * s for n, s in cues.items()) for cues in figure.cues]
    odds = np.exp(np.array(scores) - max(scores))
    odds /= odds.sum()
    share: dict[object, float] = {}
    for ends, odd in zip(figure.sets, odds, strict=True):
        for key in ends:
            share[key] = share.get(key, 0.0) + float(odd)
    most = max(map(len, figure.sets))
    likely = sorted((key for key in share if share[key] > LIKELY), key=lambda key: -share[key])
    return next(n for n, each in enumerate(figure.sets) if set(each) == set(likely[:most]))


def main(argv: Sequence[str] | None = None) -> int:
    """Fit the weights, or say how well they do on other stories.

    Parameters
    ----------
    argv
        Arguments of the command line.

    Returns
    -------
    int
        Exit code.
    """
    parser = argparse.ArgumentParser(prog="python -m geo.data.fit_weights", description=__doc__)
    parser.add_argument("--cross", action="store_true", help="only test on stories left out")
    chosen = parser.parse_args(argv)
    rows = [json.loads(line) for line in _STORIES.read_text("utf-8").splitlines()]
    for name, samples in (("ends", ends_samples), ("mode", mode_samples)):
        if chosen.cross:
            _cross(name, rows, samples(rows))
        else:
            _write(_FOLDER / f"{name}_weights.csv", fit(samples(rows)))
            weights_of.cache_clear()  # modes are fitted on ends as they are now weighed
    return 0


def _write(path: Path, weights: Weights) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("cue", "weight"))
        table.writerows(sorted(weights.items()))
    sys.stderr.write(f"{path.name}: {len(weights)} weights\n")


def _cross(name: str, rows: Sequence[dict[str, Any]], figures: Sequence[Sample]) -> None:
    """Tell how well weights do on stories that were read before anybody had seen them."""
    unseen = [row["id"] for row in rows if "first_read" in row]
    held = {story: number % _FOLDS for number, story in enumerate(unseen)}
    totals = []
    for fold_number in range(_FOLDS):
        weights = fit([each for each in figures if held.get(each.story) != fold_number])
        totals += [(each, weights) for each in figures if held.get(each.story) == fold_number]
    words = scored([each for each, _ in totals], None)
    right = taken = wanted = 0
    for each, weights in totals:
        at = _likely(each, weights)
        right, taken, wanted = (
            right + each.right[at],
            taken + len(each.sets[at]),
            wanted + each.wanted,
        )
    f1 = 2 * right / (taken + wanted)
    sys.stdout.write(
        f"{name}: {len(totals)} figures of {len(unseen)} stories\n"
        + "words alone: P {:.3f} R {:.3f} F1 {:.3f}\n".format(*words)
        + f"weighed: P {right / taken:.3f} R {right / wanted:.3f} F1 {f1:.3f}\n"
    )


if __name__ == "__main__":
    raise SystemExit(main())
