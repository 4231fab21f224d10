"""A place told right beside a figure is an end of it, whatever else the story makes likely."""

from __future__ import annotations

import pytest

from geo.article import make_article
from geo.claims import read_claims
from geo.model import Place, Resolution
from geo.toponyms import find_toponyms
from geo.weighing import stages
from geo.weighing_beside import ends_beside
from geo.weighing_spots import find_spots

KNOWN = {
    name: Place(name=name, lon=lon, lat=lat, country="ES", source="test")
    for name, lon, lat in (("Burgos", -3.7, 42.3), ("León", -5.6, 42.6), ("Vigo", -8.7, 42.2))
}


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("The bus takes nine hours to Vigo.", "nine hours", {"Vigo"}),
        ("It is five hours from Burgos, by the old road.", "five hours", {"Burgos"}),
        ("It is 90 minutes to Burgos and 20 from there to Vigo.", "20", {"Vigo"}),
        ("Then come five hours in a slow train to Vigo.", "five hours", {"Vigo"}),
        ("A lorry comes down to Vigo in about four hours.", "four hours", {"Vigo"}),
        ("The plane takes an hour to Vigo, the one from León two hours.", "two hours", {"León"}),
        ("They had walked to Vigo, 300 km.", "300 km", {"Vigo"}),
        ("It is 300 km to Vigo, 120 km to Burgos.", "120 km", {"Burgos"}),
        ("They rode 20 km in a bus from Vigo.", "20 km", set()),
        ("They sat at León for six hours and were brought to Vigo.", "six hours", set()),
        ("A bus from Vigo, with a cook, took six hours.", "six hours", set()),
    ],
)
def test_what_stands_beside_a_figure(sentence: str, figure: str, expected: set[str]) -> None:
    """Only plain words may stand between a figure and where it leads to or counts from."""
    article = make_article(sentence)
    toponyms = find_toponyms(article, known=lambda name: 5.0 if name in KNOWN else 0.0)
    claims, _, scene, trips = read_claims(article, toponyms=toponyms)
    told = [
        Resolution(toponym=each, place=KNOWN.get(each.name), candidates=(), why="test")
        for each in toponyms
    ]
    spots = find_spots(scene, trips, claims=claims, resolutions=told)
    found = {
        each.claim.quantity.text: ends_beside(each)
        for each in stages(claims, scene=scene, trips=trips, spots=spots)
    }
    names = {spots.key(each): each.name for each in toponyms}
    assert {names[key] for key in found[figure]} == expected
