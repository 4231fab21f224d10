"""Gazetteers: lists that give names their points.

In: a name in any script and spelling. Out: the places it may stand for, best known first.
A member defines ``GAZETTEER``, an object that keeps the promise `Gazetteer`; to add one, add
a file. Members read packaged tables through `geo.store`; one that needs the network says so
(`online`) and is asked only when `Settings.online` allows it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, cast

from geo.family import members
from geo.model import Place
from geo.settings import Settings

__all__ = [
    "FIT_COST",
    "Candidate",
    "Fit",
    "Gazetteer",
    "alike_spellings",
    "gazetteers",
    "is_known",
    "lookup",
    "near_spellings",
    "prominence",
    "whereabouts",
]


class Fit(StrEnum):
    """How a name as written fits a place."""

    NAME = "name"
    OTHER = "other name"
    ADJECTIVE = "adjective"
    SPELLING = "near spelling"


FIT_COST = {Fit.NAME: 0.0, Fit.OTHER: 1.5, Fit.ADJECTIVE: 0.5, Fit.SPELLING: 2.5}
"""What a name that fits less well costs, on the scale of `Candidate.importance`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may stand for.

    `importance` is how much print speaks of the place, on the scale of the decimal logarithm
    of a town's population: 4 a town of ten thousand, 7 a metropolis, 8 a large country.
    """

    place: Place
    fit: Fit = Fit.NAME
    importance: float = 3.0


class Gazetteer(Protocol):
    """The promise of a member: candidates for a name, none if it knows none."""

    name: str
    source: str
    online: bool

    def lookup(self, name: str, *, settings: Settings) -> tuple[Candidate, ...]:
        """Return the places a name may stand for, most important first.

        Parameters
        ----------
        name
            As written.
        settings
            Choices of this run.

        Returns
        -------
        tuple of Candidate
            Empty if the name is not known.
        """

    def near(self, name: str) -> tuple[str, ...]:
        """Return known names one letter away, best known first.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        tuple of str
            Names as the gazetteer writes them.
        """


def gazetteers() -> tuple[Gazetteer, ...]:
    """Return the members of this family.

    Returns
    -------
    tuple of Gazetteer
        By file name.
    """
    return cast("tuple[Gazetteer, ...]", members("geo.places", "GAZETTEER"))


def lookup(
    name: str,
    *,
    gazetteers: Sequence[Gazetteer] | None = None,
    settings: Settings | None = None,
) -> tuple[Candidate, ...]:
    """Return the places a name may stand for, over all gazetteers.

    Parameters
    ----------
    name
        As written, in any script.
    gazetteers
        Members to ask; all packaged ones if not given.
    settings
        Choices of this run; those of `Settings` if not given.

    Returns
    -------
    tuple of Candidate
        Best fit and most important first; empty if no member knows the name. Spellings are
        not mended here: see `near_spellings`.

    Examples
    --------
    >>> best = lookup("Пхеньян")[0].place
    >>> best.name, best.country
    ('Pyongyang', 'KP')
    """
    settings = settings or Settings()
    if gazetteers is None:
        return _lookup_packaged(name, settings)
    found = [
        candidate
        for member in gazetteers
        if settings.online or not member.online
        for candidate in member.lookup(name, settings=settings)
    ]
    return tuple(sorted(found, key=_order))


def is_known(name: str) -> bool:
    """Return whether a packaged gazetteer has a place of this name, as spelt.

    Parameters
    ----------
    name
        As written, in any script.

    Returns
    -------
    bool
        Adjectives ("Russian") count; near spellings do not.

    Examples
    --------
    >>> is_known("Tumangang"), is_known("Xyzzyville")
    (True, False)
    """
    return any(each.fit is not Fit.SPELLING for each in _lookup_packaged(name, Settings()))


@lru_cache(maxsize=65_536)
def prominence(name: str) -> int:
    """Return how well known the best fitting place of a name is, in people of a town.

    Parameters
    ----------
    name
        As written, in any script.

    Returns
    -------
    int
        Ten to the importance of the place, a name that is not its main one counting less;
        0 if no packaged gazetteer has the name as spelt.

    Examples
    --------
    >>> prominence("Pyongyang") > prominence("Khasan") > prominence("Xyzzyville")
    True
    """
    found = [each for each in _lookup_packaged(name, Settings()) if each.fit is not Fit.SPELLING]
    if not found:
        return 0
    return round(10 ** max(each.importance - _PROMINENCE_COST[each.fit] for each in found))


@lru_cache(maxsize=65_536)
def whereabouts(name: str) -> frozenset[str]:
    """Return the areas in which the places of a name lie.

    Parameters
    ----------
    name
        As written, in any script.

    Returns
    -------
    frozenset of str
        Countries ("c KP"), regions ("r US.ND") and, for places that are no wide areas, the
        four squares of a degree whose middles are nearest ("s 39 125"); with a mark before them
        ("!c AU") those of a place ten times as well known as its namesakes; the island that a
        name first means ("i Crete") and the town ("t Lake City"); empty for a name that no
        packaged gazetteer has as its main one, but for other names of countries and islands.

    Examples
    --------
    >>> sorted(whereabouts("Tumangang"))
    ['c KP', 's 41 130', 's 41 131', 's 42 130', 's 42 131']
    """
    areas: set[str] = set()
    found = _lookup_packaged(name, Settings())
    # "Ceylon" and "Britain" are countries under another name
    others = (each.place for each in found if each.fit is Fit.OTHER)
    areas |= {f"c {each.country}" for each in others if each.kind == "country"}
    if found and found[0].place.kind == "island":
        areas |= {f"i {found[0].place.name}"}
    named = [each for each in found if each.fit is Fit.NAME]
    for each in named:
        areas |= _areas_of(each.place)
    if named and named[0] is found[0] and found[0].place.kind == "city":
        areas |= {f"t {name}"}
    if named and _leads(named):
        areas |= {f"!{area}" for area in _areas_of(named[0].place)}
    return frozenset(areas)


def _areas_of(place: Place) -> set[str]:
    """Return the country, the region and the four squares of a place."""
    areas = {f"c {place.country}"} if place.country else set()
    areas |= {f"r {place.admin1}"} if place.admin1 else set()
    if place.radius_m <= _WIDEST_SPOT_M:
        lats = (math.floor(place.lat - 0.5), math.floor(place.lat + 0.5))
        lons = (math.floor(place.lon - 0.5), math.floor(place.lon + 0.5))
        areas |= {f"s {lat} {lon}" for lat in lats for lon in lons}
    return areas


def _leads(named: Sequence[Candidate]) -> bool:
    """Return whether the first place of a name is far better known than others far away."""
    first = named[0]
    rivals = [
        each.importance
        for each in named[1:]
        if abs(each.place.lat - first.place.lat) + abs(each.place.lon - first.place.lon) > _APART
    ]
    return bool(rivals) and first.importance - max(rivals) >= _LEAD


def near_spellings(name: str, *, limit: int = 5) -> tuple[str, ...]:
    """Return known names one letter away from a name, best known first.

    Parameters
    ----------
    name
        As written.
    limit
        Most names returned.

    Returns
    -------
    tuple of str
        As the gazetteers write them; empty if nothing is near.

    Examples
    --------
    >>> near_spellings("Vladivostk")[0]
    'Vladivostok'
    """
    found = [near for member in gazetteers() if not member.online for near in member.near(name)]
    return tuple(dict.fromkeys(found))[:limit]


def alike_spellings(name: str, *, limit: int = 3) -> tuple[str, ...]:
    """Return known names that look like a name, to suggest where none is one letter away.

    Parameters
    ----------
    name
        As written.
    limit
        Most names returned.

    Returns
    -------
    tuple of str
        As the gazetteers write them; empty if nothing looks like it.

    Examples
    --------
    >>> "Pyongyang" in alike_spellings("Pyoongyaang")
    True
    """
    found = [
        near for member in gazetteers() if hasattr(member, "alike") for near in member.alike(name)
    ]
    return tuple(dict.fromkeys(found))[:limit]


@lru_cache(maxsize=4096)
def _lookup_packaged(name: str, settings: Settings) -> tuple[Candidate, ...]:
    return lookup(name, gazetteers=gazetteers(), settings=settings)


# a usual English name is often only an alternate in GeoNames, so it costs less here
_WIDEST_SPOT_M = 150_000.0
# ten times the people, and no region around the town; degrees
_LEAD, _APART = 1.0, 3.0
_PROMINENCE_COST = {Fit.NAME: 0.0, Fit.OTHER: 0.7, Fit.ADJECTIVE: 0.5}


def _order(candidate: Candidate) -> tuple[float, str, float, float]:
    place = candidate.place
    return (FIT_COST[candidate.fit] - candidate.importance, place.country, place.lon, place.lat)
