"""The smallest sets of figures of one journey that cannot all hold.

In: the cases of an article. Out: relations that say what each figure would have to be for
the rest to stand.
Pure: reads nothing.
Method: a distance, a time and an average speed are three intervals bound by one product;
with the measured route as a fourth voice every set of two or three is tried. One figure alone
against the route is a verdict and is told there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from geo.cases import journey_id_of, kin, literal, may_be_one_trip
from geo.model import Case, Claim, Interval, Measurement, Outcome, Reading, Relation
from geo.settings import Settings
from geo.tolerances import READINGS, SPEED, allowed
from geo.travel import lengths_of
from geo.travel_doubts import goes_farther
from geo.wording import READING_WORDS, say_figure, say_value
from geo.yardsticks import is_sound, nearest

__all__ = ["RELATE"]


# Figures of one kind of one journey that are tried against the others: sets grow as the cube.
_MOST = 12
# By so much a measured way may be off where the figures of an article agree among themselves.
_AS_LONG = 0.75


class Reconcile:
    """Which figures cannot all hold."""

    name = "reconcile"

    def relate(self, cases: Sequence[Case], settings: Settings) -> Iterator[Relation]:
        """Yield the smallest contradictions within each journey.

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
        journeys: dict[str, list[Case]] = {}
        for case in cases:
            journey = journey_id_of(case, case.claim)
            if journey is not None and not case.claim.quantity.vague:
                journeys.setdefault(journey, []).append(case)
        for group in journeys.values():
            yield from _journey(group)


def _journey(group: Sequence[Case]) -> Iterator[Relation]:
    far = [each for each in group if each.claim.kind == "distance"][:_MOST]
    times = [each for each in group if each.claim.kind == "duration"][:_MOST]
    speeds = [each for each in group if each.claim.kind == "average_speed"][:_MOST]
    for speed in speeds:
        yield from _with_route(speed, times, far)
        yield from _printed(speed, times, far)


def _with_route(speed: Case, times: Sequence[Case], far: Sequence[Case]) -> Iterator[Relation]:
    """Yield a speed and a time that cannot both hold along the measured route."""
    own = [each for each in times if may_be_one_trip(speed.claim, each.claim)]
    lengths = tuple(each for each in lengths_of(speed) if is_sound(each))
    if not own or not lengths or goes_farther(speed):
        return
    v = allowed(speed.claim.quantity, tolerance=SPEED, said=speed.said)
    if any(
        _product(v, literal(each.claim), length.low, length.high)
        for each, length in product(own, lengths)
    ):
        return
    printed = [each for each in far if may_be_one_trip(speed.claim, each.claim)]
    if any(_is_their_way(v, each.claim, way.claim, lengths) for each, way in product(own, printed)):
        return
    for each in own:
        seconds = each.claim.quantity.value_si
        metres_a_second = speed.claim.quantity.value_si
        length = nearest(seconds * metres_a_second, lengths)
        yield _relation(
            (speed.claim, each.claim),
            f"{say_figure(speed.claim.quantity)} and {say_figure(each.claim.quantity)} cannot both"
            f" hold over {say_value(length.value, 'km')}"
            f" {READING_WORDS[length.reading or Reading.GEODESIC]}: the average would have to be"
            f" {say_value(length.value / seconds, speed.claim.quantity.unit)}, or the time"
            f" {say_value(length.value / metres_a_second, 'h')}.",
        )


def _is_their_way(
    speed: Interval, time: Claim, way: Claim, lengths: tuple[Measurement, ...]
) -> bool:
    """Return whether a time and a speed hold over a printed way that may be the one measured."""
    printed = _length(way)
    near = nearest(way.quantity.value_si, lengths).value
    close = _AS_LONG * near <= way.quantity.value_si <= near / _AS_LONG
    return close and _product(speed, literal(time), printed.low, printed.high)


def _printed(speed: Case, times: Sequence[Case], far: Sequence[Case]) -> Iterator[Relation]:
    """Yield a printed distance, time and speed that cannot all hold."""
    ways = kin(speed, "distance")
    trios = [
        (d, t)
        for d, t in product(far, times)
        if may_be_one_trip(speed.claim, d.claim)
        and may_be_one_trip(speed.claim, t.claim)
        and d.claim in ways
    ]
    v = allowed(speed.claim.quantity, tolerance=SPEED, said=speed.said)
    for d, t in trios:
        length = _length(d.claim)
        if _product(v, literal(t.claim), length.low, length.high):
            return
    for d, t in trios:
        metres, seconds = d.claim.quantity.value_si, t.claim.quantity.value_si
        rate = speed.claim.quantity.value_si
        if min(metres, seconds, rate) <= 0:
            continue
        yield _relation(
            (d.claim, t.claim, speed.claim),
            f"{say_figure(d.claim.quantity)}, {say_figure(t.claim.quantity)} and an average of"
            f" {say_figure(speed.claim.quantity)} cannot all hold: the distance would have to be"
            f" {say_value(rate * seconds, d.claim.quantity.unit)}, or the time"
            f" {say_value(metres / rate, 'h')}, or the average"
            f" {say_value(metres / seconds, speed.claim.quantity.unit)}.",
        )


def _relation(claims: Sequence[Claim], why: str) -> Relation:
    return Relation(
        kind="reconcile",
        claims=tuple(each.id for each in claims),
        outcome=Outcome.INCONSISTENT,
        why=why[0].upper() + why[1:],
    )


def _length(claim: Claim) -> Interval:
    reading = claim.reading or Reading.RAIL
    return allowed(claim.quantity, tolerance=READINGS[reading], said=literal(claim))


def _product(speed: Interval, time: Interval, low: float, high: float) -> bool:
    """Return whether some speed for some of the time gives some of the lengths."""
    return speed.low * time.low <= high and low <= speed.high * time.high


RELATE = Reconcile()
