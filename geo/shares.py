"""A distance that is a part of its way: "1,142 km, and 960 km of that above 4,000 metres".

In: a case of a distance and what was measured between its ends. Out: a finding, or None.
Pure: reads nothing.
Method: what is told as a part of a way is no length of the way. It must not be longer than the
whole, as it is printed beside it or as we measure it; more cannot be told.
"""

from __future__ import annotations

import re

from geo.model import Case, Measurement, Outcome
from geo.stretches import sentence_at
from geo.unbound import Finding
from geo.wording import say_value
from geo.yardsticks import is_sound

__all__ = ["part_of_the_way"]

_WHOLE = r"(?:way|line|route|tracks?|road|railway|distance|journey|trip|total|length|crossing)"
# "960 kilometres of that", "1,344 km of which", "40 miles of the route"
# but "1,900 km, of which 600 lie in Spain" are the whole
_OF_IT = re.compile(
    r"(?!(?:\s{0,3}\([^()]{1,40}\))?(?:,\s{1,3}of which\b|\s{1,3}of which\b[^.;:]{0,12}\s\d))"
    r"(?:\s{0,3}\([^()]{1,40}\))?,?\s{1,3}of (?:(?:it|that|this|them|these|those|which)\b"
    rf"(?!\s{{1,3}}{_WHOLE}s? (?:from|to|between)\b)"
    rf"|(?:the|its) (?:whole |total |entire )?{_WHOLE}\b)",
    re.IGNORECASE,
)
# "for almost half of the way, 198 km"
_SHARE = re.compile(
    r"\b(half|third|quarter|fifth|tenth|part|most|much|rest) (?:of )?(?:the|that|its) "
    rf"(?:whole |total |entire )?{_WHOLE}\W{{1,4}}"
    r"(?:or |about |some |nearly |just |only |exactly ){0,2}$",
    re.IGNORECASE,
)
_SHARES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
# "not quite half", "rather more than half": how far a share may lie from the word for it
_LEAST, _MOST = 0.75, 1.35
_REACH = 60
_BACK = 2  # sentences in which the whole may be printed


def part_of_the_way(case: Case, measured: tuple[Measurement, ...]) -> Finding | None:
    """Judge a figure that its words make a part of the way.

    Parameters
    ----------
    case
        The claim and what is known around it.
    measured
        What was measured between the ends of the way.

    Returns
    -------
    Finding or None
        None where the figure is no part, or no whole is known.
    """
    text, span = case.article.text, case.claim.span
    told = _OF_IT.match(text, span.end) or _SHARE.search(
        text[max(0, span.start - _REACH) : span.start]
    )
    if not told:
        return None
    unit = case.claim.quantity.unit
    here = sentence_at(case.article, span)
    told_before = [
        each
        for each in case.neighbours
        if each.kind in ("distance", "length")
        and not each.beside
        and each.span.end <= span.start
        and 0 <= here - sentence_at(case.article, each.span) <= _BACK
        and each.quantity.value_si > 0
    ]
    nearest = max((sentence_at(case.article, each.span) for each in told_before), default=-1)
    printed = [
        each.quantity.value_si
        for each in told_before
        if sentence_at(case.article, each.span) == nearest
    ]
    ways = [each for each in measured if is_sound(each)]
    if not printed and not ways:
        return None
    most = max([*printed, *(each.high for each in ways)])
    whole = f"the whole, {say_value(max(printed or [each.value for each in ways]), unit)}"
    word = told[1].lower() if told.re is _SHARE else ""
    if word in _SHARES:
        value = case.claim.quantity.value_si
        wholes = printed or [each.value for each in ways]
        share = _SHARES[word]
        fits = any(_LEAST * share <= value / each <= _MOST * share for each in wholes)
    else:
        fits = case.said.low <= most
    if fits:
        return Finding(
            Outcome.CONSISTENT,
            f"It is plausible: a part of the way, not longer than {whole}.",
            None,
            1,
        )
    return Finding(
        Outcome.UNCHECKED, f"It is told as a part of the way, and is none of {whole}.", None, 1
    )
