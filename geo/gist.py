"""Between which two places a story plays where no sentence names both ends of a journey.

In: the roles of the names of each sentence, the place of the dateline. Out: a `Trip`.
Pure: reads nothing. Linear in the names.
Method: a reader who is told "the barge takes three days" takes the place that things start
from most often and the one they go to; a dateline is where the story plays. A country or a sea
is no such place while there are others.
"""

from __future__ import annotations

from collections.abc import Iterable

from geo.model import Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.trips import Trip, same_name
from geo.units import Dimension
from geo.wide import is_wide

__all__ = ["find_gist"]

_MOST = 60  # names a reader keeps in mind; bounds the work on a gazetteer in prose
_AS_END, _TOLD = 3, 1


class _Named:
    """One name of the story, and how often it is a start, an end, or only told."""

    def __init__(self, toponym: Toponym) -> None:
        self.toponym = toponym
        self.starts = 0
        self.ends = 0
        self.told = 0


def find_gist(
    told: Iterable[tuple[Passage, tuple[Role, ...]]], here: Toponym | None
) -> Trip | None:
    """Return the journey between the two places that a story is about.

    Parameters
    ----------
    told
        The sentences, each with the roles of its names.
    here
        The place of the dateline.

    Returns
    -------
    Trip or None
        With both ends; None where fewer than two places are named.
    """
    names: list[_Named] = []
    seen: dict[str, _Named] = {}  # a name as it was written before is that name
    if here is not None:
        names.append(_Named(here))
        seen[here.name] = names[0]
        names[0].told += _TOLD
    for passage, role in ((passage, each) for passage, roles in told for each in roles):
        top = role.toponym
        if is_wide(top) or _is_measured(passage, role):
            continue
        known = seen.get(top.name) or next(
            (each for each in names if same_name(each.toponym.name, top.name)), None
        )
        if known is None:
            if len(names) >= _MOST:
                break
            known = _Named(top)
            names.append(known)
        seen[top.name] = known
        known.told += _TOLD
        if role.role == "from":
            known.starts += _AS_END
        elif role.role == "to":
            known.ends += _AS_END
    if len(names) < 2:
        return None
    starts = [each for each in names if each.starts > each.ends]
    ends = [each for each in names if each.ends > each.starts]
    if len(names) == 2:
        last = ends[0] if ends else names[1]
        first = names[0] if last is names[1] else names[1]
    elif len(ends) == 1 and (len(starts) == 1 or (here is not None and not starts)):
        first, last = starts[0] if starts else names[0], ends[0]
    elif len(starts) == 1 and here is not None and (names[0].ends or not ends):
        first, last = starts[0], names[0]  # "RIO — The bus that pulls out of Lima"
    else:
        return None
    if first is last:
        return None
    return Trip(origin=first.toponym, destination=last.toponym)


def _is_measured(passage: Passage, role: Role) -> bool:
    """Return whether "90 km from X" tells where something is, and no start."""
    before = passage.items[role.cue - 1].quantity if role.cue > 0 else None
    return before is not None and role.role == "from" and before.dimension is Dimension.LENGTH
