"""Times spent on the way without moving: stops, breakdowns, the longest of several halts.

In: a sentence and the position of a time in it. Out: whether it was spent standing.
Pure: reads nothing. Looks a few words to either side, or at the words of the sentence before.
"""

from __future__ import annotations

from geo.cues import ABOUT, BE, NEEDING, STOPS, TRAVEL_VERBS, words
from geo.model import Toponym
from geo.scene import Passage
from geo.units import Dimension
from geo.view import View
from geo.waits import AT_REST, rests_at

__all__ = [
    "is_broken_down",
    "is_one_of_stops",
    "is_standing",
    "is_stop",
    "stands_still",
    "where_it_stood",
    "where_it_stopped",
]

_STANDING = ("stood there", "stood for", "it stood")
_STOOD = words("held stood stands stopped paused pauses halted stranded stuck sat")
_HELD = words("held holding halted detained blocked")
_ON_AND_ON = words("to up on going moving walking running riding driving pace speed")
_BESIDES = words("with including without excluding despite counting")
_BREAKS = words("failed failure broke broken breakdown derailed jammed stalled punctured seized")
_SAT = words("sat stood stuck waited stranded halted")
_SUPERLATIVES = words("longest shortest first last second one")
_LIE, _RECORDS, _SOON = words("lay lies"), words("record records title mark"), 4
_NEAR, _FEW, _IN_MIND, _OPENING, _UP_REACH = 6, 8, 1, 5, 5
_STILL = words("wait waits waited waiting stop stops stopped halt halts halted sat stood paused")
_STAND = _STILL | words(
    "stopping stands stuck stranded marooned held detained pause layover stopover moored anchored"
)
_AT, _FOR = words("at in near outside off before"), words("for of lasting another")
_ENDS = words("; : , . and but to from")
# words of a stay that a time may follow without "for"
_STAYS = _STILL | words(
    "sits stands slept sleeps stayed stays pauses circled circles rested rests spent layover"
    " stopover pause"
)
_BREAKS_OFF, _CHAINED, _CLAUSES = words(": ,"), words(", and"), words("and but")
_ONWARD = words(
    "from away off to short before after later early late behind ahead out further farther on"
    " longer shorter by north south east west"
)
_GOT_TO, _FEWEST, _RESTED = words("to is via"), 2, words("rested rests camped wintered")
_SOON_AFTER, _LONG_BEFORE, _BETWEEN, _HALT_REACH, _LED = 3, 8, 5, 4, 3
_NEEDS = NEEDING | words("taken want wants wanted")
_HEDGES = ABOUT | words("only under up to roughly barely another")
_RELATIVES, _FAR = words("which who that when while as"), 4
# what is followed by how long somebody does it and goes nowhere: "waits an hour", "circled for"
_STANDS = _STILL | words(
    "sit sits stuck stranded marooned detained moored anchored hove-to rest rests rested circle"
    " circles circled circling slept queued queue idled idle stayed stay remained lingered"
)
_LEADS = words("for another of a further full there here outside inside more than") | _HEDGES
_MOMENT = words("later earlier ago into out from away short after")
_DOING = words("circling waiting queueing queuing hovering idling moored anchored ashore")
_OBJECTS = words("me us him her it them everyone everybody")
# "the frontier at Ulm can cost five hours", "the locks take four hours": whoever goes stands there
_HALTS = words("queue queues frontier border customs formalities checks inspection paperwork locks")
_COSTS = words("cost costs take takes took need needs needed last lasts lasted : can may")
_COSTS |= words("could will would usually often alone normally")
_COUNTED_IN = words("including counting with plus lost loses losing")  # "it lost an hour at Ulm"
_LEADING = words("to from at near of for on across over via towards into")
_GOT_THERE, _PRONOUNS = words("to in is via"), words("it that them which this these")
_STAYED = BE | words("remained stayed landed called docked spent")


