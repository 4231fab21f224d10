"""Which words govern the names of a sentence in a language other than English.

In: a `Passage` and the cues of its language. Out: the `Role` of each name.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.foreign import Foreign, joins, role_in
from geo.model import Toponym
from geo.moves_abroad import moved
from geo.role_pairs import Role
from geo.scene import Passage
from geo.unlisted import UNLISTED

__all__ = ["roles_abroad", "tells_land"]

_SO_FAR = 4
_ASIDE = 8  # letters of ", en "


def roles_abroad(passage: Passage, foreign: Foreign) -> tuple[Role, ...]:
    """Return the roles of names in another language; "between" opens a pair.

    Parameters
    ----------
    passage
        The sentence.
    foreign
        The words of its language.

    Returns
    -------
    tuple of Role
        In the order of the text.
    """
    roles: list[Role] = []
    paired = False
    text, base = passage.text, passage.sentence.span.start
    for position, item in enumerate(passage.items):
        top = item.toponym
        if top is None or top.role not in ("place", UNLISTED):
            continue
        if top.role == UNLISTED:
            top = replace(top, role="place")
        role = role_in(foreign, text, base, top)
        if foreign.within and roles and role in ("in", roles[-1].role):
            between = text[roles[-1].toponym.span.end - base : top.span.start - base]
            if not between or between in foreign.within:  # 抵达老挝首都万象: to the town
                role = roles.pop().role
        if role == "in":
            role = _by_verb(passage, foreign, roles, position, top) or role
        linked = paired and role in ("from", "to") and _is_next(text, roles[-1], top, base)
        if role == "between" or (paired and role == "in") or linked:
            role = "to" if paired else "from"
            paired = not paired
        elif (
            role in ("in", "to")
            and roles
            and roles[-1].role == "in"
            and joins(
                foreign,
                text[roles[-1].toponym.span.end - base : top.span.start - base],
                text[top.span.end - base :],
            )
        ):
            role, roles[-1] = "to", roles[-1]._replace(role="from", strong=True)
        elif role == "from" and roles and roles[-1].role == "in" and _is_so_far(passage, position):
            lies = -2 if tells_land(roles, text, base) else -1
            if roles[lies].role == "in":  # "X está a 300 km de Y"
                roles[lies] = roles[lies]._replace(role="to", strong=True)
        roles.append(Role(position, top, role, position, role != "in"))
    return tuple(roles)


def _by_verb(
    passage: Passage, foreign: Foreign, roles: list[Role], position: int, top: Toponym
) -> str:
    """Return "from" or "to" for a name that a verb of leaving or arriving governs, else ""."""
    base = passage.sentence.span.start
    behind = (each.toponym for each in passage.items[position + 1 :] if each.toponym is not None)
    follows = next(behind, None)
    return moved(
        foreign,
        passage.text,
        top.span.start - base,
        top.span.end - base,
        since=roles[-1].toponym.span.end - base if roles else 0,
        until=follows.span.start - base if follows is not None else len(passage.text),
    )


def tells_land(roles: Sequence[Role], text: str, base: int) -> bool:
    """Return whether the last of some names only tells the land of the one before it.

    Parameters
    ----------
    roles
        Names of a sentence, in the order of the text.
    text
        The sentence.
    base
        Where it starts in the article.

    Returns
    -------
    bool
        True for Mauritania in "Nuadibú, en Mauritania, está lejos".
    """
    if len(roles) < 2:
        return False
    end = roles[-1].toponym.span.end - base
    between = text[roles[-2].toponym.span.end - base : roles[-1].toponym.span.start - base]
    return between.startswith(",") and len(between) <= _ASIDE and text[end : end + 1] == ","


def _is_next(text: str, last: Role, top: Toponym, base: int) -> bool:
    """Return whether one word alone stands between two names: "separan Madrid de Sevilla"."""
    between = text[last.toponym.span.end - base : top.span.start - base]
    return between[:1].isspace() and len(between.split()) == 1


def _is_so_far(passage: Passage, position: int) -> bool:
    """Return whether a figure stands right before "from X", and no other name close before."""
    for item in reversed(passage.items[max(0, position - _SO_FAR) : position]):
        if item.quantity is not None:
            return True
        if item.kind != "word":
            return False
    return False
