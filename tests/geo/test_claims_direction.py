"""Claims of a text: rows of `tests/tables/claims_direction.csv`."""

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


@pytest.mark.parametrize("row", rows("claims_direction.csv"), ids=lambda row: row.case)
def test_a_text_gives_the_claims_of_its_row(row: Row) -> None:
    """Each figure has the kind, value, unit, ends and mode that the row gives, and no more."""
    assert got(row, *_KINDS) == row.expected


def test_a_spot_is_placed_by_its_distance_and_compass_words() -> None:
    """A spot 100 km north of Ulm is Ulm, moved by so much; without compass words nothing is."""
    text = "The wreck lies 100 km north of Ulm. The ferry is 20 km from Kiel."
    claims, _ = read(Row("", text, ("Ulm", "Kiel"), ""))
    placed, plain = (each for each in claims if each.kind == "distance")
    assert placed.subject is not None
    assert (placed.subject.name, placed.subject.offset_m) == ("Ulm", 100_000.0)
    assert placed.subject.bearing_deg == 0.0
    assert plain.subject is None
