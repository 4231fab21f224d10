"""Toponyms to places: candidates weighed by the company they keep.

In: an article's toponyms, or one name. Out: for each the place chosen, its rivals, and why.
Reads gazetteers (packaged; online only if the settings allow). The weighing is in
`geo.geocode_weigh`: a container after a comma, countries and regions that the text names,
neighbours on the ground, distances printed beside a name; importance settles the rest. One
name has one sense in an article, and part of a longer name that of the longer one
(`geo.geocode_short`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.errors import PlaceNotFoundError
from geo.geocode_estimate import estimated
from geo.geocode_names import candidates_of, is_no_town, rivers_of
from geo.geocode_ranks import Group, Weighed
from geo.geocode_short import short_forms
from geo.geocode_signs import distance_m, is_told_whole
from geo.geocode_strays import find_strays
from geo.geocode_weigh import weigh
from geo.model import Article, Place, Resolution, Span, Toponym
from geo.names import fold
from geo.places import Candidate, Gazetteer, alike_spellings, is_known, lookup, near_spellings
from geo.settings import Settings
from geo.toponyms_names import COUNTRIES, STATES

__all__ = ["find_place", "resolve_toponyms"]

_NO_PLACE = ("person", "organisation")
_UNLISTED = "unlisted"
_VILLAGE, _CITY, _NEAR_BY_M = 4.5, 5.5, 600_000.0
# "Spain, in Coria del Río, Romania, in Tulcea": a list, not a village of that name in Romania
_UNLIKE_OTHERS = 10
# the sense of a name that stands after a comma as the container of another: in "Syracuse,
# N.Y." the state, whatever "New York" is elsewhere in the article
_AREA = "the area"
# and behind "the" the river: "along the Ohio" in a story of Ohio
_RIVER = "the river"
# and what else bears the name of a town with an article: a ship, a pass, an inn
_THING, _THE = "the thing", "The "
_WIDE_KINDS = ("country", "region")
_LONGEST_COMMA = 3
_STATES = frozenset(STATES.values())
_POINT = re.compile(r"\s*([+-]?\d{1,3}(?:\.\d{0,15})?)\s*[,; ]\s*([+-]?\d{1,3}(?:\.\d{0,15})?)\s*")
# two numbers are no name ("1770" is a town)
_PAIR = re.compile(r"\s*[+-]?\d[\d.,]*°?\s*[,; ]\s*[+-]?\d[\d.,]*°?\s*")
# What a place gains by lying near another. Told to look near Dallas, we mean Paris in Texas;
# Toronto and London as two stops of one journey may well lie an ocean apart.
_NEAR_GAIN = 5.0
_COMPANY_GAIN = 2.0
_NEAR_M = 300_000.0
_LONGEST_SHOWN = 80
_MOST_SHOWN = 8


def resolve_toponyms(
    article: Article,
    toponyms: Sequence[Toponym],
    *,
    gazetteers: Sequence[Gazetteer] | None = None,
    settings: Settings | None = None,
) -> tuple[Resolution, ...]:
    """Return the place of each toponym of an article, weighed together.

    Parameters
    ----------
    article
        The article; its printed distances help to place a name.
    toponyms
        Names as written, in any order.
    gazetteers
        Where to look names up; the packaged ones if not given.
    settings
        Choices of this run.

    Returns
    -------
    tuple of Resolution
        One a toponym, in the same order; `place` is None where no gazetteer knows the name
        or the name stands for a person. `candidates` are best first, the chosen one leading.
        A name by its form ("Mount Igman") that no gazetteer knows is laid near the places
        around it in the text; its `Place.kind` is then "estimate".

    Examples
    --------
    >>> from geo.article import make_article
    >>> text = "The train from Pyongyang crossed the Russian border at Khasan."
    >>> names = [
    ...     Toponym(name=n, span=Span(start=text.index(n), end=text.index(n) + len(n)))
    ...     for n in ("Pyongyang", "Russian", "Khasan")
    ... ]
    >>> [each.place.country for each in resolve_toponyms(make_article(text), names)]
    ['KP', 'RU', 'RU']
    """
    settings = settings or Settings()
    groups: dict[tuple[str, str], Group] = {}
    keys = _senses(toponyms)
    rivers = [
        rivers_of(article.text, each, gazetteers=gazetteers, settings=settings) for each in toponyms
    ]
    holds = _containers(toponyms)
    things = [is_no_town(article.text, each) for each in toponyms]
    keys = [(name, _AREA if number in holds else _RIVER if rivers[number]
             else _THING if things[number] else within)
            for number, (name, within) in enumerate(keys)]  # fmt: skip
    withins: dict[tuple[str, str], str] = {}
    whole: set[tuple[str, str]] = set()
    for toponym, key in zip(toponyms, keys, strict=True):
        if toponym.within:
            withins.setdefault(key, toponym.within)
            if is_told_whole(article.text, toponym):
                whole.add(key)
    for toponym, key, water in zip(toponyms, keys, rivers, strict=True):
        if toponym.role in _NO_PLACE:
            continue
        group = groups.get(key)
        if group is None:
            name = toponym.meant
            listed = toponym.role != _UNLISTED
            found = candidates_of(name, gazetteers=gazetteers, settings=settings) if listed else ()
            found = water if key[1] is _RIVER else found
            if key[1] is _THING:
                found = tuple(c for c in found if _may_be_articled(c))
            if key[1] is _AREA:
                found = tuple(c for c in found if c.place.kind in _WIDE_KINDS) or found
            group = groups[key] = Group(name=name, within=withins.get(key), candidates=found)
        group.mentions.append(toponym)
    weighed = _weighed(list(groups.values()), article, gazetteers, settings)
    answers = dict(zip(groups, weighed, strict=True))
    unheld = {
        key: withins[key]
        for key, each in answers.items()
        if key in withins and _is_unheld(key[0], withins[key], each, whole=key in whole)
    }
    strays = find_strays(list(groups.values()), weighed, article.text)
    lost = {key for number, key in enumerate(groups) if number in strays}
    return estimated(
        [
            _stray(toponym, answers[key])
            if key in lost
            else _resolution(toponym, answers.get(key), unheld.get(key))
            for toponym, key in zip(toponyms, keys, strict=True)
        ]
    )


def find_place(
    name: str,
    *,
    near: Place | str | None = None,
    company: Sequence[Place] = (),
    country: str | None = None,
    gazetteers: Sequence[Gazetteer] | None = None,
    settings: Settings | None = None,
) -> Resolution:
    """Return the place of one name.

    Parameters
    ----------
    name
        A name, with a container after a comma if wanted ("Paris, Texas"), or ``"lat,lon"``.
    near
        A place, or the name of one, that it should lie close to.
    company
        Other places spoken of with it, such as the stops of a journey: they help less.
    country
        ISO 3166-1 alpha-2 code that the place must lie in.
    gazetteers
        Where to look names up; the packaged ones if not given.
    settings
        Choices of this run.

    Returns
    -------
    Resolution
        With a place; `candidates` are best first, the chosen one leading.

    Raises
    ------
    PlaceNotFoundError
        If no gazetteer knows the name; `near` of the error gives spellings that exist.

    Examples
    --------
    >>> find_place("Norway, Maine").place.admin1
    'US.ME'
    >>> find_place("39.03, 125.75").place.kind
    'point'
    """
    settings = settings or Settings()
    toponym = Toponym(name=name, span=Span(start=0, end=len(name)))
    point = _point(name)
    if point is not None:
        return Resolution(
            toponym=toponym, place=point, candidates=(point,), why="given as latitude, longitude"
        )
    if _PAIR.fullmatch(name):
        raise PlaceNotFoundError(
            name, hint=" A point is lat,lon in degrees, with a point for decimals: 48.85,2.35."
        )
    whole, within = name.strip(), None
    found = lookup(whole, gazetteers=gazetteers, settings=settings)
    if not found and "," in whole:
        whole, _, rest = whole.partition(",")
        within = rest.strip() or None
    found = found or candidates_of(whole, gazetteers=gazetteers, settings=settings)
    group = Group(name=whole, within=within, candidates=found, mentions=[toponym])
    (weighed,) = weigh([group], None, gazetteers=gazetteers, settings=settings)
    if country:
        code = country.upper()
        weighed = weighed.only(lambda place: place.country == code, f"asked to be in {code}")
    if company:
        weighed = weighed.nudged(
            lambda place: _COMPANY_GAIN * max(_nearness(place, each) for each in company),
            f"weighed beside {', '.join(dict.fromkeys(each.name for each in company))}",
        )
    if near is not None:
        anchor = near if isinstance(near, Place) else _anchor(near, gazetteers, settings)
        weighed = weighed.nudged(
            lambda place: _NEAR_GAIN * _nearness(place, anchor), f"asked to be near {anchor.name}"
        )
    if not weighed.ranked or (within and not weighed.contained):
        shown = name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}…"
        nearest = near_spellings(whole) or alike_spellings(whole)
        others = (each for each in nearest if fold(each) != fold(whole))
        raise PlaceNotFoundError(shown, near=tuple(others))
    return _resolution(toponym, weighed)


def _senses(toponyms: Sequence[Toponym]) -> list[tuple[str, str]]:
    """Return the sense of each mention: its name, and the container given with it.

    A name without a container takes the last one given with it, else the first one that
    comes later: an article that says "Paris, Texas" once means it throughout.
    """
    names = [fold(each.meant) for each in toponyms]
    given = [fold(each.within or "") for each in toponyms]
    first: dict[str, str] = {}
    for name, within in zip(names, given, strict=True):
        if within:
            first.setdefault(name, within)
    current = dict(first)
    senses = []
    for name, within in zip(names, given, strict=True):
        if within:
            current[name] = within
        senses.append((name, current.get(name, "")))
    return senses


def _may_be_articled(candidate: Candidate) -> bool:
    """Return whether a place may have an article: The Hague, the Kimberley, no other town."""
    return candidate.place.kind != "city" or candidate.place.name.startswith(_THE)


def _containers(toponyms: Sequence[Toponym]) -> set[int]:
    """Return the numbers of the mentions that contain the mention just before them."""
    order = sorted(range(len(toponyms)), key=lambda i: toponyms[i].span)
    return {
        after
        for before, after in pairwise(order)
        if toponyms[before].within
        and toponyms[before].within == toponyms[after].meant
        and 0 < toponyms[after].span.start - toponyms[before].span.end <= _LONGEST_COMMA
    }


def _weighed(
    groups: list[Group],
    article: Article,
    gazetteers: Sequence[Gazetteer] | None,
    settings: Settings,
) -> list[Weighed]:
    """Return the places of names, weighed again where some prove short for others."""
    weighed = weigh(groups, article, gazetteers=gazetteers, settings=settings)
    short = short_forms(groups, weighed)
    if not short:
        return weighed
    for number, meant in short.items():
        groups[number].means(meant)
    return weigh(groups, article, gazetteers=gazetteers, settings=settings)


def _resolution(toponym: Toponym, weighed: Weighed | None, unheld: str | None = None) -> Resolution:
    if weighed is None:
        return Resolution(
            toponym=toponym, place=None, why=f"names a {toponym.role}, not a place to travel to"
        )
    if unheld is not None and toponym.name not in STATES:
        # a namesake in another state or county is not meant; "Texas, California" is a list
        return Resolution(
            toponym=toponym,
            place=None,
            why=f"no gazetteer knows a {toponym.name} in {unheld}",
        )
    if not weighed.ranked and toponym.role == "place" and is_known(toponym.name):
        return Resolution(toponym=toponym, place=None, why="no town of the name takes an article")
    if not weighed.ranked:
        near = near_spellings(toponym.name)
        hint = f"; near spellings are {', '.join(near)}" if near else ""
        return Resolution(toponym=toponym, place=None, why=f"no gazetteer knows the name{hint}")
    places = tuple(each.place for each in weighed.ranked[:_MOST_SHOWN])
    return Resolution(toponym=toponym, place=places[0], candidates=places, why=weighed.why())


def _stray(toponym: Toponym, weighed: Weighed) -> Resolution:
    """Return the resolution of a name whose only places lie in another part of the world."""
    best = weighed.ranked[0].place
    return Resolution(
        toponym=toponym,
        place=None,
        why=f"no gazetteer knows the name near the other places of the text; {best.name}"
        f" ({best.country}) lies far from all of them",
    )


def _is_unheld(name: str, within: str, weighed: Weighed, *, whole: bool) -> bool:
    """Return whether a container that holds no candidate rules the best of them out.

    A country does so for villages, and for all but cities where the phrase is closed and the
    place is nowhere near it: Sukhumi, Jerusalem and Laayoune have been put in several.
    """
    if not weighed.ranked or weighed.contained:
        return False
    best, *others = weighed.ranked
    if within in _STATES:
        return True
    if within not in COUNTRIES:
        # "in El Paso, Lamar County and Lamesa" is a list
        return whole or best.importance < _CITY
    if not others and len(name) >= _UNLIKE_OTHERS:
        return False
    if not whole or best.importance < _VILLAGE:
        return best.importance < _VILLAGE
    if best.place.kind == "city" and best.importance >= _CITY:
        return False
    lands = [each.place for each in lookup(within) if each.place.kind in _WIDE_KINDS]
    return bool(lands) and all(
        distance_m(best.place, land) > 1.2 * land.radius_m + _NEAR_BY_M for land in lands
    )


def _anchor(name: str, gazetteers: Sequence[Gazetteer] | None, settings: Settings) -> Place:
    found = find_place(name, gazetteers=gazetteers, settings=settings).place
    if found is None:  # pragma: no cover - find_place raises instead
        raise PlaceNotFoundError(name)
    return found


def _nearness(place: Place, anchor: Place) -> float:
    """Return how near a candidate lies to another place, 0 to 1; half of it by country."""
    gap_m = max(0.0, distance_m(place, anchor) - place.radius_m - anchor.radius_m)
    near = _NEAR_M / (_NEAR_M + gap_m)
    return (2 * near + (place.country == anchor.country)) / 3


def _point(text: str) -> Place | None:
    """Return the point that ``"lat,lon"`` names, None if the text is no such pair."""
    match = _POINT.fullmatch(text)
    if match is None or ("," not in text and ";" not in text and "." not in text):
        return None
    lat, lon = float(match[1]), float(match[2])
    if abs(lat) > 90 or abs(lon) > 360:
        return None
    from geo.borders import country_at

    lon = (lon + 180) % 360 - 180 if abs(lon) > 180 else lon
    return Place(
        name=f"{lat:g}, {lon:g}",
        lon=lon,
        lat=lat,
        country=country_at(lon, lat),
        source="given",
        kind="point",
        radius_m=0.0,
    )
