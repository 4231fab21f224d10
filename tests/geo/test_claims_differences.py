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


def test_the_pace_of_a_tow_is_not_that_of_the_voyage() -> None:
    """Twelve miles at five knots say nothing of a voyage told in the sentence before."""
    found = check_article(
        "The ferry had left Piraeus for Heraklion. The 175-nautical-mile voyage takes nine hours."
        " It was towed 12 miles to port at 5 knots."
    )
    slow = next(each for each in found.claims if each.quantity.text == "5 knots")
    assert found.verdict_of(slow.id).outcome != "inconsistent"
    assert not [each for each in found.relations if each.outcome == "inconsistent"]


def test_figures_off_by_a_multiple_in_other_sentences_are_of_other_things() -> None:
    """A network's length is no second length of the trip; twice told of one pair is."""
    text = "He rode the 610 km from Hamburg to Munich. The pass opens 9,000 km of railway to him."
    assert not [each for each in check_article(text).relations if each.outcome == "inconsistent"]
    text = "It is 610 km from Hamburg to Munich. From Hamburg to Munich it is 9,000 km."
    assert [each for each in check_article(text).relations if each.outcome == "inconsistent"]


def test_a_longer_way_told_makes_its_own_average() -> None:
    """A storm that wandered 12,785 km in 36 days averaged 15 km/h, however short the line."""
    found = check_article(
        "The storm crossed the ocean from Australia to Mozambique in 36 days."
        " It travelled 12,785 km at an average of 15 km/h."
    )
    speed = next(each for each in found.claims if each.kind == "average_speed")
    assert found.verdict_of(speed.id).outcome == "consistent"
    assert not [each for each in found.relations if each.outcome == "inconsistent"]
