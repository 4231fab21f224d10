"""How many times as far, as long or as fast: one journey against another.

In: a sentence. Out: claims of kind ``ratio``; the family gives each its base.
Pure: reads nothing. Comes after ``area_ratio``, which takes the ratios of sizes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo.attach import View, attach, claim_of
from geo.cues import words
from geo.model import Claim, Quantity
from geo.scene import Passage
from geo.units import Dimension

__all__ = ["KIND"]

_FAIR = 2
_BASES = words("as than of that those what")


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
                found = found.without_ends()
            if _sets_two_ways(view, quantity, position):
                found = replace(found, mode=None)
            yield claim_of(self.name, quantity, found, "a comparison of journeys")


def _sets_two_ways(view: View, quantity: Quantity, position: int) -> bool:
    """Return whether a ratio sets two ways of travelling against each other: it is of neither.

    "The ship takes twice as long as the train"; "the ferry needed nine times as long", after a
    sentence about the train or in a story of it. What is compared with "as it did in 1990" is one.
    """
    passage = view.passage
    here = {
        mode
        for at, mode, weight in passage.modes
        if weight >= _FAIR or passage.word(at - 1) == "by"
    }
    if len(here) > 1:
        return True
    last = quantity.text.lower().split()[-1]
    based = last in _BASES or passage.word(position + 1) in _BASES
    if not here or based or passage.foreign is not None:
        return False
    before = view.scene.mode_before(passage.index, least=_FAIR) or view.scene.mode
    return before is not None and before not in here


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
