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
    # a spaceport is spoken of as a city of 200,000, a way station as a village
    importance={
        "spaceport": 5.3,
        "landmark": 5.0,
        "cape": 4.5,
        "island": 4.5,
        "airport": 4.3,
        "border": 4.0,
        "wreck": 4.0,
        "region": 4.0,
        "town": 4.0,
        "station": 3.6,
        "hamlet": 3.0,
    },
    other_fit=frozenset({"airport"}),
)
