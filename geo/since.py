"""Times between two events in an article: "two weeks later", "for the first time in 39 years".

In: a sentence and one of its times. Out: why it is no time of a journey, or None.
Pure: reads nothing.
Method: what stands right before and behind the figure says that it is counted from one event to
another; leaving and getting there are the two events that make a journey of it.
"""

from __future__ import annotations

from collections.abc import Set

from geo.attach import View
from geo.cues import MISHAPS, TRAVEL_VERBS, words
from geo.dated import is_between_dates, is_first_for
from geo.delays import is_delay, is_difference
from geo.model import Quantity
from geo.scene import Passage
from geo.signs import UNDER_WAY
from geo.underway import is_under_way
from geo.units import LONG_TIMES, YEARS, to_si

__all__ = [
    "ARRIVALS",
    "has_left_before",
    "is_a_step",
    "is_after_its_start",
    "said_of_two_moments",
    "why_elapsed",
]

ARRIVALS = words(
    "passes arrive arrives arrived arriving reach reached reaching landed docked completed finished"
    " journey trip voyage ride flight crossing crossed rounded passed turned"
)
_LEAVING = words("starting leaving departing departure setting take-off takeoff")
_LEFT = words("launched launch lift-off liftoff sailed left departed departure leaving")
_NONE = words("no nobody none never nothing")
_SINCE_AFTER = words("later earlier before after previously since afterwards afterward")
_MANY = 30  # of days: "the first in nine days" may have made it in them
_FIRST_IN = (
    "first time in",
    "first in",
    "encounter in",
    "meeting in",
    "visit in",
    "first for",
    "only in",
    "time for",
    "meeting after",
    "visit after",
    "back after",
    "return after",
    "since then in",
)
_A_DAY_S = to_si(1, "d")
_PASSED = words("passed elapsed")
_WHO, _WHOSE = words("he she it they we"), words("the their his her its")
_STARTED = words(
    "started left set sailed departed launched cast pushed rode walked flew rowed took start"
    " departure launch gun"
)
_GOT_TO = words(
    "reached arrived landed docked moored anchored ashore seen set dropped crossed tied"
)
_STEPS = words("d wk mo")
_ARRIVED = words("reached arrived landed docked got moored anchored ashore crossed home")
_ANEW = words(", he she they it we nobody nothing no there")
_COME, _UPON = words("came stood lay"), words("upon into onto")
_SHUT = words("shut closed idle suspended")
_SET_OUT = words("set left sailed started departed began begin tried embarked launched")
_WAS, _THERE, _DONE = words("was were"), words("in at off near"), words(". , ; was were")
_TO_A_DAY = (
    "from now",
    *("to the day", "almost to the day"),
    *(", to the day", ", almost to the day"),
)
_HEDGES_FIRST, _DEPARTURE = 3, 9
_CALENDAR = LONG_TIMES | {"d", "wk"}
_SHORT = 10  # "No ship had called for eleven months"
_START = 6  # "after it had been launched from the …": how far off the start may be named
# "reopened after two years", but not "retired after 30 years"
_AGAIN = words(
    "again second third encounter reunion rematch return returned returns resume resumed resumes"
    " reopen reopened reopens restored restarted"
)


def why_elapsed(view: View, quantity: Quantity) -> str | None:
    """Return why a time lies between two events rather than along a journey.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        A time of it.

    Returns
    -------
    str or None
        None where it may be the time of a journey.
    """
    asked = (quantity.span.start, quantity.unit)
    if asked not in view.elapsed:
        view.elapsed[asked] = _why_elapsed(view, quantity)
    return view.elapsed[asked]


def is_after_its_start(view: View, position: int) -> bool:
    """Return whether "66 days after she had started", "21 days later, having covered …" is a way.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the time stands among its items.

    Returns
    -------
    bool
        The second needs a journey that was spoken of.
    """
    passage = view.passage
    one = passage.word(position + 1)
    if one not in ("after", "later"):
        return False
    two = passage.word(position + 2)
    quantity = passage.items[position].quantity
    long = quantity is not None and quantity.value_si >= _A_DAY_S
    if one == "after" and (two in _WHO or (long and two in _WHOSE)):
        rest = passage.near(position + 2, 0, 3 if two in _WHO else 1)
        return bool(rest & _STARTED)
    if one != "later" or view.trip is None:
        return False
    if passage.after(position, 3).startswith("later , having"):
        return passage.word(position + 4) in TRAVEL_VERBS
    if position == 0 and two in _WHO and passage.word(position + 3) in _WAS:
        return passage.word(position + 4) in _THERE  # "Eleven days later she was in Ulm"
    got_to = not passage.words.isdisjoint(_GOT_TO) or _comes_to(passage.words)
    return position == 0 and two == "," and got_to


