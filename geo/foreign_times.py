"""What the times and lengths of a sentence in another language measure: a way, a wait, a day.

In: a sentence, and where a figure stands in it. Out: whether the words of the table near it say
that it is a journey's, a delay, a rest, a stage, or so much a day.
Pure: reads nothing but the tables of `geo.languages`.
"""

from __future__ import annotations

import re

from geo.languages import Travel
from geo.moves_abroad import goes_over
from geo.stems import DIGIT, clause_after, clause_before, first, last, plain

__all__ = ["is_apart", "is_daily", "is_of_a_stage", "is_often", "rests", "tells_journey"]

_OFTEN = 12
_WAIT_BEFORE, _WAIT_AFTER = 24, 24
_DAILY_BEFORE, _STAGE_BEFORE = 48, 48
_BY_BEFORE, _LESS_AFTER = 24, 16


def tells_journey(cues: Travel, text: str) -> int:
    """Return how much the words of a sentence speak for a time being that of a journey.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.

    Returns
    -------
    int
        Points: two for a journey or its two ends, one for a vehicle, one for a verb of taking
        time; three off for something else that takes time, unless the journey is named before it.
    """
    lower = plain(text)
    journey = first(cues.journey, lower)
    vehicle = min((first(stems, lower) for stems in cues.modes.values()), default=len(lower))
    points = 2 * (journey < len(lower) or goes_over(cues, lower)) + (vehicle < len(lower))
    points += first(cues.takes, lower) < len(lower)
    return points - 3 * (first(cues.events, lower) < min(journey, vehicle))


def is_often(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a figure tells how often, or of how many, and not how long or how fast.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        True for "jede halbe Stunde" and "하루 네 편".
    """
    before = plain(text[max(0, start - _OFTEN) : start]).rstrip()
    if any(before.endswith(each.replace("_", " ")) for each in cues.each):
        return True
    return bool(cues.often) and re.match(cues.often, text[end : end + _OFTEN]) is not None


def rests(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a time is one in which nobody goes on: so long a wait, a sleep, a lead.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        By the words of its own clause, unless one for a journey stands nearer.

    Examples
    --------
    >>> from geo.foreign import find_foreign
    >>> german = find_foreign("de")
    >>> text = "Sie wartete zwei Stunden, dann fuhr sie drei Stunden."
    >>> rests(german, text, 12, 24), rests(german, text, 40, 52)
    (True, False)
    """
    before = clause_before(text, start, _WAIT_BEFORE)
    after = clause_after(text, end, _WAIT_AFTER)
    going = (*cues.journey, *cues.takes, *cues.besides)
    if last(cues.waits, before) > last(going, before):
        return True
    return first(cues.waits, after) < min(len(after), first(going, after))


def is_apart(cues: Travel, text: str, start: int, end: int) -> bool:
    """Return whether a time is a delay or a difference, and not how long a way takes.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start, end
        Where the figure stands in it.

    Returns
    -------
    bool
        By the words right before it or behind it, in its clause.

    Examples
    --------
    >>> from geo.foreign import find_foreign
    >>> text = "Der Zug ist 40 Minuten schneller."
    >>> is_apart(find_foreign("de"), text, 12, 22)
    True
    """
    before = clause_before(text, start, _BY_BEFORE)
    after = clause_after(text, end, _LESS_AFTER)
    if last(cues.by, before) >= 0:
        return True
    if first(cues.less, after) == len(after):
        return False
    # "left Ulm and reached Bregenz two hours later" tells how long the way took, "two hours late"
    # does not
    return first(cues.events, after) < len(after) or not goes_over(cues, plain(text))


def is_of_a_stage(cues: Travel, text: str, start: int) -> bool:
    """Return whether a figure is told of a part of a journey, by a word before it in its clause.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start
        Where the figure stands in it.

    Returns
    -------
    bool
        True for "Die längste Etappe zog sich über elf Stunden".
    """
    head = text[:start].rstrip()
    if head.endswith((":", "：")):  # "Sa plus longue étape : 231 km"
        start = len(head) - 1
    before = clause_before(text, start, _STAGE_BEFORE)
    return last(cues.stages, before) >= 0


def is_daily(cues: Travel, text: str, start: int) -> bool:
    """Return whether a length is how far somebody gets in a day.

    Parameters
    ----------
    cues
        The words of the language.
    text
        The sentence.
    start
        Where the figure stands in it.

    Returns
    -------
    bool
        True for "am Tag schaffte sie 20 km": such words stand before it, and no other figure
        between.

    Examples
    --------
    >>> from geo.foreign import find_foreign
    >>> is_daily(find_foreign("de"), "Am Tag schaffte sie 20 km.", 20)
    True
    """
    before = clause_before(text, start, _DAILY_BEFORE)
    at = last(cues.daily, before)
    # 最长的一天骑了118公里: no day but that one
    return at >= 0 and not DIGIT.search(before, at + 2) and last(cues.longest, before) < 0
