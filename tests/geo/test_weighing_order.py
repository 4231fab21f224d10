"""Which of two weighed ends is the start: what the last mention of each says."""

from __future__ import annotations

from typing import cast

import pytest

from geo.model import Span, Toponym
from geo.weighing_order import start_first
from geo.weighing_spots import Mention, Spot
from geo.weighing_stage import Stage


class _Spots:
    def __init__(self, *spots: Spot) -> None:
        self.of = {each.key: each for each in spots}

    def key(self, toponym: Toponym) -> str:
        """Return the name: every name is a place of its own."""
        return toponym.name


class _Stage:
    """As much of a stage as the order of two ends looks at: a figure at item 5 of sentence 3."""

    index, position, there = 3, 5, None

    def __init__(self, *spots: Spot) -> None:
        self.spots = _Spots(*spots)
        self.order = {each.key: number for number, each in enumerate(spots)}
        self.journeys: dict[frozenset[str], tuple[object, ...]] = {}


def _spot(name: str, *told: tuple[int, int, str]) -> Spot:
    """Return a place with its mentions: sentence, item and role of each."""
    toponym = Toponym(name=name, span=Span(start=0, end=len(name)))
    mentions = [Mention(*each, toponym) for each in told]
    return Spot(key=name, place=None, mentions=mentions, roles={each.role for each in mentions})


@pytest.mark.parametrize(
    ("ulm", "kiel", "start"),
    [
        (((2, 0, "bare"),), ((3, 1, "from"),), "Kiel"),
        (((2, 0, "from"),), ((2, 4, "to"),), "Ulm"),
        (((2, 0, "to"),), ((2, 4, "from"),), "Kiel"),
        (((3, 9, "to"),), ((1, 2, "bare"),), "Kiel"),
        (((1, 0, "bare"),), ((1, 4, "bare"),), "Ulm"),
    ],
)
def test_the_start_is_what_was_last_named_as_one(
    ulm: tuple[tuple[int, int, str], ...], kiel: tuple[tuple[int, int, str], ...], start: str
) -> None:
    """What no words tell goes by the order of the story."""
    stage = cast("Stage", _Stage(_spot("Ulm", *ulm), _spot("Kiel", *kiel)))
    assert start_first(stage, "Ulm", "Kiel")[0] == start
    assert start_first(stage, "Kiel", "Ulm")[0] == start
