"""Names read as another spelling, or by another name, of a place far from the whole story.

In: the names of an article and the places found for them. Out: which of them stand for nothing.
Pure: reads nothing.
"The Waterfront" of a story about South Africa is not the one in Boston, nor "Sandton" a Santon:
a name that no gazetteer has is better left open than put in another part of the world.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.geocode_ranks import Group, Weighed
from geo.geocode_signs import distance_m
from geo.places import Fit

__all__ = ["find_strays"]

_WEAK = frozenset((Fit.SPELLING, Fit.OTHER))
# so far from everything else that no part of the story can be there
_FAR_M = 2_000_000.0
_LEAST_OTHERS = 2
# a city is known all over the world by any of its names: a hundred thousand people
_GREAT = 5.0
_WIDE_M = 400_000.0


def find_strays(groups: Sequence[Group], weighed: Sequence[Weighed]) -> frozenset[int]:
    """Return the numbers of the names whose places lie far from all the others.

    Parameters
    ----------
    groups
        The names.
    weighed
        Their candidates, best first.

    Returns
    -------
    frozenset of int
        Only names that fit their place by a near spelling or another name, without a
        container, in a country that no other name of the article is in or stands for.
    """
    firm = [
        (number, each.ranked[0].place)
        for number, each in enumerate(weighed)
        if each.ranked and each.ranked[0].fit not in _WEAK
    ]
    points = [(number, place) for number, place in firm if place.radius_m < _WIDE_M]
    if len(points) < _LEAST_OTHERS:
        return frozenset()
    countries = {place.country for _, place in firm}
    strays = set()
    for number, (group, each) in enumerate(zip(groups, weighed, strict=True)):
        if not each.ranked or group.anchors or group.short_for is not None:
            continue
        best = each.ranked[0]
        if best.fit not in _WEAK or best.importance >= _GREAT or best.place.country in countries:
            continue
        if all(distance_m(best.place, place) > _FAR_M for _, place in points):
            strays.add(number)
    return frozenset(strays)
