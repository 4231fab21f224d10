"""How strongly the words around a time speak of a journey, and how strongly of something else.

In: a sentence and one of its times. Out: a weight; from 2 on, a journey is meant.
Pure: reads nothing.
Method: words near the figure speak for or against travel; each table names what the words
in it measure. Times between two events are told by `geo.since`.
"""

from __future__ import annotations

from geo.attach import View
from geo.beside import is_beside_the_way
from geo.courses import course_weight
from geo.cues import ANAPHORS, BE, JOURNEY_NOUNS, OF_TRAVEL, STOPS, TAKES, TRAVEL_VERBS, words
from geo.delays import is_delay, is_difference
from geo.goals import goals_of
from geo.goings import journeys_in, moves_in
from geo.halts import is_broken_down, is_one_of_stops, is_standing
from geo.model import Quantity
from geo.scene import Passage
from geo.signs import has_got_in, is_back, points_back
from geo.since import ARRIVALS, is_after_its_start
from geo.times_abroad import weight_abroad
from geo.units import Dimension

__all__ = ["EVENTS", "VERTICAL", "travel_weight"]

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
    " blocked blocking blockading closed shut difference zone rain rained rainfall mass sermon"
    " liturgy vigil lesson lessons"
)
# Stores last a while too, but a sentence may speak of them and of the way they go.
_STORES = words(
    "bread biscuits rice meat diesel coal battery oxygen supply supplies ration rations fuel food"
    " water provisions"
)
VERTICAL = words(
    "dive dives dived diving dove descent descents ascent ascents seabed submerged summit"
    " bathyscaphe plunge plunged orbit orbits orbiting orbited"
)
_GOT_THERE = words("reached reaches arrived arrives docked landed touched")
_OF_A_WAY = frozenset({Dimension.LENGTH, Dimension.SPEED})
_PACES = words("faster quicker slower fast quick slow")
_SMALL, _LEAST_WAY_M = words("mm cm m in ft yd"), 1_000.0
_QUICKEST = words("slowest fastest quickest")
_MEALS = words("dinner lunch breakfast supper tea")
_NEAR, _OF_ANOTHER_STORY = 6, 2


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
    lasted = passage.word(position - 1) in ("lasted", "lasting", "lasts")
    if is_beside_the_way(passage, position) or (lasted and passage.near(position, 4, 0) & EVENTS):
        return -1  # "a strike that lasted 11 days", whatever the sentence speaks of
    near, close = passage.near(position, 8, _NEAR), passage.near(position, _NEAR, 4)
    weight = _of_a_journey(view, near, close)
    takes = not close.isdisjoint(TAKES)
    if takes and weight:
        weight += 1
    if takes and passage.near(position, 4, 0) & _QUICKEST:
        weight += 3  # "The slowest took nine days"
    others = _of_other_figures(view, position, close)
    weight += others
    weight += _of_an_arrival(view, position)
    weight += 5 * is_standing(view, position)
    weight += 4 * (is_broken_down(passage, position) or is_one_of_stops(view, position))
    weight += 2 * _is_between_clocks(view, position)
    weight += course_weight(passage, position)
    weight += points_back(view, position) + 5 * is_after_its_start(view, position)
    plain = passage.toponyms or passage.modes or others > 0 or not view.trips.apart
    plain = plain or (view.trip is not None and view.trip.whole)
    weight -= 0 if plain else _OF_ANOTHER_STORY
    return weight - _of_another_thing(passage, position, close)


def _of_a_journey(view: View, near: set[str], close: set[str]) -> int:
    """Return what the words of a sentence and its ends say for a journey."""
    passage = view.passage
    weight = 0
    if not (near.isdisjoint(ANAPHORS) and close.isdisjoint(JOURNEY_NOUNS)):
        weight += 2
    elif not passage.words.isdisjoint(JOURNEY_NOUNS) and journeys_in(passage):
        weight += 1
    if not passage.words.isdisjoint(TRAVEL_VERBS) and (moving := moves_in(passage)):
        weight += 1 + (not near.isdisjoint(moving))
    if any(weight >= 3 for _, _, weight in passage.modes):
        weight += 1
    if any(each.whole for each in view.ends):
        weight += 2
    elif any(each.strong for each in view.ends):
        weight += 1
    return weight


