"""How fast ways over the world's railways are found, warm, against SciPy's Dijkstra in one run.

Processor time of one query, the best of some rounds, over pairs drawn by chance and over
published distances: ``python -m tests.benchmarks.test_routes_bench`` prints p50 and p95. A search
is told with looking up where the two places get onto the network (`_path`), and without it beside
SciPy's: from the node nearest to the origin, no farther than ours goes, over the same chains at
the same costs. The whole route is the public call.
"""

from __future__ import annotations

import csv
import gc
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median, quantiles

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from geo.errors import NoRouteError
from geo.graph_ports import AWAY_COST
from geo.graph_ways import Asked
from geo.measure import geodesic_m
from geo.model import Place
from geo.networks.rail import NETWORK as RAIL

TABLE = Path(__file__).resolve().parents[1] / "tables" / "published_rail.csv"
ROUNDS = 3
FARTHEST_M = 40_000.0
Pair = tuple[Place, Place]
BUSY = 2.0  # alone on the machine SciPy takes 1.2 times as long as ours and more
# in milliseconds
MOST_P50, MOST_P95 = 10.0, 60.0


def chance_pairs(count: int) -> list[Pair]:
    """Pairs of nodes of the largest piece of the network."""
    graph = RAIL.planner.graph
    largest = np.flatnonzero(graph.component == np.bincount(graph.component).argmax())
    ends = np.random.default_rng(7).choice(largest, (count, 2))
    return [tuple(_place_of(node) for node in each) for each in ends.tolist()]


def _place_of(node: int) -> Place:
    graph = RAIL.planner.graph
    return Place(
        name=str(node),
        lon=float(graph.lon[node]),
        lat=float(graph.lat[node]),
        country=graph.countries[int(graph.arrays["node_country"][node])],
        source="graph",
    )


