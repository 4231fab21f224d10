"""Two ways between the same ends are told apart by what they pass."""

from __future__ import annotations

import geo
from maps.layers.routes import LAYER
from maps.runs import ends_of

TEXT = (
    "From Shanghai to Rotterdam through the Suez Canal it is 10,500 nautical miles by sea."
    " Round the Cape of Good Hope it is 14,000 nautical miles."
)


def test_the_legend_says_by_what_each_way_goes() -> None:
    """Both are ways by sea from Shanghai to Rotterdam; one is a third longer."""
    lines = LAYER.draw(geo.check_article(TEXT))
    told = {str(line.way[0]) for line in lines if line.way}
    assert "By sea by way of Cape of Good Hope: " in told
    assert "By sea by way of Suez Canal: " in told


def test_a_journey_is_headed_by_its_ends_and_by_what_it_passes() -> None:
    """One that passes nothing is headed by its ends alone."""
    heads = [ends_of(each) for each in geo.check_article(TEXT).journeys]
    assert "Shanghai – Rotterdam by way of Cape of Good Hope" in heads
    direct = geo.check_article("Bonn is 25 km from Cologne by road.").journeys[0]
    assert " by way of " not in ends_of(direct)
