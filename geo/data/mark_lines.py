"""Marks main and high-speed lines on a graph, from the points of ``corridors.csv``.

In: the arrays of a graph. Out: the same arrays, bits set on the chains of each line.
A line is marked only where the way through its points is as long as the line is known to be;
otherwise the map lacks it, or its points lie on another.
"""

from __future__ import annotations

import csv
import logging
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np

from geo.graph import FAST, MAIN, Graph, Port
from geo.graph_cost import winding
from geo.graph_snap import Snapper

__all__ = ["mark_lines"]

_LOG = logging.getLogger(__name__)

_AGREE = 0.08
_SNAP_M = 12_000.0
_OFF_LEVEL_M = 6_000.0  # a point of a high-speed line lies rather on a straight chain
_LEVEL = 1.06
_LONG_M = 2_500.0
_EAGER = 0.6


def mark_lines(name: str, arrays: Mapping[str, np.ndarray]) -> None:
    """Set the bits of main and high-speed lines in the kinds of a graph's chains.

    Parameters
    ----------
    name
        The network, such as ``"rail"``.
    arrays
        What `geo.graph_make.make_graph` returned; its `kind` is changed.
    """
    graph = Graph(arrays)
    snapper = Snapper(graph)
    level = (winding(arrays) < _LEVEL) & (graph.length_m > _LONG_M)
    for row, points in _rows(name):
        fast = row["kind"] == "fast"
        cost = np.where(level, _EAGER * graph.length_m, graph.length_m) if fast else graph.length_m
        ports = [_port(snapper, lat, lon, level if fast else None) for lat, lon in points]
        chains: list[int] = []
        total = 0.0
        for one, other in pairwise(ports):
            path = graph.paths([one], [other], cost=cost) if one and other else None
            if path is None:
                total = np.inf
                break
            chains += [step.chain for step in path.steps]
            total += path.length_m
        known = float(row["km"]) * 1000 if row["km"] else total
        # the points of a high-speed line stop short of its ends
        low = 0.7 if fast else 1 - _AGREE
        fits = low * known <= total <= (1 + _AGREE) * known
        if not fits:
            _LOG.warning("%s: %.0f km, not %s", row["name"], total / 1000, row["km"])
            continue
        which = np.unique(chains)
        if fast:
            which = which[level[which]]
        arrays["kind"][which] |= FAST if fast else MAIN


def _rows(name: str) -> Iterator[tuple[Mapping[str, str], list[tuple[float, float]]]]:
    path = Path(__file__).with_name("corridors.csv")
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            if row["network"] == name and row["kind"] in {"main", "fast"}:
                pairs = (each.split() for each in row["points"].split(";"))
                yield row, [(float(lat), float(lon)) for lat, lon in pairs]


def _port(snapper: Snapper, lat: float, lon: float, level: np.ndarray | None) -> Port | None:
    near = snapper.ports(lon=lon, lat=lat, limit_m=_SNAP_M, count=512)
    if level is None:
        return near[0] if near else None
    return min(
        near,
        key=lambda port: port.away_m + (0.0 if level[port.chain] else _OFF_LEVEL_M),
        default=None,
    )
