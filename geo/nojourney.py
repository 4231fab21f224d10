"""Times that go with no journey: waits and forms, what work takes, titles.

In: a sentence and one of its figures. Out: what it is said of, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import BE, CLAUSE_ENDS, JOURNEY_NOUNS, OF_TRAVEL, words
from geo.doings import CHORES, LOOSE, why_done
from geo.model import Quantity
from geo.occupied import why_occupied
from geo.scene import Passage
from geo.units import DAYS, LONG_TIMES, Dimension

__all__ = ["is_title", "why_beside"]

_SUBJECT = 12  # words before a verb among which its subject is
_OPENING = 3
_LEAST_UNIT, _LEAST_WORDS = 3, 3
_HEADLINE = 0.75  # the share of longer words with a capital from which on all have one
_WAITING = words("waited waits waiting queued queuing queueing wait queue queues")
_IN_LINE = ("in line for", "in a line for", "in the line for", "in queues for", "in a queue for")
_SOLD_OUT = ("sold out for", "booked out for", "booked up for", "fully booked for", "full for")
_IN_OFFICE = tuple(
    f"in {what} for"
    for what in ("office", "power", "charge", "business", "post", "prison", "jail", "hospital")
)
_IN_A_POST = ("in the job", "in the post", "in his post", "in her post")
_SLEEPING = words("sleeping slept sleeps")
_RECORDS = words("record records mark")
_DARK = words("lights power electricity internet blackout outage")
_MUST = words("must should may shall can")
_PUT_OFF = ("extended by", "prolonged by", "forward by", "back by")
# what is cut into parts of so long each: "six episodes of 50 minutes"
_PARTS = words(
    "episode episodes instalments installments acts halves sets rounds bouts lecture lectures"
    " session sessions lesson lessons sitting sittings watches shifts innings recordings clips"
    " tapes speeches concerts performances rehearsals interviews"
)
_JAILED = words("sentenced condemned jailed imprisoned banned suspended")
_SHUT = words("shut cut closed blocked impassable idle deserted grounded down dark off")
# "was itself under water at Ulm for", "has been without a doctor for"
_LAIN_UNDER, _WANT_REACH = words("water snow ice siege curfew fire guard repair arrest"), 8
_STORES = words(
    "food fuel provisions rations supplies petrol diesel coal bread oxygen ammunition fodder"
    " battery batteries"
)
_BOTTLES, _ANOTHER = words("bottles cylinders helium water tank tanks"), words("another")
_LASTS = words("last lasts lasted")
_ILLS = words(
    "fever flu malaria dysentery scurvy pneumonia cough headache headaches unconscious asleep awake"
    " ill sick blind pregnant married unemployed jobless"
)
_KEEPS = ("keeps for", "keep for")
_BAGS = words("bag bags luggage baggage suitcase suitcases meal meals bill answer reply replies")
_CAME = words("came come arrived appeared turned")
_GAINS = words("gain gains gained gaining lose loses lost losing")
_SIDES = words("west east westbound eastbound westward eastward zone zones clock clocks watches")
_AND_SO_ON = ("and", ",", ";", ".", "then")
_ENDS = ("", ".", ",", ";", ":", "!", "?")  # "to go by", but "to go by ship"
_TO_PASS = ("to go by", "to go past", "to pass by", "to roll by", "to roll past", "to pass us")
_DRINKS, _DRUNK = words("drink drinks drank eat eats ate"), 5
_LEAVES = words("leave leaves depart departs leaving departing")
_DOCKS = words("dock hospital prison jail dry quarantine storage custody court office power bed")
_STAYS = words("stayed stay stays staying remained remain remains lived lives")
_ON_END = (
    *("to his name", "to her name", "in his logbook", "in her logbook", "in the logbook"),
    *("in a row", "of flying time", "of flying experience", "of experience", "on end"),
)
_ON_CHARGE = ("on a charge", "on one charge", "on a full charge", "on a single charge", "a charge")
_PAPERS = words(
    "refund refunds reply replies decision permit appeal payment complaint application"
    " applications claim claims invoice passport passports notice compensation delivery deliver"
    " registration deadline verdict ruling licence license answer response appeals"
)
_LOGGED_H = 1000  # hours in a logbook: a journey so long is told in days
_WORTH = ("worth", "' worth", "' s worth", "’ worth", "’ s worth")
_TURNS = words("on off")
_JOBS = words(
    "job jobs task tasks chore apprenticeship course courses lease licence warranty notice holiday"
    " internship probation refit overhaul phase"
)
_NTH = words(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth umpteenth"
)
_COUNTED = 3  # "the fifth general strike in"
_OFF = words("work school duty before after to for because from and") | CLAUSE_ENDS
_TAKEN = words("take takes took taken taking have has had having get gets")
_OFFICE_DAYS = ("working day", "business day", "calendar day")
_SUN = words("sunrise sunset dusk dawn moonrise daylight darkness nightfall")
_SUNRISE = words("rises rose sets shone shines goes")
_RAIN = words("rain snow rainfall snowfall hail sleet precipitation")
_FALLS = words("fell fall falls fallen falling dumped lay lies dropped")
_CLOCKS = words("gmt utc clock clocks bst est watches")
_SORTS = (Dimension.LENGTH, Dimension.TIME)
_PUT, _BACK = words("put set turned move moved go went"), words("back forward")


def why_beside(passage: Passage, position: int) -> str | None:
    """Return what a time beside a journey is spent on: a wait, a form, the rain.

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
    rules = (_why_waited, why_done, why_occupied, _why_counted, _why_of_office, _why_of_the_sky)
    for rule in rules:
        reason = rule(passage, position)
        if reason is not None:
            return reason
    return None


