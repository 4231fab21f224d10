"""Durations against the clock times of their text, those in words too."""

from __future__ import annotations

import pytest

from geo.model import Outcome
from geo.pipeline import check_article

_YES, _NO = Outcome.CONSISTENT, Outcome.INCONSISTENT


def _outcome(text: str, figure: str) -> Outcome:
    report = check_article(text)
    return next(
        report.verdict_of(each.id).outcome
        for each in report.claims
        if each.quantity.text.startswith(figure)
    )


@pytest.mark.parametrize(
    ("text", "figure", "other"),
    [
        # Lisbon is an hour behind Paris: 31 hours on the clock, 30 on the way
        (
            "The train leaves Lisbon on Friday at noon and is due in Paris on Saturday at 7 p.m.,"
            " which makes {}.",
            "30 hours",
            "20 hours",
        ),
        (
            "The train pulls out of Turin at seven in the morning. It will be 8.10 p.m. when it"
            " stops in Bari. That is {} for 990 km.",
            "13 hours and 10 minutes",
            "11 hours and 10 minutes",
        ),
        (
            "The sleeper left Vienna at 19.22 last night and is due in Rome at 09.10. That makes it"
            " {} in a bed of sorts.",
            "13 hours and 48 minutes",
            "12 hours and 48 minutes",
        ),
        # Tokyo is 16 or 17 hours ahead of Seattle
        (
            "The plane left Tokyo at 11:37 p.m. and was on the ground at Seattle at 4:30 p.m. the"
            " same day. It had been under way for {}.",
            "8 hours and 53 minutes",
            "6 hours and 53 minutes",
        ),
    ],
)
def test_a_time_of_travel_is_what_its_clocks_make_of_it(text: str, figure: str, other: str) -> None:
    """Arrival less departure in the time of each place, whether printed in figures or words."""
    assert _outcome(text.format(figure), figure) is _YES
    assert _outcome(text.format(other), other) is _NO


def test_a_mean_goes_by_the_clocks_where_the_sum_is_wrong() -> None:
    """990 km from 7 a.m. to 8.10 p.m., 13 hours and 10 minutes, make 75 km/h and not 97."""
    text = (
        "The train pulls out of Turin at 7 a.m. and stops in Bari at 8.10 p.m. That is 11 hours and"
        " 10 minutes for 990 km, an average of {} km/h."
    )
    assert _outcome(text.format(75), "75 km/h") is _YES
    assert _outcome(text.format(97), "97 km/h") is _NO
