"""Named lines: which of their points a journey passes, and what is posted of their length.

In: the points of a line, two places, a laid path. Out: points to pass, posts on the path.
Pure: reads nothing, writes nothing.
A line that is passed from end to end has the length that its railway posts, if the map agrees.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from geo.graph_make import unit_vectors
from geo.graph_posted import Passed, Posted, Station
from geo.graph_route import Stretch
from geo.model import Place
from geo.units import EARTH_RADIUS_M

__all__ = [
    "FAST_POINT",
    "Calls",
    "Corridor",
    "LineRun",
    "calls_at",
    "is_whole",
    "line_key",
    "line_run",
    "part_between",
    "vectors",
]

Floats = npt.NDArray[np.float64]

FAST_POINT = "point of a high-speed line"
_SAME_TOWN_M = 25_000.0
_SAME_END = 0.1  # of a short line no more than this is the town of a stop
_APART = 2  # from one call to the next there is nothing between
# a line and the map along it that differ by more are said to
_AGREE = 0.05
_STILL_IT = (0.7, 1.5)  # beyond it the map has another line between the two ends
_BESIDE_M = 15_000.0  # points of lines are given to the town


def line_key(name: str) -> str:
    """Return the name of a line as it is looked up: however it is spelt.

    Parameters
    ----------
    name
        As written.

    Returns
    -------
    str
        Without case, accents, apostrophes, hyphens and article.

    Examples
    --------
    >>> line_key("the Tōkaidō  Shinkansen"), line_key("Beijing–Shanghai"), line_key("P’yŏngra")
    ('tokaido shinkansen', 'beijing shanghai', 'pyongra')
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = " ".join(plain.translate(_SIGNS).split())
    return plain.removeprefix("the ")


