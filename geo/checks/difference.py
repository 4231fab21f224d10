"""A figure that tells two others apart: "17 minutes faster", "300 km further".

In: a comparison and the figures of its kind in the article. Out: one verdict.
Pure: reads nothing.

Two figures whose difference it is are an agreement. It is off where the only two that stand
beside it differ by something else; if none are printed there is nothing to say: the other
figure may stand in another article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from geo.cases import journey_id_of
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Hedge, Modality, Outcome, Verdict
from geo.settings import Settings
from geo.stretches import sentence_at
from geo.units import Dimension, to_si
from geo.wording import say_figure, say_value

__all__ = ["CHECK"]

_COMPARES = re.compile(
    r"\s{0,3}(?:(?:were|was|are|is|still|left) ){0,2}(?:longer|shorter|faster|slower|quicker"
    r"|more than|less than"
    # "200 km further south" goes on from a place
    r"|f[ua]rther\b(?! (?:north|south|east|west|on|along|down|up|away|out|off|inland|to|towards?))"
    r"|(?:more|less|better)(?=\s{0,2}[.,;:])|the (?:quicker|faster|slower|longer|shorter)"
    r"|behind|ahead|adrift|clear|in hand|to spare|left over"
    r"|off (?:the|that|his|her|its|their) (?:\w{1,12} ){0,2}"
    r"(?:record|mark|time|best|journey|trip|run|way)|better than|ahead of|inside the"
    r"|(?:have|has|had) (?:been )?(?:gone|taken|cut|knocked|shaved)\b)\b",
    re.IGNORECASE,
)
_LOOSE = (
    r"\W{1,3}(?:(?:about|some|almost|nearly|over|all of|a full|just|only|more than|the) ){0,2}$"
)
_GAINED = re.compile(
    r"\b(?:(?:gain|saving|difference|gap|margin) of"
    r"|(?:faster|slower|quicker|longer|shorter|further|farther|better|gone|beat|beats|beating|beaten"
    r"|bettered|cut"
    rf"|shortened|reduced|lowered|improved|fell|fallen|record|mark)"
    r"(?: (?:it|this|that|them|him|her))? by|(?:longer|shorter|faster|slower|further|farther) than"
    rf" [^.;:,]{{1,60}} by|(?:additional|extra)(?: (?:distance|length|mileage|time|way)"
    rf" (?:is|was|of|comes to))?|(?:detour|diversion|way round|this|that|it|which)"
    rf" (?:will |would )?(?:adds?|added|saves?|saved)){_LOOSE}"
    # "travellers would save three hours": of time, where money or fuel may be saved too
    r"|\b(?:saves?|saved|saving)"
    r"(?: (?:me|you|him|her|us|them|(?:the )?(?:passengers?|travellers?|drivers?|riders?)))?"
    rf"{_LOOSE}",
    re.IGNORECASE,
)
# "takes 28 days off the record": without the "off" it is a time of its own
_TAKEN = lazy_pattern(
    r"\b(?:(?:tak|shav|knock|slic|trimm|cutt)ing|takes?|took|shaves?|shaved|knocks?|knocked"
    rf"|slices?|sliced|trims?|trimmed|cuts?){_LOOSE}",
    re.IGNORECASE,
)
_OFF_IT = re.compile(
    r"\s{1,3}(?:off|from)\s{1,3}(?:the|that|his|her|its|their|a|it|them|this)\b", re.IGNORECASE
)
_BEFORE = 100
# What was meant to be is no figure of the way itself, and something is left of it or was added.
_MARK = re.compile(
    r"\b(?:record|mark|best|plan\w{0,3}|schedul\w{1,3}|timetable|allowed|allotted|limit|budget\w{0,3}"
    r"|rules|expected|reckoned|hoped|old|usual\w{0,2})\b[^.;]{0,60}$",
    re.IGNORECASE,
)
# "the bus takes 20 minutes more": told in place of its time
_TAKES = lazy_pattern(
    r"\b(?P<what>[A-Za-z-]{3,20}) (?:takes|took|needs|needed|requires|required|is|was)"
    r"(?: (?:about|some|almost|nearly|only|just))?\s{1,2}$"
)
_LONGER = re.compile(
    r"\s{1,2}(?:more|less|longer|shorter|slower|faster|quicker)\b(?! than\b)", re.IGNORECASE
)
# What is so much off a timetable is off a time that is seldom printed.
_DELAY = lazy_pattern(
    r"\b(?:late|delay\w{0,3}|schedule[ds]?|timetable|expected|planned|early|behind"
    r"|ahead of time)\b",
    re.IGNORECASE,
)
_DELAY_REACH = 45
_FAR_BACK = 600  # characters in which what takes longer may have been spoken of
_PRONOUNS = frozenset({"that", "this", "which", "she", "they", "who"})
_THAN = re.compile(r"[^.;:]{0,20}\bthan\b")
_IN_ALL = re.compile(r"\s{1,2}(?:in all|altogether|in total|all told)\b", re.IGNORECASE)
# What is told as a difference is no way that could be measured, so this outweighs the map.
_DECIDES = 4
# How far apart in the text the two figures may stand, and how many are looked at.
_REACH, _MOST, _MANY = 4, 5, 40
# Of so few figures two rarely differ by a third by chance.
_FEW = 6
# A contradiction needs its two figures this near: no other may be meant.
_NEAR = 2
# Clocks are to the minute, distances to the third digit.
_SLACK = {Dimension.TIME: 60.0, Dimension.LENGTH: 0.0}
_SHARE = 0.01
# By this share a difference must miss to be off, and with a hedge it may.
_OFF, _HEDGED = 0.10, 0.10
# So sharp a difference is hit by no two figures by chance.
_SHARP = 0.02
# Two times of one way seldom differ by more than this factor.
_ALIKE = 3.0
# And who is better by something than another is not twelve times as fast.
_UNLIKE = 12.0
_DAY_S = to_si(1, "d")


class Difference:
    """One figure less another."""

    name = "difference"

    def check(self, case: Case, settings: Settings) -> Iterator[Verdict]:
        """Yield an agreement with the difference of two other figures.

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
        quantity = claim.quantity
        if quantity.dimension not in _SLACK or quantity.vague or quantity.value_si <= 0:
            return
        if not _is_told_apart(case):
            return
        near = _figures_near(case)
        for a, b in (*combinations(near, 2), *_marks_beside(case, near)):
            if _makes(case, a, b):
                yield self._verdict(case, a, b, Outcome.CONSISTENT)
                return
        far = _one_far_off(case)
        if far is not None:
            yield self._verdict(case, *far, Outcome.CONSISTENT)
            return
        pair = _the_two(case, near)
        if pair is not None and abs(_apart(*pair) - quantity.value_si) > max(
            _slack(case), _OFF * quantity.value_si
        ):
            yield self._verdict(case, *pair, Outcome.INCONSISTENT)

    def _verdict(self, case: Case, a: Claim, b: Claim, outcome: Outcome) -> Verdict:
        quantity = case.claim.quantity
        figures = f"its {say_figure(a.quantity)} and its {say_figure(b.quantity)}"
        told = (
            f"that is the difference between {figures}"
            if outcome is Outcome.CONSISTENT
            else f"the difference between {figures} is {say_value(_apart(a, b), quantity.unit)}"
        )
        return case.verdict(
            check=self.name,
            outcome=outcome,
            why=f"The article says {say_figure(quantity)}; {told}.",
            weight=_DECIDES,
        )


