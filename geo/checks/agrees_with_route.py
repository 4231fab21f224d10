"""A distance against the yardstick its words bind it to.

In: a distance and what was measured between its ends. Out: one verdict.
Touches: the packaged names of countries, through `geo.borders`.

A bound reading decides. Where none is stated any plausible reading may fit, and the verdict
names the one that does. A figure for travel over ground that is shorter than the straight
line is impossible; one equal to the straight line, where the route is much longer, is a
straight line sold as a route.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.borders import country_name, where_in
from geo.cases import is_borne_out, is_told_here, names_elsewhere, sentence_of, trip_words
from geo.model import Case, Interval, Measurement, Mode, Outcome, Reading, Verdict
from geo.on_the_line import (
    CLEARLY_LONGER,
    NEAR_M,
    hits_the_line,
    is_nearly_the_line,
    sold_as_way,
    without_a_way,
)
from geo.positions import is_length_of_a_line, is_line_of_the_story, is_position
from geo.reserve import why_held_back
from geo.settings import Settings
from geo.shares import part_of_the_way
from geo.tolerances import DISGUISE, FIT_CIRCUITY
from geo.unbound import (
    TRAILS,
    Finding,
    between,
    between_two,
    judge_open,
    judge_position,
    judge_trail,
    judge_vague,
    over_water_or_air,
    too_short,
)
from geo.wanders import gone_farther, is_far_below, straighter
from geo.wording import READING_WORDS, say_figure, say_range, say_value
from geo.yardsticks import (
    GROUND,
    agreement,
    bound_readings,
    is_by_compass,
    is_far_off,
    is_posted,
    is_sound,
    nearest,
    own_distances,
    straight,
    tell,
    values_for,
    widened,
)

__all__ = ["CHECK"]

# A tunnel or a bridge ends outside the towns it is told between.
_BORED_M, _BORED = 60_000.0, re.compile(r"\b(?:tunnel|bridge|causeway)s?\b", re.IGNORECASE)
# How far beyond its interval a graph must disagree before a figure is called off. Graphs miss
# links, so a route may come out too long; and nobody must take the shortest way.
_MARGIN_BELOW, _DOUBT_ABOVE, _MARGIN_ABOVE = 0.05, 0.10, 0.25
_LIES_THERE = 0.03, 0.10  # "90 km north of Ulm on the A7" goes no way round
_MARGIN_RAIL = 0.18  # trains go round less than cars do, and other lines are laid with the way
# Between places this near a road may well be this much longer than the straight line.
_NEAR_SHARE, _NEAR_CIRCUITY = 0.85, 1.7
# A way this much longer than the line may miss a link: nine published lines in ten are below it;
# beside a figure that is a usual way itself it is enough that three in four are.
_ROUNDABOUT, _WINDING = 1.5, 1.35
_ESTIMATED, _ROUND_A_FJORD, _BESIDE_M = 0.6, 2.0, 130_000.0  # two shores of one fjord
# Between ends this wide all but everything agrees; a drive as long as this one goes round.
_BLURRED, _OVERLAND_M, _MARGIN_OVERLAND = 2.0, 5_000_000.0, 0.6
# Figures carried over that are farther off are about something else.
_PART, _MULTIPLE = 0.55, 3.0
# The countries a route goes through, as the rules of the networks put them down.
_CODES = re.compile(
    r"(?<=\bgoes through )[A-Z]{2}(?:, [A-Z]{2}){0,40}\b"
    r"|(?<=\bcrossings between )[A-Z]{2}(?: and [A-Z]{2}){0,40}\b"
)
_CODE = re.compile(r"[A-Z]{2}")
_TOO_NEAR = "That is too near to the limits of our network to call it off."


class AgreesWithRoute:
    """The figure against its reading."""

    name = "agrees_with_route"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a distance between two places.

        Parameters
        ----------
        case
            The claim and what is known around it.
        settings
            Choices of the run.

        Yields
        ------
        Verdict
            What it has to say of the claim; may be nothing.
        """
        claim, measured = case.claim, own_distances(case)
        line = straight(measured)
        if claim.kind not in ("distance", "length") or claim.beside:
            return
        finding = part_of_the_way(case, measured)
        if finding is None:
            if line is None:
                return
            finding = gone_farther(case, self._judge(case, measured, line))
        yield case.verdict(
            check=self.name,
            outcome=finding.outcome,
            why=f"{self._opening(case)} {_with_names(finding.text)}",
            weight=finding.weight,
            found=finding.found,
        )

    def _opening(self, case: Case) -> str:
        _, words = bound_readings(case)
        figure = say_figure(case.claim.quantity)
        return f"The article says {figure}{trip_words(case)}{f', {words}' if words else ''}."

    def _judge(self, case: Case, measured: tuple[Measurement, ...], line: Measurement) -> Finding:
        if line.value < 1_000:
            text = "Both ends are one place, so there is no straight line to hold it against."
            return Finding(Outcome.UNCHECKED, text, None, 0)
        finding = self._by_reading(case, measured, line)
        if is_far_below(case, finding):
            return straighter(case, finding, line)
        share = case.claim.quantity.value_si / line.value
        if (
            finding.outcome is Outcome.INCONSISTENT
            and not (is_told_here(case) or is_line_of_the_story(case))
            and (
                names_elsewhere(case)
                or not _PART < share < _MULTIPLE
                or (abs(share - 1) > DISGUISE and is_borne_out(case))
            )
        ):
            return Finding(
                Outcome.UNCHECKED,
                f"{tell(case, finding.found or line)} The sentence does not name both ends, so"
                " the figure may be about a part of the way or about another.",
                finding.found,
                0,
            )
        if finding.outcome is Outcome.INCONSISTENT:
            values = values_for(case, Reading.ROAD)
            reason = why_held_back(case, line, low_m=values.low, high_m=values.high, where=where_in)
            if reason is not None:
                return Finding(
                    Outcome.UNCHECKED,
                    f"{tell(case, finding.found or line)} {reason}",
                    finding.found,
                    1,
                )
        return finding

    def _by_reading(
        self, case: Case, measured: tuple[Measurement, ...], line: Measurement
    ) -> Finding:
        readings, _ = bound_readings(case)
        if is_position(case) and (finding := judge_position(case, line)) is not None:
            return finding
        lies = case.claim.mode is Mode.BICYCLE and is_position(case)  # it goes by road, as cars do
        if case.claim.mode in TRAILS and case.claim.reading is None and not lies:
            return judge_trail(case, measured, line)
        if case.claim.quantity.vague:
            return judge_vague(case, measured)
        if readings:
            return _bound(case, readings, measured, line)
        return judge_open(case, measured, line)


