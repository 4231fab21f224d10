"""The shell: packaged tables, whole writes, the cache, and the one way to the network.

In: names of tables, paths, addresses. Out: arrays mapped into memory, bytes, paths.
Touches the disk always, the network only in `fetch` (`geo.store_fetch`), which runs through an
opener that the caller may pass. A table is opened when first asked for and compared with its
checksum once.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import get_ident
from types import MappingProxyType

import numpy as np

from geo.data.table import TableInfo, read_arrays
from geo.errors import DataFileError, OutputError
from geo.settings import Settings
from geo.store_fetch import (
    Answer,
    Fetched,
    Opener,
    fetch,
    net_errors,
    open_anywhere,
    open_public,
)

__all__ = [
    "Answer",
    "DataSource",
    "Fetched",
    "Opener",
    "Table",
    "as_source",
    "cache_folder",
    "data_path",
    "fetch",
    "net_errors",
    "open_anywhere",
    "open_public",
    "open_table",
    "read_bytes",
    "read_cached",
    "sources",
    "verify_tables",
    "write_cached",
    "write_whole",
]

Table = Mapping[str, np.ndarray]

_DATA = Path(__file__).parent / "data"
_MANIFEST = _DATA / "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSource:
    """One packaged file, where it comes from, and what it must look like."""

    file: str
    title: str
    source: str
    licence: str
    attribution: str
    date: str
    rows: int
    bytes: int
    sha256: str
    url: str = ""


def sources() -> tuple[DataSource, ...]:
    """Return every packaged table, by file name.

    Returns
    -------
    tuple of DataSource
        As the manifest lists them.

    Examples
    --------
    >>> all(len(each.sha256) == 64 for each in sources())
    True
    """
    return tuple(_manifest().values())


def data_path(name: str) -> Path:
    """Return where a packaged table lies, after comparing it with its checksum.

    Parameters
    ----------
    name
        File name as in the manifest, such as ``"countries.npz"``.

    Returns
    -------
    Path
        An existing file whose bytes are those of the manifest.

    Raises
    ------
    DataFileError
        If the table is unknown, missing or altered.
    """
    try:
        row = _manifest()[name]
    except KeyError:
        raise DataFileError(
            f"No packaged table is called {name!r}; reinstall milepost.", path=name
        ) from None
    return _checked(_DATA / "tables" / name, row.bytes, row.sha256)


@cache
def open_table(name: str) -> Table:
    """Return the arrays of a packaged table, mapped into memory and read-only.

    Parameters
    ----------
    name
        File name as in the manifest, ending in ``.npz``.

    Returns
    -------
    Mapping
        Name of a column → array; nothing is read from disk before it is used.

    Raises
    ------
    DataFileError
        If the table is unknown, missing or altered.

    Examples
    --------
    >>> str(open_table("countries.npz")["code"][0])
    'AD'
    """
    return MappingProxyType(read_arrays(_open_bytes(name), name=name))


@cache
def _open_bytes(name: str) -> mmap.mmap:
    """Return a packaged table as bytes mapped into memory, opened once a process."""
    with data_path(name).open("rb") as handle:
        return mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)


def verify_tables() -> tuple[str, ...]:
    """Return what is wrong with the packaged tables.

    Returns
    -------
    tuple of str
        One sentence a damaged table; empty if all is well.
    """
    wrong = []
    for row in sources():
        try:
            data_path(row.file)
        except DataFileError as error:
            wrong.append(str(error))
    return tuple(wrong)


def read_bytes(path: str | Path, limit: int) -> bytes:
    """Return the bytes of a file, refusing to read past a limit.

    Parameters
    ----------
    path
        The file.
    limit
        Most bytes that are read.

    Returns
    -------
    bytes
        The whole file.

    Raises
    ------
    OSError
        If it cannot be read.
    ValueError
        If it is longer than `limit`.
    """
    with open(path, "rb") as handle:
        content = handle.read(limit + 1)
    if len(content) > limit:
        raise ValueError(f"{path} is longer than {limit:,} bytes; give a shorter file.")
    return content


def write_whole(path: str | Path, content: bytes) -> Path:
    """Write a file so that it is there in full or not at all.

    Parameters
    ----------
    path
        Where it goes; missing folders are made.
    content
        Its bytes.

    Returns
    -------
    Path
        The path written.

    Raises
    ------
    OutputError
        If it cannot be written; a file that was there before is left as it was.
    """
    target = Path(path)
    temporary = target.with_name(f".{target.name}.{os.getpid()}-{get_ident()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("xb") as stream:
            stream.write(content)
        temporary.replace(target)
    except OSError as error:
        # where the folder is a file, the clean-up fails for the same reason
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise OutputError(
            f"{target} cannot be written ({error.strerror or error}); choose another place.",
            path=str(target),
        ) from error
    return target


def cache_folder(settings: Settings) -> Path:
    """Return the folder where good answers are kept; it need not exist yet.

    Parameters
    ----------
    settings
        Its `cache_dir`, if any, wins over the user's cache folder (``XDG_CACHE_HOME``).

    Returns
    -------
    Path
        An absolute folder.
    """
    if settings.cache_dir:
        return Path(settings.cache_dir).expanduser().absolute()
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base).absolute() / "milepost"


def read_cached(request: str, settings: Settings) -> bytes | None:
    """Return the answer kept for a request, or None.

    Parameters
    ----------
    request
        What was asked, such as a full address.
    settings
        Where the cache is.

    Returns
    -------
    bytes or None
        The answer as it was written.
    """
    try:
        return _cache_path(request, settings).read_bytes()
    except OSError:
        return None


def write_cached(request: str, answer: bytes, settings: Settings) -> Path:
    """Keep a good answer to a request.

    Parameters
    ----------
    request
        What was asked.
    answer
        What came back; failures are never kept.
    settings
        Where the cache is.

    Returns
    -------
    Path
        The file written.
    """
    return write_whole(_cache_path(request, settings), answer)


def _cache_path(request: str, settings: Settings) -> Path:
    key = hashlib.sha256(request.encode("utf-8", "surrogatepass")).hexdigest()
    return cache_folder(settings) / key[:2] / key


@cache
def _manifest() -> Mapping[str, DataSource]:
    try:
        rows = json.loads(_MANIFEST.read_bytes())
        found = [DataSource(**row) for row in rows]
    except (OSError, ValueError, TypeError) as error:
        raise DataFileError(
            f"The list of packaged tables cannot be read ({error}); reinstall milepost.",
            path=str(_MANIFEST),
        ) from error
    return MappingProxyType({row.file: row for row in sorted(found, key=lambda each: each.file)})


@cache
def _checked(path: Path, size: int, sha256: str) -> Path:
    try:
        with path.open("rb") as handle:
            found = hashlib.file_digest(handle, "sha256").hexdigest()
        length = path.stat().st_size
    except OSError as error:
        raise DataFileError(
            f"Packaged table {path.name} is missing ({error.strerror}); reinstall milepost.",
            path=str(path),
        ) from error
    if length != size or found != sha256:
        raise DataFileError(
            f"Packaged table {path.name} differs from its checksum; reinstall milepost.",
            path=str(path),
        )
    return path


def as_source(info: TableInfo, *, path: Path) -> DataSource:
    """Return the manifest row of a table that was just built.

    Parameters
    ----------
    info
        What its builder says of it.
    path
        The file built.

    Returns
    -------
    DataSource
        With length and checksum of the file.
    """
    content = path.read_bytes()
    return DataSource(
        file=info.file,
        title=info.title,
        source=info.source,
        licence=info.licence,
        attribution=info.attribution,
        date=info.date,
        rows=info.rows,
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        url=info.url,
    )
