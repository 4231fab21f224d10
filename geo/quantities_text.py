"""A text made ready for reading: folded and cut into words.

In: text as given. Out: a `Scan`: the folded text, its words and the gaps between them, what
each word may be, and the way back to positions in the text as given.
Pure. One pass, every repetition bounded: time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate, compress, count

from geo.languages import Language, find_language, words
from geo.quantities_fold import fold, lower, mend

__all__ = ["ALIASES", "FRACTION_SIGNS", "Lexicon", "Scan", "Tag", "read_text"]

FRACTION_SIGNS: Mapping[str, float] = {
    "¼": 1 / 4,
    "½": 1 / 2,
    "¾": 3 / 4,
    "⅐": 1 / 7,
    "⅑": 1 / 9,
    "⅒": 1 / 10,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
_SIGNS = "".join(FRACTION_SIGNS)
_DIGITS = r"[0-9]{1,40}(?:[.,][0-9]{1,40}){0,8}"
_WORD = rf"[^\W\d_{_SIGNS}]{{1,60}}+"
# most words are plain letters before a space, which are told faster than letters of any kind
_PLAIN = r"[a-z]{1,60}+(?=[ ,.])"
_SIGN_UNITS = r"[\u3300-\u33df]"  # km or キロ in one square, as Japanese and Korean print it
_HAN = r"[\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
ALIASES: Mapping[str, tuple[str, float]] = {
    "fortnight": ("wk", 2.0),
    "decade": ("y", 10.0),
    "century": ("y", 100.0),
    "millennium": ("y", 1000.0),
    "cable": ("nm", 0.1),
    "quarter of an hour": ("min", 15.0),
    "sotka": ("m2", 100.0),  # a hundredth of a hectare: Russian allotments
    "mu": ("m2", 2000 / 3),  # fifteen to the hectare
    "thousand years": ("y", 1e3),
    "million years": ("y", 1e6),
    "billion years": ("y", 1e9),
    "kiloparsec": ("pc", 1e3),
    "megaparsec": ("pc", 1e6),
    "decimetre": ("cm", 10.0),
    "picometre": ("nanometre", 1e-3),
    "femtometre": ("nanometre", 1e-6),
    "picosecond": ("ns", 1e-3),
    "femtosecond": ("ns", 1e-6),
}


_FOLLOW = words(
    "of per percent pct x by degree degrees from in on at for but when as last this the plus minus "
    "give more less fewer than point with after before until up"
)
_AFTER_DIGITS = ":"  # of what words may begin with only digits sort before it
_PADDING = 24  # more than any look-ahead
_VOCABULARY = 16_384  # words whose tags are kept: most of what newspapers write with


class Tag:
    """What a word may be; bits, since one word may be several things ("second", "may").

    `STARTS` holds those at which a figure may start.
    """

    DIGITS = 1
    NUMBER = 2
    UNIT = 4
    MONTH = 8
    WEEKDAY = 16
    COMPASS = 32
    RATIO = 64
    CUE = 128
    FIGURE = 256
    BARE = 512
    STARTS = DIGITS | NUMBER | MONTH | WEEKDAY | COMPASS | RATIO | CUE | FIGURE | BARE


class _Met(dict[str, int]):
    """The tags of the words met, those of no tag among them: looked up at once, without a call.

    Emptied when full.
    """

    def __init__(self, tags: Mapping[str, int]) -> None:
        super().__init__()
        self._tags = tags

    def __missing__(self, word: str) -> int:
        """Find the tags of a word that was not met before."""
        if len(self) >= _VOCABULARY:
            self.clear()
        tags = self[word] = Tag.DIGITS if word < _AFTER_DIGITS else self._tags.get(word, 0)
        return tags


class Lexicon:
    """A language's words, laid out for look-up."""

    __slots__ = (
        "after",
        "after_heads",
        "before",
        "before_tails",
        "compass",
        "compass_follow",
        "compass_length",
        "follow",
        "language",
        "met",
        "number_words",
        "pattern",
        "ratio_heads",
        "ratios",
        "tags",
        "unit_heads",
        "units",
    )

    def __init__(self, language: Language) -> None:
        self.language = language
        self.units: dict[str, tuple[str, float]] = {}
        for key, phrases in language.units.items():
            unit = ALIASES.get(key, (key, 1.0))
            for phrase in phrases.split("|"):
                self.units.setdefault(phrase, unit)
        self.unit_heads = _heads(self.units)
        self.before = dict(language.before)
        self.before_tails = _tails(self.before)
        self.after = dict(language.after)
        self.after_heads = _heads(self.after)
        self.compass = dict(language.compass)
        self.compass_follow = {word for each in self.compass for word in each.split(" ")[1:]}
        self.compass_length = max((len(_words(each)) for each in self.compass), default=0)
        self.ratios = dict(language.ratios)
        self.ratio_heads = _heads(self.ratios)
        self.number_words = frozenset(language.cardinals) | frozenset(language.multipliers)
        # untagged words that may stand between a number and what it measures
        self.follow = (
            language.fillers
            | language.joiners
            | language.to
            | language.either
            | language.times
            | language.ones
            | frozenset(self.after_heads)
            | _FOLLOW
        )
        self.tags: dict[str, int] = {}
        self._tag(Tag.NUMBER, self.number_words)
        self._tag(Tag.NUMBER, language.fractions)
        self._tag(Tag.NUMBER, language.vague)
        self._tag(Tag.UNIT, self.unit_heads)
        # "in", "m" and the like are units behind a number only: too common to look at alone
        self._tag(Tag.BARE, frozenset(each for each in self.unit_heads if len(each) > 2))
        self._tag(Tag.MONTH, language.months)
        self._tag(Tag.WEEKDAY, language.weekdays)
        self._tag(Tag.COMPASS, _heads(self.compass))
        self._tag(Tag.RATIO, self.ratio_heads)
        self._tag(Tag.CUE, language.cues)
        self._tag(Tag.FIGURE, language.figures)
        self._tag(Tag.BARE, language.nights)
        self._tag(Tag.BARE, language.leading)
        for sign in FRACTION_SIGNS:
            self.tags[sign] = Tag.NUMBER
        self.met = _Met(self.tags)
        self.pattern = self._compile()

    def _tag(self, tag: int, words: Mapping[str, object] | frozenset[str]) -> None:
        for word in words:
            self.tags[word] = self.tags.get(word, 0) | tag

    def _compile(self) -> re.Pattern[str]:
        """Return the pattern of one word, for `split`."""
        language = self.language
        if not language.syllabic:
            # that no word begins at a space is said once, and not found out by each of the five
            return re.compile(f"((?! )(?:{_PLAIN}|{_DIGITS}|[{_SIGNS}]|{_WORD}|{_SIGN_UNITS}))")
        known: set[str] = set(self.tags)
        known.update(language.ones, language.joiners, language.fillers)
        known.update(
            language.links,
            language.speed_before,
            language.halves,
            language.afternoon,
            language.weekdays,
        )
        known.update(language.to, language.between, language.either, language.times)
        for phrase in (*self.before, *self.after, *self.units, *self.ratios, *self.compass):
            known.update(_words(phrase))
        listed = sorted(
            (each for each in known if re.match(_HAN, each)), key=lambda each: (-len(each), each)
        )
        native = (
            "|".join(map(re.escape, listed)) + "|" + (_HAN if language.glued else _HAN + "{1,40}")
        )
        latin = rf"(?:(?!{_HAN})[^\W\d_{_SIGNS}]){{1,60}}"
        return re.compile(f"({_DIGITS}|[{_SIGNS}]|{native}|{latin}|{_SIGN_UNITS})")


