"""A text cut into words and marks, once for all that is read from it.

In: a text, and where its names and figures stand. Out: `Item`s, and where given words stand.
Pure: reads nothing. Linear in the text; a novel is cut block by block, which bounds memory.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from geo.model import Quantity, Span, Toponym

__all__ = ["Item", "Row", "Tokens"]

_BLOCK = 100_000  # characters cut at once; more than an article has
_VOCABULARY = 16_384  # words whose items are kept: most of what newspapers write with
_WORD = r"[^\W\d_]{1,64}+(?:[-'][^\W\d_]{1,64}){0,3}"
# most words are plain letters before a space, which are told faster than letters of any kind
_PLAIN = r"[a-z]{1,64}+(?=[ ,.])"
_NUMBER = r"\d{1,32}(?:[.,]\d{1,32}){0,4}"
# that no token begins at a space is said once, and not found out by each of the four
_TOKEN = re.compile(rf"((?! )(?:{_PLAIN}|{_WORD}|{_NUMBER}|[^\w\s]))")


class Item(NamedTuple):
    """One step of a sentence: a word, a mark, a name or a figure.

    `kind` is "word", "mark", "name" or "figure"; `low` the text in lower case.
    """

    kind: str
    low: str
    toponym: Toponym | None = None
    quantity: Quantity | None = None


class Row(NamedTuple):
    """A stretch of text as items, with their words, and where in the article each begins.

    `starts` says which item a name or figure is, by where it begins.
    """

    items: list[Item]
    lows: list[str]
    begins: list[int]
    starts: dict[int, int]


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
            for start in compress(block.starts, map(words.__contains__, block.words))
        ]

    def lows(self, start: int, end: int) -> Sequence[str]:
        """Return the words and marks of a stretch.

        Parameters
        ----------
        start, end
            Characters of the text. A word that lies across an edge is cut.

        Returns
        -------
        sequence of str
            In the order of the text.
        """
        return self._block_of(start, end).between(start, end)[0]

    def row(self, start: int, end: int, blocks: Sequence[tuple[Span, Item]] = ()) -> Row:
        """Return the items of a stretch: its words and marks, its names and figures.

        Parameters
        ----------
        start, end
            Characters of the text. A word that lies across an edge is cut.
        blocks
            Names and figures of the stretch and where they stand, in the order of the text,
            none across another.

        Returns
        -------
        Row
            In the order of the text.
        """
        block = self._block_of(start, end)
        lows, begins = block.between(start, end)
        items = list(map(_item_of, lows))
        row = Row(items, lows, begins, {})
        at = 0
        # a name takes the place of its words, but for what a word has before or behind it: "Ulm's"
        for span, item in blocks:
            begin, finish = span.start, span.end
            first = bisect_left(begins, begin, at)
            if first > at and begins[first - 1] + len(lows[first - 1]) > begin:
                first = _split(row, first - 1, begin)
            last = bisect_left(begins, finish, first)
            if last > first and begins[last - 1] + len(lows[last - 1]) > finish:
                words, places = _cut(lows[last - 1][finish - begins[last - 1] :], finish)
                items[last:last] = map(_item_of, words)
                lows[last:last] = words
                begins[last:last] = places
            items[first:last] = (item,)
            lows[first:last] = (item.low,)
            begins[first:last] = (begin,)
            row.starts[begin] = first
            at = first + 1
        return row

    def _block_of(self, start: int, end: int) -> _Block:
        """Return the block that holds a stretch; the last one asked for is kept."""
        block = self._block
        if not block.start <= start <= end <= block.end:
            block = _Block(self._text[start : max(end, start + _BLOCK)], start)
            self._block = block
        return block

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

    __slots__ = ("end", "start", "starts", "words")

    def __init__(self, text: str, start: int) -> None:
        self.start = start
        self.end = start + len(text)
        # words at odd places, what lies between them at even ones
        parts = _TOKEN.split(_lowered(text))
        self.words = parts[1::2]
        self.starts = list(accumulate(map(len, parts), initial=start))[1:-1:2]

    def between(self, start: int, end: int) -> tuple[list[str], list[int]]:
        """Return the words between two positions, and where they begin.

        Of a word that lies across an edge, the part within.
        """
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        words, starts = self.words[first:last], self.starts[first:last]
        if last > first and starts[-1] + len(words[-1]) > end:
            words[-1:], starts[-1:] = _cut(words[-1][: end - starts[-1]], starts[-1])
        if first:
            begin, word = self.starts[first - 1], self.words[first - 1]
            if begin + len(word) > start:
                words[:0], starts[:0] = _cut(word[start - begin : end - begin], start)
        return words, starts


def _split(row: Row, at: int, place: int) -> int:
    """Part a word where a name begins within it; return which item then begins there."""
    word, start = row.lows[at], row.begins[at]
    words, starts = _cut(word[: place - start], start)
    more, more_starts = _cut(word[place - start :], place)
    row.items[at : at + 1] = map(_item_of, words + more)
    row.lows[at : at + 1] = words + more
    row.begins[at : at + 1] = starts + more_starts
    return at + len(words)


def _cut(part: str, start: int) -> tuple[list[str], list[int]]:
    """Return the words of a part of a word, such as the "'s" after a name, and where they begin."""
    words, offsets = _words_of(part)
    return list(words), [start + each for each in offsets]


@lru_cache(maxsize=_VOCABULARY)
def _words_of(part: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    found = list(_TOKEN.finditer(part))
    return tuple(each.group() for each in found), tuple(each.start() for each in found)


class _Vocabulary(dict[str, Item]):
    """The item of each word or mark met: one for all places in which it stands.

    Emptied when full; a cache that minds which word was asked for last takes twice the time.
    """

    def __missing__(self, low: str) -> Item:
        """Make the item of a word that was not met before."""
        if len(self) >= _VOCABULARY:
            self.clear()
        item = self[low] = Item("word" if low[0].isalnum() else "mark", low)
        return item


_item_of = _Vocabulary().__getitem__


def _lowered(text: str) -> str:
    """Return a text in lower case; a letter that grows by it would shift all after it."""
    text = text.replace("’", "'")
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join([low if len(low := each.lower()) == 1 else each for each in text])
