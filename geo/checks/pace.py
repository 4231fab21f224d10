"""The time a journey takes against the speeds that its way of travelling allows.

In: a duration and what was measured between its ends. Out: one verdict.
Touches: the packaged names of countries, through `geo.borders`.

Faster than anyone has travelled, even along the straight line, is impossible. A journey may
always take longer: too slow is unusual, and only called off where the sentence names both
ends, says that the journey takes it and speaks of no stop, and the average is far below the
slowest of its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from geo import tolerances
from geo.borders import where_in
from geo.cases import is_carried, is_told_here, kin, literal, sentence_of, trip_words
from geo.clock_words import is_after_the_trip
from geo.model import Case, Interval, Measurement, Mode, Outcome, Verdict
from geo.reserve import why_held_back
from geo.settings import Settings
from geo.tolerances import (
    AIRLINER_MPS,
    DAILY_HOURS,
    DAILY_MPS,
    FAR_TOO_SLOW,
    ORDINARY,
    PACE,
    SLOW_FLIGHT_MPS,
    SPEED,
    allowed,
)
from geo.travel import (
    is_faster_in_print,
    lengths_or_guess,
    mode_of,
    say_along,
    speed_over,
    ways_of,
)
from geo.triples import at_its_own_speed
from geo.unbuilt import why_unbuilt
from geo.units import DAYS, to_si
from geo.usual import (
    STOPS,
    as_printed,
    fastest_of,
    is_an_airline_s,
    is_by_the_day,
    is_of_old,
    is_usual,
    may_be_of_another_way,
    may_miss_a_link,
    usual_range,
)
from geo.wording import say_figure, say_range, say_value
from geo.yardsticks import MODE_WORDS, own_distances, straight

__all__ = ["CHECK"]

_WIDE = "But the places are wide, and from edge to edge it is less."
# A figure of time about a journey that is not the time the journey takes.
_NO_TRAVEL_TIME = re.compile(
    r"\s{0,3}(?:of |the )?(?:late|later|early|earlier|longer|shorter|faster|slower|quicker"
    r"|more|less|behind|ahead|after time|before(?!\s{0,2}(?:[.,;]|\d{4}\b))|delay|delayed"
    r"|(?:stop|stopover|wait|break|halt)s?\b)",
    re.IGNORECASE,
)
# A time with its ends in another sentence, too short by more than this: a shuttle, a halt, a leg.
_PART = 1.5
_SLOWEST = 20.0  # times slower than its fastest usual average is the slowest of a way
_DAY_S = to_si(1, "d")
# Slower than a third of their slowest: something else is counted; who walks may rest at will.
_NEVER_CRAWL = frozenset({Mode.RAIL, Mode.ROAD, Mode.SEA, Mode.AIR})
# Below this a queue or a ceremony may take most of the time.
_FAR_M = 100_000.0
# Only then is a long time surely that of the way.
_TAKES = re.compile(r"\b(?:takes?|took|taking|lasts?|lasted|lasting)\W[^.;]{0,25}$", re.IGNORECASE)
# "stood by for six hours": whoever waits is not under way.
_STAYED = re.compile(
    r"\b(?:st(?:oo|an)ds? by|stay\w{0,3}|wait\w{0,3}|rest\w{0,3}|paus\w{1,3}|remain\w{0,3}|lay"
    r"|anchor\w{0,3}|halt\w{0,3}|slept|sleeps?|held|stuck|stranded|queu\w{0,4}|talk\w{0,3}|met|search\w{0,3})\b"
    r"[^.;,]{0,25}\b(?:for|a(?:nother)?|some|about)\s{1,3}(?:about |some |another |up to ){0,2}$",
    re.IGNORECASE,
)
_STAYED_REACH = 60
_KNOWN = 1.4  # a way known no better tells less than the length that the text prints of it
_JOURNEY = re.compile(
    r"[ -](?:train |rail |bus |car |sea |ferry )?(?:journey|trip|ride|drive|voyage|crossing"
    r"|flight|run)\b",
    re.IGNORECASE,
)


class Pace:
    """Durations by the average speed they imply."""

    name = "pace"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on the time a journey takes.

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
        if case.claim.kind != "duration" or case.claim.beside:
            return
        at = case.claim.span.start
        if _STAYED.search(case.article.text[max(0, at - _STAYED_REACH) : at]):
            return
        found = tuple(self._opinions(case))
        if not _NO_TRAVEL_TIME.match(case.article.text, case.claim.span.end):
            yield from found
        else:
            after = is_after_the_trip(case)
            kept = tuple(
                each
                for each in found
                # what the article's own figures give is the time of the journey, however put
                if each.outcome is Outcome.CONSISTENT and (after or each.found is None)
            )
            yield from kept or _sure(self._by_print(case, literal(case.claim)))

    def _opinions(self, case: Case) -> Iterator[Verdict]:
        """Yield one verdict on a duration that may be the time of a journey."""
        line = straight(own_distances(case))
        span = literal(case.claim)
        if span.high <= 0:
            return
        if line is None or line.value < 1_000:
            yield from self._by_print(case, span)
            return
        mode = mode_of(case)
        modes = (mode,) if mode is not None else (Mode.RAIL, Mode.ROAD, Mode.AIR, Mode.SEA)
        opening = (
            f"The article says {say_figure(case.claim.quantity)}{trip_words(case)}"
            f"{f', {MODE_WORDS[mode]}' if mode else ''}."
        )
        most = fastest_of(case, modes, span)
        reach = most.limit * span.high
        if line.value <= reach:
            yield from self._pace(case, opening, modes, lengths_or_guess(case, line), span)
            return
        found = speed_over(line, span, case.claim)
        needed = say_value(found.value, "km/h")
        reason: str | None = _WIDE
        if line.low > reach:  # not from a land to the next one
            if _is_of_a_part(case, line.low / reach):
                return
            if is_faster_in_print(case, most.limit):
                yield from self._by_print(case, span)
                return
            if may_be_of_another_way(case, modes, line, span):
                return
            needed = say_value(found.low, "km/h")
            reason = why_held_back(case, line, low_m=reach / _SLOWEST, high_m=reach, where=where_in)
        if reason is not None:
            yield case.verdict(
                check=self.name,
                outcome=Outcome.UNCHECKED,
                why=(
                    f"{opening} Along the straight line, {say_value(line.value, 'km')}, that"
                    f" would be {needed}. {reason}"
                ),
                weight=1,
                found=found,
            )
            return
        yield case.verdict(
            check=self.name,
            outcome=Outcome.INCONSISTENT,
            why=(
                f"{opening} Even the straight line, {say_value(line.value, 'km')}, would need"
                f" {needed}, and {_say_limit(most)}."
            ),
            weight=3,
            found=found,
        )

    def _pace(
        self,
        case: Case,
        opening: str,
        modes: Sequence[Mode],
        lengths: tuple[Measurement, ...],
        span: Interval,
    ) -> Iterator[Verdict]:
        """Yield whether a duration gives a usual speed along what was measured."""
        tried = [
            (mode, length, speed_over(length, span, case.claim))
            for mode in modes
            for length in ways_of(mode, lengths)
        ]
        ranges = {mode: usual_range(case, mode, span) for mode in {each[0] for each in tried}}
        usual = [each for each in tried if is_usual(each[2], ranges[each[0]])]
        if usual:
            mode, length, found = as_printed(case, usual)
            if length.high > _KNOWN * length.low:
                printed = tuple(self._by_print(case, span))
                if printed:  # "a run of seven miles": better known than the way found
                    yield from printed
                    return
            text = _usual_words(case, mode, length, found, span)
            yield case.verdict(
                check=self.name,
                outcome=Outcome.CONSISTENT,
                why=f"{opening} {text}",
                weight=1,
                found=found,
            )
            return
        if not tried:
            return
        if may_miss_a_link(case, span, fastest_of(case, modes, span).limit):
            printed = tuple(self._by_print(case, span))
            if printed:  # nor does a way that goes far round tell more than the one printed
                yield from printed
                return
        own = at_its_own_speed(case, [each for _, each, _ in tried])
        if own is not None:
            yield case.verdict(
                check=self.name,
                outcome=Outcome.CONSISTENT,
                why=f"{opening} {own}",
                weight=1,
            )
            return
        mode, length, best = tried[0]
        reason = _why_off(case, modes, [found for _, _, found in tried])
        most = fastest_of(case, (mode,), span)
        sure = reason is not None and not _is_of_a_part(case, best.low / most.limit)
        yield case.verdict(
            check=self.name,
            outcome=Outcome.INCONSISTENT if sure else Outcome.UNCHECKED,
            why=(
                f"{opening} {say_along(mode, length)} that would be"
                f" {_speed(case, mode, best.value)},"
                f" {reason if sure else 'which is unusual but not impossible'}."
            ),
            weight=2 if sure else 0,
            found=best,
        )

    def _by_print(self, case: Case, span: Interval) -> Iterator[Verdict]:
        """Yield whether the article's own speed or distance gives a time that has no map.

        A miss proves nothing: which of the figures is off the map cannot tell.
        """
        far = [each for each in kin(case, "distance") if each.quantity.value_si > 0]
        speeds = [each for each in kin(case, "average_speed") if each.quantity.value_si > 0]
        said = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
        opening = f"The article says {say_figure(case.claim.quantity)}."
        for length, speed in product(far, speeds):
            time = length.quantity.value_si / speed.quantity.value_si
            if said.contains(time):
                yield case.verdict(
                    check=self.name,
                    outcome=Outcome.CONSISTENT,
                    why=(
                        f"{opening} Its own {say_figure(length.quantity)} at"
                        f" {say_figure(speed.quantity)} take {say_value(time, 'h')}."
                    ),
                    weight=2,
                )
                return
        mode = mode_of(case)
        if mode is None or case.claim.quantity.vague:
            return
        low, high = usual_range(case, mode, span)
        if mode in DAILY_HOURS:  # who goes on through the night is told by the hour
            high = max(high, PACE[mode].usual_high)
        for length in far:
            speed_mps = length.quantity.value_si / case.claim.quantity.value_si
            if low <= speed_mps <= high:
                yield case.verdict(
                    check=self.name,
                    outcome=Outcome.CONSISTENT,
                    why=(
                        f"{opening} Over its own {say_figure(length.quantity)} that is"
                        f" {_speed(case, mode, speed_mps)}, a usual speed {MODE_WORDS[mode]}."
                    ),
                    weight=1,
                )
                return


def _sure(found: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield what two other figures of the text make, not what is merely usual."""
    return (each for each in found if each.weight > 1)


