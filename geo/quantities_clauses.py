"""Clauses with "is" that leave the unit out: "by car it is ten", "the second was five".

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit is meant, or
None. Pure. Each rule looks a bounded way back and ahead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geo.languages import words
from geo.quantities_bases import (
    ANY,
    LENGTH,
    PLACED,
    TIME,
    WAYS,
    Bare,
    clause_before,
    ends_clause,
    find_base,
    likelier,
)
from geo.quantities_figure import Figure
from geo.quantities_gaps import is_named
from geo.quantities_text import Scan
from geo.units import Dimension, unit_of

__all__ = ["contrasted"]

_IT = words("it that this which")
_BECAME = words("became becomes become")
_IS = _BECAME | words("is was s be been")
_AUXILIARIES = words("will would could should may might must have has had be")
_NOW = words("now today then nowadays")
_CHANGED = words("new old with once when shorter direct")
_OTHERS = words("one other second first latter former third rest next last")
_WAY_NOUNS = words("course way route distance")
_USUAL = words("unusual usual normal enough common")
_OFTEN = words("times twice once week month year thrice")
# "by car it is ten": what the other figure is set against
_SETTING = words(
    "ago before round around cape canal end finally reality practice fact by via through back"
    " home return returning going coming down up way map rail train road car air plane sea boat"
    " ferry bus coach bicycle bike foot land water crow direct straight winter summer northbound"
    " southbound eastbound westbound stream current tide wind uphill downhill"
    " without now today then nowadays"
)
_BY_THE_SUN = (["by", "day"], ["by", "night"])
_BY_LAND = words("road rail sea land water train car boat")
_ONCE = words("before earlier then")
_PHRASE = 5
_FAR = 100.0


class _Verb(NamedTuple):
    """The "would now be" before a number: where it begins, its "be", and whether "now" is told."""

    start: int
    be: int
    now: bool

    @property
    def foreseen(self) -> bool:
        """Return whether an auxiliary leads it: "it would be three"."""
        return self.start < self.be


def contrasted(scan: Scan, bare: Bare, recent: Sequence[Figure]) -> Figure | None:
    """Return the figure that "going home it is ten" or "by car, it was five" is set against.

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
    if scan.words[bare.at] == "another" and bare.stopped and scan.words[bare.at - 1] in _IS:
        return find_base(scan, bare.index, recent, WAYS, 1)
    if not bare.stopped and _is_usual(scan, bare.nxt):
        return find_base(scan, bare.index, recent, TIME, 1)
    verb = _verb_before(scan, bare.at)
    if verb is None:
        return None
    at = verb.start
    of_it = scan.words[at - 1] in _IT
    called = not of_it and bare.stopped and not bare.small
    if called and not _WAY_NOUNS.isdisjoint(clause_before(scan, at - 1, 6)):
        return find_base(scan, bare.index, recent, LENGTH, 1)  # "the direct course was 24,500"
    if of_it and scan.words[at - 3 : at - 1] in _BY_THE_SUN and bare.stopped:
        return find_base(scan, bare.index, recent, TIME, 2)
    base = find_base(scan, bare.index, recent, ANY, 1)
    if base is None:
        return None
    if of_it and bare.stopped and scan.words[at - 2] in _BY_LAND:
        base = likelier(scan, bare, recent, base)
    between = scan.words[base.next : at]
    if not _OFTEN.isdisjoint(between) and "ago" not in between:
        return None  # "walks 15 km twice a week; in summer it is four"
    if verb.foreseen and scan.words[at - 1] == "and" and not _NOW.isdisjoint(between):
        meant = bare.stopped  # "it is four hours now and will be two"
    elif of_it:
        meant = _is_set_beside(scan, bare, base, verb)
    else:
        meant = _is_of_another(scan, bare, base, at)
    return base if meant else None


def _verb_before(scan: Scan, at: int) -> _Verb | None:
    """Return the verb that ends at a word: "is", "is now", "would have been"."""
    now = scan.words[at] in _NOW
    be = at - now
    if scan.words[be] not in _IS:
        return None
    first = be
    while scan.words[first - 1] in _AUXILIARIES and scan.joined(first) and be - first < _PHRASE:
        first -= 1
    return _Verb(first, be, now)


def _is_of_another(scan: Scan, bare: Bare, base: Figure, at: int) -> bool:
    """Return whether "Ulm is 580", "the second was 51" tells of another than the figure before."""
    if not bare.stopped:
        return False
    far = bare.number.value >= _FAR
    if not bare.small and not bare.number.words and is_named(scan, at - 1, far=far):
        return unit_of(base.unit).dimension is Dimension.LENGTH
    told = scan.words[base.index - 1] in _IS or _is_first(scan, base.index)
    return told and scan.words[at - 1] in _OTHERS


def _is_set_beside(scan: Scan, bare: Bare, base: Figure, verb: _Verb) -> bool:
    """Return whether "it is ten" tells the figure before of another way, time or course."""
    at, follow = verb.start, scan.words[bare.nxt]
    if not bare.stopped and follow == "more":
        return scan.words[bare.nxt + 1] in ("to", "from", "by")
    once = follow in _ONCE and ends_clause(scan, bare.nxt + 1)  # "it was seven and a half before"
    if not (bare.stopped or once or follow in ("by", "if", "with", "via")):
        return False
    if scan.words[verb.be] in _BECAME or verb.now or once:
        return True
    dimension = unit_of(base.unit).dimension
    if scan.gaps[at - 1][:1] == "." and scan.gaps[bare.nxt][:1] == ".":
        # "It was 21." But "It was six." may be an hour of the clock
        return dimension is not Dimension.TIME
    first = base.next
    while first < at and scan.gaps[first] in (" ", "-", "'") and scan.words[first] != "but":
        first += 1
    if verb.foreseen and not _CHANGED.isdisjoint(scan.words[first:at]):
        return True  # "with the new link it would be three"
    behind = scan.words[bare.nxt : bare.nxt + 4] if not bare.stopped else ()
    if not _SETTING.isdisjoint([*scan.words[first:at], *behind]) or scan.words[first] == "for":
        return True  # "for coaches it is 100"
    named = any(
        scan.words[each] in ("from", "to") and scan.shown(each + 1)[:1].isupper()
        for each in range(first, at)
    )
    placed = "for" in scan.words[first:at] or scan.words[first] in PLACED
    return named or (placed and (verb.foreseen or dimension is Dimension.SPEED))


def _is_first(scan: Scan, index: int) -> bool:
    """Return whether "the first stage, 42 km," has a figure: "the second will be 51" follows."""
    return scan.gaps[index] == ", " and "first" in scan.words[max(0, index - _PHRASE) : index]


def _is_usual(scan: Scan, at: int) -> bool:
    """Return whether a number was not unusual, or enough: said of the time before."""
    if scan.words[at] not in ("is", "are", "was", "were"):
        return False
    return scan.words[at + 1 + (scan.words[at + 1] == "not")] in _USUAL
