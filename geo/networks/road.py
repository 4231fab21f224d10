"""Main roads of the world."""

from __future__ import annotations

from geo.borders import country_of_points
from geo.graph import JOINED, Graph
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


# least absolute deviations over 465 published distances, 22 November 2026, with `bends` below;
# one random half fitted and the other measured, 90 in 100 rows are within 10 per cent, and 88
# where mountains are left out
_CLIMB_PER_KM = 0.15  # a km by which heights differ about a road hides this part of its length
_RELIEF_KM = 0.01  # the unit of the column `relief`


def _graph() -> Graph:
    arrays = {**open_table("road_points.npz"), **open_table("road_chains.npz")}
    drawn = (arrays["kind"] & JOINED) == 0  # the length of the others was published, not drawn
    return Graph(arrays, stretch=1.0 + _CLIMB_PER_KM * _RELIEF_KM * arrays["relief"] * drawn)


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
    guess=Guess(
        circuity=1.3, low=1.05, high=1.7, walk=1.2, free_m=1_500.0, posted=0.03, absurd=4.0
    ),
    spreads=lambda: spreads("road"),
    bends=Bends(base=1.01, share=0.17, window_m=200_000.0, sketched=0.05),
    towns=Towns(lambda: open_table("places.npz")),
)
