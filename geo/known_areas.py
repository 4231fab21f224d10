"""Areas that newspapers compare with and gazetteers lack: cities, states, lakes.

In: a name and a country. Out: square metres and who says so.
Touches: one packaged table, `geo/data/known_areas.csv`; add a row to teach it an area.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from geo.units import to_si

__all__ = ["known_area"]


def known_area(name: str, *, country: str = "") -> tuple[float, str] | None:
    """Return the area of a place by its name.

    Parameters
    ----------
    name
        As gazetteers and newspapers write it; case does not matter.
    country
        ISO 3166-1 alpha-2 code; empty takes any.

    Returns
    -------
    tuple or None
        Square metres and the source; None where the table has no such row.

    Examples
    --------
    >>> known_area("Seoul", country="KR")[0]
    605200000.0
    >>> known_area("Seoul", country="US") is None
    True
    """
    return next(
        (
            (area, source)
            for home, area, source in _table().get(name.casefold(), ())
            if not country or not home or home == country
        ),
        None,
    )


@cache
def _table() -> dict[str, tuple[tuple[str, float, str], ...]]:
    text = (files("geo.data") / "known_areas.csv").read_text("utf-8")
    found: dict[str, tuple[tuple[str, float, str], ...]] = {}
    for row in csv.DictReader(text.splitlines()):
        key = row["name"].casefold()
        value = (row["country"], to_si(float(row["area_km2"]), "km2"), row["source"])
        found[key] = (*found.get(key, ()), value)
    return found
