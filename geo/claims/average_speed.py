"""The mean speed of a journey.

In: a sentence. Out: claims of kind ``average_speed``.
Pure: reads nothing. Comes before ``top_speed``, which takes the speeds left over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.attach import View, attach, claim_of
from geo.cues import AVERAGE_WORDS, NATURE, STOPS, TOP_WORDS, WHOSE, words
from geo.foreign import is_mean
from geo.foreign_times import is_daily
from geo.mean_of_figures import (
    ALLOWED,
    OF_A_LENGTH,
    is_at,
    is_kept,
    is_made_of_others,
    why_reckoned,
)
from geo.means import (
    CRUISES,
    KEPT_UP,
    ON_ANY_WAY,
    creeps,
    goes_on_from_a_mean,
    is_of_a_moment,
    is_on_a_part,
    why_kept_to,
    why_mean,
)
from geo.model import Claim, Quantity
from geo.otherspeed import is_before_the_wind, is_of_any_vehicle
from geo.scene import Passage
from geo.units import SHORT_TIMES, Dimension
from geo.whole import SUPPOSED

__all__ = ["KIND"]

_DAILY = {"km": "km/d", "mi": "mi/d"}
_DAY_REACH, _SOON = 14, 5
_AT_BEST = ("at best", "at most", "flat out")
_AT_MOST = ("at most", "at the most", "never more than", "never over", "never above")
_DAY_WORDS = words("day days daily best worst longest record average")
_EXTREME = words("best worst longest fastest slowest busiest record")
_PER_DAY = frozenset(_DAILY.values())
_REACH = 7
_AT_ITS_BEST = words("fastest quickest best most maximum top peak")
_MOVES = words("moving moved moves drifting drifted heading")
_KEEPING_UP = (
    *("kept up", "keep up", "keeps up", "keeping up", "moved at", "moving at"),
    *("kept a speed of", "keeps a speed of", "keeping a speed of", "held a speed of"),
)
# ships keep to one speed for days
_STEAMING = (
    "went on at",
    *(
        f"{verb} at"
        for verb in words(
            "run sail sails sailed steam steams steamed sailing steaming proceed cross steadily"
        )
    ),
)
_COMMON = words("common usual typical normal ordinary economical")
_MUST = ("have to run at", "have to sail at", "have to go at", "must run at", "need to run at")
_ABLE = words("can capable able")
_PART = frozenset({"since", "until", "till", "before"})
_NO_FASTER = ("faster than", "quicker than", "no more than", "not exceed")
_ON_AVERAGE = ("on average", "on the average", "average")
_ENOUGH = ("have been enough", "be enough to", "be enough for", "would be enough")
_EQUALS = words("is was at to be")
_MEETS = words("reach reaches reached hit hits touch touches touched")
_GRANTED = words("permitted permits allowed allows")
_DRIFTS, _DRIFT_REACH = words("drift drifts drifted drifting"), 11
_COUNTED, _STOPS_REACH, _WITH_STOPS = words("included counted"), 12, words("counting including")
_MAY_DO = frozenset({"built for", "designed for", "rated for", "good for", "capable of"})
_MAY_DO |= {f"{may} {do}" for may in ("may", "can", "could") for do in ("do", "reach")}


class _AverageSpeed:
    name = "average_speed"
    dimensions = frozenset({Dimension.SPEED, Dimension.LENGTH})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each speed that the words around it call a mean."""
        for quantity in view.passage.quantities:
            if quantity.dimension is Dimension.LENGTH:
                why = _why_daily(view, quantity)
                if why is not None:
                    mean = replace(quantity, unit=_DAILY[quantity.unit])
                    yield claim_of(self.name, mean, attach(view, quantity.span), why)
            if quantity.dimension is Dimension.SPEED:
                why = _why_average(view, quantity)
                if why is None:
                    continue
                found = attach(view, quantity.span)
                at = view.passage.at(quantity.span)
                after = view.passage.word(at + 1)
                supposed = why == ON_ANY_WAY or _is_supposed(view.passage, at)
                if why == KEPT_UP and not found.local and not is_before_the_wind(view.passage, at):
                    supposed |= is_of_a_moment(view.passage, at)
                if supposed or is_on_a_part(view.passage, at):
                    # "at 14 knots, a common speed": of any journey
                    found = found.without_ends()
                    yield claim_of(self.name, quantity, found, why, SUPPOSED)
                    continue
                if after in _PART and not found.local:
                    # "82 km/h since the border": of a part that nobody names
                    found = found.without_ends()
                if why == OF_A_LENGTH and not found.local:
                    # "towed 12 miles at 5 knots": not the pace of the voyage told before
                    found = replace(found, guessed=True)
                yield claim_of(self.name, quantity, found, why)


