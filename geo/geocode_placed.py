"""Where the text itself puts a place: "San Sebastián on La Gomera", "the Ohio town of Lima".

In: an article and the names with their candidates. Out: for each name that is put into an area,
which of its candidates lie in it, and for the area which of that name it is; for "the Atlantic",
that it is the sea.
Pure: reads nothing. Linear: each mention is looked at with the next one.
A container after a comma ("Paris, Texas") binds and is read with the name (`geo.toponyms`); what
is told in words only favours the candidates inside, where there are any; so does a country or state
that opens a clause ("In Minnesota, 14 people fell ill in Grand Rapids").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from geo.geocode_ranks import Group
from geo.geocode_signs import lies_in
from geo.model import Place, Toponym
from geo.toponyms_names import COUNTRIES, STATES
from geo.toponyms_words import words

__all__ = ["governed", "placed", "waters"]

_AREAS = ("country", "region", "island", "peninsula")
_WATERS = frozenset(("ocean", "sea", "gulf", "strait", "channel"))
_LONGEST = 70
_MARKS = re.compile(r"[.;:!?\n\"“”()\d]")
_KINDS = (
    "city|town|village|port|capital|resort|suburb|hamlet|settlement|community|municipality|seat"
    "|district|region|province|island|county|commune|township|outpost|parish"
)
_COMPASS = words(
    "north south east west northern southern eastern western central northeast northwest",
    "southeast southwest north-east north-west south-east south-west northeastern northwestern",
    "southeastern southwestern north-eastern north-western south-eastern south-western coastal",
    "rural upstate far upper lower mainland neighbouring neighboring nearby remote",
)
_SMALL = words("the a an island islands state province region coast shore tip side part of")
# "Denmark, a small town on the south coast of Western Australia"; "Denmark is a town in"
_DESCRIBED = re.compile(
    rf"(?:,| is| was| lies)(?: [\w’'-]{{1,14}}){{0,5}} (?:{_KINDS})(?: [\w’'-]{{1,14}}){{0,4}}"
    r" (?:in|on|of)(?: the| [\w-]{4,12}){0,3}\s"
)
# "the Venezuelan city of Valencia", "Ohio's county seat of Lima"
_OF_ITS_KIND = re.compile(rf"(?:’s|'s)?(?: [\w’'-]{{1,14}}){{0,3}} (?:{_KINDS}) of ")

# what opens with a country or a state speaks of places in it, up to the next stop: "In Minnesota,
# 14 people fell ill in Grand Rapids", "; Afghanistan in Herat and Kunduz", "Peru reports cases in
# San Martín"; but "In New York, the United Nations said that fighting in Tripoli"
_OPENS = r"(?:\A|[.;:!?]\s{1,3}(?:and )?|\n)"
_IN_IT = re.compile(rf"{_OPENS}(?:[Ii]n|[Aa]cross|[Ee]lsewhere in) (?:the )?\Z")
_OF_IT = re.compile(rf"{_OPENS}(?:[Tt]he )?\Z")
_COUNTED = re.compile(
    r" in | (?:reports?|reported|has|had|confirmed|recorded|registered|counted|saw)\s"
    r"[^.;:A-Z]{0,40}\b(?:cases?|deaths?|outbreaks?|clusters?|infections?|fires?|floods?)"
    r" (?:in|at|near|around) "
)
_INSIDE = re.compile(r"\b(?:in|at|near|around|outside|between|off)(?: the| a)? \Z")
_LISTED = re.compile(r"(?:,|,? and|,? or)(?: in| at| near)? ")
_STOPS = re.compile(r"[;:!?\n]|\.\s")
_OPENING = 30
# the state is seldom meant where the city is not said to be
_CITIES_TOO = ("New York", "Washington")
_OWN_AREAS = (COUNTRIES.keys() | frozenset(STATES.values())) - frozenset(_CITIES_TOO)


def placed(text: str, groups: Sequence[Group]) -> Iterator[tuple[int, np.ndarray]]:
    """Yield the names that the text puts into an area, and those of the areas, with the fitting.

    Parameters
    ----------
    text
        The article.
    groups
        Its names.

    Yields
    ------
    tuple
        Number of the name, and an array of bool with one value a candidate: what lies in the
        area, or is the one that the best known place of the other name lies in.
    """
    seen: set[tuple[int, int]] = set()
    for (one, first), (two, second) in pairwise(_in_order(groups)):
        inner, outer = _inner_and_outer(text, one, first, two, second)
        if inner == outer or (inner, outer) in seen or groups[inner].within:
            continue
        seen.add((inner, outer))
        spots = [each.place for each in groups[inner].candidates]
        places = [each.place for each in groups[outer].candidates]
        inside = _inside(spots, [each for each in places if each.kind in _AREAS])
        if inside.any():
            yield inner, inside
            yield outer, _holding(places, spots[0])


def governed(text: str, groups: Sequence[Group]) -> Iterator[tuple[int, np.ndarray]]:
    """Yield the names of clauses that open with a country or state, with what lies in it.

    Parameters
    ----------
    text
        The article.
    groups
        Its names.

    Yields
    ------
    tuple
        Number of the name, and an array of bool with one value a candidate.
    """
    area: int | None = None
    last, was_inside = 0, False
    for mention, number in _in_order(groups):
        start, end = mention.span.start, mention.span.end
        if area is not None and _STOPS.search(text, last, start):
            area = None
        if mention.meant in _OWN_AREAS:
            area, was_inside = (number if _opens(text, mention) else None), False
        elif area is not None:
            joined = was_inside and _LISTED.fullmatch(text, last, start) is not None
            was_inside = (
                joined or _INSIDE.search(text[max(0, start - _OPENING) : start]) is not None
            )
            if was_inside and not mention.within:
                wide = [c.place for c in groups[area].candidates if c.place.kind in _AREAS[:2]]
                inside = _inside([each.place for each in groups[number].candidates], wide)
                if inside.any():
                    yield number, inside
        last = end


def _opens(text: str, mention: Toponym) -> bool:
    """Return whether a clause opens with a country or state and goes on to tell of it."""
    start, end = mention.span.start, mention.span.end
    before = text[max(0, start - _OPENING) : start]
    if _IN_IT.search(before):
        return text[end : end + 1] == ","
    return _OF_IT.search(before) is not None and _COUNTED.match(text, end) is not None


def waters(text: str, groups: Sequence[Group]) -> np.ndarray:
    """Return which candidates are seas named with an article: "the Atlantic" is no village.

    Parameters
    ----------
    text
        The article.
    groups
        Its names.

    Returns
    -------
    ndarray
        Shape ``(n,)``, bool, one value a candidate of all names in turn.
    """
    found = [
        each.place.kind in _WATERS
        and any(_has_article(text, mention.span.start) for mention in group.mentions)
        for group in groups
        for each in group.candidates
    ]
    return np.array(found, dtype=bool)


def _in_order(groups: Sequence[Group]) -> list[tuple[Toponym, int]]:
    """Return the mentions with the numbers of their names, as they stand in the text."""
    return sorted(
        ((each, number) for number, group in enumerate(groups) for each in group.mentions),
        key=lambda pair: (pair[0].span, pair[1]),
    )


def _has_article(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() == "the "


def _inner_and_outer(
    text: str, one: Toponym, first: int, two: Toponym, second: int
) -> tuple[int, int]:
    """Return which of two names lies in the other; twice the same where none is said to."""
    between = text[one.span.end : two.span.start]
    if between == ", " and one.role == two.role == "dateline":
        return first, second  # "GEORGETOWN, Ascension Island —"
    if not 3 < len(between) <= _LONGEST or _MARKS.search(between):
        return first, first
    parts = between.replace(",", " ").split()
    direct = {"in", "on"} & set(parts[:1])
    if direct and all(each in _COMPASS or each in _SMALL for each in parts[1:]):
        return first, second
    if _OF_ITS_KIND.fullmatch(between):
        return second, first
    if _DESCRIBED.fullmatch(between):
        return first, second
    return first, first


def _holding(places: Sequence[Place], spot: Place) -> np.ndarray:
    """Return which places are areas that a spot lies in: none where it lies in a town."""
    holding = np.array([lies_in(spot, each) for each in places], dtype=bool)
    towns = np.array([each.kind not in _AREAS for each in places], dtype=bool)
    return np.zeros_like(holding) if (holding & towns).any() else holding


def _inside(places: Sequence[Place], areas: Sequence[Place]) -> np.ndarray:
    return np.array([any(lies_in(place, area) for area in areas) for place in places], dtype=bool)
