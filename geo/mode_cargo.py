"""Vehicles that a sentence names and that nobody of it goes by: cargo, rivals, what is overtaken.

In: words in lower case, and where one of a mode stands among them. Out: yes or no.
Pure: reads nothing. Looks at most a few words around each.
Method: "the train carries bicycles", "the bus with the runners", "it beat the car", "at the pace
of a walker" are told of the train, of the bus and of whoever won; what stands after such a word
says nothing of how the figure was travelled.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.cues import words
from geo.mode_words import MODE_WORDS

__all__ = ["BUSES", "COACHES", "is_a_coach_by_road", "is_cargo"]

_LEADS = words(
    "a an the this that its their his her our my your another every each no any two three four"
    " ordinary fast slow good other more many few some loaded empty heavy police school night mail"
)
_LEADS_REACH = 3
_SUCH = words(
    "carry carries carried carrying transport transports overtook overtake overtakes overtaking"
    " beat beats raced races passed passing against past dropped drops"
)
_DRAWN_BY = words("locomotive locomotives horse horses mule mules oxen huskies")
_PACES = words("pace speed")
# whoever walks with a beast leads it: "walked the 300 km with a donkey"
_LED = words("horse horses pony mule mules donkey donkeys camel camels llama llamas yak yaks")
_WALKING = words("walk walks walked walking hiked hiking hike trekked trekking trek foot tramped")
_LED_REACH = 15
_SUFFERED = words(
    "stopped hit struck killed knocked blocked rammed escorted followed"
    " accompanied delayed watched seen found spotted met"
)
_MEANT = words("is are was were mainly only meant built reserved")
_OF = words("with of carrying for")
_OF_REACH = 4
_OUTRIGHT, _FAIR = 3, 2
_COACH, _COACHES = "coach", "coaches"
COACHES = frozenset({_COACH, _COACHES})
"""What a bus and a carriage are both called."""
BUSES = frozenset({"bus", "buses"})
"""What a text that has them calls a coach the second time."""
_IN_ONE = words("in of behind inside aboard from last every per with and")
_GO = words("takes take took needs need needed leave left run ran would will wants wanted start")
_CALLED = words("called named was were number with")
_CLAUSES = frozenset(
    (",", ";", ".", ":", "—", "–", "and", "but", "while", "where", "then", "whose")
)
_BY = words("by for")
_ONES = words(
    "a the this that first second next new day weekly daily night tourist relief replacement"
)


def is_cargo(lows: Sequence[str], at: int) -> bool:
    """Return whether a vehicle is not the one that a sentence goes by.

    Parameters
    ----------
    lows
        The words of the sentence, marks among them.
    at
        Where the word of a mode stands.

    Returns
    -------
    bool
        True for "bicycles" in "the train carries bicycles".

    Examples
    --------
    >>> is_cargo("the train carries four bicycles up".split(), 4)
    True
    >>> is_cargo("he carries it by train".split(), 4)
    False
    """
    low = lows[at]
    mine = MODE_WORDS.get(low)
    if mine is None or mine[1] < _FAIR:
        return False
    first = at
    while first > 0 and at - first < _LEADS_REACH and lows[first - 1] in _LEADS:
        first -= 1
    before = lows[first - 1] if first else ""
    if before in _SUCH:
        return low not in _DRAWN_BY  # whoever rides behind a locomotive goes by rail
    if before == "with" and low in _LED:
        return not _WALKING.isdisjoint(lows[max(0, first - _LED_REACH) : first])
    if before == "by" and first < at and first > 1 and lows[first - 2] in _SUFFERED:
        return True  # "was stopped by a horse"
    if before == "for" and first > 1 and lows[first - 2] in _MEANT:
        return True  # "the ferry is for lorries"
    if before == "of" and first > 1 and lows[first - 2] == "side":
        return True  # "by the side of lorries"
    if before == "of" and first > 1 and lows[first - 2] in _PACES and first < at:
        return True  # "at the pace of a walker"
    if mine[1] < _OUTRIGHT:
        return False
    for each in range(at - 1, max(0, at - _OF_REACH) - 1, -1):
        if lows[each] not in _OF:
            continue
        head = MODE_WORDS.get(lows[each - 1]) if each else None
        # "the bus with the runners", "a ferry for lorries": it is a bus and a ferry that goes
        return head is not None and head[1] >= _OUTRIGHT and head[0] is not mine[0]
    return False


def is_a_coach_by_road(lows: Sequence[str], at: int) -> bool:
    """Return whether a coach of a story about trains is a bus, and no carriage of theirs.

    Parameters
    ----------
    lows
        The words of the sentence, marks among them.
    at
        Where "coach" or "coaches" stands.

    Returns
    -------
    bool
        True for one that goes by itself: "the coach took two hours", "coaches run from Ulm".

    Examples
    --------
    >>> is_a_coach_by_road("until then the coach to ulm takes four hours".split(), 3)
    True
    >>> is_a_coach_by_road("in the last coach there were goats".split(), 3)
    False
    """
    low = lows[at]
    if low not in COACHES:
        return False
    after = lows[at + 1] if at + 1 < len(lows) else ""
    first = at
    while first > 0 and at - first < _LEADS_REACH and lows[first - 1] in _ONES:
        first -= 1
    before = lows[first - 1] if first else ""
    if before in _BY:
        return low == _COACH or first == at
    if low == _COACHES:
        return (first == 0 or before in _CLAUSES) and after in _GO
    if before == "in" and lows[at - 1] == "a":
        return True  # "nine hours in a coach"
    return first < at and before not in _IN_ONE and after not in _CALLED
