"""A figure that is told as the sum of others: "18 hours out and 22 back: 40 hours in all".

In: a distance or a time and the figures of its kind before it. Out: a verdict.
Pure: reads nothing.

Figures that stand one after the other and add up to the one told as a sum are its parts. Where
none do nothing is said: which ones are the parts is seldom told. It is told where the legs are
named, from the start to a place on the way and from there to the end, or stand alone in the
sentence of the sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.cases import sentence_of
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Hedge, Modality, Outcome, Reading, Verdict
from geo.quantities import meaning
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.wording import say_figure, say_value

__all__ = ["CHECK"]

_SUM = (
    r"in all|total(?=:)|altogether|in total|all told|in sum|taken together|together|combined"
    r"|a total of"
    r"|the whole (?:way |trip |journey |distance )?(?:comes|came|amounts|makes|made|is|was)"
)
_BEFORE = lazy_pattern(rf"\b(?:{_SUM})\b:?[^.;:]{{0,60}}$", re.IGNORECASE)
_AFTER = lazy_pattern(rf"^[^.;:]{{0,30}}?\b(?:{_SUM})\b", re.IGNORECASE)
_REACH_BEFORE, _REACH_AFTER = 80, 45
# Sentences back, figures that are looked at, and how many of them make one sum.
_BACK, _MANY, _MOST = 6, 8, 4
_EXACT, _LOOSE = 0.01, 0.03
# "from there", "and on to", "another 480 km", "from Jena to Kiel": the second leg goes on where the
# first ends.
_ONWARD = re.compile(
    r"\b(?:from there|and on|on to|onward|another|further|and back|back|thence|plus|then|and|next"
    r"|from)\b",
    re.IGNORECASE,
)
# "230 more", "230 km more" is the next leg; "more than" is a hedge
_MORE = re.compile(r"\s{1,2}(?:\w{1,10} )?more\b(?! than)")
# "32 minutes longer"
_LONGER = re.compile(r"\s{1,2}(?:longer|more|extra|further)\b")
# "by the coast a round trip is", "and came back another way"
_ANOTHER_WAY = re.compile(
    r"\b(?:by|via|over|round(?![- ]trip)|through|along|another|other|different)\b"
)
# "seven laps of 11 km each" is no leg: only so many of them are
_EACH = re.compile(r"\s{1,2}(?:each|apiece|a piece|every time|per (?:lap|day|stage|leg))\b")
# "in all, with the change, it takes five hours"
_WAITS = lazy_pattern(
    r"\b(?:chang(?:es?|ing)|wait\w{0,3}|stop\w{0,4}|pauses?|breaks?|layovers?|rest\w{0,3}"
    r"|queue\w{0,3})\b",
    re.IGNORECASE,
)
# What is off by more was no sum of these; by less it is rounded.
# A time in all may count what lay between, so it may be off by less.
_TWO, _OFF = 2, 0.05
_SLIP = {"distance": (0.6, 1.7), "duration": (0.7, 1.4)}


class Total:
    """The sum of its parts."""

    name = "total"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield one verdict on a sum of figures told before it.

        Parameters
        ----------
        case
            The claim and what is known around it.
        settings
            Choices of the run.

        Yields
        ------
        Verdict
            What it has to say of the claim; may be nothing.
        """
        claim = case.claim
        if claim.kind not in ("distance", "duration") or claim.quantity.vague:
            return
        text, span = case.article.text, claim.span
        way = _way_out(case)
        if way is not None:
            made = say_value(2 * way.quantity.value_si, claim.quantity.unit)
            yield case.verdict(
                check=self.name,
                outcome=Outcome.INCONSISTENT,
                why=f"The article says {say_figure(claim.quantity)} there and back; its"
                f" {say_figure(way.quantity)} one way and as much back make {made}.",
                weight=3,
            )
            return
        if not (
            _BEFORE.search(text[max(0, span.start - _REACH_BEFORE) : span.start])
            or _AFTER.search(text[span.end : span.end + _REACH_AFTER])
        ):
            return
        parts, outcome = _parts(case), Outcome.CONSISTENT
        if not parts:
            parts = _longer_than_told(case) or _legs(case) or _legs_told_after(case)
            outcome = Outcome.INCONSISTENT
        if parts:
            told = " and ".join(say_figure(each.quantity) for each in parts)
            made = say_value(sum(each.quantity.value_si for each in parts), claim.quantity.unit)
            tail = "that" if outcome is Outcome.CONSISTENT else made
            yield case.verdict(
                check=self.name,
                outcome=outcome,
                why=f"The article says {say_figure(claim.quantity)}; its {told} add up to {tail}.",
                weight=2 if outcome is Outcome.CONSISTENT else 3,
            )


def _way_out(case: Case) -> Claim | None:
    """Return the way there that twice misses a way told to be there and back.

    "It is 415 km, so a round trip is 1,030 km." Who comes back another way says so between.
    """
    claim = case.claim
    if claim.kind != "distance" or not claim.return_trip or not _is_leg(claim, case.article.text):
        return None
    here = sentence_at(case.article, claim.span)
    told = [
        each
        for each in _told_in(case, range(here, here + 1))
        if each.span.end <= claim.span.start and each.quantity.unit == claim.quantity.unit
    ]
    if len(told) != 1 or told[0].return_trip or not _is_leg(told[0], case.article.text):
        return None
    between = case.article.text[told[0].span.end : claim.span.start]
    if told[0].reading is Reading.GEODESIC or _ANOTHER_WAY.search(between):
        return None
    there, both = told[0].end_names, claim.end_names
    if there and both and there != both:
        return None  # "It is 190 km to Graz, and a round trip to Linz is 370 km"
    low, high = _SLIP["distance"]
    share = claim.quantity.value_si / (2 * told[0].quantity.value_si)
    return told[0] if low <= share <= high and abs(share - 1) > _OFF else None


