"""A sentence as its claims are read: words, names and figures in one row.

In: an article with its toponyms and quantities. Out: a `Scene` of `Passage`s, each a row
of `Item`s in which a name or a figure of several words is one item.
Pure: reads nothing. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from geo.cues import MODE_WORDS
from geo.model import Article, Mode, Quantity, Sentence, Span, Toponym

__all__ = ["Item", "Passage", "Scene", "build_scene", "is_crow"]

_TOKEN = re.compile(
    r"[^\W\d_]{1,64}(?:[-'’][^\W\d_]{1,64}){0,3}|\d{1,32}(?:[.,]\d{1,32}){0,4}|[^\w\s]"
)
_WORTH = (0, 1, 3, 6)  # what a word of each weight adds to the mode of the whole text
_CLEAR = 4
_ALONE = 2


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One sentence with what stands in it.

    `words` is the set of its words in lower case; `headline` says that it is one.
    """

    index: int
    sentence: Sentence
    items: tuple[Item, ...]
    quantities: tuple[Quantity, ...]
    toponyms: tuple[Toponym, ...]
    words: frozenset[str]
    headline: bool = False
    at_of: dict[Span, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the sentence as written."""
        return self.sentence.text

    def at(self, span: Span) -> int:
        """Return the position of the item that stands for a name or a figure; -1 if none."""
        return self.at_of.get(span, -1)

    def word(self, position: int) -> str:
        """Return the word or mark at a position, in lower case; empty beyond the ends."""
        return self.items[position].low if 0 <= position < len(self.items) else ""

    def before(self, position: int, count: int) -> str:
        """Return up to `count` items before a position, in lower case, joined by spaces."""
        return " ".join(each.low for each in self.items[max(0, position - count) : position])

    def after(self, position: int, count: int) -> str:
        """Return up to `count` items after a position, in lower case, joined by spaces."""
        return " ".join(each.low for each in self.items[position + 1 : position + 1 + count])

    def phrase(self, start: int, length: int) -> str:
        """Return so many items from a position on, in lower case, joined by spaces."""
        return " ".join(each.low for each in self.items[start : start + length])

    def near(self, position: int, before: int, after: int) -> set[str]:
        """Return the words within so many items before and after a position."""
        low = max(0, position - before)
        return {
            item.low
            for at, item in enumerate(self.items[low : position + 1 + after], low)
            if at != position and item.kind == "word"
        }

    def parted(self, start: int, end: int) -> bool:
        """Return whether a mark stands between two positions."""
        return any(item.kind == "mark" and item.low in ",;:—–()" for item in self.items[start:end])

    def clause(self, position: int) -> set[str]:
        """Return the words before a position in its clause, and two after it."""
        found = self.near(position, 0, 2)
        for item in reversed(self.items[max(0, position - 16) : position]):
            if item.kind == "mark" and item.low in ";:.!?":
                break
            found.add(item.low)
        return found

    def modes(self, start: int = 0, end: int | None = None) -> dict[Mode, int]:
        """Return what the words from one position to another weigh for each mode."""
        found: dict[Mode, int] = {}
        for item in self.items[start:end]:
            hit = MODE_WORDS.get(item.low) if item.kind == "word" else None
            if hit is not None:
                found[hit[0]] = max(found.get(hit[0], 0), hit[1])
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article as its claims are read.

    `weights` says how much the whole text speaks of each mode.
    """

    article: Article
    passages: tuple[Passage, ...]
    weights: dict[Mode, int]

    @property
    def mode(self) -> Mode | None:
        """Return the mode the whole article speaks of, where one clearly leads."""
        ranked = sorted(self.weights.items(), key=lambda each: (-each[1], each[0]))
        if not ranked or ranked[0][1] < (_CLEAR if len(ranked) > 1 else _ALONE):
            return None
        if len(ranked) > 1 and ranked[1][1] * 3 > ranked[0][1] * 2:
            return None
        return ranked[0][0]


def build_scene(
    article: Article, *, toponyms: Iterable[Toponym], quantities: Sequence[Sequence[Quantity]]
) -> Scene:
    """Return the sentences of an article as rows of items.

    Parameters
    ----------
    article
        The article.
    toponyms
        Its names, in any order.
    quantities
        The figures of each sentence, one sequence a sentence.

    Returns
    -------
    Scene
        One passage a sentence, in order.
    """
    named = sorted(toponyms, key=lambda each: (each.span, each.name))
    passages = []
    weights: dict[Mode, int] = {}
    at = 0
    for index, (sentence, figures) in enumerate(zip(article.sentences, quantities, strict=True)):
        while at < len(named) and named[at].span.start < sentence.span.start:
            at += 1
        first = at
        while at < len(named) and named[at].span.start < sentence.span.end:
            at += 1
        passage = _passage(article, index, sentence, tuple(figures), tuple(named[first:at]))
        passages.append(passage)
        for at_item, item in enumerate(passage.items):
            hit = MODE_WORDS.get(item.low) if item.kind == "word" else None
            if hit is not None and not is_crow(passage.items, at_item):
                weights[hit[0]] = weights.get(hit[0], 0) + _WORTH[hit[1]]
    return Scene(article=article, passages=tuple(passages), weights=weights)


def _passage(
    article: Article,
    index: int,
    sentence: Sentence,
    figures: tuple[Quantity, ...],
    names: tuple[Toponym, ...],
) -> Passage:
    items = tuple(_items(sentence, figures, names))
    return Passage(
        index=index,
        sentence=sentence,
        items=items,
        quantities=figures,
        toponyms=names,
        words=frozenset(item.low for item in items if item.kind == "word"),
        headline=_is_headline(article, sentence, index),
        at_of={
            Span(start=item.start, end=item.end): position
            for position, item in enumerate(items)
            if item.kind in ("name", "figure")
        },
    )


def _items(
    sentence: Sentence, figures: tuple[Quantity, ...], names: tuple[Toponym, ...]
) -> Iterable[Item]:
    """Yield the items of a sentence; where spans overlap, the figure and the first win."""
    base, text = sentence.span.start, sentence.text
    blocks: list[tuple[int, int, Toponym | None, Quantity | None]] = []
    for quantity in figures:
        blocks.append((quantity.span.start, quantity.span.end, None, quantity))
    for toponym in names:
        blocks.append((toponym.span.start, toponym.span.end, toponym, None))
    blocks.sort(key=lambda each: (each[0], -each[1], each[3] is None))
    done = base
    for start, end, name, figure in [*blocks, (sentence.span.end, sentence.span.end, None, None)]:
        if start < done and end <= done and start != end:
            continue
        start = max(start, done)
        for match in _TOKEN.finditer(text, done - base, start - base):
            word = match.group()
            kind = "word" if word[0].isalnum() else "mark"
            yield Item(
                kind, word.lower().replace("’", "'"), base + match.start(), base + match.end()
            )
        if name is not None:
            yield Item("name", name.name.lower(), name.span.start, name.span.end, name)
        elif figure is not None:
            yield Item(
                "figure", figure.text.lower(), figure.span.start, figure.span.end, None, figure
            )
        done = max(done, end)


def is_crow(items: Sequence[Item], at: int) -> bool:
    """Return whether a word belongs to "as the crow flies", which no aircraft does.

    Parameters
    ----------
    items
        The items of a sentence.
    at
        A position among them.

    Returns
    -------
    bool
        True for "flies" after "crow".
    """
    return items[at].low == "flies" and at > 0 and items[at - 1].low == "crow"


def _is_headline(article: Article, sentence: Sentence, index: int) -> bool:
    """Return whether a sentence stands alone at the top, or on a line without a full stop."""
    if index == 0 and article.title is not None and sentence.text.strip() in article.title:
        return True
    return index == 0 and not sentence.text.rstrip("\"'”’ ").endswith((".", "!", "?", ":"))
