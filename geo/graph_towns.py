"""Towns beside a path, to tell one line from another by what it passes.

In: the table of places, two paths as points. Out: a name.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt

from geo.graph_make import unit_vectors
from geo.units import EARTH_RADIUS_M

__all__ = ["Towns"]

Floats = npt.NDArray[np.float64]

_KINDS = ("city", "seat", "capital")
_PEOPLE = 10_000  # smaller places tell a reader nothing
_BESIDE_M = 6_000.0  # a line serves a town that lies this near
_APART_M = 10_000.0  # and the other line does not if it stays this far from it
_EVERY_M = 3_000.0
_RUN = 64  # points of a line that are looked about at once


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
    def _known(self) -> npt.NDArray[np.int64]:
        """Return the rows of towns, from south to north."""
        table = self._opener()
        wanted = np.isin(table["kind_word"], _KINDS)[table["kind"]]
        rows = np.flatnonzero(wanted & (table["population"] >= _PEOPLE))
        return rows[np.argsort(table["lat"][rows], kind="stable")]

    @cached_property
    def _vectors(self) -> Floats:
        """Return where the towns are, as vectors."""
        table, rows = self._opener(), self._known
        return unit_vectors(table["lon"][rows] / 1e5, table["lat"][rows] / 1e5)

    def _beside(self, spots: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
        """Return the rows of the towns that a line serves, and where they are, as vectors."""
        reach = _BESIDE_M / EARTH_RADIUS_M
        # by latitude first: a vector's last part is its sine
        margin = 1.01 * reach
        ends = spots[:, 2].min() - margin, spots[:, 2].max() + margin
        level = slice(*np.searchsorted(self._vectors[:, 2], ends))
        rows, vectors = self._known[level], self._vectors[level]
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
        rows, vectors = self._beside(spots)
        own = rows[_gaps(vectors, elsewhere) * EARTH_RADIUS_M > _APART_M]
        if not len(own):
            return ""
        table = self._opener()
        best = int(own[np.argmax(table["population"][own])])
        first, last = table["name_at"][best : best + 2].tolist()
        return bytes(table["name"][first:last]).decode()


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
