"""Tags of lines: which are taken, and what is kept of them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geo.network_tags import is_wanted, read_sort, reads_backwards

TABLE = Path(__file__).resolve().parents[1] / "tables" / "network_tags.csv"
with TABLE.open(encoding="utf-8", newline="") as stream:
    ROWS = list(csv.DictReader(stream))


def tags_of(row: dict[str, str]) -> dict[str, str]:
    return dict(word.split("=", 1) for word in row["tags"].split())


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_a_line_is_taken_and_read_by_its_tags(row: dict[str, str]) -> None:
    tags = tags_of(row)
    assert is_wanted(tags, mode=row["mode"]) is (row["taken"] == "yes")
    if row["taken"] != "yes":
        return
    sort = read_sort(tags, mode=row["mode"])
    assert sort.one_way is (row["one_way"] == "yes")
    assert (row["mode"] == "road" and reads_backwards(tags)) is (row["backwards"] == "yes")
    assert sort.gauges_mm == tuple(int(each) for each in row["gauges"].split())
    assert sort.electrified == row["electrified"]


@pytest.mark.parametrize("row", [row for row in ROWS if row["taken"] == "no"])
def test_what_is_left_out_can_be_asked_for(row: dict[str, str]) -> None:
    tags = tags_of(row)
    asked = frozenset(tags.values()) - {""}
    assert is_wanted(tags, mode=row["mode"], include=asked) is (tags["class"] != "")
