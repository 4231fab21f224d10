"""A part of a name that no gazetteer has is not taken for a namesake of that part."""

from __future__ import annotations

import pytest

from geo.named import find_places

WHOLE = {
    "The ice road runs 400 km north from Yellowknife to Lac de Gras.": "Lac de Gras",
    "A bus crossed the Salar de Coipasa on Tuesday.": "Salar de Coipasa",
    "They left the Refuge du Requin at dawn for Chamonix.": "Refuge du Requin",
    "Snow closed the Tizi n'Test, 100 km from Marrakech.": "Tizi n'Test",
    "Riders go over Mont Faron before the finish in Toulon.": "Mont Faron",
    "A plane brought them to Union Glacier in Antarctica.": "Union Glacier",
    "Climbers left the Vignettes Hut for Zermatt.": "Vignettes Hut",
    "Trucks must chain up on Independence Pass in Colorado.": "Independence Pass",
}
NO_PLACE = {
    "Lights were seen near Area 51 by pilots.": "Area",
    "The guests met Col. du Pont at the inn.": "Col",
    "She danced in Plaza de Las Tablas all night.": "Plaza",
}


@pytest.mark.parametrize("text", WHOLE)
def test_a_name_is_found_whole(text: str) -> None:
    """What has the form of a name in another language, or of a spot, is one name."""
    names = {each.toponym.name for each in find_places(text)}
    assert WHOLE[text] in names
    assert not names & set(WHOLE[text].split())


@pytest.mark.parametrize("text", NO_PLACE)
def test_the_kind_of_a_place_is_no_place(text: str) -> None:
    """A word for a kind is none of the villages that bear it."""
    assert NO_PLACE[text] not in {each.toponym.name for each in find_places(text)}


def test_a_known_name_before_a_small_word_stays() -> None:
    """Where a gazetteer has the whole name, nothing changes."""
    names = {each.toponym.name for each in find_places("A ferry left Rio de Janeiro for Niterói.")}
    assert {"Rio de Janeiro", "Niterói"} <= names
