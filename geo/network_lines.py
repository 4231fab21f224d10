"""Lines held compactly while a network is made of them.

In: coordinates in degrees, batch by batch. Out: one array of micro-degrees, with the size and
the sort of each line: 8 bytes a point, whatever drew them.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from geo.errors import NetworkFileError
from geo.graph_make import MICRO, geod
from geo.network_tags import Sort

__all__ = ["MOST_POINTS", "Lines", "Progress", "Station", "segments_m"]

MOST_POINTS = 100_000_000  # 1 GB of coordinates; all railways of the earth are a fifth of it
_MOST_SORTS = 65_535  # a railway has some tens
_LONG_M = 20_000.0  # below it a plane about the middle of a segment is right to 1 in 1,000,000

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Spots = npt.NDArray[np.int32]

# what is being done, and how much of it is done: 0 to 1, None where that is not known
Progress = Callable[[str, float | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A named stop of the file."""

    name: str
    lon: float
    lat: float


@dataclass(slots=True, kw_only=True)
class Lines:
    """Lines of a file, growing as it is read."""

    path: str = ""
    stations: list[Station] = field(default_factory=list)
    sorts: dict[Sort, int] = field(default_factory=dict)
    _spots: bytearray = field(default_factory=bytearray)
    _sizes: bytearray = field(default_factory=bytearray)
    _kinds: bytearray = field(default_factory=bytearray)

    @property
    def spots(self) -> Spots:
        """Return all points, shape (n, 2), micro-degrees, lon then lat."""
        return np.frombuffer(self._spots, dtype=np.int32).reshape(-1, 2)

    @property
    def sizes(self) -> npt.NDArray[np.int32]:
        """Return how many points each line has."""
        return np.frombuffer(self._sizes, dtype=np.int32)

    @property
    def kinds(self) -> npt.NDArray[np.uint16]:
        """Return the number of the sort of each line."""
        return np.frombuffer(self._kinds, dtype=np.uint16)

    def number(self, sort: Sort) -> int:
        """Return the number of a sort, a new one where it was not met before."""
        if len(self.sorts) == _MOST_SORTS and sort not in self.sorts:
            raise NetworkFileError(
                f"{self.path} has more than {_MOST_SORTS:,} sorts of lines; its column of gauges "
                "seems to be another one: name the right one with --column.",
                path=self.path,
            )
        return self.sorts.setdefault(sort, len(self.sorts))

    def add(self, degrees: Floats, sizes: Ints, kinds: Sequence[int]) -> None:
        """Add lines.

        Parameters
        ----------
        degrees
            Their points, one line after the other, shape (n, 2), lon then lat.
        sizes
            How many points each has; lines of fewer than two are left out.
        kinds
            The number of the sort of each.

        Raises
        ------
        NetworkFileError
            If a point is none of this earth, or there are too many.
        """
        chosen = sizes > 1
        if not chosen.all():
            degrees, sizes = degrees[np.repeat(chosen, sizes)], sizes[chosen]
        if not len(sizes):
            return
        self._check(degrees)
        degrees[:, 0] = (degrees[:, 0] + 180.0) % 360.0 - 180.0
        self.append(np.rint(degrees * MICRO).astype(np.int32), sizes, np.asarray(kinds)[chosen])

    def append(self, spots: Spots, sizes: Ints, kinds: npt.NDArray[Any]) -> None:
        """Add lines whose points are micro-degrees already; a point told twice is kept once.

        Parameters
        ----------
        spots
            Their points, one line after the other, shape (n, 2), lon then lat.
        sizes
            How many points each has, at least two.
        kinds
            The number of the sort of each.

        Raises
        ------
        NetworkFileError
            If there are too many.
        """
        line = np.repeat(np.arange(len(sizes)), sizes)
        fresh = np.r_[True, (line[1:] != line[:-1]) | np.any(spots[1:] != spots[:-1], axis=1)]
        if not fresh.all():
            spots, line = spots[fresh], line[fresh]
            sizes = np.bincount(line, minlength=len(sizes))
            chosen = sizes > 1
            spots, sizes, kinds = spots[chosen[line]], sizes[chosen], kinds[chosen]
        self._spots += spots.tobytes()
        self._sizes += sizes.astype(np.int32).tobytes()
        self._kinds += kinds.astype(np.uint16).tobytes()
        if len(self._spots) > 8 * MOST_POINTS:
            raise NetworkFileError(
                f"{self.path} has more than {MOST_POINTS:,} points of lines; cut it to a region.",
                path=self.path,
            )

    def _check(self, degrees: Floats) -> None:
        low, high = degrees.min(axis=0), degrees.max(axis=0)
        if not np.all(np.isfinite([low, high])):
            reason = "it has coordinates that are no numbers; save it again"
        else:
            most_lon, most_lat = np.maximum(-low, high)
            if most_lon <= 360.0 and most_lat <= 90.0:
                return
            swapped = most_lon <= 90.0 and most_lat <= 180.0
            reason = (
                "its latitudes pass 90°: longitude and latitude seem to be swapped"
                if swapped
                else "its coordinates are no degrees; name their system with --crs, as EPSG:25833"
            )
        raise NetworkFileError(f"{self.path} cannot be used: {reason}.", path=self.path)


def segments_m(spots: Spots) -> Floats:
    """Return the length of each segment between points that follow one another.

    Parameters
    ----------
    spots
        Micro-degrees, lon then lat, shape (n, 2).

    Returns
    -------
    array
        Metres, shape (n - 1,). Short segments are measured on the plane that touches WGS 84
        at their middle, long ones are geodesics.
    """
    lon, lat = spots[:, 0] / MICRO, spots[:, 1] / MICRO
    turn = np.radians((np.diff(lon) + 180.0) % 360.0 - 180.0)
    middle = np.radians((lat[1:] + lat[:-1]) / 2)
    earth = geod()
    bend = 1.0 - earth.es * np.sin(middle) ** 2
    across = earth.a / np.sqrt(bend)  # radius of curvature east to west
    along = across * (1.0 - earth.es) / bend  # and north to south
    metres = np.hypot(across * np.cos(middle) * turn, along * np.radians(np.diff(lat)))
    far = np.flatnonzero(metres > _LONG_M)
    if len(far):
        metres[far] = earth.inv(lon[far], lat[far], lon[far + 1], lat[far + 1])[2]
    return np.asarray(metres, dtype=np.float64)
