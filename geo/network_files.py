"""Files of lines: OSM .pbf, GeoPackage, GeoJSON, shapefile, GeoParquet.

In: a path and what to take from it. Out: lines, and what their tags say.
Reads the file it is given, piece by piece; OpenStreetMap's own formats through
`geo.network_osm`, GeoParquet through pyarrow, all others through GDAL.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError

from geo.errors import NetworkFileError
from geo.network_layers import PARQUET, Choice, Layer, open_layer
from geo.network_lines import Lines, Progress
from geo.network_osm import OSM_ENDINGS, read_osm
from geo.network_tags import is_wanted, read_sort, reads_backwards

__all__ = ["read_lines"]

_LINE, _MADE_OF_PARTS, _DEEPEST = 1, 4, 5  # from 4 on the types are those of many
_MOST_WORDS = 8  # values named in an error
_DOTS = "lines no longer than a point"
_SHOWN = 2  # class and service, the first of the roles


def read_lines(path: Path, *, mode: str, choice: Choice, progress: Progress) -> Lines:
    """Return the lines of a file that belong to a mode.

    Parameters
    ----------
    path
        The file; its ending says what it is.
    mode
        ``"rail"`` or ``"road"``: which ways of an OSM file, or of a file with a column of
        classes (`railway`, `highway`, or Geofabrik's `fclass`), are taken. Without such a
        column all lines are.
    choice
        What to take.
    progress
        Told how far the reading is.

    Returns
    -------
    Lines
        At least one.

    Raises
    ------
    NetworkFileError
        If it cannot be read, has no line of that mode, or no known coordinate system.
    """
    _check_file(path)
    lines = Lines(path=str(path))
    seen: dict[str, int] = {}
    try:
        if path.name.lower().endswith(OSM_ENDINGS):
            _refuse_choices(path, choice)
            read_osm(path, mode=mode, include=choice.include, lines=lines, progress=progress)
        else:
            with open_layer(path, mode=mode, choice=choice) as layer:
                _take_all(layer, mode, choice, lines, seen, progress)
    except NetworkFileError:
        raise
    except (OSError, RuntimeError, ValueError, ImportError, ProjError) as error:
        raise NetworkFileError(
            f"{path} cannot be read ({_reason(error, path)}).", path=str(path)
        ) from error
    if not len(lines.sizes):
        raise NetworkFileError(_nothing(path, mode, seen), path=str(path))
    return lines


def _check_file(path: Path) -> None:
    text = str(path)
    if path.is_dir():
        inside = sorted(each.name for each in path.iterdir() if each.suffix.lower() in _KNOWN)
        hint = f"name a file in it, such as {inside[0]}" if inside else "name a file"
        raise NetworkFileError(f"{path} is a folder; {hint}.", path=text)
    if not path.is_file():
        near = get_close_matches(path.name, _names_beside(path), n=1)
        hint = f"did you mean {near[0]}?" if near else "check the path."
        raise NetworkFileError(f"{path} is not a file; {hint}", path=text)
    if path.stat().st_size == 0:
        raise NetworkFileError(f"{path} is empty; fetch it again.", path=text)


_KNOWN = frozenset({".pbf", ".osm", ".gpkg", ".geojson", ".json", ".shp", ".fgb", *PARQUET})


def _names_beside(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir()) if path.parent.is_dir() else []


def _refuse_choices(path: Path, choice: Choice) -> None:
    given = [
        name
        for name, value in (
            ("--layer", choice.layer),
            ("--crs", choice.crs),
            ("--column", choice.columns),
        )
        if value
    ]
    if given:
        raise NetworkFileError(
            f"{path} is an OpenStreetMap file and has no use for {given[0]}; leave it out.",
            path=str(path),
        )


def _reason(error: Exception, path: Path) -> str:
    """Return the first line of an error, without the path that the sentence has already."""
    text = str(error).splitlines()[0] if str(error) else type(error).__name__
    for words, reason in _PLAINER:
        if words in text:
            return reason
    for each in (f"'{path}'", f"{path}:", str(path)):
        text = text.replace(each, "it")
    return text.strip().rstrip(".")


# what GDAL says at length
_PLAINER = (
    ("supported file format", "it is of no known format; save it as GeoPackage"),
    ("SHAPE_RESTORE_SHX", "a shapefile needs its .shx and .dbf beside it"),
)


def _nothing(path: Path, mode: str, seen: Mapping[str, int]) -> str:
    """Return why no line was found: what the file holds instead."""
    held = sorted(seen, key=lambda each: (-seen[each], each))
    if not held:
        return f"{path} holds no {mode} line; name another file or another mode."
    more = " …" if len(held) > _MOST_WORDS else ""
    return f"{path} holds no {mode} line, but {', '.join(held[:_MOST_WORDS])}{more}; " + (
        "name those you want with --include, or another file or --mode."
    )


def _take_all(
    layer: Layer,
    mode: str,
    choice: Choice,
    lines: Lines,
    seen: dict[str, int],
    progress: Progress,
) -> None:
    """Add the lines of a layer; what is left out is counted in `seen`."""
    to_degrees = _to_degrees(layer.crs, Path(lines.path))
    known: dict[tuple[str, ...], tuple[int, bool]] = {}
    for shapes, columns, share in layer.batches:
        rows = list(zip(*(map(_text, columns[name]) for name in layer.roles.values()), strict=True))
        rows = rows or [()] * len(shapes)
        for row in dict.fromkeys(rows):
            if row not in known:
                tags = dict(zip(layer.roles, row, strict=True))
                known[row] = _read_row(tags, mode, choice, lines)
            if known[row][0] < 0:
                shown = " ".join(each for each in row[:_SHOWN] if each) or "lines without a class"
                seen[shown] = seen.get(shown, 0) + 1
        number, backwards = np.array([known[row] for row in rows], dtype=np.int64).T
        _take(shapes, number, backwards > 0, to_degrees, lines, seen)
        progress("reading lines", share)


def _read_row(tags: Mapping[str, str], mode: str, choice: Choice, lines: Lines) -> tuple[int, bool]:
    """Return the sort of a row, -1 if it is not wanted, and whether it reads backwards."""
    if not is_wanted(tags, mode=mode, include=choice.include):
        return -1, False
    return lines.number(read_sort(tags, mode=mode)), reads_backwards(tags)


def _text(value: Any) -> str:
    """Return a cell as text; nothing where it is empty."""
    if isinstance(value, float | np.floating):
        if value != value:  # a missing number is not itself
            return ""
        value = int(value) if float(value).is_integer() else value
    if isinstance(value, bool | np.bool_):
        return "yes" if value else "no"
    return "" if value is None else str(value).strip()


def _take(
    shapes: Any,
    number: np.ndarray,
    backwards: np.ndarray,
    to_degrees: Transformer | None,
    lines: Lines,
    seen: dict[str, int],
) -> None:
    """Add the lines of a batch; the kinds of what is no line are counted in `seen`."""
    made = shapely.from_wkb(np.asarray(shapes, dtype=object), on_invalid="ignore")
    row = np.arange(len(made))
    for _ in range(_DEEPEST):  # collections may hold collections
        made, part = shapely.get_parts(made, return_index=True)
        row = row[part]
        kinds = shapely.get_type_id(made)
        if not (kinds >= _MADE_OF_PARTS).any():
            break
    for kind in np.unique(kinds[kinds != _LINE]).tolist():
        name = f"{shapely.GeometryType(kind).name.lower()}s"
        seen[name] = seen.get(name, 0) + int((kinds == kind).sum())
    kept = (kinds == _LINE) & (number[row] >= 0)
    made, row = made[kept], row[kept]
    made = np.where(backwards[row], shapely.reverse(made), made)
    points, line = shapely.get_coordinates(made, return_index=True)
    if to_degrees is not None and len(points):
        points = np.column_stack(to_degrees.transform(points[:, 0], points[:, 1]))
    before = len(lines.sizes)
    lines.add(points, np.bincount(line, minlength=len(made)), number[row].tolist())
    if len(made) and len(lines.sizes) == before:
        seen[_DOTS] = seen.get(_DOTS, 0) + len(made)


def _to_degrees(crs: Any, path: Path) -> Transformer | None:
    """Return what turns coordinates to degrees; None where they are degrees."""
    if crs is None or crs == "":
        raise NetworkFileError(
            f"{path} does not say its coordinate system; name it with --crs, as EPSG:25833.",
            path=str(path),
        )
    try:
        system = CRS.from_user_input(crs)
        if system.equals(CRS.from_epsg(4326), ignore_axis_order=True):
            return None
        return Transformer.from_crs(system, 4326, always_xy=True)
    except (CRSError, ProjError) as error:
        shown = str(crs)[:60] if isinstance(crs, str) else "of the file"
        raise NetworkFileError(
            f"The coordinate system {shown} of {path} is not known; name it as EPSG:25833.",
            path=str(path),
        ) from error