def _why_waited(passage: Passage, position: int) -> str | None:
    """Return what somebody does not travel in: a queue, the dark, a town he stays in."""
    said = passage.before(position, 4)
    last, earlier = passage.word(position - 1), passage.word(position - 2)
    if passage.near(position, 4, 0) & _WAITING or said.endswith(_IN_LINE):
        return "a wait before the journey"
    if last == "for" and passage.clause(position) & _DARK:
        return "how long a thing was off"
    behind = passage.after(position, 3).startswith(_IN_A_POST)  # "after 16 months in the job"
    if behind or said.endswith((*_IN_OFFICE, *_IN_A_POST)):
        return "how long somebody did it in all"
    if said.endswith(_SOLD_OUT) or (said.endswith("stood for") and passage.words & _RECORDS):
        return "how long something holds good"
    if said.endswith(_PUT_OFF) and not passage.words & JOURNEY_NOUNS:
        return "how much a term or a clock is put off"
    at_rest = passage.word(position + 1) == "in" and passage.word(position + 2) in _DOCKS
    here = earlier == "here" and passage.word(position - 3) in BE  # "was here for 48 hours"
    # "stayed nine days", but "lives 20 minutes away"
    lodged = last in _STAYS and passage.word(position + 1) not in ("away", "from", "off")
    if at_rest or lodged or (last == "for" and (here or earlier in _STAYS)):
        return "how long somebody stayed"
    if _is_stay_in_town(passage, position):
        return "how long somebody stayed"
    at = passage.back_over(position, LOOSE)
    lead, what = passage.word(at), passage.word(at - 1)
    if lead in _SLEEPING:
        return "how long something else was done"  # "41 km a day, sleeping five hours"
    if (lead == "for" and what in _STORES) or said.endswith(_KEEPS):
        return "how long supplies last"
    lasts = at - (lead in _ANOTHER)
    if passage.word(lasts) in _LASTS:
        owned = passage.near(lasts, _WANT_REACH, 0)
        if owned & (_STORES | _BOTTLES) and owned.isdisjoint(JOURNEY_NOUNS):
            return "how long supplies last"  # "the oxygen would have lasted another two days"
    if lead == "for" and what in _ILLS:
        return "how long somebody was ill"
    if (lead == "for" and what in _JAILED) or (last == "to" and earlier in _JAILED):
        return "how long somebody did it in all"
    if lead == "for" and (what in _SHUT or _is_wanting(passage, at)):
        return "how long a thing was off"
    drunk = passage.near(position, _DRUNK, 0)
    if last == "in" and drunk & _DRINKS and drunk.isdisjoint(("and", ",", ";")):
        return "how long something else was done"  # "drinks 100 litres in ten minutes"
    if last == "after" and _is_brought(passage, position):
        return "a wait before the journey"
    if last in ("in", "within") and (earlier in _LEAVES or _sails_in(passage, position)):
        return "how long until something begins or ends"
    return None


