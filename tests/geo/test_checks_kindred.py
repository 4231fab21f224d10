"""Which figures of a story are held against one another: no straight lines, no other towns."""

from __future__ import annotations

import pytest

from geo.model import Outcome
from geo.pipeline import check_article


def _clashes(text: str) -> list[str]:
    return [
        each.why for each in check_article(text).relations if each.outcome.value != "consistent"
    ]


@pytest.mark.parametrize(
    ("crow", "clash"),
    [("in a straight line", False), ("by bicycle", True)],
)
def test_no_mean_is_made_over_a_straight_line(crow: str, clash: bool) -> None:
    """2,700 km in 21 days make 129 km a day, 2,130 as the crow flies do not, nor need they."""
    text = (
        "A teacher has ridden a bicycle from Adelaide to Perth in 21 days, or 129 km a day."
        f" From Adelaide to Perth it is 2,130 km {crow}."
    )
    assert any("2,130" in each for each in _clashes(text)) is clash


def test_towns_near_one_another_are_two_ends_on_a_short_way() -> None:
    """Bonn lies 25 km from Cologne, and Düsseldorf 33: that is no contradiction."""
    text = (
        "Bonn is 25 km from Cologne by rail, and Cologne is 33 km from Düsseldorf by rail. "
        "Leverkusen is 15 km from Cologne by rail."
    )
    assert not [each for each in _clashes(text) if "of the same thing" in each]


def test_the_same_way_told_twice_otherwise_is_a_contradiction() -> None:
    """Paris and Marseille stay what they are, whatever is near to them."""
    text = "From Paris to Marseille it is 750 km by rail. By rail Marseille is 950 km from Paris."
    assert any("of the same thing" in each for each in _clashes(text))


@pytest.mark.parametrize("number", ["2,000", "900"])
def test_a_place_may_be_told_from_two_others(number: str) -> None:
    """That a town is so far from a second one too says nothing of the sled in the story."""
    text = (
        "A dog sled team set out this week. Longyearbyen is"
        f" {number} kilometres from Hammerfest and 1,310 kilometres from the North Pole."
    )
    report = check_article(text)
    (claim,) = (each for each in report.claims if each.quantity.text.startswith("1,310"))
    assert report.verdict_of(claim.id).outcome is Outcome.CONSISTENT


def test_what_is_known_of_a_train_is_not_said_of_a_part_of_its_way() -> None:
    """The through car to Pyongyang has its length from end to end; Irkutsk is on its way."""
    report = check_article("Irkutsk is 5,158 kilometres from Moscow by rail.")
    assert "on a part of it" in report.verdicts[0].why
    assert "through car" not in report.verdicts[0].why
