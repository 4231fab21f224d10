"""Two names that make a start and an end together: "X to Y", "X–Y", "X and Y are linked".

In: the items of a sentence and the role of each name by itself. Out: the roles as pairs.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from geo.cues import words
from geo.model import Toponym
from geo.role_words import is_sea
from geo.scene import Item, Passage

__all__ = ["Role", "join_pairs"]

_DASHES = frozenset("-–—‐‑→|")
_LABELLED, _ROW, _APART, _MOST_STOPS = frozenset(":•*.)"), frozenset(":,(|"), 2, 6
_LIE = words("are were lie is")
_PARTING = words("separates separate separated divides parts")
_BY, _LISTS, _LISTED = words("by via through over of past across"), words(", and"), 2
_LINKED = words("linked connected joined separated apart divided")
# without these words and these roles, and without a dash, no two names make a pair
_PAIRING, _PAIRED = _PARTING | _LINKED, frozenset({"between", "to"})


class Role(NamedTuple):
    """What a name is to the journey of its sentence.

    `role` is from, to, via, between, in, of or bare; `strong` says that a verb or noun of
    travel gave it; `cue` is the position of the word that did.
    """

    position: int
    toponym: Toponym
    role: str
    cue: int
    strong: bool


def join_pairs(passage: Passage, roles: list[Role]) -> tuple[Role, ...]:
    """Turn "X to Y", "X–Y", "between X and Y" and "X and Y are linked" into starts and ends.

    Parameters
    ----------
    passage
        A sentence.
    roles
        What the words before each of its names made of it.

    Returns
    -------
    tuple of Role
        As many, in the same order.
    """
    items = passage.items
    dashed = not passage.words.isdisjoint(_DASHES) and any(
        items[each.position - 1].low in _DASHES for each in roles[1:]
    )
    paired = dashed or not passage.words.isdisjoint(_PAIRING)
    if not paired and _PAIRED.isdisjoint([each.role for each in roles]):
        return tuple(roles)  # nothing makes a pair of any two: so it is in most sentences
    return tuple(_joined(items, roles, dashed=dashed))


def _joined(items: tuple[Item, ...], roles: list[Role], *, dashed: bool) -> Iterator[Role]:
    """Yield the roles of names, those of pairs as starts and ends."""
    roles = [*_parted(items, _between_asides(items, roles))]
    for index, role in enumerate(roles):
        after = roles[index + 1] if index + 1 < len(roles) else None
        before = roles[index - 1] if index else None
        if dashed and _dashed_through(items, before, role, after):
            yield role._replace(role="via", strong=True)
        elif role.role == "between":
            second = any(each.role == "between" and each.cue == role.cue for each in roles[:index])
            yield role._replace(role="to" if second else "from")
        elif _both_joined(items, role, after):
            yield role._replace(role="from", strong=True)
        elif before is not None and _both_joined(items, before, role):
            yield role._replace(role="to", strong=True)
        elif (
            role.role in ("bare", "in", "is", "and")
            and not is_sea(role.toponym)
            and after is not None
            and not _lies_in(role, before)
            and (
                (
                    after.role == "to"
                    and items[after.cue].low == "to"
                    and after.cue - role.position == 1
                )
                or (
                    after.role == "to"
                    and items[after.cue].low == "with"
                    and after.cue - role.position <= 4
                )
                or (dashed and _dashed(items, role.position, after.position))
            )
            # asked last: it walks back over all the names of a list
            and not _ends_the_ways(items, roles, index)
        ):
            yield role._replace(role="from", strong=True)
        elif dashed and before is not None and _dashed(items, before.position, role.position):
            yield role._replace(role="to", strong=True)
        else:
            yield role


def _between_asides(items: tuple[Item, ...], roles: list[Role]) -> list[Role]:
    """Read "between Ulm, on the river, and Kiel": the aside behind the first is no second."""
    first = next((each for each in roles if each.role == "between"), None)
    if first is None or sum(each.role == "between" for each in roles) != 1:
        return roles
    if items[min(first.position + 1, len(items) - 1)].low != ",":
        return roles
    for number, role in enumerate(roles):
        at = role.position
        if at <= first.position + 2 or items[at - 1].low != "and" or items[at - 2].low != ",":
            continue
        other = role._replace(role="between", cue=first.cue, strong=first.strong)
        return [*roles[:number], other, *roles[number + 1 :]]
    return roles


def _parted(items: tuple[Item, ...], roles: list[Role]) -> Iterator[Role]:
    """Read "what separates Ulm from Kiel", "Ulm is separated from Kiel by": a start and an end."""
    first = None
    for role in roles:
        verb = any(
            each.low in _PARTING for each in items[max(0, role.position - 3) : role.position]
        )
        if first is not None and role.role == "from" and items[role.cue].low == "from":
            yield role._replace(role="to", strong=True)
            first = None
        elif verb and first is None and role.role == "bare":
            first = role
            yield role._replace(role="from", strong=True)
        else:
            yield role


def _ends_the_ways(items: tuple[Item, ...], roles: list[Role], index: int) -> bool:
    """Return whether a name is the last on the way: Zug in "from Ulm by Chur and Zug to Kiel"."""
    at = index
    while at > 0 and _are_listed(items, roles[at - 1].position, roles[at].position):
        at -= 1
    if at == index or at == 0 or items[roles[at].position - 1].low not in _BY:
        return False
    return any(each.role == "from" for each in roles[:at])


def _are_listed(items: tuple[Item, ...], left: int, right: int) -> bool:
    """Return whether only a comma or "and" stands between two names."""
    between = items[left + 1 : right]
    return 0 < len(between) <= _LISTED and all(each.low in _LISTS for each in between)


def _dashed_through(
    items: tuple[Item, ...], before: Role | None, role: Role, after: Role | None
) -> bool:
    """Return whether a name is the middle of "the Delhi–Dausa–Lalsot section"."""
    return (
        before is not None
        and after is not None
        and _dashed(items, before.position, role.position)
        and _dashed(items, role.position, after.position)
    )


def _lies_in(role: Role, before: Role | None) -> bool:
    """Return whether a name says where the start before it lies: "from the Delta in Alaska to"."""
    return (
        role.role == "in"
        and before is not None
        and before.role == "from"
        and role.position - before.position == 2
    )


def _both_joined(items: tuple[Item, ...], first: Role, second: Role | None) -> bool:
    """Return whether "X and Y are linked by", "X and Y lie so far apart" makes two ends."""
    if second is None or second.position - first.position != 2:
        return False
    if first.role not in ("bare", "and") or items[first.position + 1].low != "and":
        return False
    low = second.position + 1
    if low >= len(items) or items[low].low not in _LIE:
        return False
    return any(each.low in _LINKED for each in items[low + 1 : low + 6])


def _dashed(items: tuple[Item, ...], left: int, right: int) -> bool:
    """Return whether two names are joined by one dash without spaces: "the Rome–Paris train".

    In the row of a list there may be spaces: "Rome – Paris: 1,100 km".
    """
    if right - left != 2 or items[left + 1].low not in _DASHES:
        return False
    if _is_row(items, left, right):
        return True
    one, other = items[left].toponym, items[right].toponym
    return one is not None and other is not None and other.span.start - one.span.end == 1


def _is_row(items: tuple[Item, ...], left: int, right: int) -> bool:
    """Return whether names head the row of a list: a mark and a figure stand behind the last."""
    for _ in range(_MOST_STOPS):
        if left > 1 and items[left - 1].low in _DASHES and items[left - 2].kind == "name":
            left -= _APART
    last = len(items) - _APART
    for _ in range(_MOST_STOPS):
        if right < last and items[right + 1].low in _DASHES and items[right + 2].kind == "name":
            right += _APART
    if right >= last or items[right + 1].low not in _ROW or items[right + 2].kind != "figure":
        return False
    return left == 0 or items[left - 1].low in _LABELLED or (left == 1 and items[0].low in _DASHES)
