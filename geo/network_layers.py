"""Layers of lines, opened: columns, coordinate system, and rows, a batch at a time.

In: a path and what to take from it. Out: a `Layer`.
Reads GeoParquet through pyarrow, page by page, and all other formats through GDAL.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from geo.errors import NetworkFileError
from geo.network_tags import CLASS_KEY, ROLES

__all__ = ["PARQUET", "Choice", "Layer", "open_layer"]

PARQUET = (".parquet", ".geoparquet", ".pq")
_BATCH = 2_000  # lines at a time: some megabytes, unless each is very long
_MOST_WORDS = 8  # names listed in an error
_GEOMETRY = "geometry"

# lines as WKB, columns by name, and how much of the file is read
Batch = tuple[Any, Mapping[str, Any], float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What to take from a file that does not say it itself.

    `columns` names the column of each role (`geo.network_tags.ROLES`, or ``geometry``);
    `include` classes and services taken beside the usual ones; `crs` the coordinate system.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    layer: str | None = None
    crs: str | None = None
    include: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """An opened layer: the column of each role, its system, and its rows."""

    roles: Mapping[str, str]
    crs: Any
    batches: Iterator[Batch]


@contextmanager
def open_layer(path: Path, *, mode: str, choice: Choice) -> Iterator[Layer]:
    """Open the layer of lines of a file, and close it whatever happens.

    Parameters
    ----------
    path
        The file.
    mode
        ``"rail"`` or ``"road"``.
    choice
        Which layer, columns and system.

    Yields
    ------
    Layer
        Its rows can be read once.

    Raises
    ------
    NetworkFileError
        If it has not the layer or the columns that were named, or none with lines.
    """
    opener = _open_parquet if path.suffix.lower() in PARQUET else _open_gdal
    with warnings.catch_warnings():
        # GDAL warns of every oddity that is reported here in our words
        warnings.simplefilter("ignore")
        with opener(path, mode, choice) as layer:
            yield layer


def _roles(
    columns: Sequence[str], mode: str, choice: Choice, path: Path, *, others: Sequence[str] = ()
) -> dict[str, str]:
    """Return the column of each role: the one named, else the one called like it."""
    known = (*ROLES, *others)
    for role, name in choice.columns.items():
        if role not in known:
            raise NetworkFileError(
                f"No column can be the {role!r} of a line; say one of {', '.join(known)}, as "
                f"{known[0]}={columns[0] if columns else 'NAME'}.",
                path=str(path),
            )
        if name not in columns:
            raise NetworkFileError(
                f"{path} has no column {name!r}; it has {', '.join(columns) or 'none'}.",
                path=str(path),
            )
    key, other = CLASS_KEY[mode], CLASS_KEY["road" if mode == "rail" else "rail"]
    usual = {role: [role] for role in ROLES} | {"class": [key, "fclass"]}
    found = {
        role: next(name for name in names if name in columns)
        for role, names in usual.items()
        if any(name in columns for name in names)
    } | dict(choice.columns)
    if "class" not in found and other in columns:
        wanted = "road" if mode == "rail" else "rail"
        raise NetworkFileError(
            f"{path} has a column {other} and none of {mode}; add it with --mode {wanted}, or "
            "name the column of classes with --column class=NAME.",
            path=str(path),
        )
    return found


@contextmanager
def _open_gdal(path: Path, mode: str, choice: Choice) -> Iterator[Layer]:
    import pyogrio

    layer = _layer(pyogrio, path, mode, choice)
    info = pyogrio.read_info(path, layer=layer)
    roles = _roles([str(name) for name in info["fields"]], mode, choice, path)
    asked = {"layer": layer, "columns": sorted(set(roles.values()))}
    total = info["features"]
    crs = choice.crs or info["crs"]
    if not find_spec("pyarrow"):
        yield Layer(roles=roles, crs=crs, batches=_by_number(path, asked))
        return
    with pyogrio.open_arrow(path, use_pyarrow=True, batch_size=_BATCH, **asked) as (meta, reader):
        geometry = meta["geometry_name"] or "wkb_geometry"
        yield Layer(roles=roles, crs=crs, batches=_from_arrow(reader, geometry, total))


def _layer(pyogrio: Any, path: Path, mode: str, choice: Choice) -> str | None:
    """Return the layer to read: the one named, or the only one that may hold lines."""
    layers = [(str(name), str(kind)) for name, kind in pyogrio.list_layers(path).tolist()]
    names = [name for name, _ in layers]
    if choice.layer is not None:
        if choice.layer not in names:
            raise NetworkFileError(
                f"{path} has no layer {choice.layer!r}; it has {', '.join(names)}.", path=str(path)
            )
        return choice.layer
    usable = [
        name
        for name, kind in layers
        if kind == "Unknown" or any(word in kind for word in ("Line", "Curve", "Coll"))
    ]
    if len(usable) > 1:
        raise NetworkFileError(
            f"{path} has {len(usable)} layers of lines: {', '.join(usable[:_MOST_WORDS])}; "
            "choose one with --layer.",
            path=str(path),
        )
    if usable:
        return usable[0]
    held = ", ".join(
        f"{name} ({'no geometry' if kind == 'None' else kind})"
        for name, kind in layers[:_MOST_WORDS]
    )
    raise NetworkFileError(
        f"{path} holds no {mode} line: its layers are {held or 'none'}; name another file.",
        path=str(path),
    )


def _by_number(path: Path, asked: Mapping[str, Any]) -> Iterator[Batch]:
    """Yield features without pyarrow: slower, as GDAL skips to each batch anew."""
    from pyogrio.raw import read

    step, start = 100 * _BATCH, 0
    while True:
        meta, _, shapes, values = read(path, skip_features=start, max_features=step, **asked)
        if len(shapes):
            yield shapes, dict(zip(meta["fields"].tolist(), values, strict=True)), None
        if len(shapes) < step:
            return
        start += step


def _from_arrow(reader: Any, geometry: str, total: int) -> Iterator[Batch]:
    """Yield the batches of an Arrow stream."""
    done = 0
    for batch in reader:
        done += batch.num_rows
        columns = {
            name: batch.column(name).to_numpy(zero_copy_only=False)
            for name in batch.schema.names
            if name != geometry
        }
        shapes = batch.column(geometry).to_numpy(zero_copy_only=False)
        yield shapes, columns, min(done / total, 1.0) if total > 0 else None


@contextmanager
def _open_parquet(path: Path, mode: str, choice: Choice) -> Iterator[Layer]:
    try:
        import pyarrow.parquet
    except ModuleNotFoundError:
        raise NetworkFileError(
            f"Reading {path} needs the package pyarrow; install milepost[parquet].", path=str(path)
        ) from None
    # column chunks are read page by page: a file of one row group would else be held whole
    with pyarrow.parquet.ParquetFile(path, buffer_size=1 << 20, pre_buffer=False) as file:
        names = file.schema_arrow.names
        about = json.loads((file.schema_arrow.metadata or {}).get(b"geo", b"{}"))
        roles = _roles(names, mode, choice, path, others=(_GEOMETRY,))
        geometry = roles.pop(_GEOMETRY, about.get("primary_column"))
        if geometry not in names:
            raise NetworkFileError(
                f"{path} is no GeoParquet; name the column that holds WKB with --column "
                f"geometry=NAME: it has {', '.join(names)}.",
                path=str(path),
            )
        detail = about.get("columns", {}).get(geometry, {})
        # GeoParquet: without the word it is WGS 84, with null it is unknown
        crs = detail.get("crs", "OGC:CRS84" if detail else None)
        if detail.get("encoding", "WKB") != "WKB":
            raise NetworkFileError(
                f"{path} holds its lines as {detail['encoding']}; save it with encoding WKB.",
                path=str(path),
            )
        columns = sorted({geometry, *roles.values()})
        batches = file.iter_batches(_BATCH, columns=columns)
        yield Layer(
            roles=roles,
            crs=choice.crs or crs,
            batches=_from_arrow(batches, geometry, file.metadata.num_rows),
        )
