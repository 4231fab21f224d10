"""A route as a timetable tells it; towns passed are those of published timetables and maps."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise

import pytest
from shapely.geometry import LineString

import geo
from geo.itinerary import Itinerary, explain_route, itinerary_to_dict
from geo.model import Leg, LegKind, Place, Reading, Route


@cache
def told(a: str, b: str, mode: str) -> Itinerary:
    found = geo.measure_between(a, b, mode=mode)
    return explain_route(next(each for each in found.routes if each.reading.value == mode))


@pytest.mark.parametrize(
    ("a", "b", "mode", "towns"),
    [
        # DB timetable of the line of 1846
        ("Berlin", "Hamburg", "rail", ["Nauen", "Wittenberge", "Ludwigslust", "Schwarzenbek"]),
        # Indian Railways, Western line
        ("Delhi", "Mumbai", "rail", ["Ajmer", "Ahmedabad", "Vadodara", "Surat", "Vapi"]),
        # Indian Pacific by Parkes and Broken Hill
        ("Sydney", "Perth", "rail", ["Orange", "Broken Hill", "Northam"]),
        # interstate highways 70, 44, 40 and 10
        ("New York", "Los Angeles", "road", ["Columbus", "Indianapolis", "Phoenix"]),
    ],
)
def test_towns_are_passed_in_the_order_of_the_timetable(
    a: str, b: str, mode: str, towns: list[str]
) -> None:
    names = [mark.name for mark in told(a, b, mode).passed]
    assert [name for name in names if name in towns] == towns


@pytest.mark.parametrize(
    ("a", "b", "mode"),
    [
        ("Berlin", "Hamburg", "rail"),
        ("Paris", "Vienna", "rail"),
        ("Pyongyang", "Vladivostok", "rail"),
        ("New York", "Los Angeles", "road"),
        ("London", "Dublin", "road"),
    ],
)
def test_stretches_follow_one_another_and_sum_to_the_route(a: str, b: str, mode: str) -> None:
    itinerary = told(a, b, mode)
    stretches = itinerary.stretches
    assert sum(each.length_m for each in stretches) == pytest.approx(itinerary.route.length_m)
    assert stretches[0].origin == itinerary.route.stops[0].name
    assert stretches[-1].destination == itinerary.route.stops[-1].name
    for one, other in pairwise(stretches):
        assert one.destination == other.origin
    assert all(each.origin and each.destination for each in stretches)
    assert all(leg.name for leg in itinerary.route.legs)
    chainage = [mark.at_m for mark in itinerary.route.waymarks]
    assert chainage == sorted(chainage)


def test_a_stretch_ends_at_the_border_with_a_town_near_it() -> None:
    """Between Paris and Vienna trains cross at Forbach or Kehl, and into Austria."""
    first = told("Paris", "Vienna", "rail").stretches[0]
    assert first.country == "FR"
    assert "FR–DE" in first.destination


def test_posted_joined_and_ferried_parts_are_told() -> None:
    rail = told("Pyongyang", "Vladivostok", "rail").stretches
    assert sum(each.posted_m for each in rail) > 1_100_000
    assert {each.line for each in rail} >= {"Trans-Siberian", "Baranovsky–Khasan line"}
    assert sum(each.ferry_m for each in told("London", "Dublin", "road").stretches) > 50_000


def test_no_town_is_told_between_the_ends_of_what_is_not_drawn() -> None:
    """A straight line on the map passes what the road does not."""
    ends = (
        Place(name="A", lon=2.35, lat=48.85, country="FR", source="test"),
        Place(name="B", lon=4.85, lat=45.75, country="FR", source="test"),
    )
    line = LineString([(each.lon, each.lat) for each in ends])

    def passed(kind: LegKind) -> int:
        leg = Leg(line=line, length_m=450_000, kind=kind, country="FR")
        route = Route(
            reading=Reading.ROAD,
            network="road",
            stops=ends,
            legs=(leg,),
            length_m=450_000,
            low_m=440_000,
            high_m=460_000,
            source="test",
        )
        return len(explain_route(route).passed)

    # the two ends are the stops themselves
    assert passed(LegKind.SCHEMATIC) == 0
    assert passed(LegKind.TRACK) > 0


def test_a_ferry_is_a_stretch_of_its_own_between_its_two_ports() -> None:
    """Stena Line and Irish Ferries: Holyhead–Dublin."""
    stretches = told("London", "Dublin", "road").stretches
    ferry = next(each for each in stretches if each.ferry_m > 50_000)
    assert (ferry.origin, ferry.destination) == ("Holyhead (border GB–IE)", "Dublin")


def test_an_itinerary_is_written_as_json_and_as_geojson() -> None:
    itinerary = told("Berlin", "Hamburg", "rail")
    answer = json.loads(json.dumps(itinerary_to_dict(itinerary)))
    assert [leg["from"] for leg in answer["legs"]] == ["Berlin"]
    assert {"km", "kind", "name", "lon", "lat"} <= set(answer["passes"][0])
    features = json.loads(geo.routes_to_geojson([itinerary.route]))["features"]
    names = {each["properties"].get("name") for each in features}
    assert {"Wittenberge", "Berlin–Hamburg"} <= names
