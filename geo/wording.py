"""Figures in words, with honest precision, in the article's unit and the other one.

In: values in SI and the unit an article uses. Out: short English phrases.
Pure: reads nothing.
"""

from __future__ import annotations

from geo.model import Hedge, Measurement, Quantity, Reading
from geo.unitless import is_elided
from geo.units import Dimension, from_si, to_si, unit_of

__all__ = [
    "READING_WORDS",
    "say_figure",
    "say_gap",
    "say_number",
    "say_range",
    "say_value",
]

READING_WORDS = {
    Reading.GEODESIC: "in a straight line",
    Reading.RAIL: "by rail",
    Reading.ROAD: "by road",
    Reading.SEA: "by sea",
    Reading.AIR: "by air",
}

# The unit a reader of the other system expects beside the article's own.
_OTHER = {
    "km": "mi",
    "mi": "km",
    "nm": "km",
    "m": "ft",
    "ft": "m",
    "yd": "m",
    "verst": "km",
    "li": "km",
    "league": "km",
    "km/h": "mph",
    "mph": "km/h",
    "kn": "km/h",
    "m/s": "km/h",
    "km/d": "mi/d",
    "mi/d": "km/d",
    "mach": "km/h",
    "km2": "mi2",
    "mi2": "km2",
    "ha": "km2",
    "acre": "km2",
    "pitch": "km2",
    "m2": "ft2",
    "ft2": "m2",
}

_SYMBOL = {
    "km": "km",
    "m": "m",
    "km2": "km²",
    "m2": "m²",
    "ha": "ha",
    "mph": "mph",
    "km/h": "km/h",
    "x": "times",
    "pct": "per cent",
    "deg": "°",
}

_HEDGES = {
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "nearly ",
    Hedge.OVER: "more than ",
    Hedge.AT_LEAST: "at least ",
    Hedge.UNDER: "less than ",
    Hedge.UP_TO: "up to ",
}


def _round(value: float) -> str:
    """Return a number with three digits that mean something, thousands grouped."""
    size = abs(value)
    if size >= 99.5:
        return f"{value:,.0f}"
    if size >= 9.95:
        return f"{value:,.1f}".removesuffix(".0")
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def say_number(number: str, unit: str) -> str:
    """Return a number that is written already, with the name of its unit.

    Parameters
    ----------
    number
        Such as ``"1,156"``.
    unit
        Key of the unit.

    Returns
    -------
    str
        One, where it is one.

    Examples
    --------
    >>> say_number("1,156", "mi"), say_number("1", "mi")
    ('1,156 miles', '1 mile')
    """
    if unit == "deg":
        return number + "°"
    word = _SYMBOL.get(unit)
    if word is None:
        word = unit_of(unit).name if number == "1" else unit_of(unit).plural
    return f"{number} {word}"


