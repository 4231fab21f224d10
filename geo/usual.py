"""Usual averages: what nobody wonders at, by the way of travelling, its nights and its year.

In: a case of a time, an average over it. Out: whether it is a usual one.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from geo.cases import is_told_here, kin, sentence_of
from geo.lazy import lazy_pattern
from geo.mode_words import MODE_WORDS
from geo.model import Case, Interval, Measurement, Mode, Reading
from geo.stretches import sentence_at
from geo.tolerances import (
    AIRLINER_M,
    AIRLINER_MPS,
    DAILY_HOURS,
    DAILY_MPS,
    DRIFTING_MPS,
    EVERYDAY_RAIL,
    EVERYDAY_ROAD,
    FAST_TRAINS,
    HIGH_SPEED,
    OF_OLD_MPS,
    PACE,
    RACING,
    SLOW_FLIGHT_MPS,
    SUPERSONIC,
    VOYAGE,
    Pace,
)
from geo.units import DAYS, to_si
from geo.vocabulary import OWN_STRENGTH
from geo.yardsticks import own_distances, straight

__all__ = [
    "STOPS",
    "as_printed",
    "fastest_of",
    "is_an_airline_s",
    "is_by_the_day",
    "is_of_old",
    "is_usual",
    "may_be_of_another_way",
    "may_miss_a_link",
    "usual_range",
]

_DAY_S = to_si(1, "d")
_AT_REST = 1 / 3
# Three in four published ways are less than this many straight lines.
_WINDING = 1.35
_WORD = re.compile(r"[a-z-]{2,30}")
_ON_THEIR_OWN = OWN_STRENGTH | {Mode.SWIM}
# No rider rests at night who wants the record; such a one keeps to part of the best averages:
# Land's End to John o' Groats in 43 h 25 min (2018), 31 km/h.
_SLEEPLESS_S, _HARDEST = to_si(3, "d"), 0.8
# Fast ferries cross in hours. Of those at sea for longer the fastest in service was Cat-Link V,
# 41 knots over the Atlantic (1998); only Destriero, built for the record, made 53 (1992).
_LONG_AT_SEA_S, _AT_SEA_MPS = to_si(12, "h"), to_si(43, "kn")
# From here on a crossing is a voyage, whose fuel a dash would burn in a day or two.
_VOYAGE_S = to_si(4, "d")
# who flies by timetable, and what else is in the air
_AIRLINE = lazy_pattern(r"\b(?:flights?|planes?|jets?|airlines?|airliners?|fl(?:y|ies))\b", re.I)
_LIGHTER = lazy_pattern(
    r"\b(?:balloons?|airships?|zeppelins?|gliders?|dirigibles?|blimps?)\b", re.IGNORECASE
)
_SLOW_CRAFT = lazy_pattern(
    r"\b(?:helicopters?|balloons?|airships?|zeppelins?|gliders?|drones?|solar|microlights?"
    r"|ultralights?|biplanes?|seaplanes?|flying boats?|cessnas?|paragliders?|solo|propeller"
    r"|birds?|geese|storks?|swallows?|airspace|electric)\b",
    re.IGNORECASE,
)
_BEFORE = 2  # sentences in which a craft may be named before the time of its flight
# 1950, and the first date that has its year, in days of the calendar.
_OLD, _YEARLESS = 711_858.0, 3_650.0
# Why a journey may take longer than its way.
STOPS = lazy_pattern(
    r"(?<!non-)(?<!non )(?<!without )(?<!without a )\b(?:stops?|stopped|stopping|stop-?overs?"
    r"|lay-?overs?|halt\w{0,3}|refuel\w{0,4}|overnight|nights?|breaks?|rest\w{0,3}|via|hops?"
    r"|stages?|legs|wait\w{0,3}|delay\w{0,3}|stuck|stranded|broke\w{0,2}|repair\w{0,3}|detour)\b",
    re.IGNORECASE,
)


def is_usual(found: Measurement, usual: tuple[float, float]) -> bool:
    """Return whether nobody would wonder at an average by a mode.

    Parameters
    ----------
    found
        The average, m/s.
    usual
        What `usual_range` gives for the mode.

    Returns
    -------
    bool
        True also where they only touch.
    """
    return usual[0] <= found.high and found.low <= usual[1]


def usual_range(case: Case, mode: Mode, span: Interval) -> tuple[float, float]:
    """Return the slowest and the fastest average that nobody would wonder at.

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
    tuple of float
        Metres a second; by the day where the nights are not travelled.
    """
    pace = _pace_of(case, mode, span)
    low, high = pace.usual_low, pace.usual_high
    if is_by_the_day(case, mode, span):
        low, high = DAILY_MPS[mode]
        if mode is Mode.BICYCLE and span.low <= _SLEEPLESS_S:
            high = max(high, PACE[mode].usual_high * _HARDEST)
    if mode is Mode.SEA and span.low > _LONG_AT_SEA_S:
        high = min(high, _AT_SEA_MPS)
    if mode is Mode.ROAD and case.claim.quantity.unit in DAYS:
        low *= _AT_REST  # who counts in days has slept on the way
    if mode is Mode.AIR and _has_any(case.article.text, SUPERSONIC):
        # in an article on supersonic flight that of Concorde
        high = PACE[mode].limit
    if mode is Mode.AIR and _LIGHTER.search(_told_of_its_craft(case)):
        low = DRIFTING_MPS
    if mode is Mode.AIR and is_an_airline_s(case):
        low = AIRLINER_MPS
    if mode is Mode.AIR and span.low > _DAY_S and not STOPS.search(sentence_of(case)):
        low = SLOW_FLIGHT_MPS
    if (old := OF_OLD_MPS.get(mode)) is not None and low > old and is_of_old(case):
        low = old
    return low, high


def fastest_of(case: Case, modes: Sequence[Mode], span: Interval) -> Pace:
    """Return the averages of the fastest of some ways of travelling.

    Parameters
    ----------
    case
        A duration and what is known around it.
    modes
        How the journey may be made; at least one.
    span
        What the words of the time allow, seconds.

    Returns
    -------
    Pace
        Those of a record where one may be told, or the sentence names no way of travelling.
    """
    return max((_pace_of(case, each, span) for each in modes), key=lambda pace: pace.limit)


def _pace_of(case: Case, mode: Mode, span: Interval) -> Pace:
    pace = PACE[mode]
    lands = {each.country for each in case.journey.stops} if case.journey is not None else {""}
    if mode is Mode.SEA and span.low > _VOYAGE_S:
        pace = VOYAGE
    elif mode is Mode.ROAD and not _has_any(case.article.text, RACING):
        pace = EVERYDAY_ROAD
    elif (
        mode is Mode.RAIL
        and "" not in lands
        and HIGH_SPEED.isdisjoint(lands)
        and not _has_any(case.article.text, FAST_TRAINS)
    ):
        pace = EVERYDAY_RAIL
    if _is_named(case, mode):
        return pace
    return replace(pace, limit=PACE[mode].limit, why=PACE[mode].why)


def _is_named(case: Case, mode: Mode) -> bool:
    """Return whether a sentence speaks of one way of travelling, and of no other."""
    told = map(MODE_WORDS.get, _WORD.findall(sentence_of(case).lower()))
    return {each[0] for each in told if each is not None} == {mode}


def as_printed(
    case: Case, usual: Sequence[tuple[Mode, Measurement, Measurement]]
) -> tuple[Mode, Measurement, Measurement]:
    """Return the way that lies nearest to a length printed of it, else the first of its mode.

    A time by the high-speed line is not told by the old one beside it.

    Parameters
    ----------
    case
        A duration and what is known around it.
    usual
        Modes, ways and averages over them that nobody would wonder at; at least one.

    Returns
    -------
    tuple
        One of them.
    """
    mode = usual[0][0]
    own = [each.quantity.value_si for each in kin(case, "distance") if each.quantity.value_si > 0]
    return min(
        (each for each in usual if each[0] is mode),
        key=lambda each: min((abs(each[1].value / far - 1) for far in own), default=0.0),
    )


def may_be_of_another_way(
    case: Case, modes: Sequence[Mode], line: Measurement, span: Interval
) -> bool:
    """Return whether the sentence speaks of a faster way, whose usual time this would be.

    "Pilgrims can now ride there in two hours, on a line built for fast trains."

    Parameters
    ----------
    case
        A duration and what is known around it.
    modes
        The ways of travelling it was held against.
    line
        The straight line between its ends.
    span
        What the words of the time allow, seconds.

    Returns
    -------
    bool
        False where no other way is spoken of, or its usual time is another; True where those who
        swim or walk elsewhere in the story are not spoken of.
    """
    told = tuple(map(MODE_WORDS.get, _WORD.findall(sentence_of(case).lower())))
    own = any(found is not None and found[0] is modes[0] for found in told)
    if modes[0] in _ON_THEIR_OWN and not own and is_told_here(case):
        return True  # a seal swims; Barra, four hours from Oban, is told by the boat
    others = {found[0] for found in told if found is not None and found[1] > 1}
    return any(
        PACE[each].usual_low * span.low <= line.value <= PACE[each].usual_high * span.high
        for each in others.difference(modes)
    )


def may_miss_a_link(case: Case, span: Interval, limit_mps: float) -> bool:
    """Return whether the ways found wind so much that a new bridge may have cut them short.

    Parameters
    ----------
    case
        A duration and what is known around it.
    span
        What the words of the time allow, seconds.
    limit_mps
        The fastest average that anybody makes on it.

    Returns
    -------
    bool
        False where even the straight line is too far for the time, and where no way was found.
    """
    found = own_distances(case)
    line = straight(found)
    ways = [each for each in found if each.reading is not Reading.GEODESIC]
    if line is None or not ways or line.value <= 0:
        return False
    winding = min(each.value for each in ways) > _WINDING * line.value
    return winding and line.value <= limit_mps * span.high


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


def is_an_airline_s(case: Case) -> bool:
    """Return whether a time is that of a flight by timetable from one end named to the other.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    bool
        False over short ways, in old texts, and where stops or slower craft are spoken of.
    """
    line = straight(own_distances(case))
    if line is None or line.low < AIRLINER_M or not is_told_here(case) or is_of_old(case):
        return False
    told = sentence_of(case)
    return bool(
        _AIRLINE.search(told)
        and not STOPS.search(told)
        and not _SLOW_CRAFT.search(_told_of_its_craft(case))
    )


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


def _told_of_its_craft(case: Case) -> str:
    """Return what tells in what one flies: the title, how a text opens, and up to the time."""
    sentences, here = case.article.sentences, sentence_at(case.article, case.claim.span)
    near = sentences[max(1, here - _BEFORE) : here + 1]
    return " ".join((case.article.title or "", *(each.text for each in (*sentences[:1], *near))))


@lru_cache(maxsize=16)
def _has_any(text: str, words: tuple[str, ...]) -> bool:
    return re.search(rf"\b(?:{'|'.join(words)})s?\b", text, re.IGNORECASE) is not None
