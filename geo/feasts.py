"""Days of every year that texts tell by the name of a feast.

In: the text of a sentence. Out: the names and the days.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from types import MappingProxyType

__all__ = ["LEAP_YEAR", "feasts_in"]

LEAP_YEAR = 4  # in which a day without a year stands
# Month and day by name.
_FEASTS = MappingProxyType(
    {
        "New Year's Day": (1, 1),
        "Burns Night": (1, 25),
        "St Patrick's Day": (3, 17),
        "May Day": (5, 1),
        "the Fourth of July": (7, 4),
        "Bastille Day": (7, 14),
        "Halloween": (10, 31),
        "All Saints' Day": (11, 1),
        "Guy Fawkes Night": (11, 5),
        "Christmas Eve": (12, 24),
        "Christmas Day": (12, 25),
        "Boxing Day": (12, 26),
        "New Year's Eve": (12, 31),
        "Hogmanay": (12, 31),
    }
)
_FEAST = re.compile(
    rf"\b(?:[Oo]n|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|[Tt]ill|to|and) ({'|'.join(_FEASTS)})"
    r"(?: ((?:1[5-9]|20)\d\d)\b)?"
)
_NOT = re.compile(r"\b(?:not|never|no)\b|n't\b")


def feasts_in(text: str) -> Iterator[tuple[str, date]]:
    """Yield the days told by the name of a feast: "on Christmas Eve", "on Boxing Day 2019".

    Parameters
    ----------
    text
        A sentence; one with a "not" names no day for certain.

    Yields
    ------
    tuple of str and date
        The name and its day, in the year 4 where the sentence tells none.

    Examples
    --------
    >>> next(feasts_in("She came home on Boxing Day 2019."))
    ('Boxing Day', datetime.date(2019, 12, 26))
    """
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    for match in () if _NOT.search(plain) else _FEAST.finditer(plain):
        month, day = _FEASTS[match[1]]
        yield match[1], date(int(match[2] or LEAP_YEAR), month, day)
