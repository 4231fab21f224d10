"""From what is said to what is meant: the interval that a figure's wording allows.

In: a `Quantity`. Out: an `Interval` in SI.
Three things widen a figure: its hedge (a row of `geo.quantities_hedges`), its precision (half
a unit of the last figure that is not a trailing zero, for whole months and years one unit)
and what its dimension cannot be held to more closely than.
Pure. Source: the tolerances of the practice gold, row by row beside the numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from geo.languages import languages, words
from geo.model import Interval, Quantity, Reading
from geo.quantities_hedges import hedge_rule
from geo.units import Dimension, to_si, unit_of

__all__ = ["meaning"]

_CLOSENESS = {
    Dimension.LENGTH: 0.03,  # flights, straight lines: 3 %
    Dimension.SPEED: 0.05,  # average against distance and time: 5 %
    Dimension.AREA: 0.10,  # areas: 10 %
    Dimension.RATIO: 0.10,  # ratios: 10 %
    Dimension.TIME: 0.0,  # against clock times: the minute, see _least
}
_BY_GROUND = 0.05  # published line or route length: 5 %
_HEDGED = {Dimension.AREA: 0.15, Dimension.RATIO: 0.15}  # 15 % with about or roughly
_ROUND_SHARE = 0.05  # a round figure is not taken to be looser than 5 % by its zeros alone
_LONG_UNITS = words("wk mo y")  # elapsed: one unit of rounding
_MINUTE_S = 60.0
_MONTH_S = to_si(1, "mo")


def meaning(quantity: Quantity, *, reading: Reading | None = None) -> Interval:
    """Return what the wording of a figure allows.

    Parameters
    ----------
    quantity
        The figure as written.
    reading
        The yardstick its words bind it to, if any: rail and road lengths are printed more
        loosely (5 %) than straight lines (3 %).

    Returns
    -------
    Interval
        Lowest and highest value, SI, never below zero for lengths, times, speeds and areas.

    Examples
    --------
    >>> from geo.model import Hedge, Span
    >>> said = Quantity(value=900, unit="km", span=Span(start=0, end=6), text="900 km",
    ...                 hedge=Hedge.ABOUT, hedge_text="some")
    >>> allowed = meaning(said)
    >>> round(allowed.low), round(allowed.high)
    (810000, 990000)
    """
    dimension = quantity.dimension
    low = to_si(quantity.value, quantity.unit)
    high = low if quantity.value_to is None else to_si(quantity.value_to, quantity.unit)
    if dimension in (Dimension.DATE, Dimension.CLOCK, Dimension.ANGLE) or quantity.vague:
        return Interval(low=min(low, high), high=max(low, high), dimension=dimension)
    below = max(_rounding(quantity, low, quantity.value), _closeness(dimension, reading) * abs(low))
    above = (
        below
        if quantity.value_to is None
        else max(
            _rounding(quantity, high, quantity.value_to), _closeness(dimension, reading) * abs(high)
        )
    )
    rule = hedge_rule(word=_rule_word(quantity), hedge=quantity.hedge)
    if rule.low is None or rule.high is None:
        return _interval(low - below, high + above, dimension)
    spread_low, spread_high = rule.low, rule.high
    if spread_low < 1 < spread_high:
        wide = _HEDGED.get(dimension, 0.0)
        return _interval(
            min(low * spread_low, low - below, low * (1 - wide)),
            max(high * spread_high, high + above, high * (1 + wide)),
            dimension,
        )
    # a bound is one: "over 60" is not met by 59, "under 60" not by 61
    return _interval(low * spread_low, high * spread_high, dimension)


@cache
def _hedge_words() -> Mapping[str, str]:
    """Return every hedge phrase of every language with its row; English goes first."""
    found: dict[str, str] = {"and a bit": "bit"}
    for language in sorted(languages().values(), key=lambda each: each.code != "en"):
        for phrase, word in (*language.before.items(), *language.after.items()):
            found.setdefault(phrase, word)
    return found


def _rule_word(quantity: Quantity) -> str:
    """Return the row of the hedge table that a quantity's hedge came from."""
    text = " ".join(quantity.hedge_text.lower().replace("-", " ").split())
    return _hedge_words().get(text, "")


def _closeness(dimension: Dimension, reading: Reading | None) -> float:
    """Return the share below which print is not held to a figure of a dimension."""
    if dimension is Dimension.LENGTH and reading in (Reading.RAIL, Reading.ROAD):
        return _BY_GROUND
    return _CLOSENESS.get(dimension, 0.0)


def _rounding(quantity: Quantity, size: float, value: float) -> float:
    """Return the half-width, SI, that the precision of a printed number leaves."""
    if quantity.dimension is Dimension.TIME:
        return _time_rounding(quantity.unit, size, value)
    digits = Decimal(repr(value)).normalize().as_tuple()
    exponent = digits.exponent if isinstance(digits.exponent, int) else 0
    half = 0.5 * 10.0**exponent * unit_of(quantity.unit).factor
    return min(half, _ROUND_SHARE * abs(size)) if exponent >= 0 else half


def _time_rounding(unit: str, size: float, value: float) -> float:
    """Return the half-width of a time: one unit of the finest part that was named."""
    factor = unit_of(unit).factor
    if unit in _LONG_UNITS:
        if abs(value - round(value)) < 1e-9:
            return factor
        return _MONTH_S if unit == "y" else 0.5 * factor
    if unit == "min":
        return _MINUTE_S
    if unit == "s":
        return factor
    if abs(value - round(value)) < 1e-9:
        # "20 hours", "eight days": to the nearest one, and a round figure up to 5 %
        return max(0.5 * factor, _ROUND_SHARE * size if value % 10 == 0 else 0.0)
    if abs(value * 4 - round(value * 4)) < 1e-9:
        return 0.25 * factor  # halves and quarters
    return _MINUTE_S


def _interval(low: float, high: float, dimension: Dimension) -> Interval:
    """Return an interval; none of these dimensions goes below zero."""
    return Interval(low=max(0.0, low), high=max(0.0, high), dimension=dimension)
