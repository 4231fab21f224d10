"""Times by which a journey became shorter or longer are differences, not journeys."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

SHORTER = (
    "The tunnel cuts the trip from Zurich to Milan by 36 minutes.",
    "The bypass shaves 40 minutes off the drive from Zurich to Milan.",
    "She beat the old mark from Zurich to Milan by two hours.",
)


@pytest.mark.parametrize("text", SHORTER)
def test_a_gain_is_not_held_against_the_way(text: str) -> None:
    """No journey of 280 km takes 36 minutes, and none is said to."""
    found = check_article(text)
    told = {found.verdict_of(each.id).outcome for each in found.claims if each.kind == "duration"}
    assert told <= {"unchecked"}


def test_a_time_itself_is_held_against_it() -> None:
    """What the journey takes is another matter."""
    found = check_article("The trip from Zurich to Milan takes 36 minutes by train.")
    claim = next(each for each in found.claims if each.kind == "duration")
    assert found.verdict_of(claim.id).outcome == "inconsistent"


def test_a_figure_about_other_places_contradicts_none_of_the_story() -> None:
    """A strait that no gazetteer may have is not the way of the voyage."""
    found = check_article(
        "The voyage from Shanghai to Rotterdam is about 13,500 nautical miles."
        " From Houthi-held Hodeida to the Bab el-Mandeb strait it is barely 100 miles."
    )
    assert not [each for each in found.relations if each.outcome == "inconsistent"]
