"""Claims of a text: rows of `tests/tables/claims_duration.csv`."""

from __future__ import annotations

import pytest
from claim_cases import Row, got, rows

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


@pytest.mark.parametrize("row", rows("claims_duration.csv"), ids=lambda row: row.case)
def test_a_text_gives_the_claims_of_its_row(row: Row) -> None:
    """Each figure has the kind, value, unit, ends and mode that the row gives, and no more."""
    assert got(row, *_KINDS) == row.expected
