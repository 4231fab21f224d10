"""Reasons not to call a figure off although it misses what was measured.

In: a distance or a time that misses, with its case. Out: a sentence, or None.
Pure: reads nothing.
Method: a miss proves something only where we know the two points. A country has no point, a
name may be another town's, and a strait is told from shore to shore.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from geo.cases import is_told_here
from geo.measure import geodesic_m
from geo.model import Case, Measurement, Mode, Place, Reading
from geo.names import fold
from geo.positions import is_position
from geo.reserve_words import why_by_its_words
from geo.stretches import sentence_at
from geo.tolerances import FIT_CIRCUITY, SHORE, WIDE_KINDS
from geo.unbuilt import why_unbuilt
from geo.units import to_si
from geo.wording import say_value

__all__ = ["has_namesake", "unnamed_stop", "why_held_back"]

# A way that is measured from town to town on both shores is short: the widest ferry crossings
# told by their water alone are the Channel's and the Cook Strait's.
_STRAIT_M = 120_000.0
# A rival this much smaller than the place taken is not what a reader thinks of.
_LESSER, _EQUAL = 30, 5
_RIVALS = 8
_NEAR_M = 50_000.0
# The point of a country or a sea is its middle; its edge may lie three mean radii away, as those
# of Chile, Norway and Scotland do.
_EDGE = 3.0
# An island or a country no wider than a city is a point on the way to another.
_SMALL_M, _SEEN = 15_000.0, 20.0
# Swapped digits, miles for kilometres and there and back stay below this; a nought too few does
# not, yet a namesake is likelier.
_SLIP = 8.0
# Two places are the ones meant if they lie as far apart as the figure says, to two parts in a
# hundred: eight places have 28 distances, so a closer look must not take any that is about right.
_AS_FAR = 0.02
# Two of its own sentence may lie as much farther or nearer as their points are vague.
_VAGUE, _POINT_M = 0.08, 100_000.0
_ASTRAY = 3.0  # ways round a cape apart, none goes by a place so far off
_TOWNS = ("town", "city", "village", "port", "harbour", "harbor", "capital")
_KNOWN = 300_000  # people of a city that no namesake is taken for


def why_held_back(
    case: Case,
    line: Measurement,
    *,
    low_m: float,
    high_m: float,
    where: Callable[[Place], str],
) -> str | None:
    """Return why a miss proves nothing; None where it stands.

    Parameters
    ----------
    case
        The claim and what is known around it.
    line
        The straight line between its ends.
    low_m, high_m
        What the figure allows the way to be, metres; `high_m` may be infinite.
    where
        Says in words in which country or state a place lies.

    Returns
    -------
    str or None
        One sentence for the reader.
    """
    if case.journey is None:
        return None
    stops = (case.journey.stops[0], case.journey.stops[-1])
    return (
        _why_wide(stops, line, low_m=low_m, high_m=high_m)
        or _why_inside(stops, line)
        or why_by_its_words(case, line, low_m=low_m, high_m=high_m)
        or _why_other_way(case, line)
        or _why_polar(case, stops, line)
        or _why_not_walked(case, line)
        or _why_shore(case, line, high_m=high_m)
        or _why_rival(case, stops, low_m=low_m, high_m=high_m, where=where)
        or _why_far_off(stops, line, high_m=high_m)
        or _why_namesake(case, where)
        or _why_other_pair(case, stops)
        or _why_unbuilt(case, line, low_m=low_m, high_m=high_m)
    )


def _why_unbuilt(case: Case, line: Measurement, *, low_m: float, high_m: float) -> str | None:
    """Hold back where a way that is planned or gone could be as long: new ways wind no more."""
    if high_m < line.low or low_m > line.high * FIT_CIRCUITY[1]:
        return None
    return why_unbuilt(case)


def _why_inside(stops: tuple[Place, Place], line: Measurement) -> str | None:
    """Hold back where one end lies within the other: there is no way between the two."""
    inner, outer = sorted(stops, key=lambda each: each.radius_m)
    if outer.kind in WIDE_KINDS and line.value < outer.radius_m > inner.radius_m:
        return f"{inner.name} lies within {outer.name}, so it may be about another way."
    return None


def _why_wide(
    stops: tuple[Place, Place], line: Measurement, *, low_m: float, high_m: float
) -> str | None:
    wide = [each for each in stops if each.kind in WIDE_KINDS and not _is_small(each, line)]
    if not wide:
        return None
    reach = sum(_EDGE * each.radius_m for each in wide)
    if high_m < line.value - reach or low_m > (line.value + reach) * FIT_CIRCUITY[1]:
        return None
    names = " and ".join(each.name for each in wide)
    return f"{names} {'is' if len(wide) == 1 else 'are'} too wide for one point to decide."


def _is_small(place: Place, line: Measurement) -> bool:
    """Return whether a place with an outline is as good as its middle, seen from so far."""
    outlined = place.kind in ("island", "country", "territory")
    return outlined and 0 < place.radius_m <= min(_SMALL_M, line.value / _SEEN)


def _why_other_way(case: Case, line: Measurement) -> str | None:
    """Hold back where what a journey goes by is not named in the sentence of a figure.

    "Round the Cape it is 19,800 km. Through the canal it is 11,600."
    """
    if case.journey is None or len(case.journey.stops) < 3:
        return None
    stops = case.journey.stops
    straight_m = geodesic_m(stops[0], stops[-1])
    if case.claim.mode is not Mode.SEA and line.value > _ASTRAY * straight_m:
        return f"{stops[1].name} lies far off that way, so it may be another place of that name."
    stop = unnamed_stop(case)
    if stop is None:
        return None
    return f"Its sentence does not say that this way too goes by {stop.name}."


def unnamed_stop(case: Case) -> Place | None:
    """Return a place that a journey goes by and the sentence of a figure does not name.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    Place or None
        The first of them; None where the journey has no stop between its ends.
    """
    if case.journey is None:
        return None
    here = sentence_at(case.article, case.claim.span)
    named = [
        each.place for each in case.places if sentence_at(case.article, each.toponym.span) == here
    ]
    return next((each for each in case.journey.stops[1:-1] if each not in named), None)


# From these latitudes on explorers counted in geographical miles, which are nautical ones.
_POLAR_DEG, _GEOGRAPHICAL = 66.0, to_si(1, "nm") / to_si(1, "mi")


def _why_polar(case: Case, stops: tuple[Place, Place], line: Measurement) -> str | None:
    """Hold back where the miles of an expedition to a pole may be geographical ones."""
    if case.claim.quantity.unit != "mi" or min(abs(each.lat) for each in stops) < _POLAR_DEG:
        return None
    low = case.claim.quantity.value_si * _GEOGRAPHICAL
    if not line.low <= low * (1 + _AS_FAR) or low > line.high * FIT_CIRCUITY[1]:
        return None
    return "Explorers of the poles counted in geographical miles, and as such it would fit."


_ON_FOOT = frozenset({Mode.FOOT, Mode.HORSE, Mode.BICYCLE})
_FAR_WALK_M = 200_000.0


def _why_not_walked(case: Case, line: Measurement) -> str | None:
    """Hold back where no road leads from end to end: a ship too "ran" from port to port."""
    walked = case.claim.mode in _ON_FOOT and case.claim.kind == "duration"
    if not walked or line.value < _FAR_WALK_M:
        return None
    if any(each.reading is Reading.ROAD for each in case.measurements):
        return None
    return "No road leads there, so it was hardly travelled in that manner."


def _why_far_off(stops: tuple[Place, Place], line: Measurement, *, high_m: float) -> str | None:
    """Hold back where a way is missed many times over: a slip of the pen is not that large."""
    known = all((each.population or 0) >= _KNOWN for each in stops)
    if known or not 0 < high_m * _SLIP < line.value:
        return None
    return (
        f"It misses by so much that {stops[0].name} or {stops[1].name} may be another place of"
        " that name."
    )


def _why_shore(case: Case, line: Measurement, *, high_m: float) -> str | None:
    if case.claim.mode not in (Mode.SEA, Mode.SWIM, None) or line.value > _STRAIT_M:
        return None
    if case.claim.mode is None and not _speaks_of_water(case):
        return None
    if not line.value * SHORE <= high_m < line.low:
        return None
    return "It may be counted from shore to shore, and our points are those of the towns."


_WATER = frozenset(
    {"strait", "straits", "channel", "bay", "gulf", "ferry", "water", "island", "sea", "swim"}
)


def _speaks_of_water(case: Case) -> bool:
    number = sentence_at(case.article, case.claim.span)
    words = case.article.sentences[number].text.lower().split() if number >= 0 else []
    return any(each.strip(".,;:()") in _WATER for each in words)


def _why_rival(
    case: Case,
    stops: tuple[Place, Place],
    *,
    low_m: float,
    high_m: float,
    where: Callable[[Place], str],
) -> str | None:
    """Look for a place of the same name, as well known, that the figure would fit."""
    for here, other in (stops, stops[::-1]):
        for rival in _rivals(case, here):
            metres = geodesic_m(rival, other)
            if metres * FIT_CIRCUITY[0] <= high_m and low_m <= metres * FIT_CIRCUITY[1]:
                return (
                    f"{here.name} may be another one ({where(rival)}),"
                    f" {say_value(metres, 'km')} from {other.name} in a straight line, which the"
                    " figure would fit."
                )
    return None


def has_namesake(case: Case) -> bool:
    """Return whether an end may be another place of its name, whatever a figure says.

    The length of a way helps to choose among namesakes; what is then wrong may be the place. A
    city is what most think of by a name, and a place in the land of the other end is likelier
    than one far from it.

    Parameters
    ----------
    case
        The claim and what is known around it.

    Returns
    -------
    bool
        False for a claim of no journey.
    """
    return next(_namesakes(case), None) is not None


def _why_namesake(case: Case, where: Callable[[Place], str]) -> str | None:
    for taken, rival, other in _namesakes(case):
        if other is None:
            return f"{taken.name} may be the city of that name in {where(rival)}."
        return f"{taken.name} may be the one in the region of {other.name}, {where(other)}."
    return None


def _namesakes(case: Case) -> Iterator[tuple[Place, Place, Place | None]]:
    """Yield an end, the place it may be, and the other end where that lies in its region."""
    if case.journey is None:
        return
    stops = (case.journey.stops[0], case.journey.stops[-1])
    for taken, other in (stops, stops[::-1]):
        told = next((each for each in case.places if each.place == taken), None)
        if told is None or taken.kind in WIDE_KINDS:
            continue
        alone = not any(
            one.place is not None and one.place != taken and one.place.country == taken.country
            for one in case.places
        )
        for rival in told.candidates[:_RIVALS]:
            if fold(rival.name) != fold(taken.name) or geodesic_m(rival, taken) <= _NEAR_M:
                continue
            known = (rival.population or 0) >= max(_KNOWN, _EQUAL * (taken.population or 1_000))
            if alone and known:
                yield taken, rival, None
            of_one_land = rival.admin1 and rival.admin1 == other.admin1 != taken.admin1
            if of_one_land and (rival.population or 0) * _EQUAL >= (taken.population or 1_000):
                yield taken, rival, other


def _rivals(case: Case, taken: Place) -> Iterator[Place]:
    if taken.kind in WIDE_KINDS:
        return
    for each in case.places:
        if each.place != taken:
            continue
        for rival in each.candidates[:_RIVALS]:
            if rival.kind in WIDE_KINDS or geodesic_m(rival, taken) < _NEAR_M:
                continue
            if not _is_of_the_story(case, rival, taken):
                continue
            if (rival.population or 1_000) * _LESSER >= (taken.population or 1_000):
                yield rival
        return


def _is_of_the_story(case: Case, rival: Place, taken: Place) -> bool:
    """Return whether the article has other places in the country of a rival.

    In the country of the place that was taken a namesake must be nearly as large; a larger one
    anywhere is what readers think of first.
    """
    larger = (rival.population or 0) > (taken.population or 0)
    if larger and fold(rival.name) == fold(taken.name):
        return True  # of another name in its own land nobody thinks
    if rival.country == taken.country:
        return (rival.population or 1_000) * _EQUAL >= (taken.population or 1_000)
    return any(
        each.place is not None
        and each.place != taken
        and each.place.country == rival.country
        and each.toponym.name != taken.name
        for each in case.places
    )


def _why_other_pair(case: Case, stops: tuple[Place, Place]) -> str | None:
    """Look for two other places that are as far apart as a figure says that names no way.

    "Ibadan is 110 km from Lagos in a straight line, and officials in Abuja …": told of the pair
    that it fits, it is right; only its ends were read amiss. Other places of the article are
    tried where the sentence does not name both ends.
    """
    claim = case.claim
    straight = claim.reading is Reading.GEODESIC or (claim.mode is None and claim.reading is None)
    if claim.quantity.value_si <= 0 or not (straight or is_position(case)):
        return None
    named = _points(case, of_sentence=True)
    # "the town" stands in the sentence, but which town it is was guessed
    ends = [each for each in claim.ends if each.refers_to]
    printed = [case.article.text[each.span.start : each.span.end].lower() for each in ends]
    by_name = not any(each.endswith(_TOWNS) for each in printed)
    told = is_told_here(case) and by_name
    for one in named:
        for other in named if told else _points(case, of_sentence=False):
            metres = geodesic_m(one, other)
            if metres < _NEAR_M or all(
                min(geodesic_m(each, stop) for stop in stops) < _NEAR_M for each in (one, other)
            ):
                continue  # the pair that it misses
            part = _AS_FAR
            if other in named:
                part = max(part, min(_VAGUE, (one.radius_m + other.radius_m) / metres))
            if abs(metres / claim.quantity.value_si - 1) <= part:
                return (
                    f"{one.name} and {other.name} lie {say_value(metres, claim.quantity.unit)}"
                    " apart, so it may be about those."
                )
    return None


def _points(case: Case, *, of_sentence: bool) -> tuple[Place, ...]:
    """Return the points that are named in the sentence of a figure, or in the article."""
    here = sentence_at(case.article, case.claim.span)
    found = [
        each.place
        for each in case.places
        if each.place is not None
        and each.place.radius_m < _POINT_M
        and each.toponym.span.end > each.toponym.span.start  # it stands in the text
        and (not of_sentence or sentence_at(case.article, each.toponym.span) == here)
    ]
    return tuple(dict.fromkeys(found))[:_RIVALS]
