"""What a way round adds: "by way of Harare, which adds 700 km", "800 km more than the line".

In: a difference that is told with what makes it, and the places of its sentence. Out: verdicts.
Pure: reads nothing.
Method: the way over the place that it goes round by less the way straight on, both as straight
lines. Ways on the ground are longer than that, so the limits are wide; a contradiction needs a
whole way with both its ends in one sentence, and one place only that it goes by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.cases import is_told_here, place_of
from geo.lazy import lazy_pattern
from geo.measure import geodesic_m
from geo.model import Case, Claim, Hedge, Modality, Outcome, Place, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.tolerances import WIDE_KINDS
from geo.wording import say_figure, say_value
from geo.yardsticks import agreement, own_distances, tell

__all__ = ["CHECK"]

_ADDS = lazy_pattern(
    r"\b(?:adds?|added|adding|costs?|cost)\W{1,3}(?:(?:about|some|almost|nearly|over|another|an"
    r"|extra|roughly|only|just|up to|a further) ){0,3}$",
    re.IGNORECASE,
)
# "by way of Harare", "round by Tomtor", "through Poti"
_BY = re.compile(
    r"\b(?:by way of|via|through|over|round by|round through|by) (?:the )?$", re.IGNORECASE
)
_THAN_THE_LINE = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?\s{1,2}(?:more|longer|further|farther) than (?:the straight line"
    r"|the air line|a straight line|as the crow flies|for the crow|the crow)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s{1,2}(?:more|further|farther|on)\b(?! than)")
_REACH, _BEFORE_NAME, _BACK = 60, 16, 3
# Ways on the ground are up to so many times the lines that they are made of, and no shorter than
# this part of them, since the way straight on may wind more than the way round.
_LEAST, _MOST = 0.7, 1.8
_FAR_BELOW, _FAR_ABOVE = 0.45, 3.5
# A place this near to an end, or to the line, makes no way round.
_NEAR_M = 60_000.0
_LINE_SLACK, _LINE_PART, _LINE_OFF = 0.12, 0.03, 0.5
_HEDGED = 1.25
# Less than the difference between two printed figures, more than what is usual.
_WEIGHT = 4


class Detour:
    """A way round less the way straight on."""

    name = "detour"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on what a way round adds.

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
        if claim.kind != "distance" or not claim.beside or claim.quantity.vague:
            return
        if claim.modality is not Modality.STATED or claim.quantity.value_si <= 0:
            return
        text, span = case.article.text, claim.span
        found: tuple[Outcome, str] | None = None
        if _THAN_THE_LINE.match(text, span.end):
            found = _more_than_the_line(case)
        elif _MORE.match(text, span.end) and is_told_here(case):
            found = _next_leg(case)
        elif _ADDS.search(text[max(0, span.start - _REACH) : span.start]):
            found = _by_the_way_round(case)
        if found is not None:
            yield case.verdict(
                check=self.name,
                outcome=found[0],
                why=f"The article says {say_figure(claim.quantity)}. {found[1]}",
                weight=_WEIGHT,
            )


def _next_leg(case: Case) -> tuple[Outcome, str] | None:
    """Judge "from Luau to Kolwezi it is 430 km more": a leg with its two ends, only if it fits."""
    near = agreement(case, own_distances(case))
    return None if near is None else (Outcome.CONSISTENT, f"{near[0]} {tell(case, near[1])}")


def _more_than_the_line(case: Case) -> tuple[Outcome, str] | None:
    """Judge what a way is longer by than the straight line between its ends."""
    whole = _whole_way(case)
    if whole is None:
        return None
    told, start, stop = whole
    line = geodesic_m(start, stop)
    made = told.quantity.value_si - line
    value, unit = case.claim.quantity.value_si, case.claim.quantity.unit
    slack = max(_LINE_SLACK * value, _LINE_PART * told.quantity.value_si)
    text = (
        f"Its own {say_figure(told.quantity)} less the straight line from {start.name} to"
        f" {stop.name}, {say_value(line, unit)}, make {say_value(max(made, 0.0), unit)}."
    )
    if abs(made - value) <= slack:
        return Outcome.CONSISTENT, text
    if abs(made - value) > max(slack, _LINE_OFF * value):
        return Outcome.INCONSISTENT, text
    return None


def _by_the_way_round(case: Case) -> tuple[Outcome, str] | None:
    """Judge what the way over a place is longer by than the way straight on."""
    whole = _whole_way(case)
    over = _goes_by(case)
    if whole is None or len(over) != 1:
        return None
    told, start, stop = whole
    legs = geodesic_m(start, over[0]), geodesic_m(over[0], stop)
    line = geodesic_m(start, stop)
    extra = sum(legs) - line
    if min(legs) < _NEAR_M or extra < _NEAR_M:
        return None
    value, unit = case.claim.quantity.value_si, case.claim.quantity.unit
    wide = _HEDGED if case.claim.quantity.hedge is not Hedge.EXACT else 1.0
    text = (
        f"The straight lines over {over[0].name} are {say_value(extra, unit)} longer than the one"
        f" from {start.name} to {stop.name}."
    )
    if extra * _LEAST / wide <= value <= extra * _MOST * wide:
        return Outcome.CONSISTENT, text
    sure = told.origin is not None and told.destination is not None
    here = {
        sentence_at(case.article, each.span)
        for each in (told, told.origin, told.destination)
        if each is not None
    }
    if sure and len(here) == 1 and not extra * _FAR_BELOW <= value <= extra * _FAR_ABOVE:
        return Outcome.INCONSISTENT, text
    return None


def _whole_way(case: Case) -> tuple[Claim, Place, Place] | None:
    """Return the nearest distance before a difference that has both its ends, and these."""
    here = sentence_at(case.article, case.claim.span)
    for each in reversed(case.neighbours):
        if each.kind != "distance" or each.beside or each.span.start > case.claim.span.start:
            continue
        if here - sentence_at(case.article, each.span) > _BACK or each.quantity.vague:
            continue
        start, stop = place_of(case, each.origin), place_of(case, each.destination)
        if start is not None and stop is not None and start != stop:
            wide = any(one.kind in WIDE_KINDS for one in (start, stop))
            return None if wide else (each, start, stop)
    return None


def _goes_by(case: Case) -> tuple[Place, ...]:
    """Return the places that the sentence of a difference goes round by."""
    here = sentence_at(case.article, case.claim.span)
    text = case.article.text
    found = [
        each.place
        for each in case.places
        if each.place is not None
        and each.place.kind not in WIDE_KINDS
        and sentence_at(case.article, each.toponym.span) == here
        and each.toponym.span.end <= case.claim.span.start
        and _BY.search(
            text[max(0, each.toponym.span.start - _BEFORE_NAME) : each.toponym.span.start]
        )
    ]
    return tuple(dict.fromkeys(found))


CHECK = Detour()
