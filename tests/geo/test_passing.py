"""What is to be passed on a journey: the line or place that a name was taken for, and telling."""

from __future__ import annotations

import json

import pytest

import geo
from geo.errors import JourneyError, PlaceNotFoundError


def test_a_place_to_pass_is_told_with_its_country_and_coordinates() -> None:
    """Holyhead, Wales: 53.31 north, 4.63 west."""
    (via,) = geo.measure_between("London", "Dublin", mode="road", via=["Holyhead"]).via
    assert via.place is not None
    assert (via.place.country, round(via.place.lat), round(via.place.lon)) == ("GB", 53, -5)
    assert "Holyhead, United Kingdom (53." in via.told


def test_a_line_to_pass_is_told_as_a_line() -> None:
    (via,) = geo.measure_between("Paris", "Lyon", mode="rail", via=["lgv sud est"]).via
    assert (via.line, via.place) == ("LGV Sud-Est", None)
    assert via.told.startswith("the line LGV Sud-Est: 430 km")


def test_json_says_what_was_passed_and_nothing_where_nothing_was_asked() -> None:
    found = geo.measure_between("Chicago", "Seattle", mode="rail", via=["Empire Builder"])
    answer = json.loads(geo.measure_to_json(found))
    assert answer["via"][0]["line"] == "Empire Builder"
    assert answer["via"][0]["place"] is None
    plain = json.loads(geo.measure_to_json(geo.measure_between("Chicago", "Seattle", mode="air")))
    assert "via" not in plain


@pytest.mark.parametrize("name", ["Atlantis", "Xanadu"])
def test_a_namesake_far_off_the_way_is_asked_back(name: str) -> None:
    """The only Atlantis of the maps is a town near Cape Town."""
    with pytest.raises((JourneyError, PlaceNotFoundError)) as caught:
        geo.measure_between("Kuala Lumpur", "Singapore", mode="road", via=[name])
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_the_namesake_is_taken_where_its_country_is_given() -> None:
    found = geo.measure_between("Cape Town", "George", mode="air", via=["Atlantis, South Africa"])
    assert found.via[0].place is not None
    assert found.via[0].place.country == "ZA"


def test_a_well_known_place_far_off_the_way_is_measured_and_said_to_be() -> None:
    found = geo.measure_between("Paris", "Lyon", mode="rail", via=["Samara"])
    route = found.routes[1]
    assert "far_via" in route.flags
    assert sum("times as long as without it" in each for each in route.assumptions) == 1


def test_a_place_on_the_way_is_no_detour() -> None:
    found = geo.measure_between("Paris", "Lyon", mode="rail", via=["Dijon"])
    assert all("far_via" not in route.flags for route in found.routes)


def test_a_line_spelt_wrong_is_suggested() -> None:
    with pytest.raises(PlaceNotFoundError, match="LGV Sud-Est"):
        geo.measure_between("Paris", "Lyon", mode="rail", via=["LGV Sudest"])
