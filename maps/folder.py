"""A folder of files, written so that it is there in full or as it was.

In: file names and bytes. Out: files on disk. Everything is written beside the old files
first, under a hidden name in the same folder; only when all of it is there do the files
move into place, one rename each, the entry page last. A full disk or a killed process leaves
what stood there before. Touches: the folder named, nothing else.
"""

from __future__ import annotations

import errno
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import getpid
from pathlib import Path
from threading import get_ident
from time import time
from urllib.parse import quote

import geo

__all__ = ["href", "name_files", "write_folder"]

_LONGEST_BYTES = 60
_PREFIX, _SUFFIX = ".milepost-", ".part"
# what a killed run left behind is swept away when it is surely dead
_STALE_S = 3600.0
# Windows gives these names to devices
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9]|index|report|files)")


def name_files(reports: Iterable[geo.Report]) -> tuple[str, ...]:
    """Return a file name for each report, safe on any disk and never twice the same.

    Parameters
    ----------
    reports
        Reports in the order they are listed.

    Returns
    -------
    tuple of str
        Names without an ending: letters, digits and hyphens, at most 64 bytes, none that
        leads out of the folder.
    """
    taken: set[str] = set()
    names = []
    for number, report in enumerate(reports, start=1):
        base = _slug(_stem(report.article.source)) or _slug(report.article.title or "")
        base = base or f"article-{number}"
        name, again = base, 2
        while name in taken:
            name, again = f"{base}-{again}", again + 1
        taken.add(name)
        names.append(name)
    return tuple(names)


def href(path: str) -> str:
    """Return a file name as it stands in a link.

    Parameters
    ----------
    path
        A path inside the folder, with slashes.

    Returns
    -------
    str
        Percent-encoded UTF-8.

    Examples
    --------
    >>> href("기차.html")
    '%EA%B8%B0%EC%B0%A8.html'
    """
    return quote(path)


def write_folder(folder: str | Path, files: Iterable[tuple[str, bytes]]) -> Path:
    """Write files into a folder, all or none.

    Parameters
    ----------
    folder
        Where they go; made if it is not there. Other files in it are left alone.
    files
        Paths inside the folder and their bytes, made one by one; the last is put in place
        last.

    Returns
    -------
    Path
        The folder.

    Raises
    ------
    OutputError
        If something cannot be written; what stood there before is whole.
    """
    target = Path(folder)
    try:
        with _staged(target) as stage:
            names = []
            for name, content in files:
                path = stage / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                names.append(name)
            for name in names:
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                if (target / name).is_dir():  # it would stop the move half-way
                    raise IsADirectoryError(errno.EISDIR, f"{name} is a folder there")
            for name in names:
                (stage / name).replace(target / name)
    except OSError as error:
        if isinstance(error, geo.MilepostError):
            raise
        raise geo.OutputError(
            f"{target} cannot be written ({error.strerror or error}); what stood there before is"
            " whole. Choose another folder, or make room.",
            path=str(target),
        ) from error
    return target


@contextmanager
def _staged(target: Path) -> Iterator[Path]:
    """Give a hidden folder inside the target, gone at the end whatever happens."""
    made = not target.exists()
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob(f"{_PREFIX}*{_SUFFIX}"):
        if time() - old.stat().st_mtime > _STALE_S:
            shutil.rmtree(old, ignore_errors=True)
    stage = target / f"{_PREFIX}{getpid()}-{get_ident()}{_SUFFIX}"
    try:
        stage.mkdir()
        yield stage
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        if made:
            # nothing was there before, so nothing is there after
            _remove_empty(target)
        raise
    shutil.rmtree(stage, ignore_errors=True)


def _remove_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return


def _stem(source: str) -> str:
    """Return the last part of a path or an address, without its ending."""
    last = re.split(r"[/\\]", source[-500:].rstrip("/\\"))[-1]
    stem, _, ending = last.rpartition(".")
    return stem if stem and len(ending) <= 8 else last


def _slug(text: str) -> str:
    """Return text as letters, digits and hyphens of any script, cut to a length in bytes."""
    folded = unicodedata.normalize("NFC", text[:500]).casefold()
    kept = "".join(each if each.isalnum() else "-" for each in folded)
    words = "-".join(each for each in kept.split("-") if each)
    cut = words.encode("utf-8", "ignore")[:_LONGEST_BYTES].decode("utf-8", "ignore").strip("-")
    return f"{cut}-article" if _RESERVED.fullmatch(cut) else cut
