"""What print does to names: the forms under which a name is looked up.

In: a name as written. Out: its candidates in the gazetteers.
Reads gazetteers only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.model import Place, Toponym
from geo.names import fold
from geo.places import Candidate, Fit, Gazetteer, lookup, near_spellings
from geo.settings import Settings
from geo.toponyms_names import COUNTRIES, DEMONYMS
from geo.toponyms_words import PLACE_HEADS

__all__ = ["candidates_of", "is_no_town", "rivers_of"]

_MOST_CANDIDATES = 60
# a name mended by one letter must be of a town of 30,000, worth a mention
_MENDED_IMPORTANCE = 4.5
# print seldom errs in a first letter, and a short name has too many others one letter away
_MENDED_LENGTH = 7
_PREFIX = re.compile(
    r"^(?:the|greater|central|downtown|northern|southern|eastern|western|north|south|east|west|"
    r"(?:north|south)(?:east|west)(?:ern)?|far|upper|lower|mainland|inner|old) ",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r" (?:city|town|village|area|region|proper|metropolitan area|county|district|province|state|"
    r"prefecture|governorate|municipality|borough|suburb|neighbou?rhood)$",
    re.IGNORECASE,
)
# "Jeddah airport" and "Vatnajökull glacier", but not "Alaska Highway" nor "Logan Airport":
# with a capital the word is part of a name of its own
_KIND = re.compile(
    r" (?:airport|port|harbou?r|station|glacier|volcano|desert|island|peninsula|valley|river|lake|"
    r"railway station|international airport)$"
)
_COUNTY = " County"
# "Santa Cruz" is an island only where its archipelago or country is spoken of
_ISLAND, _ISLAND_IMPORTANCE = " Island", 4.8
# what may follow "the Ohio" where the river is meant, and no town of Ohio
_ON_ITS_OWN = re.compile(
    r"\Z|[.,;:)?!”\"—\n]|\s(?:[–—-]|(?:and|or|is|was|at|in|to|from|near|for|by|on|as|has|had|will|would"
    r"|which|that|where|when|before|after|between|below|above|towards?|into|with|but|while|until|than"
    r"|can|could|may|rose|rises|flows|flowed|cross(?:es|ed)|crested|flooded|burst|overflowed|runs|ran"
    r"|remains|reach(?:es|ed)|meets|joins|are|were|this|last|early|late|since|during|yesterday)\b)"
)
_AS_A_THING = re.compile(rf"(?!\s(?:to|in|and|or|from|of)\b)(?:{_ON_ITS_OWN.pattern})")
_WORDS = 16
_SAINTS = ("San ", "Santa ", "Saint ", "St. ", "São ")
_RIVER_FORMS = ("{} River", "River {}")
# a country and a person go by the name of a river: "in the Gambia", "90 miles from the American"
_IN_THE = re.compile(r"(?:\b(?:in|to|from|for|reach(?:ed|es)?|left|entered)|[,—–]) the $")
_NAMED_WITHOUT = frozenset(("city", "region", "country"))
_HEAD = re.compile(r"^(?:city|town|village|port|state|province|republic|county) of ", re.IGNORECASE)
_SHORT = {"st": "saint", "mt": "mount", "ft": "fort", "pt": "point"}


def candidates_of(
    name: str, *, gazetteers: Sequence[Gazetteer] | None, settings: Settings
) -> tuple[Candidate, ...]:
    """Return the candidates of a name, trying what print does to names if there are none.

    Parameters
    ----------
    name
        As written.
    gazetteers
        Where to look; the packaged ones if not given.
    settings
        Choices of this run.

    Returns
    -------
    tuple of Candidate
        Best first: of the name; else without "the", "northern", "city" and the like; else of
        well-known names one letter away that begin alike, marked as such.

    Examples
    --------
    >>> candidates_of("downtown Seoul", gazetteers=None, settings=Settings())[0].place.country
    'KR'
    """
    for form in _forms(name):
        found = lookup(form, gazetteers=gazetteers, settings=settings)
        if found and form.endswith(_COUNTY):
            # "Suffolk County Council": outside America the county goes by the bare name
            bare = lookup(form.removesuffix(_COUNTY), gazetteers=gazetteers, settings=settings)
            found += tuple(each for each in bare if _is_bare_county(each.place))
        if found:
            return (*found[:_MOST_CANDIDATES], *_islands_of(form, found, gazetteers, settings))
    key = fold(name)
    mended = [
        replace(each, fit=Fit.SPELLING)
        for near in (near_spellings(name, limit=3) if _own_length(key) >= _MENDED_LENGTH else ())
        if fold(near)[:1] == key[:1]
        for each in lookup(near, gazetteers=gazetteers, settings=settings)
        if each.importance >= _MENDED_IMPORTANCE and each.fit is Fit.NAME
    ]
    return tuple(dict.fromkeys(mended))[:_MOST_CANDIDATES]


def _own_length(key: str) -> int:
    """Return the letters of a folded name without its kind: the Peel River is no Pearl River."""
    return len(" ".join(word for word in key.split() if word not in PLACE_HEADS))


def rivers_of(
    text: str,
    toponym: Toponym,
    *,
    gazetteers: Sequence[Gazetteer] | None,
    settings: Settings,
) -> tuple[Candidate, ...]:
    """Return the rivers that a name behind "the" stands for: "along the Ohio".

    Parameters
    ----------
    text
        The article.
    toponym
        The name.
    gazetteers
        Where to look; the packaged ones if not given.
    settings
        Choices of this run.

    Returns
    -------
    tuple of Candidate
        Other bodies and ranges of the name among them, but no town, state or country; empty
        where the name stands otherwise, or is that of no river.

    Examples
    --------
    >>> from geo.model import Span
    >>> name = Toponym(name="Ohio", span=Span(start=14, end=18))
    >>> found = rivers_of("Barges on the Ohio had to wait.", name, gazetteers=None,
    ...     settings=Settings())
    >>> [each.place.kind for each in found]
    ['river']
    """
    own = _is_articled(text, toponym) and _ON_ITS_OWN.match(text, toponym.span.end)
    if not own or toponym.within or toponym.refers_to:
        return ()
    start = toponym.span.start
    other = f"The {toponym.name}" in COUNTRIES or toponym.name in DEMONYMS
    if other and _IN_THE.search(text, max(0, start - _WORDS), start):
        return ()  # but "up the Gambia", "barges on the American"
    forms = (toponym.name, *(each.format(toponym.name) for each in _RIVER_FORMS))
    found = [
        replace(each, fit=Fit.NAME)
        for form in forms
        for each in lookup(form, gazetteers=gazetteers, settings=settings)
        if each.place.kind not in _NAMED_WITHOUT and each.fit in (Fit.NAME, Fit.OTHER)
    ]
    rivers = any(each.place.kind == "river" for each in found)
    return tuple(dict.fromkeys(found))[:_MOST_CANDIDATES] if rivers else ()


def is_no_town(text: str, toponym: Toponym) -> bool:
    """Return whether a name has an article as no town has: "they sailed on the Berlin".

    Parameters
    ----------
    text
        The article.
    toponym
        The name.

    Returns
    -------
    bool
        True for one word, or a saint's name, that "the" stands before and no other name or noun
        behind: a ship, a pass, an inn. "The Sydney to Hobart race" and "the Paris of 1900" speak
        of towns.
    """
    end = toponym.span.end
    lone = " " not in toponym.name or toponym.name.startswith(_SAINTS)
    listed = lone and toponym.role == "place" and not toponym.within and not toponym.refers_to
    return listed and _is_articled(text, toponym) and _AS_A_THING.match(text, end) is not None


def _is_articled(text: str, toponym: Toponym) -> bool:
    start = toponym.span.start
    return text[max(0, start - 4) : start] in ("the ", "The ")


def _islands_of(
    form: str,
    found: Sequence[Candidate],
    gazetteers: Sequence[Gazetteer] | None,
    settings: Settings,
) -> Iterator[Candidate]:
    """Yield the island that goes by a name without its "Island" among its neighbours."""
    known = {each.place for each in found}
    offline = replace(settings, online=False)  # a guess at a name is no question to send out
    for each in lookup(form + _ISLAND, gazetteers=gazetteers, settings=offline):
        if each.place.kind == "island" and each.fit is Fit.NAME and each.place not in known:
            yield replace(each, fit=Fit.OTHER, importance=_ISLAND_IMPORTANCE)


def _is_bare_county(place: Place) -> bool:
    return place.kind == "region" and place.country != "US"


def _forms(name: str) -> list[str]:
    """Return a name and what remains of it without words that place or describe."""
    bare = re.sub(r"['’]s?$", "", name.strip())
    forms = [name, bare]
    words = fold(bare).split()
    if words and words[0] in _SHORT:
        forms.append(" ".join((_SHORT[words[0]], *words[1:])))
    bare = _HEAD.sub("", bare)
    forms.append(bare)
    forms.append(_KIND.sub("", _SUFFIX.sub("", bare)))
    shorter = _PREFIX.sub("", bare)
    while shorter != bare:
        forms.append(shorter)
        bare, shorter = shorter, _PREFIX.sub("", shorter)
    forms.append(_SUFFIX.sub("", forms[-1]))
    forms.append(_KIND.sub("", forms[-1]))
    return list(dict.fromkeys(each for each in forms if each))
