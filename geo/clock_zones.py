"""The zones that the times of day of a text are told in, and how far apart their clocks are.

In: times of day and their places. Out: names of zones, and minutes between them.
Touches: the zones of the world in `tzfpy` and their rules in `zoneinfo`; nothing else.

Times of day are local to their place unless a zone is named beside them. Where the day is not
known both winter and summer time are tried.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from geo.clock_shifts import told_shift
from geo.clock_words import Moment
from geo.lazy import lazy_pattern
from geo.model import Case, Place
from geo.stretches import sentence_at

__all__ = ["shifts_between", "zone_of"]

# Summer time, which the text may count or not.
_HOUR_MIN = 60.0
# Zones that newspapers name beside a clock time; the bare word needs "time" after it.
_ZONE_NAMES = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "british": "Europe/London",
    "moscow": "Europe/Moscow",
    "beijing": "Asia/Shanghai",
    "japan": "Asia/Tokyo",
    "indian": "Asia/Kolkata",
}
_ZONE_CODES = {
    "gmt": "UTC",
    "utc": "UTC",
    "bst": "Europe/London",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "msk": "Europe/Moscow",
    "est": "America/New_York",
    "edt": "America/New_York",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
}
_ZONE = lazy_pattern(
    r"[\s,(]{0,3}(?:(?:on [A-Za-z]{3,9}|(?:this|that|on [A-Za-z]{3,9}) [a-z]{5,9}),? )?(?:"
    rf"(?P<name>{'|'.join(_ZONE_NAMES)})(?: standard| daylight| summer| war)? time"
    rf"|(?P<code>{'|'.join(_ZONE_CODES)})\b)",
    re.IGNORECASE,
)


def _shifts_of(case: Case, first: str | None, second: str | None) -> tuple[float, ...]:
    """Return by how many minutes the clocks of two zones may differ.

    Zero for one zone, and where one is unknown.
    """
    if first is None or second is None or first == second:
        return (0.0,)
    return tuple(sorted({_offset(second, day) - _offset(first, day) for day in _days(case)}))


def shifts_between(
    case: Case, first: Moment, second: Moment, zones: tuple[str | None, str | None]
) -> tuple[float, ...]:
    """Return by how many minutes the clock of a second time of day may be ahead of a first's.

    Parameters
    ----------
    case
        A duration and what is known around it.
    first, second
        Two times of day of the text.
    zones
        Those they are told in, as far as known.

    Returns
    -------
    tuple of float
        By their zones, and as the text tells it; which clock is ahead it seldom does.
    """
    sentences = case.article.sentences
    numbers = [sentence_at(case.article, each.span) for each in (first, second, case.claim)]
    told = told_shift(" ".join(x.text for x in sentences[max(0, min(numbers)) : max(numbers) + 1]))
    by_zone = _shifts_of(case, *zones)
    if told is None:
        return by_zone
    if None in zones:
        return (-told, told)
    ahead = tuple(
        each for each in (-told, told) if any(abs(each - one) <= _HOUR_MIN for one in by_zone)
    )
    return tuple(dict.fromkeys((*by_zone, *(ahead or (-told, told)))))


def zone_of(case: Case, claim: Moment, place: Place | None) -> str | None:
    """Return the zone of a time of day: the one named beside it, else that of its place.

    Parameters
    ----------
    case
        A duration and what is known around it.
    claim
        A time of day of the text.
    place
        Where it was told, or None.

    Returns
    -------
    str or None
        Its name in the zone files.
    """
    match = _ZONE.match(case.article.text, claim.span.end)
    if match is not None:
        name, code = match["name"], match["code"]
        return _ZONE_NAMES[name.lower()] if name else _ZONE_CODES[code.lower()]
    return _zone_at(round(place.lon, 3), round(place.lat, 3)) if place is not None else None


@cache
def _zone_at(lon: float, lat: float) -> str:
    from tzfpy import get_tz

    return get_tz(lon, lat) or "UTC"


def _offset(zone: str, day: date) -> float:
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).astimezone(ZoneInfo(zone))
    shift = moment.utcoffset()
    return shift.total_seconds() / 60 if shift is not None else 0.0


def _days(case: Case) -> tuple[date, ...]:
    """Return a winter and a summer day of the article's year, for daylight saving."""
    years = [
        date.fromordinal(int(each.quantity.value)).year
        for each in case.neighbours
        if each.quantity.unit == "date" and each.quantity.value >= 1
    ]
    if case.article.published is not None:
        years.append(case.article.published.year)
    # Before 1970 clocks followed local rules that the zone files only sketch.
    year = max((each for each in years if 1970 <= each <= 2037), default=2024)
    return (date(year, 1, 15), date(year, 7, 15))
