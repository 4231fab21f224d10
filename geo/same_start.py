"""The way to a place named beside a ratio, which starts where the way it is held against did.

In: the case of a ratio and the figure it multiplies. Out: the straight line there; which of the
two ways the ratio is told of.
Pure: reads nothing.
"""

from __future__ import annotations

import re

from geo.measure import geodesic_m
from geo.model import Case, Claim, Journey, Measurement, Reading, Resolution
from geo.stretches import places_in, sentence_at
from geo.units import Dimension

__all__ = ["from_the_same_start", "names_its_base"]

# "three times as far as Madrid", "a third of the distance to Paris": what is named is compared with
_WITH_WHAT_FOLLOWS = re.compile(
    r"\b(?:as|that|distance|length|way|trip|drive|journey)"
    r"(?: (?:from|to|between|of|it is to))?(?: the)? [A-ZÀ-Þ]"
)
_NAME_REACH = 30
# A place within this of an end is that end; one wider than this is no end.
_WIDE_M = 100_000.0


def from_the_same_start(case: Case, base: Claim) -> tuple[Measurement, ...]:
    """Return the straight line from where the base set out to the one place named beside.

    "The trip to Vostochny is three times the distance": it starts where the other did.

    Parameters
    ----------
    case
        A ratio and what is known around it.
    base
        The figure that it multiplies.

    Returns
    -------
    tuple of Measurement
        One, in metres; none where no one place stands beside the ratio.
    """
    journey = _journey_of(case, base) if case.journey is None else None
    there = _the_one_beside(case, base) if journey is not None else None
    if journey is None or there is None or there.place is None:
        return ()
    place = there.place
    metres = geodesic_m(journey.stops[0], place)
    vague = journey.stops[0].radius_m + place.radius_m
    return (
        Measurement(
            name="distance",
            dimension=Dimension.LENGTH,
            value=metres,
            low=metres - vague,
            high=metres + vague,
            method=f"from {journey.stops[0].name}, where the other journey starts",
            source="WGS 84",
            reading=Reading.GEODESIC,
        ),
    )


def names_its_base(case: Case, base: Claim) -> bool:
    """Return whether the one other place is named behind a ratio, as what it compares with.

    "Paris is three times as far as Madrid", and not "Madrid is three times as far".

    Parameters
    ----------
    case
        A ratio and what is known around it.
    base
        The figure that it multiplies.

    Returns
    -------
    bool
        True where the way to that place is what one would multiply.
    """
    span, there = case.claim.span, _the_one_beside(case, base)
    if there is None or there.toponym.span.start < span.end:
        return False
    return bool(_WITH_WHAT_FOLLOWS.search(case.article.text, span.start, span.end + _NAME_REACH))


def _journey_of(case: Case, base: Claim) -> Journey | None:
    return next((each for each in case.journeys if base.id in each.claims), None)


def _the_one_beside(case: Case, base: Claim) -> Resolution | None:
    """Return the one place in the sentence of a ratio that the base does not stop at."""
    journey = _journey_of(case, base)
    here = sentence_at(case.article, case.claim.span)
    found = {
        (each.place.lon, each.place.lat): each
        for each in places_in(case.article, here, case.places)
        if journey is not None
        and each.place is not None
        and each.toponym.role == "place"
        and each.place.radius_m < _WIDE_M
        and all(geodesic_m(each.place, stop) > _WIDE_M for stop in journey.stops)
    }
    return next(iter(found.values())) if len(found) == 1 else None
