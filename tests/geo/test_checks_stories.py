"""What is said of a figure of a short story: rows of `tests/tables/check_stories.csv`.

Each row is a text, one figure of it as printed, the verdict and words of its reason.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hand_cases import Story, length, place, rows

from geo.model import Mode, Outcome, Reading
from geo.pipeline import check_article


@pytest.mark.parametrize("row", rows("check_stories"), ids=lambda row: row["case"])
def test_a_figure_of_a_story_is_judged_by_what_stands_around_it(row: dict[str, str]) -> None:
    """The verdict is the one a reader with a map, a clock and a calendar comes to."""
    report = check_article(row["text"])
    (claim,) = (each for each in report.claims if each.quantity.text == row["figure"])
    (verdict,) = (each for each in report.verdicts if each.claim == claim.id)
    assert verdict.outcome.value == row["verdict"], verdict.why
    assert row["says"] in verdict.why


def _sold_as_miles(*, guessed: bool) -> Outcome:
    """Return the verdict on the second of "3,150 nautical miles (4,900 km)", 5,820 km apart."""
    places = {"Lisbon": place("Lisbon", -9.1, 38.7), "Recife": place("Recife", -34.9, -8.1)}
    story = Story("Lisbon to Recife is 3,150 nautical miles (4,900 km).", places=places)
    trip = story.journey("Lisbon", "Recife", lengths=(length(Reading.GEODESIC, 5_820),))
    ends = {"journey": trip, "origin": "Lisbon", "destination": "Recife"}
    story.claim("distance", story.quantity("3,150 nautical miles", 3_150, "nm"), **ends)
    key = story.claim("distance", story.quantity("4,900 km", 4_900, "km"), **ends)
    story.claims = [replace(each, guessed=guessed) for each in story.claims]
    return story.judged()[0][key].outcome


def test_a_slip_between_two_printings_is_told_whether_or_not_the_ends_are_sure() -> None:
    """3,150 nautical miles are 5,834 km: that needs no places, and none that were guessed."""
    assert _sold_as_miles(guessed=False) is Outcome.INCONSISTENT
    assert _sold_as_miles(guessed=True) is Outcome.INCONSISTENT


def _off_the_map(*, guessed: bool, by_way: str | None = None, mode: Mode | None = None) -> Outcome:
    """Return the verdict on 4,900 km between places 5,820 km apart, in a story of three towns."""
    places = {
        "Lisbon": place("Lisbon", -9.1, 38.7),
        "Recife": place("Recife", -34.9, -8.1),
        "Dakar": place("Dakar", -17.4, 14.7),
        "Funchal": place("Funchal", -16.9, 32.6),
    }
    named = {"Lisbon", "Recife"} if by_way is None else {"Lisbon", "Recife", by_way}
    text = f"The ship was built in {by_way or 'Malta'}. Lisbon to Recife is 4,900 km."
    story = Story(text, places={name: places[name] for name in places if name in named})
    trip = story.journey("Lisbon", "Recife", lengths=(length(Reading.GEODESIC, 5_820),))
    ends = {"journey": trip, "origin": "Lisbon", "destination": "Recife"}
    key = story.claim("distance", story.quantity("4,900 km", 4_900, "km"), mode=mode, **ends)
    story.claims = [replace(each, guessed=guessed) for each in story.claims]
    return story.judged()[0][key].outcome


def test_a_distance_off_the_map_is_called_off_between_guessed_ends_if_no_others_fit() -> None:
    """From Recife it is 4,930 km to Funchal, which may be meant, and 3,200 to Dakar."""
    assert _off_the_map(guessed=False) is Outcome.INCONSISTENT
    assert _off_the_map(guessed=True) is Outcome.INCONSISTENT
    assert _off_the_map(guessed=True, by_way="Dakar") is Outcome.INCONSISTENT
    assert _off_the_map(guessed=True, by_way="Funchal") is Outcome.UNCHECKED


def test_a_flight_between_guessed_ends_may_have_come_down_elsewhere() -> None:
    """What flew 4,900 km need not have flown from the one to the other."""
    assert _off_the_map(guessed=True, mode=Mode.AIR) is Outcome.UNCHECKED
    assert _off_the_map(guessed=False, mode=Mode.AIR) is Outcome.INCONSISTENT


@pytest.mark.parametrize(
    ("mph", "outcome"), [(15_000, Outcome.UNCHECKED), (400, Outcome.INCONSISTENT)]
)
def test_a_speed_beyond_all_records_is_of_something_else(mph: float, outcome: Outcome) -> None:
    """No boat has gone faster than 317 mph: 400 is a slip, 15,000 are those of a rocket."""
    story = Story(f"It reached {mph:,} mph over the sea.")
    key = story.claim("top_speed", story.quantity(f"{mph:,} mph", mph, "mph"), mode=Mode.SEA)
    assert story.judged()[0][key].outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("there and back", Outcome.CONSISTENT), ("by the hills", Outcome.INCONSISTENT)],
)
def test_a_tour_there_and_back_may_be_two_ways(words: str, outcome: Outcome) -> None:
    """190 km are twice the 85 from Mannheim to Pforzheim, and no way there."""
    places = {
        "Mannheim": place("Mannheim", 8.47, 49.49, "DE"),
        "Pforzheim": place("Pforzheim", 8.7, 48.89, "DE"),
    }
    story = Story(f"From Mannheim to Pforzheim the tour {words} is 190 km.", places=places)
    lengths = (length(Reading.GEODESIC, 68.3), length(Reading.ROAD, 85))
    trip = story.journey("Mannheim", "Pforzheim", mode=Mode.ROAD, lengths=lengths)
    ends = {"origin": "Mannheim", "destination": "Pforzheim", "mode": Mode.ROAD}
    key = story.claim("distance", story.quantity("190 km", 190, "km"), journey=trip, **ends)
    assert story.judged()[0][key].outcome is outcome


@pytest.mark.parametrize(
    ("road_km", "outcome"), [(900, Outcome.UNCHECKED), (800, Outcome.INCONSISTENT)]
)
def test_a_winding_way_of_our_map_may_miss_a_link(road_km: float, outcome: Outcome) -> None:
    """700 km over 600 in a straight line is a usual road, 900 are one in four."""
    places = {"Lulea": place("Lulea", 22.15, 65.58), "Vasa": place("Vasa", 21.6, 63.1)}
    story = Story("The road from Lulea to Vasa is 700 km long.", places=places)
    lengths = (length(Reading.GEODESIC, 600), length(Reading.ROAD, road_km))
    trip = story.journey("Lulea", "Vasa", mode=Mode.ROAD, lengths=lengths)
    ends = {"origin": "Lulea", "destination": "Vasa", "mode": Mode.ROAD}
    key = story.claim("distance", story.quantity("700 km", 700, "km"), journey=trip, **ends)
    assert story.judged()[0][key].outcome is outcome


@pytest.mark.parametrize(
    ("day", "outcome"), [(703_591, Outcome.CONSISTENT), (736_834, Outcome.UNCHECKED)]
)
def test_a_flight_is_slow_in_its_years(day: float, outcome: Outcome) -> None:
    """New York to Paris in 33 and a half hours, 175 km/h: in May 1927, and not in May 2018."""
    places = {"New York": place("New York", -74.0, 40.7), "Paris": place("Paris", 2.35, 48.86)}
    story = Story("In that May he flew from New York to Paris in 33.5 hours.", places=places)
    trip = story.journey(
        "New York", "Paris", mode=Mode.AIR, lengths=(length(Reading.GEODESIC, 5_853),)
    )
    ends = {"origin": "New York", "destination": "Paris", "mode": Mode.AIR}
    story.claim("date", story.quantity("that May", day, "date"))
    key = story.claim("duration", story.quantity("33.5 hours", 33.5, "h"), journey=trip, **ends)
    assert story.judged()[0][key].outcome is outcome
