"""A distance against the yardstick its words bind it to.

In: a distance and what was measured between its ends. Out: one verdict.
Pure: reads nothing.

A bound reading decides. Where none is stated any plausible reading may fit, and the verdict
names the one that does. A figure for travel over ground that is shorter than the straight
line is impossible; one equal to the straight line, where the route is much longer, is a
straight line sold as a route.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.cases import (
    GROUND,
    bound_readings,
    is_posted,
    is_sound,
    nearest,
    own_distances,
    straight,
    trip_words,
)
from geo.model import Case, Interval, Measurement, Mode, Outcome, Reading, Verdict
from geo.settings import Settings
from geo.tolerances import DISGUISE, READINGS, TRAIL_CIRCUITY, allowed
from geo.wording import READING_WORDS, say_figure, say_gap, say_range, say_value

__all__ = ["CHECK"]

# Below this the points of two towns are too vague against the distance between them.
_NEAR_M = 40_000.0
# How far beyond its interval a graph must disagree before a figure is called off. Graphs miss
# links, so a route may come out too long; and nobody must take the shortest way.
_MARGIN_BELOW, _DOUBT_ABOVE, _MARGIN_ABOVE = 0.05, 0.10, 0.25
# Between places this near a road may well be this much longer than the straight line.
_NEAR_CIRCUITY = 1.7
# A route at least this much longer than the straight line cannot be confused with it.
_CLEARLY_LONGER = 1.15
# No sensible ground route between two towns was found longer than this many straight lines.
_MOST_CIRCUITY = 2.5
_TRAILS = frozenset({Mode.FOOT, Mode.BICYCLE, Mode.HORSE, Mode.DOGSLED})


@dataclass(frozen=True, slots=True)
class _Finding:
    outcome: Outcome
    text: str
    found: Measurement | None
    weight: int


class AgreesWithRoute:
    """The figure against its reading."""

    name = "agrees_with_route"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a distance between two places."""
        claim = case.claim
        measured = own_distances(case)
        line = straight(measured)
        if claim.kind not in ("distance", "length") or line is None:
            return
        finding = self._judge(case, measured, line)
        yield Verdict(
            claim=claim.id,
            check=self.name,
            outcome=finding.outcome,
            why=f"{self._opening(case)} {finding.text}",
            said=case.said,
            found=finding.found,
            reading=finding.found.reading if finding.found else None,
            weight=finding.weight,
        )

    def _opening(self, case: Case) -> str:
        _, words = bound_readings(case)
        figure = say_figure(case.claim.quantity)
        return f"The article says {figure}{trip_words(case)}{f', {words}' if words else ''}."

    def _judge(self, case: Case, measured: tuple[Measurement, ...], line: Measurement) -> _Finding:
        if line.value < 1_000:
            return _Finding(
                Outcome.UNCHECKED,
                "Both ends are one place, so there is no straight line to hold it against.",
                None,
                0,
            )
        readings, _ = bound_readings(case)
        if case.claim.mode in _TRAILS and case.claim.reading is None:
            return _trail(case, measured, line)
        if case.claim.quantity.vague:
            return _vague(case, measured)
        if readings:
            return _bound(case, readings, measured, line)
        return _open(case, measured, line)


def _values(case: Case, reading: Reading) -> Interval:
    return allowed(case.claim.quantity, tolerance=READINGS[reading], said=case.said)


def _fits(case: Case, found: Measurement) -> bool:
    values = _values(case, found.reading or Reading.GEODESIC)
    return values.low <= found.high and found.low <= values.high


def _tell(case: Case, found: Measurement) -> str:
    """Return what was measured and how: both ends of the interval, method, gap."""
    unit = case.claim.quantity.unit
    words = READING_WORDS[found.reading] if found.reading else ""
    span = ""
    if found.high > found.low * 1.005:
        span = f", {say_range(found.low, found.high, unit).split(' (')[0]} with its uncertainty"
    how = f" ({found.method})" if found.method else ""
    return (
        f"We measure {say_value(found.value, unit)} {words}{span}{how};"
        f" the figure lies {say_gap(case.claim.quantity.value_si, found)}."
    )


