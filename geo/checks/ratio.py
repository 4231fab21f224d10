"""A ratio of two journeys, like for like: "three times the distance", "twice the time".

In: a ratio, its own journey, the claim it multiplies. Out: one verdict.
Pure: reads nothing.

Distances are compared by each reading that both journeys have: rail to rail, straight line
to straight line. A mixture of two yardsticks is never an agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from geo.cases import journey_id_of
from geo.measure import geodesic_m
from geo.model import (
    Case,
    Claim,
    Interval,
    Measurement,
    Modality,
    Mode,
    Outcome,
    Reading,
    Verdict,
)
from geo.same_start import from_the_same_start, names_its_base
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.tolerances import RATIO, allowed
from geo.two_pairs import Pair, pairs_compared, put_over_the_next
from geo.units import Dimension
from geo.wording import READING_WORDS, say_figure, say_value
from geo.yardsticks import is_sound, own_distances

__all__ = ["CHECK"]

_OF_TIME = re.compile(r"\b(?:time|hours?|days?|duration|as long as|longer to)\b", re.IGNORECASE)
_OF_SPEED = re.compile(r"\b(?:speed|as fast|faster|slower|as slow)\b", re.IGNORECASE)
_AS_LONG = re.compile(r"\bas long\b|\blonger\b", re.IGNORECASE)
# "the road is eleven times as long"
_A_WAY = re.compile(
    r"\b(?:road|way|route|line|railway|track|bridge|tunnel|canal|river|coast|border|detour)\b"
    r"[^.;,]{0,20}$",
    re.IGNORECASE,
)
_WAY_REACH = 40
_LENGTH_OF = re.compile(r"\b(?:length|size|height|width) of (?:the|a|an)\b", re.IGNORECASE)
# Where a clause ends with its ratio nothing else is named that no figure need be printed of.
_REST = re.compile(r"\s{1,2}(?:as (?:long|far)|the (?:time|distance|length))\b", re.IGNORECASE)
_ENDS = re.compile(r"\s{0,2}(?:[.,;:!?)–—]|$)")
# Figures told beside a ratio; and the factor from which on a ratio of the only two is off:
# "about twice" is said of 1.7 to 2.4.
_MOST, _OFF, _MANY, _STEP = 5, 1.25, 40, 12
# Of so few figures two rarely stand in a ratio by chance.
_FEW = 6
# "Three times as fast" may be said of what vehicles make at most.
_KINDS = {"average_speed": ("average_speed", "top_speed")}
# "twice the distance" has the word just after the figure or inside it.
_WINDOW = 24
# Two ways on the ground stand in another ratio than their straight lines, but not by more.
# So near what the words allow the lines agree, and so far from it the ratio is off.
_GROUND, _NEARLY, _APART = 1.35, 1.06, 1.22
_ONE_PLACE_M = 500.0  # nearer than this two points are one place


class Ratio:
    """Like for like."""

    name = "ratio"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a ratio.

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
        claim = case.claim
        if claim.kind != "ratio" or claim.quantity.value <= 0:
            return
        said = allowed(claim.quantity, tolerance=RATIO, said=case.said)
        base = next((each for each in case.neighbours if each.id == claim.base), None)
        kind = _kind(case, base)
        base = base if base is not None and base.kind == kind else None
        printed = tuple(self._printed(case, said, kind, base))
        pairs = pairs_compared(case) if kind == "distance" else None
        if pairs is not None and all(map(_is_amiss, printed)):
            yield from self._of_pairs(case, said, *pairs)
        elif pairs is None and kind == "distance" and base and not _is_of_a_thing(case):
            for each in self._measured(case, said, base):
                if not (_is_amiss(each) and any(not _is_amiss(one) for one in printed)):
                    yield each  # straight lines say little of two ways that are printed
        yield from printed

    def _of_pairs(self, case: Case, said: Interval, mine: Pair, theirs: Pair) -> Iterator[Verdict]:
        """Yield whether two pairs of places named lie so many times as far apart.

        Two ways by land or sea stand in another ratio than their straight lines.
        """
        claim, far, base = case.claim, geodesic_m(*mine), geodesic_m(*theirs)
        straight = claim.reading is Reading.GEODESIC or claim.mode in (None, Mode.AIR)
        if not straight or min(far, base) < _ONE_PLACE_M:
            return
        off = max(said.low * base / far, far / base / said.high, 1.0)
        outcome = Outcome.CONSISTENT if off <= _NEARLY else Outcome.UNCHECKED
        yield case.verdict(
            check=self.name,
            outcome=Outcome.INCONSISTENT if off > _APART else outcome,
            why=(
                f"The article says {say_figure(claim.quantity)}. In a straight line it is"
                f" {say_value(far, 'km')} from {mine[0].name} to {mine[1].name} and"
                f" {say_value(base, 'km')} from {theirs[0].name} to {theirs[1].name}:"
                f" {far / base:.2f} to 1."
            ),
            weight=2,
        )

    def _measured(self, case: Case, said: Interval, base: Claim) -> Iterator[Verdict]:
        """Yield whether the journeys themselves stand in that ratio, by any one reading."""
        given = own_distances(case)
        own = given or from_the_same_start(case, base)
        journey = journey_id_of(case, base)
        theirs = tuple(
            each for each in dict(case.companions).get(journey or "", ()) if each.name == "distance"
        )
        mine = journey_id_of(case, case.claim) or (case.journey.id if case.journey else None)
        if journey == mine or not own or not theirs:
            return
        # "Paris is 1,450 km away, three times as far as Madrid" has its base on the other side
        sides = (theirs, own) if not given and names_its_base(case, base) else (own, theirs)
        pairs = [
            (a, b, _quotient(a, b))
            for a in sides[0]
            for b in sides[1]
            if a.reading is b.reading and b.value > 1_000 and _comparable(a, b)
        ]
        if not pairs:
            return
        fitting = [each for each in pairs if _overlap(said, each[2])]
        if not fitting and not given and not _is_gross(case, pairs[0][2]):
            return
        shown = fitting or pairs
        a, b, found = min(
            shown, key=lambda each: abs(each[2].value / case.claim.quantity.value_si - 1)
        )
        told = "; ".join(
            f"{READING_WORDS[x.reading or Reading.GEODESIC]} {say_value(x.value, 'km')} to"
            f" {say_value(y.value, 'km')} is {q.value:.2f} to 1"
            for x, y, q in pairs
        )
        yield case.verdict(
            check=self.name,
            outcome=Outcome.CONSISTENT if fitting else Outcome.INCONSISTENT,
            why=(
                f"The article says {say_figure(case.claim.quantity)}. Like for like we measure:"
                f" {told}." + ("" if fitting else " No one yardstick gives the ratio.")
            ),
            weight=3 if is_sound(a) and is_sound(b) else 1,
            found=found,
        )

    def _printed(
        self, case: Case, said: Interval, kind: str, base: Claim | None
    ) -> Iterator[Verdict]:
        """Yield an agreement with two printed figures, or a miss of the only two."""
        told = put_over_the_next(case)
        if told is not None:
            ratio = _size(told[0]) / _size(told[1])
            if said.contains(ratio):
                yield self._of_two(case, *told, Outcome.CONSISTENT)
            elif not said.high / _OFF < ratio < said.low * _OFF:
                yield self._of_two(case, *told, Outcome.INCONSISTENT)
            return
        near = _figures_near(case, kind, base)
        if kind == "average_speed" and len(near) < 2:
            # "twice as fast" is told of the times as well: nine days against eighteen
            near, kind = _figures_near(case, "duration", None), "duration"
        for a, b in permutations(near, 2):
            # which side the base is on hangs on the grammar: "twice the time" or "that is twice"
            ratio = a.quantity.value_si / b.quantity.value_si
            if said.contains(ratio):
                yield self._of_two(case, a, b, Outcome.CONSISTENT)
                return
        pair = _the_two(case, near, base) if kind == _kind(case, base) else None
        far = _one_far_off(case, said, kind)
        put = _put_on(case, pair or ())
        if far is not None and (put is None or put in far):
            yield self._of_two(case, *far, Outcome.CONSISTENT)
        elif pair is not None:
            yield self._of_two(case, *pair, Outcome.INCONSISTENT)

    def _of_two(self, case: Case, a: Claim, b: Claim, outcome: Outcome) -> Verdict:
        if (_size(a) < _size(b)) is (case.claim.quantity.value_si > 1):
            a, b = b, a  # "half as long" is told as 0.45 to 1, and never as 2.20
        ratio = a.quantity.value_si / b.quantity.value_si
        return case.verdict(
            check=self.name,
            outcome=outcome,
            why=(
                f"The article says {say_figure(case.claim.quantity)}; its own"
                f" {say_figure(a.quantity)} to {say_figure(b.quantity)} is {ratio:.2f} to 1."
            ),
            weight=2,
        )


def _is_amiss(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.INCONSISTENT


def _figures_near(case: Case, kind: str, base: Claim | None) -> list[Claim]:
    """Return the figures of a kind that a ratio may compare: what it multiplies, and beside it."""
    here = sentence_at(case.article, case.claim.span)
    found = [
        each
        for each in case.neighbours
        if each.kind in _KINDS.get(kind, (kind,))
        and each.quantity.value_si > 0
        and not each.quantity.vague
        and each.quantity.value_to is None
        and (
            each is base
            or journey_id_of(case, each) == journey_id_of(case, case.claim) is not None
            or abs(sentence_at(case.article, each.span) - here) <= 1
        )
    ]
    at = case.claim.span.start
    found.sort(key=lambda each: (each is not base, abs(each.span.start - at)))
    return found[:_MOST]


def _one_far_off(case: Case, said: Interval, kind: str) -> tuple[Claim, Claim] | None:
    """Return a figure of the sentence of a ratio and one told far from it that make it."""
    here = sentence_at(case.article, case.claim.span)
    alike = [
        each
        for each in case.neighbours
        if each.kind in _KINDS.get(kind, (kind,))
        and each.quantity.value_si > 0
        and not each.quantity.vague
    ]
    own = [each for each in alike if 0 <= here - sentence_at(case.article, each.span) <= 1]
    if len({each.quantity.value_si for each in alike}) > _FEW:
        own = [each for each in own if sentence_at(case.article, each.span) == here]
    return next(
        (
            (a, b) if a.quantity.value_si > b.quantity.value_si else (b, a)
            for a in own[:_MOST]
            for b in alike[:_MANY]
            if a is not b
            and (
                said.contains(max(_size(a), _size(b)) / min(_size(a), _size(b)))
                # "a sixth of the time"
                or said.contains(min(_size(a), _size(b)) / max(_size(a), _size(b)))
            )
        ),
        None,
    )


def _the_two(case: Case, near: Sequence[Claim], base: Claim | None) -> tuple[Claim, Claim] | None:
    """Return the two figures that a ratio compares, the greater first, where no others may be.

    "…, so that the new line is twice as long": one stands before it in its own sentence, the
    other there too or in the sentence before, and the words name nothing else.
    """
    if case.claim.quantity.vague or case.claim.modality is Modality.NEGATED:
        return None
    if not _ENDS.match(case.article.text, _end_of(case)):
        return None
    here = sentence_at(case.article, case.claim.span)
    values = {each.quantity.value_si for each in near}
    own = [
        each
        for each in near
        if sentence_at(case.article, each.span) == here and each.span.end <= case.claim.span.start
    ]
    if len(values) != 2 or not own or any(each.beside for each in near):
        return None
    if base is not None and base not in near:
        return None
    one = own[0]
    other = next(each for each in near if each.quantity.value_si != one.quantity.value_si)
    if sentence_at(case.article, other.span) > here or other.span.start > case.claim.span.start:
        return None
    ratio = (
        max(one, other, key=_size).quantity.value_si / min(one, other, key=_size).quantity.value_si
    )
    value = case.claim.quantity.value
    off = max(value, 1 / value) / ratio
    if 1 / _OFF < off < _OFF:
        return None
    return max(one, other, key=_size), min(one, other, key=_size)


def _put_on(case: Case, pair: Sequence[Claim]) -> Claim | None:
    """Return the figure that a ratio is put on: "12 days, or twice as long"."""
    start = case.claim.span.start
    return next((each for each in pair if 0 <= start - each.span.end <= _STEP), None)


def _end_of(case: Case) -> int:
    """Return where the words of a ratio end: "twice as far", whatever of it the figure holds."""
    text, end = case.article.text, case.claim.span.end
    rest = _REST.match(text, end)
    return rest.end() if rest is not None else end


def _size(claim: Claim) -> float:
    return claim.quantity.value_si


def _is_gross(case: Case, found: Measurement) -> bool:
    """Return whether a ratio is off by more than ways on the ground differ from lines."""
    value = case.claim.quantity.value_si
    return max(value / found.value, found.value / value) > _GROUND


def _kind(case: Case, base: Claim | None) -> str:
    """Return what is compared, by the words beside the ratio, else by what it multiplies."""
    span = case.claim.span
    words = case.article.text[max(0, span.start - 4) : span.end + _WINDOW]
    before = case.article.text[max(0, span.start - _WAY_REACH) : span.start]
    if "distance" in words or (_AS_LONG.search(words) and _A_WAY.search(before)):
        return "distance"
    if _OF_TIME.search(words):
        return "duration"
    if _OF_SPEED.search(words):
        return "average_speed"
    if _AS_LONG.search(words):
        return _kind_before(case)
    return base.kind if base is not None else "distance"


def _kind_before(case: Case) -> str:
    """Return what "as long" is said of: the nearest length or time before it."""
    text, start = case.article.text, case.claim.span.start
    if _A_WAY.search(text[max(0, start - _WAY_REACH) : start]):
        return "distance"
    told = [
        each
        for each in case.neighbours
        if each.kind in ("distance", "duration")
        and not each.beside
        and each.span.end <= case.claim.span.start
    ]
    return max(told, key=lambda each: each.span.end).kind if told else "distance"


def _is_of_a_thing(case: Case) -> bool:
    """Return whether "the length of the bridge" is compared: a thing's, and no journey's."""
    span = case.claim.span
    return bool(
        _LENGTH_OF.search(case.article.text, max(span.start, span.end - 12), span.end + _WINDOW)
    )


def _comparable(a: Measurement, b: Measurement) -> bool:
    """Return whether two lengths were had in the same way: no guess against a route."""
    return is_sound(a) == is_sound(b)


def _quotient(a: Measurement, b: Measurement) -> Measurement:
    return Measurement(
        name="ratio",
        dimension=Dimension.RATIO,
        value=a.value / b.value,
        low=a.low / b.high,
        high=a.high / b.low if b.low > 0 else float("inf"),
        method=f"{a.method} to {b.method}" if a.method != b.method else a.method,
        source=a.source,
        reading=a.reading,
        flags=a.flags,
    )


def _overlap(said: Interval, found: Measurement) -> bool:
    return said.low <= found.high and found.low <= said.high


CHECK = Ratio()
