"""Numbers: digits, words and mixtures of both, read at one word of a text.

In: a `Scan` and the index of a word. Out: a `Number`, or None.
Pure. A number is at most a dozen words long.
Source: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), ch. 19,
on how cardinals are built; other languages differ by their tables.
"""

from __future__ import annotations

from geo.languages import Language
from geo.quantities_digits import SHORT_SCALES, Number, read_digits, with_half
from geo.quantities_text import FRACTION_SIGNS, Scan, Tag

__all__ = ["Number", "read_number"]

_MAX_WORDS = 12
_DOZEN, _SCORE = 12.0, 20.0
_AFTER_CLOCK = frozenset("分刻钟鐘半")


def read_number(scan: Scan, index: int) -> Number | None:
    """Return the number that starts at a word, read as far as it goes.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word tagged as digits or number.

    Returns
    -------
    Number or None
        The number, with the reason if it was refused; None where the word is none here.
    """
    if scan.tags[index] & Tag.DIGITS:
        return _with_glued_half(scan, read_digits(scan, index))
    return _read_words(scan, index)


def _with_glued_half(scan: Scan, number: Number) -> Number:
    """Return a number in digits with the half that its language glues to it: 10个半小时."""
    at = number.next
    halves = scan.lexicon.language.halves
    if number.refused or number.high is not None or scan.words[at] not in halves or scan.gaps[at]:
        return number
    return Number(number.value + 0.5, number.start, scan.ends[at], at + 1)


def _read_words(scan: Scan, index: int) -> Number | None:
    """Return the number that starts with a number word."""
    language = scan.lexicon.language
    word = scan.words[index]
    start = scan.start(index)
    if word in FRACTION_SIGNS:
        return Number(
            FRACTION_SIGNS[word], start, scan.ends[index], index + 1, words=True, fraction=True
        )
    if word in language.vague:
        return _read_vague(scan, index)
    if word in language.fractions:
        return _read_fraction(scan, index, 1.0, start)
    count = _Count(language)
    nxt = index
    while nxt < min(scan.count, index + _MAX_WORDS):
        seen = nxt > index
        if seen and not scan.joined(nxt) and not (count.scale >= 1000 and _goes_on(scan, nxt)):
            break
        word = scan.words[nxt]
        cardinal = language.cardinals.get(word)
        factor = _factor(language, word, seen=seen)
        if cardinal == 0 and seen and language.glued and count.scale > 1:
            nxt += 1  # 一千零五十
            continue
        if cardinal is not None and (not seen or count.high == 0.0 or cardinal < count.high):
            if cardinal == 0 and seen:
                break
            count.add(cardinal)
        elif factor is not None and word not in SHORT_SCALES:
            if not seen and not language.glued and factor < 1000 and word == "k":
                return None
            count.multiply(factor)
            if factor == _DOZEN:
                nxt += 1
                break
        elif seen and _joins(scan, nxt, count):
            nxt += 1
            continue
        else:
            break
        nxt += 1
        if count.scale == 1.0 and count.high == 0.0 and not _more(scan, nxt):
            break
    return _with_its_part(scan, index, nxt, count) if nxt > index else None


class _Count:
    """What number words have made so far; the next must lie below `high`, a scale below `low`."""

    def __init__(self, language: Language) -> None:
        self.scores = language.scores
        self.total = self.section = self.current = 0.0
        self.low = self.high = 0.0
        self.scale = 1.0

    @property
    def value(self) -> float:
        """Return the number."""
        return self.total + self.section + self.current

    def add(self, cardinal: float) -> None:
        """Take "seven", "forty", or the twenty of "quatre-vingts"."""
        if self.scores and cardinal == _SCORE and 1 < self.current < 10:
            self.current *= cardinal
            self.high = _SCORE
        else:
            self.current += cardinal
            self.high = _place(cardinal, self.scores)
        self.scale = 1.0

    def multiply(self, factor: float) -> None:
        """Take "dozen", "hundred", "thousand"."""
        self.scale = factor
        if factor == _DOZEN:
            self.section += (self.current or 1.0) * factor
            self.current, self.high, self.scale = 0.0, -1.0, 1.0
        elif factor < 1000:
            self.section += (self.current or 1.0) * factor
            self.current, self.high = 0.0, factor
        elif self.low and factor >= self.low:
            # "hundred thousand million": what stands so far is multiplied
            self.total = self.value * factor
            self.section = self.current = 0.0
            self.high = factor
        else:
            self.total += ((self.section + self.current) or 1.0) * factor
            self.section = self.current = 0.0
            self.low = self.high = factor


def _factor(language: Language, word: str, *, seen: bool) -> float | None:
    """Return what a word multiplies by; behind a number полторы сотни, три десятка as well."""
    factor = language.multipliers.get(word)
    if factor is None and seen and language.vague_scales and word in language.vague:
        return language.vague[word][1] / 10
    return factor


def _joins(scan: Scan, at: int, count: _Count) -> bool:
    """Return whether "and" goes on with a number: "two hundred and five", "einundzwanzig"."""
    language = scan.lexicon.language
    following = language.cardinals.get(scan.words[at + 1])
    if scan.words[at] not in language.joiners or following is None or following >= count.high:
        return False
    if language.joined_tens:
        return True
    loose = all(scan.spaced(each) or scan.gaps[each] == "-" for each in (at, at + 1))
    return loose and count.scale >= 100


