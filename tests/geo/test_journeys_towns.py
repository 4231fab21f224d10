"""Where a small country and its town share a name, a journey ends in the town."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The train from Addis Ababa to Djibouti takes 12 hours.", "Djibouti", "city"),
        ("The bus from Metz to Luxembourg takes an hour.", "Luxembourg", "city"),
        ("The ship from Hull to Norway takes two days.", "Norway", "country"),
    ],
)
def test_a_journey_ends_in_the_town(text: str, name: str, kind: str) -> None:
    """Norway has no town of its name, and a journey there ends in the country."""
    report = check_article(text)
    places = {each.toponym.name: each.place for each in report.places}
    found = places[name]
    assert found is not None
    assert found.kind == kind


def test_an_area_is_that_of_the_country() -> None:
    """No journey ends in it, so it stays the country."""
    report = check_article("Djibouti has an area of 23,200 square kilometres.")
    kinds = {each.toponym.name: each.place.kind for each in report.places if each.place}
    assert kinds["Djibouti"] == "country"
