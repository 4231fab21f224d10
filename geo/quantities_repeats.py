"""Bare numbers that repeat the unit of a figure before them.

In: a `Scan` and a number without a unit. Out: a `Figure` in the unit meant, or None.
Six turns of phrase, each with its words: two sides ("8 by 10 feet"), several numbers before one
unit ("at 55 and 65 mph"), a list ("14 miles to
Norway and 15 to Paris"), a comparison ("36 hours rather than 16"), an average ("320 kph, and
averages 260"), a meter ("the speedometer read 158"). A number that merely follows ("which makes
825 look supersonic") is none of them.
Pure. Each looks a bounded way back.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_figure import Figure
from geo.quantities_numbers import Number, read_number
from geo.quantities_rates import rate_behind
from geo.quantities_text import Scan, Tag
from geo.quantities_units import find_hedge_before, read_unit
from geo.units import Dimension, unit_of

__all__ = ["read_repeat"]

_INHERITED = frozenset({Dimension.LENGTH, Dimension.TIME, Dimension.SPEED, Dimension.AREA})
_LISTING = words("and or but another then")
_LISTED = words("to from by")
_BY = words("road rail train car air sea boat plane bus ferry foot bike bicycle ship")
_COMPARED = frozenset(
    {
        "rather than",
        "instead of",
        "compared with",
        "compared to",
        "up from",
        "down from",
        "as against",
        "lieu de",
        "vez de",
        "invece di",
        "plaats van",
    }
)
_INSTEAD = words("statt anstatt вместо zamiast")  # 80 statt 100
_AFTER_COMPARED = words("in on at for and but by when as last this a an the")
_AVERAGES = words("averages averaged averaging average")
_SIDES = words("by x")
_MOST_SHARED = 4
_BOARD = 40  # words of a list of places
_FAR_APART = 20.0  # "killed 2 and 300 miles away" is no list
_MORE, _UNTIL = words("more fewer less"), words("before after by until overnight")
_PLANNED = words("planned expected scheduled usual normal before forecast promised intended then")
_MAYBE = words("maybe perhaps possibly")  # "12, maybe 13 miles"
_SERIES = (" ", ", ", "-, ", "- ")
_NUMBERED = words(
    "route highway road interstate junction exit chapter page room platform gate number no nos "
    "flight line section class type stage group division grade level phase part volume table "
    "square ward district zone sector pier act question lot unit team player car lane"
)
_MOST_SIDES = 3
_LEAST_IN_WORDS = 2
_LEGS = words("relay relays medley freestyle hurdles sprints repeats reps intervals")
_RELAY, _RELAY_LEGS = 4, words("50 100 200 400 800 1500")
_BESIDE = (" ", "-", "")
_METERS = words("speedometer speedo dial needle radar")
_SHOWN = words("read reads reading showed shows showing touched hit said reached at")


def read_repeat(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return a bare number in the unit that it repeats.

    Parameters
    ----------
    scan
        The text.
    index
        Index of its first word.
    number
        The number.

    Returns
    -------
    Figure or None
        The figure; None where nothing says that a unit is meant.
    """
    if number.fraction or number.high is not None:
        return None
    side = _other_side(scan, number)
    if side is not None:
        return Figure(number.value * side[1], side[0], number.start, number.end, number.next, index)
    shared = _shared(scan, index, number)
    if shared is not None:
        return shared
    if index < 3:
        return None
    board = _on_a_board(scan, index, number)
    if board is not None:
        return Figure(
            number.value * board[1], board[0], number.start, number.end, number.next, index
        )
    found: tuple[str, float] | None = None
    before = scan.words[index - 1]
    if _is_listed(scan, index, number) or _is_surplus(scan, index, number):
        found = _unit_before(scan, index, reach=12, dimensions=_INHERITED)
    elif (f"{scan.words[index - 2]} {before}" in _COMPARED or before in _INSTEAD) and _ends_phrase(
        scan, number
    ):
        found = _unit_before(scan, index, reach=8, dimensions=_INHERITED)
    elif (
        before in _SHOWN
        and not number.words
        and not _METERS.isdisjoint(scan.words[max(0, index - 10) : index])
    ):
        found = _unit_before(scan, index, reach=80, dimensions=frozenset({Dimension.SPEED}))
    else:
        hedge = find_hedge_before(scan, index)
        verb = scan.words[index - 1 - (len(hedge[1].split()) if hedge else 0)]
        if verb in _AVERAGES:
            found = _unit_before(scan, index, reach=20, dimensions=frozenset({Dimension.SPEED}))
    if found is None:
        return None
    return Figure(number.value * found[1], found[0], number.start, number.end, number.next, index)


