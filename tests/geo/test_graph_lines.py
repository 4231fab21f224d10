"""Other lines between two places, what a drawing hides, and how wide an interval is for it."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from geo.errors import NoRouteError
from geo.graph import Graph
from geo.graph_doubt import Spread, half_width
from geo.graph_make import gaps_m, make_graph
from geo.graph_plan import Planner
from geo.graph_route import Bends, bent, lay
from geo.graph_towns import Towns
from geo.graph_ways import Asked, Rules, Way, is_roundabout, is_winding
from geo.model import Place
from geo.networks import get_network, spreads


def place(lon: float, lat: float) -> Place:
    return Place(name=f"{lon},{lat}", lon=lon, lat=lat, country="AA", source="test")


def planner(*bulges: float) -> Planner:
    """Two towns four degrees apart, joined by lines that bulge north by so many degrees each."""
    # a stub beyond each end: without them the lines would be one ring
    lon, lat, start, end = [0.0, 4.0, -1.0, 5.0], [0.0] * 4, [2, 1], [0, 3]
    for bulge in bulges:
        first = len(lon)
        lon += [1.0, 2.0, 3.0]
        lat += [bulge, bulge, bulge]
        start += [0, first, first + 1, first + 2]
        end += [first, first + 1, first + 2, 1]
    x, y, a, b = np.array(lon), np.array(lat), np.array(start), np.array(end)
    graph = make_graph(
        lon=x,
        lat=y,
        country=np.array(["AA"] * len(x)),
        start=a,
        end=b,
        length_m=np.rint(gaps_m(x[a], y[a], x[b], y[b])).astype(np.int64),
        kind=np.zeros(len(a), dtype=np.uint8),
    )
    return Planner(Graph(graph), Rules())


def ways(*bulges: float) -> tuple[Way, ...]:
    return planner(*bulges).ways(place(0, 0), place(4, 0), asked=Asked())


def test_another_line_less_than_a_quarter_longer_is_a_second_way() -> None:
    one, other = ways(0.1, 0.8)
    assert other.path.length_m == pytest.approx(1.14 * one.path.length_m, rel=0.02)
    assert "another line" in other.why
    assert one.flags == other.flags == ("other_line",)
    assert one.other == other.path


@pytest.mark.parametrize("bulges", [(0.1,), (0.1, 0.2), (0.1, 1.8), (0.1, 6.0)])
def test_a_line_as_long_or_far_longer_is_no_other_line(bulges: tuple[float, ...]) -> None:
    (only,) = ways(*bulges)
    assert only.flags == ()
    assert only.other is None


def test_a_straight_way_is_given_its_base_and_a_winding_one_more() -> None:
    bends = Bends(base=1.02, share=0.5, window_m=1_000_000.0)
    lengths = []
    for bulge in (0.0, 1.0):
        way = ways(bulge)[0]
        shape = lay(planner(bulge).graph, way.path)
        turned, (end,) = bent(planner(bulge).graph, shape, [float(shape.at_m[-1])], bends=bends)
        assert end == pytest.approx(float(turned.at_m[-1]))
        lengths.append(float(turned.at_m[-1] / shape.at_m[-1]))
    assert lengths[0] == pytest.approx(1.02, abs=0.001)
    # 2 degrees and 2 times the root of 2 over 4 degrees: 1.207, half of the surplus is added
    assert lengths[1] == pytest.approx(1.02 + 0.5 * 0.207, abs=0.003)


def test_a_line_is_called_by_its_largest_town_that_the_other_does_not_pass() -> None:
    names = b"AltonByfordCoombe"
    table = {
        "lon": np.array([200_000, 200_000, 50_000]),
        "lat": np.array([80_000, 10_000, 1_000]),
        "population": np.array([40_000, 900_000, 5_000_000]),
        "kind": np.array([0, 0, 0]),
        "kind_word": np.array(["city"]),
        "name": np.frombuffer(names, dtype=np.uint8),
        "name_at": np.array([0, 5, 11, 17]),
    }
    towns = Towns(lambda: table)
    south = np.array([0.0, 2.0, 4.0]), np.array([0.0, 0.1, 0.0])
    north = np.array([0.0, 1.0, 2.0, 3.0, 4.0]), np.array([0.0, 0.8, 0.8, 0.8, 0.0])
    assert towns.apart(north, south) == "Alton"
    assert towns.apart(south, north) in {"Byford", "Coombe"}
    assert towns.apart(north, north) == ""


def test_an_interval_is_as_wide_as_its_worst_caveat() -> None:
    table = (
        Spread(up_to_m=100.0, part=0.1),
        Spread(up_to_m=float("inf"), part=0.05, above=0.08),
        Spread(up_to_m=float("inf"), part=0.03, above=0.2, flag="sketch"),
    )
    assert half_width(table, length_m=50, flags=()) == (0.1, 0.1)
    assert half_width(table, length_m=500, flags=("transit",)) == (0.05, 0.08)
    assert half_width(table, length_m=500, flags=("sketch",)) == (0.05, 0.2)


def test_an_interval_for_some_countries_comes_before_that_for_all() -> None:
    table = (
        Spread(up_to_m=float("inf"), part=0.05),
        Spread(up_to_m=float("inf"), part=0.2, countries=frozenset({"JP", "CN"})),
    )
    assert half_width(table, length_m=50, flags=(), countries=("FR",)) == (0.05, 0.05)
    assert half_width(table, length_m=50, flags=(), countries=("JP",)) == (0.2, 0.2)
    assert half_width(table, length_m=50, flags=(), countries=("RU", "CN")) == (0.2, 0.2)


@pytest.mark.parametrize(
    ("length_km", "straight_km", "expected"),
    # Gono line 147 km, Bergen line 471 km, Trans-Siberian 9,288 km; then ways round a gap
    [(147, 64, True), (471, 305, False), (9_288, 6_430, False), (1_405, 534, True)],
)
def test_a_way_longer_than_nearly_all_published_ones_is_roundabout(
    length_km: float, straight_km: float, expected: bool
) -> None:
    assert is_roundabout(length_m=length_km * 1e3, straight_m=straight_km * 1e3) is expected


@pytest.mark.parametrize(
    ("length_km", "straight_km", "expected"),
    # Semmering line Vienna - Graz 211 km, Bernina line 61 km, Berlin - Hamburg 286 km
    [(211, 145, False), (61, 36, True), (286, 255, False)],
)
def test_a_way_longer_than_nine_published_ones_in_ten_is_winding(
    length_km: float, straight_km: float, expected: bool
) -> None:
    assert is_winding(length_m=length_km * 1e3, straight_m=straight_km * 1e3) is expected


def test_a_line_of_its_own_name_is_told_beside_a_shorter_one() -> None:
    """JR: Kameyama–Wakayama 384.2 km by the Kisei line round the Kii peninsula."""
    ends = (
        Place(name="Kameyama", lon=136.454, lat=34.856, country="JP", source="test"),
        Place(name="Wakayama", lon=135.191, lat=34.232, country="JP", source="test"),
    )
    routes = get_network("rail").route(ends)
    assert "named_line" in routes[0].flags
    assert any("Kisei line" in each for each in routes[0].assumptions)
    named = next(each for each in routes if each.name == "by Kisei line")
    assert named.length_m == pytest.approx(384_200, rel=0.02)


def test_a_way_that_is_a_named_line_is_called_so() -> None:
    """Bane NOR: Oslo–Trondheim 553 km by the Dovre Line."""
    ends = (
        Place(name="Oslo", lon=10.753, lat=59.911, country="NO", source="test"),
        Place(name="Trondheim", lon=10.399, lat=63.436, country="NO", source="test"),
    )
    first = get_network("rail").route(ends)[0]
    assert first.name == "by Dovre Line"
    assert first.length_m == pytest.approx(552_900, rel=0.01)


def test_few_ways_are_flagged_for_another_line() -> None:
    """A flag that stands on every third row says nothing: at most one way in four has it."""
    with (Path(__file__).parents[1] / "tables" / "published_rail.csv").open(
        encoding="utf-8"
    ) as handle:
        rows = list(csv.DictReader(handle))[::8]
    flagged = 0
    for row in rows:
        ends = tuple(
            Place(
                name=row[side],
                lon=float(row[f"{side}_lon"]),
                lat=float(row[f"{side}_lat"]),
                country=row[f"{side}_cc"],
                source="test",
                kind="point",
            )
            for side in ("from", "to")
        )
        try:
            flagged += "other_line" in get_network("rail").route(ends)[0].flags
        except NoRouteError:
            continue
    assert 0 < flagged <= len(rows) / 4


def test_every_half_width_of_the_table_is_dated_and_used() -> None:
    text = (files("geo.data") / "accuracy.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert all(row["measured"] >= "2026-11-22" and int(row["rows"]) > 10 for row in rows)
    assert all(3 <= float(row[side]) <= 18 for row in rows for side in ("below_pct", "above_pct"))
    held = spreads("rail") + spreads("road")
    assert sorted(each.part for each in held) == pytest.approx(
        sorted(float(row["below_pct"]) / 100 for row in rows)
    )


def test_two_lines_of_the_world_are_both_given_and_named() -> None:
    """Bucharest - Craiova is 209 km by Rosiori and 250 km by Pitesti (CFR)."""
    ends = [(26.0718, 44.4462), (23.8122, 44.3269)]
    routes = get_network("rail").route(
        tuple(
            Place(name="", lon=lon, lat=lat, country="RO", source="test", kind="point")
            for lon, lat in ends
        )
    )
    lengths = [route.length_m / 1000 for route in routes]
    assert lengths[0] == pytest.approx(209, rel=0.05)
    assert any(length == pytest.approx(250, rel=0.05) for length in lengths[1:])
    assert "by Piteşti" in {route.name for route in routes} or any(
        "Pite" in route.name for route in routes
    )


def test_a_way_along_a_border_river_stays_at_home() -> None:
    """The railway at El Paso runs beside the river that is drawn as the border."""
    rail = get_network("rail")
    ends = [(-110.967, 32.223), (-104.831, 31.039)]  # Tucson, Van Horn
    route = rail.route(
        tuple(
            Place(name="", lon=lon, lat=lat, country="US", source="test", kind="point")
            for lon, lat in ends
        )
    )[0]
    assert route.why.startswith("stays in US")
    assert route.length_m < 1.4 * 595e3


@pytest.mark.parametrize(
    ("ends", "train", "published_km"),
    # Amtrak: Texas Eagle 1,305 mi from end to end; Chicago - Denver 1,038 mi by the Zephyr
    [
        (((-87.6396, 41.8787), (-98.478, 29.4194)), "by Texas Eagle", 2_100),
        (((-87.6396, 41.8787), (-105.0, 39.753)), "by California Zephyr", 1_670),
    ],
)
def test_a_through_train_is_taken_between_its_calls(
    ends: tuple[tuple[float, float], ...], train: str, published_km: float
) -> None:
    for pair in (ends, ends[::-1]):
        route = get_network("rail").route(
            tuple(
                Place(name="", lon=lon, lat=lat, country="US", source="test", kind="point")
                for lon, lat in pair
            )
        )[0]
        assert route.name == train
        assert route.length_m / 1000 == pytest.approx(published_km, rel=0.05)


def test_a_border_whose_trains_have_stopped_is_crossed_and_said() -> None:
    """Vilnius - Minsk is 192 km; trains ran until 2020, and articles tell of them."""
    ends = [(25.2844, 54.6703, "LT"), (27.5510, 53.8907, "BY")]
    route = get_network("rail").route(
        tuple(
            Place(name="", lon=lon, lat=lat, country=code, source="test", kind="point")
            for lon, lat, code in ends
        )
    )[0]
    assert route.length_m / 1000 == pytest.approx(192, rel=0.06)
    assert "stopped" in route.flags
    assert any("LT–BY is not as it was, since 2020" in each for each in route.assumptions)


def test_every_closed_border_has_its_year_and_reason() -> None:
    text = (files("geo.data") / "closed.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    pairs = [(row["network"], frozenset((row["a"], row["b"]))) for row in rows]
    assert len(pairs) == len(set(pairs))
    for row in rows:
        assert 1890 < int(row["since"]) < 2027
        assert row["bars"] in {"y", "n"}
        assert row["evidence"]


def test_a_road_over_inferred_joins_says_so_and_its_interval_holds_what_is_published() -> None:
    """Bolshoy Never - Yakutsk, the Lena highway, is 1,157 km; the ferry of the Lena was joined."""
    ends = [(124.164, 53.956), (129.733, 62.034)]
    route = get_network("road").route(
        tuple(
            Place(name="", lon=lon, lat=lat, country="RU", source="test", kind="point")
            for lon, lat in ends
        )
    )[0]
    assert {"estimate", "inferred_join"} & {*route.flags}
    assert route.low_m <= 1_157_000 <= route.high_m