def _why_daily(view: View, quantity: Quantity) -> str | None:
    """Return why a length is that of a day: "on average 58 km", "on her best day she ran 155 km".

    Only where days are counted around it, and it is not the length of the whole way.
    """
    passage = view.passage
    if quantity.unit not in _DAILY:
        return None
    position = passage.at(quantity.span)
    if passage.foreign is not None:
        start = quantity.span.start - passage.sentence.span.start
        return "so much a day" if is_daily(passage.foreign, passage.text, start) else None
    if passage.words.isdisjoint(_DAY_WORDS):
        return None
    after, before = passage.after(position, 3), passage.before(position, 3)
    if after.startswith(_ON_AVERAGE) or before.endswith(_ON_AVERAGE[:2]):
        days = any(each.unit == "d" for each in passage.quantities)
        told = {"day", "daily"} & passage.words
        return "a mean of each day" if days or told else None
    behind = (passage.figure(at) for at in range(position + 1, position + _SOON))
    if any(each is not None and each.unit in SHORT_TIMES for each in behind):
        return None  # "on the best day she rode from Hull to York, 60 km, in three hours"
    lows = passage.lows[max(0, position - _DAY_REACH) : position]
    for at, low in enumerate(lows[:-1]):
        led = at > 1 and lows[at - 1] in WHOSE and lows[at - 2] == "on"
        if led and low in _EXTREME and lows[at + 1] in ("day", ",", "days"):
            return "the way of one day"
    return None


def _is_supposed(passage: Passage, position: int) -> bool:
    """Return whether a speed is one that might be kept: "a common speed", "has to run at"."""
    common = passage.near(position, 0, 5) & _COMMON and "speed" in passage.near(position, 0, 5)
    if common or is_of_any_vehicle(passage, position):
        return True
    return any(each in passage.before(position, 6) for each in _MUST)


def _why_average(view: View, quantity: Quantity) -> str | None:
    """Return why a speed is a mean; None where it is not."""
    if quantity.unit in _PER_DAY:
        return "so much a day is a mean"
    passage = view.passage
    if quantity.unit == "mach" and AVERAGE_WORDS.isdisjoint(passage.words):
        return None  # a pilot reads it off at any moment, and it is slower the higher one flies
    position = passage.at(quantity.span)
    if passage.word(position + 1) == "where" or passage.near(position, 3, _REACH) & _GRANTED:
        return None  # "at 100 km/h where the road is open", "at the 70 mph that the law allows"
    if passage.foreign is not None:
        base = passage.sentence.span.start
        start, end = quantity.span.start - base, quantity.span.end - base
        mean = is_mean(passage.foreign, passage.text, start, end)
        return "a mean, by the word beside it" if mean else None
    if passage.after(position, 2) in _AT_BEST or passage.before(position, 3).endswith(_AT_MOST):
        return None
    if passage.after(position, 4).endswith(_ENOUGH):
        return "a time is reckoned from it"
    windy = passage.near(position, 3, 0) & NATURE and not is_before_the_wind(passage, position)
    if windy or _is_ability(passage, position):
        return None
    if _is_kept_up(passage, position, quantity):
        return KEPT_UP
    if _is_the_average(passage, position):
        return "the average is told"
    told = why_mean(passage, position)
    if told is not None:
        return told
    if passage.after(position, 3).startswith(_ON_AVERAGE):
        return "the average is told"
    if passage.before(position, 3).endswith(_NO_FASTER):
        led = not AVERAGE_WORDS.isdisjoint(passage.before(position, 5).split()[:2])
        return "the average is told" if led else None
    word = _governing(view, position)
    if word is not None:
        return f"“{word}”" if word in AVERAGE_WORDS else None
    return why_reckoned(view, position) or _why_counted(view, position, quantity)


