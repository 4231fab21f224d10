"""Which figure a ratio multiplies: the one before it is not always the one."""

from __future__ import annotations

import pytest
from claim_cases import Row, read

_TOLD = {
    # the figure before it is multiplied
    "The train from Ulm to Kiel takes 10 hours. The bus needs twice the time.": "10 hours",
    # the figure beside it is the side that is so many times as long
    "She walked 700 miles from Ulm to Kiel. Next year she wants to do 1,100 miles, more than one"
    " and a half times as far.": "700 miles",
    # "that is" points at the figure before it
    "The ferry makes the 17-mile trip from Ulm to Kiel. The drive round the bay is 160 miles."
    " That is more than nine times the distance.": "17-mile",
    # of two figures the one of the same journey
    "The train from Ulm to Kiel takes 27 hours. From Kiel to Hull it is seven hours. Buses go"
    " from Ulm to Kiel in 14 hours, about half the time.": "27 hours",
    # a name after it is the other side
    "From Ulm to Kiel it is 40 km. From Ulm to Hull it is 94 km, about double the distance to"
    " Graz.": "94 km",
}


@pytest.mark.parametrize("text", _TOLD)
def test_a_ratio_multiplies_the_figure_that_is_meant(text: str) -> None:
    """Its base is the claim of that figure."""
    claims, _ = read(Row("", text, ("Ulm", "Kiel", "Hull", "Graz"), ""))
    ratio = next(each for each in claims if each.kind == "ratio")
    base = next(each for each in claims if each.id == ratio.base)
    assert base.quote == _TOLD[text]


def test_a_ratio_without_a_figure_before_it_has_no_base() -> None:
    """Nothing was said that it could multiply."""
    claims, _ = read(Row("", "The bus from Ulm to Kiel needs twice the time.", ("Ulm", "Kiel"), ""))
    assert [each.base for each in claims if each.kind == "ratio"] == [None]
