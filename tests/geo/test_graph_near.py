"""What lies near is found without an index of the world, and is what a search of all would find."""

from __future__ import annotations

import math
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.graph import Graph, Port
from geo.graph_make import gaps_m, make_graph, unit_vectors
from geo.graph_near import Box, Chains, Window
from geo.graph_network import GraphNetwork
from geo.graph_search import Crow, piece_m, search
from geo.graph_snap import Snapper, sample
from geo.graph_whole import Whole, components
from geo.networks.rail import NETWORK as RAIL
from geo.networks.road import NETWORK as ROAD

EARTH_M = 6_371_008.8


def grid(size: int, *, west: float = 10.0, south: float = 50.0, step: float = 0.1) -> Graph:
    """Return streets of a town drawn with a ruler, some of them longer than they look."""
    number = np.arange(size * size).reshape(size, size)
    lon = np.tile(west + step * np.arange(size), size)
    lat = np.repeat(south + step * np.arange(size), size)
    start = np.r_[number[:, :-1].ravel(), number[:-1].ravel()]
    end = np.r_[number[:, 1:].ravel(), number[1:].ravel()]
    metres = gaps_m(lon[start], lat[start], lon[end], lat[end])
    longer = 1.0 + (np.arange(len(start)) * 7 % 5) / 10
    return Graph(
        make_graph(
            lon=(lon + 180.0) % 360.0 - 180.0,
            lat=lat,
            country=np.array(["AA"] * len(lon)),
            start=start,
            end=end,
            length_m=np.rint(metres * longer).astype(np.int64),
            kind=np.zeros(len(start), dtype=np.uint8),
        )
    )


def port(graph: Graph, chain: int, share: float) -> Port:
    return Port(chain=chain, at_m=share * graph.length_m[chain], lon=0.0, lat=0.0, away_m=0.0)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_near_search_and_one_of_the_whole_take_the_same_way(data: st.DataObject) -> None:
    graph = grid(7)
    one, other = (data.draw(st.integers(0, len(graph.a) - 1)) for _ in range(2))
    closed = data.draw(st.sets(st.integers(0, len(graph.a) - 1), max_size=30)) - {one, other}
    cost = graph.length_m.copy()
    cost[sorted(closed)] = np.inf
    ends = [port(graph, one, 0.25)], [port(graph, other, 0.75)]
    near = graph.paths(*ends, cost=cost)
    assert "_whole" not in graph.reach.__dict__
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geo.graph_reach._ENOUGH", 0)
        far = graph.paths(*ends, cost=cost)
    assert "_whole" in graph.reach.__dict__
    assert near == far


def test_a_search_that_leaves_its_window_is_given_up() -> None:
    graph = grid(12, step=0.5)
    cost = np.where(np.arange(len(graph.a)) % 3 == 0, np.inf, graph.length_m)
    small = Window(graph.chains, Box.around([10.0, 10.5], [50.0, 50.5], reach_m=1_000.0))
    far = graph.nodes - 1
    ends = {"starts": {0: 1.0}, "rest": {far: 0.0}}
    ahead = Crow(graph.chains, ends["rest"], slope=0.0)
    assert search(small, **ends, ahead=ahead, cost=cost) is None
    wide = Window(graph.chains, Box.around([10.0, 16.0], [50.0, 56.0], reach_m=1_000.0))
    found, whole = (
        search(field, **ends, ahead=ahead, cost=graph.length_m)
        for field in (wide, Whole(graph.chains))
    )
    assert found is not None
    assert whole is not None
    assert found[far] == whole[far]


@pytest.mark.parametrize("west", [10.0, 179.72, -180.0])
def test_a_box_holds_the_nodes_within_reach_also_over_the_antimeridian(west: float) -> None:
    graph = grid(7, west=west)
    chains = Chains(graph.arrays)
    lon, lat = graph.lon[: graph.nodes], graph.lat[: graph.nodes]
    centre = int(np.argmin(np.abs(lat - 50.3) + np.abs((lon - west - 0.3 + 180) % 360 - 180)))
    here = np.full(graph.nodes, lon[centre]), np.full(graph.nodes, lat[centre])
    away = gaps_m(*here, lon, lat)
    found = chains.nodes_in(Box.around(lon[centre], lat[centre], reach_m=15_000.0))
    assert set(np.flatnonzero(away <= 15_000.0).tolist()) <= set(found.tolist())
    assert len(found) < graph.nodes


