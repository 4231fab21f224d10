"""Figures beside a journey of what makes none: water that rises, a hold-up, a lake, a battery.

In: a sentence and one of its times or lengths. Out: what it is said of, or None.
Pure: reads nothing. Looks a few words to either side.
Method: the word right before a figure, hedges aside, gives it its noun or its verb: "a lake of
30 km", "a blockade of six days", "rose two metres in", "sixteen hours or 200 km" of a battery.
"""

from __future__ import annotations

from geo.cues import BE, CLAUSE_ENDS, HEDGING, NEEDING, TRAVEL_VERBS, words
from geo.scene import Passage
from geo.units import Dimension, to_si

__all__ = ["why_unmoved_length", "why_unmoved_time"]

_LOOSE = HEDGING | words("no only another further perhaps well as much")
_RISES = words(
    "rose rise rises risen rising fell fall falls fallen falling dropped drops sank sinks swelled"
    " subsided grew grows grown shrank shrunk by"
)
_TO_A_HEIGHT = words("climbed climbs climbing descended descends descending down")
# what comes and goes with no way of its own, and is counted by its time
_HOLD_UPS = words(
    "blockade blockades blockage blockages closure closures shutdown shutdowns strike strikes"
    " walkout outage outages siege lockdown curfew ban bans truce ceasefire suspension"
    " interruption power-cut blackout embargo boycott moratorium drought heatwave monsoon"
    " subscription contract lease guarantee warranty subscriptions contracts leases curfews visas"
    " permits sieges droughts heatwaves"
)
_ALONG = words("the for another further look looks see sees")
_VISITS = words("visit visits stay summit conference retreat workshop holiday festival course")
_WALK_OUTS = ("walk out", "walked out", "walking out", "down tools", "downed tools", "on strike")
_STORMS = words(
    "storm thunderstorm snowstorm sandstorm hailstorm downpour blizzard hurricane cyclone eclipse"
)
_BURIED = words("lay lain buried trapped")
_UNDER = words("under beneath")
# "flights will be stopped for two days"
_SERVICES = words("flights trains services sailings ferries buses traffic operations exports")
_OFF = words("stopped suspended halted cancelled canceled grounded interrupted disrupted")
_PAPERS = words("licence license permit visa certificate passport degree diploma")
_READS = words("read reads ate eats eaten")
_LAID = words("laid paved dug ploughed mown mowed resurfaced electrified fenced swept")
_LED = words("from to between along of")
_CLOCKS = words("clock clocks watches")
_TO_STAY = words("stay stayed remain remained keep kept loiter hover hold held")
_UP = words("air sky up aloft airborne afloat out")
_HOVERS = words("hover hovers loiter")
_FUEL = words("fuel petrol kerosene hydrogen propane helium")
# a thing that stays where it is, told by its length: nobody goes along it, or need not
_LONG_THINGS = words(
    "lake lakes lagoon reservoir berth berths quay quays jetty pier breakwater wall walls fence"
    " hedge dyke dike levee crater trench ditch ridge reef platform platforms chain siding"
    " column queues tailbacks jams line-up procession parade crowd train trains"
    " convoy cable cables net nets rope seam beach fissure crack iceberg floe slick carpet banner"
    " field fields front compound grounds sandbank sandbanks shoal rapids avalanche landslide"
    " mudslide floe floes snowdrift snowdrifts corridor seawall boom mural belt"
    " berg bergs icebergs plume plumes"
)
_WIDENS = words("widens widen widened narrows narrow narrowed lengthens lengthened")
_END_TO_END = ("end to end", "end-to-end")
_CELLS = words("battery batteries charge tank")
_SEES = words("see look")
_CAN = words("can could")
_PLAIN_AFTER = words("long in of with") | {",", ".", ";", ":", ")", ""}
_NEAR, _CLAUSE = 4, 9
_HALF_A_DAY_S = to_si(12, "h")  # clocks differ by no more


