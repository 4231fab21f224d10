"""Words that look like a way of travelling and are none, and what draws a sledge."""

from __future__ import annotations

import pytest

from geo.mode_marks import leading_mode, mark_words, weigh_words
from geo.model import Mode
from geo.pipeline import check_article

NO_WAYS = [
    "on march 14 they were there",
    "it was 3 march",
    "in march the ice broke",
    "the race was run over ten days",
    "no road crossing was closed",
    "along the railway embankment",
    "it follows a disused railway",
    "the rim of one large wheel",
    "miles of wagon track",
    "the cable car was full",
    "behind a pilot engine",
    "the old railway path",
    "it beat the car",
    "at the pace of a walker",
    "the bicycle chain broke",
]

WAYS = [
    ("the march took nine days", Mode.FOOT),
    ("on their march to delhi", Mode.FOOT),
    ("he sat at the wheel", Mode.ROAD),
    ("the railway station was closed", Mode.RAIL),
    ("she drove her dogs into nome", Mode.DOGSLED),
    ("two flying boats were ordered", Mode.AIR),
    ("supper in the dining car", Mode.RAIL),
    ("one of the train drivers", Mode.RAIL),
    ("a mule train came down", Mode.HORSE),
    ("they carried the olympic flame", Mode.FOOT),
    ("she dragged her sledge on", Mode.FOOT),
    ("the dogs dragged the sledge on", Mode.DOGSLED),
    ("a flying doctor was called", Mode.AIR),
]

MODES = [
    ("The race was run from Umeå to Kiruna in March. On March 14 the first musher drove his dogs"
     " into Kiruna over the ice. It had taken him three days.", "three days", Mode.DOGSLED),
    ("A man with a bicycle set out from Cork and cycled to Belfast. He had covered 420 km of lane,"
     " disused railway and towpath.", "420 km", Mode.BICYCLE),
    ("On March 3 the train left Hull for Leeds. The trip took two hours.", "two hours", Mode.RAIL),
    ("The coach goes from Zagreb to Split. Šibenik, 85 km to the north, is bypassed.", "85 km",
     None),
    ("The express from Cairo to Luxor covers 670 km. Hurghada lies some 300 km farther east.",
     "300 km", None),
    ("Buses from Minsk to Vilnius take three hours. Hrodna is 280 km west of Minsk.", "280 km",
     None),
    ("The train goes from Lima to Cusco. By bus Ayacucho, 320 km to the west of it, is ten hours"
     " away.", "320 km", Mode.ROAD),
]  # fmt: skip


def _leading(words: list[str]) -> Mode | None:
    return leading_mode(weigh_words(words))


@pytest.mark.parametrize("text", NO_WAYS)
def test_what_is_no_way(text: str) -> None:
    """A month, what is passed or walked on, and "was run" tell nothing of how one goes."""
    assert not [mode for _, mode, weight in mark_words(text.split(), None) if weight > 1]


@pytest.mark.parametrize(("text", "mode"), WAYS)
def test_what_is_one(text: str, mode: Mode) -> None:
    """The same words, where they speak of a way."""
    assert mode in [each for _, each, _ in mark_words(text.split(), None)]


def test_dogs_draw_sledges_on_snow_only() -> None:
    """A story of dogs is one of sledges where it speaks of snow, ice or sleds."""
    assert (
        _leading(["the", "dogs", "ran", "with", "the", "dogs", "over", "the", "snow"])
        is Mode.DOGSLED
    )
    assert (
        _leading(["the", "dogs", "ran", "with", "the", "dogs", "over", "the", "hill"])
        is not Mode.DOGSLED
    )


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("the pilot flew on and pedalled", Mode.AIR),
        ("he sailed the boat or pedalled", Mode.SEA),
        ("he pedalled up the hill", Mode.BICYCLE),
        ("they walked on skis with sledges", Mode.FOOT),
        ("the mushers and their huskies rested and walked beside the sledges", Mode.DOGSLED),
    ],
)
def test_a_word_of_two_senses_follows_the_text(text: str, mode: Mode) -> None:
    """One pedals an aeroplane, a boat or a bicycle; walkers have sledges, and so have dogs."""
    assert _leading(text.split()) is mode


@pytest.mark.parametrize(("text", "figure", "mode"), MODES)
def test_the_mode_of_a_figure(text: str, figure: str, mode: Mode | None) -> None:
    """What lies so far by the compass lies there, however the story travels."""
    claim = next(each for each in check_article(text).claims if each.quantity.text == figure)
    assert claim.mode is mode
