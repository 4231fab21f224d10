"""Verbs that put a traveller at the start of a way or at its end: "cast off at", "put in at".

In: the items of a sentence and the position of a verb. Out: "from", "to", or None.
Pure: reads nothing.
Method: one table of verbs, each with the words that must follow it before the preposition; most
verbs of English tell of a start or of an end only with their particle ("got on in Ulm", "got off
in Ulm"), so a verb by itself stands in no row that its particle could turn round.
Source: a traveller's English, gathered by hand; each row is one idea.
"""

from __future__ import annotations

from types import MappingProxyType

from geo.cues import words
from geo.scene import Item
from geo.units import MOMENTS, SHORT_TIMES

__all__ = ["MOVES", "MOVING", "NAMED_TIMES", "is_called_the_end", "is_there_by", "move_at"]

_START, _END = "from", "to"
_ON_A_DAY = words("on at by in")
# verb forms | words that follow them | what the place after them is
_ROWS = (
    # casting off, taking off
    ("cast casts casting", "off", _START),
    ("weighed weighs weighing", "anchor", _START),
    ("slipped slips", "anchor|out|away", _START),
    ("lifted lifts lifting blasted blasts", "off", _START),
    ("pushed pushes pushing moved moves drove sailed rode rolled walked shoved", "off", _START),
    ("hoisted hoists", "sail|sails", _START),
    ("launched launches", "|a boat|the boat|his boat|her boat|their boat", _START),
    ("got gets getting was is", "under way|underway", _START),
    ("set sets setting", "off|out|sail|forth|forth again", _START),
    ("took takes taking taken", "off|to the air|to the water|to the road|to the sea", _START),
    # going aboard, being sent
    ("got gets getting climbed climbs hopped hops jumped jumps stepped steps", "on", _START),
    ("got climbed hopped jumped stepped went go going", "aboard|on board", _START),
    ("jumped hopped climbed got", "on a train|on the train|on a bus|on the bus", _START),
    ("joined joins", "the train|the bus|the ship|the march|the walk|the convoy", _START),
    ("waded wades", "in", _START),
    ("waded wades jumped jumps dived went walked walks", "into the sea|into the water", _START),
    ("dipped dips dipping", "a toe|his toe|her toe", _START),
    ("embarked embarks embarking", "", _START),
    ("shipped posted mailed dispatched released", "", _START),
    ("sent waved", "off|on its way|on their way|on his way|on her way", _START),
    ("picked", "up|him up|her up|them up|us up|me up", _START),
    ("loaded", "|on board|aboard|on to lorries|on to trucks|on to a ship", _START),
    ("tagged ringed collared banded", "", _START),
    ("broke breaks broken", "loose|adrift|free|its moorings|her moorings", _START),
    # coming ashore, landing, docking
    (
        "come came comes coming waded wades crawled staggered stepped swam went washed",
        "ashore",
        _END,
    ),
    ("set sets setting", "foot|foot again", _END),
    ("made makes making", "landfall|port|it", _END),
    ("touched touches touching came comes", "down|in to land", _END),
    ("put puts putting", "in|down|ashore", _END),
    ("dropped drops dropping", "anchor|off", _END),
    ("tied ties tying", "up", _END),
    ("let lets letting", "go the anchor|go her anchor|down the anchor", _END),
    ("hit hits struck strikes", "the ground|the sea|the water|the sand|the ice", _END),
    ("fell falls falling dropped", "to earth|to the ground", _END),
    ("ran runs", "aground", _END),
    ("washed washes", "up", _END),
    ("found", "drifting|adrift|alive|safe and well", _END),
    ("hauled hauls", "out|ashore", _END),
    (
        "was is were are lay",
        "on the ground|on the quay|ashore|on dry land|back on land|alongside|at anchor|moored",
        _END,
    ),
    ("walked walks crawled staggered waded climbed came", "up the beach|out of the water", _END),
    # stopping for good
    ("drew draws drawing drawn pulled pulls pulling", "up|in", _END),
    ("came comes coming", "to rest|to a halt|to a stop|to a standstill|to earth", _END),
    ("came comes", "to an end|to its end|to their end|to his end|to her end|alongside", _END),
    ("rolled glided pulled slid coasted ground", "to a halt|to a stop|to a standstill", _END),
    ("knocked knocks rang", "at a door|on a door|at the door|on the door|at the gate", _END),
    ("got gets getting climbed stepped climbs steps", "off|out|down|to land", _END),
    ("turned turns showed shows wake wakes woke", "up", _END),
    ("ended ends wound winds", "up", _END),
    ("terminates terminated terminate", "", _END),
    ("crossed crosses", "the line|the finish line|the finishing line", _END),
    ("switched switches", "off the engine", _END),
    ("stood standing stands", "on the platform|on the quay|on the pier|on the beach", _END),
    ("unloaded unloads discharged discharges delivered delivers", "", _END),
    ("welcomed greeted cheered", "|by crowds|by a crowd|by friends", _END),
    ("scrambled scrambles", "on to|ashore|on", _END),
    ("limped limps straggled straggles staggered stumbled trundled", "in|home", _END),
)


