"""The table that a corpus run leaves: claims and verdicts, and one line an article.

In: finished parts, JSON Lines. Out: GeoParquet where pyarrow is installed, else CSV.
Parts are read one after another; memory does not grow with the corpus.
Source: GeoParquet 1.1.0 for the metadata of the geometry column.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from geo.errors import OutputError
from geo.export import CLAIM_COLUMNS, csv_cell, plain_text

__all__ = ["ARTICLE_COLUMNS", "has_parquet", "has_readable", "write_tables"]

ARTICLE_COLUMNS = ("article", "title", "claims", "consistent", "inconsistent", "unchecked", "error")
_NUMBERS = frozenset(
    {
        "value_si",
        "from_lon",
        "from_lat",
        "to_lon",
        "to_lat",
        "measured_low",
        "measured_value",
        "measured_high",
    }
)
_COUNTS = frozenset({"start", "end", "claims", "consistent", "inconsistent", "unchecked"})
_GEO = {
    "version": "1.1.0",
    "primary_column": "geometry",
    "columns": {"geometry": {"encoding": "WKB", "geometry_types": []}},
}

Record = dict[str, object]


def has_parquet() -> bool:
    """Return whether Parquet can be written here.

    Returns
    -------
    bool
        Whether pyarrow is installed.
    """
    from importlib.util import find_spec

    return find_spec("pyarrow") is not None


def has_readable(parts: Iterable[Path]) -> bool:
    """Return whether any article of a run could be read.

    Parameters
    ----------
    parts
        Finished parts.

    Returns
    -------
    bool
        False where each was noted with the reason why it could not; True after the first that was.
    """
    return any(not each["error"] for batch in _records(parts, "article") for each in batch)


def write_tables(parts: Sequence[Path], folder: Path) -> Path:
    """Write the claims and the articles of all parts as tables.

    Parameters
    ----------
    parts
        Finished parts, in the order of the input.
    folder
        Where the tables go.

    Returns
    -------
    Path
        ``claims.parquet``, or ``claims.csv`` without pyarrow; ``articles`` stands beside it.

    Raises
    ------
    OutputError
        If a table cannot be written; one that was there before is left as it was.
    """
    write = _write_parquet if has_parquet() else _write_csv
    try:
        write(_records(parts, "article"), ARTICLE_COLUMNS, folder / "articles", geometry=False)
        return write(_records(parts, "claims"), CLAIM_COLUMNS, folder / "claims", geometry=True)
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(
            f"{folder} cannot be written ({error.strerror or error}); make room and run again:"
            " what is done is kept.",
            path=str(folder),
        ) from error


def _records(parts: Iterable[Path], key: str) -> Iterator[list[Record]]:
    """Yield the records of one kind, a part at a time."""
    for part in parts:
        found: list[Record] = []
        for line in filter(None, part.read_text("utf-8").split("\n")):
            value = json.loads(line)[key]
            found.extend(value if isinstance(value, list) else [value])
        yield found


def _write_parquet(
    batches: Iterator[list[Record]], columns: Sequence[str], stem: Path, *, geometry: bool
) -> Path:
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    fields = [(name, _arrow_type(pa, name)) for name in columns]
    metadata = None
    if geometry:
        fields.append(("geometry", pa.binary()))
        metadata = {"geo": json.dumps(_GEO)}
    schema = pa.schema(fields, metadata=metadata)
    target = stem.with_suffix(".parquet")
    hidden = target.with_name(f".{target.name}.part")
    try:
        with ParquetWriter(hidden, schema, compression="zstd") as writer:
            for batch in batches:
                writer.write_table(
                    pa.Table.from_pylist([_typed(record) for record in batch], schema=schema)
                )
        hidden.replace(target)
    finally:
        hidden.unlink(missing_ok=True)
    return target


def _arrow_type(pa: object, name: str) -> object:
    kind = "float64" if name in _NUMBERS else "int64" if name in _COUNTS else "string"
    return getattr(pa, kind)()


def _typed(record: Record) -> Record:
    """Return a record whose figure is text where it may be a date, and whose shape is bytes."""
    shape = record.get("geometry")
    typed: Record = {name: _cell(name, value) for name, value in record.items()}
    typed["geometry"] = bytes.fromhex(shape) if isinstance(shape, str) else None
    return typed


def _cell(name: str, value: object) -> object:
    if name in _NUMBERS and isinstance(value, int):
        return float(value)
    if name == "value" and value is not None:
        return str(value)
    return plain_text(value) if isinstance(value, str) else value


def _write_csv(
    batches: Iterator[list[Record]], columns: Sequence[str], stem: Path, *, geometry: bool
) -> Path:
    target = stem.with_suffix(".csv")
    hidden = target.with_name(f".{target.name}.part")
    try:
        with hidden.open("w", encoding="utf-8", newline="") as stream:
            stream.write(_csv_lines([dict(zip(columns, columns, strict=True))], columns))
            for batch in batches:
                stream.write(_csv_lines(batch, columns))
        hidden.replace(target)
    finally:
        hidden.unlink(missing_ok=True)
    return target


def _csv_lines(records: Iterable[Record], columns: Sequence[str]) -> str:
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    for record in records:
        cells = (record.get(name) for name in columns)
        writer.writerow([csv_cell(each) if isinstance(each, str) else each for each in cells])
    return lines.getvalue()
