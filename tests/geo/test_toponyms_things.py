"""Which place a thing under its noun alone stands for."""

from __future__ import annotations

import pytest

from geo.model import Span, Toponym
from geo.toponyms_things import find_things


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The mine at Ulm is deep. From the mine to Kiel it is 90 km.", ["Ulm"]),
        ("The Ulm mines are deep. It is 90 km from the mine to Kiel.", ["Ulm"]),
        ("Ulm, a small oasis, is dry. They rode as far as the oasis.", ["Ulm"]),
        ("The mine at Ulm is deep. From the quarry to Kiel it is 90 km.", []),
        ("The mine at Ulm is deep. From the mine at Hull it is 90 km.", []),
        ("The fjord at Ulm is deep. From the fjord where she was born she walked.", []),
        ("From the mine to Kiel it is 90 km. The mine at Ulm is deep.", []),
        ("The mine at Ulm is deep. The mine has 900 workers.", []),
    ],
)
def test_a_noun_in_a_place_stands_for_the_thing_told_before(text: str, meant: list[str]) -> None:
    """It stands for the last thing of its noun, and for none where it has a place of its own."""
    at = text.index("Ulm")
    places = [Toponym(name="Ulm", span=Span(start=at, end=at + 3))]
    assert [each.refers_to for each in find_things(text, places)] == meant
