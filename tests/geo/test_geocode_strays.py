"""A name that only fits a place by another spelling is not sought in another part of the world."""

from __future__ import annotations

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
