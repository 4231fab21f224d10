"""Times that keep somebody or something busy where it is: a meeting, a captor, a pump, a sentence.

In: a sentence and one of its times. Out: what it is filled with, or None.
Pure: reads nothing. Looks at the clause of the figure.
Method: the noun that owns the time ("a meeting of 35 minutes", "the dinner took three hours") or
the verb that leads to it ("held by pirates for", "can stay under for", "will close for") is of
nobody's way. A noun of travel between the two takes it back.
"""

from __future__ import annotations

from geo.cues import BE, HEDGING, JOURNEY_NOUNS, OF_TRAVEL, WHOM, words
from geo.lettering import is_capitalised
from geo.scene import Passage
from geo.units import LONG_TIMES, Dimension

__all__ = ["why_occupied"]

_LOOSE = HEDGING | words("only just a no exactly precisely barely well what was were scarcely")
# what people sit through: it takes its time, and takes nobody anywhere
_EVENTS = words(
    "meeting meetings talks dinner lunch banquet reception podcast ceremony speech sermon address"
    " film movie documentary concert opera play performance broadcast interview conversation"
    " hearing trial debate briefing audience prayer prayers vigil bidding auction operation surgery"
    " rehearsal lecture seminar examination interrogation negotiations negotiation consultation"
    " appointment shift sitting recital summit mass funeral wedding handshake"
    " applause ovation monologue eulogy toast video clip song symphony massage exam bout duel"
    " silence match final game innings session audition ritual procedure week term workout nap"
    " training masses meetings hearings lectures ceremonies operations stand-off standoff robbery"
    " raid premiere siege riot protest vote count autopsy questioning recording"
)
# as a measure or a noun behind "of" these stand for a journey too
_OF_BOTH = words("week term final game match training session shift address summit")
_SUBJECTS = (_EVENTS - _OF_BOTH) | {"night"}  # but "a night of 14 hours" may be one on the way
_HELD_WITH = words("with on about at in by between")
_LASTED = words("lasted lasts lasting took takes last take")
_TOWARDS = words("to from for after before by of at in during following until till with towards")
_RITES = words("funeral memorial burial church wedding thanksgiving remembrance carol prayer")
# what goes on behind such a noun: a concert party travels, a concert in Ulm does not
_GOES_ON = words(
    "of with in at on for by and that which between itself after before followed alone there here"
    " then also usually , began opened started was about over had has will would"
) | {""}
_STARTS, _BREAKS = words("and but then while when as so or"), frozenset(";:—–()")
_REACH, _CLAUSE = 9, 12
# who is held by these, or as this, is no traveller
_CAPTORS = words(
    "pirates kidnappers captors gunmen militants rebels hijackers bandits police soldiers officers"
    " guards militia insurgents terrorists immigration customs authorities security traffickers"
    " gestapo stasi nazis troops army"
)
_RIDDEN = words("train bus coach ship boat ferry convoy lorry lorries truck plane car flight")
_HELD = words("held detained questioned kept interned")
_CAPTIVES = words("hostage hostages captive captives prisoner prisoners incommunicado")
_COURTS = words(
    "jail jailed prison sentence sentenced suspended court judge jury convicted guilty probation"
    " trial accomplice imprisonment magistrate magistrates bars parole fraud murder manslaughter"
    " robbery burglary smuggling defendant dock"
)
_GETS = words("got get gets given gave received receives receive handed faces face facing serve")
_GETS |= words("served serving serves")
_ABLE = words("can could may able might")
_ENDURE = words(
    "stay remain survive live last hold keep persist linger endure sit stand lie do go sleep"
    " hibernate float breathe"
)
_WITHOUT = words("without under still alive down awake in on out active dormant upright inside")
_MACHINES = words(
    "generator generators pump pumps heater fridge fan fans computer alarm alarms siren sirens"
    " reactor turbine turbines furnace oven ovens tap taps sprinkler sprinklers machine machines"
    " engine motor camera cameras radio lamp lamps compressor programme tape kettle boiler boilers"
    " clinic kitchen shop sluice fountain fountains bell bells loudspeaker loudspeakers"
)
_RUNS = words("run runs ran running work works worked going goes rang wailed hummed turned on")
_HALTS, _ON_A_WAY, _ABOARD = words("at in by near outside off"), words("from to towards"), 3
_STOPS = words("stop stops stopped switched turned")
_AUXILIARIES = BE | words("had has have will would can still then all only")
_STRIKERS = words(
    "dockers miners teachers nurses workers staff porters signallers unions controllers doctors"
    " postmen clerks"
)
_FREED = ("cut free", "pulled out", "dug out", "cut loose", "pulled alive", "set free")
_CAME = words("came come comes got gets brought")
_CLOSES = words("close closes shut shuts")
_JAMS = words("tailback tailbacks jam jams queue queues backlog gridlock traffic")
_COUNTDOWNS = words("countdown kick-off kickoff play proceedings voting trading bidding")
_HELD_UP = words("held stopped halted interrupted suspended paused delayed")
_PREVENTS = words("kept keeps prevented stopped barred blocked")