def is_broken_down(passage: Passage, position: int) -> bool:
    """Return whether somebody sat on the way because the engine failed: "sat there for an hour".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True where sitting or standing leads to "for" and the sentence tells what broke.
    """
    at = passage.back_over(position, _HEDGES)
    if passage.word(at) != "for":
        return False
    if passage.word(at - 1) == "up" and passage.near(at, _UP_REACH, 0) & _HELD:
        return True  # "malaria held them up for five weeks"
    if passage.words.isdisjoint(_BREAKS):
        return False
    return bool(passage.near(position, _NEAR, 0) & _SAT)


def is_stop(passage: Passage, position: int) -> bool:
    """Return whether a time was spent on the way without moving.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True for "the stops came to 46 minutes", False for "with its stops it takes 54 hours".
    """
    if passage.word(position + 1) in _BESIDES:
        return False  # "54 hours with stops"
    if _is_time_of_way(passage, position):
        return False
    if passage.near(position, 0, 2) & STOPS:
        return True
    before = passage.before(position, 6)
    if any(each in before for each in _STANDING):
        return True
    if is_broken_down(passage, position):
        return True
    for at in range(position - 1, max(-1, position - 17), -1):
        item = passage.items[at]
        if item.kind == "mark" and item.low in ";:.!?":
            return False
        if item.low in _LIE and "between" in passage.near(at, _NEAR + 2, 0):
            return False  # "between the two stamps lay 40 hours"
        if item.low in _LIE and _is_far_off(passage, at):
            return False  # "it lies 90 km from Ulm, five days at a gentle pace"
        if item.low == "waiting" and passage.word(at + 1) == "to":
            continue  # "a ship was waiting to take him to Ulm, four days"
        if item.low in _HELD and passage.near(at, 0, _SOON) & _RECORDS:
            return False  # "who held the record before him had needed 60 days"
        if item.low == "kept" and not _ON_AND_ON.isdisjoint(passage.lows[at + 1 : at + 3]):
            continue  # "who kept to the limits took three hours", "kept a pace of 9 km/h for six"
        if item.low in STOPS or item.low in _HELD:
            return not set(passage.before(at, 3).split()) & _BESIDES
    return False


def _is_time_of_way(passage: Passage, position: int) -> bool:
    """Return whether a way is made in a time, stops or not: "it halts twice and takes an hour"."""
    at = passage.back_over(position, _HEDGES)
    lead = passage.word(at)
    if lead == "in":
        return True
    if lead not in _NEEDS:
        return False
    if passage.word(at - 1) in _CLAUSES:
        return True
    opened = at
    if passage.word(at - 1) == ",":  # "the express, which stops at Ulm, takes an hour"
        told = [each for each in range(1, at - 1) if passage.word(each) in _RELATIVES]
        opened = next((each for each in told if passage.word(each - 1) == ","), at)
    standing = STOPS | _HELD  # "the stop took an hour"
    return standing.isdisjoint(passage.lows[:opened])


def _is_far_off(passage: Passage, at: int) -> bool:
    """Return whether a distance follows a verb: "lies some 90 km from"."""
    return any(
        at < passage.at(each.span) <= at + _FAR and each.dimension is Dimension.LENGTH
        for each in passage.quantities
    )


def is_one_of_stops(view: View, position: int) -> bool:
    """Return whether "The longest of these, of 24 hours in Ulm" tells of stops just counted.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        True where the sentence before speaks of stops.
    """
    passage = view.passage
    low = set(passage.lows[:position])
    if position > _FEW or low.isdisjoint(_SUPERLATIVES):
        return False
    if "these" not in low and "them" not in low and "which" not in low:
        return False
    return view.last is not None and not view.last.words.isdisjoint(STOPS)


