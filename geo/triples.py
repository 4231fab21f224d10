"""A mean beside the way and the time that it was worked out from.

In: a case of a mean speed. Out: how it misses the figures printed beside it, or None.
Pure: reads nothing.
Method: in "1,100 km in 22 hours, an average of 70 km/h" the three are of one journey, whatever
the map says of it. Asked only where one distance and one time stand there, both of the whole
way: a delay, a stop, a record or the last stretch would make another quotient.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from geo.cases import kin, literal, may_be_one_trip
from geo.clocks import with_clock_times
from geo.model import Case, Claim, Hedge, Interval, Measurement, Modality, Reading
from geo.positions import is_no_way_of
from geo.stretches import sentence_at
from geo.tolerances import READINGS, SPEED, allowed
from geo.travel import lengths_of
from geo.units import PER_DAY, to_si
from geo.way_times import counts_no_days, is_time_of_a_way, may_go_with
from geo.wording import READING_WORDS, say_figure, say_value

__all__ = [
    "agreeing_pair",
    "at_its_own_speed",
    "hours_of",
    "is_no_whole",
    "is_told_elsewhere",
    "may_count_nights",
    "mean_of_the_figures_beside",
    "own_times",
]

# A mean that is off by more than this from the quotient, both as loose as they are worded.
_OFF = 0.04
# A way known no better than this confirms no time.
_KNOWN = 1.4
# A time of less than these hours is known to a quarter of one, or to a few per cent.
_MANY_HOURS_S, _QUARTER_S, _ROUNDED = to_si(10, "h"), to_si(0.25, "h"), 0.08
# Sentences before a mean in which its figures may stand, and how many pairs of them.
_NEAR, _MOST_PAIRS = 3, 6
# "the old record of", "beat the mark of", "the record, which stood at": another's time
_RIVAL = re.compile(
    r"\b(?:old|older|previous|earlier|former|existing|standing|beat(?:en|ing|s)?|broke|broken"
    r"|bettered|off|inside|than)\b[^.;:]{0,40}\b(?:record|mark|best|time)\b[^.;:]{0,30}$"
    r"|\b(?:last year's|previous year's|runner-up|rivals?)\b[^.;:]{0,60}$"
    r"|\b(?:record|mark|best)\b,? (?:which |that )?(?:had )?(?:stood|stands) at\b[^.;:]{0,12}$",
    re.IGNORECASE,
)
_RIVAL_REACH = 90
# What stands between the two figures of a mean and the mean itself.
_MAKES = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?(?:,? (?:through|across|along|over|there|by)\b[^.;]{0,30})?\W{0,3}"
    r"(?:or|which is|which makes|which gives|which comes to|making|that is|that was|that makes"
    r"|this is|this makes|it is|for|at|with"
    r"|(?:so )?(?:the|his|her|its|their) (?:daily )?(?:mean|average) (?:comes? to|came to|is|was"
    r"|works? out at)) (?:an average (?:speed )?of |a mean (?:speed )?of )?"
    r"(?:about |some |nearly |almost |just |only |over |under |exactly |around ){0,2}",
    re.IGNORECASE,
)
_BACK = 2  # sentences: the mean's own, else with the one before
# Of "two days" nobody knows how many hours were on the way, but six of a day at least.
_FEW_DAYS_S = to_si(4, "d")
_MOST_REST = 4.0
# "an hour late", "46 minutes at stops", "the last 300 km", "after 200 km": no whole of a journey
_PARTIAL = re.compile(
    r"\s{0,3}(?:late|later|early|earlier|longer|shorter|further|farther|faster|slower|quicker|more"
    r"|less|behind|ahead|after|before|into|out|to go|of (?:that|which|it|them|these)|stops?|halt"
    r"|break|wait|north|south|east|west|off)\b",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"\b(?:first|last|final|remaining|other|another|extra|only|next|best|worst|record|after|by|lost"
    r"|waited|stopped|saved|saves|saving|added|adds|adding|instead of|than"
    r"|(?:stop|halt|wait|pause|break|stay|delay)s? of)\W{1,3}"
    r"(?:about |some |the |almost |nearly )?$",
    re.IGNORECASE,
)
_PARTING_REACH = 30


def mean_of_the_figures_beside(case: Case) -> str | None:
    """Return how a mean misses the one distance over the one time printed beside it.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    str or None
        One sentence for the reader; None where they agree, or prove nothing.
    """
    claim = case.claim
    if claim.modality is not Modality.STATED or claim.quantity.vague:
        return None
    pair = _pair_beside(case)
    if pair is None or is_no_whole(case, pair):
        return None
    if claim.quantity.unit in PER_DAY and counts_no_days(case, pair[1]):
        return None
    far, time = pair[0], with_clock_times(case, pair[1:])[0]
    d, t = literal(far), hours_of(time)
    said = allowed(claim.quantity, tolerance=SPEED, said=case.said)
    low = d.low / t.high  # nought where "over ten hours" leaves the end open
    high = d.high / t.low if t.low > 0 else float("inf")
    gap = max(low / said.high - 1, said.low / high - 1 if high > 0 else 0.0)
    if gap <= _OFF or may_count_nights(claim, (time,), high) or _is_the_one_off(case, far, t):
        return None
    made = say_value(far.quantity.value_si / time.quantity.value_si, claim.quantity.unit)
    return (
        f"It does not agree with the article's own figures: {say_figure(far.quantity)} in"
        f" {say_figure(time.quantity)} make {made}."
    )


def _is_the_one_off(case: Case, far: Claim, time: Interval) -> bool:
    """Return whether the printed distance is the likelier mistake of the three figures.

    It fits no measured way, and one of those in the printed time makes the mean.
    """
    lengths = lengths_of(case)
    said = allowed(far.quantity, tolerance=READINGS[far.reading or Reading.ROAD])
    mean = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
    if any(said.low <= each.high and each.low <= said.high for each in lengths):
        return False
    return any(
        each.low <= mean.high * time.high and mean.low * time.low <= each.high for each in lengths
    )


def is_told_elsewhere(case: Case) -> bool:
    """Return whether no sentence gives a distance of this journey with both its ends.

    The ends were then put together from other sentences; figures that agree with one another
    are the better witnesses.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    bool
        True also where no distance is printed.
    """
    return not any(
        each.origin is not None
        and each.destination is not None
        and sentence_at(case.article, each.origin.span)
        == sentence_at(case.article, each.span)
        == sentence_at(case.article, each.destination.span)
        for each in kin(case, "distance")
    )


def may_count_nights(claim: Claim, times: Sequence[Claim], speed: float) -> bool:
    """Return whether a mean is too high over a few days: their nights may not be travelled.

    Parameters
    ----------
    claim
        A mean speed.
    times
        The times it may be the mean over.
    speed
        What way over time makes, m/s; 0 where it is not known.

    Returns
    -------
    bool
        False where even six hours a day on the way would not give it.
    """
    value = claim.quantity.value_si
    return (
        value > speed
        and claim.quantity.unit not in PER_DAY  # its nights are counted
        and not 0 < speed * _MOST_REST < value
        and bool(times)
        and all(
            each.quantity.unit == "d" and each.quantity.value_si <= _FEW_DAYS_S for each in times
        )
    )


def hours_of(time: Claim) -> Interval:
    """Return what a printed time allows as a divisor, seconds.

    Half an hour is a quarter of two hours: who reckons a mean speed from a time of a few hours
    knows it better than to the nearest of them.

    Parameters
    ----------
    time
        A duration.

    Returns
    -------
    Interval
        Never wider than what its wording allows.
    """
    said, quantity = literal(time), time.quantity
    if quantity.hedge is not Hedge.EXACT or quantity.unit != "h" or quantity.vague:
        return said
    if quantity.value_to is not None or quantity.value_si >= _MANY_HOURS_S:
        return said
    slack = max(_QUARTER_S, _ROUNDED * quantity.value_si)
    return replace(
        said,
        low=max(said.low, quantity.value_si - slack),
        high=min(said.high, quantity.value_si + slack),
    )


def own_times(case: Case, times: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the times of a journey without those of a record that it is held against.

    Parameters
    ----------
    case
        A mean speed and what is known around it.
    times
        Times of its journey.

    Returns
    -------
    tuple of Claim
        All of them where nothing else is left.
    """
    own = tuple(each for each in times if not _is_of_a_rival(case, each))
    if case.claim.quantity.unit in PER_DAY:
        own = tuple(each for each in own if not counts_no_days(case, each))
        if not own:
            return ()
    # "the trains are to come down to three hours" later on: what stands before it counts
    told = tuple(each for each in own if each.span.start < case.claim.span.start)
    return told or own or tuple(times)


