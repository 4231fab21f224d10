"""What is counted from a spot on the map that has no name: where a ship sank, where a well is."""

from __future__ import annotations

import pytest

from geo.pipeline import check_article

SANK = "BERGEN — The ketch lost her rudder on Monday about 180 miles north of Utsira. "

AWAY = [
    (SANK + "Lerwick was 210 miles to the west.", "210 miles", None, "Lerwick"),
    (SANK + "Lerwick was 210 miles to the west, Bodø 330.", "330", None, "Bodø"),
    (SANK + "A helicopter from Sumburgh, 160 miles away, turned round.",
     "160 miles", None, "Sumburgh"),
    (SANK + "A cutter put out from Tromsø, some 540 nautical miles from where she lay.",
     "540 nautical miles", None, "Tromsø"),
    (SANK + "Forty miles out, the crew saw a light.", "Forty miles", None, None),
    (SANK + "A tug from Lerwick reached her after 19 hours.", "19 hours", "Lerwick", None),
    (SANK + "A tug from Lerwick needed 19 hours to get to the spot.", "19 hours", "Lerwick", None),
    ("The bus from Cologne to Hamburg burned out. Firemen from Soltau were on the spot in 20"
     " minutes and sang.", "20 minutes", "Soltau", None),
    ("The bus from Cologne to Hamburg burned out. A crane took two hours from Celle to the scene.",
     "two hours", "Celle", None),
    ("The ferry from Kiel to Oslo called for help. The lifeboat from Skagen, 25 miles, was"
     " alongside after an hour.", "25 miles", "Skagen", None),
    ("The shaft is 70 km south of Agadez. Bilma is 420 km to the east.", "420 km", None, "Bilma"),
    (SANK + "The Faroes are 90 miles off. Torshavn has a tug, coming from Runavik, 12 miles further"
     " south.", "12 miles", None, "Runavik"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "start", "end"), AWAY)
def test_so_far_from_a_spot(text: str, figure: str, start: str | None, end: str | None) -> None:
    """Only the place named is an end; neither the dateline nor the story fills the other."""
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    ends = [each.name if each is not None else None for each in (claim.origin, claim.destination)]
    assert ends == [start, end]


def test_the_compass_points_from_there() -> None:
    """The direction of what lies so far off has the same ends."""
    text = SANK + "Lerwick was 210 miles to the west."
    last = [each for each in check_article(text).claims if each.kind == "direction"][-1]
    assert last.origin is None
    assert last.destination is not None
    assert last.destination.name == "Lerwick"


@pytest.mark.parametrize(
    ("text", "figure", "start", "end"),
    [
        (SANK + "She was towed to Stavanger. Haugesund is 30 miles to the north.",
         "30 miles", "Stavanger", "Haugesund"),
        (SANK + "The ferry from Bodø to Moskenes, 62 miles to the west, was stopped.",
         "62 miles", "Bodø", "Moskenes"),
        ("CELLE — A barn burned down nine kilometres west of Celle. Uelzen, 50 km to the east, sent"
         " firemen.", "50 km", "Celle", "Uelzen"),
    ],
)  # fmt: skip
def test_the_story_has_moved_on(text: str, figure: str, start: str, end: str) -> None:
    """Who has got to a place since is there, and a journey has ends of its own."""
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    assert {each.name for each in (claim.origin, claim.destination) if each} == {start, end}


def test_what_was_felt_elsewhere_lies_not_there() -> None:
    """Of "struck 90 km south of X and was felt in Y" the second town is no end."""
    text = "An earthquake struck 120 km south of Rhodes and was felt in Cairo, 600 km to the south."
    first, *_, last = [each for each in check_article(text).claims if each.kind == "distance"]
    assert first.origin is not None
    assert (first.origin.name, first.destination) == ("Rhodes", None)
    assert last.origin is None
    assert last.destination is not None
    assert last.destination.name == "Cairo"


@pytest.mark.parametrize(
    "spot",
    [
        "the French base of Dumont d'Urville",
        "the abandoned whaling station of Dumont d'Urville",
        "the lighthouse at Dumont d'Urville",
    ],
)
def test_what_a_base_is_called(spot: str) -> None:
    """Between "east of" and a name words may stand that tell what it is."""
    text = f"The ship lay 90 nautical miles east of {spot}."
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    assert claim.origin is not None
    assert claim.origin.name == "Dumont d'Urville"


def test_a_land_is_not_what_lies_there() -> None:
    """Under a headline of the islands a quake beside a town is no place, and the town is one."""
    text = (
        "A quake shakes the Aleutians\n\nANCHORAGE — A quake struck on Monday 40 miles north of"
        " Adak and was felt in Atka. Unalaska is 420 miles away."
    )
    first, last = [each for each in check_article(text).claims if each.kind == "distance"]
    assert first.origin is not None
    assert (first.origin.name, first.destination) == ("Adak", None)
    assert last.origin is None
    assert last.mode is None


def test_who_has_got_ashore_is_counted_from_there() -> None:
    """A bus does not start from where a ship was on fire."""
    text = (
        "PHUKET — The fire broke out when the ship was 95 miles south of Port Blair. Buses are"
        " taking her guests to Bangkok, 860 km away."
    )
    last = [each for each in check_article(text).claims if each.kind == "distance"][-1]
    assert {each.name for each in (last.origin, last.destination) if each} == {"Phuket", "Bangkok"}


@pytest.mark.parametrize("figure", ["51 days and 4 hours", "23,900 nautical miles", "19.5 knots"])
def test_round_the_world(figure: str) -> None:
    """A voyage round the world lies between no two ports of its story."""
    text = (
        "Round the world\n\nBREST — The trimaran crossed the line off Ushant after 51 days and 4"
        " hours. She had sailed 23,900 nautical miles at an average of 19.5 knots."
    )
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    assert (claim.origin, claim.destination) == (None, None)


def test_from_where_it_had_started() -> None:
    """The start of the journey is the end without a name."""
    text = "The raft left Callao in April and grounded on Raroia, 6,980 km from where it set out."
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    assert {each.name for each in (claim.origin, claim.destination) if each} == {"Callao", "Raroia"}


def test_a_port_is_not_the_other_end_of_its_island() -> None:
    """No way leads from a place to the land it is in, where words tell of none."""
    text = (
        "KING EDWARD POINT, South Georgia — The iceberg, which was once larger than Luxembourg,"
        " lay on Friday 150 km from the island."
    )
    claim = next(each for each in check_article(text).claims if each.kind == "distance")
    assert claim.origin is not None
    assert (claim.origin.name, claim.destination) == ("South Georgia", None)


def test_off_a_coast_is_not_away() -> None:
    """What lies "60 miles off the coast of Ireland" is counted from there, not from a spot."""
    text = SANK + "The wreck is said to lie 60 miles off the coast of Shetland."
    last = [each for each in check_article(text).claims if each.kind == "distance"][-1]
    assert last.origin is not None
    assert last.origin.name == "Shetland"
