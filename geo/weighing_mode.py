"""How the journey of a figure is made, where its own words leave it open.

In: the claims of an article with the mode that words gave them, the article as a scene, its
journeys, and the place taken for each name. Out: the claims, some with another mode.
Touches: one packaged table, `geo/data/mode_weights.csv`.
Method: that of `geo.weighing`, with no mode and each mode of the story in the place of the sets
of ends. A way that words bind a figure to ("by road", "as the crow flies") is not weighed.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from geo.cues import CLAUSE_MARKS, words
from geo.foreign import find_foreign
from geo.mode_near import is_ruled, mode_at
from geo.model import Claim, Mode, Resolution
from geo.scene import Scene
from geo.trips import Trips
from geo.units import Dimension
from geo.vocabulary import OWN_STRENGTH, READING_OF
from geo.weighing_end import Cue
from geo.weighing_paces import WINDING, half_octave, pace_of
from geo.weighing_rides import REACH, Ride, is_bound, modes_near, rides
from geo.weighing_spots import Spots
from geo.weighing_stage import letter_of
from geo.weighing_weights import WITH_MODE, best_of, odds_of, say_sure, score_of, weights_of
from geo.weighing_words import how_far, sorts_near, words_near

__all__ = ["answer_of", "mode_cues", "weigh_modes"]

_PAIRED = frozenset({Dimension.LENGTH, Dimension.TIME})
_BESIDE = 9  # items within which a distance and a time are one pair
_AFTER = words("away off from to , . and in by with ; ) north south east west of on")
_LEADS = words("to from at in of for , and")
_AWAY = words("away off from to north south east west up down short beyond before inland apart")
_FOLLOWS = words("the from to , . of by in")
_STRONG, _MARKS, _MOST = 3, 2, 3
_SURE = 0.5  # a way less likely than this never makes a figure wrong
_SOFT = 5.0
# the Flyer of 1903, and Stockton to Darlington in 1825
_FIRST_YEAR = {Mode.AIR: 1910, Mode.RAIL: 1825}
_YEAR = re.compile(r"(?<![\d.,])(1[0-9]\d\d)(?:s\b|(?![\d.,]*\d))")
_HOUR_S, _KM = 3600.0, 1000.0
_NEXT_M = 2000.0
_A_DAY_MPS = 110_000 / 86_400  # a cyclist's day; what a lorry does is told by the hour
_WALKED_MPS = 2.0  # a walk, or a sledge in deep snow
_BOUNDS = (0.6, 0.9, 0.98, 1.04, 1.12, 1.25, 1.5, 2.0)


def weigh_modes(
    claims: Sequence[Claim], *, scene: Scene, trips: Trips, resolutions: Iterable[Resolution]
) -> tuple[Claim, ...]:
    """Return claims with the mode that the whole story makes most likely.

    Parameters
    ----------
    claims
        In the order of the text, their ends settled.
    scene
        The article.
    trips
        Its journeys.
    resolutions
        The place taken for each name.

    Returns
    -------
    tuple of Claim
        In the same order; those of a language other than English and of other kinds, and
        those bound to a way by words, as they were.
    """
    if find_foreign(scene.article.language) is not None:
        return tuple(claims)
    return tuple(
        _weighed(ride) for ride in rides(claims, scene=scene, trips=trips, spots=Spots(resolutions))
    )


def answer_of(mode: Mode | None) -> tuple[Mode, ...]:
    """Return a mode as an answer.

    Parameters
    ----------
    mode
        None for no mode.

    Returns
    -------
    tuple of Mode
        None or one.
    """
    return () if mode is None else (mode,)


def mode_cues(ride: Ride, mode: Mode | None) -> Iterator[Cue]:
    """Yield what speaks for a mode, and what against it.

    Parameters
    ----------
    ride
        The figure.
    mode
        None for a figure that is of no mode, or of none that is told.

    Yields
    ------
    tuple of str and float
        Name and strength, each name once.
    """
    claim, letter = ride.claim, letter_of(ride.claim.kind)
    name = "none" if mode is None else "mode"
    yield f"{name} {letter}", 1
    yield f"{name}, {len(ride.ends)} ends", 1
    if claim.mode is mode:
        yield f"{name} told", 1
        yield f"{name} told by {ride.how}", 1
    yield from _told_so_far(ride, mode, name, letter)
    way = str(mode or "none")
    if ride.apart_m is not None:
        yield f"{way}, ends {_far(ride.apart_m)} apart", 1
    yield from _in_size(ride, way, letter)
    yield from _with_its_pair(ride, mode)
    yield from _by_words_near(ride, mode, letter)
    if mode is None:
        yield f"none, {min(len(ride.told[0]), 2)} modes here", 1
        yield f"none, {min(len(ride.told[1]), 2)} modes back 1", 1
        return
    yield f"by {mode}", 1
    yield f"by {mode} {letter}", 1
    yield from _told_around(ride, mode, letter)
    if mode in ride.lead:
        yield "in the lead", 1
    yield "share of the text", ride.shares.get(mode, 0.0)
    yield from _at_its_pace(ride, mode, letter)
    yield from _nearest(ride, mode)


def _told_so_far(ride: Ride, mode: Mode | None, name: str, letter: str) -> Iterator[Cue]:
    """Yield what the article, the journeys and the other figures speak for."""
    if ride.whole is mode:
        yield f"{name} of the article", 1
    if mode in ride.journeys:
        yield f"{name} of the journey", 1
    elif mode is not None and ride.journeys - {None}:
        yield "journey of another mode", 1
    if ride.last is mode:
        yield f"{name} of the last figure", 1
        yield f"{name} of the last figure, {min(ride.since, REACH)} back", 1
    yield from _told_last(ride, mode, name, letter)
    if ride.along:
        yield (
            f"{name} along the same way",
            sum(each is mode for each in ride.along) / len(ride.along),
        )
    if ride.others:
        yield (
            f"{name} of other figures",
            sum(each is mode for each in ride.others) / len(ride.others),
        )


def _with_its_pair(ride: Ride, mode: Mode | None) -> Iterator[Cue]:
    """Yield how fast a distance and the time beside it make one go."""
    pace = _pace_of_its_pair(ride)
    if pace:
        yield f"{mode or 'none'}, with its pair {half_octave(pace)}", 1
        if mode is not None:
            yield f"{pace_of(mode, pace)} with its pair", 1


def _by_words_near(ride: Ride, mode: Mode | None, letter: str) -> Iterator[Cue]:
    """Yield the words around a figure, whatever way they are of."""
    passage, position = ride.passage, ride.position
    name, sized = "none" if mode is None else "mode", letter == "L"
    for word in words_near(passage, position):
        yield f"{mode or 'none'} near {word}", 1
    if sized:
        for each in _where_it_lies(ride):
            yield f"{name}, {each}", 1
    for sort in sorts_near(passage, position):
        yield f"{name} {letter if sized else 'of time'} near {sort}", 1
    if sized:
        for beside in how_far(passage, position):
            yield f"{name}, {beside}", 1


def _told_around(ride: Ride, mode: Mode, letter: str) -> Iterator[Cue]:
    """Yield where the sentences around speak of a mode."""
    for back, told in ride.told.items():
        if mode in told:
            yield f"{_where(back)}, weight {told[mode]}", 1
            yield f"{_where(back)}, {'alone' if len(told) == 1 else 'among others'}", 1
            if back:
                yield f"{_where(back)}, {'this' if back in ride.alike else 'another'} paragraph", 1
            if letter in "LT":
                yield f"{_where(back)} {letter}", 1


def _told_last(ride: Ride, mode: Mode | None, name: str, letter: str) -> Iterator[Cue]:
    """Yield what the figure before and the last word of a way in the paragraph speak for."""
    if ride.last is mode:
        where = "this sentence" if not ride.since else "another" if ride.newly else "this paragraph"
        yield f"{name} of the last figure, {where}", 1
    if ride.how == "lying":
        yield f"{name}, lying", 1
    if ride.latest is None:
        yield f"{name}, no word of the paragraph", 1
        return
    told, weight, back, figures = ride.latest
    if told is mode:
        yield f"latest, weight {weight}", 1
        yield f"latest, {back} back", 1
        yield f"latest, {min(figures, _MOST)} figures", 1
        yield f"latest {letter}, {back} back, {min(figures, _MARKS)} figures", 1
    elif mode is None:
        yield f"none, latest {back} back, {min(figures, _MARKS)} figures", 1


def _pace_of_its_pair(ride: Ride) -> float:
    """Return the km/h of a distance and the time told beside it, 0 where there is none."""
    passage, at = ride.passage, ride.position
    mine = passage.figure(at)
    if mine is None or mine.value_si <= 0 or mine.dimension not in _PAIRED:
        return 0.0
    for around in (range(at + 1, at + _BESIDE), range(at - 1, max(-1, at - _BESIDE), -1)):
        for each in around:
            if passage.word(each) in ("", ";", ":"):
                break
            other = passage.items[each].quantity
            if other is None:
                continue
            if {mine.dimension, other.dimension} != _PAIRED or other.value_si <= 0:
                break
            size, time = (mine, other) if mine.dimension is Dimension.LENGTH else (other, mine)
            return size.value_si / time.value_si * _HOUR_S / _KM
    return 0.0


def _where_it_lies(ride: Ride) -> Iterator[str]:
    """Yield how a distance stands beside a name: "Ulm, 90 km away", "90 km to the north"."""
    passage, at = ride.passage, ride.position
    after = passage.word(at + 1)
    if at > 1 and passage.items[at - 1].kind == "mark" and passage.items[at - 2].kind == "name":
        yield f"beside a name, then {after if after in _AFTER else 'another'}"
        lead = passage.word(at - 3)
        yield f"beside a name after {lead if lead in _LEADS else 'another' if lead else 'nothing'}"
    if after in _AWAY:
        follows = passage.word(at + 2)
        yield f"then {after} {follows if follows in _FOLLOWS else '…'}"
    last = next((n for n in range(at - 1, -1, -1) if passage.items[n].kind == "word"), -1)
    if last >= 0:
        yield f"after the word {passage.lows[last]}"


def _in_size(ride: Ride, way: str, letter: str) -> Iterator[Cue]:
    """Yield how long or fast a figure is, and how long for the line between its ends."""
    size = ride.claim.quantity.value_si
    if letter == "L":
        yield f"{way}, {_far(size)} long", 1
        if ride.apart_m is not None and ride.apart_m > _NEXT_M:
            at = bisect_right(_BOUNDS, size / ride.apart_m)
            yield f"{way}, {_BOUNDS[at - 1] if at else 0} straight lines", 1
            if way != "none":
                yield f"mode, {_BOUNDS[at - 1] if at else 0} straight lines", 1
    elif size <= 0:
        return
    elif letter in ("V", "S"):
        yield f"{way} {letter}, {half_octave(size * _HOUR_S / _KM)}", 1
    elif ride.apart_m is not None:
        yield f"{way}, {half_octave(ride.apart_m / size * _HOUR_S / _KM)}", 1
    else:
        yield f"{way}, {4 ** round(math.log(size / _HOUR_S, 4)):g} hours", 1


def _at_its_pace(ride: Ride, mode: Mode, letter: str) -> Iterator[Cue]:
    """Yield whether anybody goes as fast, or as slowly, in such a way."""
    size = ride.claim.quantity.value_si
    if letter in ("V", "S") and size > 0:
        yield f"{pace_of(mode, size * _HOUR_S / _KM)} for a speed", 1
    elif letter == "T" and size > 0 and ride.apart_m is not None:
        yield pace_of(mode, ride.apart_m * WINDING / size * _HOUR_S / _KM), 1


def _far(apart_m: float) -> str:
    """Return a distance in half powers of ten, from a kilometre on."""
    return f"10^{round(2 * math.log10(max(apart_m, _KM))) / 2} m"


def _where(back: int) -> str:
    return "here" if back == 0 else "ahead" if back < 0 else f"back {back}"


def _nearest(ride: Ride, mode: Mode) -> Iterator[Cue]:
    """Yield where the words of a mode stand in the sentence of the figure."""
    passage, position = ride.passage, ride.position
    marks = [(abs(at - position), at, weight) for at, each, weight in passage.modes if each is mode]
    if not marks or position < 0:
        return
    away, at, _ = min(marks)
    side = "before" if at < position else "after"
    low, high = sorted((at, position))
    between = passage.items[low + 1 : high]
    yield f"here {side}", 1
    yield "nearness", 1 / (1 + away / _SOFT)
    if min(abs(each[0] - position) for each in passage.modes) == away:
        yield "nearest", 1
        yield f"nearest {side}", 1
    walls = sum(each.low in CLAUSE_MARKS for each in between)
    yield f"here {side}, {min(walls, _MARKS)} marks", 1
    if any(each.kind == "figure" for each in between):
        yield f"here {side}, beyond a figure", 1
    if at <= 1:
        yield "opens the sentence", 1
    if passage.word(at - 1) == "by":
        yield "by it", 1
    if mode_at(passage, position, least=_STRONG) is mode:
        yield "of its clause", 1


def _is_too_early(ride: Ride, mode: Mode) -> bool:
    """Return whether a sentence tells of a year before anybody went in a way it does not name."""
    first = _FIRST_YEAR.get(mode)
    if first is None or mode in ride.told[0]:
        return False
    years = [int(each) for each in _YEAR.findall(ride.passage.text)]
    return bool(years) and max(years) < first


def _is_a_walk(ride: Ride, mode: Mode) -> bool:
    """Return whether a mean is that of feet or paws: 60 km a day by road is nobody's in a car."""
    quantity = ride.claim.quantity
    if ride.claim.kind != "average_speed" or mode not in READING_OF or mode is Mode.SEA:
        return False
    a_day = quantity.unit.endswith("/d") and quantity.value_si < _A_DAY_MPS
    return a_day or quantity.value_si < _WALKED_MPS