def _table() -> MappingProxyType[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the rows by verb, the longest words that follow first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for verbs, tails, role in _ROWS:
        for verb in verbs.split():
            found.setdefault(verb, []).extend(
                (tuple(tail.split()), role) for tail in tails.split("|")
            )
    return MappingProxyType(
        {
            verb: tuple(sorted(tails, key=lambda each: -len(each[0])))
            for verb, tails in found.items()
        }
    )


_MOVES = _table()
MOVES = frozenset(_MOVES)
"""All verbs of the table."""

MOVING = MOVES - words(
    "was is made makes making met ran runs sent let lets letting hit hits struck strikes fell falls"
    " falling lay knocked knocks rang ground slid"
)
"""Verbs of the table that speak of travel wherever they stand."""

_GOALS = words("destination goal terminus")
_CALLED_SO = words("is was , :")
_FORMS_OF_BE = words("was were is be am are")
NAMED_TIMES = words(
    "noon midday midnight dawn dusk sunrise sunset nightfall daybreak morning afternoon evening"
    " breakfast lunch lunchtime teatime dinner supper monday tuesday wednesday thursday friday"
    " saturday sunday january february march april may june july august september october november"
    " december christmas easter"
)
"""What a time is called by: "by noon", "on Monday"."""
_TRAVELLERS = words("she he it they we i train ship boat convoy party plane column")
_STARTED = words("started start leaving left set setting departure departing launch sailing sailed")
_CAN = words("can could will would may might ll")
_REACH, _SOON = 3, 8
_AROUND = 30  # items to either side in which a time may stand; bounds the work on a novel
_UNITS = SHORT_TIMES | {"wk"}


def move_at(lows: tuple[str, ...], at: int, place: int) -> str | None:
    """Return what a verb makes of the place that follows it.

    Parameters
    ----------
    lows
        The items of a sentence in lower case.
    at
        Position of the verb.
    place
        Position of the preposition before the place.

    Returns
    -------
    str or None
        "from" or "to"; None where the verb, with the words after it, tells of neither.

    Examples
    --------
    >>> move_at(("the", "ship", "cast", "off", "at"), 2, 4)
    'from'
    """
    for tail, role in _MOVES.get(lows[at], ()):
        end = at + 1 + len(tail)
        if end <= place and lows[at + 1 : end] == tail:
            return role
    return None


def is_there_by(items: tuple[Item, ...], back: int) -> bool:
    """Return whether somebody is somewhere by a time: "by noon she was in", "can be in … in 6 h".

    Parameters
    ----------
    items
        The items of a sentence.
    back
        Position of a form of "to be".

    Returns
    -------
    bool
        False where no such words stand there.
    """
    if items[back].low not in _FORMS_OF_BE:
        return items[back].low == "stood" and _opens_with_a_moment(items, back)
    if items[back].low == "be" and back and items[back - 1].low in _CAN:
        return any(
            each.quantity is not None and each.quantity.unit in _UNITS
            for each in items[back : back + _AROUND]
        )
    if _is_so_long_after_the_start(items, back) or _opens_with_a_moment(items, back):
        return True
    if _is_after_so_long(items, back) or _is_back_by_a_day(items, back):
        return True
    for at in range(max(0, back - _AROUND), min(len(items) - 1, back + _AROUND)):
        if items[at].low == "by":
            told = items[at + 1 : at + 1 + _REACH]
            if any(
                each.low in NAMED_TIMES
                or (each.quantity is not None and each.quantity.unit in MOMENTS)
                for each in told
            ):
                return True
    return False


def _opens_with_a_moment(items: tuple[Item, ...], back: int) -> bool:
    """Return whether "At 4.40 p.m. she was off", "On June 3 they were at" leads to "to be"."""
    time = items[1].quantity if len(items) > 1 else None
    told = time is not None and time.unit in MOMENTS and items[0].low in ("at", "on", "by")
    return told and items[back - 1].low in _TRAVELLERS


def _is_after_so_long(items: tuple[Item, ...], back: int) -> bool:
    """Return whether "they were in Ulm after 27 hours" tells how long they took to get there."""
    for at in range(back + 2, min(len(items) - 1, back + _SOON)):
        if items[at].low != "after" or items[at - 1].kind != "name":
            continue
        time = next((each.quantity for each in items[at + 1 : at + _REACH] if each.quantity), None)
        return time is not None and time.unit in _UNITS
    return False


def _is_so_long_after_the_start(items: tuple[Item, ...], back: int) -> bool:
    """Return whether "66 days after she had started, she was off" leads to a form of "to be"."""
    first = max(0, back - _AROUND)
    lows = [each.low for each in items[first:back]]
    if "after" not in lows or items[back - 1].low == "there":
        return False
    at = lows.index("after")
    time = items[first + at - 1].quantity if at > 0 else None
    return time is not None and time.unit in _UNITS and not _STARTED.isdisjoint(lows[at:])


def is_called_the_end(lows: tuple[str, ...], place: int) -> bool:
    """Return whether a place is called the end of a way: "its destination is Ulm".

    Parameters
    ----------
    lows
        The items of a sentence in lower case.
    place
        Position of its name.

    Returns
    -------
    bool
        False where no such noun stands before it.
    """
    return lows[place - 1] in _CALLED_SO and lows[place - 2] in _GOALS


def _is_back_by_a_day(items: tuple[Item, ...], back: int) -> bool:
    """Return whether "was back in Ulm on 2 August" tells of a day: who is back got there."""
    if items[back].low not in _FORMS_OF_BE:
        return False
    if [each.low for each in items[back + 1 : back + 3]] not in (["back", "in"], ["back", "at"]):
        return False
    after = items[back + 4 : back + 7]
    if len(after) > 1 and after[0].quantity is not None and after[1].low in ("after", "later"):
        return after[0].quantity.unit in _UNITS  # "was back in Ulm 99 days after he had left it"
    if not after or after[0].low not in _ON_A_DAY:
        return False
    return any(each.quantity is not None and each.quantity.unit in MOMENTS for each in after)
