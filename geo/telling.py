"""How a figure was read, for people: its size as taken, how surely it is put, and by whom.

In: a claim with the steps of its own kind. Out: the steps in full.
Pure: reads nothing.
"""

from __future__ import annotations

from types import MappingProxyType

from geo.model import Claim, Hedge, Modality, Quantity
from geo.units import MOMENTS

__all__ = ["steps_of"]

_HEDGES = MappingProxyType(
    {
        Hedge.ABOUT: ", loosely",
        Hedge.NEARLY: " at most, and not much less",
        Hedge.OVER: " at least, and more",
        Hedge.AT_LEAST: " at least",
        Hedge.UNDER: " at most, and less",
        Hedge.UP_TO: " at most",
    }
)
_PUT = MappingProxyType(
    {
        Modality.NEGATED: "it is denied",
        Modality.POSSIBLE: "it is put as possible",
        Modality.PLANNED: "it is put as planned",
    }
)


def steps_of(
    claim: Claim, *, modality: Modality = Modality.STATED, attribution: str | None = None
) -> tuple[str, ...]:
    """Return how a claim was read: size, kind and ends, how surely, by whom.

    Parameters
    ----------
    claim
        With the steps of its kind and its ends.
    modality
        How surely it is put.
    attribution
        Who says so.

    Returns
    -------
    tuple of str
        In the order of the reading.

    Examples
    --------
    >>> from geo.model import Span
    >>> nine = Quantity(value=9, unit="h", span=Span(start=0, end=1), text="nine hours")
    >>> steps_of(Claim(id="c1", kind="duration", quantity=nine, quote="nine hours"))
    ('“nine hours” is 9 h',)
    """
    last = [_PUT[modality]] if modality in _PUT else []
    if claim.return_trip:
        last.append("it counts the way there and back")
    if attribution is not None:
        last.append(f"its source: {attribution}")
    return (*_sized(claim.quantity), *claim.steps, *last)


def _sized(quantity: Quantity) -> tuple[str, ...]:
    if quantity.unit in MOMENTS:
        return ()
    size = f"{quantity.value:g}"
    if quantity.value_to is not None:
        size = f"{size} to {quantity.value_to:g}"
    loose = ", nobody counted" if quantity.vague else _HEDGES.get(quantity.hedge, "")
    return (f"“{quantity.text}” is {size} {quantity.unit}{loose}",)
