"""Where a delay was noticed: "nine hours late at Ulm", "It came in 13 hours late".

In: a `View` of a sentence and the position of a delay in it. Out: a place, or None.
Pure: reads nothing.
Method: a delay is no time between two places; it has the place where somebody arrived late, which
is told beside it or is where the journey just spoken of ends.
"""

from __future__ import annotations

from geo.cues import words
from geo.model import Toponym
from geo.view import View
from geo.wide import is_wide

__all__ = ["where_late"]

_LATE = words("late early behind ahead before")
_AT, _AFTER = words("at in"), 5
_CAME = words(
    "arrived arrives arrive came come landed landing docked berthed got reached walked rolled drew"
    " rest end home finished"
)
_LEFT = words("left leave leaves took departed departure delays delay stood waited trains ran")
_BE, _REACH, _NEAR = words("was is"), 12, 1


def where_late(view: View, position: int) -> Toponym | None:
    """Return where somebody was late, or early.

    Parameters
    ----------
    view
        The sentence and what surrounds it.
    position
        Where the delay stands among its items.

    Returns
    -------
    Toponym or None
        None where nobody arrived, or at a place that is not told.
    """
    passage = view.passage
    beside = next(
        (
            role.toponym
            for role in view.roles
            if position < role.cue <= position + _AFTER
            and passage.word(role.cue) in _AT
            and "," not in passage.lows[position : role.cue]
        ),
        None,
    )
    if beside is not None and not _LATE.isdisjoint(passage.lows[position + 1 : position + 3]):
        return beside
    ends = [role for role in view.roles if role.role in ("to", "is")]
    if ends:
        return ends[-1].toponym
    trip = view.trip
    if trip is None or trip.destination is None or is_wide(trip.destination):
        return None
    if passage.index - trip.last_at > _NEAR or any(each.role == "from" for each in view.roles):
        return None
    before = passage.lows[max(0, position - _REACH) : position]
    if not _LEFT.isdisjoint(before):
        return None
    came = not _CAME.isdisjoint(before) or not _BE.isdisjoint(before[-3:])
    return trip.destination if came else None
