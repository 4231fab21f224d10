"""Names behind the prepositions of another language: "entre Paris et Nice", "von Wien nach".

In: an article that is not in English, its names. Out: the names, those among them too.
Pure: reads nothing. Linear.
What English print teaches of a name's neighbours misleads elsewhere: "Nice" is no adjective in
French, and a German "von" behind a noun makes no nobleman. Behind "from", "to" and "between" of
the article's own language a known name of some size is a place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from geo.foreign import find_foreign
from geo.foreign_times import tells_journey
from geo.languages import Travel
from geo.lazy import lazy_pattern
from geo.model import Article, Span, Toponym
from geo.stretches import apart_from

__all__ = ["with_foreign"]

_LEAST = 5_000
_LONGEST = 3
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]{1,24}"
_SHORT = r"[^\W\d_a-zß-öø-ÿ][\w’']{2,24}"
_NAMES = lazy_pattern(rf"{_NAME}(?:\s{_NAME}){{0,{_LONGEST - 1}}}")
_CHAIN = lazy_pattern(rf"(?<![\w-])({_SHORT})(?:\s?[–—]\s?|[-‑])({_SHORT})(?![\w-])")
_LIES_REACH, _SHORTEST = 24, 3
_WORD_BEFORE, _TOWN = 40, 20_000
_TAIL = r"[^\W\d_]{0,6}"
_AND = re.compile(r"\s(?:et|und|y|e|en|i|og|och|ja|ve)\s")


def with_foreign(
    article: Article, toponyms: Sequence[Toponym], ask: Callable[[str], int]
) -> list[Toponym]:
    """Return the names of an article, those its own prepositions govern among them.

    Parameters
    ----------
    article
        The article.
    toponyms
        The names found, none overlapping.
    ask
        Returns how large a place of a name is, 0 where no gazetteer has it.

    Returns
    -------
    list of Toponym
        In the order of the text; names found before stand where the two overlap.
    """
    found = sorted(toponyms, key=lambda each: each.span)
    pattern, cues = _pattern(article.language), find_foreign(article.language)
    if pattern is None or cues is None:
        return found
    for names in (
        _governed(article.text, pattern, ask),
        _opening(article, cues, ask),
        _chained(article.text, cues, ask),
    ):
        found += apart_from(names, found)
        found.sort(key=lambda each: each.span)
    return found


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Return what stands before the ends of a journey in a language; None for English."""
    cues = find_foreign(language) if language and language != "en" else None
    heads = [] if cues is None else [*cues.start, *cues.goal, *cues.between]
    spaced = sorted((each for each in heads if each[-1:].isalpha()), key=len, reverse=True)
    if cues is None or not spaced:
        return None
    if not all(each.isascii() or each[0].isalpha() for each in spaced):
        return None
    words = "|".join(re.escape(each) for each in spaced)
    elided = "".join(f"|(?i:{each[:-1]})['’]" for each in heads if each.endswith("'"))  # d'Alger
    # "séparent Chicago de Denver", "une Madrid con Sevilla"
    tails = ((each.rstrip("_"), "" if each.endswith("_") else _TAIL) for each in cues.linking)
    linking = "".join(rf"|(?i:{re.escape(each)}{tail})\s" for each, tail in tails)
    return re.compile(rf"(?<![\w-])(?:(?i:{words})\s{elided}{linking})(?=[^\W\d_a-zß-öø-ÿ])")


def _governed(text: str, pattern: re.Pattern[str], ask: Callable[[str], int]) -> Iterator[Toponym]:
    """Yield the known names behind a preposition, and behind the "and" of a pair."""
    last = -1
    for match in pattern.finditer(text):
        at: int | None = match.end()
        while at is not None and at > last:
            name = _known(text, at, ask)
            if name is None:
                break
            last = at
            end = at + len(name)
            yield Toponym(name=name, span=Span(start=at, end=end))
            joint = _AND.match(text, end)
            at = joint.end() if joint is not None else None


def _opening(article: Article, cues: Travel, ask: Callable[[str], int]) -> Iterator[Toponym]:
    """Yield the known names that open a sentence of where they lie: "Nîmes est à 3 h de"."""
    if not cues.lies:
        return
    phrases = tuple(each.replace("_", " ") for each in cues.lies)
    for sentence in article.sentences:
        start = sentence.span.start
        name = _known(article.text, start, ask)
        if name is None or len(name) < _SHORTEST:
            continue
        end = start + len(name)
        rest = article.text[end : end + _LIES_REACH].lower().replace("’", "'")
        if rest[:1] == " " and rest[1:].startswith(phrases):
            yield Toponym(name=name, span=Span(start=start, end=end))


def _chained(text: str, cues: Travel, ask: Callable[[str], int]) -> Iterator[Toponym]:
    """Yield both names of a line called after its ends: "le trajet Paris-Bordeaux"."""
    for match in _CHAIN.finditer(text):
        if ask(match[0]):
            continue
        names = [(match.start(group), match[group]) for group in (1, 2)]
        before = text[max(0, match.start() - _WORD_BEFORE) : match.start()].split()[-1:]
        if before and before[0][:1].isupper() and tells_journey(cues, before[0]) <= 0:
            continue  # "Anna Martin-Nancy", but "Поезд Москва — Сочи"
        sizes = [ask(name) for _, name in names]
        if min(sizes) >= _LEAST and max(sizes) >= _TOWN:
            for start, name in names:
                yield Toponym(name=name, span=Span(start=start, end=start + len(name)))


def _known(text: str, at: int, ask: Callable[[str], int]) -> str | None:
    """Return the longest known name that starts here."""
    match = _NAMES.match(text, at)
    if match is None:
        return None
    words = match.group().split(" ")
    for size in range(len(words), 0, -1):
        name = " ".join(words[:size])
        if ask(name) >= _LEAST:
            return name
    return None
