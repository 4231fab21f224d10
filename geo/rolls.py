"""Figures of lists and parts: times beside places, parts of a time or a way, life on board.

In: a sentence and one of its figures. Out: whether a list, its whole or those on board explain it.
Pure: reads nothing. Looks a bounded way back and ahead.
"""

from __future__ import annotations

from geo.cues import ABOUT, THESE, words
from geo.model import Quantity, Toponym
from geo.scene import Passage
from geo.units import SHORT_TIMES, Dimension
from geo.view import View

__all__ = [
    "LINE_OF_A_LIST",
    "is_of_a_way",
    "is_on_a_roll",
    "is_passed_aboard",
    "place_of_line",
    "whole_of",
]

LINE_OF_A_LIST = "a line of a list of places"
"""How the step begins of a time beside a place, one of several."""

_LINKS = frozenset(
    {":", ",", "in", "after", "within", "–", "—", "is", "-", "about", "only", "just"}
)
_MOST_LINKS = 3
_ROLL = 12  # items from one line of a list to the next
_OPENING = 6  # "Kabul, by the same road: nine hours"
_OF_A_WAY = frozenset(
    ("of", which) for which in ("which", "this", "that", "these", "those", "them")
)
_WHERE = words("in through across on over inside outside under")
_SUMMED = words("all total sum")  # ": 370 km in all"
_LISTED = frozenset({",", ";", "and", "but"})
_VERB_REACH = 3  # "900 km of it lay on"
_HEDGING = ABOUT | words("more than under only the next at least")
_LISTED_HEDGING = _HEDGING | {","}
_ABOARD = words(
    "passengers passenger crew train plane jet airliner yacht boat ship raft balloon bus convoy"
    " riders rider pilots pilot travellers sailors rowers walkers cyclists driver drivers aircraft"
    " paddlers skipper sledges dogs expedition caravan aboard"
)
_NO_WAY = words(
    "waited waiting terminal station questioned lounge airport gate hotel port harbour dock argued"
    " talked met rested slept stood lay repairs hospital courtroom"
)
_SIGHTS = words(
    "saw sighted smelled smelt spotted glimpsed see sight sighting heard recognised recognized"
)
_SIGHT_REACH, _SUBJECT = 12, 5
_BE_THERE, _AT = words("is are was were got gets get"), words("in at off")
_ASHORE = words("ashore there home")


def is_on_a_roll(view: View, position: int) -> bool:
    """Return whether a time is a line of a list of places: "Milan three hours, Paris four hours".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where the article tells of no journey, and where no other line stands beside it.
    """
    passage = view.passage
    if passage.foreign is not None or not view.tells_of_a_journey:
        return False
    if not _stands_behind_a_name(passage, position):
        return False
    if _is_whole_line(passage, position):
        return True
    return any(
        each.dimension is Dimension.TIME
        and 0 < abs(passage.at(each.span) - position) <= _ROLL
        and _stands_behind_a_name(passage, passage.at(each.span))
        for each in passage.quantities
        if passage.at(each.span) >= 0
    )


def place_of_line(view: View, position: int) -> tuple[Toponym | None, Toponym | None]:
    """Return where the line of a list begins and ends: "from Zurich: Milan three hours".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items; `is_on_a_roll` holds there.

    Returns
    -------
    tuple of Toponym or None
        The start is what the sentence names before the first line, as "from" or "in".
    """
    passage = view.passage
    lines = [
        _name_before(passage, at)
        for at in (*(passage.at(each.span) for each in passage.quantities), position)
        if at >= 0 and _stands_behind_a_name(passage, at)
    ]
    starts = [
        role.toponym
        for role in view.roles
        if role.role in ("from", "is", "in") and role.position < min(lines)
    ]
    return (starts[0] if starts else None), passage.items[lines[-1]].toponym


def _name_before(passage: Passage, position: int) -> int:
    """Return where the name before a figure stands."""
    at = position - 1
    while at > 0 and passage.items[at].kind != "name":
        at -= 1
    return at


def _stands_behind_a_name(passage: Passage, position: int) -> bool:
    """Return whether a name goes right before a figure: "Paris four hours", "Rome in two days"."""
    for at in range(position - 1, max(-1, position - 2 - _MOST_LINKS), -1):
        item = passage.items[at]
        if item.kind == "name":
            return True
        if item.low not in _LINKS:
            return False
    return False


def _is_whole_line(passage: Passage, position: int) -> bool:
    """Return whether a sentence is no more than "Nagoya: 100 minutes"."""
    return (
        passage.word(position - 1) == ":"
        and position <= _OPENING
        and passage.items[0].kind == "name"
        and passage.word(position + 1) in ("", ".", ";")
    )


def whole_of(passage: Passage, position: int) -> Quantity | None:
    """Return the time that another is a part of: "nine hours in the air, three of it by night".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    Quantity or None
        The longer time before it; None where the figure is no part.
    """
    part = passage.items[position].quantity
    if passage.word(position + 1) != "of" or passage.word(position + 2) not in THESE:
        return None
    if part is None:
        return None
    before = [
        each for each in passage.quantities if each.span < part.span and passage.at(each.span) >= 0
    ]
    if not before or before[-1].dimension is not Dimension.TIME:
        return None
    return before[-1] if before[-1].value_si > part.value_si else None


def is_of_a_way(passage: Passage, position: int) -> bool:
    """Return whether a length is a part of the way told before: "of which 900 km lie in Kenya".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True also for "and 400 in Uganda", where the part before it is one.
    """
    at = passage.back_over(position, _LISTED_HEDGING)
    if (passage.word(at - 1), passage.word(at)) in _OF_A_WAY:
        return True
    if passage.word(position + 1) not in _WHERE or passage.word(position + 2) in _SUMMED:
        return False
    before = [
        passage.at(each.span)
        for each in passage.quantities
        if each.dimension is Dimension.LENGTH and 0 <= passage.at(each.span) < position
    ]
    if not before or position - before[-1] > _ROLL:
        return False
    if passage.word(at) == ":":
        return True  # "the road is 1,060 km long: 70 km in Austria, …"
    placed = passage.near(before[-1], 0, _VERB_REACH) & _WHERE
    listed = passage.word(position - 1) in _LISTED
    return listed and bool(placed) and is_of_a_way(passage, before[-1])


def is_passed_aboard(view: View, position: int) -> bool:
    """Return whether a sentence opens with the time that those on the way spend or have spent.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "For six hours the crew saw nothing but cloud" and "After 31 days the watch
        sighted land" where a journey was told.
    """
    passage = view.passage
    quantity = passage.items[position].quantity
    if quantity is None or quantity.unit not in SHORT_TIMES or view.trip is None:
        return False
    if passage.foreign is not None or passage.words & _NO_WAY:
        return False
    at = passage.back_over(position, _HEDGING)
    if at != 0:
        return False
    if passage.word(0) == "for":
        return bool(passage.near(position, 0, _SUBJECT) & _ABOARD)
    if passage.word(0) != "after":
        return False
    return bool(passage.near(position, 0, _SIGHT_REACH) & _SIGHTS) or _is_there(passage, position)


def _is_there(passage: Passage, position: int) -> bool:
    """Return whether "they got ashore", "one is at Pakbeng" follows a time."""
    for at in range(position + 1, min(len(passage.items), position + 2 + _SUBJECT)):
        if passage.word(at) not in _BE_THERE:
            continue
        follow = passage.word(at + 1)
        if follow in _ASHORE:
            return True
        item = passage.items[at + 2] if at + 2 < len(passage.items) else None
        return follow in _AT and item is not None and item.kind == "name"
    return False
