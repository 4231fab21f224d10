"""What a place is called where it lies.

In: a place. Out: its name in the script of its country, or nothing.
Reads ``local_names.npz`` when first asked. Source: GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import numpy as np

from geo.model import Place
from geo.store import open_table

__all__ = ["local_name_of"]

# how the packaged landmarks number their rows
_LANDMARKS = "landmarks "


def local_name_of(place: Place) -> str:
    """Return a place's own name in the script of its country.

    Parameters
    ----------
    place
        Any place.

    Returns
    -------
    str
        What the place carries itself, else what GeoNames or our own list has for it; empty
        where its country writes in Latin letters or no name is sure.

    Examples
    --------
    >>> from geo.model import Place
    >>> local_name_of(Place(name="Pyongyang", lon=125.75, lat=39.03, country="KP",
    ...                     source="GeoNames", source_id="1871859"))
    '평양'
    """
    if place.local_name:
        return place.local_name
    if place.source_id.startswith(_LANDMARKS):
        return _of_landmark(place)
    if place.source != "GeoNames" or not place.source_id.isdigit():
        return ""
    table = open_table("local_names.npz")
    number = int(place.source_id)
    row = int(np.searchsorted(table["geonameid"], number))
    if row >= len(table["geonameid"]) or int(table["geonameid"][row]) != number:
        return ""
    start, end = int(table["at"][row]), int(table["at"][row + 1])
    return bytes(table["text"][start:end]).decode()


def _of_landmark(place: Place) -> str:
    table = open_table("local_names.npz")
    key = np.bytes_(f"{place.name}|{place.country}".encode("utf-8", "replace"))
    row = int(np.searchsorted(table["listed"], key))
    if row >= len(table["listed"]) or table["listed"][row] != key:
        return ""
    return bytes(table["listed_name"][row]).decode()
