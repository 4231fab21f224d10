"""Routes are fast because chains are contracted: shown against SciPy on the whole graph."""

from __future__ import annotations

import time
from statistics import median, quantiles

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from geo.graph_ways import Asked
from geo.model import Place
from geo.networks import get_network


@pytest.fixture(scope="module")
def pairs() -> list[tuple[Place, Place]]:
    graph = get_network("rail").planner.graph  # type: ignore[attr-defined]
    largest = np.flatnonzero(graph.component == np.bincount(graph.component).argmax())
    chance = np.random.default_rng(7)
    ends = chance.choice(largest, (60, 2))
    return [
        tuple(
            Place(
                name=str(node),
                lon=float(graph.lon[node]),
                lat=float(graph.lat[node]),
                country=graph.countries[int(graph.arrays["node_country"][node])],
                source="graph",
            )
            for node in each
        )
        for each in ends
    ]


def test_a_warm_query(pairs: list[tuple[Place, Place]], benchmark: object) -> None:
    """Times one query of the world rail graph, warm; p50 and p95 stand in the extra figures."""
    planner = get_network("rail").planner  # type: ignore[attr-defined]
    planner.ways(*pairs[0], asked=Asked())
    taken = []
    found = 0
    for a, b in pairs:
        start = time.perf_counter()
        found += planner._path((a, b), planner._open, 40_000.0) is not None
        taken.append(time.perf_counter() - start)
    assert found > len(pairs) // 2
    benchmark.extra_info["p50_ms"] = 1000 * median(taken)  # type: ignore[attr-defined]
    benchmark.extra_info["p95_ms"] = 1000 * quantiles(taken, n=20)[-1]  # type: ignore[attr-defined]
    benchmark(planner._path, pairs[0], planner._open, 40_000.0)  # type: ignore[operator]


def test_contraction_beats_scipy_on_the_whole_graph(
    pairs: list[tuple[Place, Place]], benchmark: object
) -> None:
    planner = get_network("rail").planner  # type: ignore[attr-defined]
    graph = planner.graph
    # the whole graph: every inner point is a node again
    starts, ends, metres = [], [], []
    for chain in range(len(graph.a)):
        low, high = int(graph.first[chain]), int(graph.first[chain + 1])
        points = [int(graph.a[chain]), *range(graph.nodes + low, graph.nodes + high)]
        points.append(int(graph.b[chain]))
        along = graph.shape(chain)[2]
        starts += points[:-1]
        ends += points[1:]
        metres += np.diff(along).tolist()
    size = len(graph.lon)
    whole = csr_matrix((metres, (starts, ends)), shape=(size, size))
    a, b = pairs[0]
    origin = int(np.hypot(graph.lon - a.lon, graph.lat - a.lat).argmin())
    begun = time.perf_counter()
    for _ in range(5):
        dijkstra(whole, directed=False, indices=origin)
    plain = (time.perf_counter() - begun) / 5
    ours = median(_timed(planner, pairs))
    benchmark.extra_info["ratio"] = plain / ours  # type: ignore[attr-defined]
    benchmark(planner._path, (a, b), planner._open, 40_000.0)  # type: ignore[operator]
    assert plain / ours > 1.5


def _timed(planner: object, pairs: list[tuple[Place, Place]]) -> list[float]:
    taken = []
    for a, b in pairs[:20]:
        begun = time.perf_counter()
        planner._path((a, b), planner._open, 40_000.0)  # type: ignore[attr-defined]
        taken.append(time.perf_counter() - begun)
    return taken
