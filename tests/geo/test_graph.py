"""Contraction, healing, snapping and shortest paths, held to SciPy and NetworkX-free sums."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from geo.data.find_gaps import find_candidates
from geo.data.heal import find_joins, ways_round
from geo.graph import JOINED, Graph, Path, Port, Step
from geo.graph_make import gaps_m, make_graph
from geo.graph_plan import Planner
from geo.graph_posted import Passed, Station, read_posts
from geo.graph_route import lay, legs_of
from geo.graph_snap import Snapper
from geo.graph_ways import Asked, Rules
from geo.model import Place

# a line of five points east along the equator with a branch north at the third
LON = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 2.0])
LAT = np.array([0.0, 0.0, 0.0, 0.0, 0.0, 1.0])
START = np.array([0, 1, 2, 3, 2])
END = np.array([1, 2, 3, 4, 5])


def columns(
    lon: np.ndarray = LON,
    lat: np.ndarray = LAT,
    start: np.ndarray = START,
    end: np.ndarray = END,
    country: list[str] | None = None,
    kind: list[int] | None = None,
) -> dict[str, np.ndarray]:
    metres = gaps_m(lon[start], lat[start], lon[end], lat[end])
    return {
        "lon": lon,
        "lat": lat,
        "country": np.array(country or ["AA"] * len(lon)),
        "start": start,
        "end": end,
        "length_m": np.maximum(np.rint(metres), 1).astype(np.int64),
        "kind": np.array(kind or [0] * len(start), dtype=np.uint8),
    }


def place(lon: float, lat: float, country: str = "AA") -> Place:
    return Place(name=f"{lon},{lat}", lon=lon, lat=lat, country=country, source="test")


def test_points_of_degree_two_are_no_nodes_and_keep_their_place() -> None:
    graph = Graph(make_graph(**columns()))
    assert graph.nodes == 4
    assert len(graph.a) == 3
    inner = [graph.shape(chain)[0][1:-1].tolist() for chain in range(3)]
    assert sorted(x for each in inner for x in each) == [1.0, 3.0]


def test_contraction_loses_no_length() -> None:
    edges = columns()
    graph = Graph(make_graph(**edges))
    assert graph.length_m.sum() == edges["length_m"].sum()


def test_a_border_and_a_join_stay_edges_of_their_own() -> None:
    crossed = make_graph(**columns(country=["AA", "BB", "BB", "BB", "BB", "BB"]))
    assert len(crossed["b"]) == 4
    joined = make_graph(**columns(kind=[0, 0, 0, JOINED, 0]))
    assert sorted(joined["kind"].tolist()) == [0, 0, 0, JOINED]


def test_a_ring_without_a_junction_is_kept_whole() -> None:
    lon, lat = np.array([0.0, 1.0, 1.0, 0.0]), np.array([0.0, 0.0, 1.0, 1.0])
    edges = columns(lon, lat, np.array([0, 1, 2, 3]), np.array([1, 2, 3, 0]))
    graph = Graph(make_graph(**edges))
    assert graph.length_m.sum() == edges["length_m"].sum()


@st.composite
def networks(draw: st.DrawFn) -> dict[str, np.ndarray]:
    size = draw(st.integers(4, 14))
    lon = np.array(draw(st.lists(st.integers(-500, 500), min_size=size, max_size=size))) / 100
    lat = np.array(draw(st.lists(st.integers(-500, 500), min_size=size, max_size=size))) / 100
    pairs = draw(
        st.sets(
            st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(
                lambda pair: pair[0] < pair[1]
            ),
            min_size=size - 1,
            max_size=3 * size,
        )
    )
    ends = np.array(sorted(pairs))
    return columns(lon, lat, ends[:, 0], ends[:, 1])


@settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(networks())
def test_the_contracted_graph_has_the_distances_of_the_whole(edges: dict[str, np.ndarray]) -> None:
    graph = Graph(make_graph(**edges))
    size = len(edges["lon"])
    whole = csr_matrix(
        (edges["length_m"].astype(float), (edges["start"], edges["end"])), shape=(size, size)
    )
    expected = dijkstra(whole, directed=False, indices=int(edges["start"][0]))

    def port(point: int) -> Port:
        for chain in range(len(graph.a)):
            lons, lats, along = graph.shape(chain)
            here = np.flatnonzero(
                np.isclose(lons, edges["lon"][point]) & np.isclose(lats, edges["lat"][point])
            )
            if len(here):
                return Port(chain=chain, at_m=float(along[here[0]]), lon=0.0, lat=0.0, away_m=0.0)
        raise AssertionError("every point of an edge lies on a chain")

    spots = list(zip(edges["lon"].tolist(), edges["lat"].tolist(), strict=True))
    if len(set(spots)) < len(spots):
        return
    for point in np.unique(edges["end"]).tolist():
        path = graph.paths([port(int(edges["start"][0]))], [port(point)], cost=graph.length_m)
        if np.isfinite(expected[point]):
            assert path is not None
            assert path.length_m == pytest.approx(expected[point], abs=0.01)
        else:
            assert path is None


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(networks(), st.data())
def test_there_equals_back_and_no_way_is_shorter_than_the_straight_line(
    edges: dict[str, np.ndarray], data: st.DataObject
) -> None:
    planner = Planner(Graph(make_graph(**edges)), Rules())
    one, other = (data.draw(st.integers(0, len(edges["lon"]) - 1)) for _ in range(2))
    a, b = (place(float(edges["lon"][k]), float(edges["lat"][k])) for k in (one, other))
    there = planner.ways(a, b, asked=Asked(limit_m=100_000.0))
    back = planner.ways(b, a, asked=Asked(limit_m=100_000.0))
    assert bool(there) is bool(back)
    if there:
        path = there[0].path
        # two ports may be equally good: the cost is what is the same both ways
        assert path.cost_m == pytest.approx(back[0].path.cost_m, abs=0.5)
        ends = [np.array([x]) for x in (path.origin.lon, path.origin.lat)]
        ends += [np.array([x]) for x in (path.destination.lon, path.destination.lat)]
        # lengths are whole metres; part of an edge of hundreds of km is cut by its degrees
        assert path.length_m >= 0.995 * gaps_m(*ends)[0] - len(edges["start"])


def test_a_place_between_two_points_snaps_to_the_line_between_them() -> None:
    ports = Snapper(Graph(make_graph(**columns()))).ports(lon=0.5, lat=0.01, limit_m=5_000.0)
    assert len(ports) == 1
    assert ports[0].lon == pytest.approx(0.5, abs=0.01)
    assert ports[0].away_m == pytest.approx(1_106, abs=120)


def test_nothing_beyond_the_limit_is_a_port() -> None:
    snapper = Snapper(Graph(make_graph(**columns())))
    assert snapper.ports(lon=0.5, lat=3.0, limit_m=5_000.0) == ()


def test_a_line_across_the_date_line_snaps_and_draws_on_its_own_side() -> None:
    lon, lat = np.array([179.0, -179.5, -178.0]), np.zeros(3)
    graph = Graph(make_graph(**columns(lon, lat, np.array([0, 1]), np.array([1, 2]))))
    port = Snapper(graph).ports(lon=179.9, lat=0.0, limit_m=20_000.0)[0]
    assert port.lon == pytest.approx(179.9, abs=0.02)
    path = graph.paths(
        [port], Snapper(graph).ports(lon=-178.0, lat=0.0, limit_m=1_000.0), cost=graph.length_m
    )
    assert path is not None
    assert path.length_m == pytest.approx(2.1 * 111_320, rel=0.01)
    assert np.abs(np.diff(lay(graph, path).lon)).max() < 2.0


@pytest.mark.parametrize("beyond_m", [1e-6, -1e-6])
def test_a_port_that_rounding_puts_beyond_its_chain_is_laid_from_the_end(beyond_m: float) -> None:
    graph = Graph(make_graph(**columns()))
    length = float(graph.length_m[0])
    start = length + beyond_m if beyond_m > 0 else beyond_m
    port = Port(chain=0, at_m=start, lon=0.0, lat=0.0, away_m=0.0)
    path = Path(
        origin=port,
        destination=replace(port, at_m=length / 2),
        steps=(Step(chain=0, from_m=start, to_m=length / 2),),
        length_m=length / 2,
        cost_m=length / 2,
    )
    assert lay(graph, path).at_m[-1] == pytest.approx(length / 2, abs=1.0)


def test_the_legs_of_a_path_sum_to_its_length_and_change_at_borders() -> None:
    graph = Graph(make_graph(**columns(country=["AA", "AA", "BB", "BB", "BB", "BB"])))
    way = Planner(graph, Rules()).ways(place(0.0, 0.0), place(4.0, 0.0, "BB"), asked=Asked())[0]
    legs = legs_of(graph, lay(graph, way.path))
    assert sum(leg.length_m for leg in legs) == pytest.approx(way.path.length_m)
    assert list(dict.fromkeys(leg.country for leg in legs)) == ["AA", "BB"]
    assert legs[0].line.coords[-1] == legs[1].line.coords[0]


# a square: the straight side runs through another country
ROUND_LON = np.array([0.0, 2.0, 0.0, 2.0, 1.0])
ROUND_LAT = np.array([0.0, 0.0, 1.0, 1.0, 0.0])


def round_graph() -> Graph:
    return Graph(
        make_graph(
            **columns(
                ROUND_LON,
                ROUND_LAT,
                np.array([0, 4, 0, 2, 1]),
                np.array([4, 1, 2, 3, 3]),
                country=["AA", "AA", "AA", "AA", "BB"],
            )
        )
    )


def test_a_trip_within_one_country_does_not_cut_through_another() -> None:
    ways = Planner(round_graph(), Rules()).ways(place(0.0, 0.0), place(2.0, 0.0), asked=Asked())
    assert ways[0].path.length_m > 4 * 100_000
    assert "both ends are there" in ways[0].why


def test_a_country_to_avoid_is_not_entered() -> None:
    free = Planner(round_graph(), Rules(borders=False))
    short = free.ways(place(0.0, 0.0), place(2.0, 0.0), asked=Asked())[0]
    long = free.ways(place(0.0, 0.0), place(2.0, 0.0), asked=Asked(avoid=("BB",)))[0]
    assert short.path.length_m < 230_000 < 400_000 < long.path.length_m


def test_a_place_to_pass_is_passed() -> None:
    free = Planner(round_graph(), Rules(borders=False))
    way = free.ways(place(0.0, 0.0), place(2.0, 0.0), via=(place(0.0, 1.0),), asked=Asked())[0]
    assert way.path.length_m > 4 * 100_000


def test_a_closed_crossing_is_not_used() -> None:
    edges = columns(country=["AA", "AA", "BB", "BB", "BB", "BB"])
    graph = Graph(make_graph(**edges))
    ends = (place(0.0, 0.0), place(4.0, 0.0, "BB"))
    assert Planner(graph, Rules()).ways(*ends, asked=Asked())
    closed = Rules(closed=frozenset({frozenset({"AA", "BB"})}))
    assert Planner(graph, closed).ways(*ends, asked=Asked()) == ()


def test_a_gauge_keeps_to_the_countries_that_have_it() -> None:
    rules = Rules(borders=False, gauge_mm={"AA": 1520, "BB": 1435})
    planner = Planner(round_graph(), rules)
    way = planner.ways(place(0.0, 0.0), place(2.0, 0.0), asked=Asked(gauge=1520))[0]
    assert planner.countries(way.path) == ("AA",)


def gapped(gap_deg: float) -> dict[str, np.ndarray]:
    lon = np.array([0.0, 0.1, 0.1 + gap_deg, 0.3])
    return columns(lon, np.zeros(4), np.array([0, 2]), np.array([1, 3]))


@pytest.mark.parametrize(("gap_deg", "joins"), [(0.002, 1), (0.004, 0)])
def test_loose_ends_are_joined_up_to_the_reach_and_not_beyond(gap_deg: float, joins: int) -> None:
    edges = gapped(gap_deg)
    found = find_joins(
        **{key: edges[key] for key in ("lon", "lat", "start", "end", "length_m")}, reach_m=250.0
    )
    assert len(found[0]) == joins


def test_the_way_round_a_gap_is_measured_up_to_its_limit() -> None:
    """Three sides of a square of 1,000 m a side stand against its fourth."""
    ring = {
        "size": 4,
        "start": np.array([0, 1, 2]),
        "end": np.array([1, 2, 3]),
        "length_m": np.array([1000, 1000, 1000]),
        "pairs": np.array([[0, 3]]),
    }
    assert ways_round(**ring, limit_m=5_000.0).tolist() == [3_000.0]
    assert ways_round(**ring, limit_m=2_000.0).tolist() == [np.inf]


def test_a_gap_straight_ahead_is_found_for_review_and_one_to_the_side_is_not() -> None:
    keys = ("lon", "lat", "start", "end", "length_m")
    ahead = gapped(0.05)
    assert len(find_candidates(**{k: ahead[k] for k in keys}, reach_m=10_000.0)[0]) == 1
    aside = columns(
        np.array([0.0, 0.1, 0.1, 0.1]),
        np.array([0.0, 0.0, 0.05, 0.5]),
        np.array([0, 2]),
        np.array([1, 3]),
    )
    assert len(find_candidates(**{k: aside[k] for k in keys}, reach_m=10_000.0)[0]) == 0


def posted(*posts: tuple[str, float, float]) -> tuple[Passed, ...]:
    return tuple(
        Passed(
            station=Station(name=name, lon=0.0, lat=0.0, line="L", post_m=post * 1000),
            at_m=at * 1000,
        )
        for name, at, post in posts
    )


def test_posts_take_the_place_of_the_map_between_two_stations() -> None:
    graph = Graph(make_graph(**columns()))
    path = Planner(graph, Rules()).ways(place(0.0, 0.0), place(4.0, 0.0), asked=Asked())[0].path
    found = read_posts(path.length_m, posted(("A", 0, 100), ("B", 200, 305)))
    # 445.28 km on the map, of which 200 are posted as 205
    assert found.length_m == pytest.approx(path.length_m + 5_000)
    assert found.posted_m == 205_000


def test_posts_of_a_line_that_the_way_leaves_for_another_do_not_count() -> None:
    """From B to C the way goes round by 130 km of another line; the sum would still agree."""
    stations = posted(("A", 0, 0), ("B", 500, 500), ("C", 930, 800), ("D", 1_430, 1_300))
    parts = read_posts(1_430_000.0, stations).parts
    assert [(part.first.station.name, part.last.station.name) for part in parts] == [
        ("A", "B"),
        ("C", "D"),
    ]


def test_posts_that_disagree_with_the_map_belong_to_another_line() -> None:
    graph = Graph(make_graph(**columns()))
    path = Planner(graph, Rules()).ways(place(0.0, 0.0), place(4.0, 0.0), asked=Asked())[0].path
    assert read_posts(path.length_m, posted(("A", 0, 100), ("B", 200, 400))).parts == ()