def _say_limit(most: tolerances.Pace) -> str:
    """Return how fast is too fast, with the record that the limit leaves room above."""
    return f"no such journey is known above {say_value(most.limit, 'km/h')} ({most.why})"


def _why_off(case: Case, modes: Sequence[Mode], tried: Sequence[Measurement]) -> str | None:
    """Return why no length gives a speed that can be; None where one may."""
    if any("estimate" in each.flags for each in tried) or why_unbuilt(case) is not None:
        return None
    fast = max(each.high for each in tried)
    if modes[0] is Mode.AIR and fast < AIRLINER_MPS and is_an_airline_s(case):
        return "and no airliner is so slow"
    most = fastest_of(case, modes, literal(case.claim))
    if min(each.low for each in tried) > most.limit:
        if may_miss_a_link(case, literal(case.claim), most.limit):
            return None
        return f"and {_say_limit(most)}"
    (mode, *others) = modes
    slowest = PACE[mode].usual_low
    if (
        not others
        and case.claim.mode in _NEVER_CRAWL
        and is_told_here(case)
        and not case.claim.quantity.vague
        and min(each.value for each in own_distances(case)) >= _FAR_M
        and _is_said_to_take(case)
        and not STOPS.search(sentence_of(case))
        and fast < slowest * FAR_TOO_SLOW
    ):
        return (
            f"less than a third of {say_value(slowest, 'km/h')}, about the slowest average"
            f" {MODE_WORDS[mode]}, and the sentence speaks of no stop"
        )
    return None


