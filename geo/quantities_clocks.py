"""Clock times: "6:47 p.m.", "11.05 p.m. on Saturday", "13:00", "0900 GMT", 오후 3시 반.

In: a `Scan` and the index of a word of digits. Out: a `Moment` with the index after it.
Pure. Patterns are matched at one place and bounded.
"""

from __future__ import annotations

import re

from geo.languages import words
from geo.lazy import lazy_pattern
from geo.quantities_moments import DAY_MINUTES, Moment, index_after
from geo.quantities_text import Scan, Tag

__all__ = ["read_clock", "read_hours"]

_OF, _LIES = words("de d du"), words("est sont était étaient trouve trouvent situé située")
_BROUGHT = ("ramèn", "ramen", "rédui", "abaiss", "raccourci")
_WAYS = words("trajet trajets temps durée voyage parcours liaison traversée")
_CLOCK_BEFORE = words("at by until till from to around about after before since clock")
_HALF = re.compile(r" ?(?:([ap])\. ?m\.|([ap])\.? ?m\b\.?|(o'clock)|(noon|midnight))")
_CLOCK_AFTER = re.compile(
    r" ?(?:hrs|hours|gmt|utc|est|edt|cet|bst|local time|moscow time|uhr)(?![a-z])"
)
_ZONE = lazy_pattern(r" (?:[+-][0-9]{4}|[12][0-9]{3}|(?:[a-z]{1,3}[sd]t|cet|utc|gmt)\b)")
_NOON, _LAST_HOUR, _LAST_MINUTE = 12, 24, 59
_HOURS_BEFORE = 56  # "a quitté le port de Marseille mardi soir à"
_CLOCK_DAY_AFTER = lazy_pattern(
    r",? ?(?:\(?[a-z]{2,12} (?:standard |summer )?time\)?,? ?)?(?:(?:on|the|next|that) ){0,2}"
    r"([a-z]{6,9})"
)
_CLOCK_DAY_BEFORE = lazy_pattern(
    r"([a-z]{6,9})(?:,| at| around| about| shortly before| just after){0,2},? ?$"
)


def read_clock(scan: Scan, index: int) -> Moment | None:
    """Return the clock time that starts at a word of digits, or None.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word of digits.

    Returns
    -------
    Moment or None
        Minutes since midnight, with the weekday named beside it.
    """
    start = scan.start(index)
    if scan.lexicon.language.clock:
        native = re.compile(scan.lexicon.language.clock).match(scan.low, start)
        if native is not None:
            return _native_clock(scan, index, native)
    digits = _digits_at(scan, index)
    if digits is None:
        return None
    hour, minute, end = digits
    if scan.words[index + 1] == "h" and scan.words[index - 1] in scan.lexicon.language.clock_after:
        return _hour_with_h(scan, index, hour)
    colon = end > scan.ends[index]
    half = _HALF.match(scan.low, end)
    if half is not None and not half[4]:
        letter = half[1] or half[2]
        if letter and hour > _NOON and not colon:
            return None
        if letter and hour <= _NOON:
            hour = hour % _NOON + (_NOON if letter == "p" else 0)
        end = half.end()
        if half[2] and half[0].endswith(".") and "." not in half[0][:-1]:
            end -= 1
    else:
        end = _end_of_plain(scan, index, end, colon=colon)
    return _moment(scan, index, start, end, hour * 60 + minute) if end >= 0 else None


def _digits_at(scan: Scan, index: int) -> tuple[int, int, int] | None:
    """Return the hour and the minute that digits may tell, and where they end: "6:47", "0900"."""
    word, end = scan.words[index], scan.ends[index]
    if len(word) <= 2 and word.isdecimal():
        hour, minute = int(word), 0
        nxt = scan.words[index + 1]
        if scan.gaps[index + 1] == ":" and len(nxt) == 2 and nxt.isdecimal():
            minute, end = int(nxt), scan.ends[index + 1]
            if scan.gaps[index + 2] == ":" and len(scan.words[index + 2]) >= 2:
                if scan.words[index - 1] not in _CLOCK_BEFORE and not _is_dated(scan, index):
                    return None  # a time as a stopwatch shows it
                end = scan.ends[index + 2]
    elif len(word) in (4, 5) and word[-3] == "." and word.count(".") == 1:
        hour, minute = int(word[:-3]), int(word[-2:])
    elif len(word) == 4 and word.isdecimal() and _CLOCK_AFTER.match(scan.low, end):
        hour, minute = int(word[:2]), int(word[2:])
        told = word[0] == "0" or scan.words[index - 1] in ("at", "by", "until")
        if scan.words[index + 1] == "hours" and not told:
            return None  # "1200 hours"
    else:
        return None
    return (hour, minute, end) if 0 <= hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def _hour_with_h(scan: Scan, index: int, hour: int) -> Moment | None:
    """Return the time of day of "à 14 h 30"; None where it is how long a way takes."""
    nxt = scan.words[index + 2]
    if scan.gaps[index + 2] in ("", " ") and len(nxt) == 2 and nxt.isdecimal() and nxt < "60":
        value, last = hour * 60 + int(nxt), index + 2
    else:
        value, last = hour * 60, index + 1
    if scan.words[last + 1] in _OF and scan.words[index - 2] in _LIES:
        return None  # "Nîmes est à 3 h 10 de Paris"
    if scan.words[last + 1] == "à" and scan.words[last + 2] == "pied":
        return None
    if scan.words[last + 1] in _OF and scan.words[index - 1] == "après":
        return None  # "après 4 h de train"
    told = scan.words[max(0, index - 8) : index]
    of_way = scan.words[last + 1] in _OF or not _WAYS.isdisjoint(told)
    if of_way and any(each.startswith(_BROUGHT) for each in told):
        return None  # "ramènera le trajet à 3 h 10"
    return _moment(scan, index, scan.start(index), scan.ends[last], value)


