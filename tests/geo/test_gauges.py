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
