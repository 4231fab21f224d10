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
_LAST_HOUR = 24
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
    low, start = scan.low, scan.start(index)
    word = scan.words[index]
    if scan.lexicon.language.clock:
        native = re.compile(scan.lexicon.language.clock).match(low, start)
        if native is not None:
            return _native_clock(scan, index, native)
    hour, minute, end = -1, 0, scan.ends[index]
    if len(word) <= 2 and word.isdecimal():
        hour = int(word)
        nxt = scan.words[index + 1]
        if scan.gaps[index + 1] == ":" and len(nxt) == 2 and nxt.isdecimal():
            minute, end = int(nxt), scan.ends[index + 1]
            if scan.gaps[index + 2] == ":" and len(scan.words[index + 2]) >= 2:
                if scan.words[index - 1] not in _CLOCK_BEFORE and not _is_dated(scan, index):
                    return None  # a time as a stopwatch shows it
                end = scan.ends[index + 2]
    elif len(word) in (4, 5) and word[-3] == "." and word.count(".") == 1:
        hour, minute = int(word[:-3]), int(word[-2:])
    elif len(word) == 4 and word.isdecimal() and _CLOCK_AFTER.match(low, end):
        hour, minute = int(word[:2]), int(word[2:])
        if (
            hour > 24
            or minute > 59
            or (
                scan.words[index + 1] == "hours"
                and word[0] != "0"
                and scan.words[index - 1] not in ("at", "by", "until")
            )
        ):
            return None
    if hour < 0 or hour > 24 or minute > 59:
        return None
    if scan.words[index + 1] == "h" and scan.words[index - 1] in scan.lexicon.language.clock_after:
        nxt = scan.words[index + 2]
        if scan.gaps[index + 2] in ("", " ") and len(nxt) == 2 and nxt.isdecimal() and nxt < "60":
            value, last = hour * 60 + int(nxt), index + 2  # à 14 h 30
        else:
            value, last = hour * 60, index + 1
        if scan.words[last + 1] in _OF and scan.words[index - 2] in _LIES:
            return None  # "Nîmes est à 3 h 10 de Paris"
        if scan.words[last + 1] == "à" and scan.words[last + 2] == "pied":
            return None
        told = scan.words[max(0, index - 8) : index]
        of_way = scan.words[last + 1] in _OF or not _WAYS.isdisjoint(told)
        if of_way and any(each.startswith(_BROUGHT) for each in told):
            return None  # "ramènera le trajet à 3 h 10"
        day = _weekday_beside(scan, start, scan.ends[last]) * DAY_MINUTES
        return Moment("clock", value + day, None, start, scan.ends[last], last + 1)
    colon = end > scan.ends[index]
    half = _HALF.match(low, end)
    plain = _CLOCK_AFTER.match(low, end)
    if half is not None and not half[4]:
        letter = half[1] or half[2]
        if letter and hour > 12 and not colon:
            return None
        if letter and hour <= 12:
            hour = hour % 12 + (12 if letter == "p" else 0)
        end = half.end()
        if half[2] and half[0].endswith(".") and "." not in half[0][:-1]:
            end -= 1
    elif colon:
        if len(scan.words[index - 1]) <= 2 and scan.gaps[index] == ":":
            return None
        if scan.words[index - 1] == "in" and scan.lexicon.language.code == "en" and plain is None:
            return None  # "a mile in 4:21"
    elif (len(word) == 4 and plain is not None) or (
        "." in word and plain is not None and plain[0].strip() not in ("hours", "hrs")
    ):
        end = plain.end()
    else:
        return None
    day = _weekday_beside(scan, start, end)
    value = hour * 60 + minute + day * DAY_MINUTES
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
            day = _weekday_beside(scan, start, found.end()) * DAY_MINUTES
            value, end = int(hour) * 60 + int(told or 0) + day, found.end()
            return Moment("clock", value, None, start, end, index_after(scan, index, end))
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
    if scan.words[index - 1] in scan.lexicon.language.afternoon and hour < 12:
        hour += 12
    end = found.end()
    day = _weekday_beside(scan, found.start(), end)
    value = hour * 60 + minute + day * DAY_MINUTES
    return Moment("clock", value, None, found.start(), end, index_after(scan, index, end))


def _weekday_beside(scan: Scan, start: int, end: int) -> int:
    """Return the weekday named right after or before a clock time; 0 if none."""
    weekdays = scan.lexicon.language.weekdays
    after = _CLOCK_DAY_AFTER.match(scan.low, end)
    if after is not None and after[1] in weekdays:
        return weekdays[after[1]]
    before = _CLOCK_DAY_BEFORE.search(scan.low[max(0, start - 40) : start])
    return weekdays.get(before[1], 0) if before is not None else 0
