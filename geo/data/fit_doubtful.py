"""Fit the weights of what is of travel or not: ``python -m geo.data.fit_doubtful``.

In: ``stories.jsonl`` and ``marked.jsonl``, stories in which every figure of travel is marked; those
of the second say nothing of its ends and its mode.
Out: ``doubtful_weights.csv``; with ``--cross`` only how well weights do on stories they were not
fitted on, on standard output.
Method: that of `geo.data.fit_weights`, with two answers to a figure. Figures that a story
marks as ``optional`` are left out, and so are stories that do not say which these are; stories of
many puzzles (``weight``) count for less, as there.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from geo.article import make_article
from geo.attach import View
from geo.claims import read_claims
from geo.data import fit_weights
from geo.data.fit_weights import read_stories
from geo.data.samples import Sample
from geo.doubtful import LEAST, LET_PASS, LIKELY, cues_of, odds, uncertain
from geo.places import prominence, whereabouts
from geo.toponyms import find_toponyms
from geo.weighing_weights import score_of

__all__ = ["Figure", "figures_of", "fit", "main"]

_FOLDER = Path(__file__).parent
_STORIES = (_FOLDER / "stories.jsonl", _FOLDER / "marked.jsonl")
_RIDGE, _LEAST, _RARE = 1.5, 0.05, 4
_FOLDS = 8


class Figure(NamedTuple):
    """A figure of which rules are not sure: its cues, and whether it is of travel."""

    story: str
    cues: dict[str, float]
    is_travel: bool
    is_aside: bool
    weight: float


def figures_of(rows: Sequence[dict[str, Any]]) -> list[Figure]:
    """Return the figures of stories that rules set aside, and the times that they let pass.

    Parameters
    ----------
    rows
        Stories: ``id``, ``text``, ``figures``, and ``optional`` or ``weight``.

    Returns
    -------
    list of Figure
        In the order of the text; those that are optional are left out.
    """
    marked = [row for row in rows if "optional" in row or "weight" in row]
    return [figure for row in marked for figure in _set_aside(row)]


def _set_aside(row: dict[str, Any]) -> Iterator[Figure]:
    article = make_article(row["text"])
    toponyms = find_toponyms(article, known=prominence, whereabouts=whereabouts)
    read = read_claims(article, toponyms=toponyms)
    true = [(each["start"], each["end"]) for each in row["figures"]]
    optional = [tuple(each) for each in row.get("optional", ())]
    for passage in read.scene.passages:
        view = View(passage=passage, scene=read.scene, trips=read.trips)
        for quantity, reason in uncertain(view):
            start, end = quantity.span.start, quantity.span.end
            if any(low < end and start < high for low, high in optional):
                continue
            yield Figure(
                story=row["id"],
                cues=dict(cues_of(view, quantity, reason)),
                is_travel=any(low < end and start < high for low, high in true),
                is_aside=reason != LET_PASS,
                weight=row.get("weight", 1.0),
            )


def fit(figures: Sequence[Figure]) -> dict[str, float]:
    """Return the weights under which what is of travel is most likely.

    Parameters
    ----------
    figures
        Of several stories.

    Returns
    -------
    dict
        Weight by cue, in the order of their names.
    """
    samples = [_as_sample(each) for each in figures]
    return fit_weights.fit(samples, ridge=_RIDGE, least=_LEAST, rare=_RARE)


def _as_sample(figure: Figure) -> Sample:
    """Return a figure with two answers: it is of travel, for which its cues speak, or is not."""
    return Sample(
        story=figure.story,
        sets=(("travel",), ("none",)),
        cues=(figure.cues, {}),
        right=(int(figure.is_travel), int(not figure.is_travel)),
        told=None,
        given=None,
        wanted=1,
        weight=figure.weight,
    )


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
    parser = argparse.ArgumentParser(prog="python -m geo.data.fit_doubtful", description=__doc__)
    parser.add_argument("--cross", action="store_true", help="only test on stories left out")
    chosen = parser.parse_args(argv)
    figures = figures_of(read_stories(parser, *_STORIES))
    if chosen.cross:
        _cross(figures)
    else:
        fit_weights.write_weights(_FOLDER / "doubtful_weights.csv", fit(figures))
    return 0


def _cross(figures: Sequence[Figure]) -> None:
    """Tell how well weights do on stories they were not fitted on."""
    stories = list(dict.fromkeys(each.story for each in figures))
    fold_of = {story: number % _FOLDS for number, story in enumerate(stories)}
    likely: list[tuple[Figure, float]] = []
    for fold in range(_FOLDS):
        weights = fit([each for each in figures if fold_of[each.story] != fold])
        likely += [
            (each, odds(score_of(each.cues.items(), weights)))
            for each in figures
            if fold_of[each.story] == fold
        ]
    for name, puzzles in (("plain stories", False), ("stories of many puzzles", True)):
        own = [(each, odd) for each, odd in likely if (each.weight < 1) is puzzles]
        aside = [(each.is_travel, odd) for each, odd in own if each.is_aside]
        passed = [(each.is_travel, odd) for each, odd in own if not each.is_aside]
        sys.stdout.write(f"{name}\nset aside: of travel {sum(true for true, _ in aside)}")
        sys.stdout.write(f", not {sum(not true for true, _ in aside)}\n")
        for least in (0.7, 0.8, LEAST, 0.95):
            taken = [true for true, odd in aside if odd >= least]
            right = sum(taken)
            sys.stdout.write(f"  from {least:.2f} on: {right} right, {len(taken) - right} wrong\n")
        sys.stdout.write(f"let pass: of travel {sum(true for true, _ in passed)}")
        sys.stdout.write(f", not {sum(not true for true, _ in passed)}\n")
        for most in (0.2, 0.3, LIKELY, 0.5):
            left = [true for true, odd in passed if odd < most]
            wrong = sum(left)
            sys.stdout.write(f"  below {most:.2f}: {len(left) - wrong} right, {wrong} wrong\n")


if __name__ == "__main__":
    raise SystemExit(main())
