"""A slip between two printings of one figure is told, although the map could live with both."""

from __future__ import annotations

from geo.model import Outcome
from geo.pipeline import check_article


def test_a_figure_that_is_plausible_at_most_does_not_hide_a_slip_of_conversion() -> None:
    """5,185 km are 3,222 miles; 3,450 miles are near what some tables give, and still a slip."""
    report = check_article("The train from Moscow to Irkutsk covers 5,185 km (3,450 miles).")
    verdicts = {each.quantity.text: each.verdict for each in report.claims}
    assert verdicts["3,450 miles"] is Outcome.INCONSISTENT
    assert verdicts["5,185 km"] is Outcome.CONSISTENT