def _bound(
    case: Case,
    readings: tuple[Reading, ...],
    measured: tuple[Measurement, ...],
    line: Measurement,
) -> _Finding:
    """Judge a figure that states its yardstick."""
    value = case.claim.quantity.value_si
    own = tuple(each for each in measured if each.reading in readings)
    values = _values(case, readings[0])
    fitting = tuple(each for each in own if _fits(case, each))
    if fitting:
        found = nearest(value, fitting)
        if is_sound(found):
            return _Finding(Outcome.CONSISTENT, f"It agrees. {_tell(case, found)}", found, 3)
        return _Finding(
            Outcome.CONSISTENT,
            f"It is plausible. {_tell(case, found)} This is an estimate, not a route.",
            found,
            1,
        )
    if values.high < line.low:
        return _too_short(case, readings, line)
    if not own:
        return _unmeasured(case, readings, line)
    found = nearest(value, own)
    if readings[0] not in GROUND:
        outcome = Outcome.INCONSISTENT if _between(value, own) is None else Outcome.CONSISTENT
        text = "It does not agree." if outcome is Outcome.INCONSISTENT else "It agrees."
        return _Finding(outcome, f"{text} {_tell(case, found)}", found, 3)
    if (
        abs(value / line.value - 1) <= DISGUISE
        and is_sound(found)
        and found.low > line.value * _CLEARLY_LONGER
    ):
        return _Finding(
            Outcome.INCONSISTENT,
            f"It does not agree. {_tell(case, found)} It is the straight line,"
            f" {say_value(line.value, case.claim.quantity.unit)}, within"
            f" {abs(value / line.value - 1) * 100:.0f} %, and no route follows that.",
            found,
            3,
        )
    return _off(case, values, found, line)


def _too_short(case: Case, readings: tuple[Reading, ...], line: Measurement) -> _Finding:
    text = (
        "It does not agree."
        if readings == (Reading.GEODESIC,)
        else "That is impossible: no way is shorter than the straight line."
    )
    return _Finding(Outcome.INCONSISTENT, f"{text} {_tell(case, line)}", line, 3)


def _between(value: float, own: tuple[Measurement, ...]) -> Measurement | None:
    """Return the longer of two yardsticks if a value lies between them and they are near.

    A ship's track lies between the straight line and the sea lane that the network takes.
    """
    longest = max(own, key=lambda each: each.high)
    shortest = min(own, key=lambda each: each.low)
    near = longest.value <= shortest.value * 1.25
    return longest if near and shortest.low <= value <= longest.high else None


def _off(case: Case, values: Interval, found: Measurement, line: Measurement) -> _Finding:
    """Judge a ground figure that misses its measured route."""
    short = values.high < found.low
    gap = found.low / values.high - 1 if short else values.low / found.high - 1
    value = case.claim.quantity.value_si
    if line.value < _NEAR_M and value <= max(found.high, line.value * _NEAR_CIRCUITY):
        return _Finding(
            Outcome.CONSISTENT,
            f"It is plausible: {value / line.value:.2f} times the straight line,"
            f" {say_value(line.value, case.claim.quantity.unit)}; between places this near our"
            " networks tell no more.",
            line,
            1,
        )
    doubt, margin = _doubt(found, short=short)
    if gap >= margin:
        return _Finding(Outcome.INCONSISTENT, f"It does not agree. {_tell(case, found)}", found, 3)
    if gap <= doubt:
        return _Finding(
            Outcome.CONSISTENT,
            f"It is plausible. {_tell(case, found)} That is within what our network can tell.",
            found,
            1,
        )
    reason = (
        "That is too near to the limits of our network to call it off."
        if short
        else "A longer way round may have been taken."
    )
    return _Finding(Outcome.UNCHECKED, f"{_tell(case, found)} {reason}", found, 0)


def _doubt(found: Measurement, *, short: bool) -> tuple[float, float]:
    """Return up to which gap a figure still stands, and from which on it falls."""
    if is_posted(found):
        return 0.0, 0.0
    if not is_sound(found):
        return 0.0, 1.0 if short else 0.6
    return (_MARGIN_BELOW, _MARGIN_BELOW) if short else (_DOUBT_ABOVE, _MARGIN_ABOVE)


