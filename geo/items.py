"""A text cut into words and marks, once for all that is read from it.

In: a text, and where its names and figures stand. Out: `Item`s, and where given words stand.
Pure: reads nothing. Linear in the text; a novel is cut block by block, which bounds memory.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from geo.model import Quantity, Toponym

__all__ = ["Item", "Tokens"]

_BLOCK = 100_000  # characters cut at once; more than an article has
_WORD = r"[^\W\d_]{1,64}(?:[-'][^\W\d_]{1,64}){0,3}"
# most words are plain letters before a space, which are told faster than letters of any kind
_PLAIN = r"[a-z]{1,64}(?=[ ,.])"
_TOKEN = re.compile(rf"({_PLAIN}|{_WORD}|\d{{1,32}}(?:[.,]\d{{1,32}}){{0,4}}|[^\w\s])")


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
    """The words and marks of a text in lower case, its apostrophes straight."""

    __slots__ = ("_block", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._block = _Block(text[:_BLOCK], 0)

    def words(self) -> list[str]:
        """Return the words and marks.

        Returns
        -------
        list of str
            In the order of the text.
        """
        if len(self._text) <= _BLOCK:
            return self._block.words
        once: dict[str, str] = {}  # a word of a shelf is kept once, however often it stands there
        return [once.setdefault(word, word) for block in self._blocks() for word in block.words]

    def places(self, words: frozenset[str]) -> list[int]:
        """Return where some words stand.

        Parameters
        ----------
        words
            In lower case.

        Returns
        -------
        list of int
            The first character of each, in the order of the text.
        """
        return [
            start
            for block in self._blocks()
            for word, start in zip(block.words, block.starts, strict=True)
            if word in words
        ]

    def row(self, start: int, end: int, blocks: Sequence[Item] = ()) -> list[Item]:
        """Return the words and marks of a stretch, with the names and figures that stand in it.

        Parameters
        ----------
        start, end
            Characters of the text. A word that lies across an edge is cut.
        blocks
            Names and figures of the stretch in the order of the text, none across another.

        Returns
        -------
        list of Item
            In the order of the text.
        """
        block = self._block
        if not block.start <= start <= end <= block.end:
            block = _Block(self._text[start : max(end, start + _BLOCK)], start)
            self._block = block
        row: list[Item] = []
        for each in blocks:
            row += block.between(start, each[2])
            row.append(each)
            start = each[3]
        row += block.between(start, end)
        return row

    def _blocks(self) -> Iterator[_Block]:
        """Yield the text block by block, each as far as a space."""
        if len(self._text) <= _BLOCK:
            yield self._block
            return
        start = 0
        while start < len(self._text):
            end = self._text.find(" ", start + _BLOCK)
            end = min(end if end >= 0 else len(self._text), start + 2 * _BLOCK)
            yield _Block(self._text[start:end], start)
            start = end


class _Block:
    """A stretch of text cut up; its first and its last character lie at no word's middle."""

    __slots__ = ("_ends", "_items", "_lower", "end", "start", "starts", "words")

    def __init__(self, text: str, start: int) -> None:
        self.start = start
        self.end = start + len(text)
        self._lower = _lowered(text)
        # words at odd places, what lies between them at even ones
        parts = _TOKEN.split(self._lower)
        edges = list(accumulate(map(len, parts), initial=start))
        self.starts = edges[1:-1:2]
        self._ends = edges[2::2]
        self.words = parts[1::2]
        self._items: list[Item] | None = None

    @property
    def items(self) -> list[Item]:
        """Return the words and marks; they are made when first asked for."""
        if self._items is None:
            kinds = ["word" if word[0].isalnum() else "mark" for word in self.words]
            rows = zip(kinds, self.words, self.starts, self._ends, repeat(None), repeat(None))
            # each is made as Item(…) makes it, but without the call of a function for each word
            self._items = list(map(tuple.__new__, repeat(Item), rows))
        return self._items

    def between(self, start: int, end: int) -> Sequence[Item]:
        """Return the items between two positions, those at the edges cut where they must be."""
        if start >= end:
            return ()
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        if first and self._ends[first - 1] > start:
            edge = min(self._ends[first - 1], end)
            return [*self._part(start, edge), *(self.between(edge, end) if edge < end else ())]
        if last > first and self._ends[last - 1] > end:
            return [*self.items[first : last - 1], *self._part(self.starts[last - 1], end)]
        return self.items[first:last]

    def _part(self, start: int, end: int) -> Sequence[Item]:
        """Return the items of a part of a word, such as the "'s" after a name."""
        base = self.start
        return [
            Item(
                "word" if match.group()[0].isalnum() else "mark",
                match.group(),
                base + match.start(),
                base + match.end(),
            )
            for match in _TOKEN.finditer(self._lower, start - base, end - base)
        ]


def _lowered(text: str) -> str:
    """Return a text in lower case; a letter that grows by it would shift all after it."""
    text = text.replace("’", "'")
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join([low if len(low := each.lower()) == 1 else each for each in text])