def _with_names(text: str) -> str:
    """Return a sentence with the countries of a route by their names."""
    return _CODES.sub(lambda run: _CODE.sub(lambda code: country_name(code[0]), run[0]), text)


def _bound(
    case: Case,
    readings: tuple[Reading, ...],
    measured: tuple[Measurement, ...],
    line: Measurement,
) -> Finding:
    """Judge a figure that states its yardstick."""
    value = case.claim.quantity.value_si
    own = tuple(each for each in measured if each.reading in readings)
    values = values_for(case, readings[0])
    if readings[0] in GROUND and hits_the_line(case, own, line):
        return sold_as_way(case, nearest(value, own), line)
    near = agreement(case, own)
    apart = "" if near else between_two(case, own)
    sure = 3
    if not near and not apart:
        # as far as published figures differ: that outweighs no slip that the text shows itself
        near, sure = agreement(case, tuple(widened(each) for each in own)), 2
    if near is not None:
        words, found = near
        doubt = _why_only_plausible(found)
        text = " ".join(each for each in (words, tell(case, found), doubt) if each)
        return Finding(Outcome.CONSISTENT, text, found, 1 if doubt else sure)
    if values.high < line.low:
        return too_short(case, readings, line)
    if readings[0] in GROUND and not any(is_sound(each) for each in own):
        finding = without_a_way(case, readings[0], own, line)
        if finding is not None:
            return finding
    if not own:
        return _unmeasured(case, readings, line)
    found = nearest(line.value if is_by_compass(case) else value, own)
    if readings[0] not in GROUND and Reading.GEODESIC in readings and len(readings) > 1:
        return over_water_or_air(case, readings[0], own, values, found)
    if readings[0] not in GROUND:
        track = between(value, own)
        if track is not None:
            return Finding(Outcome.CONSISTENT, f"It agrees. {tell(case, track)}", track, 3)
        return Finding(Outcome.INCONSISTENT, f"It does not agree. {tell(case, found)}", found, 3)
    if is_nearly_the_line(case, found, line):
        return sold_as_way(case, found, line)
    if apart:
        return Finding(Outcome.UNCHECKED, f"{tell(case, found)} {apart}", found, 2)
    return _off(case, values, found, line)


