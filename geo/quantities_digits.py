"""Numbers in digits: "1,234.5", "10 000", "1½", "2 1/2", "2.8bn", 1万2000.

In: a `Scan` and the index of a word of digits. Out: a `Number`.
Pure. A number too long to be meant is refused.
Source: SI brochure (2019), 5.4.4 on digits in groups of three; the Indian system groups by
two after the first three.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import isfinite

from geo.languages import words
from geo.quantities_powers import read_power
from geo.quantities_text import FRACTION_SIGNS, Scan, Tag

__all__ = ["SHORT_SCALES", "Number", "parse_digits", "read_digits", "with_half"]

_MAX_DIGITS = 15  # a light-year in kilometres has 13; longer strings are codes, not counts
_LARGEST = 1e30
_OPENS = ("", " ", "-", "(", "~", "≈", "<", ">", "\n", "±")  # what may stand before ".5"
_CARRIES_ON = Tag.DIGITS | Tag.NUMBER
SHORT_SCALES = words("m k mn bn tn")  # glued abbreviations: 2.8bn
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3}){0,5}")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?:\.[0-9]{1,15})?")


@dataclass(slots=True)
class Number:
    """A number as read: from character `start` to `end` of the folded text.

    `scale` is the multiplier named last ("million"), for "two to three million". `high` is
    set for a vague number ("dozens"). `whole` says that a part of one follows from it
    ("half", which takes "an hour"). `words` says that no digit was used.
    """

    value: float
    start: int
    end: int
    next: int
    high: float | None = None
    scale: float = 1.0
    words: bool = False
    fraction: bool = False
    refused: str = ""


def read_digits(scan: Scan, index: int) -> Number:
    """Return the number that starts with digits.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the word of digits.

    Returns
    -------
    Number
        The number; `refused` says why where it is none.
    """
    word = scan.words[index]
    start, nxt = scan.start(index), index + 1
    value = parse_digits(word, scan.decimal(word))
    refused = "" if value is not None else "not a number as one is written"
    value = value or 0.0
    if len(word) > _MAX_DIGITS + 6 or (scan.gaps[nxt] == "" and scan.words[nxt][:1].isdecimal()):
        refused = "too long to be a figure"
        while scan.gaps[nxt] == "" and scan.words[nxt][:1].isdecimal():
            nxt += 1
        return Number(value, start, scan.ends[nxt - 1], nxt, refused=refused)
    if scan.gaps[index][-1:] == "." and scan.gaps[index][-2:-1] in _OPENS and word.isdecimal():
        value, start = float(f"0.{word}"), start - 1
    follower = scan.words[nxt]
    power = None
    if follower in ("e", "x", "10") or word == "10":
        power = read_power(scan, index, nxt)
    if power is not None:
        value, nxt = value * power[0], power[1]
        if not isfinite(value) or value > _LARGEST:
            value, refused = 0.0, "too long to be a figure"
        return Number(value, start, scan.ends[nxt - 1], nxt, refused=refused)
    if (
        not refused
        and not scan.tags[nxt] & _CARRIES_ON
        and follower not in (scan.lexicon.language.joiners)
    ):
        return Number(value, start, scan.ends[index], nxt)
    if len(word) <= 3 and word.isdecimal():
        grouped = word
        while (
            scan.gaps[nxt] in (" ", "'")
            and len(grouped) < _MAX_DIGITS
            and len(part := re.split("[.,]", scan.words[nxt], maxsplit=1)) <= 2
            and len(part[0]) == 3
            and part[0].isdecimal()
        ):
            grouped += part[0]
            nxt += 1
            if len(part) == 2:
                grouped += "." + part[1]
                break
        if nxt > index + 1:
            value = parse_digits(grouped, ".")
            if value is None:
                value, refused = 0.0, "not a number as one is written"
    fraction = False
    sign = scan.words[nxt]
    if sign in FRACTION_SIGNS and scan.gaps[nxt] in ("", " ", "-"):
        value += FRACTION_SIGNS[sign]
        nxt += 1
    else:
        value, nxt, fraction = _slash_fraction(scan, index, nxt, value)
    share = value * scan.lexicon.language.fractions.get(scan.words[nxt], 1.0)
    if share < min(value, 1.0) and scan.spaced(nxt) and scan.words[nxt].endswith("s"):
        return Number(share, start, scan.ends[nxt], nxt + 1, fraction=True)  # 5 thousandths
    scale = 1.0
    multipliers = scan.lexicon.language.multipliers
    for _ in range(2):
        factor = multipliers.get(scan.words[nxt])
        if factor is None or not _scale_fits(scan, nxt):
            break
        value, scale, nxt = value * factor, scale * factor, nxt + 1
    if scale > 1 and scan.lexicon.language.script:
        value, nxt = _tail_after_scale(scan, nxt, value, scale)
    number = Number(value, start, scan.ends[nxt - 1], nxt, None, scale, False, fraction, refused)
    return with_half(scan, number)


def parse_digits(word: str, decimal: str) -> float | None:
    """Return what digits with points and commas stand for, or None.

    Parameters
    ----------
    word
        Digits, with "." and "," between them.
    decimal
        The decimal mark of the text, for "1.234" and "1,234", which may be either.

    Returns
    -------
    float or None
        The number; None where the marks fit no way of writing one.

    Examples
    --------
    >>> parse_digits("1.234,5", "."), parse_digits("1,234.5", ".")
    (1234.5, 1234.5)
    >>> parse_digits("1.234", ","), parse_digits("1.234", ".")
    (1234.0, 1.234)
    """
    points, commas = word.count("."), word.count(",")
    if not points and not commas:
        return float(word) if len(word) <= _MAX_DIGITS + 6 else None
    if _INDIAN.fullmatch(word):
        return float(word.replace(",", ""))
    mark = "." if points else ","
    if points and commas:
        mark = word[max(word.rfind("."), word.rfind(","))]
        other = "," if mark == "." else "."
        whole, _, part = word.rpartition(mark)
        if mark in whole or not _GROUPED.fullmatch(whole) or other not in whole:
            return None
        return float(whole.replace(other, "") + "." + part)
    if points + commas > 1:
        return float(word.replace(mark, "")) if _GROUPED.fullmatch(word) else None
    grouped = bool(_GROUPED.fullmatch(word)) and not word.startswith("0")
    if grouped and mark != decimal:
        return float(word.replace(mark, ""))
    return float(word.replace(",", "."))


def _slash_fraction(scan: Scan, index: int, nxt: int, value: float) -> tuple[float, int, bool]:
    """Return a value with "1/2" or the "1/2" of "1 1/2" read, the next index, and whether."""
    words = scan.words

    def part(at: int) -> float | None:
        if scan.gaps[at + 1] != "/" or not (
            words[at].isdecimal() and scan.words[at + 1].isdecimal()
        ):
            return None
        above, below = int(words[at][:3]), int(words[at + 1][:3])
        return above / below if 0 < above < below <= 16 else None

    if nxt == index + 1 and (found := part(index)) is not None:
        return found, nxt + 1, True
    if scan.gaps[nxt] in (" ", "-", "+") and nxt < scan.count and words[nxt].isdecimal():
        found = part(nxt)
        if found is not None:
            return value + found, nxt + 2, False
    return value, nxt, False


def _scale_fits(scan: Scan, index: int) -> bool:
    """Return whether a multiplier belongs to the digits before it."""
    word, gap = scan.words[index], scan.gaps[index]
    if word in SHORT_SCALES:
        if gap not in ("", " ") or (gap and word in ("m", "k")):
            return False
        # "1.8m" is metres unless a unit follows: "2.8m miles"
        return word not in ("m", "k") or (
            scan.spaced(index + 1)
            and scan.words[index + 1] in scan.lexicon.unit_heads
            and (
                len(scan.words[index + 1]) > 2 or scan.words[index + 1] in ("km", "mi", "ha", "sq")
            )
        )
    return scan.joined(index)


def _tail_after_scale(scan: Scan, nxt: int, value: float, scale: float) -> tuple[float, int]:
    """Return a value with the digits that follow a scale, as in 1万2000."""
    multipliers = scan.lexicon.language.multipliers
    glued = scan.gaps[nxt] == "" or (
        scan.gaps[nxt] == " "
        and (scan.words[nxt + 1] in multipliers or _is_measured(scan, nxt))  # 1만 2000㎡
    )
    if glued and scan.words[nxt].isdecimal() and len(scan.words[nxt]) <= 4:
        rest = float(scan.words[nxt])
        nxt += 1
        least = 1.0
        while scan.gaps[nxt] == "" and least < multipliers.get(scan.words[nxt], 0.0) < scale:
            least = multipliers[scan.words[nxt]]  # 1억5천만: 5천 of 만
            rest, nxt = rest * least, nxt + 1
        if rest < scale:
            return value + rest, nxt
    return value, nxt


def _is_measured(scan: Scan, at: int) -> bool:
    """Return whether digits of a script of syllables have a unit behind them."""
    unit = scan.tags[at + 1] & Tag.UNIT and scan.joined(at + 1)
    return scan.lexicon.language.syllabic and bool(unit)


def with_half(scan: Scan, number: Number) -> Number:
    """Return a number with the "and a half" that follows it: "two and a half hours".

    Parameters
    ----------
    scan
        The text.
    number
        The number read so far.

    Returns
    -------
    Number
        The same number, or that with its half.
    """
    language = scan.lexicon.language
    at = number.next
    if scan.words[at] not in language.joiners or not scan.joined(at) or number.scale > 1e9:
        return number
    slashed, past, is_fraction = _slash_fraction(scan, at + 1, at + 2, 0.0)
    if is_fraction and scan.spaced(at + 1):
        end = scan.ends[past - 1]
        return Number(number.value + slashed, number.start, end, past, words=number.words)
    if scan.words[at + 1] in language.ones:
        parts, share = at + 2, 1.0
    elif scan.words[at + 1] in language.cardinals:
        parts, share = at + 2, language.cardinals[scan.words[at + 1]]
    else:
        parts, share = at + 1, 1.0
    piece = language.fractions.get(scan.words[parts])
    sign = FRACTION_SIGNS.get(scan.words[at + 1])
    if piece is None and sign is not None:
        parts, share, piece = at + 1, 1.0, sign
    if piece is None or share * piece >= 1 or not scan.joined(parts) or not scan.joined(at + 1):
        return number
    value = number.value + share * piece * (number.scale if number.scale > 1 else 1.0)
    factor = language.multipliers.get(scan.words[parts + 1])
    if number.scale == 1.0 and factor is not None and scan.spaced(parts + 1):
        return Number(
            value * factor,
            number.start,
            scan.ends[parts + 1],
            parts + 2,
            None,
            factor,
            number.words,
        )
    return Number(
        value, number.start, scan.ends[parts], parts + 1, None, number.scale, number.words
    )
