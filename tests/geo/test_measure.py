"""Lengths over the ellipsoid, circuity, speed, and journeys as measurements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.measure import (
    bearing_deg,
    circuity,
    geodesic_line,
    geodesic_m,
    measure_journey,
    measure_once,
)
from geo.model import Mode, Place, Reading, Route
from geo.networks import geodesic
from geo.settings import Settings


def place(lat: float, lon: float, country: str = "", radius_m: float = 0.0) -> Place:
    return Place(
        name=f"{lat},{lon}", lon=lon, lat=lat, country=country, source="test", radius_m=radius_m
    )


PYONGYANG = place(39.0047, 125.7359, "KP", 1_000.0)
VLADIVOSTOK = place(43.1112, 131.8819, "RU", 1_000.0)
points = st.builds(place, st.floats(-89, 89), st.floats(-180, 180))


def test_the_straight_line_of_the_founding_case() -> None:
    """Station to station 688.8 km by GeographicLib."""
    assert geodesic_m(PYONGYANG, VLADIVOSTOK) == pytest.approx(688_800, abs=100)


def test_a_degree_of_the_meridian_and_of_the_equator() -> None:
    """WGS 84: 110,574 m at the equator northwards, 111,320 m eastwards."""
    assert geodesic_m(place(0, 0), place(1, 0)) == pytest.approx(110_574.4, abs=0.1)
    assert geodesic_m(place(0, 0), place(0, 1)) == pytest.approx(111_319.5, abs=0.1)


@given(points, points)
def test_there_equals_back(a: Place, b: Place) -> None:
    assert geodesic_m(a, b) == pytest.approx(geodesic_m(b, a), abs=1e-3)


@given(points, points, points)
def test_no_detour_is_shorter(a: Place, b: Place, c: Place) -> None:
    assert geodesic_m(a, c) <= geodesic_m(a, b) + geodesic_m(b, c) + 1e-3


@pytest.mark.parametrize(
    ("end", "bearing"), [((1, 0), 0), ((0, 1), 90), ((-1, 0), 180), ((0, -1), 270)]
)
def test_a_bearing_is_clockwise_from_north(end: tuple[float, float], bearing: float) -> None:
    assert bearing_deg(place(0, 0), place(*end)) == pytest.approx(bearing, abs=1e-6)


def test_a_line_across_the_date_line_runs_on() -> None:
    line = geodesic_line(origin=place(10, 170), destination=place(10, -160))
    lons = [lon for lon, _ in line.coords]
    assert lons[-1] == pytest.approx(200)
    assert lons == sorted(lons)


def test_circuity_needs_a_straight_line() -> None:
    assert circuity(route_m=1_185, geodesic_m=689) == pytest.approx(1.72, abs=0.005)
    with pytest.raises(ValueError, match="two different places"):
        circuity(route_m=10, geodesic_m=0)


def test_a_journey_is_measured_under_every_reading_straight_line_first() -> None:
    routes, found = measure_journey((PYONGYANG, VLADIVOSTOK))
    assert routes[0].reading is Reading.GEODESIC
    assert {Reading.RAIL, Reading.ROAD, Reading.AIR} <= {route.reading for route in routes}
    distances = [each for each in found if each.name == "distance"]
    assert [each.value for each in distances] == [route.length_m for route in routes]
    assert all(each.low <= each.value <= each.high for each in found)
    rail = next(each for each in found if each.name == "circuity" and each.reading is Reading.RAIL)
    assert rail.value == pytest.approx(1.72, abs=0.03)


def test_a_mode_leaves_the_others_out() -> None:
    routes, _ = measure_journey((PYONGYANG, VLADIVOSTOK), mode=Mode.RAIL)
    assert {route.reading for route in routes} == {Reading.GEODESIC, Reading.RAIL}


def test_where_no_way_leads_the_straight_line_still_stands_and_says_why() -> None:
    honolulu, hilo = place(21.31, -157.86, "US"), place(19.72, -155.09, "US")
    routes, found = measure_journey((honolulu, hilo), mode=Mode.RAIL)
    assert [route.reading for route in routes] == [Reading.GEODESIC]
    assert any(flag.startswith("no_rail_route: ") for flag in found[0].flags)


def test_stops_on_the_way_add_up() -> None:
    khasan = place(42.43, 130.645, "RU")
    whole, _ = measure_journey((PYONGYANG, khasan, VLADIVOSTOK), mode=Mode.RAIL)
    parts = [
        measure_journey(pair, mode=Mode.RAIL)[0][1].length_m
        for pair in ((PYONGYANG, khasan), (khasan, VLADIVOSTOK))
    ]
    assert whole[1].length_m == pytest.approx(sum(parts), rel=1e-6)


def test_one_stop_is_no_journey() -> None:
    assert measure_journey((PYONGYANG,)) == ((), ())


class _Counting:
    """A network of one's own that counts how often it is asked."""

    name = "own"
    reading = Reading.GEODESIC
    asked = 0

    def route(self, stops: tuple[Place, ...], **more: object) -> tuple[Route, ...]:
        """Return the straight line, and count."""
        self.asked += 1
        return geodesic.NETWORK.route(stops, **more)  # type: ignore[arg-type]


def test_a_journey_on_packaged_networks_is_laid_once_and_on_ones_own_each_time() -> None:
    """What cannot change is remembered; one's own network may have changed since."""
    stops, own = (PYONGYANG, VLADIVOSTOK), _Counting()
    first, again = (
        measure_once(stops, networks=[geodesic.NETWORK], settings=Settings()) for _ in range(2)
    )
    assert first is again
    assert first == measure_journey(stops, networks=[geodesic.NETWORK], settings=Settings())
    for _ in range(2):
        measure_once(stops, networks=[own], settings=Settings())
    assert own.asked == 2
