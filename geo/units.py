"""Units, their dimensions and factors: the only place a factor is written.

In: a number and the key of a unit ("km", "mph"). Out: a number in another unit.
Pure: reads nothing.
Source: the SI brochure (2019) and NIST SP 811; a test holds each factor to pint.
Traditional units (verst, li, league) carry their own source beside the factor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import pi
from types import MappingProxyType

from geo.errors import UnitError

__all__ = [
    "DAYS",
    "DIMENSIONS",
    "EARTH_RADIUS_M",
    "FAR_LENGTHS",
    "LONG_TIMES",
    "MOMENTS",
    "PER_DAY",
    "SHORT_TIMES",
    "UNITS",
    "YEARS",
    "Dimension",
    "Unit",
    "convert",
    "from_si",
    "to_si",
    "unit_of",
]

# mean radius of WGS 84, (2a + b) / 3; it only ranks neighbours, lengths come from pyproj
EARTH_RADIUS_M = 6_371_008.8


class Dimension(StrEnum):
    """What a unit measures."""

    LENGTH = "length"
    TIME = "time"
    SPEED = "speed"
    AREA = "area"
    RATIO = "ratio"
    ANGLE = "angle"
    DATE = "date"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit.

    `factor` turns a number in this unit into SI (m, s, m/s, m², 1, degree, day number,
    minute of the day).
    """

    key: str
    dimension: Dimension
    factor: float
    name: str
    plural: str


def _unit(key: str, dimension: Dimension, factor: float, name: str, plural: str = "") -> Unit:
    return Unit(key=key, dimension=dimension, factor=factor, name=name, plural=plural or name + "s")


_MILE_M = 1609.344
_NAUTICAL_MILE_M = 1852.0
_HOUR_S = 3600.0
_DAY_S = 86400.0
_YEAR_S = 365.25 * _DAY_S
_FOOT_M = 0.3048
_INCH_M = _FOOT_M / 12

# what drifts, grows, falls or flows is measured in these: 7 cm a year, 400 ft a minute
_RATED = (
    ("mm", 1e-3, "millimetre", "millimetres"),
    ("cm", 1e-2, "centimetre", "centimetres"),
    ("in", _INCH_M, "inch", "inches"),
    ("ft", _FOOT_M, "foot", "feet"),
    ("m", 1.0, "metre", "metres"),
    ("km", 1000.0, "kilometre", "kilometres"),
    ("mi", _MILE_M, "mile", "miles"),
)
_PERIODS = (
    ("s", 1.0, "second"),
    ("min", 60.0, "minute"),
    ("h", _HOUR_S, "hour"),
    ("d", _DAY_S, "day"),
    ("wk", 7 * _DAY_S, "week"),
    ("mo", _YEAR_S / 12, "month"),
    ("y", _YEAR_S, "year"),
)
_NAMED_RATES = frozenset({"m/s", "km/s", "ft/s", "mi/s", "km/h", "mi/h", "km/d", "mi/d"})


def _rates() -> Iterator[Unit]:
    """Yield the speeds that have no name of their own: "cm/y", "m/min"."""
    for length, metres, name, plural in _RATED:
        for period, seconds, every in _PERIODS:
            key = f"{length}/{period}"
            if key not in _NAMED_RATES:
                factor = metres / seconds
                yield _unit(
                    key, Dimension.SPEED, factor, f"{name} per {every}", f"{plural} per {every}"
                )


