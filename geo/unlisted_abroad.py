"""Names beside a known one that no gazetteer holds, in languages other than English.

In: an article and the toponyms found in it. Out: toponyms of role "unlisted": the other end of
"von Puttgarden nach Rødby", of "완도에서 제주까지", so that a figure about an unknown village is
not given to the journey named before.
Pure: reads nothing but the tables of `geo.languages`. Linear: a few letters beside each name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from geo.foreign import find_foreign
from geo.model import Article, Span, Toponym
from geo.unlisted import UNLISTED

__all__ = ["find_unlisted_abroad"]

_REACH = 64
_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё\u3040-\uffff][\w’'-]{2,30}"
_NAME = rf"(?P<name>{_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}})"
_SIGNS = r"(?P<name>[\u3400-\u9fff\u30a1-\u30fa\u30fc]{2,8}?)"
_SIGNS_AHEAD = r"(?P<name>[\u3400-\u9fff]{2,4})"
_SYLLABLES = (
    r"(?P<name>(?<![\uac00-\ud7a3])[\uac00-\ud7a3]{2,8}?"
    r"|(?<![・\u3400-\u9fff])[\u3400-\u9fff]{2,6}?)"
)
_CYRILLIC_ENDS = "\u0500"
_LEAST = 2  # "с Иваном в Москву": shorter words lead to more than places


class _Patterns(NamedTuple):
    """What an unknown start looks like before a known end, and an unknown end behind a start.

    `led` is what stands before a known start, empty where its ending tells that it is one.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    led: re.Pattern[str]


def find_unlisted_abroad(article: Article, toponyms: Iterable[Toponym]) -> tuple[Toponym, ...]:
    """Return the unknown names that a known one makes the other end of a way.

    Parameters
    ----------
    article
        The article.
    toponyms
        The names already found, of any role.

    Returns
    -------
    tuple of Toponym
        In the order of the text; empty for English.
    """
    patterns = _patterns(article.language)
    if patterns is None:
        return ()
    known = sorted(toponyms, key=lambda each: each.span)
    starts = [each.span.start for each in known]
    ends = [0, *accumulate((each.span.end for each in known), max)]
    found = {
        (start, end)
        for start, end in _unknown(article.text, known, patterns)
        if ends[bisect_left(starts, end)] <= start
    }
    return tuple(
        Toponym(name=article.text[start:end], span=Span(start=start, end=end), role=UNLISTED)
        for start, end in sorted(found)
    )


def _unknown(text: str, known: Iterable[Toponym], patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """Yield where unknown names stand beside known ones."""
    for each in known:
        if each.role != "place":
            continue
        low = max(0, each.span.start - _REACH)
        before = patterns.before.search(text, low, each.span.start)
        if before is not None:
            yield before.span("name")
        after = patterns.after.match(text, each.span.end)
        if after is not None and patterns.led.search(text, low, each.span.start):
            yield after.span("name")


@cache
def _patterns(language: str) -> _Patterns | None:
    """Return the patterns of a language; None for English and where it has no such words."""
    cues = find_foreign(language) if language else None
    if cues is None:
        return None
    spaced = [each for each in cues.start if len(each) >= _LEAST and each < _CYRILLIC_ENDS]
    if spaced:
        start = rf"(?<![\w-])(?i:{_either(spaced)})\s"
        goal = rf"\s(?i:{_either(each for each in cues.goal if each < _CYRILLIC_ENDS)})\s"
        return _Patterns(
            re.compile(rf"{start}{_NAME}{goal}\Z"),
            re.compile(rf"{goal}{_NAME}"),
            re.compile(rf"{start}\Z"),
        )
    if cues.start:
        start, goal = f"(?:{_either(cues.start)})", f"(?:{_either(cues.goal)})"
        return _Patterns(
            re.compile(rf"{start}{_SIGNS}{goal}\Z"),
            re.compile(rf"{goal}{_SIGNS_AHEAD}(?=[，,、。；])"),
            re.compile(rf"{start}\Z"),
        )
    ends = _either(each for each in cues.start_after if each.isalpha() and len(each) >= _LEAST)
    return _Patterns(
        re.compile(rf"{_SYLLABLES}(?:{ends})\s?\Z"),
        re.compile(rf"(?:{ends})\s?{_SYLLABLES}(?:{_either(cues.until)})"),
        re.compile(""),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(words, key=lambda each: (-len(each), each)))
