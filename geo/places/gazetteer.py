"""The packaged gazetteer: countries, first-level regions, seas, rivers, and 235,000 towns.

In: a name. Out: candidates. Reads ``places.npz``, ``names.marisa`` and ``territories.npz``,
mapped into memory: a look-up touches the few pages it needs.
Source: GeoNames (CC BY 4.0), Unicode CLDR for what other scripts call countries, and the
tables of ``geo/data``.
"""

from __future__ import annotations

import math
from difflib import get_close_matches
from functools import cache
from itertools import islice

import marisa_trie
import numpy as np

from geo.model import Place
from geo.names import fold, one_letter_away, variants
from geo.places import Candidate, Fit
from geo.settings import Settings
from geo.store import data_path, open_table

__all__ = ["GAZETTEER", "PackagedGazetteer"]

_FITS = (Fit.NAME, Fit.OTHER, Fit.ADJECTIVE)
_FEATURE_IMPORTANCE = {
    "continent": 8.0,
    "ocean": 8.0,
    "sea": 7.0,
    "gulf": 6.0,
    "strait": 6.0,
    "canal": 6.0,
    "river": 6.0,
    "range": 6.5,
    "desert": 6.5,
    "mountain": 6.0,
    "cape": 5.5,
    "peninsula": 6.0,
    "island": 5.8,
    "landmark": 6.0,
}
# the lakes of our list go from 4 km across the radius to 330, and print goes by their size:
# there is a Clear Lake in every state
_LAKE, _LAKE_BY_SIZE, _GREATEST_LAKE = 3.8, 1.0, 6.0
# a capital is in the news ten times as often as a town of its size
_CAPITAL_BONUS = 1.0
# and the seat of a state government twice as often: Dover is still the one across from Calais
_SEAT_BONUS = 0.3


class PackagedGazetteer:
    """GeoNames with what it lacks in the package it comes from."""

    name = "gazetteer"
    source = "GeoNames"
    online = False

    def lookup(self, name: str, *, settings: Settings) -> tuple[Candidate, ...]:
        """Return the places of a name; another romanisation of it only if there are none.

        Parameters
        ----------
        name
            As written.
        settings
            Not used: nothing here depends on a choice.

        Returns
        -------
        tuple of Candidate
            Most important first.
        """
        key = fold(name)
        found = _candidates(key) or _first_variant(key) or _by_local_name(key)
        return tuple(sorted(found, key=lambda each: (-each.importance, each.place.source_id)))

    def near(self, name: str) -> tuple[str, ...]:
        """Return names one letter away, or two neighbouring letters swapped.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        tuple of str
            Best known first.
        """
        key = fold(name)
        found = sorted(
            (each for near in one_letter_away(key) if _has(near) for each in _candidates(near)),
            key=lambda each: (each.fit is Fit.OTHER, -each.importance, each.place.name),
        )
        return tuple(dict.fromkeys(each.place.name for each in found))

    def alike(self, name: str) -> tuple[str, ...]:
        """Return names that begin like a name and look like it, further off than one letter.

        Parameters
        ----------
        name
            As written.

        Returns
        -------
        tuple of str
            Best known first.
        """
        key = fold(name)
        if len(key) < _SHORT:
            return ()
        alike = get_close_matches(key, _beginning_like(key), n=_ALIKE, cutoff=_LIKENESS)
        found = sorted(
            (each for near in alike for each in _candidates(near)),
            key=lambda each: (each.fit is Fit.OTHER, -each.importance, each.place.name),
        )
        return tuple(dict.fromkeys(each.place.name for each in found))


GAZETTEER = PackagedGazetteer()

# two letters wrong in eight still look alike; of ten such names the best known are told
_LIKENESS, _ALIKE = 0.75, 10
_MOST_COMPARED = 4_000
# a town that is spoken of under its bare name, and the first letters of Han and Hangul
_LARGE, _BARE_IN = 50_000, ("CN", "TW", "KR")
_FIRST_HAN = "\u3400".encode()
# two letters of four say nothing
_SHORT = 5


def _beginning_like(key: str) -> list[str]:
    """Return names that share a name's first letters, the fewest letters that keep them few."""
    trie = _trie()
    for length in (2, 3, 4):
        found = list(islice(dict.fromkeys(trie.iterkeys(key[:length])), _MOST_COMPARED))
        if len(found) < _MOST_COMPARED:
            break
    return [each for each in found if abs(len(each) - len(key)) <= 3]


@cache
def _trie() -> marisa_trie.RecordTrie:
    trie = marisa_trie.RecordTrie(">I")
    trie.mmap(str(data_path("names.marisa")))
    return trie


def _rows(key: str) -> list[tuple[int, Fit]]:
    if not key:
        return []
    found = [(value >> 2, _FITS[value & 3]) for (value,) in _trie().get(key, ())]
    if key.isascii():
        return found
    named = _territory(key)
    return [(row, Fit.NAME) for row in named] + [each for each in found if each[0] not in named]


