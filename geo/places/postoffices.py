"""Places of the United States that have a post office and fewer than 500 people, or no census.

In: a name. Out: candidates. Reads ``postoffices.npz``.
Source: CivicSpace US ZIP Code Database, Schuyler Erle (CC BY-SA 2.0).
"""

from __future__ import annotations

from geo.places._listed import ListedPlaces

__all__ = ["GAZETTEER"]

GAZETTEER = ListedPlaces(
    "postoffices.npz",
    name="postoffices",
    source="CivicSpace US ZIP Code Database",
    # of a few hundred people
    importance={"city": 2.6},
)
