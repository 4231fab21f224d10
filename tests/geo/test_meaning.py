"""What a figure's wording allows follows from its hedge, its precision and its dimension.

Expected bounds are hand sums from the tolerances of the practice gold, shown in comments.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import Hedge, Quantity, Reading, Span
from geo.quantities import find_quantities, meaning
from geo.quantities_hedges import HEDGES, hedge_rule
from geo.units import Dimension, to_si


def only(text: str) -> Quantity:
    """Return the one figure of a text."""
    (quantity,) = find_quantities(text)[0]
    return quantity


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("435 miles", "mi", 421.95, 448.05),  # 3 % of 435
        ("about 900 miles", "mi", 810, 990),  # 10 %
        ("nearly 900 miles", "mi", 810, 900),  # 10 % below, not above
        ("just under 900 miles", "mi", 828, 900),  # 8 % below
        ("more than 10,000 km", "km", 10_000, 12_500),  # 1.25 times
        ("just over 200 miles", "mi", 200, 220),
        ("at least 60 miles", "mi", 60, 75),
        ("under 100 km", "km", 80, 100),
        ("up to 60 km/h", "km/h", 0, 60),
        ("60 km/h", "km/h", 57, 63),  # 5 %
        ("550 square kilometres", "km2", 495, 605),  # 10 %
        ("about 550 square kilometres", "km2", 467.5, 632.5),  # 15 %
        ("three times the distance", "x", 2.7, 3.3),  # 10 %
        ("about three times the distance", "x", 2.55, 3.45),  # 15 %
        ("5 hours and 13 minutes", "min", 312, 314),  # one minute of slack
        ("46 minutes", "min", 45, 47),
        ("20 hours", "h", 19, 21),  # a round figure: 5 %
        ("7 hours", "h", 6.5, 7.5),
        ("two and a half hours", "h", 2.25, 2.75),
        ("eight days", "d", 7.5, 8.5),
        ("two months", "mo", 1, 3),  # one unit of rounding
        ("ten years", "y", 9, 11),
        ("four years and five months", "mo", 52, 54),  # 53 ± 1
        ("20 to 22 hours", "h", 19, 22.5),
        ("dozens of miles", "mi", 24, 100),  # vague: as wide as it says, no more
        ("20-odd miles", "mi", 20, 26),
    ],
)
def test_bounds(text: str, unit: str, low: float, high: float) -> None:
    """Each wording allows what the tolerances of the gold allow."""
    allowed = meaning(only(text))
    assert allowed.low == pytest.approx(to_si(low, unit), rel=1e-6, abs=1e-6)
    assert allowed.high == pytest.approx(to_si(high, unit), rel=1e-6, abs=1e-6)


def test_ground_lengths_are_looser() -> None:
    """A rail or road length is printed within 5 %, a straight line within 3 %."""
    said = only("1,180 km")
    assert meaning(said, reading=Reading.RAIL).high == pytest.approx(1_239_000)
    assert meaning(said, reading=Reading.GEODESIC).high == pytest.approx(1_215_400)


def test_founding_elapsed_time() -> None:
    """25 April 2019 to 13 September 2023 is four years and five months, rounded."""
    allowed = meaning(only("four years and five months"))
    days = 1602  # 2019-04-25 to 2023-09-13, by the calendar
    assert allowed.contains(days * 86_400.0)


def test_a_bound_is_not_met_from_the_wrong_side() -> None:
    """59 hours are not more than 60, and 61 are not under 60."""
    assert not meaning(only("more than 60 hours")).contains(59 * 3600.0)
    assert not meaning(only("under 60 hours")).contains(61 * 3600.0)


def test_every_hedge_has_its_reason() -> None:
    """Each row of the table gives a reason, and its bounds are in order."""
    for row in HEDGES.values():
        assert len(row.reason) > 10, row.word
        if row.low is not None and row.high is not None:
            assert row.low < row.high
    assert {row.hedge for row in HEDGES.values()} == set(Hedge)


def test_each_language_leads_to_rows_of_the_table() -> None:
    """No language names a hedge that the table does not have."""
    from geo.languages import languages

    for language in languages().values():
        for phrase, word in (*language.before.items(), *language.after.items()):
            assert word in HEDGES, (language.code, phrase)


def test_other_languages_mean_the_same() -> None:
    """In German, "knapp 700 Kilometer" allows what "just under 700 kilometres" allows."""
    (german,) = find_quantities("knapp 700 Kilometer", language="de")[0]
    assert meaning(german) == meaning(only("just under 700 kilometres"))


@settings(deadline=None)
@given(
    value=st.floats(min_value=0.01, max_value=1e7, allow_nan=False),
    unit=st.sampled_from(["km", "mi", "h", "d", "y", "km/h", "km2", "x", "min", "m"]),
    hedge=st.sampled_from(sorted(Hedge)),
)
def test_meaning_holds_the_figure(value: float, unit: str, hedge: Hedge) -> None:
    """What is meant is a finite interval whose ends are in order and which touches the figure."""
    said = Quantity(value=value, unit=unit, span=Span(start=0, end=1), text="?", hedge=hedge)
    allowed = meaning(said)
    assert 0 <= allowed.low <= allowed.high < float("inf")
    size = to_si(value, unit)
    assert allowed.low <= size * (1 + 1e-9)
    assert allowed.high >= size * (1 - 1e-9)


def test_fallback_of_an_unknown_hedge_word() -> None:
    """A hedge whose word is unknown is taken by its kind."""
    assert hedge_rule(word="perchance", hedge=Hedge.NEARLY).word == "nearly"
    assert meaning(only("435 miles")).dimension is Dimension.LENGTH
