"""Journeys that end where they began: "from London back to London", "tied up there again".

In: the claims of an article with the ends that words and the whole story gave them, the article
as a scene, its journeys. Out: the claims, those of such a journey with one place as both ends.
Pure: reads nothing. Linear in the text.
Method: who set out from a place and, before any other journey is told, is back there or ends
there again, has made a loop. Figures told of it whose own sentence names no other place are of
the whole loop; where a goal was named on the way only words that sum up ("in all") make them so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from geo.cues import ABOUT, words
from geo.model import Claim, Toponym
from geo.roles import Role
from geo.scene import Passage, Scene
from geo.stretches import sentence_at
from geo.summed_up import MADE, is_on_the_clock
from geo.trips import Trips, same_name
from geo.weighing_weights import WITH_ENDS
from geo.wide import is_wide

__all__ = ["with_loops"]

_AGAIN = words("back again return returns returned returning home")
_INTO = words("to in into at")
_LANDED = words("landed lands arrived arrives docked tied ended ends finished finishes moored")
_BEGIN, _END = (
    words("begins begin began starts start started"),
    words("ends end ended finishes finish finished"),
)
_LOOPS = words("loop circuit lap circumnavigation")
_IN_ALL = words(
    "all total together whole round entire overall altogether circuit loop circumnavigation"
)
_SET_OUT = words("left leaving started departure departed start set")
_HAVING = words("having had")
_HOME = frozenset({"home"})
_TOURS = words("tour expedition adventure odyssey rally cruise roundtrip patrol")
_THE, _ONE_WAY = words("the his her their its"), words("home back out to from")
# of a part of the loop, or of another vehicle
_NO_WHOLE = words(
    "outward outwards outbound homeward inbound leg legs stage stages longest last first one-way"
    " home bus train plane flight flights ferry lorry normally usually away apart farther further"
    " beyond"
)
_NEAR, _BEHIND, _WHOLE_NEAR, _THERE = 4, 3, 8, 6
_HEDGES = ABOUT | words("more than only exactly less")
_BACK, _ON = 12, 3  # sentences from the start to the end of a loop, and those behind it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loop:
    """Where a loop is told: from its first sentence to its last; `by` says that it has a goal."""

    place: Toponym
    first: int
    last: int
    by: bool


def with_loops(claims: Sequence[Claim], *, scene: Scene, trips: Trips) -> tuple[Claim, ...]:
    """Return claims, those of a journey that ends where it began with one place as both ends.

    Parameters
    ----------
    claims
        In the order of the text.
    scene
        The article.
    trips
        Its journeys.

    Returns
    -------
    tuple of Claim
        In the same order.
    """
    loops = tuple(_loops(scene, trips))
    if not loops:
        return tuple(claims)
    return tuple(_of_a_loop(each, loops, scene, trips) for each in claims)


def _of_a_loop(claim: Claim, loops: Sequence[_Loop], scene: Scene, trips: Trips) -> Claim:
    """Return a claim with the place of its loop as both ends; as it was where it is of none."""
    if claim.kind not in WITH_ENDS or claim.beside or claim.subject is not None:
        return claim
    index = sentence_at(scene.article, claim.span)
    loop = next((each for each in reversed(loops) if each.first <= index), None)
    if index < 0 or loop is None or index > loop.last + _ON:
        return claim
    passage = scene.passages[index]
    position = passage.at(claim.span)
    if position < 0:
        return claim
    at_once = not _IN_ALL.isdisjoint(passage.near(position, 2, 0))  # "and the whole 226 days"
    near = passage.near(position, _WHOLE_NEAR, _BEHIND)
    if not (_NO_WHOLE.isdisjoint(near) or (at_once and near & _NO_WHOLE <= _HOME)):
        return claim
    for role in (role for at in range(loop.last + 1, index + 1) for role in trips.roles[at]):
        if not same_name(role.toponym.name, loop.place.name):
            return claim  # the story went elsewhere
    alone = all(same_name(each.name, loop.place.name) for each in claim.ends)
    if (loop.by or not alone) and not (index == loop.last and _is_back_after(passage, position)):
        named = any(not same_name(e.toponym.name, loop.place.name) for e in trips.roles[index])
        summed = not _IN_ALL.isdisjoint(near) or is_on_the_clock(passage.lows)
        summed = summed or (index - loop.last <= 1 and _is_since_all_of_it(passage, position))
        summed = summed or (index - loop.last <= 1 and _is_of_the_tour(passage, position))
        if named or not summed or index < loop.last:
            return claim
    return replace(
        claim,
        origin=loop.place,
        destination=loop.place,
        via=(),
        steps=(*claim.steps, f"of the loop from {loop.place.name} back to it"),
    )


def _is_since_all_of_it(passage: Passage, position: int) -> bool:
    """Return whether "99 days after he had left", "having covered 900 km" sums up what was made."""
    lows = passage.lows
    after = lows[position + 1 : position + 1 + _WHOLE_NEAR]
    if after[:1] == ("after",) and not _SET_OUT.isdisjoint(after):
        return True
    before = lows[max(0, position - _NEAR) : position]
    return (
        bool(before)
        and (before[-1] in MADE or before[-1] == "run")
        and not _HAVING.isdisjoint(before)
    )


def _is_of_the_tour(passage: Passage, position: int) -> bool:
    """Return whether "The tour had taken 21 days" is told, right after somebody was back."""
    lows = passage.lows
    tour = next((at for at in range(1, min(position, _NEAR + 1)) if lows[at] in _TOURS), 0)
    return tour > 0 and lows[tour - 1] in _THE and lows[tour + 1] not in _ONE_WAY


def _loops(scene: Scene, trips: Trips) -> Iterator[_Loop]:
    """Yield the loops that an article tells, in order."""
    start: tuple[int, Toponym] | None = None
    by = False
    for passage, roles in zip(scene.passages, trips.roles, strict=True):
        index = passage.index
        if start is not None and index - start[0] > _BACK:
            start = None
        for role in roles:
            place = role.toponym
            if is_wide(place):
                continue
            again = start is not None and same_name(place.name, start[1].name)
            if _begins_and_ends(passage, role):
                yield _Loop(place=place, first=index, last=index, by=False)
                start = None
            elif start is not None and again and _is_back(passage, role, start[0] == index):
                yield _Loop(place=start[1], first=start[0], last=index, by=by)
                start = None
            elif role.role == "from":
                start, by = (index, place), False
            elif not again and role.role in ("to", "via", "bare"):
                by = True
        if start is not None and not by and _is_there_again(passage):
            yield _Loop(place=start[1], first=start[0], last=index, by=False)
            start = None


def _is_back(passage: Passage, role: Role, same: bool) -> bool:
    """Return whether a place named again is where somebody is back: "back to X", "landed at X"."""
    at = role.position
    before = passage.lows[max(0, at - _NEAR) : at]
    if not before or (role.role != "to" and before[-1] not in _INTO):
        return False
    after = passage.lows[at + 1 : at + 2]
    if not _AGAIN.isdisjoint(before) or not _AGAIN.isdisjoint(after):
        return True
    return same and (role.role == "to" or not _LANDED.isdisjoint(before))


def _is_back_after(passage: Passage, position: int) -> bool:
    """Return whether "was back in Ulm after" leads to a time: since it all began."""
    at = position - 1
    while passage.word(at) in _HEDGES:
        at -= 1
    before = passage.lows[max(0, at - _THERE) : at]
    return passage.word(at) == "after" and not _AGAIN.isdisjoint(before)


def _is_there_again(passage: Passage) -> bool:
    """Return whether a sentence says "tied up there again", "was back there"."""
    lows = passage.lows
    return "there" in passage.words and any(
        two in (("there", "again"), ("back", "there")) for two in pairwise(lows)
    )


def _begins_and_ends(passage: Passage, role: Role) -> bool:
    """Return whether a tour "begins and ends in X", or is "a loop from X"."""
    before = passage.lows[max(0, role.position - _THERE) : role.position]
    if len(before) <= 1 or before[-1] not in (*_INTO, "from"):
        return False
    begun = next((n for n, low in enumerate(before) if low in _BEGIN), len(before))
    if before[begun + 1 : begun + 2] == ("and",) and not _END.isdisjoint(before[begun + 2 :]):
        return True
    return before[-1] == "from" and before[-2] in _LOOPS
