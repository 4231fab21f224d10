"""What the name of a candidate says for it, before any text is read.

In: the candidates of one name, and the language of the article. Out: what each gains or loses on
the scale of importance, and which region is called for which town.
Pure.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from geo.languages import find_language
from geo.names import fold
from geo.places import FIT_COST, Candidate, Fit

__all__ = ["at_home", "called_for", "costs", "fame", "is_capital", "sways"]

# in the countries whose print goes by states and provinces, they are named like countries
_STATED = frozenset(("US", "CA", "AU"))
_STATE_GAIN = 1.2
# a country is meant by its name, whatever villages bear it, unless a state does as well
_COUNTRY_FAME = 0.6
# "Santiago" for Santiago de Cuba, but hardly "Bar" for Bar-le-Duc
_SHORTENED, _AT = 0.5, frozenset(("de", "del", "do", "upon", "on", "am", "an", "na", "nad", "sur"))
# who prints "Darién" does not mean Darien in Connecticut
_UNMARKED = 1.0
_LEAST_STATE_M, _WIDE_M = 40_000.0, 200_000.0
_LEAST_SEAT = 0.9
_MUCH_LESS, _OTHER_SWAY = 1.0, 0.3
_LARGE_TOWN = 100_000
# towns that the world knows by what happened there, and larger ones that it does not
_RENOWN = 1.0
_RENOWNED = frozenset(
    {
        *(("Dover", "GB"), ("Verdun", "FR"), ("Bethlehem", "PS"), ("Sparta", "GR")),
        *(("Roswell", "US.NM"), ("Los Alamos", "US.NM"), ("Selma", "US.AL"), ("Babylon", "IQ")),
        *(("Stanley", "FK"), ("Victoria", "SC")),
        *(("Cadiz", "ES"), ("Valencia", "ES"), ("Salamanca", "ES.55"), ("Lleida", "ES")),
        *(("Warm Springs", "US.GA"), ("Hyde Park", "US.NY"), ("Gloucester", "GB")),
    }
)
_WELL_NAMED = (Fit.NAME, Fit.OTHER)
# in a French paper Brest is the one in France; English is read everywhere
_TONGUE = 0.5


def fame(candidates: Sequence[Candidate]) -> list[float]:
    """Return what countries and states gain over the towns of their name, and towns of renown.

    Not where a greater town of the same country bears the name: New York, Washington.

    Parameters
    ----------
    candidates
        Of one name.

    Returns
    -------
    list of float
        One a candidate, on the scale of importance.
    """
    named = [each for each in candidates if each.fit is Fit.NAME]
    areas = {each.place.kind for each in named if each.place.kind in ("country", "region")}
    towns: dict[str, float] = {}
    for each in named:
        if each.place.kind == "city":
            country = each.place.country
            towns[country] = max(towns.get(country, 0.0), each.importance)
    gains = []
    for each in candidates:
        place, gain = each.place, 0.0
        if each.fit is Fit.NAME and place.kind == "country" and "region" not in areas:
            gain = _COUNTRY_FAME
        elif each.fit is Fit.NAME and place.kind == "region" and place.country in _STATED:
            state = place.admin1 is not None and place.radius_m > _LEAST_STATE_M
            lesser = towns.get(place.country, 0.0) < each.importance
            gain = _STATE_GAIN if state and lesser else 0.0
        elif not _RENOWNED.isdisjoint(
            ((place.name, place.country), (place.name, place.admin1 or ""))
        ):
            gain = _RENOWN
        gains.append(gain)
    return gains


def costs(name: str, candidates: Sequence[Candidate]) -> Iterator[float]:
    """Yield what candidates lose by the form of the name that they bear.

    Nothing is lost by the town that gave its region the name, whatever it is called in full:
    Chihuahua, Oaxaca de Juárez; and little by one that is called so at home: Santiago de Cuba.

    Parameters
    ----------
    name
        As written.
    candidates
        Of that name.

    Yields
    ------
    float
        One a candidate, on the scale of importance.
    """
    head = fold(name)
    written = _marked(name, candidates)
    named = [each for each in candidates if each.fit is Fit.NAME and each.place.kind == "region"]
    regions = {each.place.admin1 for each in named} - {None}
    # "Pará" is the state before it is Pará de Minas
    wide = [each.place for each in named if each.place.admin1 and each.place.radius_m > _WIDE_M]
    stated = {each.country for each in wide}
    for each in candidates:
        place = each.place
        seat = place.kind == "city" and place.admin1 in regions
        bare = head == fold(place.name)
        large = bare or (place.population or 0) >= _LARGE_TOWN
        own = place.country not in stated or head in fold(place.name)
        full = each.fit is Fit.OTHER and seat and large and own
        cost = 0.0 if full else FIT_COST[each.fit]
        if written and bare and place.name.isascii():
            cost += _UNMARKED
        short = _is_short(head, place.name) and (seat or place.country not in stated)
        yield min(cost, _SHORTENED) if short else cost


def sways(name: str, candidates: Sequence[Candidate]) -> Iterator[float]:
    """Yield how far the words around a name may speak for each of its candidates, 0 to 1.

    Less for a town of another name than for its better known bearer: "Frankfurt" in a story of
    Indiana is not Frankfort.

    Parameters
    ----------
    name
        As written.
    candidates
        Of that name.

    Yields
    ------
    float
        One a candidate.
    """
    head = fold(name)
    known = max((each.importance for each in candidates if each.fit is Fit.NAME), default=0.0)
    for each in candidates:
        other = each.fit is Fit.OTHER and each.importance < known - _MUCH_LESS
        yield _OTHER_SWAY if other and head not in fold(each.place.name) else 1.0


def _marked(name: str, candidates: Sequence[Candidate]) -> bool:
    """Return whether a name is printed with its accents, as one of its places writes it."""
    return not name.isascii() and any(each.place.name == name for each in candidates)


def _is_short(head: str, whole: str) -> bool:
    """Return whether a name is what stands before "de", "upon" and the like in a longer one."""
    words = fold(whole).split()
    size = head.count(" ") + 1
    return len(words) > size + 1 and words[size] in _AT and " ".join(words[:size]) == head


def called_for(candidates: Sequence[Candidate], rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the regions among the candidates of a name, each with its first town of that name.

    Parameters
    ----------
    candidates
        Of all names.
    rows
        The numbers of those of one name.

    Yields
    ------
    tuple
        Numbers of a region and of a town.
    """
    found = [(row, candidates[row]) for row in rows if candidates[row].fit in _WELL_NAMED]
    for row, area in found:
        if area.place.kind == "region" and area.place.admin1 and area.fit is Fit.NAME:
            for town, each in found:
                if each.place.kind == "city" and each.place.admin1 == area.place.admin1:
                    yield row, town
                    break


def is_capital(candidate: Candidate) -> bool:
    """Return whether a town is spoken of as a capital: ten times as much as others of its size.

    Parameters
    ----------
    candidate
        One candidate.

    Returns
    -------
    bool
        True for Washington and Dublin.
    """
    place = candidate.place
    people = math.log10((place.population or 0) + 10)
    return place.kind == "city" and candidate.importance - people > _LEAST_SEAT


def at_home(candidates: Sequence[Candidate], language: str) -> list[float]:
    """Return what towns gain that lie where the language of an article is at home.

    Parameters
    ----------
    candidates
        Of any names.
    language
        ISO 639-1 code.

    Returns
    -------
    list of float
        One a candidate, on the scale of importance; nothing for any in English.
    """
    lands = find_language(language).lands
    return [
        _TONGUE * (each.place.country in lands and each.place.kind != "country")
        for each in candidates
    ]
