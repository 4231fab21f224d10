"""Durations and delays that two times of day of the text are apart, in whatever order."""

from __future__ import annotations

import pytest

from geo.clock_shifts import told_shift
from geo.model import Outcome
from geo.pipeline import check_article


def _outcome(text: str, figure: str) -> Outcome:
    report = check_article(text)
    return next(
        report.verdict_of(each.id).outcome for each in report.claims if each.quantity.text == figure
    )


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        (
            "The mail plane landed on the ice at 6:05 p.m. on Sunday. It had left the coast at"
            " 9:48 that morning and had been in the air for 8 hours and 17 minutes.",
            "8 hours and 17 minutes",
            Outcome.CONSISTENT,
        ),
        (
            "The balloon was let go at 6:02 a.m. and came down in a field of maize at 9:19 a.m.,"
            " three hours and 17 minutes later.",
            "three hours and 17 minutes",
            Outcome.CONSISTENT,
        ),
        (
            "The plane took off from Reykjavik at 7:35 a.m. and landed in Copenhagen at 12:48 p.m."
            " Denmark's clocks are two hours ahead, so they had flown for 3 hours and 13 minutes.",
            "3 hours and 13 minutes",
            Outcome.CONSISTENT,
        ),
        (
            "The train runs from Lyon to Dijon. Departure is at 7.20 a.m. and arrival at 9.35 a.m.,"
            " so that it takes 155 minutes. The slow one takes 135 minutes to another station.",
            "155 minutes",
            Outcome.INCONSISTENT,
        ),
        (
            "The bus left Tromsø at 8:20 a.m. and reached Narvik at 12:35 p.m. They were on the"
            " road for roughly six hours.",
            "six hours",
            Outcome.INCONSISTENT,
        ),
    ],
)
def test_a_time_is_held_to_the_two_times_of_day_around_it(
    text: str, figure: str, outcome: Outcome
) -> None:
    """9:48 to 6:05 p.m. is 8 h 17; 7:35 to 12:48 less two hours 3 h 13; 8:20 to 12:35 4 h 15."""
    assert _outcome(text, figure) is outcome


@pytest.mark.parametrize(
    ("late", "outcome"),
    [("an hour and 35 minutes", Outcome.CONSISTENT), ("35 minutes", Outcome.INCONSISTENT)],
)
def test_a_delay_is_what_lies_between_due_and_in(late: str, outcome: Outcome) -> None:
    """Due at 5.10 and in at 6.45 is an hour and 35 minutes late, and not 35 minutes."""
    text = f"The train, due at 5.10 p.m., came in at 6.45 p.m., {late} late."
    assert _outcome(text, late) is outcome


def test_a_delay_is_not_held_to_a_departure_and_its_arrival() -> None:
    """Out at 10 and in at 6.03, twelve minutes early, says nothing of when it was due."""
    text = "The express left at 10 a.m. and came to rest at 6.03 p.m., 12 minutes early."
    assert _outcome(text, "12 minutes") is Outcome.UNCHECKED


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("The clocks there are five and a half hours ahead.", 330.0),
        ("There are nine hours between Lagos and Anchorage.", 540.0),
        ("They were two hours ahead of schedule.", None),
        ("One town is an hour behind, the other two hours ahead.", None),
    ],
)
def test_a_difference_of_clocks_is_read_only_where_it_is_one(
    text: str, minutes: float | None
) -> None:
    """Ahead of schedule is no difference of clocks, and of two nobody knows which is meant."""
    assert told_shift(text) == minutes
