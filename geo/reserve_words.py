"""Reasons in the words around a figure not to call it off: a sum, a rest, a long way round.

In: a distance or a time that misses, with its case. Out: a sentence, or None.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.cases import is_told_here, place_of, sentence_of
from geo.lazy import lazy_pattern
from geo.measure import geodesic_m
from geo.model import Case, Measurement, Mode, Reading
from geo.positions import is_position
from geo.stretches import sentence_at, sentences_by
from geo.tolerances import FIT_CIRCUITY

__all__ = ["is_of_another_way", "why_by_its_words"]


def why_by_its_words(case: Case, line: Measurement, *, low_m: float, high_m: float) -> str | None:
    """Return why the words around a figure leave open that another way is meant.

    Parameters
    ----------
    case
        The claim and what is known around it.
    line
        The straight line between its ends.
    low_m, high_m
        What the figure allows the way to be, metres; `high_m` may be infinite.

    Returns
    -------
    str or None
        One sentence for the reader.
    """
    return (
        _why_long_way(case, line, low_m=low_m)
        or _why_both_ways(case, line, low_m=low_m, high_m=high_m)
        or _why_one_way(case, line, low_m=low_m, high_m=high_m)
        or _why_sum(case, line, low_m=low_m)
        or _why_edge(case)
        or _why_a_stretch(case, line, high_m=high_m)
        or _why_rest(case)
        or _why_unnamed(case)
        or _why_by_way(case)
        or _why_carried(case)
        or _why_thence(case)
    )


# A way that is told to go round is no shortest way.
_LONG_WAY = lazy_pattern(
    r"\b(?:the (?:long|scenic|longer) (?:way|route)|roundabout|circuitous|meander\w{0,4}"
    r"|zig-?zag\w{0,4}|detours?|diversions?|diverted|re-?routed|wander\w{0,3}|criss-?cross\w{0,3}"
    r"|(?:all the way|the other way) round|(?:must|ha(?:ve|s|d) to) (?:go|drive) round"
    r"|(?:go(?:es|ing)?|went|driv(?:e|es|ing)|drove|sent) round (?:by|via|through))\b",
    re.IGNORECASE,
)
# "drove round Africa", but no "joke was going round", nor what goes round the table
_GOES_ROUND = lazy_pattern(r"\b(?:go(?:es|ing)?|went|driv(?:e|es|ing)|drove|sent) round (?=[A-Z])")
_COURSE = lazy_pattern(
    r"\b(?:race|races|racers?|rally|rallies|raid|expedition|marathon|regatta|ultramarathon"
    r"|a?round[- ](?:the[- ])?(?:world|globe|earth)|circumnavigat\w{1,5})\b",
    re.IGNORECASE,
)
_LONG_WAY_BACK = 2  # sentences
_LEAD = 6  # sentences in which a text says that it is about a race


def _why_long_way(case: Case, line: Measurement, *, low_m: float) -> str | None:
    """Hold back where the text says that the way goes round, and the figure is long."""
    here = sentence_at(case.article, case.claim.span)
    if low_m <= line.value * FIT_CIRCUITY[1] or here < 0:
        return None
    if case.claim.reading is Reading.GEODESIC or is_position(case):
        return None  # where a place lies does not depend on who goes there
    back = 0 if is_of_another_way(case, back=_LONG_WAY_BACK) else _LONG_WAY_BACK
    near = sentences_by(case.article, here, before=back)
    if any(_LONG_WAY.search(each.text) for each in near) or _GOES_ROUND.search(near[-1].text):
        return "The text says that the way goes round, so it may well be longer than ours."
    told = (*case.article.sentences[:_LEAD], *near)
    title = case.article.title or ""
    if case.claim.mode is Mode.RAIL:
        return None  # no race is run by train
    if any(_COURSE.search(each) for each in (title, *(one.text for one in told))):
        return "The course of a race or an expedition need not be the shortest way."
    return None


_BOTH_WAYS = re.compile(
    r"\b(?:there and back|out and back|to and fro|both ways|round[- ]trips?|the whole round"
    r"|home again|return (?:trip|journey))\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:in all|altogether|in total|all told|in sum|added up|together)\b", re.IGNORECASE
)
_SUM_REACH = 40


def _why_both_ways(case: Case, line: Measurement, *, low_m: float, high_m: float) -> str | None:
    """Hold back where the sentence speaks of both ways, and half the figure would be one."""
    if case.claim.return_trip or not _BOTH_WAYS.search(sentence_of(case)):
        return None
    if high_m / 2 < line.low or low_m / 2 > line.high * FIT_CIRCUITY[1]:
        return None
    return "The sentence speaks of both ways, and half of it would be the way there."


# "outward 3,900 miles, and homeward 3,300"
_ONE_WAY = re.compile(
    r"\b(?:outward|homeward|outbound|inbound|out|back|home|each way|one way)\W{1,3}"
    r"(?:about |some |nearly |over |was |is |it was ){0,2}$",
    re.IGNORECASE,
)
# "flies the 415 km from Ulm to Kiel and back": the way that is gone twice, or both
_THE_WAY = re.compile(r"\bthe (?:\w{1,12} )?$", re.IGNORECASE)
_AND_BACK = re.compile(r" (?:from|between|to) [^.,;:]{2,45} and back\b")


def _why_one_way(case: Case, line: Measurement, *, low_m: float, high_m: float) -> str | None:
    """Hold back where a figure told beside "outward" was taken for both ways."""
    text, (start, end) = case.article.text, (case.claim.span.start, case.claim.span.end)
    before = text[max(0, start - _SUM_REACH) : start]
    goes_it = _THE_WAY.search(before) and _AND_BACK.match(text, end)
    if not case.claim.return_trip or not (goes_it or _ONE_WAY.search(before)):
        return None
    if 2 * high_m < line.low or 2 * low_m > line.high * FIT_CIRCUITY[1]:
        return None
    return "It is told of one of both ways, and as such it would fit."


def _why_sum(case: Case, line: Measurement, *, low_m: float) -> str | None:
    """Hold back where a long figure is told as a sum, and the sentence lacks one of its ends."""
    text, span = case.article.text, case.claim.span
    around = text[max(0, span.start - _SUM_REACH) : span.end + _SUM_REACH]
    if is_told_here(case) or low_m < line.high or not _IN_ALL.search(around):
        return None
    return "It is told as a sum, so it may be that of several ways."


# "The pass begins 30 km south of the town": its point is its middle
_BEGINS = re.compile(
    r"\b(?:begins?|began|starts?|started|ends?|ended|extends?|extended|stretch\w{0,4})\s{1,2}"
    r"(?:only |just |about |some ){0,2}$",
    re.IGNORECASE,
)
_BEGINS_REACH = 30


def _why_edge(case: Case) -> str | None:
    """Hold back where a figure is told of where something begins or ends."""
    start = case.claim.span.start
    if not _BEGINS.search(case.article.text[max(0, start - _BEGINS_REACH) : start]):
        return None
    return "It is told of where something begins or ends, and our points are in its middle."


# "90 km of lava", "runs straight for 90 km": some of a way, though its two ends are named
_OF_GROUND = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?\s{1,2}of (?:[a-z-]{3,12} ){0,2}(?:bush|desert|dirt|dunes?|fields?"
    r"|forests?|gravel|hills|ice|jungle|lava|marsh(?:es)?|moor(?:land)?|mountains?|mud|rainforest"
    r"|rapids|salt|sand|scrub|snow|steppe|swamps?|taiga|tundra|tunnels?|wilderness|woods)\b"
    r"(?! (?:roads?|tracks?|highways?|railways?|rails|lines?)\b)"
)
_UNBENT = re.compile(
    r"\b(?:without (?:a|any|one|a single) (?:bend|curve|turn|corner)|(?:dead |quite |absolutely )?"
    r"straight(?: as an arrow)?|does not (?:bend|turn|curve))(?: once)? for (?:\w{1,8} ){0,2}$"
)
_UNBENT_REACH = 60


def _why_a_stretch(case: Case, line: Measurement, *, high_m: float) -> str | None:
    """Hold back where a short figure is of one sort of ground, or of a stretch without a bend."""
    if high_m >= line.low:
        return None
    text, span = case.article.text, case.claim.span
    unbent = _UNBENT.search(text, max(0, span.start - _UNBENT_REACH), span.start)
    if unbent is None and _OF_GROUND.match(text, span.end) is None:
        return None
    return "It is told of a stretch, which need not reach from one end to the other."


# "7,000 miles were still to come", "with 80 km to go", "has done 9,000 km so far"
_REST = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?\s{1,2}(?:(?:were|was|are|is|lay|lie|remain) )?(?:still |yet )?"
    r"(?:to come|to go|left|remaining|remain\w{0,2}|ahead|so far|to date|by now|by then)\b",
    re.IGNORECASE,
)


def _why_rest(case: Case) -> str | None:
    """Hold back where a figure is what was done or left of a way."""
    if not _REST.match(case.article.text, case.claim.span.end):
        return None
    return "It is what was left of the way, or done of it so far, which is another."


# "270 km by road below the pass", "40 km from the frontier"
_UNNAMED = re.compile(
    r"(?:\s{0,2}\([^()]{1,40}\))?\s{1,2}(?:by (?:road|rail|sea|air|train|car) )?"
    r"(?:below|above|beyond|past|behind|short of|from|off) the (?:nearest |next )?[a-z]{3,20}\b"
    r"(?! of [A-Z])"
)


def _why_unnamed(case: Case) -> str | None:
    """Hold back where a figure is told of a spot without a name, and two others were taken."""
    found = _UNNAMED.match(case.article.text, case.claim.span.end)
    if found is None:
        return None
    for end in (case.claim.origin, case.claim.destination):
        if end is None or found.start() <= end.span.start < found.end():
            return None  # "20 km from the port", of which the text has told where it is
    return "It is told of a spot that has no name there."


# "by way of Lubumbashi": no end of the way
_BY_WAY = re.compile(r"\b(?:by way of|via) (?:the )?$", re.IGNORECASE)
_BY_WAY_REACH = 16


def _why_by_way(case: Case) -> str | None:
    """Hold back where a figure was given an end that the words tell as a place on the way."""
    text = case.article.text
    for end in filter(None, (case.claim.origin, case.claim.destination)):
        start = end.span.start
        if _BY_WAY.search(text[max(0, start - _BY_WAY_REACH) : start]):
            return f"The way is told to go by {end.name}, so its end may be another."
    return None


def _why_carried(case: Case) -> str | None:
    """Hold back where both ends are told only later: the figure came before its journey."""
    claim = case.claim
    if is_told_here(case) or claim.origin is None or claim.destination is None:
        return None
    here = sentence_at(case.article, claim.span)
    if min(sentence_at(case.article, each.span) for each in (claim.origin, claim.destination)) > (
        max(here, 0)
    ):
        return "Both ends are named only after the figure, so it may be about something else."
    return None


# "from Adre to Farchana, and from there to Abeche"
_THENCE = re.compile(r"\b(?:from there|from where|from which|thence)\b", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_FROM_REACH, _THENCE_REACH, _THERE_M = 10, 60, 40_000.0


def _why_thence(case: Case) -> str | None:
    """Hold back where "from there" counts from a place that is none of the ends taken."""
    text, start = case.article.text, case.claim.span.start
    told = _THENCE.search(text, max(0, start - _THENCE_REACH), start)
    if told is None or case.journey is None:
        return None
    named = [
        each
        for each in case.places
        if each.toponym.span.end <= told.start()
        and each.toponym.role in ("place", "unlisted")
        and not _FROM.search(
            text[max(0, each.toponym.span.start - _FROM_REACH) : each.toponym.span.start]
        )
    ]
    if not named:
        return None
    last = max(named, key=lambda each: each.toponym.span.end)
    spot = last.place
    if spot is not None and any(geodesic_m(spot, each) < _THERE_M for each in case.journey.stops):
        return None
    return f"It counts from {last.toponym.name}, which is neither of its ends."


def is_of_another_way(case: Case, *, back: int) -> bool:
    """Return whether a figure names both its ends, and the sentences before it tell of two others.

    What those say of a way, that it goes round or is not built yet, is not said of this one.

    Parameters
    ----------
    case
        The claim and what is known around it.
    back
        How many sentences before its own are asked.

    Returns
    -------
    bool
        False where no figure before it has two ends, or one has the same as this one.
    """
    if not is_told_here(case):
        return False
    here = sentence_at(case.article, case.claim.span)
    mine = {place_of(case, each) for each in case.claim.ends}
    told = [
        {place_of(case, end) for end in each.ends}
        for each in case.neighbours
        if 0 < here - sentence_at(case.article, each.span) <= back
    ]
    pairs = [each for each in told if len(each) > 1 and None not in each]
    return bool(pairs) and None not in mine and mine not in pairs
