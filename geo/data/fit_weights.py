"""Fit what speaks for ends, their order and modes: ``python -m geo.data.fit_weights``.

In: ``stories.jsonl``, stories written for it with the true ends and modes of their figures.
Out: ``order_weights.csv``, ``ends_weights.csv`` and ``mode_weights.csv``; with ``--cross`` only how
well weights do on stories they were not fitted on, on standard output.
Method: maximum conditional likelihood of the answers that have most of the true and least
of the false, with a ridge; weights near nought are dropped and the rest fitted again.
What is believed of the figure before is a cue of ends: first it is what weights without that cue
believe that were fitted on other stories, so that it is as doubtful as it is in a story not seen.
A story whose figures were read before anybody had seen it holds how (``first_read``): only
there the answers that words give are a cue, for a grammar does better on stories that it grew on.
Stories of many puzzles (``weight``) count for less, for they are more than all others together.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from geo.data.samples import Sample, Weights, ends_samples, mode_samples, order_samples
from geo.weighing_belief import After, Belief, believed
from geo.weighing_weights import best_of, odds_of, score_of, weights_of

__all__ = ["fit", "in_a_row", "main", "read_stories", "scored", "write_weights"]

_FOLDER = Path(__file__).parent
_STORIES = _FOLDER / "stories.jsonl"
_RIDGE, _LEAST, _RARE = 4.0, 0.1, 12
_FOLDS = 8
_PARTS = 4  # of the stories: three tell what is believed of the figures of the fourth
_SAMPLES = {"order": order_samples, "ends": ends_samples, "mode": mode_samples}
_EXACT = {"maxiter": 2000, "ftol": 1e-13, "gtol": 1e-7}  # the same hundredths everywhere

Floats = npt.NDArray[np.float64]


def fit(
    figures: Sequence[Sample], *, ridge: float = _RIDGE, least: float = _LEAST, rare: int = _RARE
) -> Weights:
    """Return the weights under which the true answers are most likely.

    Parameters
    ----------
    figures
        Samples of several stories.
    ridge
        How much a weight costs: its square times half of this.
    least
        What a weight must reach to be kept, either way.
    rare
        In how many samples a cue must hold to have a weight.

    Returns
    -------
    dict
        Weight by cue, in the order of their names.
    """
    figures = [each for each in figures if not all(_are_best(each))]
    seen: dict[str, int] = {}
    for each in figures:
        for name in {name for cues in each.cues for name in cues}:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, times in seen.items() if times >= rare)
    first = _solve(figures, names, ridge)
    names = [name for name, weight in zip(names, first, strict=True) if abs(weight) >= least]
    return dict(zip(names, map(float, np.round(_solve(figures, names, ridge), 2)), strict=True))


def in_a_row(figures: Sequence[Sample]) -> list[Sample]:
    """Return figures with what is believed of the one before, where nobody has seen the story.

    Parameters
    ----------
    figures
        Samples of several stories, those of a story in its order.

    Returns
    -------
    list of Sample
        In the same order; those of a mode as they were.
    """
    if not any(each.letter for each in figures):
        return list(figures)
    stories = dict.fromkeys(each.story for each in figures)
    part = {story: number % _PARTS for number, story in enumerate(stories)}
    weights = [
        fit([each for each in figures if part[each.story] != number]) for number in range(_PARTS)
    ]
    followed = []
    last: Belief | None = None
    for before, figure in zip((None, *figures), figures, strict=False):
        if before is None or before.story != figure.story:
            last = None
        followed.append(_after(figure, last))
        odds = odds_of(_scores(figure, weights[part[figure.story]]))
        last = believed(odds, index=figure.index, letter=figure.letter)
    return followed


def _after(figure: Sample, last: Belief | None) -> Sample:
    """Return a figure with the cues of what is believed of the one before."""
    if last is None or not figure.letter:
        return figure
    after = After(last, index=figure.index, letter=figure.letter)
    cues = zip(figure.sets, figure.cues, strict=True)
    return replace(figure, cues=tuple({**known, **dict(after.cues(ends))} for ends, known in cues))


def _are_best(figure: Sample) -> Iterator[bool]:
    """Yield of each answer whether none has more that is true and less that is false."""
    gains = [2 * right - len(ends) for right, ends in zip(figure.right, figure.sets, strict=True)]
    best = max(gains)
    return (gain == best for gain in gains)


def _solve(figures: Sequence[Sample], names: Sequence[str], ridge: float) -> Floats:
    """Return the weights of cues, the answers of all figures one below another."""
    matrix = _matrix(figures, {name: at for at, name in enumerate(names)})
    across = matrix.T.tocsr()
    best = np.array([float(each) for figure in figures for each in _are_best(figure)])
    counts = np.array([len(figure.sets) for figure in figures])
    starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
    figure_of = np.repeat(np.arange(len(figures)), counts)
    counted = np.array([figure.weight for figure in figures])

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[figure_of])
        total = np.add.reduceat(odds, starts)
        share = np.add.reduceat(odds * best, starts)
        misses = odds / total[figure_of] - odds * best / share[figure_of]
        slope = across @ (misses * counted[figure_of])
        value = ridge / 2 * float(weights @ weights) - float(counted @ np.log(share / total))
        return value, ridge * weights + slope

    found: Floats = minimize(
        loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options=_EXACT
    ).x
    return found


def _matrix(figures: Sequence[Sample], number: dict[str, int]) -> Any:
    """Return one row for each answer of each figure, with how far each cue holds."""
    ends, columns, strengths = [0], [], []
    for figure in figures:
        for cues in figure.cues:
            for name, strength in cues.items():
                if name in number:
                    columns.append(number[name])
                    strengths.append(strength)
            ends.append(len(columns))
    return csr_matrix((strengths, columns, ends), shape=(len(ends) - 1, len(number)))


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
    if weights is None:
        return _f1([(each, each.told) for each in figures])
    return _f1(list(_picks(figures, weights)))


def _f1(picks: Sequence[tuple[Sample, int | None]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the answers picked; None is one that is not among them."""
    right = taken = wanted = 0
    for each, at in picks:
        wanted += each.wanted
        if at is not None:
            right += each.right[at]
            taken += len(each.sets[at])
    precision, recall = right / max(1, taken), right / max(1, wanted)
    return precision, recall, 2 * right / max(1, taken + wanted)


