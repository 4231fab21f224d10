"""Words that stand for a place give way to its name where it stands beside them."""

from __future__ import annotations

import pytest

from geo.named import find_places
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


STANDINS = {
    "Abéché lies far east. From there it is 900 km to the town.": ("the town", "Abéché"),
    "The road runs 480 km from Mombasa to the Kenyan capital.": ("the Kenyan capital", "Nairobi"),
    "Snow closed the road to the capital of Norway.": ("the capital", "Oslo"),
    "From Keylong to the Himachal capital it is 350 km.": ("the Himachal capital", "Shimla"),
    "It is 270 km from Renmark to the South Australian capital.": (
        "the South Australian capital",
        "Adelaide",
    ),
    "Snow closed the road from Strahan to the capital of Tasmania.": ("the capital", "Hobart"),
    "Fog closed the road from Modesto and Fresno to the state capital.": (
        "the state capital",
        "Sacramento",
    ),
    "The yacht lay off Cape Horn all day. It took six hours to round the Cape.": (
        "the Cape",
        "Cape Horn",
    ),
    "They rolled out of Quito at dawn. Nobody left the capital at noon.": ("the capital", "Quito"),
    "NAIROBI — The herd came to Isiolo, 260 km on. From the town lorries go to the coast.": (
        "the town",
        "Isiolo",
    ),
    "BERN — The train left Milan at dawn for Lugano. The Swiss city lies 78 km from there.": (
        "The Swiss city",
        "Lugano",
    ),
    "WINDHOEK — He has ridden to Maun. The Botswanan town lies in the delta.": (
        "The Botswanan town",
        "Maun",
    ),
    "BUKHARA — From today the old town can be reached from the capital in a morning.": (
        "the capital",
        "Tashkent",
    ),
    "TRIPOLI, Lebanon — Tyre lies far from here. The trains from the capital were late.": (
        "the capital",
        "Beirut",
    ),
    "HAVANA, Cuba — Mariel, 40 km west of the capital, was closed.": ("the capital", "Havana"),
    "The line runs 900 km from Rason to the North Korean capital.": (
        "the North Korean capital",
        "Pyongyang",
    ),
    "They rowed from La Gomera to Antigua in a month. The island came into sight at noon.": (
        "The island",
        "Antigua",
    ),
    "It came to the Falkland Islands. Those islands are 6,000 km from St Helena.": (
        "Those islands",
        "Falkland Islands",
    ),
    "ANTOFAGASTA — The copper left Calama at noon. It took three hours to the port.": (
        "the port",
        "Antofagasta",
    ),
    "GENOA — They sailed from Nice to Genoa. A liner left the harbour as they came.": (
        "the harbour",
        "Genoa",
    ),
    "The train left Fort William for Rannoch Moor. Glencoe lies 16 miles from the town.": (
        "the town",
        "Fort William",
    ),
    "The train left Leeds for Ilkley. A bus came from Otley. It is 17 km to the city.": (
        "the city",
        "Leeds",
    ),
}
NO_STANDINS = (
    "Half of Ghent was awake, and half of the town had stayed up to see it.",
    "He flew to Larnaca and not to the airport at Pafos.",
    "Ships from Durban sail round the Cape.",
    "Folkestone waited. The train reached the city council's platform.",
    "From Tallinn it flew from the one harbour to the other.",
    "The news reached Suva. Those of the islands read about it afterwards.",
    "Of the tunnels in Ulm and Trier 47 of the latter were dug by hand.",
    "They came to Tokyo on foot. The village is 20 km from there.",
)


@pytest.mark.parametrize("text", STANDINS)
def test_an_article_tells_what_its_words_stand_for(text: str) -> None:
    """A stand-in refers to the name it means, or to the capital of the country named."""
    words, meant = STANDINS[text]
    found = {each.toponym.name: each for each in find_places(text)}
    assert found[words].toponym.refers_to == meant
    place = found[words].place
    assert place is not None
    assert place.name == meant


@pytest.mark.parametrize("text", NO_STANDINS)
def test_other_words_stand_for_nothing(text: str) -> None:
    """People of a town, a council and a place that is named are no stand-ins."""
    assert not [each for each in find_places(text) if each.toponym.refers_to is not None]


def test_a_capital_is_that_of_its_country() -> None:
    """Georgetown in Guyana is meant, not the one in Malaysia."""
    place = next(
        each.place
        for each in find_places("A boat takes nine hours to the Guyanese capital.")
        if each.toponym.refers_to is not None and "capital" in each.toponym.name
    )
    assert place is not None
    assert place.country == "GY"


def test_a_station_in_space_is_in_no_town() -> None:
    """Only stations of trains and buses stand for the town they are in."""
    text = "The crew left Zhezkazgan. Two days later others reached the space station."
    assert not [each for each in find_places(text) if each.toponym.refers_to is not None]
