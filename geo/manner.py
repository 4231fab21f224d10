"""By which way a figure is told, and how often it is gone: "by road", "there and back".

In: a sentence and the position of a figure in it. Out: one answer a function.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, count

from geo.cues import CONCEDING, words
from geo.foreign import Foreign, is_straight
from geo.lazy import lazy_pattern
from geo.model import Mode
from geo.scene import Passage
from geo.tolerances import TWIN_ROUND
from geo.units import Dimension
from geo.unridden import is_a_bird_s
from geo.way_nouns import DIRECT, HEDGES, WAYS_GONE, is_by_land, noun_of_a_way
from geo.way_words import WAYS

__all__ = ["MIXED", "is_of_all", "is_return", "way_of"]

MIXED = "mixed"
"""The yardstick of a way by several modes one after another: "by train and bus"."""

_WAY_REACH, _WAY_BEFORE, _NAMES = 7, 12, 4
_WALLS = frozenset({";", ":", "but", "while", "whereas"})
_JOINTS = frozenset({"or", "and"})
_LISTED = words("and or then by the old on in partly part land ,")
_LEADS, _JOINED = words("by on in with of"), words("and or then , by")
_PART, _FAIR, _SOON = 3, 2, 3
_NEXT = frozenset({"and", "but", "while", "whereas", "although", "though", "then", "or"})
_AND_THAT_IS = frozenset(
    (joint, it, be) for joint in ("and", "but") for it in ("that", "this") for be in ("is", "was")
)
_PHRASES: dict[str, list[tuple[str, int]]] = {}
for _phrase in WAYS:
    _PHRASES.setdefault(_phrase.split()[0], []).append((_phrase, len(_phrase.split())))
# a word of each, the longest but for "the", without which it does not stand in a sentence
_TELLING = frozenset(max(phrase.replace("the ", "").split(), key=len) for phrase in WAYS)
_OF_THE_WHOLE = frozenset({"of the", "of its", "of their", "whole of", "all of"})
_NEEDS = words("need needs take takes given gives give allow allows allowed")
_ARRIVED, _WHEN_REACH = words("there arrived docked reached home"), 6
_THERE_AND_BACK = words("home back round round-trip round-trips both return loop loops")
_BACK_AGAIN = (
    *("there and back", "round trip", "round-trip", "both ways", "return trip", "return journey"),
    *("and back", "loop", "by the time it was back", "and home again", "the whole round"),
    *(f"until {who} back" for who in ("it was", "she was", "he was", "they were")),
)
_WAY_BACK = ("the return trip", "the return journey")
# "They rode from Ulm to Kiel, turned round and rode home, 900 km in all"
_TURNED = words("home back return returned")
_IN_SUM = ("in all", "in total", "all told", "altogether")
# who makes "the way back" in twice the time has not gone both
_GOES_BACK = lazy_pattern(
    r"\b(?:(?:and|turned|turns|goes|go|went|came|comes|come|rode|flew|drove|sailed|walked)"
    r" (?:back|home|round|around)|(?<!way )back (?:again|home)|both ways|round[- ]trips?)\b"
    r"(?! in \d)"
)
_NEXT_SUM = frozenset({",", ";", "and"})
_ONCE, _TWICE = 0.03, 2
_PAIR = 2
_LEADS_TO_A_LINE = words("in a as the")
_NAMES_A_LENGTH = words("( of : is was being distance only just some about roughly")
_COMPARED = (" as", " than")  # "by road it is 1,250 km, twice as far as by rail"


def way_of(passage: Passage, position: int) -> tuple[str | None, str]:
    """Return the yardstick that words next to the figure bind it to, and the step.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    tuple
        A mode or "geodesic", None where no such words stand near; and the step.
    """
    if passage.foreign is not None:
        return _way_abroad(passage, passage.foreign, position)
    ahead = passage.figure(position - 1)
    if ahead is not None and ahead.dimension is Dimension.RATIO and "straight" in ahead.text:
        return "geodesic", "“straight line” stands before it, which binds it"
    if is_a_bird_s(passage, position):
        return "geodesic", "a bird would fly it, which binds it to the straight line"
    gone = noun_of_a_way(passage, position)
    if gone is not None:
        return WAYS_GONE[gone], f"“{gone}” is what so many miles are called, which binds it"
    if passage.modes and _is_mixed(passage, position):
        return MIXED, "several ways one after another, which binds it to no way of travelling"
    if _TELLING.isdisjoint(passage.words) or not (told := _phrases(passage.lows)):
        return None, ""
    told = [each for each in told if not (each[2] == DIRECT and is_by_land(passage, each[0]))]
    mine = passage.figure(position)
    if mine is not None and mine.dimension is Dimension.TIME:
        # "320 km on the map, ten hours by the old road": no time passes on a straight line
        told = [each for each in told if WAYS[each[2]] != "geodesic"]
    low, high = _clause(passage, position)
    best: tuple[int, int, str, str] | None = None
    for at, length, phrase in told:
        if at < low or at + length > high or f" {passage.word(at - 1)}".endswith(_COMPARED):
            continue
        if WAYS[phrase] == "geodesic" and _is_of_another(passage, position, at, at + length):
            continue
        gap = min(abs(at - position), abs(at + length - 1 - position))
        if best is None or (gap, -length) < best[:2]:
            best = (gap, -length, WAYS[phrase], phrase)
    if best is None:
        opening = _opening(passage, position)
        if opening is None or WAYS[opening] not in {WAYS[each[2]] for each in told}:
            return None, ""
        return WAYS[opening], f"“{opening}” opens the sentence and binds it to {WAYS[opening]}"
    return best[2], f"“{best[3]}” binds it to {best[2]}"


def _is_of_another(passage: Passage, position: int, at: int, end: int) -> bool:
    """Return whether another length has a straight line that stands from `at` to `end`.

    "40 km in a straight line, or 60 by car", "60 km by car, 40 in a straight line", "60 km, half as
    much again as the straight line (40 km)".
    """
    while passage.word(at - 1) in _LEADS_TO_A_LINE:
        at -= 1
    while passage.word(end) in _NAMES_A_LENGTH:
        end += 1
    mine = passage.figure(position)
    others = [passage.figure(each) for each in (at - 1, end) if each != position]
    return mine is not None and any(
        other is not None
        and other.dimension is mine.dimension
        and abs(mine.value_si - other.value_si) > TWIN_ROUND * other.value_si
        for other in others
    )


def _is_mixed(passage: Passage, position: int) -> bool:
    """Return whether a list of ways stands behind a figure, or opens its clause: "by bus and boat".

    Whoever goes "by boat and then by lorry", or "on foot, in lorries and on trains", goes all the
    way by none of them.
    """
    low, high = _clause(passage, position)
    if passage.word(high) == ",":
        high += 2  # "took 47 days from Ulm to Kiel, on foot and in lorries"
    for at in range(low, min(high, len(passage.lows))):
        if passage.lows[at] not in _LEADS:
            continue
        told = _listed(passage, at)
        if len(told) > 1:
            return True
        if told and passage.before(at, _PART).endswith(("partly", "part of it")):
            return True  # "five days, partly by train": the rest is not
    return False


def _listed(passage: Passage, at: int) -> set[Mode]:
    """Return the ways of a list that "by", "on" or "with" opens at a position."""
    by = passage.lows[at] == "by"
    modes = {each: mode for each, mode, weight in passage.modes if by or weight >= _FAIR}
    found: set[Mode] = set()
    joined = False
    for each in range(at + 1, len(passage.items)):
        low = passage.lows[each]
        if each in modes:
            if joined or not found:
                found.add(modes[each])
        elif passage.items[each].kind == "name" and each + 1 in modes:
            continue  # "or by the Lake Nasser boat"
        elif low not in _LISTED:
            break
        elif low == "," and passage.word(each + 1) in (*_NEXT, "the"):
            break  # "five hours by plane, and then a taxi": what follows is another leg
        joined = joined or low in _JOINED
    return found


def _phrases(lows: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return where words of a sentence may bind a figure to a way, how many, and which."""
    return [
        (at, length, phrase)
        for at in compress(count(), map(_PHRASES.__contains__, lows))
        for phrase, length in _PHRASES[lows[at]]
        if " ".join(lows[at : at + length]) == phrase
    ]


