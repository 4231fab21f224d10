"""Which place a thing under its noun alone stands for."""

from __future__ import annotations

import pytest

from geo.model import Span, Toponym
from geo.toponyms_sites import find_sites
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


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Lake Ulm is dry. Kiel lies 90 km west of the lake.", "Lake Ulm", ["Lake Ulm"]),
        ("Ulm Pass is shut. The pass is 12 km from Kiel.", "Ulm Pass", ["Ulm Pass"]),
        ("Ulm Pass is shut; the pass is 12 km from Kiel.", "Ulm Pass", ["Ulm Pass"]),
        ("Ulm Pass is shut. The pass has been so for 12 days.", "Ulm Pass", []),
        ("Kiel lake in Ulm Land is dry. Hull lies 9 km west of the lake.", "Ulm Land", []),
        ("Fort Ulm is a town. Kiel lies 90 km west of the fort.", "Fort Ulm", []),
    ],
)
def test_a_name_tells_by_its_own_words_what_its_thing_is(
    text: str, name: str, meant: list[str]
) -> None:
    """A lake, a pass and the like; a fort may have grown into a town."""
    at = text.index(name)
    places = [Toponym(name=name, span=Span(start=at, end=at + len(name)))]
    assert [each.refers_to for each in find_things(text, places)] == meant


def test_a_launch_site_is_known_by_its_bare_name() -> None:
    """Told of Plesetsk, "the spaceport" is Plesetsk, "the base" any; told of Kiel, it is none."""
    for name, noun, meant in (
        ("Plesetsk", "spaceport", ["Plesetsk"]),
        ("Plesetsk", "base", []),
        ("Kiel", "spaceport", []),
    ):
        text = f"A rocket left {name}. The {noun} is 180 km south of Ulm."
        at = text.index(name)
        places = [Toponym(name=name, span=Span(start=at, end=at + len(name)))]
        assert [each.refers_to for each in find_sites(text, places)] == meant
