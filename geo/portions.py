"""A figure that is a share of one told before: "638 km, of which 411 km are in Spain".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: a share lies somewhere along the way, and nobody says between which places; so it has no
ends, but for one whose ends stand right behind it ("of which 70 km, from Hull to York").
"""

from __future__ import annotations

from itertools import pairwise

from geo.cues import HEDGING, THESE, words
from geo.ends import Ends
from geo.unitless import is_elided
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["SHARE", "less_of_it", "portion"]

SHARE = "a share of the way"
"""How the step begins that leaves a figure without ends because it is a share."""

_OF_ALL = words("the its their these those")
_LIE = words("is are was were lie lies lay run runs ran")
_LOOSE = HEDGING | words("roughly only another a good full close fewer well all but not quite")
_LOOSE_REACH, _NEAR, _AT_WAY, _TOP_REACH = 5, 4, 2, 6
_THEM = words("them these those")
_DONE = words("covered did crossed ran walked rode drove flew swam made took needed sailed")
_WAYS = words("way route course journey line distance length trip track")
_WITH_ENDS = words(", from between")
_RELAYED, _WHOM, _EACH_REACH = words("runner swimmer relay bearer carrier"), words("whom them"), 6
_MORE = 1.25  # another figure for the same way is no more above the first
_SORTS = frozenset({Dimension.LENGTH, Dimension.TIME})


def portion(view: View, position: int) -> Found | None:
    """Read "of which 411 km", "1,142 km, and 960 of that", "Of this, 90 km lie", "plus 30 km".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        Without ends; None where no such words stand there.
    """
    told = view.passage.words
    part = ("of" in told and _is_portion(view, position)) or _is_of_each(view, position)
    if not (part or _is_added(view, position)) and (
        _THEM.isdisjoint(told) or not _covers_a_portion(view, position)
    ):
        return None
    mode = view.trip.mode if view.trip is not None else None
    return Found(mode=mode, final=True, step=SHARE, local=False)


def _is_of_each(view: View, position: int) -> bool:
    """Return whether a length is what "each runner" did of a way that all of them made."""
    passage, mine = view.passage, view.passage.figure(position)
    if mine is None or mine.dimension is not Dimension.LENGTH or "each" not in passage.words:
        return False
    if any(each.whole for each in view.ends):
        return False
    before = passage.lows[max(0, position - _EACH_REACH) : position]
    return any(
        one == "each" and (two in _RELAYED or (two == "of" and three in _WHOM))
        for one, two, three in zip(before, before[1:], before[2:], strict=False)
    )


def _is_added(view: View, position: int) -> bool:
    """Return whether a length comes on top of one before it: "428 km, plus 170 km of link road"."""
    passage, mine = view.passage, view.passage.figure(position)
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return False
    if "plus" not in passage.words and "top" not in passage.words:
        return False
    plus = passage.word(passage.back_over(position, _LOOSE)) == "plus"
    behind = passage.lows[position + 1 : position + 1 + _TOP_REACH]
    if not plus and ("on", "top") not in pairwise(behind):
        return False
    before = (each for each in passage.quantities if each.span < mine.span)
    return any(each.dimension is Dimension.LENGTH for each in before)


def _covers_a_portion(view: View, position: int) -> bool:
    """Return whether "It covered those in nine minutes" is told of a share just given."""
    passage = view.passage
    mine = passage.figure(position)
    if mine is None or mine.dimension is not Dimension.TIME:
        return False
    if _THEM.isdisjoint(passage.lows[max(0, position - _NEAR) : position]) or view.ends:
        return False
    last = view.last
    if last is None:
        return False
    lengths = [each for each in last.quantities if each.dimension is Dimension.LENGTH]
    if not lengths or "of" not in last.words or _DONE.isdisjoint(passage.lows[:position]):
        return False
    at = last.at(lengths[-1].span)
    return at >= 0 and _is_portion(view.at(last), at)


def _is_portion(view: View, position: int) -> bool:
    passage = view.passage
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _SORTS:
        return False
    before = [
        passage.at(each.span)
        for each in passage.quantities
        if each.dimension is mine.dimension and each.span < mine.span
    ]
    if passage.word(position + 1) == "of" and passage.word(position + 2) in THESE:
        if not _WITH_ENDS.isdisjoint(passage.lows[position + 3 : position + 5]):
            return False  # "1,344 km of which, from Ulm to the quay": a part with ends of its own
        lies = mine.dimension is Dimension.LENGTH and passage.word(position + 3) in _LIE
        return bool(before) or lies
    if any(each.whole and _follows(view, position, each) for each in view.ends):
        return False  # "Of these, 70 km lie in Ulm, from the bridge to Kiel"
    if _is_led(view, position, told=bool(before)):
        return True
    # "of which 411 km are in Spain and 227 in Portugal"
    return bool(before) and before[-1] >= 0 and is_elided(mine) and _is_portion(view, before[-1])


def _follows(view: View, position: int, ends: Ends) -> bool:
    """Return whether two ends stand behind a figure, and no other figure between."""
    between = view.passage.items[position + 1 : ends.start]
    return ends.start > position and all(each.quantity is None for each in between)


def _is_led(view: View, position: int, *, told: bool) -> bool:
    """Return whether "of which", "Of this," or "Of the 638 km," leads to a figure."""
    passage = view.passage
    at = position - 1
    while at > 0 and position - at <= _LOOSE_REACH and passage.word(at) in _LOOSE:
        at -= 1
    if passage.word(at) == "," and at > 1:
        at -= 1
    if passage.word(at) in THESE and passage.word(at - 1) == "of":
        return told if passage.word(at) == "which" else at == 1
    # "Of its 9,288 km some 1,777 lie in Europe"
    whole = passage.items[at].quantity if at >= 0 else None
    if at == _AT_WAY and passage.word(at) in _WAYS and passage.word(0) == "of":
        return passage.word(1) in _OF_ALL  # "Of its way 90 km lay over the sea"
    led = passage.word(0) == "of" and at - 1 in (0, 1)
    return led and whole is not None and (at == 1 or passage.word(1) in _OF_ALL)


def less_of_it(view: View, position: int) -> Found | None:
    """Read "on the 142 km from X to Y she rode alone for 60 km".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        Without ends; None where no longer way stands before it, with the ends behind.
    """
    passage, mine = view.passage, view.passage.items[position].quantity
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return None
    if passage.word(passage.back_over(position, _LOOSE)) != "for":
        return None
    for each in passage.quantities:
        at = passage.at(each.span)
        longer = each.dimension is Dimension.LENGTH and each.value_si > _MORE * mine.value_si
        if longer and any(at < ends.start <= at + 2 < position for ends in view.ends if ends.whole):
            mode = view.trip.mode if view.trip is not None else None
            return Found(mode=mode, final=True, step=SHARE, local=False)
    return None
