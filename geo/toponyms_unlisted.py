"""Names behind a preposition of place that no gazetteer has: "in Ballimaran", "near Fizi".

In: the words of a sentence, and what was found in it. Out: toponyms of role "unlisted".
Pure: reads nothing. Linear.
A name after "in" or "near" is a place more often than not; after "at", "from" and "to" stand
as many firms and persons, so these are left to the reading of claims (`geo.unlisted`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from geo.model import Span, Toponym
from geo.toponyms_common import COMMON, GIVEN_NAMES
from geo.toponyms_marks import Mark
from geo.toponyms_match import Scene, name_of
from geo.toponyms_names import DEMONYMS
from geo.toponyms_tokens import joined
from geo.toponyms_words import CITY_BEFORE, DAYS, ORGANISATION_HEADS, TITLES, words

__all__ = ["find_unlisted_names"]

_PLACING = words("in near outside")
_LONGEST, _SHORTEST = 3, 4
# languages, faiths, works, houses of parliament and parts of a text, which one is "in" as well
_NO_PLACE = words(
    "latin sanskrit esperanto yiddish hebrew swahili gaelic hindi urdu tamil punjabi mandarin",
    "cantonese farsi pashto quechua braille parliament congress knesset bundestag duma dáil",
    "cabinet chapter section article appendix figure table volume part phase group division",
    "league class grade round level zone christ jesus allah judaism buddhism hinduism",
    "christianity christendom catholicism wikipedia linux python java photoshop excel unix",
    "instagram youtube tiktok windows premiership championship serie bundesliga liga nascar",
)


def find_unlisted_names(
    scene: Scene, taken: set[int], ask: Callable[[str], int]
) -> Iterator[Toponym]:
    """Yield the unknown names of a sentence that stand where places stand.

    Parameters
    ----------
    scene
        The sentence.
    taken
        Where the names begin that were found in the article.
    ask
        Returns 0 for a name no gazetteer has.

    Yields
    ------
    Toponym
        With the role "unlisted".
    """
    tokens = scene.tokens
    if scene.headline:
        return
    for index in range(1, len(tokens)):
        if not tokens[index].capital or tokens[index].start in taken:
            continue
        if not _placed(scene, index):
            continue
        end = index + 1
        while end < len(tokens) and tokens[end].capital and joined(tokens, end - 1, end + 1):
            end += 1
        name = name_of(tokens, index, end)
        if _may_name(scene, index, end) and not ask(name):
            span = Span(start=tokens[index].start, end=tokens[end - 1].end)
            yield Toponym(name=name, span=span, role="unlisted")


def _placed(scene: Scene, index: int) -> bool:
    """Return whether a preposition of place stands right before a word."""
    tokens = scene.tokens
    before = tokens[index - 1]
    if tokens[index].gap != " " or (before.capital and not before.first):
        return False
    town = before.low == "of" and index > 1 and tokens[index - 2].low in CITY_BEFORE
    return before.low in _PLACING or town


def _may_name(scene: Scene, start: int, end: int) -> bool:
    """Return whether words can be the name of a place at all."""
    tokens = scene.tokens
    if end - start > _LONGEST or len(tokens[start].text) < _SHORTEST:
        return False
    for index in range(start, end):
        token = tokens[index]
        known = token.low in COMMON or token.low in _NO_PLACE or token.low in DAYS
        body = token.low in ORGANISATION_HEADS or token.low in TITLES
        if known or body or token.upper or token.text in DEMONYMS:
            return False
        if scene.marks[index] is not Mark.FREE or token.text in GIVEN_NAMES:
            return False
    return not tokens[end - 1].possessive and tokens[end - 1].text.isalpha()
