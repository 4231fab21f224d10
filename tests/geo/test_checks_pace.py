"""Times against what their way of travelling covers: which way, by the day or by the hour."""

from __future__ import annotations

import pytest
from hand_cases import Story, length, place

from geo.model import Hedge, Measurement, Mode, Outcome, Reading, Verdict


def _verdict(
    text: str,
    figure: str,
    value: float,
    unit: str,
    mode: Mode | None,
    *lengths: Measurement,
    hedge: Hedge = Hedge.EXACT,
    country: str = "",
    **more: object,
) -> Verdict:
    story = Story(text)
    story.places = {
        "Here": place("Here", 10, 50, country),
        "There": place("There", 20, 55, country),
    }
    key = story.claim(
        "duration",
        story.quantity(figure, value, unit, hedge=hedge, **more),
        journey=story.journey("Here", "There", mode=mode, lengths=lengths),
        origin="Here",
        destination="There",
        mode=mode,
    )
    return story.judged()[0][key]


LINE, ROAD = length(Reading.GEODESIC, 600), length(Reading.ROAD, 740)
SEA = length(Reading.SEA, 900)


@pytest.mark.parametrize(
    ("mode", "route", "told"),
    [
        (Mode.FOOT, (ROAD,), "Along the 740 km (460 miles) that we measure by road"),
        (Mode.BICYCLE, (ROAD,), "Along the 740 km (460 miles) that we measure by road"),
        (Mode.SEA, (SEA,), "Along the 900 km (559 miles) that we measure by sea"),
        (Mode.SEA, (), "for want of a route by sea"),
        (Mode.FOOT, (), "Along the straight line of 600 km (373 miles), for want of a route"),
        (Mode.RIVER, (ROAD,), "for want of a route by river"),
    ],
)
def test_a_time_is_held_against_the_route_of_its_own_mode(
    mode: Mode, route: tuple[Measurement, ...], told: str
) -> None:
    """The straight line serves only where no route does, and the sentence says so."""
    text = "From Here to There it took ten days."
    found = _verdict(text, "ten days", 10, "d", mode, LINE, *route)
    assert told in found.why
    assert found.reading is (route[0].reading if route and mode is not Mode.RIVER else LINE.reading)


def test_days_on_foot_are_told_by_the_day() -> None:
    """740 km in 37 days are 20 km a day: two hours' to three hours' walk at city pace."""
    text = "From Here to There it took 37 days."
    found = _verdict(text, "37 days", 37, "d", Mode.FOOT, LINE, ROAD)
    assert "that is 20 km a day (12.4 miles a day), or 2–3.33 km/h" in found.why
    assert "at 6 to 10 hours a day on the way, usual on foot" in found.why


def test_a_walk_of_more_km_a_day_than_anyone_keeps_up_is_not_usual() -> None:
    """740 km on foot in three days are 247 km a day: not called off, and not called usual."""
    text = "From Here to There it took three days."
    found = _verdict(text, "three days", 3, "d", Mode.FOOT, LINE, ROAD)
    assert found.outcome is Outcome.UNCHECKED
    assert "247 km a day" in found.why


@pytest.mark.parametrize(
    ("text", "outcome", "told"),
    [
        ("From Here to There it took four days and nine stops.", "consistent", "speaks of stops"),
        ("From Here to There it took four days.", "unchecked", "unusual"),
        ("From Here to There it took four days non-stop.", "unchecked", "unusual"),
    ],
)
def test_days_in_the_air_need_stops(text: str, outcome: str, told: str) -> None:
    """17,000 km in four days are 177 km/h: no usual speed of a flight."""
    flight = length(Reading.GEODESIC, 17_000)
    found = _verdict(text, "four days", 4, "d", Mode.AIR, flight)
    assert (found.outcome, told in found.why) == (outcome, True)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("It took off from Here and touched down at There 18 hours later.", "consistent"),
        ("It flew from Here to There 18 hours later.", "unchecked"),
        ("It took off from Here 18 hours later for There.", "unchecked"),
    ],
)
def test_later_is_a_time_of_travel_after_departure_and_arrival(text: str, outcome: str) -> None:
    """Of a sentence that tells both, "later" counts from the one to the other."""
    flight = length(Reading.GEODESIC, 14_470)
    found = _verdict(text, "18 hours", 18, "h", Mode.AIR, flight)
    assert found.outcome == outcome
    assert ("a usual speed by air" in found.why) is (outcome == "consistent")


def test_a_vague_time_is_told_by_what_fits_and_what_is_usual() -> None:
    """No middle is made up for "days": its range is told, and what 1,000 km usually take."""
    text = "From Here to There it took days."
    rail = length(Reading.RAIL, 1000)
    found = _verdict(text, "days", 2, "d", Mode.RAIL, LINE, rail, vague=True)
    assert found.outcome is Outcome.CONSISTENT
    assert "fits that wording" in found.why
    assert "40–100 km/h (24.9–62.1 mph), take 10 h to 25 h." in found.why


@pytest.mark.parametrize(
    ("text", "hedge", "outcome"),
    [
        ("From Here to There it took 30 days.", Hedge.EXACT, "inconsistent"),
        ("The 30 days journey from Here to There began.", Hedge.EXACT, "inconsistent"),
        ("From Here to There it took more than 30 days.", Hedge.OVER, "inconsistent"),
        ("From Here to There it took 30 days with stops.", Hedge.EXACT, "unchecked"),
        ("It toured from Here to There for 30 days.", Hedge.EXACT, "unchecked"),
        ("It left Here. It reached There. It took 30 days.", Hedge.EXACT, "unchecked"),
    ],
)
def test_a_crawl_is_called_off_only_where_nothing_explains_it(
    text: str, hedge: Hedge, outcome: str
) -> None:
    """1,000 km by rail in 30 days are 1.4 km/h: a third of the slowest train is 4 km/h."""
    rail = length(Reading.RAIL, 1000, method="posted")
    found = _verdict(text, "30 days", 30, "d", Mode.RAIL, LINE, rail, hedge=hedge)
    assert found.outcome == outcome
    assert ("speaks of no stop" in found.why) is (outcome == "inconsistent")