def _is_of_a_rival(case: Case, time: Claim) -> bool:
    """Return whether a time is the one of a record, or of somebody else."""
    text, start = case.article.text, time.span.start
    return bool(_RIVAL.search(text[max(0, start - _RIVAL_REACH) : start]))


def at_its_own_speed(case: Case, lengths: Sequence[Measurement]) -> str | None:
    """Return that a time is what a measured way takes at the mean that the article prints.

    Parameters
    ----------
    case
        A time and what is known around it.
    lengths
        What was measured between its ends.

    Returns
    -------
    str or None
        One sentence for the reader: "at its own 5 km/h the 175 km that we measure take 35 h".
    """
    said = allowed(case.claim.quantity, tolerance=SPEED, said=case.said)
    for speed, length in product(kin(case, "average_speed"), lengths):
        if speed.quantity.value_si <= 0 or speed.quantity.unit in PER_DAY:
            continue
        low, high = (far / speed.quantity.value_si for far in (length.low, length.high))
        if low <= said.high and said.low <= high and high <= _KNOWN * low:
            words = READING_WORDS[length.reading] if length.reading else ""
            time = say_value(length.value / speed.quantity.value_si, "h")
            return (
                f"At the {say_figure(speed.quantity)} that it prints, the"
                f" {say_value(length.value, 'km')} that we measure {words} take {time}."
            )
    return None


