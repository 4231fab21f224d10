"""At what o'clock something happened.

In: a sentence. Out: claims of kind ``time``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from geo.attach import Attachment, View, attach, claim_of
from geo.model import Claim, Span
from geo.units import Dimension

__all__ = ["KIND"]


class _Time:
    name = "time"
    dimensions = frozenset({Dimension.CLOCK})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each time of day, with the end of the journey that it is said of."""
        for quantity in view.passage.quantities:
            if quantity.dimension is Dimension.CLOCK:
                yield claim_of(self.name, quantity, _end_at(view, quantity.span), "a time of day")


def _end_at(view: View, span: Span) -> Attachment:
    """Return the end named last before a clock time: where one leaves or arrives."""
    position = view.passage.at(span)
    found = attach(view, span)
    ends = [role for role in view.roles if role.role in ("from", "to", "is")]
    if not ends:
        return Attachment(mode=found.mode)
    nearest = min(ends, key=lambda role: (abs(role.position - position), role.position))
    starts = nearest.role == "from"
    return Attachment(
        origin=nearest.toponym if starts else None,
        destination=None if starts else nearest.toponym,
        mode=found.mode,
        steps=("said of where the journey begins" if starts else "said of where it ends",),
    )


KIND = _Time()
