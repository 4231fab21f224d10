"""Ways of another language that go on from the place just named: "de allí a Montevideo".

In: a sentence, its ends and the names of it. Out: the ends, with the start filled in.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.ends import Ends
from geo.foreign import thence_at
from geo.model import Toponym
from geo.roles import Role
from geo.scene import Passage
from geo.trips import same_name

__all__ = ["from_there_abroad"]


def from_there_abroad(
    passage: Passage, ends: tuple[Ends, ...], roles: Sequence[Role], *, there: Toponym | None
) -> tuple[Ends, ...]:
    """Return the ends of a sentence; what "from there" leads to starts at the last place named.

    Parameters
    ----------
    passage
        The sentence.
    ends
        What `geo.ends.find_ends` found.
    roles
        The roles of its names.
    there
        The last place named before this sentence.

    Returns
    -------
    tuple of Ends
        Those given where nothing says "from there".
    """
    at = thence_at(passage.foreign, passage.text) if passage.foreign is not None else -1
    if at < 0:
        return ends
    at += passage.sentence.span.start
    before = [each for each in roles if each.toponym.span.start < at]
    got = [each for each in before if each.role == "to"] or before
    start = got[-1].toponym if got else there
    return tuple(_started(each, start, at) for each in ends) if start is not None else ends


def _started(ends: Ends, start: Toponym, at: int) -> Ends:
    goal = ends.destination
    if ends.origin is not None or goal is None or goal.span.start < at:
        return ends
    if same_name(start.name, goal.name):
        return ends
    return ends._replace(origin=start, how=f"from there, which is {start.name}", strong=True)
