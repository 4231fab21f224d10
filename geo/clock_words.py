"""Times of day around a duration: the claims of its text, and those that are told in words.

In: a case. Out: moments, in the order of the text.
Pure: reads nothing.
Method: besides the clock times that are claims, "at noon", "at seven in the morning" and "at
19.22" are read in the sentences around the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from geo.cases import sentence_of
from geo.cues import COUNTS
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Span, Toponym
from geo.quantities_moments import DAY_MINUTES
from geo.stretches import sentence_at

__all__ = ["Moment", "is_after_the_trip", "is_of_another_run", "moments"]

# Words for a time of day that are no figures, and figures that only "at" makes a time.
_HOURS = tuple(word for word, count in COUNTS.items() if count <= 12 and word not in ("a", "an"))
_NOON = re.compile(r"\b(noon|midday|midnight)\b", re.IGNORECASE)
_POINTED = re.compile(
    r"\b(?:at|there at|is due at) ([01]?\d|2[0-3])\.([0-5]\d)\b"
    r"(?!\s{0,2}(?:%|[ap]\.?m|km|k?m\b|per\b|miles?|million|billion|seconds|metres|hours|minutes))",
    re.IGNORECASE,
)
_WORDED = re.compile(
    rf"\b(?P<part>half past |quarter past |quarter to )?(?P<hour>{'|'.join(_HOURS)}"
    r"|(?<=\bat )(?:1[0-2]|[1-9]))(?: o'clock)?,? (?:(?:in the|(?:on )?the (?:next|following)|that|"
    r"next) (?P<time>morning|afternoon|evening)|at (?P<night>night))\b",
    re.IGNORECASE,
)
_PARTS = {"half past ": 30, "quarter past ": 15, "quarter to ": -15}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_NEAR = lazy_pattern(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day\b", re.IGNORECASE)
_DAY_REACH, _BESIDE = 14, 20
# Sentences around a duration in which such times are looked for.
_AROUND, _FAR_AROUND = 3, 24
# A reader looks for the times of a journey among those nearest to its duration.
_MOST = 10


_LATER = lazy_pattern(r"\s{0,3}(?:later|after)\b", re.IGNORECASE)
_THAN = lazy_pattern(r"\s{0,3}later than\b", re.IGNORECASE)
_THERE = lazy_pattern(r"\s{0,3}later,? (?:at|in) [A-Z]")
_SET_OUT = lazy_pattern(
    r"\b(?:left|leaves?|depart(?:ed|s)?|sets? (?:off|out)|t(?:ook|akes?) off|pull(?:ed|s)? out"
    r"|roll(?:ed|s)? out|sail(?:ed|s)?|start(?:ed|s)?|rode out|walked out)\b",
    re.IGNORECASE,
)
_CAME_IN = lazy_pattern(
    r"\b(?:arrive[ds]?|reach(?:ed|es)?|land(?:ed|s)?|touch(?:ed|es)? down|g[eo]ts? (?:in|to)"
    r"|pull(?:ed|s)? in\w{0,2}|roll(?:ed|s)? in\w{0,2}|dock(?:ed|s)?|(?:stopped|finished),?"
    r"|c[ao]mes? (?:in|ashore|down)|(?:is|was|were) (?:due |expected )?(?:in|at|there|back))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day of the text: minutes from midnight, from Monday's where its day is named."""

    minutes: float
    has_day: bool
    span: Span
    text: str
    origin: Toponym | None
    destination: Toponym | None
    claim: str | None


def moments(case: Case) -> list[Moment]:
    """Return the times of day of a text in order: its claims, and those in words around.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    list of Moment
        Empty where the text tells none.
    """
    claims = [each for each in case.neighbours if each.quantity.unit == "clock"]
    days = [_day_beside(case, each) for each in claims]
    found = [
        Moment(
            each.quantity.value + (day or 0) * DAY_MINUTES,
            day is not None or each.quantity.value >= DAY_MINUTES,
            each.span,
            each.quantity.text,
            each.origin,
            each.destination,
            each.id,
        )
        for each, day in zip(claims, days, strict=True)
    ]
    found.extend(
        each
        for each in _in_words(case)
        if not any(
            each.span.start < one.span.end and one.span.start < each.span.end for one in claims
        )
    )
    at = case.claim.span.start
    near = sorted(found, key=lambda each: (abs(each.span.start - at), each.span))[:_MOST]
    return sorted(near, key=lambda each: each.span)


