"""Numbers without a unit that no rule explains → whether they likely go on from a figure before.

In: a `Scan`, a bare number and the last figures read. Out: the figure whose unit it likely takes.
Touches: one packaged table, `geo/data/bare_weights.csv`.
Method: a conditional log-linear model over the units read shortly before and none of them
(McCullagh and Nelder 1989, ch. 5): what stands round the number, how it is printed, how far back
the figure stands, how the two sizes compare, and whether the words round both are the same.
Weights are fitted by `geo.data.fit_bare` on stories in which every figure of travel is marked.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from geo.languages import words
from geo.quantities_bases import REACH, counts_heads, ends_clause, is_called
from geo.quantities_figure import Figure, note_hedge
from geo.quantities_numbers import Number
from geo.quantities_text import Scan
from geo.quantities_units import find_hedge_before
from geo.units import Dimension, unit_of
from geo.weighing_weights import odds_of, score_of, weights_of

__all__ = [
    "SURE",
    "Asked",
    "Cue",
    "Open",
    "asked_at",
    "cues_of",
    "read_likely",
]

SURE = 0.6
"""How likely a unit must be to be taken: where nine in ten are right in stories left out."""

Cue = tuple[str, float]
_DIMENSIONS = {Dimension.TIME: "T", Dimension.LENGTH: "L", Dimension.SPEED: "V"}
_UNFIT = frozenset({"y", "s", "mm", "cm", "in"})
_YEARS = (1400, 2100)
_MOST_BASES = 3
_OLDEST = 110
_QUOTES = "\"“‘'("
_AGED = words("is was are were be s at aged")
_TURNED = words("turn turns turned turning")  # a person, a railway or a club, and its years
_PERSONS = words("i he she they who we when")
_KIN = words(
    "sister brother man woman son daughter wife husband mother father boy girl uncle aunt cousin"
    " driver pilot captain skipper rider cyclist farmer teacher nurse engineer student twin friend"
    " widow grandfather grandmother grandson partner companion mate owner guide passenger survivor"
    " patient surgeon doctor nephew niece granddaughter daughter-in-law brother-in-law judge priest"
    " monk musician sailor rower swimmer diver runner walker hiker climber pupil prisoner worker"
    " steward stewardess conductor mayor minister fisherman herder shepherd groom bride victim"
    " winner loser champion youngest eldest baby girlfriend boyfriend colleague neighbour neighbor"
    " bishop soldier sergeant colonel lieutenant commander mechanic chef waiter trucker smuggler"
)
_GROWN = 16
# "the leader, 61, got": what people do is named so; "her spokeswoman, 48"
_AGENTS = ("eader", "tor", "ist", "man", "woman", "cian", "nter", "igner", "wner", "nager", "ssor")
_NUMBERED = words(
    "number no nos line lines road highway route interstate motorway category day car coach"
    " platform gate milepost flight bus tram train room seat berth chapter page stage lap leg week"
    " class type grade article section act apartment house pier track channel volume war world"
    " psalm"
)
# what may follow a number that counts nothing; behind others it counts them
_OPEN = words(
    "a about above across after again ago ahead all along although and another any apart are around"
    " as at away back because before behind below beside between beyond but by down downhill"
    " downstream during each east else elsewhere even every except for from further had has have he"
    " her here his how i if in inland inside instead into is it its just last later less long more"
    " most north northeast northwest now of off on once only onwards or otherwise out outside over"
    " overall per rather round she since slower so south southeast southwest still than that the"
    " their then there these they this those through throughout till to today together too toward"
    " towards until up uphill upstream via was we were west what when where which while who why"
    " will with within without would yesterday yet you"
)
# prices, ages, scores and heads have numbers of their own
_COUNTED = words(
    "cost costs price prices fare fares fine fines fined paid pays pay charge charges charged age"
    " ages aged oldest youngest born lives dead killed killing wounded injured hurt drowned died"
    " seat seats berths holds carry carries carried score scores scored won win members votes voted"
    " crew passengers people band starters number guests goals points temperature population sold"
    " sells staff pulse shares employs employed dollars pounds euros"
)
_PER_CENT = words("percent pct")
_COUNTED_BACK = 8
_BREAKS = (".", ";", "!", "?", ":", "\n")
_STOPS, _FAR = (".", "!", "?"), 2
_BESIDE = 3  # words looked at on either side
_ROUND = 6


@dataclass(frozen=True, slots=True)
class Open:
    """A number without a unit: `at` is the word before it and its hedge, `nxt` the one behind."""

    index: int
    number: Number
    at: int
    nxt: int
    hedged: bool


class Asked(NamedTuple):
    """A number without a unit, and the last figure of each unit read shortly before it."""

    scan: Scan
    bare: Open
    bases: tuple[Figure, ...]

    def cues(self, rank: int) -> Iterator[Cue]:
        """Yield what speaks for the unit of one of the figures, the nearest being the first."""
        return cues_of(self.scan, self.bare, self.bases[rank], rank)


def _open_number(scan: Scan, index: int, number: Number) -> Open | None:
    """Return a number that may be a figure without its unit.

    None for a year, and for what is part of a name, a sum or a longer number.
    """
    nxt, value = number.next, number.value
    if scan.gaps[index].strip(" \n(—–,;:“\"‘'") or not scan.gaps[index]:
        return None
    if scan.words[index].isdecimal() and _YEARS[0] <= value <= _YEARS[1]:
        return None  # but "1,980"
    if scan.gaps[nxt][:1] in ("%", "°", "-", "/", "'", "’", "$", "€", "£") or not scan.gaps[nxt]:
        return None
    if scan.words[nxt] in _PER_CENT or (scan.words[nxt] == "per" and scan.words[nxt + 1] == "cent"):
        return None
    if value <= 0 or _is_named(scan, index) or is_called(scan, index) or counts_heads(scan, nxt):
        return None
    if _is_age(scan, index, nxt, value) or _is_clock(scan, index) or _is_counted(scan, index, nxt):
        return None
    hedge = find_hedge_before(scan, index)
    at = index - 1 - (len(hedge[1].split()) if hedge and hedge[1][0].isalpha() else 0)
    return Open(index, number, at, nxt, hedge is not None)


def _is_named(scan: Scan, index: int) -> bool:
    """Return whether a number is part of a name: "the Boeing 747", "platform 3", "Category 3"."""
    if scan.gaps[index] != " " or not index:
        return False
    if scan.words[index - 1] in _NUMBERED:
        return True
    opens = scan.gaps[index - 1].strip(" ")[:1] in ("", *_QUOTES)
    return opens and scan.shown(index - 1)[:1].isupper()


def _is_age(scan: Scan, index: int, nxt: int, value: float) -> bool:
    """Return whether a number tells how old somebody is: "Ida Holm, 52,", "she was eleven"."""
    if not 1 < value <= _OLDEST or not value.is_integer():
        return False
    if scan.gaps[index] == ", ":
        closes = ends_clause(scan, nxt) or scan.words[nxt] in ("and", "who", "of")
        person = scan.shown(index - 1)[:1].isupper() or scan.words[index - 1] in _KIN
        person = person or (value >= _GROWN and scan.words[index - 1].endswith(_AGENTS))
        return closes and index > 1 and person
    if scan.words[index - 1] in _TURNED:
        return True
    if scan.words[index - 1] not in _AGED or index < _BESIDE:
        return False
    named = scan.shown(index - 2)[:1].isupper() and scan.gaps[index - 2] == " "
    return scan.words[index - 2] in _PERSONS or (named and ends_clause(scan, nxt))


def _is_counted(scan: Scan, index: int, nxt: int) -> bool:
    """Return whether a word beside a number makes it a price, an age, a score or heads."""
    for at in range(index - 1, max(-1, index - 1 - _COUNTED_BACK), -1):
        if scan.words[at] in _COUNTED:
            return True  # "carried 700", "the fare is 45"
        if scan.gaps[at].strip(" ")[:1] in _BREAKS:
            break
    for at in range(nxt, nxt + _ROUND):
        if ends_clause(scan, at):
            break
        if scan.words[at] in _COUNTED:
            return True  # "with 200 instead of 250 passengers"
    return False


def _is_clock(scan: Scan, index: int) -> bool:
    """Return whether a number is a time of day: "boarded at 0730", "at 11"."""
    word = scan.words[index]
    return word[:1] == "0" and word.isdecimal()


def _bases_of(scan: Scan, index: int, recent: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the last figure of each unit read shortly before a word, the nearest first."""
    found: dict[str, Figure] = {}
    for figure in reversed(recent):
        if figure.next > index or index - figure.next > REACH:
            continue
        if sum([gap[:1] in _STOPS for gap in scan.gaps[figure.next : index + 1]]) > _FAR:
            break  # three sentences on, nobody remembers what was counted
        if figure.vague or figure.unit in _UNFIT or len(found) == _MOST_BASES:
            continue
        if unit_of(figure.unit).dimension in _DIMENSIONS:
            found.setdefault(figure.unit, figure)
    return tuple(found.values())


