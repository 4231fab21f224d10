"""Build the sea network of the world.

In: the shipping lanes of the package searoute, read as GeoJSON. Out: ``sea.npz``.
Lanes meet where their coordinates do; 180° east is 180° west. The Northwest Passage is left
out: it is ice for most of the year.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np

from geo.data.table import TableInfo, write_arrays
from geo.graph_make import gaps_m, make_graph

__all__ = ["build"]

_PACKAGE = "searoute"
_DATE = "2023-01-01"  # year of the marnet release that searoute carries
_FROZEN = {"northwest"}
_DIGITS = 4  # 11 m; the lanes of one knot differ in the fifth digit


def build(out: Path) -> list[TableInfo]:
    """Write the table of the sea network.

    Parameters
    ----------
    out
        Folder for the table.

    Returns
    -------
    list of TableInfo
        The one file.
    """
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{_PACKAGE} is not installed; install the extra 'data'.")
    path = Path(spec.submodule_search_locations[0]) / "data" / "marnet_searoute.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    number: dict[tuple[float, float], int] = {}
    pairs: set[tuple[int, int]] = set()
    for feature in features:
        if feature["properties"].get("passage") in _FROZEN:
            continue
        shape = feature["geometry"]
        lines = (
            shape["coordinates"] if shape["type"] == "MultiLineString" else [shape["coordinates"]]
        )
        for line in lines:
            knots = [number.setdefault(_knot(*pair[:2]), len(number)) for pair in line]
            pairs |= {(min(a, b), max(a, b)) for a, b in pairwise(knots) if a != b}
    lon = np.array([knot[0] for knot in number])
    lat = np.array([knot[1] for knot in number])
    ends = np.array(sorted(pairs), dtype=np.int64)
    metres = gaps_m(lon[ends[:, 0]], lat[ends[:, 0]], lon[ends[:, 1]], lat[ends[:, 1]])
    arrays = make_graph(
        lon=lon,
        lat=lat,
        country=np.full(len(lon), "", dtype="U2"),
        start=ends[:, 0],
        end=ends[:, 1],
        length_m=np.maximum(np.rint(metres), 1).astype(np.int64),
        kind=np.zeros(len(ends), dtype=np.uint8),
    )
    write_arrays(out / "sea.npz", arrays)
    return [
        TableInfo(
            file="sea.npz",
            title="Shipping lanes of the world",
            source=f"searoute {version(_PACKAGE)}, from Eurostat's marnet and Oak Ridge lanes",
            licence="Apache-2.0",
            attribution="searoute (Gent Halili), marnet (Eurostat), Oak Ridge National Laboratory",
            date=_DATE,
            rows=len(arrays["b"]),
            url="https://github.com/genthalili/searoute-py",
        )
    ]


def _knot(lon: float, lat: float) -> tuple[float, float]:
    turned = (lon + 180.0) % 360.0 - 180.0
    return round(turned, _DIGITS), round(lat, _DIGITS)
