"""Towns beside a path, to tell one line from another by what it passes.

In: the table of places, two paths as points. Out: a name.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from geo.graph_make import unit_vectors

__all__ = ["Towns"]

Floats = npt.NDArray[np.float64]

_EARTH_M = 6_371_008.8
_KINDS = ("city", "capital")
_PEOPLE = 10_000  # smaller places tell a reader nothing
_BESIDE_M = 6_000.0  # a line serves a town that lies this near
_APART_M = 10_000.0  # and the other line does not if it stays this far from it
_EVERY_M = 3_000.0


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
    def _known(self) -> tuple[npt.NDArray[np.int64], cKDTree]:
        table = self._opener()
        wanted = np.isin(table["kind_word"], _KINDS)[table["kind"]]
        rows = np.flatnonzero(wanted & (table["population"] >= _PEOPLE))
        vectors = unit_vectors(table["lon"][rows] / 1e5, table["lat"][rows] / 1e5)
        return rows, cKDTree(vectors, balanced_tree=False, compact_nodes=False)

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
        rows, tree = self._known
        spots, elsewhere = (_spaced(*each) for each in (line, other))
        hits = tree.query_ball_point(spots, _BESIDE_M / _EARTH_M)
        near = np.unique(np.array([k for hit in hits for k in hit], dtype=np.int64))
        if not len(near):
            return ""
        table = self._opener()
        vectors = unit_vectors(table["lon"][rows[near]] / 1e5, table["lat"][rows[near]] / 1e5)
        away = cKDTree(elsewhere).query(vectors)[0] * _EARTH_M
        own = rows[near[away > _APART_M]]
        if not len(own):
            return ""
        best = int(own[np.argmax(table["population"][own])])
        first, last = table["name_at"][best : best + 2].tolist()
        return bytes(table["name"][first:last]).decode()


def _spaced(lon: Floats, lat: Floats) -> Floats:
    """Return points along a line, near one another, as vectors."""
    vectors = unit_vectors(lon, lat)
    run = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(vectors, axis=0), axis=1))] * _EARTH_M
    count = max(int(run[-1] / _EVERY_M), 1) + 1
    at = np.linspace(0.0, run[-1], count)
    return np.column_stack([np.interp(at, run, vectors[:, k]) for k in range(3)])
