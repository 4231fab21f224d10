"""Questions and what answers them: "How far is Ulm from Kiel? Some 800 km".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: a figure that opens the sentence after a question for a distance or a time answers it,
though no other word of the answer speaks of a way.
"""

from __future__ import annotations

from geo.cues import ABOUT, JOURNEY_NOUNS, OF_TRAVEL, TAKES, THAN, words
from geo.scene import Item, Passage
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["ANSWER", "answers", "in_an_answer"]

ANSWER = "asked of right before"
"""The step of a figure that answers a question for the way between two places."""

_ASKS = {Dimension.LENGTH: words("far distance"), Dimension.TIME: words("long")}
# "It is about", "A: Just over", "That would be"
_OPENING = ABOUT | THAN | TAKES | words('a : " “ - – it that this is was be would will well , only')
_TWO, _WORDS = 2, 6
_SUBJECT = 6  # "How long does the fast train"
_STANDS = words("strike strikes delay delays closure works repairs stop stops wait")


def answers(view: View, position: int) -> bool:
    """Return whether a figure answers the question before it, one for the length of a journey.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False for "How long will the strike last? Two days."
    """
    asked = _question(view, position)
    if asked is None:
        return False
    if "far" in asked.words or _pair(asked) is not None:
        return True
    if not asked.words.isdisjoint(_STANDS):
        return False
    if not asked.words.isdisjoint(JOURNEY_NOUNS):
        return True
    rides = any(at < _SUBJECT for at, _, _ in asked.modes)
    return rides and not asked.words.isdisjoint(TAKES | OF_TRAVEL)


def in_an_answer(view: View, position: int) -> Found | None:
    """Read "How far is Ulm from Kiel? Some 800 km": from Kiel to Ulm.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the answer names a place itself, or the question no two.
    """
    asked = _question(view, position) if not view.passage.toponyms else None
    if asked is None:
        return None
    told = [each for each in view.at(asked).ends if each.whole]
    if len(told) == 1:
        ends = told[0].origin, told[0].destination
    else:
        pair = _pair(asked)
        if pair is None:
            return None
        ends = pair[0].toponym, pair[1].toponym
    trip = view.trip
    return Found(
        origin=ends[0],
        destination=ends[1],
        mode=trip.mode if trip is not None and asked.modes else None,
        local=False,
        step=ANSWER,
    )


def _question(view: View, position: int) -> Passage | None:
    """Return the sentence before where it asks for what a figure tells, and the figure opens."""
    last, mine = view.last, view.passage.figure(position)
    if last is None or mine is None or not last.items or last.items[-1].low != "?":
        return None
    wanted = _ASKS.get(mine.dimension)
    if wanted is None or last.words.isdisjoint(wanted) or position > _WORDS:
        return None
    if not {"how", "what"} & last.words:
        return None
    return last if all(low in _OPENING for low in view.passage.lows[:position]) else None


def _pair(asked: Passage) -> tuple[Item, Item] | None:
    """Return start and end of "how far is Ulm from Kiel", "how far apart are Ulm and Kiel"."""
    names = [at for at, item in enumerate(asked.items) if item.kind == "name"]
    if len(names) != _TWO:
        return None
    one, other = names
    link = asked.lows[one + 1 : other]
    if link == ("from",):
        return asked.items[other], asked.items[one]
    if link == ("and",) and "apart" in asked.words:
        return asked.items[one], asked.items[other]
    return None
