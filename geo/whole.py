"""A mean speed told after the legs of a journey → the journey it is the mean of.

In: claims in the order of the text, each with its sentence. Out: the same claims, means moved.
Pure: reads nothing.
Method: a mean is reckoned from a distance and a time; a journey that has both comes before a
leg that lacks one, unless the sentence of the mean names the leg.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geo.model import Claim, Mode, Span

__all__ = ["SUPPOSED", "with_whole_journeys"]

SUPPOSED = "a speed that might be kept, on any journey"
"""The step of a mean that belongs to no journey told: none is looked for."""

_NEEDED = frozenset({"distance", "duration"})
_Key = tuple[str, str, Mode | None]


def with_whole_journeys(claims: Iterable[tuple[Claim, Span]]) -> tuple[Claim, ...]:
    """Return claims, each mean speed with the journey whose distance and time are told.

    Parameters
    ----------
    claims
        In the order of the text, each with the span of its sentence.

    Returns
    -------
    tuple of Claim
        In the same order; only means whose own sentence names no end may differ.
    """
    told: dict[_Key, set[str]] = {}
    complete: dict[Mode | None, Claim] = {}
    moved: list[Claim] = []
    for claim, sentence in claims:
        key = _key(claim)
        if key is None:
            whole = complete.get(claim.mode) if claim.kind == "average_speed" else None
            moved.append(_moved(claim, sentence, whole))
            continue
        if claim.kind == "average_speed" and not told.get(key, set()) >= _NEEDED:
            moved.append(_moved(claim, sentence, complete.get(claim.mode)))
            continue
        moved.append(claim)
        if claim.kind in _NEEDED:
            kinds = told.setdefault(key, set())
            kinds.add(claim.kind)
            if kinds >= _NEEDED:
                complete[claim.mode] = claim
    return tuple(moved)


def _key(claim: Claim) -> _Key | None:
    """Return what makes a journey one here: its ends in order, and its mode."""
    if claim.origin is None or claim.destination is None:
        return None
    return claim.origin.name, claim.destination.name, claim.mode


def _moved(claim: Claim, sentence: Span, whole: Claim | None) -> Claim:
    """Return a mean with the ends of a whole journey, where its sentence names none itself."""
    if whole is None or whole.origin is None or whole.destination is None:
        return claim
    if SUPPOSED in claim.steps:
        return claim
    if any(sentence.start <= each.span.start < sentence.end for each in claim.ends):
        return claim
    if claim.trip is not None and whole.trip is not None and claim.trip != whole.trip:
        return claim
    step = f"the journey from {whole.origin.name}, whose distance and time are told"
    return replace(
        claim,
        origin=whole.origin,
        destination=whole.destination,
        via=whole.via,
        steps=(*claim.steps, step),
    )
