"""Figures of no journey though one was told just before: the difference of two ways, a best day.

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing. Looks a few words to either side.
Method: the words right beside a figure say that it is no way between two places of the story:
"by the pass it is 90 km longer", "had once made 90 km in a day", "a time trial of 14 km", "90 km,
round and round", "the record in the trial was 90 km", "an hour more than usual", "ten hours daily",
"beat the record of 90 km", "went through 30 km in two hours".
"""

from __future__ import annotations

from geo.cues import BE, words
from geo.scene import Passage
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["BETWEEN_NO_TWO", "between_no_two"]

BETWEEN_NO_TWO = "of no way between two places"
"""How the step begins of a figure whose own words say that it belongs to no journey."""

_LOOSE = words("a about almost around further good nearly or over roughly so some the up to")
_DIFFERENT, _ADDS = words("longer shorter"), words("add adds added additional extra")
_AT_BEST = words("once best fastest longest most record nobody ever never often")
_TRIALS = words("trial trials test tests")
_STAGES = frozenset({("time", "trial"), ("special", "stage"), ("special", "stages")})
_ROUNDS = (("round", "and", "round"), ("around", "and", "around"), ("in", "circles"))
_REACH = 8
_USUAL = words("usual normal normally ordinary ordinarily before by")
_DAILY = frozenset({("daily",), ("a", "day"), ("per", "day")})
_HOURS = words("min h")
_SOME, _DAYS = words("some most good bad fair fine calm dry"), words("day days night nights")
_ON_SOME, _OPENING = words("on in the a most some"), 3
# one of these stands in each sentence that is read here
_TELLING = (
    _DIFFERENT | _ADDS | _AT_BEST | _TRIALS | _DAYS
    | words("more stage stages round around circles daily per mark passed passes through inland")
)  # fmt: skip
_RECORDS, _RECORD_REACH = words("record mark best"), 4
_STANDS = words("is was stands stood at been had")
_OF_OTHERS = words(
    "old previous former earlier existing standing beat beats beating beaten broke broken breaking"
    " bettered bettering surpassed surpassing topped topping smashed smashing eclipsed improving"
)
_ONES_OWN = words("new own this set sets setting made makes claims claimed now its her his their")
_PASSES = words("passed passes through")
_MADE = words("do does did make makes made run runs ran logged cover covers covered managed")


def between_no_two(view: View, position: int) -> Found | None:
    """Read "by the pass it is 90 km longer", "had once made 90 km in a day": between no places.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no such words stand beside the figure.
    """
    mine = view.passage.figure(position)
    if mine is None or _TELLING.isdisjoint(view.passage.words):
        return None
    why: str | None
    if mine.dimension is Dimension.LENGTH:
        why = _why_no_length(view, position)
    elif mine.dimension is Dimension.SPEED:
        why = "round and round" if _is_round(view.passage, position) else None
    else:
        why = _why_no_time(view, position)
    if why is None:
        return None
    mode = view.trip.mode if view.trip is not None else None
    return Found(mode=mode, final=True, step=f"{BETWEEN_NO_TWO}: {why}", local=False)


def _why_no_length(view: View, position: int) -> str | None:
    passage = view.passage
    if _is_a_difference(passage, position):
        return "how much one is longer than another"
    if any(each.whole for each in view.ends):
        return None
    if passage.word(position - 1) in _MADE and not view.ends and _opens_with_days(passage):
        return "of one day"
    lead = passage.back_over(position, _LOOSE | {"of", ","})
    if (passage.word(lead - 1), passage.word(lead)) in _STAGES:
        return "a stage of its own"
    if _is_in_a_day(passage, position):
        return "of one day"
    if _is_a_record_of_others(passage, position):
        return "of a record that others held"
    if _is_passed_in_a_time(passage, position):
        return "of so much of the way"
    if _is_inland(passage, position):
        return "from a coast"
    if _is_in_a_trial(passage, position):
        return "of a trial"
    return "round and round" if _is_round(passage, position) else None


