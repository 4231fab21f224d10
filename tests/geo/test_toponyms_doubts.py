"""Airlines and rockets bear the names of places without being any."""

from __future__ import annotations

import pytest

from geo.named import find_places

NO_PLACE = {
    "The Angara rocket lifted off from Plesetsk on Tuesday. Angara is to replace Proton.": "Angara",
    "From Dubai Emirates flies to Auckland every day.": "Emirates",
    "The Emirates jet turned back over Perth.": "Emirates",
    "A Delta flight from Atlanta was late.": "Delta",
}
PLACE = {
    "Bratsk lies on the Angara 460 km north of Irkutsk.": "Angara",
    "Workers in the Emirates wait for the heat to end.": "Emirates",
    "Police in Gaza said a Gaza rocket attack had been stopped.": "Gaza",
    "They walked from Land's End to John o'Groats.": "John o'Groats",
    "The Louisiana town of Alexandria lost power.": "Louisiana",
    "A flight over the Cocos Islands took 4 hours.": "Cocos Islands",
}


@pytest.mark.parametrize("text", NO_PLACE)
def test_what_flies_is_no_place(text: str) -> None:
    """Neither the rocket nor the airline is where its name points to."""
    assert NO_PLACE[text] not in {each.toponym.name for each in find_places(text)}


@pytest.mark.parametrize("text", PLACE)
def test_the_place_of_that_name_stays(text: str) -> None:
    """The river, the country and the town are found, under the name that print gives them."""
    assert PLACE[text] in {each.toponym.name for each in find_places(text)}


SHIPS = {
    "The frigate Adelaide sailed from Fremantle. The Adelaide was on the scene on Monday.": {
        "Fremantle"
    },
    "The submarine San Juan left Ushuaia. The San Juan has been found.": {"Ushuaia"},
    "In March the Oregon lay in the Pacific off Callao.": {"Pacific", "Callao"},
    "They drove the Lincoln Highway to Reno.": {"Reno"},
    "The War Department asked Washington.": {"Washington"},
    "They took the Karakoram Highway to Gilgit.": {"Karakoram Highway", "Gilgit"},
    "A frigate left Adelaide for Perth.": {"Adelaide", "Perth"},
}


@pytest.mark.parametrize("text", SHIPS)
def test_ships_and_roads_are_no_places(text: str) -> None:
    """Neither a ship, under its kind or behind "the", nor a road that no gazetteer has."""
    assert {each.toponym.name for each in find_places(text)} == SHIPS[text]


def test_a_town_is_in_the_story_of_its_country_by_any_name() -> None:
    """Koggala is no stray where Ceylon is named."""
    text = (
        "From Perth in Australia they flew over the Indian Ocean to Koggala in Ceylon, for"
        " Singapore was lost and London far."
    )
    assert "Koggala" in {each.toponym.name for each in find_places(text)}


@pytest.mark.parametrize("illness", ["Marburg fever", "Rift Valley fever", "Hendra virus"])
def test_an_illness_is_met_anywhere(illness: str) -> None:
    """A disease named after a place says nothing of where it is now."""
    names = {each.toponym.name for each in find_places(f"Doctors confirmed {illness} in Kampala.")}
    assert names == {"Kampala"}


def test_the_state_of_a_dateline_is_where_the_story_is() -> None:
    """Of all the Fairviews the one in Oklahoma says that Muskogee is a town there."""
    text = "FAIRVIEW, Okla. — A mill will shut. Muskogee lost one in May."
    assert "Muskogee" in {each.toponym.name for each in find_places(text)}


STATED = {
    "LEBANON, Ky. — A mine will shut.": ("Lebanon", "US.KY"),
    "The crash was near Peru, Ind., on Monday.": ("Peru", "US.IN"),
    "He was born in Cuba, New York, in 1950.": ("Cuba", "US.NY"),
    "Trade with Mexico, Texas and Canada grew.": ("Mexico", None),
    "Floods hit Jordan, Georgia and Syria.": ("Jordan", None),
}


@pytest.mark.parametrize("text", STATED)
def test_a_state_makes_a_town_of_a_country(text: str) -> None:
    """Behind the name of a country a comma and a state tell the town; a list does not."""
    name, admin1 = STATED[text]
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert place.admin1 == admin1


def test_a_prefix_is_no_place() -> None:
    """Of a line across a country only the country may be a place."""
    found = find_places("The first Trans-Australian Express pulled out of Port Augusta.")
    assert [each.toponym.name for each in found if each.toponym.role == "place"] == ["Port Augusta"]
