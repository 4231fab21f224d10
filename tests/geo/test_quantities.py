"""Figures are read as print writes them, and other numbers are left alone.

The tables hold sentences of our own. `expected` lists the figures in order, as
``value[..high] unit [hedge] [vague] [twin value unit]``, parted by `` ; ``; in `text`, ``↵``
is a line feed and ``⏎`` a carriage return.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import Quantity
from geo.quantities import find_quantities, set_aside
from geo.quantities_dates import clock_text, date_text

TABLES = Path(__file__).parent.parent / "tables"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table, its signs for line breaks replaced."""
    with (TABLES / name).open(encoding="utf-8", newline="") as lines:
        found = list(csv.DictReader(lines))
    for row in found:
        row["text"] = row["text"].replace("⏎", "\r").replace("↵", "\n")
    return found


def shown(quantity: Quantity) -> str:
    """Return a quantity in the form of the tables."""
    if quantity.unit == "date":
        parts = [date_text(quantity), "date"]
    elif quantity.unit == "clock":
        parts = [clock_text(quantity), "clock"]
    else:
        value = f"{quantity.value:.10g}" if quantity.value > 1e6 else f"{round(quantity.value, 6):.10g}"
        if quantity.value_to is not None:
            value += f"..{quantity.value_to:.10g}"
        parts = [value, quantity.unit]
    if quantity.hedge != "exact" and not (quantity.vague and quantity.unit not in ("clock",)):
        parts.append(str(quantity.hedge))
    if quantity.vague:
        parts.append("vague")
    if quantity.twin is not None:
        twin = f"{quantity.twin.value:g}"
        if quantity.twin.value_to is not None:
            twin += f"..{quantity.twin.value_to:g}"
        parts += ["twin", twin, quantity.twin.unit]
    return " ".join(parts)


def listed(text: str, language: str = "en") -> str:
    """Return the figures of a text in the form of the tables."""
    return " ; ".join(shown(each) for each in find_quantities(text, language=language)[0])


@pytest.mark.parametrize("row", rows("quantities_en.csv"), ids=lambda row: row["case"])
def test_english_forms(row: dict[str, str]) -> None:
    """Each form of English print is read with its value, unit and hedge."""
    assert listed(row["text"]) == row["expected"]


@pytest.mark.parametrize("row", rows("decoys.csv"), ids=lambda row: row["case"])
def test_decoys(row: dict[str, str]) -> None:
    """Other numbers are no figures of travel; what was set aside has the rule's name."""
    found, decoys = find_quantities(row["text"])
    kept, aside = set_aside(row["text"], found)
    assert [each.text for each in kept if each.unit not in ("date", "clock", "deg")] == []
    if row["decoy"]:
        assert (row["decoy"], row["reason"]) in [(each.text, each.reason) for each in decoys + aside]


@pytest.mark.parametrize("row", rows("quantities_other.csv"), ids=lambda row: row["case"])
def test_other_languages(row: dict[str, str]) -> None:
    """The same grammar reads the figures of other languages with their own words."""
    assert listed(row["text"], row["language"]) == row["expected"]
