"""Figures in several parts: "four days, 10 hours", "5 ft 6 in", a time as a stopwatch shows it.

In: a `Scan` and a figure, which is added to. Pure. Each step looks a bounded way ahead.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_figure import Figure, read_single
from geo.quantities_numbers import Number, read_number
from geo.quantities_ranges import find_link
from geo.quantities_text import Scan, Tag
from geo.quantities_units import read_unit
from geo.units import unit_of

__all__ = ["add_parts", "join_parts"]

_FINER = {
    "y": ("mo", "wk", "d"),
    "mo": ("wk", "d"),
    "wk": ("d",),
    "d": ("h", "min"),
    "h": ("min", "s"),
    "min": ("s",),
    "mi": ("furlong", "chain", "yd"),
    "furlong": ("yd",),
    "chain": ("yd",),
    "yd": ("ft", "in"),
    "ft": ("in",),
    "km": ("m",),
    "m": ("cm",),
}
_QUICKER = words("quicker faster slower longer shorter less more late later early earlier behind")
_CUT_SHORT = words("hr hrs min mins ft std yr yrs")
_PRIMED = {"h": ("'", "min"), "min": ('"', "s")}
_HOURS = words("h hr hrs hour hours")
_GLUED_AND = words("と 零 又")
_AND_GAPS = (" ", ", ", "\n", "-")
_OF_WAY = words("de d")  # "une heure vingt de vol"
_LEAST_SHORT, _HOUR_MIN = 5, 60
_HUNDREDTHS = 2
_ONE = words("a an")
_WHOLE_IN = {"d": "h", "wk": "d"}


def add_parts(scan: Scan, figure: Figure) -> None:
    """Add what follows in finer units: "four days, 10 hours and 55 minutes".

    Parameters
    ----------
    scan
        The text.
    figure
        The figure; it is added to in place.
    """
    units, total = [figure.unit], figure.size()
    for _ in range(4):
        if units[-1] == "s" and not figure.vague:
            total += _hundredths(scan, figure)
        finer = _FINER.get(units[-1])
        at = figure.next
        if finer is None or at >= scan.count or figure.vague:
            break
        if scan.words[at] in scan.lexicon.language.joiners and scan.gaps[at] in _AND_GAPS:
            at += 1
            if at >= scan.count or not scan.joined(at) or not float(figure.value).is_integer():
                break  # "three and a half hours, and 45 minutes by air"
        elif scan.words[at] in _GLUED_AND and scan.lexicon.language.glued and not scan.gaps[at]:
            at += 1
        elif scan.gaps[at] not in ("", " ", ", ", "\n", "-", "' ", "'", " & ") and not (
            scan.gaps[at] == ". "
            and (
                scan.words[at - 1] in _CUT_SHORT  # 5 hrs. 30 min.
                or scan.words[at - 1] in scan.lexicon.language.dotted
            )
        ):
            break
        if scan.tags[at] & (Tag.DIGITS | Tag.NUMBER):
            number = read_number(scan, at)
            if number is None or number.refused or number.high is not None:
                break
            part = read_single(scan, at, number)
            part = _short_part(scan, part, number, units[-1])
        elif scan.words[at] in _ONE and scan.words[at - 1] == "and":
            part = _one_more(scan, at)  # "one week and a day"
        else:
            break
        if part is None or part.vague:
            break
        steps = finer if part.unit in finer else ()
        if not steps or part.size() >= unit_of(units[-1]).factor * 1.0001:
            break
        if scan.gaps[at] == ", " and scan.words[part.next] in _QUICKER:
            break  # "three hours, 20 minutes quicker than today"
        units.append(part.unit)
        total += part.size()
        figure.end, figure.next = part.end, part.next
    if len(units) > 1 or total != figure.size():
        unit = figure.unit
        if unit in _WHOLE_IN and not (unit == "wk" and units[-1] != "d"):
            unit = _WHOLE_IN[unit]
        figure.value, figure.unit = total / unit_of(unit).factor, unit


def _hundredths(scan: Scan, figure: Figure) -> float:
    """Take the digits behind seconds into a figure, and return their part of one: 9秒83, 9 s 58."""
    at = figure.next
    digits, gap = scan.words[at], scan.gaps[at]
    language = scan.lexicon.language
    apart = gap == " " and scan.words[at - 1] == "s" and language.bare_minutes
    if not (apart or (gap == "" and language.syllabic)):
        return 0.0
    if not digits.isdecimal() or len(digits) != _HUNDREDTHS or scan.tags[at + 1] & Tag.UNIT:
        return 0.0
    figure.end, figure.next = scan.ends[at], at + 1
    return float(f"0.{digits}")


def _one_more(scan: Scan, at: int) -> Figure | None:
    """Return the day of "and a day", which no number counts."""
    found = read_unit(scan, at + 1, digits=False) if scan.joined(at + 1) else None
    if found is None or found[1] != 1.0 or found[0] == "s" or scan.words[at + 1].endswith("s"):
        return None
    return Figure(1.0, found[0], scan.start(at), scan.ends[found[2] - 1], found[2], at)


def join_parts(scan: Scan, figure: Figure) -> None:
    """Join a figure with the end of its range in several parts: "2 h to 2 h 30 min".

    Parameters
    ----------
    scan
        The text.
    figure
        The figure, with its parts; it is added to in place.
    """
    if figure.vague or figure.high is not None:
        return
    if scan.words[figure.next] in scan.lexicon.language.either:
        return  # "11 miles or 18 km" are one length twice
    link = find_link(scan, figure.index, figure.next)
    number = read_number(scan, link) if link > 0 else None
    if number is None or number.refused or number.high is not None:
        return
    other = read_single(scan, link, number)
    if other is None or other.high is not None:
        return
    add_parts(scan, other)
    same = unit_of(other.unit).dimension is unit_of(figure.unit).dimension
    if not same or other.size() <= figure.size() or scan.words[figure.index - 1] in ("from", "by"):
        return
    figure.high, figure.ranged = other.size() / unit_of(figure.unit).factor, True
    figure.end, figure.next = other.end, other.next


def _short_part(scan: Scan, part: Figure | None, number: Number, above: str) -> Figure | None:
    """Return the second part of "5h 30m" and "5 ft 7 in", whose letters mean more alone."""
    at = number.next
    if part is None and above in _PRIMED and not number.words and number.value < 60:
        mark, unit = _PRIMED[above]
        if scan.gaps[at].startswith(mark):  # 5h 12' 33"
            end = number.end + len(mark)
            return Figure(number.value, unit, number.start, end, at, at - 1)
    if part is None and above == "h" and not number.words and number.value < 60:
        digits = scan.words[part_at := number.next - 1]
        glued = scan.gaps[part_at] == "" or scan.lexicon.language.bare_minutes
        if len(digits) == 2 and (glued or (scan.words[part_at - 1] in _HOURS and _ends(scan, at))):
            return Figure(number.value, "min", number.start, number.end, at, part_at)
    if part is None and above == "h" and _is_said_short(scan, number):
        return Figure(number.value, "min", number.start, number.end, at, at - 1)
    if part is None and above == "min" and scan.words[at] in ("s", "с") and not number.words:
        return Figure(number.value, "s", number.start, scan.ends[at], at + 1, at)
    if part is None and above == "furlong" and scan.words[at] == "y" and not number.words:
        return Figure(number.value, "yd", number.start, scan.ends[at], at + 1, at)  # 3f 211y
    if part is None and above == "mi" and scan.words[at] in ("f", "fur") and not number.words:
        return Figure(number.value, "furlong", number.start, scan.ends[at], at + 1, at)
    if part is not None and above == "h" and part.unit == "m" and scan.words[at] == "m":
        part.unit = "min"
    elif part is None and above == "ft" and number.value < 12 and not number.words:
        if scan.words[at] == "in" and scan.joined(at):
            return Figure(number.value, "in", number.start, scan.ends[at], at + 1, at)
        if scan.gaps[at - 1] == "-" and scan.words[at - 1].isdecimal():  # the 5-foot-10 guard
            return Figure(number.value, "in", number.start, number.end, at, at - 1)
    elif part is None and above == "m" and _is_rest_of_metre(scan, number):
        return Figure(number.value, "cm", number.start, number.end, at, at - 1)
    if (
        part is None
        and above == "m"
        and number.words
        and scan.lexicon.language.bare_tenths
        and number.value < 10
        and scan.gaps[at - 1] == ""
    ):
        return Figure(10 * number.value, "cm", number.start, number.end, at, at - 1)  # 一米八
    if (
        part is None
        and above == "ft"
        and number.value < 12
        and (_ends(scan, at) or scan.gaps[at - 1] == "")
        and scan.gaps[at - 1] != ", "
    ):
        return Figure(number.value, "in", number.start, number.end, at, at - 1)
    return part


def _is_rest_of_metre(scan: Scan, number: Number) -> bool:
    """Return whether two digits are the centimetres of "1m83", "2 Meter 50"."""
    digits, at = scan.words[number.next - 1], number.next - 1
    if number.words:
        return (
            10 <= number.value < 100
            and scan.lexicon.language.split_metres
            and not scan.tags[number.next] & Tag.UNIT
        )
    if len(digits) != 2 or number.start != scan.start(at):
        return False
    if not scan.gaps[at]:
        return True
    return scan.lexicon.language.split_metres and not scan.tags[number.next] & Tag.UNIT


def _is_said_short(scan: Scan, number: Number) -> bool:
    """Return whether words are minutes behind an hour, in another language: "une heure vingt"."""
    return (
        scan.lexicon.language.code != "en"
        and bool(number.words)
        and _LEAST_SHORT <= number.value < _HOUR_MIN
        and number.value.is_integer()
        and (
            scan.gaps[number.next][:1] in (".", ",", ";", ")", "")
            or scan.words[number.next] in _OF_WAY
        )
    )


def _ends(scan: Scan, at: int) -> bool:
    """Return whether a height ends here: "five feet eight", "a six-foot-two guard"."""
    if scan.gaps[at - 1] == "-" and scan.gaps[at - 2] == "-":
        return True
    return scan.gaps[at][:1] in (".", ",", ";", ")", "") or scan.words[at] in ("tall", "in", "and")
