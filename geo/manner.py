"""How a figure is put: by which way, for which year, by whom, how surely, how many ways.

In: a sentence and the position of a figure in it. Out: one answer a function.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.cues import WAYS
from geo.model import Modality, Span
from geo.scene import Passage

__all__ = ["attribution_of", "is_return", "modality_of", "way_of", "year_of"]

_WAY_REACH = 7
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SAID = re.compile(
    r"(?:according to|in the words of)\s+(?P<after>[^,.;()]{2,60}?)(?=[,.;()]|\s+(?:on|in)\s|$)"
    r"|(?:^|[,.;“\"”]\s{0,2})(?P<before>[^,.;“”\"]{2,60}?)\s+(?:said|says|say|put|puts|calls|called"
    r"|describes|described|reported|reports|told|estimated|estimates|claims|claimed)\b",
    re.IGNORECASE,
)
_COULD = re.compile(r"\b(?:could|may|might|can|would|possibly|perhaps)\b", re.IGNORECASE)
_PLANNED = re.compile(
    r"\b(?:was|were|is|are|had been)\s+"
    r"(?:to have|supposed|scheduled|due|expected|planned|meant|set)\b"
    r"|\b(?:will|plans?|planned|would have|hopes? to|aims? to|intends? to|proposed)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|no longer|n['’]t|hardly|nowhere near)\b", re.IGNORECASE)
_MODAL_REACH = 60


def way_of(passage: Passage, position: int) -> tuple[str | None, str]:
    """Return the yardstick that words next to the figure bind it to, and the step."""
    start = max(0, position - _WAY_REACH)
    near = passage.items[start : position + 1 + _WAY_REACH]
    words = [each.low for each in near]
    best: tuple[int, int, str, str] | None = None
    for size in (4, 3, 2, 1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            if phrase in WAYS:
                gap = min(abs(start + at - position), abs(start + at + size - 1 - position))
                if best is None or (gap, -size) < best[:2]:
                    best = (gap, -size, WAYS[phrase], phrase)
    if best is None:
        return None, ""
    return best[2], f"“{best[3]}” binds it to {best[2]}"


def is_return(passage: Passage, position: int) -> bool:
    """Return whether the figure counts the way there and back."""
    near = passage.before(position, 5) + " " + passage.after(position, 6)
    return any(
        phrase in near
        for phrase in (
            "there and back",
            "round trip",
            "round-trip",
            "both ways",
            "return trip",
            "return journey",
            "and back",
        )
    )


def year_of(passage: Passage) -> str | None:
    """Return the year a sentence names: the trip it speaks of.

    Parameters
    ----------
    passage
        The sentence.

    Returns
    -------
    str or None
        Four digits; None where no year is named.
    """
    for each in passage.quantities:
        if each.unit == "date" and (match := _YEAR.search(each.text)) is not None:
            return match.group()
    return next((item.low for item in passage.items if _YEAR.fullmatch(item.low)), None)


def attribution_of(passage: Passage) -> str | None:
    """Return who a sentence says has said so; None where nobody is named.

    Parameters
    ----------
    passage
        The sentence.

    Returns
    -------
    str or None
        The words of the text.
    """
    match = _SAID.search(passage.text)
    if match is None:
        return None
    who = (match.group("after") or match.group("before") or "").strip(" —–-“”\"'")
    return who or None


def modality_of(passage: Passage, span: Span) -> Modality:
    """Return how surely a sentence puts a figure forward.

    Parameters
    ----------
    passage
        The sentence.
    span
        Where the figure stands.

    Returns
    -------
    Modality
        Judged by the words shortly before the figure.
    """
    end = span.start - passage.sentence.span.start
    before = passage.text[max(0, end - _MODAL_REACH) : end]
    before = re.split(r"[;:.]", before)[-1]
    if _NOT.search(before):
        return Modality.NEGATED
    if _COULD.search(before):
        return Modality.POSSIBLE
    if _PLANNED.search(before):
        return Modality.PLANNED
    return Modality.STATED
