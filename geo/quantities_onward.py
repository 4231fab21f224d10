"""Times and ways that go on: "another 230 to the farm", "was on its way for 51", "counts on 10".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.languages import words
from geo.quantities_bases import ANY, TIME, WAYS, Bare, clause_before, find_base
from geo.quantities_figure import Figure
from geo.quantities_text import Scan
from geo.units import unit_of

__all__ = ["added", "kept", "reckoned_with", "shared"]

_ON_TO = words("to from by of in through and")
# who is on the way or held up is so for a time; who sat or stood may be no traveller
_STAYS = words("way held detained delayed anchor moored stranded drifted travelled")
_STAYED_IN = words("in at on until by without before and under")
_COUNTS_ON = frozenset(
    {("counts", "on"), ("count", "on"), ("counted", "on"), ("reckon", "with"), ("tell", "of")}
    | {("reckons", "with"), ("reckoned", "with"), ("tells", "of"), ("told", "of")}
)
_BEING = words("is are was were")
_SPENT = words(
    "spent passed lost wasted slept rested asleep waiting standing driving walking under in on by"
    " at through along across up down"
)


def added(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure that "takes another 25", "from there another 220" adds to.

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
        The figure; None where there is no such cue, or a number of something else stands between.
    """
    if scan.words[bare.at] != "another":
        return None
    if not bare.stopped and scan.words[bare.nxt] not in _ON_TO:
        return None
    if recent[-1].next == bare.at and scan.gaps[bare.at] == ", ":  # "40 miles, another four"
        return find_base(scan, bare.index, recent, TIME)
    return find_base(scan, bare.index, recent, ANY, 1)


def kept(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the time that "was on its way for 51" or "was held up for 20" goes on from.

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
    if scan.words[bare.at] != "for":
        return None
    if not bare.stopped and scan.words[bare.nxt] not in _STAYED_IN:
        return None
    if _STAYS.isdisjoint(clause_before(scan, bare.at - 1)):
        return None
    return find_base(scan, bare.index, recent, TIME, 1, over=True)


def reckoned_with(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the time that "an ordinary passenger counts on ten" goes on from.

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
    if (scan.words[bare.at - 1], scan.words[bare.at]) not in _COUNTS_ON or not bare.stopped:
        return None
    return find_base(scan, bare.index, recent, TIME, 1)


def shared(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the time of which "22 hours, of which four were spent in a queue" tells a part.

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
        The figure; None where something stands between the two, or the part is no less.
    """
    whole, at = recent[-1], bare.at
    beside = scan.words[at - 1 : at + 1] == ["of", "which"] and whole.next == at - 1
    if not beside or bare.stopped or scan.words[bare.nxt] not in _BEING:
        return None
    if scan.words[bare.nxt + 1] not in _SPENT:
        return None
    timed = unit_of(whole.unit).dimension in WAYS
    return whole if timed and bare.number.value < whole.value else None
