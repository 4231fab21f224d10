"""Times that tell an hour, a price or how often: "at ten minutes to six", "a day's wage".

In: a sentence and one of its times. Out: what it tells, or None.
Pure: reads nothing. Looks a few words to either side.
Method: what stands right beside the figure gives it its sense: the hour that it lies before, the
noun that it is the measure of, the number of things that there are in it.
"""

from __future__ import annotations

from geo.cues import BE, JOURNEY_NOUNS, STOPS, TRAVEL_VERBS, words
from geo.languages import find_language
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["why_tallied"]

_LOOSE = words("about nearly almost just some exactly around only")
_HOURS = words(
    "noon midnight midday one two three four five six seven eight nine ten eleven twelve"
)
_TO, _PAST = words("to past before after"), words("at by from until till")
_LAST_HOUR = 12
_OWNERS = ("'", "’")
# what a way is measured by: "a day's march", "two hours' head start"
_OF_WAYS = (
    JOURNEY_NOUNS
    | TRAVEL_VERBS
    | STOPS
    | words(
        "delay delays lead advantage margin start difference hike climb row paddle steam descent"
        " ascent stroll tramp pull lateness scramble slog gallop trot canter swing duration length"
    )
)
_SHOWS = words(
    "opera film movie concert play show drama documentary symphony speech debate hearing exam"
    " lecture operation lesson sermon interview sentence contract lease shift"
)
_WITHIN, _SHARES = words("in within over"), words("% cent percent point points degrees")
# what is done to so many in a time, and by nobody's journey: "hit 27 ships in 90 days"
_DEALT = words(
    "hit sank sunk seized struck shot arrested detained killed wounded injured rescued saved lost"
    " sold bought found caught intercepted attacked questioned interviewed treated examined counted"
    " checked searched fined robbed printed published signed raised spent earned issued recorded"
    " received cancelled canceled destroyed planted filmed photographed delivered vaccinated spoke"
    " talked claimed played gave sang performed married baptised"
)
_DEALT_REACH = 5
_MANY = ("s", "people", "men", "women", "crew")
_OWNED = 3  # "two days' hard march"
_CARDINALS = frozenset(find_language("en").cardinals) - {"one"}
_THERE = words("is was only just than with has had through")
_DOES = BE | words("has had took takes needs needed gets got can may does did")


def why_tallied(passage: Passage, position: int) -> str | None:
    """Return what a time tells of the clock, of pay or of how often.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "a day's march" and "ten minutes to the pier".
    """
    if passage.foreign is not None:
        return None
    if _is_an_hour(passage, position):
        return "an hour of the clock"
    if _is_measure_of(passage, position):
        return "what a time is the measure of, and no journey"
    quantity = passage.figure(position)
    if quantity is not None and "-" in quantity.text and passage.word(position + 1) in _SHOWS:
        return "how long a thing lasts that goes nowhere"  # "a five-hour opera"
    if passage.word(position + 1) == "-" and passage.word(position + 2) == "end":
        return "a part of the week"
    if _is_rate(passage, position) or _is_so_often(passage, position):
        return "how often in a period, not one journey"
    if passage.word(position - 1) in _WITHIN and passage.word(position - 2) in _SHARES:
        return "how fast a number rose or fell"  # "went up by 30 per cent in two days"
    if _is_dealt_in(passage, position):
        return "how often in a period, not one journey"
    return None


def _is_an_hour(passage: Passage, position: int) -> bool:
    """Return whether "at ten minutes to six", "by six minutes past 11" names an hour."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit != "min":
        return False
    at, hour = passage.back_over(position, _LOOSE), passage.word(position + 2)
    if passage.word(at) not in _PAST or passage.word(position + 1) not in _TO:
        return False
    return hour in _HOURS or (hour.isdecimal() and int(hour) <= _LAST_HOUR)


def _is_measure_of(passage: Passage, position: int) -> bool:
    """Return whether "a day's wage", "48 hours' notice" is no way: a march or a delay is one."""
    if passage.word(position + 1) not in _OWNERS:
        return False
    first = position + 2 + (passage.word(position + 2) == "s")
    owned = passage.lows[first : first + _OWNED]
    if not owned or not owned[0].isalpha():
        return False
    return _OF_WAYS.isdisjoint(owned) and not any(each.endswith("ing") for each in owned)


def _is_rate(passage: Passage, position: int) -> bool:
    """Return whether so much or so many are told of a time: "one plane a week", "5 h a day"."""
    quantity = passage.figure(position)
    if quantity is None or quantity.value != 1:
        return False
    if not quantity.text.lower().startswith(("a ", "an ")):
        return False
    if passage.figure(position - 1) is not None:
        return True
    what, count = passage.word(position - 1), passage.word(position - 2)
    if count == "one":
        return passage.word(position - 3) in _THERE and what.isalpha() and what not in _DOES
    return what.endswith("s") and (count in _CARDINALS or count.isdecimal()) and what not in _DOES


def _is_so_often(passage: Passage, position: int) -> bool:
    """Return whether "a quarter of an hour every three hours", "half an hour twice a week"."""
    if passage.after(position, 2) == "twice a":
        return True
    again = passage.figure(position + 2) if passage.word(position + 1) == "every" else None
    return again is not None and again.dimension is Dimension.TIME


def _is_dealt_in(passage: Passage, position: int) -> bool:
    """Return whether "hit 27 ships in", "spoke to 40 people in" leads to a time."""
    at = passage.back_over(position, _LOOSE)
    if passage.word(at) not in _WITHIN or not passage.word(at - 1).endswith(_MANY):
        return False
    for each in range(at - 2, max(-1, at - _DEALT_REACH), -1):
        low = passage.word(each)
        if low in _CARDINALS or low[:1].isdecimal():
            verb = passage.back_over(each, _LOOSE | {"to", "with", "than", "more"})
            return passage.word(verb) in _DEALT
    return False
