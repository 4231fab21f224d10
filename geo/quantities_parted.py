"""Lengths told in part or twice: "300 km, of which 210 are paved", "290, or about 180 miles".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import words
from geo.quantities_bases import ARE, LENGTH, Bare, find_base
from geo.quantities_figure import Figure, read_single
from geo.quantities_numbers import read_number
from geo.quantities_text import Scan, Tag
from geo.units import Dimension, unit_of

__all__ = ["parted", "twinned"]

_PARTED = words("which road track line way them river")
_SURFACES = words(
    "paved navigable surfaced open built laid electrified tarred complete completed finished ready"
    " gravel dirt motorway uphill downhill underground single double unpaved rebuilt closed usable"
    " passable tunnels water land"
)
_TWIN = 0.04  # conversions side by side, both rounded


def parted(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the length of which a part is told: "300 km, of which 210 are paved".

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    ranked = scan.words[bare.at] in ("last", "first") and scan.words[bare.at - 1] == "the"
    if ranked and (scan.words[bare.at - 3], scan.words[bare.at - 2]) == ("of", "which"):
        return find_base(scan, bare.index, recent, LENGTH)  # "3,757 km, of which the last 1,142"
    if scan.words[bare.at] not in _PARTED or bare.stopped or scan.words[bare.nxt] not in ARE:
        return None
    if _SURFACES.isdisjoint(scan.words[bare.nxt + 1 : bare.nxt + 4]):
        return None
    return find_base(scan, bare.index, recent, LENGTH)


def twinned(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the length whose unit makes "290, or about 180 miles" one way twice.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Figure or None
        The figure; None where there is no such cue.
    """
    at = bare.number.next
    if scan.gaps[at] != " (" and (scan.gaps[at] not in (", ", " ") or scan.words[at] != "or"):
        return None
    for ahead in range(at, at + 4):
        if scan.tags[ahead] & (Tag.DIGITS | Tag.NUMBER):
            number = read_number(scan, ahead)
            twin = read_single(scan, ahead, number) if number is not None else None
            base = find_base(scan, bare.index, recent, LENGTH, 1)
            if twin is None or base is None or unit_of(twin.unit).dimension is not Dimension.LENGTH:
                return None
            size = bare.number.value * unit_of(base.unit).factor
            return base if abs(twin.size() - size) <= _TWIN * size else None
    return None
