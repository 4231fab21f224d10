"""A sentence as its claims are read: words, names and figures in one row.

In: an article with its toponyms and quantities. Out: a `Scene` of `Passage`s, each a row
of `Item`s in which a name or a figure of several words is one item.
Pure: reads nothing. Linear in the text; a sentence without names and figures is not cut up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from geo.cues import CLAUSE_MARKS
from geo.foreign import Foreign, find_foreign
from geo.items import Item, Tokens
from geo.mode_marks import leading_mode, mark_words, weigh_lead, weigh_words
from geo.model import Article, Mode, Quantity, Sentence, Span, Toponym
from geo.scene_modes import OUTRIGHT, modes_abroad, modes_of

__all__ = ["Item", "Passage", "Scene", "build_scene"]

_STOPS = frozenset(";:.!?")
_CLAUSE = 16
_LEAD, _TOLD_ABROAD = 3, 2  # sentences: a headline and what follows it


# not frozen, though nothing changes one: it is made for each sentence, and so four times as fast
@dataclass(slots=True, kw_only=True)
class Passage:
    """One sentence with what stands in it.

    `lows` are the items in lower case, `words` those as a set, `begins` where in the article
    each begins; `starts` says which item a name or figure is, by where it starts; `modes` are
    the words that betray a mode, each with its position and weight; `headline` says that the
    sentence is one, `foreign` has the cues of its language where that is not English.
    """

    index: int
    sentence: Sentence
    items: tuple[Item, ...] = ()
    lows: tuple[str, ...] = ()
    begins: Sequence[int] = ()
    quantities: tuple[Quantity, ...] = ()
    toponyms: tuple[Toponym, ...] = ()
    words: frozenset[str] = frozenset()
    modes: tuple[tuple[int, Mode, int], ...] = ()
    starts: dict[int, int] = field(default_factory=dict)
    headline: bool = False
    foreign: Foreign | None = None

    @property
    def text(self) -> str:
        """Return the sentence as written."""
        return self.sentence.text

    def at(self, span: Span) -> int:
        """Return the position of the item that stands for a name or a figure.

        Parameters
        ----------
        span
            Where the name or figure stands in the article.

        Returns
        -------
        int
            -1 where it is no item of its own.
        """
        return self.starts.get(span.start, -1)

    def span(self, position: int) -> Span:
        """Return where an item stands in the article.

        Parameters
        ----------
        position
            Of a word, mark, name or figure.

        Returns
        -------
        Span
            Of a name or figure, all its words.
        """
        item = self.items[position]
        block = item.toponym or item.quantity
        if block is not None:
            return block.span
        start = self.begins[position]
        return Span(start=start, end=start + len(item.low))

    def figure(self, position: int) -> Quantity | None:
        """Return the figure at a position.

        Parameters
        ----------
        position
            A position; below zero where nothing was found.

        Returns
        -------
        Quantity or None
            None for a word, and where nothing stands.
        """
        return self.items[position].quantity if 0 <= position < len(self.items) else None

    def word(self, position: int) -> str:
        """Return the item at a position, in lower case.

        Parameters
        ----------
        position
            May lie beyond the ends.

        Returns
        -------
        str
            Empty beyond the ends.
        """
        if position < 0:
            return ""
        try:  # most positions asked for lie within: this is twice as fast as to look first
            return self.lows[position]
        except IndexError:
            return ""

    def before(self, position: int, count: int) -> str:
        """Return the items before a position, in lower case, joined by spaces.

        Parameters
        ----------
        position
            Where to look from.
        count
            How many at most.

        Returns
        -------
        str
            Empty at the start of the sentence.
        """
        if position <= 0:
            return ""
        return " ".join(self.lows[position - count if position > count else 0 : position])

    def after(self, position: int, count: int) -> str:
        """Return the items after a position, in lower case, joined by spaces.

        Parameters
        ----------
        position
            Where to look from.
        count
            How many at most.

        Returns
        -------
        str
            Empty at the end of the sentence.
        """
        return " ".join(self.lows[position + 1 : position + 1 + count])

    def near(self, position: int, before: int, after: int) -> set[str]:
        """Return the items within reach of a position, in lower case, without its own.

        Parameters
        ----------
        position
            Where to look from.
        before, after
            How many items at most on either side.

        Returns
        -------
        set of str
            Words and marks.
        """
        lows, low = self.lows, position - before
        if not after:
            return set(lows[low if low > 0 else 0 : position if position > 0 else 0])
        found = set(lows[position + 1 : position + 1 + after])
        if before and position > 0:
            found.update(lows[low if low > 0 else 0 : position])
        return found

    def back_over(self, position: int, loose: Container[str]) -> int:
        """Return the position of the first item before another that is none of some words.

        Parameters
        ----------
        position
            Where to step back from.
        loose
            Words to step over, such as hedges.

        Returns
        -------
        int
            0 where all are such words; -1 where nothing stands before.
        """
        at = position - 1
        while at > 0 and self.lows[at] in loose:
            at -= 1
        return at

    def parted(self, start: int, end: int) -> bool:
        """Return whether a mark parts two positions.

        Parameters
        ----------
        start, end
            The positions, in order.

        Returns
        -------
        bool
            True for a comma, a semicolon, a dash or a bracket between.
        """
        return not CLAUSE_MARKS.isdisjoint(self.lows[start:end])

    def clause(self, position: int) -> set[str]:
        """Return the words before a position in its clause, and two after it.

        Parameters
        ----------
        position
            Where to look from.

        Returns
        -------
        set of str
            Words and marks, in lower case.
        """
        found = self.near(position, 0, 2)
        for low in reversed(self.lows[max(0, position - _CLAUSE) : position]):
            if low in _STOPS:
                break
            found.add(low)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article as its claims are read.

    `mode` is the one that the whole text speaks of, `weights` how much it speaks of each.
    """

    article: Article
    passages: tuple[Passage, ...]
    tokens: Tokens = field(repr=False, compare=False)
    mode: Mode | None = None
    weights: Mapping[Mode, int] = field(default_factory=dict, repr=False, compare=False)
    _marks: dict[int, list[tuple[int, Mode, int]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def mode_before(self, index: int, *, least: int = OUTRIGHT) -> Mode | None:
        """Return the one mode that the sentence before speaks of outright.

        Parameters
        ----------
        index
            Number of a sentence.
        least
            Weight below which a word does not count.

        Returns
        -------
        Mode or None
            None at the start of a paragraph, and where there is none or more than one.
        """
        if index == 0:
            return None
        here, before = self.passages[index].sentence, self.passages[index - 1].sentence
        if here.paragraph != before.paragraph:
            return None
        told = self.passages[index - 1]
        marks = list(told.modes) if told.foreign is not None else self._marks.get(index)
        if marks is None:
            marks = mark_words(self.tokens.lows(before.span.start, before.span.end), self.mode)
            self._marks[index] = marks
        found = {mode for _, mode, weight in marks if weight >= least}
        return found.pop() if len(found) == 1 else None


def build_scene(
    article: Article,
    *,
    toponyms: Iterable[Toponym],
    quantities: Sequence[Sequence[Quantity]],
    tokens: Tokens | None = None,
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
    tokens
        Its words, where they are cut already.

    Returns
    -------
    Scene
        One passage a sentence, in order.
    """
    named = sorted(toponyms, key=attrgetter("span.start", "span.end", "name"))
    foreign = find_foreign(article.language)
    tokens = tokens or Tokens(article.text)
    weights = weigh_words(tokens.words())
    opening = max((each.span.end for each in article.sentences[:_LEAD]), default=0)
    leading = leading_mode(weigh_lead(weights, weigh_words(tokens.lows(0, opening))))
    passages = []
    at = 0
    for index, (sentence, figures) in enumerate(zip(article.sentences, quantities, strict=True)):
        start, end = sentence.span.start, sentence.span.end
        while at < len(named) and named[at].span.start < start:
            at += 1
        first = at
        while at < len(named) and named[at].span.start < end:
            at += 1
        if not figures and first == at and foreign is None:
            passages.append(Passage(index=index, sentence=sentence))
            continue
        names = named[first:at]
        row = tokens.row(start, end, _blocks(figures, names))
        words = frozenset(row.lows)
        passages.append(
            Passage(
                index=index,
                sentence=sentence,
                items=tuple(row.items),
                lows=tuple(row.lows),
                begins=row.begins,
                quantities=tuple(figures),
                toponyms=tuple(names),
                words=words,
                modes=modes_of(sentence, row, words, leading)
                if foreign is None
                else modes_abroad(foreign, sentence, row.begins),
                foreign=foreign,
                starts=row.starts,
                headline=index == 0 and _is_headline(article, sentence),
            )
        )
    if foreign is not None:
        leading = _leading_abroad(passages) or leading
    return Scene(
        article=article, passages=tuple(passages), tokens=tokens, mode=leading, weights=weights
    )


def _leading_abroad(passages: Sequence[Passage]) -> Mode | None:
    """Return the mode that most sentences of another language speak of, if one stands out."""
    counts = Counter(mode for each in passages for mode in {mode for _, mode, _ in each.modes})
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _TOLD_ABROAD:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > 2 * ranked[1][1] else None


def _blocks(figures: Sequence[Quantity], names: Sequence[Toponym]) -> list[tuple[Span, Item]]:
    """Return the names and figures of a sentence as items, and where they stand.

    Where spans overlap, the figure and the first win.
    """
    if len(names) == 1 and not figures:
        return [(names[0].span, _named(names[0]))]
    blocks = [(each.span.start, -each.span.end, 0, at) for at, each in enumerate(figures)]
    blocks += [(each.span.start, -each.span.end, 1, at) for at, each in enumerate(names)]
    blocks.sort()
    found: list[tuple[Span, Item]] = []
    done = 0
    for start, minus_end, is_name, at in blocks:
        if start < done:
            continue
        done = -minus_end
        if is_name:
            found.append((names[at].span, _named(names[at])))
        else:
            figure = figures[at]
            found.append((figure.span, Item("figure", figure.text.lower(), None, figure)))
    return found


def _named(name: Toponym) -> Item:
    return Item("name", name.name.lower(), name)


def _is_headline(article: Article, sentence: Sentence) -> bool:
    """Return whether a first sentence stands alone at the top, or on a line without a full stop."""
    if article.title is not None and sentence.text.strip() in article.title:
        return True
    return not sentence.text.rstrip("\"'”’ ").endswith((".", "!", "?", ":"))
