"""Figures in two systems of units."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pint
import pytest
from effort import growth
from hypothesis import given, settings
from hypothesis import strategies as st

import geo
from maps.figures import in_both_units, plain, split_figures
from maps.marks import Amount

REGISTRY = pint.UnitRegistry()
TABLE = Path(__file__).parent.parent / "tables" / "both_units.csv"


def cases() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def joined(text: str, system: int, said: str) -> str:
    parts = split_figures(text, said={said} if said else ())
    return "".join(part if isinstance(part, str) else part[system] for part in parts)


@pytest.mark.parametrize("row", cases(), ids=lambda row: row["case"])
def test_a_sentence_in_both_units(row):
    """Each figure of a sentence turns with the switch, its words stay."""
    assert joined(row["text"], 0, row["said"]) == row["metric"]
    assert joined(row["text"], 1, row["said"]) == row["imperial"]


@given(st.text(max_size=300))
def test_any_text_survives_in_one_of_the_units(text):
    """Whatever the text, without figures in it nothing is added or lost."""
    parts = split_figures(text)
    if all(isinstance(part, str) for part in parts):
        assert "".join(str(part) for part in parts) == text


@settings(deadline=None)
@given(st.floats(min_value=10_000, max_value=5e7))
def test_lengths_agree_with_pint(metres):
    """Both texts round the same length, to the unit; pint holds the factor."""
    metric, imperial = in_both_units(Amount(value=metres, dimension=geo.Dimension.LENGTH))
    miles = REGISTRY.Quantity(metres, "meter").to("mile").magnitude
    assert float(re.sub("[^0-9.]", "", metric)) == pytest.approx(metres / 1000, abs=0.51)
    assert float(re.sub("[^0-9.]", "", imperial)) == pytest.approx(miles, abs=0.51)


def test_short_lengths_are_metres_and_feet():
    """Under a kilometre the unit is smaller: 305 m is 1,001 ft (pint)."""
    assert in_both_units(Amount(value=305, dimension=geo.Dimension.LENGTH)) == ("305 m", "1,001 ft")


def test_a_phrase_in_words():
    """A phrase reads as a sentence in the system asked for."""
    phrase = ("by rail ", Amount(value=1_000_000, dimension=geo.Dimension.LENGTH), " away")
    assert plain(phrase) == "by rail 1,000 km away"
    assert plain(phrase, system=1) == "by rail 621 mi away"


def test_a_hostile_run_of_digits_is_read_in_linear_time():
    """Ten times the digits take no more than thirty times as long."""
    small, large = ("1" * n + " " + "1,111" * (n // 5) for n in (20_000, 200_000))
    assert growth(lambda: split_figures(small), lambda: split_figures(large), most=30) < 30