def _clocklike(seconds: float) -> str:
    """Return a duration as people say it: "19 h 45 min", "3 days 10 h 50 min"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    if hours < 72:
        return f"{hours} h" + (f" {rest} min" if rest else "")
    days, left = divmod(hours, 24)
    if days >= 60:
        return f"{days} days"
    return " ".join(
        part
        for part in (f"{days} days", f"{left} h" if left else "", f"{rest} min" if rest else "")
        if part
    )


def say_value(value_si: float, unit: str) -> str:
    """Return an SI value in a unit, with the other system's unit in brackets.

    Parameters
    ----------
    value_si
        The value, SI.
    unit
        Key of the unit the article uses; a duration is told in days, hours and minutes.

    Returns
    -------
    str
        Three digits that mean something, or whole numbers above a hundred.

    Examples
    --------
    >>> say_value(1_185_000, "mi")
    '736 miles (1,185 km)'
    >>> say_value(71_100, "h")
    '19 h 45 min'
    """
    if unit_of(unit).dimension is Dimension.TIME:
        return _clocklike(value_si)
    first = say_number(_round(from_si(value_si, unit)), unit)
    other = _OTHER.get(unit)
    return (
        first
        if other is None
        else f"{first} ({say_number(_round(from_si(value_si, other)), other)})"
    )


def say_range(low_si: float, high_si: float, unit: str) -> str:
    """Return an interval in a unit and the other system's.

    Parameters
    ----------
    low_si, high_si
        Its ends, SI.
    unit
        Key of the unit the article uses.

    Returns
    -------
    str
        One value where both ends read the same.

    Examples
    --------
    >>> say_range(1_173_000, 1_197_000, "mi")
    '729–744 miles (1,173–1,197 km)'
    """
    if unit_of(unit).dimension is Dimension.TIME:
        low, high = _clocklike(low_si), _clocklike(high_si)
        return low if low == high else f"{low} to {high}"

    def pair(key: str) -> str:
        a, b = _round(from_si(low_si, key)), _round(from_si(high_si, key))
        return say_number(a if a == b else f"{a}–{b}", key)

    other = _OTHER.get(unit)
    return pair(unit) if other is None else f"{pair(unit)} ({pair(other)})"


def say_figure(quantity: Quantity) -> str:
    """Return what an article says, hedge included, with the other system's unit.

    Parameters
    ----------
    quantity
        The figure as written.

    Returns
    -------
    str
        A phrase such as ``"about 900 miles (1,448 km)"``; a printed twin is kept as printed.

    Examples
    --------
    >>> from geo.model import Span
    >>> say_figure(
    ...     Quantity(value=900, unit="mi", span=Span(start=0, end=9), text="900 miles",
    ...              hedge=Hedge.ABOUT, hedge_text="some")
    ... )
    'some 900 miles (1,448 km)'
    """
    dimension = quantity.dimension
    if quantity.vague or dimension in (Dimension.DATE, Dimension.CLOCK):
        return f"“{quantity.text}”"
    printed_hedge = quantity.hedge_text.strip()
    # a long run of words is the sentence's, not the hedge's; signs ("~", "+") are put in words
    short = printed_hedge[:1].isalpha() and len(printed_hedge.split()) <= 2
    short = short and quantity.hedge in _HEDGES
    hedge = f"{printed_hedge} " if short else _HEDGES.get(quantity.hedge, "")
    if quantity.text.lower().startswith(hedge.strip().lower()) and hedge:
        hedge = ""
    number = f"{quantity.value:,.10g}"
    if quantity.value_to is not None:
        number += f"–{quantity.value_to:,.10g}"
    if dimension is Dimension.TIME:
        printed = "" if is_elided(quantity) else quantity.text.strip()
        return hedge + (printed or say_number(number, quantity.unit))
    if dimension is Dimension.RATIO and quantity.text:
        return f"{hedge}“{quantity.text}”"
    printed = say_number(number, quantity.unit)
    if quantity.twin is not None:
        return (
            f"{hedge}{printed} ({say_number(f'{quantity.twin.value:,.10g}', quantity.twin.unit)})"
        )
    other = _OTHER.get(quantity.unit)
    if other is None:
        return hedge + printed

    def turned(value: float) -> str:
        return _round(from_si(to_si(value, quantity.unit), other))

    second = turned(quantity.value)
    if quantity.value_to is not None:
        second += "–" + turned(quantity.value_to)
    return f"{hedge}{printed} ({say_number(second, other)})"


def say_gap(said_si: float, found: Measurement) -> str:
    """Return how far a figure lies from a measurement, as a share of what was measured.

    Parameters
    ----------
    said_si
        The figure, SI.
    found
        What was measured.

    Returns
    -------
    str
        A phrase such as ``"41 % too short"``.

    Examples
    --------
    >>> from geo.units import Dimension
    >>> rail = Measurement(
    ...     name="distance", dimension=Dimension.LENGTH, value=1_185_000, low=1_173_000,
    ...     high=1_197_000, method="posted line-km", source="line tables"
    ... )
    >>> say_gap(700_065, rail)
    '41 % below'
    """
    gap = said_si / found.value - 1
    size = abs(gap) * 100
    text = f"{size:.0f} %" if size >= 1.5 else f"{size:.1f} %"
    if size < 0.05:
        return "exactly on it"
    return f"{text} {'above' if gap > 0 else 'below'}"