def cues_of(scan: Scan, bare: Open, base: Figure, rank: int) -> Iterator[Cue]:
    """Yield what speaks for a number being in the unit of a figure before it.

    Parameters
    ----------
    scan
        The text.
    bare
        The number.
    base
        The figure.
    rank
        How many units were read since.

    Yields
    ------
    tuple
        Name and strength of a cue.
    """
    text, gaps, index, nxt, at = scan.words, scan.gaps, bare.index, bare.nxt, bare.at
    sort = _DIMENSIONS[unit_of(base.unit).dimension]
    yield f"is {sort}", 1.0
    yield f"rank {sort} {rank}", 1.0
    yield f"unit {base.unit}", 1.0
    between = gaps[base.next : index + 1]
    ends = sum([gap[:1] in _STOPS for gap in between])
    breaks = sum(["\n\n" in gap for gap in between])
    yield f"back {sort} {min(ends, 3)}{' new' if breaks else ''}", 1.0
    yield f"words {int(math.log2(1 + index - base.next))}", 1.0
    ratio = math.log2(bare.number.value / base.value) if base.value > 0 else 9.0
    yield f"size {sort} {max(-6, min(6, round(ratio)))}", 1.0
    yield f"look {sort} {_look(scan, bare.index, bare.number.value)}", 1.0
    if _look(scan, index, 0) == _look(scan, base.index, 0):
        yield "look alike", 1.0
    if bare.hedged:
        yield f"hedged {sort}", 1.0
    behind = _behind(scan, nxt)
    yield f"behind {behind}", 1.0
    yield f"behind {sort} {behind}", 1.0
    if behind[0].isalnum():
        yield f"counts {behind not in _OPEN}", 1.0
    if not behind[0].isalpha():
        yield f"behind mark {text[nxt]}", 1.0
    else:
        yield f"second {_behind(scan, nxt + 1)}", 1.0
        if len(text[nxt]) > _BESIDE:
            yield f"tail {text[nxt][-2:]}", 1.0
    yield f"before {_front(scan, at)}", 1.0
    yield f"before {sort} {_front(scan, at)}", 1.0
    yield f"before 2 {text[at - 1]} {_front(scan, at)}", 1.0
    yield f"gap {gaps[index].strip()[:1]}{gaps[nxt].strip()[:1]}", 1.0
    for near in {*text[max(0, at - _ROUND) : max(0, at - 1)]}:
        yield f"near {sort} {near}", 1.0
    for near in {*text[nxt + 1 : nxt + _ROUND]}:
        yield f"after {sort} {near}", 1.0
    if text[at] == text[base.index - 1] and text[at]:
        yield "same before", 1.0
    if text[nxt] == text[base.next] and text[nxt]:
        yield "same behind", 1.0
    if ends_clause(scan, nxt):
        yield f"closes {sort}", 1.0


