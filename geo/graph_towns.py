"""Towns beside a path: to tell one line from another by what it passes, and to follow it.

In: the table of places, paths as points. Out: names, and towns with their chainage.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph_make import unit_vectors
from geo.units import EARTH_RADIUS_M

__all__ = ["Town", "Towns"]

Floats = npt.NDArray[np.float64]

_KINDS = ("city", "seat", "capital")
_PEOPLE = 10_000  # smaller places tell a reader nothing
_BESIDE_M = 6_000.0  # a line serves a town that lies this near
_APART_M = 10_000.0  # and the other line does not if it stays this far from it
_EVERY_M = 3_000.0
_ENDS, _END_M = 0.15, 80_000.0  # so near its ends, as a part of the straight line and at most
_RUN = 64  # points of a line that are looked about at once
# what a line passes: near its middle, or a city's, whose middle may lie off its station
_PASSED_M, _CITY_M, _CITY_PEOPLE = 2_000.0, 5_000.0, 100_000
_FEWEST_PEOPLE = 300
_CLOSELY_M = 1_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town that a line passes, `at_m` along it."""

    name: str
    lon: float
    lat: float
    country: str
    people: int
    at_m: float


class Towns:
    """Towns of a table of places.

    Parameters
    ----------
    opener
        Returns the table: columns `lon`, `lat` (hundred-thousandths of a degree), `population`,
        `name` and `name_at`; called when a name is first asked for.
    """

    def __init__(self, opener: Callable[[], Mapping[str, np.ndarray]]) -> None:
        self._opener = opener

    @cached_property
    def _known(self) -> _Places:
        """Return the towns."""
        return self._of(_PEOPLE)

    @cached_property
    def _peopled(self) -> _Places:
        """Return all places where people live."""
        return self._of(_FEWEST_PEOPLE)

    def _of(self, people: int) -> _Places:
        table = self._opener()
        wanted = np.isin(table["kind_word"], _KINDS)[table["kind"]]
        rows = np.flatnonzero(wanted & (table["population"] >= people))
        rows = rows[np.argsort(table["lat"][rows], kind="stable")]
        return _Places(rows, unit_vectors(table["lon"][rows] / 1e5, table["lat"][rows] / 1e5))

    def apart(self, line: tuple[Floats, Floats], other: tuple[Floats, Floats]) -> str:
        """Return the largest town on one line and far from another.

        Parameters
        ----------
        line, other
            Longitudes and latitudes along the two, degrees.

        Returns
        -------
        str
            Its name; empty if there is none.
        """
        spots, elsewhere = (_spaced(*each) for each in (line, other))
        rows, vectors = self._known.beside(spots, _BESIDE_M)
        ends = spots[[0, -1]]
        # at its ends a line passes suburbs that tell nothing of its way
        town = min(_ENDS * float(np.linalg.norm(ends[0] - ends[1])), _END_M / EARTH_RADIUS_M)
        midway = _gaps(vectors, ends) > town
        own = rows[(_gaps(vectors, elsewhere) * EARTH_RADIUS_M > _APART_M) & midway]
        if not len(own):
            return ""
        return self._name(int(own[np.argmax(self._opener()["population"][own])]))

    def along(self, line: tuple[Floats, Floats], at_m: Floats) -> tuple[Town, ...]:
        """Return the towns that a line passes: within 2 km, cities within 5.

        Parameters
        ----------
        line
            Longitudes and latitudes along it, degrees.
        at_m
            Chainage of these points, metres.

        Returns
        -------
        tuple of Town
            In the order they are passed.
        """
        return self._passed(*_marked(*line, at_m))

    def at(self, points: tuple[Floats, Floats], at_m: Floats) -> tuple[Town, ...]:
        """Return the towns at points of a line of which nothing is known between them.

        Parameters
        ----------
        points
            Longitudes and latitudes, degrees.
        at_m
            Chainage of these points, metres.

        Returns
        -------
        tuple of Town
            In the order they are passed.
        """
        return self._passed(unit_vectors(*points), at_m)

    def _passed(self, spots: Floats, chainage: Floats) -> tuple[Town, ...]:
        rows, vectors = self._peopled.beside(spots, _CITY_M)
        table = self._opener()
        found = []
        for row, vector in zip(rows.tolist(), vectors, strict=True):
            away = np.linalg.norm(spots - vector, axis=1) * EARTH_RADIUS_M
            nearest = int(away.argmin())
            people = int(table["population"][row])
            if away[nearest] <= (_CITY_M if people >= _CITY_PEOPLE else _PASSED_M):
                found.append(
                    Town(
                        name=self._name(row),
                        lon=float(table["lon"][row] / 1e5),
                        lat=float(table["lat"][row] / 1e5),
                        country=str(table["country_code"][table["country"][row]]),
                        people=people,
                        at_m=float(chainage[nearest]),
                    )
                )
        return tuple(sorted(found, key=lambda town: (town.at_m, town.name)))

    def _name(self, row: int) -> str:
        table = self._opener()
        first, last = table["name_at"][row : row + 2].tolist()
        return bytes(table["name"][first:last]).decode()


