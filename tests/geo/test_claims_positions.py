"""Where something lies: of which place it is told, and how far from which other."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

LIES = [
    ("The ship sank off Utsira. The place is 30 km west of Haugesund.",
     "30 km", "Haugesund", "Utsira"),
    ("Two trains met at Narvik. The spot is a bare slope some 25 km east of Harstad.",
     "25 km", "Harstad", "Narvik"),
    ("The pilot last spoke to the tower in Van. The wreck lay some 700 km north of there, outside"
     " Sochi.", "700 km", "Van", "Sochi"),
    ("They had last been seen in Ulm. Kiel is 640 km north of there.", "640 km", "Ulm", "Kiel"),
    ("A rocket hit a factory in Odesa. The Kremlin spoke of an answer. It had been fired from the"
     " range at Engels, beside the middle Volga, more than 900 km (560 miles) north-east of the"
     " city.", "900 km (560 miles)", "Odesa", "Engels"),
    ("They were taken to Woomera, an old test range some 450 km north-west of Adelaide.",
     "450 km", "Adelaide", "Woomera"),
    ("The plane came down near Mandalay, beside the Irrawaddy, 600 km north of Yangon.",
     "600 km", "Yangon", "Mandalay"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "start", "end"), LIES)
def test_where_it_lies(text: str, figure: str, start: str, end: str) -> None:
    """The place spoken of is the other end: "the spot", "there", "the city"."""
    claim = next(
        each
        for each in check_article(text).claims
        if each.quantity.text == figure and each.kind == "distance"
    )
    assert claim.origin is not None
    assert claim.destination is not None
    assert (claim.origin.name, claim.destination.name) == (start, end)


def test_a_wreck_is_no_way_of_travelling() -> None:
    """Aircraft and trains leave wrecks as well as ships."""
    text = "The pilot spoke to the tower in Van. The wreck lay 700 km north of there, near Sochi."
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    assert claim.mode is None