def _on_a_board(scan: Scan, index: int, number: Number) -> tuple[str, float] | None:
    """Return the unit of a list of places: "…, in kilometres: London 18,958, New York 15,008"."""
    if number.words or scan.gaps[index] != " " or not scan.shown(index - 1)[:1].isupper():
        return None
    if scan.gaps[number.next][:1] not in (",", ".", ";", ""):
        return None
    for at in range(index - 1, max(1, index - _BOARD), -1):
        gap = scan.gaps[at]
        if gap == ": ":
            found = read_unit(scan, at - 1, digits=False) if scan.words[at - 2] == "in" else None
            return None if found is None else (found[0], found[1])
        if gap not in (" ", ", ", "; ", " and "):
            return None
    return None


def _other_side(scan: Scan, number: Number) -> tuple[str, float] | None:
    """Return the unit of the second of two sides: "8 by 10 feet", "a 6-by-9-foot cell"."""
    at = number.next
    if number.words and scan.gaps[at] != "-":
        return None
    for _ in range(_MOST_SIDES):
        if scan.gaps[at].strip(" ") != "×":
            sides = scan.words[at] in _SIDES or scan.words[at] in scan.lexicon.language.sides
            if not sides or scan.gaps[at] not in _BESIDE:
                return None
            at += 1
            if scan.gaps[at] not in _BESIDE:
                return None
        worded = scan.words[at] in scan.lexicon.language.cardinals and scan.gaps[at] == "-"
        if at + 1 >= scan.count or not (worded or scan.words[at].replace(".", "", 1).isdecimal()):
            return None
        at += 1
        if scan.tags[at] & Tag.UNIT and scan.gaps[at] in _BESIDE:
            break
    else:
        return None
    found = read_unit(scan, at, digits=True)
    if found is None or unit_of(found[0]).dimension is not Dimension.LENGTH:
        return None
    if scan.words[number.next] == "mal" and float(scan.words[at - 1]) > _FAR_APART * number.value:
        return None  # 3 mal 400 Meter
    if found[0] == "m" and (
        scan.words[found[2]] in _LEGS
        or (number.value == _RELAY and scan.words[at - 1] in _RELAY_LEGS)
    ):
        return None  # 4x100m relay: so many legs, not so wide
    return found[0], found[1]


def _shared(scan: Scan, index: int, number: Number) -> Figure | None:
    """Return one of several numbers before one unit: "at 55 and 65 mph", "3, 5 and 8 miles"."""
    language, at = scan.lexicon.language, number.next
    if _is_named(scan, index) or number.refused or _is_year(scan, index, number):
        return None
    if not any(tag & Tag.UNIT for tag in scan.tags[at : at + 2 * _MOST_SHARED + 2]):
        return None
    for _ in range(_MOST_SHARED):
        linked = (
            scan.words[at] in language.joiners
            or scan.words[at] in language.either
            or scan.words[at] in _MAYBE
        )
        if linked and scan.gaps[at] in _SERIES and scan.gaps[at + 1] == " ":
            at += 1
        elif scan.gaps[at] not in (", ", "-, "):
            return None
        if not scan.tags[at] & (Tag.DIGITS | Tag.NUMBER):
            return None
        last = read_number(scan, at)
        if last is None or last.refused or last.high is not None or last.fraction:
            return None
        if last.words is not number.words:
            return None
        at = last.next
        found = read_unit(scan, at, digits=not last.words) if scan.joined(at) else None
        if found is None:
            continue
        alike = 1 / _FAR_APART < number.value / max(last.value, 1e-9) < _FAR_APART
        if not linked or not alike or unit_of(found[0]).dimension not in _INHERITED:
            return None
        value = number.value * found[1]
        return Figure(value, found[0], number.start, number.end, number.next, index)
    return None


