"""Powers of ten, as science writes them: "3 x 10^8", "1.5e3", "10⁻⁶".

In: a `Scan` and the index after a number in digits. Out: ten to what power, and the index
after it.
Pure. An exponent has two digits at most.
Source: SI brochure (2019), 5.4.5 on multiplication and powers.
"""

from __future__ import annotations

from geo.quantities_text import Scan

__all__ = ["read_power"]

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TIMES = ("×", "·", "*", "⋅", "∙")
_LONGEST = 2


def read_power(scan: Scan, index: int, nxt: int) -> tuple[float, int] | None:
    """Return the power of ten that a number in digits is multiplied by, or is itself.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the number.
    nxt
        Index of the word after it.

    Returns
    -------
    tuple or None
        The power, divided by ten where the number itself is the ten; index after it.
    """
    words, gaps = scan.words, scan.gaps
    word = words[nxt]
    if word == "e" and not gaps[nxt] and gaps[nxt + 1] in ("", "+", "-"):
        digits = words[nxt + 1]
        if not (digits.isdecimal() and len(digits) <= _LONGEST and words[nxt + 2] != "e"):
            return None
        return _ten_to(digits, negative=gaps[nxt + 1] == "-"), nxt + 2
    if word == "10" and gaps[nxt].strip(" ") in _TIMES:
        found = _exponent(scan, nxt + 1) or _sunk(scan, nxt + 1)
    elif word == "x" and words[nxt + 1] == "10" and gaps[nxt] in ("", " "):
        found = _exponent(scan, nxt + 2) or _sunk(scan, nxt + 2)
    elif words[index] == "10" and nxt == index + 1:
        found = _exponent(scan, nxt)
        if found is None and _is_minus(scan, nxt):
            found = _sunk(scan, nxt)
        return None if found is None else (found[0] / 10, found[1])
    else:
        return None
    return found


def _exponent(scan: Scan, at: int) -> tuple[float, int] | None:
    """Return ten to the exponent that stands right at a word: "^8", "⁸", "^-6", "⁻⁶"."""
    gap, word = scan.gaps[at], scan.words[at]
    plain = word.translate(_RAISED)
    raised = plain != word and plain.isdecimal()
    if len(plain) > _LONGEST or not plain.isdecimal():
        return None
    if not (gap in ("^", "^-", "**", "**-") if not raised else gap in ("", "-")):
        return None
    return _ten_to(plain, negative=gap.endswith("-")), at + 1


def _sunk(scan: Scan, at: int) -> tuple[float, int] | None:
    """Return ten to an exponent that lost its height in the setting: "× 10-7"."""
    word = scan.words[at]
    if scan.gaps[at] != "-" or not word.isdecimal() or len(word) > _LONGEST:
        return None
    return _ten_to(word, negative=True), at + 1


def _is_minus(scan: Scan, at: int) -> bool:
    """Return whether "10-6" can be no range: a minus sign, or an end below the start and a unit."""
    if scan.gaps[at] != "-" or at >= scan.count:
        return False
    place = scan.start(at) - 1
    if scan.quote(place, place + 1) == "\u2212":
        return True
    word = scan.words[at]
    return len(word) == 1 and word in "3456789" and scan.words[at + 1] in ("m", "s", "m2")


def _ten_to(digits: str, *, negative: bool) -> float:
    return 10.0 ** (-int(digits) if negative else int(digits))
