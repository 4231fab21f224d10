"""Main roads of the world."""

from __future__ import annotations

from geo.borders import country_of_points
from geo.graph import Graph
from geo.graph_network import GraphNetwork
from geo.graph_posted import Station
from geo.graph_report import Guess
from geo.graph_route import Bends
from geo.graph_towns import Towns
from geo.graph_ways import Rules
from geo.model import Reading
from geo.networks import closed_pairs, corridors, open_areas, read_rows, spreads, stopped_pairs
from geo.store import open_table

__all__ = ["NETWORK"]


def _graph() -> Graph:
    return Graph({**open_table("road_points.npz"), **open_table("road_chains.npz")})


def _rules() -> Rules:
    return Rules(
        closed=frozenset(closed_pairs("road")),
        closed_why=closed_pairs("road"),
        stopped=stopped_pairs("road"),
        open_areas=open_areas(),
        is_land=lambda lon, lat: country_of_points(lon, lat) != "",
        one_at_home=True,
    )


def _stations() -> list[Station]:
    return [
        Station(
            name=row["station"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            line=row["line"],
            post_m=float(row["km"]) * 1000,
            source=row["source"],
        )
        for row in read_rows("posted_road.csv")
    ]


NETWORK = GraphNetwork(
    name="road",
    reading=Reading.ROAD,
    source="road graph of the world (OpenStreetMap, 2024)",
    opener=_graph,
    rules=_rules,
    stations=_stations,
    corridors=lambda: corridors("road"),
    guess=Guess(circuity=1.3, low=1.05, high=1.7, walk=1.2, free_m=1_500.0, posted=0.03),
    spreads=lambda: spreads("road"),
    # least absolute deviations over 186 published distances, 22 November 2026; over random
    # halves, one half fitted and the other measured, the medians stay at 2.4 to 2.6 per cent
    bends=Bends(base=1.0, share=0.29, window_m=200_000.0, sketched=0.05),
    towns=Towns(lambda: open_table("places.npz")),
)
