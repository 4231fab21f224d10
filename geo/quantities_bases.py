"""A number without a unit and the figure before it whose unit it may take.

In: a `Scan`, a number and the last figures read. Out: a `Bare` number with what stands round
it, and the last figure of a dimension that is near enough.
Pure. Looks a bounded way back and ahead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.languages import words
from geo.quantities_figure import Figure
from geo.quantities_numbers import Number
from geo.quantities_text import Scan, Tag
from geo.quantities_units import find_hedge_before
from geo.units import Dimension, unit_of

__all__ = [
    "ANY",
    "ARE",
    "DETERMINERS",
    "LENGTH",
    "PACES",
    "PLACED",
    "REACH",
    "SPEED",
    "TIME",
    "WAYS",
    "Bare",
    "clause_before",
    "counts_heads",
    "ends_clause",
    "find_base",
    "is_called",
    "likelier",
    "look_round",
]

LENGTH = frozenset({Dimension.LENGTH})
DETERMINERS = words("the a an his her its their our my")
ARE = words("are is were was have has had lie lies run runs")
_AS_MANY = 5  # words behind a number among which "as many" tells what it counts
# words that say where or when a figure holds: "downhill", "in the strait"
PLACED = words(
    "in on outside inside through along across before after during with without under downhill"
    " uphill upstream downstream elsewhere above below beyond at by"
)
REACH = 60  # words back to the figure whose unit is meant
_PARAGRAPH = 2  # sentences that a blank line counts for
_CLAUSE = 9
TIME = frozenset({Dimension.TIME})
SPEED = frozenset({Dimension.SPEED})
PACES = frozenset({Dimension.SPEED, Dimension.LENGTH})
WAYS = frozenset({Dimension.LENGTH, Dimension.TIME})
ANY = frozenset({Dimension.LENGTH, Dimension.TIME, Dimension.SPEED})
_STOPS = frozenset('.,;:()!?—–"”’\n')
_YEARS = (1500, 2100)
# what may follow a number that counts nothing
_OPEN = words(
    "by on if when because as than before to with without and but or via in at today now instead"
    " from while since through round around this last there back apart away for up down it he she"
    " they more off of uphill downhill upstream downstream outside inside elsewhere above below"
    " otherwise beyond between that along across over north south east west north-east north-west"
    " south-east south-west home against going coming outward homeward outbound inbound northbound"
    " southbound eastbound westbound"
)
_POINTING = words("the a an this that each every another which no any")
_SORTS = words(
    "old new other second third first last next same main direct big small long short slow fast"
    " early late night day cheap local express good bad only right wrong real usual official"
    " older newer younger bigger larger smaller longer shorter slower faster quicker earlier later"
    " cheaper better easier higher lower former latter nearer further oldest newest youngest"
    " biggest largest smallest longest shortest slowest fastest quickest earliest latest cheapest"
    " best easiest"
)
# what has a number for a name; "by bus 35" has minutes
_CALLED = words("engine locomotive type class km kilometre kilometer milepost")
# an hour with its minutes: 7.05
_AT_HOURS, _HOUR = words("at by until till from"), re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_NUMBERED = words("bus line flight train tram route platform road highway no number gate")
_ADVERBS = words(
    "little well only just still even already barely hardly scarcely fully exactly precisely"
)
_FEW = 3.0
_NEAR_SIZE, _FAR_SIZE = 2.5, 4.0


@dataclass(frozen=True, slots=True)
class Bare:
    """A number without a unit: `at` is the word before it and its hedge, `nxt` the one behind."""

    index: int
    number: Number
    at: int
    nxt: int
    stopped: bool
    small: bool


def look_round(scan: Scan, index: int, number: Number, nxt: int) -> Bare | None:
    """Return a number with what stands round it.

    Parameters
    ----------
    scan
        The text.
    index
        Index of its first word.
    number
        The number.
    nxt
        Index of the word after it, or after the end of its range.

    Returns
    -------
    Bare or None
        The number; None where it counts or names something.
    """
    if scan.gaps[index] not in (" ", "\n", ", ", " (", " — ", " – "):
        return None
    if scan.words[index].isdecimal() and _YEARS[0] <= number.value <= _YEARS[1]:
        return None  # but "1,980"
    if is_called(scan, index) or counts_heads(scan, nxt):
        return None
    stopped = ends_clause(scan, nxt)
    if not stopped:
        if scan.gaps[nxt] not in (" ", "\n") or scan.words[nxt] not in _OPEN | ARE | {"led"}:
            return None
        counted = scan.tags[nxt + 1] & (Tag.DIGITS | Tag.NUMBER) and scan.words[nxt] != "at"
        if counted or number.value == 1.0:
            return None  # "two in ten", "one by one", but "27,455 at 15 knots"
    hedge = find_hedge_before(scan, index)
    at = index - 1 - (len(hedge[1].split()) if hedge and hedge[1][0].isalpha() else 0)
    while scan.words[at] in _ADVERBS:
        at -= 1
    if scan.words[at] in ("bare", "mere") and scan.words[at - 1] == "a":
        at -= 2  # "are a bare 250 apart"
    small = number.words and number.value <= _FEW
    return Bare(index, number, at, nxt, stopped, small)


def is_called(scan: Scan, index: int) -> bool:
    """Return whether a number is a name, an hour or a word: "Engine 591", "at 7.05", "the old one".

    Parameters
    ----------
    scan
        The text.
    index
        Index of the number.

    Returns
    -------
    bool
        False for "by bus 35", which has minutes.
    """
    shown, before = scan.shown(index), scan.words[index - 1]
    if shown == "one":  # "the one", "the old one", but "the plane one"
        of_a_sort = index > 1 and before in _SORTS
        return (scan.words[index - 2] if of_a_sort else before) in _POINTING
    if not shown[:1].isdecimal() or scan.gaps[index] != " ":
        return False
    if before in _CALLED or (before in _NUMBERED and scan.shown(index - 1)[:1].isupper()):
        return True
    return before in _AT_HOURS and _HOUR.fullmatch(shown) is not None


def counts_heads(scan: Scan, nxt: int) -> bool:
    """Return whether a number is one of heads or cases: "wolves took 40, four times as many as".

    Parameters
    ----------
    scan
        The text.
    nxt
        Index of the word after the number.

    Returns
    -------
    bool
        False for "took 40, twice as long".
    """
    if scan.gaps[nxt] not in (", ", " (", " — ", " – "):
        return False
    behind = scan.words[nxt : nxt + _AS_MANY]
    return any(pair == ("as", "many") for pair in pairwise(behind))


def ends_clause(scan: Scan, nxt: int) -> bool:
    """Return whether a clause ends before a word.

    Parameters
    ----------
    scan
        The text.
    nxt
        Index of the word.

    Returns
    -------
    bool
        True at a mark that parts clauses and at the end of the text.
    """
    gap = scan.gaps[nxt]
    mark = gap.lstrip(" ")[:1]
    if nxt >= scan.count or gap == "":
        return nxt >= scan.count
    if gap == ", " and scan.tags[nxt] & Tag.DIGITS:
        return False
    if gap in (".", ",", ":", ";") and nxt < scan.count:
        return False  # "57:31"
    return mark in _STOPS if mark else "\n\n" in gap


def find_base(
    scan: Scan,
    index: int,
    recent: Sequence[Figure],
    dimensions: frozenset[Dimension],
    sentences: int = 0,
    *,
    over: bool = False,
) -> Figure | None:
    """Return the last figure of some dimensions before a word.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the word.
    recent
        The last figures read, in the order of the text.
    dimensions
        What is asked for; for `ANY`, only the very last figure will do.
    sentences
        How many sentences may end between.
    over
        Whether other numbers may stand between, as the verb tells what is meant.

    Returns
    -------
    Figure or None
        The figure; None where none is near, or a number of something else is nearer.
    """
    skipped: list[Figure] = []
    for figure in reversed(recent):
        if figure.next > index or figure.vague or figure.unit == "y":
            continue
        dimension = unit_of(figure.unit).dimension
        if dimension not in dimensions:
            skipped.append(figure)
            if dimensions is ANY or len(skipped) > _PARAGRAPH:
                return None
            continue
        if index - figure.next > REACH:
            return None
        if dimensions is ANY and _is_rate(scan, figure, recent):
            skipped.append(figure)
            continue  # "does 300 km in a day": what the way is counted by
        ends = 0
        for at in range(figure.next, index + 1):
            gap = scan.gaps[at]
            if "\n\n" in gap:
                ends += _PARAGRAPH if skipped else 1
            elif gap[:1] in (".", "!", "?") and gap != ".":
                ends += 1
            if ends > sentences:
                return None
            if (
                not over
                and at < index
                and _is_other_number(scan, at)
                and not _is_within(at, skipped)
            ):
                return None
        return figure
    return None


def likelier(scan: Scan, bare: Bare, recent: Sequence[Figure], base: Figure) -> Figure:
    """Return the length before a time where "by road it is 19" can be no hours: 21 miles are near.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    recent
        The last figures read, in the order of the text.
    base
        The last of them, of which the number may be.

    Returns
    -------
    Figure
        That one, unless it is a time of another size and a length of like size stands near.
    """
    way = find_base(scan, bare.index, recent, LENGTH, 1)
    if unit_of(base.unit).dimension is not Dimension.TIME or way is None:
        return base
    near = 1 / _NEAR_SIZE < bare.number.value / way.value < _NEAR_SIZE
    far = not 1 / _FAR_SIZE < bare.number.value / base.value < _FAR_SIZE
    return way if near and far else base


def _is_rate(scan: Scan, figure: Figure, recent: Sequence[Figure]) -> bool:
    """Return whether a figure is what the one before is counted by, "300 km in a day", or when."""
    if unit_of(figure.unit).dimension is not Dimension.TIME:
        return False
    if scan.words[figure.next] in ("ago", "later", "earlier"):
        return True  # when it was so, not how long
    if figure.value != 1.0:
        return False
    return any(each.next == figure.index - 1 for each in recent)


def _is_other_number(scan: Scan, at: int) -> bool:
    """Return whether a word is a number that may count something, and no year."""
    if scan.tags[at] & Tag.DIGITS:
        if not scan.gaps[at] and scan.words[at - 1].isalpha():
            return False  # "Z21"
        if scan.words[at - 1] in _NUMBERED and scan.gaps[at] == " ":
            return False  # "bus 30", "flight 88"
        word = scan.words[at]
        return not (word.isdecimal() and len(word) == 4 and _YEARS[0] <= int(word) <= _YEARS[1])
    return scan.lexicon.language.cardinals.get(scan.words[at], 0.0) > _FEW


def _is_within(at: int, figures: Sequence[Figure]) -> bool:
    return any(each.index <= at < each.next for each in figures)


def clause_before(scan: Scan, at: int, most: int = _CLAUSE) -> Sequence[str]:
    """Return the words of a clause up to and with a word.

    Parameters
    ----------
    scan
        The text.
    at
        Index of the word.
    most
        How many words to look back.

    Returns
    -------
    sequence of str
        In the order of the text.
    """
    first = at
    while first > max(0, at - most) and scan.gaps[first] in (" ", "-", "'", "\n"):
        first -= 1
    return scan.words[first : at + 1]