def _is_said_to_take(case: Case) -> bool:
    """Return whether the words around a time say outright that the journey takes it."""
    text, at = case.article.text, case.claim.span
    return bool(
        _TAKES.search(text[max(0, at.start - 40) : at.start]) or _JOURNEY.match(text, at.end)
    )


def _usual_words(
    case: Case, mode: Mode, length: Measurement, found: Measurement, span: Interval
) -> str:
    """Return what a usual speed is told by; of a vague time what it would usually be."""
    along = say_along(mode, length)
    if case.claim.quantity.vague:
        slow, fast = ORDINARY[mode]
        unit = "km/d" if mode in DAILY_HOURS else "km/h"
        fits = f"from {_hours(span.low)}" + (
            f" to {_hours(span.high)}" if span.high < float("inf") else " on"
        )
        return (
            f"Any time {fits} fits that wording. {along} usual averages {MODE_WORDS[mode]},"
            f" {say_range(slow, fast, unit)}, take {_hours(length.value / fast)} to"
            f" {_hours(length.value / slow)}."
        )
    words = f"{along} that is {_speed(case, mode, found.value)}"
    if is_by_the_day(case, mode, span) and found.low > DAILY_MPS[mode][1]:
        return f"{words}, as fast as those go {MODE_WORDS[mode]} who do not rest."
    if is_by_the_day(case, mode, span):
        least, most = DAILY_HOURS[mode]
        low, high = found.value * 24 / most, found.value * 24 / least
        return (
            f"{words}, or {say_range(low, high, 'km/h')} at {least:.0f} to {most:.0f} hours a"
            f" day on the way, usual {MODE_WORDS[mode]}."
        )
    if mode is Mode.AIR and span.low > _DAY_S and found.high < SLOW_FLIGHT_MPS:
        why = "usual in those years" if is_of_old(case) else "but the text speaks of stops"
        return f"{words}, slow for a flight, {why}."
    return f"{words}, a usual speed {MODE_WORDS[mode]}."


def _speed(case: Case, mode: Mode, speed_mps: float) -> str:
    """Return an average in words: a day's, where the nights are not travelled."""
    if case.claim.quantity.unit in DAYS and (mode in DAILY_HOURS or mode is Mode.ROAD):
        return say_value(speed_mps, "km/d")
    return f"an average of {say_value(speed_mps, 'km/h')}"


def _hours(seconds: float) -> str:
    """Return a time in whole hours or days, as a rough one is told."""
    hours = seconds / 3600
    if hours < 1:
        return f"{max(round(seconds / 60), 1)} min"
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.0f} days"


def _is_of_a_part(case: Case, times: float) -> bool:
    """Return whether a time is more likely about a part of the way than too short for it."""
    return not is_told_here(case) and (times > _PART or is_carried(case))


CHECK = Pace()
