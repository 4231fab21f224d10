"""Times and ways told as reckoned from a speed: "At 64 km/h the train needs 335 hours".

In: the case of a time, a distance or a mean speed. Out: how the reckoned figure is off, or None.
Pure: reads nothing.
Method: where three figures do not make one another, the words tell which is the result. Behind
"at so much an hour" in the same clause a time that "it takes" was reckoned from the speed, and a
way that is "covered" from the speed and the time: a miss is that figure's, and not the speed's.
A way measured on the map that fits takes the blame off it.
"""

from __future__ import annotations

import re
from itertools import product

from geo.best_days import is_moving
from geo.cases import literal, sentence_of
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Measurement, Mode, Outcome
from geo.reckoned import is_of_another_trip, near_figures
from geo.stretches import sentence_at
from geo.travel import lengths_of, mode_of
from geo.triples import hours_of
from geo.units import DAYS, PER_DAY
from geo.usual import STOPS
from geo.wording import say_figure, say_value
from geo.yardsticks import is_sound

__all__ = ["as_a_source", "off_as_derived"]

# "At the nine knots", "with a speed of 15 knots", "averaging 20 km a day"
_GIVEN = lazy_pattern(
    r"\b(?:at|with|doing|making|averaging|keeping(?: up)?)\s(?:[\w’'-]+\s){0,5}$", re.IGNORECASE
)
# What is told of the result has a verb of today or of what would be: "took" may tell of a ride
# whose mean was worked out.
_NEEDS = (
    r"(?:needs?|takes?|lasts?|requires?|means|spends?|is there in|gets there in"
    r"|(?:would|will|could|should|might|must) (?:[a-z]+ )?(?:need|take|last|require|be|spend"
    r"|have (?:needed|taken|lasted))"
    r"|(?:covers?|reach(?:es)?|does|do|makes?|cross(?:es)?)\b[^.;:,]{0,50}\bin)"
)
_NEEDED = lazy_pattern(rf"[^.;:!?]{{0,90}}\b{_NEEDS}\s(?:[\w’'-]+\s){{0,4}}")
_NEEDING = lazy_pattern(rf"\b{_NEEDS}\s(?:[\w’'-]+\s){{0,4}}$")
_AT_IT = lazy_pattern(r"\s(?:at|doing)\s(?:(?:a|the|its|their|his|her|steady|constant)\s){0,3}")
# "for six hours", "in six hours", and the other way round
_FOR = re.compile(r",?\s(?:(?:for|over|in|during|at|doing)\s)?(?:[\w’'-]+\s){0,3}")
_COVERS = lazy_pattern(
    r"[^.;:!?]{0,60}\b(?:cover(?:s|ed|ing)?|goes|go|gets?|travel(?:s|led)?|makes?|made|gives?|gave"
    r"|comes? to|takes (?:you|one|him|her|it|us|them)|(?:would|will|can|could) [a-z]+|is|means)\s"
    r"(?:[\w’'-]+\s){0,3}"
)
# "At 64 km/h it does the first half in an hour"
_OF_A_PART = lazy_pattern(
    r"\b(?:half|third|quarter|part|stretch|section|leg|stage|rest|first|last|remaining|remainder)\b",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\b(?:average|averaging|mean)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:covered|travelled|made|gave)\b", re.IGNORECASE)
_SPEEDS = ("average_speed", "top_speed")
# Only these go on through the night.
_DAY_AND_NIGHT = frozenset({Mode.RAIL, Mode.SEA, Mode.AIR})
_REACH = 60
# By more than their rounding; a time may be longer by the stops.
_OFF, _LONGER = 0.06, 0.12


def off_as_derived(case: Case) -> str | None:
    """Return how a time or a way that is told as reckoned from a speed misses it.

    Parameters
    ----------
    case
        A time or a distance and what is known around it.

    Returns
    -------
    str or None
        One sentence for the reader; None where no words say that it was reckoned, or it fits.
    """
    claim = case.claim
    speeds = [each for kind in _SPEEDS for each in near_figures(case, kind)]
    if not speeds:
        return None
    if claim.kind == "duration":
        found = (_time_off(case, each, claim) for each in speeds)
    else:
        times = near_figures(case, "duration")
        found = (_way_off(case, speed, time, claim) for speed, time in product(speeds, times))
    return next((each for each in found if each is not None), None)


def as_a_source(case: Case) -> tuple[Outcome, str] | None:
    """Return what a figure reckoned from a speed says of the speed: it fits, or is off itself.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    tuple or None
        Consistent where a time fits, unchecked where a figure misses it; the words for the reader.
        None where none was reckoned from it.
    """
    if is_moving(case):
        return None  # it leaves the stops out, and the time counts them
    times, ways = near_figures(case, "duration"), near_figures(case, "distance")
    found = (_taken(case, case.claim, time, stops=0.0) for time in times)
    taken = [each for each in found if each is not None]
    missed = [text for off, text in taken if off] or [
        text
        for time, way in product(times, ways)
        if (text := _way_off(case, case.claim, time, way)) is not None
    ]
    if missed:
        return Outcome.UNCHECKED, missed[0]
    return (Outcome.CONSISTENT, taken[0][1]) if taken else None