def _why_only_plausible(found: Measurement) -> str:
    """Return why a figure that fits is not confirmed by it, empty where it is."""
    if not is_sound(found):
        return "This is an estimate, not a route."
    if "roundabout" in found.flags:
        return "The way found goes far round, so no more can be told."
    if found.high > _BLURRED * found.low:
        return "The two ends are too wide to tell more."
    return ""


def _off(case: Case, values: Interval, found: Measurement, line: Measurement) -> Finding:
    """Judge a ground figure that misses its measured route."""
    short = values.high < found.low
    gap = found.low / values.high - 1 if short else values.low / found.high - 1
    value = case.claim.quantity.value_si
    most = max(found.high, line.value * _NEAR_CIRCUITY)
    bored = line.low <= value and _BORED.search(sentence_of(case))
    near_m = _BORED_M if bored else NEAR_M
    if line.value < near_m and line.value * _NEAR_SHARE <= value <= most:
        unit = case.claim.quantity.unit
        span = say_range(line.value * _NEAR_SHARE, most, unit).split(" (")[0]
        return Finding(
            Outcome.CONSISTENT,
            f"It is plausible: {value / line.value:.2f} times the straight line,"
            f" {say_value(line.value, unit)}; between places this near our networks tell no more"
            f" than {span}.",
            replace(line, low=line.value * _NEAR_SHARE, high=most),
            1,
        )
    usual = value >= line.value * CLEARLY_LONGER  # what most ways on the ground are
    bends = found.value / line.value
    if short and bends > (_WINDING if usual else _ROUNDABOUT) and not is_posted(found):
        return Finding(
            Outcome.UNCHECKED,
            f"{tell(case, found)} That is {bends:.1f} times the straight line;"
            " our network may lack the shorter way.",
            found,
            2,
        )
    lies = not short and is_sound(found) and is_by_compass(case)
    doubt, margin = _LIES_THERE if lies else _doubt(found, short=short)
    if not short and is_sound(found) and is_length_of_a_line(case, found):
        margin = _DOUBT_ABOVE
    if gap >= margin:
        return Finding(Outcome.INCONSISTENT, f"It does not agree. {tell(case, found)}", found, 3)
    if not short and gap <= doubt:
        return Finding(
            Outcome.CONSISTENT,
            f"It is plausible: nobody must take the shortest way. {tell(case, found)}",
            replace(found, high=max(found.high, case.said.low)),
            1,
        )
    reason = _TOO_NEAR if short else "A longer way round may have been taken."
    return Finding(Outcome.UNCHECKED, f"{tell(case, found)} {reason}", found, 2)


def _doubt(found: Measurement, *, short: bool) -> tuple[float, float]:
    """Return up to which gap a figure still stands, and from which on it falls."""
    if is_posted(found) and not is_far_off(found):
        return 0.0, 0.0
    if not is_sound(found):
        if short:
            return 0.0, 1.0
        return 0.0, _ROUND_A_FJORD if found.value < _BESIDE_M else _ESTIMATED
    below = _MARGIN_BELOW * (2 if is_far_off(found) else 1)
    far = found.reading is Reading.ROAD and found.value > _OVERLAND_M
    above = _MARGIN_RAIL if found.reading is Reading.RAIL else _MARGIN_ABOVE
    above = _MARGIN_OVERLAND if far else above
    return (below, below) if short else (_DOUBT_ABOVE, above)


def _unmeasured(case: Case, readings: tuple[Reading, ...], line: Measurement) -> Finding:
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
    value, most = case.claim.quantity.value_si, FIT_CIRCUITY[1] * line.value
    # tracks, ice roads and ferries are in no network; a railway that is in none is not there
    if readings[0] is Reading.ROAD and line.value * CLEARLY_LONGER <= value <= most:
        times = f"{value / line.value:.2f} times the straight line"
        return Finding(
            Outcome.CONSISTENT,
            f"It is plausible: {times}, {say_value(line.value, case.claim.quantity.unit)}, and"
            f" most ways {words} are no more than {FIT_CIRCUITY[1]:g} times. No route was found.",
            replace(line, high=most),
            1,
        )
    return Finding(
        Outcome.UNCHECKED,
        f"We found no route {words} between the two, so the figure could not be checked;"
        f" the straight line is {say_value(line.value, case.claim.quantity.unit)}."
        + (f" {reason}" if reason else ""),
        line,
        0,
    )


CHECK = AgreesWithRoute()
