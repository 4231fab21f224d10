"""Which way one place lies from another: "north of Vladivostok", "275 km to the north".

In: a sentence. Out: claims of kind ``direction``, degrees clockwise from north.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, attach, claim_of
from geo.cues import COMPASS, GENERIC_PLACES, words
from geo.model import Claim, Quantity, Span, Toponym
from geo.trips import same_name
from geo.units import Dimension

__all__ = ["KIND"]

_REACH = 4
# between a place and the compass words said of it: "Hull, just south of York"
_LINKS = words(", is was lies lay sits stands just due which about to the")


class _Direction:
    name = "direction"

    def find(self, view: View) -> Iterator[Claim]:
        """Yield the compass words between a distance or a place and the name they count from."""
        used: set[int] = set()
        for quantity in view.passage.quantities:
            if quantity.dimension is not Dimension.LENGTH:
                continue
            found = attach(view, quantity.span)
            relative = found.relative
            if relative is not None and relative.bearing_deg is not None:
                used.add(relative.start)
                yield self._claim(
                    view,
                    Span(start=relative.start, end=relative.end),
                    relative.bearing_deg,
                    Attachment(
                        origin=found.origin, destination=found.destination, steps=found.steps
                    ),
                )
                continue
            position = view.passage.at(quantity.span)
            if view.passage.after(position, 2) == "to the" and relative is None:
                yield from self._to_the(view, position, found)
        for quantity in view.passage.quantities:
            if quantity.unit == "deg" and quantity.span.start not in used:
                yield from self._of_a_place(view, quantity)

    def _to_the(self, view: View, position: int, found: Attachment) -> Iterator[Claim]:
        """Yield "Luganville, 275 km to the north": from the other end of that distance."""
        item = view.passage.items[position + 3] if position + 3 < len(view.passage.items) else None
        if item is None or item.low not in COMPASS or view.passage.word(position + 4) == "of":
            return
        goal = _name_before(view, position) or found.destination
        if goal is None:
            return
        ends = [each for each in (found.origin, found.destination, view.trips.here) if each]
        start = next((each for each in ends if not same_name(each.name, goal.name)), None)
        yield self._claim(
            view,
            Span(start=item.start, end=item.end),
            COMPASS[item.low],
            Attachment(origin=start, destination=goal, steps=found.steps),
        )

    def _of_a_place(self, view: View, quantity: Quantity) -> Iterator[Claim]:
        """Yield "Hull, south of York", where no distance is given."""
        position = view.passage.at(quantity.span)
        if position < 0 or not quantity.text.endswith(("of", "from")):
            return
        subject, base = _name_before(view, position), _name_after(view, position)
        if subject is None or base is None or same_name(subject.name, base.name):
            return
        yield claim_of(
            self.name,
            quantity,
            Attachment(origin=base, destination=subject),
            "compass words between two names",
        )

    def _claim(self, view: View, span: Span, bearing: float, found: Attachment) -> Claim:
        base = view.passage.sentence.span.start
        text = view.passage.text[span.start - base : span.end - base]
        return claim_of(
            self.name,
            Quantity(value=bearing, unit="deg", span=span, text=text),
            found,
            "compass words before a name",
        )


def _name_before(view: View, position: int) -> Toponym | None:
    """Return the name that only links part from a position."""
    for at in range(position - 1, max(-1, position - 1 - _REACH), -1):
        item = view.passage.items[at]
        if item.toponym is not None and item.toponym.role == "place":
            return item.toponym
        if item.low not in _LINKS:
            return None
    return None


def _name_after(view: View, position: int) -> Toponym | None:
    """Return the name that follows, generic nouns aside: "of the port of Hull"."""
    for item in view.passage.items[position + 1 : position + 2 + _REACH]:
        if item.toponym is not None:
            return item.toponym if item.toponym.role == "place" else None
        if item.low not in GENERIC_PLACES:
            return None
    return None


KIND = _Direction()
