"""The straight line sold as a way on the ground.

In: the case of a distance by road or rail, the ways laid for it, and the line between its ends.
Out: whether the figure is the line, and what is said of it.
Pure: reads nothing.
Method: no long way on the ground keeps to the line, so a figure that hits it, where every way
found is clearly longer, was measured with a ruler.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.cases import is_told_here, sentence_of
from geo.model import Case, Hedge, Measurement, Outcome, Reading
from geo.tolerances import DISGUISE
from geo.unbound import Finding
from geo.wording import READING_WORDS, say_value
from geo.yardsticks import is_far_off, is_sound, tell

__all__ = [
    "CLEARLY_LONGER",
    "NEAR_M",
    "hits_the_line",
    "is_nearly_the_line",
    "sold_as_way",
    "without_a_way",
]

NEAR_M = 40_000.0
"""Below this the points of two towns are too vague against their distance."""

CLEARLY_LONGER = 1.15
"""A route at least so much longer than the straight line cannot be confused with it."""

# Beyond this none keeps to the line: the Nullarbor, the straightest, makes 1,691 km of 1,557.
_FAR_M, _SAME_LINE = 200_000.0, 0.015
# A figure hits the line by this, where the ways found are longer than it by more than that.
_ON_THE_LINE, _OFF_THE_LINE = 0.012, 1.08
# Words by which a sentence itself says that a way on the ground is meant.
_GROUND_WORDS = re.compile(
    r"\b(?:rail\w{0,5}|trains?|tracks?|roads?|highways?|motorways?|driv\w{1,4}|drove|cars?|bus\w{0,2}"
    r"|coach|trucks?|lorr(?:y|ies)|kilometre post|by land|overland)\b",
    re.IGNORECASE,
)


def hits_the_line(case: Case, own: Sequence[Measurement], line: Measurement) -> bool:
    """Return whether a figure told of a road or a railway hits the straight line, which none does.

    Of 840 published ways of more than 60 km the straightest is 1.02 times its line.

    Parameters
    ----------
    case
        A distance and what is known around it.
    own
        What was measured of the way that its words bind it to.
    line
        The straight line between its ends.

    Returns
    -------
    bool
        False for a short way, a loose figure, and where no sound way was found.
    """
    quantity = case.claim.quantity
    if quantity.hedge is not Hedge.EXACT or quantity.value_to is not None or line.value < _FAR_M:
        return False
    sound = [each for each in own if is_sound(each) and "roundabout" not in each.flags]
    return (
        bool(sound)
        and abs(quantity.value_si / line.value - 1) <= _ON_THE_LINE
        and min(each.value for each in sound) >= quantity.value_si * _OFF_THE_LINE
        and is_told_here(case)
        and bool(_GROUND_WORDS.search(sentence_of(case)))
    )


def is_nearly_the_line(case: Case, found: Measurement, line: Measurement) -> bool:
    """Return whether a figure is about the straight line, and the way found is clearly longer.

    Parameters
    ----------
    case
        A distance and what is known around it.
    found
        The way that comes nearest to it.
    line
        The straight line between its ends.

    Returns
    -------
    bool
        False between places next to one another.
    """
    return (
        abs(case.claim.quantity.value_si / line.value - 1) <= DISGUISE
        and is_sound(found)
        and not is_far_off(found)
        and line.value >= NEAR_M
        and found.low > line.value * CLEARLY_LONGER
    )


def sold_as_way(case: Case, found: Measurement, line: Measurement) -> Finding:
    """Return that a figure for a way on the ground is the straight line.

    Parameters
    ----------
    case
        A distance and what is known around it.
    found
        The way that comes nearest to it.
    line
        The straight line between its ends.

    Returns
    -------
    Finding
        Inconsistent.
    """
    gap = abs(case.claim.quantity.value_si / line.value - 1) * 100
    return Finding(
        Outcome.INCONSISTENT,
        f"It does not agree. {tell(case, found)} It is the straight line,"
        f" {say_value(line.value, case.claim.quantity.unit)}, within {gap:.0f} %, and no route"
        " follows that.",
        found,
        3,
    )


def without_a_way(
    case: Case, reading: Reading, own: Sequence[Measurement], line: Measurement
) -> Finding | None:
    """Return what is said of a figure that is the straight line where no sound way was found.

    Parameters
    ----------
    case
        A distance and what is known around it.
    reading
        The yardstick on the ground that its words bind it to.
    own
        What was guessed of that way, if anything.
    line
        The straight line between its ends.

    Returns
    -------
    Finding or None
        None for a figure that is not the line.
    """
    quantity = case.claim.quantity
    gap = abs(quantity.value_si / line.value - 1)
    if gap > _SAME_LINE or line.value < _FAR_M:
        return None
    if not own and not _GROUND_WORDS.search(sentence_of(case)):
        return Finding(
            Outcome.CONSISTENT,
            f"It is the straight line. {tell(case, line)} No way {READING_WORDS[reading]} is known"
            " there, and the sentence speaks of none.",
            line,
            2,
        )
    if quantity.hedge is not Hedge.EXACT:
        return None
    return Finding(
        Outcome.INCONSISTENT,
        f"It is the straight line, {say_value(line.value, quantity.unit)}, within"
        f" {gap * 100:.1f} %; over so long a way no route is that straight.",
        line,
        2,
    )
