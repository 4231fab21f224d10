"""A text cut into words and marks, once for all its sentences.

In: a text and where its names and figures stand. Out: the `Item`s between two positions, in
which a name or a figure of several words is one.
Pure: reads nothing. Linear in the text; a novel is cut in stretches, which bounds memory.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from geo.model import Quantity, Toponym

__all__ = ["Item", "Tokens"]

_WORD = r"[^\W\d_]{1,64}(?:[-'][^\W\d_]{1,64}){0,3}"
_TOKEN = re.compile(rf"({_WORD}|\d{{1,32}}(?:[.,]\d{{1,32}}){{0,4}}|[^\w\s])")


class Item(NamedTuple):
    """One step of a sentence: a word, a mark, a name or a figure.

    `kind` is "word", "mark", "name" or "figure"; `low` the text in lower case; `start` and
    `end` point into the article.
    """

    kind: str
    low: str
    start: int
    end: int
    toponym: Toponym | None = None
    quantity: Quantity | None = None


class Tokens:
    """The words and marks of a stretch of text in lower case, its apostrophes straight."""

    __slots__ = ("_ends", "_items", "_lower", "_offset", "_starts")

    def __init__(self, text: str, *, offset: int = 0) -> None:
        self._lower = _lowered(text.replace("’", "'"))
        self._offset = offset
        # words at odd places, what lies between them at even ones
        parts = _TOKEN.split(self._lower)
        edges = list(accumulate(map(len, parts), initial=offset))
        self._starts = edges[1:-1:2]
        self._ends = edges[2::2]
        self._items = _made(parts[1::2], self._starts, self._ends)

    @property
    def words(self) -> list[str]:
        """Return the words alone, without marks and numbers."""
        return [item[1] for item in self._items if item[1][0].isalpha()]

    def between(self, start: int, end: int) -> list[Item]:
        """Return the words and marks of a stretch; a word that lies across an edge is cut.

        Parameters
        ----------
        start, end
            Characters of the article.

        Returns
        -------
        list of Item
            In the order of the text.
        """
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        if first and self._ends[first - 1] > start:
            edge = min(self._ends[first - 1], end)
            return [*self._cut(start, edge), *(self.between(edge, end) if edge < end else ())]
        if last > first and self._ends[last - 1] > end:
            return [*self._items[first : last - 1], *self._cut(self._starts[last - 1], end)]
        return self._items[first:last]

    def _cut(self, start: int, end: int) -> list[Item]:
        """Return the items of a part of a word."""
        return Tokens(self._lower[start - self._offset : end - self._offset], offset=start)._items


def _lowered(text: str) -> str:
    """Return a text in lower case; a letter that grows by it would shift all after it."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join([low if len(low := each.lower()) == 1 else each for each in text])


def _made(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> list[Item]:
    """Return words as items, each made as Item(…) makes it, but all at once."""
    kinds = ["word" if word[0].isalnum() else "mark" for word in words]
    rows = zip(kinds, words, starts, ends, repeat(None), repeat(None))
    return list(map(tuple.__new__, repeat(Item), rows))
