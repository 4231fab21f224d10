"""Searches of a whole network find what every way tried, and what SciPy, would find."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.graph import Graph, Path, Port
from geo.graph_ahead import Hierarchy
from geo.graph_gap import _come_near
from geo.graph_make import make_graph, unit_vectors
from geo.graph_whole import components
from geo.networks.rail import NETWORK as RAIL

Arrays = Mapping[str, np.ndarray]


@st.composite
def networks(draw: st.DrawFn) -> dict[str, np.ndarray]:
    """Junctions with lines of any length between them: parallel lines, rings and loose ends too."""
    size = draw(st.integers(2, 12))
    ends = st.tuples(*[st.integers(0, size - 1)] * 2)
    pairs = np.array(draw(st.lists(ends, min_size=1, max_size=30)), dtype=np.int64)
    metres = draw(st.lists(st.integers(1, 40), min_size=len(pairs), max_size=len(pairs)))
    spots = np.arange(size) / 100
    arrays = make_graph(
        lon=spots,
        lat=spots**2,
        country=np.array([draw(st.sampled_from(["AA", "BB", "CC"])) for _ in range(size)]),
        start=pairs[:, 0],
        end=pairs[:, 1],
        length_m=np.array(metres, dtype=np.int64) * 1000,
        kind=np.full(len(pairs), 2, dtype=np.uint8),  # no two lines become one
    )
    one_way = draw(st.lists(st.booleans(), min_size=len(pairs), max_size=len(pairs)))
    arrays["one_way"] = np.array(one_way) & draw(st.booleans())
    return arrays


def every_cost(
    arrays: Arrays, cost: np.ndarray, starts: Mapping[int, float], *, turned: bool = False
) -> np.ndarray:
    """Cost of every node, by trying each chain as often as there are nodes (Bellman and Ford)."""
    nodes = len(arrays["node_country"])
    found = np.full(nodes, np.inf)
    for node, total in starts.items():
        found[node] = total
    forth = list(
        zip(np.repeat(np.arange(nodes), arrays["leaving"]), arrays["b"], cost, strict=True)
    )
    back = [
        (b, a, c)
        for (a, b, c), closed in zip(forth, arrays["one_way"], strict=True)
        if turned or not closed
    ]
    for _ in range(nodes):
        for a, b, c in forth + back:
            found[b] = min(found[b], found[a] + c)
    return found


def port(graph: Graph, chain: int, share: float) -> Port:
    return Port(chain=chain, at_m=share * graph.length_m[chain], lon=0.0, lat=0.0, away_m=0.0)


def expected(graph: Graph, cost: np.ndarray, one: Port, other: Port) -> float:
    """Cost of the cheapest way between two points of chains, each way of leaving them tried."""

    def sides(end: Port, leaving: bool) -> dict[int, float]:
        share = end.at_m / graph.length_m[end.chain]
        price, only = cost[end.chain], bool(graph.arrays["one_way"][end.chain])
        ways = [(int(graph.a[end.chain]), share, leaving and only)]
        ways.append((int(graph.b[end.chain]), 1 - share, only and not leaving))
        totals: dict[int, float] = {}
        for node, part, shut in ways:
            total = 0.0 if part <= 0 else price * part
            if not shut:
                totals[node] = min(total, totals.get(node, np.inf))
        return totals

    out, back = sides(one, True), sides(other, False)
    reached = every_cost(graph.arrays, cost, out)
    least = min((reached[node] + more for node, more in back.items()), default=np.inf)
    along = other.at_m - one.at_m
    may_run = along >= 0 or not graph.arrays["one_way"][one.chain]
    if one.chain == other.chain and may_run and np.isfinite(cost[one.chain]):
        least = min(least, abs(along) / graph.length_m[one.chain] * cost[one.chain])
    return float(least)


def is_walkable(graph: Graph, path: Path) -> bool:
    """Whether each step of a path begins where the last one ended."""
    spots = []
    for step in path.steps:
        ends = {0.0: int(graph.a[step.chain]), graph.length_m[step.chain]: int(graph.b[step.chain])}
        spots.append((ends.get(step.from_m), ends.get(step.to_m)))
    return all(one[1] == other[0] is not None for one, other in pairwise(spots))


@pytest.mark.parametrize("most_chains", [0, 1000], ids=["as the crow flies", "in order"])
@settings(max_examples=150, deadline=None)
@given(arrays=networks(), data=st.data())
def test_the_way_found_costs_what_the_best_of_all_ways_costs(
    most_chains: int, arrays: dict[str, np.ndarray], data: st.DataObject
) -> None:
    """Closed chains, dearer chains and one-way chains included; both kinds of search."""
    graph = Graph(arrays)
    count = len(graph.a)
    times = data.draw(st.lists(st.sampled_from([1.0, 2.5, np.inf]), min_size=count, max_size=count))
    cost = graph.length_m * np.array(times)
    one, other = (
        port(graph, data.draw(st.integers(0, count - 1)), data.draw(st.sampled_from([0.0, 0.3, 1])))
        for _ in range(2)
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geo.graph_reach._ENOUGH", 0)
        patch.setattr("geo.graph_ahead._MOST_CHAINS", most_chains)
        path = graph.paths([one], [other], cost=cost)
        assert (graph.reach._hierarchy is None) is (most_chains == 0)
    least = expected(graph, cost, one, other)
    if path is None:
        assert least == np.inf
        return
    assert path.cost_m == pytest.approx(least, abs=1e-5)
    priced = sum(
        abs(step.to_m - step.from_m) / graph.length_m[step.chain] * cost[step.chain]
        for step in path.steps
    )
    assert priced == pytest.approx(least, abs=1e-5)
    assert is_walkable(graph, path)


@settings(max_examples=100, deadline=None)
@given(arrays=networks(), data=st.data())
def test_what_is_still_to_come_is_told_exactly(
    arrays: dict[str, np.ndarray], data: st.DataObject
) -> None:
    """In each way of counting, from every node to the nearest of several ends."""
    nodes = len(arrays["node_country"])
    a = np.repeat(np.arange(nodes), arrays["leaving"])
    lengths = arrays["length"].astype(float)
    costs = lengths, np.where(np.arange(len(a)) % 3 == 0, np.inf, 40_000.0 - lengths / 2)
    hierarchy = Hierarchy.over(nodes, a, arrays["b"], costs)
    assert hierarchy is not None
    rest = data.draw(
        st.dictionaries(st.integers(0, nodes - 1), st.floats(0, 9_000), min_size=1, max_size=3)
    )
    for count, cost in enumerate(costs):
        ahead = hierarchy.ahead(rest, count=count)
        told = [ahead[node] for node in range(nodes)]
        assert told == pytest.approx(every_cost(arrays, cost, rest, turned=True), abs=1e-6)


@settings(max_examples=100, deadline=None)
@given(arrays=networks())
def test_nodes_that_hang_together_have_one_number(arrays: dict[str, np.ndarray]) -> None:
    graph = Graph(arrays)
    label = components(graph.chains).tolist()
    for node in range(graph.nodes):
        reached = every_cost(arrays, graph.length_m, {node: 0.0}, turned=True)
        same = [other for other in range(graph.nodes) if label[other] == label[node]]
        assert same == np.flatnonzero(np.isfinite(reached)).tolist()
    assert sorted(set(label)) == list(range(max(label) + 1))


@settings(max_examples=100, deadline=None)
@given(
    spots=st.lists(st.tuples(st.integers(0, 30), st.integers(-30, 30)), min_size=2, max_size=30),
    split=st.integers(1, 29),
    reach=st.sampled_from([0.001, 0.004, 0.02]),
)
def test_two_sets_of_points_come_near_where_two_of_them_do(
    spots: list[tuple[int, int]], split: int, reach: float
) -> None:
    """Round the antimeridian, where longitudes jump."""
    split = min(split, len(spots) - 1)
    lon, lat = np.array(spots, dtype=float).T / 13
    points = unit_vectors((lon + 179.0 + 180.0) % 360.0 - 180.0, lat)
    one, other = points[:split], points[split:]
    away = np.linalg.norm(one[:, None] - other[None], axis=2).min()
    assert _come_near(one, other, reach) is bool(away < reach)


@pytest.fixture(scope="module")
def railways() -> Graph:
    return RAIL.planner.graph


def closed_country(graph: Graph, cost: np.ndarray, code: str) -> np.ndarray:
    index = graph.country_index(code)
    return np.where((graph.chain_country == index) | (graph.end_country == index), np.inf, cost)


def test_ways_over_the_railways_of_the_world_are_those_of_scipy(railways: Graph) -> None:
    """Weighed and unweighed, with a country closed, lines made dear, borders open: the cost."""
    sparse = pytest.importorskip("scipy.sparse")
    csgraph = pytest.importorskip("scipy.sparse.csgraph")
    weighed, plain, unbarred = railways.reach._least
    chance = np.random.default_rng(5)
    largest = np.flatnonzero(railways.component == np.bincount(railways.component).argmax())
    dear = weighed * np.where(chance.random(len(railways.a)) < 0.05, 2.5, 1.0)
    costs = [weighed, plain, closed_country(railways, weighed, "CN"), dear, unbarred]
    found = 0
    for cost in costs:
        order = np.lexsort((cost, railways.b, railways.a))
        a, b = railways.a[order], railways.b[order]
        kept = order[np.r_[True, (np.diff(a) != 0) | (np.diff(b) != 0)]]
        kept = kept[np.isfinite(cost[kept])]
        size = railways.nodes
        matrix = sparse.csr_matrix(
            (cost[kept], (railways.a[kept], railways.b[kept])), shape=(size, size)
        )
        for start, *goals in chance.choice(largest, (3, 6)).tolist():
            tree = csgraph.dijkstra(matrix, directed=False, indices=start)
            for goal in goals:
                ends = [_at_node(railways, node) for node in (start, goal)]
                path = railways.paths([ends[0]], [ends[1]], cost=cost)
                assert (path is None) is bool(np.isinf(tree[goal]))
                if path is not None:
                    found += 1
                    assert path.cost_m == pytest.approx(tree[goal], abs=1e-3)
    assert found > 50


def _at_node(graph: Graph, node: int) -> Port:
    chain = int(np.flatnonzero((graph.a == node) | (graph.b == node))[0])
    at_m = 0.0 if graph.a[chain] == node else float(graph.length_m[chain])
    return Port(chain=chain, at_m=at_m, lon=0.0, lat=0.0, away_m=0.0)
