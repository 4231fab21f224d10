"""How long a thing is that stays where it is: a bridge, a tunnel, a canal.

In: a sentence. Out: claims of kind ``length``.
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.attach import Attachment, View, attach, claim_of
from geo.cues import words
from geo.model import Claim
from geo.sizes import is_of_thing, subject_of
from geo.units import Dimension

__all__ = ["KIND"]

_LEAST_M = 500.0  # a jetty, a nave: what is shorter is no part of a way
# who goes through a tunnel or along a canal goes all of it: its length is a way's
_TRAVELLED = words(
    "tunnel tunnels bridge bridges canal canals causeway viaduct viaducts network chunnel"
)
# what goes through these goes from one end to the other, which are towns
_PIPES = words("pipeline pipelines cable cables")
_LED = ("from one place to the other", "the next sentence tells")
_LETTERS = words("a b m e n")
_BEFORE, _AFTER = 12, 4


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
                told = attach(view, quantity.span)
                mode = told.mode if view.trip is not None else None
                found = Attachment(subject=subject_of(view, position), mode=mode)
                if _is_travelled(view, position):
                    if _leads_all_the_way(view, position, told):
                        found = replace(found, origin=told.origin, destination=told.destination)
                    yield replace(
                        claim_of("distance", quantity, found, "the length of a way"), subject=None
                    )
                    continue
                yield claim_of(self.name, quantity, found, "the length of a thing")


def _leads_all_the_way(view: View, position: int, told: Attachment) -> bool:
    """Return whether what is so long leads between the ends found: "57 km long from X to Y".

    A pipeline or a cable always does, and so does what "it runs from X to Y" is said of.
    """
    if told.local and view.passage.after(position, 2) == "long from":
        return True
    ahead = any(each.startswith(_LED[1]) for each in told.steps)
    paired = told.local and any(each.startswith(_LED) for each in told.steps)
    return ahead or (paired and not _PIPES.isdisjoint(view.passage.near(position, _BEFORE, _AFTER)))


def _is_travelled(view: View, position: int) -> bool:
    """Return whether what is so long is a way itself, and no wall, beach or river."""
    passage = view.passage
    if passage.foreign is not None:
        return False
    near = passage.near(position, _BEFORE, _AFTER)
    if near & (_TRAVELLED | _PIPES) or _is_numbered(
        passage.lows[max(0, position - _BEFORE) : position]
    ):
        return True
    if passage.word(0) != "it" or view.last is None:
        return False
    return any(each.strip(".,;:()") in _TRAVELLED for each in view.last.text.lower().split())


def _is_numbered(lows: Sequence[str]) -> bool:
    """Return whether a road is named by letter and number: "the M25 round London"."""
    return any(
        low in _LETTERS and lows[at + 1].isdecimal() and lows[max(0, at - 1)] == "the"
        for at, low in enumerate(lows[:-1])
    )


KIND = _Length()