class _Places:
    """Rows of a table of places from south to north, and where they are, as vectors."""

    def __init__(self, rows: npt.NDArray[np.int64], vectors: Floats) -> None:
        self._rows = rows
        self._vectors = vectors

    def beside(self, spots: Floats, reach_m: float) -> tuple[npt.NDArray[np.int64], Floats]:
        """Return the rows of the places that a line comes near, and where they are."""
        reach = reach_m / EARTH_RADIUS_M
        # by latitude first: a vector's last part is its sine
        margin = 1.01 * reach
        ends = spots[:, 2].min() - margin, spots[:, 2].max() + margin
        level = slice(*np.searchsorted(self._vectors[:, 2], ends))
        rows, vectors = self._rows[level], self._vectors[level]
        found = []
        for first in range(0, len(spots), _RUN):
            run = spots[first : first + _RUN]
            inside = (vectors >= run.min(axis=0) - reach) & (vectors <= run.max(axis=0) + reach)
            near = np.flatnonzero(inside.all(axis=1))
            found.append(near[_gaps(vectors[near], run) <= reach])
        # in the order of the table, of which the first of two equal towns is named; `np.unique`
        # would load NumPy's masked arrays
        near = np.array(sorted(set(np.concatenate(found).tolist())), dtype=np.int64)
        near = near[np.argsort(rows[near])]
        return rows[near], vectors[near]


def _gaps(points: Floats, line: Floats) -> Floats:
    """Return how far each of some points is from the nearest of others, as chords."""
    # a point between two others of a line lies below the sphere, so its own length counts
    inner = np.einsum("ij,ij->i", line, line)
    squares = [(inner - 2.0 * (line @ point)).min() + 1.0 for point in points]
    gaps: Floats = np.sqrt(np.maximum(np.array(squares), 0.0))
    return gaps


def _spaced(lon: Floats, lat: Floats) -> Floats:
    """Return points along a line, near one another, as vectors."""
    vectors = unit_vectors(lon, lat)
    run = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(vectors, axis=0), axis=1))] * EARTH_RADIUS_M
    count = max(int(run[-1] / _EVERY_M), 1) + 1
    at = np.linspace(0.0, run[-1], count)
    return np.column_stack([np.interp(at, run, vectors[:, k]) for k in range(3)])


def _marked(lon: Floats, lat: Floats, at_m: Floats) -> tuple[Floats, Floats]:
    """Return points along a line a kilometre from one another, as vectors, with their chainage."""
    vectors = unit_vectors(lon, lat)
    run = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(vectors, axis=0), axis=1))] * EARTH_RADIUS_M
    where = np.linspace(0.0, run[-1], max(int(run[-1] / _CLOSELY_M), 1) + 1)
    spots = np.column_stack([np.interp(where, run, vectors[:, k]) for k in range(3)])
    return spots, np.interp(where, run, at_m)
