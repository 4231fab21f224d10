"""Fit the weights by which the ends of figures are weighed: ``python -m geo.data.fit_ends``.

In: ``ends_stories.jsonl``, stories written for it with the true ends of their figures. Out:
``ends_weights.csv``; with ``--cross`` only how well weights do on stories they were not fitted
on, on standard output.
Method: maximum conditional likelihood of the sets of ends that have most of the true and least
of the false, with a ridge; weights near nought are dropped and the rest fitted again.
A story whose figures were read before anybody had seen it holds how (``first_read``): only
there the ends that words give are a cue, for a grammar does better on stories that it grew on.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from geo.article import make_article
from geo.claims import read_claims
from geo.geocode import resolve_toponyms
from geo.geocode_estimate import without_estimates
from geo.journeys import at_towns
from geo.measure import geodesic_m
from geo.model import Claim, Place
from geo.names import fold
from geo.places import prominence, whereabouts
from geo.toponyms import find_toponyms
from geo.weighing import LIKELY, WEIGHED, near_ends, sets_of, stages
from geo.weighing_end import Cue, end_cues
from geo.weighing_ends import ends_cues
from geo.weighing_spots import Key, Spots, find_spots

__all__ = ["Sample", "fit", "main", "samples", "scored"]

_FOLDER = Path(__file__).parent
_STORIES = _FOLDER / "ends_stories.jsonl"
_WEIGHTS = _FOLDER / "ends_weights.csv"
_SAME_M = 50_000.0
_RIDGE, _LEAST, _RARE = 2.0, 0.15, 4
_FOLDS = 8
_PAIR = 2

Floats = npt.NDArray[np.float64]
Weights = dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One figure: its sets of ends with their cues, the true ends in each and the false.

    `told` is the number of the set that words gave, `wanted` how many true ends there are.
    """

    story: str
    sets: tuple[tuple[Key, ...], ...]
    cues: tuple[Weights, ...]
    right: tuple[int, ...]
    told: int | None
    wanted: int


def samples(rows: Sequence[dict[str, Any]]) -> list[Sample]:
    """Return the figures of stories.

    Parameters
    ----------
    rows
        Stories: ``id``, ``text``, ``figures`` and perhaps ``first_read``.

    Returns
    -------
    list of Sample
        Figures that are not found are left out.
    """
    return [each for row in rows for each in _of_story(row)]


def _of_story(row: dict[str, Any]) -> Iterator[Sample]:
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
    first = row.get("first_read")
    claims = tuple(_as_first_read(each, first, spots) for each in claims)
    for stage in stages(claims, scene=scene, trips=trips, spots=spots):
        figure = next((each for each in row["figures"] if _overlaps(stage.claim, each)), None)
        known = first is None or any(_overlaps(stage.claim, each) for each in first)
        if figure is None or not known or stage.claim.kind not in WEIGHED or stage.position < 0:
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


def _overlaps(claim: Claim, figure: dict[str, Any]) -> bool:
    return bool(claim.span.start < figure["end"] and figure["start"] < claim.span.end)


def _as_first_read(claim: Claim, first: list[dict[str, Any]] | None, spots: Spots) -> Claim:
    """Return a claim with the ends that words gave it when nobody had seen the story."""
    read = next((each for each in first or () if _overlaps(claim, each)), None)
    if read is None:
        return replace(claim, origin=None, destination=None, guessed=False)
    steps = tuple(read["steps"])
    found = [
        spot.mentions[0].toponym
        for end in read["ends"]
        for spot in spots.of.values()
        if _is_one(spot.place, spot.mentions[0].toponym.name, end, (end["name"],))
    ]
    origin, destination = (*found[:_PAIR], None, None)[:_PAIR]
    return replace(
        claim, origin=origin, destination=destination, guessed=read["guessed"], steps=steps
    )


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
    share: dict[Key, float] = {}
    for ends, odd in zip(figure.sets, odds, strict=True):
        for key in ends:
            share[key] = share.get(key, 0.0) + float(odd)
    likely = sorted((key for key in share if share[key] > LIKELY), key=lambda key: -share[key])
    return next(n for n, each in enumerate(figure.sets) if set(each) == set(likely[:_PAIR]))


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
    parser = argparse.ArgumentParser(prog="python -m geo.data.fit_ends", description=__doc__)
    parser.add_argument("--cross", action="store_true", help="only test on stories left out")
    chosen = parser.parse_args(argv)
    rows = [json.loads(line) for line in _STORIES.read_text("utf-8").splitlines()]
    if chosen.cross:
        _cross(rows)
        return 0
    weights = fit(samples(rows))
    with _WEIGHTS.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("cue", "weight"))
        table.writerows(sorted(weights.items()))
    sys.stderr.write(f"{len(weights)} weights\n")
    return 0


def _cross(rows: Sequence[dict[str, Any]]) -> None:
    """Tell how well weights do on stories that were read before anybody had seen them."""
    figures = samples(rows)
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
        f"{len(totals)} figures of {len(unseen)} stories\n"
        + "words alone: P {:.3f} R {:.3f} F1 {:.3f}\n".format(*words)
        + f"weighed: P {right / taken:.3f} R {right / wanted:.3f} F1 {f1:.3f}\n"
    )


if __name__ == "__main__":
    raise SystemExit(main())
