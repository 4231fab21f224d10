"""Turns of phrase that make a time one of a journey, whatever else a sentence speaks of.

In: a sentence and one of its times. Out: how strongly they do so.
Pure: reads nothing. Looks a few words to either side.
Method: "in front of him", "spends so long on it", "It had been", "The voyage back … lasted",
"by aeroplane the two are so long apart" are said of a way and of little else.
"""

from __future__ import annotations

from itertools import pairwise

from geo.cues import ABOUT, BE, JOURNEY_NOUNS, OF_TRAVEL, SPENDING, TAKES, THAN, WHOM, words
from geo.mode_words import MODE_WORDS
from geo.scene import Passage
from geo.units import FAR_LENGTHS, Dimension
from geo.view import View

__all__ = ["phrased_weight"]

_LASTED = words("lasted lasts took takes")
_OR_REACH = 10
_NEEDS = words("takes took needs needed wants wanted requires required")
_THE, _SUBJECT = words("the a their his her its this that"), 4
_ITSELF = words("it them this that")
_IN_FRONT = ("in front of", "ahead of him", "ahead of her", "ahead of them", "ahead of us")
_ENDED = ("", ".", ";", "!")
_RUNS = words("journey trip ride run voyage crossing flight drive travel")
_ARRIVING = words("in within after")
_HEDGING = ABOUT | THAN | words("only barely")
_REACH = 9
_HAD, _DOES = words("had has have"), words("do does did")
_ON_THE_WAY = ("on the way", "on her way", "on his way", "on its way", "under way", "on the road")
_COMPARED = ("compared with", "compared to", "instead of", "rather than", "down from", "up from")
_OUT, _BACK = words("out there over up down across outward outbound"), words("back home return")
_SPOTS = words(
    "spot scene border frontier summit top coast gate gates quay pier pass front mouth finish wreck"
    " site accident front head junction crossroads terminus harbour airport station hospital"
)


def phrased_weight(view: View, position: int) -> int:
    """Return how strongly set phrases tie a time to a journey.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    int
        A weight to be added to that of the words of travel; 0 where none stands there.
    """
    passage, weight = view.passage, 0
    last, one = passage.word(position - 1), passage.word(position + 1)
    if passage.after(position, 3).startswith(_IN_FRONT):
        weight += 8  # "60 hours in front of him", on the way to whatever meeting
    if _is_what_lasted(passage, position):
        weight += 6  # "The voyage back, asleep in the boat, lasted three hours"
    if last in ("in", "within") and any(each.whole for each in view.ends):
        weight += 2 * (position > 1 and passage.items[position - 2].kind == "name")
    if one == "apart" and last in ("are", "were") and passage.modes:
        weight += 4  # "By aeroplane the two are 15 minutes apart"
    if _is_held_against(view, position):
        weight += 4
    if _is_spent_on_it(view, position) or _had_been(view, position):
        weight += 4
    if _is_behind_somebody(view, position):
        weight += 4
    if one == "before" and passage.word(position - 2) == "expected":
        weight += 3  # "His wife had expected him two months before"
    if _is_of_a_vehicle(passage, position):
        weight += 4
    if _stands_with_a_way(passage, position):
        weight += 4
    if passage.after(position, 3).startswith(_ON_THE_WAY) or (
        last in ("in", "within") and _is_length(passage, position - 2)
    ):
        weight += 6  # "320 miles in ten hours", whatever was done in between
    if one in _BACK and _is_after_the_way_out(passage, position):
        weight += 6
    if one == "later" or _led_by(passage, position) in _ARRIVING:
        weight += 4 * _is_got_to(view, position)
    return weight


def _is_after_the_way_out(passage: Passage, position: int) -> bool:
    """Return whether a time follows on "four hours out and", "two days there, but"."""
    at = passage.back_over(position, _HEDGING) - 1
    at -= passage.word(at) == ","
    out = passage.figure(at - 1)
    return passage.word(at) in _OUT and out is not None and out.dimension is Dimension.TIME


def _led_by(passage: Passage, position: int) -> str:
    """Return the word before a time and what loosens it."""
    return passage.word(passage.back_over(position, _HEDGING))


