"""What is done in a time that is of no journey: work, a show, a rule, a pastime.

In: a sentence and one of its times. Out: what the time is spent on, or None.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import (
    BE,
    CLAUSE_ENDS,
    DETERMINERS,
    GERUNDS,
    HEDGING,
    JOURNEY_NOUNS,
    OF_TRAVEL,
    SPENDING,
    STOPS,
    TAKES,
    TRAVEL_VERBS,
    WHOM,
    words,
)
from geo.scene import Passage

__all__ = ["CHORES", "LOOSE", "why_done"]

_OF_TRAVEL_OR_APART = OF_TRAVEL | set(";:,.")
_GAME_REACH = 6
_SUBJECT = 12  # words before a verb among which its subject is
_TAKES_REACH = 4  # "takes an officer some ten minutes"
CHORES = words(
    "check checks checking inspection inspections formalities boarding customs queue queues"
    " queueing queuing security waiting loading unloading refuelling refueling repair repairs"
    " count counting search vote voting autopsy investigation renovation cleaning shunting"
    " paperwork training charging permission approval visa visas clearance"
    " refit overhaul restoration conversion rebuilding construction inquiry planning"
    " ban bans emergency anthem curfew isolation detention apprenticeship mandate measure measures"
    " refund refunds divorce appeal filling haircut transfusion amputation biopsy burning mending"
    " lawsuit arbitration audit recount verdict adoption x-ray scan tuning cataract hernia"
    " vaccination injection interrogation"
)
"""What takes a while before or beside a journey, and is none."""
_CREWED = words("ship boat vessel crew team gang train van tug truck")
_LAWS = words("law laws regulation regulations statute code decree union unions treaty")
_ALLOWS = words(
    "allow allows allowed permit permits permitted prescribe prescribes prescribed demand demands"
    " demanded require requires required grant grants granted limits forbids forbid"
)
_NOBODY = words("nobody no none nothing neither")
_RECORDERS = ("keeps the last", "keep the last", "stores the last", "records the last")
_ABOARD = words("off aboard ashore loaded unloaded started going ready sorted stamped")
_GOES_ON = (
    *("went on for", "goes on for", "going on for", "out of service for", "clock stopped for"),
    *(
        "half mast for",
        "half-mast for",
        "called off for",
        "laid up for",
        "shut down for",
        "cut off for",
        "out of action for",
    ),
)
_RUNS_FOR = words("for last lasts lasted")
_SHOWS = words(
    "festival fair exhibition carnival concert opera course conference season circus"
    " lesson lessons class classes shift shifts lecture lectures tape film video documentary"
    " blossom bloom harvest"
)
_LASTED = words("lasted lasts lasting")
_RITES = words(
    "inquest quiz mutiny feast funeral wedding burial eclipse totality banquet concert ceremony"
)
_GAMES = _RITES | words(
    "game match play final innings tournament debate parade session hearing dance"
)
_TOWARDS = words("to from for after before by of at")
_FAILS = words(
    "exploded vanished disappeared broke burst failed stalled silent lost ignited separated"
)
_STARTS = words("leaving departing departure setting take-off takeoff sailing starting")
_PRACTISES = words("train prepare practise practice exercise")
_SERVED = words("served serve serves serving")
_MEALS = words("lunch dinner breakfast supper")
_SUNK = words("sank sunk sink sinks capsized foundered")
# what somebody does for a while, who need not get anywhere by it
_DOINGS = words(
    "hid hides dug read reads wrote writes spoke speaks sang sings fought fights burnt burns hung"
    " thought thinks taught shone blew blows rang rings bled cried cries wept snores talks unloads"
    " met conferred silence breath works plays trains sleeps slept cooks danced visitors prayed"
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
        " becalmed grounded rested camped wintered stayed cruised coasted jetted ferried shipped"
        " towed tugged chased"
        " timetabled scheduled"
    )
)
# what is done at a place, and is told with it: "prayed in the crypt for"
_DONE_THERE = words(
    "prayed sung sang fed taught worked lived spoke fought played danced cooked treated nursed"
    " studied served slept dug read watched talked questioned painted photographed filmed argued"
    " cleans cleaned milks milked teaches feeds watches mends mended scrubbed scrubs rehearsed"
)
_THERE, _THERE_REACH = words("in on at inside beside under near with by"), 6
_AT_HAND = ("had", "have", "has", "with")
# verbs of getting somewhere that are none of travel by themselves
_MOVES = words(
    "get do make manage pass circle round clear negotiate be catch beat bring take win see find"
    " circumnavigate conquer tackle bridge link join break push move advance ascend explore tour"
    " work fetch bring carry ferry tow escort rescue take deliver move drag haul row sail fly drive"
)
_THROUGH = words("get clear pass")
LOOSE = HEDGING | {"only"}
"""Words between a preposition and its figure."""


def why_done(passage: Passage, position: int) -> str | None:
    """Return what else than travelling is done, shown or goes on in a time.

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
    last, two = passage.word(position - 1), passage.word(position + 2)
    near = passage.near(position, _TAKES_REACH, 0)
    if near & TAKES and (
        (passage.word(passage.back_over(position, LOOSE)) in TAKES and _is_chore(passage, position))
        or _is_task(passage, position)
    ):
        return "the time that some work takes"
    if passage.before(position, 2) == "done in" and _is_chore(passage, position):
        return "the time that some work takes"  # "a divorce that was done in half an hour"
    if last == "within" and near & BE and any(_is_no_move(each) for each in near):
        return "how long something was done to a thing"
    if (
        last == "in"
        and "to be" in passage.before(position, 4)
        and _is_no_move(passage.word(position - 2))
    ):
        return "how long until something begins or ends"  # "is to be cleared in ten days"
    if (
        last in TAKES
        and passage.before(position, 3).startswith(", which")
        and _is_no_move(passage.word(position - 4))
        and passage.word(position - 5) in BE
    ):
        return "the time that some work takes"  # "has to be painted, which takes a week"
    if last in _RUNS_FOR and passage.near(position, _TAKES_REACH + 1, 0) & _SHOWS:
        return "how long a thing lasts that goes nowhere"
    if (
        (last == "for" and _is_of_a_game(passage, position))
        or (last in _LASTED and _is_game_that_lasted(passage, position))
        or (last in TAKES and _is_rite(passage, position))
    ):
        return "how long a thing lasts that goes nowhere"
    if passage.word(position + 1) == "after" and near & _FAILS and two not in _STARTS:
        return "how long after something else, not one journey"
    if last in ("in", "within") and (near & _SUNK or "went down" in passage.before(position, 7)):
        return "how long a thing was done to a thing"
    if near & _ALLOWS and passage.words & _LAWS and passage.near(position, _SUBJECT, 0) & _LAWS:
        return "how long a law or a rule allows"
    if last == "last" and passage.before(position, 3) in _RECORDERS:
        return "how long a machine keeps going"
    if last == "opening" or passage.before(position, 4).endswith(_GOES_ON):
        return "the length of something else than a journey"
    if last in _SERVED and passage.word(position + 1) != "a":
        return "how long somebody did it in all"
    if last in TAKES and passage.word(0) in _MEALS and "," not in passage.lows[:position]:
        return "how long something else was done"
    if last in SPENDING and _is_pastime(passage, position + 1):
        return "how long something else was done"
    if _is_practice(passage, position):
        return "how long something else was done"  # "To train for the walk she spent 27 days"
    if last == "for" and passage.word(position + 1) in _NOBODY and _is_short(passage, position):
        return "how long something else was done"  # "for half an hour nobody spoke"
    return "how long something else was done" if _is_doing(passage, position) else None


