"""Reviewed joins and added lines: each has its evidence, its source and a likely length."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest

import geo.data
from geo.measure import geodesic_m
from geo.model import Place

DATA = Path(geo.data.__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a hand-made table."""
    with (DATA / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def straight_km(row: dict[str, str]) -> float:
    """Return how far the two ends of a join are from one another."""
    one, other = (
        Place(
            name=side,
            lon=float(row[f"{side}_lon"]),
            lat=float(row[f"{side}_lat"]),
            country="",
            source="test",
        )
        for side in ("from", "to")
    )
    return geodesic_m(one, other) / 1000


def test_every_join_has_its_line_its_evidence_and_its_source() -> None:
    """A row without one of them would be a guess."""
    for row in rows("joins.csv"):
        assert row["network"] in {"rail", "road"}, row
        assert row["verdict"] in {"join", "ferry", "deny"}, row
        assert all(row[key].strip() for key in ("line", "evidence", "source")), row


def test_no_join_is_shorter_than_the_straight_line_or_far_longer() -> None:
    """Lengths have two decimals; a link over twice as long as its gap is another link."""
    for row in rows("joins.csv"):
        straight, km = straight_km(row), float(row["km"])
        assert straight - 0.006 <= km <= 2.2 * straight, row


def test_a_long_join_is_rare() -> None:
    """Beyond 30 km a gap is a missing line and stands in ``lines.csv`` with its stations."""
    long = [row for row in rows("joins.csv") if row["verdict"] == "join" and float(row["km"]) > 30]
    assert len(long) <= 1, long


def test_joins_are_listed_once_and_in_order() -> None:
    """The same two points are one row; rows of one line stand together."""
    table = rows("joins.csv")
    ends = [
        (
            row["network"],
            *sorted(((row["from_lon"], row["from_lat"]), (row["to_lon"], row["to_lat"]))),
        )
        for row in table
    ]
    assert len(ends) == len(set(ends))
    verdicts = ("join", "ferry", "deny")
    keys = [(row["network"], verdicts.index(row["verdict"]), row["line"]) for row in table]
    assert keys == sorted(keys)


def test_every_added_line_has_its_evidence_and_its_source() -> None:
    """`checked` tells a length that was read in the source from an article only named."""
    for row in rows("lines.csv"):
        assert all(row[key].strip() for key in ("name", "country", "evidence", "source")), row
        assert row["checked"] in {"length seen", "article named"}, row


def test_an_added_line_is_as_long_as_its_stations_ask_for() -> None:
    """Not shorter than the straight lines between its stations, nor over 2.2 times as long."""
    for row in rows("lines.csv"):
        stations = [
            Place(
                name=pair,
                lon=float(pair.split()[1]),
                lat=float(pair.split()[0]),
                country=row["country"],
                source="test",
            )
            for pair in row["points"].split(";")
        ]
        straight = sum(geodesic_m(*each) for each in pairwise(stations)) / 1000
        assert straight - 0.5 <= float(row["km"]) <= 2.2 * straight, row


@pytest.mark.parametrize("network", ["rail", "road"])
def test_every_accepted_join_is_in_the_network(network: str) -> None:
    """As many chains carry the mark of a reviewed join or ferry as rows ask for, or more."""
    from geo.graph import FERRY, JOINED
    from geo.store import open_table

    kinds = open_table(f"{network}_chains.npz")["kind"]
    marked = int(((kinds & (JOINED | FERRY)) > 0).sum())
    wanted = [r for r in rows("joins.csv") if r["network"] == network and r["verdict"] != "deny"]
    assert marked > 0.7 * len(wanted)
