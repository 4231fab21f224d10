"""Figures that nobody travels: the line a bird would fly, the way of a storm, oil in a pipe.

In: a sentence, the one before it and the position of a figure in it. Out: yes or no.
Pure: reads nothing. Linear in the sentence, and only where one of its words stands in it.
Method: a bird that only would fly, or that a distance is told "for", is a ruler with feathers;
what blows, drifts or flows is the subject where a sentence opens with it and nothing rides there.
"""

from __future__ import annotations

from geo.cues import STORMS, words
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["is_a_bird_s", "is_adrift"]

_RESIDENT = words(
    "bird crow raven gull seagull condor vulture kite buzzard eagle hawk heron egret ibis pelican"
    " cormorant magpie sparrow rook jackdaw owl parrot toucan macaw kea hornbill marabou bustard"
    " puffin gannet fulmar hen duck bat"
)
# a stork or a godwit may be said to fly its way itself, so that only what it would do is a line
_BIRDS = _RESIDENT | words(
    "stork swallow swift tern albatross pigeon dove falcon crane goose swan skua petrel lark thrush"
)
_WOULD = words("would could might 'd")
_DOES = words("does has makes needs gets flies goes manages finds counts reckons")
_ONE = words("a an any no the")
_FOR = words("for to by of")
_NEAR, _FAR = 4, 16
_BACK = 9
_JOINTS = words("; : and but while whereas or")
_FLIES = words("flies fly flew")
_WEATHER = STORMS | words("tornado wave flood swell iceberg icebergs berg floe")
# what moves with nobody in it: winds and waves, fire and ice, what pipes and wires carry
_THINGS = _WEATHER | words(
    "plume tsunami slick wildfire blaze lava oil crude gas pipe pipeline telegram message signal"
    " eclipse meteor comet"
)
_HEADS = 5  # words within which a sentence names its subject
_OUTRIGHT, _FAIR = 3, 2
# "In a swell she could take five hours", "A storm held them off the cape for four days"
_NO_HEADS = words("in with on after against through despite by before during like under when as")
_DRIVEN_BY = words("on with by of for")  # "The ship, on gas, does 20 knots"
_SOMEBODY = words("he she they we i him her them us who crew")


def is_a_bird_s(passage: Passage, position: int) -> bool:
    """Return whether a distance is that of a bird asked for its opinion, and so a straight line.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "a condor would make it 300 km" and "as the heron flies, 40 km"; not for a
        stork that flew 300 km.
    """
    mine = passage.figure(position)
    if mine is None or mine.dimension is not Dimension.LENGTH:
        return False
    if "flies" in passage.words and _as_it_flies(passage, position):
        return True
    if _BIRDS.isdisjoint(passage.words):
        return False
    lows = passage.lows
    for at in range(max(0, position - _FAR), min(len(lows), position + 2 * _NEAR + 1)):
        lead = lows[max(0, at - 2) : at]
        if lows[at] not in _BIRDS or _ONE.isdisjoint(lead) or "as" in lead:
            continue
        low, high = sorted((at, position))
        between = lows[low + 1 : high]
        if not _JOINTS.isdisjoint(between) or any(
            each.quantity is not None and each.quantity.dimension is Dimension.LENGTH
            for each in passage.items[low + 1 : high]
        ):
            continue
        if at > position:
            if not _FOR.isdisjoint(lead):
                return True
        elif not _WOULD.isdisjoint(between) or not _FOR.isdisjoint(lead):
            return True
        elif lows[at] in _RESIDENT and not _DOES.isdisjoint(between):
            beside = passage.items[at : position + _NEAR]
            return not any(
                each.quantity is not None
                and each.quantity.dimension in (Dimension.TIME, Dimension.SPEED)
                for each in beside
            )
    return False


def _as_it_flies(passage: Passage, position: int) -> bool:
    """Return whether "as the heron flies" stands right behind a figure, or leads up to it."""
    lows = passage.lows
    for at, low in enumerate(lows):
        first = next((n for n in range(max(0, at - _NEAR), at) if lows[n] == "as"), -1)
        if low not in _FLIES or first < 0:
            continue
        before = next(
            (n for n in range(first - 1, max(-1, first - _BACK), -1) if passage.figure(n)), -1
        )
        if before >= 0:  # it is told of that one
            if before == position and _JOINTS.isdisjoint(lows[before:first]):
                return True
        elif at < position <= at + _FAR and _JOINTS.isdisjoint(lows[at:position]):
            return all(each.quantity is None for each in passage.items[at:position])
    return False


def is_adrift(passage: Passage, position: int, before: Passage | None) -> bool:
    """Return whether a figure is of what moves with nobody in it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.
    before
        The sentence before it in its paragraph.

    Returns
    -------
    bool
        True for "The cyclone was 90 km north of Ulm and moving at 15 km/h".
    """
    if position < 0 or any(weight >= _OUTRIGHT for _, _, weight in passage.modes):
        return False
    if passage.word(0) == "it" and before is not None:
        opening = before.lows[:_HEADS] or tuple(before.text.lower().split()[:_HEADS])
        return not _THINGS.isdisjoint(opening) and not before.modes
    if _THINGS.isdisjoint(passage.words) or passage.word(0) in _NO_HEADS:
        return False
    at = next(
        (
            n
            for n, low in enumerate(passage.lows[:_HEADS])
            if low in _THINGS and passage.word(n - 1) not in _DRIVEN_BY
        ),
        -1,
    )
    if not 0 <= at < position:
        return False
    if passage.lows[at] in _WEATHER and not _SOMEBODY.isdisjoint(passage.lows[at:position]):
        return False
    head = passage.begins[at] - passage.sentence.span.start
    if at and passage.text[head].isupper():
        return False  # "The Comet could do 237 mph" is told of an aeroplane of that name
    return all(not at < each[0] < position or each[2] < _FAIR for each in passage.modes)
