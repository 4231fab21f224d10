"""What a sentence tells of two names settles which places they are."""

from __future__ import annotations

import pytest

from geo.geocode_pairs import find_told
from geo.model import Span
from geo.named import find_places
from geo.pipeline import check_article

PAIRS = {
    "BOSTON — From Maine and Vermont one may fly from Amsterdam to Portland. The flight covers"
    " 8,060 km.": ("Portland", 45.5, -122.7),
    "From Inverness to Perth is 112 miles.": ("Perth", 56.4, -3.4),
    "The road from Kars to Erzurum is 780 km long.": ("Kars", 40.6, 43.1),  # which is wrong
    "The boat from Newcastle to Bergen took 25 hours.": ("Newcastle", 55.0, -1.6),
    "From Santa Cruz to Monterey is 43 miles.": ("Santa Cruz", 37.0, -122.0),
    "Port Arthur is 1,000 miles from Vladivostok by sea.": ("Port Arthur", 38.8, 121.3),
    "They walked from Durham to Newcastle in six hours.": ("Durham", 54.8, -1.6),
    "HALIFAX — The ship came after three days. It lay 900 km from here.": ("Halifax", 44.6, -63.6),
    "The ship from New York to San Francisco went 13,000 nautical miles round the Horn.": (
        "San Francisco",
        37.8,
        -122.4,
    ),
    "It used to be 15,000 miles from Boston to San Francisco by the Horn.": (
        "San Francisco",
        37.8,
        -122.4,
    ),
    "From London to Paris it is 4,500 km, the sign says.": ("Paris", 48.9, 2.3),
    "The road from Manali to Leh is 475 km long.": ("Manali", 32.3, 77.2),
    "The outback road from Laverton to Uluru is 1,100 km long.": ("Laverton", -28.6, 122.4),
    "The steamer from Bristol to New York needed 15 days.": ("Bristol", 51.5, -2.6),
    "BURLINGTON, Vermont — A charter from Manchester to Orlando, 4,300 miles, was sent back over"
    " Boston and Concord.": ("Manchester", 53.5, -2.2),
    "The ship took 66 days from Plymouth to Cape Cod.": ("Plymouth", 50.4, -4.1),
    "From Cape Town to Jamestown it is about 1,700 nautical miles, or 3,100 kilometres.": (
        "Jamestown",
        -15.9,
        -5.7,
    ),
    "From Cape Town to Jamestown it is 1,950 miles (3,140 km).": ("Jamestown", -15.9, -5.7),
    "The flight from Boston to London takes seven hours.": ("Boston", 42.4, -71.1),
    "The tug left Brest for Bilbao, 600 km away.": ("Brest", 48.4, -4.5),
    # the 2,100 km are told of the pair before
    "Perth is 2,100 km from Adelaide by air, and the flight from London to Perth is long.": (
        "London",
        51.5,
        -0.1,
    ),
    # as far lies a Birmingham in New Jersey, but the cities of both names do too
    "She flew from Birmingham to Manchester by way of Boston, 5,000 km.": (
        "Birmingham",
        52.5,
        -1.9,
    ),
}


@pytest.mark.parametrize("text", PAIRS)
def test_names_are_the_places_that_are_so_far_apart(text: str) -> None:
    """A distance, or the time of a boat or a walk, rules out the other side of the world."""
    name, lat, lon = PAIRS[text]
    place = next(each.place for each in find_places(text) if each.toponym.name == name)
    assert place is not None
    assert (place.lat, place.lon) == pytest.approx((lat, lon), abs=0.2)


@pytest.mark.parametrize(
    "text",
    [
        "From Ulm to Bonn it is 420 km, and 90 km to Koblenz.",
        "From Ulm to Bonn they sang.",
        "Ulm and Bonn are far, 420 km away.",
        "The party from Ulm to Bonn took two hours.",
    ],
)
def test_nothing_is_told_where_figures_are_two_or_none(text: str) -> None:
    """Nothing bounds a time by no known means, and of two distances either may be meant."""
    spans = [Span(start=text.index(name), end=text.index(name) + len(name)) for name in _NAMES]
    assert find_told(text, spans) == []


_NAMES = ("Ulm", "Bonn")


def test_a_small_place_is_in_the_region_that_is_named() -> None:
    """Warm Springs is the one in Georgia, though the train went to Washington."""
    text = (
        "WASHINGTON — The train from Warm Springs came into Union Station. It had left Georgia on"
        " Friday. From the White House and the Capitol people came to Union Station."
    )
    place = next(each.place for each in find_places(text) if each.toponym.name == "Warm Springs")
    assert place is not None
    assert place.admin1 == "US.GA"


@pytest.mark.parametrize(
    "told",
    [
        "In Norway, the line runs 371 km from Oslo to Bergen in 6.5 hours, an average of 57 km/h.",
        "The train from Oslo to Bergen takes seven hours.",
    ],
)
def test_the_greater_town_in_the_land_of_the_other_end_is_meant(told: str) -> None:
    """A speed is no second distance; and a village abroad is not where a train from Oslo goes."""
    text = f"Munich is four hours from Berlin. Hamburg is 180 miles from Berlin. {told}"
    bergen = next(each.place for each in find_places(text) if each.toponym.name == "Bergen")
    assert bergen is not None
    assert bergen.country == "NO"


def test_notes_name_countries_and_no_codes() -> None:
    """A reader of a newspaper knows Zambia, and not ZM.09."""
    report = check_article("The bus from Lusaka to Livingstone takes seven hours, said Zambia.")
    told = [note for note in report.notes if "is taken for" in note]
    assert any("Lusaka (Zambia): the text speaks of Zambia" in note for note in told)
    assert not any("ZM" in note for note in told)
