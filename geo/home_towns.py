"""Where somebody is at home, which is where no journey begins: "the men, all from Kiel, were".

In: a sentence and the position of a "from" in it. Out: whether a home follows.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.cues import ANAPHORS, BE, JOURNEY_NOUNS, words
from geo.lettering import is_capitalised
from geo.mode_words import MODE_WORDS
from geo.role_words import PEOPLE
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["is_home_town", "is_someone"]

_ARTICLES = words("a an")
_THEM = words("them us those most many some half all majority")
_EACH = words("all both mostly originally")
_COME, _WHO = words("come comes hail hails"), words("who")
_WHO_REACH = 8
_AT, _WITHIN = words("in at"), words("in after within")
_MORE = words(
    "winner winners runner-up crew captain men women brothers sisters survivors passengers"
)


def is_someone(passage: Passage, at: int) -> bool:
    """Return whether people stand before "from": it may tell where they are at home.

    Parameters
    ----------
    passage
        The sentence.
    at
        Where "from" stands among its items.

    Returns
    -------
    bool
        True for "a vet from Liverpool", "women from Latvia" and "most from Ulm".
    """
    before = passage.word(at - 1)
    told = before in PEOPLE or before in _THEM or _is_told_as(passage, at)
    return told and not _got_there(passage, at)


def is_home_town(passage: Passage, at: int) -> bool:
    """Return whether "from" only tells who somebody is, and nothing of where they set out.

    Parameters
    ----------
    passage
        The sentence.
    at
        Where "from" stands among its items.

    Returns
    -------
    bool
        True for "the men, all from Ulm, were", "the winner, from Ulm, needed", "the driver, Ann
        from Ulm, needs", "who comes from Ulm, has" and "whose captain was from Ulm"; False for
        "a nurse from Ulm, said", who may have set out there.
    """
    before, people = passage.word(at - 1), passage.word(at - 2)
    if passage.word(at) != "from" or at < 2:
        return False
    if before in BE:
        return people in PEOPLE or people in _MORE
    if passage.word(at + 2) not in (",", ".", ""):
        return False
    if before in _COME:
        return not _WHO.isdisjoint(passage.lows[max(0, at - _WHO_REACH) : at])
    if before in _EACH:
        return people == ","
    if before == ",":
        return people in PEOPLE or people in _MORE
    # "the driver, Ann from Ulm, needs": a name between the two
    led = people == "," and passage.word(at - 3) in PEOPLE | _MORE
    return led and is_capitalised(passage, at - 1)


def _got_there(passage: Passage, at: int) -> bool:
    """Return whether "a letter from Ulm was in Kiel in two days" tells of a journey."""
    if passage.word(at + 2) not in BE or passage.word(at + 3) not in _AT:
        return False
    figure = passage.figure(at + 6)
    in_time = passage.word(at + 5) in _WITHIN
    return in_time and figure is not None and figure.dimension is Dimension.TIME


def _is_told_as(passage: Passage, at: int) -> bool:
    """Return whether "a vet", "an old teacher" leads to "from", and no vehicle or journey."""
    if at < 2 or passage.items[at - 1].kind != "word":
        return False
    if _ARTICLES.isdisjoint(passage.lows[max(0, at - 3) : at - 1]):
        return False
    word = passage.lows[at - 1]
    return not (word in ANAPHORS or word in JOURNEY_NOUNS or word in MODE_WORDS)