def _territory(key: str) -> tuple[int, ...]:
    """Return the country or region that other scripts call by a name: one row, or none."""
    table = open_table("territories.npz")
    keys, wanted = table["key"], np.bytes_(key.encode("utf-8", "replace"))
    row = int(np.searchsorted(keys, wanted))
    if row >= len(keys) or keys[row] != wanted:
        return ()
    code = table["code"][row].decode()
    return (_areas()[code],) if code in _areas() else ()


@cache
def _areas() -> dict[str, int]:
    """Return the rows of countries by their code, and of regions by theirs."""
    table = open_table("places.npz")
    countries, admins, kinds, special = _words()
    found: dict[str, int] = {}
    for row in range(special):
        kind = kinds[table["kind"][row]]
        if kind == "country":
            found.setdefault(countries[table["country"][row]], row)
        elif kind == "region" and table["admin"][row]:
            found.setdefault(admins[table["admin"][row]], row)
    return found


def _has(key: str) -> bool:
    return key in _trie() or not key.isascii()


def _candidates(key: str) -> list[Candidate]:
    return [_candidate(row, fit) for row, fit in _rows(key)]


def _first_variant(key: str) -> list[Candidate]:
    """Return the candidates of the first other romanisation that is known as a main name."""
    for each in variants(key):
        if each in _trie():
            found = [
                Candidate(place=c.place, fit=Fit.SPELLING, importance=c.importance)
                for c in _candidates(each)
                if c.fit is Fit.NAME
            ]
            if found:
                return found
    return []


def _by_local_name(key: str) -> list[Candidate]:
    """Return the large town of a name in its own script that GeoNames has with a suffix only."""
    if key.isascii():
        return []
    number = _local_names().get(key)
    if number is None:
        return []
    rows = np.flatnonzero(open_table("places.npz")["geonameid"] == number)
    return [_candidate(int(row), Fit.NAME) for row in rows[:1]]


@cache
def _local_names() -> dict[str, int]:
    """Return the numbers of large towns by what they are called in Chinese and Korean.

    Names of small ones are words of the language too, and so are those of Japan (四日, 中央).
    """
    table, places = open_table("local_names.npz"), open_table("places.npz")
    named = np.isin(places["country_code"], _BARE_IN)[places["country"]]
    large = set(places["geonameid"][named & (places["population"] >= _LARGE)].tolist())
    ends, text = table["at"], bytes(table["text"])
    found: dict[str, int] = {}
    for row, number in enumerate(table["geonameid"].tolist()):
        name = text[int(ends[row]) : int(ends[row + 1])]
        if number in large and name >= _FIRST_HAN:
            found.setdefault(fold(name.decode()), number)
    return found


@cache
def _words() -> tuple[list[str], list[str], list[str], int]:
    """Return country codes, region codes and kinds as text, and how many rows are no towns."""
    table = open_table("places.npz")
    return (
        [str(each) for each in table["country_code"]],
        [str(each) for each in table["admin_code"]],
        [str(each) for each in table["kind_word"]],
        len(table["radius_km"]),
    )


def _candidate(row: int, fit: Fit) -> Candidate:
    table = open_table("places.npz")
    countries, admins, kinds, special = _words()
    start, end = int(table["name_at"][row]), int(table["name_at"][row + 1])
    people = int(table["population"][row])
    kind = kinds[table["kind"][row]]
    area = 0.0
    if row < special:
        radius_m = max(1.0, float(table["radius_km"][row])) * 1000.0
        area = float(table["area_km2"][row]) * 1e6
    else:
        # built-up area grows with people: 9 m √p is 16 km for Pyongyang and 3 km for 100,000
        radius_m = min(30_000.0, max(2_000.0, 9.0 * math.sqrt(people)))
    admin = admins[table["admin"][row]]
    place = Place(
        name=table["name"][start:end].tobytes().decode(),
        lon=int(table["lon"][row]) / 100_000,
        lat=int(table["lat"][row]) / 100_000,
        country=countries[table["country"][row]],
        source=GAZETTEER.source,
        kind="city" if kind in ("capital", "seat") else kind,
        radius_m=radius_m,
        source_id=str(int(table["geonameid"][row]) or ""),
        admin1=admin or None,
        population=people or None,
        area_m2=area or None,
        area_source=GAZETTEER.source if area else None,
    )
    return Candidate(place=place, fit=fit, importance=_importance(kind, people, radius_m))


def _importance(kind: str, people: int, radius_m: float) -> float:
    """Return how much print speaks of a place, as `Candidate` scales it.

    Countries lead towns of their name, a large city its region; a county-sized region ranks
    with a city of 300,000.
    """
    size = math.log10(people + 10)
    if kind == "country":
        return 6.0 + size / 4
    if kind == "region":
        if people:
            return 0.8 * size
        return 6.5 if radius_m > 100_000 else 5.5
    if kind in ("capital", "seat"):
        return size + (_CAPITAL_BONUS if kind == "capital" else _SEAT_BONUS)
    if kind == "lake":
        return min(_GREATEST_LAKE, _LAKE + _LAKE_BY_SIZE * math.log10(radius_m / 1000.0))
    return _FEATURE_IMPORTANCE.get(kind, size)
