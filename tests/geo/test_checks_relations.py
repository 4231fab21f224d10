"""Figures of one text against one another: parts, ratios, means, printings, directions."""

from __future__ import annotations

import pytest

from geo.model import Outcome
from geo.pipeline import check_article

_YES, _NO, _OPEN = Outcome.CONSISTENT, Outcome.INCONSISTENT, Outcome.UNCHECKED


def _outcome(text: str, figure: str) -> Outcome:
    report = check_article(text)
    return next(
        report.verdict_of(each.id).outcome
        for each in report.claims
        if each.quantity.text.startswith(figure)
    )


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        (
            "The railway from Oslo to Bergen is 496 km long, and 100 km of that lie above the tree"
            " line.",
            "100 km",
            _YES,
        ),
        (
            "The railway from Oslo to Bergen is 496 km long. For almost half of the way, 230 km,"
            " it runs beside water.",
            "230 km",
            _YES,
        ),
        # no part, but the way itself: shorter than the straight line of 305 km
        ("The railway from Oslo to Bergen is 180 km long.", "180 km", _NO),
    ],
)
def test_a_part_of_the_way_is_no_length_of_the_way(
    text: str, figure: str, outcome: Outcome
) -> None:
    """What is told of a part must not be longer than the whole, and may be much shorter."""
    assert _outcome(text, figure) is outcome


def test_a_way_that_is_told_to_go_round_is_not_called_too_long() -> None:
    """Boston to Chicago is 1,600 km by rail; a train by every town may make 2,900."""
    words = "The train took {way} from Boston to Chicago, 2,900 km by rail."
    assert _outcome(words.format(way="the long way"), "2,900 km") is _OPEN
    assert _outcome(words.format(way="two days"), "2,900 km") is _NO


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        (
            "The bus takes 12 hours from Madrid to Lisbon and the night train 6 hours, half the"
            " time.",
            "half the time",
            _YES,
        ),
        (
            "The old line from Turin to Lyon is 300 km long. The new one measures 450 km by rail,"
            " so that it is three times as long.",
            "three times",
            _NO,
        ),
        (
            "The old line from Turin to Lyon is 300 km long. The new one measures 450 km by rail,"
            " half as long as the one to Rome.",
            "half as long",
            _OPEN,
        ),
        (
            "The road from Hamburg to Berlin is 280 km long, a hundred times the length of the"
            " Golden Gate Bridge.",
            "a hundred times",
            _OPEN,
        ),
    ],
)
def test_a_ratio_is_held_against_the_only_two_figures_it_may_compare(
    text: str, figure: str, outcome: Outcome
) -> None:
    """450 to 300 is one and a half; what else is named has no figure, a bridge no journey."""
    assert _outcome(text, figure) is outcome


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        # 3,170 nautical miles in 20 days and 1 hour make 6.6 knots; the other boat's time does not
        (
            "The old record of 31 days was never in danger. The yacht Marlin crossed from Vigo to"
            " Antigua in 20 days and one hour, 3,170 nautical miles, at a mean of 6.6 knots.",
            "6.6 knots",
            _YES,
        ),
        (
            "The yacht Marlin crossed from Vigo to Antigua in 20 days and one hour. The old record"
            " stood at 31 days. She sailed 3,170 nautical miles at an average of 4.3 knots.",
            "4.3 knots",
            _NO,
        ),
    ],
)
def test_a_mean_goes_by_its_own_time_and_not_by_that_of_a_record(
    text: str, figure: str, outcome: Outcome
) -> None:
    """3,170 over 481 is 6.6, over the 744 hours of the old record 4.3."""
    assert _outcome(text, figure) is outcome


def test_two_hours_are_known_to_a_quarter_of_an_hour_where_a_mean_is_told() -> None:
    """82 km in two hours are 22 knots; 31 would have taken an hour and 25 minutes."""
    words = (
        "The ferry needs two hours for the 82 km from Helsinki to Tallinn, at {} knots on average."
    )
    assert _outcome(words.format(22), "22 knots") is _YES
    assert _outcome(words.format(31), "31 knots") is _NO


def test_of_two_printings_that_differ_the_second_is_called_off() -> None:
    """500 km are 311 miles: the figure in brackets was worked out from the other."""
    text = "The yacht sank 500 km (410 miles) off the coast of Qwexland."
    assert _outcome(text, "500 km") is _OPEN
    assert _outcome(text, "410 miles") is _NO


