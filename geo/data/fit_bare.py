"""Fit the weights of numbers without a unit: ``python -m geo.data.fit_bare``.

In: ``stories.jsonl`` and ``marked.jsonl``, stories in which every figure of travel is marked, and
``tests/tables/quantities_elided.csv``, sentences with numbers that count something.
Out: ``bare_weights.csv``; with ``--cross`` only how well weights do on stories they were not
fitted on, on standard output.
Method: that of `geo.data.fit_weights`; the answers are the units read shortly before the number,
and none. A number that a story marks is one in any unit that suits the kind it is marked with.
Numbers marked as ``optional`` are left out, and so are stories that do not say which these are.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geo.data import fit_weights
from geo.data.fit_weights import read_stories
from geo.data.samples import Sample
from geo.quantities import find_bare
from geo.quantities_likely import SURE, Asked
from geo.units import Dimension, unit_of
from geo.weighing_weights import odds_of, score_of

__all__ = ["fit", "main", "samples_of"]

_FOLDER = Path(__file__).parent
_STORIES = (_FOLDER / "stories.jsonl", _FOLDER / "marked.jsonl")
_COUNTED = _FOLDER.parents[1] / "tests" / "tables" / "quantities_elided.csv"
_RIDGE, _LEAST, _RARE = 1.5, 0.1, 4
_FOLDS = 8
_OF_KIND = MappingProxyType(
    {
        "distance": Dimension.LENGTH,
        "length": Dimension.LENGTH,
        "duration": Dimension.TIME,
        "elapsed": Dimension.TIME,
        "average_speed": Dimension.SPEED,
        "top_speed": Dimension.SPEED,
    }
)


def samples_of(rows: Sequence[dict[str, Any]]) -> list[Sample]:
    """Return the numbers without a unit of stories with the units that they may have.

    Parameters
    ----------
    rows
        Stories: ``id``, ``text``, ``figures``, and ``optional`` or ``weight``.

    Returns
    -------
    list of Sample
        In the order of the text; those that are optional are left out.
    """
    told = [row for row in rows if {"optional", "weight"} & {*row} or "kind" in row["figures"][0]]
    return [sample for row in told for sample in _samples(row)]


def _counted() -> list[dict[str, Any]]:
    """Return the sentences of numbers that count something, as stories without a figure."""
    with _COUNTED.open(encoding="utf-8", newline="") as table:
        return [
            {"id": row["text"], "text": row["text"], "figures": [], "optional": []}
            for row in csv.DictReader(table)
            if not row["figure"]
        ]


def _samples(row: dict[str, Any]) -> Iterator[Sample]:
    optional = [tuple(each) for each in row.get("optional", ())]
    for asked in find_bare(row["text"]):
        start, end = asked.scan.span(asked.bare.number.start, asked.bare.number.end)
        if any(low < end and start < high for low, high in optional):
            continue
        marked = [each for each in row["figures"] if each["start"] < end and start < each["end"]]
        right = tuple(int(bool(marked) and _suits(unit, marked[0])) for unit in _units(asked))
        if marked and not any(right):
            continue  # of a unit that was not read shortly before
        yield Sample(
            story=row["id"],
            sets=((), *((unit,) for unit in _units(asked))),
            cues=({}, *(dict(asked.cues(rank)) for rank in range(len(asked.bases)))),
            right=(0, *right),
            told=None,
            given=None,
            wanted=len(marked),
            weight=row.get("weight", 1.0),
        )


def _units(asked: Asked) -> list[str]:
    return [each.unit for each in asked.bases]


def _suits(unit: str, marked: dict[str, Any]) -> bool:
    """Return whether a unit is of the kind that a story marks; one without kind may be any."""
    dimension = _OF_KIND.get(marked.get("kind", ""))
    return dimension is None or unit_of(unit).dimension is dimension


def fit(samples: Sequence[Sample]) -> dict[str, float]:
    """Return the weights under which the true units are most likely.

    Parameters
    ----------
    samples
        Of several stories.

    Returns
    -------
    dict
        Weight by cue, in the order of their names.
    """
    return fit_weights.fit(samples, ridge=_RIDGE, least=_LEAST, rare=_RARE)


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
    parser = argparse.ArgumentParser(prog="python -m geo.data.fit_bare", description=__doc__)
    parser.add_argument("--cross", action="store_true", help="only test on stories left out")
    chosen = parser.parse_args(argv)
    rows = read_stories(parser, *_STORIES, besides=(_COUNTED,))
    samples = samples_of([*rows, *_counted()])
    if chosen.cross:
        _cross(samples)
    else:
        fit_weights.write_weights(_FOLDER / "bare_weights.csv", fit(samples))
    return 0


def _cross(samples: Sequence[Sample]) -> None:
    """Tell how well weights do on stories they were not fitted on."""
    stories = list(dict.fromkeys(each.story for each in samples))
    fold_of = {story: number % _FOLDS for number, story in enumerate(stories)}
    likely: list[tuple[Sample, int, float]] = []
    for fold in range(_FOLDS):
        weights = fit([each for each in samples if fold_of[each.story] != fold])
        for each in samples:
            if fold_of[each.story] == fold:
                scores = {at: score_of(cues.items(), weights) for at, cues in enumerate(each.cues)}
                odds = odds_of(scores)
                best = max(odds, key=odds.__getitem__)
                likely.append((each, best, odds[best]))
    for name, puzzles in (("plain stories", False), ("stories of many puzzles", True)):
        own = [row for row in likely if (row[0].weight < 1) is puzzles]
        marked = sum(each.wanted for each, _, _ in own)
        sys.stdout.write(f"{name}: {len(own)} numbers, {marked} of travel\n")
        for least in (0.5, SURE, 0.8):
            taken = [each.right[at] for each, at, odd in own if at and odd >= least]
            right = sum(taken)
            sys.stdout.write(f"  from {least:.2f} on: {right} right, {len(taken) - right} wrong\n")


if __name__ == "__main__":
    raise SystemExit(main())
