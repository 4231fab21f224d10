"""What is added to the length that a map draws is told."""

from __future__ import annotations

import re

import pytest
from hand_cases import place

from geo.model import Route
from geo.networks.rail import NETWORK as RAIL
from geo.networks.road import NETWORK


def _road(a: tuple[float, float], b: tuple[float, float]) -> Route:
    return NETWORK.route((place("A", *a), place("B", *b)))[0]


def _told(route: Route) -> tuple[float, float]:
    """Return what is drawn and what is added, km."""
    for each in route.assumptions:
        if each.startswith("the map draws"):
            drawn, added = re.findall(r"([\d,]+) km", each)
            return float(drawn.replace(",", "")), float(added.replace(",", ""))
    return route.length_m / 1000, 0.0


def test_what_bends_and_slopes_add_is_told() -> None:
    """The road over the Andes is longer than its drawing; the parts told make the whole."""
    route = _road((-77.04, -12.05), (-71.97, -13.52))
    drawn, added = _told(route)
    assert added > 0.05 * drawn
    assert drawn + added == pytest.approx(route.length_m / 1000, rel=0.02)


def test_a_plain_hides_less_than_mountains() -> None:
    """Over the Pampas less is added to a kilometre than over the Andes."""
    plain = _told(_road((-60.67, -32.95), (-58.4, -34.6)))
    mountains = _told(_road((-77.04, -12.05), (-71.97, -13.52)))
    assert plain[1] / plain[0] < mountains[1] / mountains[0]


def test_rails_are_told_of_no_slopes() -> None:
    """Relief lengthens roads alone, so a railway's drawing hides bends and nothing else."""
    route = RAIL.route((place("A", 49.12, 55.79), place("B", 60.6, 56.84)))[0]
    told = [each for each in route.assumptions if each.startswith("the map draws")]
    assert len(told) == 1
    assert "the bends that it leaves out" in told[0]
    assert "slopes" not in told[0]
