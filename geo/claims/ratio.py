"""How many times as far, as long or as fast: one journey against another.

In: a sentence. Out: claims of kind ``ratio``; the family gives each its base.
Pure: reads nothing. Comes after ``area_ratio``, which takes the ratios of sizes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.attach import View, attach, claim_of
from geo.model import Claim
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["KIND"]


class _Ratio:
    name = "ratio"
    dimensions = frozenset({Dimension.RATIO})

    def find(self, view: View) -> Iterator[Claim]:
        """Yield each comparison; the two places that it sets against each other, if named."""
        for quantity in view.passage.quantities:
            if quantity.dimension is not Dimension.RATIO:
                continue
            found = attach(view, quantity.span)
            # "the trip to X is three times the distance": ends of the side compared; names
            # after the figure are those of the other side
            position = view.passage.at(quantity.span)
            if (
                not 0 <= found.start < position
                or _is_parted(view.passage, found.start, position)
                or _is_base_before(view.passage)
            ):
                found = replace(found, origin=None, destination=None, via=())
            yield claim_of(self.name, quantity, found, "a comparison of journeys")


def _is_parted(passage: Passage, start: int, position: int) -> bool:
    """Return whether another clause begins between two items; "the ride, to X, is" is one."""
    if not passage.parted(start, position):
        return False
    aside = "," in passage.lows[max(0, start - 2) : start]
    between = [item.low for item in passage.items[start:position] if item.kind == "mark"]
    return not (aside and between == [","])


def _is_base_before(passage: Passage) -> bool:
    """Return whether the other side stands before the figure: 東京―大阪間の3倍."""
    return passage.foreign is not None and bool(passage.foreign.start_after)


KIND = _Ratio()
