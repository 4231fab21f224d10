"""A figure that tells two others apart: "17 minutes faster", "300 km further".

In: a comparison and the figures of its kind in the article. Out: one verdict.
Pure: reads nothing.

Two figures whose difference it is are an agreement. If none are printed there is nothing to
say: the other figure may stand in another article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from geo.cases import sentence_at
from geo.model import Case, Claim, Outcome, Verdict
from geo.settings import Settings
from geo.units import Dimension
from geo.wording import say_figure

__all__ = ["CHECK"]

_COMPARES = re.compile(
    r"\s{0,3}(?:longer|shorter|faster|slower|quicker|further|farther|more than|less than|off the"
    r"|better than|ahead of|inside the)\b",
    re.IGNORECASE,
)
# How far apart in the text the two figures may stand.
_REACH = 4
# Clocks are to the minute, distances to the third digit.
_SLACK = {Dimension.TIME: 60.0, Dimension.LENGTH: 0.0}
_SHARE = 0.01


class Difference:
    """One figure less another."""

    name = "difference"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield an agreement with the difference of two other figures.

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
        quantity = claim.quantity
        if quantity.dimension not in _SLACK or quantity.vague or quantity.value_si <= 0:
            return
        if not _COMPARES.match(case.article.text, claim.span.end):
            return
        near = [each for each in case.neighbours if _is_near(case, each)]
        for a, b in combinations(near, 2):
            apart = abs(a.quantity.value_si - b.quantity.value_si)
            slack = max(_SLACK[quantity.dimension], _SHARE * quantity.value_si)
            if abs(apart - quantity.value_si) <= slack:
                yield Verdict(
                    claim=claim.id,
                    check=self.name,
                    outcome=Outcome.CONSISTENT,
                    why=(
                        f"The article says {say_figure(quantity)}; that is the difference between"
                        f" its {say_figure(a.quantity)} and its {say_figure(b.quantity)}."
                    ),
                    said=case.said,
                    weight=2,
                )
                return


def _is_near(case: Case, other: Claim) -> bool:
    here = sentence_at(case.article, case.claim.span)
    return (
        other.quantity.dimension is case.claim.quantity.dimension
        and other.kind == case.claim.kind
        and not other.quantity.vague
        and abs(sentence_at(case.article, other.span) - here) <= _REACH
    )


CHECK = Difference()