def is_standing(view: View, position: int) -> bool:
    """Return whether "At Ulm it stood for three hours" is told of a journey that goes on.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    bool
        False where no journey was spoken of, and of a record that stood.
    """
    passage = view.passage
    trip = view.trip
    if trip is None or passage.word(position - 1) not in ("for", "rested"):
        return False
    if view.trips.apart and passage.index - trip.last_at > _IN_MIND:
        return False  # "he stood in the dock for 11 hours"
    near = passage.near(position, _NEAR, 0)
    stood = _STOOD | _RESTED if passage.toponyms else _STOOD  # "She rested for a week in Ulm"
    return not near.isdisjoint(stood) and passage.words.isdisjoint(_RECORDS)


def stands_still(passage: Passage, position: int) -> int:
    """Return where the verb stands that says of a time, right beside it, that nobody moved in it.

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the time stands among its items.

    Returns
    -------
    int
        "Stop" of "where they stop for an hour", "waited" of "We waited at Ulm: two hours",
        "circling" of "spent an hour circling"; -1 where there is none, and of a record that stood.
    """
    if not passage.words.isdisjoint(_RECORDS) or passage.word(position + 1) in _MOMENT:
        return -1
    if passage.word(position + 1) in _DOING:
        return position + 1
    if passage.word(position + 1) == "of" and passage.word(position + 2) in _PRONOUNS:
        # "nine hours of that he stood at Ulm", "an hour of it on the ground in Kiel"
        rests = range(position + 3, position + 3 + _FAR)
        still = (at for at in rests if passage.word(at) in _STANDS | AT_REST)
        return next((at for at in still if _place_behind(passage, at) is not None), -1)
    rest = rests_at(passage, position)
    if rest >= 0:
        return rest
    at = passage.back_over(position, _LEADS)
    if passage.word(at) in _COSTS:
        last = passage.back_over(at, _COSTS)
        told = range(last, max(-1, last - _HALT_REACH), -1)
        halt = next((each for each in told if passage.word(each) in _HALTS), -1)
        if halt >= 0 and passage.near(halt, _LED, 0).isdisjoint(_LEADING):
            return halt  # but "the road to the frontier takes five hours"
    if passage.items[at].kind == "name" and passage.word(position - 1) == "for":
        # "We were in Ulm for an hour"
        there = passage.word(at - 1) in ("in", "at") and passage.word(at - 2) in _STAYED
        return at - 2 if there else -1
    if passage.word(at) in _OBJECTS:
        at -= 1  # "the locks stopped him for half an hour"
    counted = passage.word(at) in _COUNTED_IN and _place_behind(passage, position) is not None
    if counted or passage.word(at) in _STANDS:
        return at
    if passage.word(at) in (",", ":") and passage.items[at - 1].kind == "name":
        at -= 3 if passage.word(at - 2) == "the" else 2
        if passage.word(at) in _AT and passage.word(at - 1) in _STANDS:
            return at - 1
    return -1


def where_it_stood(view: View, position: int, stands: int) -> Toponym | None:
    """Return where a journey stood still: "stopped for an hour at Ulm", "waited at Ulm: an hour".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    stands
        What `stands_still` says of it.

    Returns
    -------
    Toponym or None
        None where the words tell of no stop, or of none at a place beside the figure.
    """
    passage = view.passage
    stayed = _stayed_there(view, position)
    if stayed is not None:
        return stayed
    if stands >= 0:
        told = _place_behind(passage, max(position, stands)) or where_it_stopped(view, position)
        before = [each for each in view.roles if each.position < position]
        if told is not None or not before or "of" in passage.lows[stands:position]:
            return told
        if stands > position:  # "flew to Ulm and spent an hour circling"
            return None
        # "The train goes to Ulm, waits for six minutes and comes back"
        return before[-1].toponym if before[-1].role in _GOT_THERE else None
    if _STAND.isdisjoint(passage.words) or _FOR.isdisjoint(passage.near(position, 3, 0)):
        return None
    if not passage.near(position, _LONG_BEFORE, 0).isdisjoint(_STAND):
        behind = _place_behind(passage, position)
        if behind is not None:
            return behind
    for at in range(position - 1, max(0, position - 1 - _BETWEEN), -1):
        item = passage.items[at]
        if item.kind == "name":
            stood = passage.near(at, _NEAR, 0) | set(passage.lows[at:position])
            # "held them 220 miles off Kiel for four days": not there
            beside = passage.word(at - 1) in _AT and passage.figure(at - 2) is None
            return item.toponym if beside and not stood.isdisjoint(_STAND) else None
        if item.kind == "figure" or item.low in _ENDS:
            return None
    return None


