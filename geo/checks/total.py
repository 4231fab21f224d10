"""A figure that is told as the sum of others: "18 hours out and 22 back: 40 hours in all".

In: a distance or a time and the figures of its kind before it. Out: an agreement.
Pure: reads nothing.

Figures that stand one after the other and add up to the one told as a sum are its parts. Where
none do nothing is said: which ones are the parts is seldom told, nor which of them is off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Hedge, Modality, Outcome, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.wording import say_figure

__all__ = ["CHECK"]

_SUM = r"in all|altogether|in total|all told|in sum|taken together|together|combined|a total of"
_BEFORE = lazy_pattern(rf"\b(?:{_SUM})\b[^.;:]{{0,60}}$", re.IGNORECASE)
_AFTER = lazy_pattern(rf"^[^.;:]{{0,30}}?\b(?:{_SUM})\b", re.IGNORECASE)
_REACH_BEFORE, _REACH_AFTER = 80, 45
# Sentences back, figures that are looked at, and how many of them make one sum.
_BACK, _MANY, _MOST = 6, 8, 4
_EXACT, _LOOSE = 0.01, 0.03


class Total:
    """The sum of its parts."""

    name = "total"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield an agreement of a sum with figures told before it.

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
        parts = _parts(case)
        if parts:
            told = " and ".join(say_figure(each.quantity) for each in parts)
            yield case.verdict(
                check=self.name,
                outcome=Outcome.CONSISTENT,
                why=f"The article says {say_figure(claim.quantity)}; its {told} add up to that.",
                weight=2,
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