def _is_kept_up(passage: Passage, position: int, quantity: Quantity) -> bool:
    """Return whether something went at a speed: "they drifted at 3", "at her usual 12 knots"."""
    moves = is_at(passage, position) and not (
        _MOVES.isdisjoint(passage.near(position, 7, 0))
        and _DRIFTS.isdisjoint(passage.near(position, _DRIFT_REACH, 0))
    )
    moves = moves and _AT_ITS_BEST.isdisjoint(passage.near(position, _REACH + 2, 0))
    usual = passage.word(position - 1) in _COMMON and passage.word(position - 2) in WHOSE
    if usual and passage.word(position - 3) == "at":
        return True
    steady = quantity.unit == "kn" and passage.before(position, 2).endswith(_STEAMING)
    return moves or steady or passage.before(position, 4).endswith(_KEEPING_UP)


def _governing(view: View, position: int) -> str | None:
    """Return the word of means or of top speeds nearest to a figure, with no other between."""
    passage = view.passage
    nearest: tuple[int, str, int] | None = None
    low = max(0, position - _REACH)
    for at, item in enumerate(passage.items[low : position + 4], low):
        if item.low == "up" and (at > position or passage.word(at + 1) != "to"):
            continue  # "at 14 mph, for up to five passengers", "with the sun up"
        if item.low in _MEETS and passage.parted(*sorted((at, position))):
            continue  # "hoped to reach her, at eight knots"
        if item.low in AVERAGE_WORDS or (item.low in TOP_WORDS and item.low not in CRUISES):
            # words before a figure govern it sooner than words after it
            gap = abs(at - position) + (3 if at > position else 0)
            if nearest is None or gap < nearest[0]:
                nearest = (gap, item.low, at)
    if nearest is None or _between(view, nearest[2], position):
        return None
    return nearest[1]


def _why_counted(view: View, position: int, quantity: Quantity) -> str | None:
    """Return why a speed is one of a whole way: stops are counted, or figures beside it make it."""
    passage = view.passage
    around = passage.near(position, _REACH, 0) | (passage.near(position, 0, 3) - {"up"})
    if TOP_WORDS.isdisjoint(around) and is_kept(view, position):
        return KEPT_UP
    if passage.words & _WITH_STOPS and passage.words & STOPS and is_at(passage, position):
        return "stops are counted"
    after = passage.near(position, 0, _STOPS_REACH)
    if after & _COUNTED and after & STOPS:
        return "stops are counted"
    kept = why_kept_to(view, position)
    if kept is not None:
        return kept
    if is_made_of_others(view, position, quantity):
        return "so far in so long"
    if goes_on_from_a_mean(view, quantity):
        return "goes on from a mean"
    return ON_ANY_WAY if creeps(passage, position) else _listed(view, quantity)


def _is_ability(passage: Passage, position: int) -> bool:
    """Return whether a speed is what somebody can do: "they can swim at 15 km/h"."""
    if passage.before(position, 2) in _MAY_DO:
        return True  # whatever the clause behind says it averages
    return not (
        passage.near(position, _REACH, 0).isdisjoint(_ABLE)
        or passage.near(position, _REACH, _REACH) & AVERAGE_WORDS
    )


def _between(view: View, at: int, position: int) -> bool:
    """Return whether another speed stands between a word and a figure, which it governs instead."""
    return any(
        each.dimension is Dimension.SPEED and at < view.passage.at(each.span) < position
        for each in view.passage.quantities
    )


def _is_the_average(passage: Passage, position: int) -> bool:
    """Return whether "the average for the quickest ones is" leads to a speed."""
    before = passage.lows[max(0, position - _REACH - 1) : position]
    if not before or before[-1] not in _EQUALS:
        return False
    return any(
        low in ("average", "mean") and before[at - 1] == "the" for at, low in enumerate(before)
    )


def _listed(view: View, quantity: Quantity) -> str | None:
    """Return why a speed goes on from a mean: "averages 98 mph … and 100 mph while moving"."""
    passage = view.passage
    earlier = [
        each
        for each in passage.quantities
        if each.dimension is Dimension.SPEED and each.span < quantity.span
    ]
    if not earlier:
        return None
    between = {
        each.low
        for each in passage.items[passage.at(earlier[-1].span) + 1 : passage.at(quantity.span)]
    }
    if between & TOP_WORDS or between & ALLOWED or not between & {"and", "or", ","}:
        return None
    return "goes on from a mean" if _why_average(view, earlier[-1]) else None


KIND = _AverageSpeed()
