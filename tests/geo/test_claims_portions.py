"""A share of a figure told before lies somewhere along the way, and has no ends."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

SHARES = [
    ("The train from Lisbon to Madrid covers 638 km, of which 411 km are in Spain.", "411 km"),
    ("The road from Tashkent to Osh is 390 miles long, of which some 120 miles are gravel.",
     "120 miles"),
    ("He walked from Hull to Bristol, 240 miles, 90 of them on canal towpaths.", "90"),
    ("The line from Bergen to Oslo is 496 km long. Of this, 182 km lie above the tree line.",
     "182 km"),
    ("From Perth to Adelaide it is 2,700 km. Of these about 146 km are dead straight.", "146 km"),
    ("Between Lusaka and Lilongwe the bus covers 720 km, 500 of which are gravel.", "500"),
    ("The drive from Denver to Omaha took eight hours, two of which they spent in a queue.", "two"),
    ("The railway from Addis Ababa to Djibouti is 752 km long, some 660 km of it in Ethiopia.",
     "660 km"),
    ("The train from Moscow to Vladivostok takes a week. Of the 9,288 km some 1,777 km lie in"
     " Europe.", "1,777 km"),
]  # fmt: skip

WHOLES = [
    ("The canal road is 90 km long. The run from Hull to York is 60 km, and of these roads 45 km"
     " from Hull to Goole are closed.", "60 km", ("Hull", "York")),
    ("The highway from Lagos to Accra is 480 km long. Of these, 120 km lie in Benin, from Ouidah"
     " to Cotonou.", "120 km", ("Ouidah", "Cotonou")),
    ("The train left Oslo for Rome. Part of the line, 146 km between Perth and"
     " Adelaide, is straight.", "146 km", ("Perth", "Adelaide")),
    ("The rider left Hull for York. The longest leg was the last, to Leeds: 90 km.", "90 km",
     ("Hull", "Leeds")),
    ("The train left Hull for York. The distance is given in most books as 60 km.",
     "60 km", ("Hull", "York")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure"), SHARES)
def test_a_share_has_no_ends(text: str, figure: str) -> None:
    """However many places its sentence names."""
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    assert (claim.origin, claim.destination) == (None, None)
    assert any(step.startswith("a share of the way") for step in claim.steps)


@pytest.mark.parametrize(("text", "figure", "ends"), WHOLES)
def test_what_is_no_share(text: str, figure: str, ends: tuple[str, str]) -> None:
    """A figure that its words lead to a pair of ends keeps them."""
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    assert claim.origin is not None
    assert claim.destination is not None
    assert {claim.origin.name, claim.destination.name} == set(ends)
