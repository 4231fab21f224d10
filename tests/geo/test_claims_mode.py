"""By which way of travelling a figure is: rows of `tests/tables/claims_mode.csv`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import geo

TABLE = Path(__file__).parent.parent / "tables" / "claims_mode.csv"


def _rows() -> list[tuple[str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["figure"], row["mode"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("text", "figure", "mode"), _rows())
def test_a_figure_goes_by_the_way_of_its_clause(text: str, figure: str, mode: str) -> None:
    """The words of its own clause say how a journey is made; no word says it for another."""
    claims = {each.quantity.text: each for each in geo.check_article(text).claims}
    assert (claims[figure].mode or "") == mode


def test_a_swim_has_no_word_in_the_list_of_modes_that_json_promises() -> None:
    """Python tells the swim apart; JSON has no word for it and says null."""
    report = geo.check_article("She swam the 34 km from Dover to Calais in 11 hours.")
    (article,) = geo.to_dict(report)["articles"]
    assert {each["mode"] for each in article["claims"]} == {None}
    assert {each.mode for each in report.claims} == {geo.Mode.SWIM}


def test_a_horse_has_none_either() -> None:
    """What horses and camels carry goes by none of the ways that JSON has a word for."""
    report = geo.check_article("The camels took nine days from Bonn to Ulm.")
    (article,) = geo.to_dict(report)["articles"]
    assert {each["mode"] for each in article["claims"]} == {None}
    assert {each.mode for each in report.claims} == {geo.Mode.HORSE}
