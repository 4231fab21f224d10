"""The form of a packaged table: named arrays in one file that maps into memory.

In: arrays. Out: an uncompressed ``.npz`` (any NumPy reads it) whose arrays lie at multiples
of 64 bytes, the same bytes each time. Also what a builder says of the table it made.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from mmap import mmap
from pathlib import Path

import numpy as np

from geo.errors import DataFileError

__all__ = ["TableInfo", "read_arrays", "write_arrays"]

_ALIGNMENT = 64
_LOCAL_HEADER = 30
# ZIP knows no earlier date; a fixed one keeps the bytes the same
_EPOCH = (1980, 1, 1, 0, 0, 0)
# an id that no registered ZIP extra field uses, as zipalign's
_PADDING_ID = 0xD935


@dataclass(frozen=True, slots=True, kw_only=True)
class TableInfo:
    """What a builder says of a file it wrote.

    `date` is the day of the data, not of the build; `source` names the package and version.
    """

    file: str
    title: str
    source: str
    licence: str
    attribution: str
    date: str
    rows: int
    url: str = ""


def write_arrays(path: Path, arrays: Mapping[str, np.ndarray]) -> None:
    """Write arrays to a file that `read_arrays` maps without copying.

    Parameters
    ----------
    path
        File to write, ending in ``.npz``.
    arrays
        Name → array of numbers or fixed-width text; no objects.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_arrays(Path(folder) / "a.npz", {"km": np.array([1, 2])})
    ...     int(np.load(Path(folder) / "a.npz")["km"][1])
    2
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(arrays):
            buffer = io.BytesIO()
            np.lib.format.write_array(
                buffer, np.ascontiguousarray(arrays[name]), version=(1, 0), allow_pickle=False
            )
            member = zipfile.ZipInfo(f"{name}.npy", date_time=_EPOCH)
            member.external_attr = 0o644 << 16
            start = archive.fp.tell() + _LOCAL_HEADER + len(member.filename) if archive.fp else 0
            gap = -(start + 4) % _ALIGNMENT
            member.extra = _PADDING_ID.to_bytes(2, "little") + gap.to_bytes(2, "little")
            member.extra += bytes(gap)
            archive.writestr(member, buffer.getvalue())


def read_arrays(content: mmap | bytes, *, name: str) -> dict[str, np.ndarray]:
    """Return the arrays of a file as views of its bytes.

    Parameters
    ----------
    content
        The whole file, mapped or read.
    name
        What to call it in an error.

    Returns
    -------
    dict
        Name → read-only array.

    Raises
    ------
    DataFileError
        If it is no file of `write_arrays`.
    """
    arrays: dict[str, np.ndarray] = {}
    try:
        with zipfile.ZipFile(_Window(content)) as archive:
            for member in archive.infolist():
                arrays[member.filename.removesuffix(".npy")] = _view(content, member)
    except (zipfile.BadZipFile, ValueError, KeyError) as error:
        raise DataFileError(f"Table {name} cannot be opened ({error}).", path=name) from error
    return arrays


def _view(content: mmap | bytes, member: zipfile.ZipInfo) -> np.ndarray:
    if member.compress_type != zipfile.ZIP_STORED:
        raise ValueError(f"{member.filename} is compressed")
    at = member.header_offset
    start = at + _LOCAL_HEADER
    start += int.from_bytes(content[at + 26 : at + 28], "little")
    start += int.from_bytes(content[at + 28 : at + 30], "little")
    head = io.BytesIO(content[start : start + 1024])
    np.lib.format.read_magic(head)
    shape, fortran, dtype = np.lib.format.read_array_header_1_0(head)
    if dtype.hasobject or fortran:
        raise ValueError(f"{member.filename} is no plain array")
    count = int(np.prod(shape))
    flat = np.frombuffer(content, dtype=dtype, count=count, offset=start + head.tell())
    return flat.reshape(shape)


class _Window(io.RawIOBase):
    """A file over bytes in memory, so that the ZIP directory is read without a copy."""

    def __init__(self, content: mmap | bytes) -> None:
        self._content = content
        self._at = 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        base = (0, self._at, len(self._content))[whence]
        self._at = max(0, base + offset)
        return self._at

    def read(self, size: int | None = -1) -> bytes:
        end = len(self._content) if size is None or size < 0 else self._at + size
        piece = self._content[self._at : end]
        self._at += len(piece)
        return piece
