"""Text → Article: sentences whose spans always point into the text as given.

In: a text, and what is known of it. Out: an `Article`. Nothing is removed or changed:
NULs, lone surrogates, bidi controls and zero-width characters keep their offsets.
Pure: reads nothing. Linear in the text; no sentence is longer than `MAX_SENTENCE`.
Source of the rules: Kiss & Strunk, "Unsupervised Multilingual Sentence Boundary
Detection" (2006), for the classes of stops; the words are in `geo.article_words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from geo.article_head import find_headline, find_published
from geo.article_words import DOTTED, MONTHS_AFTER_ORDINAL, NEVER_LAST, STARTERS, ZONES
from geo.lazy import lazy_pattern
from geo.model import Article, Sentence, Span

__all__ = ["MAX_SENTENCE", "make_article", "split_sentences"]

MAX_SENTENCE = 2_000
"""Longest sentence in characters: later stages look across one sentence, so this bounds
their work on a table of numbers or a text without a full stop. The longest sentences in
print run to about a thousand characters."""

_CLOSERS = "\"'”’»›)]}」』）】"
_OPENERS = "\"'“‘«‹([{「『（【¿¡—–-"
_CASELESS = lazy_pattern(
    "[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff"
    "\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]"
)
_WIDE = "。！？｡"
_MARKS = ".!?…؟۔।"
# A mark, what closes after it, and the white space before the next word (or a word
# stuck to it: "weapons.Vladimir"). It opens with a set of signs, which is found fast.
_STOP = re.compile(
    rf"(?P<mark>[{_WIDE}{_MARKS}](?:(?<=[{_WIDE}])|[{_MARKS}]{{0,7}}))"
    rf"(?P<close>[{re.escape(_CLOSERS)}]{{0,4}})"
    r"(?P<space>[^\S\n]{0,8}|(?=\n))"
)
_WORD_BEFORE = re.compile(r"[^\s\"'“‘«(\[]{0,24}\Z")
_WORD_AFTER = re.compile(rf"[{re.escape(_OPENERS)}\s]{{0,4}}(?P<word>[^\W_]{{1,24}})")
_STUCK_BEFORE = lazy_pattern(r"(?:^|[\s\"“‘(])[^\W\d_]{0,20}[^\W\d_A-Z]{2}[\"”’)]?\Z")
_STUCK_AFTER = lazy_pattern(r"[\"“‘]?[^\W\d_][^\W\d_A-Z]|[\"“‘]?(?:A|I)\s")
_LINE = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
_WRAP_MOST = 120
_HEAD = 2_000


def make_article(
    text: str,
    *,
    source: str = "text",
    title: str | None = None,
    published: date | None = None,
    publisher: str | None = None,
    language: str | None = None,
    notes: tuple[str, ...] = (),
) -> Article:
    """Return a text as an article, cut into sentences.

    Parameters
    ----------
    text
        The text; may be empty. It is kept as given, character by character.
    source
        A path, a URL or a label.
    title
        Its headline; by default a first line that reads like one.
    published
        Its date; by default one printed on a line of its own or after "Published".
    publisher
        Who published it.
    language
        ISO 639-1 code; English by default.
    notes
        What a reader has to say about how the text was had.

    Returns
    -------
    Article
        Every sentence satisfies ``text[span.start:span.end] == sentence.text``.

    Examples
    --------
    >>> article = make_article("Kim left Pyongyang. It took 20 hours, Dr. Hilborne said.")
    >>> [sentence.text for sentence in article.sentences]
    ['Kim left Pyongyang.', 'It took 20 hours, Dr. Hilborne said.']
    """
    head = text[:_HEAD]
    return Article(
        text=text,
        sentences=split_sentences(text),
        source=source,
        title=title if title is not None else find_headline(head),
        published=published if published is not None else find_published(head),
        publisher=publisher,
        language=language or "en",
        notes=notes,
    )


def split_sentences(text: str) -> tuple[Sentence, ...]:
    r"""Return the sentences of a text, in order, without the white space around them.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    tuple of Sentence
        Empty if the text holds nothing but white space. A line without a full stop, such
        as a headline, is a sentence; a line that was only wrapped goes on in the next.

    Examples
    --------
    >>> [s.text for s in split_sentences("Three days\n\nHe left with weapons.Vladimir Putin.")]
    ['Three days', 'He left with weapons.', 'Vladimir Putin.']
    """
    found: list[Sentence] = []
    for number, (start, end) in enumerate(_blocks(text)):
        for first, last in _cut(text, start, end):
            span = Span(start=first, end=last)
            found.append(Sentence(text=text[first:last], span=span, paragraph=number))
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of lines that belong together, without outer white space."""
    lines = list(_lines(text))
    widest = max((end - start for start, end in lines), default=0)
    block: tuple[int, int] | None = None
    last_length = 0
    for start, end in lines:
        if start == end:
            if block:
                yield block
            block = None
        elif block is None:
            block = (start, end)
        elif _goes_on(text[block[1] - 1], text[start], last_length, widest):
            block = (block[0], end)
        else:
            yield block
            block = (start, end)
        last_length = end - start
    if block:
        yield block


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of each line, trimmed; of empty ones in a row the first alone."""
    start, after_empty = 0, False
    for match in _LINE.finditer(text):
        first, last = _trim(text, start, match.start())
        if first < last or not after_empty:
            yield first, last
        after_empty = first == last
        start = match.end()
    yield _trim(text, start, len(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return bounds without the white space at both ends."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return (start + left, start + max(left, len(part.rstrip())))


def _goes_on(last: str, first: str, length: int, widest: int) -> bool:
    """Return whether a line goes on in the next: it was wrapped, not ended.

    `last` and `first` are the characters on both sides of the break, `length` is that of
    the line before it and `widest` that of the longest line.
    """
    if first in "-*•·–—#>|":
        return False
    if first.islower() or (last in ",;-–" and first not in _OPENERS):
        return True
    return 50 < widest <= _WRAP_MOST and length > 0.7 * widest


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the sentences of one block."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.end() >= end or match.start() < begin:
            continue
        if _ends(text, match, begin):
            yield from _bounded(text, begin, match.end("close"))
            begin = match.end()
    yield from _bounded(text, begin, end)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence whole, or in parts no longer than `MAX_SENTENCE`."""
    start, end = _trim(text, start, end)
    while end - start > MAX_SENTENCE:
        gap = text.rfind(" ", start + MAX_SENTENCE // 2, start + MAX_SENTENCE)
        cut = gap if gap > 0 else start + MAX_SENTENCE
        first, last = _trim(text, start, cut)
        if last > first:
            yield first, last
        start = cut
        while text[start].isspace():
            start += 1
    if end > start:
        yield start, end


def _ends(text: str, match: re.Match[str], begin: int) -> bool:
    """Return whether a mark ends a sentence."""
    if match["mark"] in _WIDE:
        return True
    space = match["space"] or text[match.end()] == "\n"
    after = _WORD_AFTER.match(text, match.end())
    left = text[max(begin, match.start() - 24) : match.start()]
    if not space:
        return _is_stuck(text, match, left)
    if after is None:
        return "\n" in text[match.end() : match.end() + 2] or match["mark"] != "."
    word = after["word"]
    if word[0].islower():
        return False
    found = _WORD_BEFORE.search(left)
    before = found[0] if found else ""
    if match["mark"][0] != "." or match["close"] or len(match["mark"]) > 1:
        return True
    return not _is_abbreviation(before, word)


def _is_stuck(text: str, match: re.Match[str], left: str) -> bool:
    """Return whether two sentences stand together without a space."""
    if match["mark"] == "…":
        return False
    if _CASELESS.match(text, match.end()):
        return bool(left) and not left[-1].isdigit()
    after = text[match.end() : match.end() + 3]
    return (
        bool(_STUCK_AFTER.match(after))
        and after.lstrip('"“‘')[:1].isupper()
        and bool(_STUCK_BEFORE.search(left))
        and "." not in left.rsplit(maxsplit=1)[-1]
    )


def _is_abbreviation(before: str, word: str) -> bool:
    """Return whether the full stop after one word belongs to it, seen from the next."""
    low = before.lower()
    if low in NEVER_LAST:
        return True
    if low.isdigit():
        return len(low) < 3 and word.lower() in MONTHS_AFTER_ORDINAL
    if low.replace(".", "", 1).isdigit():
        return False  # "is in Ulm at 11.55. Kiel is": a time of day, and no abbreviation
    dotted = low in DOTTED or (len(before) == 1 and before.isalpha()) or "." in before[1:]
    if not dotted:
        return False
    if len(before) == 1 and before.islower():
        return True
    return word not in STARTERS or (low in ("a.m", "p.m") and word in ZONES)