def test_a_slow_train_is_no_crawl() -> None:
    """1,000 km in eight days are 5.2 km/h: slow, not impossible."""
    text = "From Here to There it took eight days."
    rail = length(Reading.RAIL, 1000, method="posted")
    found = _verdict(text, "eight days", 8, "d", Mode.RAIL, LINE, rail)
    assert found.outcome is Outcome.UNCHECKED


def test_an_average_is_told_by_the_route_of_its_own_mode_first() -> None:
    """About 20 km an hour for 36 hours fit line and road alike; a cyclist takes the road."""
    story = Story("From Here to There it took about 36 hours at about 20 km/h.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    lengths = (length(Reading.GEODESIC, 700), length(Reading.ROAD, 740))
    trip = {
        "journey": story.journey("Here", "There", mode=Mode.BICYCLE, lengths=lengths),
        "origin": "Here",
        "destination": "There",
        "mode": Mode.BICYCLE,
    }
    about = {"hedge": Hedge.ABOUT}
    story.claim("duration", story.quantity("36 hours", 36, "h", **about), **trip)  # type: ignore[arg-type]
    key = story.claim("average_speed", story.quantity("20 km/h", 20, "km/h", **about), **trip)  # type: ignore[arg-type]
    found = story.judged()[0][key]
    assert (found.outcome, found.reading) == (Outcome.CONSISTENT, Reading.ROAD)
    assert "740 km (460 miles) by road" in found.why


@pytest.mark.parametrize(
    ("mode", "minutes", "limit"), [(Mode.ROAD, 60, "200 km/h"), (None, 6, "2,600 km/h")]
)
def test_too_fast_is_told_by_the_limit_of_the_fastest_that_may_be_meant(
    mode: Mode | None, minutes: int, limit: str
) -> None:
    """The limit lies above the record in brackets, and no mode is given another one's record."""
    text = f"From Here to There it took {minutes} minutes."
    found = _verdict(text, f"{minutes} minutes", minutes, "min", mode, LINE)
    assert found.outcome is Outcome.INCONSISTENT
    assert f"no such journey is known above {limit}" in found.why
    assert ("Concorde" in found.why) is (mode is None)


def test_a_time_whose_start_is_told_elsewhere_is_not_called_impossible() -> None:
    """An hour to There from nobody says where condemns no journey from Here."""
    text = "The pair set off from Here. They came to There after an hour on the bus."
    found = _verdict(text, "an hour", 1, "h", Mode.ROAD, LINE, ROAD)
    assert found.outcome is Outcome.UNCHECKED
    both = _verdict("From Here to There it took an hour.", "an hour", 1, "h", Mode.ROAD, LINE, ROAD)
    assert both.outcome is Outcome.INCONSISTENT


@pytest.mark.parametrize(
    ("text", "mode", "way", "hours", "outcome"),
    [
        ("A bus drove from Here to There in {}.", Mode.ROAD, Reading.ROAD, 10, "consistent"),
        ("A bus drove from Here to There in {}.", Mode.ROAD, Reading.ROAD, 4.5, "inconsistent"),
        (
            "In a race a car drove from Here to There in {}.",
            Mode.ROAD,
            Reading.ROAD,
            6,
            "consistent",
        ),
        ("He came from Here to There in {}.", Mode.ROAD, Reading.ROAD, 5.2, "unchecked"),
        ("The train from Here to There took {}.", Mode.RAIL, Reading.RAIL, 6, "consistent"),
        ("The train from Here to There took {}.", Mode.RAIL, Reading.RAIL, 4.5, "unchecked"),
        ("The train from Here to There took {}.", Mode.RAIL, Reading.RAIL, 3.5, "inconsistent"),
        (
            "The bullet train from Here to There took {}.",
            Mode.RAIL,
            Reading.RAIL,
            3.5,
            "consistent",
        ),
    ],
)
def test_only_records_and_lines_built_for_speed_are_as_fast_as_the_fastest(
    text: str, mode: Mode, way: Reading, hours: float, outcome: str
) -> None:
    """1,000 km: 100 and 222 km/h on the road; 167, 222 and 286 by rail."""
    figure, line = f"{hours} hours", length(Reading.GEODESIC, 900)
    found = _verdict(
        text.format(figure), figure, hours, "h", mode, line, length(way, 1000), country="KE"
    )
    assert found.outcome == outcome


def test_no_ship_keeps_up_the_speed_of_a_fast_ferry_on_a_long_voyage() -> None:
    """24,000 km in ten days are 100 km/h, 54 knots; in 25 days 40 km/h."""
    sea = length(Reading.SEA, 24_000)
    far = length(Reading.GEODESIC, 18_000)
    text = "The ship sailed from Here to There in {}."
    fast = _verdict(text.format("ten days"), "ten days", 10, "d", Mode.SEA, far, sea)
    slow = _verdict(text.format("25 days"), "25 days", 25, "d", Mode.SEA, far, sea)
    assert (fast.outcome, slow.outcome) == (Outcome.INCONSISTENT, Outcome.CONSISTENT)
    assert "35.6 kn" in fast.why
