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