def _of_other_figures(view: View, position: int, close: set[str]) -> int:
    """Return what a stop, a delay or a length or speed beside a time says for a journey."""
    passage = view.passage
    weight = 0
    if not close.isdisjoint(STOPS):
        weight += 2 if view.trip is not None else 1
    if len(passage.quantities) > 1 and any(
        _may_be_a_way(passage, each) and passage.at(each.span) != position
        for each in passage.quantities
    ):
        weight += 2
    if is_delay(passage, position):
        return weight + 2
    if is_difference(passage, position):
        # "school days will be 50 minutes shorter": of no journey where none is spoken of
        around = (passage, *view.lately(2))
        spoken = view.trip is not None or view.ends or any(each.modes for each in around)
        told = spoken or not passage.words.isdisjoint(OF_TRAVEL | _PACES)
        return weight + 2 * bool(told)
    apart = passage.word(position + 1) in ("before", "after", "earlier")
    return weight - 2 if apart and not any(each.strong for each in view.ends) else weight


def _may_be_a_way(passage: Passage, quantity: Quantity) -> bool:
    """Return whether a length or a speed may be of a way: what is told in metres is a size.

    It is a way all the same where somebody walks, swims or races so far.
    """
    if quantity.dimension not in _OF_A_WAY:
        return False
    small = quantity.unit in _SMALL and quantity.value_si < _LEAST_WAY_M
    if not small:
        return True
    return not passage.words.isdisjoint(OF_TRAVEL) and bool(
        moves_in(passage) or journeys_in(passage)
    )


def _of_an_arrival(view: View, position: int) -> int:
    """Return what "was in Kiel after nine hours", "reached it in two" say for a journey."""
    passage = view.passage
    last = passage.word(position - 1)
    weight = 0
    arrives = any(role.role == "to" and role.strong for role in view.roles)
    arrives = arrives or has_got_in(passage, position) or is_back(passage, position)
    if last == "after" and passage.items[position - 2].kind == "name":
        # "was in Mombasa after nine hours"
        there = any(
            role.role == "is" and passage.at(role.toponym.span) == position - 2
            for role in view.roles
        )
        arrives, weight = arrives or there, 3 * there
    if passage.word(position + 1) == "after" and passage.near(position, _NEAR, 0) & _GOT_THERE:
        weight += 3  # "reached the spot an hour after the call"
    if last == "after" and not (arrives or passage.words & ARRIVALS):
        weight -= 3  # "lost touch after two hours" tells when, not how long a journey is
    if last == "in" and any(role.role == "is" for role in view.roles):
        weight += 2
    return weight


def _of_another_thing(passage: Passage, position: int, close: set[str]) -> int:
    """Return what speaks for an event, a meal, a store, a climb, and so against a journey."""
    last, weight = passage.word(position - 1), 0
    quantity = passage.items[position].quantity
    if quantity is not None and quantity.unit == "s":
        weight += 1
    if last == "for" and passage.before(position, 3).endswith(("air for", "oxygen for")):
        weight += 6 if not passage.before(position, 4).endswith("the air for") else -2
    goals = goals_of(passage)
    events, vertical = (EVENTS - goals, VERTICAL - goals) if goals else (EVENTS, VERTICAL)
    other = not passage.words.isdisjoint(events)
    if (
        (other and _close(passage, position) & events)
        or ("built" in passage.words and _was_built(passage, position))
        or (close & _STORES and _lasts_for(passage, position))
    ):
        weight += 4
    elif other:
        weight += 3 if passage.clause(position) & events else 1
    if not passage.words.isdisjoint(_MEALS) and passage.near(position, 3, 2) & _MEALS:
        weight += 4  # "a two-hour lunch", but not "in Ulm after four hours, at breakfast"
    lessened = passage.word(position - 2) == "down"  # "brought the trip down from three hours"
    if not (lessened and last in ("from", "to")) and (
        not passage.words.isdisjoint(vertical)
        or {"trip", "down"} <= close
        or {"way", "down"} <= close
    ):
        weight += 4
    return weight


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
    return any(low == "built" and at > 0 and lows[at - 1] in BE for at, low in enumerate(lows))


def _lasts_for(passage: Passage, position: int) -> bool:
    """Return whether "food for", "lasted" leads to a time: how long stores hold out."""
    return passage.word(position - 1) in ("for", "last", "lasts", "lasted", "of")
