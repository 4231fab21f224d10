"""Figures that measure something, but no journey: set aside, each with its reason.

In: a sentence and one of its quantities. Out: the reason, or None where it may be a claim.
Pure: reads nothing.
Method: words near the figure speak for or against travel; each table below names what the
words in it measure instead.
"""

from __future__ import annotations

from geo.asked import answers
from geo.attach import View
from geo.bounds import why_no_area
from geo.compared import why_no_ratio
from geo.compared_abroad import compares_ways
from geo.conditions import why_no_ones
from geo.cues import ABOUT, ANAPHORS, DETERMINERS, JOURNEY_NOUNS, TAKES, THAN, words
from geo.dated import is_between_dates, is_building_time, is_since_repair
from geo.delays import is_delay
from geo.ends import find_relative
from geo.foreign import Foreign, blows, is_size
from geo.foreign_times import is_often, rests
from geo.model import Quantity
from geo.nojourney import is_title, why_beside
from geo.noway import is_unplaced, tells_of_none, why_no_way
from geo.otherspeed import why_other_speed
from geo.otherwise import why_other_length, why_other_time
from geo.reaches import why_reach
from geo.rolls import is_on_a_roll, is_passed_aboard, whole_of
from geo.scene import Passage
from geo.since import is_a_step, said_of_two_moments, why_elapsed
from geo.sizes import (
    VESSELS,
    goes_by_its_length,
    is_long_itself,
    is_of_thing,
    stays_put,
    why_nobodys,
)
from geo.spans import lies_so_far_off, why_span
from geo.times import EVENTS, VERTICAL, travel_weight
from geo.underway import is_under_way
from geo.units import LONG_TIMES, YEARS, Dimension, to_si
from geo.waits import is_of_works, is_wait, is_work
from geo.waysover import is_way_over

__all__ = ["why_set_aside"]

# "in the last years of the old line"
_OF_TIMES = words("last recent early first past later those these")
_TINY = words("mm cm in")
_SMALL = words("mm cm m in ft yd")
_SMALL_TRAVEL = words(
    "sprint sprinted race races raced swim swims swam swimmer dash walk walked short"
    " runway-walk lap laps"
)
# Sizes: what follows or precedes a length that is no way travelled.
_SIZE_ADJECTIVES = words(
    "high tall deep wide thick broad across underwater beneath above below aloft"
)
_SIZE_NOUNS = words("diameter wingspan width height depth altitude elevation radius visibility")
_SIZE_BEFORE = words(
    "depth depths altitude altitudes height heights elevation width wingspan visibility diameter"
    " radius beam draught draft gauge wavelength climbing ceiling orbit orbits orbiting orbited"
)
_OVER, _THEN = words("above below"), words("later earlier")
_DIVES = words("dive dives dived diving dove sink sinks sank descend descends descended")
_DOWN_TO = words("to as than about around")
# What a length may be the length of and yet move: "a 21-foot submersible".
# What is laid or strung, and counted by its length.
_MATERIAL = words(
    "cable cables wire wires pipe pipes fence fencing rope hose tape film fibre fiber"
)
_LINES = words("line railway pipeline pipe")  # 437 km long and 30 inches wide
_HEDGING = ABOUT | THAN | words("up to another")
# "Two days of snow": what the days were like.
_WEATHER = words(
    "snow rain sun sunshine wind winds fog storm storms heat cold frost darkness daylight drizzle"
    " work rest celebration celebrations mourning talks care treatment rehabilitation recovery"
    " therapy surgery quarantine isolation captivity detention questioning negotiations debate"
    " testimony training preparation preparations research study studies planning"
    " construction fighting shelling bombardment fasting prayer sleep silence holiday leave"
    " service marriage friendship practice footage film music television rehearsal rehearsals"
    " meetings speeches festivities"
)
_ZONE = words("zone zones radius perimeter exclusion cordon buffer limit limits waters belt")
_MEANS = words("something longer shorter still not no what only")  # "a mile is something longer"
_FUEL = words("gallon gallons litre liter charge tank battery kwh emissions emission mileage")
_OPEN = words("sand ice snow mud desert water country fields open frozen dry bare")
_NARROW, _LEAST_S = 1.5, 60.0  # two or three; what is told in seconds is a race or a record
_HABIT_AFTER = words("day week month year night hour annum morning evening afternoon shift")
_SPEEDS = words("m/s km/s ft/s mi/s km/h km/d mi/d m/min km/min mi/min")
_NEAR, _ENOUGH = 6, 2
_HISTORY_S = to_si(20_000, "y")
_BASE_REACH, _PARTED = 9, words(". ; : and but")
_OF_TRAINS = words(
    "train trains flight flights ferry ferries bus buses commuters passengers stations station"
    " airport airports services line travellers"
)
_TRIPS = words("trip way dive descent")
_CUT_OFF = words("touch contact signal signals transmissions")