def _legs(case: Case) -> Sequence[Claim]:
    """Return the two legs of a sum that they miss, by no more than a slip of the pen does."""
    claim = case.claim
    if claim.quantity.hedge is not Hedge.EXACT or claim.modality is not Modality.STATED:
        return ()
    here = sentence_at(case.article, claim.span)
    back = 1 if claim.kind == "distance" else 0  # a time in all may count what lay between
    told = [
        each
        for each in _told_in(case, range(here - back, here + 1))
        if each.span.end <= claim.span.start and each.quantity.unit == claim.quantity.unit
    ]
    return _missed_by(case, told)


def _told_in(case: Case, sentences: range) -> list[Claim]:
    """Return the figures of the kind of a sum in some sentences."""
    return [
        each
        for each in case.neighbours
        if each.kind == case.claim.kind and sentence_at(case.article, each.span) in sentences
    ]


def _legs_told_after(case: Case) -> Sequence[Claim]:
    """Return the two legs that follow a sum and miss it: "517 km in all: 205 and another 412"."""
    claim = case.claim
    if claim.quantity.hedge is not Hedge.EXACT or claim.modality is not Modality.STATED:
        return ()
    here = sentence_at(case.article, claim.span)
    told = [
        each
        for each in _told_in(case, range(here, here + 1))
        if each.span.start >= claim.span.end and each.quantity.unit == claim.quantity.unit
    ]
    first = min((each.span.start for each in told), default=claim.span.end)
    # only what a colon opens is told as the parts of what stands before it
    return _missed_by(case, told) if ":" in case.article.text[claim.span.end : first] else ()


def _longer_than_told(case: Case) -> Sequence[Claim]:
    """Return a figure and what is put on it, both told before a sum that they do not make.

    "It takes 83 h 28 min now and will take 32 minutes longer, or 86 hours in all."
    """
    claim = case.claim
    here = sentence_at(case.article, claim.span)
    told = [
        each for each in _told_in(case, range(here, here + 1)) if each.span.end <= claim.span.start
    ]
    extra = [each for each in told if _LONGER.match(case.article.text, each.span.end)]
    base = [each for each in told if each not in extra] or _told_in(case, range(here - 1, here))
    found = (*base, *extra)
    if (
        len(base) != 1
        or len(extra) != 1
        or any(each.modality is Modality.NEGATED for each in found)
    ):
        return ()
    if any(each.quantity.hedge is not Hedge.EXACT for each in (claim, *extra)):
        return ()
    low, high = (sum(ends) for ends in zip(*(_limits(each) for each in found), strict=True))
    least, most = _limits(claim)
    return found if high < least or most < low else ()


def _limits(claim: Claim) -> tuple[float, float]:
    quantity = claim.quantity
    if "than" in quantity.hedge_text:
        # "52 minutes longer than the 5 hours": what is compared with is no hedge
        quantity = replace(quantity, hedge=Hedge.EXACT)
    said = meaning(quantity)
    return said.low, said.high


def _missed_by(case: Case, told: Sequence[Claim]) -> Sequence[Claim]:
    """Return two legs of a way that miss a sum by no more than a slip of the pen does."""
    claim, text = case.claim, case.article.text
    if len(told) != _TWO or not all(_is_leg(each, text) for each in told):
        return ()
    one, two = told
    made = sum(each.quantity.value_si for each in told)
    low, high = _SLIP[claim.kind]
    share = claim.quantity.value_si / made
    if not low <= share <= high or abs(share - 1) <= _OFF:
        return ()
    if claim.kind == "duration" and share > 1 and _WAITS.search(sentence_of(case)):
        return ()
    between = case.article.text[one.span.end : two.span.start]
    return told if _ONWARD.search(between) else ()


def _is_leg(claim: Claim, text: str) -> bool:
    quantity = claim.quantity
    return (
        (not claim.beside or bool(_MORE.match(text, claim.span.end)))
        and not _EACH.match(text, claim.span.end)
        and not quantity.vague
        and quantity.hedge is Hedge.EXACT
        and quantity.value_to is None
        and claim.modality is Modality.STATED
    )


def _parts(case: Case) -> Sequence[Claim]:
    """Return figures one after the other that add up to a sum, as few as do."""
    claim = case.claim
    here = sentence_at(case.article, claim.span)
    told = [
        each
        for each in case.neighbours
        if each.kind == claim.kind
        and each.span.end <= claim.span.start
        and here - sentence_at(case.article, each.span) <= _BACK
        and not each.quantity.vague
        and each.modality is not Modality.NEGATED
        and each.quantity.value_si > 0
    ][-_MANY:]
    loose = any(each.quantity.hedge is not Hedge.EXACT for each in (claim, *told))
    slack = (_LOOSE if loose else _EXACT) * claim.quantity.value_si
    for count in range(2, _MOST + 1):
        for start in range(len(told) - count, -1, -1):
            parts = told[start : start + count]
            if len({each.quantity.value_si for each in parts}) < count and _is_split(case, parts):
                continue  # a headline tells one of the parts a first time
            if (
                abs(sum(each.quantity.value_si for each in parts) - claim.quantity.value_si)
                <= slack
            ):
                return parts
    return ()


def _is_split(case: Case, parts: Sequence[Claim]) -> bool:
    """Return whether a title tells the first of some figures, and the story the others."""
    first, *_, last = (sentence_at(case.article, each.span) for each in parts)
    return first == 0 < last


CHECK = Total()
