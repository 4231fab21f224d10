"""How long a journey takes, a stop on it lasts, or how late it is.

In: a sentence. Out: claims of kind ``duration``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.attach import NO_MORE, Attachment, View, attach, claim_of
from geo.cut_short import CUT_SHORT
from geo.delays import is_delay, is_difference, is_margin_of_two
from geo.halts import (
    is_broken_down,
    is_standing,
    is_stop,
    stands_still,
    where_it_stood,
    where_it_stopped,
)
from geo.lateness import came_later_to, where_beaten, where_late
from geo.model import Claim, Quantity
from geo.rolls import LINE_OF_A_LIST, is_on_a_roll, place_of_line
from geo.since import has_left_before, why_elapsed
from geo.trips import STOP_BY_STOP
from geo.units import Dimension

__all__ = ["KIND"]

# so far on the way, and not how long all of it takes
_SINCE_START = (
    "after leaving",
    "after departing",
    "after departure",
    "after take-off",
    "after takeoff",
    "after setting",
    "into the",
    "into its",
)


class _Duration:
    name = "duration"
    dimensions = frozenset({Dimension.TIME})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each time that words of travel stand around."""
        for quantity in view.passage.quantities:
            if quantity.dimension is Dimension.TIME and why_elapsed(view, quantity) is None:
                yield self._claim(view, quantity)

    def _claim(self, view: View, quantity: Quantity) -> Claim:
        passage = view.passage
        position = passage.at(quantity.span)
        found = attach(view, quantity.span)
        if is_delay(passage, position):
            # a delay is no time between two places; where it was noticed is all it has
            end = where_late(view, position)
            found = found.without_ends(end)
            return _beside(quantity, found, f"a delay or a gain on the timetable{NO_MORE}")
        stands = stands_still(passage, position)
        stood = where_it_stood(view, position, stands)
        if stood is not None:
            found = found.without_ends(stood)
            return _beside(quantity, found, f"a stop at a place{NO_MORE}")
        if is_difference(passage, position):
            margin = is_margin_of_two(passage, position)
            end = where_beaten(view, position) if margin else None
            found = found.without_ends(end)
            step = f"a difference between two times{NO_MORE if margin else ''}"
            return _beside(quantity, found, step)
        later = came_later_to(view, position)
        if later is not None:
            found = found.without_ends(later)
            return _beside(quantity, found, f"a difference between two times{NO_MORE}")
        paired = found.local and found.origin is not None and found.destination is not None
        if not paired and is_on_a_roll(view, position):
            listed, end = place_of_line(view, position)
            start = listed if listed is not None else found.origin
            if end is not None and start is not None and start.name != end.name:
                found = replace(found, origin=start, destination=end, via=())
                step = f"{LINE_OF_A_LIST}{f' from {listed.name}' if listed is not None else ''}"
                return claim_of(self.name, quantity, found, step)
        arrived = any(role.role == "to" and role.position < position for role in view.roles)
        told = any(step.endswith((STOP_BY_STOP, CUT_SHORT)) for step in found.steps)
        if has_left_before(passage, position):
            found = replace(found, destination=None, via=())
            return claim_of(self.name, quantity, found, f"so far on the way{NO_MORE}")
        if passage.after(position, 2).startswith(_SINCE_START) and not (arrived or told):
            found = replace(found, destination=None, via=())
            return claim_of(self.name, quantity, found, "so long after the start")
        if (
            is_broken_down(passage, position)
            or stands >= 0
            or is_standing(view, position)
            or (is_stop(passage, position) and not found.local)
        ):
            stopped = where_it_stopped(view, position)
            step = "time spent at stops" if stopped is None else "a stop at a place"
            return _beside(quantity, found.without_ends(stopped), f"{step}{NO_MORE}")
        return claim_of(self.name, quantity, found, "a time in words about a journey")


def _beside(quantity: Quantity, found: Attachment, step: str) -> Claim:
    return claim_of(KIND.name, quantity, found, step, beside=True)


KIND = _Duration()
