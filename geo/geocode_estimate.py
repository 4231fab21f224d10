"""Places by their company: a name that no gazetteer knows lies where its story is.

In: the resolutions of an article. Out: the same, with an estimate for names by their form
("Mount Igman", "Chartiers Creek") that no gazetteer knows, and for small namesakes far from
everything else that is named near them, where none of the name lies nearer. An estimate is the
nearest place in the text amid most of the names around; its `Place.kind` is
"estimate", its radius wide, its source says so, and no journey is measured from it.
Pure: reads nothing. Linear: each name looks at the forty around it.
Source of the method: spatial minimality (Leidner, "Toponym Resolution in Text", 2007).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from geo.geocode_ranks import TOWNS, is_like_no_other
from geo.model import Place, Resolution
from geo.model_said import NAMING_ROLES
from geo.names import fold
from geo.toponyms_abroad import FOREIGN_KINDS
from geo.toponyms_words import PLACE_HEADS, PLACE_HEADS_BEFORE, SPOT_HEADS
from geo.units import EARTH_RADIUS_M

__all__ = ["ESTIMATE", "estimated", "without_estimates"]

ESTIMATE = "estimate"
"""`Place.kind` of a place that was only taken to lie near another."""

_WIDE = frozenset(("country", "region", "continent", "ocean", "sea", "gulf", "range", "desert"))
# how far around a name in the list of names its company reaches, and half of it in letters
_WINDOW, _HALF_LETTERS = 20, 200.0
# the company agrees where half of it (three quarters, against a place that is known), by
# nearness in the text, lies within a day's drive of one place
_AGREED, _ALL_AGREED, _TOGETHER_M = 0.5, 0.75, 250_000.0
_AMID, _TRIED = 0.9, 8
_RADIUS_M = 100_000.0
_WATERS, _SOON, _SAME_BREATH = ("river", "lake"), 20, 30
# a town of less than this (or that, where it alone bears the name), so far from all the
# company, is a namesake
_OBSCURE, _OBSCURE_ALONE, _FAR_M, _LEAST_COMPANY = 30_000, 6_000, 400_000.0, 4


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place found, by its name and where it stands in the text."""

    name: str
    at: int
    place: Place
    stands: bool
    dateline: bool = False
    obscure: bool = False