def _time_off(case: Case, speed: Claim, time: Claim) -> str | None:
    """Return how a time misses a speed by more than stops make, if it may have none."""
    if _OF_A_PART.search(case.article.text, speed.span.end, time.span.start):
        return None
    taken = None if _may_rest(case, speed, time) else _taken(case, speed, time, stops=_LONGER)
    return taken[1] if taken is not None and taken[0] else None


def _taken(case: Case, speed: Claim, time: Claim, *, stops: float) -> tuple[bool, str] | None:
    """Return whether a time misses what every way told or measured takes, and what one takes.

    It may be longer by a share of it for stops. None where it was not reckoned from the speed.
    """
    text = case.article.text
    if not _is_one_sentence(case, speed, time) or not _is_needed(text, speed, time):
        return None
    told = [
        each for each in near_figures(case, "distance") if not is_of_another_trip(case, time, each)
    ]
    rate, found = literal(speed), hours_of(time)
    if not told or rate.low <= 0 or found.low <= 0:
        return None
    ways = [(said.low, said.high) for said in map(literal, told)]
    ways += [(each.low, each.high) for each in _measured(case)]
    short = all(found.high * (1 + _OFF) < low / rate.high for low, _ in ways)
    long = all(found.low > (1 + stops) * high / rate.low for _, high in ways)
    missed = short or long
    far = told if missed else sorted(told, key=lambda each: _gap(each, speed, time), reverse=True)
    way = far[-1].quantity
    unit = time.quantity.unit if time.quantity.unit in DAYS else "h"
    took = say_value(way.value_si / speed.quantity.value_si, unit)
    return missed, f"At its own {say_figure(speed.quantity)} the {say_figure(way)} take {took}."


def _gap(way: Claim, speed: Claim, time: Claim) -> float:
    """Return how far a way at a speed is from a time, as a share of it."""
    made = way.quantity.value_si / speed.quantity.value_si
    return abs(made / time.quantity.value_si - 1)


def _way_off(case: Case, speed: Claim, time: Claim, way: Claim) -> str | None:
    """Return how a way misses what a speed and a time told before it make."""
    if not (_is_one_sentence(case, speed, way) and _is_one_sentence(case, time, way)):
        return None
    if not _is_covered(case.article.text, speed, time, way):
        return None
    rate, span, found = literal(speed), literal(time), literal(way)
    low, high = rate.low * span.low, rate.high * span.high
    if found.low <= high * (1 + _OFF) and low <= found.high * (1 + _OFF):
        return None
    if any(each.low <= found.high and found.low <= each.high for each in _measured(case)):
        return None
    made = say_value(speed.quantity.value_si * time.quantity.value_si, way.quantity.unit)
    return f"Its own {say_figure(speed.quantity)} for {say_figure(time.quantity)} make {made}."


def _is_needed(text: str, speed: Claim, time: Claim) -> bool:
    """Return whether a time is what "at 64 km/h" is told to need, or "takes" it at that speed."""
    if time.span.end <= speed.span.start:
        before = text[max(0, time.span.start - _REACH) : time.span.start]
        link = text[time.span.end : speed.span.start]
        return _NEEDING.search(before) is not None and _AT_IT.fullmatch(link) is not None
    return _is_given(text, speed) and bool(_NEEDED.fullmatch(text, speed.span.end, time.span.start))


def _is_covered(text: str, speed: Claim, time: Claim, way: Claim) -> bool:
    """Return whether a way is what "at 80 km/h for six hours" is told to cover."""
    first, second = sorted((speed.span, time.span))
    if second.end > way.span.start or not _FOR.fullmatch(text, first.end, second.start):
        return False
    told = _COVERS.fullmatch(text, second.end, way.span.start)
    if told is None:
        return False
    meant = _MEAN.search(text, max(0, speed.span.start - _REACH), speed.span.start)
    return meant is None or not _PAST.search(told.group())


def _is_given(text: str, speed: Claim) -> bool:
    """Return whether "at", "with" or "averaging" leads to a speed."""
    start = speed.span.start
    return _GIVEN.search(text[max(0, start - _REACH) : start]) is not None


def _may_rest(case: Case, speed: Claim, time: Claim) -> bool:
    """Return whether a time may count stops, or nights that are not travelled."""
    if STOPS.search(sentence_of(case)):
        return True
    by_day = speed.quantity.unit in PER_DAY
    return time.quantity.unit in DAYS and not by_day and mode_of(case) not in _DAY_AND_NIGHT


def _is_one_sentence(case: Case, one: Claim, other: Claim) -> bool:
    here, there = (sentence_at(case.article, each.span) for each in (one, other))
    return here == there


def _measured(case: Case) -> list[Measurement]:
    """Return what was measured between the ends of a figure and is sound."""
    return [each for each in lengths_of(case) if is_sound(each)]
