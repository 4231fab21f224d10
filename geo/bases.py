"""Ratios → the claim that each of them multiplies: "twice the time" of what.

In: claims in the order of the text, each with its sentence. Out: the same, ratios with a base.
Pure: reads nothing.
Method: "twice the distance" multiplies the figure before it. Where that figure stands in the
same sentence, or "that is" points at it, it is the side that is so many times as long, and the
other side is the figure of the same journey before it, else the one before it of any.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.cues import words
from geo.model import Claim
from geo.scene import Passage

__all__ = ["with_bases"]

_MEMORY = 12  # figures of one kind that a reader remembers
_POINTING = words("that this which it")
_BE = words("is was 's makes means")
_NAME_REACH = 5
_OF_TIME = re.compile(r"time\b(?!s)|long(?:er)?\b|hours?|days?|quick|fast|slow")


def with_bases(
    claims: Sequence[Claim], passages: Sequence[Passage]
) -> Iterator[tuple[Claim, int | None]]:
    """Yield claims, each ratio with the number of the claim that it multiplies, if any.

    Parameters
    ----------
    claims
        In the order of the text.
    passages
        The sentence of each.

    Yields
    ------
    tuple
        The claim, and the number of its base counted from 1; None where it has none.
    """
    told: dict[str, deque[tuple[int, Claim, Passage]]] = {}
    for number, (claim, passage) in enumerate(zip(claims, passages, strict=True), 1):
        kind = _base_kind(claim)
        base = _base_of(claim, passage, told.get(kind, ())) if kind is not None else None
        if base is None:
            yield claim, None
        else:
            yield _from_the_same_start(claim, base[1]), base[0]
        rows = told.setdefault(claim.kind, deque(maxlen=_MEMORY))
        rows.append((number, claim, passage))


def _base_of(
    claim: Claim, passage: Passage, told: Sequence[tuple[int, Claim, Passage]]
) -> tuple[int, Claim] | None:
    """Return the figure that a ratio multiplies, with its number."""
    if not told:
        return None
    last = told[-1]
    if not _is_compared(claim, passage, last[2]):
        return last[:2]
    others = [each for each in told if each[1].quantity.value_si != last[1].quantity.value_si]
    alike = [each for each in others if each[1].end_names == last[1].end_names]
    found = (alike or others)[-1:]
    return found[0][:2] if found else last[:2]


def _is_compared(claim: Claim, passage: Passage, told_in: Passage) -> bool:
    """Return whether the figure before a ratio is the side that is so many times as long."""
    at = passage.at(claim.span)
    if any(each.kind == "name" for each in passage.items[at + 1 : at + 1 + _NAME_REACH]):
        return False  # "94 miles, double the distance to Peru": the other side has a name
    if told_in.index == passage.index:
        return True
    return (
        told_in.index == passage.index - 1
        and passage.word(0) in _POINTING
        and passage.word(1) in _BE
    )


def _from_the_same_start(claim: Claim, base: Claim) -> Claim:
    """Let "the trip to X is three times the distance" begin where the compared one does."""
    goal = claim.destination
    if claim.origin is not None or goal is None or base.origin is None:
        return claim
    if goal.name in (base.origin.name, base.destination.name if base.destination else ""):
        return claim
    step = f"from {base.origin.name}, where the journey it is compared with begins"
    return replace(claim, origin=base.origin, steps=(*claim.steps, step))


def _base_kind(claim: Claim) -> str | None:
    if claim.kind != "ratio":
        return None
    said = claim.quote.lower()
    if _OF_TIME.search(said):
        return "duration"
    return "distance"
