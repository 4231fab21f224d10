"""Figures that are no travel claims: rows of `tests/tables/claims_aside.csv`."""

from __future__ import annotations

import csv

import pytest
from claim_cases import TABLES, Row, read

with (TABLES / "claims_aside.csv").open(encoding="utf-8", newline="") as _handle:
    _ROWS = list(csv.DictReader(_handle))


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["case"])
def test_a_figure_that_is_no_journey_is_set_aside_with_its_reason(row: dict[str, str]) -> None:
    """The figure is in no claim, and the decoy that has it says what it measures instead."""
    places = tuple(each for each in row["places"].split("|") if each)
    claims, decoys = read(Row(row["case"], row["text"], places, "-"))
    assert row["figure"] not in [claim.quote for claim in claims]
    start = row["text"].index(row["figure"])
    reasons = [each.reason for each in decoys if each.span.start <= start < each.span.end]
    assert len(reasons) == 1
    assert row["reason"] in reasons[0]


def test_the_same_words_about_a_journey_are_a_claim() -> None:
    """The twin that shows the rows above can fail: two hours of talks, two hours of flight."""
    row = Row("twin", "The flight from Hanoi to Manila lasted two hours.", ("Hanoi", "Manila"), "")
    claims, decoys = read(row)
    assert [(claim.kind, claim.quote) for claim in claims] == [("duration", "two hours")]
    assert decoys == ()
