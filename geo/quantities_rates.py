"""What stands right behind a length makes it a speed, an area or neither.

"7 cm per year", "5 m s-1" and "9 cm/min" are speeds, "31 km^2" is an area; "9.8 m/s2", "30 m3"
and "12 km/l" are no figures of travel at all.
In: a `Scan` and a unit read there. Out: the unit meant, or None.
Pure. Looks three words ahead.
Source: SI brochure (2019), 5.4.6: how units are multiplied, divided and raised.
"""

from __future__ import annotations

from geo.languages import words
from geo.quantities_text import Scan
from geo.units import UNITS, Dimension, unit_of

__all__ = ["compose", "rate_behind"]

_PERIODS = {
    phrase: key
    for key, phrases in {
        "s": "s sec second",
        "min": "min minute",
        "h": "h hr hour",
        "d": "day",
        "wk": "wk week",
        "mo": "month",
        "y": "yr year annum",
    }.items()
    for phrase in phrases.split()
}
_SYMBOLS = {"s": "s", "h": "h", "min": "min", "d": "d"}
_EACH = words("per a an")
_EVERY = words("each every")
_SHORT = words("second minute")  # "10 miles every day" is a habit
_GROWING = words("mm cm in")  # what grows or creeps: "5 cm each year"
_NAMED = {"mi/h": "mph"}
_AREAS = {length: f"{length}2" for length in ("mm", "cm", "m", "km", "in", "ft", "yd", "mi")}
_RAISED = words("s² s³ m² m³ cm² cm³ k⁴")
_WAYS = words("km mi")  # "91 cm (36 in) a day" is how bamboo grows
_OTHERS = words("kg g l litre litres liter liters gal gallon gallons kwh c k mol v n charge tank")
_LEAST = {Dimension.LENGTH, Dimension.SPEED, Dimension.TIME, Dimension.AREA}

Found = tuple[str, float, int]


def compose(scan: Scan, found: Found) -> Found | None:
    """Return the unit that a unit and what stands behind it make together.

    Parameters
    ----------
    scan
        The text.
    found
        Key of the unit, how many of it, index after it.

    Returns
    -------
    tuple or None
        The same, or of another unit; None where it is none of travel.
    """
    unit, factor, nxt = found
    gap, word = scan.gaps[nxt], scan.words[nxt]
    if gap == "-" and word in _EACH and scan.gaps[nxt + 1] == "-":
        return _rate(scan, found, nxt + 1)  # a mile-a-minute ride
    if gap == " ":
        short = scan.words[nxt + 1] in _SHORT or (
            unit in _GROWING and scan.words[nxt + 1] in ("year", "month", "week")
        )
        if word in _EACH or (word in _EVERY and short):
            return _rate(scan, found, nxt + 1)
        if word in _SYMBOLS and scan.gaps[nxt + 1] in ("-", "^-"):
            return _inverse(scan, found)
        return found
    dimension = unit_of(unit).dimension
    if unit == "acre" and gap == "-" and word in ("foot", "feet"):
        return None  # a volume
    if gap.strip(" ") == "/":
        if word in _PERIODS and dimension is Dimension.LENGTH:
            if scan.gaps[nxt + 1] in ("", "^") and scan.words[nxt + 1] in ("2", "3"):
                return None  # m/s2
            return _rate(scan, found, nxt)
        refused = word in _RAISED or word in _OTHERS or (word in _SYMBOLS and not factor - 1)
        return None if refused and dimension in _LEAST else found
    if gap in ("·", "⋅", "∙", ".") and word in _SYMBOLS:
        return _inverse(scan, found) if scan.gaps[nxt + 1] in ("-", "^-") else found
    if gap in ("", "^", "**") and word in ("2", "3") and dimension is not Dimension.TIME:
        if word == "2" and dimension is Dimension.LENGTH and factor == 1.0 and unit in _AREAS:
            return _AREAS[unit], 1.0, nxt + 1
        return None  # a volume, or an acceleration
    return found


def rate_behind(scan: Scan, unit: str, at: int) -> tuple[str, int] | None:
    """Return the speed that a length and a period behind its twin make.

    Parameters
    ----------
    scan
        The text.
    unit
        Key of the unit of the length.
    at
        Index of the word behind the bracket: "130 km (81 miles) a day".

    Returns
    -------
    tuple or None
        Key of the unit and the index after the period; None where no hour or day follows.
    """
    word, nxt = scan.words[at], at + 1
    period: str | None = "d"
    if word != "daily":
        if not ((word in _EACH or word in _EVERY) and scan.joined(nxt)):
            return None
        period, nxt = _PERIODS.get(scan.words[nxt]), at + 2
    if period not in ("h", "d") or unit not in _WAYS:
        return None
    return _NAMED.get(f"{unit}/{period}", f"{unit}/{period}"), nxt


def _rate(scan: Scan, found: Found, at: int) -> Found | None:
    """Return a length for each period as a speed; a speed for each period is none."""
    unit, factor, _ = found
    period = _PERIODS.get(scan.words[at])
    if period is None:
        return found
    dimension = unit_of(unit).dimension
    if dimension is Dimension.SPEED and scan.words[at - 1] == "per":
        return None
    key = _NAMED.get(f"{unit}/{period}", f"{unit}/{period}")
    if dimension is not Dimension.LENGTH or factor != 1.0:
        return found
    if key not in UNITS:
        return None if scan.words[at - 1] == "per" else found  # 3.6 AU per year
    return key, 1.0, at + 1


def _inverse(scan: Scan, found: Found) -> Found | None:
    """Return "m s-1" as a speed; "m s-2" is none."""
    unit, factor, nxt = found
    power = scan.words[nxt + 1]
    if unit_of(unit).dimension is not Dimension.LENGTH or power not in ("1", "2", "¹", "²"):
        return found
    key = f"{unit}/{_SYMBOLS[scan.words[nxt]]}"
    key = _NAMED.get(key, key)
    return (key, factor, nxt + 2) if power in ("1", "¹") and key in UNITS else None
