"""Build the rail and road graphs of the world.

In: world_railways and world_highways of the package scgraph_data, read as text (importing
them costs gigabytes), country polygons, and the reviewed ``joins.csv`` and ``lines.csv``.
Out: two tables a graph, ``<name>_points.npz`` and ``<name>_chains.npz``, and ``auto_joins.csv``.
Self-loops are dropped, coordinates are whole thousandths of a degree and lengths whole metres
as in the source; how mountainous the land of a road is stands beside them. Gaps up to 0.25 km
are closed by rule and listed in ``auto_joins.csv`` with the way round that shows them to be
gaps, and chains of degree two become one. Longer gaps are closed only by a row of
``joins.csv``; ``geo.data.find_gaps`` lists those still to be reviewed.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

from geo.data.add_lines import add_lines
from geo.data.heal import find_joins, ways_round
from geo.data.land import countries_of, land_of
from geo.data.landings import with_landings
from geo.data.mark_lines import mark_lines
from geo.data.relief import RELIEF_SOURCE, relief_of
from geo.data.table import TableInfo, write_arrays
from geo.graph import AUTO_JOIN, FERRY, JOINED
from geo.graph_make import MICRO, gaps_m, make_graph, unit_vectors

__all__ = ["build", "load_edges", "refused", "repaired"]

_PACKAGE = "scgraph_data"
_FILES = {"rail": "world_railways", "road": "world_highways"}
_DATE = "2024-02-01"  # month of the OpenStreetMap extract behind scgraph_data 1.0 and 2.0
_AUTO_M = 250.0
_SNAP_M = 300.0
_SAME_DEG = 0.0005
_ROUND_M = 50_000.0  # a way round longer than this is not looked for
_BITS = {"join": JOINED, "ferry": FERRY}
_AUTO = "auto_joins.csv"
_POINTS = ("lon", "lat", "node_country", "countries", "land")
_CLIMBING = {"road"}  # rails climb little, and wind as they are drawn
_TITLES = {"rail": "Railways of the world", "road": "Main roads of the world"}

Columns = dict[str, np.ndarray]


def build(out: Path) -> list[TableInfo]:
    """Write the tables of both graphs.

    Parameters
    ----------
    out
        Folder for the tables.

    Returns
    -------
    list of TableInfo
        One a file.
    """
    infos = []
    closed: list[tuple[str, ...]] = []
    for name in _FILES:
        edges = repaired(name, load_edges(name))
        closed += _auto_rows(name, edges)
        arrays = make_graph(**edges)
        nodes = len(arrays["node_country"])
        mark_lines(name, arrays)
        if name in _CLIMBING:
            arrays["relief"] = relief_of(arrays)
        arrays["land"] = land_of(arrays["lon"][:nodes] / MICRO, arrays["lat"][:nodes] / MICRO)
        for part, keys in (
            ("points", _POINTS),
            ("chains", tuple(key for key in arrays if key not in _POINTS)),
        ):
            file = f"{name}_{part}.npz"
            write_arrays(out / file, {key: arrays[key] for key in keys})
            rows = len(arrays["lon"] if part == "points" else arrays["b"])
            info = _info(file, f"{_TITLES[name]}: {part}", rows)
            if "relief" in keys:
                info = replace(info, source=f"{info.source}; {RELIEF_SOURCE}")
            infos.append(info)
    with (out / _AUTO).open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(("network", "from_lon", "from_lat", "to_lon", "to_lat", "m", "evidence"))
        writer.writerows(closed)
    title = (
        "Gaps of at most 0.25 km closed by rule: loose ends beside a line far round by rail or road"
    )
    infos.append(_info(_AUTO, title, len(closed)))
    return infos


def load_edges(name: str) -> Columns:
    """Return points with their country, and edges, of a graph of the source.

    Parameters
    ----------
    name
        ``"rail"`` or ``"road"``.

    Returns
    -------
    dict
        `lon`, `lat`, `country`, `start`, `end`, `length_m`.
    """
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{_PACKAGE} is not installed; install the extra 'data'.")
    path = Path(spec.submodule_search_locations[0]) / f"{_FILES[name]}.py"
    lines = {}
    with path.open(encoding="ascii") as handle:
        for line in handle:
            key, _, value = line.partition("=")
            if key in {"graph", "nodes"}:
                lines[key] = value
    points = _numbers(lines["nodes"].translate(_BLANK))
    records = lines["graph"].strip()[2:-2].split("}, {")
    start = np.repeat(np.arange(len(records)), np.array([record.count(":") for record in records]))
    pairs = _numbers(", ".join(records).translate(_BLANK)).reshape(-1, 2)
    end = pairs[:, 0].astype(np.int64)
    once = start < end
    thousandths = np.rint(points.reshape(-1, 2) * 1000)
    lat, lon = thousandths[:, 0] / 1000, thousandths[:, 1] / 1000
    return {
        "lon": lon,
        "lat": lat,
        "country": countries_of(lon, lat),
        "start": start[once],
        "end": end[once],
        "length_m": np.maximum(np.rint(pairs[once, 1] * 1000), 1).astype(np.int64),
    }


def repaired(name: str, edges: Columns) -> Columns:
    """Return the edges with short gaps closed and the reviewed joins made.

    Parameters
    ----------
    name
        ``"rail"`` or ``"road"``.
    edges
        What `load_edges` returned.

    Returns
    -------
    dict
        The same columns and `kind`, as `make_graph` takes them.
    """
    edges = add_lines(name, edges)
    spots = _ends(name)
    edges = with_landings(edges, lon=spots[:, 0], lat=spots[:, 1], reach_m=_SNAP_M)
    lon, lat = edges["lon"], edges["lat"]
    added = _reviewed(name, lon, lat)
    start = np.r_[edges["start"], [each[0] for each in added]].astype(np.int64)
    end = np.r_[edges["end"], [each[1] for each in added]].astype(np.int64)
    length = np.r_[edges["length_m"], [each[2] for each in added]].astype(np.int64)
    kind = np.r_[edges["kind"], [each[3] for each in added]].astype(np.uint8)
    tails, heads, gap = find_joins(
        lon=lon, lat=lat, start=start, end=end, length_m=length, reach_m=_AUTO_M
    )
    open_ = ~refused(name, lon[tails], lat[tails])
    tails, heads, gap = tails[open_], heads[open_], gap[open_]
    return {
        "lon": lon,
        "lat": lat,
        "country": edges["country"],
        "start": np.r_[start, tails],
        "end": np.r_[end, heads],
        "length_m": np.r_[length, gap],
        "kind": np.r_[kind, np.full(len(tails), AUTO_JOIN, np.uint8)],
    }


def refused(name: str, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Return which points are ends of a join that the review refused.

    Parameters
    ----------
    name
        ``"rail"`` or ``"road"``.
    lon, lat
        Points, degrees.

    Returns
    -------
    array
        True where nothing may be joined.
    """
    shut = np.zeros(len(lon), dtype=bool)
    for row in _rows(name):
        if row["verdict"] == "deny":
            for side in ("from", "to"):
                x, y = float(row[f"{side}_lon"]), float(row[f"{side}_lat"])
                shut |= np.hypot(lon - x, lat - y) < _SAME_DEG
    return shut