def why_unmoved_time(passage: Passage, position: int) -> str | None:
    """Return what a time is said of that nobody spends on a way.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "the ride took two hours".
    """
    if passage.foreign is not None:
        return None
    at = passage.back_over(position, _LOOSE)
    last, noun = passage.word(at), passage.word(at - 1)
    if last in ("in", "within") and _has_risen(passage, at):
        return "how fast something rises or falls"
    if last == "of" and noun in _HOLD_UPS:
        return "how long a thing was off"
    if _is_so_long(passage, position, _HOLD_UPS):
        return "how long a thing was off"
    if _is_so_long(passage, position, _VISITS) or (last == "of" and noun in _VISITS):
        return "how long somebody stayed"
    if last == "for" and passage.before(at, 2) in _WALK_OUTS:
        return "how long a thing was off"
    if last == "for" and _is_service_off(passage, at):
        return "how long a thing was off"
    if last in NEEDING and noun in _PAPERS:
        return "the time that some work takes"
    if last in ("in", "within") and passage.near(at, _NEAR, 0) & _READS and not passage.modes:
        return "how long something else was done"
    if last == "of" and noun in _STORMS:
        return "how long it rained or snowed"
    if last == "for" and passage.near(at, _NEAR, 0) & _HOVERS and passage.words & _CAN:
        return "how long a machine keeps going"
    if last == "for" and passage.near(at, _CLAUSE, 0) & _BURIED and _is_buried(passage, at):
        return "how long somebody stayed"
    if passage.words & _CLOCKS and _is_between_clocks(passage, position):
        return "what two clocks differ by"
    if _is_time_difference(passage, position) or _is_later_there(passage, position):
        return "what two clocks differ by"
    if _is_zone(passage, position, at):
        return "what two clocks differ by"
    if passage.words & _FUEL and _is_in_the_tank(passage, position, at):
        return "how long supplies last"
    return None


def _has_risen(passage: Passage, at: int) -> bool:
    """Return whether "rose (by) two metres in" leads to a time."""
    item = passage.items[at - 1] if at > 1 else None
    quantity = item.quantity if item is not None else None
    if quantity is None or quantity.unit not in ("m", "cm", "mm", "ft", "in"):
        return False
    verb = passage.back_over(at - 1, _LOOSE | {"by"})
    to_a_height = passage.word(verb + 1) == "to" and passage.word(verb) in _TO_A_HEIGHT
    return passage.word(verb) in _RISES or to_a_height  # but "walked down 900 metres in an hour"


def _is_so_long(passage: Passage, position: int, nouns: frozenset[str]) -> bool:
    """Return whether a figure is joined to the noun behind it: "a 12-day strike"."""
    at = position + 1 + (passage.word(position + 1) == "-")
    return passage.word(at) in nouns


def _is_service_off(passage: Passage, at: int) -> bool:
    """Return whether flights, trains or ferries as such are stopped, and none on its way."""
    if passage.word(at - 1) not in _OFF:
        return False
    return bool(passage.near(at, _NEAR + 1, 0) & _SERVICES)


def _is_buried(passage: Passage, at: int) -> bool:
    """Return whether somebody lay under snow or stones, and no more was done."""
    lows = passage.lows[max(0, at - _CLAUSE) : at]
    verb = max(n for n, low in enumerate(lows) if low in _BURIED)
    return lows[verb] != "lay" or not _UNDER.isdisjoint(lows[verb : verb + 2])


def _is_between_clocks(passage: Passage, position: int) -> bool:
    """Return whether "nine hours between their clocks", "clocks are nine hours apart"."""
    if passage.word(position + 1) == "apart":
        return bool(passage.near(position, _CLAUSE, 0) & _CLOCKS)
    if passage.word(position + 1) != "between":
        return False
    return bool(passage.near(position + 1, 0, _NEAR) & _CLOCKS)


def _is_time_difference(passage: Passage, position: int) -> bool:
    """Return whether "the time difference is", "a difference in time of" leads to a figure."""
    lows = passage.lows[max(0, position - _CLAUSE) : position]
    for at, low in enumerate(lows):
        if low == "difference" and at and lows[at - 1] == "time":
            return True
        if low == "difference" and lows[at + 1 : at + 3] in (("in", "time"), ("of", "time")):
            return True
    near = (passage.word(position + 1), passage.word(position + 2))
    return near == ("time", "difference") or (near[0] == "-" and near[1] == "time-difference")


def _is_later_there(passage: Passage, position: int) -> bool:
    """Return whether "It is eight hours later in Tokyo." compares clocks."""
    it_is = passage.word(position - 2) == "it" and passage.word(position - 1) in ("is", "was")
    told = passage.word(position + 1) in ("later", "earlier") and passage.word(position + 2) == "in"
    if not (it_is and told) or position + 3 >= len(passage.items):
        return False
    return passage.items[position + 3].toponym is not None and "that" not in passage.lows[position:]


