"""A distance between commas behind a name says where that place lies."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

LIES = [
    ("A branch leaves the line at Ulm, 140 km from Munich, and reaches Paris after 690 km.",
     "140 km", "Munich", "Ulm"),
    ("A ferry caught fire off Batangas, about 108 km south of Manila.",
     "108 km", "Manila", "Batangas"),
    ("The train derailed near Joplin, Montana, a town of about 200, some 30 miles (48 km) from the"
     " Canadian border and 150 miles (241 km) northeast of Helena.",
     "150 miles (241 km)", "Helena", "Joplin"),
    ("The train derailed near Joplin, Montana, a town of about 200, some 30 miles (48 km) from the"
     " Canadian border and 150 miles (241 km) northeast of Helena.",
     "30 miles (48 km)", None, "Joplin"),
    ("The camp is in the Amur region, some 900 miles north of Vladivostok.",
     "900 miles", "Vladivostok", "Amur region"),
    ("He went from Athens through Corinth, 80 km from the start, to Sparta.",
     "80 km", "Athens", "Corinth"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "start", "end"), LIES[:4])
def test_where_a_place_lies(text: str, figure: str, start: str | None, end: str) -> None:
    """Whatever journey the rest of the sentence tells."""
    claim = next(
        each
        for each in check_article(text).claims
        if each.quantity.text == figure and each.kind == "distance"
    )
    assert claim.destination is not None
    assert claim.destination.name == end
    assert (claim.origin.name if claim.origin else None) == start


@pytest.mark.parametrize(("text", "figure", "start", "end"), LIES[4:])
def test_what_is_no_such_place(text: str, figure: str, start: str, end: str) -> None:
    """A region is where the subject lies, and "the start" is that of the journey."""
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    steps = " ".join(claim.steps)
    assert "standing before it" not in steps
    assert "from what has no name" not in steps