def _with_its_part(scan: Scan, index: int, nxt: int, count: _Count) -> Number | None:
    """Return a number with what follows it: a fraction, a half, figures behind a point."""
    language = scan.lexicon.language
    start, value = scan.start(index), count.value
    if (
        index
        and scan.words[index - 1] in language.ones
        and scan.spaced(index)
        and scan.words[index] in language.multipliers
    ):
        start = scan.start(index - 1)
    if scan.words[nxt] in language.points:
        value, nxt = _after_point(scan, nxt, value)
    after = scan.words[nxt]
    if (
        after in language.fractions
        and scan.joined(nxt)
        and nxt == index + 1
        and value * language.fractions[after] < 1
    ):
        return _read_fraction(scan, nxt, value, start)  # "three quarters of an hour"
    number = Number(value, start, scan.ends[nxt - 1], nxt, None, count.scale, True)
    if after in language.halves and scan.joined(nxt):
        return Number(value + 0.5, start, scan.ends[nxt], nxt + 1, words=True)
    if after in FRACTION_SIGNS and scan.joined(nxt):
        return Number(value + FRACTION_SIGNS[after], start, scan.ends[nxt], nxt + 1, words=True)
    return with_half(scan, number)


def _after_point(scan: Scan, nxt: int, value: float) -> tuple[float, int]:
    """Return a value with the decimals of "one point five", and the index after them."""
    cardinals = scan.lexicon.language.cardinals
    glued = scan.lexicon.language.glued and not scan.gaps[nxt]
    if not (glued or scan.spaced(nxt)):
        return value, nxt
    place, at = 0.1, nxt + 1
    while at < nxt + 4 and cardinals.get(scan.words[at], 10.0) < 10 and scan.joined(at):
        value, place, at = value + place * cardinals[scan.words[at]], place / 10, at + 1
    if at == nxt + 1 or (glued and scan.words[at] in _AFTER_CLOCK):
        return value, nxt  # 十二点五分 is a time of day
    return value, at


def _goes_on(scan: Scan, nxt: int) -> bool:
    """Return whether hundreds follow thousands after a comma: "two thousand, five hundred"."""
    language = scan.lexicon.language
    return (
        scan.gaps[nxt] == ", "
        and scan.words[nxt] in language.cardinals
        and scan.words[nxt + 1] == "hundred"
        and scan.spaced(nxt + 1)
    )


def _more(scan: Scan, nxt: int) -> bool:
    """Return whether a multiplier follows, so that reading goes on after "five"."""
    word = scan.words[nxt]
    language = scan.lexicon.language
    if word in language.multipliers:
        return True
    if language.vague_scales and word in language.vague:
        return True
    return language.scores and word in language.cardinals


def _place(cardinal: float, scores: bool) -> float:
    """Return the place of a cardinal's last figure that is not zero: 10 for 20, 0 for 7."""
    if cardinal >= 100:
        return 100.0
    if cardinal >= 20 and cardinal % 10 == 0:
        return 20.0 if scores and cardinal in (60, 80) else 10.0
    return 10.0 if scores and cardinal == 10 else 0.0


def _read_vague(scan: Scan, index: int) -> Number:
    """Return a number nobody counted: "dozens of", "tens of thousands of", "a few"."""
    language = scan.lexicon.language
    low, high = language.vague[scan.words[index]]
    start, nxt = scan.start(index), index + 1
    if index and scan.words[index - 1] in language.ones and scan.spaced(index):
        start = scan.start(index - 1)
    if scan.words[nxt] == "of" and scan.spaced(nxt):
        inner = scan.words[nxt + 1]
        if inner in language.vague and scan.spaced(nxt + 1):
            factor = language.vague[inner][0]
            low, high, nxt = low * factor, high * factor, nxt + 2
        elif (factor := language.multipliers.get(inner, 0.0)) >= 100 and scan.spaced(nxt + 1):
            low, high, nxt = low * factor, high * factor, nxt + 2
    elif scan.words[nxt] in language.multipliers and (
        scan.spaced(nxt) or (language.glued and not scan.gaps[nxt])  # 三四十公里
    ):
        factor = language.multipliers[scan.words[nxt]]
        low, high, nxt = low * factor, high * factor, nxt + 1
        if factor == 12.0:
            low, high = 24.0, 100.0
    return Number(low, start, scan.ends[nxt - 1], nxt, high, words=True)


def _read_fraction(scan: Scan, index: int, count: float, start: int) -> Number:
    """Return a part of one, or of a multiplier: "half", "three quarters", "half a million"."""
    language = scan.lexicon.language
    value = count * language.fractions[scan.words[index]]
    nxt = index + 1
    if index and start == scan.start(index) and scan.words[index - 1] in language.ones:
        start = scan.start(index - 1)
    at = nxt
    if scan.words[at] == "of" and scan.spaced(at):
        at += 1
    if scan.words[at] in language.ones and scan.spaced(at):
        at += 1
    factor = language.multipliers.get(scan.words[at])
    if factor is not None and scan.joined(at) and scan.words[at] not in SHORT_SCALES:
        return Number(value * factor, start, scan.ends[at], at + 1, None, factor, True)
    return Number(value, start, scan.ends[nxt - 1], nxt, words=True, fraction=True)