def has_left_before(passage: Passage, position: int) -> bool:
    """Return whether "She had left Ulm two days before." tells how long somebody is out.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the time stands among its items.

    Returns
    -------
    bool
        False for "two days before the race".
    """
    if passage.word(position + 1) != "before" or passage.word(position + 2) not in _DONE:
        return False
    return not _LEFT.isdisjoint(passage.near(position, _START, 0))


def is_a_step(passage: Passage, position: int) -> bool:
    """Return whether "a year later", or "a day later" at the head of a sentence, has no date.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the time stands among its items.

    Returns
    -------
    bool
        False for "A day later they landed", which is how long they were on their way.
    """
    quantity = passage.items[position].quantity
    if quantity is None or quantity.unit == "y":
        return quantity is not None
    opens = quantity.unit in _STEPS and position == 0 and passage.word(2) != ","
    return opens and passage.words.isdisjoint(_ARRIVED)


def said_of_two_moments(passage: Passage, position: int) -> bool:
    """Return whether a time lies between two moments that are told: "60 years to the day since".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True also for "nine days from now" and "stayed shut for 17 months".
    """
    if passage.after(position, 4).startswith(_TO_A_DAY):
        return True
    quantity = passage.items[position].quantity
    if quantity is None or passage.word(position - 1) != "for":
        return False
    if quantity.unit in _CALENDAR and passage.word(position - 2) in _SHUT:
        return any(each.unit == "date" for each in passage.quantities)
    return quantity.unit in LONG_TIMES and passage.word(0) in _NONE and position < _SHORT


def _why_elapsed(view: View, quantity: Quantity) -> str | None:
    """Find what `why_elapsed` returns: several rules and kinds ask it of each time."""
    passage = view.passage
    position = passage.at(quantity.span)
    calendar, long = quantity.unit in _CALENDAR, quantity.unit in LONG_TIMES
    after1 = passage.word(position + 1)
    before = passage.before(position, 4)
    if after1 in ("ago", "hence"):
        return "counted back from now"
    if is_delay(passage, position):
        late = after1 == "late" and is_between_dates(view, quantity)
        return "later than the date that was set" if late else None
    if after1 == "since" and before.endswith(UNDER_WAY):
        return None  # "has been on the rails for nine days since"
    if calendar and _sets_out_later(passage, position):
        return "from one event to another"
    if not long and is_after_its_start(view, position):
        return None
    if said_of_two_moments(passage, position) or is_between_dates(view, quantity):
        return "from one event to another"
    if after1 == "after" and (
        passage.word(position + 2) in _LEAVING
        or (passage.words & ARRIVALS and passage.near(position + 1, 0, _START) & _LEFT)
    ):
        return None  # "arrived 12 days after leaving", "docked … after it was launched"
    if after1 == "after" and not MISHAPS.isdisjoint(passage.near(position + 1, 0, _START)):
        return "from one event to another"  # "was towed in 30 hours after she had capsized"
    if long and before.endswith("for") and after1 in _NONE:
        return "since the last time"  # "for 39 years nobody had"
    if (
        after1 in ("later", "earlier", "afterwards")
        and not long
        and any(each.strong for each in view.ends)
    ):
        return None
    if view.ends and has_left_before(passage, position):
        return None
    if after1 == "before" and passage.word(position - 1) == "for" and is_under_way(view, position):
        return None  # "drifted for ten months before she sank"
    # "80 years after her": days may tell two of a race apart, years do not
    by_years = quantity.unit in YEARS
    if calendar and after1 in _SINCE_AFTER and (by_years or not is_difference(passage, position)):
        return "from one event to another"
    if position == 0 and after1 == "on" and long and _is_years_on(passage):
        return "from one event to another"
    if calendar and after1 in _PASSED:
        return "from one event to another"
    if calendar and before == "the first time in":
        return "since the last time"
    many = long or (quantity.unit == "d" and quantity.value >= _MANY)  # "the first in 100 days"
    if many and (before.endswith(_FIRST_IN) or is_first_for(passage, position)):
        return "since the last time"
    again = passage.headline or passage.near(position, 8, 0) & _AGAIN
    if long and again and before.endswith("after"):
        return "since the last time"
    return None


def _sets_out_later(passage: Passage, position: int) -> bool:
    """Return whether "Two weeks later, on March 21, they set out again" opens a sentence."""
    if passage.word(position + 1) not in ("later", "earlier") or position > _HEDGES_FIRST:
        return False
    rest = passage.near(position, 0, _DEPARTURE)
    return bool(rest & _SET_OUT) and rest.isdisjoint(_GOT_TO - _SET_OUT) and not _comes_to(rest)


def _comes_to(rest: Set[str]) -> bool:
    """Return whether "they came upon", "she stood on" tells of getting somewhere."""
    return bool(rest & _COME and rest & _UPON)


def _is_years_on(passage: Passage) -> bool:
    """Return whether "Two years on" stands by itself at the head of a sentence."""
    follow = passage.items[2] if len(passage.items) > 2 else None
    return follow is not None and (follow.kind == "name" or follow.low in _ANEW)
