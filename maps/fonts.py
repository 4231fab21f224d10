"""Which letters the fonts of this machine can draw.

In: text. Out: the letters that would come out as boxes, or not at all. Each letter is drawn
once, small, and held against a letter that no font has. Touches: the fonts of the machine.
"""

from __future__ import annotations

import struct
import unicodedata
import zlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

__all__ = ["missing_letters", "scripts_of"]

_CELL = 20
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Cs", "Mc", "Me", "Mn", "Zl", "Zp", "Zs"})
_MOST = 600
# a place in Unicode that is nobody's: what is drawn for it is what a missing letter looks like
_NOBODYS = "\U0010fabc"
_FAMILIES = "Noto Sans,Source Sans 3,Arial,Noto Sans CJK KR,Noto Naskh Arabic,sans-serif"


def missing_letters(text: str) -> frozenset[str]:
    r"""Return the letters of a text that this machine has no font for.

    Parameters
    ----------
    text
        Anything; blanks, marks upon letters and controls are not asked for.

    Returns
    -------
    frozenset of str
        Of the first 600 different letters; A stands for all of ASCII.

    Examples
    --------
    >>> sorted(missing_letters("A\U0010fffd"))
    ['\U0010fffd']
    """
    seen = {each if each > "\x7f" else "A" for each in text if not each.isspace()}
    letters = sorted(each for each in seen if unicodedata.category(each) not in _UNSEEN)[:_MOST]
    if not letters:
        return frozenset()
    cells = _cells([_NOBODYS, " ", *letters])
    unseen = (cells[0].tobytes(), cells[1].tobytes())
    return frozenset(
        letter for letter, cell in zip(letters, cells[2:], strict=True) if cell.tobytes() in unseen
    )


def scripts_of(letters: Iterable[str]) -> tuple[str, ...]:
    """Return the scripts of letters, as Unicode names them.

    Parameters
    ----------
    letters
        Single letters.

    Returns
    -------
    tuple of str
        Sorted, each once; letters without a name count as symbols.

    Examples
    --------
    >>> scripts_of("평я")
    ('Cyrillic', 'Hangul')
    """
    names = {unicodedata.name(letter, "SYMBOLS").partition(" ")[0] for letter in letters}
    return tuple(sorted(name if name == "CJK" else name.capitalize() for name in names))


def _cells(letters: list[str]) -> list[NDArray[np.uint8]]:
    """Return the drawing of each letter."""
    import resvg_py

    drawn = "".join(
        f'<text x="{number * _CELL + 2}" y="15" font-size="14" font-family="{_FAMILIES}">'
        f"&#{ord(letter)};</text>"
        for number, letter in enumerate(letters)
    )
    width = len(letters) * _CELL
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_CELL}">{drawn}</svg>'
    # a letter may lean into its neighbour's cell: the middle tells enough
    sheet = _pixels(bytes(resvg_py.svg_to_bytes(svg_string=svg, sans_serif_family="Noto Sans")))
    return [sheet[:, at * _CELL + 2 : (at + 1) * _CELL - 4] for at in range(len(letters))]


def _pixels(png: bytes) -> NDArray[np.uint8]:
    """Return the pixels of a PNG of eight-bit channels, shape (high, wide, channels).

    Source: Portable Network Graphics, third edition, section 9 (filtering).
    """
    width, height, _, kind = struct.unpack(">IIBB", png[16:26])
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[kind]
    data, at = b"", 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + size]
        at += size + 12
    raw = np.frombuffer(zlib.decompress(data), dtype=np.uint8).reshape(height, -1)
    rows = np.zeros((height + 1, width + 1, channels), dtype=np.int64)
    for y in range(height):
        line = raw[y, 1:].reshape(width, channels).astype(np.int64)
        above = rows[y]
        for x in range(width):
            left, up, corner = rows[y + 1, x], above[x + 1], above[x]
            rows[y + 1, x + 1] = (line[x] + _predicted(int(raw[y, 0]), left, up, corner)) % 256
    return rows[1:, 1:].astype(np.uint8)


def _predicted(
    filter_type: int, left: NDArray[np.int64], up: NDArray[np.int64], corner: NDArray[np.int64]
) -> NDArray[np.int64]:
    if filter_type == 1:
        return left
    if filter_type == 2:
        return up
    if filter_type == 3:
        return (left + up) // 2
    if filter_type == 4:
        guess = left + up - corner
        gaps = np.abs(np.stack([guess - left, guess - up, guess - corner]))
        first = np.argmin(gaps, axis=0)
        return np.where(first == 0, left, np.where(first == 1, up, corner))
    return np.zeros_like(left)