def why_set_aside(view: View, quantity: Quantity) -> str | None:
    """Return why a figure is no claim about travel, or None where it may be one.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    quantity
        One of its figures.

    Returns
    -------
    str or None
        A reason for the reader.
    """
    passage = view.passage
    position = passage.at(quantity.span)
    if position < 0:
        return "part of a name or of another figure"
    dimension = quantity.dimension
    if quantity.vague and dimension in (Dimension.LENGTH, Dimension.TIME):
        counted = any(each.isdigit() for each in quantity.text)  # "39 hours and a bit"
        if not counted and not (passage.foreign is not None and _is_narrow(quantity)):
            return _why_too_vague(view, quantity, position)
    if is_title(passage, quantity):
        return "part of a title"
    if passage.foreign is not None:
        found = _why_not_abroad(passage, passage.foreign, quantity)
        if found is not None or dimension is Dimension.RATIO:
            return found
    if dimension is Dimension.LENGTH:
        return _why_no_distance(view, quantity, position)
    if dimension is Dimension.TIME:
        return _why_no_duration(view, quantity, position)
    if dimension is Dimension.RATIO:
        return why_no_ratio(view, quantity, position) or _why_as_its_base(view, position)
    if dimension is Dimension.AREA:
        return why_no_area(passage, position, quantity) or why_nobodys(view, position)
    if dimension is Dimension.SPEED:
        if "/" in quantity.unit and quantity.unit not in _SPEEDS:
            return "how fast something grows, falls or drifts"
        return why_other_speed(passage, position)
    return None


def _why_as_its_base(view: View, position: int) -> str | None:
    """Return why "54 years, twice as long as his father" compares none where 54 years is none."""
    passage = view.passage
    for at in range(position - 1, max(-1, position - _BASE_REACH), -1):
        base = passage.figure(at)
        if base is not None and base.unit in LONG_TIMES:
            return why_set_aside(view, base) and "a comparison of something else than journeys"
        if base is not None or passage.word(at) in _PARTED:
            return None
    return None


def _is_narrow(quantity: Quantity) -> bool:
    """Return whether a loose figure says nearly as much as a counted one: 十三四个小时."""
    return quantity.value_to is not None and quantity.value_to <= _NARROW * quantity.value


def _why_not_abroad(passage: Passage, cues: Foreign, quantity: Quantity) -> str | None:
    """Return why a figure of another language is left, by the words of its table."""
    base = passage.sentence.span.start
    start, end = quantity.span.start - base, quantity.span.end - base
    if quantity.dimension is Dimension.RATIO:
        ways = quantity.unit == "x" and compares_ways(passage, cues, quantity)
        return None if ways else "a comparison of something else than distance, time, speed or area"
    if quantity.dimension in (Dimension.LENGTH, Dimension.SPEED) and (
        is_size(cues, passage.text, start, end)
        or (
            quantity.dimension is Dimension.SPEED
            and not passage.modes
            and blows(cues, passage.text, start)
        )
    ):
        return "a height, a width, a reach or a wind"
    if is_often(cues, passage.text, start, end):
        return "how often or how much in a period, not one journey"
    waiting = quantity.dimension is Dimension.TIME and rests(cues, passage.text, start, end)
    return "what the time was filled with, not one journey" if waiting else None


