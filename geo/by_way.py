"""By which way a figure goes where its sentence names one: "round the Horn it is 13,100".

In: a `View`, the position of a figure, what was `Found` for it. Out: the same, with its way.
Pure: reads nothing.
"""

from __future__ import annotations

from dataclasses import replace

from geo.cues import words
from geo.roles import Role
from geo.trips import same_name
from geo.view import Found, View

__all__ = ["by_its_way"]

# "by the canal it was 9,700": not by the stops of the way told before
_OTHERWISE = words("canal direct directly straight instead shortcut short-cut")


def by_its_way(view: View, position: int, found: Found) -> Found:
    """Read "10,500 miles through the canal": the way of this figure, not that of the others.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.
    found
        What words tie the figure to.

    Returns
    -------
    Found
        As it was where the sentence names no way.
    """
    if found.origin is None or found.destination is None or found.relative is not None:
        return found
    ways = tuple(
        role.toponym
        for role in view.roles
        if role.role == "via"
        and (position < role.cue <= position + 2 or _leads_to(view, role, position, found))
    )
    told = [each.toponym for each in view.roles if each.role == "via"]
    if not ways and set(found.via) & set(told) and _is_way_of_the_next(view, position):
        return replace(found, via=())
    if not told and found.via and not view.passage.words.isdisjoint(_OTHERWISE):
        return replace(found, via=(), step=f"{found.step}, by another way")
    if not ways or any(
        each is not None and same_name(each.name, way.name)
        for way in ways
        for each in (found.origin, found.destination)
    ):
        return found
    return replace(found, via=ways, step=f"{found.step}, by way of {ways[0].name}")


def _is_way_of_the_next(view: View, position: int) -> bool:
    """Return whether a way follows another figure: "24 miles, after 51 days by way of X"."""
    cues = [role.cue for role in view.roles if role.role == "via" and role.cue > position]
    between = view.passage.items[position + 1 : cues[0]] if cues else ()
    return any(each.quantity is not None for each in between)


def _leads_to(view: View, role: Role, position: int, found: Found) -> bool:
    """Return whether a way stands before a figure: "Round the Horn it is 13,100".

    Within a sentence only what is no other way of passing by, before the names of both ends:
    "on the old line, by way of Ulm, the distance from Hull to Kiel is".
    """
    passage, at = view.passage, role.cue
    if not 0 <= at < position:
        return False
    if any(each.quantity is not None for each in passage.items[role.position + 1 : position]):
        return False
    word = passage.word(at)
    outright = word == "via" or (word == "way" and passage.word(at - 1) == "by")
    return at == 0 or (
        outright
        and any(
            each.role in ("from", "between")
            and each.position > role.position
            and each.toponym in (found.origin, found.destination)
            for each in view.roles
        )
    )
