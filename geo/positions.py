"""Figures that tell where a place lies, not how long a way is: "Alert, 520 miles from the Pole".

In: a case of a distance. Out: whether its clause tells a position.
Pure: reads nothing.
Method: a story about a train says of a town that it lies 300 km farther south, and nobody
rides that. Such a figure is as good as a straight line, whatever the story travels by, unless
its own clause names a way.
"""

from __future__ import annotations

import re
from dataclasses import replace

from geo.cues import CONCEDING
from geo.lazy import lazy_pattern
from geo.model import Case, Claim, Hedge, Measurement, Mode, Reading
from geo.stretches import sentence_at

__all__ = [
    "is_length_of_a_line",
    "is_line_of_the_story",
    "is_no_way_of",
    "is_position",
]

# A clause that speaks of a way, or of going it, tells no position.
_WAY = re.compile(
    r"\b(?:rail\w{0,5}|trains?|tracks?|roads?|highways?|motorways?|driv\w{1,4}|drove|cars?|bus\w{0,2}"
    r"|coach\w{0,2}|trucks?|lorr(?:y|ies)|lines?|routes?|ways?|journeys?|trips?|rides?|rode|voyages?"
    r"|crossings?|passages?|legs?|stages?|runs?|ran|trails?|paths?|distances?|travel\w{0,6}|cover\w{0,3}"
    r"|sail\w{0,3}|steam\w{0,3}|walk\w{0,3}|march\w{0,3}|cycl\w{1,4}|flew|fl(?:y|ies|own|ights?)|row\w{0,3}"
    r"|swam|swum|swim\w{0,5}|went|gone|go|by (?:land|sea|air|foot)|detours?|up to|to go)\b",
    re.IGNORECASE,
)
_LIES = lazy_pattern(
    r"\b(?:lies?|lay|lying|is|are|was|were|sits?|stands?|stood|situated|located|being)\b"
    # "is 540 km from Oslo and 90 from Os"
    r"(?:[^.;:,]{0,40}\b(?:from|of) (?:the )?\w[^.;:,]{1,25}\band\b[^.;:,]{0,12}|[^.;:,]{0,30})$",
    re.IGNORECASE,
)
_APPOSED = lazy_pattern(
    r",\s{1,3}(?:(?:about|some|only|just|nearly|almost|over|more than|less than|roughly|around|a"
    r"|good|and) ){0,3}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:\s{0,3}\([^()]{1,40}\))?,?\s{1,3}(?:or so |as the crow flies,? )?"
    r"(?:away\b|off\b|apart\b|distant\b|(?:further|farther) (?:off|away|inland"
    r"|north|south|east|west)"
    r"|(?:to the |due )?(?:north|south|east|west)(?:[ -]?(?:east|west))?(?:ern|ward)?\b|inland\b"
    r"|outside\b|from (?!\w{1,20} to\b))",
    re.IGNORECASE,
)
_TO = lazy_pattern(r"\bto [A-Z]")
# "By road, Os is 30 km from Bergen": the whole sentence speaks of a way.
_BY = re.compile(
    r"\b(?:by|along|over) (?:the )?(?:road|rail\w{0,4}|train|car|bus|coach|sea|ship|ferry|boat"
    r"|bicycle|bike|motorway|highway|trail|line|track)\b|\bon foot\b",
    re.IGNORECASE,
)
# "The first section is 186 miles long"
_LINE_M, _LONG = 100_000.0, re.compile(r"(?:\s{0,2}\([^()]{1,40}\))?[\s-]{1,2}long\b(?! way)")
# "An app drew a straight line from Oslo to Bergen. It said 305 kilometres."
_STRAIGHT = re.compile(
    r"\b(?:straight lines?|as the crow flies|bee-?line|great circle|a ruler)\b", re.IGNORECASE
)
_AIR_LINE = re.compile(r"\b(?:air|straight) line (?:is|was|measures|makes)\b[^.;:,]{0,20}$", re.I)
_IT_SAYS = lazy_pattern(
    r"^\W{0,3}(?:it|that|this|he|she|they|the answer|the result)\b[^.;:,]{0,20}$", re.IGNORECASE
)
# "the sign gives 1,401 km", "says the signpost"
_SIGN = re.compile(
    r"\b(?:sign(?:post)?|board|arm|arrow|plaque|buoy)\b[^.;:,]{0,20}\b(?:gives?|gave|says?|said|reads?"
    r"|shows?|showed|puts?|claims?|claimed|has|had)\b[^.;:,]{0,12}$",
    re.IGNORECASE,
)
# "1,100 km by road, although they are 570 km apart"
_APART = re.compile(r"\s{1,3}apart\b")
_CONCEDED = re.compile(rf"\b(?:{'|'.join(sorted(CONCEDING))})\b([^.;:]{{0,40}})$", re.IGNORECASE)
_REACH = 60
_OFF = re.compile(r"\s{1,3}off\b")
# "is 2,000 km from Oslo and": no clause ends within a number
_IN_NUMBERS = re.compile(r"(?<=\d)[.,](?=\d)")


