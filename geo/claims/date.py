"""On which day, in which month or year something happened.

In: a sentence. Out: claims of kind ``date``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, claim_of
from geo.model import Claim, Quantity
from geo.units import Dimension

__all__ = ["KIND"]


_NOTHING = Attachment()  # a date has no ends and no mode


class _Date:
    name = "date"
    dimensions = frozenset({Dimension.DATE})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each date; it has no ends and no mode."""
        for quantity in view.passage.quantities:
            if quantity.dimension is Dimension.DATE and not _opens(view, quantity):
                yield claim_of(self.name, quantity, _NOTHING, "a day, a month or a year")


def _opens(view: View, quantity: Quantity) -> bool:
    """Return whether a year only opens a span: "the main spaceport since 2016"."""
    position = view.passage.at(quantity.span)
    return quantity.text.isdigit() and view.passage.word(position - 1) == "since"


KIND = _Date()
