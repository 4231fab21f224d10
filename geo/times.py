"""Times in an article: a journey's, a delay, the time between two events, or neither.

In: a sentence and one of its times. Out: which of these it is, and why.
Pure: reads nothing.
Method: words near the figure speak for or against travel; each table names what the words
in it measure.
"""

from __future__ import annotations

from collections.abc import Set

from geo.attach import View
from geo.beside import is_beside_the_way
from geo.courses import course_weight
from geo.cues import ANAPHORS, JOURNEY_NOUNS, MISHAPS, STOPS, TAKES, TRAVEL_VERBS, words
from geo.dated import is_between_dates, is_first_for
from geo.delays import is_delay, is_difference
from geo.goals import goals_of
from geo.halts import is_broken_down, is_one_of_stops, is_standing
from geo.model import Quantity
from geo.scene import Passage
from geo.signs import UNDER_WAY, has_got_in, is_back, points_back
from geo.times_abroad import weight_abroad
from geo.underway import is_under_way
from geo.units import Dimension

__all__ = [
    "EVENTS",
    "VERTICAL",
    "said_of_two_moments",
    "travel_weight",
    "why_elapsed",
]


# What else lasts a while: talks, shows, sentences, supplies, ages.
EVENTS = words(
    "meeting meetings talks talk summit conversation conversations interview interviews speech"
    " speeches concert film films movie episode show game match exam debate hearing trial ceremony"
    " banquet slot appointment lecture performance broadcast play"
    " surgery operation sleep slept asleep nap prison jail sentence sentenced sentences custody"
    " war ceasefire truce strike lease contract warranty tenure"
    " silence mourning visa quarantine holiday lifespan"
    " anniversary experience career research study studied marriage married term mandate siege"
    " drought lockdown guarantee reign rule age aged careers training trained"
    " negotiations negotiating discussions briefing shift shifts queued conference"
    " ruled occupation construction build building repair repairs repaired"
    " renovation maintenance hospital recovered recovering curfew notice deadline"
    " searched search rescue warning warned concession permit subscription incubation"
    " trials trial tests survive survives survived survival"
    " blocked closed shut difference zone rain rained rainfall mass sermon liturgy vigil lesson"
    " lessons"
)
# Stores last a while too, but a sentence may speak of them and of the way they go.
_STORES = words(
    "bread biscuits rice meat diesel coal battery oxygen supply supplies ration rations fuel food"
    " water provisions"
)
_LEAVING = words("starting leaving departing departure setting take-off takeoff")
_LEFT = words("launched launch lift-off liftoff sailed left departed departure leaving")
VERTICAL = words(
    "dive dives dived diving dove descent descents ascent ascents seabed submerged summit"
    " bathyscaphe plunge plunged orbit orbits orbiting orbited"
)
_GOT_THERE = words("reached reaches arrived arrives docked landed touched")
_OF_A_WAY = frozenset({Dimension.LENGTH, Dimension.SPEED})
_NONE = words("no nobody none never nothing")
_SINCE_AFTER = words("later earlier before after previously since afterwards afterward")
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
_A_DAY_S = 86_400.0
_FROM = ("from", "to")
_PASSED = words("passed elapsed")
_QUICKEST = words("slowest fastest quickest")
_MEALS = words("dinner lunch breakfast supper tea")
_ARRIVALS = words(
    "passes arrive arrives arrived arriving reach reached reaching landed docked completed finished"
    " journey trip voyage ride flight crossing crossed rounded passed turned"
)
_PASSIVE = words("was were been be is are")
_WHO, _WHOSE = words("he she it they we"), words("the their his her its")
_STARTED = words(
    "started left set sailed departed launched cast pushed rode walked flew rowed took start"
    " departure launch gun"
)
_GOT_TO = words(
    "reached arrived landed docked moored anchored ashore seen set dropped crossed tied"
)
_ANEW = words(", he she they it we nobody nothing no there")
_COME, _UPON = words("came stood lay"), words("upon into onto")
_SHUT = words("shut closed idle suspended")
_SET_OUT = words("set left sailed started departed began begin tried embarked launched")
_TO_THE_DAY = (", to the day", "to the day", ", almost to the day", "almost to the day")
_HEDGES_FIRST, _DEPARTURE = 3, 9
_CALENDAR = words("d wk mo y decade century fortnight night")
_LONG, _YEARS = words("mo y decade century"), words("y decade century")
_NEAR = 6
_SHORT = 10  # "No ship had called for eleven months"
_START = 6  # "after it had been launched from the …": how far off the start may be named


def _is_between_clocks(view: View, position: int) -> bool:
    """Return whether two hours of the clock stand before a time: "from 7:30 to 11:30, 16 hours".

    Where no journey was spoken of they may be those of a shop.
    """
    passage = view.passage
    clocks = [
        each
        for each in passage.quantities
        if each.unit == "clock" and passage.at(each.span) < position
    ]
    return len(clocks) > 1 and (view.trip is not None or view.scene.mode is not None)


