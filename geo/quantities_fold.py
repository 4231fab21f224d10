"""The fold: a text character by character in plain form, with the way back.

In: text as given. Out: the text with its spaces, digits, dashes and quotes made plain, of the
same length but for the characters without width, which are dropped; and where each stood.
Pure. Source: Unicode 15, general categories Zs, Pd, Nd and Cf.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from geo.lazy import lazy_pattern

__all__ = ["fold", "lower", "mend"]

_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
# the em dash stays: it parts clauses, where the others join the two ends of a range
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u2043"
_WIDTHLESS = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
    "\ufe0e\ufe0f"
)
_DIGIT_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7E2)
_FOLD: dict[str, str] = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_HYPHENS, "-"),
    **{chr(zero + digit): str(digit) for zero in _DIGIT_ZEROS for digit in range(10)},
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF21, 0xFF5B) if chr(code).isalpha()},
    "\uff0c": ",",
    "\uff0e": ".",
    "\uff0f": "/",
    "\uff05": "%",
    "\uff1a": ":",
    "\uff08": "(",
    "\uff09": ")",
    "\uff5e": "-",
    "\u301c": "-",
    "\u066b": ".",
    "\u066c": ",",
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u2032": "'",
    "\u2033": '"',
    "\u201d": '"',
    "\u207b": "-",
    "\u2044": "/",
    "\u2215": "/",
    "\u2236": ":",
    "\u00b5": "\u03bc",
    "\u0130": "I",
    "\r": " ",
    "\t": " ",
    "\v": " ",
    "\f": " ",
}
_CUT = lazy_pattern(r"([^\W\d_]{2,20})(-[ ]?\n[ ]{0,8})([^\W\d_]{2,20})")
_FOLDED = frozenset(_FOLD)
_POINT = "\u30fb"
_POINTED = lazy_pattern(r"(?<=[0-9])\u30fb(?=[0-9])")
# the signs of most stories, which are looked for one by one in a third of the time
_USUAL = "\u2019\u201d\u2018\u2013\u00a0\r\t\v\f"
_KEPT = "\u201c\u2014\u2026"
_DROPPED = frozenset(_WIDTHLESS)


def fold(text: str) -> tuple[str, Sequence[int] | None]:
    """Return a text folded, and the position of each character in the text as given.

    Parameters
    ----------
    text
        Any text, lone surrogates included.

    Returns
    -------
    tuple
        The folded text; positions, or None where none has moved.

    Examples
    --------
    >>> fold("7\u200b00\u00a0km")
    ('700 km', [0, 2, 3, 4, 5, 6])
    """
    if text.isascii():
        return (text.replace("\r", " ").replace("\t", " "), None)
    rest = text = _replaced(text, _USUAL)
    for sign in _KEPT:
        rest = rest.replace(sign, "")
    if rest.isascii():
        return text, None
    odd = set(text)
    where: list[int] | None = None
    if not odd.isdisjoint(_DROPPED):
        where = [place for place, sign in enumerate(text) if sign not in _DROPPED]
        text = "".join([sign for sign in text if sign not in _DROPPED])
    text = _replaced(text, odd & _FOLDED)
    if _POINT in odd:  # 1・5キロ, as Japanese papers print it
        text = _POINTED.sub(".", text)
    return text, where


def _replaced(text: str, signs: Iterable[str]) -> str:
    """Return a text with some signs folded, each to one sign."""
    for sign in signs:
        text = text.replace(sign, _FOLD[sign])
    return text


def mend(
    text: str, where: Sequence[int] | None, known: Container[str]
) -> tuple[str, Sequence[int] | None]:
    r"""Return a folded text with the words that a line's end cuts put together again.

    Parameters
    ----------
    text
        A text as `fold` gives it.
    where
        The position of each of its characters in the text as given; None where none has moved.
    known
        Words in lower case; what makes none of them stays as it is.

    Returns
    -------
    tuple
        The text without the hyphens and line ends inside known words, and the positions.

    Examples
    --------
    >>> mend("40 kilo-\nmetres", None, {"kilometres"})[0]
    '40 kilometres'
    """
    if "-\n" not in text and "- \n" not in text:
        return text, where
    cuts = [
        found.span(2)
        for found in _CUT.finditer(text)
        if f"{found.group(1)}{found.group(3)}".lower() in known
    ]
    if not cuts:
        return text, where
    places = range(len(text)) if where is None else where
    kept: list[int] = []
    parts: list[str] = []
    done = 0
    for start, end in [*cuts, (len(text), len(text))]:
        parts.append(text[done:start])
        kept.extend(places[done:start])
        done = end
    return "".join(parts), kept


def lower(text: str) -> str:
    """Return a text in lower case, of the same length.

    Parameters
    ----------
    text
        Any text.

    Returns
    -------
    str
        The text in lower case.
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join([sign.lower() if len(sign.lower()) == 1 else sign for sign in text])
