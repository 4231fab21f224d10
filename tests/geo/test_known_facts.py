"""Sentences of news prose on journeys that everybody can look up, right and wrong.

`known_facts.csv` holds sentences written by hand: the figures of timetables, atlases and record
books, and the same with one figure changed so far that no yardstick fits (`wrong`).
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import geo
from geo.model import Outcome

TABLE = Path(__file__).parent.parent / "tables" / "known_facts.csv"


def _rows(*, wrong: bool) -> list[str]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [row["text"] for row in csv.DictReader(file) if bool(row["wrong"]) is wrong]


def _called_off(text: str) -> list[str]:
    report = geo.check_article(text)
    return [each.quantity.text for each in report.claims if each.verdict is Outcome.INCONSISTENT]


@pytest.mark.parametrize("text", _rows(wrong=False))
def test_a_true_figure_is_never_called_off(text: str) -> None:
    """What timetables and atlases say is at worst left open."""
    assert _called_off(text) == []


@pytest.mark.parametrize("text", _rows(wrong=True))
def test_a_wrong_figure_is_called_off(text: str) -> None:
    """A figure that no yardstick fits, or that its neighbours contradict, is told to be off."""
    assert _called_off(text) != []
