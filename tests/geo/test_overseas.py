"""No road leads across an ocean, whatever else a story tells."""

from __future__ import annotations

import pytest

from geo.model import Claim, Mode
from geo.pipeline import check_article

SIGNS = [
    ("BARSTOW, California — Drivers on Interstate 40 stop their cars at a board beside the road."
     " By road it is 130 miles to Los Angeles.\n\nNobody hurries. A second arm gives the distance"
     " to London as 5,400 miles.", "5,400 miles"),
    ("Cars queue on the highway to Bluff, where the road ends. Buses come as well.\n\nOne arm of"
     " the signpost in Bluff is for those from Tokyo. From Bluff to Tokyo it is 9,600 km.",
     "9,600 km"),
]  # fmt: skip


def _claim(text: str, figure: str) -> Claim:
    return next(each for each in check_article(text).claims if each.quantity.text == figure)


@pytest.mark.parametrize(("text", "figure"), SIGNS)
def test_a_distance_across_an_ocean_is_not_by_road(text: str, figure: str) -> None:
    """The road of the rest of the story does not lead there."""
    claim = _claim(text, figure)
    assert claim.origin is not None
    assert claim.destination is not None
    assert claim.mode is None
    assert claim.reading is None
    told = "no way by land leads there", "weighed against the other ways of the story: none of them"
    assert claim.steps[-1].startswith(told)


def test_what_lies_on_one_piece_of_land_is_left_alone() -> None:
    """A road leads from Los Angeles to Boston."""
    text = SIGNS[0][0].replace("London", "Boston").replace("5,400", "2,990")
    assert _claim(text, "2,990 miles").mode is Mode.ROAD


def test_what_its_own_sentence_says_stands() -> None:
    """A bus did go from London to Sydney, with ships where the road ended."""
    text = "The bus from London to Sydney drove 20,300 km, with ferries where no road went."
    assert _claim(text, "20,300 km").mode is Mode.ROAD
