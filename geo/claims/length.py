"""How long a thing is that stays where it is: a bridge, a tunnel, a canal.

In: a sentence. Out: claims of kind ``length``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, attach, claim_of
from geo.model import Claim
from geo.sizes import is_of_thing, subject_of
from geo.units import Dimension

__all__ = ["KIND"]

_LEAST_M = 500.0  # a jetty, a nave: what is shorter is no part of a way


class _Length:
    name = "length"
    dimensions = frozenset({Dimension.LENGTH})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each length that belongs to a thing and not to a journey."""
        for quantity in view.passage.quantities:
            position = view.passage.at(quantity.span)
            if quantity.dimension is Dimension.LENGTH and is_of_thing(view, position):
                if quantity.value_si < _LEAST_M:
                    continue
                # what is so long is told because somebody passes it: by that way
                mode = attach(view, quantity.span).mode if view.trip is not None else None
                found = Attachment(subject=subject_of(view, position), mode=mode)
                yield claim_of(self.name, quantity, found, "the length of a thing")


KIND = _Length()
