"""Moments: days and clock times as numbers, and their way back into print.

A date is a proleptic day number; one without a year stands in the year of publication, or in
year 4 (a leap year nobody writes about) and is vague; a bare weekday without publication
stands in year 1, whose first day is a Monday. A clock time is minutes since midnight, plus
1440 a weekday (Monday 0).
Pure. Source: ISO 8601; Gregorian calendar of `datetime`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from geo.model import Quantity
from geo.quantities_text import Scan

__all__ = ["DAY_MINUTES", "NO_YEAR", "Moment", "clock_text", "date_text", "index_after"]

NO_YEAR = 4
DAY_MINUTES = 1440
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(slots=True)
class Moment:
    """A date or a clock time: `unit` says which, `low` to `high` its numbers."""

    unit: str
    low: int
    high: int | None
    start: int
    end: int
    next: int
    vague: bool = False


def index_after(scan: Scan, index: int, end: int) -> int:
    """Return the index of the first word that starts at or after a position.

    Parameters
    ----------
    scan
        The text.
    index
        Index to look from.
    end
        A position of the folded text.

    Returns
    -------
    int
        An index; that of the end where no word follows.
    """
    while index < scan.count and scan.start(index) < end:
        index += 1
    return index


def date_text(quantity: Quantity) -> str:
    """Return a date in the form of ISO 8601, with what is not known left out.

    Parameters
    ----------
    quantity
        A quantity whose unit is ``"date"``.

    Returns
    -------
    str
        ``2019-04-25``, ``2018-01``, ``2016``, ``1930s``, ``2019-04-25/2019-04-27``;
        ``--06-17`` without a year, ``---13`` without a month, ``Sun`` for a weekday alone.

    Examples
    --------
    >>> from geo.model import Span
    >>> day = date(2019, 4, 25).toordinal()
    >>> date_text(Quantity(value=day, unit="date", span=Span(start=0, end=1), text=""))
    '2019-04-25'
    """
    first = date.fromordinal(int(quantity.value))
    last = first if quantity.value_to is None else date.fromordinal(int(quantity.value_to))
    if first.year == 1:
        named = not any(char.isdecimal() for char in quantity.text)
        return _WEEKDAYS[first.weekday()] if named else f"---{first.day:02d}"
    year = "-" if first.year == NO_YEAR else f"{first.year:04d}"
    if first == last:
        return f"{year}-{first.month:02d}-{first.day:02d}"
    after = last + timedelta(days=1)
    if (first.day, after.day) == (1, 1):
        months = (after.year - first.year) * 12 + after.month - first.month
        if months == 1:
            return f"{year}-{first.month:02d}"
        if (first.month, after.month) == (1, 1):
            return year if months == 12 else f"{first.year}s"
    if first.year == NO_YEAR:
        return f"--{first:%m-%d}/--{last:%m-%d}"
    return f"{first.isoformat()}/{last.isoformat()}"


def clock_text(quantity: Quantity) -> str:
    """Return a clock time as 24 hours, with the weekday if one was named.

    Parameters
    ----------
    quantity
        A quantity whose unit is ``"clock"``.

    Returns
    -------
    str
        ``18:47``, or ``Sat 23:05``.

    Examples
    --------
    >>> from geo.model import Span
    >>> clock_text(Quantity(value=1127, unit="clock", span=Span(start=0, end=1), text=""))
    '18:47'
    """
    day, minutes = divmod(int(quantity.value), DAY_MINUTES)
    shown = f"{minutes // 60:02d}:{minutes % 60:02d}"
    return f"{_WEEKDAYS[day % 7]} {shown}" if day else shown