def _why_too_vague(view: View, quantity: Quantity, position: int) -> str | None:
    """Return why a figure nobody counted is left; "the journey could last days" is kept."""
    passage = view.passage
    before = passage.near(position, 5, 0)
    if quantity.dimension is not Dimension.TIME:
        return "too vague to be checked"
    if passage.word(position - 1) in _OF_TIMES and passage.word(position - 2) in DETERMINERS:
        return "too vague to be checked"
    # "the trip, which is longer, could last days"
    if before & TAKES and (before & ANAPHORS or passage.words & JOURNEY_NOUNS):
        return None
    if passage.word(position + 1) == "later" and why_elapsed(view, quantity) is not None:
        return None
    return "too vague to be checked"


def _why_no_distance(view: View, quantity: Quantity, position: int) -> str | None:
    passage = view.passage
    after1, after2 = passage.word(position + 1), passage.word(position + 2)
    next_words = _until_mark(passage, position)
    before = _before(passage, position)
    relative = find_relative(passage, position)
    if quantity.unit in _TINY:
        return "too short to be a journey"
    if quantity.value == 1 and after1 in ("is", "was") and after2 in _MEANS:
        return "a unit that is spoken of"
    small_at = quantity.unit in _SMALL and passage.word(position - 1) == "at" and relative is None
    if small_at or quantity.unit == "fathom":
        return "a height, depth or width"
    if after1 in ("long", "-long") and next_words & VESSELS:
        return "the size of a thing that moves"
    placed = is_way_over(passage, position) or (
        relative is not None
        and (relative.bearing_deg is not None or (after1 in _OVER and quantity.unit not in _SMALL))
    )
    over = after1 == "across" and _goes_over(passage, position + 2)
    sized = (after1 in _SIZE_ADJECTIVES and not over) or (
        after1 == "-" and after2 in _SIZE_ADJECTIVES
    )
    if (sized or next_words & _SIZE_NOUNS) and not placed:
        return "a height, depth or width"
    if is_of_thing(view, position):
        return "the size of a thing" if stays_put(passage, position) else None
    wide = after1 == "long" and passage.near(position, 0, 7) & {"wide", "broad", "across"}
    if wide and (quantity.unit in _SMALL or _LINES.isdisjoint(passage.lows[:position])):
        return "the size of a thing"
    if before & _SIZE_BEFORE or (before & _DIVES and passage.word(position - 1) in _DOWN_TO):
        return "a height, depth or width"
    if goes_by_its_length(passage, position):
        return "the size of a thing that moves"
    for rule in (why_other_length, why_no_way, why_span):
        if (otherwise := rule(passage, position)) is not None:
            return otherwise
    if after1 == "of" and next_words & _MATERIAL and "from" not in passage.near(position, 0, 8):
        return "so much of a material, not a way"
    if after1 in ("long", "-long") and is_long_itself(passage, position):
        return "the size of a thing that moves"
    if next_words & _ZONE:
        return "the size of a zone"
    reach = why_reach(passage, position, before, next_words)
    if reach is not None:
        return reach
    bare = not any(each.whole for each in view.ends)
    if (bare and next_words & _FUEL and after1 != "for") or {"per", "gallon"} <= next_words:
        return "consumption, not a journey"
    if _is_habit(passage, position):
        return "how much in a period, not one journey"
    if quantity.unit in _SMALL and relative is None:
        around = passage.near(position, 6, 6)
        if not (around & _SMALL_TRAVEL or lies_so_far_off(passage, position)):
            return "too short to be a journey, and nothing says that it is one"
    if not view.ends and relative is None and is_unplaced(passage, position):
        return "nothing around it speaks of a way"
    if relative is None and tells_of_none(view, position) and not answers(view, position):
        return "nothing around it speaks of a way"
    return None


def _before(passage: Passage, position: int) -> set[str]:
    """Return up to four words before a figure, as far as another figure."""
    found = set()
    for item in reversed(passage.items[max(0, position - 4) : position]):
        if item.kind == "figure":
            break
        found.add(item.low)
    return found


def _goes_over(passage: Passage, position: int) -> bool:
    """Return whether "across" leads over something: "713 km across the Gobi", "across sand"."""
    item = passage.items[position] if position < len(passage.items) else None
    return item is not None and (item.kind == "name" or item.low in DETERMINERS | _OPEN)


def _until_mark(passage: Passage, position: int) -> set[str]:
    """Return up to three words after a figure, as far as the next comma, "at" or the like."""
    found = set()
    for item in passage.items[position + 1 : position + 4]:
        if (item.kind != "word" and item.low != "-") or item.low == "at":
            break
        found.add(item.low)
    return found


