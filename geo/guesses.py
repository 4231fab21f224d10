"""Whether a figure whose ends no words name may be about another pair of its story.

In: a case of a figure with guessed ends that misses what lies between them. Out: yes or no.
Pure: reads nothing.
Method: told of another pair the figure is as long as the way between those. Where no two places
of the story are so far apart, one of which is an end of it or stands beside it, nothing else is
left that it could be about, and it is off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from geo.cases import place_of
from geo.cues import COMPASS
from geo.measure import bearing_deg, geodesic_m, turn_deg
from geo.model import Case, Mode, Place, Reading
from geo.stretches import sentence_at

__all__ = ["is_turned_round", "may_be_another_pair"]

# A place wider than this has no point; one within this of another is the same town.
_POINT_M, _SAME_M = 100_000.0, 30_000.0
# Figures and points for one straight line differ by so much, and a ground way is so many lines.
_LINE, _WAY = (0.95, 1.05), (0.97, 1.45)
# Two hundred pairs are as many as a long story has that are worth a look.
_MOST = 20
_BESIDE = 1  # sentences
# "48 miles to the south": the distance stands this near, in characters; and so much is opposite
_TOUCHING, _OPPOSITE, _POINTS_THERE, _POINTED = 12, 135.0, 60.0, 40.0
_NAMED_BEFORE = 20
_POINTS = re.compile(
    r"\s{0,3}(?:or so |away )?(?:to the |due )?((?:north|south)(?:-?(?:east|west))?|east|west)\b"
    r"(?! (?:of|from)\b)",
    re.IGNORECASE,
)
_IT_IS = re.compile(
    r",? (?:it|that|this) (?:is|was) (?:(?:about|some|only|just|nearly|almost|over) ){0,2}"
)
_ENDS_ANYWHERE = frozenset({Mode.AIR, Mode.SEA})


def may_be_another_pair(case: Case) -> bool:
    """Return whether two other places of a story are as far apart as a figure says.

    Parameters
    ----------
    case
        A distance and what is known around it.

    Returns
    -------
    bool
        True also where neither end stands in its sentence nor is the last place named before,
        where one is the place of the dateline, and for ways over water and through the air,
        which may end where no name is, unless "To Ulm it is" names an end.
    """
    if case.journey is None or len(case.journey.stops) < 2:
        return True
    anywhere = case.claim.mode in _ENDS_ANYWHERE and case.claim.reading is not Reading.GEODESIC
    if anywhere and not _is_led_to_an_end(case):
        return True  # a missile came down where no name is
    ends = (case.claim.origin, case.claim.destination)
    if _is_told_by_compass(case):
        return False  # "Ulm lies 180 miles east by road", and east it lies of where the story is
    if any(each is not None and each.role == "dateline" for each in ends):
        return True  # "first into Ulm after 900 km": from where, nobody says
    stops = (case.journey.stops[0], case.journey.stops[-1])
    if not _is_told_after_an_end(case, stops):
        return True
    metres = case.claim.quantity.value_si
    low, high = _LINE if _is_straight(case) else _WAY
    return any(
        line > 0 and low <= metres / line <= high
        for line in (geodesic_m(*pair) for pair in _pairs(case, stops))
    )


def is_turned_round(case: Case) -> bool:
    """Return whether compass words point the other way, and the distance told with them fits.

    "Sacramento, 48 miles to the south" of Stockton lies 45 miles to the north of it: as long as
    no other place of the story is as far from it on the side that is told, nothing is left that
    the words could be about.

    Parameters
    ----------
    case
        A direction with guessed ends that misses them.

    Returns
    -------
    bool
        False where no distance stands right before it.
    """
    start, end = place_of(case, case.claim.origin), place_of(case, case.claim.destination)
    said = case.claim.quantity.value
    far = [
        each.quantity.value_si
        for each in case.neighbours
        if each.kind == "distance"
        and 0 <= case.claim.span.start - each.span.end <= _TOUCHING
        and not each.beside
    ]
    goal = case.claim.destination
    if start is None or end is None or goal is None or not far:
        return False
    if not 0 <= case.claim.span.start - goal.span.end <= _NAMED_BEFORE:
        return False  # "the inn, 43 miles to the east": of which place?
    return (
        _fits(start, end, far[-1])
        and _off(start, end, said) >= _OPPOSITE
        and not _has_another_base(case, (start, end), far[-1], said)
    )


def _has_another_base(case: Case, pair: tuple[Place, Place], metres: float, said: float) -> bool:
    """Return whether a place named before is as far from the second of a pair, as it is told."""
    before = (each for each in case.places if each.toponym.span.end <= case.claim.span.start)
    return any(
        _fits(each.place, pair[1], metres) and _off(each.place, pair[1], said) <= _POINTS_THERE
        for each in before
        if each.place is not None and each.place not in pair
    )


def _is_led_to_an_end(case: Case) -> bool:
    """Return whether "To Ulm it is 900 km" names one end, so that the other has been named too."""
    start = case.claim.span.start
    named = [each.span.end for each in case.claim.ends if each.span.end <= start]
    if not named:
        return False
    return _IT_IS.fullmatch(case.article.text, max(named), start) is not None


def _is_told_by_compass(case: Case) -> bool:
    """Return whether the end named before a distance lies where the compass behind it points."""
    text, at = case.article.text, case.claim.span
    said = _POINTS.match(text, at.end)
    ends = case.claim.ends
    if said is None or len(ends) < 2:
        return False
    base, named = sorted(ends, key=lambda each: (each.span.end <= at.start, each.span.end))
    start, end = place_of(case, base), place_of(case, named)
    if start is None or end is None or not 0 <= at.start - named.span.end <= _NAMED_BEFORE:
        return False
    points = COMPASS[said[1].lower()]
    return _off(start, end, points) <= _POINTED and not _has_another_base(
        case, (start, end), case.claim.quantity.value_si, points
    )


def _fits(start: Place, end: Place, metres: float) -> bool:
    low, high = _WAY
    return low <= metres / max(geodesic_m(start, end), 1.0) <= high


def _off(start: Place, end: Place, said: float) -> float:
    """Return by how many degrees compass words miss the bearing from one place to another."""
    return turn_deg(bearing_deg(start, end), said)


def _is_told_after_an_end(case: Case, stops: tuple[Place, Place]) -> bool:
    """Return whether an end stands in the sentence of a figure, or is the last name before it."""
    here = sentence_at(case.article, case.claim.span)
    told = [
        (sentence_at(case.article, each.toponym.span), each.place)
        for each in case.places
        if each.place is not None and each.place.radius_m < _POINT_M
    ]
    named = [place for number, place in told if number == here]
    before = [place for number, place in told if number < here]
    return any(_is_one_of(each, stops) for each in (*named, *before[-1:]))


def _is_straight(case: Case) -> bool:
    claim = case.claim
    if claim.reading is Reading.GEODESIC:
        return True
    return claim.reading is None and claim.mode is None


def _pairs(case: Case, stops: tuple[Place, Place]) -> Iterator[tuple[Place, Place]]:
    """Yield the pairs of places that a figure may be about, without its own."""
    here = sentence_at(case.article, case.claim.span)
    near: dict[Place, bool] = {}
    for each in case.places:
        place = each.place
        if place is None or place.radius_m >= _POINT_M:
            continue
        beside = 0 <= here - sentence_at(case.article, each.toponym.span) <= _BESIDE
        near[place] = near.get(place, False) or beside or _is_one_of(place, stops)
    for one, other in combinations(tuple(near)[:_MOST], 2):
        if not (near[one] or near[other]) or geodesic_m(one, other) < _SAME_M:
            continue
        if not (_is_one_of(one, stops) and _is_one_of(other, stops)):
            yield one, other


def _is_one_of(place: Place, stops: tuple[Place, Place]) -> bool:
    return any(geodesic_m(place, each) < _SAME_M for each in stops)
