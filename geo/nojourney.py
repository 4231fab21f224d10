"""Times that go with no journey: waits and forms, what work takes, titles.

In: a sentence and one of its figures. Out: what it is said of, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import DETERMINERS, JOURNEY_NOUNS, STOPS, TAKES, TRAVEL_VERBS, words
from geo.model import Quantity
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["is_title", "why_beside"]

_OF_TRAVEL = JOURNEY_NOUNS | TRAVEL_VERBS
_SUBJECT = 12  # words before a verb among which its subject is
_OPENING = 3
_TAKES_REACH = 4  # "takes an officer some ten minutes"
_LEAST_UNIT, _LEAST_WORDS = 3, 3
_HEADLINE = 0.75  # the share of longer words with a capital from which on all have one
# what takes a while before or beside a journey, and is none
_CHORES = words(
    "check checks checking inspection inspections formalities boarding customs queue queues"
    " queueing queuing security waiting loading unloading refuelling refueling repair repairs"
    " count counting search vote voting autopsy investigation renovation cleaning shunting"
    " paperwork training charging"
    " ban bans emergency anthem curfew isolation detention apprenticeship mandate measure measures"
)
_WAITING = words("waited waits waiting queued queuing queueing wait queue queues")
_IN_LINE = ("in line for", "in a line for", "in the line for", "in queues for", "in a queue for")
_SOLD_OUT = ("sold out for", "booked out for", "booked up for", "fully booked for", "full for")
_IN_OFFICE = tuple(
    f"in {what} for"
    for what in ("office", "power", "charge", "business", "post", "prison", "jail", "hospital")
)
_RECORDS = words("record records mark")
_DARK = words("lights power electricity internet blackout outage")
_MUST = words("must should may shall can")
_PUT_OFF = ("extended by", "prolonged by", "forward by", "back by")
_GOES_ON = (
    *("went on for", "goes on for", "going on for", "out of service for", "clock stopped for"),
    *("called off for", "laid up for", "shut down for", "cut off for", "out of action for"),
)
# what is cut into parts of so long each: "six episodes of 50 minutes"
_PARTS = words(
    "episode episodes instalments installments acts halves sets rounds bouts lecture lectures"
    " session sessions lesson lessons sitting sittings watches shifts innings recordings clips"
    " tapes speeches concerts performances rehearsals interviews"
)
_BAGS = words("bag bags luggage baggage suitcase suitcases meal meals bill answer reply replies")
_CAME = words("came come arrived appeared turned")
_LAWS = words("law laws regulation regulations statute code decree union unions treaty")
_ALLOWS = words(
    "allow allows allowed permit permits permitted prescribe prescribes prescribed demand demands"
    " demanded require requires required grant grants granted limits forbids forbid"
)
_GAINS = words("gain gains gained gaining lose loses lost losing")
_SIDES = words("west east westbound eastbound westward eastward zone zones clock clocks watches")
_NOBODY = words("nobody no none nothing neither")
_RECORDERS = ("keeps the last", "keep the last", "stores the last", "records the last")
_ABOARD = words("off aboard ashore loaded unloaded started going ready sorted stamped")
_AND_SO_ON = ("and", ",", ";", ".", "then")
_ENDS = ("", ".", ",", ";", ":", "!", "?")  # "to go by", but "to go by ship"
_TO_PASS = ("to go by", "to go past", "to pass by", "to roll by", "to roll past", "to pass us")
_LEAVES = words("leave leaves depart departs leaving departing")
_RUNS_FOR = words("for lasts lasted")
_SHOWS = words("festival fair exhibition carnival concert opera course conference season circus")
_DOCKS = words("dock hospital prison jail dry quarantine storage custody court office power bed")
_HEDGING = words(
    "about nearly over almost around some under up to more less than at least just only"
)
# what somebody does for a while, who need not get anywhere by it
_DOINGS = words(
    "hid hides read reads wrote writes spoke speaks sang sings fought fights burnt burns hung"
    " thought thinks taught shone blew blows rang rings bled cried cries wept snores talks unloads"
    " works plays trains sleeps slept cooks danced visitors prayed"
    " hide write speak sing fight burn hang think teach shine blow weep snore sleep cook dance pray"
)
_ON_THE_MOVE = (
    TRAVEL_VERBS
    | STOPS
    | words(
        "lasted moved followed trailed tracked circled wandered roamed plodded crawled toiled"
        " laboured labored battled struggled pushed pressed continued journeyed voyaged hitchhiked"
        " jogged skated tramped slogged raced rattled rumbled bumped jolted bounced galloped"
        " trotted glided soared rolled hurried headed sped stopped halted paused moored anchored"
        " stranded held delayed detained marooned docked parked travelled bed shed red need"
        " becalmed grounded stayed cruised coasted jetted ferried shipped towed tugged chased"
        " timetabled scheduled"
    )
)
_ON_THE_WAY = words(
    "travelling traveling hiking trekking skiing paddling waiting standing queuing queueing during"
    " climbing hitchhiking trudging bumping rattling wandering drifting swimming crossing morning"
    " evening going getting circling battling struggling crawling pedalling trying looking"
    " searching hauling pulling pushing stuck following roaming touring exploring rounding"
    " marching jogging zigzagging moving heading making covering plodding slogging"
    " criss-crossing circumnavigating"
)
_STAYS = words("stayed stay stays staying remained remain remains lived lives")
_ON_END = (
    *("to his name", "to her name", "in his logbook", "in her logbook", "in the logbook"),
    *("in a row", "of flying time", "of flying experience", "of experience", "on end"),
)
_AT_HAND = ("had", "have", "has", "with")
# verbs of getting somewhere that are none of travel by themselves
_MOVES = words(
    "get do make manage pass circle round clear negotiate be catch beat bring take win see find"
    " circumnavigate conquer tackle bridge link join break push move advance ascend explore tour"
    " work fetch bring carry ferry tow escort rescue take deliver move drag haul row sail fly drive"
)
_THROUGH = words("get clear pass")
_ON_CHARGE = ("on a charge", "on one charge", "on a full charge", "on a single charge", "a charge")
_PAPERS = words(
    "refund refunds reply replies decision permit appeal payment complaint application"
    " applications claim claims invoice passport passports notice compensation delivery deliver"
    " registration deadline verdict ruling licence license answer response appeals"
)
_BE = words("was were been be is are")
_LOGGED_H = 1000  # hours in a logbook: a journey so long is told in days
_TERMS = words("d wk mo y")
_WORTH = ("worth", "' worth", "' s worth", "’ worth", "’ s worth")
_JOBS = words(
    "job jobs task tasks chore apprenticeship course courses lease licence warranty notice holiday"
    " internship probation refit overhaul"
)
_NTH = words(
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth umpteenth"
)
_COUNTED = 3  # "the fifth general strike in"
_OFF = words("work school duty before after to for because from and") | {"", ".", ",", ";"}
_TAKEN = words("take takes took taken taking have has had having get gets")
_OFFICE_DAYS = ("working day", "business day", "calendar day")
_SUN = words("sunrise sunset dusk dawn moonrise daylight darkness nightfall")
_SUNRISE = words("rises rose sets shone shines goes")
_RAIN = words("rain snow rainfall snowfall hail sleet precipitation")
_FALLS = words("fell fall falls fallen falling dumped lay lies dropped")
_CLOCKS = words("gmt utc clock clocks bst est watches")
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
    for rule in (_why_waited, _why_done, _why_counted, _why_of_office, _why_of_the_sky):
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
    if said.endswith(_IN_OFFICE):
        return "how long somebody did it in all"
    if said.endswith(_SOLD_OUT) or (said.endswith("stood for") and passage.words & _RECORDS):
        return "how long something holds good"
    if said.endswith(_PUT_OFF) and not passage.words & JOURNEY_NOUNS:
        return "how much a term or a clock is put off"
    at_rest = passage.word(position + 1) == "in" and passage.word(position + 2) in _DOCKS
    if at_rest or (last == "for" and earlier in _STAYS):
        return "how long somebody stayed"
    if last == "after" and _is_brought(passage, position):
        return "a wait before the journey"
    if last in ("in", "within") and earlier in _LEAVES:
        return "how long until something begins or ends"
    return None


def _why_done(passage: Passage, position: int) -> str | None:
    """Return what else is done, shown or goes on in the time."""
    last = passage.word(position - 1)
    near = passage.near(position, _TAKES_REACH, 0)
    if near & TAKES and (
        (last in TAKES and _is_chore(passage, position)) or _is_task(passage, position)
    ):
        return "the time that some work takes"
    if last == "within" and near & _BE and any(_is_no_move(each) for each in near):
        return "how long something was done to a thing"
    if last in _RUNS_FOR and passage.near(position, _TAKES_REACH + 1, 0) & _SHOWS:
        return "how long a thing lasts that goes nowhere"
    if near & _ALLOWS and passage.near(position, _SUBJECT, 0) & _LAWS:
        return "how long a law or a rule allows"
    if passage.before(position, 3) in _RECORDERS:
        return "how long a machine keeps going"
    if last == "opening" or passage.before(position, 4).endswith(_GOES_ON):
        return "the length of something else than a journey"
    if last in ("spent", "spend", "spends", "spending") and _is_pastime(passage, position + 1):
        return "how long something else was done"
    if last == "for" and passage.word(position + 1) in _NOBODY and _is_short(passage, position):
        return "how long something else was done"  # "for half an hour nobody spoke"
    return "how long something else was done" if _is_doing(passage, position) else None


def _why_counted(passage: Passage, position: int) -> str | None:
    """Return what the words behind a time make of it: "of security", "in a row", "from now"."""
    said = passage.after(position, 4)
    one, two = passage.word(position + 1), passage.word(position + 2)
    if one == "of" and two in _CHORES:
        return "the time that some work takes"
    if said.startswith("from now"):
        return "how long until something begins or ends"
    if said.startswith(_TO_PASS) and passage.word(position + 4) in _ENDS:
        return "how long a thing takes to pass"
    if said.startswith(_WORTH):
        return "how long supplies last"
    if one == "off" and two in _OFF and passage.near(position, 3, 0) & _TAKEN:
        return "how long somebody stayed"
    at = passage.back_over(position, _HEDGING)
    if passage.word(at) == "of" and passage.word(at - 1) in _JOBS:
        return "the time that some work takes"
    if passage.word(at) == "of" and passage.word(at - 1) in _PARTS:
        return "the length of something else than a journey"
    if one == "out" and two == "of" and passage.word(at) in ("on", "in"):
        return "how often or how much in a period, not one journey"  # "on two days out of five"
    if _is_in_a_row(passage, position):
        return "how often or how much in a period, not one journey"
    shift = one in ("on", "off") and two in _AND_SO_ON and passage.word(position - 1) not in _BE
    if said.startswith(_ON_END) or shift:
        return "how often or how much in a period, not one journey"
    return "how long supplies last" if said.startswith(_ON_CHARGE) else None


def _is_in_a_row(passage: Passage, position: int) -> bool:
    """Return whether "the fifth strike in" counts up to a time, as "for the first time in" not."""
    quantity = passage.items[position].quantity
    at = passage.back_over(position, _HEDGING)
    if quantity is None or passage.word(at) not in ("in", "within"):
        return False
    before = passage.lows[max(0, at - _COUNTED) : at]
    nth = next((n for n, low in enumerate(before) if low in _NTH), -1)
    if nth < 0 or quantity.unit not in _TERMS:
        return False
    if nth == len(before) - 1:
        return before[:nth] == (",", "the") and quantity.unit != "d"  # "died, the fifth in a year"
    if before[-1] == "time":
        return True
    if quantity.unit == "d" or before[nth] == "second":
        return False  # "was the third there in five days"; a second one is so long after the first
    return _OF_TRAVEL.isdisjoint(before[nth:])


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
        must = quantity.unit in _TERMS and clause & _MUST and not passage.modes
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
    if passage.near(position, 2, 0) & _GAINS and passage.near(position, 0, 5) & _SIDES:
        return "what two clocks differ by"
    if passage.word(position + 1) in ("ahead", "behind"):
        if passage.before(position, 2) in ("which is", "which are", "that is") and _is_time_of(
            passage, position
        ):
            return "what two clocks differ by"
        zone = "time" in passage.near(position, 4, 0) and passage.near(position, 3, 0) & _BE
        if zone or passage.words & _CLOCKS:
            return "what two clocks differ by"
    return None


def _is_time_of(passage: Passage, position: int) -> bool:
    """Return whether "by the time of the coast, which is" leads to a figure."""
    before = passage.lows[max(0, position - _SUBJECT) : position]
    return any(before[at : at + 2] in (("time", "of"), ("time", "in")) for at in range(len(before)))


def _is_brought(passage: Passage, position: int) -> bool:
    """Return whether "the bags came after" leads to a time: who waits for them is there."""
    before = passage.near(position, 4, 0)
    return bool(before & _CAME and before & _BAGS)


def _is_doing(passage: Passage, position: int) -> bool:
    """Return whether "snored for", "burned for nearly" leads to a time: no verb of travel."""
    at = passage.back_over(position, _HEDGING)
    if passage.word(at) != "for" or at == 0:
        return False
    verb = passage.word(at - 1)
    if verb in _DOINGS or "open" in passage.near(at, _TAKES_REACH, 0):
        return True
    return _is_no_move(verb)


def _is_pastime(passage: Passage, at: int) -> bool:
    """Return whether "two years learning" goes on with a doing that is no travel."""
    doing = passage.word(at)
    return doing.endswith("ing") and doing not in _ON_THE_WAY and doing not in TRAVEL_VERBS


def _is_short(passage: Passage, position: int) -> bool:
    """Return whether a time is told in minutes or hours."""
    quantity = passage.items[position].quantity
    return quantity is not None and quantity.unit in ("min", "h")


def _is_no_move(verb: str) -> bool:
    """Return whether a word is the past of a verb that moves nobody."""
    return verb.endswith("ed") and verb not in _ON_THE_MOVE


def _is_task(passage: Passage, position: int) -> bool:
    """Return whether "ten minutes to fill in the form" leads to work, "to reach Ulm" to none."""
    if passage.word(position + 1) != "to" or passage.before(position, 4).endswith(_AT_HAND):
        return False
    verb = passage.word(position + 2)
    if verb == "get" and passage.near(position + 3, 0, 4) & _ABOARD:
        return passage.near(position, 9, 0).isdisjoint(_OF_TRAVEL)  # "to get the cars off"
    if verb == "put" and "behind" in passage.near(position + 2, 0, 6):
        return False  # "to put the pass behind them"
    if verb in _THROUGH and "customs" in passage.near(position + 2, 0, 3):
        return True
    item = passage.items[position + 2] if position + 2 < len(passage.items) else None
    if item is None or item.kind != "word" or verb in _MOVES or verb in TRAVEL_VERBS:
        return False
    if verb in DETERMINERS or verb in ("a", "an") or verb.endswith(("s", "ing", "ed")):
        return False  # "two hours to the border"
    return passage.near(position, 9, 8).isdisjoint(_OF_TRAVEL)


def _is_chore(passage: Passage, position: int) -> bool:
    """Return whether the subject of "took" is work: "customs checks took 40 minutes"."""
    subject = set()
    for low in reversed(passage.lows[max(0, position - _SUBJECT) : position]):
        if low in ";:,.":
            break
        subject.add(low)
    return bool(subject & _CHORES) and not subject & JOURNEY_NOUNS


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
    if quantity.dimension not in (Dimension.LENGTH, Dimension.TIME):
        return False
    if passage.foreign is not None or passage.headline:
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
