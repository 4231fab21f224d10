"""Names that a story mentions only to describe another: none of its figures ends there.

In: a sentence, the position of a name in it, and its role. Out: whether it only describes.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.cues import words
from geo.home_towns import is_home_town
from geo.model import Toponym
from geo.role_words import PEOPLE, is_sea
from geo.scene import Passage
from geo.wide import is_wide

__all__ = ["only_describes"]

_HOLDS = words("in of")
_BESIDE = words("near outside")


def only_describes(passage: Passage, position: int, role: str | None, toponym: Toponym) -> bool:
    """Return whether a name is there for another's sake.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the name stands among its items; below zero where it is none of them.
    role
        Its role.
    toponym
        The name.

    Returns
    -------
    bool
        True for "four women from Latvia", "Michoacan in Mexico", "Sunan near Pyongyang" and
        "by way of the Laptev Sea".
    """
    if position < 2:
        return False
    if role == "via":
        return is_sea(toponym)
    before = passage.word(position - 1)
    if before == "from":
        if is_home_town(passage, position - 1):
            return True
        # men from a village may have set out there, women from a country have not
        return role != "from" and is_wide(toponym) and passage.word(position - 2) in PEOPLE
    if passage.items[position - 2].kind != "name":
        return False
    return before in _BESIDE or (before in _HOLDS and is_wide(toponym))
