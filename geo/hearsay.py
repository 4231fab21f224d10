"""By whom, how surely and of which year a figure is told.

In: a sentence. Out: one answer a function.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.cues import words
from geo.lazy import lazy_pattern
from geo.model import Modality, Span
from geo.scene import Passage

__all__ = ["attribution_of", "modality_of", "year_of"]

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SAID = re.compile(
    r"(?:according to|in the words of)\s+(?P<after>[^,.;()]{2,60}?)(?=[,.;()]|\s+(?:on|in)\s|$)"
    r"|(?:^|[,.;“\"”]\s{0,2})(?P<before>[^,.;“”\"]{2,60}?)\s+(?:said|says|say|put|puts|calls|called"
    r"|describes|described|reported|reports|told|estimated|estimates|claims|claimed)\b",
    re.IGNORECASE,
)
_SAYING = words(
    "according words said says say put puts calls called describes described reported reports told"
    " estimated estimates claims claimed"
)
_COULD = re.compile(r"\b(?:could|may|might|can|would|possibly|perhaps)\b", re.IGNORECASE)
_PLANNED = lazy_pattern(
    r"\b(?:was|were|is|are|had been)\s+"
    r"(?:to have|supposed|scheduled|due|expected|planned|meant|set)\b"
    r"|\b(?:will|plans?|planned|would have|hopes? to|aims? to|intends? to|proposed)\b",
    re.IGNORECASE,
)
# at most three words on: "a man who does not like trains has walked" denies no distance
_NOT = lazy_pattern(
    r"(?:\b(?:not|never|no longer|hardly|nowhere near)|n['’]t)\b"
    r"(?P<rest>(?:\W{1,3}\w{1,20}){0,3})\W{0,3}$",
    re.IGNORECASE,
)
# a bound and no denial: "never exceeds", "not quite"; nor is it "does not bend for 40 km"
_BOUND = lazy_pattern(
    r"\b(?:exceed\w{0,3}|faster|slower|more|less|longer|further|above|below|beyond|over"
    r"|quite|even|only|just|until|counting|including)\b"
    r"|(?<!\blast)(?<!\bgo)(?<!\brun)(?<!\bwalk)(?<!\bdrive)(?<!\btravel)\sfor\W{0,3}$",
    re.IGNORECASE,
)
# one of these stands wherever the pattern above of the same meaning fits
_MAYBE = words("could may might can would possibly perhaps can't")
_PLANS = words(
    "will would have plan plans planned hopes hope aim aims intend intends proposed supposed"
    " scheduled due expected meant set"
)
_DENIALS = words(
    "not never longer hardly nowhere can't won't didn't doesn't don't isn't wasn't weren't aren't"
    " couldn't wouldn't shouldn't hasn't haven't hadn't mustn't needn't ain't"
)
_MODALS = _MAYBE | _PLANS | _DENIALS
_NOBODY = re.compile(r"\s{0,3}(?:Nobody|No one|No-one) (?:will|would|can|could|has|had)\b")
_MODAL_REACH = 60
_NOT_REACH = 32


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
    digits = filter(str.isdecimal, passage.lows)
    return next((low for low in digits if len(low) == 4 and _YEAR.fullmatch(low)), None)


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
    if passage.words.isdisjoint(_SAYING):
        return None
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
    if passage.words.isdisjoint(_MODALS):
        return Modality.STATED
    end = span.start - passage.sentence.span.start
    before = passage.text[max(0, end - _MODAL_REACH) : end]
    before = before[max(map(before.rfind, ";:.")) + 1 :]
    if _NOBODY.match(passage.text) and not _BOUND.search(before):
        return Modality.NEGATED  # "nobody will travel from X to Y in five minutes"
    if not passage.words.isdisjoint(_DENIALS):
        denied = _NOT.search(before[-_NOT_REACH:].rpartition(",")[2])
        if denied is not None and not _BOUND.search(denied.group("rest")):
            return Modality.NEGATED
    if not passage.words.isdisjoint(_MAYBE) and _COULD.search(before):
        return Modality.POSSIBLE
    if not passage.words.isdisjoint(_PLANS) and _PLANNED.search(before):
        return Modality.PLANNED
    return Modality.STATED
