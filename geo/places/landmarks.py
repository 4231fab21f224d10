"""What a gazetteer of towns lacks: spaceports, stations, airports, bridges, palaces, wrecks.

In: a name. Out: candidates. Reads ``landmarks.npz``, each row of which names its source; the
aliases are chosen by hand, so an alias is as good as a name, save for airports.
"""

from __future__ import annotations

from geo.places._listed import ListedPlaces

__all__ = ["GAZETTEER"]

GAZETTEER = ListedPlaces(
    "landmarks.npz",
    name="landmarks",
    source="landmarks",
    other_fit=frozenset({"airport"}),
)
