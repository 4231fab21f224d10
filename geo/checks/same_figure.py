"""The same figure twice in one article, or across several.

In: the cases of an article, or reports on several. Out: relations; `Across`.
Pure: reads nothing.

Across articles a figure may lose the word that made it true ("by road"), change its unit,
or be contradicted. All of that is told; which of the two is right the map must say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from geo.cases import is_told_here, own_key
from geo.measure import geodesic_m
from geo.model import (
    Across,
    Case,
    Claim,
    Hedge,
    Outcome,
    Place,
    Reading,
    Relation,
    Report,
)
from geo.settings import Settings
from geo.tolerances import TWIN_ROUND, Tolerance, allowed
from geo.wording import say_figure
from geo.yardsticks import READING_OF_MODE

__all__ = ["COMPARE", "RELATE"]

_KINDS = frozenset(
    {
        "distance",
        "length",
        "duration",
        "average_speed",
        "top_speed",
        "ratio",
        "area",
        "area_ratio",
        "elapsed",
    }
)
# Several durations or speeds on one way are several trips, not a contradiction.
_ONE_TRUTH = frozenset({"distance", "area", "area_ratio", "ratio", "elapsed"})
_OF_A_TRIP = frozenset({"duration", "average_speed", "top_speed"})
_SAME = Tolerance(plain=TWIN_ROUND, hedged=0.10, why="two printings of one figure")
# Two points this near are one place with two names: a station and its city, some 50 km.
_NEAR_DEG = 0.6
# ... unless they are more than this share of what lies between the two ends.
_NEAR_SHARE = 0.35
# A figure that takes its ends from another sentence, and is off by more, is of a part.
_PART = 2.0
# Pairs grow as the square; an article with more figures than this is a table.
_MOST = 400
# From this radius on a place is a region.
_WIDE_M = 100_000.0


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of one article, and what it is about."""

    key: str
    claim: Claim
    about: tuple[Place | None, ...]


