"""Feet, inches, minutes and seconds written with marks: 5'11", 12' by 14', 12'33".

In: a `Scan` and a word of digits, or a number, with a mark behind it. Out: a `Figure`, or None.
Pure. Looks a few words ahead; the fold has made primes and curly quotes plain.
Source: Chicago Manual of Style, 17th ed., 10.66 on prime marks.
"""

from __future__ import annotations

import re

from geo.languages import words
from geo.quantities_figure import Figure
from geo.quantities_numbers import Number
from geo.quantities_text import FRACTION_SIGNS, Scan

__all__ = ["read_inches", "read_marked"]

_SIDES = words("by x")
_SIZES = words("long wide high tall deep thick")
_MOST_FEET, _MOST_INCHES = 3, 1000
_QUOTED = re.compile(r"(?<![0-9])''")  # 6'' are inches
_OPENER = re.compile(r'(?:^|(?<=[\s(\[—–]))"')
_NO_FIGURE = ('"', ".", "=", "_", "/", "^", "#")
_REACH = 300  # further back a quotation is another one


def read_marked(scan: Scan, index: int) -> Figure | None:
    """Return a length in feet and inches, or a time in minutes and seconds, with marks.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word of digits; the gap after it starts with a mark.

    Returns
    -------
    Figure or None
        What is meant; None where the mark only closes a quotation.
    """
    word, after = scan.words[index], scan.gaps[index + 1]
    glued = index and scan.gaps[index] == ""
    if _is_angle(scan, index) or glued or scan.gaps[index][-1:] in _NO_FIGURE:
        return None  # width="64", "py311", "libc.so.6"
    if word[0] == "0" and word.isdecimal():
        return None  # "umask 002"
    if after == "/" or not word.isdecimal() or len(word) > _MOST_FEET:
        return _inches(scan, index, index + 1, word)
    start, second = scan.start(index), scan.words[index + 1]
    nxt = index + 2
    closing = scan.gaps[nxt]
    if after in ("'", "' ") and second[:1].isdecimal() and len(second) <= 4 and "," not in second:
        inches = float(second)
        if closing == "" and scan.words[nxt] in FRACTION_SIGNS:
            inches += FRACTION_SIGNS[scan.words[nxt]]
            nxt += 1
            closing = scan.gaps[nxt]
        mark = 1 if closing.startswith('"') else 2 if closing.startswith("''") else 0
        if not mark:
            return None
        end = scan.ends[nxt - 1] + mark
        if inches < 12:
            return Figure(int(word) + inches / 12, "ft", start, end, nxt, index)
        seconds = int(word) * 60 + inches
        return Figure(seconds / 60, "min", start, end, nxt, index) if inches < 60 else None
    unit = "in" if after.startswith(('"', "''")) else "ft"
    mark = 2 if after.startswith("''") else 1
    beside = after[mark:].strip(" ")
    sided = (
        second in _SIDES
        and scan.words[nxt][:1].isdecimal()
        and scan.gaps[nxt + 1].startswith(("'", '"'))
    ) or (beside == "×" and second[:1].isdecimal())
    behind = scan.words[index - 1] in _SIDES and scan.gaps[index - 1].startswith(("'", '"'))
    sized = after[mark:] == " " and (
        second in _SIZES or (scan.words[index - 1] in ("a", "an") and _opens_no_quote(scan, start))
    )
    if sided or behind or sized or (unit == "in" and _opens_none(scan, start)):
        return Figure(float(word), unit, start, scan.ends[index] + mark, index + 1, index)
    return None


def read_inches(scan: Scan, number: Number) -> Figure | None:
    """Return a number with a fraction and a mark as inches: 2½", 1 1/4", 2-3/8".

    Parameters
    ----------
    scan
        The text.
    number
        The number; one in whole digits is for `read_marked`.

    Returns
    -------
    Figure or None
        The inches; None where the mark closes a quotation.
    """
    nxt, index = number.next, number.next - 1
    if not scan.gaps[nxt].startswith('"') or number.value.is_integer() or number.high is not None:
        return None
    if number.value >= _MOST_INCHES or not _opens_none(scan, number.start):
        return None
    return Figure(number.value, "in", number.start, number.end + 1, nxt, index)


def _inches(scan: Scan, index: int, nxt: int, word: str) -> Figure | None:
    """Return digits with decimals and a mark as inches: a 6.1" screen."""
    slashed = scan.gaps[nxt] == "/" and scan.gaps[nxt + 1].startswith('"')
    if slashed and word.isdecimal() and scan.words[nxt].isdecimal():
        return _parts_of_inch(scan, index, nxt)
    whole, _, part = word.partition(".")
    if not (scan.gaps[nxt].startswith('"') and whole.isdecimal() and part.isdecimal()):
        return None
    start = scan.start(index)
    if len(word) > _MOST_FEET + 2 or not _opens_none(scan, start):
        return None
    return Figure(float(word), "in", start, scan.ends[index] + 1, nxt, index)


def _parts_of_inch(scan: Scan, index: int, nxt: int) -> Figure | None:
    """Return a fraction of an inch with a mark: 3/8"."""
    above, below = scan.words[index], scan.words[nxt]
    if below not in ("2", "4", "8", "16", "32", "64") or not 0 < int(above[:2]) < int(below):
        return None
    start = scan.start(index)
    if not _opens_none(scan, start):
        return None
    return Figure(int(above) / int(below), "in", start, scan.ends[nxt] + 1, nxt + 1, index)


def _opens_none(scan: Scan, start: int) -> bool:
    """Return whether no quotation is open at a position, which the mark would close."""
    before = scan.raw[max(0, start - _REACH) : start]
    if "“" in before or "„" in before:
        return before.count("“") + before.count("„") <= before.count('"')
    opened = [each.end() for each in _OPENER.finditer(before)]
    # a mark behind a digit closes what is open, and else stands for inches
    closed = not opened or '"' in before[opened[-1] :]
    return closed and len(_QUOTED.findall(before)) % 2 == 0


def _opens_no_quote(scan: Scan, start: int) -> bool:
    """Return whether no single mark before a position can open a quotation."""
    before = scan.raw[max(0, start - _REACH) : start]
    return " '" not in before and not before.startswith("'")


def _is_angle(scan: Scan, index: int) -> bool:
    """Return whether digits are minutes or seconds of arc: 43°7'12''."""
    gap = scan.gaps[index]
    seconds = gap == "'" and "°" in scan.gaps[index - 1]
    return seconds or "°" in gap or "º" in gap
