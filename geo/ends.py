"""Which names of a sentence are the two ends of a journey, or of a distance.

In: a `Passage` and the roles of its names. Out: `Ends`, pairs and single ends, and the
`Relative` that a figure is counted from.
Pure: reads nothing.
Method: a pair is a start and the first end after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from geo.cues import COMPASS, DETERMINERS, GENERIC_PLACES, TRAVEL_VERBS, words
from geo.history import is_history
from geo.model import Toponym
from geo.roles import Role, is_possessive
from geo.scene import Passage
from geo.unlisted import UNLISTED

__all__ = ["Ends", "Relative", "find_ends", "find_relative"]

_HOUSE = 5
_WALLS = frozenset(",;:()")
_TOWARDS = frozenset({"toward", "towards"})
_GOT_IN = words("landed arrived reached docked berthed moored anchored")
_HALTED = words("stopped stopping halted halting refuelled refueled refuelling refueling paused")
_RELATIVE_TO = frozenset(
    {"of", "from", "to", "off", "outside", "beyond", "short", "above", "below"}
)
_SKIP_BEFORE_RELATIVE = words(
    "away further farther or so by road rail car train air sea due roughly almost some miles"
    " about to the just on foot inland upstream downstream offshore out up down along coast"
    " coasts of northern southern eastern western as crow flies in a straight line"
)
# "a 250-kilometre drive from X": the noun right after the figure
_RUNS = words("drive ride walk flight sail hike journey trip hop train bus ferry boat trek run")


class Ends(NamedTuple):
    """A start and an end found together; either may be missing.

    `start` and `end` are positions of items; `how` is the rule for the reader.
    """

    origin: Toponym | None
    destination: Toponym | None
    via: tuple[Toponym, ...]
    start: int
    end: int
    how: str
    strong: bool

    @property
    def whole(self) -> bool:
        """Return whether both ends are there."""
        return self.origin is not None and self.destination is not None


class Relative(NamedTuple):
    """Where a figure points: "miles north of X" with the words of direction, if any."""

    word: str
    toponym: Toponym
    position: int
    bearing_deg: float | None
    start: int
    end: int


def find_ends(passage: Passage, roles: tuple[Role, ...]) -> tuple[Ends, ...]:
    """Return the journeys a sentence names, whole ones and single ends.

    Parameters
    ----------
    passage
        The sentence.
    roles
        What `find_roles` said of its names.

    Returns
    -------
    tuple of Ends
        In the order of the text; each name is the end of one journey at most.
    """
    starts, stops, passed = _sorted_by_role(passage, roles)
    if not (starts or stops):
        return ()
    found: list[Ends] = []
    used: set[int] = set()
    for number, start in enumerate(starts):
        floor = starts[number - 1].position if number else -1
        limit = starts[number + 1].position if number + 1 < len(starts) else len(passage.items)
        free = [
            each
            for each in stops
            if floor < each.position < limit
            and each.position not in used
            and _may_be_its_end(passage, start, each)
        ]
        ahead = [each for each in free if start.position < each.position]
        behind = [each for each in free if each.position < start.position]
        if len(ahead) > 1 and (got := [each for each in ahead if _is_reached(passage, each)]):
            ahead = got  # "was blown back towards Ulm, and stepped ashore in Kiel"
        if len(ahead) > 1 and passage.word(ahead[-1].cue) in _GOT_IN:
            halts = [each for each in ahead[:-1] if passage.word(each.cue) in _HALTED]
            ahead = [each for each in ahead if each not in halts]
            passed = [*passed, *halts]  # "left Ulm, stopped in Bonn for fuel and landed in Kiel"
        stop = ahead[0] if ahead else behind[-1] if behind else None
        if stop is not None:
            used |= {start.position, stop.position}
            found.append(_pair(passage, start, stop, passed))
    found += [_single(each) for each in (*starts, *stops) if each.position not in used]
    if "," in passage.lows:
        found = [
            each for each in found if not (each.whole and is_history(passage, each.start, each.end))
        ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _sorted_by_role(
    passage: Passage, roles: tuple[Role, ...]
) -> tuple[list[Role], list[Role], list[Role]]:
    """Return the names of a sentence where journeys begin, where they end, and what is passed."""
    starts = [each for each in roles if each.role == "from" and not _is_told_beside(passage, each)]
    stops = [each for each in roles if each.role == "to"]
    passed = [each for each in roles if each.role == "via"]
    if stops:
        return starts, stops, passed
    being = [each for each in roles if each.role == "is"]
    stops = being if starts or _is_clocked(passage) else []
    if starts and not stops:
        # "set out from X and got as far as Y"
        stops = [each for each in passed if passage.word(each.cue) in ("as", "far")]
    if starts and not stops and "for" in passage.words:
        stops = [each for each in roles if _is_bound_for(passage, starts[0], each)]
    return starts, stops, passed


def _may_be_its_end(passage: Passage, start: Role, stop: Role) -> bool:
    """Return whether a start and an end may be of one journey."""
    if start.toponym.name == stop.toponym.name:
        return False
    return ";" not in passage.lows[slice(*sorted((start.position, stop.position)))]


def _pair(passage: Passage, start: Role, stop: Role, passed: Sequence[Role]) -> Ends:
    low, high = sorted((start.position, stop.position))
    return Ends(
        start.toponym,
        stop.toponym,
        tuple(each.toponym for each in passed if low < each.position < high + 6),
        min(low, start.cue, stop.cue),
        high,
        "from one place to the other in this sentence",
        start.strong or passage.word(start.cue) != "between" or start.cue == 0,
    )


def _single(role: Role) -> Ends:
    is_start = role.role == "from"
    return Ends(
        role.toponym if is_start else None,
        None if is_start else role.toponym,
        (),
        min(role.position, role.cue),
        role.position,
        "one end in this sentence",
        role.strong,
    )


def _is_reached(passage: Passage, role: Role) -> bool:
    """Return whether somebody got to an end, and not only went towards it."""
    return passage.word(role.cue) not in _TOWARDS


def _is_clocked(passage: Passage) -> bool:
    return any(each.unit == "clock" for each in passage.quantities)


def _is_told_beside(passage: Passage, role: Role) -> bool:
    """Return whether a name only tells where another lies: "at Ulm, an hour from Hull, and"."""
    at = role.cue - 1
    item = passage.items[at] if at > 1 else None
    if item is None or item.quantity is None or passage.word(role.cue) != "from":
        return False
    told = passage.word(at - 1) == "," and passage.items[at - 2].kind == "name"
    return told and passage.word(role.position + 1) in (",", ")")


def _is_bound_for(passage: Passage, start: Role, role: Role) -> bool:
    """Return whether "they left Ulm at 10 in the morning for Kiel" ends there."""
    if passage.word(role.position - 1) != "for" or role.role != "in":
        return False
    return not _WALLS & set(passage.lows[start.position : role.position]) and start.strong


def _held_in(passage: Passage, at: int) -> int:
    """Return the town that holds a house: "from his hall of residence in Aberdeen"; -1 if none."""
    if passage.word(at - 1) not in DETERMINERS:
        return -1
    for step in range(at, min(at + _HOUSE, len(passage.items) - 1)):
        item = passage.items[step]
        if item.low in ("in", "at") and passage.items[step + 1].kind == "name":
            return step + 1
        if item.kind != "word" or item.low in TRAVEL_VERBS:
            return -1
    return -1


def _of_a_kind(passage: Passage, at: int) -> int:
    """Return the name in "the abandoned whaling station of Grytviken"; -1 where none is so told."""
    items = passage.items
    if passage.word(at) not in DETERMINERS and passage.word(at) not in ("a", "an"):
        return -1
    for step in range(at + 1, min(at + _HOUSE, len(items) - 2)):
        item, name = items[step], items[step + 2].toponym
        if item.low in GENERIC_PLACES and items[step + 1].low in ("of", "at") and name is not None:
            return step + 2 if name.role in ("place", UNLISTED) else -1
        if item.kind not in ("word", "name") or item.low in TRAVEL_VERBS:
            return -1
        if item.kind == "name" and (item.toponym is None or item.toponym.role != "demonym"):
            return -1
    return -1


def find_relative(passage: Passage, position: int) -> Relative | None:
    """Return what a figure is measured from: "miles north of X", "km from X", "miles to X".

    Parameters
    ----------
    passage
        The sentence.
    position
        Where the figure stands among its items.

    Returns
    -------
    Relative or None
        None where no name follows within reach.
    """
    items = passage.items
    bearing: float | None = None
    word = ""
    start = end = position
    first = -1
    for at in range(position + 1, min(len(items), position + 12)):
        item = items[at]
        if word and item.kind == "word" and (place := _of_a_kind(passage, at)) > 0:
            toponym = items[place].toponym
            if toponym is not None:
                return Relative(word, _as_place(toponym), place, bearing, start, end)
        if item.kind == "name":
            if item.toponym is not None and word and item.toponym.role == "demonym":
                continue  # "east of the French base Port-aux-Français"
            if item.toponym is None or not word or item.toponym.role not in ("place", UNLISTED):
                return None
            if at + 1 < len(items) and is_possessive(items, at):
                continue
            return Relative(word, _as_place(item.toponym), at, bearing, start, end)
        if item.quantity is not None and item.quantity.unit == "deg" and bearing is not None:
            # "south-southeast of": halfway between the two
            turn = (item.quantity.value - bearing + 180.0) % 360.0 - 180.0
            bearing, end = (bearing + turn / 2) % 360.0, item.quantity.span.end
            word = "of" if item.low.endswith(("of", "from")) else ""
            continue
        if item.quantity is not None and item.quantity.unit == "deg":
            # compass words come as one figure, with or without the "of" after them
            bearing, span = item.quantity.value, item.quantity.span
            start, end = span.start, span.end
            word = "of" if item.low.endswith(("of", "from")) else ""
            continue
        if item.kind in ("figure", "mark"):
            if item.low in "-()" and not word:
                continue
            return None
        if item.low in COMPASS and not word:
            bearing, span, first = COMPASS[item.low], passage.span(at), at
            start, end = span.start, span.end
            continue
        if item.low in _RELATIVE_TO and not word:
            if (
                item.low == "to"
                and items[at - 1].low not in ("miles", "figure")
                and at - position > 3
            ):
                return None
            if item.low == "of" and bearing is None:
                if items[at - 1].low in ("short", "outside", "inland"):
                    word = "of"
                    continue
                return None
            word = item.low
            if first >= 0 and at == first + 1:
                end = passage.span(at).end
            continue
        if word and item.low in GENERIC_PLACES:
            continue
        if word == "from" and bearing is None and (held := _held_in(passage, at)) >= 0:
            toponym = items[held].toponym
            if toponym is None or toponym.role not in ("place", UNLISTED):
                return None
            return Relative(word, _as_place(toponym), held, None, start, end)
        if not word and (item.low in _SKIP_BEFORE_RELATIVE or item.low in _RUNS):
            continue
        if word and item.low == "of":
            continue
        return None
    return None


def _as_place(toponym: Toponym) -> Toponym:
    return toponym if toponym.role == "place" else replace(toponym, role="place")
