"""Times that nobody travels in: they have the place where somebody stood, and no way."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

TRIP = "The coach runs from Lyon to Paris by Dijon. "

STOOD = [
    (TRIP + "The coach goes to Beaune, six km away, stops for 25 minutes and comes back.",
     "25 minutes", "Beaune"),
    (TRIP + "There is soup at Beaune, where they halt for half an hour.", "half an hour", "Beaune"),
    (TRIP + "At Beaune, where soup is sold, the driver rests an hour.", "an hour", "Beaune"),
    (TRIP + "We waited at Beaune: two hours. Then came another coach.", "two hours", "Beaune"),
    (TRIP + '"We were in Beaune for an hour and a half," the driver said.', "an hour and a half",
     "Beaune"),
    (TRIP + "Those on a train marooned by snow near Beaune for eleven hours came to Paris.",
     "eleven hours", "Beaune"),
    (TRIP + "The trip lasted nine hours, two hours of that on the ground at Beaune.", "two hours",
     "Beaune"),
    (TRIP + "Lyon and Paris are 470 km apart by road, but the frontier at Basel can cost three"
     " hours.", "three hours", "Basel"),
    (TRIP + "The coach broke down near Beaune, which left them on the roadside for nine hours.",
     "nine hours", "Beaune"),
]  # fmt: skip

WENT = [
    (TRIP + "The road to the frontier takes three hours.", "three hours"),
    ("From Lyon one goes on to Paris, on the German border: another five hours.", "five hours"),
    (TRIP + "It stopped six hours later in a field.", "six hours"),
    (TRIP + "It stops twice and is there after six hours.", "six hours"),
]  # fmt: skip


def _ends(text: str, figure: str) -> set[str]:
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    return {each.name for each in (claim.origin, claim.destination) if each is not None}


@pytest.mark.parametrize(("text", "figure", "place"), STOOD)
def test_a_stop_has_the_place_where_it_was_made(text: str, figure: str, place: str) -> None:
    """Also where its own sentence tells both ends of the way."""
    assert _ends(text, figure) == {place}


@pytest.mark.parametrize(("text", "figure"), WENT)
def test_a_way_is_no_stop(text: str, figure: str) -> None:
    """To what stops somebody, and until something stops, they travel."""
    assert _ends(text, figure) == {"Lyon", "Paris"}