def _is_told_apart(case: Case) -> bool:
    """Return whether the words around a figure make it a difference."""
    text, span = case.article.text, case.claim.span
    before = text[max(0, span.start - _BEFORE) : span.start]
    taken = _OFF_IT.match(text, span.end) and _TAKEN.search(before)
    return bool(_COMPARES.match(text, span.end) or _GAINED.search(before) or taken)


def _apart(a: Claim, b: Claim) -> float:
    return abs(a.quantity.value_si - b.quantity.value_si)


def _makes(case: Case, a: Claim, b: Claim) -> bool:
    """Return whether a difference is that of two figures, neither many times the other."""
    off = abs(_apart(a, b) - case.claim.quantity.value_si)
    return off <= _slack(case) and _are_alike(a, b, times=_UNLIKE)


def _slack(case: Case) -> float:
    """Return how far a difference may lie from the one of two rounded figures."""
    quantity = case.claim.quantity
    slack = max(_SLACK[quantity.dimension], _SHARE * quantity.value_si)
    if quantity.unit == "d" and quantity.dimension is Dimension.TIME:
        slack = max(slack, _DAY_S)  # whole days: the hours were left out
    if quantity.hedge is not Hedge.EXACT:
        slack = max(slack, _HEDGED * quantity.value_si)
    return slack


def _figures_near(case: Case) -> list[Claim]:
    """Return the figures of the same kind around a difference, the nearest first."""
    here, at = sentence_at(case.article, case.claim.span), case.claim.span.start
    found = [
        each
        for each in case.neighbours
        if each.quantity.dimension is case.claim.quantity.dimension
        and each.kind == case.claim.kind
        and not each.quantity.vague
        and not each.beside
        and abs(sentence_at(case.article, each.span) - here) <= _REACH
    ]
    return sorted(found, key=lambda each: abs(each.span.start - at))[:_MOST]