def _way_abroad(passage: Passage, cues: Foreign, position: int) -> tuple[str | None, str]:
    """Return the same in another language: its tables tell the straight line alone."""
    quantity = passage.figure(position)
    if quantity is None or quantity.dimension is not Dimension.LENGTH:
        return None, ""
    base = passage.sentence.span.start
    start, end = quantity.span.start - base, quantity.span.end - base
    if is_straight(cues, passage.text, start, end):
        return "geodesic", "the words say that it is a straight line"
    return None, ""


def _opening(passage: Passage, position: int) -> str | None:
    """Return the way that a sentence opens with: "By sea, it is 9,000 km and takes 20 days"."""
    lows = passage.lows
    if not lows or lows[0] not in ("by", "on", "as", "in"):
        return None
    for phrase, length in _PHRASES.get(lows[0], ()):
        if " ".join(lows[:length]) != phrase:
            continue
        clauses = (
            at
            for at in range(length, position)
            if lows[at] in _WALLS or (lows[at] == "," and lows[at + 1] in _NEXT)
        )
        if next(clauses, None) is None:
            return phrase
    return None


def _clause(passage: Passage, position: int) -> tuple[int, int]:
    """Return how far words may stand from a figure and bind it: to the next clause at most."""
    low = position
    lows = passage.lows
    while low > 0 and position - low < _WAY_BEFORE and lows[low - 1] not in _WALLS:
        if lows[low - 1] == "and" and low > 1 and lows[low - 2] == ",":
            break  # "by car it is ten hours, and the plane takes two"
        if lows[low - 1] in CONCEDING and passage.word(position + 1) == "apart":
            break  # "900 km by road, although they are 500 km apart"
        low -= 1
    high = position + 1
    # "is 500 km from X to Y as the crow flies": two names do not part a figure from its way
    reach = _WAY_REACH + (_NAMES if passage.word(high) in ("from", "between") else 0)
    while high < len(passage.items) and high - position <= reach:
        mark = passage.lows[high]
        if mark in (";", ":") or (mark == "," and high > position + 1):
            break
        if mark in _JOINTS and (_figure_soon(passage, high) or _opens_by(passage, high + 1)):
            break  # "ten minutes in a car or an hour on foot"
        if mark == "," and lows[high + 1 : high + 4] in _AND_THAT_IS:
            high, reach = high + 3, reach + 3  # "300 km, and that is as the crow flies"
        elif mark == "," and high + 1 < len(passage.items) and lows[high + 1] in _NEXT:
            break  # "the road is 520 km, and on the map they are 380 apart"
        if mark == "," and lows[high + 1 : high + 2] == ("by",) and _figure_soon(passage, high + 2):
            break  # "By steamer it takes five hours, by train one hour"
        high += 1
    return low, high


