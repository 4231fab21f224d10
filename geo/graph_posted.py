"""Kilometre posts along a path, and the stations it passes.

In: a graph, stations with their posts, a path. Out: what the posts say of its length.
Pure: reads nothing, writes nothing.
A railway's own kilometres beat a map's: between two stations of one line that a path passes,
the difference of their posts is taken, if the map agrees to about a tenth that it is that line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from geo.graph import Graph, Path, Port
from geo.graph_make import unit_vectors
from geo.graph_snap import Snapper, sample
from geo.units import EARTH_RADIUS_M

__all__ = ["Passed", "Posted", "PostedKm", "Station", "Stations", "in_order", "read_posts"]

_BESIDE_M = 4_000.0  # a station farther from the line than this is not on it
# samples of a line lie 10 km from one another at most, so such a station is near one of them
_NEAR = (_BESIDE_M + 6_000.0) / EARTH_RADIUS_M
_COS_NEAR = math.cos(_NEAR)
_NEXT_M = 20_000.0  # from one station to the next a drawing may cut a quarter, up to this
_AGREE = 0.12  # a larger gap to the map means another line


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A station; `post_m` is its chainage on `line` where it has one."""

    name: str
    lon: float
    lat: float
    country: str = ""
    line: str = ""
    post_m: float | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A station that a path passes, `at_m` along it."""

    station: Station
    at_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """A part of a path whose length is posted: what the map has and what the posts say."""

    line: str
    first: Passed
    last: Passed
    post_m: float
    source: str

    @property
    def map_m(self) -> float:
        """Return the length of that part on the map."""
        return self.last.at_m - self.first.at_m


class Stations:
    """Stations placed on the chains of a graph.

    Parameters
    ----------
    graph
        The network.
    snapper
        Finds ports on it.
    stations
        The stations.
    """

    def __init__(self, graph: Graph, snapper: Snapper, stations: Sequence[Station]) -> None:
        self._graph = graph
        self._snapper = snapper
        self._stations = tuple(stations)

    @cached_property
    def _spots(self) -> npt.NDArray[np.float64]:
        lon, lat = ([getattr(each, name) for each in self._stations] for name in ("lon", "lat"))
        return unit_vectors(np.array(lon, float), np.array(lat, float))

    @cached_property
    def _placed(self) -> dict[int, tuple[Port, ...]]:
        """Return the ports of the stations that were looked at."""
        return {}

    def _on(self, chains: Iterable[int]) -> dict[int, list[tuple[int, float, float]]]:
        """Return the stations on some chains: number, chainage, and how far off each is."""
        line = sample(self._graph, np.array(sorted(set(chains)), dtype=np.int64))
        if not self._stations:
            return {}
        vectors, spots = unit_vectors(line.lon, line.lat), self._spots
        inside = (spots >= vectors.min(axis=0) - _NEAR) & (spots <= vectors.max(axis=0) + _NEAR)
        near = [
            number
            for number in np.flatnonzero(inside.all(axis=1)).tolist()
            if (vectors @ spots[number]).max() >= _COS_NEAR
        ]
        found: dict[int, list[tuple[int, float, float]]] = {}
        fresh = [number for number in near if number not in self._placed]
        points = [(self._stations[number].lon, self._stations[number].lat) for number in fresh]
        ports = self._snapper.ports_of(points, limit_m=_BESIDE_M, count=64)
        self._placed.update(zip(fresh, ports, strict=True))
        for number in near:
            for port in self._placed[number]:
                found.setdefault(port.chain, []).append((number, port.at_m, port.away_m))
        return found

    def along(self, path: Path) -> tuple[Passed, ...]:
        """Return the stations a path passes, in order.

        Parameters
        ----------
        path
            A path of the graph.

        Returns
        -------
        tuple of Passed
            Each station once, where the path comes nearest to it.
        """
        on = self._on(step.chain for step in path.steps)
        best: dict[int, tuple[float, float]] = {}
        run = 0.0
        for step in path.steps:
            low, high = min(step.from_m, step.to_m), max(step.from_m, step.to_m)
            for number, at, away in on.get(step.chain, ()):
                held = min(max(at, low), high)
                off = away + abs(held - at)
                if off <= _BESIDE_M and (number not in best or off < best[number][0]):
                    best[number] = (off, run + abs(held - step.from_m))
            run += high - low
        found = [Passed(station=self._stations[k], at_m=at) for k, (_, at) in best.items()]
        return in_order(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedKm:
    """What the posts make of a path: its corrected length and the parts that are posted."""

    length_m: float
    parts: tuple[Posted, ...]

    @property
    def posted_m(self) -> float:
        """Return how much of the length is posted."""
        return sum(part.post_m for part in self.parts)


def in_order(passed: Iterable[Passed]) -> tuple[Passed, ...]:
    """Return stations in the order they are passed.

    Parameters
    ----------
    passed
        Stations on one path.

    Returns
    -------
    tuple of Passed
        By chainage, then by name.
    """
    return tuple(sorted(passed, key=lambda each: (each.at_m, each.station.name)))


def read_posts(length_m: float, passed: Sequence[Passed], known: Sequence[Posted] = ()) -> PostedKm:
    """Return the length of a path with posted parts taken from their posts.

    Parameters
    ----------
    length_m
        Length of the path on the map.
    passed
        Stations along it, in order; only those with a post count.
    known
        Parts whose length is known otherwise; they come first.

    Returns
    -------
    PostedKm
        The map's length where nothing is posted.
    """
    lines = dict.fromkeys(each.station.line for each in passed if each.station.post_m is not None)
    offers: list[Posted] = []
    for line in lines:
        offers += _runs([each for each in passed if each.station.line == line])
    offers.sort(key=lambda part: -part.map_m)
    taken: list[Posted] = []
    for part in (*known, *offers):
        if all(
            part.last.at_m <= other.first.at_m or part.first.at_m >= other.last.at_m
            for other in taken
        ):
            taken.append(part)
    taken.sort(key=lambda part: part.first.at_m)
    gain = sum(part.post_m - part.map_m for part in taken)
    return PostedKm(length_m=length_m + gain, parts=tuple(taken))


def _runs(stations: Sequence[Passed]) -> list[Posted]:
    """Return the longest parts of one line on which map and posts agree."""
    parts: list[Posted] = []
    first = 0
    while first < len(stations) - 1:
        for last in range(len(stations) - 1, first, -1):
            one, other = stations[first], stations[last]
            post = abs((other.station.post_m or 0.0) - (one.station.post_m or 0.0))
            length = other.at_m - one.at_m
            kept = all(_follow(*pair) for pair in pairwise(stations[first : last + 1]))
            if kept and length > 0 and abs(post - length) <= _AGREE * length:
                parts.append(
                    Posted(
                        line=one.station.line,
                        first=one,
                        last=other,
                        post_m=post,
                        source=other.station.source,
                    )
                )
                first = last
                break
        else:
            first += 1
    return parts


def _follow(one: Passed, other: Passed) -> bool:
    """Return whether a way keeps to the line from one station to the next it passes."""
    post = abs((other.station.post_m or 0.0) - (one.station.post_m or 0.0))
    length = other.at_m - one.at_m
    return abs(post - length) <= max(_AGREE * length, min(length / 4, _NEXT_M))
