"""Where one's own networks are kept: one file each, whole or not at all.

In: arrays of a graph and what is known of it. Out: files in the folder of the settings.
Reads and writes that folder. A file is written beside its place and then renamed, so that
whatever stops the writing, the network that was there before is still in use.
"""

from __future__ import annotations

import json
import mmap
import os
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from threading import get_ident
from typing import Any

import numpy as np

from geo.data.table import read_arrays, write_arrays
from geo.errors import DataFileError, NetworkFileError, OutputError
from geo.network_lines import Station
from geo.network_tags import Sort
from geo.settings import Settings

__all__ = ["Stored", "UserNetwork", "delete", "load", "safe_name", "save", "stored"]

_ABOUT = "about"
_LONGEST_NAME = 80
_FEW_KM = 10.0
_FORGOTTEN_S = 86_400.0  # what an import that was killed left behind goes after a day


@dataclass(frozen=True, slots=True, kw_only=True)
class UserNetwork:
    """A network that was added: what it is and where it came from.

    `joined` is how many loose ends were joined to a line beside them; `frame` west, south,
    east and north, degrees.
    """

    name: str
    mode: str
    source: str
    km: float
    points: int
    pieces: int
    largest_km: float = 0.0
    joined: int = 0
    countries: tuple[str, ...] = ()
    gauges: tuple[str, ...] = ()
    electrified_km: float = 0.0
    stations: int = 0
    frame: tuple[float, ...] = (-180.0, -90.0, 180.0, 90.0)

    def __str__(self) -> str:
        """Return it in one line."""
        parts = [f"{self.name} ({self.mode}): {self.km:,.{0 if self.km >= _FEW_KM else 1}f} km"]
        if self.countries:
            parts[0] += f" in {', '.join(self.countries)}"
        if self.pieces > 1:
            share = self.largest_km / self.km if self.km else 0.0
            parts.append(f"in {self.pieces:,} pieces, the largest {share:.0%}")
        if self.gauges:
            parts.append(f"gauge {' and '.join(self.gauges)}")
        if self.electrified_km:
            parts.append(f"{self.electrified_km / self.km:.0%} electrified")
        if self.joined:
            parts.append(f"{self.joined:,} loose ends joined")
        return f"{', '.join(parts)}; {self.source}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A network that is kept: what it is, its stations, and the sorts of its chains."""

    info: UserNetwork
    path: Path
    sorts: tuple[Sort, ...]
    stations: tuple[Station, ...]


def save(
    info: UserNetwork,
    arrays: Mapping[str, np.ndarray],
    *,
    sorts: tuple[Sort, ...],
    stations: tuple[Station, ...],
    settings: Settings,
) -> Path:
    """Keep a network; one of its name before is replaced once the new one is whole.

    Parameters
    ----------
    info
        What it is.
    arrays
        Those of its graph.
    sorts
        By number.
    stations
        Stops on it.
    settings
        Where networks are kept.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    folder = _folder(settings)
    target = folder / f"{info.name}.npz"
    draft = folder / f".{info.name}.{os.getpid()}-{get_ident()}.part"
    about = {
        "info": asdict(info),
        "sorts": [asdict(each) for each in sorts],
        "stations": [[each.name, each.lon, each.lat] for each in stations],
    }
    text = np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), dtype=np.uint8)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear(folder)
        write_arrays(draft, {**arrays, _ABOUT: text})
        draft.replace(target)
    except OSError as error:
        raise OutputError(
            f"{target} cannot be written ({error.strerror or error}); the networks there are "
            "as they were.",
            path=str(target),
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return target


def stored(settings: Settings) -> tuple[Stored, ...]:
    """Return the networks that are kept, by name.

    Parameters
    ----------
    settings
        Where networks are kept.

    Returns
    -------
    tuple of Stored
        Empty if there is none.

    Raises
    ------
    DataFileError
        If one cannot be opened; the message says how to be rid of it.
    """
    folder = _folder(settings)
    if not folder.is_dir():
        return ()
    paths = sorted(folder.glob("[!.]*.npz"), key=lambda path: path.stem)
    return tuple(_opened(path, path.stat().st_mtime_ns) for path in paths)


def delete(name: str, *, settings: Settings) -> None:
    """Remove a network for good.

    Parameters
    ----------
    name
        As `stored` has it.
    settings
        Where networks are kept.

    Raises
    ------
    NetworkFileError
        If there is none of that name.
    """
    folder = _folder(settings)
    names = sorted(path.stem for path in folder.glob("*.npz")) if folder.is_dir() else []
    if name not in names:
        near = get_close_matches(name, names, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(names) or 'none'}."
        raise NetworkFileError(f"No network of yours is called {name}; {hint}")
    (folder / f"{name}.npz").unlink()


def load(path: Path) -> dict[str, np.ndarray]:
    """Return the arrays of a network, mapped into memory.

    Parameters
    ----------
    path
        Of a `Stored`.

    Returns
    -------
    dict
        Name → array; nothing is read from disk before it is used.

    Raises
    ------
    DataFileError
        If the file is gone or broken.
    """
    try:
        with path.open("rb") as handle:
            content = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
        return read_arrays(content, name=path.name)
    except (OSError, ValueError, DataFileError) as error:
        raise DataFileError(
            f"Your network {path.stem} cannot be opened; remove it with: milepost network "
            f"remove {path.stem}",
            path=str(path),
        ) from error


def safe_name(text: str) -> str:
    """Return a name that can be that of a file.

    Parameters
    ----------
    text
        Any.

    Returns
    -------
    str
        Letters, digits, ``-`` and ``_``.

    Examples
    --------
    >>> safe_name("Île-de-France (2024)")
    'Île-de-France-2024'
    """
    return re.sub(r"[^\w-]+", "-", text).strip("-")[:_LONGEST_NAME] or "network"


@cache
def _opened(path: Path, changed_ns: int) -> Stored:
    """Return what is known of a network; `changed_ns` tells a new file from the one before."""
    arrays = load(path)
    try:
        about = json.loads(bytes(arrays[_ABOUT]))
        info: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in about["info"].items()
        }
        return Stored(
            info=UserNetwork(**info),
            path=path,
            sorts=tuple(
                Sort(**{**each, "gauges_mm": tuple(each["gauges_mm"])}) for each in about["sorts"]
            ),
            stations=tuple(
                Station(name=name, lon=lon, lat=lat) for name, lon, lat in about["stations"]
            ),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DataFileError(
            f"Your network {path.stem} was added by another version; remove it with: milepost "
            f"network remove {path.stem}",
            path=str(path),
        ) from error


def _clear(folder: Path) -> None:
    """Delete what imports that were killed left behind."""
    for path in folder.glob(".*.part"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _FORGOTTEN_S:
                path.unlink()


def _folder(settings: Settings) -> Path:
    if settings.cache_dir:
        return Path(settings.cache_dir).expanduser().absolute() / "networks"
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base).absolute() / "milepost" / "networks"