def _marks_beside(case: Case, near: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Return the pairs of a figure and a mark that was beaten: "the record stood at 123 days"."""
    here = sentence_at(case.article, case.claim.span)
    marks = [
        each
        for each in case.neighbours
        if each.beside
        and each.kind == case.claim.kind
        and not each.quantity.vague
        and 0 <= here - sentence_at(case.article, each.span) <= 1
        and _MARK.search(case.article.text[max(0, each.span.start - _BEFORE) : each.span.start])
    ]
    return [(mark, each) for mark in marks for each in near]


def _one_far_off(case: Case) -> tuple[Claim, Claim] | None:
    """Return two times that differ by a figure to the minute, one of them told far from it."""
    claim = case.claim
    here = sentence_at(case.article, claim.span)
    alike = [
        each
        for each in case.neighbours
        if each.kind == claim.kind and not each.beside and not each.quantity.vague
    ]
    if _slack(case) > _SHARP * claim.quantity.value_si and len(alike) > _FEW:
        return None
    near = [each for each in alike if 0 <= here - sentence_at(case.article, each.span) <= 1]
    near, alike = near[-_MOST:], alike[:_MANY]
    return next(
        ((a, b) for a in near for b in alike if _makes(case, a, b)),
        None,
    )


def _the_two(case: Case, near: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Return the only two figures that a difference can be of, or None."""
    claim = case.claim
    text, span = case.article.text, claim.span
    around = text[max(0, span.start - _DELAY_REACH) : span.end + _DELAY_REACH]
    if claim.modality is Modality.NEGATED or _DELAY.search(around):
        return None
    if _is_of_a_third(text, span.start, span.end):
        return None
    here = sentence_at(case.article, span)
    told = [
        each
        for each in near
        if 0 <= here - sentence_at(case.article, each.span) <= _NEAR
        and each.quantity.hedge is Hedge.EXACT
    ]
    if any(each.span.start > span.end and _IN_ALL.match(text, each.span.end) for each in told):
        return None  # a sum: it is off, and not what was put on
    if len(told) < 2:
        told = _the_only_two(case)
    if len(told) != 2 or len({each.quantity.value_si for each in told}) != 2:
        return None
    if _is_said_roughly(*told, apart=claim.quantity.value_si):
        return None
    if not _are_alike(*told) or not any(
        sentence_at(case.article, each.span) >= here - 1 for each in told
    ):
        return None
    if claim.modality is not Modality.STATED and all(
        each.modality is Modality.STATED for each in told
    ):
        return None  # what is to come differs from one of them, and is not told itself
    one, two = (journey_id_of(case, each) for each in told)
    of_two = claim.kind == "duration" and None not in (one, two) and one != two
    if of_two and not _THAN.match(text, span.end):
        return None  # of two ways: what one is better by may be told of a third
    return told[0], told[1]


def _is_of_a_third(text: str, start: int, end: int) -> bool:
    """Return whether "the bus takes 20 minutes more" tells of what was not spoken of before."""
    told = _TAKES.search(text, max(0, start - _DELAY_REACH), start)
    if told is None or not _LONGER.match(text, end):
        return False
    what = told["what"].lower()
    before = text[max(0, start - _FAR_BACK) : told.start("what")].lower()
    return what not in _PRONOUNS and what not in before


def _is_said_roughly(a: Claim, b: Claim, *, apart: float) -> bool:
    """Return whether one of two figures is the other in whole units: 43 hours and 43 hours 12."""
    for one, other in ((a.quantity, b.quantity), (b.quantity, a.quantity)):
        unit = to_si(1, one.unit)
        if one.value.is_integer() and 0 < other.value_si - one.value_si < unit <= apart:
            return True
    return False


def _the_only_two(case: Case) -> list[Claim]:
    """Return all figures of an article of the kind of a difference, where these are two.

    "The old record is 15 days and 14 hours. She needed 12 days. … It was better by five days."
    """
    claim = case.claim
    told = [
        each
        for each in case.neighbours
        if each.kind == claim.kind and not each.beside and not each.quantity.vague
    ]
    here = sentence_at(case.article, claim.span)
    exact = all(
        each.quantity.hedge is Hedge.EXACT and sentence_at(case.article, each.span) <= here
        for each in told
    )
    return told if len(told) == 2 and exact else []


def _are_alike(a: Claim, b: Claim, *, times: float = _ALIKE) -> bool:
    """Return whether two figures may be of one way: no stage and its whole."""
    one, two = sorted((a.quantity.value_si, b.quantity.value_si))
    return one > 0 and two / one <= times


CHECK = Difference()
