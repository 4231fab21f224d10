"""Railways of the world."""

from __future__ import annotations

from geo.graph import Graph
from geo.graph_network import GraphNetwork, Spread
from geo.graph_plan import Rules
from geo.model import Reading
from geo.networks import closed_pairs, open_areas, read_rows
from geo.store import open_table

__all__ = ["NETWORK"]


def _graph() -> Graph:
    return Graph({**open_table("rail_points.npz"), **open_table("rail_chains.npz")})


def _rules() -> Rules:
    return Rules(
        closed=closed_pairs("rail"),
        open_areas=open_areas(),
        gauge_mm={row["country"]: int(row["gauge_mm"]) for row in read_rows("gauges.csv")},
    )


NETWORK = GraphNetwork(
    name="rail",
    reading=Reading.RAIL,
    source="rail graph of the world (OpenStreetMap, 2024)",
    opener=_graph,
    rules=_rules,
    spreads=(Spread(up_to_m=100_000.0, part=0.10), Spread(up_to_m=float("inf"), part=0.06)),
)