def _look(scan: Scan, index: int, value: float) -> str:
    """Return how a number is printed, and how large it is where that is asked for."""
    word = scan.words[index]
    form = "digits" if word[:1].isdigit() else "words"
    if "," in word:
        form = "thousands"
    elif "." in word:
        form = "decimal"
    return f"{form} {int(math.log10(value))}" if value > 0 else form


def _behind(scan: Scan, nxt: int) -> str:
    """Return the mark behind a number, or the word, where none parts it."""
    mark = scan.gaps[nxt].strip(" ")[:1]
    if mark == "\n" or nxt >= scan.count:
        return "¶"
    return mark or scan.words[nxt] or "¶"


def _front(scan: Scan, at: int) -> str:
    """Return the word before a number and its hedge, or the mark that parts it from that."""
    mark = scan.gaps[at + 1].strip(" ")[-1:]
    if mark == "\n":
        return "¶"
    return mark or scan.words[at] or "¶"


def asked_at(scan: Scan, index: int, number: Number, recent: Sequence[Figure]) -> Asked | None:
    """Return a number without a unit with the figures before it whose unit it may take.

    Parameters
    ----------
    scan
        The text.
    index
        Index of the first word of the number.
    number
        The number, which no unit follows.
    recent
        The last figures read, in the order of the text.

    Returns
    -------
    Asked or None
        None where it cannot be a figure, and in other languages than English.
    """
    if not recent or index - recent[-1].next > REACH or scan.lexicon.language.code != "en":
        return None
    if number.refused or number.fraction or number.high is not None:
        return None
    bare = _open_number(scan, index, number)
    bases = _bases_of(scan, index, recent) if bare is not None else ()
    return Asked(scan, bare, bases) if bare is not None and bases else None


def read_likely(asked: Asked) -> Figure | None:
    """Return a number in the unit that it likely has.

    Parameters
    ----------
    asked
        The number and the figures before it.

    Returns
    -------
    Figure or None
        None where it likelier counts or names something.
    """
    weights = weights_of("bare_weights.csv")
    scores = {rank: score_of(asked.cues(rank), weights) for rank in range(len(asked.bases))}
    likely = odds_of({-1: 0.0} | scores)
    best = max(likely, key=likely.__getitem__)
    if best < 0 or likely[best] < SURE:
        return None
    scan, number, index = asked.scan, asked.bare.number, asked.bare.index
    unit = asked.bases[best].unit
    figure = Figure(number.value, unit, number.start, number.end, number.next, index)
    note_hedge(scan, figure)
    return figure
