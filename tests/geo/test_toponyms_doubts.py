"""Airlines and rockets bear the names of places without being any."""

from __future__ import annotations

import pytest

from geo.named import find_places

NO_PLACE = {
    "The Angara rocket lifted off from Plesetsk on Tuesday. Angara is to replace Proton.": "Angara",
    "From Dubai Emirates flies to Auckland every day.": "Emirates",
    "The Emirates jet turned back over Perth.": "Emirates",
    "A Delta flight from Atlanta was late.": "Delta",
    "A Hercules was over the raft in three hours. The Hercules came from Leeds.": "Hercules",
}
PLACE = {
    "A Hull trawler was late, and so was a Leeds bus.": "Hull",
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
    "He flew the Spirit of Toledo from Reno to Omaha.": {"Reno", "Omaha"},
    "The Pride of Bilbao left Dover at noon.": {"Dover"},
    "The City of Memphis runs from Chicago to Mobile.": {"Chicago", "Mobile"},
    "They rode aboard the City of Lisbon to Porto.": {"Porto"},
    "He walked from the City of Bath to Bristol.": {"Bath", "Bristol"},
    "The whaler Sussex sank off Peru. The Sussex had left Hull.": {"Peru", "Hull"},
    "The Norwich sank on the way to Malta.": {"Malta"},
    "Delta flies from Atlanta to Lagos.": {"Atlanta", "Lagos"},
    "They sailed from Pier 84 to Bremen.": {"Bremen"},
}


@pytest.mark.parametrize("text", SHIPS)
def test_ships_and_roads_are_no_places(text: str) -> None:
    """Neither a ship, under its kind or behind "the", nor a road that no gazetteer has."""
    assert {each.toponym.name for each in find_places(text)} == SHIPS[text]


STATIONS = {
    "The bus leaves Ramses station for Siwa.": "Ramses station",
    "The coach left Victoria coach station for Athens.": "Victoria coach station",
    "From Keleti in Budapest it takes three hours to Vienna.": "Budapest Keleti",
    "The train goes from the Gare de Lyon to Nice.": "Gare de Lyon",
    "A jet rose from Andrews Air Force Base at noon.": "Andrews Air Force Base",
    "They drove from the Sydney Opera House to Perth.": "Sydney Opera House",
}
NO_STATIONS = {
    "He left San Juan in Puerto Rico for Miami.": "San Juan",
    "From Cork in Ireland it is a day to Calais.": "Cork",
}


@pytest.mark.parametrize("text", STATIONS | NO_STATIONS)
def test_stations_are_found_under_the_words_for_them(text: str) -> None:
    """A station, a base and a sight are where a gazetteer has them; a town is itself."""
    found = {each.toponym.name: each.place for each in find_places(text)}
    assert found[(STATIONS | NO_STATIONS)[text]] is not None


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