def _weighed(ride: Ride) -> Claim:
    """Return a claim with its likely mode."""
    claim = ride.claim
    if claim.kind not in WITH_MODE or claim.subject is not None or is_bound(claim):
        return claim
    if claim.mode is not None and is_ruled(ride.passage, ride.position, claim.mode):
        return claim
    near = modes_near(ride)
    slow = not OWN_STRENGTH.isdisjoint(near)
    modes = [
        each
        for each in near
        if not _is_too_early(ride, each) and not (slow and _is_a_walk(ride, each))
    ]
    if not modes and (claim.mode is None or not _is_too_early(ride, claim.mode)):
        return claim
    weights = weights_of("mode_weights.csv")
    odds = odds_of(
        {answer_of(mode): score_of(mode_cues(ride, mode), weights) for mode in (None, *modes)}
    )
    best = best_of(odds, given=answer_of(claim.mode) or None)
    mode = best[0] if best else None
    if mode is claim.mode:
        return claim
    reading = claim.reading
    if reading is None or (claim.mode is not None and reading is READING_OF.get(claim.mode)):
        reading = None if mode is None else READING_OF.get(mode)
    step = f"weighed against the other ways of the story: {mode or 'none of them'}"
    return replace(
        claim,
        mode=mode,
        reading=reading,
        guessed=claim.guessed or (mode is not None and odds[best] < _SURE),
        steps=(*claim.steps, f"{step}, {say_sure(odds[best])}"),
    )