def _is_of_a_game(passage: Passage, position: int) -> bool:
    """Return whether "the final was stopped for" leads to a time: nobody moves in it."""
    near = passage.near(position, _GAME_REACH, 0)
    return bool(near & _GAMES) and near.isdisjoint(TRAVEL_VERBS - {"stopped", "stop"})


def _is_game_that_lasted(passage: Passage, position: int) -> bool:
    """Return whether "The final went on and lasted" leads to a time; "the final leg" is no game."""
    at = max(0, position - _GAME_REACH - 2)
    return any(
        low in _GAMES and passage.word(each + 1) not in OF_TRAVEL - {"went", "goes"}
        for each, low in enumerate(passage.lows[at:position], at)
    )


def _is_rite(passage: Passage, position: int) -> bool:
    """Return whether "An inquest was held and took" leads to a time; "the way to the feast" not."""
    at = max(0, position - _GAME_REACH - 2)
    lows = passage.lows[at:position]
    if not _OF_TRAVEL_OR_APART.isdisjoint(lows):
        return False
    return any(
        low in _RITES and _TOWARDS.isdisjoint(passage.lows[max(0, at + each - 2) : at + each])
        for each, low in enumerate(lows)
    )


def _is_doing(passage: Passage, position: int) -> bool:
    """Return whether "snored for", "burned for nearly" leads to a time: no verb of travel."""
    at = passage.back_over(position, LOOSE)
    if passage.word(at) != "for" or at == 0:
        return False
    verb = passage.word(at - 1)
    if verb in _DOINGS or "open" in passage.near(at, _TAKES_REACH, 0):
        return True
    return _is_no_move(verb) or _is_done_there(passage, at)


