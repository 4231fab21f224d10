"""Which pole "the Pole" is: `geo.toponyms_poles` and the stand-ins that rest on it."""

from __future__ import annotations

import pytest

from geo.article import make_article
from geo.toponyms_poles import pole_of
from geo.toponyms_standins import find_standins


@pytest.mark.parametrize(
    ("text", "pole"),
    [
        ("The party left Cape Evans and reached the Pole on foot after 78 days.", "South Pole"),
        ("Peary's sledges turned back 133 miles from the Pole.", "North Pole"),
        ("Nobody had been at the Pole before.", None),
        ("From Antarctica he went to the Arctic and on to the Pole.", None),
    ],
)
def test_the_pole_is_that_whose_lands_are_named(text: str, pole: str | None) -> None:
    """A text that names nothing of either, or as much of both, leaves it open."""
    assert pole_of(text) == pole
    found = {each.name: each.refers_to for each in find_standins(make_article(text), [])}
    assert found == ({} if pole is None else {"the Pole": pole})
