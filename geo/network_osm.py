"""OpenStreetMap files (.osm.pbf, .osm, .osm.bz2) read as lines, through pyosmium.

In: a path and a mode. Out: the ways of that mode, and the stations on them.
Reads the file twice, some megabytes at a time: first the ways, then those points that they
use, so that memory goes with what is kept and not with the length of the file.
Source: the framing of a .pbf, https://wiki.openstreetmap.org/wiki/PBF_Format.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from geo.errors import NetworkFileError
from geo.network_lines import MOST_POINTS, Lines, Progress, Station
from geo.network_tags import CLASS_KEY, ROLES, is_wanted, read_sort, reads_backwards

__all__ = ["OSM_ENDINGS", "read_osm"]

OSM_ENDINGS = (".pbf", ".osm", ".osm.bz2", ".osm.gz", ".o5m")

_PIECE = 4 << 20
_MOST_HEADER = 64 << 10  # both limits are those of the format
_MOST_BLOB = 32 << 20
_STOPS = frozenset({"station", "halt"})
_MOST_NAME = 200
_LOOKED_UP = 1_000_000

Ints = npt.NDArray[np.int64]


def read_osm(
    path: Path, *, mode: str, include: frozenset[str], lines: Lines, progress: Progress
) -> None:
    """Add the ways of a mode to `lines`.

    Parameters
    ----------
    path
        The file.
    mode
        ``"rail"`` or ``"road"``.
    include
        Classes and services taken beside the usual ones.
    lines
        Where they go.
    progress
        Told how far the reading is.

    Raises
    ------
    NetworkFileError
        If the file stops in the middle, or osmium is not installed.
    RuntimeError
        If it is not of its format; the reason is osmium's.
    """
    try:
        import osmium
    except ModuleNotFoundError:
        raise NetworkFileError(
            f"Reading {path} needs the package osmium; install milepost[osm].", path=str(path)
        ) from None
    refs, sizes, kinds = _read_ways(osmium, path, mode, include, lines, progress)
    if not len(sizes):
        return
    wanted = np.unique(refs)
    spots = _read_nodes(osmium, path, wanted, progress)
    first = 0
    for last in _cuts(sizes):
        low, high = int(sizes[:first].sum()), int(sizes[:last].sum())
        points = spots[np.searchsorted(wanted, refs[low:high])]
        _add_known(lines, points, sizes[first:last], kinds[first:last])
        first = last


def _cuts(sizes: Ints) -> Iterable[int]:
    """Return after which ways to stop, so that each block has about a million points."""
    ends = np.cumsum(sizes)
    steps = np.arange(_LOOKED_UP, ends[-1], _LOOKED_UP)
    return map(int, np.unique(np.r_[np.searchsorted(ends, steps) + 1, len(sizes)]))


def _add_known(
    lines: Lines, points: npt.NDArray[np.float64], sizes: Ints, kinds: npt.NDArray[np.uint16]
) -> None:
    """Add ways; one that an extract cut off ends where its known points end."""
    known = ~np.isnan(points[:, 0])
    if not known.all():
        way = np.repeat(np.arange(len(sizes)), sizes)
        begins = known & np.r_[True, (way[1:] != way[:-1]) | ~known[:-1]]
        run = np.cumsum(begins)[known] - 1
        points, kinds = points[known], kinds[way[begins]]
        sizes = np.bincount(run, minlength=int(begins.sum()))
    lines.add(points, sizes, kinds.tolist())


def _read_ways(
    osmium: Any, path: Path, mode: str, include: frozenset[str], lines: Lines, progress: Progress
) -> tuple[Ints, Ints, npt.NDArray[np.uint16]]:
    """Return the points of all ways by number, how many each way has, and its sort."""
    key = CLASS_KEY[mode]
    roles = {key: "class", **{role: role for role in ROLES if role != "class"}}
    refs, sizes, kinds = bytearray(), bytearray(), bytearray()
    # stations are points; roads have none, so their pass leaves the points out
    seen = osmium.osm.WAY | osmium.osm.NODE if mode == "rail" else osmium.osm.WAY
    chosen = osmium.filter.KeyFilter(key)
    for part, share in _parts(osmium, path):
        progress("reading ways", share / 2 if share is not None else None)
        for entity in osmium.FileProcessor(part, seen).with_filter(chosen):
            found = {roles[tag.k]: tag.v for tag in entity.tags if tag.k in roles}
            if entity.is_node():
                if found.get("class") in _STOPS and entity.location.valid():
                    _add_station(lines, entity)
                continue
            if not is_wanted(found, mode=mode, include=include):
                continue
            way = np.fromiter((node.ref for node in entity.nodes), dtype=np.int64)
            if len(way) < 2:
                continue
            refs += (way[::-1] if reads_backwards(found) else way).tobytes()
            sizes += np.int64(len(way)).tobytes()
            kinds += np.uint16(lines.number(read_sort(found, mode=mode))).tobytes()
        if len(refs) > 8 * MOST_POINTS:
            raise NetworkFileError(
                f"{path} has more than {MOST_POINTS:,} points of lines; cut it to a region.",
                path=str(path),
            )
    return (
        np.frombuffer(refs, dtype=np.int64),
        np.frombuffer(sizes, dtype=np.int64),
        np.frombuffer(kinds, dtype=np.uint16),
    )


def _add_station(lines: Lines, node: Any) -> None:
    name = node.tags.get("name")
    if name:
        lines.stations.append(Station(name=name[:_MOST_NAME], lon=node.lon, lat=node.lat))


def _read_nodes(
    osmium: Any, path: Path, wanted: Ints, progress: Progress
) -> npt.NDArray[np.float64]:
    """Return where the wanted points lie, degrees; not a number where the file lacks one."""
    spots = np.full((len(wanted), 2), np.nan)
    # number by number: a list of them all would take four times the room
    chosen = osmium.filter.IdFilter(map(int, wanted))
    for part, share in _parts(osmium, path):
        progress("reading points", 0.5 + share / 2 if share is not None else None)
        found = [
            (node.id, node.lon, node.lat)
            for node in osmium.FileProcessor(part, osmium.osm.NODE).with_filter(chosen)
            if node.location.valid()
        ]
        if found:
            rows = np.array(found)
            spots[np.searchsorted(wanted, rows[:, 0].astype(np.int64))] = rows[:, 1:]
    return spots


def _parts(osmium: Any, path: Path) -> Iterator[tuple[Any, float | None]]:
    """Yield a file in parts that osmium reads, with how much of it is read after each."""
    if path.suffix != ".pbf":
        yield str(path), None
        return
    size = path.stat().st_size
    for content, done in _blocks(path):
        yield osmium.io.FileBuffer(content, "pbf"), done / size


def _blocks(path: Path) -> Iterator[tuple[bytes, int]]:
    """Yield the blocks of a .pbf, as many at a time as fit, its header before each."""
    header, piece = b"", bytearray()
    with path.open("rb") as stream:
        while prefix := stream.read(4):
            block = prefix + _rest(stream, int.from_bytes(prefix, "big"), path)
            if not header:
                header = block
                continue
            piece += block
            if len(piece) >= _PIECE:
                yield header + bytes(piece), stream.tell()
                piece.clear()
        yield header + bytes(piece), stream.tell()


def _rest(stream: Any, length: int, path: Path) -> bytes:
    """Return what follows the first four bytes of a block: its head and its body."""
    if length > _MOST_HEADER:
        raise NetworkFileError(f"{path} cannot be read (it is no .pbf).", path=str(path))
    head = stream.read(length)
    size = _datasize(head) if len(head) == length else 0
    if size > _MOST_BLOB:
        raise NetworkFileError(f"{path} cannot be read (it is no .pbf).", path=str(path))
    body = stream.read(size)
    if len(head) < length or len(body) < size:
        raise NetworkFileError(f"{path} stops in the middle; fetch it again.", path=str(path))
    return bytes(head + body)


def _datasize(head: bytes) -> int:
    """Return field 3 of the head of a block, the length of its body; 0 if it is not there."""
    at = 0

    def number() -> int:
        nonlocal at
        value = shift = 0
        while at < len(head):
            value |= (head[at] & 127) << shift
            shift, at = shift + 7, at + 1
            if head[at - 1] < 128:
                break
        return value

    while at < len(head):
        tag = number()
        if tag == 0x18:
            return number()
        # the other fields of a head are text: the type and the index
        skipped = number() if tag & 7 == 2 else len(head)
        at += skipped
    return 0
