"""A name that only fits a place by another spelling is not sought in another part of the world."""

from __future__ import annotations

import geo
from geo import check_article
from geo.article import make_article
from geo.geocode import resolve_toponyms
from geo.model import Place, Span, Toponym


def placed(text: str, *names: str) -> dict[str, Place | None]:
    """Return the places of names in a text."""
    toponyms = [
        Toponym(name=name, span=Span(start=text.index(name), end=text.index(name) + len(name)))
        for name in names
    ]
    return {
        each.toponym.name: each.place for each in resolve_toponyms(make_article(text), toponyms)
    }


def test_a_stray_is_left_open() -> None:
    """The Waterfront of a story about South Africa is not that of Boston."""
    text = "From the Waterfront in Cape Town by Bloemfontein and Kimberley to Durban."
    found = placed(text, "Waterfront", "Cape Town", "Bloemfontein", "Kimberley", "Durban")
    assert found["Waterfront"] is None
    assert [each.country for each in found.values() if each] == ["ZA"] * 4


def test_another_name_of_a_great_city_is_none() -> None:
    """Peking is Beijing in any company, and Wladiwostok Vladivostok."""
    text = "From Durban and Kimberley they flew to Peking, others to Wladiwostok."
    found = placed(text, "Durban", "Kimberley", "Peking", "Wladiwostok")
    assert found["Peking"] is not None
    assert found["Wladiwostok"] is not None
    assert (found["Peking"].country, found["Wladiwostok"].country) == ("CN", "RU")


def test_the_namesake_near_the_story_is_taken() -> None:
    """Sparta of the Spartathlon lies in Laconia, though New Jersey has a larger one."""
    text = (
        "A runner from Arta reached Sparta after he had left Athens. He went through Corinth and"
        " Tripoli and Argos. Camille Herron of the United States won. Volos, Patras and Chalkis"
        " sent runners, and so did Larissa."
    )
    names = ("Arta", "Sparta", "Athens", "Corinth", "Argos", "Volos", "Patras", "Larissa")
    found = placed(text, *names)
    assert found["Sparta"] is not None
    assert found["Sparta"].country == "GR"


def test_a_small_namesake_elsewhere_is_left_open() -> None:
    """Ballard who walks in Lesotho is no place in California; a flight there may well be told."""
    company = "From Maseru by Roma, Teyateyaneng and Leribe to Butha-Buthe they walked with Ballard"
    names = ("Maseru", "Roma", "Teyateyaneng", "Leribe", "Butha-Buthe", "Ballard")
    assert placed(f"{company}.", *names)["Ballard"] is None
    assert placed(f"{company}, in California.", *names, "California")["Ballard"] is not None


def test_an_end_that_cannot_lie_so_far_off_is_left_open() -> None:
    """Eight kilometres lead to no town of another continent, whatever else the story names."""
    text = "He has been in Dakar, Lima and Oslo. From Mecca to Templeton it is 8 km."
    found = placed(text, "Dakar", "Lima", "Oslo", "Mecca", "Templeton")
    assert found["Templeton"] is None
    assert found["Mecca"] is not None
    told = text.replace("8 km", "13,000 km")
    assert placed(told, "Dakar", "Lima", "Oslo", "Mecca", "Templeton")["Templeton"] is not None


def test_a_long_name_that_one_place_bears_stays() -> None:
    """Hammerfest is Hammerfest in a story of Lesotho."""
    text = "From Maseru by Roma, Teyateyaneng and Leribe to Butha-Buthe, and home to Hammerfest."
    names = ("Maseru", "Roma", "Teyateyaneng", "Leribe", "Butha-Buthe", "Hammerfest")
    assert placed(text, *names)["Hammerfest"] is not None


def test_a_hamlet_at_the_right_distance_by_chance_is_not_taken() -> None:
    """Munich, Dakota, is as far from Boulder as the jet still has to go; nothing else is there."""
    text = (
        "REYKJAVIK — A jet bound for Denver landed at Keflavik on Sunday. It had left Munich at"
        " noon, 890 kilometres from the Icelandic airport. A surgeon from Boulder was aboard. They"
        " went on to Denver in seven hours. The flight from Munich takes ten hours for its 8,150"
        " kilometres."
    )
    places = [each.place for each in check_article(text).places if each.toponym.name == "Munich"]
    assert [each and each.country for each in places] == ["DE", "DE"]


def test_a_county_of_another_country_is_left_to_the_story() -> None:
    """The Middlesex County of a story of Ontario is that of no other country."""
    text = (
        "Police in Woodstock, Ont., said the lorry came from Windsor. Middlesex County had warned"
        " of drifts. People from Ingersoll, Aylmer and Dorchester were hurt."
    )
    names = ("Woodstock", "Windsor", "Middlesex County", "Ingersoll", "Aylmer", "Dorchester")
    found = placed(text, *names)
    county = found["Middlesex County"]
    assert county is not None
    assert (county.country, county.kind) == ("CA", "estimate")


def test_the_only_county_of_a_name_is_no_stray() -> None:
    """Marin County is in California, whatever else a story tells of Japan."""
    text = "He went from Osaka to Tokyo, Nagoya, Kyoto and Kobe before he saw Marin County again."
    county = placed(text, "Marin County")["Marin County"]
    assert county is not None
    assert county.country == "US"


def test_a_list_of_countries_with_their_towns_is_no_container() -> None:
    """Behind "Spain in Coria del Río, Romania in Tulcea" no village of Romania is looked for."""
    found = geo.find_places("It was seen in Spain in Coria del Río, Romania in Tulcea and Galați.")
    place = next(each.place for each in found if each.toponym.name == "Coria del Río")
    assert place is not None
    assert place.country == "ES"


def test_a_river_by_its_form_is_not_spelt_otherwise() -> None:
    """The Peel River is no Pearl River with a slip of the pen."""
    text = "Divers searched the Peel River for a boy from Tamworth in New South Wales."
    place = next(each.place for each in geo.find_places(text) if "Peel" in each.toponym.name)
    assert place is None or place.country == "AU"


def test_two_neighbours_tell_a_local_story() -> None:
    """Kyle beside Inverness and Dingwall is none in Texas; Provincetown is meant by its name."""
    text = "From Inverness by Dingwall the train runs to Springburn Heights and to Milton."
    found = placed(text, "Inverness", "Dingwall", "Milton")
    assert found["Milton"] is None or found["Milton"].country == "GB"
    text = "The train from Inverness calls at Dingwall; a cousin lives in Rosebud."
    assert placed(text, "Inverness", "Dingwall", "Rosebud")["Rosebud"] is None
    text = "The ship left Plymouth for Southampton and then for Provincetown."
    assert placed(text, "Plymouth", "Southampton", "Provincetown")["Provincetown"] is not None


def test_a_small_lake_of_another_continent_is_a_stray() -> None:
    """There is a Clear Lake in every state; Lake Victoria is meant wherever it is named."""
    text = "From Clear Lake by Coolgardie, Kalgoorlie and Norseman the road leads to Esperance."
    names = ("Coolgardie", "Kalgoorlie", "Norseman", "Esperance")
    found = placed(text, "Clear Lake", *names)["Clear Lake"]
    assert found is None or found.country == "AU"
    other = text.replace("Clear Lake", "Lake Victoria")
    assert placed(other, "Lake Victoria", *names)["Lake Victoria"] is not None
