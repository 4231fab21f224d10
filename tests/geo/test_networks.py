"""The packaged networks on real journeys; expected values are published ones."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import NoRouteError
from geo.measure import geodesic_m
from geo.model import Place, Route
from geo.networks import find_corridor, get_network, networks

RAIL, ROAD, SEA, AIR = (get_network(name) for name in ("rail", "road", "sea", "air"))


def place(name: str, lat: float, lon: float, country: str) -> Place:
    return Place(name=name, lon=lon, lat=lat, country=country, source="test", radius_m=1_000.0)


PYONGYANG = place("Pyongyang", 39.0047, 125.7359, "KP")
VLADIVOSTOK = place("Vladivostok", 43.1112, 131.8819, "RU")
VOSTOCHNY = place("Vostochny Cosmodrome", 51.8769, 128.3322, "RU")
MOSCOW = place("Moscow", 55.7774, 37.6546, "RU")
BEIJING = place("Beijing", 39.9289, 116.3883, "CN")
SEOUL = place("Seoul", 37.5547, 126.9706, "KR")
HONOLULU = place("Honolulu", 21.31, -157.86, "US")
LOS_ANGELES = place("Los Angeles", 34.05, -118.24, "US")
ROTTERDAM = place("Rotterdam", 51.95, 4.1, "NL")
SINGAPORE = place("Singapore", 1.26, 103.8, "SG")


def km(route: Route) -> float:
    return route.length_m / 1000


@pytest.mark.parametrize("network", networks(), ids=lambda each: each.name)
def test_a_network_says_its_name_reading_and_source(network: object) -> None:
    assert network.name == network.reading.value  # type: ignore[attr-defined]
    assert len(network.source) > 10  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((39.0047, 125.7359), (43.1112, 131.8819)),
        ((39.0339, 125.7543), (43.1056, 131.8735)),
        ((39.0194, 125.7381), (43.1332, 131.9113)),
    ],
    ids=["stations", "GeoNames", "centres"],
)
def test_pyongyang_to_vladivostok_goes_by_tumangang_and_khasan(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    """Whichever points of the cities are taken; posted by segments 1,185 km, BBC 1,180."""
    route = RAIL.route((place("P", *start, "KP"), place("V", *end, "RU")))[0]
    assert 1_180 * 0.98 <= km(route) <= 1_200 * 1.02
    assert route.name == "by Tumangang and Khasan"
    passed = [mark.name for mark in route.waymarks if mark.kind in {"station", "border"}]
    assert [each for each in passed if each in {"Tumangang", "KP–RU", "Khasan", "Baranovsky"}] == [
        "Tumangang",
        "KP–RU",
        "Khasan",
        "Baranovsky",
    ]
    assert route.countries == ("KP", "RU")
    assert route.gauges_mm == (1435, 1520)
    assert [mark.name for mark in route.waymarks if mark.kind == "gauge_break"] == [
        "1435 mm | 1520 mm"
    ]


def test_vladivostok_to_vostochny_by_road_stays_in_russia_and_admits_900_miles() -> None:
    """Some 900 miles (1,448 km, a twentieth more or less) fits the road, not the 1,010 km."""
    route = ROAD.route((VLADIVOSTOK, VOSTOCHNY))[0]
    assert route.countries == ("RU",)
    assert route.low_m <= 1.05 * 1_448_000 <= route.high_m
    assert route.low_m > 1_011_000


def test_pyongyang_to_vostochny_by_rail_is_about_twice_pyongyang_to_vladivostok() -> None:
    """Published segments: about 2,530 against 1,185 km, without entering Vladivostok."""
    far = RAIL.route((PYONGYANG, VOSTOCHNY))[0]
    near = RAIL.route((PYONGYANG, VLADIVOSTOK))[0]
    assert km(far) == pytest.approx(2_530, rel=0.03)
    assert km(far) / km(near) == pytest.approx(2.1, abs=0.1)


def test_moscow_to_vladivostok_is_the_posted_trans_siberian() -> None:
    route = RAIL.route((MOSCOW, VLADIVOSTOK))[0]
    assert km(route) == pytest.approx(9_288, rel=0.01)
    assert route.countries == ("RU",)
    assert "Trans-Siberian" in route.source


def test_moscow_to_pyongyang_goes_by_khasan() -> None:
    """Through car by Khasan, 10,214 to 10,272 km."""
    route = RAIL.route((MOSCOW, PYONGYANG))[0]
    assert 10_214 * 0.99 <= km(route) <= 10_272 * 1.01
    assert "CN" not in route.countries


def test_moscow_to_toretam_goes_by_orenburg_and_aktobe() -> None:
    """No published figure; the mended graph of the research gives 2,515 to 2,520 km."""
    route = RAIL.route((MOSCOW, place("Toretam", 45.65, 63.32, "KZ")))[0]
    assert km(route) == pytest.approx(2_520, rel=0.02)
    assert {"Orenburg", "Kandyagash"} <= {mark.name for mark in route.waymarks}


@pytest.mark.parametrize("network", [RAIL, ROAD], ids=lambda each: each.name)
def test_the_korean_demilitarized_zone_is_closed(network: object) -> None:
    with pytest.raises(NoRouteError, match="Pyongyang and Seoul"):
        network.route((PYONGYANG, SEOUL))  # type: ignore[attr-defined]


@pytest.mark.parametrize("network", [RAIL, ROAD], ids=lambda each: each.name)
def test_no_line_runs_to_an_island(network: object) -> None:
    with pytest.raises(NoRouteError) as caught:
        network.route((HONOLULU, LOS_ANGELES))  # type: ignore[attr-defined]
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("start", "end", "published_km"),
    [
        # Interstate 10, mile 10 to mile 199, and the streets at both ends
        (
            place("Pensacola", 30.4213, -87.2169, "US"),
            place("Tallahassee", 30.4383, -84.2807, "US"),
            318,
        ),
        (place("Norfolk", 36.8468, -76.2852, "US"), place("Hampton", 37.0299, -76.3452, "US"), 26),
        # Interstate 82, mile 0 to mile 31, and five miles into Ellensburg
        (
            place("Yakima", 46.6021, -120.5059, "US"),
            place("Ellensburg", 46.9965, -120.5478, "US"),
            58,
        ),
    ],
    ids=lambda each: each.name if isinstance(each, Place) else "",
)
def test_roads_cross_the_bays_that_are_bridged(start: Place, end: Place, published_km: int) -> None:
    """Bridges that the source of the graph lacks are added; without them it goes round the bay."""
    assert km(ROAD.route((start, end))[0]) == pytest.approx(published_km, rel=0.12, abs=4)


def test_two_sensible_routes_that_differ_are_both_given_with_their_names() -> None:
    """Moscow–Beijing: 7,826 km posted by Ulaanbaatar, 8,961 by Manzhouli."""
    routes = RAIL.route((MOSCOW, BEIJING))
    lengths = sorted(km(route) for route in routes)
    assert any(length == pytest.approx(7_826, rel=0.03) for length in lengths)
    assert any(length == pytest.approx(8_961, rel=0.03) for length in lengths)
    assert len({route.name for route in routes}) == len(routes)
    for one, other in pairwise(lengths):
        assert other > 1.05 * one


def test_a_corridor_can_be_named_as_via() -> None:
    assert find_corridor("trans-siberian") is not None
    assert find_corridor("Orient Express of the moon") is None
    route = RAIL.route((MOSCOW, VLADIVOSTOK), via=("Baikal-Amur Main Line",))[0]
    assert "Skovorodino" not in {mark.name for mark in route.waymarks}


def test_an_unknown_corridor_is_said_to_be_none() -> None:
    with pytest.raises(NoRouteError, match="no corridor called 'Nowhere line'"):
        RAIL.route((MOSCOW, VLADIVOSTOK), via=("Nowhere line",))


def test_avoiding_a_country_keeps_out_of_it() -> None:
    stops = (CITIES[0], CITIES[2])
    assert all("CH" not in route.countries for route in RAIL.route(stops, avoid=("CH",)))


def test_a_line_absent_from_the_map_is_estimated_and_says_so() -> None:
    """Lhasa has a railway and Zayu has none; both are on one land."""
    zayu = place("Zayu", 28.66, 97.47, "CN")
    route = ROAD.route((place("Lhasa", 29.65, 91.1, "CN"), zayu))[0]
    if "estimate" in route.flags:
        assert route.low_m < route.length_m < route.high_m
        assert "estimated" in route.why
    else:
        assert route.length_m >= geodesic_m(*route.stops)


def test_ships_take_the_canal_unless_told_to_round_the_cape() -> None:
    """Port tables: Rotterdam–Singapore 8,288 nm by Suez, 11,755 by the Cape."""
    by_suez = SEA.route((ROTTERDAM, SINGAPORE))[0]
    by_cape = SEA.route((ROTTERDAM, SINGAPORE), via=("Cape of Good Hope",))[0]
    assert by_suez.length_m / 1852 == pytest.approx(8_288, rel=0.02)
    assert by_cape.length_m / 1852 == pytest.approx(11_755, rel=0.02)


def test_ships_cross_the_date_line_without_a_jump() -> None:
    """Port tables: Yokohama–Los Angeles 4,839 nm."""
    yokohama = place("Yokohama", 35.4, 139.7, "JP")
    route = SEA.route((yokohama, place("LA", 33.7, -118.25, "US")))[0]
    assert route.length_m / 1852 == pytest.approx(4_839, rel=0.03)
    for leg in route.legs:
        longitudes = [lon for lon, _ in leg.line.coords]
        assert all(abs(b - a) < 180 for a, b in pairwise(longitudes))


def test_an_inland_city_has_no_sea_route() -> None:
    with pytest.raises(NoRouteError, match="Moscow"):
        SEA.route((MOSCOW, ROTTERDAM))


def test_a_flight_is_the_straight_line_and_a_surplus() -> None:
    route = AIR.route((PYONGYANG, VLADIVOSTOK))[0]
    straight = geodesic_m(PYONGYANG, VLADIVOSTOK)
    assert route.low_m <= straight <= route.length_m <= route.high_m


def test_legs_and_waymarks_follow_one_another() -> None:
    for stops in ((PYONGYANG, VLADIVOSTOK), (MOSCOW, BEIJING)):
        for route in RAIL.route(stops):
            assert sum(leg.length_m for leg in route.legs) == pytest.approx(route.length_m)
            marks = [mark.at_m for mark in route.waymarks]
            assert marks == sorted(marks)
            assert 0 <= marks[0] <= marks[-1] <= route.length_m + 1


CITIES = (
    place("Paris", 48.8767, 2.3592, "FR"),
    place("Berlin", 52.5251, 13.3694, "DE"),
    place("Roma", 41.9009, 12.5020, "IT"),
    place("Madrid", 40.4066, -3.6892, "ES"),
    place("Warszawa", 52.2288, 21.0032, "PL"),
    place("Delhi", 28.6430, 77.2197, "IN"),
    place("Mumbai", 18.9398, 72.8355, "IN"),
    place("Chicago", 41.8786, -87.6403, "US"),
    place("Denver", 39.7530, -105.0000, "US"),
    place("Novosibirsk", 55.0351, 82.8979, "RU"),
)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(CITIES), st.sampled_from(CITIES), st.sampled_from([RAIL, ROAD]))
def test_there_equals_back_and_is_no_shorter_than_the_straight_line(
    a: Place, b: Place, network: object
) -> None:
    if a is b:
        return
    try:
        there = network.route((a, b))[0]  # type: ignore[attr-defined]
    except NoRouteError:
        with pytest.raises(NoRouteError):
            network.route((b, a))  # type: ignore[attr-defined]
        return
    back = network.route((b, a))[0]  # type: ignore[attr-defined]
    assert there.length_m == pytest.approx(back.length_m, rel=0.002)
    assert there.length_m >= geodesic_m(a, b) - 3_000
    assert there.low_m <= there.length_m <= there.high_m


def test_a_corridor_is_passed_between_the_two_stops_alone() -> None:
    """A named train lends the points between the stops, whichever way one goes."""
    there = RAIL.route(
        (place("Chicago", 41.88, -87.63, "US"), place("Seattle", 47.60, -122.33, "US")),
        via=("Empire Builder",),
    )[0]
    back = RAIL.route(
        (place("Seattle", 47.60, -122.33, "US"), place("Chicago", 41.88, -87.63, "US")),
        via=("Empire Builder",),
    )[0]
    # Amtrak, timetable: 2,206 miles
    assert there.length_m == pytest.approx(3_550_000, rel=0.03)
    assert back.length_m == pytest.approx(there.length_m, rel=0.01)


def test_no_line_is_guessed_across_a_closed_border() -> None:
    """Between Armenia and Turkey trains go round by Georgia or not at all."""
    found = RAIL.route((place("Yerevan", 40.18, 44.51, "AM"), place("Kars", 40.60, 43.10, "TR")))
    assert all("estimate" not in route.flags for route in found)


def test_no_railway_is_guessed_where_none_crosses_the_border() -> None:
    """Colombia's railways and Ecuador's never met."""
    with pytest.raises(NoRouteError):
        RAIL.route((place("Bogotá", 4.71, -74.07, "CO"), place("Quito", -0.18, -78.47, "EC")))
