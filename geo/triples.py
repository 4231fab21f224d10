"""A mean beside the way and the time that it was worked out from.

In: a case of a mean speed. Out: how it misses the figures printed beside it, or None.
Pure: reads nothing.
Method: in "1,100 km in 22 hours, an average of 70 km/h" the three are of one journey, whatever
the map says of it. Asked only where one distance and one time stand there, both of the whole
way: a delay, a stop, a record or the last stretch would make another quotient.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.cases import kin, literal, sentence_at
from geo.model import Case, Claim, Modality, Reading
from geo.tolerances import READINGS, SPEED, allowed
from geo.travel import lengths_of
from geo.units import to_si
from geo.wording import say_figure, say_value

__all__ = ["is_told_elsewhere", "may_count_nights", "mean_of_the_figures_beside"]

# A mean that is off by more than this from the quotient, both as loose as they are worded.
_OFF = 0.04
_BACK = 2  # sentences: the mean's own, else with the one before
# Of "two days" nobody knows how many hours were on the way, but six of a day at least.
_FEW_DAYS_S = to_si(4, "d")
_MOST_REST = 4.0
# "an hour late", "46 minutes at stops", "the last 300 km", "after 200 km": no whole of a journey
_PARTIAL = re.compile(
    r"\s{0,3}(?:late|later|early|earlier|longer|shorter|further|farther|faster|slower|quicker|more"
    r"|less|behind|ahead|after|before|into|out|to go|of (?:that|which|it|them|these)|stops?|halt"
    r"|break|wait|north|south|east|west|off)\b",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"\b(?:first|last|final|remaining|other|another|extra|only|next|best|worst|record|after|by|lost"
    r"|waited|stopped|saved|saves|saving|added|adds|adding|instead of|than)\W{1,3}"
    r"(?:about |some |the |almost |nearly )?$",
    re.IGNORECASE,
)
_PARTING_REACH = 30


def mean_of_the_figures_beside(case: Case) -> str | None:
    """Return how a mean misses the one distance over the one time printed beside it.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    str or None
        One sentence for the reader; None where they agree, or prove nothing.
    """
    claim = case.claim
    if claim.modality is not Modality.STATED or claim.quantity.vague:
        return None
    pair = _pair_beside(case)
    if pair is None or _is_no_whole(case, pair):
        return None
    far, time = pair
    d, t = literal(far), literal(time)
    said = allowed(claim.quantity, tolerance=SPEED, said=case.said)
    low = d.low / t.high  # nought where "over ten hours" leaves the end open
    high = d.high / t.low if t.low > 0 else float("inf")
    gap = max(low / said.high - 1, said.low / high - 1 if high > 0 else 0.0)
    if gap <= _OFF or may_count_nights(claim, (time,), high) or _is_the_one_off(case, far):
        return None
    made = say_value(far.quantity.value_si / time.quantity.value_si, claim.quantity.unit)
    return (
        f"It does not agree with the article's own figures: {say_figure(far.quantity)} in"
        f" {say_figure(time.quantity)} make {made}."
    )


def _is_the_one_off(case: Case, far: Claim) -> bool:
    """Return whether the printed distance fits no measured way: it is the likelier mistake."""
    lengths = lengths_of(case)
    said = allowed(far.quantity, tolerance=READINGS[far.reading or Reading.ROAD])
    return bool(lengths) and not any(
        said.low <= each.high and each.low <= said.high for each in lengths
    )


def is_told_elsewhere(case: Case) -> bool:
    """Return whether no sentence gives a distance of this journey with both its ends.

    The ends were then put together from other sentences; figures that agree with one another
    are the better witnesses.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    bool
        True also where no distance is printed.
    """
    return not any(
        each.origin is not None
        and each.destination is not None
        and sentence_at(case.article, each.origin.span)
        == sentence_at(case.article, each.span)
        == sentence_at(case.article, each.destination.span)
        for each in kin(case, "distance")
    )


def may_count_nights(claim: Claim, times: Sequence[Claim], speed: float) -> bool:
    """Return whether a mean is too high over a few days: their nights may not be travelled.

    Parameters
    ----------
    claim
        A mean speed.
    times
        The times it may be the mean over.
    speed
        What way over time makes, m/s; 0 where it is not known.

    Returns
    -------
    bool
        False where even six hours a day on the way would not give it.
    """
    value = claim.quantity.value_si
    return (
        value > speed
        and not 0 < speed * _MOST_REST < value
        and bool(times)
        and all(
            each.quantity.unit == "d" and each.quantity.value_si <= _FEW_DAYS_S for each in times
        )
    )


def _pair_beside(case: Case) -> tuple[Claim, Claim] | None:
    """Return the only distance and the only time of a sentence, else with the one before it."""
    sentences, here = case.article.sentences, sentence_at(case.article, case.claim.span)
    if here < 0:
        return None
    kindred = kin(case, "distance", "duration")
    for back in range(_BACK):
        near = [
            each
            for each in case.neighbours
            if 0 <= here - (at := sentence_at(case.article, each.span)) <= back
            and sentences[at].paragraph == sentences[here].paragraph
        ]
        far = [each for each in near if each.kind == "distance" and not each.beside]
        times = [each for each in near if each.kind == "duration" and not each.beside]
        if len(far) > 1 or len(times) > 1:
            return None
        if far and times:
            return (far[0], times[0]) if far[0] in kindred and times[0] in kindred else None
    return None


def _is_no_whole(case: Case, claims: Sequence[Claim]) -> bool:
    """Return whether a figure is not one of the whole way: a delay, a stop, a guess, a part."""
    return any(
        each.quantity.vague
        or each.quantity.value_si <= 0
        or each.modality is Modality.NEGATED
        or _PARTIAL.match(case.article.text, each.span.end)
        or _PARTING.search(
            case.article.text, max(0, each.span.start - _PARTING_REACH), each.span.start
        )
        for each in claims
    )