def is_position(case: Case) -> bool:
    """Return whether the clause of a distance tells where a place lies.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        False where the clause itself speaks of a way.
    """
    text, span = case.article.text, case.claim.span
    here = sentence_at(case.article, span)
    if here < 0:
        return False
    sentence = case.article.sentences[here].span
    before = text[max(sentence.start, span.start - _REACH) : span.start]
    before = _IN_NUMBERS.sub("", before)
    after = _IN_NUMBERS.sub("", text[span.end : min(sentence.end, span.end + _REACH)])
    if _is_line_drawn(case) or _SIGN.search(before):
        return True
    conceded = _CONCEDED.search(before) if _APART.match(after) else None
    before, since = (conceded[1], span.start) if conceded else (before, sentence.start)
    if _BY.search(case.article.text, since, sentence.end):
        return False
    rest = re.split(r"[.;:,—]", after, maxsplit=1)[0]
    if _WAY.search(rest) or _FROM.match(after) is None or _TO.search(rest):
        return False
    if _APPOSED.search(before):
        return True
    clause = re.split(r"[.;:,—]", before)[-1]
    return bool(_LIES.search(clause)) and not _WAY.search(clause)


def is_length_of_a_line(case: Case, found: Measurement) -> bool:
    """Return whether "is 186 miles long" tells how long a line is, which goes no way round.

    Parameters
    ----------
    case
        A distance by rail or road.
    found
        The way measured between its ends.

    Returns
    -------
    bool
        False for roads, of which there are several, and below 100 km, where lines and networks
        differ by more.
    """
    if found.reading is not Reading.RAIL or found.value < _LINE_M:
        return False
    return _LONG.match(case.article.text, case.claim.span.end) is not None


def _is_line_drawn(case: Case) -> bool:
    """Return whether a figure is what a straight line measures that somebody drew.

    Parameters
    ----------
    case
        A distance and what is known around it.

    Returns
    -------
    bool
        True for "An app drew a straight line from Oslo to Bergen. It said 305 km."
    """
    text, span = case.article.text, case.claim.span
    here = sentence_at(case.article, span)
    if here < 0:
        return False
    start = case.article.sentences[here].span.start
    before = text[max(start, span.start - _REACH) : span.start]
    if _AIR_LINE.search(before):
        return True
    if here == 0 or not _STRAIGHT.search(case.article.sentences[here - 1].text):
        return False
    return bool(_IT_SAYS.match(before)) and not _WAY.search(before)


def is_line_of_the_story(case: Case) -> bool:
    """Return whether a straight line is told of the ends of the story: "as the crow flies it is".

    Parameters
    ----------
    case
        A distance and what is known around it.

    Returns
    -------
    bool
        False where its sentence names another place, or its ends were guessed.
    """
    claim = case.claim
    if claim.reading is not Reading.GEODESIC or claim.guessed:
        return False
    if claim.quantity.hedge is not Hedge.EXACT or claim.quantity.vague:
        return False
    here = sentence_at(case.article, claim.span)
    ends = {each.name for each in (claim.origin, claim.destination) if each is not None}
    return not any(
        sentence_at(case.article, each.toponym.span) == here and each.toponym.name not in ends
        for each in case.places
        if each.toponym.span.end > each.toponym.span.start
    )


def is_no_way_of(case: Case, far: Claim) -> bool:
    """Return whether a distance is a line that somebody drew, and no way that a mean is made over.

    Parameters
    ----------
    case
        A mean speed and what is known around it.
    far
        A distance of its article.

    Returns
    -------
    bool
        True for "hit 240 km off the coast"; else False in the air and at sea, where straight
        lines are travelled.
    """
    if _OFF.match(case.article.text, far.span.end):
        return True
    on_the_ground = case.claim.mode in (Mode.RAIL, Mode.ROAD)
    return on_the_ground and _is_line_drawn(replace(case, claim=far))
