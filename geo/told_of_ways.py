"""Times that a turn of phrase tells of a way, though none of its words is one of travel.

In: a sentence and one of its times. Out: whether the words right beside it tell of a way.
Pure: reads nothing. Looks a few words to either side.
Method: "there after", "with luck it's", "reckons with", "that costs", "had … for it", "does it
in" lead to a time of the way that is spoken of, and to hardly anything else. Who asks has
made sure that a journey is spoken of.
"""

from __future__ import annotations

from geo.cues import ABOUT, NEEDING, SHALL, THAN, WHOM, words
from geo.mode_words import MODE_WORDS
from geo.scene import Passage
from geo.units import DAYS, SHORT_TIMES

__all__ = ["is_told_of_a_way"]

_HEDGING = ABOUT | THAN | words("only barely up to exactly")
_ARRIVING = words("in within after inside")
_BE = words("is are was were be been 's 're they're we're you're he's she's it's")
_GOT = words("up down home across through ashore alongside done")
_SO_FAR = words("has have")  # "has been there for five days" is of who stays
_IT_IS = words("it's that's")
_IT, _IS = words("it that this"), words("is was")
_SAID_SO = words("by with only altogether overnight")
_ENDED = ("", ".", ",", ";", ":", "!", "?", ")", "”", '"', "—", "–")
_RECKONS = words("reckon reckons reckoned count counts counted")
_UPON = words("with on upon")
_COSTS = words("cost costs")
_POSSESSED = words("' ’ 's ’s worth")
_HAS = words("had has have")
_FOR_IT = ("for it", "of it", "for them", "of them", "for this", "to go")
_PROMISES = words("promise promises promised")
_DOES, _MAKES = words("do does did done doing"), words("make makes made")
_DONE = words("it this that so its his her their own part share once twice the way rest")
_ON_ITS_WAY = words("for from by with because until instead against out each")
_BELOW = words("dive dives dived descent ascent seabed orbit submersible bottom")
_CARRIERS = words("column convoy convoys mail army caravan caravans couriers courier steamers")


def is_told_of_a_way(passage: Passage, position: int) -> bool:
    """Return whether the words right beside a time tell of a way.

    Parameters
    ----------
    passage
        The sentence, in an article that speaks of a journey.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "the police were there after 20 minutes" and "with luck it's three hours";
        False for "it was three hours before they spoke".
    """
    if not _BELOW.isdisjoint(passage.words):
        return False
    at = passage.back_over(position, _HEDGING)
    lead, second = passage.word(at), passage.word(at - 1)
    if lead in _ARRIVING:
        return _is_there(passage, at) or _is_done_in(passage, at, position)
    one = passage.word(position + 1)
    ends = one in _ENDED
    if lead in _IT_IS or (lead in _IS and second in _IT):
        return ends or one in _SAID_SO or passage.after(position, 2) == "in all"
    if lead in _RECKONS or (lead in _UPON and second in _RECKONS):
        return ends or one in _SAID_SO
    if lead in _COSTS or (lead in WHOM and second in _COSTS):
        return one not in _POSSESSED
    if lead in _HAS:
        return passage.after(position, 2) in _FOR_IT
    if lead in _PROMISES:
        return ends
    if lead == "for":
        return _is_there_for(passage, at, position)
    if lead in NEEDING:
        return (ends or one in _ON_ITS_WAY) and _is_carrier(passage, at)
    return False


def _is_there(passage: Passage, at: int) -> bool:
    """Return whether "had people there after", "was up in" leads to a time."""
    where, verb = passage.word(at - 1), passage.word(at - 2)
    if where == "there":
        return True
    here = where == "here" and passage.word(at) != "within"  # by then all were here
    if verb not in _BE or not (here or where in _GOT):
        return False
    return passage.word(at - 3) not in SHALL


def _is_done_in(passage: Passage, at: int, position: int) -> bool:
    """Return whether "does its part in", "did it once in" leads to a time, and to no rate."""
    quantity = passage.figure(position)
    if quantity is None or (quantity.value == 1 and quantity.unit in DAYS):
        return False  # "what an ox cart did in a day" is a rate
    if passage.word(at) != "in":
        return False
    verb = passage.back_over(at, _DONE)
    made = passage.word(verb) in _MAKES and verb == at - 2
    return passage.word(verb) in _DOES or (made and passage.word(at - 1) in _IT)


def _is_there_for(passage: Passage, at: int, position: int) -> bool:
    """Return whether "it had been there for", "wagons are on it for" leads to a short time."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit not in SHORT_TIMES:
        return False
    if passage.word(at - 1) == "there":
        return passage.word(at - 2) in _BE and passage.word(at - 3) not in SHALL | _SO_FAR
    on_it = passage.word(at - 2) == "on" and passage.word(at - 1) in WHOM
    return on_it and passage.word(at - 3) in _BE


def _is_carrier(passage: Passage, verb: int) -> bool:
    """Return whether what goes or is driven is the subject: "the column took"."""
    at = verb - 1
    if passage.word(at) in ("now", "usually", "normally", "still", "then"):
        at -= 1
    if passage.word(at) == "to" and passage.word(at - 1) == "used":
        at -= 2
    low = passage.word(at)
    return low in _CARRIERS or MODE_WORDS.get(low, (None, 0))[1] > 0
