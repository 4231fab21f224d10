"""Times of days and years that are held to the dates told before and around them."""

from __future__ import annotations

import pytest

from geo.model import Outcome
from geo.pipeline import check_article

_RIDE = (
    "The riders set out from Lisbon on 3 May 1999. They reached Vladivostok on 20 August 1999."
    " The ride had taken {}."
)
_AT_SEA = (
    "She sailed from Falmouth on 4 June. On 2 September she was back in the harbour, thin and"
    " brown. She had been at sea for {} and had seen two ships."
)
_RECORD = "The record had been set in 1954. It stood for {}, until in 1985 a catamaran beat it."


def _outcome(text: str, figure: str) -> Outcome:
    report = check_article(text.format(figure))
    return next(
        report.verdict_of(each.id).outcome for each in report.claims if each.quantity.text == figure
    )


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [(_RIDE, "109 days", "149 days"), (_AT_SEA, "90 days", "60 days")],
)
def test_a_trip_is_held_to_its_start_and_the_arrival_told_before(
    text: str, right: str, wrong: str
) -> None:
    """3 May to 20 August is 109 days, 4 June to 2 September 90."""
    assert _outcome(text, right) is Outcome.CONSISTENT
    assert _outcome(text, wrong) is Outcome.INCONSISTENT


def test_what_stood_until_a_year_is_counted_from_the_year_before() -> None:
    """1985 less 1954 is 31."""
    assert _outcome(_RECORD, "31 years") is Outcome.CONSISTENT
    assert _outcome(_RECORD, "41 years") is Outcome.INCONSISTENT


def test_hours_of_a_voyage_of_months_are_no_contradiction_to_its_days() -> None:
    """From 2 June to 31 August it is 90 days, or 89 and some hours."""
    text = "They sailed from Boston on 2 June 1851 and came in on 31 August, after {}."
    assert _outcome(text, "89 days and 21 hours") is Outcome.CONSISTENT
    assert _outcome(text, "79 days and 21 hours") is Outcome.INCONSISTENT


def test_days_are_not_confirmed_by_a_month() -> None:
    """From some day of November to 17 January it is 48 to 77 days: that tells no 54 from 70."""
    text = (
        "The Norwegians had put up the tent in November. The British came to it on January 17,"
        " 1912, and found a letter that had been waiting for {}."
    )
    assert _outcome(text, "54 days") is Outcome.UNCHECKED


def _why(text: str, figure: str) -> str:
    report = check_article(text)
    return next(
        report.verdict_of(each.id).why for each in report.claims if each.quantity.text == figure
    )


@pytest.mark.parametrize(
    ("text", "figure", "says"),
    [
        (
            "The ship stuck in the ice on Christmas Eve. On 2 January, nine days after she had"
            " stuck, a helicopter came from Hobart.",
            "nine days",
            "From Christmas Eve to 2 January it is 9 days.",
        ),
        (
            "They left Bergen on Boxing Day and came in on 5 March, a voyage of 69 days.",
            "69 days",
            "From Boxing Day to 5 March it is 69 days",
        ),
        (
            "The line to Luau was shut on New Year\N{RIGHT SINGLE QUOTATION MARK}s Eve 2019."
            " Trains run again since 3 March 2023, more than three years later.",
            "three years",
            "to 3 March 2023 it is 1,158 days",
        ),
    ],
)
def test_a_feast_is_a_day_of_the_calendar(text: str, figure: str, says: str) -> None:
    """Its year is told behind it, or that of the other day."""
    assert says in _why(text, figure)


def test_days_over_new_year_are_counted_in_full() -> None:
    """From 20 December to 2 January it is 13 days, though a leap year has one more."""
    text = "The ship left Hobart on 20 December. On 2 January, {} after she had sailed, it blew."
    assert "it is 13 days." in _why(text.format("13 days"), "13 days")
    assert _outcome(text, "18 days") is Outcome.INCONSISTENT


def test_what_lasted_for_years_is_told_in_years() -> None:
    """From some day of 1888 to some day of 2018 it is 129 to 131 years."""
    text = "The line to Wick opened in 1888. In 2018, 120 years later, the last train ran."
    assert "it is 129.0 to 131.0 years." in _why(text, "120 years")
