"""Figures said of something else than a way: until it begins, between two clocks, a network's.

In: a sentence and one of its figures. Out: what it is said of, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from itertools import pairwise

from geo.bounds import why_bound_length, why_bound_time
from geo.cues import (
    BE,
    CLAUSE_ENDS,
    DETERMINERS,
    GERUNDS,
    JOURNEY_NOUNS,
    NEEDING,
    TIMEPIECES,
    TRAVEL_VERBS,
    WHO,
    WHOM,
    words,
)
from geo.doings import LOOSE
from geo.scene import Passage
from geo.unmoved import why_unmoved_length, why_unmoved_time

__all__ = ["why_other_length", "why_other_time"]

_BEGINS = words(
    "start starts started begin begins begun began open opens opened reopen reopens close closes"
    " sale due resume resumes expire expires end ends ready retire retires"
)
# "the contract runs out in a year"
_ENDING = tuple(f"{verb} out" for verb in ("run", "runs", "ran", "running"))
# "the boats to Kiel are half an hour apart", but Kiel and Ulm are a day apart
_DEPARTURES = words(
    "boats trains buses flights ferries trams departures services sailings planes starts coaches"
    " shuttles cars lorries trucks convoys runners riders starters"
)
_SERVED = 10
_LASTS = words("lasts lasted last for takes took")
_FRESH = words("fresh spoil spoils spoiled chilled refrigerated ripe perishable")
_COOL = words("cold cool degrees")
_OPENING = 3  # "The new exhibition …", "A battery …": what the sentence is about
_SHOWS = words(
    "exhibition exhibit fair festival battery batteries course conference congress tournament"
    " championship season carnival circus opera concert retrospective"
)
_SUPPLIES = words(
    "food fuel water supplies supply oxygen provisions rations air stock stocks ammunition power"
)
_RUNNING_OUT = words("battery batteries phone oxygen fuel charge tank tanks petrol")
_UP = words("aloft airborne afloat underwater submerged")
_UPWARDS = ("into the air", "in the air", "into the sky", "into the atmosphere")
_GROWS = words("lost shrunk shrank receded grown grew widened narrowed risen rose")
# "the train was held for 20 minutes": a stop on the way
_HELD = words(
    "delayed held stopped stranded stuck halted marooned detained timetabled scheduled planned"
)
_HOLDS = words("valid good")
_OFTEN = words("times twice thrice once")
_LIES = words("lies lie lay is are was were")
_ENDURES = ("can fly for", "can run for", "could fly for", "can hover for", "can operate for")
_CLOCKS = words("ahead behind")
_CLOCK_LINKS = words("of")
# what "takes 45 minutes to …" is said of where nobody travels
_CHANGING, _BE = 5, words("are is were was be")
_CONNECTIONS = words("train bus ferry flight plane coach platform connection tram boat gate")
_TASKS = words(
    "cook bake boil build repair fix clean load unload assemble write read learn film paint dig"
    " print charge recharge refuel heat cool dry cure install download upload process count"
    " answer decide reply register vote search check scan approve sign pay queue board wash"
    " change examine inspect test train teach evacuate recover restore rebuild replace lay"
    " prepare pack sell buy agree prove find explain pump dismantle demolish fill empty turn"
)
_MAKE_REACH, _OBLIGED = 7, BE | WHO | words("had have has asked told forced made ordered needed")
_STOCK = words(
    "coastline coastlines coast shoreline railways railroads roads motorways highways canals"
    " pipelines rivers waterways trails footpaths beaches cycleways tunnels trenches"
)
_PIECES = words("motorway highway road track railway pipeline rail cycleway pavement them it")
_TENDED = words(
    "cost costs renewed repaired closed rebuilt replaced damaged destroyed washed laid built"
    " resurfaced electrified mined flooded upgraded paved stolen changed"
)
_EARNS = words("earn earns earned")
# "six minutes of weightlessness": so the time was filled
_STATES = ("ness", "ement", "hood")
_UNDER = words("under beneath underneath")
_ROADS = words("road river line coast valley track canal")  # "Kiel is 350 km up"
_QUEUES = words("queue queued queuing queueing backed tailed")
_SEEN = words("seen visible heard")
_STARTING = words(
    "leaving departing setting casting starting taking launching lifting boarding weighing getting"
    " passing entering sighting rounding clearing slipping pulling being having"
)
_BY_CLOCK = ("by the clock", "by the clocks", "on the clock", "by the calendar")
_FALLS = words("falls fell falling")
_MARKS = ("", ",", ":", ";", "went", "flew", "rose", "shot", "thrown", "and")
_SHUT = words("closed blocked flooded impassable shut fenced")
_LIVES = words("life lifetime career")
_TENDED_REACH = 7
_BRAKES = words("stop stops stopped brake brakes")
_ORDERED = words("told ordered asked warned advised evacuated moved urged forbidden")
_LIVING = words(
    "residents resident people homes houses villages villagers inhabitants everyone anyone"
    " buildings families schools population evacuated"
)
_VOLUMES = words("litre litres liter liters gallon gallons kwh kilowatt-hours kg grams g")
# "the clock goes forward by an hour", "clocks were set back an hour"
_DIALS, _SET_TO = words("clock clocks"), words("forward forwards back ahead")


def why_other_time(passage: Passage, position: int) -> str | None:
    """Return what a time is said of, where that is no journey and stands beside it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "the trip takes two hours".
    """
    task = passage.word(position + 1) == "to" and passage.word(position + 2) in _TASKS
    if task and _is_sought(passage, position):
        return None
    task = task or _is_to_make(passage, position)
    return (
        _why_lasting(passage, position)
        or _why_clocked(passage, position)
        or _why_often(passage, position)
        or ("the time that some work takes" if task else None)
        or _why_filled(passage, position)
        or why_bound_time(passage, position)
        or why_unmoved_time(passage, position)
    )


def _why_lasting(passage: Passage, position: int) -> str | None:
    """Return what goes nowhere for a time: food that keeps, a ticket that holds, a machine."""
    last, earlier = passage.word(position - 1), passage.word(position - 2)
    one, two = passage.word(position + 1), passage.word(position + 2)
    supplied = one == "of" and two in _SUPPLIES
    used_up = one == "left" and passage.near(position, 5, 0) & _RUNNING_OUT
    if supplied or used_up or _is_shelf_life(passage, position):
        return "how long supplies last"
    if last in _LASTS and not _SHOWS.isdisjoint(passage.lows[:_OPENING]):
        return "how long a thing lasts that goes nowhere"
    if last == "for" and earlier in _HOLDS:
        return "how long something holds good"
    if last == "for" and _is_undergone(passage, position - 2):
        return "how long something was done to a thing"
    if passage.before(position, 3) in _ENDURES or _may_stay_up(passage, position):
        return "how long a machine keeps going"
    return None


def _why_clocked(passage: Passage, position: int) -> str | None:
    """Return what a clock or a calendar tells: a start to come, what two clocks differ by."""
    last, earlier = passage.word(position - 1), passage.word(position - 2)
    one, two = passage.word(position + 1), passage.word(position + 2)
    begins = earlier in _BEGINS and not _is_place(passage, position)
    if last == "in" and (begins or passage.before(position, 3).startswith(_ENDING)):
        return "how long until something begins or ends"
    if passage.near(position, 6, 0) & _DIALS and passage.near(position, 3, 1) & _SET_TO:
        return "how far the clocks are set"
    if passage.after(position, 4).endswith(_BY_CLOCK) or _is_apart_by_clock(passage, position):
        return "what two clocks differ by"
    if one in _CLOCKS and last in ("is", "are"):
        at = position + (3 if two in _CLOCK_LINKS else 2)
        if at < len(passage.items) and passage.items[at].kind == "name":
            return "what two clocks differ by"
    if last in _FALLS and one in ("after", "before"):
        return "a day of the calendar"
    return None


def _why_often(passage: Passage, position: int) -> str | None:
    """Return whether a time is the period in which so much happens: "apart", "every", "earns"."""
    last, earlier = passage.word(position - 1), passage.word(position - 2)
    apart = passage.word(position + 1) == "apart" and (
        passage.near(position, _SERVED, 0) & _DEPARTURES
    )
    often = last == "in" and earlier in _OFTEN
    earned = last in ("in", "within") and earlier in _EARNS
    if apart or often or earned:
        return "how often or how much in a period, not one journey"
    return None


def _why_filled(passage: Passage, position: int) -> str | None:
    """Return what somebody did for a time, or what it came after: "two hours of talks"."""
    one, two = passage.word(position + 1), passage.word(position + 2)
    doing = two if one == "of" else ""
    if doing.endswith(_STATES) or (doing.endswith("ing") and doing not in GERUNDS):
        return "what the time was filled with, not one journey"
    if passage.word(position - 1) == "spent" and one in _UNDER:
        return "how long somebody stayed"
    if one == "after" and _is_a_blow(two):
        return "how long after something else, not one journey"
    return None


def _is_sought(passage: Passage, position: int) -> bool:
    """Return whether who took so long went a way: "it took them ten days to find the hut"."""
    quantity = passage.figure(position)
    long = quantity is not None and quantity.unit in ("mo", "y")  # "four years to find a wife"
    if long or passage.word(position + 2) != "find":
        return False
    return passage.word(position - 1) in WHOM or _is_to_change(passage, position)


def _is_shelf_life(passage: Passage, position: int) -> bool:
    """Return whether "must be kept cold and lasts" leads to a time."""
    if passage.word(position - 1) not in ("last", "lasts", "lasted"):
        return False
    if passage.word(position - 2) in DETERMINERS:
        return False  # "the last two days"
    told = passage.clause(position)
    if told & JOURNEY_NOUNS:
        return False  # "in a fresh breeze the crossing lasted nine hours"
    return bool(told & _FRESH or ("kept" in told and told & _COOL))


def _is_to_make(passage: Passage, position: int) -> bool:
    """Return whether "took 18 months and 35 students to build" leads to work.

    What "took nine hours and passengers had to change" did not, nor "and we were asked to pay".
    """
    if passage.word(position + 1) != "and" or passage.near(position, 3, 0).isdisjoint(NEEDING):
        return False
    lows = passage.lows[position + 1 : position + 1 + _MAKE_REACH]
    leads = next(
        (n for n, (one, two) in enumerate(pairwise(lows)) if one == "to" and two in _TASKS), 0
    )
    return leads > 0 and _OBLIGED.isdisjoint(lows[:leads])


def _is_to_change(passage: Passage, position: int) -> bool:
    """Return whether "there are 14 minutes to find the second train" is between two of them."""
    there = passage.word(passage.back_over(position, LOOSE)) in _BE
    return there and not passage.near(position + 2, 0, _CHANGING).isdisjoint(_CONNECTIONS)


def _may_stay_up(passage: Passage, position: int) -> bool:
    """Return whether "can stay aloft for" tells what a machine is made for."""
    if passage.word(position - 1) != "for" or passage.word(position - 2) not in _UP:
        return False
    return not {"can", "could", "able"}.isdisjoint(passage.near(position, 6, 0))


def _is_apart_by_clock(passage: Passage, position: int) -> bool:
    """Return whether two cities are "16 hours apart on their watches"."""
    if passage.word(position + 1) == "apart":
        return not TIMEPIECES.isdisjoint(passage.near(position, 0, 6))
    return "clocks" in passage.near(position, 5, 0) and "apart" in passage.words


def _is_place(passage: Passage, position: int) -> bool:
    """Return whether "the end", "the Zambian end" is where somebody arrives."""
    if passage.word(position - 2) != "end":
        return False
    return not {"reach", "reaches", "reached", "the", "at"}.isdisjoint(passage.near(position, 5, 0))


def why_other_length(passage: Passage, position: int) -> str | None:
    """Return what a length is said of, where that is no way and stands beside it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "300 km of road between Ulm and Kiel", which may be one.
    """
    last = passage.word(position - 1)
    one, two = passage.word(position + 1), passage.word(position + 2)
    if last == "per" and passage.near(position, 4, 0) & _VOLUMES:
        return "consumption, not a journey"
    if (
        one == "of"
        and passage.near(position, 0, 3) & _STOCK
        and {"between", "from"}.isdisjoint(passage.near(position, 0, 8))
    ):
        return "so much of a network or a coast, not a way"
    if one == "up" and last == "from":
        return "how high or how much, not a way"
    aloft = one == "up" and two in CLAUSE_ENDS
    if aloft and last not in _LIES and not passage.words & _ROADS:
        return "how high or how much, not a way"
    if last in ("for", "to") and passage.near(position, 6, 0) & _QUEUES:
        return "the size of a thing that moves"
    if last == "for" and passage.near(position, 4, 0) & _SEEN:
        return "how far something was felt, heard or seen"
    if one == "down" and two != "the" and last in _LIES:
        return "how high or how much, not a way"
    if one == "down" and two in (".", ";", "") and last == "and":
        return "how high or how much, not a way"  # "75 km from the town and 18 km down"
    if _is_thrown_up(passage, position):
        return "how high or how much, not a way"
    grown = position - 1 - (passage.word(position - 1) == "by")
    if passage.after(position, 3) in _UPWARDS or passage.word(grown) in _GROWS:
        return "how high or how much, not a way"
    if (
        one == "of"
        and two in _PIECES
        and not _leads_somewhere(passage, position)
        and passage.near(position, _TENDED_REACH, _TENDED_REACH) & _TENDED
    ):
        return "so much of a network or a coast, not a way"
    if last == "for" and passage.word(position - 2) in _SHUT:
        return "so much of a network or a coast, not a way"
    if passage.near(position, 0, 4) & _LIVES and one in ("in", "over"):
        return "how far somebody went in all"
    if last == "within" and passage.word(position - 2) in _BRAKES:
        return "how far a brake takes"
    if last == "within" and passage.near(position, 6, 0) & _LIVING:
        return "the size of a zone"
    if last == "within" and passage.near(position, 0, 3) & _ORDERED:
        return "the size of a zone"
    return why_bound_length(passage, position) or why_unmoved_length(passage, position)


def _leads_somewhere(passage: Passage, position: int) -> bool:
    """Return whether "15 km of rail from Ulm" tells of two ends; "had to be replaced" does not."""
    lows = passage.lows[position + 1 : position + 9]
    return any(
        low in ("between", "from") or (low == "to" and after not in BE)
        for low, after in zip(lows, (*lows[1:], ""), strict=True)
    )


def _is_a_blow(doing: str) -> bool:
    """Return whether "35 minutes after striking the rock" counts from no start of a journey."""
    return doing.endswith("ing") and doing not in TRAVEL_VERBS and doing not in _STARTING


def _is_thrown_up(passage: Passage, position: int) -> bool:
    """Return whether "up to 116 miles, and down" is a height and no bound."""
    if passage.before(position, 2) != "up to" or "down" not in passage.near(position, 0, 4):
        return False
    return passage.word(position - 3) in _MARKS


def _is_undergone(passage: Passage, at: int) -> bool:
    """Return whether a word is what was done to a thing: "had been cleaned for"."""
    verb = passage.word(at)
    if verb == "sale":
        return True
    done = verb.endswith("ed") and verb not in _HELD and verb not in TRAVEL_VERBS
    return done and passage.word(at - 1) in BE
