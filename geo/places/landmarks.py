"""What a gazetteer of towns lacks: spaceports, stations, airports, bridges, palaces, wrecks.

In: a name. Out: candidates. Reads ``landmarks.npz``, each row of which names its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import numpy as np

from geo.model import Place
from geo.names import fold
from geo.places import Candidate, Fit
from geo.settings import Settings
from geo.store import open_table

__all__ = ["GAZETTEER", "Landmarks"]

# how much print speaks of a kind, against towns: a spaceport as a city of 200,000, a way
# station as a village
_IMPORTANCE = {
    "spaceport": 5.3,
    "landmark": 5.0,
    "airport": 4.3,
    "wreck": 5.0,
    "island": 4.5,
    "border": 4.0,
    "town": 4.0,
    "region": 4.0,
    "station": 3.6,
    "hamlet": 3.0,
}


class Landmarks:
    """Our own table of landmarks, with the airports of airportsdata."""

    name = "landmarks"
    source = "landmarks"
    online = False

    def lookup(self, name: str, *, settings: Settings) -> tuple[Candidate, ...]:
        """Return the landmarks of a name.

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
        found = [_candidate(row, other) for row, other in _rows(fold(name))]
        return tuple(sorted(found, key=lambda each: (-each.importance, each.place.source_id)))

    def near(self, name: str) -> tuple[str, ...]:
        """Return the landmarks whose name starts or ends with all of a name's words.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        tuple of str
            By name; empty for a name of less than five letters.
        """
        key = fold(name)
        if len(key) < 5:
            return ()
        hits = {
            row
            for each, rows in _index().items()
            if each.startswith(f"{key} ") or each.endswith(f" {key}")
            for row in rows
        }
        return tuple(sorted(_text("name", row) for row in hits))


GAZETTEER = Landmarks()


def _rows(key: str) -> list[tuple[int, bool]]:
    """Return the rows of a key and whether it is another name; the keys lie sorted."""
    table = open_table("landmarks.npz")
    keys, wanted = table["key"], np.bytes_(key.encode())
    first, last = np.searchsorted(keys, wanted), np.searchsorted(keys, wanted, side="right")
    return [(int(table["key_row"][i]), bool(table["key_other"][i])) for i in range(first, last)]


@cache
def _index() -> Mapping[str, tuple[int, ...]]:
    table = open_table("landmarks.npz")
    index: dict[str, tuple[int, ...]] = {}
    for key, row in zip(table["key"].tolist(), table["key_row"].tolist(), strict=True):
        text = key.decode()
        index[text] = (*index.get(text, ()), row)
    return MappingProxyType(index)


def _text(column: str, row: int) -> str:
    text: str = open_table("landmarks.npz")[column][row].decode()
    return text


def _candidate(row: int, other: bool) -> Candidate:
    table = open_table("landmarks.npz")
    kind = str(table["kind"][row])
    area = float(table["area_km2"][row]) * 1e6
    place = Place(
        name=_text("name", row),
        lon=float(table["lon"][row]),
        lat=float(table["lat"][row]),
        country=str(table["country"][row]),
        source=_text("source", row),
        kind=kind,
        radius_m=float(table["radius_km"][row]) * 1000.0,
        source_id=f"landmark {row}",
        area_m2=area or None,
        area_source=(_text("area_source", row) or _text("source", row)) if area else None,
    )
    # the aliases of this table are chosen by hand, so an alias is as good as a name
    fit = Fit.OTHER if other and kind == "airport" else Fit.NAME
    return Candidate(place=place, fit=fit, importance=_IMPORTANCE[kind])