def travel_weight(view: View, position: int) -> int:
    """Return how strongly the words around a time speak of a journey; may be negative.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    int
        From 2 on, a journey is meant.
    """
    if position not in view.weights:
        view.weights[position] = _travel_weight(view, position)
    return view.weights[position]


def _travel_weight(view: View, position: int) -> int:
    """Find what `travel_weight` returns: the rules ask it of a time, then the cues."""
    passage = view.passage
    if passage.foreign is not None:
        return weight_abroad(view, position)
    last, one = passage.word(position - 1), passage.word(position + 1)
    lasted = last in ("lasted", "lasting", "lasts")
    if is_beside_the_way(passage, position) or (lasted and passage.near(position, 4, 0) & EVENTS):
        return -1  # "a strike that lasted 11 days", whatever the sentence speaks of
    near = passage.near(position, 8, _NEAR)
    close = passage.near(position, _NEAR, 4)
    weight = 0
    if not (near.isdisjoint(ANAPHORS) and close.isdisjoint(JOURNEY_NOUNS)):
        weight += 2
    elif not passage.words.isdisjoint(JOURNEY_NOUNS):
        weight += 1
    if not passage.words.isdisjoint(TRAVEL_VERBS):
        weight += 1 + (not near.isdisjoint(TRAVEL_VERBS))
    if any(weight >= 3 for _, _, weight in passage.modes):
        weight += 1
    if any(each.whole for each in view.ends):
        weight += 2
    elif any(each.strong for each in view.ends):
        weight += 1
    takes = not close.isdisjoint(TAKES)
    if takes and weight:
        weight += 1
    if not close.isdisjoint(STOPS):
        weight += 2 if view.trip is not None else 1
    if len(passage.quantities) > 1 and any(
        each.dimension in _OF_A_WAY and passage.at(each.span) != position
        for each in passage.quantities
    ):
        weight += 2
    if is_delay(passage, position) or is_difference(passage, position):
        weight += 2
    elif one in ("before", "after", "earlier") and not any(each.strong for each in view.ends):
        weight -= 2
    arrives = any(role.role == "to" and role.strong for role in view.roles)
    arrives = arrives or has_got_in(passage, position) or is_back(passage, position)
    if last == "after" and passage.items[position - 2].kind == "name":
        # "was in Mombasa after nine hours"
        there = any(
            role.role == "is" and passage.at(role.toponym.span) == position - 2
            for role in view.roles
        )
        arrives, weight = arrives or there, weight + 3 * there
    if one == "after" and passage.near(position, _NEAR, 0) & _GOT_THERE:
        weight += 3  # "reached the spot an hour after the call"
    if last == "after" and not (arrives or passage.words & _ARRIVALS):
        weight -= 3  # "lost touch after two hours" tells when, not how long a journey is
    weight += 5 * is_standing(view, position)
    weight += 4 * (is_broken_down(passage, position) or is_one_of_stops(view, position))
    weight += 2 * _is_between_clocks(view, position)
    weight += course_weight(passage, position)
    weight += points_back(view, position) + 5 * _is_after_its_start(view, position)
    if last == "in" and any(role.role == "is" for role in view.roles):
        weight += 2
    quantity = passage.items[position].quantity
    if quantity is not None and quantity.unit == "s":
        weight -= 1
    if last == "for" and passage.before(position, 3).endswith(("air for", "oxygen for")):
        weight -= 6 if not passage.before(position, 4).endswith("the air for") else -2
    goals = goals_of(passage)
    events, vertical = (EVENTS - goals, VERTICAL - goals) if goals else (EVENTS, VERTICAL)
    other = not passage.words.isdisjoint(events)
    if (
        (other and _close(passage, position) & events)
        or ("built" in passage.words and _was_built(passage, position))
        or (close & _STORES and _lasts_for(passage, position))
    ):
        weight -= 4
    elif other:
        weight -= 3 if passage.clause(position) & events else 1
    if takes and passage.near(position, 4, 0) & _QUICKEST:
        weight += 3  # "The slowest took nine days"
    if not passage.words.isdisjoint(_MEALS) and passage.near(position, 3, 2) & _MEALS:
        weight -= 4  # "a two-hour lunch", but not "in Ulm after four hours, at breakfast"
    if (
        not passage.words.isdisjoint(vertical)
        or {"trip", "down"} <= close
        or {"way", "down"} <= close
    ):
        weight -= 4
    return weight


def _close(passage: Passage, position: int) -> set[str]:
    """Return the words near a time, as far as a semicolon."""
    before = passage.lows[max(0, position - _NEAR) : position]
    after = passage.lows[position + 1 : position + 5]
    if ";" in before:
        before = before[len(before) - before[::-1].index(";") :]
    if ";" in after:
        after = after[: after.index(";")]
    return {*before, *after}


