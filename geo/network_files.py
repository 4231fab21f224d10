"""Files of lines: OSM .pbf, GeoPackage, GeoJSON, shapefile, GeoParquet.

In: a path and what to take from it. Out: lines, and what their tags say.
Reads the file it is given, piece by piece; a .pbf is passed over twice so that only the
points of the ways that are kept are ever held.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from geo.errors import NetworkFileError

__all__ = ["Drawn", "read_lines"]

Floats = npt.NDArray[np.float64]

_RAILS = frozenset({"rail", "narrow_gauge"})
_ROADS = frozenset(
    f"{name}{link}"
    for name in ("motorway", "trunk", "primary", "secondary", "tertiary", "unclassified")
    for link in ("", "_link")
)
_ASIDE = frozenset({"yard", "spur", "siding", "crossover"})
_KEY = {"rail": "railway", "road": "highway"}
_BATCH = 50_000
_MOST_POINTS = 60_000_000  # 1 GB of coordinates; a continent's railways are a tenth of it


@dataclass(slots=True, kw_only=True)
class Drawn:
    """Lines of a file, with how often each gauge, use and electrification stands in them."""

    lines: list[Floats] = field(default_factory=list)
    tags: dict[str, Counter[str]] = field(default_factory=dict)

    def note(self, key: str, value: str) -> None:
        """Count one tag."""
        self.tags.setdefault(key, Counter())[value] += 1


_NOTED = ("gauge", "usage", "electrified", "highway")


def read_lines(path: Path, *, mode: str) -> Drawn:
    """Return the lines of a file that belong to a mode.

    Parameters
    ----------
    path
        The file; its ending says what it is.
    mode
        ``"rail"`` or ``"road"``: which ways of an OSM file, or of a file with its tags as
        columns (`railway`, `highway`, `service`, `gauge`), are taken. Without such columns
        all lines are.

    Returns
    -------
    Drawn
        At least one line, lon then lat, WGS 84.

    Raises
    ------
    NetworkFileError
        If it cannot be read, has no line of that mode, or no known coordinate system.
    """
    if not path.is_file():
        raise NetworkFileError(f"{path} is not a file; check the path.", path=str(path))
    if path.stat().st_size == 0:
        raise NetworkFileError(f"{path} is empty; fetch it again.", path=str(path))
    drawn = Drawn()
    name = path.name.lower()
    try:
        if name.endswith((".pbf", ".osm", ".osm.bz2")):
            _read_osm(path, mode, drawn)
        else:
            for frame in _frames(path):
                _take(frame, mode, path, drawn)
    except NetworkFileError:
        raise
    except (OSError, RuntimeError, ValueError, ImportError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise NetworkFileError(f"{path} cannot be read ({reason}).", path=str(path)) from error
    if not drawn.lines:
        raise NetworkFileError(
            f"{path} holds no {mode} line; name another file or another mode.", path=str(path)
        )
    _check_coordinates(drawn.lines, path)
    return drawn


def _wanted(mode: str, kind: str | None, service: str | None) -> bool:
    if mode == "rail":
        return kind in _RAILS and service not in _ASIDE
    return kind in _ROADS


def _read_osm(path: Path, mode: str, drawn: Drawn) -> None:
    try:
        import osmium
    except ModuleNotFoundError:
        raise NetworkFileError(
            f"Reading {path} needs the package osmium; install milepost[osm].", path=str(path)
        ) from None
    key = _KEY[mode]
    ways: list[npt.NDArray[np.int64]] = []
    count = 0
    # pyosmium's types do not say that a pass over ways yields ways
    passed: Any = osmium.FileProcessor(str(path), osmium.osm.WAY)
    for way in passed.with_filter(osmium.filter.KeyFilter(key)):
        if not _wanted(mode, way.tags.get(key), way.tags.get("service")):
            continue
        ways.append(np.fromiter((node.ref for node in way.nodes), dtype=np.int64))
        count += len(ways[-1])
        if count > _MOST_POINTS:
            raise NetworkFileError(f"{path} has too many points; cut it to a region.")
        for tag in _NOTED:
            value = way.tags.get(tag)
            if value:
                drawn.note(tag, value)
    if not ways:
        return
    wanted = np.unique(np.concatenate(ways))
    spots = np.full((len(wanted), 2), np.nan)
    nodes: Any = osmium.FileProcessor(str(path), osmium.osm.NODE)
    for node in nodes.with_filter(osmium.filter.IdFilter(wanted.tolist())):
        spots[np.searchsorted(wanted, node.id)] = (node.lon, node.lat)
    for refs in ways:
        line = spots[np.searchsorted(wanted, refs)]
        line = line[~np.isnan(line[:, 0])]
        if len(line) > 1:
            drawn.lines.append(line)


def _frames(path: Path) -> Iterator[Any]:
    """Yield the features of a file, some thousands at a time."""
    import geopandas

    if path.suffix.lower() in {".parquet", ".geoparquet", ".pq"}:
        yield geopandas.read_parquet(path)
        return
    import pyogrio

    with warnings.catch_warnings():
        # GDAL warns of every oddity that is reported below in our words
        warnings.simplefilter("ignore")
        total = pyogrio.read_info(path, force_feature_count=True)["features"]
        for start in range(0, max(total, 1), _BATCH):
            yield pyogrio.read_dataframe(path, skip_features=start, max_features=_BATCH)


def _take(frame: Any, mode: str, path: Path, drawn: Drawn) -> None:
    import shapely

    if not hasattr(frame, "geometry") or not len(frame):
        return
    if frame.crs is None:
        raise NetworkFileError(
            f"{path} does not say its coordinate system; add a .prj or save it as GeoPackage.",
            path=str(path),
        )
    key = _KEY[mode]
    if key in frame.columns:
        service = frame["service"] if "service" in frame.columns else [None] * len(frame)
        keep = [_wanted(mode, kind, aside) for kind, aside in zip(frame[key], service, strict=True)]
        frame = frame[keep]
    if not len(frame):
        return
    for tag in _NOTED:
        if tag in frame.columns:
            for value in frame[tag].dropna():
                drawn.note(tag, str(value))
    shapes = frame.geometry.to_crs(4326)
    parts = shapely.get_parts(np.asarray(shapes[shapes.notna()]))
    for part in parts[shapely.get_type_id(parts) == 1]:
        drawn.lines.append(shapely.get_coordinates(part))


def _check_coordinates(lines: list[Floats], path: Path) -> None:
    low = np.min([line.min(axis=0) for line in lines], axis=0)
    high = np.max([line.max(axis=0) for line in lines], axis=0)
    if not np.all(np.isfinite([low, high])):
        raise NetworkFileError(f"{path} has coordinates that are no numbers.", path=str(path))
    if high[1] > 90.0 or low[1] < -90.0:
        swapped = low[0] >= -90.0 and high[0] <= 90.0 and max(abs(low[1]), abs(high[1])) <= 180.0
        reason = (
            "its latitudes pass 90°: longitude and latitude seem to be swapped"
            if swapped
            else "its coordinates are no degrees"
        )
        raise NetworkFileError(f"{path} cannot be used: {reason}.", path=str(path))
