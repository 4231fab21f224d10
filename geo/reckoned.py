"""A distance, a time and a mean speed told near one another, whatever ends each was given.

In: the case of one of the three. Out: what the other two make of it, in words, or None.
Pure: reads nothing.
Method: three figures of neighbouring sentences that agree within a few per cent were reckoned from
one another, although names between them may tell them apart. Where words say that a mean was
worked out and no two figures told before it make it, one of the three is off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from geo.cases import literal
from geo.clocks import with_clock_times
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Hedge, Measurement, Modality, Reading
from geo.positions import is_no_way_of
from geo.stretches import sentence_at
from geo.tolerances import SPEED, allowed
from geo.travel import lengths_of
from geo.triples import hours_of, is_no_whole, may_count_nights
from geo.way_times import is_time_of_a_way, may_go_with
from geo.wording import say_figure, say_value

__all__ = [
    "is_of_another_trip",
    "made_by_the_others",
    "mean_amiss",
    "mean_of_another",
    "near_figures",
    "way_of_the_others",
]

# Sentences around a figure in which the two others may stand, and how many pairs of them.
_BEFORE, _AFTER, _MOST_PAIRS = 3, 1, 6
# Rounded figures make one another to so much, with a hedge to twice that.
_AGREE, _OFF = 0.04, 0.10
_FARTHER = 1.1  # by more than rounding
_WORKED_OUT = lazy_pattern(
    r"\b(?:(?:works?|worked) out (?:at|to)|(?:that|this|which) (?:gives?|gave|makes?|made"
    r"|means?|meant|comes? to|came to|is|was|works? out at)"
    r"|average (?:works? out at|comes? to|was therefore)"
    r"|so (?:that )?(?:he|she|they|it|we) (?:did|made|covered|averaged|walked|rode|ran|sailed"
    r"|rowed|paddled)"
    r"|so that (?:the|his|her|its|their) (?:average|mean) (?:was|is))\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
_ITS_AVERAGE = lazy_pattern(
    r"\b(?:its|his|her|their|the|an|this) (?:mean|average)(?: speed)?"
    r"(?::| is| was| of| being| comes to| came to)\W{1,3}$",
    re.IGNORECASE,
)
# "220 days on the way and 3,700 miles behind them, an average of 17 miles a day"
_APPOSED = lazy_pattern(
    r", (?:at |which is |or )?(?:an|a|a mean|an overall) (?:average|mean)(?: speed)? of"
    r"(?: about| some| nearly| almost| over| just over| just under)?\s{1,2}$",
    re.IGNORECASE,
)
_REACH, _BOTH = 70, 2
# "19.4 mph for 841 miles": what it is the mean over, though it is told behind it
_OVER_IT = re.compile(
    r"\W{1,2}(?:for|over|across) (?:the |his |her |its |their )?(?:whole |full |entire )?"
)
_TWIN = re.compile(r"\s{0,2}\($")


def mean_amiss(case: Case) -> str | None:
    """Return how a mean that was worked out misses every two figures told before it.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    str or None
        None where no words say that it was worked out, or some two make it.
    """
    claim = case.claim
    before = case.article.text[max(0, claim.span.start - _REACH) : claim.span.start]
    if claim.modality is not Modality.STATED or claim.quantity.vague:
        return None
    far, times = (
        [each for each in near_figures(case, kind) if each.span.end <= claim.span.start]
        for kind in ("distance", "duration")
    )
    far = [each for each in near_figures(case, "distance") if _is_over(case, each)] or far
    apposed = _APPOSED.search(before) is not None
    if apposed:
        far, times = _the_two_of_its_sentence(case, far, times)
    elif not _WORKED_OUT.search(before) and not _is_of_the_only_two(case, far, times):
        return None
    if not far or not times or (not apposed and is_no_whole(case, (far[-1], times[-1]))):
        return None
    if is_of_another_trip(case, far[-1], times[-1]):
        return None
    said = allowed(claim.quantity, tolerance=SPEED, said=case.said)
    for d, t in product(far, times):
        low, high = literal(d).low / hours_of(t).high, _over(literal(d).high, hours_of(t).low)
        if low <= said.high * (1 + _AGREE) and said.low <= high * (1 + _AGREE):
            return None
    d, t = far[-1], times[-1]
    mean = d.quantity.value_si / t.quantity.value_si
    if may_count_nights(claim, (t,), mean) or abs(claim.quantity.value_si / mean - 1) < _OFF:
        return None
    return (
        f"It does not agree with the article's own figures: {say_figure(d.quantity)} in"
        f" {say_figure(t.quantity)} make {say_value(mean, claim.quantity.unit)}."
    )


def _the_two_of_its_sentence(
    case: Case, far: Sequence[Claim], times: Sequence[Claim]
) -> tuple[list[Claim], list[Claim]]:
    """Return the one distance and the one time that a mean is put beside, else nothing."""
    here = sentence_at(case.article, case.claim.span)
    own, spent = (
        [each for each in told if sentence_at(case.article, each.span) == here]
        for told in (far, times)
    )
    if len(own) != 1 or len(spent) != 1 or _is_of_a_measured_way(case, spent[0]):
        return [], []
    if with_clock_times(case, spent) != tuple(spent):
        return [], []  # the sum went wrong, and not the mean
    return own, spent


def _is_over(case: Case, far: Claim) -> bool:
    """Return whether a distance right behind a mean is the one it is told over."""
    between = case.article.text[case.claim.span.end : far.span.start]
    return _OVER_IT.fullmatch(between) is not None


def is_of_another_trip(case: Case, one: Claim, other: Claim) -> bool:
    """Return whether two figures of different sentences have two ends each, and not the same.

    "Ana swam 39 km from Hull to Ulm. Eva swam from Bonn to Kiel in seven hours."

    Parameters
    ----------
    case
        What is known of the article.
    one, other
        Two of its figures.

    Returns
    -------
    bool
        False where an end is missing, or one sentence tells both.
    """
    here, there = (sentence_at(case.article, each.span) for each in (one, other))
    mine, others = one.end_names, other.end_names
    return here != there and len(mine) == len(others) == _BOTH and mine != others


def _is_of_the_only_two(case: Case, far: Sequence[Claim], times: Sequence[Claim]) -> bool:
    """Return whether "its average: 14 km/h" follows one distance and one time, told together."""
    claim = case.claim
    before = case.article.text[max(0, claim.span.start - _REACH) : claim.span.start]
    if len(far) != 1 or len(times) != 1 or not _ITS_AVERAGE.search(before):
        return False
    here, one, two = (sentence_at(case.article, each.span) for each in (claim, far[0], times[0]))
    if one != two or not 0 <= here - one <= 1 or claim.quantity.hedge is not Hedge.EXACT:
        return False
    if with_clock_times(case, times) != tuple(times):
        return False  # the sum went wrong, and not the mean
    return not _is_of_a_measured_way(case, times[0])


def _is_of_a_measured_way(case: Case, time: Claim) -> bool:
    """Return whether a mean over a time makes a way that was measured: the one printed is off."""
    said, span = allowed(case.claim.quantity, tolerance=SPEED, said=case.said), hours_of(time)
    return any(
        each.low <= said.high * span.high and said.low * span.low <= each.high
        for each in lengths_of(case)
    )


def mean_of_another(case: Case) -> str | None:
    """Return which two figures near a mean make it, of a longer way, another vehicle or a stage.

    "The express takes 19 hours for the 375 km, the bus four and a half: 83 km/h": the way is the
    railway's, and no map need hold the road that the bus took. A stage, "210 km on Monday", goes
    with a time of the mean's own sentence.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    str or None
        None where no two do, or they are of the way and the vehicle that were measured.
    """
    value = case.claim.quantity.value_si
    far, times = _near_by_any_mode(case, "distance"), _near_by_any_mode(case, "duration")
    longest = max((each.value for each in lengths_of(case)), default=0.0)
    if value <= 0 or len(far) * len(times) > _MOST_PAIRS or case.claim.quantity.vague:
        return None
    here = sentence_at(case.article, case.claim.span)
    own = [each for each in times if sentence_at(case.article, each.span) == here]
    for d, t in (*product(far, times), *product(_stages_near(case), own)):
        mean = d.quantity.value_si / t.quantity.value_si
        farther = d.quantity.value_si > _FARTHER * longest
        other = t.mode is not None and not may_go_with(case.claim.mode, t.mode)
        if (farther or other or d.beside) and abs(mean / value - 1) <= _AGREE:
            return (
                f"It agrees with the article's own figures: {say_figure(d.quantity)} in"
                f" {say_figure(t.quantity)} make {say_value(mean, case.claim.quantity.unit)}."
            )
    return None


def made_by_the_others(case: Case) -> str | None:
    """Return which two figures near a distance or a time make it.

    Parameters
    ----------
    case
        A distance or a time and what is known around it.

    Returns
    -------
    str or None
        None where no two do, or so many stand there that two might by chance.
    """
    claim = case.claim
    if claim.quantity.vague or claim.quantity.value_to is not None:
        return None
    value = claim.quantity.value_si
    speeds = near_figures(case, "average_speed")
    others = near_figures(case, "duration" if claim.kind == "distance" else "distance")
    if value <= 0 or len(speeds) * len(others) > _MOST_PAIRS:
        return None
    if claim.kind == "distance" and (
        claim.reading is Reading.GEODESIC or is_no_way_of(case, claim)
    ):
        return None  # nobody travels the straight line at that speed
    for speed, other in product(speeds, others):
        if is_of_another_trip(case, claim, speed) or is_of_another_trip(case, claim, other):
            continue  # the time from London to Paris is not made by the way to Hamburg
        one, two = speed.quantity.value_si, other.quantity.value_si
        made = one * two if claim.kind == "distance" else two / one
        if abs(made / value - 1) <= _slack(claim, speed, other):
            verb = "make" if claim.kind == "distance" else "take"
            first, second = (
                (say_figure(speed.quantity), f"for {say_figure(other.quantity)}")
                if claim.kind == "distance"
                else (say_figure(other.quantity), f"at {say_figure(speed.quantity)}")
            )
            unit = claim.quantity.unit if claim.kind == "distance" else "h"
            return f"Its own {first} {second} {verb} {say_value(made, unit)}."
    return None


def way_of_the_others(case: Case, measured: Sequence[Measurement], line: Measurement) -> str | None:
    """Return that a speed and a time near a distance make the way measured, and not the figure.

    Parameters
    ----------
    case
        A distance longer than what was measured, and what is known around it.
    measured
        Ways between its ends.
    line
        The straight line between them.

    Returns
    -------
    str or None
        One sentence for the reader: two witnesses outweigh a longer way round.
    """
    value = case.claim.quantity.value_si
    speeds, times = (
        [
            each
            for each in near_figures(case, kind)
            if not is_of_another_trip(case, case.claim, each)
        ]
        for kind in ("average_speed", "duration")
    )
    if not speeds or not times or len(speeds) * len(times) > _MOST_PAIRS:
        return None
    most = max((each.high for each in measured), default=0.0)
    found = [
        (speed, time, speed.quantity.value_si * time.quantity.value_si)
        for speed, time in product(speeds, times)
    ]
    if any(abs(made / value - 1) <= _OFF for _, _, made in found):
        return None
    for speed, time, made in found:
        if line.low <= made <= most and made < value * (1 - _OFF):
            return (
                f"Its own {say_figure(speed.quantity)} for {say_figure(time.quantity)} make"
                f" {say_value(made, case.claim.quantity.unit)}, which is the way measured."
            )
    return None


def _over(length: float, seconds: float) -> float:
    return length / seconds if seconds > 0 else float("inf")


def _slack(*claims: Claim) -> float:
    loose = any(each.quantity.hedge is not Hedge.EXACT for each in claims)
    return _AGREE * (2 if loose else 1)


def near_figures(case: Case, kind: str) -> list[Claim]:
    """Return the figures of a kind around another that may be of one way with it.

    Parameters
    ----------
    case
        A figure of a way and what is known around it.
    kind
        Such as ``"duration"``.

    Returns
    -------
    list of Claim
        In the order of the text: of the three sentences before, its own and the next.
    """
    found = _near_by_any_mode(case, kind)
    return [each for each in found if may_go_with(case.claim.mode, each.mode)]


def _stages_near(case: Case) -> list[Claim]:
    """Return the distances without ends just before a mean that are told as parts of a way."""
    here = sentence_at(case.article, case.claim.span)
    return [
        each
        for each in case.neighbours
        if each.kind == "distance"
        and each.beside
        and not each.ends
        and _is_plain(each)
        and 0 <= here - sentence_at(case.article, each.span) <= 1
    ]


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    plain = not quantity.vague and quantity.value_si > 0
    return plain and claim.modality is not Modality.NEGATED


def _near_by_any_mode(case: Case, kind: str) -> list[Claim]:
    """Return the figures of a kind around another, whatever they go by."""
    claim, text = case.claim, case.article.text
    here = sentence_at(case.article, claim.span)
    found = [
        each
        for each in case.neighbours
        if (is_time_of_a_way(case, each) if kind == "duration" else each.kind == kind)
        and not each.beside
        and _is_plain(each)
        and -_AFTER <= here - sentence_at(case.article, each.span) <= _BEFORE
    ]
    # "550 miles (1,100 km)" is one figure
    return [
        each
        for each in found
        if not (
            _TWIN.search(text[max(0, each.span.start - 3) : each.span.start])
            and any(0 < each.span.start - one.span.end <= 3 for one in found)
        )
    ]
