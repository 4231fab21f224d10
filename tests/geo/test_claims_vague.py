"""Figures nobody counted, and comparisons without a way: kept or set aside by what is around."""

from __future__ import annotations

import pytest
from claim_cases import Row, read


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The trip to Narvik, a long one, could last days.", ["duration"]),
        ("The drought could last years.", []),
        ("Several weeks later, the ministers met in Narvik.", ["elapsed"]),
        ("The way to Narvik is 30% shorter than the old one.", ["ratio"]),
        ("The new phone is 30% shorter than the old one.", []),
        ("The glacier above Narvik loses 40 metres a year.", []),
        ("Rain fell at 30 mm an hour while the train left Ulm for Narvik.", []),
        ("The boat reached Narvik three days after it had sailed from Ulm.", ["duration"]),
        ("He died in Narvik six days after the boat left Ulm.", ["elapsed"]),
        ("The boat to Narvik needed a day for it.", ["duration"]),
    ],
)
def test_what_is_kept_depends_on_what_is_around(text: str, kinds: list[str]) -> None:
    """A vague time is a claim of a journey or between events; a rate of rain is none."""
    claims, _ = read(Row("", text, ("Narvik", "Ulm"), ""))
    assert [claim.kind for claim in claims] == kinds
