"""Words of an article as data: made harmless for files, and figures put into words.

In: text as given, figures in SI. Out: one line of text without control characters.
Pure: reads nothing.
Source: OWASP, "CSV Injection", for the characters that open a formula.
"""

from __future__ import annotations

import re

from geo.errors import ExportError
from geo.model import Quantity
from geo.quantities_moments import clock_text, date_text
from geo.units import Dimension

__all__ = ["csv_cell", "number", "plain_text", "shorten", "value_of"]

# C0, DEL and C1 controls, lone surrogates, bidi embeddings and isolates, invisible spaces,
# noncharacters that XML forbids;
# the joiners U+200C and U+200D stay, for Persian and Hindi need them
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)
_BREAKS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
_FORMULA = tuple("=+-@＝＋－＠")


def plain_text(text: str) -> str:
    r"""Return text as one line in which every character can be seen.

    Parameters
    ----------
    text
        Anything an article, a file name or a gazetteer may hold.

    Returns
    -------
    str
        The same text; line breaks and tabs become spaces, and control characters, lone
        surrogates and direction overrides are written out, as in ``\u202e``.

    Examples
    --------
    >>> print(plain_text("Khasan\u202e\nstation"))
    Khasan\u202e station
    """
    return _UNSEEN.sub(_written_out, _BREAKS.sub(" ", text))


def _written_out(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def csv_cell(text: str) -> str:
    """Return text that no spreadsheet takes for a formula.

    Parameters
    ----------
    text
        Anything.

    Returns
    -------
    str
        The text as one line, behind an apostrophe where it would open a formula.

    Examples
    --------
    >>> csv_cell("=1+1")
    "'=1+1"
    """
    line = plain_text(text).strip()
    return f"'{line}" if line.startswith(_FORMULA) else line


def shorten(text: str, limit: int) -> str:
    """Return text cut to a number of characters, between words if it can be, with an ellipsis.

    Parameters
    ----------
    text
        Any text.
    limit
        Most characters wanted, above zero.

    Returns
    -------
    str
        Text of at most `limit` characters.

    Examples
    --------
    >>> shorten("Vostochny Cosmodrome", 10)
    'Vostochny…'
    >>> shorten("the trip from Vladivostok", 20)
    'the trip from…'
    >>> shorten("Vladivostok", 6)
    'Vladi…'
    """
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    if not text[limit - 1].isspace():
        # a long word, or a script without spaces, is cut where the room ends
        words = kept.rpartition(" ")[0]
        kept = words if 2 * len(words) > len(kept) else kept
    return kept.rstrip() + "…"


def value_of(quantity: Quantity) -> float | int | str:
    """Return a figure in its own unit: a number, or text for a date or a clock time.

    Parameters
    ----------
    quantity
        A figure as written; for a range its middle is taken.

    Returns
    -------
    float or int or str
        A number; an ISO 8601 date (of a day, month, year or interval); ``"23:05"`` or
        ``"Sat 23:05"``.

    Raises
    ------
    ExportError
        If the figure is no finite number, or no day of the calendar.
    """
    number(quantity.value)
    if quantity.dimension is Dimension.CLOCK:
        return clock_text(quantity)
    if quantity.dimension is Dimension.DATE:
        try:
            return date_text(quantity)
        except (ValueError, OverflowError):
            raise ExportError(f"{quantity.value!r} is no day of the calendar.") from None
    if quantity.value_to is None:
        return number(quantity.value)
    return number((quantity.value + quantity.value_to) / 2)


def number(value: float, *, digits: int = 10) -> float | int:
    """Return a figure for a file, whole where it is whole.

    Parameters
    ----------
    value
        The figure.
    digits
        Significant digits kept: six for what we measure, metres in a thousand kilometres.

    Returns
    -------
    float or int
        The figure rounded, so that every machine writes the same.

    Raises
    ------
    ExportError
        If it is infinite or not a number: no file format can carry that.

    Examples
    --------
    >>> number(435.0), number(0.1 + 0.2)
    (435, 0.3)
    """
    rounded = float(f"{value:.{digits}g}")
    if rounded - rounded != 0:
        raise ExportError(f"{value!r} is no finite number and cannot be written to a file.")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e15 else rounded