def why_occupied(passage: Passage, position: int) -> str | None:
    """Return what keeps somebody or something where it is for a time.

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
    event = _event_of(passage, position, at) or _event_that_takes(passage, at)
    if event:
        return f"the length of something else than a journey (“{event}”)"
    if _is_sentence(passage, position, at):
        return "how long somebody did it in all"
    last = passage.word(at)
    if passage.word(position + 1) == "without" and _can_endure(
        passage.lows[max(0, at + 1 - _REACH) : at + 1], without=True
    ):
        return "how long something can be done"  # "can go two weeks without drinking"
    if last == "for":
        captors = passage.word(position + 1) == "by" and passage.near(position + 1, 0, 2) & _CAPTORS
        if captors and passage.word(at - 1) in _HELD and not passage.modes:
            return "how long somebody stayed"
        return _why_for(passage, position, at)
    if last == "after" and passage.before(at, 2) in _FREED:
        return "how long somebody stayed"
    surfaced = passage.before(at, 2) == "back up" and passage.word(at - 3) in BE | _CAME
    if last in ("after", "in") and surfaced:
        return "up or down, not from place to place"
    if passage.after(position, 3) in ("after getting up", "after waking up"):
        return "how long after something else, not one journey"
    return None


def _why_for(passage: Passage, position: int, at: int) -> str | None:
    """Return what goes on "for" a time: who is held, what can stay, what runs or is shut."""
    before = passage.lows[max(0, at - _REACH) : at]
    near = set(before)
    if _is_captive(before):
        return "how long somebody stayed"
    if near & _PREVENTS and _is_kept_from(passage, at):
        return "how long something was done to a thing"
    stopped = next((n for n, low in enumerate(before) if low in _STOPS), len(before))
    if _MACHINES & set(before[stopped + 1 :]) and _HALTS.isdisjoint(before[stopped + 1 :]):
        return "how long a thing was off"  # "stop the engine for", but "stopped at a shop for"
    if before[-2:] == ("been", "out") and near & _STRIKERS:
        return "how long a thing was off"
    if before[-1:] and before[-1] in _CLOSES:
        return "how long a thing was off"
    if before[-1:] and before[-1] in _HELD_UP and near & _COUNTDOWNS:
        return "how long a thing was off"
    if before[-1:] == ("stood",) and near & _JAMS:
        return "how long a thing was off"
    if before[-1:] and before[-1] in _RUNS and _is_run_by_itself(passage, at):
        return "how long a machine keeps going"
    if near & _ABLE and _can_endure(before) and not _is_aboard(passage, position):
        return "how long something can be done"
    return None


def _event_of(passage: Passage, position: int, at: int) -> str:
    """Return what "a meeting (with him) of 35 minutes", "a 35-minute meeting" is a time of."""
    quantity = passage.figure(position)
    if quantity is None or quantity.dimension is not Dimension.TIME:
        return ""
    if "-" in quantity.text or passage.word(position + 1) == "-":
        first = position + 1 + (passage.word(position + 1) == "-")
        owned = passage.lows[first : first + 3]
        joined = next((low for low in owned if low in _EVENTS or not low.isalpha()), "")
        if joined in _EVENTS and OF_TRAVEL.isdisjoint(owned):
            return joined
    if passage.word(at) != "of":
        return ""
    noun = passage.word(at - 1)
    if noun in _EVENTS:
        return noun if noun != "week" or passage.word(at - 2) == "working" else ""
    for each in range(at - 2, max(-1, at - _REACH), -1):
        low = passage.word(each)
        if low in _SUBJECTS:
            return low if passage.word(each + 1) in _HELD_WITH else ""
        if low in JOURNEY_NOUNS or low in _BREAKS or low in _STARTS or low == ",":
            return ""
    return ""


def _event_that_takes(passage: Passage, at: int) -> str:
    """Return what "the dinner of eleven courses followed and took" is a time of.

    The first noun that a clause has is what it tells of: "the flight to the meeting took".
    """
    if passage.word(at) not in _LASTED and passage.before(at + 1, 3) != "went on for":
        return ""
    opens = at
    while opens > max(0, at - _CLAUSE) and passage.lows[opens - 1] not in _BREAKS:
        opens -= 1
    lows = passage.lows[opens:at]
    if len(lows) > 1 and lows[-1] in ("that", "which") and lows[-2] in _SUBJECTS:
        return lows[-2]
    for each, low in enumerate(lows):
        after = lows[each + 1] if each + 1 < len(lows) else ""
        if low in _RITES and after == "service":
            return low
        if low == "service" and passage.word(at) in ("lasted", "lasts") and after in ("", "itself"):
            return low  # "The service lasted an hour", but "the service to Ulm"
        if low in _SUBJECTS:
            led = _TOWARDS.isdisjoint(lows[max(0, each - 2) : each])
            return low if led and after in _GOES_ON else ""
        if low in OF_TRAVEL:
            return ""
    return ""


def _is_sentence(passage: Passage, position: int, at: int) -> bool:
    """Return whether "got 18 months", where a court is spoken of, is a sentence."""
    quantity = passage.figure(position)
    if quantity is None or quantity.unit not in LONG_TIMES or passage.word(position + 1) == "to":
        return False  # "was given three months to sail to Kiel"
    at -= passage.word(at) in WHOM
    return passage.word(at) in _GETS and not passage.words.isdisjoint(_COURTS)


def _is_run_by_itself(passage: Passage, at: int) -> bool:
    """Return whether "the pumps (had) ran" stands there; "the motor yacht ran" does not."""
    return passage.word(passage.back_over(at, _RUNS | _AUXILIARIES)) in _MACHINES


def _is_captive(before: tuple[str, ...]) -> bool:
    """Return whether "held by pirates (for)", "taken hostage" tells of no halt on the way."""
    if before[-1:] and before[-1] in _CAPTIVES:
        return True
    held = max((n for n, low in enumerate(before) if low in _HELD), default=-1)
    if held > 0 and before[held - 1] in _CAPTORS and _RIDDEN.isdisjoint(before[held:]):
        return True  # "Police held the organisers for two days"
    return held >= 0 and "by" in before[held:] and not _CAPTORS.isdisjoint(before[held:])


def _is_kept_from(passage: Passage, at: int) -> bool:
    """Return whether "kept the boat from reaching it (for)" tells what did not come about.

    Who "kept west from Reading for two hours" went on.
    """
    for each in range(at - 1, max(0, at - _REACH), -1):
        if passage.word(each) in _PREVENTS:
            return False
        kept = passage.word(each - 1) == "from" and passage.word(each).endswith("ing")
        if kept and not is_capitalised(passage, each):
            return not _PREVENTS.isdisjoint(passage.lows[max(0, at - _REACH) : each])
    return False


def _can_endure(before: tuple[str, ...], *, without: bool = False) -> bool:
    """Return whether "can stay under (for)", "may go without water" tells what is possible."""
    able = max((n for n, low in enumerate(before) if low in _ABLE), default=len(before))
    verb = before[able + 1] if able + 1 < len(before) else ""
    if verb in ("to", "also", "still", "only", "now"):
        verb = before[able + 2] if able + 2 < len(before) else ""
    if verb not in _ENDURE or not all(each.isalpha() for each in before[able + 1 :]):
        return False  # "can keep up six km/h"
    if not _ON_A_WAY.isdisjoint(before[able + 2 :]):
        return False  # "rafts can float down from Ulm to Kiel for"
    return without or verb not in ("go", "do") or not _WITHOUT.isdisjoint(before[able + 2 :])


def _is_aboard(passage: Passage, position: int) -> bool:
    """Return whether "(can sit for nine hours) on a train" is said of who travels."""
    return any(position < at <= position + _ABOARD for at, _, _ in passage.modes)
