"""Which times and which ways of travelling go with a way that a mean is made of.

In: figures of a text. Out: whether one may be taken with another.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.model import Case, Claim, Mode
from geo.units import to_si

__all__ = ["counts_no_days", "is_time_of_a_way", "may_go_with"]

# "135 hours in the air", "40 hours at the wheel"
_ALOFT = re.compile(
    r"\s{1,3}(?:of |in |at )(?:the |their |his |her |pure |actual ){0,2}"
    r"(?:air|flying|flight|wheel|driving|saddle|riding|walking|rowing|sailing|paddling|steaming)\b"
)
# "arrived on the 9th, 37 days later", "37 days after setting out"
_LATER = re.compile(
    r"\s{1,3}(?:later\b(?! (?:than|that))|after (?:setting|starting|leaving|sailing))"
)
# A day's stage may be told in so many hours, rounded to a day; less is a ride or a flight.
_LONG_S = to_si(18, "h")
_ALIKE = (
    frozenset({Mode.ROAD, Mode.FOOT, Mode.BICYCLE, Mode.HORSE}),
    frozenset({Mode.SEA, Mode.RIVER, Mode.SWIM}),
)


def counts_no_days(case: Case, time: Claim) -> bool:
    """Return whether a time holds no days of a daily mean: hours aloft, or less than a day.

    Parameters
    ----------
    case
        A mean speed and what is known around it.
    time
        A time of the text.

    Returns
    -------
    bool
        True for "135 hours in the air", and for the three hours of a flight beside a walk.
    """
    return time.quantity.value_si < _LONG_S or bool(_ALOFT.match(case.article.text, time.span.end))


def is_time_of_a_way(case: Case, time: Claim) -> bool:
    """Return whether a figure is the time of a journey: a duration, or "arrived 37 days later".

    Parameters
    ----------
    case
        A figure of the journey and what is known around it.
    time
        A figure of the text.

    Returns
    -------
    bool
        False for "37 years ago".
    """
    if time.kind != "elapsed" or time.quantity.unit not in ("h", "d", "wk", "mo"):
        return time.kind == "duration"
    return bool(_LATER.match(case.article.text, time.span.end))


def may_go_with(one: Mode | None, other: Mode | None) -> bool:
    """Return whether a way told for one mode may be gone by another.

    Parameters
    ----------
    one, other
        Ways of travelling, as far as told.

    Returns
    -------
    bool
        Who walks or rides takes the road, a ship the river; else they must be the same.
    """
    if one is None or other is None or one is other:
        return True
    pair = {one, other}
    return any(pair <= each for each in _ALIKE)
