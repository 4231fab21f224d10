"""The ways of travelling that the words of a sentence betray.

In: a sentence as a row of items. Out: where a word stands for a mode, and how strongly.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress

from geo.cues import words as words_of
from geo.foreign import Foreign, mark_modes
from geo.items import Item, Row
from geo.mode_marks import MARKED, mark_words
from geo.model import Mode, Sentence
from geo.vocabulary import OWN_STRENGTH

__all__ = ["OUTRIGHT", "modes_abroad", "modes_of"]

OUTRIGHT = 3
"""The weight of a word that speaks of a mode outright."""

_FAIR = 2
_LEAST_BEFORE, _VIA_REACH = 3, 6
# "the M40", "by the N119 and the A 9", "Highway 200", as the road maps of many countries have them
_LETTERS = words_of("a b d e i m n r ap ba br ca ma nh ra rn sr ss us")
_BEFORE_LETTERS = words_of("the by on via and along to")
# "a C-54", "two Il-76", "the DC-3"; a B is a bomber by its number alone, since roads are B as well
_AIRCRAFT = words_of("c f dc md kc wc lc hc sr il tu an mi mig yak")
_BOMBERS = words_of("17 24 25 29 36 47 52")
# "the 8.15 from Leeds": a train is known by its time
_TIME = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]\.?m\.?)?")
_BOUND, _NO_TRAINS = words_of("from to"), frozenset({Mode.AIR, Mode.SEA, Mode.RIVER})
_NUMBERED = words_of("highway route ruta interstate nationale")
_BUILT = words_of("closed shut opened reopened electrified")  # "the line, closed in 1967"


def modes_of(
    sentence: Sentence, row: Row, words: frozenset[str], leading: Mode | None
) -> tuple[tuple[int, Mode, int], ...]:
    """Return where a sentence betrays a mode, with the weights of its words.

    Parameters
    ----------
    sentence
        The sentence.
    row
        Its items.
    words
        These as a set.
    leading
        The mode that the whole text speaks of.

    Returns
    -------
    tuple
        Position, mode and weight of each word.
    """
    marks = [] if MARKED.isdisjoint(words) else mark_words(row.lows, leading)
    if "line" in words:
        marks += _on_lines(row)
    if leading not in OWN_STRENGTH:
        marks += _on_numbers(row)
    if leading not in _NO_TRAINS:
        marks += _on_times(row)
    if not marks:
        return ()
    return tuple(
        each
        for each in sorted(marks)
        if not _is_a_place(row.items, each[0]) and not _is_a_title(sentence, row, each[0])
    )


def _is_a_place(items: Sequence[Item], at: int) -> bool:
    """Return whether a vehicle is where a way ends or goes by: "to the ferry at X"."""
    if at < 2 or items[at - 1].low != "the":
        return False
    if items[at - 2].low == "and" and at > _LEAST_BEFORE:
        by = {each.low for each in items[max(0, at - _VIA_REACH) : at - 2]}
        return "by" in by and items[at - _LEAST_BEFORE].kind == "name"  # "by Ulm and the ferry"
    if items[at - 2].low not in ("to", "from"):
        return False
    if at >= _LEAST_BEFORE and items[at - _LEAST_BEFORE].kind == "name":
        return True
    after = items[at + 1 : at + 3]
    return len(after) > 1 and after[0].low in ("at", "in", "near") and after[1].kind == "name"


def _is_a_title(sentence: Sentence, row: Row, at: int) -> bool:
    """Return whether a skipper is a soldier or a police officer: "Captain Ann Smith, 32"."""
    if row.lows[at] != "captain" or at + 1 >= len(row.lows):
        return False
    heads = (sentence.text[begin - sentence.span.start] for begin in row.begins[at : at + 2])
    return all(head.isupper() for head in heads)


def _on_lines(row: Row) -> list[tuple[int, Mode, int]]:
    """Return where a railway is called by its town, or was closed: "the Bergen line"."""
    lows = row.lows
    return [
        (at, Mode.RAIL, _FAIR)
        for at in range(1, len(lows))
        if lows[at] == "line"
        and (
            row.items[at - 1].kind == "name"
            or not _BUILT.isdisjoint(lows[at + 1 : at + 2 + (lows[at + 1 : at + 2] == [","])])
        )
    ]


def _on_numbers(row: Row) -> list[tuple[int, Mode, int]]:
    """Return where a road or an aircraft has a number: "the M40", "Highway 200", "a C-54"."""
    lows = row.lows
    found = []
    for at in compress(range(len(lows)), map(str.isdecimal, lows)):
        if at and lows[at - 1] in _NUMBERED:
            found.append((at, Mode.ROAD, OUTRIGHT))
            continue
        if at > 1 and lows[at - 1] == "-":
            kind = lows[at - 2]
            if kind in _AIRCRAFT or (kind == "b" and lows[at] in _BOMBERS):
                found.append((at, Mode.AIR, OUTRIGHT))
                continue
        first = at - 2 if at > 1 and lows[at - 1] in ("-", "–") else at - 1
        if first > 0 and lows[first] in _LETTERS and lows[first - 1] in _BEFORE_LETTERS:
            found.append((at, Mode.ROAD, OUTRIGHT))
    return found


def _on_times(row: Row) -> list[tuple[int, Mode, int]]:
    """Return where a train is called by its time: "the 8.15 from Leeds", "the 6.11 p.m. to"."""
    lows = row.lows
    return [
        (at, Mode.RAIL, OUTRIGHT)
        for at in range(1, len(lows) - 1)
        if lows[at - 1] == "the" and lows[at + 1] in _BOUND and _TIME.fullmatch(lows[at])
    ]


def modes_abroad(
    foreign: Foreign, sentence: Sentence, begins: Sequence[int]
) -> tuple[tuple[int, Mode, int], ...]:
    """Return where a sentence of another language betrays a mode, by position.

    Parameters
    ----------
    foreign
        The cues of the language.
    sentence
        The sentence.
    begins
        Where each of its items begins.

    Returns
    -------
    tuple
        Position, mode and weight of each word.
    """
    base = sentence.span.start
    return tuple(
        (max(0, bisect_right(begins, base + at) - 1), mode, OUTRIGHT if outright else _FAIR)
        for at, mode, outright in mark_modes(foreign, sentence.text)
    )
