"""Doubt: when a figure that is off must not be called off; what the packaged facts add."""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files

import pytest
from hand_cases import Story, length, place

from geo.known_areas import known_area
from geo.known_days import days_spoken_of, known_days
from geo.model import Mode, Outcome, Reading

LENGTHS = (
    length(Reading.GEODESIC, 1885),
    length(Reading.RAIL, 2298, method="posted line-km"),
)
PLACES = {
    "Beijing": place("Beijing", 116.4, 39.9),
    "Guangzhou": place("Guangzhou", 113.25, 23.12),
    "Shanghai": place("Shanghai", 121.5, 31.2),
}


def _ride(second: str, *, hours: float | None = None, speed: float | None = None) -> Outcome:
    """Return the verdict on 1300 km whose ends were taken from the sentence before."""
    story = Story(f"A line runs from Beijing to Guangzhou. {second}")
    story.places = {name: each for name, each in PLACES.items() if name in story.text}
    journey = story.journey("Beijing", "Guangzhou", mode=Mode.RAIL, lengths=LENGTHS)
    ends = {"journey": journey, "origin": "Beijing", "destination": "Guangzhou", "mode": Mode.RAIL}
    key = story.claim("distance", story.quantity("1300 km", 1300, "km"), **ends)  # type: ignore[arg-type]
    if hours is not None and speed is not None:
        time = story.quantity(f"{hours:g} hours", hours, "h")
        story.claim("duration", time, **ends)  # type: ignore[arg-type]
        rate = story.quantity(f"{speed:g} km/h", speed, "km/h")
        story.claim("average_speed", rate, **ends)  # type: ignore[arg-type]
    return story.judged()[0][key].outcome


def test_a_sentence_that_names_other_places_is_not_held_to_ends_from_elsewhere() -> None:
    """1,300 km is too short for Guangzhou; beside the name of Shanghai that proves nothing."""
    assert _ride("It is 1300 km long.") is Outcome.INCONSISTENT
    assert _ride("To Shanghai it is 1300 km.") is Outcome.UNCHECKED


def test_three_figures_that_agree_outweigh_ends_from_elsewhere() -> None:
    """260 km/h for 5 hours are 1,300 km: the figures are sound and the ends are in doubt."""
    borne_out = _ride("It takes 5 hours at 260 km/h for 1300 km.", hours=5, speed=260)
    alone = _ride("It takes 5 hours at 400 km/h for 1300 km.", hours=5, speed=400)
    assert (borne_out, alone) == (Outcome.UNCHECKED, Outcome.INCONSISTENT)


@pytest.mark.parametrize(
    ("lead", "outcome"), [("", Outcome.CONSISTENT), ("One. Two. Three. ", Outcome.UNCHECKED)]
)
def test_a_headline_shares_the_verdict_of_the_body(lead: str, outcome: Outcome) -> None:
    """A bare figure of the title is the one of the body; further down it may be another."""
    story = Story(f"{lead}It is 2,298 km! From Beijing to Guangzhou it is 2,298 km by train.")
    story.places = {name: PLACES[name] for name in ("Beijing", "Guangzhou")}
    journey = story.journey("Beijing", "Guangzhou", mode=Mode.RAIL, lengths=LENGTHS)
    bare = story.claim("distance", story.quantity("2,298 km", 2298, "km"))
    story.claim(
        "distance",
        story.quantity("2,298 km", 2298, "km", nth=1),
        journey=journey,
        origin="Beijing",
        destination="Guangzhou",
        mode=Mode.RAIL,
    )
    assert story.judged()[0][bare].outcome is outcome


@pytest.mark.parametrize(
    ("compared", "value", "outcome"),
    [
        ("Seoul", 1, Outcome.CONSISTENT),
        ("Seoul", 2, Outcome.INCONSISTENT),
        ("Atlantis", 1, Outcome.UNCHECKED),
    ],
)
def test_a_comparison_takes_the_area_printed_before(
    compared: str, value: float, outcome: Outcome
) -> None:
    """550 km² is 0.91 of Seoul's 605; with a place of no known area nothing can be said."""
    story = Story(f"The site covers 550 square kilometres. It is the size of {compared}.")
    story.claim("area", story.quantity("550 square kilometres", 550, "km2"))
    key = story.claim(
        "area_ratio", story.quantity("the size of", value, "x"), compared_with=compared
    )
    assert story.judged()[0][key].outcome is outcome


def test_a_straight_line_of_hundreds_of_kilometres_is_no_railway() -> None:
    """Without a route, 503 km of rail over 503 km of straight line cannot be; 600 km may."""
    outcomes = []
    for km in (503, 600):
        story = Story(f"From Beijing to Guangzhou it is {km} km by train.")
        story.places = {name: PLACES[name] for name in ("Beijing", "Guangzhou")}
        journey = story.journey(
            "Beijing", "Guangzhou", mode=Mode.RAIL, lengths=(length(Reading.GEODESIC, 503),)
        )
        key = story.claim(
            "distance",
            story.quantity(f"{km} km", km, "km"),
            journey=journey,
            origin="Beijing",
            destination="Guangzhou",
            mode=Mode.RAIL,
        )
        outcomes.append(story.judged()[0][key].outcome)
    assert outcomes == [Outcome.INCONSISTENT, Outcome.UNCHECKED]


def test_a_table_of_figures_is_judged_without_a_flood_of_relations() -> None:
    """Ninety figures of one journey give a bounded number of relations, not their square."""
    text = " ".join(f"{1000 + i} km in {10 + i} hours at {50 + i} km/h." for i in range(30))
    story = Story(f"From Beijing to Guangzhou: {text}")
    story.places = {name: PLACES[name] for name in ("Beijing", "Guangzhou")}
    journey = story.journey("Beijing", "Guangzhou", mode=Mode.RAIL, lengths=LENGTHS)
    for i in range(30):
        for kind, words, value, unit in (
            ("distance", f"{1000 + i} km", 1000 + i, "km"),
            ("duration", f"{10 + i} hours", 10 + i, "h"),
            ("average_speed", f"{50 + i} km/h", 50 + i, "km/h"),
        ):
            story.claim(kind, story.quantity(words, value, unit), journey=journey)
    deciding, _, relations = story.judged()
    assert len(deciding) == 90
    assert len(relations) <= 20 * 90


def test_every_known_day_and_area_has_its_source() -> None:
    """A fact without a source is no fact."""
    for name in ("known_days.csv", "known_areas.csv"):
        text = (files("geo.data") / name).read_text("utf-8")
        found = list(csv.DictReader(text.splitlines()))
        assert found
        assert all(row["source"].strip() for row in found)


def test_an_area_is_that_of_its_own_country() -> None:
    """Seoul has 605 km² in Korea and none anywhere else."""
    found = known_area("seoul", country="KR")
    assert found is not None
    assert found[0] == pytest.approx(605.2e6)
    assert known_area("Seoul", country="US") is None
    assert known_area("Nowhere") is None


def test_events_are_counted_from_only_where_the_text_speaks_of_them() -> None:
    """Kim and Putin at Vostochny: 1,602 days after Vladivostok; without Putin, nothing."""
    text = "At Vostochny, Kim met Putin again after four years and five months."
    ((earlier, later),) = days_spoken_of(text, near=text)
    assert (earlier.day, later.day) == (date(2019, 4, 25), date(2023, 9, 13))
    assert (later.day - earlier.day).days == 1602
    assert days_spoken_of(text.replace("Putin", "him"), near=text) == ()
    assert [each.day for each in known_days()] == sorted(each.day for each in known_days())
