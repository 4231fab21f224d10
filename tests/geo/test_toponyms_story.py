"""Where a story is at home, small names are places; elsewhere they may be anything."""

from __future__ import annotations

import pytest

from geo.named import find_places

FOUND = {
    "The plane leaves Port Augusta for Marree. The track to Birdsville is closed; Boulia and"
    " Bedourie are cut off.": ("Birdsville", "Boulia", "Bedourie"),
    "The boat from Victoria to Praslin takes an hour; Aldabra is 1,100 km to the south-west.": (
        "Aldabra",
    ),
    "From Ipswich to Harwich the Essex Coast Express took 40 minutes.": ("Ipswich", "Harwich"),
    "The Durham train left London at ten. Newcastle was reached an hour later.": ("Durham",),
    "The ferry from Bari to Durrës takes nine hours. Dubrovnik also has one.": ("Dubrovnik",),
    "The lorry from Osh was held by snow over the Taldyk, at 3,615 metres.": ("Taldyk",),
    "Trains leave Sydney for Newcastle. Gosford and Maitland are stops.": ("Gosford", "Maitland"),
}
NOT_FOUND = {
    "The flight left London for New York. Sisters of the captain met it at JFK.": "Sisters",
    "The bridge over the Bloomfield is gone, they said in London and New York.": "Bloomfield",
    "The bus left Leipzig for Dresden. Brandis took the train.": "Brandis",
}


@pytest.mark.parametrize("text", FOUND)
def test_small_places_of_the_story_are_found(text: str) -> None:
    """Others of the country near by, a length told of it or a train called for it suffice."""
    assert set(FOUND[text]) <= {each.toponym.name for each in find_places(text)}


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_a_place_is_left_out(text: str) -> None:
    """A far namesake and one who takes a train are none."""
    assert NOT_FOUND[text] not in {each.toponym.name for each in find_places(text)}
