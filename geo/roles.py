"""Which words govern the names of a sentence: from X, to X, via X, north of X.

In: a `Passage`. Out: the `Role` of each name that may be a place of travel.
Pure: reads nothing.
Method: from each name leftwards over articles and generic nouns to the word that governs it.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from geo.cues import (
    ARRIVE,
    COMPASS,
    DEPART,
    DETERMINERS,
    GENERIC_PLACES,
    TRAVEL_VERBS,
    words,
)
from geo.home_towns import is_home_town, is_someone
from geo.model import Toponym
from geo.moves import MOVES, MOVING, is_called_the_end, is_there_by, move_at
from geo.role_marks import (
    before_aside,
    has_its_run,
    is_by_way,
    is_comma,
    is_home_of_travellers,
    is_paired,
    is_reached,
    lies_on_the_edge,
    list_before,
    list_goes_on,
    was_later,
)
from geo.role_pairs import Role, join_pairs
from geo.role_words import (
    BREAKERS,
    FOR_BOUND,
    GOVERNORS,
    HOUSES,
    LEADING,
    PASSING,
    SEAWARDS,
    TO_NOWHERE,
    is_sea,
)
from geo.roles_abroad import roles_abroad
from geo.scene import Item, Passage
from geo.units import SHORT_TIMES
from geo.unlisted import UNLISTED
from geo.wide import is_wide

__all__ = ["Role", "find_roles", "is_possessive"]

_REACH, _VERB_REACH = 9, 10
_TRIPS = words("journey trip voyage ride drive flight crossing run trek walk passage one")
_LEAD_REACH = 6
_LATER_REACH, _LEFT_REACH, _HOUSED = 6, 4, 4
_LEFT = words("left leave leaves leaving")
_ABANDONED = words("train express sleeper ship boat ferry liner bus coach car plane convoy caravan")
_TIMES = SHORT_TIMES | {"wk"}
_BE = frozenset({"is", "was", "are", "were", "be", "been", "stood"})
_VERB_LIKE = ("ing", "ed", "es")
_GOVERNED = MappingProxyType({"from": "from", "to": "to", "into": "to"})
_LINKING = words("link links linking linked connect connects connecting connected join joins")
_PLACING = words("in at on near outside off inside around above below aboard")
_TRAVELLED = frozenset({"from", "to", "via", "between"})
_LEAVING = words("left leaves leave departed departs set sets started starts")
_CALLED = words("capital port city town village harbour harbor island resort seaport hub")
_ARRIVED = words("arrived arrives landed docked")
_AROUND = words("round around")
_SKY = frozenset({"Moon", "Mars", "Sun", "Earth", "Venus"})
_ROUND = words("by round around over")
_STEPPING = words("get gets got getting step steps stepped climb climbed went go goes switched")
_ABOARD = words("on into aboard in")
_COMING = words("came come comes coming put puts touched touches set sets")
_ASHORE = words("off down out")
_AT_LAST = words("when until before finally")
_BELONGS = words("belong belongs belonged belonging")
_BELONGING, _LINKED, _OF_A_RIVER = 10, 12, 2
_UP = words("up down along")
_DUE = words("due expected scheduled")
_FETCHING, _FETCH_REACH = words("fetch collect rescue retrieve"), 6
_HOPING = words("hopes hope hoped expects expect expected wants means meant plans planned aims due")
_MAKES = words("made makes make")
_HOME = "home"
_REACHABLE = words("reached where")
# the words that may give a name its role
_GOVERNING = frozenset(
    {
        *("from", "to", "with", "between", "out", "for", "and", "or", "of", "off"),
        *(*GOVERNORS, *_LINKING, *_ROUND, *_UP, *_PLACING, *(last for _, last in PASSING)),
    }
)
# the words that may say what a name is that follows "in"
_TELLING = frozenset(
    {
        *("later", "stops", "for", *_GOVERNED, *_BE, *_LEFT, *_ABOARD, *_ASHORE),
        *(*MOVES, *ARRIVE, *DEPART),
    }
)
_LEADING = LEADING | MOVING


def find_roles(passage: Passage) -> tuple[Role, ...]:
    """Return the role of each name of a sentence that may be a place of travel.

    Parameters
    ----------
    passage
        The sentence.

    Returns
    -------
    tuple of Role
        In the order of the text.
    """
    if passage.foreign is not None:
        return roles_abroad(passage, passage.foreign)
    roles: list[Role] = []
    unlisted: set[int] = set()
    items, lows = passage.items, passage.lows
    inside: str | None = None
    for position in passage.starts.values():
        top = items[position].toponym
        if top is None or top.role not in ("place", UNLISTED) or top.name in _SKY:
            continue
        if inside is not None and top.name == inside and roles:
            inside = None
            continue  # "Maine" in "Norway, Maine" is no stop of its own
        if position >= 2 and lows[position - 1] == "of" and _stands_in(items[position - 2]):
            continue  # "North Korea" in "the capital of North Korea"
        inside = top.within
        if roles and lies_on_the_edge(lows, roles[-1].position, position) and not is_wide(top):
            roles[-1] = roles[-1]._replace(toponym=top)
            continue  # "Furi, on the southern edge of Addis Ababa": the town is the place
        role, cue, strong = _governor(passage, position)
        if role == _HOME:
            continue
        if role == "and" and roles:
            last = roles[-1]
            role, cue, strong = last.role, last.cue, last.strong
        elif role == "and":
            role = "bare"
        role, cue, strong = _told_otherwise(passage, position, role) or (role, cue, strong)
        if roles and _says_where(passage, position, top, roles[-1], unlisted):
            last = roles.pop()  # "the Portofino Hotel in Redondo Beach": the town is the place
            role, cue, strong = last.role, last.cue, last.strong
        if top.role == UNLISTED:
            from_there = role == "from" and (passage.words & TRAVEL_VERBS or passage.modes)
            there = role == "to" and any(each.role == "from" for each in roles)
            if not (from_there or there or (strong and role in _TRAVELLED)):
                continue
            strong = True
            top = replace(top, role="place")
            unlisted.add(position)
        if lows[cue] not in SEAWARDS and is_sea(top):
            role, strong = "in", False  # a way crosses a sea: none begins there
        roles.append(Role(position, top, role, cue, strong))
    if len(roles) == 1 and roles[0].role != "between":
        return tuple(roles)
    return join_pairs(passage, roles)


def _told_otherwise(passage: Passage, position: int, role: str) -> tuple[str, int, bool] | None:
    """Return the role of a name that is told by other words than those that govern it."""
    items, lows = passage.items, passage.lows
    if position == 1 and lows[0] == "for" and is_comma(items, position + 1):
        return "to", 0, True  # "For Mérida, half way, it gives four hours"
    if role in ("bare", "in", "from") and is_home_of_travellers(items, position):
        return "from", position - 1, True
    if role == "bare" and is_possessive(items, position) and has_its_run(items, position + 1):
        return "from", position, True
    if role == "bare" and position and lows[position - 1] in _ARRIVED:
        return "to", position - 1, True  # "arrived here", told by the dateline
    if role == "bare" and position > 1 and is_called_the_end(lows, position):
        return "to", position - 2, True  # "its destination is Ulm"
    if role not in ("bare", "is") or _REACHABLE.isdisjoint(passage.words):
        return None
    # "Brussels can be reached from London"
    return ("to", position, True) if is_reached(lows, position) else None


def _says_where(
    passage: Passage, position: int, top: Toponym, before: Role, unlisted: set[int]
) -> bool:
    """Return whether a name tells where the one before it is: "the Baltic at Kiel"."""
    joint = passage.lows[position - 1]
    if joint not in ("in", "at") or position - before.position > 3:
        return False
    wider = joint == "at" and is_wide(before.toponym) and not is_wide(top)
    return wider or _is_house(before) or (before.position in unlisted and not is_wide(top))


def _stands_in(item: Item) -> bool:
    return item.toponym is not None and item.toponym.refers_to is not None


def _is_house(role: Role) -> bool:
    return role.toponym.name.rpartition(" ")[2].lower() in HOUSES


def _governor(passage: Passage, position: int) -> tuple[str, int, bool]:
    """Return the role that the words before a name give it, and where they stand."""
    items, lows = passage.items, passage.lows
    unknown = 0
    seen_of = False
    for at in range(position - 1, max(-1, position - 1 - _REACH), -1):
        word, kind = lows[at], items[at].kind
        if kind == "word":
            if word in _GOVERNING:
                found = _role_of(passage, at, word, position)
                if found is not None:
                    # "against the wind or over the Pacific": "or" does not join it to the name
                    return ("bare", at, False) if found[0] == "and" and unknown else found
            if word in GENERIC_PLACES:
                seen_of = seen_of or word == "of"
                continue
            if word == "s" and at and lows[at - 1] in "'’":
                continue
            unknown += 1
            if word in TRAVEL_VERBS or word in BREAKERS or unknown > (2 if seen_of else 1):
                return ("bare", at, False)
            if not seen_of and word.endswith(_VERB_LIKE):
                return ("bare", at, False)
        elif kind == "mark":
            if word in "-'’\"“‘(" or (word == "," and lows[at - 1] in _CALLED and at):
                continue  # "to the Chadian capital, N'Djamena"
            if word == "," and list_before(items, at) and list_goes_on(items, position):
                return ("and", at, False)
            return ("bare", at, False)
        elif kind == "name":
            if position - at <= 6 and is_possessive(items, at):
                continue
            toponym = items[at].toponym
            if toponym is not None and toponym.role == "demonym":
                continue
            return ("bare", at, False)
        else:
            quantity = items[at].quantity
            bearing = quantity is not None and quantity.unit == "deg"
            return ("of" if bearing else "bare", at, bearing)
    return ("bare", max(0, position - 1), False)


def _role_of(passage: Passage, at: int, word: str, position: int) -> tuple[str, int, bool] | None:
    """Return the role a governing word gives, or None where it governs nothing."""
    lows = passage.lows
    before = lows[at - 1] if at else ""
    if word == "from":
        if is_home_town(passage, at):
            return (_HOME, at, False)
        if is_someone(passage, at):
            return ("in", at, False)
        fetched = not _FETCHING.isdisjoint(lows[max(0, at - _FETCH_REACH) : at])
        if fetched and "to" not in lows[position + 1 :]:
            return ("to", at, True)  # "left Ulm to fetch a dock from Kiel"
        return ("from", at, _led(passage, at))
    if word == "to":
        if before in TO_NOWHERE or not _BELONGS.isdisjoint(lows[max(0, at - _BELONGING) : at]):
            return ("in", at, False)  # "A belongs to X, B to Y"
        leaves = position + 1 < len(lows) and lows[position + 1] in _LEAVING
        return ("to", at, leaves or _led(passage, at))
    if word == "with" and not _LINKING.isdisjoint(lows[max(0, at - _LINKED) : at]):
        return ("to", at, True)  # "Zurich will be linked with Barcelona"
    if word == "between":
        return ("between", at, _led(passage, at))
    if word in GOVERNORS:
        return (GOVERNORS[word], at, True)
    if word == "out" and lows[at + 1] == "of":
        return ("from", at, True)
    if word == "for":
        bound = not FOR_BOUND.isdisjoint(lows[max(0, at - 6) : at])
        return ("to", at, True) if bound else ("in", at, False)
    if (before, word) in PASSING:
        return ("via", at, True)
    if word in _LINKING and position - at <= 3 and lows[at + 1] not in ("with", "to"):
        return ("between", at, True)
    opens = word in _AROUND and (at == 0 or passage.word(at - 2) == "to")  # "to Riga round Gotland"
    opens = opens or (word == "over" and passage.word(position + 1) == "to")  # "over X to Riga"
    opens = opens or (word == "by" and position == at + 1 and is_by_way(passage.items, at))
    if word in _ROUND and (opens or _led(passage, at)):
        return ("via", at, True)
    if word in ("and", "or"):
        return ("and", at, False)
    if word in _UP and position - at <= _OF_A_RIVER and _led(passage, at):
        return ("via", at, True)  # "the train went up the Hudson to Albany"
    if word in _PLACING:
        return _placed(passage, at)
    if word in ("of", "off") and before in COMPASS:
        return ("of", at, True)
    return None


def _led(passage: Passage, at: int) -> bool:
    """Return whether a word of travel leads to a preposition: "the flight to", "sailed from"."""
    items, lows = passage.items, passage.lows
    for back in range(at - 1, max(-1, at - 1 - _LEAD_REACH), -1):
        word = lows[back]
        if word in _LEADING or (word in _MAKES and back < at - 1):
            return True
        item = items[back]
        if item.kind == "mark" and word not in "-'’":
            # "this year's ride, to Riga, is", "this one, to Riga, is"
            return back == at - 1 and word == "," and lows[back - 1] in _TRIPS
        if back == at - 1 and item.quantity is not None and item.quantity.unit in _TIMES:
            return True  # "three days from Rotterdam"
    return False


def _placed(passage: Passage, at: int) -> tuple[str, int, bool]:
    """Return the role of "in X": the start or the end where a verb of travel stands before."""
    items, lows = passage.items, passage.lows
    crossed = False
    if items[at - 1].kind == "name" and _governor(passage, at - 1)[0] in _TRAVELLED:
        return ("in", at, False)  # "reach Philipsburg on St. Maarten"
    for back in range(at - 1, max(-1, at - 1 - _VERB_REACH), -1):
        word, kind = lows[back], items[back].kind
        if kind == "word" and word not in _TELLING:
            continue
        if kind == "name" and not crossed:
            crossed = True  # "starts beside the Pacific in Lima"
            continue
        if word == "," and (aside := before_aside(items, back)) is not None:
            return aside
        if kind == "name" or (kind == "mark" and word in ".;:,"):
            break
        before = lows[back - 1] if back else ""
        if (word == "out" and lows[back + 1] == "of") or (word in _ABOARD and before in _STEPPING):
            return ("from", back, True)
        if word in _ASHORE and (before in _STEPPING or (word == "down" and before in _COMING)):
            return ("to", back, True)
        if word == "later":
            return ("to", back, True)
        if word in _GOVERNED and crossed:
            break  # "from Springer Mountain in Georgia": the name between is what it governs
        if word in _GOVERNED and at - back <= 5 and _led(passage, back):
            return (_GOVERNED[word], back, True)
        if word in ("from", "to") and at - back <= _HOUSED and is_paired(items, back, at):
            return (_GOVERNED[word], back, False)
        moved = move_at(lows, back, at) if word in MOVES else None
        if moved is not None:
            return (moved, back, True)  # "cast off at X", "put in at X"
        if word == "stops" and not _AT_LAST.isdisjoint(lows[max(0, back - 3) : back]):
            return ("to", back, True)  # "it is noon when it stops in Ulm"
        if word == "stops" and at == back + 1 and not _LEAVING.isdisjoint(lows[:back]):
            return ("via", back, True)  # "leaves Ulm at nine and stops at Kiel"
        if word in ARRIVE and word not in ("to", "into", "until", "till", "towards", "toward"):
            return ("to", back, True)
        if word in DEPART and word not in ("from", "out", "since", "left"):
            aboard = lows[back + 1] in DETERMINERS and lows[back + 2] in _ABANDONED
            off = aboard or (word == "leave" and back == at - 1 and lows[at] == "at")
            return ("to" if off else "from", back, True)  # "passengers must leave at Ulm"
        if word in _LEFT and lows[back + 1] in DETERMINERS and at - back <= _LEFT_REACH:
            # "left their hut at Framheim", and "left the train at Ulm"
            return ("to" if lows[back + 2] in _ABANDONED else "from", back, True)
        if (
            word == "for"
            and lows[back + 1] in DETERMINERS
            and at - back <= _LEFT_REACH
            and not _LEFT.isdisjoint(lows[max(0, back - 8) : back])
        ):
            return ("to", back, True)  # "leaves her flat in Pune for her desk in Mumbai"
        if word in _BE and at - back <= _LATER_REACH and was_later(items, back):
            return ("to", back, True)  # "48 days later he was in his parents' kitchen in Athens"
        if word == "be" and before == "to" and lows[back - 2] in _HOPING and at - back <= 2:
            return ("to", back, True)  # "hopes to be in Barbados by Christmas"
        if word in _BE and at - back <= 2:
            if lows[back + 1] in _DUE or is_there_by(items, back):
                return ("to", back, True)  # "is due in X", "by noon she was in X"
            return ("is", back, False)
    return ("in", at, False)


def is_possessive(items: tuple[Item, ...], at: int) -> bool:
    """Return whether "'s" follows the item at a position.

    Parameters
    ----------
    items
        The items of a sentence.
    at
        A position among them.

    Returns
    -------
    bool
        True for "Russia" in "Russia's far east".
    """
    return items[at + 1].low in ("'s", "’s", "'", "’", "s") if at + 1 < len(items) else False
