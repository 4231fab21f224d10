"""Many articles, read one chunk after another.

In: a folder, a JSON Lines or a Parquet file, or one article. Out: chunks of items, each with
a fingerprint, so that a run which was broken off knows what it has done.
Touches the input only; holds one chunk in memory at a time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import islice
from pathlib import Path

from geo.errors import ArticleError

__all__ = ["Chunk", "Item", "read_chunks"]

# more than this on one line is no article but a broken file
_LONGEST_LINE = 50_000_000
_TEXT_KEYS = ("text", "body", "content", "article", "maintext")
_NAME_KEYS = ("source", "url", "id", "filename", "name")
_DATE_KEYS = ("published", "date", "date_publish", "datePublished")
_BATCH_ROWS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One article to be: a file to read, or a text that is there already.

    `trouble` says why there is nothing to check.
    """

    source: str
    path: str = ""
    text: str = ""
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Some items, their number in the input and a fingerprint of what they hold."""

    number: int
    fingerprint: str
    items: tuple[Item, ...]


def read_chunks(source: str | Path, *, size: int) -> Iterator[Chunk]:
    """Yield the articles of an input in chunks.

    Parameters
    ----------
    source
        A folder (every file below it, hidden ones left out), a ``.jsonl`` or ``.ndjson``
        file with a text on each line, a ``.parquet`` file with a text column, or one file.
    size
        Articles in a chunk, above zero.

    Yields
    ------
    Chunk
        In the order of the input; for a folder in the order of the paths.

    Raises
    ------
    ArticleError
        If there is no such input, no text column in it, or no way to read it.
    """
    path = Path(source)
    stamped = _items(path)
    number = 0
    while batch := list(islice(stamped, size)):
        digest = sha256("\n".join(stamp for stamp, _ in batch).encode("utf-8", "replace"))
        yield Chunk(
            number=number,
            fingerprint=digest.hexdigest()[:16],
            items=tuple(item for _, item in batch),
        )
        number += 1


def _items(path: Path) -> Iterator[tuple[str, Item]]:
    ending = path.suffix.lower()
    if path.is_dir():
        return _from_folder(path)
    if not path.exists():
        raise ArticleError(f"{path} is not there; give a folder, a JSONL or a Parquet file.")
    if ending in (".jsonl", ".ndjson"):
        return _from_lines(path)
    if ending in (".parquet", ".pq"):
        return _from_parquet(path)
    return iter([_from_file(path, path.name)])


def _from_folder(folder: Path) -> Iterator[tuple[str, Item]]:
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in inside.parts):
            yield _from_file(path, inside.as_posix())


def _from_file(path: Path, name: str) -> tuple[str, Item]:
    state = path.stat()
    stamp = f"{name} {state.st_size} {state.st_mtime_ns}"
    return stamp, Item(source=name, path=str(path))


def _from_lines(path: Path) -> Iterator[tuple[str, Item]]:
    with path.open("rb") as stream:
        number = 0
        while line := stream.readline(_LONGEST_LINE + 1):
            number += 1
            if not line.strip():
                continue
            if len(line) > _LONGEST_LINE:
                raise ArticleError(f"Line {number} of {path} is too long to be an article.")
            yield sha256(line).hexdigest(), _from_line(line, f"{path.name}:{number}")


def _from_line(line: bytes, fallback: str) -> Item:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return Item(source=fallback, trouble="the line is no JSON")
    if isinstance(record, str):
        return Item(source=fallback, text=record)
    if not isinstance(record, dict):
        return Item(source=fallback, trouble="the line holds no article")
    return _from_record(record, fallback)


def _from_parquet(path: Path) -> Iterator[tuple[str, Item]]:
    try:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise ArticleError(
            "Reading Parquet needs pyarrow; install it with: pip install 'milepost[parquet]'."
        ) from error
    try:
        table = ParquetFile(path)
        known = [*_TEXT_KEYS, *_NAME_KEYS, *_DATE_KEYS, "title", "publisher", "language"]
        columns = [name for name in table.schema_arrow.names if name in known]
        if not set(columns) & set(_TEXT_KEYS):
            raise ArticleError(f"{path} has no column called {', '.join(_TEXT_KEYS)}.")
        number = 0
        for batch in table.iter_batches(batch_size=_BATCH_ROWS, columns=columns):
            for record in batch.to_pylist():
                number += 1
                stamp = sha256(repr(record).encode("utf-8", "replace")).hexdigest()
                yield stamp, _from_record(record, f"{path.name}:{number}")
    except (ArrowInvalid, OSError) as error:
        raise ArticleError(f"{path} cannot be read as Parquet ({error}).") from error


def _from_record(record: Mapping[str, object], fallback: str) -> Item:
    text = _first(record, _TEXT_KEYS)
    source = _first(record, _NAME_KEYS) or fallback
    if not text:
        return Item(source=source, trouble=f"no text under {', '.join(_TEXT_KEYS)}")
    return Item(
        source=source,
        text=text,
        title=_first(record, ("title", "headline")),
        published=_day(record),
        publisher=_first(record, ("publisher",)),
        language=_first(record, ("language", "lang")),
    )


def _first(record: Mapping[str, object], keys: Iterable[str]) -> str | None:
    for key in keys:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int) and not isinstance(value, bool) and key == "id":
            return str(value)
    return None


def _day(record: Mapping[str, object]) -> date | None:
    for key in _DATE_KEYS:
        value = record.get(key)
        if isinstance(value, date):
            return date(value.year, value.month, value.day)
        if isinstance(value, str):
            try:
                return date.fromisoformat(value.strip()[:10])
            except ValueError:
                continue
    return None