def _end_of_plain(scan: Scan, index: int, end: int, *, colon: bool) -> int:
    """Return where a time of day without "a.m." ends: "13:00", "0900 GMT"; -1 where it is none."""
    word, before = scan.words[index], scan.words[index - 1]
    zone = _CLOCK_AFTER.match(scan.low, end)
    if colon:
        if len(before) <= 2 and scan.gaps[index] == ":":
            return -1
        timed = before == "in" and scan.lexicon.language.code == "en" and zone is None
        return -1 if timed else end  # "a mile in 4:21"
    if zone is None:
        return -1
    told = len(word) == 4 or ("." in word and zone[0].strip() not in ("hours", "hrs"))
    return zone.end() if told else -1


def _moment(scan: Scan, index: int, start: int, end: int, minutes: int) -> Moment:
    """Return a time of day with the weekday named beside it."""
    value = minutes + _weekday_beside(scan, start, end) * DAY_MINUTES
    return Moment("clock", value, None, start, end, index_after(scan, index, end))


def read_hours(scan: Scan, index: int) -> Moment | None:
    """Return the time of day that a whole number of hours tells in another language, or None.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word of digits, or of a number word.

    Returns
    -------
    Moment or None
        "mardi à 19 heures", "a las siete horas", "в 21 час"; not "à trois heures de Paris".
    """
    language, word = scan.lexicon.language, scan.words[index]
    hour = int(word) if word.isdecimal() else language.cardinals.get(word, -1)
    if not 0 <= hour <= _LAST_HOUR or hour != int(hour):
        return None
    start = scan.start(index)
    before = scan.low[max(0, start - _HOURS_BEFORE) : start]
    for head, tail in language.hours:
        found = re.compile(tail).match(scan.low, scan.ends[index])
        if found is not None and re.search(rf"(?:{head})$", before):
            told = found.groupdict().get("minute")
            return _moment(scan, index, start, found.end(), int(hour) * 60 + int(told or 0))
    return None


def _is_dated(scan: Scan, index: int) -> bool:
    """Return whether a date stands before, or a zone behind: "11 Apr 2003 16:08:36 +0100"."""
    before = scan.words[index - 1]
    year = before.isdecimal() and len(before) == 4
    day = before.isdecimal() and scan.tags[index - 2] & Tag.MONTH
    if scan.gaps[index] == " " and (year or day):
        return True
    return _ZONE.match(scan.low, scan.ends[index + 2]) is not None


def _native_clock(scan: Scan, index: int, found: re.Match[str]) -> Moment:
    """Return a clock time written with the words of its language: 오후 3시 반."""
    hour = int(found["hour"])
    minute = 30 if found["half"] else int(found["minute"] or 0)
    if scan.words[index - 1] in scan.lexicon.language.afternoon and hour < _NOON:
        hour += _NOON
    return _moment(scan, index, found.start(), found.end(), hour * 60 + minute)


def _weekday_beside(scan: Scan, start: int, end: int) -> int:
    """Return the weekday named right after or before a clock time; 0 if none."""
    weekdays = scan.lexicon.language.weekdays
    after = _CLOCK_DAY_AFTER.match(scan.low, end)
    if after is not None and after[1] in weekdays:
        return weekdays[after[1]]
    before = _CLOCK_DAY_BEFORE.search(scan.low[max(0, start - 40) : start])
    return weekdays.get(before[1], 0) if before is not None else 0