def _is_zone(passage: Passage, position: int, at: int) -> bool:
    """Return whether "Ulm is two hours ahead of Kiel", "Kiel is an hour ahead" compares clocks.

    Who is behind or ahead of somebody races him; a town that is behind is one on the way.
    """
    quantity = passage.figure(position)
    if quantity is None or quantity.unit not in ("h", "min") or quantity.value_si > _HALF_A_DAY_S:
        return False
    one, after = passage.word(position + 1), position + 2 + (passage.word(position + 2) == "of")
    if one not in ("ahead", "behind") or passage.word(at) not in BE:
        return False
    if after < len(passage.items) and passage.items[after].toponym is not None:
        return True
    named = at > 0 and passage.items[at - 1].toponym is not None
    return named and one == "ahead" and passage.word(position + 2) in CLAUSE_ENDS


def _is_in_the_tank(passage: Passage, position: int, at: int) -> bool:
    """Return whether there is "fuel to stay in the air for" a time, or "50 minutes of fuel"."""
    if passage.near(position, 0, 3) & _FUEL and passage.word(position + 1) in ("of", "'", "’"):
        return True
    if passage.word(at) != "for":
        return False
    near = passage.near(at, _CLAUSE, 0)
    return bool(near & _FUEL and near & _TO_STAY and near & _UP)


def why_unmoved_length(passage: Passage, position: int) -> str | None:
    """Return what a length is said of that nobody goes.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    str or None
        None for "a road of 30 km" and "a walk of 30 km".
    """
    if passage.foreign is not None:
        return None
    at = passage.back_over(position, _LOOSE)
    last = passage.word(at)
    if any(each in passage.text for each in _END_TO_END):
        return "so much of a material, not a way"
    if last == "of" and _is_of_a_thing(passage, position, at):
        return "the size of a thing"
    if (
        last in (":", "—")
        and passage.word(position + 2) == "it"
        and _is_thing_so_long(passage, at - 1)
    ):
        return "the size of a thing"  # "and then the train: two kilometres of it"
    if passage.word(position + 1) == "long" and _is_thing_so_long(passage, at):
        return "the size of a thing"
    if _is_deep(passage, position, at):
        return "a height, depth or width"
    if last == "for" and passage.word(at - 1) in ("last", "lasts", "lasted"):
        return "how long supplies last"
    if last in _LAID and passage.word(position + 1) not in _LED:
        return "so much of a network or a coast, not a way"
    if (last == "to" or last in _WIDENS) and passage.near(position, _NEAR, 0) & _WIDENS:
        return "the size of a thing"
    if _is_as_good_as_a_time(passage, position):
        return "the range of a weapon or a vehicle"
    sees = last in _SEES and passage.word(at - 1) in _CAN
    one = passage.word(position + 1)
    if sees and (one in _PLAIN_AFTER or one in TRAVEL_VERBS):
        return "how far a thing is seen or heard, or sees"
    return None


def _is_of_a_thing(passage: Passage, position: int, at: int) -> bool:
    """Return whether "a lake of", "a third berth, of" leads to a length."""
    noun = at - 1 - (passage.word(at - 1) == ",")
    if passage.word(noun) not in _LONG_THINGS:
        return False
    after = passage.word(position + 1)
    return after not in ("from", "to", "away", "off", "between", "north", "south", "east", "west")


def _is_thing_so_long(passage: Passage, at: int) -> bool:
    """Return whether "the procession there was", "their compound, which is" leads to a length."""
    at -= passage.word(at) in ("once", "now", "still", "then")
    at -= passage.word(at) in BE
    at -= passage.word(at) in ("which", "that", "there", "here")
    at -= passage.word(at) == ","
    return passage.word(at) in _LONG_THINGS


def _is_deep(passage: Passage, position: int, at: int) -> bool:
    """Return whether "raised from four kilometres down", "420 km overhead" is up or down.

    "Cape Horn, another 105 km down" lies along a coast.
    """
    one = passage.word(position + 1)
    if one == "overhead":
        return True
    if one != "down" or passage.word(position + 2) not in CLAUSE_ENDS:
        return False
    return _ALONG.isdisjoint((passage.word(at), passage.word(position - 1)))


def _is_as_good_as_a_time(passage: Passage, position: int) -> bool:
    """Return whether a battery lasts for "16 hours or 200 km"."""
    if passage.word(position - 1) not in ("or", "and"):
        return False
    other = passage.figure(position - 2)
    if other is None or other.dimension is not Dimension.TIME:
        return False
    return bool(passage.near(position, _CLAUSE, 0) & _CELLS)
