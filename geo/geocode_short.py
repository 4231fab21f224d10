"""Short forms: the part of a longer name under which an article goes on.

In: the names of an article and the places found for them. Out: which names are short for
which place. "Santiago" after "Santiago de Compostela", "Heathrow" after "London Heathrow",
"Vostochny" after "Vostochny Cosmodrome"; but not "York" after "New York", nor "Kansas" after
"Kansas City", nor "Seoul" after "Seoul Station".
Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.geocode_ranks import Group, Weighed
from geo.geocode_signs import distance_m
from geo.model import Place
from geo.names import fold
from geo.places import Candidate, Fit
from geo.toponyms_words import words

__all__ = ["short_forms"]

# what joins a name to the words that tell it from its namesakes: Newcastle upon Tyne
_JOINTS = words(
    "de del della dell delle di da do dos das du des d upon on am an in la le les el al of sur",
    "sous aux na nad ob der den the y e i by under",
)
# kinds of site that are called by their own name alone
_SITES = words(
    "airport aerodrome airfield cosmodrome spaceport intl international station railway train",
    "terminal hub base space center centre memorial stadium",
)
# kinds that make another place of a name: Kansas City, Suez Canal, Amur Region, Virginia Beach
_KINDS = words(
    "city town village county region oblast krai province state district republic prefecture",
    "canal river lake bay sea gulf strait ocean island islands isle islas cape mount mountain",
    "mountains valley beach springs falls hills heights park bridge tunnel pass road street",
    "square peninsula desert forest creek point ridge junction territory coast delta basin",
    "university college harbor harbour port north south east west central",
)
# first words that many names share: they are no name, and what follows them is another's
_GENERIC = words(
    "new old great greater little upper lower north south east west northern southern eastern",
    "western central san santa santo sao saint st sainte ste port puerto porto lake lago mount",
    "mt monte cape cabo fort ft point rio river gulf bay strait sea isle island ile el la le los",
    "las the al nizhny nizhniy nizhnyaya verkhny verkhnyaya veliky velikiy novy novaya nova",
    "nueva nuevo nouvelle neu novo stary staraya bad ust villa ciudad kota palm salt red black",
    "white big grand costa sierra tel ain beit ras wadi camp mid republic democratic",
    "peoples kingdom united",
)
# a town of 30,000 within this distance bears the name in its own right
_OWN_IMPORTANCE = 4.5
_OWN_REACH_M = 150_000.0
_WIDE = ("country", "region", "continent")


def short_forms(groups: Sequence[Group], weighed: Sequence[Weighed]) -> dict[int, Candidate]:
    """Return which names are short for a longer one of the same article.

    Parameters
    ----------
    groups
        The names.
    weighed
        The places found for each, in the same order.

    Returns
    -------
    dict
        Number of the name → the place of the longer name; of several the first in the text.
    """
    spelt = [tuple(fold(group.name).split()) for group in groups]
    # by its first and last word (and that before the kind of site) each longer name is found
    ends: dict[str, list[int]] = {}
    for number, whole in enumerate(spelt):
        if len(whole) > 1 and weighed[number].ranked and _is_spot(weighed[number].ranked[0]):
            for word in dict.fromkeys((whole[0], _core(whole)[-1])):
                ends.setdefault(word, []).append(number)
    found: dict[int, Candidate] = {}
    for number, short in enumerate(spelt):
        if groups[number].within or not short or short[0] in _SITES | _KINDS:
            continue
        if short[0] in _GENERIC and len(short) == 1:
            continue
        for longer in dict.fromkeys((*ends.get(short[0], ()), *ends.get(short[-1], ()))):
            meant = weighed[longer].ranked[0]
            if short[0] in _GENERIC and _opens(groups[number]) < _opens(groups[longer]):
                continue  # "from San Juan to New York. San Juan de la Maguana is in the hills"
            if longer != number and _shortens(short, spelt[longer], weighed[number], meant.place):
                found[number] = meant
                break
    return found


def _opens(group: Group) -> int:
    """Return where the text first has a name."""
    return min((each.span.start for each in group.mentions), default=0)


def _shortens(short: tuple[str, ...], whole: tuple[str, ...], own: Weighed, meant: Place) -> bool:
    """Return whether a name is the first or last part of another, and no place of its own."""
    core = _core(whole)
    if len(short) >= len(whole):
        return False
    first, rest = whole[: len(short)], whole[len(short) :]
    if first == short and rest[0] in _JOINTS:
        if short[0] in _GENERIC and _bears(own, meant):
            return False
        return not own.ranked or own.ranked[0].place.kind != "country"
    if short[0] in _GENERIC:
        return False  # "San Jose" for San José del Guaviare only
    if own.ranked and not _is_spot(own.ranked[0]):
        return False
    if first == short:
        return rest[-1] not in _KINDS and not _bears(own, meant)
    if core[-len(short) :] == short and len(core) > len(short):
        head = core[: -len(short)]
        return head[0] not in _GENERIC and head[-1] not in _JOINTS and not _bears(own, meant)
    return False


def _core(whole: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without the words for the kind of site: "john f kennedy"."""
    end = len(whole)
    while end > 1 and whole[end - 1] in _SITES:
        end -= 1
    return whole[:end]


def _bears(own: Weighed, meant: Place) -> bool:
    """Return whether a well-known place near by has the short name as its own."""
    return any(
        each.place != meant and distance_m(each.place, meant) <= _OWN_REACH_M
        for each in _well_known(own)
    )


def _well_known(own: Weighed) -> Iterator[Candidate]:
    for each in own.ranked:
        if each.fit is Fit.NAME and each.importance >= _OWN_IMPORTANCE:
            yield each


def _is_spot(candidate: Candidate) -> bool:
    """Return whether a place is a spot rather than a country or region."""
    return candidate.place.kind not in _WIDE