def _in_words(case: Case) -> Iterator[Moment]:
    """Yield the times of day around a duration that are no figures: noon, seven at night."""
    sentences, here = case.article.sentences, sentence_at(case.article, case.claim.span)
    if here < 0:
        return
    near = sentences[max(0, here - _AROUND) : here + 2]
    if case.journey is not None:
        near = sentences[: here + 2][-_FAR_AROUND:]
    text = case.article.text
    start, end = near[0].span.start, near[-1].span.end
    for match in _NOON.finditer(text, start, end):
        yield _moment(case, match, 0.0 if match[1].lower() == "midnight" else 720.0)
    for match in _POINTED.finditer(text, start, end):
        yield _moment(case, match, 60.0 * int(match[1]) + int(match[2]))
    for match in _WORDED.finditer(text, start, end):
        told = match["hour"].lower()
        hour = int(told) if told.isdecimal() else COUNTS[told]
        late = match["night"] or match["time"].lower() != "morning"
        minutes = 60.0 * (hour % 12 + (12 if late else 0))
        yield _moment(case, match, minutes + _PARTS.get((match["part"] or "").lower(), 0))


def _moment(case: Case, match: re.Match[str], minutes: float) -> Moment:
    text = case.article.text
    around = text[max(0, match.start() - _DAY_REACH) : match.end() + _DAY_REACH]
    day = _DAY_NEAR.search(around)
    start = match.start() if match.re is _WORDED else match.start(1)
    span, told = Span(start=start, end=match.end()), case.article.text[start : match.end()]
    if day is None:
        return Moment(minutes, False, span, told, None, None, None)
    minutes += DAY_MINUTES * _DAYS.index(day[1].lower())
    return Moment(minutes, True, span, told, None, None, None)


def _day_beside(case: Case, claim: Claim) -> int | None:
    """Return the weekday beside a clock time that was read without one, Monday being 0.

    "On Tuesday, 10 May, at 11:10": the one before it counts, else the one after.
    """
    if claim.quantity.value >= DAY_MINUTES:
        return None
    text, span = case.article.text, claim.span
    before = list(_DAY_NEAR.finditer(text[max(0, span.start - _BESIDE) : span.start]))
    match = before[-1] if before else _DAY_NEAR.search(text[span.end : span.end + _BESIDE])
    return None if match is None else _DAYS.index(match[1].lower())


# "Before the war it took nine hours", "the ride itself took four, and the rest was a stop"
_ANOTHER_RUN = lazy_pattern(
    r"\b(?:before the|once|used to|normal(?:ly)?|usual(?:ly)?|itself|the rest"
    r"|in (?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)


def is_of_another_run(case: Case) -> bool:
    """Return whether a duration may leave out what its clocks count, or be of another year.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    bool
        True for "before the war it took nine hours" and "the ride itself took four".
    """
    return _ANOTHER_RUN.search(sentence_of(case)) is not None


def is_after_the_trip(case: Case) -> bool:
    """Return whether "… later" ends a sentence that told departure, then arrival.

    Parameters
    ----------
    case
        A duration and what is known around it.

    Returns
    -------
    bool
        Then it is the time of the journey, although it is put as a delay is.
    """
    text, at = case.article.text, case.claim.span
    if not _LATER.match(text, at.end):
        return False
    number = sentence_at(case.article, at)
    if number < 0:
        return False
    here = case.article.sentences[number].span
    told = case.claim.origin is not None and case.claim.destination is not None
    came = _THERE.match(text, at.end) or _CAME_IN.search(text, here.start, at.start)
    if told and came and not _THAN.match(text, at.end):
        return True  # "was three hours later at Vienna": a delay has one end at most
    leaves = _SET_OUT.search(text, here.start, at.start)
    if leaves is not None:
        return bool(_CAME_IN.search(text, leaves.end(), at.start))
    # "The train slid out of X. Four hours later it was in Y."
    end = case.claim.destination
    return (
        number > 0
        and end is not None
        and case.claim.origin is not None
        and at.end < end.span.start < here.end
        and sentence_at(case.article, case.claim.origin.span) == number - 1
    )
