"""Ways that count where a text speaks of high-speed trains: not those of the old line beside.

In: a claim, its article and the lengths measured between its ends. Out: those lengths that bear
on it.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.lazy import lazy_pattern
from geo.model import Case, Measurement, Reading
from geo.stretches import sentence_at, sentences_by

__all__ = ["FAST_ROUTE", "of_the_line_told"]

FAST_ROUTE = "by the high-speed line"
"""What a way is called that runs over high-speed lines for a good part."""

_FAST = lazy_pattern(
    r"\b(?:high[- ]speed (?:line|railway|rail|track|train|service|link|route)s?|bullet trains?"
    r"|(?-i:TGV|AVE)|shinkansen|frecciarossa)\b",
    re.IGNORECASE,
)


def of_the_line_told(case: Case, found: tuple[Measurement, ...]) -> tuple[Measurement, ...]:
    """Return the lengths of a case without those of slower lines, where fast trains are told of.

    Parameters
    ----------
    case
        A claim and its article.
    found
        Lengths measured between its ends.

    Returns
    -------
    tuple of Measurement
        All of them where no high-speed line joins the two, or neither its sentence nor the one
        before speaks of one.
    """
    if all(each.route != FAST_ROUTE for each in found):
        return found
    here = sentence_at(case.article, case.claim.span)
    if not any(_FAST.search(each.text) for each in sentences_by(case.article, here, before=1)):
        return found
    return tuple(
        each for each in found if each.reading is not Reading.RAIL or each.route == FAST_ROUTE
    )
