"""Lengths that say how far a thing reaches from where it is: a gun, a tank, a lamp, a radar.

In: a sentence and one of its lengths. Out: what reaches so far, or None.
Pure: reads nothing. Looks a few words to either side.
Method: a reach is told by its noun ("a range of", "is given as the range"), by what a machine
can do ("good for", "can fire", "fuel for another"), or by what sees and is seen.
"""

from __future__ import annotations

from itertools import pairwise

from geo.cues import CLAUSE_ENDS, HEDGING, SEERS, WEAPONS, words
from geo.scene import Passage

__all__ = ["why_reach"]

_KEEPS, _CLEAR = words("keep stay remain"), words("clear away off")
_BIDS = words("must should shall may told ordered warned asked advised have has had need are is")
_LOOKS, _OVERLOOKS = words("look looks looked looking"), words("overlooks overlooking")
_RANGE = words("range missile missiles artillery rocket rockets radar blast shockwave")
_GROUNDS = frozenset(
    (sort, "range") for sort in ("test", "firing", "shooting", "launch", "mountain")
)  # a place, and not how far it shoots
# between the noun and its figure: "whose range is said to be up to"
_PUT_AT = HEDGING | words(
    "of is was are were be being been put puts given gives quoted stated listed advertised said"
    " estimated believed thought reckoned claimed rated officially as roughly most well beyond"
    " maximum only"
)
# "its range, which fell from 270 miles to 215"
_CHANGES = words(
    "fell falls fall drops dropped drop sank shrank shrinks shrunk rose rises grew grows went goes"
    " down by , which that has have from to"
)
# and between a figure and the noun behind it: "which was given as its range"
_GIVEN = words(
    "that which is are was were given quoted stated listed claimed advertised as for the its their"
    " an a maximum theoretical practical - said to be of"
)
_AWAY = words("from away north south east west off long outside")
_GIVEN_REACH = 9
_HILLS = words("hills mountains peaks volcanoes")
_LOOSE = words("up to about around some over nearly almost more less than at least another only")
_ENOUGH = "enough"  # but "good for more than 900 km" says how far one may go
_IN_THE_TANK = words("fuel petrol diesel gasoline gas charge kerosene paraffin juice")
_WORN = words("tyres tires tyre shoes boots soles sole engine engines bearings belt belts chain")
_SHOOTS = words("fire fires shoot shoots hurl hurls lob lobs throw throws")
_CARRIES = words("flies fly carries carry travels travel")
_ALIGHT = words("catch catches caught on set took under of opened the a")
_SHOT = words(
    "shell shells round rounds projectile projectiles beam light grenade torpedo torpedoes"
)
_ARMS = WEAPONS | words("shell torpedo torpedoes")
_ABLE = words("can could capable able designed")
_DONE, _CAN_REACH = words("have been was had"), 4
_LEADS_ON = words("from between to")
_CHARGES = words(
    "tank tanks tankful charge charges charging recharge recharging battery batteries refuelling"
    " refueling"
)
_TO_REFUEL = words("refuel recharge refuelling refuels recharging")
_HAS_TO = words("has have must needs need")  # but "flew 600 miles before she had to refuel"
_MADE_FOR = words("can could may will good able should manages")
_SEES = words("see sees")
_SEEN = words("seen visible heard audible felt smelt smelled noticed spotted picked")
_EYES = words(
    "radar radars sonar transmitter transmitters mast masts antenna antennas searchlight lamp lamps"
    " view lighthouse foghorn siren microphone microphones telescope sensor sensors beam light"
)
_RADIOS = words("radio radios wireless telephone telephones set sets")
_EYES |= _RADIOS - {"set", "sets"}
_REACHES = words(
    "reach reaches cover covers sees see detect detects carry carries throws throw hears hear"
    " look looks listen listens"
)
_RINGS = words("circle ring arc")
# a sentence without any of these tells no reach
_TRIGGERS = _RANGE | _TO_REFUEL | _IN_THE_TANK | _SHOOTS | _SHOT | _ARMS | _CHARGES
_TRIGGERS |= _WORN | _SEEN | _EYES | _SEES | {_ENOUGH} | _LOOKS | _OVERLOOKS | _CLEAR


def why_reach(passage: Passage, position: int, before: set[str], behind: set[str]) -> str | None:
    """Return what a length is the reach of, where it is one.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.
    before, behind
        The few words on either side, as far as another figure or a mark.

    Returns
    -------
    str or None
        None for "the missile flew 300 km".
    """
    if passage.words.isdisjoint(_TRIGGERS):
        return None
    if _is_range(passage, position, before, behind) or _is_good_for(passage, position):
        return "the range of a weapon or a vehicle"
    if passage.foreign is None and _is_perceived(passage, position):
        return "how far a thing is seen or heard, or sees"
    if passage.word(position + 1) == "of" and _is_looked_over(passage, position):
        return "how far a thing is seen or heard, or sees"
    if passage.word(position + 1) in _CLEAR and _is_to_keep_off(passage, position):
        return "the size of a zone"
    return None


