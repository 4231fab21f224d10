"""Shipping lanes of the world; canals and capes can be named as `via`."""

from __future__ import annotations

from geo.graph import Graph
from geo.graph_network import GraphNetwork
from geo.graph_report import Guess, Spread
from geo.graph_ways import Rules
from geo.model import Reading
from geo.networks import corridors
from geo.store import open_table

__all__ = ["NETWORK"]

NETWORK = GraphNetwork(
    name="sea",
    reading=Reading.SEA,
    source="shipping lanes of the world (searoute, from Eurostat's marnet)",
    opener=lambda: Graph(open_table("sea.npz")),
    rules=lambda: Rules(borders=False),
    corridors=lambda: corridors("sea"),
    # ships leave the lanes for weather and ports; port tables differ from one another by as much
    spreads=lambda: (
        Spread(up_to_m=1_000_000.0, part=0.10),
        Spread(up_to_m=float("inf"), part=0.05),
    ),
    guess=Guess(circuity=1.3, low=1.0, high=2.0, walk=1.0, free_m=0.0),
    # a port city lies on a river or bay, the lane off shore
    reach_m=100_000.0,
)
