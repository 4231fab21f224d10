"""Named lines in `via`: every row of the table, by what its railway posts of its length."""

from __future__ import annotations

import csv
import re
from importlib.resources import files

import pytest

import geo
from geo.errors import NoRouteError
from geo.graph_corridor import Corridor, calls_at, is_whole, line_key, part_between
from geo.measure import geodesic_m
from geo.model import Place, Route
from geo.networks import corridors, find_corridor, get_network

ROWS = list(
    csv.DictReader(
        (files("geo.data") / "corridors.csv").read_text(encoding="utf-8").splitlines(),
        strict=True,
    )
)
_ON_MAP = re.compile(r"([\d,]+) km on the map")
# lines over borders that closed.csv closes: Syria and its neighbours
_CLOSED = {"Baghdad Railway"}
_FLAGS = {"line_differs", "far_snap", "not_on_map"}


def place(name: str, lat: float, lon: float, country: str) -> Place:
    return Place(name=name, lon=lon, lat=lat, country=country, source="test", radius_m=1_000.0)


def along(row: dict[str, str]) -> Route:
    """Return the way over a line between its own ends."""
    line = next(each for each in corridors(row["network"]) if each.name == row["name"])
    ends = (f"{end.lat},{end.lon}" for end in line.ends)
    found = geo.measure_between(*ends, mode=row["network"], via=(row["name"],))
    return next(route for route in found.routes if route.reading is not geo.Reading.GEODESIC)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_a_line_of_the_table_can_be_named_and_has_the_length_its_railway_posts(
    row: dict[str, str],
) -> None:
    """Between its own ends within 5 % of what is posted, or a flag says that the map differs."""
    names = [row["name"], *(each.strip() for each in row["alternates"].split(";") if each)]
    assert all(find_corridor(name) is not None for name in names)
    if ";" not in row["points"]:
        return
    if row["name"] in _CLOSED:
        with pytest.raises(NoRouteError):
            along(row)
        return
    route = along(row)
    assert row["network"] == "sea" or route.name == f"by {row['name']}"
    if not row["km"] or row["network"] == "sea":
        return
    posted = float(row["km"])
    off = abs(route.length_m / 1000 / posted - 1)
    assert off <= 0.05 or _FLAGS & {*route.flags}
    shown = [int(each.replace(",", "")) for each in _ON_MAP.findall(route.source)]
    on_map = max(shown, default=posted)
    assert abs(on_map - posted) <= 0.05 * posted + 1 or _FLAGS & {*route.flags}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row["name"]))
def test_a_row_names_its_source(row: dict[str, str]) -> None:
    assert len(row["source"]) > 8
    assert row["evidence"]


@pytest.mark.parametrize(
    ("name", "start", "end", "miles"),
    [
        ("Empire Builder", (41.8787, -87.6396), (47.5984, -122.3302), 2_206),
        ("Sunset Limited", (29.9464, -90.0784), (34.0561, -118.2365), 1_995),
        ("Silver Meteor", (40.7505, -73.9935), (25.8500, -80.2580), 1_389),
        ("California Zephyr", (41.8787, -87.6396), (37.8400, -122.2920), 2_438),
        ("Lake Shore Limited", (40.7505, -73.9935), (41.8787, -87.6396), 959),
    ],
)
def test_trains_of_amtrak_have_the_miles_of_their_timetable(
    name: str, start: tuple[float, float], end: tuple[float, float], miles: int
) -> None:
    """Amtrak's timetables, and on the map within 5 % of them."""
    stops = place("start", *start, "US"), place("end", *end, "US")
    route = get_network("rail").route(stops, via=(name,))[0]
    assert route.length_m / 1609.344 == pytest.approx(miles, rel=0.01)
    assert "line_differs" not in route.flags
    assert route.length_m >= geodesic_m(*stops)


def test_a_line_that_the_map_lacks_is_told_by_its_posts() -> None:
    """VIA Rail: Montréal–Halifax 1,346 km by the Matapédia valley."""
    ends = place("Montréal", 45.5000, -73.5664, "CA"), place("Halifax", 44.6390, -63.5670, "CA")
    route = get_network("rail").route(ends, via=("the Ocean",))[0]
    assert route.length_m == pytest.approx(1_346_000, rel=0.02)


def test_high_speed_lines_are_shorter_than_the_old_ones_beside_them() -> None:
    """SNCF: Paris–Lyon 512 km by Dijon, 427 km by the line of 1981."""
    ends = place("Paris", 48.8443, 2.3736, "FR"), place("Lyon", 45.7605, 4.8597, "FR")
    rail = get_network("rail")
    old, new = rail.route(ends)[0], rail.route(ends, via=("LGV Sud-Est",))[0]
    assert new.length_m == pytest.approx(427_000, rel=0.07)
    assert new.length_m < old.length_m


@pytest.mark.parametrize(
    "name",
    [
        "Tōkaidō Shinkansen",
        "the ghan",
        "Beijing–Shanghai high-speed railway",
        "P’yŏngra",
        "CHENGDU-KUNMING OLD LINE",
        "San'in Line",
        "Sanin line",
        "LGV Sud Est",
    ],
)
def test_a_line_is_found_however_it_is_spelt(name: str) -> None:
    assert find_corridor(name) is not None


def test_names_of_lines_do_not_run_into_one_another() -> None:
    assert line_key("LGV Est") != line_key("LGV Sud-Est")
    assert find_corridor("Shinkansen of nowhere") is None


def _line(*lons: float) -> Corridor:
    points = tuple(place(str(lon), 0.0, lon, "AA") for lon in lons)
    return Corridor(name="line", points=points, ends=(points[0], points[-1]))


def test_a_way_beyond_both_ends_passes_the_whole_line_and_one_within_does_not() -> None:
    line = _line(1.0, 2.0, 3.0)
    west, middle, east = (place("", 0.0, lon, "AA") for lon in (0.0, 2.1, 5.0))
    assert is_whole(line, west, east)
    assert is_whole(line, east, west)
    assert not is_whole(line, west, middle)
    assert calls_at(line, line.points[2], line.points[0])
    assert not calls_at(line, west, east)


def test_points_of_a_line_are_passed_in_the_order_of_the_way() -> None:
    line = _line(1.0, 2.0, 3.0)
    west, east = place("", 0.0, 0.0, "AA"), place("", 0.0, 5.0, "AA")
    assert [each.lon for each in part_between(line.points, west, east)] == [1.0, 2.0, 3.0]
    assert [each.lon for each in part_between(line.points, east, west)] == [3.0, 2.0, 1.0]
