"""Speeds that the figures beside them make, or keep up: "48 km in 33 hours, or 1.5 km/h".

In: a `View` of a sentence and the position of a speed in it. Out: why it is a mean, or whether.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.attach import View
from geo.cues import (
    ABOUT,
    AVERAGE_WORDS,
    NATURE,
    SPAN_WORDS,
    TAKES,
    THAN,
    TOP_WORDS,
    TRAVEL_VERBS,
    words,
)
from geo.means import is_reckoned
from geo.model import Quantity
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["ALLOWED", "OF_A_LENGTH", "is_at", "is_kept", "is_made_of_others", "why_reckoned"]

OF_A_LENGTH = "said of a length on the way"
"""The step of "towed 12 miles at 5 knots"."""

ALLOWED = words("may must nowhere never limit allowed permitted")
"""Words of a speed that is a limit."""

_FASTEST = words("fastest quickest outrun outruns outpace outpaces record")
_REACH = 7
_THAT = frozenset({"that", "this", "which", "it"})
_REMARK = words(
    "is was ' s makes made means about some only just barely a little over under nearly less more"
    " than would be speed of"
)
_BARELY = words("barely only just hardly")
_APPOSING, _ENDING = frozenset({",", "–", "—", "("}), frozenset({"", ".", ";", ")", ","})
_BY_ONESELF = words(
    "walk walks walked walking hike hikes hiked march marched cycle cycles cycled cycling pedalled"
    " pedaled row rowed rows paddled paddles swim swims swam trekked trudged"
)
_MAKING = words("making makes made make doing")
_GOING_AT = words("at making doing")
_RUN = words("run runs running ran travel travels operate operates go goes")
_HEDGES = ABOUT | THAN | words("a little roughly only barely")
_PACES, _TO_REACH_IT = words("a speed of the her his its steady constant legal"), 4
_LASTING = words("for is was")
# a mean is printed in two figures: what two others make must come so near; more pairs than so
# many in the sentences before, and one may meet it by chance
_AGREES, _MOST_PAIRS, _SENTENCES = 0.035, 4, 3


def why_reckoned(view: View, position: int) -> str | None:
    """Return why a speed is reckoned from a way and a time told beside it.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the speed stands among its items.

    Returns
    -------
    str or None
        For the reader; None where no words say so.
    """
    passage = view.passage
    if passage.near(position, 4, 3) & SPAN_WORDS:
        return "said of a whole journey"
    if (_times(view) or passage.word(0) in _THAT) and is_reckoned(passage, position):
        return "reckoned from a time"
    if _is_said_anew(view, position):
        return "reckoned from a time"
    if _is_apposed(view, position):
        return "so far in so long"
    if _over_a_length(view, position):
        return OF_A_LENGTH
    if (
        passage.word(position - 1) in _GOING_AT
        and passage.word(position - 2) not in _RUN
        and passage.words & TAKES
        and _times(view)
    ):
        return "a time is reckoned from it"
    return None


def is_made_of_others(view: View, position: int, quantity: Quantity) -> bool:
    """Return whether a way and a time just told make a speed: "48 km. It took 33 h, or 1.5 km/h".

    Not where words call it the highest, or one that is allowed.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the speed stands among its items.
    quantity
        The speed.

    Returns
    -------
    bool
        True where one way and one time of the sentences before make it.
    """
    passage = view.passage
    near = passage.near(position, _REACH, 3)
    if near & TOP_WORDS or near & ALLOWED or near & NATURE:
        return False
    for back in range(_SENTENCES - 1, -1, -1):
        told = [
            each
            for one in (passage, *view.lately(back))
            if view.is_in_paragraph(one)
            for each in one.quantities
            if each.value_si > 0
        ]
        ways = [each.value_si for each in told if each.dimension is Dimension.LENGTH]
        times = [each.value_si for each in told if each.dimension is Dimension.TIME]
        if len(ways) * len(times) <= _MOST_PAIRS:
            size = quantity.value_si
            return any(abs(size * time / way - 1) <= _AGREES for way in ways for time in times)
    return False


def is_kept(view: View, position: int) -> bool:
    """Return whether a speed is one that lasts: "that is 30 km/h", "35 hours at 5 km/h".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the speed stands among its items.

    Returns
    -------
    bool
        True for "that is 30 km/h", "35 hours at 5 km/h".
    """
    passage = view.passage
    if passage.word(0) in _THAT and set(passage.lows[1:position]) <= _REMARK:
        return True
    if position == 1 and passage.word(0) == "at":
        # "At 900 km/h, the two flights …", but "At 350 km/h the trains are the fastest"
        return _FASTEST.isdisjoint(passage.words)
    if passage.words & AVERAGE_WORDS and TOP_WORDS.isdisjoint(passage.words):
        return len([1 for each in passage.quantities if each.dimension is Dimension.SPEED]) == 1
    quantity = passage.items[position].quantity
    knots = quantity is not None and quantity.unit == "kn"
    if knots and passage.word(position - 1) in _BARELY and passage.word(position - 2) in _MAKING:
        return True
    alone = is_at(passage, position) and not passage.words.isdisjoint(_BY_ONESELF)
    if alone and any(each.whole for each in view.ends):
        return True  # "cycled from Ulm to Kiel at 18 km/h"
    far = any(each.dimension is Dimension.LENGTH for each in passage.quantities)
    at = position - 1
    while passage.word(at) in _HEDGES or passage.word(at) in _PACES:
        at -= 1
    if passage.word(at) == "at" and _is_behind_a_time(passage, at):
        return True  # "parted after three hours at eleven knots"
    return far and _times(view) and passage.word(at) == "at" and passage.word(at - 1) not in _RUN


def _is_behind_a_time(passage: Passage, position: int) -> bool:
    """Return whether a time leads to "at": "eighteen hours, at", "two hours to reach her, at"."""
    comma = passage.word(position - 1) == ","
    first = position - 1 - comma
    for at in range(first, max(-1, first - _TO_REACH_IT), -1):
        told = passage.figure(at)
        if told is not None:
            lasting = comma and passage.word(at - 1) in _LASTING  # "circles for an hour, at 460"
            return told.dimension is Dimension.TIME and not lasting
        if passage.items[at].kind != "word" or (at < first and not comma):
            return False
    return False


def _is_said_anew(view: View, position: int) -> bool:
    """Return whether a way and its time stand before: "408 miles in 61 hours, or 6.6 mph"."""
    passage = view.passage
    at = position - 2 - (passage.word(position - 2) == ",")
    other = passage.items[at].quantity if at >= 0 else None
    if passage.word(position - 1) != "or" or other is None:
        return False
    far = any(each.dimension is Dimension.LENGTH for each in passage.quantities)
    return far and other.dimension is Dimension.TIME


def _is_apposed(view: View, position: int) -> bool:
    """Return whether a way and its time stand before: "takes 6 h for the 250 km, barely 40 km/h".

    Not in a list of what a machine can do: there no way from one place to another is told.
    """
    passage = view.passage
    at = position - 1
    while at > 0 and (passage.word(at) in _HEDGES or passage.word(at) in _BARELY | {"or"}):
        at -= 1
    if passage.word(at) not in _APPOSING or passage.word(position + 1) not in _ENDING:
        return False
    near = passage.near(position, _REACH, 3)
    if near & TOP_WORDS or near & ALLOWED or near & NATURE:
        return False
    told = [each.dimension for each in passage.quantities if 0 <= passage.at(each.span) < position]
    whole = any(each.whole for each in view.ends)
    return whole and sorted(told) == [Dimension.LENGTH, Dimension.TIME]


def _over_a_length(view: View, position: int) -> bool:
    """Return whether a speed is that of a length before it: "steamed 210 miles at 30 knots"."""
    passage = view.passage
    lengths = [
        passage.at(each.span)
        for each in passage.quantities
        if each.dimension is Dimension.LENGTH and passage.at(each.span) < position
    ]
    if not lengths or not is_at(passage, position) or TRAVEL_VERBS.isdisjoint(passage.words):
        return False
    return not passage.parted(lengths[-1], position)


def is_at(passage: Passage, position: int) -> bool:
    """Return whether "at" leads to a speed, with "a little under" between at most.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the speed stands among its items.

    Returns
    -------
    bool
        False for "a speed of 14 knots".
    """
    at = position - 1
    while at > 0 and passage.word(at) in _HEDGES:
        at -= 1
    return passage.word(at) == "at"


def _times(view: View) -> bool:
    return any(each.dimension is Dimension.TIME for each in view.passage.quantities)
