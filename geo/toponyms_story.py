"""Where a story is at home: names that the sure ones around them make places or not.

In: the names found, with their weights, and where each may lie. Out: the names with weights
mended: "Kaniva 52" in a story of Horsham and Warracknabeal is a town, a "Honda" in one of
Tennessee is not the town in Colombia.
Pure: where a name may lie is asked through the argument. Linear in the names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from geo.toponyms_weights import ACCEPT, Candidate
from geo.toponyms_words import words

__all__ = ["Whereabouts", "at_home"]

Whereabouts = Callable[[str], Collection[str]]
"""Says for a name the areas that its places lie in: countries "c RU", regions "r US.ND", and
for towns the four squares of a degree, "s 47 -101", whose middles are nearest; the town and
the island that the name first means, "t Lake City", "i Crete"."""

_CORNERS = 4
# a name that is weak only for want of a preposition: a person or a common word lies lower
_RAISED_FROM = 0.2
# one sure name of the county says enough for it, one of the state if few others bear the name
_NEAR_ENOUGH, _REGION_ENOUGH, _FEW_REGIONS = 0.6, 0.9, 3
# a country that two sure names are in says enough for a name that only one place bears, if that
# lies in it within a day's drive of one of them: blocks of four degrees by eight that touch
_COUNTRY_ENOUGH, _BLOCK_LAT, _BLOCK_LON = 1.5, 4, 8
# a name is sure enough to speak for others from this weight
_SURE = 1.5
# a small place in no area of the story, among at least this many sure names, is another thing
_LEAST_STORY, _OBSCURE, _DOUBTFUL = 4, 60_000, 2.0
# "Brandis took the bus": a person, whatever village bears the name
_DOING = words(
    "took takes went rode rides drove drives flew flies walked walks sailed bought wrote writes"
    " won wins made said says"
)
# of a name so long that one place bears it, two names that may lie near by say enough
_UNLIKE_OTHERS, _HINT = 8, 0.4
# "Sydney" says Australia, though a dozen towns bear the name
_MARK, _FAMOUS = "!", 0.75
_EMPTY: Mapping[str, float] = MappingProxyType({})


def at_home(found: Sequence[Candidate], whereabouts: Whereabouts) -> list[Candidate]:
    """Return the candidates, those raised or sunk that the rest of the story speaks of.

    Parameters
    ----------
    found
        Names with their weights, in the order of the text.
    whereabouts
        Where each may lie.

    Returns
    -------
    list of Candidate
        In the same order.
    """
    said, sure = _story(found, whereabouts)
    mended = []
    for each in found:
        if _RAISED_FROM <= each.weight < ACCEPT and each.size > 0:
            if each.after not in _DOING and _is_near(each.name, whereabouts(each.name), said):
                mended.append(replace(each, weight=ACCEPT))
                continue
        elif _is_doubtful(each) and len(sure - {each.name}) >= _LEAST_STORY:
            own = whereabouts(each.name)
            if own and not any(said.get(area, 0.0) > 0 for area in own):
                mended.append(replace(each, weight=_RAISED_FROM))
                continue
        mended.append(each)
    return mended


def _is_near(name: str, areas: Collection[str], said: Mapping[str, float]) -> bool:
    """Return whether the story speaks of a square or a rare region of a name."""
    if any(said.get(area, 0.0) >= _NEAR_ENOUGH for area in areas if area[0] == "s"):
        return True
    regions = [area for area in areas if area[0] == "r"]
    few = len(regions) <= _FEW_REGIONS
    if few and any(said.get(area, 0.0) >= _REGION_ENOUGH for area in regions):
        return True
    return _is_the_one(name, areas, said)


def _is_the_one(name: str, areas: Collection[str], said: Mapping[str, float]) -> bool:
    """Return whether one place alone bears a name, in a country that the story speaks of."""
    squares = sum(area[0] == "s" for area in areas)
    countries = [area for area in areas if area[0] == "c"]
    if squares != _CORNERS or len(countries) != 1:
        return False
    long = len(name) >= _UNLIKE_OTHERS
    known = said.get(countries[0], 0.0) >= (_HINT if long else _COUNTRY_ENOUGH)
    near = _HINT if long else _NEAR_ENOUGH
    return known and any(said.get(block, 0.0) >= near for block in _blocks_around(areas))


def _blocks_around(areas: Collection[str]) -> Iterator[str]:
    """Yield the blocks that touch the one of a place."""
    for lat, lon in {_block(area) for area in areas if area[0] == "s"}:
        for north in (-1, 0, 1):
            for east in (-1, 0, 1):
                yield _block_name(lat + north, lon + east)


def _block(area: str) -> tuple[int, int]:
    """Return the numbers of the block that holds a square."""
    _, lat, lon = area.split()
    return int(lat) // _BLOCK_LAT, int(lon) // _BLOCK_LON


def _block_name(lat: int, lon: int) -> str:
    """Return how a block is called: it is no area that a name lies in."""
    return f"b {lat} {lon % (360 // _BLOCK_LON)}"


def _story(
    found: Sequence[Candidate], whereabouts: Whereabouts
) -> tuple[Mapping[str, float], set[str]]:
    """Return how much the sure names speak for each area, and those names."""
    said: defaultdict[str, float] = defaultdict(float)
    sure: set[str] = set()
    for each in found:
        if each.weight < _SURE or each.size < 0 or each.name in sure:
            continue
        areas = whereabouts(each.name)
        if not areas:
            continue
        sure.add(each.name)
        shares = _shares(areas)
        # "Sudbury, Ont.": what both lie in is where the story is
        fixed = set(areas) & set(whereabouts(each.within)) if each.within else set()
        for area in areas:
            if area[0] != _MARK:
                said[area] += 1.0 if area in fixed and area[0] != "s" else shares[area[0]]
        for area in areas:
            if area[0] == _MARK:
                said[area[1:]] += max(0.0, _FAMOUS - shares[area[1]])
        for block in {_block(area) for area in areas if area[0] == "s"}:
            said[_block_name(*block)] += shares["s"]
    return (said or _EMPTY), sure


def _shares(areas: Collection[str]) -> dict[str, float]:
    """Return how much a name that may lie in several areas speaks for one of each kind."""
    alike = Counter(area[0] for area in areas)
    return {
        kind: min(1.0, (_CORNERS if kind == "s" else 1) / count) for kind, count in alike.items()
    }


def _is_doubtful(candidate: Candidate) -> bool:
    """Return whether a name was taken for a place on little ground."""
    return (
        ACCEPT <= candidate.weight < _DOUBTFUL
        and 0 < candidate.size < _OBSCURE
        and candidate.within is None
        and not candidate.dateline
        and " " not in candidate.name
    )
