"""Places of the United States that have a post office and no row in GeoNames' list.

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
)
