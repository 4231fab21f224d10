"""The prepositions of a text's own language govern names that English would take for words."""

from __future__ import annotations

import pytest

from geo.article import make_article
from geo.pipeline import check_article
from geo.places import prominence
from geo.toponyms import find_toponyms

TRIPS = [
    ("Le train de nuit entre Paris et Nice met douze heures pour 1 088 kilomètres.", "fr",
     "Paris", "Nice"),
    ("Heute fährt wieder ein Zug von Wien nach Triest. Er braucht neun Stunden.", "de",
     "Wien", "Triest"),
    ("Der Bus von Essen nach Hof braucht sieben Stunden für die 500 Kilometer.", "de",
     "Essen", "Hof"),
    ("El tren de Madrid a Valencia tarda dos horas para los 391 km.", "es", "Madrid", "Valencia"),
    ("Il treno da Roma a Bari impiega quattro ore e non si ferma.", "it", "Roma", "Bari"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "start", "end"), TRIPS)
def test_both_ends_are_read(text: str, language: str, start: str, end: str) -> None:
    """The language is detected, and its "from" and "to" lead to places."""
    found = check_article(text)
    assert found.article.language == language
    claim = next(each for each in found.claims if each.kind == "duration")
    assert claim.origin is not None
    assert claim.destination is not None
    assert (claim.origin.name, claim.destination.name) == (start, end)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le trajet Paris-Bordeaux ne dure plus que deux heures.", ["Paris", "Bordeaux"]),
        ("Nîmes est à 3 h 10 de Paris.", ["Nîmes", "Paris"]),
        ("Le train attend. Poitiers n'est plus qu'à une heure de Paris.", ["Poitiers", "Paris"]),
        ("Dix heures de route séparent Chicago de Memphis.", ["Chicago", "Memphis"]),
        ("La ministre Anna Martin-Nancy a parlé hier soir.", []),
    ],
)
def test_lines_and_openings_are_places(text: str, names: list[str]) -> None:
    """A line is called after its ends; a name that opens a sentence of where it lies is one."""
    found = find_toponyms(make_article(text, language="fr"), known=prominence)
    assert [each.name for each in found if each.role == "place"] == names


def test_english_is_not_touched() -> None:
    """In English "Nice" behind "to" is asked what it is as before."""
    article = make_article("It was de Nice thing to do.", language="en")
    assert find_toponyms(article, known=prominence) == ()


def test_persons_behind_von_stay_persons_where_no_place_is_so_called() -> None:
    """A nobleman's name is no town."""
    article = make_article("Otto von Habsburgberg war nicht da und kam nie.", language="de")
    assert find_toponyms(article, known=prominence) == ()
