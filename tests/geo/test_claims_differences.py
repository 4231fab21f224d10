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


def test_what_a_time_was_filled_with_is_no_journey() -> None:
    """A turtle's weeks of care are not the time of its swim."""
    found = check_article(
        "The turtle had swum 800 km from Crete to Malta. It was let go after 20 days of care."
    )
    assert [each.quantity.text for each in found.claims if each.kind == "duration"] == []


def test_a_depth_is_no_distance() -> None:
    """To dive to 500 metres is to go nowhere."""
    found = check_article("The seal swam 800 km from Crete to Malta. Seals can dive to 500 metres.")
    assert "500 metres" not in {each.quantity.text for each in found.claims}


def test_what_an_animal_can_do_is_no_mean() -> None:
    """A speed that seals can reach says nothing of the average of one."""
    text = "The seal swam 800 km from Crete to Malta in 12 days. Seals can swim at 15 km/h."
    kinds = {each.quantity.text: each.kind for each in check_article(text).claims}
    assert kinds["15 km/h"] == "top_speed"
