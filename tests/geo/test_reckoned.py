"""Distances, times, means and ratios that other figures near them make, or do not."""

from __future__ import annotations

import pytest

from geo.model import Outcome
from geo.pipeline import check_article

_PILOT = (
    "The pilot had flown 2,180 miles. He had been in the air for 20 hours. It works out at {}, not"
    " bad for an aeroplane built in a barn."
)
_ORE = (
    "The wagons rolled away without a driver and kept going for {far}. They did so in {time}, at an"
    " average of 110 km/h, until a switch threw them off the line."
)
_FAST = "The express covers the {} from Tokyo to Osaka in 2.5 hours, at an average of 206 km/h."
_BOATS = "The new boats make 36 knots. The old ones made 12 knots, so that the new are {} as fast."
_LORRY = (
    "The tunnel is 12 km long. Drivers who are afraid of it go over the pass, where it is 96 km by"
    " the old road, or {} as far."
)


def _outcome(text: str, figure: str) -> Outcome:
    report = check_article(text)
    return next(
        report.verdict_of(each.id).outcome
        for each in report.claims
        if each.quantity.text.startswith(figure)
    )


@pytest.mark.parametrize(
    ("mean", "outcome"),
    [("109 miles an hour", Outcome.CONSISTENT), ("139 miles an hour", Outcome.INCONSISTENT)],
)
def test_a_mean_that_was_worked_out_is_held_to_the_sentences_before(
    mean: str, outcome: Outcome
) -> None:
    """2,180 miles in 20 hours are 109 miles an hour."""
    assert _outcome(_PILOT.format(mean), mean) is outcome


def test_three_figures_that_make_one_another_need_no_places() -> None:
    """110 km/h for 50 minutes are 92 km; 70 km and 50 minutes do not make that mean."""
    told = _ORE.format(far="92 km", time="50 minutes")
    assert _outcome(told, "92 km") is Outcome.CONSISTENT
    assert _outcome(told, "50 minutes") is Outcome.CONSISTENT
    told = _ORE.format(far="70 km", time="50 minutes")
    assert _outcome(told, "70 km") is Outcome.UNCHECKED


@pytest.mark.parametrize(
    ("far", "outcome"), [("515 km", Outcome.CONSISTENT), ("715 km", Outcome.INCONSISTENT)]
)
def test_a_speed_and_a_time_that_make_the_way_measured_leave_no_longer_way(
    far: str, outcome: Outcome
) -> None:
    """206 km/h for two and a half hours are 515 km, the line from Tokyo to Osaka."""
    assert _outcome(_FAST.format(far), far) is outcome


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [(_BOATS, "three times", "five times"), (_LORRY, "eight times", "four times")],
)
def test_a_ratio_is_held_to_the_two_figures_before_it(text: str, right: str, wrong: str) -> None:
    """36 to 12 is three, 96 to 12 eight."""
    assert _outcome(text.format(right), right) is Outcome.CONSISTENT
    assert _outcome(text.format(wrong), wrong) is Outcome.INCONSISTENT


def test_two_printed_ways_outweigh_their_straight_lines() -> None:
    """462 to 208 km by road is 2.2; the straight lines, 306 and 160 km, say little of it."""
    text = (
        "From Bergen to Oslo it is 462 km by road. To Stavanger it is 208 km, so that the capital"
        " is more than twice as far."
    )
    assert _outcome(text, "twice") is Outcome.CONSISTENT


@pytest.mark.parametrize(
    ("total", "outcome"), [("40 hours", Outcome.CONSISTENT), ("50 hours", Outcome.UNCHECKED)]
)
def test_a_sum_is_held_to_the_parts_before_it(total: str, outcome: Outcome) -> None:
    """18 hours out and 22 hours back are 40 hours; what they are not proves nothing."""
    text = (
        "The outward leg took 18 hours and the way back 22 hours. All told they had been flying"
        f" for {total}."
    )
    assert _outcome(text, total) is outcome


def test_a_difference_is_found_in_the_words_that_tell_one() -> None:
    """123 days less 78 days and 14 hours is 44 days; 214 less 172 km 42."""
    text = (
        "He was round the world in 78 days and 14 hours, on a bicycle. The old record, which a New"
        " Zealander held, stood at 123 days. It has been cut by {}."
    )
    assert _outcome(text.format("44 days"), "44 days") is Outcome.CONSISTENT
    text = "The old line is 214 km long. The new railway measures 172 km, which is {} less."
    assert _outcome(text.format("42 km"), "42 km") is Outcome.CONSISTENT


def test_a_town_that_was_guessed_may_be_another_of_the_story() -> None:
    """From Moscow it is 5,890 km to Magadan; "the town" is no San Francisco."""
    text = (
        "The flight from Delhi to San Francisco came down at Magadan. Nobody on board had been"
        " there, and San Francisco was far. The town, nearly 6,000 km from Moscow as the crow"
        " flies, has one hotel."
    )
    assert _outcome(text, "6,000 km") is not Outcome.INCONSISTENT


