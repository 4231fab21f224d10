"""Downloads a published extract, going on where it stopped, and checks it.

In: an address. Out: a file whose checksum is the published one.
Touches the network through the store's opener, the disk in the cache folder.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from urllib.parse import urljoin

from geo.errors import NetworkFileError, OfflineError
from geo.settings import Settings
from geo.store import Answer, Opener, cache_folder, open_public

__all__ = ["GEOFABRIK", "download", "region_url"]

GEOFABRIK = "https://download.geofabrik.de"
_CHUNK = 1 << 20
_SECONDS = 60.0
_REDIRECTS = 5


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
    return f"{GEOFABRIK}/{region.strip('/')}-latest.osm.pbf"


def download(url: str, *, settings: Settings, opener: Opener | None = None) -> Path:
    """Return a downloaded file, after comparing it with the checksum published beside it.

    Parameters
    ----------
    url
        Where it is; its MD5 is at the same address with ``.md5`` added.
    settings
        Must allow the network; its cache folder keeps the file and what came of it so far.
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
    opener = opener or open_public
    folder = cache_folder(settings) / "extracts"
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / url.rsplit("/", 1)[-1]
    part = target.with_name(target.name + ".part")
    wanted = _checksum(url, opener)
    if target.is_file() and _md5(target) == wanted:
        return target
    try:
        _append(url, part, opener)
    except OSError as error:
        raise NetworkFileError(
            f"{url} stopped ({error}); ask again to go on where it stopped.", path=url
        ) from error
    if _md5(part) != wanted:
        part.unlink()
        raise NetworkFileError(
            f"{url} differs from its published checksum and was deleted; fetch it again.", path=url
        )
    part.replace(target)
    return target


def _append(url: str, part: Path, opener: Opener) -> None:
    done = part.stat().st_size if part.is_file() else 0
    answer = _open(url, opener, {"Range": f"bytes={done}-"} if done else {})
    try:
        if answer.status == 416:
            return
        if answer.status not in {200, 206}:
            raise OSError(f"answered with status {answer.status}")
        expected = answer.headers.get("content-length")
        got = 0
        with part.open("ab" if answer.status == 206 else "wb") as stream:
            while chunk := answer.body.read(_CHUNK):
                stream.write(chunk)
                got += len(chunk)
        if expected is not None and got < int(expected):
            raise OSError(f"after {got:,} of {int(expected):,} bytes")
    finally:
        answer.body.close()


def _open(url: str, opener: Opener, headers: dict[str, str]) -> Answer:
    for _ in range(_REDIRECTS):
        answer = opener(url, headers=headers, seconds=_SECONDS)
        if answer.status not in {301, 302, 303, 307, 308}:
            return answer
        url = urljoin(url, answer.headers.get("location", ""))
        answer.body.close()
    raise OSError("redirects too often")


def _checksum(url: str, opener: Opener) -> str:
    try:
        answer = _open(f"{url}.md5", opener, {})
        try:
            text = answer.body.read(200).decode("ascii", "replace") if answer.status == 200 else ""
        finally:
            answer.body.close()
    except OSError as error:
        raise NetworkFileError(f"{url} cannot be reached ({error}).", path=url) from error
    words = text.split()
    if not words or len(words[0]) != 32:
        raise NetworkFileError(f"No checksum is published at {url}.md5.", path=url)
    return words[0].lower()


def _md5(path: Path) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