# dashes and hyphens part the words of a name, apostrophes and their likes do not
_SIGNS = {
    **dict.fromkeys(map(ord, "-‐‑‒–—―−"), " "),
    **dict.fromkeys(map(ord, "'’‘ʼ`´"), None),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor:
    """A named line, `length_m` long where known.

    `through` is set where trains run all along it, `fast` where it was built for high speed.
    `ends` are what its length is between: its outermost points where not given.
    """

    name: str
    points: tuple[Place, ...]
    ends: tuple[Place, Place]
    alternates: tuple[str, ...] = ()
    through: bool = False
    fast: bool = False
    evidence: str = ""
    length_m: float | None = None

    @property
    def names(self) -> frozenset[str]:
        """Return what it is called, folded by `line_key`."""
        return frozenset(line_key(each) for each in (self.name, *self.alternates))


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRun:
    """A named line that a path passes from end to end: its name, and its length on the map.

    `posted` is that part of the path with the length its railway posts; None where the map is so
    far from it that the path cannot be the line.
    """

    name: str
    post_m: float
    map_m: float
    posted: Posted | None = None

    @property
    def differs(self) -> bool:
        """Return whether the map's length is not the one that is posted."""
        return abs(self.map_m / self.post_m - 1) > _AGREE


def line_run(stretch: Stretch, line: Corridor) -> LineRun | None:
    """Return a named line as a path passes it, or None where it does not from end to end.

    Parameters
    ----------
    stretch
        The laid path.
    line
        A line that the path was planned along.

    Returns
    -------
    LineRun or None
        None too where the length of the line is not known.
    """
    if line.length_m is None:
        return None
    first, last = (_at_m(stretch, each) for each in line.ends)
    if first is None or last is None or first == last:
        return None
    map_m = abs(last - first)
    found = LineRun(name=line.name, post_m=line.length_m, map_m=map_m)
    low, high = _STILL_IT
    if not low <= map_m / line.length_m <= high:
        return found
    one, other = (
        Passed(station=Station(name="", lon=end.lon, lat=end.lat, line=line.name), at_m=at_m)
        for at_m, end in sorted(zip((first, last), line.ends, strict=True), key=_by_chainage)
    )
    part = Posted(line=line.name, first=one, last=other, post_m=line.length_m, source=line.evidence)
    return replace(found, posted=part)


def _by_chainage(pair: tuple[float, Place]) -> float:
    return pair[0]


def _at_m(stretch: Stretch, place: Place) -> float | None:
    """Return where a path comes nearest to a place, None where it stays away from it."""
    spots = unit_vectors(stretch.lon, stretch.lat)
    here = vectors((place,))[0]
    run = np.diff(spots, axis=0)
    square = np.maximum(np.einsum("ij,ij->i", run, run), 1e-18)
    share = np.clip(np.einsum("ij,ij->i", here - spots[:-1], run) / square, 0.0, 1.0)
    feet = spots[:-1] + share[:, None] * run
    away = np.linalg.norm(feet - here, axis=1) * EARTH_RADIUS_M
    k = int(away.argmin())
    if away[k] > _BESIDE_M:
        return None
    return float(stretch.at_m[k] + share[k] * (stretch.at_m[k + 1] - stretch.at_m[k]))


def vectors(points: Sequence[Place]) -> Floats:
    """Return places as unit vectors, a row each.

    Parameters
    ----------
    points
        The places.

    Returns
    -------
    array
        Shape (n, 3).
    """
    return unit_vectors(
        np.array([each.lon for each in points]), np.array([each.lat for each in points])
    )


def _away_m(calls: Floats, a: Place, b: Place) -> Floats:
    """Return how far the points of a line lie from each of two places, a row each, metres."""
    away = np.linalg.norm(calls[None, :, :] - vectors((a, b))[:, None, :], axis=2)
    return np.asarray(away * EARTH_RADIUS_M, dtype=np.float64)


def is_whole(line: Corridor, a: Place, b: Place) -> bool:
    """Return whether a way from a to b along a line passes it from end to end.

    Parameters
    ----------
    line
        The line.
    a, b
        From and to.

    Returns
    -------
    bool
        True where its two ends are the points nearest to the two places.
    """
    # beyond an end, too, the way passes it
    nearest = _away_m(vectors(line.points), a, b).argmin(axis=1)
    return {int(k) for k in nearest} == {0, len(line.points) - 1}


def calls_at(line: Corridor, a: Place, b: Place) -> bool:
    """Return whether two places are the towns at the two ends of a line.

    Parameters
    ----------
    line
        The line.
    a, b
        The places.

    Returns
    -------
    bool
        Whichever way round.
    """
    away = _away_m(vectors(line.ends), a, b)
    straight, crossed = max(away[0, 0], away[1, 1]), max(away[0, 1], away[1, 0])
    return bool(min(straight, crossed) <= _SAME_TOWN_M)


def part_between(points: Sequence[Place], a: Place, b: Place) -> tuple[Place, ...]:
    """Return the points of a line that a way from a to b along it passes, in a's order.

    Its ends are left out where they are the town of a stop, and the line is turned round where
    the way meets its far end first.

    Parameters
    ----------
    points
        Of the line, in order.
    a, b
        From and to.

    Returns
    -------
    tuple of Place
        All of them where both places are nearest to the same.
    """
    spots = vectors(points)
    away = _away_m(spots, a, b)
    first, last = (int(k) for k in away.argmin(axis=1))
    if first == last:
        return tuple(points)
    step = 1 if first < last else -1
    long_m = float(np.linalg.norm(np.diff(spots, axis=0), axis=1).sum()) * EARTH_RADIUS_M
    town_m = min(_SAME_TOWN_M, _SAME_END * long_m)
    passed = [points[k] for k in range(first, last + step, step) if away[:, k].min() > town_m]
    return tuple(passed)


class Calls:
    """Which of some lines join two places, from one of their points to another.

    Parameters
    ----------
    lines
        The lines.
    """

    def __init__(self, lines: Sequence[Corridor]) -> None:
        self._lines = tuple(lines)
        self._spots = vectors([point for line in lines for point in line.points])
        counts = [len(line.points) for line in lines]
        self._first = np.cumsum([0, *counts[:-1]], dtype=np.int64)

    def joining(self, a: Place, b: Place) -> list[tuple[Corridor, tuple[Place, ...]]]:
        """Return the lines that call at two places, each with its points between them.

        Parameters
        ----------
        a, b
            From and to.

        Returns
        -------
        list of tuple
            The points in the order from a to b; a line that has none between is left out.
        """
        if not self._lines:
            return []
        away = _away_m(self._spots, a, b)
        nearest = np.minimum.reduceat(away, self._first, axis=1).max(axis=0)
        found = []
        for number in np.flatnonzero(nearest <= _SAME_TOWN_M).tolist():
            line = self._lines[number]
            start = int(self._first[number])
            own = away[:, start : start + len(line.points)]
            first, last = (int(k) for k in own.argmin(axis=1))
            if abs(first - last) >= _APART:
                step = 1 if first < last else -1
                found.append((line, line.points[first + step : last : step]))
        return found
