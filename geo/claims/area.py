"""How large a site, a country or an island is.

In: a sentence. Out: claims of kind ``area``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, claim_of
from geo.model import Claim
from geo.sizes import subject_of
from geo.units import Dimension

__all__ = ["KIND"]


class _Area:
    name = "area"
    dimensions = frozenset({Dimension.AREA})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each area with the place it belongs to, where that is named."""
        for quantity in view.passage.quantities:
            if quantity.dimension is not Dimension.AREA:
                continue
            subject = subject_of(view, view.passage.at(quantity.span))
            whose = f"the size of {subject.name}" if subject else "the size of a place"
            yield claim_of(self.name, quantity, Attachment(subject=subject), whose)


KIND = _Area()