def test_two_printings_that_agree_do_not_outweigh_a_way_that_was_missed() -> None:
    """Three printings of one wrong figure are no better than one."""
    text = "By road it is 480 km (298 miles) from Perth to Adelaide."
    assert _outcome(text, "480 km") is _NO


def test_a_direction_is_left_open_where_its_distance_is_that_of_another_place() -> None:
    """The wreck of a ship named after a town lies where the ship sank."""
    words = "The wreck of the Odessa lies 90 km {way} of Lisbon, in deep water."
    assert _outcome(words.format(way="west"), "west of") is not _NO
    assert _outcome("Porto lies 275 km south of Lisbon.", "south of") is _NO


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        (
            "LONDON, March 4, 2011 — The queen came back to Malta on Friday. Her last visit was 14"
            " years ago, in 1992.",
            "14 years",
            _NO,
        ),
        (
            "LONDON, March 4, 2011 — The queen came back to Malta on Friday. Her last visit was 19"
            " years ago, in 1992.",
            "19 years",
            _YES,
        ),
        # without a date of its own the text dates itself, and there is nothing to hold it against
        ("The queen came back to Malta. Her last visit was 14 years ago, in 1992.", "14", _YES),
        ("The queen came back to Malta. Her last visit was 94 years ago, in 1992.", "94", _OPEN),
        (
            "The ferry Astra, which sank two years ago, on Oct. 3, 2014, has been found, the navy"
            " said on Oct. 6, 2015.",
            "two years",
            _NO,
        ),
        (
            "The ferry Astra, which sank a year ago, on Oct. 3, 2014, has been found, the navy said"
            " on Oct. 6, 2015.",
            "a year",
            _YES,
        ),
        (
            "On April 2 the ship left Lisbon with 200 passengers. The sea was calm at first. Then"
            " there were storms. Nobody slept. On April 30, after {} days, she was off Rio.",
            "28 days",
            _YES,
        ),
        (
            "On April 2 the ship left Lisbon with 200 passengers. The sea was calm at first. Then"
            " there were storms. Nobody slept. On April 30, after {} days, she was off Rio.",
            "40 days",
            _NO,
        ),
        (
            "They rose from Chur on May 1 and came down near Tunis on May 8, six days, 20 hours and"
            " 12 minutes later.",
            "six days",
            _YES,
        ),
        (
            "The war of 1898 made the canal popular. It was opened 16 years after that, in 1914.",
            "16 years",
            _YES,
        ),
    ],
)
def test_a_time_between_two_days_is_what_the_calendar_makes_of_it(
    text: str, figure: str, outcome: Outcome
) -> None:
    """2011 less 1992 is 19; 2 April to 30 April is 28 days; 1 to 8 May less than eight."""
    assert _outcome(text.format(figure.split()[0]), figure) is outcome


_TIMES = "The new line brings the time from Madrid to Valencia down from four hours to one hour"


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        (f"{_TIMES} and 50 minutes, a gain of two hours and 10 minutes.", "two hours", _YES),
        (f"{_TIMES} and 50 minutes, a gain of three hours and 10 minutes.", "three hours", _NO),
        (
            "Ann Lee rode from Lisbon to Istanbul in 21 days and 4 hours. The record before her had"
            " been 29 days and 2 hours, so she was faster by eight days.",
            "eight days",
            _YES,
        ),
        (
            "Ann Lee rode from Lisbon to Istanbul in 21 days and 4 hours. The record before her had"
            " been 29 days and 2 hours, so she was faster by 12 days.",
            "12 days",
            _NO,
        ),
        (
            "The old mark was 12 hours and 40 minutes. The yacht came in after 11 hours and 10"
            " minutes, so that two hours and 30 minutes have gone from the mark.",
            "two hours",
            _NO,
        ),
        # a delay is off a timetable that is not printed
        (
            "The ferry took nine hours on Monday and seven on Tuesday, three hours longer than the"
            " timetable has it.",
            "three hours",
            _OPEN,
        ),
    ],
)
def test_a_gain_is_the_difference_of_the_only_two_times_beside_it(
    text: str, figure: str, outcome: Outcome
) -> None:
    """4 h less 1 h 50 is 2 h 10; 29 d 2 h less 21 d 4 h, 7 d 22 h; 12 h 40 less 11 h 10, 1 h 30."""
    assert _outcome(text, figure) is outcome


