"""Doubts in a mean speed that the map or the article's own figures do not make.

In: a case of a mean, what was reckoned for it, the times that it may go by. Out: what is said
of it: unchecked where the way or the time may be another's.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cases import is_told_here, names_elsewhere
from geo.model import Case, Claim, Measurement, Outcome
from geo.reserve import has_namesake
from geo.stretches import sentence_at
from geo.travel import is_of_others
from geo.travel_doubts import is_beyond
from geo.triples import is_told_elsewhere, may_count_nights

__all__ = ["ByRoute", "Sum", "doubted", "doubted_sum", "is_the_same_mean"]

ByRoute = tuple[Outcome, str, Measurement, int]
"""What the way measured says of a speed, in words, the speed found, and how much it weighs."""

Sum = tuple[Outcome, str, float]
"""The same by the figures of the article; the speed in m/s."""

# A speed that is reckoned from a time stands within a few sentences of it; nearer, where its ends
# too were brought from elsewhere.
_FAR, _FAR_UNTOLD = 6, 3
# Two quotients of one journey, by the map and by the text, lie this near to one another.
_SAME_MEAN = 0.15
_ELSEWHERE = "The time stands far from it, so it may be that of another journey."
_NIGHTS = "A time in days may count nights without travel."


def doubted(
    case: Case, route: ByRoute, own: Sum | None, times: Sequence[Claim]
) -> tuple[Outcome, str, int]:
    """Return what the way measured says of a speed, unchecked where it may be another's.

    Parameters
    ----------
    case
        The claim and what is known around it.
    route
        What was reckoned.
    own
        The same by the article's own figures, if there are any.
    times
        Those that the speed may go by.

    Returns
    -------
    tuple
        The outcome, the words for the reader and how much it weighs.
    """
    outcome, text, found, weight = route
    if outcome is not Outcome.INCONSISTENT:
        return outcome, text, weight
    borne_out = own is not None and own[0] is Outcome.CONSISTENT
    nights = may_count_nights(case.claim, times, found.value)
    others = is_of_others(case, times)
    if (
        names_elsewhere(case)
        or has_namesake(case)
        or others
        or is_beyond(case, found.value)
        or (borne_out and is_told_elsewhere(case))
    ):
        doubt, weight = "The figure may belong to another way.", 0
    elif _is_far(case, times):
        doubt, weight = _ELSEWHERE, 1
    elif nights:
        doubt, weight = _NIGHTS, 1
    else:
        doubt = ""
    if (
        weight < 2
        and own is not None
        and own[0] is Outcome.INCONSISTENT
        and is_the_same_mean(own, found)
        and not others
        and not nights
    ):
        return Outcome.INCONSISTENT, text, 2
    return (Outcome.UNCHECKED, f"{text} {doubt}", weight) if doubt else (outcome, text, weight)


def doubted_sum(case: Case, own: Sum, times: Sequence[Claim]) -> tuple[Outcome, str]:
    """Return what the figures of the article say of a speed, unchecked where they stand far.

    Parameters
    ----------
    case
        The claim and what is known around it.
    own
        What was reckoned.
    times
        Those that the speed may go by.

    Returns
    -------
    tuple
        The outcome and the words for the reader.
    """
    outcome, text, _ = own
    if outcome is not Outcome.INCONSISTENT:
        return outcome, text
    here = sentence_at(case.article, case.claim.span)
    alone = case.journey is None and case.claim.origin is None
    if alone and not any(sentence_at(case.article, each.span) == here for each in times):
        return Outcome.UNCHECKED, f"{text} {_ELSEWHERE}"
    if _is_far(case, times):
        return Outcome.UNCHECKED, f"{text} {_ELSEWHERE}"
    if may_count_nights(case.claim, times, 0.0):
        return Outcome.UNCHECKED, f"{text} {_NIGHTS}"
    return outcome, text


def is_the_same_mean(own: Sum | None, found: Measurement) -> bool:
    """Return whether the text makes the mean of the map: two witnesses outweigh a doubt.

    Parameters
    ----------
    own
        By the article's own figures, if there are any.
    found
        By the map.

    Returns
    -------
    bool
        True within some fifteen hundredths.
    """
    return own is not None and abs(own[2] / found.value - 1) <= _SAME_MEAN


def _is_far(case: Case, times: Sequence[Claim]) -> bool:
    """Return whether every time stands so far from a speed that it may be another's."""
    here = sentence_at(case.article, case.claim.span)
    reach = _FAR if is_told_here(case) or case.claim.origin is None else _FAR_UNTOLD
    return all(abs(here - sentence_at(case.article, each.span)) > reach for each in times)