def _why_no_time(view: View, position: int) -> str | None:
    passage = view.passage
    if passage.lows[position + 1 : position + 3] == ("more", "than"):
        # "more than planned" is a delay, which has a place
        usual = passage.word(position + 3) in _USUAL
        return "how much one is longer than another" if usual else None
    mine = passage.figure(position)
    if mine is not None and mine.unit in _HOURS and _is_daily(view, position):
        return "of each day"
    if view.ends or passage.figure(position - 2) is None:
        return None
    if _is_passed_in_a_time(passage, position - 2):
        return "of so much of the way"
    return "of one day" if _is_in_a_day(passage, position - 2) else None


def _is_daily(view: View, position: int) -> bool:
    """Return whether "rowed ten hours daily", "Some days she rode for 17 hours" is of each day."""
    passage = view.passage
    after = passage.lows[position + 1 : position + 3]
    if after in _DAILY or after[:1] in _DAILY:
        return True
    if view.ends or passage.word(position - 1) not in ("for", "to"):
        return False
    return _opens_with_days(passage)


def _opens_with_days(passage: Passage) -> bool:
    """Return whether "Some days", "On the good days", "On a fair day" opens a sentence."""
    at = next((at for at, low in enumerate(passage.lows[: _OPENING + 1]) if low in _DAYS), 0)
    opening = passage.lows[:at]
    return not _SOME.isdisjoint(opening) and set(opening) <= _ON_SOME | _SOME


def _is_a_difference(passage: Passage, position: int) -> bool:
    """Return whether "90 km longer", "90 km more than", "adds 90 km", "an additional 90 km"."""
    one, two = passage.word(position + 1), passage.word(position + 2)
    if one in _DIFFERENT or (one, two) == ("more", "than"):
        return True
    lead = passage.back_over(position, _LOOSE)
    adds = passage.word(lead) in _ADDS and passage.word(lead + 1) != "up"  # "they add up to 90 km"
    return adds and one != "of"  # "adds 90 km of track from Ulm to Kiel"


def _is_in_a_day(passage: Passage, position: int) -> bool:
    """Return whether "once made 90 km in a day" tells of the best day and not of a whole way."""
    if passage.word(position + 1) != "in" or _AT_BEST.isdisjoint(passage.lows[:position]):
        return False
    after = passage.items[position + 2 : position + 4]
    told = next((each.quantity for each in after if each.quantity is not None), None)
    return told is not None and told.unit == "d" and told.value == 1


def _is_a_record_of_others(passage: Passage, position: int) -> bool:
    """Return whether "beat the record of 90 km", "the old mark, 90 km," was made on another way.

    "They set a record of 90 km" tells of their own.
    """
    at = passage.back_over(position, _LOOSE | _STANDS | {"of", ","})
    if passage.word(at) not in _RECORDS:
        return False
    before = set(passage.lows[max(0, at - _RECORD_REACH) : at])
    if before & _OF_OTHERS:
        return True
    stands = not _STANDS.isdisjoint(passage.lows[at + 1 : position])
    return stands and before.isdisjoint(_ONES_OWN)


def _is_inland(passage: Passage, position: int) -> bool:
    """Return whether "the storm was 90 km inland" counts from a coast without a name."""
    after = passage.lows[position + 1 : position + 3]
    if after[:1] != ("inland",) or after[1:] in (("from",), ("of",)):
        return False
    return passage.word(passage.back_over(position, _LOOSE)) in BE


def _is_passed_in_a_time(passage: Passage, position: int) -> bool:
    """Return whether "went through 30 km in an hour" tells of so much of a race."""
    after = passage.figure(position + 2)
    timed = after is not None and after.dimension is Dimension.TIME
    return timed and passage.word(position + 1) == "in" and passage.word(position - 1) in _PASSES


def _is_in_a_trial(passage: Passage, position: int) -> bool:
    """Return whether "in a first trial", "the record in the trial" stands before a figure."""
    before = passage.lows[max(0, position - _REACH - _REACH) : position]
    if _TRIALS.isdisjoint(before):
        return False
    at = max(at for at, low in enumerate(before) if low in _TRIALS)
    return "in" in before[max(0, at - 3) : at] and before[at - 1] != "time"


def _is_round(passage: Passage, position: int) -> bool:
    """Return whether "round and round" stands beside a figure."""
    near = passage.lows[max(0, position - _REACH) : position + _REACH]
    return any(
        near[at : at + len(each)] == each
        for each in _ROUNDS
        for at, low in enumerate(near)
        if low == each[0]
    )
