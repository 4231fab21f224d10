"""Rivers go by "the" and their name, and small places are told by the words that lead to them."""

from __future__ import annotations

import pytest

from geo.named import find_places

RIVERS = {
    "A new footbridge over the Usk in Newport will open in May.": ("Usk", "GB"),
    "Tankers were filled from the Merrimack at Lowell.": ("Merrimack", "US"),
    "Alerts were posted along the Charles in Boston.": ("Charles", "US"),
    "He paddled down the Snake from Lewiston.": ("Snake", "US"),
    "Eels are back in the Shannon, the fishery board in Limerick said.": ("Shannon", "IE"),
}
NO_RIVERS = {
    "They rented rooms on the Charles estate.": "Charles",
    "He read about the Snake.": "Snake",
    "The Hunter was hired by the town.": "Hunter",
}
UNKNOWN = {
    "The accident happened on the road to Qwelbury in Kent.": "Qwelbury",
    "A farmer from Zurnbeg was airlifted to Galway.": "Zurnbeg",
    "The body was found beside the Vlostra near Split.": "Vlostra",
    "The boats stopped off Trewennick on Monday.": "Trewennick",
}
NO_NAMES = {
    "A plant off Interstate 75 will hire 300 people.": "Interstate",
    "He drove from International Airport to the hotel.": "International Airport",
    "Farmers in Latah County are glad.": "Farmers",
}


@pytest.mark.parametrize("text", RIVERS)
def test_a_river_goes_by_the_and_its_name(text: str) -> None:
    """Behind a preposition and "the", with no noun behind it, a known river is meant."""
    name, country = RIVERS[text]
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert (place.kind, place.country) == ("river", country)


@pytest.mark.parametrize("text", NO_RIVERS)
def test_what_a_noun_follows_is_no_river(text: str) -> None:
    """An estate, an animal and a job are none."""
    assert NO_RIVERS[text] not in {each.toponym.name for each in find_places(text)}


@pytest.mark.parametrize("text", UNKNOWN)
def test_words_that_lead_to_a_place_make_one(text: str) -> None:
    """What no gazetteer has is a place behind "the road to", "a farmer from", "beside the"."""
    roles = {each.toponym.name: each.toponym.role for each in find_places(text)}
    assert roles[UNKNOWN[text]] == "unlisted"


@pytest.mark.parametrize("text", NO_NAMES)
def test_roads_and_kinds_are_no_names(text: str) -> None:
    """A numbered road and a bare kind of place are not taken for places."""
    assert NO_NAMES[text] not in {each.toponym.name for each in find_places(text)}


def test_a_county_seat_is_told_as_one() -> None:
    """A small town that opens a sentence is known by what is said of it."""
    names = [each.toponym.name for each in find_places("Troy, the county seat, will lower flags.")]
    assert names == ["Troy"]


def test_a_town_is_no_club() -> None:
    """Lincoln City is a town of Oregon where one goes there."""
    names = [each.toponym.name for each in find_places("A crew came from Lincoln City, Oregon.")]
    assert names[0] == "Lincoln City"