_TABLE = (
    _unit("angstrom", Dimension.LENGTH, 1e-10, "ångström"),
    # spelled out: "nm" is the nautical mile here
    _unit("nanometre", Dimension.LENGTH, 1e-9, "nanometre"),
    _unit("um", Dimension.LENGTH, 1e-6, "micrometre"),
    _unit("mm", Dimension.LENGTH, 1e-3, "millimetre"),
    _unit("cm", Dimension.LENGTH, 1e-2, "centimetre"),
    _unit("m", Dimension.LENGTH, 1.0, "metre"),
    _unit("km", Dimension.LENGTH, 1000.0, "kilometre"),
    _unit("mil", Dimension.LENGTH, _INCH_M / 1000, "mil"),
    _unit("in", Dimension.LENGTH, _INCH_M, "inch", "inches"),
    _unit("ft", Dimension.LENGTH, _FOOT_M, "foot", "feet"),
    _unit("yd", Dimension.LENGTH, 0.9144, "yard"),
    # Weights and Measures Act 1824: rod 5½ yd, chain 22 yd, furlong 220 yd; fathom 6 ft
    _unit("fathom", Dimension.LENGTH, 6 * _FOOT_M, "fathom"),
    _unit("rod", Dimension.LENGTH, 16.5 * _FOOT_M, "rod"),
    _unit("chain", Dimension.LENGTH, 66 * _FOOT_M, "chain"),
    _unit("furlong", Dimension.LENGTH, 660 * _FOOT_M, "furlong"),
    _unit("mi", Dimension.LENGTH, _MILE_M, "mile"),
    _unit("nm", Dimension.LENGTH, _NAUTICAL_MILE_M, "nautical mile"),
    # Russian ukase of 1835: 500 sazhen of 7 English feet
    _unit("verst", Dimension.LENGTH, 3500 * _FOOT_M, "verst"),
    # modern Chinese li (1930), 500 m
    _unit("li", Dimension.LENGTH, 500.0, "li", "li"),
    # English land league: three statute miles
    _unit("league", Dimension.LENGTH, 3 * _MILE_M, "league"),
    _unit("au", Dimension.LENGTH, 149_597_870_700.0, "astronomical unit"),
    # IAU: light in a Julian year
    _unit("ly", Dimension.LENGTH, 299_792_458.0 * _YEAR_S, "light-year"),
    # IAU 2015 B2: the arc of one second at one astronomical unit
    _unit("pc", Dimension.LENGTH, 648_000 / pi * 149_597_870_700.0, "parsec"),
    _unit("ns", Dimension.TIME, 1e-9, "nanosecond"),
    _unit("us", Dimension.TIME, 1e-6, "microsecond"),
    _unit("ms", Dimension.TIME, 1e-3, "millisecond"),
    _unit("s", Dimension.TIME, 1.0, "second"),
    _unit("min", Dimension.TIME, 60.0, "minute"),
    _unit("h", Dimension.TIME, _HOUR_S, "hour"),
    _unit("d", Dimension.TIME, _DAY_S, "day"),
    _unit("wk", Dimension.TIME, 7 * _DAY_S, "week"),
    _unit("mo", Dimension.TIME, _YEAR_S / 12, "month"),
    _unit("y", Dimension.TIME, _YEAR_S, "year"),
    _unit("decade", Dimension.TIME, 10 * _YEAR_S, "decade"),
    _unit("century", Dimension.TIME, 100 * _YEAR_S, "century", "centuries"),
    _unit("m/s", Dimension.SPEED, 1.0, "metre per second", "metres per second"),
    _unit("km/s", Dimension.SPEED, 1000.0, "kilometre per second", "kilometres per second"),
    _unit("ft/s", Dimension.SPEED, _FOOT_M, "foot per second", "feet per second"),
    _unit("mi/s", Dimension.SPEED, _MILE_M, "mile per second", "miles per second"),
    _unit("km/h", Dimension.SPEED, 1000 / _HOUR_S, "km/h", "km/h"),
    _unit("mph", Dimension.SPEED, _MILE_M / _HOUR_S, "mph", "mph"),
    _unit("kn", Dimension.SPEED, _NAUTICAL_MILE_M / _HOUR_S, "knot"),
    _unit("km/d", Dimension.SPEED, 1000 / _DAY_S, "km a day", "km a day"),
    _unit("mi/d", Dimension.SPEED, _MILE_M / _DAY_S, "mile a day", "miles a day"),
    # ISA at sea level, 15 °C: 340.294 m/s (ICAO Doc 7488)
    _unit("mach", Dimension.SPEED, 340.294, "Mach", "Mach"),
    *_rates(),
    _unit("mm2", Dimension.AREA, 1e-6, "square millimetre"),
    _unit("cm2", Dimension.AREA, 1e-4, "square centimetre"),
    _unit("m2", Dimension.AREA, 1.0, "square metre"),
    _unit("km2", Dimension.AREA, 1e6, "square kilometre"),
    _unit("ft2", Dimension.AREA, _FOOT_M**2, "square foot", "square feet"),
    _unit("in2", Dimension.AREA, _INCH_M**2, "square inch", "square inches"),
    _unit("yd2", Dimension.AREA, (3 * _FOOT_M) ** 2, "square yard"),
    _unit("mi2", Dimension.AREA, _MILE_M**2, "square mile"),
    _unit("ha", Dimension.AREA, 1e4, "hectare"),
    # metric dunam, British Mandate ordinance of 1928: 1,000 m²
    _unit("dunam", Dimension.AREA, 1000.0, "dunam"),
    _unit("acre", Dimension.AREA, 4046.8564224, "acre"),
    # FIFA Laws of the Game, law 1: 105 m × 68 m is the size for internationals
    _unit("pitch", Dimension.AREA, 105.0 * 68.0, "football pitch", "football pitches"),
    _unit("x", Dimension.RATIO, 1.0, "time"),
    _unit("pct", Dimension.RATIO, 0.01, "per cent", "per cent"),
    _unit("deg", Dimension.ANGLE, 1.0, "degree"),
    _unit("date", Dimension.DATE, 1.0, "date"),
    _unit("clock", Dimension.CLOCK, 1.0, "clock time"),
)