class SameFigure:
    """Repetition, dropped qualifiers, changed units, contradictions."""

    name = "same_figure"

    def relate(self, cases: Sequence[Case], settings: Settings) -> Iterator[Relation]:
        """Yield the figures of one article that contradict one another.

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
        told = [
            _Told(case.claim.id, case.claim, own_key(case))
            for case in cases
            if case.claim.kind in _ONE_TRUTH and not case.claim.quantity.vague
        ]
        sure = {case.claim.id for case in cases if is_told_here(case)}
        clashing: set[str] = set()
        for a, b in combinations(told[:_MOST], 2):
            # one clash a figure says it; all pairs of a table would say nothing
            if a.claim.kind != b.claim.kind or b.key in clashing:
                continue
            whole = _without_subject(a, b)
            same = _same_subject(whole, b) or _same_subject(a, _without_subject(b, a))
            if not same or _yardstick(a.claim) != _yardstick(b.claim):
                continue
            if bool(a.claim.via) is not bool(b.claim.via):
                continue  # the old line by way of a third place is longer than the new one
            if a.claim.kind == "distance" and not {a.key, b.key} <= sure and _times(a, b) > _PART:
                continue
            if _apart(a.claim, b.claim):
                clashing.add(b.key)
                yield Relation(
                    kind="contradiction",
                    claims=(a.key, b.key),
                    outcome=Outcome.INCONSISTENT,
                    why=(
                        f"The article says {say_figure(a.claim.quantity)} and"
                        f" {say_figure(b.claim.quantity)} of the same thing; they do not agree."
                    ),
                )

    def compare(self, reports: Sequence[Report]) -> Iterator[Across]:
        """Yield what several articles say of the same thing.

        Parameters
        ----------
        reports
            Reports on the articles, in any order.

        Yields
        ------
        Across
            What articles say of the same thing.
        """
        told = [tuple(_of_report(report))[:_MOST] for report in reports]
        for left, right in combinations(told, 2):
            for a in left:
                for b in right:
                    if a.claim.kind == b.claim.kind and _same_subject(a, b):
                        yield from _between(a, b)


def _of_report(report: Report) -> Iterator[_Told]:
    spans = {each.toponym.span: each.place for each in report.places}
    names = {each.toponym.name: each.place for each in report.places}
    journeys = {claim: each for each in report.journeys for claim in each.claims}
    for claim in report.claims:
        if claim.kind not in _KINDS or claim.quantity.vague:
            continue
        ends = [claim.origin, claim.destination]
        if claim.kind in ("area", "area_ratio"):
            ends = [claim.subject, claim.compared_with]
        about: tuple[Place | None, ...] = tuple(
            spans.get(each.span, names.get(each.name)) if each is not None else None
            for each in ends
        )
        journey = journeys.get(claim.id)
        if journey is not None and len(journey.stops) > 1 and None in about:
            about = (journey.stops[0], journey.stops[-1])
        yield _Told(f"{report.article.source}#{claim.id}", claim, about)


def _same_subject(a: _Told, b: _Told) -> bool:
    """Return whether two figures are of one kind and about the same places."""
    if a.claim.kind != b.claim.kind:
        return False
    trips = a.claim.trip, b.claim.trip
    if a.claim.kind in _OF_A_TRIP and None not in trips and trips[0] != trips[1]:
        return False
    if a.claim.return_trip != b.claim.return_trip:
        return False
    ways = [{each.name.casefold() for each in told.claim.via} for told in (a, b)]
    if all(ways) and ways[0].isdisjoint(ways[1]):
        return False  # round the cape and through the canal are two distances
    if all(each is None for each in a.about) or all(each is None for each in b.about):
        return a.claim.kind == "elapsed" and abs(
            a.claim.quantity.value_si - b.claim.quantity.value_si
        ) < 1e-6 * max(a.claim.quantity.value_si, 1.0)
    if _are_same_places(a.about, b.about):
        return True
    # there is as far as back
    turned = tuple(reversed(b.about))
    return a.claim.kind not in ("area_ratio", "ratio") and _are_same_places(a.about, turned)


def _are_same_places(one: Sequence[Place | None], other: Sequence[Place | None]) -> bool:
    """Return whether two ends are two others, each by its own name or by that of a place near.

    Between towns 50 km apart what is near to one of them is another place.
    """
    if not all(_same_place(x, y) for x, y in zip(one, other, strict=False)):
        return False
    here = [each for each in one if each is not None]
    if len(here) < 2:
        return True
    most = _NEAR_SHARE * geodesic_m(here[0], here[1])
    pairs = [(x, y) for x, y in zip(one, other, strict=False) if x is not None and y is not None]
    return all(geodesic_m(x, y) <= max(most, x.radius_m, y.radius_m) for x, y in pairs)


def _times(a: _Told, b: _Told) -> float:
    """Return how many times the smaller of two figures the larger one is."""
    low, high = sorted((a.claim.quantity.value_si, b.claim.quantity.value_si))
    return high / low if low > 0 else float("inf")


def _without_subject(a: _Told, b: _Told) -> _Told:
    """Return a comparison with the other's subject where only one of the two names it.

    "It is over 110 times larger than Naro": what it is the article has said before.
    """
    if a.claim.kind != "area_ratio" or len(a.about) != 2 or len(b.about) != 2:
        return a
    if (a.about[0] is None) == (b.about[0] is None) or a.about[1] is None:
        return a
    return _Told(a.key, a.claim, b.about if _same_place(a.about[1], b.about[1]) else a.about)


def _same_place(a: Place | None, b: Place | None) -> bool:
    if a is None or b is None:
        return a is b
    if max(a.radius_m, b.radius_m) > _WIDE_M and "country" not in (a.kind, b.kind):
        # "the Amur region" in one article is a town of it in the other
        return geodesic_m(a, b) <= max(a.radius_m, b.radius_m)
    east = abs((a.lon - b.lon + 180) % 360 - 180)
    return east < _NEAR_DEG and abs(a.lat - b.lat) < _NEAR_DEG


def _yardstick(claim: Claim) -> str:
    return claim.reading or claim.mode or ""


def _apart(a: Claim, b: Claim) -> bool:
    return not allowed(a.quantity, tolerance=_SAME).overlaps(allowed(b.quantity, tolerance=_SAME))


def _between(a: _Told, b: _Told) -> Iterator[Across]:
    """Yield what two articles' figures for one thing have in common and what not."""
    x, y = a.claim.quantity, b.claim.quantity
    first, second = f"“{a.claim.quantity.text}”", f"“{b.claim.quantity.text}”"
    same_number = x.value == y.value and x.value_to == y.value_to
    if same_number and x.unit != y.unit and x.dimension is y.dimension:
        yield Across(
            kind="changed_unit",
            claims=(a.key, b.key),
            why=(
                f"The number is the same and the unit is not: {first} in one article,"
                f" {second} in the other."
            ),
        )
        return
    if abs(x.value_si - y.value_si) <= 0.01 * max(abs(x.value_si), abs(y.value_si)):
        yield from _equal(a, b)
    elif (
        a.claim.kind in _ONE_TRUTH
        and _yardstick(a.claim) == _yardstick(b.claim)
        and _apart(a.claim, b.claim)
    ):
        yield Across(
            kind="contradiction",
            claims=(a.key, b.key),
            why=f"{first} in one article and {second} in the other, of the same thing.",
        )


def _equal(a: _Told, b: _Told) -> Iterator[Across]:
    """Yield the words that one printing of a figure has and the other lacks."""
    lost = False
    for fuller, barer in ((a, b), (b, a)):
        words = _words_lost(fuller.claim, barer.claim)
        if words:
            lost = True
            yield Across(
                kind="qualifier_dropped",
                claims=(fuller.key, barer.key),
                why=(
                    f"Both print {say_figure(barer.claim.quantity)}; the second lacks"
                    f" {' and '.join(words)}, without which the figure means something else."
                ),
            )
    if not lost:
        yield Across(
            kind="same_figure",
            claims=(a.key, b.key),
            why=f"Both print {say_figure(a.claim.quantity)} of the same thing.",
        )


def _words_lost(fuller: Claim, barer: Claim) -> list[str]:
    words = []
    ground = fuller.reading or (READING_OF_MODE.get(fuller.mode) if fuller.mode else None)
    bare = barer.mode is None and barer.reading in (None, Reading.GEODESIC)
    if ground not in (None, Reading.GEODESIC) and bare:
        words.append(f"“by {ground}”")
    # a distance stays what it is from year to year; a time and a speed belong to their trip
    if fuller.trip is not None and barer.trip is None and fuller.kind in _OF_A_TRIP:
        words.append(f"the trip it belongs to ({fuller.trip})")
    hedged = fuller.quantity.hedge is not Hedge.EXACT and barer.quantity.hedge is Hedge.EXACT
    if hedged:
        words.append(f"“{fuller.quantity.hedge_text.strip() or fuller.quantity.hedge}”")
    return words


RELATE = SameFigure()
COMPARE = RELATE
