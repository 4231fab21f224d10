"""Ways that nobody expects to be short: tracks of animals, drifts, treks, voyages under sail.

In: a distance that was found longer than every way measured, or shorter than one that goes far
round. Out: the same finding, or that the figure is plausible.
Pure: reads nothing.
Method: such a way is at least as long as the straight line, and no map of ours bounds it from
above. How many times the line it may be is a table with its reasons; beyond that, and where no
words tell of such a way, the finding stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.cases import kin
from geo.lazy import lazy_pattern
from geo.measure import geodesic_m
from geo.model import Case, Hedge, Measurement, Mode, Outcome, Reading
from geo.positions import is_position
from geo.reserve import unnamed_stop
from geo.stretches import sentence_at, sentences_by
from geo.unbound import Finding
from geo.units import to_si
from geo.usual import is_of_old
from geo.vocabulary import OWN_STRENGTH
from geo.wording import say_value
from geo.yardsticks import GROUND, agreement, is_sound, own_distances, straight, tell

__all__ = ["gone_farther", "is_far_below", "straighter"]


@dataclass(frozen=True, slots=True)
class _Sort:
    """A sort of way: its words, by what it may go, how many straight lines it may be and why."""

    words: re.Pattern[str] | None
    modes: frozenset[Mode | None]
    most: float  # times the longest way measured
    why: str
    bends: bool = False  # only where the network holds no way


_AFLOAT = frozenset({None, Mode.SEA, Mode.RIVER, Mode.SWIM})
_ALIVE = _AFLOAT | {Mode.AIR, Mode.FOOT}
_OVERLAND = OWN_STRENGTH | {None, Mode.ROAD}


def _words(pattern: str) -> re.Pattern[str]:
    return lazy_pattern(rf"\b(?:{pattern})\b", re.IGNORECASE)


_SORTS = (
    # The longest river ways: the Ob from Barnaul 1.6, the Murray from Albury to the sea 2.2.
    _Sort(
        _words(
            r"rivers?|up-?stream|down-?stream|upriver|downriver|barges?|bends|canals?|locks?|rapids"
            r"|paddl\w{1,4}|delta|riverboats?|steamers?|punts?"
        ),
        _AFLOAT,
        2.4,
        "a river bends",
        bends=True,
    ),
    # The wolf Slavc made 1,200 km between places 240 km apart, an arctic fox 3,500 of 1,400.
    _Sort(
        _words(
            r"turtles?|loggerheads?|leatherbacks?|storks?|ospreys?|eagles?|albatross(?:es)?|godwits?"
            r"|petrels?|cuckoos?|geese|whales?|humpbacks?|sharks?|seals|walrus(?:es)?|salmon|eels?"
            r"|wolf|wolves|fox|foxes|polar bears?|lynx(?:es)?|pumas?|elephants?|caribou|reindeer"
            r"|wildebeest|zebras?|terns?|condors?|vultures?|falcons?|curlews?|penguins?|dolphins?"
            r"|collar(?:ed)?|transmitter"
        ),
        _ALIVE,
        5.0,
        "an animal does not keep to the straight line",
    ),
    # The Fram drifted 2.5 lines, Poon Lim's raft and the Tango's castaways about as much.
    _Sort(
        _words(
            r"drift(?:ed|ing)|adrift|rafts?|castaways?|message in a bottle|buoys?|icebergs?|floes?"
            r"|the currents?|derelict|ghost ship|balloon\w{0,5}"
        ),
        _AFLOAT | {Mode.AIR},
        2.5,
        "what drifts does not keep to the straight line",
    ),
    # Sailing ships take the winds: Boston to Calcutta by the Cape makes 2.1 lines.
    _Sort(
        _words(
            r"yacht\w{0,4}|ketch|sloop|yawl|schooners?|barque|brig|clippers?|catamaran|trimaran"
            r"|under sail|sailing|sails|row(?:ed|ing|ers)|oars|kayak\w{0,4}|canoes?|canoeing|dhow"
            r"|paddl\w{1,4}|outriggers?|windjammer|tack(?:ed|ing)|headwinds?"
        ),
        _AFLOAT,
        1.6,
        "who sails or rows goes where wind and current let him",
    ),
    # Southampton to Barcelona by the Azores and Madeira makes 1.8 lanes, and ice is farther off.
    _Sort(
        _words(r"cruises?(?! missile)|cruise[- ](?:ships?|liners?)|expedition ship"),
        _AFLOAT,
        2.2,
        "a cruise goes round by its ports",
    ),
    # Mombasa to Marseille by the Cape makes twice the lane of the canal, Bombay to London 1.7.
    _Sort(
        _words(
            r"(?:round|around|by|via|rounding) (?:the )?(?:cape|horn|africa|south america)"
            r"|cape of good hope|cape horn|strait of magellan"
        ),
        _AFLOAT,
        2.6,
        "the text sends it round a cape",
    ),
    _Sort(
        _words(
            r"by way of|via|round by|zig-?zag\w{0,4}|wander\w{0,3}|detours?|meander\w{0,4}"
            r"|the (?:long|scenic|longer) (?:way|route)|roundabout|rally|races?|expedition"
            r"|criss-?cross\w{0,3}"
        ),
        _OVERLAND,
        1.9,
        "the text says that the way goes round",
    ),
    # Miles for kilometres are 1.61 times the way, and must not pass.
    _Sort(None, OWN_STRENGTH, 1.45, "who goes on foot, on wheels or in the saddle may go round"),
    # Published distances of one voyage differ by the capes and canals they go by.
    _Sort(None, frozenset({Mode.SEA}), 1.25, "ships seldom take the shortest lane"),
    _Sort(None, frozenset({Mode.SEA}), 1.9, "no lane is known to us there", bends=True),
)
# Flights of the years when aircraft came down every few hours, or that are told by their stops.
_STAGES = _words(
    r"stages|legs|hops|stop(?:s|ping|ped|overs?)|by way of|via|round|bent|detour|track|avoid\w{0,3}"
    r"|zig-?zag\w{0,4}|kept clear|glid\w{2,4}|circl\w{2,3}"
)
_FLOWN, _DAYS_ALOFT_S = 1.6, to_si(3, "d")
_RETURNS = _words(
    r"there and back|out and back|round[- ]trips?|return (?:trip|journey)|both ways"
    r"|(?:was|were|came|come|got|went|flew|sailed|drove|rode|walked) back|there again"
    r"|home again|and back|back again|(?:turned|turns|turning) (?:a?round|back)|no other way back"
    r"|(?:came|come|comes|went|goes|flew|sailed|drove|rode|walked|was|were) (?:home|straight back)"
    r"|(?:goes|go|come|comes|flies|sails|drives|runs) back"
)
_SHORT, _AROUND = 0.97, 1.25
_AT_MOST = (Hedge.UNDER, Hedge.UP_TO)
_ONE_PLACE_M = 1_000.0
_ALOFT = frozenset({None, Mode.AIR})
_BACK, _HEAD = 2, 3  # sentences: before the figure, and of the lead

# The part of a way that goes far round below which it says nothing; and how many straight lines
# nine ways in ten on the ground are: less may be the line itself in disguise.
_ROUNDABOUT_FITS, _USUAL = 0.9, (1.08, 1.9)
_GOES_ROUND = (
    "The way found goes far round and may miss a line, so the figure can neither be confirmed nor"
    " called wrong."
)
_SHUT = (
    "The border between the two is closed and the way found goes round it, so the figure may be"
    " that of the closed way."
)


def gone_farther(case: Case, finding: Finding) -> Finding:
    """Return a finding, or that a way longer than all that was measured is plausible.

    Parameters
    ----------
    case
        A distance and what is known around it.
    finding
        What was found of it.

    Returns
    -------
    Finding
        Changed only where it calls the figure too long, or leaves it open for that.
    """
    claim = case.claim
    if finding.outcome is Outcome.CONSISTENT or claim.quantity.vague:
        return finding
    if claim.reading is Reading.GEODESIC or is_position(case):
        return finding
    if claim.reading in GROUND and claim.mode in _AFLOAT - {None}:
        return finding  # "170 miles by the motorway", in the story of a ship
    measured = own_distances(case)
    line = straight(measured)
    if line is not None and (direct := _past_a_stop(case, line)) is not None:
        return direct
    if line is None or line.value < _ONE_PLACE_M or claim.quantity.hedge in _AT_MOST:
        return finding
    ways = tuple(
        each
        for each in measured
        if each is line or (_may_serve(case, each) and "roundabout" not in each.flags)
    )
    longest = max(ways, key=lambda each: each.value)
    value = claim.quantity.value_si
    if (both := _there_and_back(case, ways, line)) is not None:
        return both
    if claim.reading is Reading.RAIL or value <= max(each.high for each in ways):
        return finding
    why = _why(case, ways, value / longest.value, sure=finding.outcome is Outcome.UNCHECKED)
    if why is None:
        return finding
    unit = claim.quantity.unit
    return Finding(
        Outcome.CONSISTENT,
        f"It is plausible: {value / line.value:.1f} times the straight line,"
        f" {say_value(line.value, unit)}, and {why}.",
        replace(line, high=max(value, case.said.low)),
        1,
    )


def _past_a_stop(case: Case, line: Measurement) -> Finding | None:
    """Return that a figure is the line past a stop of the journey that its sentence leaves out.

    "The non-stop covers 11,340 km. Before, passengers flew by way of Auckland."
    """
    stop = unnamed_stop(case)
    if stop is None or case.journey is None or case.claim.mode not in _ALOFT:
        return None
    direct_m = geodesic_m(case.journey.stops[0], case.journey.stops[-1])
    vague_m = line.high - line.value
    direct = replace(line, low=direct_m - vague_m, value=direct_m, high=direct_m + vague_m)
    near = agreement(case, (direct,))
    if near is None:
        return None
    text = f"{near[0]} {tell(case, direct)} Its sentence does not name {stop.name} on the way."
    return Finding(Outcome.CONSISTENT, text, direct, 2)


def _there_and_back(case: Case, ways: Sequence[Measurement], line: Measurement) -> Finding | None:
    """Return that half of a figure is the way, where its sentence tells of a return."""
    claim, longest = case.claim, max(each.high for each in ways)
    half = claim.quantity.value_si / 2
    if claim.return_trip or not line.low * _SHORT <= half <= longest * _AROUND:
        return None
    here = sentence_at(case.article, claim.span)
    if here < 0 or _is_half_of_another(case):
        return None
    named = any(sentence_at(case.article, each.toponym.span) == here for each in case.places)
    near = sentences_by(case.article, here, before=0 if named else 1)
    if not any(_RETURNS.search(each.text) for each in near):
        return None
    unit = claim.quantity.unit
    return Finding(
        Outcome.CONSISTENT,
        f"The sentence tells of a return: half of it, {say_value(half, unit)}, is"
        f" {half / line.value:.2f} times the straight line, {say_value(line.value, unit)}.",
        replace(line, high=max(claim.quantity.value_si, case.said.low)),
        1,
    )


def _is_half_of_another(case: Case) -> bool:
    """Return whether the sentence of a figure tells one that is twice as far."""
    claim = case.claim
    here = sentence_at(case.article, claim.span)
    return any(
        each.kind == claim.kind
        and abs(each.quantity.value_si / (2 * claim.quantity.value_si) - 1) < 1 - _SHORT
        and sentence_at(case.article, each.span) == here
        for each in case.neighbours
    )


def is_far_below(case: Case, finding: Finding) -> bool:
    """Return whether a figure only fits as a way straighter than the roundabout one found.

    Parameters
    ----------
    case
        A distance and what is known around it.
    finding
        What was found of it.

    Returns
    -------
    bool
        False where it does not fit at all.
    """
    found = finding.found
    if finding.outcome is not Outcome.CONSISTENT or found is None:
        return False
    if "roundabout" not in found.flags:
        return False
    return case.claim.quantity.value_si < _ROUNDABOUT_FITS * found.value


def straighter(case: Case, finding: Finding, line: Measurement) -> Finding:
    """Return what a way that goes far round tells of a figure far below it.

    Parameters
    ----------
    case
        A distance and what is known around it.
    finding
        What was found of it.
    line
        The straight line between its ends.

    Returns
    -------
    Finding
        Plausible where the figure is a usual way of its straight line, else open.
    """
    found = finding.found or line
    times = case.claim.quantity.value_si / line.value
    told = tell(case, found)
    if "closed_border" in found.flags:
        return Finding(Outcome.UNCHECKED, f"{told} {_SHUT}", finding.found, 1)
    # of roads and tracks a map lacks many, of railways none
    rail = Mode.RAIL is case.claim.mode or found.reading is Reading.RAIL
    if rail or not _USUAL[0] <= times <= _USUAL[1]:
        return Finding(Outcome.UNCHECKED, f"{told} {_GOES_ROUND}", finding.found, 1)
    return Finding(
        Outcome.CONSISTENT,
        f"{told} The way found goes far round and may miss a line; the figure is {times:.2f} times"
        f" the straight line, {say_value(line.value, case.claim.quantity.unit)}, as most ways are.",
        replace(line, high=max(line.value * _USUAL[1], case.said.low)),
        1,
    )


def _may_serve(case: Case, way: Measurement) -> bool:
    """Return whether a length is one that bounds a figure from above: a lane, a road."""
    mode = case.claim.mode
    if not is_sound(way):
        return False
    if mode in (Mode.SEA, Mode.SWIM):
        return way.reading is Reading.SEA
    if mode is Mode.RAIL:
        return way.reading is Reading.RAIL
    return way.reading is Reading.ROAD and (mode in _OVERLAND)


def _why(case: Case, ways: Sequence[Measurement], times: float, *, sure: bool) -> str | None:
    """Return the reason why a way may be so many times the longest one measured, or None.

    What would be called off needs words in its own sentence or the one before.
    """
    here = sentence_at(case.article, case.claim.span)
    if here < 0:
        return None
    near = [each.text for each in sentences_by(case.article, here, before=_BACK if sure else 1)]
    if sure:
        head = case.article.sentences[:_HEAD]
        near.extend((case.article.title or "", *(each.text for each in head)))
    told = " ".join(near)
    mode = case.claim.mode
    by_stages = is_of_old(case) or _STAGES.search(told) or _took_days(case)
    if mode is Mode.AIR and times <= _FLOWN and by_stages:
        return "flights by stages or round closed skies are longer than the line"
    for sort in _SORTS:
        if mode not in sort.modes or times > sort.most or (sort.bends and len(ways) > 1):
            continue
        if sort.words is None and not sure:
            continue
        if sort.words is None or sort.words.search(told):
            return sort.why
    return None


def _took_days(case: Case) -> bool:
    """Return whether a flight was one of days: it came down every few hours."""
    return any(each.quantity.value_si > _DAYS_ALOFT_S for each in kin(case, "duration"))
