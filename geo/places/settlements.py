"""Counties and districts, and settlements too small for GeoNames' list of 500 people.

In: a name. Out: candidates. Reads ``settlements.npz``. A town known by its airfield alone has
a wide radius, for its point is the airfield's.
"""

from __future__ import annotations

from geo.places._listed import ListedPlaces

__all__ = ["GAZETTEER"]

GAZETTEER = ListedPlaces(
    "settlements.npz",
    name="settlements",
    source="US Census Bureau, GeoNames, Natural Earth, airportsdata",
)
