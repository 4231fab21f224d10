"""Which way one place lies from another: "north of Vladivostok".

In: a sentence. Out: claims of kind ``direction``, degrees clockwise from north.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, attach, claim_of
from geo.model import Claim, Quantity, Span
from geo.units import Dimension

__all__ = ["KIND"]


class _Direction:
    name = "direction"

    def find(self, view: View) -> Iterator[Claim]:
        """Yield the compass words between a distance and the name it is counted from."""
        for quantity in view.passage.quantities:
            if quantity.dimension is not Dimension.LENGTH:
                continue
            found = attach(view, quantity.span)
            relative = found.relative
            if relative is None or relative.bearing_deg is None:
                continue
            span = Span(start=relative.start, end=relative.end)
            base = view.passage.sentence.span.start
            text = view.passage.text[span.start - base : span.end - base]
            yield claim_of(
                self.name,
                Quantity(value=relative.bearing_deg, unit="deg", span=span, text=text),
                Attachment(origin=found.origin, destination=found.destination, steps=found.steps),
                "compass words before a name",
            )


KIND = _Direction()
