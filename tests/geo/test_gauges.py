"""Gauges by country and line, where they meet, and trains that keep to one."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from geo.borders import country_at
from geo.errors import NoRouteError
from geo.model import Place, Route
from geo.networks import get_network

RAIL = get_network("rail")


def rows(name: str) -> list[dict[str, str]]:
    text = (files("geo.data") / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def route(*ends: tuple[float, float, str], gauge: int | None = None) -> Route:
    stops = tuple(
        Place(name="", lon=lon, lat=lat, country=country, source="test", kind="point")
        for lon, lat, country in ends
    )
    return RAIL.route(stops, gauge=gauge)[0]


def breaks(found: Route) -> list[tuple[str, str]]:
    return [(each.name, each.detail) for each in found.waymarks if each.kind == "gauge_break"]


@pytest.mark.parametrize("row", rows("gauge_lines.csv"), ids=lambda row: row["line"])
def test_a_line_with_its_own_gauge_lies_in_its_country(row: dict[str, str]) -> None:
    west, south, east, north = (float(row[side]) for side in ("west", "south", "east", "north"))
    assert west < east
    assert south < north
    assert row["evidence"]
    steps = [k / 8 for k in range(9)]
    seen = {
        country_at(west + x * (east - west), south + y * (north - south))
        for x in steps
        for y in steps
    }
    assert row["country"] in seen


@pytest.mark.parametrize("row", rows("gauge_breaks.csv"), ids=lambda row: row["place"])
def test_a_break_of_gauge_stands_at_the_border_of_its_two_countries(row: dict[str, str]) -> None:
    lon, lat = float(row["lon"]), float(row["lat"])
    around = {country_at(lon + x, lat + y) for x in (-0.35, 0.0, 0.35) for y in (-0.35, 0.0, 0.35)}
    assert {row["a"], row["b"]} <= around


def test_bogies_are_changed_between_poland_and_belarus() -> None:
    found = route((21.003, 52.229, "PL"), (27.551, 53.891, "BY"))  # Warsaw, Minsk
    assert found.gauges_mm == (1435, 1520)
    assert breaks(found) == [
        ("1435 mm | 1520 mm", "bogies are changed or passengers change at Brest")
    ]


def test_a_train_keeps_its_gauge_as_long_as_rails_of_both_lie_there() -> None:
    """From Hanoi to China 1,435 mm runs beside 1,000 mm, so nothing is changed at the border."""
    found = route((105.841, 21.024, "VN"), (108.316, 22.828, "CN"))
    assert breaks(found) in (
        [],
        [("1000 mm | 1435 mm", "none: both gauges lead to Hanoi, Gia Lam at Dong Dang")],
    )


def test_a_train_of_one_gauge_keeps_to_lines_that_have_it() -> None:
    """Brisbane lies on 1,067 mm, and 1,435 mm of New South Wales ends there."""
    ends = (153.019, -27.466, "AU"), (145.767, -16.925, "AU")  # Brisbane, Cairns
    assert route(*ends).gauges_mm == (1067,)
    with pytest.raises(NoRouteError):
        route(*ends, gauge=1435)


def test_no_train_of_the_russian_gauge_reaches_berlin() -> None:
    with pytest.raises(NoRouteError):
        route((37.581, 55.777, "RU"), (13.369, 52.525, "DE"), gauge=1520)


@pytest.mark.parametrize(
    ("start", "end", "gauge", "posted_km"),
    [
        # Adif: Madrid - Barcelona 621 km, Madrid - Seville 472 km; JR: Omiya - Niigata 270 km
        ((-3.6892, 40.4066, "ES"), (2.1404, 41.3792, "ES"), 1435, 621),
        ((-3.6892, 40.4066, "ES"), (-5.9755, 37.3917, "ES"), 1435, 472),
        ((139.6241, 35.9064, "JP"), (139.0619, 37.9122, "JP"), 1435, 270),
        ((121.517, 25.0478, "TW"), (120.308, 22.687, "TW"), 1435, 339),
    ],
)
def test_high_speed_trains_keep_to_lines_of_their_own_gauge(
    start: tuple[float, float, str],
    end: tuple[float, float, str],
    gauge: int,
    posted_km: float,
) -> None:
    found = route(start, end, gauge=gauge)
    assert found.gauges_mm == (gauge,)
    assert found.length_m / 1000 == pytest.approx(posted_km, rel=0.08)
    assert not breaks(found)


def test_trains_of_1435_mm_run_through_from_madrid_to_paris() -> None:
    """By the line of 2013 over Le Perthus; no train of 1,668 mm leaves Spain that way."""
    ends = (-3.6892, 40.4066, "ES"), (2.3736, 48.8443, "FR")
    assert route(*ends, gauge=1435).gauges_mm == (1435,)
    with pytest.raises(NoRouteError):
        route(*ends, gauge=1668)


def test_trains_of_1435_mm_reach_neither_lisbon_nor_sapporo() -> None:
    """Portugal has no such line, and the Shinkansen ended at Hakodate in 2016."""
    with pytest.raises(NoRouteError):
        route((-3.6892, 40.4066, "ES"), (-9.1218, 38.7140, "PT"), gauge=1435)
    with pytest.raises(NoRouteError):
        route((139.7671, 35.6812, "JP"), (141.3507, 43.0687, "JP"), gauge=1435)


@pytest.mark.parametrize(
    "name", ["gauges.csv", "gauge_breaks.csv", "closed.csv", "corridors.csv", "lines.csv"]
)
def test_every_row_names_its_source(name: str) -> None:
    for row in rows(name):
        assert len(row["source"]) > 8, row


def test_every_country_with_railways_on_the_map_has_a_gauge() -> None:
    graph = RAIL.planner.graph
    known = {row["country"] for row in rows("gauges.csv")}
    for index, code in enumerate(graph.countries):
        km = float(graph.length_m[graph.chain_country == index].sum()) / 1000
        # trams of Macao and Palestine, and what lies at sea
        assert not code or km < 17 or code in known, (code, km)
