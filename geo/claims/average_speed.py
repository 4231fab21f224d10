"""The mean speed of a journey.

In: a sentence. Out: claims of kind ``average_speed``.
Pure: reads nothing. Comes before ``top_speed``, which takes the speeds left over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.attach import View, attach, claim_of
from geo.cues import AVERAGE_WORDS, NATURE, SPAN_WORDS, STOPS, TAKES, TOP_WORDS, TRAVEL_VERBS, words
from geo.foreign import is_mean
from geo.foreign_times import is_daily
from geo.means import (
    CRUISES,
    KEPT_UP,
    ON_ANY_WAY,
    creeps,
    goes_on_from_a_mean,
    is_of_a_moment,
    is_on_a_part,
    is_reckoned,
    why_kept_to,
    why_mean,
)
from geo.model import Claim, Quantity
from geo.otherspeed import is_before_the_wind, is_of_any_vehicle
from geo.scene import Passage
from geo.units import Dimension
from geo.whole import SUPPOSED

__all__ = ["KIND"]

_DAILY = {"km": "km/d", "mi": "mi/d"}
_DAY_REACH = 14
_DAY_WORDS = words("day days daily best worst longest record average")
_FASTEST = words("fastest quickest outrun outruns outpace outpaces record")
_EXTREME = words("best worst longest fastest slowest busiest record")
_WHOSE = words("its her his their the my our")
_PER_DAY = frozenset(_DAILY.values())
_REACH = 7
_THAT = frozenset({"that", "this", "which", "it"})
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
_OF_A_LENGTH = "said of a length on the way"
_ON_AVERAGE = ("on average", "on the average", "average")
_REMARK = words(
    "is was ' s makes made means about some only just barely a little over under nearly less more"
    " than would be speed of"
)
_BARELY = words("barely only just hardly")
_ENOUGH = ("have been enough", "be enough to", "be enough for", "would be enough")
_MAKING = words("making makes made make doing")
_GOING_AT = words("at making doing")
_RUN = words("run runs running ran travel travels operate operates go goes")
_EQUALS = words("is was at to be")
_HEDGES = words(
    "a little just about some under over nearly almost around roughly only barely less more than"
)
_PACES, _TO_REACH_IT = words("a speed of the her his its steady constant legal"), 4
_MEETS = words("reach reaches reached hit hits touch touches touched")
_GRANTED = words("permitted permits allowed allows")
_LASTING = words("for is was")
_DRIFTS, _DRIFT_REACH = words("drift drifts drifted drifting"), 11
_COUNTED, _STOPS_REACH, _WITH_STOPS = words("included counted"), 12, words("counting including")
_MAY_DO = frozenset({"built for", "designed for", "rated for", "good for", "capable of"})
_MAY_DO |= {f"{may} {do}" for may in ("may", "can", "could") for do in ("do", "reach")}
_MAY = words("may must nowhere never limit allowed permitted")
# a mean is printed in two figures: what two others make must come so near; more pairs than so
# many in the sentences before, and one may meet it by chance
_AGREES, _MOST_PAIRS, _SENTENCES = 0.035, 4, 3


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
                if why == _OF_A_LENGTH and not found.local:
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
    lows = passage.lows[max(0, position - _DAY_REACH) : position]
    for at, low in enumerate(lows[:-1]):
        led = at > 1 and lows[at - 1] in _WHOSE and lows[at - 2] == "on"
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
    position = passage.at(quantity.span)
    if passage.word(position + 1) == "where" or passage.near(position, 2, _REACH) & _GRANTED:
        return None  # "at 100 km/h where the road is open", "at the 70 mph that the law allows"
    if passage.foreign is not None:
        base = passage.sentence.span.start
        start, end = quantity.span.start - base, quantity.span.end - base
        mean = is_mean(passage.foreign, passage.text, start, end)
        return "a mean, by the word beside it" if mean else None
    if passage.after(position, 4).endswith(_ENOUGH):
        return "a time is reckoned from it"
    windy = passage.near(position, 3, 0) & NATURE and not is_before_the_wind(passage, position)
    if windy or _is_ability(passage, position):
        return None
    moves = _is_at(passage, position) and not (
        _MOVES.isdisjoint(passage.near(position, 7, 0))
        and _DRIFTS.isdisjoint(passage.near(position, _DRIFT_REACH, 0))
    )
    moves = moves and _AT_ITS_BEST.isdisjoint(passage.near(position, _REACH + 2, 0))
    usual = passage.word(position - 1) in _COMMON and passage.word(position - 2) in _WHOSE
    if usual and passage.word(position - 3) == "at":
        return KEPT_UP
    steady = quantity.unit == "kn" and passage.before(position, 2).endswith(_STEAMING)
    if moves or steady or passage.before(position, 4).endswith(_KEEPING_UP):
        return KEPT_UP
    if _is_the_average(passage, position):
        return "the average is told"
    told = why_mean(passage, position)
    if told is not None:
        return told
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
    if passage.after(position, 3).startswith(_ON_AVERAGE):
        return "the average is told"
    if passage.before(position, 3).endswith(_NO_FASTER):
        led = not AVERAGE_WORDS.isdisjoint(passage.before(position, 5).split()[:2])
        return "the average is told" if led else None
    if nearest is not None and not _between(view, nearest[2], position):
        return f"“{nearest[1]}”" if nearest[1] in AVERAGE_WORDS else None
    if passage.near(position, 4, 3) & SPAN_WORDS:
        return "said of a whole journey"
    if (_times(view) or passage.word(0) in _THAT) and is_reckoned(passage, position):
        return "reckoned from a time"
    if _is_said_anew(view, position):
        return "reckoned from a time"
    if _over_a_length(view, position):
        return _OF_A_LENGTH
    if (
        passage.word(position - 1) in _GOING_AT
        and passage.word(position - 2) not in _RUN
        and passage.words & TAKES
        and _times(view)
    ):
        return "a time is reckoned from it"
    around = passage.near(position, _REACH, 0) | (passage.near(position, 0, 3) - {"up"})
    if TOP_WORDS.isdisjoint(around) and _is_kept(view, position):
        return KEPT_UP
    if passage.words & _WITH_STOPS and passage.words & STOPS and _is_at(passage, position):
        return "stops are counted"
    after = passage.near(position, 0, _STOPS_REACH)
    if after & _COUNTED and after & STOPS:
        return "stops are counted"
    kept = why_kept_to(view, position)
    if kept is not None:
        return kept
    if _is_made_of_others(view, position, quantity):
        return "so far in so long"
    if goes_on_from_a_mean(view, quantity):
        return "goes on from a mean"
    return ON_ANY_WAY if creeps(view.passage, position) else _listed(view, quantity)


def _is_made_of_others(view: View, position: int, quantity: Quantity) -> bool:
    """Return whether a way and a time just told make a speed: "48 km. It took 33 h, or 1.5 km/h".

    Not where words call it the highest, or one that is allowed.
    """
    passage = view.passage
    near = passage.near(position, _REACH, 3)
    if near & TOP_WORDS or near & _MAY or near & NATURE:
        return False
    index = passage.index
    for back in range(_SENTENCES - 1, -1, -1):
        told = [
            each
            for one in view.scene.passages[max(0, index - back) : index + 1]
            if one.sentence.paragraph == passage.sentence.paragraph
            for each in one.quantities
            if each.value_si > 0
        ]
        ways = [each.value_si for each in told if each.dimension is Dimension.LENGTH]
        times = [each.value_si for each in told if each.dimension is Dimension.TIME]
        if len(ways) * len(times) <= _MOST_PAIRS:
            size = quantity.value_si
            return any(abs(size * time / way - 1) <= _AGREES for way in ways for time in times)
    return False


def _is_kept(view: View, position: int) -> bool:
    """Return whether a speed is one that lasts: "that is 30 km/h", "35 hours at 5 km/h"."""
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


def _is_said_anew(view: View, position: int) -> bool:
    """Return whether a way and its time stand before: "408 miles in 61 hours, or 6.6 mph"."""
    passage = view.passage
    at = position - 2 - (passage.word(position - 2) == ",")
    other = passage.items[at].quantity if at >= 0 else None
    if passage.word(position - 1) != "or" or other is None:
        return False
    far = any(each.dimension is Dimension.LENGTH for each in passage.quantities)
    return far and other.dimension is Dimension.TIME


def _over_a_length(view: View, position: int) -> bool:
    """Return whether a speed is that of a length before it: "steamed 210 miles at 30 knots"."""
    passage = view.passage
    lengths = [
        passage.at(each.span)
        for each in passage.quantities
        if each.dimension is Dimension.LENGTH and passage.at(each.span) < position
    ]
    if not lengths or not _is_at(passage, position) or TRAVEL_VERBS.isdisjoint(passage.words):
        return False
    return not passage.parted(lengths[-1], position)


def _is_the_average(passage: Passage, position: int) -> bool:
    """Return whether "the average for the quickest ones is" leads to a speed."""
    before = passage.lows[max(0, position - _REACH - 1) : position]
    if not before or before[-1] not in _EQUALS:
        return False
    return any(
        low in ("average", "mean") and before[at - 1] == "the" for at, low in enumerate(before)
    )


def _is_at(passage: Passage, position: int) -> bool:
    """Return whether "at" leads to a speed, with "a little under" between at most."""
    at = position - 1
    while at > 0 and passage.word(at) in _HEDGES:
        at -= 1
    return passage.word(at) == "at"


def _times(view: View) -> bool:
    return any(each.dimension is Dimension.TIME for each in view.passage.quantities)


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
    if between & TOP_WORDS or between & _MAY or not between & {"and", "or", ","}:
        return None
    return "goes on from a mean" if _why_average(view, earlier[-1]) else None


KIND = _AverageSpeed()
