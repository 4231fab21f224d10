"""Names that are no points: countries, states, seas and the like.

In: a name of an article. Out: whether it is too wide to set out from or to arrive at.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.model import Toponym
from geo.toponyms_names import COUNTRIES, REGIONS, STATES

__all__ = ["is_wide"]

# names of the tables of countries, states and regions that are towns or points as well
_POINTS = frozenset(
    {
        *("South Pole", "North Pole", "Pole", "Singapore", "Monaco", "Heathrow", "Gatwick"),
        *("New York", "Washington", "Manhattan", "Brooklyn", "Queens", "Bronx", "Harlem"),
        *("Staten Island", "Hollywood", "Kremlin", "Times Square", "Red Square", "Wall Street"),
        *("Central Park", "Pentagon", "Silicon Valley", "Gaza", "Djibouti", "Luxembourg", "Panama"),
        *("Kuwait", "Hong Kong", "Macau", "San Marino", "Vatican City", "Guatemala"),
    }
)
_WIDE = frozenset({*COUNTRIES, *REGIONS, *STATES}) - _POINTS


def is_wide(toponym: Toponym) -> bool:
    """Return whether a name is a country, a sea or the like, and no place to start from.

    Parameters
    ----------
    toponym
        A name of the article.

    Returns
    -------
    bool
        False for the poles and for states of one city.
    """
    return toponym.name in _WIDE
