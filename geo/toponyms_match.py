"""The longest name that starts at a word, and the container that follows it.

In: a sentence and a look-up. Out: matches, not yet weighed.
Pure: reads nothing. At most five look-ups a word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from geo.toponyms_abroad import is_foreign_form
from geo.toponyms_civic import kind_of_list
from geo.toponyms_common import COMMON
from geo.toponyms_doubts import bare_state
from geo.toponyms_marks import Mark
from geo.toponyms_names import COUNTRIES, DEMONYMS, POSTAL, REGIONS, SHORT, STATES
from geo.toponyms_rivers import as_a_river
from geo.toponyms_tokens import Token, elided, joined
from geo.toponyms_words import (
    CONNECTORS,
    DAYS,
    LISTED_JOINTS,
    OPENERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    SPOT_HEADS,
    words,
)

__all__ = [
    "DEMONYM",
    "FORM",
    "LISTED",
    "TABLE",
    "Match",
    "Scene",
    "find_container",
    "find_inner",
    "find_match",
    "find_state",
    "in_tables",
    "may_lie_in",
    "name_of",
]

DEMONYM = -1
"""Size of an adjective or people."""

TABLE = 50_000_000
"""Size of a name in our own tables."""

FORM = 1
"""Size of a name that is a place by its form alone."""

LISTED = TABLE + 1
"""Size of a name that its words call a county or a river: "Houghton and Baraga counties"."""

_LONGEST = 5
_SITES = words("airport airfield spaceport cosmodrome province prefecture governorate oblast")
_PLAIN_HEADS = words("county oblast airport lake river creek")
# what "Independence Pass" and "Union Glacier" are behind a common word, within a sentence
_LAND = words(
    "glacier pass fjord inlet peninsula canyon strait atoll reef volcano icefield islands"
)
_DIVISIONS = words("oblast krai province county region prefecture")
_FORMS_BEFORE = words("lake mount cape fort port st mt ft gulf bay")
_OWNED = words("county parish island")
_OF = words("of de du des la le the")
_LEAST_AREA = 20_000
_ACROSS = words("on of upon an am") | (LISTED_JOINTS - CONNECTORS)
_MANY = 120
_BOTH = frozenset(("New York", "Washington"))
# "Washington" behind a country is its partner, not where a town of that name lies
_STATES = frozenset(STATES.values()) - {"Washington"}


# not frozen, though nothing changes one: articles have hundreds, and so they are made faster
@dataclass(slots=True, kw_only=True)
class Scene:
    """One sentence: its words, their marks, and whether capitals mean little in it.

    `dateline` is the number of words that belong to a dateline; `heads` are the positions of the
    words with a capital: where nearly all have one, long names are not looked for.
    """

    tokens: list[Token]
    marks: list[Mark]
    headline: bool
    dateline: int
    heads: Sequence[int] = ()


# not frozen, though nothing changes one: articles have hundreds, and so they are made faster
@dataclass(slots=True, kw_only=True)
class Match:
    """A name as looked up, the words it takes, and how large a place the name is."""

    name: str
    start: int
    end: int
    size: int


def find_match(scene: Scene, index: int, ask: Callable[[str], int]) -> Match | None:
    """Return the longest name that starts at a word.

    Parameters
    ----------
    scene
        The sentence.
    index
        The word.
    ask
        Returns 0 for a name no gazetteer has, else how large its place is.

    Returns
    -------
    Match or None
        None if nothing speaks for a name.
    """
    tokens = scene.tokens
    most = _reach(scene, index)
    opener = tokens[index].first and tokens[index].low in COMMON
    for end in range(index + 1, min(most, index + 3) + 1):
        kind = kind_of_list(tokens, end)
        name = f"{name_of(tokens, index, end)} {kind}" if kind else ""
        if name and ask(name) and not ask(name_of(tokens, index, end + 1)):
            return Match(name=name, start=index, end=end, size=LISTED)
    for end in range(most, index, -1):
        if not (tokens[end - 1].capital or (end - index > 1 and elided(tokens[end - 1]))):
            continue
        name = name_of(tokens, index, end)
        opens = end - index > 1 and tokens[index].low in OPENERS and not tokens[index].upper
        size = 0 if opens else _size(name, ask)
        if tokens[end - 1].possessive and end - index > 1 and ask(f"{name}'s"):
            name, size = f"{name}'s", ask(f"{name}'s")
        form = not size and not scene.headline and _is_form(tokens, index, end)
        if not size and (form or is_foreign_form(tokens, index, end)):
            size = FORM
        if any(each.possessive for each in tokens[index : end - 1]) and size == FORM:
            size = FORM if tokens[end - 1].low in _OWNED else 0
        if as_a_river(tokens, index, end) and _names_river(name, ask):
            return Match(name=name, start=index, end=end, size=LISTED)
        if size and _better_without_article(tokens, index, end, size, most, ask):
            continue
        if size:
            full = SHORT.get(name) or (STATES.get(name) if "." in name else None)
            return Match(name=full or name, start=index, end=end, size=size)
    alone = not opener and not tokens[index].low.endswith("ly")
    if alone and tokens[index].low not in PLACE_HEADS and find_container(tokens, index + 1):
        name = name_of(tokens, index, index + 1)
        return Match(name=name, start=index, end=index + 1, size=FORM)
    return None


def find_container(tokens: list[Token], index: int) -> Match | None:
    """Return the container that stands after a comma: "Maine" in "Norway, Maine".

    Parameters
    ----------
    tokens
        The words of a sentence.
    index
        The word after the name.

    Returns
    -------
    Match or None
        Under the full name of a state or country.
    """
    if index >= len(tokens) or tokens[index].gap.strip() != "," or not tokens[index].capital:
        return None
    if tokens[index - 1].possessive:
        return None
    for end in range(min(len(tokens), index + 4), index, -1):
        if not joined(tokens, index, end) or tokens[end - 1].possessive:
            continue
        name = name_of(tokens, index, end)
        full = (
            STATES.get(name.replace(". ", "."))
            or COUNTRIES.get(name)
            or bare_state(tokens, end, name)
        )
        if full is None or (len(name) == 1):
            full = POSTAL.get(name)
        if full is None and end - index > 1 and tokens[end - 1].low in _DIVISIONS:
            full = name if tokens[index].text not in DEMONYMS else None
        if full is None and end - index == 2 and tokens[index].low in ("co", "county"):
            full = f"County {tokens[index + 1].text}"
        if full is not None and not (full in _BOTH and _lists(tokens, end)):
            return Match(name=full, start=index, end=end, size=TABLE)
    return None


def find_inner(tokens: list[Token], index: int, ask: Callable[[str], int]) -> Match | None:
    """Return the area that stands after a comma and "in": "Somerset" in "Wells, in Somerset".

    Parameters
    ----------
    tokens
        The words of a sentence.
    index
        The word after the name.
    ask
        Returns 0 for a name no gazetteer has, else how large its place is.

    Returns
    -------
    Match or None
        None for what is no area that print would put a town in.
    """
    start = index + 1
    if start >= len(tokens) or tokens[index].low != "in" or tokens[index].gap.strip() != ",":
        return None
    if not tokens[start].capital or tokens[index - 1].possessive or tokens[start].low in DAYS:
        return None
    for end in range(min(len(tokens), start + 3), start, -1):
        if not joined(tokens, start, end) or not tokens[end - 1].capital:
            continue
        if end < len(tokens) and tokens[end].low in ("and", "or"):
            return None  # "in Java, in Assam and around Lima" is a list
        name = name_of(tokens, start, end)
        size = _size(name, ask)
        if size >= _LEAST_AREA and not tokens[end - 1].possessive:
            return Match(name=name, start=start, end=end, size=size)
    return None


def find_state(tokens: list[Token], index: int) -> Match | None:
    """Return the state behind the name of a country, as in "Peru, Indiana".

    Parameters
    ----------
    tokens
        The words of a sentence.
    index
        The word after the name.

    Returns
    -------
    Match or None
        None for what is a country too, and in a list: "Mexico, Texas and California".
    """
    found = find_container(tokens, index)
    named = found is not None and found.name in _STATES and found.name not in COUNTRIES
    return found if found is not None and named and not _lists(tokens, found.end) else None


def in_tables(name: str) -> bool:
    """Return whether a name is in our own tables.

    Parameters
    ----------
    name
        As printed.

    Returns
    -------
    bool
        True for countries, states and the regions of the world.
    """
    return name in COUNTRIES or name in STATES or name in REGIONS or name in SHORT


def may_lie_in(match: Match) -> bool:
    """Return whether something may contain a place: nothing contains a country.

    Parameters
    ----------
    match
        The name.

    Returns
    -------
    bool
        False for adjectives and countries; "Georgia" may be either and is let through.
    """
    country = match.name in COUNTRIES and match.name not in STATES
    return match.size != DEMONYM and not country


def name_of(tokens: list[Token], start: int, end: int) -> str:
    """Return a name as a gazetteer writes it: single spaces, capitals only at the front.

    Parameters
    ----------
    tokens
        The words of a sentence.
    start, end
        Those of the name.

    Returns
    -------
    str
        With straight apostrophes.
    """
    if end - start == 1:
        name = tokens[start].text
        return (
            _lower(name) if tokens[start].upper and len(name) > 4 and "." not in name[:2] else name
        )
    pieces = [tokens[start].text]
    for index in range(start + 1, end):
        gap = tokens[index].gap
        if tokens[index - 1].possessive:
            pieces.append("'s")
        pieces.append("-" if "-" in gap or "\u2011" in gap else ". " if "." in gap else " ")
        pieces.append(tokens[index].text)
    name = "".join(pieces).replace("’", "'").replace("‘", "'")
    return _lower(name) if name.isupper() and len(name) > 4 and "." not in name[:2] else name


def _lower(name: str) -> str:
    """Return a name in capitals as it is written in running text."""
    parts = name.title().replace("'S", "'s").split(" ")
    return " ".join(
        part.lower() if place and part.lower() in LISTED_JOINTS else part
        for place, part in enumerate(parts)
    )


def _reach(scene: Scene, index: int) -> int:
    """Return the end of the words that may belong to a name."""
    tokens, most = scene.tokens, index + 1
    longest = _LONGEST if len(scene.heads) < _MANY else 2
    while most < len(tokens) and most - index < longest:
        owner = tokens[most - 1].possessive
        fits = tokens[most].capital or tokens[most].low in LISTED_JOINTS or elided(tokens[most])
        if not fits or scene.marks[most] is not Mark.FREE:
            break
        if not joined(tokens, most - 1, most + 1) and not (owner and tokens[most].capital):
            break
        most += 1
    return most


def _better_without_article(
    tokens: list[Token], index: int, end: int, size: int, most: int, ask: Callable[[str], int]
) -> bool:
    """Return whether "The" is no part of a name: the White House, but The Hague.

    "The Gulf" stands for one, but not in "The Gulf of Guinea".
    """
    if tokens[index].low != "the" or end - index < 2:
        return False
    if any(_size(name_of(tokens, index + 1, last), ask) for last in range(end + 1, most + 1)):
        return True
    return _size(name_of(tokens, index + 1, end), ask) >= size


def _names_river(name: str, ask: Callable[[str], int]) -> bool:
    return name not in COUNTRIES and bool(ask(f"{name} River") or ask(f"River {name}"))


def _size(name: str, ask: Callable[[str], int]) -> int:
    if name in DEMONYMS:
        return DEMONYM
    return TABLE if in_tables(name) else ask(name)


def _is_form(tokens: list[Token], start: int, end: int) -> bool:
    """Return whether a name is a place by its form: "Amur Oblast", "Cape Cod"."""
    first, last = tokens[start].low, tokens[end - 1].low
    if end < len(tokens) and tokens[end].low in _SITES and joined(tokens, end - 1, end + 1):
        return first not in COMMON
    if end - start < 2 or any(each.low == "the" for each in tokens[start:end]):
        return False
    if all(each.low in PLACE_HEADS or each.low in ORGANISATION_HEADS for each in tokens[start:end]):
        return False
    if tokens[start].text in COUNTRIES and tokens[start].upper:
        # "U.S. District Judge" has no district of that name
        return False
    if first in _FORMS_BEFORE:
        between = tokens[start + 1 : end - 1]
        return last not in DAYS and all(each.capital or each.low in _OF for each in between)
    if first in OPENERS or (first in COMMON and last not in _PLAIN_HEADS):
        land = last in _LAND or last in SPOT_HEADS
        return land and not tokens[start].first and first not in OPENERS
    if any(each.low in _ACROSS and not each.capital for each in tokens[start:end]):
        # "Puno on Lake Titicaca" is two things, and "Pieter van Dam" a person
        return False
    if last == "state":  # "Rivers State" is in the gazetteer, "Jackson State" a school
        return False
    if last == "district" and end < len(tokens) and tokens[end].low in ("attorney", "court"):
        return False
    if last in PLACE_HEADS or last in SPOT_HEADS or f"{tokens[end - 2].low} {last}" in PLACE_HEADS:
        return tokens[start].text not in DEMONYMS
    return False


def _lists(tokens: list[Token], end: int) -> bool:
    """Return whether a list of names goes on: "Boston, New York and Chicago"."""
    if end + 1 >= len(tokens):
        return False
    nxt = tokens[end]
    return nxt.gap.strip() in ("", ",") and (
        (nxt.low in ("and", "or") and tokens[end + 1].capital)
        or (nxt.gap.strip() == "," and nxt.capital)
    )
