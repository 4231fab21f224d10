"""The two sides that a ratio compares, by the words around it: pairs of places, or two figures.

In: a case of a ratio. Out: the side it is told of and the side it is held against, or None.
Pure: reads nothing. Looks at the names and the figures of one sentence.
Method: "Ulm is twice as far from Kiel as Bonn is" names three places, "twice as far from Ulm to
Kiel as from Hull to Bonn" four. What stands behind "three times the distance from" is the other
side, and the length printed before it is the side that is told.
"""

from __future__ import annotations

import re
from itertools import pairwise

from geo.cases import place_of
from geo.model import Case, Claim, Place
from geo.stretches import places_in, sentence_at

__all__ = ["Pair", "pairs_compared", "put_over_the_next"]

Pair = tuple[Place, Place]

_FROM = re.compile(
    r"\s{1,2}(?:as far |as |the (?:\w{2,8} )?distance |the way |that |of that |it is |of )*"
    r"(?P<link>from|between|to)\s(?:the )?"
)
_TO = re.compile(r"\s(?:to|and)\s(?:the )?")
_AS = re.compile(r",?\s(?:as|than)\s(?:it is |that )?(?P<link>from|to|between)?\s?(?:the )?")
_IS = re.compile(
    r"\s(?:is|was|lies|lay)"
    r"(?:\s(?:about|some|nearly|almost|roughly|only|over|more than|at least|just)){0,2}\s"
)
_CLOSED = re.compile(r"(?:\s(?:is|was|lies|are))?\s{0,2}(?:[.,;:!?)–—\"”]|$|and\b)")
_MOST = 4
_BEHIND = 2  # a space, or a space and a bracket
_OF_A_WAY = frozenset({"distance", "duration", "average_speed", "top_speed"})


def pairs_compared(case: Case) -> tuple[Pair, Pair] | None:
    """Return the two pairs of places that a ratio of distances compares.

    Parameters
    ----------
    case
        A ratio and what is known around it.

    Returns
    -------
    tuple or None
        What is told, and what it is a multiple of; None where the words name fewer places.
    """
    text, span = case.article.text, case.claim.span
    here = sentence_at(case.article, span)
    named = [
        (each.toponym.span, each.place)
        for each in places_in(case.article, here, case.places)
        if each.place is not None and each.toponym.span.end > each.toponym.span.start
    ]
    behind = [each for each in named if each[0].start >= span.end][:_MOST]
    before = [each for each in named if each[0].end <= span.start]
    if not behind:
        return None
    first = _FROM.fullmatch(text, span.end, behind[0][0].start)
    if first is None:
        return None
    links = [text[a[0].end : b[0].start] for a, b in pairwise(behind)]
    places = [place for _, place in behind]
    if first["link"] == "from" and links and (told := _AS.fullmatch(links[0])):
        x = before[-1] if before else None
        if x is None or not _IS.fullmatch(text, x[0].end, span.start):
            return None
        if told["link"] == "from":
            return (x[1], places[0]), (x[1], places[1])
        if told["link"] is None and _CLOSED.match(text, behind[1][0].end):
            return (x[1], places[0]), (places[1], places[0])
        return None
    if first["link"] != "to" and links and _TO.fullmatch(links[0]):
        if len(links) > 1 and (told := _AS.fullmatch(links[1])):
            if told["link"] == "to":
                return (places[0], places[1]), (places[0], places[2])
            if told["link"] and len(links) > 2 and _TO.fullmatch(links[2]):
                return (places[0], places[1]), (places[2], places[3])
            return None
        mine = _told_before(case, here)
        return (mine, (places[0], places[1])) if mine is not None else None
    return None


def _told_before(case: Case, here: int) -> Pair | None:
    """Return the ends of the length printed last before a ratio, in its sentence."""
    lengths: list[Claim] = [
        each
        for each in case.neighbours
        if each.kind == "distance"
        and each.span.end <= case.claim.span.start
        and sentence_at(case.article, each.span) == here
        and not each.beside
    ]
    if not lengths:
        return None
    last = max(lengths, key=lambda each: each.span)
    start, end = place_of(case, last.origin), place_of(case, last.destination)
    return None if start is None or end is None else (start, end)


def put_over_the_next(case: Case) -> tuple[Claim, Claim] | None:
    """Return the two figures of "471 km by rail, 1.5 times the straight line of 310 km".

    Parameters
    ----------
    case
        A ratio and what is known around it.

    Returns
    -------
    tuple or None
        The figure told before the ratio and the one right behind it; None where none stands there,
        or more than one before it.
    """
    span = case.claim.span
    here = sentence_at(case.article, span)
    told = [
        each
        for each in case.neighbours
        if each.kind in _OF_A_WAY
        and sentence_at(case.article, each.span) == here
        and each.quantity.value_to is None
        and not each.quantity.vague
        and each.quantity.value_si > 0
    ]
    base = next((each for each in told if 0 <= each.span.start - span.end <= _BEHIND), None)
    if base is None:
        return None
    before = [each for each in told if each.kind == base.kind and each.span.end <= span.start]
    return (before[0], base) if len(before) == 1 else None