def published_pairs(count: int) -> list[Pair]:
    """Ends of published distances, spread over the table."""
    with TABLE.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return [
        tuple(
            Place(
                name=row["from" if side == "from" else "to"],
                lon=float(row[f"{side}_lon"]),
                lat=float(row[f"{side}_lat"]),
                country=row[f"{side}_cc"],
                source="row",
            )
            for side in ("from", "to")
        )
        for row in rows[:: max(len(rows) // count, 1)]
    ]


def milliseconds(work: Callable[[Pair], object], pairs: Sequence[Pair]) -> list[float]:
    """Processor time of each query, the best of some rounds; the first round only warms."""
    best = [float("inf")] * len(pairs)
    gc.collect()
    gc.disable()
    try:
        for turn in range(ROUNDS + 1):
            for k, pair in enumerate(pairs):
                start = time.thread_time()
                work(pair)
                if turn:
                    best[k] = min(best[k], 1000 * (time.thread_time() - start))
    finally:
        gc.enable()
    return best


def search(pair: Pair) -> object:
    planner = RAIL.planner
    return planner._path(pair, planner._costs.open, FARTHEST_M)


def route(pair: Pair) -> object:
    with suppress(NoRouteError):
        return RAIL.route(pair)
    return None


def bare_search(pairs: Sequence[Pair]) -> Callable[[Pair], object]:
    """Search from where the places of each pair get onto the network, looked up before."""
    planner = RAIL.planner
    cost = planner._costs.open
    known = {pair: [planner.ports(end, cost, FARTHEST_M) for end in pair] for pair in pairs}

    def work(pair: Pair) -> object:
        ends, limit = known[pair], _limit_m(pair)
        return planner.graph.paths(*ends, cost=cost, away_cost=AWAY_COST, limit_m=limit)

    return work


def _limit_m(pair: Pair) -> float:
    return 3.0 * geodesic_m(*pair) + 100_000.0


def scipy_search(pairs: Sequence[Pair]) -> Callable[[Pair], object]:
    """What SciPy needs of the same graph, and the search."""
    planner = RAIL.planner
    graph, cost = planner.graph, planner._costs.open
    order = np.lexsort((cost, graph.b, graph.a))
    a, b = graph.a[order], graph.b[order]
    kept = order[np.r_[True, (np.diff(a) != 0) | (np.diff(b) != 0)]]
    kept = kept[np.isfinite(cost[kept])]
    size = graph.nodes
    matrix = csr_matrix((cost[kept], (graph.a[kept], graph.b[kept])), shape=(size, size))
    lon, lat = graph.lon[:size], graph.lat[:size]
    origin = {pair: int(np.hypot(lon - pair[0].lon, lat - pair[0].lat).argmin()) for pair in pairs}

    def work(pair: Pair) -> object:
        return dijkstra(
            matrix,
            directed=False,
            indices=origin[pair],
            limit=_limit_m(pair),
            return_predecessors=True,
        )

    return work


def told(label: str, taken: Sequence[float]) -> str:
    return f"{label:<36} p50 {median(taken):6.1f} ms  p95 {quantiles(taken, n=20)[-1]:6.1f} ms"


def report(count: int = 120) -> list[str]:
    """Lines that tell all figures."""
    lines = []
    for name, pairs in (("by chance", chance_pairs(count)), ("published", published_pairs(count))):
        ours = milliseconds(bare_search(pairs), pairs)
        theirs = milliseconds(scipy_search(pairs), pairs)
        lines += [
            f"{len(pairs)} pairs {name}",
            told("  search, with where places get on", milliseconds(search, pairs)),
            told("  search alone", ours),
            told("  SciPy's Dijkstra", theirs),
            f"  SciPy's time is {sum(theirs) / sum(ours):.1f} times that of the search alone",
            told("  whole route", milliseconds(route, pairs)),
        ]
    return lines


@pytest.fixture(scope="module")
def pairs() -> list[Pair]:
    found = chance_pairs(20)
    assert sum(search(pair) is not None for pair in found) > len(found) // 2
    return found


def test_a_warm_search_takes_milliseconds(pairs: list[Pair], benchmark: object) -> None:
    """Of published pairs half within 10 ms; 19 in 20 within 60 ms of processor time, all drawn.

    The bounds lie three times and more above what is usual, for a machine that is busy.
    """
    known, drawn = milliseconds(search, published_pairs(40)), milliseconds(search, pairs)
    benchmark.extra_info["p50_ms"] = median(known)  # type: ignore[attr-defined]
    benchmark.extra_info["p95_ms"] = quantiles(known, n=20)[-1]  # type: ignore[attr-defined]
    benchmark(search, pairs[0])  # type: ignore[operator]
    print(told("\nsearch, published", known), told("\nsearch, by chance", drawn))
    assert median(known) < MOST_P50
    assert max(quantiles(each, n=20)[-1] for each in (known, drawn)) < MOST_P95


def test_a_warm_search_keeps_pace_with_scipy(pairs: list[Pair], benchmark: object) -> None:
    """Over the same chains at the same costs, with room for a machine that is busy."""
    ours = milliseconds(bare_search(pairs), pairs)
    theirs = milliseconds(scipy_search(pairs), pairs)
    benchmark.extra_info["ratio"] = sum(theirs) / sum(ours)  # type: ignore[attr-defined]
    benchmark(search, pairs[0])  # type: ignore[operator]
    print(told("\nSciPy's Dijkstra", theirs), f"SciPy ÷ ours: {sum(theirs) / sum(ours):.1f}")
    assert BUSY * sum(theirs) > sum(ours)


def test_a_warm_route_is_told_in_milliseconds(benchmark: object) -> None:
    """The public call: search, other lines, stations, legs, names and interval."""
    chosen = published_pairs(20)
    RAIL.planner.ways(*chosen[0], asked=Asked())
    taken = milliseconds(route, chosen)
    benchmark.extra_info["p50_ms"] = median(taken)  # type: ignore[attr-defined]
    benchmark(route, chosen[0])  # type: ignore[operator]
    print(told("\nwhole route", taken))
    assert median(taken) < MOST_P95


if __name__ == "__main__":
    print("\n".join(report()))
