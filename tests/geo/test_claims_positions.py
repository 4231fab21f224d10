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
    ("Few people come. Quernbek lies 18 miles south of Perth, and no bus stops.",
     "18 miles", "Perth", "Quernbek"),
    ("They slept in Orlu, which lies about 120 km by road from Ankara.",
     "120 km", "Ankara", "Orlu"),
    ("The current took them to Tamatoa, an atoll some 780 km east of Tahiti.",
     "780 km", "Tahiti", "Tamatoa"),
    ("A patrol sighted the Sea Wolf about 900 nautical miles south-west of Fremantle.",
     "900 nautical miles", "Fremantle", "Sea Wolf"),
    ("Lerum is a spa on the Black Sea, some 40 km north of Burgas.",
     "40 km", "Burgas", "Lerum"),
    ("The balloon rose from Esrange, a launch site some 40 km east of Kiruna.",
     "40 km", "Kiruna", "Esrange"),
    ("The yacht Blue Heron lost her mast on Friday. She was then 540 miles west of Cape Town.",
     "540 miles", "Cape Town", "Blue Heron"),
    ("Nobody answered on board the Larvik. The trawler was lying some 90 miles north of Bergen.",
     "90 miles", "Bergen", "Larvik"),
    ("The submarine Hecla was found in May. It lies 300 km east of Mar del Plata.",
     "300 km", "Mar del Plata", "Hecla"),
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


def test_what_lies_in_a_sea_is_not_the_sea() -> None:
    """Of "in the Pacific, 640 km east of X" the sea is no end."""
    text = "The stage dropped into the Pacific, 640 km east of Miyako."
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    assert claim.origin is not None
    assert (claim.origin.name, claim.destination) == ("Miyako", None)


@pytest.mark.parametrize(
    "text",
    [
        "The crew of the Heron slept. He was 540 miles west of Cape Town.",
        "The yacht race began on Friday. It was 540 miles west of Cape Town.",
    ],
)
def test_only_a_craft_that_has_a_name_lies_there(text: str) -> None:
    """A person is no craft, and a craft without a name is no place."""
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    assert claim.destination is None
