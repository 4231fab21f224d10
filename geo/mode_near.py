"""The way of travelling that the words around a figure speak of.

In: a sentence and the position of a figure in it. Out: a mode, or None.
Pure: reads nothing. Linear in the words of the sentence that betray a mode.
Method: near words before far ones, words of the figure's own clause before those of others.
What opens a clause rules it, be it a strong word or not: "…, and a car, at 110, ten". What
follows in a clause with a figure of its own is that figure's: "four hours, by car three".
"""

from __future__ import annotations

from geo.cues import words
from geo.model import Mode
from geo.scene import Passage

__all__ = ["is_ruled", "mode_at", "told_behind"]

_WALLS = frozenset(",;:—–，、；：")
_JOINTS = words("and but while whereas or")
_DETERMINERS = words("a an the this that its their his her our my your one another each every")
_LEADS = _DETERMINERS | words("old new by fast slow ordinary modern last first next other")
# what parts a noun from the article of another: "an island with a car"
_PARTING = words("of to from in at by with for on and or that which who is was are were has had")
_DET_REACH = 3
_BY_REACH = 3
_BEHIND = 8
_ADJECTIVE = 2
_BESIDE = 2
_CHANGE_REACH = 4
_CHANGES = words("take takes took taking board boards boarded catch caught change changed changing")
_THEN = words("and then to before")
_STATIONS = words("station stations terminal terminus airport airfield halt quay museum depot")
_GROUNDS = _STATIONS | words("airstrip airstrips runway airports")
_AT = words("to at from near outside into opposite")
# the ways that have places on them: "90 km north of Ulm on the main road", "along Highway 200"
_ALONG, _ALONG_REACH = words("on along via up down"), 4
_LAID = words(
    "highway interstate motorway expressway freeway turnpike parkway autobahn autoroute autostrada"
    " road trans-canada railway railroad line"
)
_IN, _QUOTES = words("in with"), words("\" “ ‘ '")
_FAIR, _STRONG = 2, 3
_AFTERTHOUGHT = 10


def mode_at(passage: Passage, position: int, *, least: int = _FAIR) -> Mode | None:
    """Return the mode that the words nearest to a position speak of.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where to look from, as a number of an item.
    least
        Weight below which a word does not count, unless it opens a clause.

    Returns
    -------
    Mode or None
        None where no word of that weight stands in the sentence.
    """
    best: tuple[int, Mode] | None = None
    for at, mode, said in passage.modes:
        outright = said == _FAIR and (
            _opens(passage, at) or _opens_by(passage, at) or _opens_in(passage, at)
            if at < position
            else _is_by(passage, at)
        )
        weight = _STRONG if outright else said
        if weight < least or _is_of_the_next(passage, position, at) or _is_a_place(passage, at):
            continue
        low, high = (at, position) if at < position else (position, at)
        between = passage.lows[low:high]
        walls = sum(map(_WALLS.__contains__, between))
        score = 12 * weight - (high - low) - 4 * walls - 12 * between.count(";")
        if at > position and walls:
            score -= _AFTERTHOUGHT
        if best is None or score > best[0]:
            best = (score, mode)
    return best[1] if best else None


def is_ruled(passage: Passage, position: int, mode: Mode) -> bool:
    """Return whether a word of a mode rules a figure: it stands before it, and no figure between.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.
    mode
        The mode that `mode_at` gives.

    Returns
    -------
    bool
        True for the car in "a cyclist needs three hours, a car 50 minutes".
    """
    for at, each, weight in reversed(passage.modes):
        if at >= position or (weight < _STRONG and not _opens(passage, at)):
            continue
        return each is mode and all(item.quantity is None for item in passage.items[at:position])
    return False


def _is_of_the_next(passage: Passage, position: int, at: int) -> bool:
    """Return whether a word after a figure belongs to the figure of another clause."""
    mine = passage.figure(position)
    if at <= position or mine is None:
        return False
    if _changes(passage, position, at) or _has_its_own(passage, position, at):
        return True
    first = next((each for each in range(position + 1, at) if passage.lows[each] in _WALLS), None)
    if first is None:
        return False
    if passage.lows[first] == ";":
        return True
    joined = passage.word(first + 1) in _JOINTS
    for each in range(first, len(passage.items)):
        if each > at and passage.lows[each] in _WALLS:
            # "or goes down by ship from Ulm, three days": what is set off is still its own
            apart = passage.items[each + 1].quantity if each + 1 < len(passage.items) else None
            return joined and apart is not None and apart.dimension is mine.dimension
        quantity = passage.items[each].quantity
        if quantity is not None and (joined or quantity.dimension is mine.dimension):
            return quantity.unit not in ("date", "clock")
    return False