def _is_done_there(passage: Passage, at: int) -> bool:
    """Return whether "prayed in the crypt for", "fed them on board for" leads to a time."""
    lows = passage.lows[max(0, at - _THERE_REACH) : at]
    if lows[-2:-1] and lows[-2] in _DONE_THERE and lows[-1] not in WHOM:
        return True  # "cleans lofts for three hours"
    place = max((n for n, low in enumerate(lows) if low in _THERE), default=0)
    if place == 0 or not all(each.isalpha() for each in lows[place:]):
        return False
    verb = place - 1 - (lows[place - 1] in WHOM)
    return verb >= 0 and lows[verb] in _DONE_THERE


def _is_practice(passage: Passage, position: int) -> bool:
    """Return whether a sentence opens with what was practised for: "To train for the crossing"."""
    opens = passage.word(0) == "to" and passage.word(1) in _PRACTISES
    return opens and "for" in passage.lows[2:position]


def _is_pastime(passage: Passage, at: int) -> bool:
    """Return whether "two years learning" goes on with a doing that is no travel."""
    doing = passage.word(at)
    return doing.endswith("ing") and doing not in GERUNDS


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
        return passage.near(position, 9, 0).isdisjoint(OF_TRAVEL)  # "to get the cars off"
    if verb == "put" and "behind" in passage.near(position + 2, 0, 6):
        return False  # "to put the pass behind them"
    if verb in _THROUGH and "customs" in passage.near(position + 2, 0, 3):
        return True
    item = passage.items[position + 2] if position + 2 < len(passage.items) else None
    if verb in ("make", "do") and passage.word(position + 3) in CLAUSE_ENDS:
        return passage.clause(position).isdisjoint(OF_TRAVEL)  # "an axle took a day to make"
    if item is None or item.kind != "word" or verb in _MOVES or verb in TRAVEL_VERBS:
        return False
    if verb in DETERMINERS or verb in ("a", "an") or verb.endswith(("s", "ing", "ed")):
        return False  # "two hours to the border"
    return passage.near(position, 9, 8).isdisjoint(OF_TRAVEL)


def _is_chore(passage: Passage, position: int) -> bool:
    """Return whether the subject of "took" is work: "customs checks took 40 minutes"."""
    subject, following = set(), ""
    for item in reversed(passage.items[max(0, position - _SUBJECT) : position]):
        if item.low in ";:,." or item.kind == "figure":
            break  # "takes nine hours and a refund takes"
        if following not in _CREWED:
            subject.add(item.low)  # but the "repair" of "the repair ship" is no work
        following = item.low
    return bool(subject & CHORES) and not subject & JOURNEY_NOUNS
