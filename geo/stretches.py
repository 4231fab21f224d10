"""Stretches of an article: which sentence a span stands in, what stands in one or between two.

In: an article and spans of it. Out: numbers and texts.
Pure: reads nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from geo.model import Article, Resolution, Sentence, Span, Toponym

__all__ = ["apart_from", "places_in", "sentence_at", "sentences_by", "text_between"]


def sentence_at(article: Article, span: Span) -> int:
    """Return the number of the sentence a span starts in; -1 if in none.

    Parameters
    ----------
    article
        The article.
    span
        Characters of the article.

    Returns
    -------
    int
        Its number, from 0.
    """
    sentences = article.sentences
    number = bisect_right(sentences, span.start, key=lambda each: each.span.start) - 1
    return number if number >= 0 and span.start < sentences[number].span.end else -1


def sentences_by(
    article: Article, number: int, *, before: int, after: int = 0
) -> Sequence[Sentence]:
    """Return a sentence with those around it, in the order of the text.

    Parameters
    ----------
    article
        The article.
    number
        Of the sentence, from 0.
    before, after
        How many at most on either side.

    Returns
    -------
    sequence of Sentence
        Fewer at the ends of the article.
    """
    return article.sentences[max(0, number - before) : number + after + 1]


def places_in(article: Article, number: int, places: Sequence[Resolution]) -> Sequence[Resolution]:
    """Return the places named in a sentence, without a look at the others.

    Parameters
    ----------
    article
        The article.
    number
        That of the sentence, from 0; -1 for none.
    places
        All of the article, in the order of its text.

    Returns
    -------
    Sequence of Resolution
        Those whose names start in the sentence.
    """
    if number < 0:
        return ()
    span = article.sentences[number].span
    first = bisect_left(places, span.start, key=lambda each: each.toponym.span.start)
    last = bisect_left(places, span.end, lo=first, key=lambda each: each.toponym.span.start)
    return places[first:last]


def apart_from(names: Iterable[Toponym], others: Sequence[Toponym]) -> list[Toponym]:
    """Return the names that overlap none of some others.

    Parameters
    ----------
    names
        Names of an article, in any order.
    others
        Names in the order of the text, none overlapping.

    Returns
    -------
    list of Toponym
        In the order given.
    """
    starts = [each.span.start for each in others]
    ends = [0, *(each.span.end for each in others)]
    return [each for each in names if ends[bisect_left(starts, each.span.end)] <= each.span.start]


def text_between(article: Article, a: Span, b: Span) -> str:
    """Return the text between two spans, whichever comes first.

    Parameters
    ----------
    article
        The article.
    a, b
        Two of them.

    Returns
    -------
    str
        Empty where they touch or overlap.
    """
    first, second = sorted((a, b))
    return article.text[first.end : second.start]