def _is_named(scan: Scan, index: int) -> bool:
    """Return whether a number is the name of a thing: "Routes 5 and 10", "No. 2"."""
    before = scan.words[index - 1]
    return before in _NUMBERED or before.removesuffix("s") in _NUMBERED


def _is_year(scan: Scan, index: int, number: Number) -> bool:
    return scan.words[index].isdecimal() and 1500 <= number.value <= 2100


def _is_listed(scan: Scan, index: int, number: Number) -> bool:
    """Return whether a number goes on a list: "and 15 to Paris", "and 11 by road"."""
    if scan.words[index - 1] not in _LISTING and scan.gaps[index] != ", ":
        return False
    if number.words and (scan.words[number.next] != "by" or number.value < _LEAST_IN_WORDS):
        return False  # "and one to Paris"
    if not scan.spaced(number.next) or scan.words[number.next] not in _LISTED:
        return False
    after = number.next + 1
    if after >= scan.count:
        return False
    named = scan.shown(after)[0].isupper() and not scan.tags[after] & (Tag.WEEKDAY | Tag.MONTH)
    return named or scan.words[after] in _BY


def _is_surplus(scan: Scan, index: int, number: Number) -> bool:
    """Return whether a number adds to a figure: "17 days, six more than planned"."""
    at = number.next
    if scan.words[at] in _MORE and scan.words[at + 1] == "than" and scan.spaced(at):
        return bool(scan.words[at + 2] in _PLANNED and scan.tags[index - 1] & Tag.UNIT)
    further = scan.words[index - 1] == "further" and scan.words[index - 2] == "a"
    return further and (_ends_phrase(scan, number) or scan.words[at] in _UNTIL)


def _ends_phrase(scan: Scan, number: Number) -> bool:
    """Return whether no noun follows a number that it could count."""
    gap = scan.gaps[number.next]
    return gap[:1] in (".", ",", ";", ")", "?", "!", "\n", "") or (
        gap == " " and scan.words[number.next] in _AFTER_COMPARED
    )


def _unit_before(
    scan: Scan, index: int, *, reach: int, dimensions: frozenset[Dimension]
) -> tuple[str, float] | None:
    """Return the unit of the nearest figure before a word.

    Within the sentence, but for a reach of more than one: a speedometer is read in the unit
    of the sentence before.
    """
    closed = 0  # where the bracket of a twin ends: "18 km (11 miles) a day, down from 27"
    for at in range(index - 1, max(0, index - 1 - reach), -1):
        if reach <= 20 and any(sign in scan.gaps[at + 1] for sign in (". ", ";", "!", "?", "\n\n")):
            return None
        if not scan.tags[at] & Tag.UNIT or not scan.joined(at):
            continue
        if scan.tags[at - 1] & (Tag.DIGITS | Tag.NUMBER):
            if scan.gaps[at + 1].startswith(")") and scan.gaps[at - 1].endswith("("):
                closed = at + 1
                continue  # the twin in brackets is not what goes on
            found = read_unit(scan, at, digits=True)
            rate = rate_behind(scan, found[0], closed) if found is not None and closed else None
            if found is not None and rate is not None:
                found = (rate[0], 1.0, rate[1])
            if found is not None and unit_of(found[0]).dimension in dimensions:
                return found[0], found[1]
            if reach <= 20:
                return None
    return None
