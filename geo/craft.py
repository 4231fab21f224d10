"""A ship, a wreck or a machine that lies somewhere: "She was then 540 miles west of Cape Town".

In: a `View` of a sentence. Out: its name, as a place that no list has.
Pure: reads nothing; looks back over as many sentences as a reader does.
Method: "it", "she", "the yacht" is the craft that was named last, by what it is ("the yacht Blue
Heron"), by a part of it ("the mast of the Blue Heron") or by who is on it.
"""

from __future__ import annotations

from geo.cues import words
from geo.lazy import lazy_pattern
from geo.model import Span, Toponym
from geo.unlisted import UNLISTED
from geo.view import View

__all__ = ["NOUNS", "craft_spoken_of", "is_craft"]

_CRAFT = (
    "yacht ship submarine vessel boat trawler freighter tanker ferry liner steamer schooner raft"
    " lifeboat destroyer frigate warship cruiser tug barge dinghy trimaran catamaran sloop ketch"
    " wreck hull airship balloon plane aircraft aeroplane airliner seaplane glider helicopter"
    " icebreaker cutter whaler sealer"
)
NOUNS = words(_CRAFT)
"""What floats or flies and may lie somewhere."""

_PRONOUNS = words("it she")
_BACK = 6  # sentences
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’-]{1,20}"
_NAMED = lazy_pattern(
    r"\b(?:(?:" + "|".join(_CRAFT.split()) + r") (?:of )?(?:the )?"
    r"|(?:keel|masts?|hull|crew|captain|skipper|deck|wreck|bow|stern|loss|sinking) of the"
    r" |(?:aboard|on board) (?:the )?)"
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})(?!\w)"
)


def is_craft(view: View, at: int) -> bool:
    """Return whether a word is, or stands for, what floats or flies: "she", "the yacht".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    at
        Position of the word among its items.

    Returns
    -------
    bool
        A pronoun only where it opens the sentence.
    """
    word = view.passage.word(at)
    if word in _PRONOUNS:
        return at == 0
    return word in NOUNS and view.passage.word(at - 1) in ("the", "their", "his", "her")


def craft_spoken_of(view: View) -> Toponym | None:
    """Return the craft that the sentences before name last.

    Parameters
    ----------
    view
        The sentence and what surrounds it.

    Returns
    -------
    Toponym or None
        None where they name none.
    """
    for passage in view.lately(_BACK):
        named = [*_NAMED.finditer(passage.text)]
        if named:
            start = passage.sentence.span.start + named[-1].start("name")
            name = named[-1].group("name")
            return Toponym(name=name, span=Span(start=start, end=start + len(name)), role=UNLISTED)
    return None
