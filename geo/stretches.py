"""Stretches of an article: which sentence a span stands in, and what stands between two.

In: an article and spans of it. Out: numbers and texts.
Pure: reads nothing.
"""

from __future__ import annotations

from bisect import bisect_right

from geo.model import Article, Span

__all__ = ["sentence_at", "text_between"]


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