def _figure_soon(passage: Passage, at: int) -> bool:
    return any(each.quantity is not None for each in passage.items[at + 1 : at + 1 + _SOON])


def _opens_by(passage: Passage, at: int) -> bool:
    """Return whether "(by air it is 500 km and) by the railway it is 620" leads to a figure."""
    if passage.word(at) != "by":
        return False
    it = next((n for n in range(at + 2, at + 2 + _SOON) if passage.word(n) == "it"), -1)
    return it > 0 and _figure_soon(passage, it)


def is_of_all(passage: Passage, position: int) -> bool:
    """Return whether a figure is of all of a way, whatever is told of turning or of how far.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "of the 26 miles", "12 days there and back", "the boats need an hour" and "had
        done 90 km when they got there".
    """
    if is_return(passage, position) or passage.before(position, 2) in _OF_THE_WHOLE:
        return True
    if passage.word(passage.back_over(position, HEDGES)) in _NEEDS:
        return True
    after = passage.lows[position + 1 : position + 1 + _WHEN_REACH]
    return "when" in after[:2] and not _ARRIVED.isdisjoint(after)


def is_return(passage: Passage, position: int) -> bool:
    """Return whether the figure counts the way there and back.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "1,800 km there and back".
    """
    if passage.words.isdisjoint(_THERE_AND_BACK):
        return False
    if passage.after(position, 2) in ("each way", "one way", "either way", "each time"):
        return False  # "from Ulm to Kiel and back, 700 km each way"
    if passage.lows[:3] == ("there", "and", "back"):
        return True  # what the sentence opens with holds for all of it
    times = _times_another(passage, position)
    told = passage.lows[:position] if times == _TWICE else passage.lows
    if times != 1 and _GOES_BACK.search(" ".join(told)):
        return times == _TWICE
    if _is_a_sum_of_two(passage, position):
        return True
    # the figure stands between: "22 hours out and 13 back" counts each way alone
    near = passage.before(position, 5) + " # " + passage.after(position, 6)
    if not any(phrase in near for phrase in _BACK_AGAIN):
        return False
    mine = passage.figure(position)
    back = mine is not None and mine.dimension is Dimension.TIME
    # "the return journey took eight hours": the way back alone
    near = f"{passage.before(position, 8)} {near}"
    return not (back and any(phrase in near for phrase in _WAY_BACK))


def _times_another(passage: Passage, position: int) -> float:
    """Return two where a figure is twice another of its sentence, a half where it is half of one.

    "From Ulm to Kiel it is 450 km, and back again 900 km in all": the first is of one way.
    """
    mine = passage.figure(position)
    if mine is None or mine.dimension not in (Dimension.LENGTH, Dimension.TIME):
        return 1
    for each in passage.quantities:
        if each.dimension is mine.dimension and min(each.value_si, mine.value_si) > 0:
            ratio = mine.value_si / each.value_si
            for times in (_TWICE, 1 / _TWICE):
                if abs(ratio / times - 1) <= _ONCE:
                    return times
    return 1


def _is_a_sum_of_two(passage: Passage, position: int) -> bool:
    """Return whether "900 km in all" sums up the way between the two places and back."""
    near = passage.near(position, 3, 3)
    if near.isdisjoint({"all", "total", "altogether"}):
        return False
    # "in an hour, in all a week": the words of a sum behind a comma are the next figure's
    after = "" if passage.word(position + 1) in _NEXT_SUM else passage.after(position, 3)
    around = f"{passage.before(position, 3)} # {after}"
    if not any(each in around for each in _IN_SUM):
        return False
    names = {each.name for each in passage.toponyms}
    return len(names) == _PAIR and not _TURNED.isdisjoint(passage.lows[:position])