def _is_looked_over(passage: Passage, position: int) -> bool:
    """Return whether "looks over 30 km (of beach)" leads to a length."""
    at = passage.back_over(position, _LOOSE)
    over = passage.word(at) in _LOOKS and passage.word(at + 1) == "over"
    return over or passage.word(at) in _OVERLOOKS


def _is_to_keep_off(passage: Passage, position: int) -> bool:
    """Return whether "must keep a mile clear", "are told to stay 20 km away" is a bidding."""
    at = passage.back_over(position, _LOOSE)
    return passage.word(at) in _KEEPS and bool(passage.near(at, 4, 0) & _BIDS)


def _is_range(passage: Passage, position: int, before: set[str], behind: set[str]) -> bool:
    """Return whether "range" is the noun of a figure, before it or behind."""
    if passage.word(position - 1) == "range" and passage.word(position + 1) in _AWAY:
        return False  # "a range 60 km north of the town"
    if before & _RANGE and "range" in before | behind:
        return not _GROUNDS & set(pairwise(passage.lows[max(0, position - 6) : position]))
    if passage.words.isdisjoint(("range", "reach")) or passage.foreign is not None:
        return False
    at = passage.back_over(position, _PUT_AT | _CHANGES)
    if passage.word(position - 1) == "to" and passage.figure(at) is not None:
        at = passage.back_over(at, _PUT_AT | _CHANGES)
    if passage.word(at) == "reach" and passage.words & _ARMS:
        return at < position - 1
    if passage.word(at) == "range" and at < position - 1:
        ground = (passage.word(at - 1), "range") in _GROUNDS
        return not ground and passage.word(position + 1) not in _AWAY
    at = position + 1
    while passage.word(at) in _GIVEN and at < position + _GIVEN_REACH:
        at += 1
    of_hills = passage.word(at + 1) == "of" and passage.word(at + 2) in _HILLS
    return passage.word(at) == "range" and not of_hills


def _is_good_for(passage: Passage, position: int) -> bool:
    """Return whether a machine, a tank or a gun can do so much, and nobody has done it."""
    if passage.foreign is not None or passage.word(position + 1) in _LEADS_ON:
        return False
    at = passage.back_over(position, _LOOSE)
    last, earlier = passage.word(at), passage.word(at - 1)
    worn = earlier == "good" and passage.near(at, 6, 0) & (_WORN | _CHARGES)
    if last == "for" and (earlier == _ENOUGH or earlier in _IN_THE_TANK or worn):
        return True
    shoots = last in _SHOOTS and earlier not in _ALIGHT  # "caught fire 40 miles off"
    shoots = shoots or (last in _CARRIES and earlier in _SHOT)  # "a shell flies 40 km"
    if shoots or (passage.near(position, 6, 0) & _SHOOTS and earlier in _SHOT):
        return True
    if passage.words & _ARMS and last not in ("the", "its"):
        able = passage.near(at + 1, _CAN_REACH, 0)
        runs = last == "for" and earlier in ("run", "runs")
        if (runs or (able & _ABLE and not able & _DONE)) and passage.near(at, 10, 0) & _ARMS:
            return True
    refuels = passage.near(position, 0, 6) & _TO_REFUEL
    if refuels and passage.word(position + 1) == "before" and passage.words & _HAS_TO:
        return True  # "manages 600 miles before it has to refuel"
    return bool(
        passage.near(position, 6, 0) & _MADE_FOR and passage.near(position, 0, 5) & _CHARGES
    )


def _is_perceived(passage: Passage, position: int) -> bool:
    """Return whether so far off a thing is seen or heard, or so far a radar sees."""
    last, earlier = passage.word(position - 1), passage.word(position - 2)
    if last == "of" and earlier == "distance" and passage.near(position, 9, 0) & _SEEN:
        return True
    if last == "from" and earlier in _SEEN:
        return True  # "visible from 70 miles out"
    if last in _SEES and earlier in SEERS and passage.word(position + 1) in CLAUSE_ENDS:
        return True  # "on a clear day one sees 60 km"
    if not passage.words & _EYES:
        return False
    at = passage.back_over(position, _LOOSE)
    if passage.word(at) == "reached" and passage.near(at, 4, 0) & _RADIOS:
        return True
    near = passage.near(position, 6, 0)
    if near & _REACHES and passage.near(position, 10, 0) & _EYES:
        return True
    return last == "of" and earlier in _RINGS
