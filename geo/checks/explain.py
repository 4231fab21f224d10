"""How a figure that fails may have come about: the simplest derivation that hits it.

In: a case whose verdict is `INCONSISTENT`. Out: possibilities in words, best first.
Pure: reads nothing.

A derivation counts if it hits within `Settings.tight_fit` and no simpler one does: the claim's
own two places under another yardstick come before a slip of units, that before a sum of
figures, that before the distance of another pair of places. It is a possibility, never a
finding; nobody but the writer knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from geo.cases import journey_id_of
from geo.model import Case, Claim, Measurement, Quantity, Reading, Verdict
from geo.settings import Settings
from geo.stretches import text_between
from geo.tolerances import DISGUISE, READINGS
from geo.units import Dimension, convert, to_si
from geo.wording import READING_WORDS, say_figure, say_value
from geo.yardsticks import bound_readings, own_distances, straight

__all__ = ["EXPLAIN"]

_TIGHTEST = min(each.plain for each in READINGS.values())
# A twin stands in brackets behind its figure.
_TWIN_REACH = 60
_LENGTH_UNITS = {"km": "kilometres", "mi": "miles", "nm": "nautical miles"}
_SPEED_UNITS = {"km/h": "km/h", "mph": "mph", "kn": "knots"}


@dataclass(frozen=True, slots=True)
class _Way:
    """One derivation: how simple it is (0 simplest), how far it misses, its words."""

    rank: int
    miss: float
    words: str


class Explains:
    """The simplest derivation that hits a figure."""

    name = "explain"

    def explain(self, case: Case, verdict: Verdict, settings: Settings) -> Iterator[str]:
        """Yield the best derivation, and others as simple that fit as tightly.

        Parameters
        ----------
        case
            The claim and what is known around it.
        verdict
            The deciding verdict on the claim.
        settings
            Choices of the run.

        Yields
        ------
        str
            Possibilities, best first; nothing where none fits tightly.
        """
        ways = [each for each in _ways(case, verdict, settings.tight_fit) if each.miss == each.miss]
        ways = [each for each in ways if each.miss <= settings.tight_fit]
        if not ways:
            return
        simplest = min(each.rank for each in ways)
        best = sorted((each for each in ways if each.rank == simplest), key=lambda each: each.miss)
        for each in best[:2]:
            if each.miss <= best[0].miss + settings.tight_fit / 3:
                yield each.words


def _ways(case: Case, verdict: Verdict, fit: float) -> Iterator[_Way]:
    match case.claim.kind:
        case "distance" | "length":
            yield from _other_yardstick(case)
            yield from _swapped_units(case)
            yield from _unit_slips(case)
            yield from _there_and_back(case)
            yield from _swapped_digits(case)
            yield from _sums(case)
            yield from _other_pairs(case)
        case "average_speed":
            yield from _speed_ways(case, verdict)
        case "ratio":
            yield from _mixtures(case)
        case _:
            return


def _bound(case: Case) -> tuple[Measurement, ...]:
    """Return the measurements the figure should have agreed with."""
    readings, _ = bound_readings(case)
    measured = own_distances(case)
    return tuple(each for each in measured if not readings or each.reading in readings)


def _miss(value: float, found: Measurement) -> float:
    """Return by how much a value misses a measurement: 0 within its interval."""
    if found.low <= value <= found.high:
        return min(abs(value / found.value - 1), 0.001)
    return abs(value / found.value - 1)


def _other_yardstick(case: Case) -> Iterator[_Way]:
    """Yield the same two places measured in another way."""
    value, unit = case.claim.quantity.value_si, case.claim.quantity.unit
    bound = _bound(case)
    for each in own_distances(case):
        if each in bound or each.reading is None:
            continue
        miss = abs(value / each.value - 1)
        told = say_value(each.value, unit)
        line = each.reading is Reading.GEODESIC
        label = f"the straight line, {told}" if line else f"the way by {each.reading}, {told}"
        tail = ", taken for the route" if line and bound else ""
        # the own two places are the nearest guess: a careful figure's tolerance will do
        scale = _TIGHTEST / READINGS[each.reading].of(case.claim.quantity.hedge)
        yield _Way(0, miss * scale, f"It may be {label}{tail}: {miss * 100:.1f} % off.")


def _swapped_units(case: Case) -> Iterator[_Way]:
    """Yield two printings of one figure that agree once their units change places."""
    first = case.claim.quantity
    for second in _twins(case):
        if second.dimension is not first.dimension or second.unit == first.unit:
            continue
        turned = convert(first.value, source=second.unit, target=first.unit)
        miss = abs(turned / second.value - 1) if second.value else 1.0
        yield _Way(
            0,
            miss,
            f"The two units may have changed places: {first.value:,.10g} {second.unit} are"
            f" {turned:,.0f} {first.unit}.",
        )


def _twins(case: Case) -> Iterator[Quantity]:
    own = case.claim.quantity
    if own.twin is not None:
        yield own.twin
    for each in case.neighbours:
        if abs(each.quantity.span.start - own.span.start) > _TWIN_REACH:
            continue
        between = text_between(case.article, own.span, each.span)
        if each.quantity.span != own.span and len(between) <= 4 and set(between) & set("([/"):
            yield each.quantity


def _unit_slips(case: Case) -> Iterator[_Way]:
    """Yield the same number read in another unit of length."""
    quantity = case.claim.quantity
    if quantity.unit not in _LENGTH_UNITS or quantity.value_to is not None:
        return
    for unit, name in _LENGTH_UNITS.items():
        if unit == quantity.unit:
            continue
        value = to_si(quantity.value, unit)
        nearest = sorted(_bound(case), key=lambda each: _miss(value, each))[:1]
        for each in nearest:
            yield _Way(
                1,
                _miss(value, each),
                f"The number may stand for {name}: {quantity.value:,.10g} {name} would agree with"
                f" the {say_value(each.value, unit)} that we measure"
                f" {READING_WORDS[each.reading or Reading.GEODESIC]}.",
            )


def _there_and_back(case: Case) -> Iterator[_Way]:
    value = case.claim.quantity.value_si
    for each in _bound(case):
        words = READING_WORDS[each.reading or Reading.GEODESIC]
        told = f"{say_value(each.value, case.claim.quantity.unit)} {words}"
        yield _Way(2, abs(value / 2 / each.value - 1), f"It may be there and back: {told}, twice.")
        yield _Way(
            2, abs(value * 2 / each.value - 1), f"It may be half of the way: {told}, halved."
        )


def _swapped_digits(case: Case) -> Iterator[_Way]:
    """Yield the figure with two neighbouring digits turned round."""
    quantity = case.claim.quantity
    digits = f"{quantity.value:.0f}"
    if quantity.value != int(quantity.value) or len(digits) < 3 or quantity.value_to is not None:
        return
    for place in range(len(digits) - 1):
        turned = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        if turned == digits or turned.startswith("0"):
            continue
        value = to_si(float(turned), quantity.unit)
        for each in _bound(case):
            yield _Way(
                3,
                _miss(value, each) * 1.5,
                f"Two digits may have changed places: {float(turned):,.0f} would agree with the"
                f" {say_value(each.value, quantity.unit)} that we measure.",
            )


def _sums(case: Case) -> Iterator[_Way]:
    """Yield the sum or difference of two other figures of the article."""
    value = case.claim.quantity.value_si
    others = _other_lengths(case)
    for a, b in combinations(others, 2):
        if not _may_be_added(case.claim, a, b):
            continue
        for sign, what, word in ((1, "sum", "plus"), (-1, "difference", "less")):
            turned = sign < 0 and a.quantity.value_si < b.quantity.value_si
            first, last = (b, a) if turned else (a, b)
            total = first.quantity.value_si + sign * last.quantity.value_si
            if total <= 0:
                continue
            yield _Way(
                4,
                # many pairs can be added; only an exact hit is worth telling
                abs(value / total - 1) * 3,
                f"It may be a {what}: {say_figure(first.quantity)} {word}"
                f" {say_figure(last.quantity)}.",
            )


def _may_be_added(claim: Claim, a: Claim, b: Claim) -> bool:
    """Return whether two figures are in one unit and of ways that have to do with a third."""
    mine, one, other = (each.end_names for each in (claim, a, b))
    apart = bool(mine and one and other) and mine.isdisjoint(one | other)
    return a.quantity.unit == b.quantity.unit and not apart


def _other_lengths(case: Case) -> tuple[Claim, ...]:
    """Return the other distances of the article, each figure once."""
    seen: dict[float, Claim] = {}
    for each in case.neighbours:
        if each.kind == "distance" and not each.quantity.vague and each.quantity.value_si > 0:
            seen.setdefault(round(each.quantity.value_si), each)
    return tuple(seen.values())[:12]


def _other_pairs(case: Case) -> Iterator[_Way]:
    """Yield the distance of another pair of places of the article."""
    value = case.claim.quantity.value_si
    own = journey_id_of(case, case.claim) or (case.journey.id if case.journey else None)
    names = {each.id: each.stops for each in case.journeys}
    for journey, measured in case.companions:
        stops = names.get(journey, ())
        if journey == own or len(stops) < 2:
            continue
        for each in measured:
            if each.name != "distance" or each.reading is None:
                continue
            yield _Way(
                5,
                abs(value / each.value - 1) * 1.5,
                f"It may belong to another way: {stops[0].name} to {stops[-1].name} is"
                f" {say_value(each.value, case.claim.quantity.unit)}"
                f" {READING_WORDS[each.reading]}.",
            )


def _speed_ways(case: Case, verdict: Verdict) -> Iterator[_Way]:
    """Yield the number in another unit of speed, or the straight line in the same time."""
    quantity = case.claim.quantity
    found = verdict.found
    if found is None or found.dimension is not Dimension.SPEED or found.value <= 0:
        return
    if quantity.unit in _SPEED_UNITS:
        for unit, name in _SPEED_UNITS.items():
            if unit != quantity.unit:
                value = to_si(quantity.value, unit)
                yield _Way(
                    1,
                    abs(value / found.value - 1),
                    f"The number may stand for {name}: {quantity.value:,.10g} {name} would"
                    f" agree with the {say_value(found.value, unit)} that we find.",
                )
    own = own_distances(case)
    route = next((each for each in own if each.reading is found.reading), None)
    line = next((each for each in own if each.reading is Reading.GEODESIC), None)
    if route is not None and line is not None and route is not line:
        along = found.value * line.value / route.value
        yield _Way(
            0,
            # both the line and the printed time are rounded before they are divided
            abs(quantity.value_si / along - 1) * 0.75,
            f"It may rest on the straight line: {say_value(line.value, 'km')} in the same time"
            f" make {say_value(along, quantity.unit)}.",
        )


# how near a figure lies to the yardstick that it is said to be in, within a mixture
_MIXED = 0.10


def _mixtures(case: Case) -> Iterator[_Way]:
    """Yield how two yardsticks give the ratio that one does not."""
    claim = case.claim
    value = claim.quantity.value
    if claim.quantity.unit != "x" or value <= 0:
        return
    base = next((each for each in case.neighbours if each.id == claim.base), None)
    if base is None or base.quantity.value_si <= 0:
        return
    b = base.quantity.value_si
    whole = _short(case, base)
    for each in _other_lengths(case):
        a = each.quantity.value_si
        if abs(a / b - 1) < 0.02:
            continue
        yield _Way(
            1,
            abs((a + b) / b / value - 1),
            f"It may mix two yardsticks: ({whole} + {_short(case, each)}) ÷ {whole}"
            f" = {(a + b) / b:.2f}.",
        )
        yield _Way(
            0,
            abs(a / b / value - 1),
            f"It may be {_short(case, each)} ÷ {whole} = {a / b:.2f}.",
        )
    journey = journey_id_of(case, base)
    theirs = dict(case.companions).get(journey or "", ())
    for x, y in ((x, y) for x in own_distances(case) for y in theirs):
        if y.name == "distance" and x.reading is not y.reading and y.value > 0:
            if x.reading is None or y.reading is None:
                continue
            yield _Way(
                2,
                abs(x.value / y.value / value - 1),
                f"It may mix two yardsticks: {say_value(x.value, 'km')}"
                f" {READING_WORDS[x.reading]} ÷ {say_value(y.value, 'km')}"
                f" {READING_WORDS[y.reading]} = {x.value / y.value:.2f}.",
            )


def _short(case: Case, claim: Claim) -> str:
    """Return a distance with the yardstick it turns out to be in, as short as can be."""
    quantity = claim.quantity
    told = f"{quantity.value:,.10g} {quantity.unit}"
    measured = dict(case.companions).get(journey_id_of(case, claim) or "", ())
    line = straight(measured)
    if line is not None and abs(quantity.value_si / line.value - 1) <= DISGUISE:
        return f"{told} straight"
    ways = [
        (abs(quantity.value_si / each.value - 1), each.reading)
        for each in measured
        if each.name == "distance" and each.reading not in (None, Reading.GEODESIC)
    ]
    gap, fits = min(ways, key=lambda each: each[0], default=(_MIXED, None))
    if claim.reading is Reading.GEODESIC and fits is not None and gap < _MIXED:
        return f"{told}, which fits {READING_WORDS[fits]}"
    return f"{told} {READING_WORDS[claim.reading]}" if claim.reading else told


EXPLAIN = Explains()
