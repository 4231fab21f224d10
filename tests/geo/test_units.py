"""Each factor is held to pint, an independent library; traditional units to their definition."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import UnitError
from geo.units import EARTH_RADIUS_M, UNITS, Dimension, convert, from_si, to_si, unit_of

PINT = {
    "angstrom": "angstrom",
    "nanometre": "nanometer",
    "um": "micrometer",
    "mm": "millimeter",
    "cm": "centimeter",
    "m": "meter",
    "km": "kilometer",
    "mil": "thou",
    "in": "inch",
    "ft": "foot",
    "yd": "yard",
    "mi": "mile",
    "nm": "nautical_mile",
    "au": "astronomical_unit",
    "ly": "light_year",
    "pc": "parsec",
    "ns": "nanosecond",
    "us": "microsecond",
    "ms": "millisecond",
    "s": "second",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "wk": "week",
    "mo": "month",
    "y": "year",
    "century": "century",
    "m/s": "meter/second",
    "km/s": "kilometer/second",
    "ft/s": "foot/second",
    "mi/s": "mile/second",
    "km/h": "kilometer/hour",
    "mph": "mile/hour",
    "kn": "knot",
    "km/d": "kilometer/day",
    "mi/d": "mile/day",
    "mm2": "millimeter**2",
    "cm2": "centimeter**2",
    "m2": "meter**2",
    "km2": "kilometer**2",
    "ft2": "foot**2",
    "in2": "inch**2",
    "yd2": "yard**2",
    "mi2": "mile**2",
    "ha": "hectare",
    "x": "dimensionless",
    "pct": "percent",
}
_LENGTHS = ("mm", "cm", "in", "ft", "m", "km", "mi")
_PERIODS = ("s", "min", "h", "d", "wk", "mo", "y")
for _length in _LENGTHS:
    for _period in _PERIODS:
        if f"{_length}/{_period}" != "mi/h":
            PINT.setdefault(f"{_length}/{_period}", f"{PINT[_length]}/{PINT[_period]}")
# pint's decade is one of logarithms, its acre the survey acre. Hand sums: decade
# 10 × 365.25 × 86,400 s; acre 4,840 yd² of 0.9144 m; verst 3,500 English feet; li 500 m (1930);
# league 3 miles; rod, chain and furlong 5½, 22 and 220 yd of 0.9144 m (pint's are of survey
# feet); fathom 2 yd; metric dunam 1,000 m²; pitch 105 m × 68 m
BY_DEFINITION = {
    "decade": 315_576_000.0,
    "acre": 4046.8564224,
    "verst": 1066.8,
    "li": 500.0,
    "league": 4828.032,
    "dunam": 1000.0,
    "fathom": 1.8288,
    "rod": 5.0292,
    "chain": 20.1168,
    "furlong": 201.168,
    "pitch": 7140.0,
    "mach": 340.294,
    "deg": 1.0,
    "date": 1.0,
    "clock": 1.0,
}
SI = {
    Dimension.LENGTH: "meter",
    Dimension.TIME: "second",
    Dimension.SPEED: "meter/second",
    Dimension.AREA: "meter**2",
    Dimension.RATIO: "dimensionless",
}


def test_every_unit_is_held_to_something() -> None:
    """No unit escapes both lists."""
    assert set(PINT) | set(BY_DEFINITION) == set(UNITS)


@pytest.fixture(scope="module")
def registry() -> Any:
    """Return pint's units."""
    return pytest.importorskip("pint").UnitRegistry()


@pytest.mark.parametrize("key", sorted(PINT))
def test_factor_agrees_with_pint(key: str, registry: Any) -> None:
    """A factor is pint's, to a part in a million."""
    expected = registry.Quantity(1.0, PINT[key]).to(SI[unit_of(key).dimension]).magnitude
    assert to_si(1.0, key) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(("key", "factor"), sorted(BY_DEFINITION.items()))
def test_factor_follows_its_definition(key: str, factor: float) -> None:
    """A unit pint lacks, or takes for another one, has the factor of its definition."""
    assert to_si(1.0, key) == pytest.approx(factor)


@settings(deadline=None)
@given(
    value=st.floats(min_value=1e-6, max_value=1e9, allow_nan=False),
    key=st.sampled_from(sorted(UNITS)),
)
def test_unit_and_back(value: float, key: str) -> None:
    """A figure turned into SI and back is unchanged."""
    assert from_si(to_si(value, key), key) == pytest.approx(value, rel=1e-12)


def test_convert_goes_the_right_way() -> None:
    """435 miles are 700 km, not 270: a lopsided pair."""
    assert convert(435, source="mi", target="km") == pytest.approx(700.06464)


def test_dimensions_do_not_mix() -> None:
    """An hour is no kilometre; an unknown unit is named with those that are known."""
    with pytest.raises(UnitError, match="not comparable"):
        convert(1, source="h", target="km")
    with pytest.raises(UnitError, match="verst"):
        unit_of("parasang")


def test_the_mean_radius_is_that_of_the_ellipsoid() -> None:
    """WGS 84's, as pyproj has it: (2a + b) / 3."""
    from pyproj import Geod

    ellipsoid = Geod(ellps="WGS84")
    assert pytest.approx((2 * ellipsoid.a + ellipsoid.b) / 3, abs=0.1) == EARTH_RADIUS_M