UNITS = MappingProxyType({unit.key: unit for unit in _TABLE})
DIMENSIONS: Mapping[str, Dimension] = {unit.key: unit.dimension for unit in _TABLE}
"""Each unit → what it measures: most rules ask it of each figure."""
FAR_LENGTHS = frozenset({"km", "mi", "nm"})
"""Units of ways: what is told in metres or feet may be a height."""
SHORT_TIMES = frozenset({"min", "h", "d"})
"""Units of times on the way."""
DAYS = frozenset({"d", "wk", "mo", "y"})
"""Units of a time that is told in days, or in more."""
PER_DAY = frozenset({"km/d", "mi/d"})
"""Units of speeds that are told as so much a day."""
MOMENTS = frozenset({"date", "clock"})
"""Units that say when, and not how long."""
YEARS = frozenset({"y", "decade", "century"})
"""Units of careers and leases; few journeys are told in them."""
LONG_TIMES = YEARS | {"mo"}
"""The same and months: what lies between two events oftener than along a way."""


def unit_of(key: str) -> Unit:
    """Return the unit of a key.

    Parameters
    ----------
    key
        A key of `UNITS`, such as ``"km"``.

    Returns
    -------
    Unit
        Its dimension and factor.

    Raises
    ------
    UnitError
        If no unit has that key.

    Examples
    --------
    >>> unit_of("mph").dimension.value
    'speed'
    """
    try:
        return UNITS[key]
    except KeyError:
        raise UnitError(f"{key!r} is no unit; known are {', '.join(UNITS)}.") from None


def to_si(value: float, unit: str) -> float:
    """Return a figure in the SI unit of its dimension.

    Parameters
    ----------
    value
        The figure.
    unit
        Key of its unit.

    Returns
    -------
    float
        Metres, seconds, m/s, m², or a ratio.

    Examples
    --------
    >>> to_si(435, "mi")
    700064.64
    """
    return value * unit_of(unit).factor


def from_si(value: float, unit: str) -> float:
    """Return an SI figure in another unit.

    Parameters
    ----------
    value
        The figure in SI.
    unit
        Key of the unit wanted.

    Returns
    -------
    float
        The figure in that unit.

    Examples
    --------
    >>> round(from_si(700_064.64, "mi"), 6)
    435.0
    """
    return value / unit_of(unit).factor


def convert(value: float, *, source: str, target: str) -> float:
    """Return a figure in another unit of the same dimension.

    Parameters
    ----------
    value
        The figure.
    source
        Key of the unit it is in.
    target
        Key of the unit wanted.

    Returns
    -------
    float
        The figure in `target`.

    Raises
    ------
    UnitError
        If the two units measure different things.

    Examples
    --------
    >>> round(convert(20, source="kn", target="km/h"), 2)
    37.04
    """
    a, b = unit_of(source), unit_of(target)
    if a.dimension is not b.dimension:
        raise UnitError(f"{source} is a {a.dimension}, {target} a {b.dimension}: not comparable.")
    return value * a.factor / b.factor
