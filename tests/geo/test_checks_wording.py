"""What a verdict tells a reader of a newspaper, and what it leaves out."""

from __future__ import annotations

import pytest
from hand_cases import Story, length, place

from geo import check_article
from geo.model import Hedge, Mode, Reading, Verdict

_WAYS = {
    "stays in RU: both ends are there": "",
    "shortest way over open crossings": "",
    "shortest way over the network": "",
    "uses the crossings between KP and RU only": (
        " (uses the crossings between North Korea and Russia only)"
    ),
    "goes through BY, PL": " (goes through Belarus, Poland)",
    "stays in RU: both ends are there; runs by the Amur line: posted": (
        " (runs by the Amur line: posted)"
    ),
}


def _by_rail(method: str) -> Verdict:
    story = Story("From Here to There it is 1,000 km by rail.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    lengths = (length(Reading.GEODESIC, 850), length(Reading.RAIL, 1000, method=method))
    journey = story.journey("Here", "There", mode=Mode.RAIL, lengths=lengths)
    key = story.claim(
        "distance",
        story.quantity("1,000 km", 1000, "km"),
        journey=journey,
        origin="Here",
        destination="There",
        mode=Mode.RAIL,
    )
    return story.judged()[0][key]


@pytest.mark.parametrize(("method", "told"), _WAYS.items())
def test_only_the_part_of_a_route_that_may_surprise_is_told(method: str, told: str) -> None:
    """Rules that every reader expects are left out; countries go by their names."""
    why = _by_rail(method).why
    assert why.endswith(
        f"We measure 1,000 km (621 miles) by rail, 990–1,010 km with its uncertainty{told};"
        " the figure lies exactly on it."
    )


@pytest.mark.parametrize(("said", "outcome"), [(1000, "consistent"), (700, "inconsistent")])
def test_one_figure_against_its_route_is_told_once(said: int, outcome: str) -> None:
    """A relation is between figures: a single one has its verdict and nothing beside it."""
    story = Story(f"From Here to There it is {said} km by rail.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    lengths = (length(Reading.GEODESIC, 690), length(Reading.RAIL, 1000, method="posted"))
    key = story.claim(
        "distance",
        story.quantity(f"{said} km", said, "km"),
        journey=story.journey("Here", "There", mode=Mode.RAIL, lengths=lengths),
        origin="Here",
        destination="There",
        mode=Mode.RAIL,
    )
    deciding, _, relations = story.judged()
    assert (deciding[key].outcome, relations) == (outcome, ())


@pytest.mark.parametrize(("hedge", "told"), [(Hedge.ABOUT, True), (Hedge.EXACT, False)])
def test_a_hedged_figure_may_lie_further_off_the_yardstick_it_was_taken_from(
    hedge: Hedge, *, told: bool
) -> None:
    """About 900 km as a straight line may be 955 km by road; an exact 900 km may not."""
    story = Story("In a straight line it is 900 km from Here to There.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    lengths = (length(Reading.GEODESIC, 630), length(Reading.ROAD, 955))
    key = story.claim(
        "distance",
        story.quantity("900 km", 900, "km", hedge=hedge),
        journey=story.journey("Here", "There", lengths=lengths),
        origin="Here",
        destination="There",
        reading=Reading.GEODESIC,
    )
    found = story.judged()[0][key].explanations
    assert any("the way by road, 955 km" in each for each in found) is told


def test_a_figure_without_its_unit_is_told_with_it() -> None:
    """Whoever reads the verdict alone would ask: about five what?"""
    text = "The line cut the way from Nairobi to Mombasa from 12 hours by bus to about five."
    report = check_article(text)
    last = report.claims[-1]
    assert last.quantity.text.endswith("five")
    (why,) = (each.why for each in report.verdicts if each.claim == last.id)
    assert why.startswith("The article says about 5 hours from Nairobi to Mombasa")


def _found(text: str, figure: str) -> Verdict:
    report = check_article(text)
    return next(report.verdict_of(c.id) for c in report.claims if c.quantity.text == figure)


def test_two_printings_that_agree_are_told_in_one_plain_sentence() -> None:
    """In the words of the units, without the twin inside, and without "0.0 %"."""
    found = _found("It is 470 km (292 miles) by road from Paris to Lyon.", "470 km (292 miles)")
    assert "“470 km” is 292 miles; the article prints “292 miles”: they agree." in found.evidence


def test_days_by_road_are_told_by_the_day() -> None:
    """Drivers sleep: no average of 24 hours a day."""
    found = _found("The drive from Rome to Paris takes two days.", "two days")
    assert "km a day" in found.why
    assert "km/h" not in found.why


def test_what_is_less_is_a_difference_and_of_ways_that_have_to_do_with_one_another() -> None:
    """Figures of Japan make no distance in India; what is left of a way is no sum."""
    told = (
        "Tokyo to Osaka is 515 km by rail, and Tokyo to Kyoto 476 km. The road from Delhi to Leh is"
        " {} km long."
    )
    for far in ("991", "39"):
        explained = _found(told.format(far), f"{far} km").explanations
        assert not any("sum" in each or "difference" in each for each in explained)


def test_a_number_of_another_unit_is_told_once() -> None:
    """By air and in a straight line 250 kilometres are the same possibility."""
    found = _found("Punta Arenas is 250 miles from Ushuaia by air.", "250 miles")
    assert len(found.explanations) == 1


def test_of_two_lines_the_one_that_gives_the_mean_is_told() -> None:
    """The Indian Pacific goes by Adelaide: 4,352 km, and not the 3,967 of the shortest line."""
    told = "The Indian Pacific covers 4,352 km from Sydney to Perth in 65 hours, an average of {}."
    found = _found(told.format("67 km/h"), "67 km/h")
    assert "in 65 hours make 67 km/h" in found.why
    assert "61 km/h" not in found.why


def test_a_sign_for_a_hedge_is_told_in_words() -> None:
    """What is printed as "300+ miles" is "at least 300 miles" in a sentence of ours."""
    (verdict,) = (
        each
        for each in check_article("He drove 300+ miles from Paris in 7 hours.").verdicts
        if "Over its own" in each.why
    )
    assert "its own at least 300 miles" in verdict.why
