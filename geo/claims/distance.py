"""How far it is from one place to another, or how far somebody travelled.

In: a sentence. Out: claims of kind ``distance``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import NO_MORE, View, attach, claim_of
from geo.delays import is_difference
from geo.model import Claim
from geo.rolls import is_of_a_way
from geo.sizes import is_of_thing
from geo.units import Dimension

__all__ = ["KIND"]


class _Distance:
    name = "distance"
    dimensions = frozenset({Dimension.LENGTH})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each length that is not the length of a thing."""
        passage = view.passage
        for quantity in passage.quantities:
            if quantity.dimension is not Dimension.LENGTH:
                continue
            position = passage.at(quantity.span)
            if is_of_thing(view, position):
                continue
            found = attach(view, quantity.span)
            if is_difference(passage, position):
                found = found.without_ends()
                step = "a difference between two ways"
                yield claim_of(self.name, quantity, found, step, beside=True)
                continue
            if is_of_a_way(passage, position) and found.start < position:
                found = found.without_ends()
                step = f"a part of the way{NO_MORE}"
                yield claim_of(self.name, quantity, found, step, beside=True)
                continue
            yield claim_of(self.name, quantity, found, "a length along a way")


KIND = _Distance()
