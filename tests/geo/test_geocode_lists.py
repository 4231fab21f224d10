"""Names that stand in one list are of a kind and of an area."""

from __future__ import annotations

import pytest

import geo


def where(text: str, name: str) -> tuple[str, str | None, str]:
    """Return country, region and kind of the place of a name."""
    place = next(each.place for each in geo.find_places(text) if each.toponym.name == name)
    assert place is not None
    return place.country, place.admin1, place.kind


BESIDE = {
    ("Water for Barnet, Enfield, Hackney and Islington; two fell ill in Orange County, New York.",
     "Enfield"): "GB.ENG",
    ("Crews came from Trenton, Camden and Newark.", "Camden"): "US.NJ",
    ("The slow train calls at Atlanta, Greenville and Charlotte.", "Greenville"): "US.SC",
    # two names side by side may lie anywhere, and so may three cities of the world
    ("Offices in London, Paris and Dallas closed.", "Dallas"): "US.TX",
    # nor does a village near the others outdo a city
    ("Ships sail from Halifax, Boston and Portland.", "Halifax"): "CA.07",
}  # fmt: skip


@pytest.mark.parametrize(("text", "name"), BESIDE)
def test_a_name_lies_near_those_it_is_listed_with(text: str, name: str) -> None:
    """Of namesakes the one near the others of the list is meant, if they lie near one another."""
    assert where(text, name)[1] == BESIDE[text, name]


AREAS = {
    ("Cases rose in Minas Gerais, São Paulo and Espírito Santo.", "São Paulo"): "region",
    ("Vaccine went to all of Amazonas and Pará.", "Pará"): "region",
    ("She has sung in Milan, São Paulo and Vienna.", "São Paulo"): "city",
    ("Trade with Mexico, Texas and Canada grew.", "Mexico"): "country",
}


@pytest.mark.parametrize(("text", "name"), AREAS)
def test_a_name_among_regions_is_a_region(text: str, name: str) -> None:
    """The state of São Paulo among states, the city among cities; a country stays one."""
    assert where(text, name)[2] == AREAS[text, name]


def test_a_town_of_another_spelling_is_not_the_city_of_that_name() -> None:
    """Frankfurt is no Frankfort, however much of Indiana a story tells."""
    text = (
        "A man from Kokomo, Indiana, fell ill after a flight to Frankfurt. Others in Lafayette, "
        "Muncie and Tipton were tested, as were pupils in Howard County."
    )
    assert where(text, "Frankfurt")[0] == "DE"