def _was_built(passage: Passage, position: int) -> bool:
    """Return whether a thing was built in that time; "the ship, built in Ulm" was not."""
    lows = passage.lows[max(0, position - _NEAR * 2) : position]
    return any(
        low == "built" and at > 0 and lows[at - 1] in _PASSIVE for at, low in enumerate(lows)
    )


def _lasts_for(passage: Passage, position: int) -> bool:
    """Return whether "food for", "lasted" leads to a time: how long stores hold out."""
    return passage.word(position - 1) in ("for", "last", "lasts", "lasted", "of")


def _is_years_on(passage: Passage) -> bool:
    """Return whether "Two years on" stands by itself at the head of a sentence."""
    follow = passage.items[2] if len(passage.items) > 2 else None
    return follow is not None and (follow.kind == "name" or follow.low in _ANEW)


def _is_after_its_start(view: View, position: int) -> bool:
    """Return whether "66 days after she had started", "21 days later, having covered …" is a way.

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
    got_to = not passage.words.isdisjoint(_GOT_TO) or _comes_to(passage.words)
    return position == 0 and two == "," and got_to


def _sets_out_later(passage: Passage, position: int) -> bool:
    """Return whether "Two weeks later, on March 21, they set out again" opens a sentence."""
    if passage.word(position + 1) not in ("later", "earlier") or position > _HEDGES_FIRST:
        return False
    rest = passage.near(position, 0, _DEPARTURE)
    return bool(rest & _SET_OUT) and rest.isdisjoint(_GOT_TO - _SET_OUT) and not _comes_to(rest)


def _comes_to(rest: Set[str]) -> bool:
    """Return whether "they came upon", "she stood on" tells of getting somewhere."""
    return bool(rest & _COME and rest & _UPON)


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
    if passage.word(position + 1) in _FROM and passage.after(position, 4).startswith(
        ("from now", "to the day since", "to the day after", "to the day that")
    ):
        return True
    if passage.after(position, 4).startswith(_TO_THE_DAY):
        return True
    quantity = passage.items[position].quantity
    if quantity is None or passage.word(position - 1) != "for":
        return False
    if quantity.unit in _CALENDAR and passage.word(position - 2) in _SHUT:
        return any(each.unit == "date" for each in passage.quantities)
    return quantity.unit in _LONG and passage.word(0) in _NONE and position < _SHORT


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


def _why_elapsed(view: View, quantity: Quantity) -> str | None:
    """Find what `why_elapsed` returns: several rules and kinds ask it of each time."""
    passage = view.passage
    position = passage.at(quantity.span)
    after1 = passage.word(position + 1)
    before = passage.before(position, 4)
    if after1 in ("ago", "hence"):
        return "counted back from now"
    if is_delay(passage, position):
        late = after1 == "late" and is_between_dates(view, quantity)
        return "later than the date that was set" if late else None
    if after1 == "since" and before.endswith(UNDER_WAY):
        return None  # "has been on the rails for nine days since"
    if quantity.unit in _CALENDAR and _sets_out_later(passage, position):
        return "from one event to another"
    if quantity.unit not in _LONG and _is_after_its_start(view, position):
        return None
    if said_of_two_moments(passage, position) or is_between_dates(view, quantity):
        return "from one event to another"
    if after1 == "after" and (
        passage.word(position + 2) in _LEAVING
        or (passage.words & _ARRIVALS and passage.near(position + 1, 0, _START) & _LEFT)
    ):
        return None  # "arrived 12 days after leaving", "docked … after it was launched"
    if after1 == "after" and not MISHAPS.isdisjoint(passage.near(position + 1, 0, _START)):
        return "from one event to another"  # "was towed in 30 hours after she had capsized"
    calendar = quantity.unit in _CALENDAR
    if quantity.unit in _LONG and before.endswith("for") and passage.word(position + 1) in _NONE:
        return "since the last time"  # "for 39 years nobody had"
    if (
        after1 in ("later", "earlier", "afterwards")
        and quantity.unit not in _LONG
        and any(each.strong for each in view.ends)
    ):
        return None
    if after1 == "before" and passage.word(position - 1) == "for" and is_under_way(view, position):
        return None  # "drifted for ten months before she sank"
    # "80 years after her": days may tell two of a race apart, years do not
    by_years = quantity.unit in _YEARS
    if calendar and after1 in _SINCE_AFTER and (by_years or not is_difference(passage, position)):
        return "from one event to another"
    if position == 0 and after1 == "on" and quantity.unit in _LONG and _is_years_on(passage):
        return "from one event to another"
    if calendar and after1 in _PASSED:
        return "from one event to another"
    if quantity.unit in _LONG and (before.endswith(_FIRST_IN) or is_first_for(passage, position)):
        return "since the last time"
    again = passage.headline or passage.near(position, 8, 0) & _AGAIN
    if quantity.unit in _LONG and again and before.endswith("after"):
        return "since the last time"
    return None
