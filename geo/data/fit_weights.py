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
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from geo.data.samples import Sample, Weights, ends_samples, mode_samples
from geo.weighing_weights import LIKELY, weights_of

__all__ = ["fit", "main", "scored"]

_FOLDER = Path(__file__).parent
_STORIES = _FOLDER / "stories.jsonl"
_RIDGE, _LEAST, _RARE = 2.0, 0.15, 4
_FOLDS = 8

Floats = npt.NDArray[np.float64]


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
