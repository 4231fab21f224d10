"""A figure that is told as the sum of others: "18 hours out and 22 back: 40 hours in all".

In: a distance or a time and the figures of its kind before it. Out: a verdict.
Pure: reads nothing.

Figures that stand one after the other and add up to the one told as a sum are its parts. Where
none do nothing is said: which ones are the parts is seldom told. It is told where the legs are
named, from the start to a place on the way and from there to the end, or stand alone in the
sentence of the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Hedge, Modality, Outcome, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.wording import say_figure, say_value

__all__ = ["CHECK"]

_SUM = (
    r"in all|altogether|in total|all told|in sum|taken together|together|combined|a total of"
    r"|the whole (?:way |trip |journey |distance )?(?:comes|came|amounts|makes|made|is|was)"
)
_BEFORE = lazy_pattern(rf"\b(?:{_SUM})\b[^.;:]{{0,60}}$", re.IGNORECASE)
_AFTER = lazy_pattern(rf"^[^.;:]{{0,30}}?\b(?:{_SUM})\b", re.IGNORECASE)
_REACH_BEFORE, _REACH_AFTER = 80, 45
# Sentences back, figures that are looked at, and how many of them make one sum.
_BACK, _MANY, _MOST = 6, 8, 4
_EXACT, _LOOSE = 0.01, 0.03
# "from there", "and on to", "another 480 km": the second leg goes on where the first ends.
_ONWARD = re.compile(
    r"\b(?:from there|and on|on to|onward|another|further|and back|back|thence|plus|then|and)\b",
    re.IGNORECASE,
)
# What is off by more was no sum of these; by less it is rounded.
_TWO, _SLIP_LOW, _SLIP_HIGH, _OFF = 2, 0.7, 1.4, 0.05


class Total:
    """The sum of its parts."""

    name = "total"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a sum of figures told before it.

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
        if claim.kind not in ("distance", "duration") or claim.quantity.vague:
            return
        text, span = case.article.text, claim.span
        if not (
            _BEFORE.search(text[max(0, span.start - _REACH_BEFORE) : span.start])
            or _AFTER.search(text[span.end : span.end + _REACH_AFTER])
        ):
            return
        parts, outcome = _parts(case), Outcome.CONSISTENT
        if not parts:
            parts, outcome = _legs(case), Outcome.INCONSISTENT
        if parts:
            told = " and ".join(say_figure(each.quantity) for each in parts)
            made = say_value(sum(each.quantity.value_si for each in parts), claim.quantity.unit)
            tail = "that" if outcome is Outcome.CONSISTENT else made
            yield case.verdict(
                check=self.name,
                outcome=outcome,
                why=f"The article says {say_figure(claim.quantity)}; its {told} add up to {tail}.",
                weight=2 if outcome is Outcome.CONSISTENT else 3,
            )


def _legs(case: Case) -> Sequence[Claim]:
    """Return the two legs of a sum that they miss, by no more than a slip of the pen does."""
    claim = case.claim
    if claim.quantity.hedge is not Hedge.EXACT or claim.modality is not Modality.STATED:
        return ()
    back = 1 if claim.kind == "distance" else 0  # a time in all may count what lay between
    told = [
        each
        for each in case.neighbours
        if each.kind == claim.kind
        and each.span.end <= claim.span.start
        and 0
        <= sentence_at(case.article, claim.span) - sentence_at(case.article, each.span)
        <= back
        and each.quantity.unit == claim.quantity.unit
    ]
    if len(told) != _TWO or not all(_is_leg(each) for each in told):
        return ()
    one, two = told
    made = sum(each.quantity.value_si for each in told)
    if not _SLIP_LOW <= claim.quantity.value_si / made <= _SLIP_HIGH:
        return ()
    if abs(claim.quantity.value_si / made - 1) <= _OFF:
        return ()
    between = case.article.text[one.span.end : two.span.start]
    return told if _ONWARD.search(between) else ()


def _is_leg(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        not claim.beside
        and not quantity.vague
        and quantity.hedge is Hedge.EXACT
        and quantity.value_to is None
        and claim.modality is Modality.STATED
    )


def _parts(case: Case) -> Sequence[Claim]:
    """Return figures one after the other that add up to a sum, as few as do."""
    claim = case.claim
    here = sentence_at(case.article, claim.span)
    told = [
        each
        for each in case.neighbours
        if each.kind == claim.kind
        and each.span.end <= claim.span.start
        and here - sentence_at(case.article, each.span) <= _BACK
        and not each.quantity.vague
        and each.modality is not Modality.NEGATED
        and each.quantity.value_si > 0
    ][-_MANY:]
    loose = any(each.quantity.hedge is not Hedge.EXACT for each in (claim, *told))
    slack = (_LOOSE if loose else _EXACT) * claim.quantity.value_si
    for count in range(2, _MOST + 1):
        for start in range(len(told) - count, -1, -1):
            parts = told[start : start + count]
            if (
                abs(sum(each.quantity.value_si for each in parts) - claim.quantity.value_si)
                <= slack
            ):
                return parts
    return ()


CHECK = Total()