def agreeing_pair(case: Case) -> tuple[Claim, Claim] | None:
    """Return a distance and a time printed near a mean speed that make it, of whatever journey.

    Three figures in neighbouring sentences that agree within a few per cent were reckoned from
    one another, although a name or a way of travelling between them may tell them apart.

    Parameters
    ----------
    case
        A mean speed and what is known around it.

    Returns
    -------
    tuple of Claim or None
        None where no pair agrees, or where so many stand there that one might by chance.
    """
    here = sentence_at(case.article, case.claim.span)
    value = case.claim.quantity.value_si
    if here < 0 or value <= 0 or case.claim.quantity.vague:
        return None
    near = [
        each
        for each in case.neighbours
        if (each.kind == "distance" or is_time_of_a_way(case, each))
        and not each.beside
        and not each.quantity.vague
        and each.quantity.value_si > 0
        and -1 <= here - sentence_at(case.article, each.span) <= _NEAR
        and may_go_with(case.claim.mode, each.mode)
    ]
    far = [each for each in near if each.kind == "distance" and not is_no_way_of(case, each)]
    times = [each for each in near if each.kind != "distance" and not _is_of_a_rival(case, each)]
    if not far or not times or len(far) * len(times) > _MOST_PAIRS:
        return None
    off, d, t = min(
        (
            (abs(d.quantity.value_si / t.quantity.value_si / value - 1), d, t)
            for d, t in product(far, times)
        ),
        key=lambda each: each[0],
    )
    loose = case.claim.quantity.hedge in (Hedge.ABOUT, Hedge.NEARLY, Hedge.OVER)
    return (d, t) if off <= (_OFF if not loose else 2 * _OFF) else None


def _pair_beside(case: Case) -> tuple[Claim, Claim] | None:
    """Return the only distance and the only time of a sentence, else with the one before it."""
    sentences, here = case.article.sentences, sentence_at(case.article, case.claim.span)
    if here < 0:
        return None
    for back in range(_BACK):
        near = [
            each
            for each in case.neighbours
            if 0 <= here - (at := sentence_at(case.article, each.span)) <= back
            and sentences[at].paragraph == sentences[here].paragraph
        ]
        far = [each for each in near if each.kind == "distance" and not each.beside]
        times = [each for each in near if is_time_of_a_way(case, each) and not each.beside]
        if len(far) > 1 or len(times) > 1:
            return None
        if far and times:
            kindred = _works_out(case, far[0], times[0]) or (
                _may_be_of_one_way(case.claim, far[0]) and _may_be_of_one_way(case.claim, times[0])
            )
            return (far[0], times[0]) if kindred else None
    return None


def _works_out(case: Case, far: Claim, time: Claim) -> bool:
    """Return whether words say that a mean was worked out from the two figures before it.

    "478 miles in ten days, or 57 miles a day": whatever ends each of them was given.
    """
    modes = {each.mode for each in (case.claim, far, time) if each.mode is not None}
    end, start = max(far.span.end, time.span.end), case.claim.span.start
    if len(modes) > 1 or end > start:
        return False
    return bool(_MAKES.fullmatch(case.article.text[end:start]))


def _may_be_of_one_way(a: Claim, b: Claim) -> bool:
    """Return whether no end, trip or mode of two figures side by side says otherwise.

    An end that only one of them has was filled in, or stands for both.
    """
    mine = {each.name for each in (a.origin, a.destination) if each is not None}
    others = {each.name for each in (b.origin, b.destination) if each is not None}
    return may_be_one_trip(a, b) and (mine <= others or others <= mine)


def is_no_whole(case: Case, claims: Sequence[Claim]) -> bool:
    """Return whether a figure is not one of the whole way: a delay, a stop, a guess, a part.

    Parameters
    ----------
    case
        A speed and what is known around it.
    claims
        Distances and times of its journey.

    Returns
    -------
    bool
        True if any of them is.
    """
    return any(
        each.quantity.vague
        or each.quantity.value_si <= 0
        or each.modality is Modality.NEGATED
        or (each.kind != "elapsed" and _PARTIAL.match(case.article.text, each.span.end))
        or _PARTING.search(
            case.article.text, max(0, each.span.start - _PARTING_REACH), each.span.start
        )
        for each in claims
    )