@settings(max_examples=30, deadline=None)
@given(st.floats(-180, 180), st.floats(-60, 75), st.sampled_from([2_000.0, 40_000.0, 150_000.0]))
def test_every_chain_of_the_railways_that_comes_near_is_found(
    lon: float, lat: float, reach_m: float
) -> None:
    graph = RAIL.planner.graph
    every = sample(graph, np.arange(len(graph.a)))
    here = unit_vectors(np.array([lon]), np.array([lat]))
    away = np.linalg.norm(unit_vectors(every.lon, every.lat) - here, axis=1)
    near = np.unique(every.chain[away <= 2 * math.sin(reach_m / EARTH_M / 2)])
    found = graph.chains.touching(Box.around(lon, lat, reach_m=reach_m))
    assert np.isin(near, found).all()
    assert (np.diff(found) > 0).all()


def test_the_nearest_port_is_the_foot_of_the_perpendicular() -> None:
    """A point 0.02 degrees north of a street between two corners is served by that street."""
    graph = grid(4)
    first = Snapper(graph).ports(lon=10.14, lat=50.12, limit_m=5_000.0)[0]
    assert (first.lon, first.lat) == (pytest.approx(10.14, abs=1e-3), pytest.approx(50.1))
    assert first.away_m == pytest.approx(0.02 * 111_195, rel=0.01)


def test_all_ports_within_the_limit_are_found_however_near_the_search_begins() -> None:
    graph = grid(7)
    found = Snapper(graph).ports(lon=10.31, lat=50.32, limit_m=40_000.0, count=4096)
    assert sorted(each.chain for each in found) == list(range(len(graph.a)))
    assert [each.away_m for each in found] == sorted(each.away_m for each in found)
    few = Snapper(graph).ports(lon=10.31, lat=50.32, limit_m=40_000.0, count=8)
    assert 0 < len(few) < len(found)
    assert few[0] == found[0]
    assert set(few) <= set(found)


def test_a_piece_of_network_is_as_long_as_its_component() -> None:
    one, other = grid(3).arrays, grid(3, west=30.0).arrays
    graph = Graph(_beside(one, other))
    label = components(graph.chains)
    assert len(set(label.tolist())) == 2
    for chain in (0, len(graph.a) - 1):
        whole = graph.component_m[label[graph.a[chain]]]
        assert graph.piece_m(chain, 1e9) == pytest.approx(whole)
        assert graph.piece_m(chain, 1_000.0) >= 1_000.0
    window = Window(graph.chains, Box.around(10.0, 50.0, reach_m=1_000.0))
    ends = int(graph.a[0]), int(graph.b[0])
    metres = graph.length_m.data
    assert piece_m(window, 0, ends=ends, metres=metres, enough_m=1e9) is None


def _beside(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    nodes = len(one["node_country"])
    joined = {name: np.concatenate([one[name], other[name]]) for name in one}
    joined["countries"] = one["countries"]
    joined["b"] = np.concatenate([one["b"], other["b"] + nodes])
    return joined


@pytest.mark.parametrize("network", [RAIL, ROAD], ids=["rail", "road"])
def test_no_chain_is_much_shorter_than_the_straight_line_between_its_ends(
    network: GraphNetwork,
) -> None:
    """The near search trusts that stored lengths are 0.95 of the straight line and more."""
    graph = network.planner.graph
    xyz = unit_vectors(graph.lon[: graph.nodes], graph.lat[: graph.nodes])
    chord = EARTH_M * np.linalg.norm(xyz[graph.a] - xyz[graph.b], axis=1)
    assert (graph.length_m >= 0.95 * graph.stretch * chord - 100.0).all()


def test_the_ports_of_many_points_are_those_of_each() -> None:
    graph = grid(7)
    spots = [(10.0 + 0.13 * k, 50.0 + 0.09 * k) for k in range(6)]
    snapper = Snapper(graph)
    together = snapper.ports_of(spots, limit_m=6_000.0, count=64)
    apart = [snapper.ports(lon=lon, lat=lat, limit_m=6_000.0, count=64) for lon, lat in spots]
    assert together == apart
    assert any(together)


def test_threads_that_look_at_once_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept for the next look may be cleared by another thread at any moment."""
    for module in ("geo.graph_reach", "geo.graph_near", "geo.graph_snap"):
        monkeypatch.setattr(f"{module}._KEPT", 1)
    graph = grid(9, step=0.5)
    snapper = Snapper(graph)
    pairs = [(k % 7, (k * 37 + 11) % len(graph.a)) for k in range(40)]

    def look(pair: tuple[int, int]) -> tuple[object, object]:
        ends = ([port(graph, chain, 0.5)] for chain in pair)
        spot = 10.0 + pair[0] / 3, 50.0 + pair[1] / 40
        way = graph.paths(*ends, cost=graph.length_m)
        return way, snapper.ports(lon=spot[0], lat=spot[1], limit_m=30_000.0)

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(look, pairs))
    assert together == [look(pair) for pair in pairs]
