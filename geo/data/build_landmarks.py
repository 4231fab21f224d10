"""Build the table of landmarks: what a gazetteer of towns lacks.

In: ``landmarks.csv`` of this folder (spaceports, stations, bridges, palaces …, each row with
its source) and the airports with an IATA code of the package airportsdata. Out:
``landmarks.npz``: columns, one row a landmark, and folded names with their rows.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from geo.data.table import TableInfo, write_arrays
from geo.names import fold

__all__ = ["build"]

_PACKAGE = "airportsdata"
_FOLDER = Path(__file__).parent


def build(out: Path) -> list[TableInfo]:
    """Write the landmarks.

    Parameters
    ----------
    out
        Folder that takes them.

    Returns
    -------
    list of TableInfo
        One row.
    """
    own = list(_csv(_FOLDER / "landmarks.csv"))
    known = {fold(name) for row in own for name in (row["name"], *row["aliases"].split(";"))}
    rows = [*own, *(row for row in _airports() if fold(row["name"]) not in known)]
    names = sorted(
        {
            (fold(name).encode(), number, int(fold(name) != fold(row["name"])))
            for number, row in enumerate(rows)
            for name in (row["name"], *row["aliases"].split(";"))
            if fold(name)
        }
    )
    write_arrays(
        out / "landmarks.npz",
        {
            "name": np.array([row["name"].encode() for row in rows]),
            "kind": np.array([row["kind"] for row in rows]),
            "country": np.array([row["country"] for row in rows], "U2"),
            "lon": np.array([float(row["lon"]) for row in rows]),
            "lat": np.array([float(row["lat"]) for row in rows]),
            "radius_km": np.array([float(row["radius_km"]) for row in rows], np.float32),
            "area_km2": np.array([float(row["area_km2"] or 0) for row in rows], np.float32),
            "area_source": np.array([row["area_source"].encode() for row in rows]),
            "source": np.array([row["source"].encode() for row in rows]),
            "key": np.array([key for key, _, _ in names]),
            "key_row": np.array([number for _, number, _ in names], np.uint16),
            "key_other": np.array([other for _, _, other in names], np.uint8),
        },
    )
    return [
        TableInfo(
            file="landmarks.npz",
            title="Spaceports, stations, airports and other landmarks, with areas where known",
            source=f"own table (each row names its source); airports from {_PACKAGE} "
            f"{version(_PACKAGE)}",
            licence="CC BY 4.0; airports MIT",
            attribution="Launch sites: GCAT, J. McDowell, planet4589.org (CC BY); airports: "
            "airportsdata",
            date="2026-09-05",
            rows=len(rows),
            url="https://planet4589.org/space/gcat/",
        )
    ]


def _airports() -> Iterator[dict[str, str]]:
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{_PACKAGE} is needed to build; install milepost[data]")
    path = Path(next(iter(spec.submodule_search_locations))) / "airports.csv"
    for row in _csv(path):
        if not row["iata"] or "Airport" not in row["name"]:
            continue
        short = row["name"].replace(" International Airport", " Airport")
        yield {
            "name": row["name"],
            "kind": "airport",
            "country": row["country"],
            "lat": row["lat"],
            "lon": row["lon"],
            "radius_km": "3",
            "area_km2": "",
            "area_source": "",
            "aliases": short if short != row["name"] else "",
            "source": "airportsdata",
        }


def _csv(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)