def _is_got_to(view: View, position: int) -> bool:
    """Return whether somebody gets somewhere in a time, though no verb of travel says so.

    "Had them in Ulm after", "at the frontier in", "is due there after", "from one town to the
    other in", "do the road from Ulm in", of a way of travelling that is told.
    """
    passage = view.passage
    if view.trip is None and view.scene.mode is None and not passage.modes:
        return False
    near = passage.near(position, _REACH, 0)
    if {"one", "other"} <= near and "from one" in passage.before(position, _REACH):
        return True
    if "due" in near and passage.word(position - 1) == "after":
        return True
    lows = passage.lows[max(0, position - _REACH) : position]
    for at, (one, two) in enumerate(pairwise(lows)):
        if one in _HAD and two in WHOM and {"in", "at"} & set(lows[at + 2 : at + 3]):
            return True
        if one == "the" and two in _SPOTS and at and lows[at - 1] in ("at", "on"):
            return not BE.isdisjoint(lows[:at])
        if one in BE and two == "alongside":
            return True
    return not _DOES.isdisjoint(lows) and any(each.strong for each in view.ends)


def _stands_with_a_way(passage: Passage, position: int) -> bool:
    """Return whether "16 hours and 350 miles", "370 km, or an hour" tell a time with its way."""
    if passage.word(position + 1) == "and" and _is_length(passage, position + 2):
        return True
    if passage.word(position - 1) != "or" or passage.word(position - 2) != ",":
        return False
    return any(_is_length(passage, at) for at in range(max(0, position - _OR_REACH), position))


def _is_length(passage: Passage, at: int) -> bool:
    quantity = passage.items[at].quantity if 0 <= at < len(passage.items) else None
    return quantity is not None and quantity.unit in FAR_LENGTHS


def _is_of_a_vehicle(passage: Passage, position: int) -> bool:
    """Return whether "The express, which stops more often, wants seven hours" is of a vehicle."""
    if passage.word(position - 1) not in _NEEDS or passage.word(0) not in _THE:
        return False
    return any(MODE_WORDS.get(low, (None, 0))[1] > 1 for low in passage.lows[1 : _SUBJECT + 1])


def _is_what_lasted(passage: Passage, position: int) -> bool:
    """Return whether a sentence opens with a journey, of which a verb right before tells a time."""
    if passage.word(position - 1) not in _LASTED:
        return False
    opening = passage.lows[:_SUBJECT]
    return opening[0] in _THE and not _RUNS.isdisjoint(opening[1:])


def _is_spent_on_it(view: View, position: int) -> bool:
    """Return whether "spends 54 hours on them", "three weeks on the same journey" is a way."""
    passage = view.passage
    if passage.word(position + 1) != "on" or passage.near(position, 4, 0).isdisjoint(SPENDING):
        return False
    near = passage.near(position + 1, 0, 3)
    return not near.isdisjoint(_ITSELF) or not near.isdisjoint(JOURNEY_NOUNS)


def _had_been(view: View, position: int) -> bool:
    """Return whether "It had been 72 days." ends the journey that was told."""
    passage = view.passage
    ended = passage.word(position + 1) in _ENDED
    return view.trip is not None and ended and passage.lows[:position] == ("it", "had", "been")


def _is_behind_somebody(view: View, position: int) -> bool:
    """Return whether "was 16 hours behind him" ends a sentence of somebody who goes a way."""
    passage = view.passage
    if passage.word(position + 1) != "behind" or passage.word(position + 2) not in WHOM:
        return False
    return any(not each.words.isdisjoint(OF_TRAVEL) for each in (passage, *view.lately(1)))


def _is_held_against(view: View, position: int) -> bool:
    """Return whether "takes two hours, against eight before the works" compares two times."""
    passage = view.passage
    at = passage.back_over(position, _HEDGING)
    led = passage.word(at) == "against" or passage.before(at + 1, 2) in _COMPARED
    if not led or passage.words.isdisjoint(TAKES):
        return False
    return any(
        each.dimension is Dimension.TIME and passage.at(each.span) < at
        for each in passage.quantities
    )
