"""Dates and times of day: rows of `tests/tables/claims_date.csv`."""

from __future__ import annotations

import pytest
from claim_cases import Row, read, rows


@pytest.mark.parametrize("row", rows("claims_date.csv"), ids=lambda row: row.case)
def test_a_date_or_a_clock_time_is_a_claim_of_its_own_kind(row: Row) -> None:
    """One figure, and the kind that the row gives; none where a year opens a span."""
    claims, _ = read(row)
    assert [claim.kind for claim in claims] == ([row.expected] if row.expected else [])


def test_a_clock_time_belongs_to_the_end_it_is_said_of() -> None:
    """Leaving at one place, arriving at the other."""
    row = Row(
        "", "The train leaves Ulm at 6.15 a.m. and reaches Kiel at 3.40 p.m.", ("Ulm", "Kiel"), ""
    )
    leaving, arriving = read(row)[0]
    assert leaving.origin is not None
    assert leaving.origin.name == "Ulm"
    assert arriving.destination is not None
    assert arriving.destination.name == "Kiel"