def _auto_rows(name: str, edges: Columns) -> list[tuple[str, ...]]:
    """Return the rows of the table of joins made by rule, in the order of the edges.

    The evidence is the way round over the network without them.
    """
    auto = edges["kind"] == AUTO_JOIN
    tails, heads = edges["start"][auto], edges["end"][auto]
    around = ways_round(
        size=len(edges["lon"]),
        start=edges["start"][~auto],
        end=edges["end"][~auto],
        length_m=edges["length_m"][~auto],
        pairs=np.column_stack([tails, heads]),
        limit_m=_ROUND_M,
    )
    rows = []
    for tail, head, gap, way in zip(tails, heads, edges["length_m"][auto], around, strict=True):
        ends = [f"{edges[key][end]:.3f}" for end in (tail, head) for key in ("lon", "lat")]
        found = f"way round {way / 1000:.1f} km" if np.isfinite(way) else "no way round in 50 km"
        rows.append((name, *ends, str(gap), found))
    return rows


_BLANK = str.maketrans(dict.fromkeys("[]{}:,", " "))


def _numbers(text: str) -> np.ndarray:
    return np.array(text.split(), dtype=np.float64)


def _rows(name: str) -> list[Mapping[str, str]]:
    path = Path(__file__).with_name("joins.csv")
    with path.open(encoding="utf-8", newline="") as handle:
        return [row for row in csv.DictReader(handle) if row["network"] == name]


def _ends(name: str) -> np.ndarray:
    """Return where the accepted joins and ferries end, degrees, shape (n, 2)."""
    ends = [
        (float(row[f"{side}_lon"]), float(row[f"{side}_lat"]))
        for row in _rows(name)
        if row["verdict"] in _BITS
        for side in ("from", "to")
    ]
    return np.array(ends, dtype=np.float64).reshape(-1, 2)


def _reviewed(name: str, lon: np.ndarray, lat: np.ndarray) -> list[tuple[int, int, int, int]]:
    """Return the joins and ferries that were reviewed and accepted: points, metres, bits."""
    tree = cKDTree(unit_vectors(lon, lat))
    joins: list[tuple[int, int, int, int]] = []
    for row in _rows(name):
        if row["verdict"] not in _BITS:
            continue
        ends = []
        for side in ("from", "to"):
            at_lon, at_lat = float(row[f"{side}_lon"]), float(row[f"{side}_lat"])
            point = int(tree.query(unit_vectors(np.array([at_lon]), np.array([at_lat])))[1][0])
            away = gaps_m(np.array([at_lon]), np.array([at_lat]), lon[[point]], lat[[point]])[0]
            if away > _SNAP_M:
                raise ValueError(f"joins.csv: no point of {name} at {at_lon}, {at_lat}")
            ends.append(point)
        metres = max(round(float(row["km"]) * 1000), 1)
        joins.append((ends[0], ends[1], metres, _BITS[row["verdict"]]))
    return joins


def _info(file: str, title: str, rows: int) -> TableInfo:
    return TableInfo(
        file=file,
        title=title,
        source=f"scgraph_data {version(_PACKAGE)}, world graphs from OpenStreetMap",
        licence="ODbL 1.0",
        attribution="© OpenStreetMap contributors",
        date=_DATE,
        rows=rows,
        url="https://www.openstreetmap.org/copyright",
    )
