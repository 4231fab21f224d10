"""The names of seas, gulfs and straits, for a map to write on them.

In: a frame in degrees. Out: the waters whose middle lies in it, and the oceans.
Reads ``places.npz`` when first asked. Source: GeoNames and Natural Earth, completed by hand.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geo.store import open_table

__all__ = ["Water", "load_waters"]

_SCALE = 1e-5
_KINDS = ("gulf", "ocean", "sea", "strait")
# called a sea, a strait or a gulf in the list, and no water that a map would name
_NO_WATER = frozenset(
    {
        "Bermuda Triangle",
        "Great Barrier Reef",
        "Inner Sea",
        "Inner Seas",
        "Kaliningrad",
        "Mariana Trench",
        "Northeast Passage",
        "Northwest Passage",
        "The North Western Passages",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Water:
    """A named water: its middle, and about how far it reaches from there."""

    name: str
    kind: str
    lon: float
    lat: float
    radius_m: float


def load_waters(*, west: float, south: float, east: float, north: float) -> tuple[Water, ...]:
    """Return the waters whose middle lies in a frame, and all oceans.

    Parameters
    ----------
    west, south, east, north
        Degrees; `east` may pass 180, and lies before `west` where the frame crosses 180°.

    Returns
    -------
    tuple of Water
        The largest first, in the frame's own turn of the globe.

    Examples
    --------
    >>> found = load_waters(west=2, south=50, east=10, north=60)
    >>> [each.name for each in found if each.kind != "ocean"][:2]
    ['North Sea', 'Skagerrak']
    """
    if west > east:
        east += 360.0
    table = open_table("places.npz")
    words = [str(word) for word in table["kind_word"]]
    count = len(table["radius_km"])
    kinds = table["kind"][:count]
    named = np.flatnonzero(np.isin(kinds, [words.index(kind) for kind in _KINDS]))
    lons = west + (table["lon"][named] * _SCALE - west) % 360.0
    lats = table["lat"][named] * _SCALE
    ocean = kinds[named] == words.index("ocean")
    keep = ocean | ((lons <= east) & (lats >= south) & (lats <= north))
    text, at = table["name"], table["name_at"]
    found = [
        Water(
            name=bytes(text[at[row] : at[row + 1]]).decode(),
            kind=words[int(kinds[row])],
            lon=float(lon),
            lat=float(lat),
            radius_m=float(table["radius_km"][row]) * 1000.0,
        )
        for row, lon, lat in zip(named[keep], lons[keep], lats[keep], strict=True)
    ]
    told = [each for each in found if each.name not in _NO_WATER]
    return tuple(sorted(told, key=lambda each: (-each.radius_m, each.name)))
