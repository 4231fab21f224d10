"""How long ago something was, or how much later something else: years, months, days.

In: a sentence. Out: claims of kind ``elapsed``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, claim_of
from geo.model import Claim
from geo.since import why_elapsed
from geo.units import Dimension

__all__ = ["KIND"]


class _Elapsed:
    name = "elapsed"
    dimensions = frozenset({Dimension.TIME})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each time between two events that is no journey."""
        for quantity in view.passage.quantities:
            if quantity.dimension is Dimension.TIME:
                why = why_elapsed(view, quantity)
                if why is not None:
                    yield claim_of(self.name, quantity, Attachment(), why)


KIND = _Elapsed()
