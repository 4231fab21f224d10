"""Units without a number: "a day and a half", "could take days", "overnight", "Mach 2".

In: a `Scan` and a unit word. Out: a `Figure`, or None.
Pure. Each step looks a bounded way ahead or back.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_figure import Figure, add_half, note_hedge
from geo.quantities_joined import add_parts, note_twin
from geo.quantities_numbers import read_number
from geo.quantities_ranges import join_range
from geo.quantities_text import Scan, Tag
from geo.quantities_units import read_unit

__all__ = ["read_bare_unit", "read_whole"]

_BARE_UNITS = frozenset(
    {"mi", "km", "nm", "h", "min", "d", "wk", "mo", "y", "acre", "ha", "ly", "m"}
)
_ALWAYS_BARE = words("mi km nm h ly")
_BARE_AFTER = words(
    "in for within took takes take taking lasted lasts last lasting after about over "
    "nearly almost than under around spend spent spending least quarter half most "
    "roughly some barely only until every-other of up to just is was"
)
_BARE_BEFORE = words("and long away later ago apart or by earlier late early on")
_WAYS = words(
    "drive ride journey walk march sail sailing flight travel trip hike run train trek boat voyage "
    "riding driving walking hiking cycling climb"
)
_NO_RATE = _BARE_AFTER | words("and or but to with before by at into plus")
_VAGUE_AFTER = words("last lasts lasted lasting take takes took taken taking")
_VAGUE_BEFORE = words("away apart long")
_RATE_WORDS = words("once twice thrice times")


def read_bare_unit(scan: Scan, index: int) -> Figure | None:
    """Return the figure of a unit without a number: "a day and a half", "could take days".

    Parameters
    ----------
    scan
        The text.
    index
        Index of a unit word.

    Returns
    -------
    Figure or None
        One of the unit, a vague number of it, or None.
    """
    language = scan.lexicon.language
    word = scan.words[index]
    if word in language.nights:
        return _overnight(scan, index)
    if word == "mach":
        return _mach(scan, index)
    if not index or not scan.joined(index):
        return None
    before = scan.words[index - 1]
    if before in language.ones:
        return _one(scan, index)
    if language.code != "en" or not word.endswith("s") or len(word) < 4:
        return None
    if before in _VAGUE_AFTER or (
        scan.words[index + 1] in _VAGUE_BEFORE and scan.spaced(index + 1)
    ):
        found = read_unit(scan, index, digits=False)
        if found is None or found[0] not in _BARE_UNITS or scan.tags[index - 1] & Tag.DIGITS:
            return None
        unit, factor, nxt = found
        return Figure(
            2 * factor, unit, scan.start(index), scan.ends[nxt - 1], nxt, index, 14 * factor, True
        )
    return None


def read_whole(scan: Scan, index: int) -> Figure:
    """Return the figure that a word is by itself: двухдневный, zweistündige, 이틀.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word tagged as a figure.

    Returns
    -------
    Figure
        Its number and unit.
    """
    value, unit = scan.lexicon.language.figures[scan.words[index]]
    figure = Figure(value, unit, scan.start(index), scan.ends[index], index + 1, index)
    note_hedge(scan, figure)
    return figure


def _one(scan: Scan, index: int) -> Figure | None:
    """Return "an hour", "a mile and a half"; None for "twice a day" and "20 litres a mile"."""
    found = read_unit(scan, index, digits=False)
    if found is None or found[0] not in _BARE_UNITS:
        return None
    unit, factor, nxt = found
    earlier = scan.words[index - 2]
    if unit == "mi" and (earlier == "by" or scan.words[nxt] in scan.lexicon.language.ones):
        return None  # "he missed by a mile", "a mile a minute"
    for back in range(2, 2 if earlier in _NO_RATE else 5):
        if index - back < 0 or any(sign in scan.gaps[index - back + 1] for sign in ",.;:("):
            break
        if scan.tags[index - back] & Tag.DIGITS or scan.words[index - back] in _RATE_WORDS:
            return None
    figure = Figure(factor, unit, scan.start(index - 1), scan.ends[nxt - 1], nxt, index - 1)
    add_half(scan, figure, factor)
    if scan.words[nxt] == "of" and scan.spaced(nxt) and unit not in _ALWAYS_BARE:
        return None  # "a day of mourning"
    if figure.next == nxt:
        ranged = join_range(scan, figure)
        follow = scan.words[nxt] if scan.gaps[nxt] in (" ", "\n", "'", "-") else ""
        way = scan.gaps[nxt] == "'" and scan.words[nxt] == "s" and scan.words[nxt + 1] in _WAYS
        if not ranged.ranged and not (
            way or unit in _ALWAYS_BARE or earlier in _BARE_AFTER or follow in _BARE_BEFORE
        ):
            return None
    if not figure.ranged:
        add_parts(scan, figure)
    note_hedge(scan, figure)
    note_twin(scan, figure)
    return figure


def _overnight(scan: Scan, index: int) -> Figure | None:
    """Return "overnight" where somebody travels: six to fourteen hours, and vague."""
    beside = scan.lexicon.language.night_travel
    near = {scan.words[at] for at in range(index - 3, index + 4)}
    if beside.isdisjoint(near):
        return None
    return Figure(6.0, "h", scan.start(index), scan.ends[index], index + 1, index, 14.0, True)


def _mach(scan: Scan, index: int) -> Figure | None:
    """Return "Mach 2"."""
    nxt = index + 1
    if not (nxt < scan.count and scan.tags[nxt] & (Tag.DIGITS | Tag.NUMBER)):
        return None
    if not scan.joined(nxt):
        return None
    number = read_number(scan, nxt)
    if number is None or number.refused or number.value > 50:
        return None
    figure = Figure(number.value, "mach", scan.start(index), number.end, number.next, index)
    note_hedge(scan, figure)
    return figure