def _unmeasured(case: Case, readings: tuple[Reading, ...], line: Measurement) -> _Finding:
    """Judge a figure whose yardstick could not be laid on any network."""
    words = READING_WORDS[readings[0]]
    reason = next(
        (
            each.partition(": ")[2]
            for each in line.flags
            if each.startswith(f"no_{readings[0]}_route: ")
        ),
        "",
    )
    return _Finding(
        Outcome.UNCHECKED,
        f"We found no route {words} between the two, so the figure could not be checked;"
        f" the straight line is {say_value(line.value, case.claim.quantity.unit)}."
        + (f" {reason}" if reason else ""),
        line,
        0,
    )


def _trail(case: Case, measured: tuple[Measurement, ...], line: Measurement) -> _Finding:
    """Judge a figure for a way that no network of ours holds: a trail, a track in snow."""
    value = case.claim.quantity.value_si
    road = tuple(each for each in measured if each.reading is Reading.ROAD and _fits(case, each))
    if road:
        found = nearest(value, road)
        return _Finding(Outcome.CONSISTENT, f"It agrees. {_tell(case, found)}", found, 2)
    values = _values(case, Reading.ROAD)
    if values.high < line.low:
        return _too_short(case, (), line)
    if value <= line.value * TRAIL_CIRCUITY[1]:
        return _Finding(
            Outcome.CONSISTENT,
            f"It is plausible for a trail: {value / line.value:.2f} times the straight line,"
            f" {say_value(line.value, case.claim.quantity.unit)}.",
            line,
            1,
        )
    return _Finding(
        Outcome.UNCHECKED,
        f"It is {value / line.value:.1f} times the straight line,"
        f" {say_value(line.value, case.claim.quantity.unit)}; we hold no map of the trail.",
        line,
        0,
    )


def _vague(case: Case, measured: tuple[Measurement, ...]) -> _Finding:
    """Judge "dozens of miles": it may fit, but a miss proves nothing."""
    found = nearest(case.claim.quantity.value_si, measured)
    if any(case.said.low <= each.high and each.low <= case.said.high for each in measured):
        return _Finding(Outcome.CONSISTENT, f"It agrees. {_tell(case, found)}", found, 1)
    return _Finding(
        Outcome.UNCHECKED, f"The wording is too vague to be off. {_tell(case, found)}", found, 0
    )


def _open(case: Case, measured: tuple[Measurement, ...], line: Measurement) -> _Finding:
    """Judge a figure that states no yardstick: any plausible one may fit."""
    value = case.claim.quantity.value_si
    fitting = tuple(each for each in measured if _fits(case, each))
    if fitting:
        found = nearest(value, tuple(each for each in fitting if is_sound(each)) or fitting)
        words = READING_WORDS[found.reading] if found.reading else ""
        return _Finding(
            Outcome.CONSISTENT,
            f"The text names no yardstick; the figure fits {words}. {_tell(case, found)}",
            found,
            2 if is_sound(found) else 1,
        )
    values = _values(case, Reading.ROAD)
    found = nearest(value, measured)
    if values.high < line.low:
        return _Finding(
            Outcome.INCONSISTENT,
            f"No yardstick fits: it is shorter than the straight line. {_tell(case, line)}",
            line,
            3,
        )
    longest = max(measured, key=lambda each: each.high)
    if value < longest.high:
        return _Finding(
            Outcome.UNCHECKED,
            f"It lies between the straight line, {say_value(line.value, case.claim.quantity.unit)},"
            f" and {say_value(longest.value, case.claim.quantity.unit)}"
            f" {READING_WORDS[longest.reading or Reading.ROAD]}; the text does not say which.",
            found,
            0,
        )
    limit = longest.high * (1 + _MARGIN_ABOVE)
    if values.low > max(limit, line.high * 1.5) or values.low > line.high * _MOST_CIRCUITY:
        return _Finding(Outcome.INCONSISTENT, f"No yardstick fits. {_tell(case, found)}", found, 2)
    return _Finding(
        Outcome.UNCHECKED,
        f"{_tell(case, found)} A longer way round may have been taken.",
        found,
        0,
    )


CHECK = AgreesWithRoute()
