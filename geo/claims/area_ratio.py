"""How many times as large one place is as another; "the size of Seoul" is once.

In: a sentence. Out: claims of kind ``area_ratio`` with both places where they are named.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, claim_of
from geo.cues import words
from geo.model import Claim, Toponym
from geo.units import Dimension

__all__ = ["KIND"]

_SIZE = words("size area larger bigger smaller large big small extent vaster")
_REACH = 9


class _AreaRatio:
    name = "area_ratio"
    dimensions = frozenset({Dimension.RATIO})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each comparison of sizes."""
        passage = view.passage
        for quantity in passage.quantities:
            if quantity.dimension is not Dimension.RATIO:
                continue
            position = passage.at(quantity.span)
            words = set(quantity.text.lower().replace("-", " ").split())
            if not (words | passage.near(position, 0, 2)) & _SIZE:
                continue
            other = _next_name(view, position)
            found = Attachment(subject=_subject(view, position, other), compared_with=other)
            yield claim_of(self.name, quantity, found, "a comparison of sizes")


def _next_name(view: View, position: int) -> Toponym | None:
    for item in view.passage.items[position + 1 : position + 1 + _REACH]:
        if item.kind == "name":
            return item.toponym
    return None


def _subject(view: View, position: int, other: Toponym | None) -> Toponym | None:
    for role in view.roles:
        if role.position < position and role.toponym != other:
            return role.toponym
    topic = view.trips.topic[view.passage.index]
    return topic if topic != other else None


KIND = _AreaRatio()