def test_the_best_day_is_no_mean_of_all_days() -> None:
    """1,200 km in 20 days are 60 a day; the best day may well be of 140, and none of 40."""
    words = (
        "The wolf walked from Vienna to Verona, 1,200 km in 20 days. On its best day it covered {}"
        " km a day."
    )
    assert _outcome(words.format(140), "140 km") is _YES
    assert _outcome(words.format(40), "40 km") is not _YES


def test_between_islands_a_figure_of_the_straight_line_is_one() -> None:
    """No road leads from Reykjavik to Edinburgh, 1,369 km off; who tells of a drive errs."""
    text = "The rally club goes everywhere by road. Edinburgh is 1,369 km from Reykjavik."
    assert _outcome(text, "1,369 km") is _YES


def test_days_without_a_year_are_counted_on_from_the_start() -> None:
    """From 24 April 1916 to 30 August are four months, to 10 November six and a half."""
    words = (
        "The boat left the island on April 24, 1916. The others waited. They were fetched on"
        " {}, four months after it had left."
    )
    assert _outcome(words.format("August 30"), "four months") is _YES
    assert _outcome(words.format("November 10"), "four months") is _NO


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        # told as a saving it is no way: the 13,000 less 5,300 are 7,700
        (
            "Round Cape Horn it is 13,000 nautical miles from New York to San Francisco, by the"
            " canal 5,300 nautical miles, a saving of 10,000 nautical miles.",
            "10,000",
            _NO,
        ),
        (
            "Round Cape Horn it is 13,000 nautical miles from New York to San Francisco, by the"
            " canal 5,300 nautical miles, a saving of 7,700 nautical miles.",
            "7,700",
            _YES,
        ),
        # a place off a coast is no difference
        (
            "The wreck lies 430 miles south of St. John's, or 400 miles by other reports, and 370"
            " miles off the coast.",
            "370",
            _OPEN,
        ),
    ],
)
def test_a_saving_is_a_difference_and_no_way(text: str, figure: str, outcome: Outcome) -> None:
    """What is told apart from two others is reckoned from them, whatever the map has."""
    assert _outcome(text, figure) is outcome


def test_the_course_of_a_race_is_not_called_too_long() -> None:
    """From Fairbanks to Whitehorse the road makes 950 km; a race goes where its rules say."""
    words = "{} from Fairbanks to Whitehorse is 1,600 km long by road."
    assert _outcome(words.format("The race"), "1,600 km") is Outcome.CONSISTENT
    assert _outcome(words.format("The way"), "1,600 km") is _NO


def test_a_crossing_faster_than_any_ship_is_no_ship() -> None:
    """At 200 km/h a flying boat crosses 5,600 km of sea in 28 hours."""
    text = (
        "The crossing from Perth to Colombo, 5,600 km of open sea, took 28 hours at an average of"
        " 200 km/h, which no ship has done since."
    )
    assert _outcome(text, "28 hours") is not _NO


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        # what a bus takes is a time of its own; what is taken off a record is a difference
        (
            "The night train needed 12 hours from Nairobi to Mombasa, and the new one needs five"
            " hours. A bus takes about nine hours from Nairobi to Mombasa.",
            "nine hours",
            _YES,
        ),
        (
            "The record stood at 59 days. The rider from Cairo to Cape Town needed 41 days, which"
            " takes 28 days off the record.",
            "28 days",
            _NO,
        ),
        # the time it took before is not printed
        (
            "From Leeds to Bradford it is 10 minutes. From Leeds to York the train is there in 29"
            " minutes, half the time it took before.",
            "half the time",
            _OPEN,
        ),
        # 140 for 18 hours are 2,520 and no 2,056
        (
            "The leg to Qwex Island was 2,056 miles of water. They reckoned with about 18 hours, at"
            " an average of some 140 miles an hour.",
            "2,056 miles",
            _OPEN,
        ),
    ],
)
def test_a_figure_is_held_only_against_what_its_words_name(
    text: str, figure: str, outcome: Outcome
) -> None:
    """59 less 41 is 18; a bus of nine hours is no difference of twelve and five."""
    assert _outcome(text, figure) is outcome


def test_days_told_backwards_are_no_year() -> None:
    """Two days without a year, the later told first, do not lie a year apart for a time of days."""
    text = (
        "Seventy cars set off from Leeds on a wet Sunday, and the ship was to leave Piraeus on"
        " December 5. They drove by Graz and Zagreb, and 60 crews were still in it on December 1,"
        " after seven days."
    )
    assert _outcome(text, "seven days") is not _NO
