"""Ways of a list from one and the same place: "From Hull to Kiel it is 750 km, to Ulm 1,100".

In: a `View` of a sentence and the position of a figure in it. Out: what was `Found`, or None.
Pure: reads nothing.
Method: who names only where the next way leads, in front of its figure, has not moved on: it
begins where the first way of the sentence does.
"""

from __future__ import annotations

from geo.cues import ABOUT, words
from geo.ends import find_relative
from geo.model import Toponym
from geo.roles import Role
from geo.trips import same_name
from geo.units import Dimension
from geo.view import Found, View

__all__ = ["another_way_from_there"]

_LOOSE = ABOUT | words("only roughly under barely")
_JOINED = words(", and ; but")
_CUES, _INSTEAD = ("to", "from"), words("that those")
_TWO = 2
_ALONG = (Dimension.LENGTH, Dimension.TIME)


def another_way_from_there(view: View, position: int) -> Found | None:
    """Read the second way of "From Hull to Kiel it is 750 km, to Ulm 1,100".

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the figure stands among its items.

    Returns
    -------
    Found or None
        None where no "to" and name stand right before the figure, or no way was told before.
    """
    passage = view.passage
    if passage.words.isdisjoint(_CUES) or len(passage.quantities) < _TWO:
        return None
    mine = passage.figure(position)
    if mine is None or mine.dimension not in _ALONG:
        return None
    at = passage.back_over(position, _LOOSE)
    comma = passage.word(at) == ","  # "; to Kiel, 60"
    at -= comma
    goal = next((role for role in view.roles if role.position == at), None)
    if goal is None or goal.role not in _CUES or passage.word(goal.cue) != goal.role:
        return None
    # "the ferry to Mull takes an hour, that to Coll two"
    instead = passage.word(goal.cue - 1) in _INSTEAD
    joined = passage.word(goal.cue - 1 - instead)
    if joined not in _JOINED or (comma and joined != ";"):
        return None  # "from Hull to Ulm, 90 km, to Kiel, 60 km": one leg after the other
    if goal.role == "from" and not instead:
        return None
    first = next(
        (
            passage.at(each.span)
            for each in passage.quantities
            if each.dimension is mine.dimension and each.span < mine.span
        ),
        -1,
    )
    if not 0 <= first < goal.cue:
        return None
    if goal.role == "from":
        return _to_the_same(view, goal)
    origin = _start_of(view, first, goal)
    if origin is None or same_name(origin.name, goal.toponym.name):
        return None
    return Found(
        origin=origin,
        destination=goal.toponym,
        mode=view.trip.mode if view.trip is not None else None,
        lying=mine.dimension is Dimension.LENGTH and not instead,
        start=goal.cue,
        final=True,
        step=f"another way from {origin.name}",
    )


def _to_the_same(view: View, start: Role) -> Found | None:
    """Read "the train from Ulm to Kiel takes nine hours, that from Bonn six"."""
    told = [each for each in view.ends if each.whole and each.start < start.cue]
    if not told or told[0].destination is None:
        return None
    if same_name(told[0].destination.name, start.toponym.name):
        return None
    return Found(
        origin=start.toponym,
        destination=told[0].destination,
        mode=view.trip.mode if view.trip is not None else None,
        start=start.cue,
        final=True,
        step=f"another way from {start.toponym.name}",
    )


def _start_of(view: View, first: int, goal: Role) -> Toponym | None:
    """Return where the first way of a sentence begins: in it, else the place spoken of."""
    told = [each for each in view.ends if each.whole and each.start < goal.cue]
    if told:
        return told[0].origin
    starts = [each for each in view.roles if each.role == "from" and each.position < goal.cue]
    if starts:
        return starts[0].toponym
    relative = find_relative(view.passage, first)
    if relative is None or relative.word != "to" or view.passage.word(0) != "it":
        return None
    return view.topic