def _picks(figures: Iterable[Sample], weights: Weights) -> Iterator[tuple[Sample, int]]:
    """Yield each figure with the answer that `geo.weighing` and `geo.weighing_mode` take."""
    last: Belief | None = None
    story = ""
    for figure in figures:
        if figure.story != story:
            last, story = None, figure.story
        odds = odds_of(_scores(_after(figure, last), weights))
        last = believed(odds, index=figure.index, letter=figure.letter)
        yield figure, figure.sets.index(best_of(odds, given=figure.given))


def _scores(figure: Sample, weights: Weights) -> dict[Any, float]:
    """Return what speaks for each answer in all."""
    return {
        answer: score_of(cues.items(), weights)
        for answer, cues in zip(figure.sets, figure.cues, strict=True)
    }


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
    rows = read_stories(parser, _STORIES)
    for name, samples in _SAMPLES.items():
        if chosen.cross:
            _cross(name, rows, samples(rows))
        else:
            write_weights(_FOLDER / f"{name}_weights.csv", fit(in_a_row(samples(rows))))
            weights_of.cache_clear()  # modes are fitted on ends as they are now weighed
    return 0


def read_stories(
    parser: argparse.ArgumentParser, *paths: Path, besides: Sequence[Path] = ()
) -> list[dict[str, Any]]:
    """Return the stories of some files, or leave with a word on what is missing.

    Parameters
    ----------
    parser
        The command line, which says so.
    *paths
        Files with one story a line.
    besides
        Other files that are needed.

    Returns
    -------
    list of dict
        In the order of the files.
    """
    missing = [path.name for path in (*paths, *besides) if not path.is_file()]
    if missing:
        are = "are" if len(missing) > 1 else "is"
        parser.error(f"{' and '.join(missing)} {are} in the source tree only: run this in a clone")
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def write_weights(path: Path, weights: Weights) -> None:
    """Write a table of weights, and say so.

    Parameters
    ----------
    path
        A file, replaced.
    weights
        By cue.
    """
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("cue", "weight"))
        table.writerows(sorted(weights.items()))
    sys.stderr.write(f"{path.name}: {len(weights)} weights\n")


def _cross(name: str, rows: Sequence[dict[str, Any]], figures: Sequence[Sample]) -> None:
    """Tell how well weights do on stories that were read before anybody had seen them."""
    unseen = [row["id"] for row in rows if "first_read" in row]
    held = {story: number % _FOLDS for number, story in enumerate(unseen)}
    picks: list[tuple[Sample, int]] = []
    # what is believed before was fitted on other stories, some of them of the same fold
    followed = in_a_row(figures)
    for fold in range(_FOLDS):
        weights = fit([each for each in followed if held.get(each.story) != fold])
        picks += _picks((each for each in figures if held.get(each.story) == fold), weights)
    words = scored([each for each, _ in picks], None)
    sys.stdout.write(
        f"{name}: {len(picks)} figures of {len(unseen)} stories\n"
        + "words alone: P {:.3f} R {:.3f} F1 {:.3f}\n".format(*words)
        + "weighed: P {:.3f} R {:.3f} F1 {:.3f}\n".format(*_f1(picks))
    )


if __name__ == "__main__":
    raise SystemExit(main())