def _stayed_there(view: View, position: int) -> Toponym | None:
    """Read "We waited at Ulm: two hours", "She came to Ulm and waited an hour", "There we sat"."""
    passage = view.passage
    if passage.words.isdisjoint(_STAYS) or passage.word(position + 1) in _ONWARD:
        return None
    spent = next((each for each in (1, 2, 3) if passage.word(position + each) == "spent"), 0)
    if spent and passage.word(position + spent + 1) in _AT:
        return _name_behind(passage, position + spent + 1)  # "15 minutes were spent at Ulm"
    at = passage.back_over(position, _HEDGES)
    before = passage.items[at - 1] if at > _FEWEST else None
    if passage.word(at) in _BREAKS_OFF and before is not None and before.kind == "name":
        stayed = _STAYS & passage.near(at - 2, _BETWEEN, 0)
        return before.toponym if stayed and passage.word(at - 2) in _AT else None
    if passage.word(at) == "for":
        at -= 1
    there = passage.word(at) == "there"  # "came to a halt at Ulm and stayed there for an hour"
    at -= there
    if passage.word(at) not in _STAYS:
        return None
    if passage.word(0) == "there" and at <= _OPENING:
        return view.trips.there[passage.index]
    near = next((role for role in reversed(view.roles) if role.position < at), None)
    if near is None or ";" in passage.lows[near.position : at]:
        return None
    behind = passage.lows[near.position + 1 : at]
    opens = near.role == "in" and passage.word(0) in _AT and near.position <= _OPENING
    if opens or behind[:2] == (",", "where") or (there and near.role == "in"):
        return near.toponym
    # "came to Ulm, seven miles away, and waited", but not "the train to Ulm waited"
    got = near.role in _GOT_TO and passage.word(at - 1) in _CHAINED
    return near.toponym if got and TRAVEL_VERBS.isdisjoint(behind) else None


def where_it_stopped(view: View, position: int) -> Toponym | None:
    """Return where a stop was made: "In Ulm, 90 km west of Kiel, there was a halt of an hour".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the time spent there stands among its items.

    Returns
    -------
    Toponym or None
        None where the sentence opens with no place and leads to none by "where".
    """
    passage = view.passage
    names = [at for at in range(position) if passage.items[at].kind == "name"]
    if names and passage.lows[names[-1] + 1 : names[-1] + 3] == (",", "where"):
        # "then came Ulm, where the mayor made him wait an hour"
        return passage.items[names[-1]].toponym
    before = [role for role in view.roles if role.position < position]
    if not before or any(role.role in ("to", "via") for role in before[1:]):
        return None
    first = before[0]
    opens = passage.word(0) in _AT and first.position <= _OPENING and first.role == "in"
    return first.toponym if opens and passage.figure(first.position - 2) is None else None


def _place_behind(passage: Passage, position: int) -> Toponym | None:
    """Return the place that follows a time in the same clause: "for an hour at Ulm"."""
    first = position + 1 + (passage.after(position, 2) == ", at")
    for at in range(first, first + _SOON_AFTER):
        if passage.word(at) in _AT:
            return _name_behind(passage, at)
        if passage.word(at) in _ENDS:
            break
    return None


def _name_behind(passage: Passage, at: int) -> Toponym | None:
    """Return the name that a preposition leads to, an article between or not."""
    for each in (at + 1, at + 2):
        if each < len(passage.items) and passage.items[each].kind == "name":
            return passage.items[each].toponym
        if passage.word(at + 1) != "the":
            return None
    return None
