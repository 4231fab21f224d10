"""Verdicts on journeys that no map of ours holds: rivers, places without a point, words alone."""

from __future__ import annotations

import pytest

from geo.model import Outcome
from geo.pipeline import check_article

_GODWIT = (
    "A bird flew from the Qwex Delta to Ansoms Inlet. The tag recorded 13,560 km in 11 days and"
    " one hour. The mean works out at {speed} km/h."
)


def _outcomes(text: str) -> dict[str, Outcome]:
    report = check_article(text)
    return {each.quantity.text: report.verdict_of(each.id).outcome for each in report.claims}


def test_figures_of_one_unplaced_journey_are_held_against_one_another() -> None:
    """13,560 km in 265 hours are 51 km/h; with 90 km/h the mean does not agree."""
    assert _outcomes(_GODWIT.format(speed=51))["51 km/h"] is Outcome.CONSISTENT
    assert _outcomes(_GODWIT.format(speed=90))["90 km/h"] is Outcome.INCONSISTENT


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        (
            "The riverboat from Belém to Manaus covers 1,600 km.",
            "1,600 km",
            Outcome.CONSISTENT,
        ),
        (
            "The riverboat from Belém to Manaus covers 900 km.",
            "900 km",
            Outcome.INCONSISTENT,
        ),
        (
            "A train slid out of Tokyo at dawn. Four hours later it was in Osaka.",
            "Four hours",
            Outcome.CONSISTENT,
        ),
        (
            "The ferry left Picton at noon and was due in Wellington three and a half hours later.",
            "three and a half hours",
            Outcome.CONSISTENT,
        ),
    ],
)
def test_a_way_without_a_network_is_held_to_what_such_ways_are(
    text: str, figure: str, outcome: Outcome
) -> None:
    """Rivers bend, but are never shorter than the straight line; an arrival tells a time."""
    assert _outcomes(text)[figure] is outcome


def test_a_speed_goes_by_the_time_beside_it() -> None:
    """A later boat that takes five hours does not bear out 35 knots of one that takes nine."""
    text = (
        "The ferry from Piraeus to Heraklion takes nine hours over 174 nautical miles. It keeps"
        " an average of 35 knots.\n\nMuch later a day boat was bought from Japan.\n\nIt covers"
        " the distance from Piraeus to Heraklion in five hours."
    )
    assert _outcomes(text)["35 knots"] is Outcome.INCONSISTENT


def test_speed_times_time_never_bears_out_a_straight_line() -> None:
    """Nobody travels as the crow flies: 14 days at 73 miles make 1,022, but on the road."""
    text = (
        "They cycled from Qwexham to Blorby in 14 days at 73 miles a day. As the crow flies it"
        " is 1,020 miles from Qwexham to Blorby."
    )
    assert _outcomes(text)["1,020 miles"] is Outcome.UNCHECKED


def test_figures_without_ends_in_neighbouring_sentences_are_held_together() -> None:
    """628 miles in 33 hours are 19 knots, and no other figure stands there that gave 30."""
    text = "The yacht needed 33 hours for 628 nautical miles. Mean speed: {} knots."
    assert _outcomes(text.format(19))["19 knots"] is Outcome.CONSISTENT
    assert _outcomes(text.format(30))["30 knots"] is Outcome.INCONSISTENT
    part = text.replace("628", "the last 628").format(30)
    assert _outcomes(part)["30 knots"] is Outcome.UNCHECKED


def test_a_landing_so_much_later_is_borne_out_by_speed_and_distance() -> None:
    """13,560 km at 51 km/h take the 11 days and one hour between take-off and landing."""
    text = (
        "A bird flew from the Qwex Delta to Ansoms Inlet. The tag recorded 13,560 km between"
        " take-off and landing 11 days and one hour later. The mean works out at 51 km/h."
    )
    assert _outcomes(text)["11 days and one hour"] is Outcome.CONSISTENT
