"""Figures told from another start to the same end: "from Hull it is 90 km, from Kiel 60".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.cues import words
from geo.ends import Ends
from geo.model import Mode, Toponym
from geo.quantities_lists import NEARER
from geo.scene import Passage
from geo.trips import Trip, same_name
from geo.view import Found, View
from geo.wide import is_wide

__all__ = ["at_so_much", "from_another_start", "from_the_opening"]

_JOINING = words("and but while whereas though")
_STOPPING = words("to via on in which that where who until when after")
_FURTHER = words("another further more additional")
_FEWEST = 3  # "Kiel is nearer, at": items before its figure, less one
_REACH = 8  # items from a start to the figure told of it


def from_another_start(view: View, position: int) -> Found | None:
    """Read "Hull to Ulm takes 9 hours; from Kiel it is six": the second is from Kiel to Ulm.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the figure's clause does not begin with "from", or names anything else.
    """
    start = next((each for each in reversed(view.ends) if each.end < position), None)
    if start is not None and start.origin is None and view.passage.word(start.start) == "to":
        return _to_another_end(view, start, position)
    if start is None or start.origin is None or start.destination is not None:
        return None
    passage = view.passage
    comma = passage.word(start.end + 1) == ","  # "; from Kiel, 60"
    between = passage.items[start.end + 1 + comma : position]
    if len(between) > _REACH or any(each.kind != "word" for each in between):
        return None
    if not _STOPPING.isdisjoint(passage.lows[start.end : position]):
        return None
    if passage.word(start.start) != "from" or not _opens_a_clause(passage, start.start):
        return None
    pair = next((each for each in reversed(view.ends) if each.whole and each is not start), None)
    if pair is None and passage.word(0) == "from":
        told = view.trips.known(passage.index - 1) if passage.index else None
        opening = next((each for each in view.ends if each.start == 0), start)
        before = from_the_opening(view, opening, told) if opening is not start else None
        goal = before.destination if before is not None else None
    else:
        goal = pair.destination if pair is not None and pair.end < start.start else None
    if goal is None or same_name(start.origin.name, goal.name) or is_wide(start.origin):
        return None
    if pair is not None and pair.origin and same_name(start.origin.name, pair.origin.name):
        return None
    return _to_the_same_end(start.origin, goal, start, mode=None)


def from_the_opening(view: View, ends: Ends, told: Trip | None) -> Found | None:
    """Read "Hull to Ulm is 90 km. From Kiel the train needs an hour": from Kiel to Ulm.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    ends
        One end that it names.
    told
        The journey of the sentences before.

    Returns
    -------
    Found or None
        None where the sentence does not open so.
    """
    origin = ends.origin
    if origin is None or ends.start > 0 or view.passage.word(0) != "from":
        return None
    if told is None or told.destination is None or told.origin is None or told.has(origin.name):
        return None
    if view.passage.index - told.last_at > 1 or "to" in view.passage.words or is_wide(origin):
        return None
    return _to_the_same_end(origin, told.destination, ends, mode=told.mode)


def _to_another_end(view: View, goal: Ends, position: int) -> Found | None:
    """Read "To Ulm from Hull it is 90 km; to Kiel it is 60": the second is from Hull to Kiel."""
    passage = view.passage
    it_is = passage.lows[goal.end + 1 : position]
    if passage.word(goal.start - 1) != ";" or it_is[:1] != ("it",) or len(it_is) > _REACH:
        return None
    if not _STOPPING.isdisjoint(it_is) or not _FURTHER.isdisjoint(it_is):
        return None
    pair = next((each for each in view.ends if each.whole and each.end < goal.start), None)
    end = goal.destination
    if pair is None or pair.origin is None or end is None or is_wide(end):
        return None
    if any(e is not None and same_name(end.name, e.name) for e in (pair.origin, pair.destination)):
        return None
    return Found(
        origin=pair.origin,
        destination=end,
        start=goal.start,
        step=f"another way from {pair.origin.name}",
        final=True,
    )


def at_so_much(view: View, position: int) -> Found | None:
    """Read "From Hull to Ulm it is 90 km. Kiel is nearer, at 60": from Hull to Kiel.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where the sentence opens with no name that is nearer or further.
    """
    passage = view.passage
    opens = position > _FEWEST and passage.word(position - 1) == "at"
    if not opens or passage.word(position - 2) != "," or passage.word(position - 3) not in NEARER:
        return None
    told = view.trips.known(passage.index - 1) if passage.index else None
    subject = view.roles[0] if view.roles else None
    if told is None or told.origin is None or not told.whole or subject is None:
        return None
    if subject.role != "bare" or subject.position > 0 or passage.index - told.last_at > 1:
        return None
    if told.has(subject.toponym.name) or is_wide(subject.toponym):
        return None
    return Found(
        origin=told.origin,
        destination=subject.toponym,
        mode=told.mode,
        start=0,
        final=True,
        step=f"{subject.toponym.name} is so far from {told.origin.name} as well",
    )


def _opens_a_clause(passage: Passage, at: int) -> bool:
    """Return whether a clause begins at an item: behind a semicolon, or a comma and "and".

    A comma alone will do where the clause before began with the same word.
    """
    before = passage.word(at - 1)
    if before == "," and passage.word(at) in passage.lows[: at - 1]:
        return True
    return before == ";" or (before in _JOINING and passage.word(at - 2) in (",", ";"))


def _to_the_same_end(
    origin: Toponym, destination: Toponym, ends: Ends, *, mode: Mode | None
) -> Found:
    return Found(
        origin=origin,
        destination=destination,
        mode=mode,
        start=ends.start,
        step=f"from {origin.name} to where the journey told before ends",
        final=True,
    )
