"""Lengths of what stands in a row, is strung or thrown, or carries so far: nobody goes them.

In: a sentence and one of its lengths. Out: what it is the length of, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import (
    BE,
    CLAUSE_ENDS,
    DETERMINERS,
    HEDGING,
    JOURNEY_NOUNS,
    SEERS,
    TRAVEL_VERBS,
    WHOM,
    words,
)
from geo.mode_words import MODE_WORDS
from geo.scene import Passage

__all__ = ["lies_so_far_off", "why_span"]

_QUEUES = words(
    "queue queues tailback tailbacks tail-back jam jams parade procession column gridlock backup"
)
# what may stand between a queue and its length: "the queue at Ulm was", "which grew to a length of"
_GROWS = words(
    "is was were be been grew grown grows to reached reaches stretched stretches stretching for"
    " over a length of at in expected , which that had has extended extends measured by then still"
    " outside before on"
)
_BACK = 9
_AWAY = words("from off away along further farther north south east west short ahead behind")
_THROWN = words("javelin discus hammer boomerang caber")
_STRUNG = words("rope ropes chain hose cable cables wire net nets fuse")
_QUEUED, _OVER = words("queued queuing queueing queue backed"), words("over for along")
_LITTERED = words("littered strewn scattered spread covered washed polluted blackened lined")
_LAY, _THROUGH = words("lay lies left lie"), words("through amid past under in by with")
_WENT = TRAVEL_VERBS - _LITTERED
_FORAGES = words("forage forages foraging hunts hunt roams roam grazes graze")
_STRETCH, _FISHING = frozenset({"", ".", ",", ";", "of"}), words("fish fishing trawl trawling hunt")
_LONG = words("long -long")
_SIGNALS = words(
    "signal signals radio radios wireless transmitter transmitters bands beacon antenna aerial"
)
_REACHES = words("reach reaches reached carry carries carried")
_ZONES = words("zone zones cordon radius")
_SEES = words("sees see saw seen spotted spots")
_ENDS = ("", ".", ",", ";", "on", "away", "off", "in")
# what a mountain, a storm or a fire sends out: it goes far, and nobody with it
_SPEWED = words(
    "ash lava smoke plume plumes magma debris embers sparks dust boulders shrapnel fallout fumes"
    " mudslide landslide mudflow lahar avalanche flames wildfire blaze slick spill ripples spores"
    " pollen sewage foam shockwave tremor tremors"
)
_OF_VEHICLES = JOURNEY_NOUNS | (frozenset(MODE_WORDS) - TRAVEL_VERBS)
_CLAUSES = (",", ";", ":", ".", "—", "and", "but", "that", "which", "when", "as", "while")
# whom smoke and flames drive away
_DRIVEN = (WHOM - {"it"}) | words(
    "families people residents villagers thousands hundreds dozens visitors"
)
_NEAR, _FISHED, _UP_TO = 6, 3, HEDGING - {"under"}
_CLIMBS, _HEIGHTS = words("climbs climb climbed climbing ascends ascended"), words("m ft yd")
_A_STREET_M = 100.0


def why_span(passage: Passage, position: int) -> str | None:
    """Return what a length belongs to that nobody travels: a queue, a rope, a signal, a throw.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the length stands among its items.

    Returns
    -------
    str or None
        None for "the queue at Ulm, 12 km from here" and "the column covered 40 km".
    """
    if passage.foreign is not None:
        return None
    follow = passage.word(position + 1)
    near = passage.near(position, _NEAR, 0)
    out = follow not in _AWAY and follow != "of"  # "lava took three km of the track"
    if out and passage.words & _SPEWED and _is_spewed(passage, position):
        return "how far something was thrown"
    if follow not in _AWAY and _is_of_a_queue(passage, position):
        return "the size of a thing that moves"
    if follow not in _AWAY and near & _QUEUED and passage.word(position - 1) in _OVER:
        return "the size of a thing that moves"  # "drivers queued for an hour and over two miles"
    if (
        follow in _STRETCH
        and passage.word(position - 1) in _OVER
        and _is_littered(passage, position)
    ):
        return "so much of a network or a coast, not a way"
    if passage.word(position - 1) == "within" and passage.near(position, _FISHED, 0) & _FISHING:
        return "the size of a zone"
    if near & _THROWN:
        return "how far something was thrown"
    if follow in _LONG and near & _STRUNG:
        return "the size of a thing"
    at = passage.back_over(position, _UP_TO)
    last, earlier = passage.word(at), passage.word(at - 1)
    mine = passage.figure(position)
    if last in _CLIMBS and mine is not None and mine.unit in _HEIGHTS:
        return "how high or how much, not a way"  # "climbs 700 metres to the pass"
    if last in _FORAGES:
        return "how far an animal goes for its food"
    if last in ("is", "was", "of") and earlier in _ZONES and follow not in _AWAY:
        return "the size of a zone"
    if last in _REACHES and near & _SIGNALS and follow not in _AWAY:
        return "how far something was felt, heard or seen"
    if follow not in _ENDS:
        return None
    seen = last in ("sees", "see") and earlier in SEERS
    if seen or (last == "from" and near & _SEES and passage.word(at - 2) in DETERMINERS | {"a"}):
        return "how far a thing is seen or heard, or sees"
    return None


def lies_so_far_off(passage: Passage, position: int) -> bool:
    """Return whether "300 metres from the station", "400 metres away" tells where a thing lies.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the length stands among its items.

    Returns
    -------
    bool
        False for what is less than a street's length: "12 metres from the wall".
    """
    quantity = passage.figure(position)
    if quantity is None or quantity.value_si < _A_STREET_M or passage.word(position - 1) == "from":
        return False  # "shot from 200 metres away"
    one, two = passage.word(position + 1), passage.word(position + 2)
    if one in ("from", "off"):
        after = passage.items[position + 2] if position + 2 < len(passage.items) else None
        return after is not None and (after.kind == "name" or two in DETERMINERS)
    return one == "away" and (two in CLAUSE_ENDS or two == "from")


def _is_of_a_queue(passage: Passage, position: int) -> bool:
    """Return whether a queue, or a parade, is as long: nothing but its place stands between."""
    grown = False
    for at in range(position - 1, max(-1, position - 1 - _BACK), -1):
        low = passage.word(at)
        if low in _QUEUES:
            return grown or passage.word(position + 1) in _LONG
        named = passage.items[at].kind == "name"
        if not named and low not in _GROWS | _UP_TO:
            return False
        grown = grown or low in ("is", "was", "be", "grew", "reached", "length", "stretched")
    return False


def _is_spewed(passage: Passage, position: int) -> bool:
    """Return whether "lava ran for", "Etna threw ash to" leads to a length, and no journey."""
    for at in range(position - 1, max(-1, position - 1 - _BACK), -1):
        low = passage.word(at)
        if low in _SPEWED and passage.word(at - 1) not in _THROUGH:
            return True  # but "drove through smoke for 80 km"
        if low in _CLAUSES or low in _OF_VEHICLES or low in _DRIVEN:
            return False
    return False


def _is_littered(passage: Passage, position: int) -> bool:
    """Return whether "was strewn over" leads to a length; who "had covered over 90 km" went."""
    for at in range(position - 1, max(0, position - 1 - _NEAR), -1):
        if passage.word(at) in _LITTERED and passage.word(at - 1) != "and":
            return passage.word(at - 1) in BE | _LAY
        if passage.word(at) in _WENT:
            return False
    return False