def _words(phrase: str) -> list[str]:
    """Return the words of a phrase of a table."""
    return re.findall(rf"{_DIGITS}|{_WORD}|{_SIGN_UNITS}", phrase)


def _tails(phrases: Mapping[str, object]) -> dict[str, int]:
    """Return each last word of a set of phrases with the most words that lead to it."""
    tails: dict[str, int] = {}
    for phrase in phrases:
        words = _words(phrase)
        tails[words[-1]] = max(len(words), tails.get(words[-1], 0))
    return tails


def _heads(phrases: Mapping[str, object]) -> dict[str, int]:
    """Return each first word of a set of phrases with the most words that follow from it."""
    heads: dict[str, int] = {}
    for phrase in phrases:
        words = _words(phrase)
        heads[words[0]] = max(len(words), heads.get(words[0], 0))
    return heads


@cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language, built once."""
    return Lexicon(find_language(code))


# "1.234.567" and "1.234,5" can be read in one way only; "12,5" too, before a unit
_SURELY_COMMA = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{3}){1,8},[0-9]{1,9}|[0-9]{1,3}(?:\.[0-9]{3}){2,8}"
)
_SURELY_POINT = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,8}\.[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){2,8}")
_LIKELY = re.compile(r"[0-9]{1,9}([.,])[0-9]{1,2}")


class Scan:
    """A text as words and gaps; `gaps[i]` stands before `words[i]`, the last one at the end."""

    __slots__ = (
        "_decimal",
        "count",
        "ends",
        "gaps",
        "given",
        "lexicon",
        "low",
        "offset",
        "raw",
        "tags",
        "where",
        "words",
    )

    def __init__(self, text: str, *, offset: int, lexicon: Lexicon) -> None:
        self.given = text
        self._decimal: str | None = None
        self.offset = offset
        self.lexicon = lexicon
        self.raw, self.where = mend(*fold(text), lexicon.tags)
        self.low = lower(self.raw)
        parts = lexicon.pattern.split(self.low)
        words, gaps = parts[1::2], parts[0::2]
        self.count = len(words)
        ends = list(accumulate(map(len, parts)))[1::2]
        # looking past either end finds nothing that joins: a negative index meets the padding
        self.ends: Sequence[int] = ends + [len(self.low)] * _PADDING
        self.words: Sequence[str] = words + [""] * _PADDING
        self.gaps: Sequence[str] = gaps + ["\n\n"] * _PADDING
        self.tags: Sequence[int] = list(map(lexicon.met.__getitem__, words)) + [0] * _PADDING

    def decimal(self, word: str) -> str:
        """Return the decimal mark that the text uses, as its other numbers show.

        Parameters
        ----------
        word
            The number in question; the text is searched only where it may be read in two ways.

        Returns
        -------
        str
            A point or a comma; the mark of the language where the text does not show its own.
        """
        default = self.lexicon.language.decimal
        if len(word) < 5 or word[-4] not in ".,":
            return default
        if self._decimal is None:
            self._decimal = self._habit(default)
        return self._decimal

    def _habit(self, default: str) -> str:
        votes = {".": 0, ",": 0}
        heads = self.lexicon.unit_heads
        for index in compress(count(), map(Tag.DIGITS.__eq__, self.tags)):
            word = self.words[index]
            if word.isdecimal():
                continue
            if _SURELY_COMMA.fullmatch(word):
                votes[","] += 2
            elif _SURELY_POINT.fullmatch(word):
                votes["."] += 2
            elif self.words[index + 1] in heads and (likely := _LIKELY.fullmatch(word)):
                votes[likely[1]] += 1
        other = "," if default == "." else "."
        return other if votes[other] > votes[default] else default

    def start(self, index: int) -> int:
        """Return where a word starts in the folded text."""
        return self.ends[index] - len(self.words[index])

    def shown(self, index: int) -> str:
        """Return a word with its capitals."""
        return self.raw[self.start(index) : self.ends[index]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return positions of the folded text as positions in the article."""
        if self.where is None:
            return start + self.offset, end + self.offset
        return self.where[start] + self.offset, self.where[end - 1] + 1 + self.offset

    def quote(self, start: int, end: int) -> str:
        """Return the text as given between two positions of the folded text."""
        if self.where is None:
            return self.given[start:end]
        return self.given[self.where[start] : self.where[end - 1] + 1]

    def joined(self, index: int) -> bool:
        """Return whether a word follows the one before as in "20 hours" or "20-hour"."""
        gap = self.gaps[index]
        return gap in ("", " ", "-", "\n") or (
            len(gap) <= 4 and not gap.strip(" \n-") and gap.count("\n") < 2 and gap.count("-") < 2
        )

    def spaced(self, index: int) -> bool:
        """Return whether only white space parts a word from the one before."""
        gap = self.gaps[index]
        return gap in (" ", "\n") or (
            0 < len(gap) <= 4 and not gap.strip(" \n") and gap.count("\n") < 2
        )


def read_text(text: str, *, offset: int = 0, language: str = "en") -> Scan:
    """Return a text cut into words.

    Parameters
    ----------
    text
        Any text.
    offset
        Where it stands in its article.
    language
        ISO 639-1 code.

    Returns
    -------
    Scan
        Its words and gaps.
    """
    return Scan(text, offset=offset, lexicon=lexicon(language))
