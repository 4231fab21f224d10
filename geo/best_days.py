"""Speeds of the best day, and of the days under way: above the mean of a journey, as they must be.

In: a case of a speed. Out: whether it is one, and what it is held against.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from itertools import product

from geo.cases import kin
from geo.model import Case, Outcome
from geo.stretches import sentence_at
from geo.tolerances import SPEED, allowed
from geo.units import SHORT_TIMES
from geo.wording import say_figure, say_value

__all__ = ["above_the_mean", "by_its_own_day", "is_at_best", "is_moving"]

# "On her best day she ran", "its best was", "on the days when it moved at all": up to so many
# times the mean of all days
_AT_BEST = re.compile(
    r"\b(?:(?:best|fastest|longest|quickest) (?:day|days|stage|run|leg|hour|night|24 hours)\b"
    r"|(?:(?:its|his|her|their|the) best (?:was|is|being|came)"
    r"|(?:on|at) (?:its|his|her|their) best)\b"
    r"|on (?:the |those )?days (?:when|on which|that) \w{1,12}\b)[^.;]{0,70}$",
    re.IGNORECASE,
)
_BEST_REACH, _BEST = 110, 5.0
_ROUNDED = 0.05  # of ten hours nobody tells the minutes


def is_at_best(case: Case) -> bool:
    """Return whether a speed is that of the best day or stage, and no mean of the journey.

    Parameters
    ----------
    case
        A speed and what is known around it.

    Returns
    -------
    bool
        True for "on her best day she ran 155 km".
    """
    return _is_told_at_best(case, case.claim.span.start)


def _is_told_at_best(case: Case, start: int) -> bool:
    return bool(_AT_BEST.search(case.article.text, max(0, start - _BEST_REACH), start))


# "while it was moving", said in one sentence with the mean
_UNDER_WAY = re.compile(
    r"\b(?:moving|in motion|on the move|under ?way|cruising|running average)\b", re.IGNORECASE
)
# "the stops left out", "not counting its long halts"
_HALTS = r"(?:stops?|halts?|pauses?|breaks?|nights?|delays?|waits?|rests?|stopovers?)"
_WITHOUT = re.compile(
    rf"\b(?:(?:excluding|without|leaving out|not counting|apart from|but for|less|minus) "
    rf"(?:\w{{1,12}} ){{0,3}}{_HALTS}"
    rf"|{_HALTS}\b[^.;]{{0,50}}\b(?:left out|excluded|not counted|taken off|deducted))\b",
    re.IGNORECASE,
)
# "moved at 40 km/h, with a halt every hour", but "averaged 40 km/h with all its halts"
_HALTING = re.compile(
    rf"[^.;]{{0,30}}\b(?:with (?:\w{{1,6}} ){{0,2}}{_HALTS}|and (?:stopped|halted|rested|paused))"
    r" (?:every|each|at|to|in|for)\b",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\b(?:averag\w{1,3}|mean|overall|in all)\b", re.IGNORECASE)
_BEFORE, _BEHIND = 45, 95


def is_moving(case: Case) -> bool:
    """Return whether an average leaves out the stops.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    bool
        True for "85 km/h once the long halts are left out".
    """
    text, at = case.article.text, case.claim.span
    before = max(0, at.start - _BEFORE)
    sentence = case.article.sentences[sentence_at(case.article, at)].span
    behind = at.end + _BEHIND
    if _UNDER_WAY.search(text, max(before, sentence.start), min(behind, sentence.end)):
        return True
    if _WITHOUT.search(text, before, behind):
        return True
    return bool(_HALTING.match(text, at.end)) and not _MEAN.search(text, before, at.end)


def by_its_own_day(case: Case) -> tuple[Outcome, str] | None:
    """Return what the one way and the one time of its sentence say of the mean of a best day.

    Parameters
    ----------
    case
        A speed at best and what is known around it.

    Returns
    -------
    tuple of Outcome and str or None
        A verdict with one sentence for the reader; None where not just these two stand between the
        words of the best day and it: "60 km in 4 hours, and at its best averaged 20" is of neither.
    """
    claim, here = case.claim, sentence_at(case.article, case.claim.span)
    near = [
        each
        for each in case.neighbours
        if each.span < claim.span
        and sentence_at(case.article, each.span) == here
        and each.quantity.value_si > 0
    ]
    far = [each for each in near if each.kind == "distance"]
    times = [each for each in near if each.kind == "duration"]
    if len(far) != 1 or len(times) != 1 or times[0].quantity.unit not in SHORT_TIMES:
        return None
    if not _is_told_at_best(case, min(far[0].span.start, times[0].span.start)):
        return None
    said = allowed(claim.quantity, tolerance=SPEED, said=case.said)
    mean = far[0].quantity.value_si / times[0].quantity.value_si
    fits = said.low * (1 - _ROUNDED) <= mean <= said.high * (1 + _ROUNDED)
    words = "agrees" if fits else "does not agree"
    return (
        Outcome.CONSISTENT if fits else Outcome.INCONSISTENT,
        f"It {words} with the article's own figures: {say_figure(far[0].quantity)} in"
        f" {say_figure(times[0].quantity)} make {say_value(mean, claim.quantity.unit)}.",
    )


def above_the_mean(case: Case) -> str | None:
    """Return that the best of many days or stages lies above their mean, as it must.

    Parameters
    ----------
    case
        A speed at best and what is known around it.

    Returns
    -------
    str or None
        One sentence for the reader; None where no mean is known, or it lies below or far above.
    """
    said = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
    for far, time in product(kin(case, "distance"), kin(case, "duration")):
        if time.quantity.value_si <= 0 or far.quantity.value_si <= 0:
            continue
        mean = far.quantity.value_si / time.quantity.value_si
        if mean <= said.high and case.claim.quantity.value_si <= mean * _BEST:
            return (
                f"The article says {say_figure(case.claim.quantity)} at best or while under way;"
                " that is above the"
                f" mean of {say_value(mean, case.claim.quantity.unit)} ({say_figure(far.quantity)}"
                f" in {say_figure(time.quantity)}), as it must be."
            )
    return None
