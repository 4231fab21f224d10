"""A distance whose words leave the yardstick open, or name one that no network of ours holds.

In: a case and what was measured between its ends. Out: a finding.
Pure: reads nothing.

Any plausible reading may fit, and the finding names the one that does. Only what no way can
be is called off: shorter than the straight line, or longer than any sensible way round.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from geo.model import Case, Interval, Measurement, Mode, Outcome, Reading
from geo.tolerances import DISGUISE, TRAIL_CIRCUITY
from geo.vocabulary import OWN_STRENGTH
from geo.wording import READING_WORDS, say_value
from geo.yardsticks import (
    GROUND,
    agreement,
    fits,
    is_sound,
    nearest,
    tell,
    values_for,
    widened,
)

__all__ = [
    "TRAILS",
    "Finding",
    "between",
    "between_two",
    "judge_open",
    "judge_position",
    "judge_trail",
    "judge_vague",
    "over_water_or_air",
    "too_short",
]

# Ways of travelling that take trails, footpaths, snow and the bends of rivers.
TRAILS = OWN_STRENGTH | {Mode.RIVER}
# Beyond the longest measured way, what a way round may still add.
_MARGIN_ABOVE = 0.25
# No sensible ground route between two towns was found longer than this many straight lines.
_MOST_CIRCUITY = 2.5
# A way in the air or at sea beyond the measured one that still has a reason, the last where no
# lane is known.
_AIR_DETOUR, _SEA_DETOUR, _ANY_LANE = 1.06, 1.25, 3.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one distance: outcome, words, the measurement that decided, weight."""

    outcome: Outcome
    text: str
    found: Measurement | None
    weight: int


def too_short(case: Case, readings: tuple[Reading, ...], line: Measurement) -> Finding:
    """Judge a figure that no way is short enough for.

    Parameters
    ----------
    case
        The claim and what is known around it.
    readings
        What the words of the figure bind it to; empty where they leave it open.
    line
        The straight line between its ends.

    Returns
    -------
    Finding
        A contradiction, with the straight line as evidence.
    """
    text = (
        "It does not agree."
        if readings == (Reading.GEODESIC,)
        else "That is impossible: no way is shorter than the straight line."
    )
    return Finding(Outcome.INCONSISTENT, f"{text} {tell(case, line)}", line, 3)


def judge_trail(case: Case, measured: tuple[Measurement, ...], line: Measurement) -> Finding:
    """Judge a figure for a way that no network of ours holds: a trail, a track in snow.

    Parameters
    ----------
    case
        The claim and what is known around it.
    measured
        What was measured between its ends.
    line
        The straight line between its ends.

    Returns
    -------
    Finding
        Bounded below by the straight line, above by what trails are.
    """
    value = case.claim.quantity.value_si
    way = "river" if case.claim.mode is Mode.RIVER else "trail"
    road = tuple(each for each in measured if each.reading is Reading.ROAD)
    near = agreement(case, road) or agreement(case, tuple(widened(each) for each in road))
    if near is not None and case.claim.mode is not Mode.RIVER:
        words, found = near
        return Finding(Outcome.CONSISTENT, f"{words} {tell(case, found)}", found, 2)
    values = values_for(case, Reading.ROAD)
    if values.high < line.low:
        return too_short(case, (), line)
    known = tuple(each for each in road if is_sound(each) and "roundabout" not in each.flags)
    if known and values.low > max(each.high for each in known) * (1 + _MARGIN_ABOVE):
        found = nearest(value, known)
        return Finding(
            Outcome.UNCHECKED,
            f"{tell(case, found)} A {way} may be longer than the road, but we hold no map of it.",
            found,
            0,
        )
    if abs(value / line.value - 1) <= DISGUISE or case.said.high < line.low:
        return Finding(
            Outcome.UNCHECKED,
            f"It is the straight line, {say_value(line.value, case.claim.quantity.unit)}, within"
            f" {abs(value / line.value - 1) * 100:.0f} %; no {way} is that straight, but we hold no"
            " map of it.",
            line,
            0,
        )
    if value <= line.value * TRAIL_CIRCUITY[1]:
        most = TRAIL_CIRCUITY[1] * line.value
        far = f"the straight line, {say_value(line.value, case.claim.quantity.unit)}"
        words = (
            f"It is plausible for a {way}: {value / line.value:.2f} times {far}, where {way}s are"
            f" up to {TRAIL_CIRCUITY[1]:g} times."
            if value >= line.value
            else f"It is shorter than {far}, but not by more than the figure and the places are"
            " vague."
        )
        return Finding(
            Outcome.CONSISTENT,
            words,
            replace(line, high=most),
            1,
        )
    return Finding(
        Outcome.UNCHECKED,
        f"It is {value / line.value:.1f} times the straight line,"
        f" {say_value(line.value, case.claim.quantity.unit)}; we hold no map of the {way}.",
        line,
        0,
    )


def judge_vague(case: Case, measured: tuple[Measurement, ...]) -> Finding:
    """Judge "dozens of miles": it may fit, but a miss proves nothing.

    Parameters
    ----------
    case
        The claim and what is known around it.
    measured
        What was measured between its ends.

    Returns
    -------
    Finding
        Never a contradiction.
    """
    fitting = tuple(each for each in measured if fits(case, each))
    found = nearest(case.claim.quantity.value_si, fitting or measured)
    if fitting:
        return Finding(Outcome.CONSISTENT, f"It agrees. {tell(case, found)}", found, 1)
    return Finding(
        Outcome.UNCHECKED, f"The wording is too vague to be off. {tell(case, found)}", found, 0
    )


