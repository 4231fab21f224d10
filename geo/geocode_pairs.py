"""Pairs of names of which a sentence tells how far apart they are, or how long one travels.

In: a text and the mentions of names. Out: pairs with the bounds that the gap between them keeps.
Pure: reads nothing. Linear: each mention is looked at with the next one.
Method: "from Ulm to Bonn, 420 km", "Ulm is 420 km north of Bonn" with one distance in the
sentence, or in the next one that speaks on of the way ("It covers 420 km"); without any, "the boat
from Ulm to Bonn took 25 hours" bounds it by the speed of what goes there. Only a gap far outside
the bounds speaks against a pair: figures may be wrong, and are here to be judged. Of equally
well-known places the one that a flight of that length ends at is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from geo.cues import COUNTS
from geo.geocode_ranks import Group
from geo.lazy import lazy_pattern
from geo.model import Span
from geo.tolerances import TWIN_ROUND
from geo.units import to_si

__all__ = ["FIGURE", "Told", "find_told", "in_metres", "pairs_told"]

FIGURE = lazy_pattern(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3}){0,3}|\d{1,6})(?:\.\d{1,3})?"
    # "85 km/h" is no distance, nor "6.5 hours"
    r"(?![.,]\d|[\s\u00a0-]{0,2}(?:(?:miles?|mi|kilomet(?:er|re)s?|km)(?:\s?/\s?|\s(?:per|an|a)\s)h"
    r"|k?mph|km?ph|knots?|(?:hours?|minutes?|days?|hrs?|mins?|h)\b))[\s\u00a0-]{0,2}"
    r"(nautical miles?|sea miles?|miles?|mi|kilomet(?:er|re)s?|km)?\b"
)
"""A number, and its unit of length if it has one."""

# "from Ulm to Bonn", "left Ulm for Bonn", "between Ulm and Bonn", "Ulm and Bonn are 420 km apart";
# what is told of the pair stands in the same sentence
_LINKS = {
    " to ": ("from ",),
    " and ": ("between ",),
    " for ": ("from ", "left ", "leaves ", "leave ", "leaving "),
}
# "Ulm is 420 km north of Bonn", "Ulm, 420 km from Bonn"
_MEASURED = lazy_pattern(
    r"(?:,| is| was| lies| lay| stands)(?: [a-z]{3,10}){0,3} \d[^.;!?\n]{0,60}"
    r" (?:from|of|to) (?:the )?"
)
_SENTENCE_REACH = 200
# "420 km by road from", "420 km (260 miles) between"
_LEADS = lazy_pattern(r"(?: \([^()]{1,30}\))?(?: (?:by )?[a-z]{3,8}){0,2} (?:from|between) ")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s")
# a figure may be wrong, by a unit or a digit; this far off, another place of the name is meant
_FAR_OFF = 4.0
_SLACK_M = 15_000.0
# of a way over mountains the straight line is two fifths; no way is shorter than the line, but
# towns are wide, and figures are rounded
_WINDING, _SHORTER = 0.4, 1.25
_HOURS = lazy_pattern(
    r"\b(?:took|takes?|taking|in|of|after|lasts?|lasted|needs?|needed|is|was) "
    r"(?:(?:about|some|only|nearly|almost|around|over) )?(\d{1,3}(?:\.\d)?"
    rf"|{'|'.join(COUNTS)})"
    r"[\s-](?:and a half )?(minutes?|hours?|days?)\b"
)
# "flies from Singapore to Newark. It covers 15,300 km": of the way just told, no name between
_SPOKEN_ON = re.compile(
    r"(?:It|That|This|The (?:(?:whole|entire|total) )?(?:flight|trip|journey|route|distance|line"
    r"|road|crossing|ride|voyage|drive|service|way|run|passage|leg)) (?!from\b|to\b)"
)
_FLOWN = lazy_pattern(
    r"\b(?:fl(?:y|ies|ew|own|ying|ights?)|non-?stop|air(?:line|craft|liner)s?|jets?"
    r"|as the crow flies|straight line|great circle)\b"
)
# an airline's figure is the great circle, or the track, a little longer
_LEAST_FLOWN, _MOST_FLOWN = 0.94, 1.03
_ROUND = lazy_pattern(r"\b(?:by sea|(?:by|round|around|via) (?:the )?(?:Cape|Horn|Suez|Panama))\b")
_UNITS = {"m": 1 / 60, "h": 1.0, "d": 24.0}
# km/h that nothing of the kind exceeds between two towns
_SPEEDS = (
    (8.0, lazy_pattern(r"\b(?:walk|march|hike|trek|on foot)")),
    (75.0, lazy_pattern(r"\b(?:boat|ship|ferry|liner|steam|sail|yacht|freighter|voyage|sea\b)")),
    (120.0, lazy_pattern(r"\b(?:bus|coach|cars?\b|truck|lorr|drive|driving|road|minibus|taxi)")),
    (320.0, lazy_pattern(r"\b(?:train|rail|express)")),
    (1000.0, lazy_pattern(r"\b(?:fl(?:y|ies|ew|own|ying|ights?)|non-?stop|jets?|planes?)\b")),
)
_SLOWEST = 40.0  # times slower than its bound something may be
_STANDING = 100.0  # and so much slower nothing goes all the way
# what flies does not stop on the way, or at a port or two
_SLOWEST_FLOWN, _STANDING_FLOWN = 8.0, 20.0


class Told(NamedTuple):
    """Two mentions by their numbers, and the bounds of the gap between them, metres.

    Outside `wrong_below_m` and `wrong_above_m` it cannot be; within the others it fits.
    """

    first: int
    second: int
    least_m: float
    most_m: float
    wrong_below_m: float
    wrong_above_m: float
    flown_m: float = 0.0  # what a flight covers

    def goes_wrong(self, gap_m: float) -> bool:
        """Return whether two places cannot be the ones told of.

        Parameters
        ----------
        gap_m
            The geodesic between them.

        Returns
        -------
        bool
            True for a quarter or four times the figure, and beyond what the time allows.
        """
        return not self.wrong_below_m < gap_m + 1.0 < self.wrong_above_m

    def is_too_far(self, gap_m: float) -> bool:
        """Return whether two places are farther apart than any way of that length leads.

        Parameters
        ----------
        gap_m
            The geodesic between them.

        Returns
        -------
        bool
            True for a quarter more than the figure.
        """
        return gap_m > _SHORTER * self.most_m

    def is_too_near(self, gap_m: float) -> bool:
        """Return whether two places are so near that no way between them has that length.

        Parameters
        ----------
        gap_m
            The geodesic between them.

        Returns
        -------
        bool
            True below what is left of the figure on a winding road.
        """
        return gap_m < self.least_m

    def is_flown(self, gap_m: float) -> bool:
        """Return whether a flight between two places has the length told, or none is told.

        Parameters
        ----------
        gap_m
            The geodesic between them.

        Returns
        -------
        bool
            True within a few hundredths of the figure.
        """
        least, most = _LEAST_FLOWN * self.flown_m, _MOST_FLOWN * self.flown_m
        return not self.flown_m or least <= gap_m <= most

    def fits(self, gap_m: float) -> bool:
        """Return whether two places may be the ones told of.

        Parameters
        ----------
        gap_m
            The geodesic between them.

        Returns
        -------
        bool
            True for up to three fifths less, as a road winds, and a tenth more.
        """
        return self.least_m <= gap_m <= self.most_m


def find_told(text: str, spans: Sequence[Span]) -> list[Told]:
    """Return the mentions that a sentence makes the ends of its one distance or time.

    Parameters
    ----------
    text
        The article.
    spans
        Mentions, in any order.

    Returns
    -------
    list of Told
        In the order of the text; nothing where a sentence has two distances.

    Examples
    --------
    >>> spans = [Span(start=5, end=14), Span(start=18, end=23)]
    >>> (told,) = find_told("From Inverness to Perth is 112 miles.", spans)
    >>> told.goes_wrong(133_000.0), told.goes_wrong(14_000_000.0)
    (False, True)
    """
    order = sorted(range(len(spans)), key=lambda i: spans[i])
    found = []
    taken = 0  # where the last pair ends that has its figure between its names
    for at, (i, j) in enumerate(pairwise(order)):
        start, end = spans[i].start, spans[j].end
        link = text[spans[i].end : spans[j].start]
        measured = link not in _LINKS
        if measured and (len(link) > _SENTENCE_REACH or _MEASURED.fullmatch(link) is None):
            continue
        before = _SENTENCE_END.split(text[max(taken, start - _SENTENCE_REACH) : start])[-1]
        after = _SENTENCE_END.split(text[end : end + _SENTENCE_REACH])[0]
        taken = end if measured else taken
        led = measured or before.lower().endswith(_LINKS[link])
        if not led and not (link == " and " and " apart" in after):
            continue
        earlier = spans[order[at - 1]].end - start if at else -len(before)
        if earlier > -len(before):
            before = _of_the_pair(before, len(before) + earlier)
        parts = (before, link if measured else "", after)
        told = _lengths(*parts)
        if not told and not measured:
            then = spans[order[at + 2]].start if at + 2 < len(order) else len(text)
            told = _lengths(_spoken_on(text, end + len(after), then))
        if len(told) == 1:
            figure = in_metres(told[0], told[0][2])
            bounds = (_WINDING * figure - _SLACK_M, 1.1 * figure + _SLACK_M)
            # ships go round capes and continents
            at_sea = told[0][2][0] in "ns" or _ROUND.search(before) or _ROUND.search(after)
            least = 0.0 if at_sea else figure / _FAR_OFF
            flown = figure if _FLOWN.search(before) or _FLOWN.search(after) else 0.0
            found.append(Told(i, j, *bounds, least, figure * _FAR_OFF, flown))
        elif not told and not measured:
            most, slowest, standing = _most_m(before, after)
            if most:
                found.append(Told(i, j, most / slowest, most, most / standing, 1.3 * most))
    return found


def _of_the_pair(before: str, name: int) -> str:
    """Return what stands before a pair of names without the figure of another name.

    "Ulm to Bonn is 420 km by road, with an hour on the ferry between Hull and Kiel": but not "past
    Ulm it is 420 km from Hull to Kiel".
    """
    told = [each for each in FIGURE.finditer(before) if each[2] and each.start() >= name]
    if not told or _LEADS.fullmatch(before, told[-1].end()):
        return before
    return before[: told[0].start()] + before[told[-1].end() :]


def _lengths(*parts: str) -> list[re.Match[str]]:
    """Return the figures with a unit of length, one of "435 miles (700 km)"."""
    found: list[re.Match[str]] = []
    for each in (each for part in parts for each in FIGURE.finditer(part) if each[2]):
        if not (found and each[2] != found[-1][2] and _is_same(found[-1], each)):
            found.append(each)
    return found


def _is_same(one: re.Match[str], other: re.Match[str]) -> bool:
    """Return whether two figures are one length in two units."""
    size = in_metres(one, one[2])
    return abs(in_metres(other, other[2]) - size) <= TWIN_ROUND * size


def _spoken_on(text: str, end: int, name: int) -> str:
    """Return the sentence behind another if it speaks on of the way and names nothing."""
    rest = text[end : end + _SENTENCE_REACH].lstrip()
    sentence = _SENTENCE_END.split(rest)[0]
    start = text.find(sentence, end)
    return sentence if _SPOKEN_ON.match(sentence) and name >= start + len(sentence) else ""


def _most_m(before: str, after: str) -> tuple[float, float, float]:
    """Return how far one gets in the one time that a sentence tells; 0 if it tells none.

    With it, how many times slower it may go and still get there, and be told of at all.
    """
    times = [each for part in (before, after) for each in _HOURS.finditer(part)]
    if len(times) != 1:
        return 0.0, _SLOWEST, _STANDING
    # the time of "six hours by train against 20 by boat" may be that of the faster
    speeds = [s for s, p in _SPEEDS if p.search(before) or p.search(after)]
    flown = speeds == [_SPEEDS[-1][0]]
    number = times[0][1]
    count = float(number) if number[0].isdigit() else float(COUNTS[number])
    most = (count + 0.5) * _UNITS[times[0][2][0]] * max(speeds, default=0.0) * 1000.0
    return (most, _SLOWEST_FLOWN, _STANDING_FLOWN) if flown else (most, _SLOWEST, _STANDING)


def pairs_told(text: str, groups: Sequence[Group]) -> list[Told]:
    """Return the names of which a sentence tells how far apart they are.

    Parameters
    ----------
    text
        The article.
    groups
        Its names with their mentions; "the capital" is one of the town it stands for.

    Returns
    -------
    list of Told
        With the numbers of the names in place of those of the mentions.
    """
    mentions = [
        (number, each.span)
        for number, group in enumerate(groups)
        if group.candidates
        for each in group.mentions
        if each.role != "demonym"
    ]
    return [
        each._replace(first=mentions[each.first][0], second=mentions[each.second][0])
        for each in find_told(text, [span for _, span in mentions])
    ]


def in_metres(figure: re.Match[str], unit: str) -> float:
    """Return a printed length in metres.

    Parameters
    ----------
    figure
        A match of `FIGURE`.
    unit
        Its unit, or that of the figure before it.

    Returns
    -------
    float
        Metres.
    """
    known = "km" if unit.startswith("k") else "nm" if unit[0] in "ns" else "mi"
    return to_si(float(figure[1].replace(",", "")), known)
