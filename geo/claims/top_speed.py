"""The highest speed of a vehicle, or its speed at one moment.

In: a sentence. Out: claims of kind ``top_speed``.
Pure: reads nothing. Yields every speed: where ``average_speed`` has it too, that one wins.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, attach, claim_of
from geo.cues import NATURE, words
from geo.model import Claim, Span
from geo.otherspeed import is_before_the_wind
from geo.units import Dimension

__all__ = ["KIND"]

_ITSELF = (" it in ", " the journey in ", " the trip in ", " the run in ", " the distance in ")
_REACH = 8
_ABLE, _ABLE_REACH = words("can could may capable bear"), 4
_AT_REACH = 4


class _TopSpeed:
    name = "top_speed"
    dimensions = frozenset({Dimension.SPEED})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each speed; it has ends only where its own sentence speaks of a journey."""
        for quantity in view.passage.quantities:
            if quantity.dimension is not Dimension.SPEED:
                continue
            position = view.passage.at(quantity.span)
            if _is_of_nature(view, position):
                yield claim_of(self.name, quantity, Attachment(), "a speed of wind, sound or water")
                continue
            found = attach(view, quantity.span)
            near = (
                found.local
                and _is_beside(view, position, found.start)
                and any(each.whole and each.start == found.start for each in view.ends)
            )
            near = near or (found.local and _is_kept_on(view, position))
            if near and not _ABLE.isdisjoint(view.passage.near(position, _ABLE_REACH, 0)):
                # "the boat from Ulm, capable of 30 knots, was in Kiel": whatever way it goes
                near = any(each.whole and each.end < position for each in view.ends)
            if not (near or _does_it(view, quantity.span)):
                found = found.without_ends()
            yield claim_of(self.name, quantity, found, "a speed at one moment, or the highest")


def _is_beside(view: View, position: int, start: int) -> bool:
    """Return whether ends stand near a figure and no other figure stands between."""
    low, high = sorted((position, start))
    between = view.passage.items[low + 1 : high]
    return start >= 0 and len(between) < _REACH and not any(each.quantity for each in between)


def _is_kept_on(view: View, position: int) -> bool:
    """Return whether "from X to Y in two hours, at up to 230 km/h" ends with a speed."""
    passage = view.passage
    at = "at" in passage.before(position, _AT_REACH).split()
    pairs = [each for each in view.ends if each.whole and each.end < position]
    return at and bool(pairs) and ";" not in passage.lows[pairs[-1].end : position]


def _is_of_nature(view: View, position: int) -> bool:
    """Return whether wind, sound or water moves so fast; "the speed of sound" is no subject."""
    words_before = view.passage.before(position, _REACH)
    near = view.passage.near(position, _REACH, 2)
    if "speed of sound" in words_before or "speed of light" in words_before:
        near -= {"sound", "light"}
    return bool(near & NATURE) and not is_before_the_wind(view.passage, position)


def _does_it(view: View, span: Span) -> bool:
    """Return whether the journey itself follows: "… the train does it in 5 hours"."""
    rest = view.passage.text[max(0, span.end - view.passage.sentence.span.start) :]
    return any(each in rest for each in _ITSELF)


KIND = _TopSpeed()
