"""Numbers without a unit that no rule explains, and the figure before them that they go on from."""

from __future__ import annotations

import csv
import json
import math
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from geo.quantities import find_bare, find_quantities
from geo.quantities_likely import SURE

_STORIES = Path(__file__).resolve().parents[2] / "geo" / "data" / "stories.jsonl"


def figures(text: str) -> list[tuple[str, float, str]]:
    return [(each.text, each.value, each.unit) for each in find_quantities(text, language="en")[0]]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            "Goods trains do 120 km/h there and heavy ones no faster than 90. Halts add to it.",
            ("90", 90.0, "km/h"),
        ),
        (
            "The track has 2,310 kilometres to cover: 940 of them in Spain, the rest in France.",
            ("940", 940.0, "km"),
        ),
    ],
)
def test_a_number_goes_on_from_the_figure_before(text: str, bare: tuple[str, float, str]) -> None:
    """It has the unit that a reader would give it."""
    assert bare in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "The line is 640 kilometres long. It was opened by Ida Holm, 85, in May.",
        "The ferry needs nine hours. She was eleven when she took it first.",
        "It is 300 km to Ulm by the motorway. A Talgo 200 does it in two hours.",
        "The fast train does 200 km/h. It leaves from platform 12.",
        "The pilot flew 900 km to the island. At 0730 he was back.",
        "The trail is 96 miles long. It turns 45 this year.",
        "The walk of 80 miles took her six days. The charity got 4,100 out of it.",
        "The trip took 11 hours. Of the 62 on board nobody was hurt.",
    ],
)
def test_a_number_that_counts_or_names_has_no_unit(text: str) -> None:
    """Ages, names, hours of the day, money and people are no distances and no times."""
    spelt = {word for word, _, _ in figures(text)}
    assert spelt.isdisjoint({"85", "eleven", "200", "12", "0730", "4,100", "62", "45"})


def test_only_english_is_asked() -> None:
    """In other languages rules alone decide: no stories are marked there."""
    assert not find_bare("Die Strecke ist 640 km lang. Nur die ersten 85 sind neu.", language="de")


def test_what_is_asked_names_its_figures() -> None:
    """Each unit read shortly before stands once, the nearest first."""
    text = "Two hours and 90 km later, after 60 km of gravel, we had done but 40 of it."
    (asked,) = (each for each in find_bare(text) if each.bare.number.value == 40.0)
    assert [(each.value, each.unit) for each in asked.bases] == [(60.0, "km"), (2.0, "h")]
    assert {name for name, _ in asked.cues(0)} > {"is L", "rank L 0", "unit km"}


def test_weights_are_numbers_by_cue() -> None:
    """The packaged table has each cue once."""
    text = (files("geo.data") / "bare_weights.csv").read_text("utf-8")
    rows = [*csv.reader(text.splitlines())][1:]
    assert len({cue for cue, _ in rows}) == len(rows) > 500
    assert all(math.isfinite(float(weight)) for _, weight in rows)


def test_most_numbers_taken_are_of_travel() -> None:
    """Nine in ten of those that a story marks or not are marked."""
    if not _STORIES.is_file():
        pytest.skip("the stories are in the source tree only")
    rows: list[dict[str, Any]] = [
        json.loads(line) for line in _STORIES.read_text("utf-8").splitlines()[300:700]
    ]
    right = wrong = 0
    for row in rows:
        asked = {
            each.scan.span(each.bare.number.start, each.bare.number.end)
            for each in find_bare(row["text"])
        }
        optional = [tuple(each) for each in row.get("optional", ())]
        for each in find_quantities(row["text"], language="en")[0]:
            span = (each.span.start, each.span.end)
            if span not in asked or any(a < span[1] and span[0] < b for a, b in optional):
                continue
            true = any(g["start"] < span[1] and span[0] < g["end"] for g in row["figures"])
            right, wrong = right + true, wrong + (not true)
    assert right > 30
    assert right / (right + wrong) > 0.9 > SURE
