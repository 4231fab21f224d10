"""What the members over small packaged lists share: look-up by binary search.

In: a name. Out: candidates. Reads one table of the form of `geo.data.listed`.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

import numpy as np

from geo.model import Place
from geo.names import fold, one_letter_away
from geo.places import Candidate, Fit
from geo.settings import Settings
from geo.store import open_table

_SHORTEST_PART = 5


class ListedPlaces:
    """A gazetteer over one small list."""

    online = False

    def __init__(
        self,
        table: str,
        *,
        name: str,
        source: str,
        other_fit: frozenset[str] = frozenset(),
    ) -> None:
        """Name the list; nothing is opened before the first look-up.

        Parameters
        ----------
        table
            File name of the packaged table.
        name
            Name of the gazetteer.
        source
            Where its rows come from.
        other_fit
            Kinds whose aliases fit less well than their names.
        """
        self.name = name
        self.source = source
        self._table = table
        self._other_fit = other_fit

    def lookup(self, name: str, *, settings: Settings) -> tuple[Candidate, ...]:
        """Return the places of a name.

        Parameters
        ----------
        name
            As written.
        settings
            Not used: nothing here depends on a choice.

        Returns
        -------
        tuple of Candidate
            Most important first.
        """
        found = [self._candidate(row, other) for row, other in self._rows(fold(name))]
        return tuple(
            sorted(found, key=lambda each: (-each.importance, each.place.lon, each.place.lat))
        )

    def near(self, name: str) -> tuple[str, ...]:
        """Return the places one letter away, and those that start or end with all its words.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        tuple of str
            Empty for a name of less than five letters.
        """
        key = fold(name)
        if len(key) < _SHORTEST_PART:
            return ()
        forward, backward, known = _keys(self._table)
        hits = {row for _, row in _beginning(forward, f"{key} ")}
        hits |= {row for _, row in _beginning(backward, f" {key}"[::-1])}
        near = [each for each in one_letter_away(key) if each in known]
        mended = {row for each in near for row, _ in self._rows(each)}
        return tuple(self._name(row) for row in (*sorted(mended), *sorted(hits - mended)))

    def _rows(self, key: str) -> list[tuple[int, bool]]:
        """Return the rows of a key and whether it is another name; the keys lie sorted."""
        table = open_table(self._table)
        keys, wanted = table["key"], np.bytes_(key.encode("utf-8", "replace"))
        first = int(np.searchsorted(keys, wanted))
        rows = []
        while key and first < len(keys) and keys[first] == wanted:
            rows.append((int(table["key_row"][first]), bool(table["key_other"][first])))
            first += 1
        return rows

    def _name(self, row: int) -> str:
        table = open_table(self._table)
        start, end = int(table["name_at"][row]), int(table["name_at"][row + 1])
        return table["name"][start:end].tobytes().decode()

    def _candidate(self, row: int, other: bool) -> Candidate:
        table = open_table(self._table)
        kind = str(table["kind_word"][table["kind"][row]])
        area = float(table["area_km2"][row]) * 1e6
        source = table["source_text"][table["source"][row]].decode()
        area_source = table["area_source_text"][table["area_source"][row]].decode()
        place = Place(
            name=self._name(row),
            lon=float(table["lon"][row]),
            lat=float(table["lat"][row]),
            country=str(table["country"][row]),
            source=source,
            kind=kind,
            radius_m=float(table["radius_km"][row]) * 1000.0,
            source_id=f"{self.name} {row}",
            admin1=table["admin1"][row].decode() or None,
            area_m2=area or None,
            area_source=(area_source or source) if area else None,
        )
        fit = Fit.OTHER if other and kind in self._other_fit else Fit.NAME
        return Candidate(place=place, fit=fit, importance=float(table["importance"][row]))


_Keys = tuple[tuple[str, int], ...]


@cache
def _keys(table: str) -> tuple[_Keys, _Keys, frozenset[str]]:
    """Return the keys with their rows in order, the same spelt backward, and the keys alone."""
    opened = open_table(table)
    pairs = zip(opened["key"].tolist(), opened["key_row"].tolist(), strict=True)
    forward = sorted((key.decode(), row) for key, row in pairs)
    backward = sorted((key[::-1], row) for key, row in forward)
    return tuple(forward), tuple(backward), frozenset(key for key, _ in forward)


def _beginning(keys: _Keys, start: str) -> _Keys:
    """Return the keys that begin so: they lie together."""
    first = bisect_left(keys, (start,))
    last = first
    while last < len(keys) and keys[last][0].startswith(start):
        last += 1
    return keys[first:last]
