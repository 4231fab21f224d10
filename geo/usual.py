"""Usual averages: what nobody wonders at, by the way of travelling, its nights and its year.

In: a case of a time, an average over it. Out: whether it is a usual one.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.cases import sentence_of
from geo.lazy import lazy_pattern
from geo.model import Case, Interval, Measurement, Mode
from geo.tolerances import DAILY_HOURS, DAILY_MPS, OF_OLD_MPS, PACE, SLOW_FLIGHT_MPS, SUPERSONIC
from geo.units import to_si

__all__ = ["DAYS", "STOPS", "is_by_the_day", "is_of_old", "is_usual"]

DAYS = frozenset({"d", "wk", "mo", "y"})
_DAY_S = to_si(1, "d")
_AT_REST = 1 / 3
# No rider rests at night who wants the record; such a one keeps to part of the best averages:
# Land's End to John o' Groats in 43 h 25 min (2018), 31 km/h.
_SLEEPLESS_S, _HARDEST = to_si(3, "d"), 0.8
# 1950, and the first date that has its year, in days of the calendar.
_OLD, _YEARLESS = 711_858.0, 3_650.0
# Why a journey may take longer than its way.
STOPS = lazy_pattern(
    r"(?<!non-)(?<!non )(?<!without )(?<!without a )\b(?:stops?|stopped|stopping|stop-?overs?"
    r"|lay-?overs?|halt\w{0,3}|refuel\w{0,4}|overnight|nights?|breaks?|rest\w{0,3}|via|hops?"
    r"|stages?|legs|wait\w{0,3}|delay\w{0,3}|stuck|stranded|broke\w{0,2}|repair\w{0,3}|detour)\b",
    re.IGNORECASE,
)


def is_usual(case: Case, mode: Mode, found: Measurement, span: Interval) -> bool:
    """Return whether nobody would wonder at an average by a mode.

    Parameters
    ----------
    case
        A duration and what is known around it.
    mode
        How the journey is made.
    found
        The average, m/s.
    span
        What the words of the time allow, seconds.

    Returns
    -------
    bool
        By the day where the nights are not travelled; slower in old texts.
    """
    low, high = PACE[mode].usual_low, PACE[mode].usual_high
    if is_by_the_day(case, mode, span):
        low, high = DAILY_MPS[mode]
        if mode is Mode.BICYCLE and span.low <= _SLEEPLESS_S:
            high = max(high, PACE[mode].usual_high * _HARDEST)
    if mode is Mode.ROAD and case.claim.quantity.unit in DAYS:
        low *= _AT_REST  # who counts in days has slept on the way
    if mode is Mode.AIR and _has_any(case.article.text, SUPERSONIC):
        # in an article on supersonic flight that of Concorde
        high = PACE[mode].limit
    if mode is Mode.AIR and span.low > _DAY_S and not STOPS.search(sentence_of(case)):
        low = SLOW_FLIGHT_MPS
    if (old := OF_OLD_MPS.get(mode)) is not None and low > old and is_of_old(case):
        low = old
    return found.low <= high and found.high >= low


def is_of_old(case: Case) -> bool:
    """Return whether the text dates nothing after the first half of the last century.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    bool
        False where it dates nothing.
    """
    years = [
        each.quantity.value
        for each in case.neighbours
        if each.quantity.unit == "date" and each.quantity.value >= _YEARLESS
    ]
    return bool(years) and max(years) < _OLD


def is_by_the_day(case: Case, mode: Mode, span: Interval) -> bool:
    """Return whether a time is one of days with their nights, of those who rest at night.

    Parameters
    ----------
    case
        A duration and what is known around it.
    mode
        How the journey is made.
    span
        What the words of the time allow, seconds.

    Returns
    -------
    bool
        False by rail, road, sea and air.
    """
    return mode in DAILY_HOURS and (case.claim.quantity.unit in DAYS or span.low > _DAY_S)


def _has_any(text: str, words: Sequence[str]) -> bool:
    lower = text.lower()
    return any(word in lower for word in words)
