"""Distance = speed × time: the figures of one journey against one another and the route.

In: an average speed, its kin of the same journey and trip, what was measured.
Out: verdicts on average speeds; the relation of the three.
Pure: reads nothing.

The measured route weighs more than the article's own arithmetic: three figures may agree
with one another and share one error. Both facts are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from geo.best_days import above_the_mean, by_its_own_day, is_at_best, is_moving
from geo.cases import kin, literal
from geo.clocks import with_clock_times
from geo.mean_doubts import ByRoute, Sum, doubted, doubted_sum, is_the_same_mean
from geo.model import Case, Claim, Interval, Measurement, Outcome, Reading, Relation, Verdict
from geo.positions import is_no_way_of
from geo.reckoned import mean_amiss, mean_of_another
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.tolerances import READINGS, SPEED, WITHOUT_STOPS, allowed
from geo.travel import (
    length_unit,
    lengths_of,
    mode_of,
    speed_over,
    ways_of,
)
from geo.travel_doubts import goes_a_new_way, goes_farther, lacks_its_way
from geo.triples import (
    agreeing_pair,
    hours_of,
    mean_of_the_figures_beside,
    own_times,
)
from geo.untold_times import untold_times
from geo.wording import READING_WORDS, say_figure, say_range, say_value
from geo.yardsticks import is_sound, nearest, own_distances, straight

__all__ = ["CHECK", "RELATE"]

# A quotient of the two middles that is off by more has its agreement from their roughness.
_EDGE = 0.12
_STOPS_IN = ", stops included"


class SpeedTimeDistance:
    """Average speeds, and distances that a speed and a time beside them give."""

    name = "speed_time_distance"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield verdicts on an average speed.

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
        if case.claim.kind == "average_speed":
            yield from self._speed(case)
        elif (
            case.claim.kind == "distance"
            and not case.claim.beside
            and straight(own_distances(case)) is None
        ):
            yield from self._distance(case)

    def relate(self, cases: Sequence[Case], settings: Settings) -> Iterator[Relation]:
        """Yield, for each speed, whether it is its distance over its time.

        Parameters
        ----------
        cases
            One case a claim, in the order of the text.
        settings
            Choices of the run.

        Yields
        ------
        Relation
            What holds, or fails to hold, between claims.
        """
        for case in cases:
            if case.claim.kind == "average_speed":
                yield from _triples(case)

    def _speed(self, case: Case) -> Iterator[Verdict]:
        if is_at_best(case):
            day = by_its_own_day(case)
            if day is not None:
                yield self._verdict(case, *day, 2)
                return
            above = above_the_mean(case)
            if above is not None:
                yield case.verdict(check=self.name, outcome=Outcome.CONSISTENT, why=above, weight=1)
            return
        said = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
        moving = is_moving(case)
        times = _times(case)
        route = self._by_route(case, said, times, moving=moving)
        own = _by_arithmetic(case, said, times, moving=moving)
        agrees = own is not None and own[0] is Outcome.CONSISTENT
        if agrees and (goes_farther(case) or goes_a_new_way(case)):
            route = None  # a swimmer's track, a storm's path, a new line: no way that was measured
        other = mean_of_another(case) if route is not None else None
        if other is not None:
            route, own = None, (Outcome.CONSISTENT, other, case.claim.quantity.value_si)
        beside = None if moving else mean_of_the_figures_beside(case) or mean_amiss(case)
        if beside is not None:
            yield self._verdict(case, Outcome.INCONSISTENT, beside, 2 if route is None else 3)
            return
        if route is not None:
            outcome, text, weight = doubted(case, route, own, times)
            if own is not None:
                text = f"{text} {own[1]}"
            yield self._verdict(case, outcome, text, weight, found=route[2])
            if weight == 0 and own is not None and own[0] is Outcome.CONSISTENT:
                route = None  # another's way: the figures beside the mean are its own
        if own is not None and (
            route is None
            or route[3] < 3
            or (case.claim.guessed and is_the_same_mean(own, route[2]))
        ):
            yield self._verdict(case, *doubted_sum(case, own, times), 2)

    def _verdict(
        self,
        case: Case,
        outcome: Outcome,
        text: str,
        weight: int,
        *,
        found: Measurement | None = None,
    ) -> Verdict:
        return case.verdict(
            check=self.name,
            outcome=outcome,
            why=f"The article says an average of {say_figure(case.claim.quantity)}. {text}",
            weight=weight,
            found=found,
        )

    def _by_route(
        self, case: Case, said: Interval, times: Sequence[Claim], *, moving: bool
    ) -> ByRoute | None:
        """Hold a speed against measured length over stated time; any time may be the one."""
        lengths = lengths_of(case)
        unit = case.claim.quantity.unit
        results: list[ByRoute] = []
        for length, time in product(lengths, times):
            span = hours_of(time)
            if span.low <= 0:
                continue  # "under an hour" lets the speed be anything
            found = speed_over(length, span, time)
            # without its stops a journey is faster than with them, but not by much
            most = found.high * WITHOUT_STOPS if moving else found.high
            fits = said.low <= most and found.low <= said.high
            words = READING_WORDS[length.reading] if length.reading else ""
            text = (
                f"{say_value(length.value, length_unit(unit))} {words}"
                f" in {say_figure(time.quantity)} make {say_value(found.value, unit)}"
                f"{_STOPS_IN if moving else ''}"
            )
            weight = 3 if is_sound(length) else 1
            if fits:
                # at the edge of what way and time allow it is plausible, no more
                near = moving or abs(found.value / case.claim.quantity.value_si - 1) <= _EDGE
                words, sure = ("It agrees", weight) if near else ("It is plausible", 1)
                results.append((Outcome.CONSISTENT, f"{words}: {text}.", found, sure))
            elif is_sound(length) and not lacks_its_way(case, length):
                results.append((Outcome.INCONSISTENT, f"It does not agree: {text}.", found, weight))
        if not results:
            return None

        def off(result: ByRoute) -> float:
            return abs(result[2].value / case.claim.quantity.value_si - 1)

        agreeing = [each for each in results if each[0] is Outcome.CONSISTENT]
        if agreeing:
            mode = mode_of(case)
            own = ways_of(mode, lengths) if mode is not None else lengths
            readings = {each.reading for each in own}
            # the way of the mode itself is told before a straight line that agrees as well, and of
            # two lines the one that gives the mean
            return max(
                agreeing, key=lambda each: (each[3], each[2].reading in readings, -off(each))
            )
        return min(results, key=off)

    def _distance(self, case: Case) -> Iterator[Verdict]:
        """Yield an agreement of a distance without ends with a speed and a time beside it."""
        if case.claim.reading is Reading.GEODESIC:
            return  # nobody travels the straight line at that speed
        said = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
        for speed, time in product(kin(case, "average_speed"), kin(case, "duration")):
            v, t = literal(speed), literal(time)
            made = speed.quantity.value_si * time.quantity.value_si
            if abs(made / case.claim.quantity.value_si - 1) > _EDGE:
                continue  # the hedges of three figures together let too much agree
            if v.low * t.low <= said.high and said.low <= v.high * t.high:
                yield case.verdict(
                    check=self.name,
                    outcome=Outcome.CONSISTENT,
                    why=(
                        f"The article says {say_figure(case.claim.quantity)};"
                        f" {say_figure(speed.quantity)} for {say_figure(time.quantity)} give that."
                    ),
                    weight=2,
                )
                return


def _times(case: Case) -> tuple[Claim, ...]:
    """Return the times of the journey; "a day and a bit" only if nothing sharper is printed.

    Where a time stands in the same sentence or the one before, a speed goes by that one.
    """
    told = own_times(case, kin(case, "duration"))
    found = with_clock_times(case, told) if told else untold_times(case)
    here = sentence_at(case.article, case.claim.span)
    near = tuple(each for each in found if 0 <= here - sentence_at(case.article, each.span) <= 1)
    found = near or found
    return tuple(each for each in found if not _is_blurred(each)) or found


def _is_blurred(claim: Claim) -> bool:
    said = literal(claim)
    return claim.quantity.vague or (said.low > 0 and 1.3 * said.low < said.high < float("inf"))


def _by_arithmetic(
    case: Case, said: Interval, times: Sequence[Claim], *, moving: bool
) -> Sum | None:
    """Hold a speed against the distance and the time that the article itself prints."""
    best: tuple[float, Claim, Claim, float] | None = None
    unit = case.claim.quantity.unit
    for far, time in product(kin(case, "distance"), times):
        if literal(time).high <= 0 or time.quantity.value_si <= 0:
            continue
        if is_no_way_of(case, far):
            continue
        low, high = _quotient(far, time)
        gap = max(low / said.high - 1, said.low / high - 1, 0.0)
        if moving and low <= said.high and said.low <= high * WITHOUT_STOPS:
            gap = 0.0
        middle = far.quantity.value_si / time.quantity.value_si
        key = (gap, abs(middle / case.claim.quantity.value_si - 1))
        if best is None or key < (best[0], abs(best[3] / case.claim.quantity.value_si - 1)):
            best = (gap, far, time, middle)
    if best is None or best[0] > 0:
        pair = None if moving else agreeing_pair(case)
        if pair is not None:
            best = (0.0, *pair, pair[0].quantity.value_si / pair[1].quantity.value_si)
    if best is None:
        return None
    gap, far, time, middle = best
    sums = (
        f"{say_figure(far.quantity)} in {say_figure(time.quantity)} make {say_value(middle, unit)}"
        f"{_STOPS_IN if moving else ''}"
    )
    if gap == 0:
        return Outcome.CONSISTENT, f"It agrees with the article's own figures: {sums}.", middle
    return (
        Outcome.INCONSISTENT,
        f"It does not agree with the article's own figures: {sums}.",
        middle,
    )


def _quotient(far: Claim, time: Claim) -> tuple[float, float]:
    """Return between which speeds a printed distance over a printed time lies, m/s."""
    d, t = _stated_length(far), hours_of(time)
    low = 0.0 if t.high == float("inf") else d.low / t.high
    return low, float("inf") if t.low <= 0 else d.high / t.low


def _stated_length(claim: Claim) -> Interval:
    """Return what a printed distance allows as a factor, with the slack of a quotient."""
    said = literal(claim)
    return allowed(
        claim.quantity,
        tolerance=READINGS[claim.reading or Reading.GEODESIC],
        said=said,
    )


def _triples(case: Case) -> Iterator[Relation]:
    """Yield what the printed triple and the triple with the measured route say."""
    said = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
    times = _times(case)
    moving = is_moving(case)
    own = _by_arithmetic(case, said, times, moving=moving)
    far = kin(case, "distance")
    if own is not None:
        ids = tuple(sorted({each.id for each in (case.claim, *far, *times)}, key=_order))
        yield Relation(
            kind="speed=distance/time",
            claims=ids,
            outcome=own[0],
            why=f"An average of {say_figure(case.claim.quantity)}. {own[1]}",
        )
    if moving or (own is not None and goes_farther(case)):
        return
    sound = tuple(each for each in lengths_of(case) if is_sound(each))
    if not sound:
        return
    unit = case.claim.quantity.unit
    for time in times:
        length = nearest(case.claim.quantity.value_si * time.quantity.value_si, sound)
        span = allowed(time.quantity, tolerance=SPEED, said=None)
        low, high = length.low / span.high, length.high / span.low
        agrees = low <= said.high and said.low <= high
        words = READING_WORDS[length.reading] if length.reading else ""
        needed = length.value / case.claim.quantity.value_si
        yield Relation(
            kind="speed=route/time",
            claims=tuple(sorted((case.claim.id, time.id), key=_order)),
            outcome=Outcome.CONSISTENT if agrees else Outcome.INCONSISTENT,
            why=(
                f"{say_value(length.value, length_unit(unit))} {words}"
                f" in {say_figure(time.quantity)} make {say_range(low, high, unit)};"
                f" the article's {say_figure(case.claim.quantity)} would take"
                f" {say_value(needed, 'h')}."
            ),
        )


def _order(claim_id: str) -> tuple[int, str]:
    digits = claim_id.lstrip("abcdefghijklmnopqrstuvwxyz")
    return (int(digits) if digits.isdigit() else 0, claim_id)


CHECK = SpeedTimeDistance()
RELATE = CHECK
