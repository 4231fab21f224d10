"""Words that make a speed the mean of a way, whatever stands around them: "works out at 21".

In: a sentence and one of its speeds. Out: why it is a mean, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import TOP_WORDS, words
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["is_reckoned", "why_mean"]

_SUMS = ("works out at", "works out to", "worked out at", "work out at", "working out at")
_RECKONED = (
    "which makes",
    "that makes",
    *_SUMS,
    "which is",
    "meaning",
    "comes to",
    "amounts to",
    "which gives",
    "that gives",
)
_DIVIDING = words("divide divided dividing division divides")
_GIVES = words("makes made gives gave yields is")
_GOING, _WAYS_ON = words("going coming"), words("home back out down up there")
_WAS = words("was were is are averaged made")
_HEDGES = words("a little just about some under over nearly almost around roughly only barely less")
# ships keep to one speed for hours
_STEAMS = words(
    "sailed sailing steamed steaming motored motoring limped crept plodded chugged plugged beat"
    " jogged tacked drifted cruising"
)
_HIGHEST = TOP_WORDS - {"up"}  # "up to 50 km/h", but also "going up: ten"
_MAY = words("can could may might must able would if while when winds wind gusts")
_COLONS = words(": — –")
_REACH, _BETWEEN, _AT_MOST = 6, 8, 3


def why_mean(passage: Passage, position: int) -> str | None:
    """Return why a speed is a mean by the words right beside it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None where these words say nothing; others still may.
    """
    if _ends_with(passage, position, _SUMS):
        return "reckoned from a time"
    lead = passage.word(passage.back_over(position, _HEDGES))
    if lead in _GIVES and not passage.near(position, _REACH + _REACH, 0).isdisjoint(_DIVIDING):
        return "reckoned from a time"
    if lead == "at" and _is_of_a_ship(passage, position):
        return "kept up over the way"
    kept = passage.before(position, 2) in ("kept to", "keeps to")
    if kept and passage.word(position - 3) not in _WAS:  # "trains are kept to 60 km/h" by a rule
        return "kept up over the way"
    homeward = passage.word(position + 1) in _GOING and passage.word(position + 2) in _WAYS_ON
    if homeward and lead in _WAS:
        return "kept up over the way"
    return "reckoned from a time" if _is_apposed(passage, position) else None


def _is_of_a_ship(passage: Passage, position: int) -> bool:
    """Return whether "steamed up and down the channel at six knots" keeps to one speed."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit != "kn":
        return False
    before = passage.near(position, _BETWEEN + _BETWEEN, 0)
    return not before.isdisjoint(_STEAMS) and before.isdisjoint(_HIGHEST | _MAY)


def is_reckoned(passage: Passage, position: int) -> bool:
    """Return whether "which makes" leads to a speed, with "an unhurried" between at most.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True also for "which makes a stately 9 km/h".
    """
    return _ends_with(passage, position, _RECKONED)


def _ends_with(passage: Passage, position: int, phrases: tuple[str, ...]) -> bool:
    """Return whether one of some phrases leads to a figure, with two words between at most."""
    before = passage.lows[max(0, position - _REACH) : position]
    return any(" ".join(before[: len(before) - skip]).endswith(phrases) for skip in range(_AT_MOST))


def _is_apposed(passage: Passage, position: int) -> bool:
    """Return whether "Nine hours, mostly uphill: three miles an hour." sums up a time."""
    at = passage.back_over(position, _HEDGES)
    if passage.word(at) not in _COLONS or passage.word(position + 1) not in (
        "",
        ".",
        "!",
        ";",
        ",",
    ):
        return False
    first = max(0, at - _BETWEEN)
    if not _HIGHEST.isdisjoint(passage.lows[first:at]):
        return False
    return any(
        item.quantity is not None and item.quantity.dimension in (Dimension.TIME, Dimension.LENGTH)
        for item in passage.items[first:at]
    )
