"""A journey that ends where it began has one place as both ends, and is measured by nothing."""

from __future__ import annotations

import pytest

from geo.model import Outcome
from geo.pipeline import check_article


def _ends(text: str) -> dict[str, str]:
    """Return the ends of each figure of a text, by the words of the figure."""
    return {
        each.quantity.text: ">".join(
            end.name if end is not None else "" for end in (each.origin, each.destination)
        )
        for each in check_article(text).claims
    }


@pytest.mark.parametrize(
    ("text", "figure", "ends"),
    [
        ("She sailed from Hull back to Hull in 189 days.", "189 days", "Hull>Hull"),
        (
            "She left Hull in May. In June she was back in Hull, after 700 km.",
            "700 km",
            "Hull>Hull",
        ),
        (
            "He left Hull in May and tied up there again. He was 90 days at sea.",
            "90 days",
            "Hull>Hull",
        ),
        ("The tour begins and ends in Hull. The ride takes nine days.", "nine days", "Hull>Hull"),
        ("They rode the loop from Hull in May. The ride took nine days.", "nine days", "Hull>Hull"),
        ("She drove from Hull to York and back to Hull. It took 9 hours.", "9 hours", "Hull>York"),
        (
            "She drove from Hull to York and came back to Hull. In all it took 9 hours.",
            "9 hours",
            "Hull>Hull",
        ),
        (
            "The plane took off from Hull, circled over York and dropped mail."
            " It was back in Hull after nine hours in the air.",
            "nine hours",
            "Hull>Hull",
        ),
        ("She sailed from Hull to York. It took nine days.", "nine days", "Hull>York"),
        (
            "She sailed from Hull back to Hull. Then she went to York, a trip of 90 km.",
            "90 km",
            "Hull>York",
        ),
    ],
)
def test_a_figure_of_a_loop_has_one_place_as_both_ends(text: str, figure: str, ends: str) -> None:
    """Where a goal is named, only words that sum up make it the whole loop."""
    assert _ends(text)[figure] == ends


def test_a_loop_is_measured_by_nothing() -> None:
    """No way between its ends calls the figure too long."""
    report = check_article("She sailed from Hull back to Hull in 189 days, 41,000 km in all.")
    assert Outcome.INCONSISTENT not in {each.outcome for each in report.verdicts}
