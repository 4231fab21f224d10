"""Names in the place of a start or an end that no gazetteer holds: "as far as Nenana".

In: an article and the toponyms found in it. Out: toponyms of role "unlisted", which count as
places only where words of travel govern them (`geo.roles`): so that a figure about an unknown
village is not given to the journey named before.
Pure: reads nothing. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from geo.cues import MONTHS, words
from geo.items import Tokens
from geo.model import Article, Span, Toponym
from geo.toponyms_names import DEMONYMS
from geo.unlisted_lying import lying_names

__all__ = ["UNLISTED", "find_unlisted"]

UNLISTED = "unlisted"

_Name = tuple[int, int, str]
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐİŞĞ][\w'’-]{1,30}"
_NAME = re.compile(
    r"\b(?:[Ff]rom|[Tt]o|[Rr]eached|[Ll]eft|[Tt]owards?|[Uu]ntil|via|between|[Aa]t|[Ii]n|[Nn]ear"
    r"|far as"
    r"|(?:north|south|east|west)(?:-?(?:north|south|east|west)){0,2} (?:of|from))"
    r"\s(?:the\s)?(?:(?:[a-z]{2,12}\s){0,2}(?:town|village|port|city|hamlet|junction|island) of\s)?"
    rf"(?P<name>{_CAPITAL}(?:[ -](?:of |de |la |el |los |the )?{_CAPITAL}){{0,3}})"
)
# the words that such a name may follow: the pattern is asked where one of them stands
_COMPASS = ("north", "south", "east", "west")
# "Igor Petrov", "Mr. Petrov", "Petrov's": what comes from him is told with the same words
_FULL_NAME = re.compile(r"(?<![.!?] )\b[A-Z][\w'’-]{0,15}\.? $")
_LEAD = 20
_FEW = 50  # names that the text is read once more for; bounds the work on a list of names
_LEADS = words("from to reached left toward towards until via between at in near far") | {
    mark.join(each)
    for count in (1, 2, 3)
    for each in product(_COMPASS, repeat=count)
    for mark in ("", "-")
}
# Capitals that are no places: days, languages, makers and their like.
_NEVER = MONTHS | words(
    "monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan english"
    " french german russian chinese spanish god mr mrs ms dr prof sir lord lady president prime"
    " minister king queen prince princess pope captain capt gen general colonel major it he she"
    " they we i you this that these those the a an his her their our parliament congress"
    " government twitter facebook instagram youtube reuters afp bbc cnn tass nasa boeing airbus"
    " google apple mercedes toyota qantas lufthansa ryanair easyjet aeroflot klm etihad iberia"
    " alitalia finnair garuda cathay swissair sabena concorde eurostar amtrak sncf renfe trenitalia"
    " mv mfv rms uss hms ss usns"
)
_NO_PLACE_TAIL = words(
    "airlines airways railways express corporation company agency ministry university institute"
    " foundation times post news today union party committee council department service services"
    " group bank cup race tour festival act award prize league team"
)
_PERSON_AFTER = re.compile(r"\s(?:said|says|told|himself|herself|and his|and her|who|whose)\b")


def find_unlisted(
    article: Article, toponyms: Iterable[Toponym], *, tokens: Tokens | None = None
) -> tuple[Toponym, ...]:
    """Return the capitalised names after words of place that no toponym covers.

    Parameters
    ----------
    article
        The article.
    toponyms
        The names already found, of any role.
    tokens
        Its words, where they are cut already.

    Returns
    -------
    tuple of Toponym
        In the order of the text.
    """
    text = article.text
    covered = sorted([(each.span.start, each.span.end) for each in toponyms])
    tokens = tokens or Tokens(text)
    leads = tokens.places(_LEADS)
    names = [*_candidates(text, leads)]
    lying = [*_lying(text, leads)]
    names = _uncovered(_in_order([*names, *lying]) if lying else names, covered)
    again = [*_again(text, names)] if names else ()
    if again:
        names = _uncovered(_in_order({*names, *again}), covered)
    return tuple(
        Toponym(name=name, span=Span(start=start, end=end), role=UNLISTED)
        for start, end, name in names
    )


def _in_order(names: Iterable[_Name]) -> list[_Name]:
    """Return names as the text has them, the longest first where two begin alike."""
    return sorted(names, key=lambda each: (each[0], -each[1]))


def _uncovered(names: Iterable[_Name], covered: list[tuple[int, int]]) -> list[_Name]:
    """Return the names that lie outside some stretches of the text, the first where two meet."""
    left = []
    at = done = 0
    for start, end, name in names:
        while at < len(covered) and covered[at][1] <= start:
            at += 1
        if (at < len(covered) and covered[at][0] < end) or start < done:
            continue
        done = end
        left.append((start, end, name))
    return left


def _candidates(text: str, leads: list[int]) -> Iterator[_Name]:
    """Yield names by form alone."""
    done = 0
    for place in leads:
        match = _NAME.match(text, place) if place >= done else None
        if match is None:
            continue
        done = match.end()
        name = match.group("name").removesuffix("'s").removesuffix("’s")
        if _is_no_place(name) or _PERSON_AFTER.match(text, match.end()):
            continue
        start = match.start("name")
        yield start, start + len(name), name


def _lying(text: str, leads: list[int]) -> Iterator[_Name]:
    """Yield names of which a text says where they lie."""
    for start, name in lying_names(text, leads):
        if not _is_no_place(name):
            yield start, start + len(name), name


def _again(text: str, names: Iterable[_Name]) -> Iterator[_Name]:
    """Yield the names wherever the text has them more than once, but for those of somebody."""
    few = list(dict.fromkeys(name for _, _, name in names))[:_FEW]
    for name in few:
        found: list[_Name] = []
        end = 0
        while (place := text.find(name, end)) >= 0:
            end = place + len(name)
            if _FULL_NAME.search(text, max(0, place - _LEAD), place):
                break
            if not (text[end : end + 1].isalnum() or text[place - 1 : place].isalnum()):
                found.append((place, end, name))
        else:
            if len(found) > 1:
                yield from found


def _is_no_place(name: str) -> bool:
    parts = name.lower().replace("-", " ").split(" ")
    if name in DEMONYMS or name.isupper():
        return True
    return parts[0] in _NEVER or parts[-1] in _NO_PLACE_TAIL
