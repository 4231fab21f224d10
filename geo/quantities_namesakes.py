"""Words that are units and something else as well: knots in a rope, leagues of football.

In: a `Scan` and a unit read there. Out: the unit that the words around it make of it, or None.
Pure. Looks a few words back and ahead.
"""

from __future__ import annotations

from geo.languages import words as words_of
from geo.quantities_text import Scan, Tag

__all__ = ["AMBIGUOUS", "METRE_AFTER", "NAMING", "by_context"]

AMBIGUOUS = frozenset({"nm", "rod", "chain", "ft", "kn", "league"})
"""Units that `by_context` is to be asked of."""
METRE_AFTER = words_of(
    "of to from above high deep tall long wide in by and away below down up at on or "
    "thick across before after over under between apart per the away underground short "
    "ahead beyond inland offshore off further farther race sprint final hurdles "
    "freestyle dash relay line x steeplechase backstroke butterfly breaststroke medley"
)
"""Words behind a length that say what it measures."""
# what is measured in nanometres, not in nautical miles
_TINY = words_of(
    "wavelength wavelengths laser lasers light chip chips chipmaker process node nodes transistor "
    "transistors semiconductor semiconductors spectrum particle particles nanoparticle "
    "nanoparticles layer film films emission absorption ultraviolet uv infrared visible optical "
    "silicon photon photons pixel lithography thick thin thickness virus dna pore pores "
    "wafer wafers spectra spectrum spectral step steps bandgap excitation absorbance "
    "fluorescence microscope microscopy nanoparticles crystal crystals grating filter filters "
    "fibre fiber molecule molecules protein proteins diameter beam gold scale scales feature "
    "features resolution roughness um μm å"
)
_DECADES = {"年": "代", "년": "대"}  # 90年代: the nineties
_OF_YEAR = words_of("год года rok roku")  # 1990 год is a year, 1990 лет a time
_YEAR_DIGITS, _FIRST_YEAR, _LAST_YEAR = 4, 1000, 2199
_CENTURIES = {"век": "", "века": "234", "wiek": "", "wieku": ""}  # 19 век; but 3 века
NAMING = frozenset({*_DECADES, *_OF_YEAR, *_CENTURIES})
"""Words of time behind the number of one year or century, that `by_context` is to be asked of."""
_ON_FOOT = words_of("soldier soldiers patrol patrols passenger passengers traffic guards police")
_LEGS = words_of("two four six eight")
# "on two feet", "her own two feet", "it has four feet"
_STANDS = words_of("on has have had all own his her its their my your our")
_TIED, _TIED_REACH = words_of("tie ties tied tying untie untied undo undid untying"), 4
_COUNTS = Tag.DIGITS | Tag.NUMBER
# Europe's top five leagues
_RANKED = words_of("top big major minor professional domestic amateur rival different other")


def by_context(
    scan: Scan, index: int, found: tuple[str, float, int]
) -> tuple[str, float, int] | None:
    """Return a unit whose word has another meaning as the words around it say.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the word of the unit.
    found
        Its key, how many of it, and the index after it; one of `AMBIGUOUS` or of `NAMING`.

    Returns
    -------
    tuple or None
        The same, or another unit; None where the word is none.
    """
    unit, _, nxt = found
    words, follow = scan.words, scan.words[nxt]
    if words[index] in NAMING:
        return None if _is_one_of_time(scan, index) else found
    if unit == "nm":
        if words[index] == "cable" or words[index] == "cables":
            return found if follow in METRE_AFTER else None
        small = words[index] == "nm" and (
            not _TINY.isdisjoint(words[max(0, index - 14) : index + 8])
            or words[index - 1].startswith("0.")
        )
        return ("nanometre", 1.0, nxt) if small else found
    if unit == "ft":
        marching = words[index] == "foot" and follow in _ON_FOOT and scan.spaced(index)
        return None if marching or _are_legs(scan, index) else found
    if unit == "kn":
        tied = not _TIED.isdisjoint(words[max(0, index - _TIED_REACH) : index])
        return None if tied else found
    if unit == "league":
        return None if words[index - 2] in _RANKED else found
    # "fishing rods", "two chains of shops"; but "40 rods long", "3 miles 20 chains"
    counted = follow == "of" and not words[index - 1].isdecimal()
    fits = (follow in METRE_AFTER and not counted) or words[index - 2] in ("mile", "miles")
    return found if fits else None


def _is_one_of_time(scan: Scan, index: int) -> bool:
    """Return whether a number names one year, decade or century: 90年代, 1990 год, 19 век."""
    word, number = scan.words[index], scan.words[index - 1]
    if word in _DECADES:
        return scan.words[index + 1].startswith(_DECADES[word]) and not scan.gaps[index + 1]
    if not number.isdecimal():
        return False
    if word in _OF_YEAR:
        return len(number) == _YEAR_DIGITS and _FIRST_YEAR <= int(number) <= _LAST_YEAR
    teens = len(number) > 1 and number[-2] == "1"
    return number[-1] not in _CENTURIES[word] or teens


def _are_legs(scan: Scan, index: int) -> bool:
    """Return whether feet are to stand on: "on two feet", "a dog has four feet and a tail"."""
    if scan.words[index] != "feet" or scan.words[index - 1] not in _LEGS:
        return False
    joined = scan.words[index + 1] in ("and", "or") and not scan.tags[index + 2] & _COUNTS
    ends = joined or scan.gaps[index + 1][:1] in (".", ",", ";", "")
    return ends and scan.words[index - 2] in _STANDS
