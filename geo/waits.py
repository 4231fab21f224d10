"""Times before a journey or beside it: waiting for it to begin, work that is no travel.

In: a sentence and one of its times. Out: whether it is one of these.
Pure: reads nothing. Looks a few words to either side.
"""

from __future__ import annotations

from geo.cues import ASKING, DETERMINERS, GERUNDS, OF_TRAVEL, TAKES, words
from geo.scene import Passage

__all__ = ["AT_REST", "is_of_works", "is_wait", "is_work", "rests_at"]

AT_REST = words(
    "ground anchor port dock quay runway harbour siding tarmac wharf pier yard shore roadside"
    " wayside lay-by layby kerb verge platform pavement"
)
"""Where a vehicle is that goes nowhere: "on the ground", "in port"."""

_POSTS = words(
    "checkpoint checkpoints roadblock roadblocks weighbridge lock locks customs charger chargers"
)
_PAUSES = words("passports customs formalities lunch breakfast")
_INCLUDED = words("including counting excluding plus")
_HEDGES = words("for about some over nearly almost just the another only up to more than")

_ENDS_HERE = ("", ".", ",", ";", "!", "?", "”", '"', ")")
_BOOKING = words(
    "book booked booking bought buy sell sells sold reserve reserved ticket tickets seats"
)
_BOARDING = ("aboard", "on board", "check in", "at the gate", "be there", "queue", "turn up")
# between whom work takes and the verb: "takes 60 men nine hours"
_WORKERS = words(
    "men women people hands crew crews crane team teams gang gangs workers soldiers firemen"
    " firefighters engineers mechanics technicians divers volunteers surgeons doctors him her them"
    " us me"
)
_WORKERS_REACH = 4
_NO_DOINGS = words(
    "having being bring thing king spring string wing nothing anything something everything"
)
_OPENS_CLAUSE = words('; : and but that because , ( “ "')

_WORKS = words(
    "new line railway opening opened open bridge tunnel road project works work airport station"
    " extension terminal motorway link delivery plan plans programme"
)


def rests_at(passage: Passage, position: int) -> int:
    """Return where the word stands that says of a time that a vehicle rested in it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the time stands among its items.

    Returns
    -------
    int
        "Ground" of "two hours on the ground" and "on the ground for two hours", "checkpoint" of
        "14 hours at a checkpoint", "bridge" of "including an hour at the bridge"; -1 for none.
    """
    rest = position + 2 + (passage.word(position + 2) in DETERMINERS | {"a", "an"})
    at = passage.back_over(position, _HEDGES)
    if passage.word(position + 1) in ("on", "at", "in"):
        thing = passage.word(position + 1) == "at" and rest < len(passage.items)
        told = thing and passage.word(at) in _INCLUDED and passage.items[rest].kind == "word"
        if told or passage.word(rest) in AT_REST | _POSTS:
            return rest
    if passage.word(position + 1) == "for" and passage.word(position + 2) in _PAUSES:
        return position + 2  # "90 minutes for passports at Ulm"
    placed = passage.word(at - 1) in DETERMINERS | {"in", "at"}
    stood = placed and passage.word(position - 1) == "for" and passage.word(at) in AT_REST
    return at if stood else -1


def is_of_works(passage: Passage) -> bool:
    """Return whether a sentence tells of works, so that what is years late is no journey.

    Parameters
    ----------
    passage
        The sentence.

    Returns
    -------
    bool
        True for "the new line is two years late"; False for "the ship is two months overdue".
    """
    return bool(passage.words & _WORKS)


def is_wait(passage: Passage, position: int) -> bool:
    """Return whether a time lies before the journey or is left: "six hours early", "to spare".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False for "the train arrived six hours early".
    """
    if passage.words & _BOOKING and passage.after(position, 2).startswith(("ahead", "in advance")):
        return True
    one = passage.word(position + 1)
    if one == "to":
        two = passage.word(position + 2)
        # but "it takes 11 days to go by ship"
        return two in ("spare", "kill", "wait") or (
            two == "go" and passage.word(position + 3)[:1] in _ENDS_HERE
        )
    return one in ("early", "earlier", "before") and passage.before(position, 3).endswith(_BOARDING)


def is_work(passage: Passage, position: int) -> bool:
    """Return whether a time is that of some work: "laying it took two years".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True where its subject is a doing that is no travel.
    """
    verb = passage.back_over(position, _HEDGES)
    if passage.word(verb) in _WORKERS:
        verb = _verb_of_workers(passage, verb)
    if verb < 1 or passage.word(verb) not in TAKES:
        return False
    opens = verb
    while opens and passage.word(opens - 1) not in _OPENS_CLAUSE:
        opens -= 1
    first = passage.word(opens)
    if opens == verb:
        return False  # ", taking four hours off the record"
    if not first.endswith("ing") or first in OF_TRAVEL | _NO_DOINGS:
        return False
    if first in GERUNDS and passage.word(opens + 1) not in DETERMINERS | {"a", "an"}:
        return False  # "steaming home took four hours", but "moving the wreck took nine"
    return passage.items[opens].kind == "word"


def _verb_of_workers(passage: Passage, at: int) -> int:
    """Return where the verb stands that leads to those who work: "takes 60 men"; -1 for none."""
    for each in range(at - 1, max(-1, at - _WORKERS_REACH), -1):
        if passage.word(each) in ASKING:
            return each
    return -1
