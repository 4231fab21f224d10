"""Adds lines that the source of a graph lacks, from the points of ``lines.csv``.

In: the edges of a graph. Out: the same with the points and edges of those lines.
The source of the rail graph leaves out many secondary lines. Each row gives the stations of
such a line in order and its length; between them the line is drawn straight and its length is
shared out. Its edges carry the bit of a reviewed join, so that a route over it says so.
`source` names where the length of the whole line stands; `checked` whether it was read there
("length seen") or is known and the article only named.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from geo.data.land import countries_of
from geo.data.landings import with_landings
from geo.graph import JOINED
from geo.graph_make import gaps_m, unit_vectors
from geo.units import EARTH_RADIUS_M

__all__ = ["add_lines"]

_TIE_M = 8_000.0  # a station lies at most this far from the points of the line it is on
_SAME_M = 2_000.0  # two rows meet at one station
_USEFUL_M = 40_000.0


def add_lines(name: str, edges: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the edges of a graph with the missing lines added.

    Parameters
    ----------
    name
        The network, such as ``"rail"``.
    edges
        `lon`, `lat`, `country`, `start`, `end`, `length_m`.

    Returns
    -------
    dict
        The same and `kind`.
    """
    rows = _rows(name)
    spots = np.array([stop for _, stops in rows for stop in stops], np.float64).reshape(-1, 2)
    edges = with_landings(edges, lon=spots[:, 0], lat=spots[:, 1], reach_m=_TIE_M)
    lon, lat = edges["lon"], edges["lat"]
    useful = _useful(edges)
    tree = cKDTree(unit_vectors(lon[useful], lat[useful]))
    points: list[tuple[float, float]] = []
    added: list[tuple[int, int, int]] = []
    for km, stops in rows:
        metres = gaps_m(
            np.array([x for x, _ in stops[:-1]]),
            np.array([y for _, y in stops[:-1]]),
            np.array([x for x, _ in stops[1:]]),
            np.array([y for _, y in stops[1:]]),
        )
        nodes = [_node(points, stop, len(lon)) for stop in stops]
        for one, other, part in zip(nodes, nodes[1:], metres / metres.sum(), strict=False):
            added.append((one, other, max(round(1000 * km * float(part)), 1)))
    for k, (x, y) in enumerate(points):
        away, nearest = tree.query(unit_vectors(np.array([x]), np.array([y])))
        if away[0] * EARTH_RADIUS_M <= _TIE_M:
            gap = max(round(float(away[0]) * EARTH_RADIUS_M), 1)
            added.append((len(lon) + k, int(useful[nearest[0]]), gap))
    xs = np.array([x for x, _ in points], dtype=np.float64)
    ys = np.array([y for _, y in points], dtype=np.float64)
    table = np.array(added, dtype=np.int64).reshape(-1, 3)
    return {
        "lon": np.r_[lon, xs],
        "lat": np.r_[lat, ys],
        "country": np.r_[edges["country"], countries_of(xs, ys)],
        "start": np.r_[edges["start"], table[:, 0]],
        "end": np.r_[edges["end"], table[:, 1]],
        "length_m": np.r_[edges["length_m"], table[:, 2]],
        "kind": np.r_[
            np.zeros(len(edges["start"]), np.uint8), np.full(len(table), JOINED, np.uint8)
        ].astype(np.uint8),
    }


def _node(points: list[tuple[float, float]], stop: tuple[float, float], first: int) -> int:
    """Return the number of a station's point, an earlier one if it is the same station."""
    if points:
        known = np.array(points)
        gaps = gaps_m(
            known[:, 0], known[:, 1], np.full(len(known), stop[0]), np.full(len(known), stop[1])
        )
        if gaps.min() <= _SAME_M:
            return first + int(gaps.argmin())
    points.append(stop)
    return first + len(points) - 1


def _useful(edges: dict[str, np.ndarray]) -> np.ndarray:
    """Return the points of components long enough to be a railway rather than a yard."""
    size = len(edges["lon"])
    links = csr_matrix(
        (np.ones(len(edges["start"]), np.int8), (edges["start"], edges["end"])), shape=(size, size)
    )
    label = connected_components(links, directed=False)[1]
    metres = np.bincount(
        label[edges["start"]], weights=edges["length_m"], minlength=label.max() + 1
    )
    return np.flatnonzero(metres[label] >= _USEFUL_M)


def _rows(name: str) -> list[tuple[float, list[tuple[float, float]]]]:
    path = Path(__file__).with_name("lines.csv")
    with path.open(encoding="utf-8", newline="") as handle:
        return [
            (
                float(row["km"]),
                [
                    (float(pair.split()[1]), float(pair.split()[0]))
                    for pair in row["points"].split(";")
                ],
            )
            for row in csv.DictReader(handle)
            if row["network"] == name
        ]