def _is_habit(passage: Passage, position: int) -> bool:
    """Return whether a figure is said of each day or of each week."""
    one = passage.word(position + 1)
    if one in ("a", "per", "each", "every") and passage.word(position + 2) in _HABIT_AFTER:
        return True
    if one == "at" and passage.after(position, 3) == "at a time":
        return True
    return passage.word(position - 1) in ("every", "each")


def _why_no_duration(view: View, quantity: Quantity, position: int) -> str | None:
    passage = view.passage
    after1 = passage.word(position + 1)
    near = passage.near(position, 2, 3)
    if after1 == "old" and is_between_dates(view, quantity):
        return None
    if quantity.value_si > _HISTORY_S:
        return "an age"  # "three billion years ago"
    if "age" in near or "aged" in near or after1 == "old" or passage.after(position, 2) == "- old":
        return "an age"
    if _is_habit(passage, position):
        return "how often or how much in a period, not one journey"
    between = said_of_two_moments(passage, position) or is_between_dates(view, quantity)
    if after1 == "of" and passage.word(position + 2) in _WEATHER and not between:
        return "what the time was filled with, not one journey"
    nobody = why_no_ones(passage, position)
    if nobody is not None:
        return nobody
    if is_wait(passage, position):
        return "a wait before the journey"
    if is_work(passage, position):
        return "the time that some work took"
    if between:
        return None
    if is_building_time(view, quantity):
        return "the time that some work took"
    if is_since_repair(passage, position):
        return "how long ago a thing was mended"
    if after1 in _THEN and quantity.value == 1 and is_a_step(passage, position):
        return "a step of the story"
    if is_delay(passage, position):
        if quantity.unit in LONG_TIMES and is_of_works(passage):
            return "a delay to works, not to a journey"
        if passage.words & _OF_TRAINS:
            return None
    other = _said_before(passage, position) or whole_of(passage, position)
    if other is not None:
        return _why_no_duration(view, other, passage.at(other.span))
    otherwise = why_other_time(passage, position) or why_beside(passage, position)
    if otherwise is not None:
        return otherwise
    if "anniversary" in near or "birthday" in near:
        return "an anniversary"
    if why_elapsed(view, quantity) is not None or is_under_way(view, position):
        return None
    if is_on_a_roll(view, position) or is_passed_aboard(view, position):
        return None
    if answers(view, position):
        return None
    in_seconds = quantity.unit == "s" and not passage.modes and not view.ends
    short = quantity.value_si < _LEAST_S or in_seconds
    if short and passage.near(position, 4, 0).isdisjoint(JOURNEY_NOUNS):
        return "too short to be a journey"
    led = passage.word(passage.back_over(position, _HEDGING)) == "for"
    if quantity.unit in LONG_TIMES and led and "as far as" not in passage.after(position, 4):
        return "how long something went on, not one journey"
    weight = travel_weight(view, position)
    if quantity.unit in LONG_TIMES:
        weight -= 1
    if quantity.unit in YEARS and passage.near(position, 3, 0).isdisjoint(TAKES):
        return "years are the time of no journey unless it is said to take them"
    if weight >= _ENOUGH:
        told = not tells_of_none(view, position)
        return None if told else "nothing in the article speaks of a journey"
    close = passage.near(position, _NEAR, 4)
    event = sorted(close & EVENTS) or sorted(passage.words & EVENTS)
    if event:
        return f"the length of something else than a journey (“{event[0]}”)"
    if passage.words & VERTICAL or ("down" in close and close & _TRIPS):
        return "up or down, not from place to place"
    if passage.word(position - 1) == "after" and close & _CUT_OFF:
        return "how long after something else, not one journey"
    return "nothing around it speaks of a journey"


def _said_before(passage: Passage, position: int) -> Quantity | None:
    """Return the time that another way of saying it follows: "a day and a half, or 36 hours"."""
    if passage.word(position - 1) != "or":
        return None
    at = position - 2 - (passage.word(position - 2) == ",")
    other = passage.items[at].quantity if at >= 0 else None
    if other is None or other.dimension is not Dimension.TIME:
        return None
    return other if any(each.isalpha() for each in other.text) else None
