"""Words that stand for a place give way to its name where it stands beside them."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

NAMED = {
    "A bus ran from Potosi to the capital, Sucre, a trip of about 150 km.": ("Potosi", "Sucre"),
    "It is 460 km by road from Hull to the port city of Dover.": ("Hull", "Dover"),
    "The 150 km from Tartu to the capital Tallinn were closed.": ("Tartu", "Tallinn"),
}


@pytest.mark.parametrize("text", NAMED)
def test_the_name_beside_the_words_is_meant(text: str) -> None:
    """No other place is meant by "the capital" where the capital is named."""
    report = check_article(text)
    claim = next(each for each in report.claims if each.kind == "distance")
    assert claim.origin is not None
    assert claim.destination is not None
    assert (claim.origin.name, claim.destination.name) == NAMED[text]
    meant = {each.toponym.name for each in report.places if each.toponym.refers_to}
    assert not meant & {"the capital", "the port", "the port city"}


def test_a_station_is_in_the_city_that_owns_it() -> None:
    """Moscow's Yaroslavl station is in Moscow, 250 km from Yaroslavl."""
    text = "The Rossiya leaves Moscow's Yaroslavl station and reaches Omsk after 2,712 km."
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    places = {each.toponym.name: each.place for each in check_article(text).places}
    assert claim.origin is not None
    place = places[claim.origin.name]
    assert place is not None
    assert place.name == "Moscow"