def _sails_in(passage: Passage, position: int) -> bool:
    """Return whether "The ship sails in two weeks." tells when, and not how long she sails."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit in ("min", "h") or len(passage.quantities) > 1:
        return False
    closed = passage.word(position + 1) in CLAUSE_ENDS and not passage.toponyms
    return closed and passage.word(position - 2) in ("sails", "starts", "flies")


def _is_wanting(passage: Passage, at: int) -> bool:
    """Return whether "has been without a doctor for" leads to a time, or "was under water for"."""
    lows = passage.lows
    for each in range(max(1, at - _WANT_REACH), at):
        if lows[each - 1 - (lows[each - 1] == "itself")] not in BE:
            continue
        if lows[each] == "under" and passage.word(each + 1) in _LAIN_UNDER:
            return True
        if lows[each] == "without":  # but "the trip was without incident for nine hours"
            return OF_TRAVEL.isdisjoint(lows[:each])
    return False


def _why_counted(passage: Passage, position: int) -> str | None:
    """Return what the words behind a time make of it: "of security", "in a row", "from now"."""
    said = passage.after(position, 4)
    one, two = passage.word(position + 1), passage.word(position + 2)
    if one == "of" and two in CHORES:
        return "the time that some work takes"
    if said.startswith("from now"):
        return "how long until something begins or ends"
    if said.startswith(_TO_PASS) and passage.word(position + 4) in _ENDS:
        return "how long a thing takes to pass"
    if said.startswith(_WORTH):
        return "how long supplies last"
    if one == "off" and two in _OFF and passage.near(position, 3, 0) & _TAKEN:
        return "how long somebody stayed"
    at = passage.back_over(position, LOOSE)
    if passage.word(at) == "of" and passage.word(at - 1) in _JOBS:
        return "the time that some work takes"
    if passage.word(at) == "of" and passage.word(at - 1) in _PARTS:
        return "the length of something else than a journey"
    if one == "out" and two == "of" and passage.word(at) in ("on", "in"):
        return "how often or how much in a period, not one journey"  # "on three days out of seven"
    if _is_in_a_row(passage, position):
        return "how often or how much in a period, not one journey"
    if one in _TURNS and _is_turn_about(passage, position):
        return "how often or how much in a period, not one journey"
    shift = one in _TURNS and two in _AND_SO_ON and passage.word(position - 1) not in BE
    quantity = passage.figure(position)
    shift = shift and quantity is not None and quantity.unit not in LONG_TIMES  # "Two years on, …"
    shift = shift and not _has_a_way(passage)  # "Suva is 1,070 km and nine days off"
    if said.startswith(_ON_END) or shift:
        return "how often or how much in a period, not one journey"
    return "how long supplies last" if said.startswith(_ON_CHARGE) else None


def _is_turn_about(passage: Passage, position: int) -> bool:
    """Return whether "two hours on and two hours off" are taken by turns."""
    for other in (*range(position - 4, position - 1), *range(position + 2, position + 5)):
        turn = passage.figure(other) if 0 <= other < len(passage.items) else None
        if turn is not None and turn.dimension is Dimension.TIME:
            return {passage.word(position + 1), passage.word(other + 1)} == _TURNS
    return False


def _has_a_way(passage: Passage) -> bool:
    """Return whether a length stands in the sentence: what is so long off may be a place."""
    return any(each.dimension is Dimension.LENGTH for each in passage.quantities)


def _is_in_a_row(passage: Passage, position: int) -> bool:
    """Return whether "the fifth strike in" counts up to a time, as "for the first time in" not."""
    quantity = passage.items[position].quantity
    at = passage.back_over(position, LOOSE)
    if quantity is None or passage.word(at) not in ("in", "within"):
        return False
    before = passage.lows[max(0, at - _COUNTED) : at]
    nth = next((n for n, low in enumerate(before) if low in _NTH), -1)
    if nth < 0 or quantity.unit not in DAYS:
        return False
    if nth == len(before) - 1:
        return before[:nth] == (",", "the") and quantity.unit != "d"  # "died, the fifth in a year"
    if before[-1] == "time":
        return True
    if quantity.unit == "d" or before[nth] == "second":
        return False  # "was the third there in five days"; a second one is so long after the first
    return OF_TRAVEL.isdisjoint(before[nth:])


def _why_of_office(passage: Passage, position: int) -> str | None:
    """Return whether a race or an office counts the time: 1:58.4, ten working days."""
    quantity = passage.items[position].quantity
    if quantity is None:
        return None
    if ":" in quantity.text and "." in quantity.text:
        return "the time of a race"  # nobody times a journey to parts of a second
    if quantity.unit == "h" and quantity.value >= _LOGGED_H and "day" not in quantity.text:
        return "how long somebody did it in all"
    if any(each in quantity.text.lower() for each in _OFFICE_DAYS):
        return "how long an office takes"
    if passage.word(position - 1) == "within":
        clause = passage.clause(position)
        must = quantity.unit in DAYS and clause & _MUST and not passage.modes
        if must or clause & _PAPERS:
            return "how long an office takes"
    return None


def _why_of_the_sky(passage: Passage, position: int) -> str | None:
    """Return whether sun, rain or two clocks are spoken of."""
    opening = passage.lows[:_OPENING]
    if opening[0] in _SUN or ("sun" in passage.words and passage.words & _SUNRISE):
        return "when the sun rises or sets"
    if passage.words & _RAIN and passage.near(position, 4, 0) & _FALLS:
        return "how long it rained or snowed"
    if passage.words & _CLOCKS and passage.words & _PUT and passage.words & _BACK:
        return "what two clocks differ by"
    gains = passage.word(position - 1) in _GAINS or passage.word(position - 2) in _GAINS
    if gains and passage.near(position, 0, 5) & _SIDES:
        return "what two clocks differ by"
    if passage.word(position + 1) in ("ahead", "behind"):
        if passage.before(position, 2) in ("which is", "which are", "that is") and _is_time_of(
            passage, position
        ):
            return "what two clocks differ by"
        zone = "time" in passage.near(position, 4, 0) and passage.near(position, 3, 0) & BE
        if zone or passage.words & _CLOCKS:
            return "what two clocks differ by"
    return None


def _is_time_of(passage: Passage, position: int) -> bool:
    """Return whether "by the time of the coast, which is" leads to a figure."""
    before = passage.lows[max(0, position - _SUBJECT) : position]
    return any(before[at : at + 2] in (("time", "of"), ("time", "in")) for at in range(len(before)))


def _is_stay_in_town(passage: Passage, position: int) -> bool:
    """Return whether "After three weeks in Hue she flew", "was six months in Lima" is no way."""
    name = position + 2
    if passage.word(position + 1) not in ("in", "at") or name >= len(passage.items):
        return False
    if passage.items[name].kind != "name" or passage.items[name].toponym is None:
        return False
    at = passage.back_over(position, LOOSE)
    opens = at == 0 or passage.word(at - 1) in (",", ";", "and", "but")
    return passage.word(at) == "after" and opens and passage.word(name + 1) not in ("", ".", ";")


def _is_brought(passage: Passage, position: int) -> bool:
    """Return whether "the bags came after" leads to a time: who waits for them is there."""
    before = passage.near(position, 4, 0)
    return bool(before & _CAME and before & _BAGS)


def is_title(passage: Passage, quantity: Quantity) -> bool:
    """Return whether a figure belongs to the title of a film, a song or a book.

    Parameters
    ----------
    passage
        The sentence.
    quantity
        One of its figures.

    Returns
    -------
    bool
        True for "they watched 127 Hours"; False in a headline that writes Every Word So.
    """
    if passage.foreign is not None or passage.headline or quantity.dimension not in _SORTS:
        return False
    parts = quantity.text.replace("-", " ").split()
    unit = parts[-1]
    if len(parts) < 2 or not (unit[0].isupper() and unit[1:].islower() and len(unit) > _LEAST_UNIT):
        return False
    words_after = passage.text.split()[1:]  # the first has a capital anyway
    others = [each for each in words_after if each.isalpha() and len(each) > _LEAST_UNIT]
    if len(others) < _LEAST_WORDS:
        return False
    return sum(each[0].isupper() for each in others) <= _HEADLINE * len(others)
