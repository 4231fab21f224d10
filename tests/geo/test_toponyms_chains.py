"""Lines are named after what they join, and every part of such a name is a place."""

from __future__ import annotations

import pytest

from geo.article import make_article
from geo.pipeline import check_article
from geo.places import prominence
from geo.toponyms import find_toponyms

CHAINS = [
    ("The 1,386-km Delhi-Mumbai Expressway opens in May.", "Delhi", (), "Mumbai"),
    ("The 300-mile London-Edinburgh sleeper was late.", "London", (), "Edinburgh"),
    ("A 5,570-km London–New York flight was late.", "London", (), "New York"),
    ("The 215-mile Boston-New York train was late.", "Boston", (), "New York"),
    ("The Paris–Lyon–Marseille high-speed line is 750 km long.", "Paris", ("Lyon",), "Marseille"),
    ("The Moscow-Kazan-Yekaterinburg railway is 1,667 km long.", "Moscow", ("Kazan",),
     "Yekaterinburg"),
    ("Day 2: Davos–Zernez, 40 km.", "Davos", (), "Zernez"),
    ("Day 2: Geilo – Voss – Bergen (240 km).", "Geilo", ("Voss",), "Bergen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "passed", "end"), CHAINS)
def test_a_line_runs_from_its_first_name_to_its_last(
    text: str, start: str, passed: tuple[str, ...], end: str
) -> None:
    """The names between are passed."""
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    assert claim.origin is not None
    assert claim.destination is not None
    assert (claim.origin.name, claim.destination.name) == (start, end)
    assert tuple(each.name for each in claim.via) == passed


@pytest.mark.parametrize(
    "text",
    [
        "The Anglo-French line is 5 km long.",
        "Guinea-Bissau roads are 300 km long.",
        "The Stratford-upon-Avon line is 40 km long.",
        "The Smith-Jones route is 40 km long.",
        "First on the climb: Smith-Jones, 40 km from the end.",
        "Final: Djokovic–Murray, 4 h 50.",
    ],
)
def test_other_words_with_a_dash_are_no_chain(text: str) -> None:
    """Peoples, persons and places of two words join nothing."""
    names = find_toponyms(make_article(text), known=prominence)
    assert len(names) <= 1
