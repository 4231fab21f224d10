"""Downloads a published extract, going on where it stopped, and checks it.

In: an address. Out: a file whose checksum is the published one.
Touches the network through the store's opener, the disk in the cache folder.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

from geo.errors import NetworkFileError, OfflineError, OutputError
from geo.network_lines import Progress
from geo.network_osm import OSM_ENDINGS
from geo.network_store import safe_name
from geo.settings import Settings
from geo.store import Answer, Opener, cache_folder, net_errors, open_public

__all__ = ["GEOFABRIK", "download", "region_name", "region_url"]

GEOFABRIK = "https://download.geofabrik.de"
_CHUNK = 1 << 16  # a part that a slow line carries within `_SECONDS`
_SECONDS = 60.0
_REDIRECTS = 5
_MISSING = frozenset({404, 410})


def region_url(region: str) -> str:
    """Return the address of a region's extract.

    Parameters
    ----------
    region
        A path of Geofabrik's, such as ``"europe/monaco"``, or a whole address.

    Returns
    -------
    str
        Where the ``.osm.pbf`` is.

    Examples
    --------
    >>> region_url("europe/monaco")
    'https://download.geofabrik.de/europe/monaco-latest.osm.pbf'
    """
    if "://" in region:
        return region
    return f"{GEOFABRIK}/{_trimmed(region)}-latest.osm.pbf"


def region_name(region: str) -> str:
    """Return what the network of a region is called.

    Parameters
    ----------
    region
        As for `region_url`.

    Returns
    -------
    str
        The whole path: there is a Georgia in Europe and one in the USA.

    Examples
    --------
    >>> region_name("europe/georgia"), region_name("https://example.org/x/alps.osm.pbf")
    ('europe-georgia', 'alps')
    """
    path = _file_name(region) if "://" in region else _trimmed(region)
    return safe_name(path.split(".")[0].removesuffix("-latest"))


def _trimmed(region: str) -> str:
    return region.strip().strip("/").removesuffix(".osm.pbf").removesuffix("-latest").lower()


def _file_name(url: str) -> str:
    return urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]


def download(
    url: str, *, settings: Settings, progress: Progress, opener: Opener | None = None
) -> Path:
    """Return a downloaded file, after comparing it with the checksum published beside it.

    Parameters
    ----------
    url
        Where it is; its MD5 is at the same address with ``.md5`` added.
    settings
        Must allow the network; its cache folder keeps the file and what came of it so far.
    progress
        Told how much has come.
    opener
        How one address is opened; one that keeps to the public internet if not given.

    Returns
    -------
    Path
        The whole file.

    Raises
    ------
    OfflineError
        If the settings keep Milepost offline.
    NetworkFileError
        If it cannot be had, or differs from its checksum; what was wrong is deleted.
    """
    if not settings.online:
        raise OfflineError(f"Fetching {url} needs the network; allow it with --online.")
    name = _file_name(url)
    if not name.lower().endswith(OSM_ENDINGS):
        raise NetworkFileError(
            f"{url} is no OpenStreetMap extract; name a region such as europe/monaco, or an "
            "address that ends in .osm.pbf.",
            path=url,
        )
    opener = opener or open_public
    # two regions may have files of one name: each address has a folder of its own
    folder = cache_folder(settings) / "extracts" / hashlib.sha256(url.encode()).hexdigest()[:16]
    target, part = folder / name, folder / f"{name}.part"
    wanted = _checksum(url, opener)
    progress("comparing checksums", None)
    if target.is_file() and _md5(target) == wanted:
        return target
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _append(url, part, opener, progress)
        progress("comparing checksums", None)
        found = _md5(part)
    except OutputError:
        raise
    except net_errors() as error:
        raise NetworkFileError(
            f"{url} stopped ({error}); ask again to go on where it stopped.", path=url
        ) from error
    if found != wanted:
        part.unlink()
        raise NetworkFileError(
            f"{url} differs from its published checksum and was deleted; fetch it again.", path=url
        )
    part.replace(target)
    return target


def _append(url: str, part: Path, opener: Opener, progress: Progress) -> None:
    """Add what is still to come to what came before."""
    done = part.stat().st_size if part.is_file() else 0
    answer = _open(url, opener, {"Range": f"bytes={done}-"} if done else {})
    try:
        if answer.status == 416:  # all of it came before
            return
        if answer.status not in {200, 206}:
            raise OSError(f"answered with status {answer.status}")
        if answer.status == 200:
            done = 0
        expected = answer.headers.get("content-length", "")
        total = done + int(expected) if expected.isdecimal() else None
        with part.open("ab" if done else "wb") as stream:
            while chunk := answer.body.read(_CHUNK):
                _write(stream, chunk, part)
                done += len(chunk)
                progress("fetching", done / total if total else None)
        if total is not None and done < total:
            raise OSError(f"after {done:,} of {total:,} bytes")
    finally:
        answer.body.close()


def _write(stream: BinaryIO, chunk: bytes, part: Path) -> None:
    try:
        stream.write(chunk)
    except OSError as error:
        raise OutputError(
            f"{part} cannot be written ({error.strerror or error}); make room and ask again.",
            path=str(part),
        ) from error


def _open(url: str, opener: Opener, headers: dict[str, str]) -> Answer:
    for _ in range(_REDIRECTS):
        answer = opener(url, headers=headers, seconds=_SECONDS)
        if answer.status not in {301, 302, 303, 307, 308}:
            return answer
        url = urljoin(url, answer.headers.get("location", ""))
        answer.body.close()
    raise OSError("redirects too often")


def _checksum(url: str, opener: Opener) -> str:
    """Return the MD5 that is published beside a file."""
    try:
        answer = _open(f"{url}.md5", opener, {})
        try:
            text = answer.body.read(200).decode("ascii", "replace") if answer.status == 200 else ""
        finally:
            answer.body.close()
    except net_errors() as error:
        raise NetworkFileError(
            f"{url} cannot be reached ({error}); check the address and the connection.", path=url
        ) from error
    words = text.split()
    if words and len(words[0]) == 32:
        return words[0].lower()
    if answer.status in _MISSING and url.startswith(GEOFABRIK):
        raise NetworkFileError(
            f"Geofabrik has no extract {url.removeprefix(GEOFABRIK + '/')}; regions are named as "
            f"on {GEOFABRIK}, such as europe/monaco.",
            path=url,
        )
    raise NetworkFileError(
        f"No checksum is published at {url}.md5; download the file yourself and add it.", path=url
    )


def _md5(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