def judge_open(case: Case, measured: tuple[Measurement, ...], line: Measurement) -> Finding:
    """Judge a figure that states no yardstick: any plausible one may fit.

    Parameters
    ----------
    case
        The claim and what is known around it.
    measured
        What was measured between its ends.
    line
        The straight line between its ends.

    Returns
    -------
    Finding
        Names the reading that fits, where one does.
    """
    value = case.claim.quantity.value_si
    near = agreement(case, measured)
    near = near or agreement(case, tuple(widened(each) for each in measured))
    if near is not None:
        _, found = near
        words = READING_WORDS[found.reading] if found.reading else ""
        return Finding(
            Outcome.CONSISTENT,
            f"The text names no yardstick; the figure fits {words}. {tell(case, found)}",
            found,
            2 if is_sound(found) else 1,
        )
    values = values_for(case, Reading.ROAD)
    found = nearest(value, measured)
    if values.high < line.low:
        return Finding(
            Outcome.INCONSISTENT,
            f"No yardstick fits: it is shorter than the straight line. {tell(case, line)}",
            line,
            3,
        )
    longest = max(measured, key=lambda each: each.high)
    if value < longest.high:
        return Finding(
            Outcome.UNCHECKED,
            f"It lies between the straight line, {say_value(line.value, case.claim.quantity.unit)},"
            f" and {say_value(longest.value, case.claim.quantity.unit)}"
            f" {READING_WORDS[longest.reading or Reading.ROAD]}; the text does not say which.",
            found,
            0,
        )
    limit = longest.high * (1 + _MARGIN_ABOVE)
    # where no way on the ground or by sea is known a river or a trail may be the one
    known = any(each.reading in GROUND or each.reading is Reading.SEA for each in measured)
    wound = 1.5 if known else TRAIL_CIRCUITY[1]
    if values.low > max(limit, line.high * wound) or values.low > line.high * _MOST_CIRCUITY:
        return Finding(Outcome.INCONSISTENT, f"No yardstick fits. {tell(case, found)}", found, 2)
    return Finding(
        Outcome.UNCHECKED,
        f"{tell(case, found)} A longer way round may have been taken.",
        found,
        0,
    )


def judge_position(case: Case, line: Measurement) -> Finding | None:
    """Judge a figure that tells where a place lies: a straight line is what it says.

    Parameters
    ----------
    case
        The claim and what is known around it.
    line
        The straight line between its ends.

    Returns
    -------
    Finding or None
        An agreement, whatever the story travels by; None where it is no straight line.
    """
    near = agreement(case, (line,))
    if near is None:
        return None
    words, found = near
    return Finding(
        Outcome.CONSISTENT,
        f"{words} It tells where a place lies, and no way there. {tell(case, found)}",
        found,
        2,
    )


def over_water_or_air(
    case: Case,
    reading: Reading,
    own: tuple[Measurement, ...],
    values: Interval,
    found: Measurement,
) -> Finding:
    """Judge a flight or a voyage that is longer than its straight line.

    Capes, canals and closed skies make the way longer; only what no sensible way reaches is off.

    Parameters
    ----------
    case
        The claim and what is known around it.
    reading
        What its words bind it to, by air or by sea.
    own
        Lengths under that reading, and straight lines.
    values
        What the figure would still be printed for, metres.
    found
        The nearest of them.

    Returns
    -------
    Finding
        What a way round may make is left open.
    """
    value = case.claim.quantity.value_si
    track = between(value, own)
    if track is not None:
        return Finding(Outcome.CONSISTENT, f"It agrees. {tell(case, track)}", track, 2)
    lane = any(each.reading is reading and is_sound(each) for each in own)
    spare = _AIR_DETOUR if reading is Reading.AIR else _SEA_DETOUR if lane else _ANY_LANE
    if values.low > max(each.high for each in own) * spare:
        return Finding(Outcome.INCONSISTENT, f"It does not agree. {tell(case, found)}", found, 3)
    return Finding(
        Outcome.UNCHECKED,
        f"{tell(case, found)} A longer way round may have been taken.",
        found,
        2,
    )


def between(value: float, own: tuple[Measurement, ...]) -> Measurement | None:
    """Return the longer of two yardsticks if a value lies between them and they are near.

    A ship's track lies between the straight line and the sea lane that the network takes.

    Parameters
    ----------
    value
        A length, metres.
    own
        Lengths; not empty.

    Returns
    -------
    Measurement or None
        From the shorter one's low end on; None where the two are far apart.
    """
    longest = max(own, key=lambda each: each.high)
    shortest = min(own, key=lambda each: each.low)
    near = longest.value <= shortest.value * 1.25
    if not near or not shortest.low <= value <= longest.high:
        return None
    return replace(longest, low=shortest.low)


def between_two(case: Case, own: tuple[Measurement, ...]) -> str:
    """Return that a figure lies between two ways that we know, empty where it does not.

    Parameters
    ----------
    case
        The claim and what is known around it.
    own
        Lengths that its words leave open.

    Returns
    -------
    str
        One sentence, or nothing.
    """
    value, unit = case.claim.quantity.value_si, case.claim.quantity.unit
    sound = [each for each in own if is_sound(each) and "roundabout" not in each.flags]
    below = max(
        (each for each in sound if each.high < value), key=lambda each: each.high, default=None
    )
    above = min(
        (each for each in sound if each.low > value), key=lambda each: each.low, default=None
    )
    if below is None or above is None:
        return ""
    one, other = (say_value(each.value, unit).split(" (")[0] for each in (below, above))
    names = [f" {each.route}" if each.route else "" for each in (below, above)]
    return (
        f"It lies between two ways that we know, {one}{names[0]} and {other}{names[1]}, and fits"
        " neither; a third may have been taken."
    )
