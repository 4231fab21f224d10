"""On which day, in which month or year something happened.

In: a sentence. Out: claims of kind ``date``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, claim_of
from geo.model import Claim
from geo.units import Dimension

__all__ = ["KIND"]


class _Date:
    name = "date"

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each date; it has no ends and no mode."""
        for quantity in view.passage.quantities:
            if quantity.dimension is Dimension.DATE:
                yield claim_of(self.name, quantity, Attachment(), "a day, a month or a year")


KIND = _Date()