def told_behind(passage: Passage, position: int) -> Mode | None:
    """Return the way told right behind a figure: "90 km north of Ulm by gravel road", "on the A9".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    Mode or None
        None where a mark stands between.
    """
    for at, mode, weight in passage.modes:
        if not position < at <= position + _BEHIND or weight < _FAIR:
            continue
        if _is_by(passage, at) or _is_along(passage, at):
            figures = (each.quantity for each in passage.items[position + 1 : at])
            other = any(each is not None and each.unit != "deg" for each in figures)
            return None if other or passage.parted(position, at) else mode
    return None


def _changes(passage: Passage, position: int, at: int) -> bool:
    """Return whether one changes to a vehicle after a figure: "in three days and take a ship"."""
    for each in range(max(position + 2, at - _CHANGE_REACH), at):
        if passage.lows[each] in _CHANGES and passage.lows[each - 1] in _THEN:
            return True
    return False


def _has_its_own(passage: Passage, position: int, at: int) -> bool:
    """Return whether a vehicle is joined on with its own figure: "a car needs ten and a bus seven".

    The two stand side by side, with no mark between them.
    """
    mine = passage.figure(position)
    between = [
        each for each, _, weight in passage.modes if position < each < at and weight >= _FAIR
    ]
    if between and mine is not None:
        # "ten minutes in a car or an hour on foot"
        figures = (passage.items[each].quantity for each in range(between[0], at))
        if any(each is not None and each.dimension is mine.dimension for each in figures):
            return True
    first = at
    while first > position and at - first < _DET_REACH and passage.lows[first - 1] in _LEADS:
        first -= 1
    if first - 1 <= position:
        return False
    if passage.lows[first - 1] not in _JOINTS:
        return False
    if passage.items[first - 2].quantity is not None and passage.lows[first] in ("a", "an"):
        return True  # "seven hours and a ferry"
    beside = passage.items[at + 1 : at + 1 + _BESIDE]
    return any(each.quantity is not None for each in beside)


def _is_by(passage: Passage, at: int) -> bool:
    """Return whether a way is told outright: "by a good road", "by fast tram"."""
    return "by" in passage.lows[max(0, at - _BY_REACH) : at] and not passage.parted(
        max(0, at - _BY_REACH), at
    )


def _is_along(passage: Passage, at: int) -> bool:
    """Return whether a road or a railway is named on which a place lies: "on the A9"."""
    if passage.lows[at] not in _LAID and not passage.lows[at].isdecimal():
        return False
    return not _ALONG.isdisjoint(passage.lows[max(0, at - _ALONG_REACH) : at])


def _opens_by(passage: Passage, at: int) -> bool:
    """Return whether a clause opens with a way: "By the Alaska Highway", "and by the old road"."""
    for each in range(at - 1, max(-1, at - 1 - _BY_REACH), -1):
        if passage.lows[each] == "by":
            return _opens_a_clause(passage, each)
    return False


def _is_a_place(passage: Passage, at: int) -> bool:
    """Return whether a word names where one goes, not how: "to the railway station"."""
    if passage.word(at + 1) in _STATIONS and passage.near(at, _BY_REACH, 0) & _AT:
        return True
    return passage.word(at) in _STATIONS and passage.word(at - 2) in _AT


def _opens(passage: Passage, at: int) -> bool:
    """Return whether a word is the noun that a clause opens with: "and a car", "The new road"."""
    first = at
    while first > 0 and at - first < _DET_REACH and passage.lows[first - 1] in _LEADS:
        first -= 1
    if first == at:
        first = _with_its_adjective(passage, at)
    if first == at:
        return False
    return _opens_a_clause(passage, first)


def _opens_a_clause(passage: Passage, at: int) -> bool:
    before = passage.word(at - 1)
    return at == 0 or before in _WALLS or before in _JOINTS


def _opens_in(passage: Passage, at: int) -> bool:
    """Return whether a clause opens with what one sits in: "In a car it takes three hours"."""
    for each in range(at - 1, max(-1, at - 1 - _BY_REACH), -1):
        if passage.lows[each] in _IN:
            return _opens_a_clause(passage, each) or passage.word(each - 1) in _QUOTES
        if passage.lows[each] not in _DETERMINERS:
            return False
    return False


def _with_its_adjective(passage: Passage, at: int) -> int:
    """Return where the article of a noun stands: "A Russian car"; the noun itself without one."""
    if at < _ADJECTIVE or passage.lows[at] in _GROUNDS:
        return at
    between = passage.lows[at - 1]
    if between in _PARTING or between in _WALLS or between.endswith(("'s", "’s")):
        return at
    return at - _ADJECTIVE if passage.lows[at - _ADJECTIVE] in _DETERMINERS else at