def estimated(resolutions: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """Return the resolutions, unknown names and far namesakes laid near their company.

    Parameters
    ----------
    resolutions
        Those of one article, in any order.

    Returns
    -------
    tuple of Resolution
        In the same order.
    """
    order = sorted(range(len(resolutions)), key=lambda i: resolutions[i].toponym.span)
    spots = [_spot(resolutions[i]) for i in order]
    settled = list(resolutions)
    # a government that is quoted says nothing of where the story is
    known = [each for each in spots if each is not None and each.stands]
    areas = {each.toponym.name: each.place for each in resolutions if each.place is not None}
    often = Counter(each.toponym.name for each in resolutions)
    regions = {place.admin1 for place in areas.values() if place.kind == "region"}
    before = 0
    for number, (index, spot) in enumerate(zip(order, spots, strict=True)):
        each = resolutions[index]
        unknown = each.place is None and _is_by_form(each)
        # a place that the story comes back to is no passing namesake
        once = often[each.toponym.name] == 1
        after = resolutions[order[number + 1]] if number + 1 < len(order) else None
        once = once and not (_in_a_region(each.place, regions) or _on_water(each, after))
        if unknown or (spot is not None and once and _is_obscure(each)):
            at = each.toponym.span.start
            around = known[max(0, before - _WINDOW) : before + _WINDOW]
            company = [one for one in around if one.name != each.toponym.name]
            area = areas.get(each.toponym.within or "")
            if area is not None:
                company = [one for one in company if _lies_in(one.place, area)]
            settled[index] = _settled(each, at, _without_strangers(company))
        before += spot is not None and spot.stands
    return tuple(settled)


def without_estimates(resolutions: Sequence[Resolution]) -> tuple[Resolution, ...]:
    """Return the resolutions without estimates: what the gazetteers know, or no place.

    Parameters
    ----------
    resolutions
        Those of one article.

    Returns
    -------
    tuple of Resolution
        In the same order.
    """
    return tuple(
        replace(each, place=next(iter(each.candidates), None))
        if each.place is not None and each.place.kind == ESTIMATE
        else each
        for each in resolutions
    )


def _in_a_region(place: Place | None, regions: Set[str | None]) -> bool:
    """Return whether the story names the region that a place lies in: it is not far from all."""
    return place is not None and place.admin1 is not None and place.admin1 in regions


def _on_water(each: Resolution, after: Resolution | None) -> bool:
    """Return whether a river or a lake is named right behind a place on it: "on the Hudson"."""
    if each.place is None or after is None or after.place is None:
        return False
    soon = 0 < after.toponym.span.start - each.toponym.span.end < _SOON
    if not soon or after.place.kind not in _WATERS:
        return False
    return _distance_m(each.place, after.place) <= after.place.radius_m + _RADIUS_M


def _spot(each: Resolution) -> _Spot | None:
    place = each.place
    if place is None or each.toponym.role not in NAMING_ROLES or place.kind in _WIDE:
        return None
    if place.radius_m > _RADIUS_M:
        return None
    stands = each.toponym.role != "metonym"
    dated = each.toponym.role == "dateline"
    at, obscure = each.toponym.span.start, _is_obscure(each)
    return _Spot(each.toponym.name, at, place, stands, dated, obscure)


def _without_strangers(company: Sequence[_Spot]) -> list[_Spot]:
    """Return the company without small towns far from all of it: namesakes themselves."""
    return [
        one
        for one in company
        if not one.obscure
        or any(_is_beside(one.place, other.place) for other in company if other is not one)
    ]


def _is_by_form(each: Resolution) -> bool:
    """Return whether a name without a place has the form of one, or a container."""
    toponym = each.toponym
    if toponym.role not in NAMING_ROLES or toponym.refers_to is not None:
        return False
    parts = toponym.name.lower().split()
    kind = len(parts) > 1 and (
        parts[-1] in PLACE_HEADS
        or parts[-1] in SPOT_HEADS
        or parts[0] in PLACE_HEADS_BEFORE
        or parts[0] in FOREIGN_KINDS
    )
    return kind or toponym.within is not None or toponym.role == "unlisted"


def _is_obscure(each: Resolution) -> bool:
    """Return whether a place is a small town for which nothing but its name speaks."""
    place, toponym = each.place, each.toponym
    people = place.population or 0 if place is not None else 0
    return (
        place is not None
        and place.kind in TOWNS
        and people < (_OBSCURE_ALONE if _bears_alone(each) else _OBSCURE)
        and not (_bears_alone(each) and is_like_no_other(toponym.name))
        and toponym.within is None
        and toponym.refers_to is None
        and toponym.role == "place"
    )


def _bears_alone(each: Resolution) -> bool:
    """Return whether a name is that of one place only, and its main one."""
    (first, *others) = each.candidates or (None,)
    return first is not None and not others and fold(first.name) == fold(each.toponym.name)


def _settled(each: Resolution, at: int, company: Sequence[_Spot]) -> Resolution:
    """Return a resolution with an estimate, or as it was where the company does not agree."""
    if each.place is not None and (
        len({one.name for one in company}) < _LEAST_COMPANY
        or any(_is_beside(one.place, each.place) for one in company)
    ):
        return each
    heard = [(0.5 ** (abs(one.at - at) / _HALF_LETTERS), one) for one in company]
    total = sum(weight for weight, _ in heard)
    agreed = []
    for _, anchor in sorted(heard, key=lambda pair: (-pair[0], pair[1].at))[:_TRIED]:
        gaps = [(weight, _distance_m(one.place, anchor.place)) for weight, one in heard]
        near = sum(weight for weight, gap_m in gaps if gap_m <= _TOGETHER_M)
        if near >= (_AGREED if each.place is None else _ALL_AGREED) * total:
            among = sum(weight * max(0.0, 1 - gap_m / _TOGETHER_M) for weight, gap_m in gaps)
            agreed.append((among, anchor.place))
    if agreed:
        # the nearest in the text that lies amid the others, not at the edge of them
        least = _AMID * max(among for among, _ in agreed)
        amid = next(place for among, place in agreed if among >= least)
        return _namesake(each, amid) or _near(each, amid)
    if each.place is not None or not company:
        return each
    # a paper knows the villages around it: where the company does not agree, the dateline; an
    # agency in the capital has the place told last
    dated = next((one.place for one in company if one.dateline), None)
    last = min(company, key=lambda one: (one.at > at, abs(one.at - at)))
    if dated is None or _is_beside(dated, last.place):
        return _near(each, dated) if dated is not None else each
    return _near(each, last.place) if abs(last.at - at) <= _SAME_BREATH else each


def _namesake(each: Resolution, anchor: Place) -> Resolution | None:
    """Return a resolution as the namesake near its company, where the gazetteers have one."""
    for place in each.candidates:
        if place.kind not in _WIDE and _distance_m(place, anchor) <= _TOGETHER_M:
            others = tuple(other for other in each.candidates if other != place)
            why = f"of its name the one near {anchor.name}, which is named beside it"
            return replace(each, place=place, candidates=(place, *others), why=why)
    return None


def _lies_in(place: Place, area: Place) -> bool:
    """Return whether a place lies in the state or country that a text gives for another."""
    if area.kind == "country":
        return place.country == area.country
    return area.admin1 is not None and place.admin1 == area.admin1


def _is_beside(a: Place, b: Place) -> bool:
    """Return whether two places lie in one region or within a day's drive."""
    return (a.admin1 is not None and a.admin1 == b.admin1) or _distance_m(a, b) <= _FAR_M


def _near(each: Resolution, anchor: Place) -> Resolution:
    place = Place(
        name=each.toponym.name,
        lon=anchor.lon,
        lat=anchor.lat,
        country=anchor.country,
        source=f"estimate: near {anchor.name}, which is named beside it",
        kind=ESTIMATE,
        radius_m=_RADIUS_M,
        admin1=anchor.admin1,
    )
    why = each.why
    if each.place is not None:
        why = f"the {each.place.name} that is known lies far from all that is named around it"
    return replace(
        each, place=place, why=f"{why}; taken to lie near {anchor.name}, which is named beside it"
    )


def _distance_m(a: Place, b: Place) -> float:
    """Return the distance over a sphere: half a per cent off decides nothing here."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(half)))
