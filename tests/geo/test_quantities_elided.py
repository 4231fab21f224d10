"""Bare numbers take the unit that was printed shortly before, and no other number does.

`quantities_elided.csv` holds sentences written by hand: `figure` is the number as it stands,
its size and its unit; empty where the bare numbers of the sentence count, name or price
something. Rows with a `missed` are not read right; one that is must lose it.
"""

from __future__ import annotations

import csv
import math
import re
from pathlib import Path

import pytest

from geo.article import make_article
from geo.claims import find_claims
from geo.model import Hedge, Quantity
from geo.quantities import find_quantities
from geo.toponyms import find_toponyms
from geo.unitless import is_elided
from geo.units import to_si, unit_of

TABLE = Path(__file__).parent.parent / "tables" / "quantities_elided.csv"
_UNITLESS = re.compile(
    r"[\d.,]+|(?:(?!hour|minute|day|week|month|year|mile|second|metre|knot)[a-z]+[ -]?)+"
)
_MOMENTS = {"date", "clock"}
_MEASURED = {"length", "time", "speed"}


def _rows(*, figures: bool) -> list[object]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [each for each in csv.DictReader(file) if bool(each["figure"]) is figures]
    return [
        pytest.param(
            row["text"],
            row["figure"],
            marks=[pytest.mark.xfail(strict=True, reason=row["missed"])] if row["missed"] else [],
        )
        for row in rows
    ]


def _bare(text: str) -> list[Quantity]:
    """Return the quantities of a text that stand there without a unit."""
    return [
        each
        for each in find_quantities(text)[0]
        if each.dimension in _MEASURED
        and each.unit not in _MOMENTS
        and _UNITLESS.fullmatch(each.text)
    ]


@pytest.mark.parametrize(("text", "figure"), _rows(figures=True))
def test_a_bare_number_has_the_unit_printed_before(text: str, figure: str) -> None:
    """The number, its size and its dimension are those a reader takes from the sentence."""
    quote, size = figure.split(" = ")
    value, unit = size.split()
    fits = [
        each
        for each in find_quantities(text)[0]
        if quote in each.text
        and each.dimension is unit_of(unit).dimension
        and math.isclose(to_si(each.value, each.unit), to_si(float(value), unit), rel_tol=0.002)
    ]
    assert len(fits) == 1
    assert text[fits[0].span.start : fits[0].span.end] == fits[0].text


@pytest.mark.parametrize(("text", "figure"), _rows(figures=False))
def test_a_number_that_counts_something_has_no_unit(text: str, figure: str) -> None:
    """Ages, prices, counts, scores, hours of the clock and years stay bare."""
    assert [each.text for each in _bare(text)] == [] == [*figure]


def test_the_hedge_is_its_own() -> None:
    """What loosens the first figure does not loosen the second."""
    _, exact = find_quantities("A cart takes over 40 hours; a mule takes 30.")[0]
    _, about = find_quantities("A cart takes 40 hours; a mule takes about 30.")[0]
    assert (exact.hedge, about.hedge, about.hedge_text) == (Hedge.EXACT, Hedge.ABOUT, "about")


def test_a_range_without_a_unit_has_both_ends() -> None:
    """Both ends of the range are in the unit of the figure before."""
    _, found = find_quantities("The boat takes 20 days, and with ice it takes 30 to 35.")[0]
    assert (found.value, found.value_to, found.unit) == (30.0, 35.0, "d")


def test_no_unit_is_carried_far() -> None:
    """Three sentences on, nobody remembers what was counted."""
    near = "The tram does 40 km/h. On the bridge it does 15."
    far = "The tram does 40 km/h. It is green. The stops are far apart. Some do 15."
    assert [each.text for each in _bare(near)] == ["15"]
    assert _bare(far) == []


def test_a_figure_of_another_size_is_not_meant() -> None:
    """A car that takes six hours does not take nine hundred."""
    assert _bare("A lorry takes six hours, a car takes 900.") == []


def test_the_first_words_of_a_text_have_nothing_before_them() -> None:
    """A figure at the very start is read, and what follows at once does not fail."""
    assert [each.text for each in _bare("9 h, not 7.")] == ["7"]
    assert _bare("It took two.") == []


@pytest.mark.parametrize("word", ["1 h 5, ", "takes 2 hours; it takes 3, ", "5 km, not 4 "])
def test_many_in_a_row_are_read_in_a_bounded_way(word: str) -> None:
    """Twice the text has twice the figures: each looks a bounded way back."""
    once, twice = (len(find_quantities(word * count)[0]) for count in (200, 400))
    assert once > 0
    assert abs(twice - 2 * once) <= 2


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The drive from Ulm to Kiel takes nine hours. Last year it took eight.", ["eight"]),
        ("By day a lorry needs 50 minutes from Ulm to Kiel, at night 25.", ["25"]),
        ("The guarantee of the car is three years, that of the bus two.", []),
        ("The trip from Ulm to Kiel is fun. The film takes two hours; uncut it takes three.", []),
    ],
)
def test_a_bare_number_is_a_claim_where_the_figure_before_it_is(
    text: str, claimed: list[str]
) -> None:
    """It stands for a figure like the one that it goes on from, and shares its fate."""
    article = make_article(text)
    claims, _ = find_claims(article, toponyms=find_toponyms(article))
    assert [each.quantity.text for each in claims if each.quantity.text in _bare_texts(text)] == (
        claimed
    )


def _bare_texts(text: str) -> set[str]:
    return {each.text for each in _bare(text)}


def test_a_figure_with_its_unit_is_not_elided() -> None:
    """Only what holds no word of a unit is; a year and an hour of the clock are none."""
    found, _ = find_quantities(
        "In 1998 it took 2h30, now it takes two and a half hours, and by sea it is six."
    )
    assert [(each.text, is_elided(each)) for each in found] == [
        ("1998", False),
        ("2h30", False),
        ("two and a half hours", False),
        ("six", True),
    ]


def test_a_bracket_tells_a_bare_number_once_more_in_another_unit() -> None:
    """Miles that go without their word have the kilometres behind them as their twin."""
    found, _ = find_quantities("It is 600 miles by the strait and 900 (1,448 km) round the cape.")
    assert [(each.text, each.value, each.unit, is_elided(each)) for each in found] == [
        ("600 miles", 600.0, "mi", False),
        ("900 (1,448 km)", 900.0, "mi", True),
    ]


def test_so_many_an_hour_are_no_hours() -> None:
    """Hundreds that pass "an hour" are counted; "half an hour" is a time."""
    found, _ = find_quantities("They pass, three hundred an hour, and stop for half an hour.")
    assert [(each.text, each.value, each.unit) for each in found] == [("half an hour", 0.5, "h")]
