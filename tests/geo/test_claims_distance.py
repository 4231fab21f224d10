"""Claims of a text: rows of `tests/tables/claims_distance.csv`."""

from __future__ import annotations

import pytest
from claim_cases import Row, got, read, rows

_KINDS = (
    "distance",
    "duration",
    "average_speed",
    "top_speed",
    "ratio",
    "area",
    "area_ratio",
    "elapsed",
    "length",
    "direction",
)


@pytest.mark.parametrize("row", rows("claims_distance.csv"), ids=lambda row: row.case)
def test_a_text_gives_the_claims_of_its_row(row: Row) -> None:
    """Each figure has the kind, value, unit, ends and mode that the row gives, and no more."""
    assert got(row, *_KINDS) == row.expected


def test_a_figure_goes_by_the_way_that_stands_with_it() -> None:
    """Of two distances of one journey each has the way named with it, not that of the other."""
    text = (
        "Ships from Ulm to Kiel sail round Cape Ann. That makes the trip 13,800 nautical miles"
        " instead of 10,500 through Graz Canal."
    )
    claims, _ = read(Row("ways", text, ("Ulm", "Kiel", "Cape Ann", "Graz Canal"), ""))
    ways = [tuple(each.name for each in claim.via) for claim in claims]
    assert ways == [("Cape Ann",), ("Graz Canal",)]
