"""What stands around a figure: the part of an article that a check of it may look at.

In: the claims, journeys and places of an article. Out: one `Case` a claim.
Pure: reads nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from geo.model import Article, Case, Claim, Journey, Measurement, Resolution, Route
from geo.quantities import meaning

__all__ = ["Laid", "find_cases"]

# A figure is held against those before and behind it, and its ends are looked for among the names
# about it. No story has as many; in a table without end or a shelf of books, what stands a chapter
# off is of another journey, and each figure held against each would take hours.
_FIGURES, _NAMES = 200, 500

Laid = tuple[tuple[Route, ...], tuple[Measurement, ...]]


def find_cases(
    article: Article,
    claims: Sequence[Claim],
    journeys: Sequence[Journey],
    laid: Mapping[str, Laid],
    resolutions: Sequence[Resolution],
) -> Iterator[Case]:
    """Put each claim on the table with what is known around it.

    Parameters
    ----------
    article
        The article.
    claims
        All that are judged, in the order of the text.
    journeys
        Those of the claims.
    laid
        For each journey, by its id, its routes and what was measured of them.
    resolutions
        The names of the article and the places they were taken for.

    Yields
    ------
    Case
        One a claim. In a story all other claims and places are its neighbours; in a longer text
        those nearest to it.
    """
    journey_of = {claim: each for each in journeys for claim in each.claims}
    order = {each.id: number for number, each in enumerate(journeys)}
    # a sheet puts its ends last, and `places_in` goes by the order of the text
    places = tuple(sorted(resolutions, key=lambda each: each.toponym.span))
    starts = [each.toponym.span.start for each in places]
    for number, claim in enumerate(claims):
        near = claims[max(0, number - _FIGURES) : number + _FIGURES + 1]
        spoken_of = {order[journey_of[each.id].id] for each in near if each.id in journey_of}
        at_hand = tuple(journeys[each] for each in sorted(spoken_of))
        journey = journey_of.get(claim.id)
        routes, measurements = laid[journey.id] if journey else ((), ())
        here = bisect_left(starts, claim.span.start)
        named = slice(max(0, here - _NAMES), here + _NAMES)
        yield Case(
            claim=claim,
            said=meaning(claim.quantity),
            article=article,
            journey=journey,
            routes=routes,
            measurements=measurements,
            neighbours=tuple(each for each in near if each.id != claim.id),
            places=_with_ends(claim, places, starts, named),
            journeys=at_hand,
            companions=tuple((each.id, laid[each.id][1]) for each in at_hand),
        )


def _with_ends(
    claim: Claim, places: tuple[Resolution, ...], starts: Sequence[int], named: slice
) -> tuple[Resolution, ...]:
    """Return the places named about a claim, and those its ends were taken from, in order."""
    before, behind = list[Resolution](), list[Resolution]()
    for start in sorted({each.span.start for each in claim.ends}):
        first = bisect_left(starts, start)
        far = before if first < named.start else behind if first >= named.stop else None
        if far is not None:
            far += places[first : bisect_right(starts, start)]
    return (*before, *places[named], *behind)
