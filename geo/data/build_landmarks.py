"""Build the table of landmarks: what a gazetteer of towns lacks.

In: ``landmarks.csv`` of this folder (spaceports, stations, bridges, palaces …, each row with
its source), ``spots.csv`` (passes, huts, mines, islets, capes, mountains, crossings, to about
2 km) and the airports with an IATA code of the package airportsdata. Out: ``landmarks.npz``:
columns, one row a landmark, and folded names with their rows.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from geo.data.listed import Listed, write_listed
from geo.data.table import TableInfo
from geo.names import fold

__all__ = ["build"]

_PACKAGE = "airportsdata"
_FOLDER = Path(__file__).parent
# a spaceport is spoken of as a city of 200,000, a way station as a village of 6,000
_IMPORTANCE = {
    "airport": 5.3,
    "spaceport": 5.3,
    "landmark": 5.0,
    "cape": 4.5,
    "island": 4.5,
    "border": 4.0,
    "region": 4.0,
    "town": 4.0,
    "wreck": 4.0,
    "station": 3.8,
    "hamlet": 3.0,
}
_SMALL_AIRPORT = 4.3
# a pass or an islet is spoken of as a small town, which needs a word of place before it
_SPOT = 4.1
_SPOTS = "own table, to about 2 km"
# how far the name reaches, km, where it is no spot of two
_SPOT_KM = {
    "island": "4",
    "mountain": "3",
    "river": "20",
    "region": "30",
    "range": "30",
    "lake": "10",
    "bay": "10",
    "strait": "15",
}
_AIRPORTS = "airportsdata (IATA)"
_BY_SOURCE = {_AIRPORTS: _SMALL_AIRPORT, _SPOTS: _SPOT}


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
    own += _spots()
    known = {fold(name) for row in own for name in (row["name"], *row["aliases"].split(";"))}
    rows = [*own, *(row for row in _airports() if fold(row["name"]) not in known)]
    write_listed(out / "landmarks.npz", [_listed(row) for row in rows])
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


def _listed(row: dict[str, str]) -> Listed:
    return Listed(
        name=row["name"],
        kind=row["kind"],
        country=row["country"],
        lon=float(row["lon"]),
        lat=float(row["lat"]),
        radius_km=float(row["radius_km"]),
        importance=_BY_SOURCE.get(row["source"]) or _IMPORTANCE[row["kind"]],
        area_km2=float(row["area_km2"] or 0),
        area_source=row["area_source"],
        aliases=tuple(each.strip() for each in row["aliases"].split(";") if each.strip()),
        source=row["source"],
    )


def _spots() -> Iterator[dict[str, str]]:
    path = _FOLDER / "spots.csv"
    if not path.is_file():
        raise FileNotFoundError(f"{path.name} is in the source tree only: run this in a clone")
    for row in _csv(path):
        radius = _SPOT_KM.get(row["kind"], "2")
        yield {**row, "radius_km": radius, "area_km2": "", "area_source": "", "source": _SPOTS}


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
            "source": _AIRPORTS,
        }


def _csv(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)
