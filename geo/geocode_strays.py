"""Names whose only places lie far from the whole story: another of the name must be meant.

In: the names of an article and the places found for them. Out: which of them stand for nothing.
Pure: reads nothing.
"The Waterfront" of a story about South Africa is not the one in Boston, nor "Sandton" a Santon;
and a village of Honduras is none of a walk in the Marquesas. A name that no gazetteer has is
better left open than put in another part of the world.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from geo.geocode_pairs import pairs_told
from geo.geocode_ranks import TOWNS, Group, Weighed, is_like_no_other
from geo.geocode_signs import distance_m
from geo.model import Place
from geo.places import Candidate, Fit

__all__ = ["find_strays"]

_WEAK = frozenset((Fit.SPELLING, Fit.OTHER))
# so far from everything else that no part of the story can be there
_FAR_M = 2_000_000.0
_LEAST_OTHERS = 2
# a city is known all over the world by any of its names: a hundred thousand people
_GREAT, _WORLDWIDE = 5.0, 6.0
_WIDE_M = 400_000.0
_COUNTY, _LAKE = " County", "lake"
# a town of its very name is no stray of a story told all over the world: the others lie nearer
# one another than to it, and it is small enough for print to say which country it is in
_SMALL, _LEAST_TOGETHER = 4.9, 4
# and two are enough where the whole story lies in one shire
_SHIRE_M = 150_000.0
# a figure is never wrong by so much: "8 km from Mecca to Mina" is no way to Mexico
_IMPOSSIBLE = 10.0


def find_strays(
    groups: Sequence[Group], weighed: Sequence[Weighed], text: str = ""
) -> frozenset[int]:
    """Return the numbers of the names whose places lie far from all the others.

    Parameters
    ----------
    groups
        The names.
    weighed
        Their candidates, best first.
    text
        The article: what it tells of the way between two names.

    Returns
    -------
    frozenset of int
        Only names without a container, in a country that no other name of the article is in or
        stands for: those that fit their place by a near spelling or another name, small towns
        of a story told elsewhere, and ends of a way that cannot be so long.
    """
    best = {number: each.ranked[0] for number, each in enumerate(weighed) if each.ranked}
    firm = {number: each.place for number, each in best.items() if each.fit not in _WEAK}
    points = {number: place for number, place in firm.items() if place.radius_m < _WIDE_M}
    if len(points) < _LEAST_OTHERS:
        return frozenset()
    countries = Counter(place.country for place in firm.values())
    apart: dict[int, list[Place]] = {}  # names far from everything else, and what that is
    for number, each in best.items():
        group = groups[number]
        if group.anchors or group.short_for is not None or each.importance >= _WORLDWIDE:
            continue
        if countries[each.place.country] > (number in firm):
            continue  # another name is in that country
        around = [place for other, place in points.items() if other != number]
        if all(distance_m(each.place, place) > _FAR_M for place in around):
            apart[number] = around
    if not apart:
        return frozenset()
    gaps = [
        (told, distance_m(best[told.first].place, best[told.second].place))
        for told in (pairs_told(text, groups) if text else ())
        if told.first in best and told.second in best
    ]
    joined = {end for told, gap_m in gaps if told.fits(gap_m) for end in told[:2]}
    impossible = {
        end for told, gap_m in gaps if gap_m > _IMPOSSIBLE * told.most_m for end in told[:2]
    }
    strays = set()
    for number, around in apart.items():
        if number in joined:
            continue
        each = best[number]
        weak, great = each.fit in _WEAK, each.importance >= _GREAT
        # where a story names but two places, nothing tells which of them is the stray
        lies_off = len(around) >= _LEAST_OTHERS and number in impossible
        if (
            (weak and not great)
            or ((weak or not great) and lies_off)
            or (
                (weak or _is_small(each, weighed[number], groups[number].name))
                and _lie_together(each.place, around)
            )
        ):
            strays.add(number)
    return frozenset(strays)


def _is_small(each: Candidate, weighed: Weighed, said: str) -> bool:
    """Return whether a place is a small town, and not the one that bears a name like no other.

    Or one of several counties of a name: print knows its own only.
    """
    if said.endswith(_COUNTY):
        return len(weighed.ranked) > 1
    alone = len(weighed.ranked) == 1 and is_like_no_other(each.place.name)
    return each.place.kind in TOWNS | {_LAKE} and each.importance < _SMALL and not alone


def _lie_together(place: Place, around: Sequence[Place]) -> bool:
    """Return whether places lie nearer one another than any lies to another one."""
    if len(around) < _LEAST_TOGETHER:
        near = all(distance_m(around[0], each) < _SHIRE_M for each in around[1:])
        return near and len(around) >= _LEAST_OTHERS
    nearest = min(distance_m(place, each) for each in around)
    return all(distance_m(around[0], each) < nearest / 2 for each in around[1:])
