"""Railways of the world."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from geo.borders import country_of_points
from geo.graph import Graph
from geo.graph_cost import line_weights, winding, winding_stretch
from geo.graph_gauge import GaugeLine, Gauges
from geo.graph_network import GraphNetwork
from geo.graph_posted import Station
from geo.graph_report import Guess
from geo.graph_towns import Towns
from geo.graph_ways import GaugeBreak, Rules
from geo.model import Reading
from geo.networks import closed_pairs, corridors, open_areas, read_rows, spreads, stopped_pairs
from geo.store import open_table

__all__ = ["NETWORK"]


# countries with high-speed lines beside the old ones
_FAST_COUNTRIES = (
    "AT",
    "BE",
    "CH",
    "CN",
    "DE",
    "ES",
    "FR",
    "GB",
    "IT",
    "JP",
    "KR",
    "MA",
    "NL",
    "SA",
    "TR",
    "TW",
)


# points of high-speed lines lie this near to a line, the tracks of a terminus and of a station
# on the way to their middle
_POINT_M, _STATION_M, _HALT_M = 12_000.0, 6_000.0, 2_000.0


def _arrays() -> dict[str, np.ndarray]:
    return {**open_table("rail_points.npz"), **open_table("rail_chains.npz")}


@cache
def _bends() -> npt.NDArray[np.float64]:
    return winding(_arrays())


def _graph() -> Graph:
    return Graph(_arrays(), stretch=winding_stretch(_bends(), base=1.0, share=0.1))


def _weight(graph: Graph) -> npt.NDArray[np.float64]:
    return line_weights(
        graph, _bends(), fast=2.3, main=0.9, straight=1.2, countries=_FAST_COUNTRIES
    )


def _rules() -> Rules:
    return Rules(
        closed=frozenset(closed_pairs("rail")),
        closed_why=closed_pairs("rail"),
        stopped=stopped_pairs("rail"),
        open_areas=open_areas(),
        is_land=lambda lon, lat: country_of_points(lon, lat) != "",
        gauge_mm=_usual_gauges(),
        gauges_of=lambda chain: _gauges().of(chain),
        fits_gauge=lambda gauge_mm: _gauges().fits(gauge_mm),
        fast_mm={
            row["country"]: int(row["gauges_mm"])
            for row in read_rows("gauge_lines.csv")
            if row["kind"] == "fast"
        },
        breaks=tuple(
            GaugeBreak(
                countries=frozenset((row["a"], row["b"])),
                place=row["place"],
                lon=float(row["lon"]),
                lat=float(row["lat"]),
                how=row["how"],
            )
            for row in read_rows("gauge_breaks.csv")
        ),
    )


def _usual_gauges() -> dict[str, int]:
    return {row["country"]: int(row["gauge_mm"]) for row in read_rows("gauges.csv")}


@cache
def _gauges() -> Gauges:
    lines = [
        GaugeLine(
            country=row["country"],
            gauges_mm=tuple(int(each) for each in row["gauges_mm"].split(";")),
            box=(float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"])),
            fast=row["kind"] == "fast",
        )
        for row in read_rows("gauge_lines.csv")
    ]
    return Gauges(NETWORK.planner.graph, _usual_gauges(), lines, _fast_chains)


def _fast_chains(line: GaugeLine) -> set[int]:
    """Return the chains of the high-speed lines in a box, and those about their stations."""
    planner = NETWORK.planner
    west, south, east, north = line.box
    found: set[int] = set()
    for each in corridors("rail"):
        inside = any(west <= p.lon <= east and south <= p.lat <= north for p in each.points)
        if not each.fast or not inside:
            continue
        points = tuple(dict.fromkeys((each.ends[0], *each.points, each.ends[1])))
        found.update(planner.chains_along(points, _POINT_M))
        # trains call at stations of towns on the way, and change tracks there
        for point in points:
            reach_m = _STATION_M if point in each.ends else _HALT_M
            ports = planner.snapper.ports(lon=point.lon, lat=point.lat, limit_m=reach_m, count=512)
            found.update(port.chain for port in ports)
    return found


def _stations() -> list[Station]:
    posts = [
        Station(
            name=row["station"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            line=row["line"],
            post_m=float(row["km"]) * 1000,
            source=row["source"],
        )
        for row in read_rows("posted.csv")
    ]
    stations = [
        Station(
            name=row["name"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            country=row["country"],
            source=row["source"],
        )
        for row in read_rows("stations.csv")
    ]
    return posts + stations


NETWORK = GraphNetwork(
    name="rail",
    reading=Reading.RAIL,
    source="rail graph of the world (OpenStreetMap, 2024)",
    opener=_graph,
    rules=_rules,
    stations=_stations,
    corridors=lambda: corridors("rail"),
    weight=_weight,
    guess=Guess(circuity=1.3, low=1.05, high=1.7, walk=1.2, free_m=1_500.0, absurd=3.0),
    spreads=lambda: spreads("rail"),
    towns=Towns(lambda: open_table("places.npz")),
)