def test_a_top_speed_above_a_mean_that_the_map_bears_out_is_plausible() -> None:
    """Lyon to Marseille in an hour and three quarters is 170 km/h, whatever an older train did."""
    text = (
        "The train from Lyon to Marseille takes one hour and 45 minutes and averages 180 km/h. The"
        " old one took four hours on the same line. On the new line the train may do 300 km/h."
    )
    assert _outcome(text, "300 km/h") is Outcome.CONSISTENT


@pytest.mark.parametrize(
    ("far", "outcome"), [("350 km", Outcome.CONSISTENT), ("480 km", Outcome.INCONSISTENT)]
)
def test_a_railway_is_not_a_third_longer_than_the_way_laid(far: str, outcome: Outcome) -> None:
    """Lyon to Marseille is 351 km on the old line and 320 on the new."""
    assert _outcome(f"By train it is {far} from Lyon to Marseille.", far) is outcome


@pytest.mark.parametrize(
    ("told", "figure"),
    [
        ("Paris is 1,450 km from Lisbon in a straight line, {} as far as Madrid.", "three times"),
        ("Paris is 1,450 km from Lisbon in a straight line, {} the distance to Madrid.", "3 times"),
        (
            "From Lisbon to Madrid it is 500 km in a straight line, {} of the distance to Paris.",
            "a third",
        ),
        ("Madrid lies 500 km from Lisbon in a straight line. Paris is {} as far.", "three times"),
    ],
)
def test_a_ratio_is_told_by_the_side_it_compares_with(told: str, figure: str) -> None:
    """Whether the base was told before it or is named behind it, 1,454 km to 504 km make 2.88."""
    assert _outcome(told.format(figure), figure) is not Outcome.INCONSISTENT
    swapped = f"Madrid is 500 km from Lisbon in a straight line, {figure} as far as Paris."
    if figure != "a third":
        assert _outcome(swapped, figure) is Outcome.INCONSISTENT


def test_half_as_long_is_no_two_to_one() -> None:
    """What the two figures make is said the way round that the words have it."""
    report = check_article("The bus takes ten hours and the train five, half as long.")
    ratio = next(each for each in report.claims if each.kind == "ratio")
    assert "is 0.50 to 1" in report.verdict_of(ratio.id).why


def test_figures_of_other_ways_make_no_time() -> None:
    """Hamburg to Berlin at 130 km/h takes as long as the train to Paris, by chance."""
    report = check_article(
        "A driver at 130 km/h would get from Hamburg to Berlin, 289 km, in 2 hours 15 minutes. "
        "The Eurostar reaches Paris from London in 2h16."
    )
    time = next(each for each in report.claims if each.quantity.text == "2h16")
    assert "289 km" not in report.verdict_of(time.id).why
    assert not any("289 km" in each.why for each in report.verdicts if "2h16" in each.why)


_LINE = "The railway from Cairo to Aswan is 879 km long. {}"


@pytest.mark.parametrize(
    ("told", "time", "outcome"),
    [
        ("At 60 km/h a goods train needs 30 hours.", "30 hours", Outcome.INCONSISTENT),
        ("At 60 km/h a goods train needs 15 hours.", "15 hours", Outcome.CONSISTENT),
        ("A goods train needs 30 hours at 60 km/h.", "30 hours", Outcome.INCONSISTENT),
        ("At 60 km/h it should have taken 30 hours.", "30 hours", Outcome.INCONSISTENT),
        ("At 60 km/h it could do the way in five hours.", "five hours", Outcome.INCONSISTENT),
        (
            "At 60 km/h a goods train would need 15 hours, but took 29.",
            "15 hours",
            Outcome.CONSISTENT,
        ),
        ("At 60 km/h and with stops a train needs 18 hours.", "18 hours", Outcome.CONSISTENT),
    ],
)
def test_a_time_that_a_speed_needs_is_the_one_that_was_reckoned(
    told: str, time: str, outcome: Outcome
) -> None:
    """879 km at 60 km/h are 14 hours 39 minutes; whoever gives the speed first reckons from it."""
    text = _LINE.format(told)
    assert _outcome(text, time) is outcome
    assert _outcome(text, "60 km/h") is not Outcome.INCONSISTENT


def test_a_mean_behind_a_time_that_was_taken_is_the_one_that_was_worked_out() -> None:
    """879 km in 30 hours are 29 km/h."""
    text = _LINE.format("The train took 30 hours, an average of 60 km/h.")
    assert _outcome(text, "60 km/h") is Outcome.INCONSISTENT
    assert _outcome(text, "30 hours") is Outcome.CONSISTENT


@pytest.mark.parametrize(
    ("far", "outcome"), [("700 km", Outcome.INCONSISTENT), ("480 km", Outcome.CONSISTENT)]
)
def test_a_way_that_a_speed_and_a_time_cover_was_reckoned_from_them(
    far: str, outcome: Outcome
) -> None:
    """Six hours at 80 km/h are 480 km."""
    text = f"A lorry driving at 80 km/h for six hours covers {far}."
    assert _outcome(text, far) is outcome
    assert _outcome(text, "80 km/h") is not Outcome.INCONSISTENT
