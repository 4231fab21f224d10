"""Times, speeds, twins, clocks and directions: the judgements that are sums."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hand_cases import LAW, Story, length, place, rows
from hypothesis import given
from hypothesis import strategies as st

from geo.checks import clock, direction, pace, twin_units
from geo.model import Hedge, Mode, Outcome, Quantity, Reading, Verdict
from geo.settings import Settings

DURATIONS = rows("check_durations")
SPEEDS = rows("check_speeds")
TWINS = rows("check_twins")
DIRECTIONS = rows("check_directions")
CLOCKS = rows("check_clocks")


def _ids(table: list[dict[str, str]]) -> list[str]:
    return [row["case"] for row in table]


def _trip(text: str, *, line_km: float, route_km: float | None, mode: Mode | None) -> Story:
    story = Story(f"From Here to There: {text}.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    lengths = [length(Reading.GEODESIC, line_km)]
    if route_km is not None:
        reading = Reading.RAIL if mode is Mode.RAIL else Reading.ROAD
        lengths.append(length(reading, route_km, method="posted"))
    story.journey("Here", "There", mode=mode, lengths=tuple(lengths))
    return story


@pytest.mark.parametrize("row", DURATIONS, ids=_ids(DURATIONS))
def test_a_time_is_held_against_the_speed_it_implies(row: dict[str, str]) -> None:
    """Faster than anyone has travelled is impossible; slower is only unusual."""
    figure = f"{row['value']} {row['unit']}"
    mode = Mode(row["mode"]) if row["mode"] else None
    route = float(row["route_km"]) if row["route_km"] else None
    text = f"{figure}, {row['case']}"
    story = _trip(text, line_km=float(row["line_km"]), route_km=route, mode=mode)
    quantity = story.quantity(figure, float(row["value"]), row["unit"], hedge=Hedge(row["hedge"]))
    story.claim("duration", quantity, journey="j1", origin="Here", destination="There", mode=mode)
    (found,) = pace.CHECK.check(story.cases()[0], Settings())
    assert found.outcome is Outcome(row["outcome"])


@pytest.mark.parametrize("after", [" late", " of delay", " longer than planned", " before it was"])
def test_a_delay_is_no_time_of_travel(after: str) -> None:
    """A train "15 hours late" says nothing of how long the journey took."""
    found = []
    for words in (after, " in all"):
        story = _trip(f"15 hours{words}", line_km=688, route_km=1185, mode=Mode.RAIL)
        story.claim("duration", story.quantity("15 hours", 15, "h"), journey="j1", mode=Mode.RAIL)
        found.append(len(list(pace.CHECK.check(story.cases()[0], Settings()))))
    assert found == [0, 1]


def test_a_leg_told_far_from_its_ends_is_not_called_off() -> None:
    """A shuttle of 17 minutes in a story of an eight-day train is about something else."""
    story = Story("From Here to There runs a train. A shuttle lasts 17 minutes.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    story.journey("Here", "There", mode=Mode.RAIL, lengths=(length(Reading.GEODESIC, 6429),))
    story.claim(
        "duration",
        story.quantity("17 minutes", 17, "min"),
        journey="j1",
        origin="Here",
        destination="There",
        mode=Mode.RAIL,
    )
    deciding, _, _ = story.judged()
    assert deciding["c1"].outcome is Outcome.UNCHECKED


@pytest.mark.parametrize("row", SPEEDS, ids=_ids(SPEEDS))
def test_a_speed_is_held_against_route_and_print(row: dict[str, str]) -> None:
    """The measured route weighs more than the article's own arithmetic."""
    figure = f"{row['speed']} {row['unit']}"
    hours, miles = f"{row['hours']} hours", f"{row['miles']} miles"
    route = float(row["route_km"]) if row["route_km"] else None
    story = _trip(f"{figure}, {hours}, {miles}", line_km=688, route_km=route, mode=Mode.RAIL)
    ends = {"journey": "j1", "origin": "Here", "destination": "There", "mode": Mode.RAIL}
    speed = story.quantity(figure, float(row["speed"]), row["unit"])
    key = story.claim("average_speed", speed, **ends)  # type: ignore[arg-type]
    if row["hours"]:
        story.claim("duration", story.quantity(hours, float(row["hours"]), "h"), **ends)  # type: ignore[arg-type]
    if row["miles"]:
        story.claim("distance", story.quantity(miles, float(row["miles"]), "mi"), **ends)  # type: ignore[arg-type]
    found = story.judged()[0][key]
    expected = Outcome(row["outcome"]) if row["outcome"] else Outcome.UNCHECKED
    assert (found.outcome, found.weight) == (expected, int(row["weight"] or 0))


def test_an_average_while_moving_may_lie_above_the_one_with_stops() -> None:
    """100 mph while moving agrees with 98 mph in all; 100 mph in all would not."""
    outcomes = []
    for words in ("150 km/h while moving", "150 km/h in all"):
        story = _trip(f"{words}, 10 hours", line_km=1000, route_km=1300, mode=Mode.ROAD)
        ends = {"journey": "j1", "mode": Mode.ROAD}
        key = story.claim("average_speed", story.quantity("150 km/h", 150, "km/h"), **ends)  # type: ignore[arg-type]
        story.claim("duration", story.quantity("10 hours", 10, "h"), **ends)  # type: ignore[arg-type]
        outcomes.append(story.judged()[0][key].outcome)
    assert outcomes == [Outcome.CONSISTENT, Outcome.INCONSISTENT]


def test_a_speed_belongs_to_its_own_trip() -> None:
    """Of three records on one way the speed needs to fit one only."""
    text = "5 hours, 4 hours, 3 hours; 400 km/h"
    story = _trip(text, line_km=1600, route_km=None, mode=Mode.AIR)
    ends = {"journey": "j1", "mode": Mode.AIR}
    for hours in (5, 4, 3):
        story.claim("duration", story.quantity(f"{hours} hours", hours, "h"), **ends)  # type: ignore[arg-type]
    key = story.claim("average_speed", story.quantity("400 km/h", 400, "km/h"), **ends)  # type: ignore[arg-type]
    assert story.judged()[0][key].outcome is Outcome.CONSISTENT


@pytest.mark.parametrize(
    ("top", "average", "outcome"),
    [
        (230, 37, Outcome.UNCHECKED),
        (110, 37, Outcome.CONSISTENT),
        (79, 37, Outcome.CONSISTENT),
        (45, 37, Outcome.CONSISTENT),
        (30, 37, Outcome.INCONSISTENT),
    ],
)
def test_a_top_speed_is_bounded_from_below(top: float, average: float, outcome: Outcome) -> None:
    """Below the average it is impossible, up to 350 km/h (217 mph) trains run, beyond who knows."""
    story = _trip(f"{top} mph, {average} mph", line_km=688, route_km=1185, mode=Mode.RAIL)
    ends = {"journey": "j1", "mode": Mode.RAIL}
    key = story.claim("top_speed", story.quantity(f"{top} mph", top, "mph"), **ends)  # type: ignore[arg-type]
    story.claim("average_speed", story.quantity(f"{average} mph", average, "mph"), **ends)  # type: ignore[arg-type]
    assert story.judged()[0][key].outcome is outcome


def test_a_top_speed_above_the_record_cannot_stand() -> None:
    """A train has reached 603 km/h and no more."""
    story = _trip("900 km/h", line_km=688, route_km=1185, mode=Mode.RAIL)
    story.claim("top_speed", story.quantity("900 km/h", 900, "km/h"), journey="j1", mode=Mode.RAIL)
    found = story.judged()[0]["c1"]
    assert found.outcome is Outcome.INCONSISTENT
    assert "603 km/h" in found.why


def _twin(row: dict[str, str]) -> Story:
    first = f"{row['first']} {row['first_unit']}"
    second = f"{row['second']} {row['second_unit']}"
    story = Story(f"It is {first} ({second}) away.")
    other = story.quantity(second, float(row["second"]), row["second_unit"])
    quantity = story.quantity(first, float(row["first"]), row["first_unit"], twin=other)
    kind = "average_speed" if row["first_unit"] in ("mph", "kn") else "distance"
    story.claim(kind, quantity)
    return story


@pytest.mark.parametrize("row", TWINS, ids=_ids(TWINS))
def test_two_units_of_one_figure_agree_or_not(row: dict[str, str]) -> None:
    """One per cent for exact figures, half a step of either where both are round."""
    deciding, _, relations = _twin(row).judged()
    assert deciding["c1"].outcome is Outcome(row["outcome"])
    assert [(each.kind, each.outcome) for each in relations] == [
        ("conversion", Outcome(row["outcome"]))
    ]


@LAW
@given(value=st.floats(20, 9000), factor=st.floats(1.12, 3))
def test_a_twin_off_by_more_than_rounding_never_passes(value: float, factor: float) -> None:
    """Whatever the figure: twelve per cent and more is no rounding."""
    wrong = round(value * 1.609344 * factor, 1)
    row = {"first": f"{value:.1f}", "first_unit": "mi", "second": f"{wrong}", "second_unit": "km"}
    (found,) = twin_units.CHECK.check(_twin(row).cases()[0], Settings())
    assert found.outcome is Outcome.INCONSISTENT


def test_a_restatement_that_does_not_agree_points_at_the_second() -> None:
    """82 h 50 min is 3 days 10 h 50 min, not four days; the first of the two stands."""
    text = "It takes 82 hours 50 minutes, which works out to four days, 10 hours and 50 minutes."
    story = Story(text)
    one = story.claim("duration", story.quantity("82 hours 50 minutes", 82 + 5 / 6, "h"))
    two = story.claim(
        "duration", story.quantity("four days, 10 hours and 50 minutes", 106 + 5 / 6, "h")
    )
    deciding, _, relations = story.judged()
    assert deciding[one].outcome is Outcome.UNCHECKED
    assert deciding[two].outcome is Outcome.INCONSISTENT
    assert [each.claims for each in relations] == [(one, two)]


def test_two_figures_offered_as_a_choice_do_not_restate_one_another() -> None:
    """A "20 hours or 22 hours" is a choice, not a conversion."""
    story = Story("It takes 20 hours or 22 hours.")
    story.claim("duration", story.quantity("20 hours", 20, "h"))
    story.claim("duration", story.quantity("22 hours", 22, "h"))
    assert story.judged()[2] == ()


@pytest.mark.parametrize("row", DIRECTIONS, ids=_ids(DIRECTIONS))
def test_a_compass_word_is_held_against_the_azimuth(row: dict[str, str]) -> None:
    """Within 45 degrees; far away the bearing on a chart will do as well."""
    story = Story("There lies that way from Here.")
    story.places = {
        "Here": place("Here", float(row["lon"]), float(row["lat"])),
        "There": place("There", float(row["to_lon"]), float(row["to_lat"])),
    }
    quantity = story.quantity("that way", float(row["said_deg"]), "deg")
    story.claim("direction", quantity, origin="Here", destination="There")
    (found,) = direction.CHECK.check(story.cases()[0], Settings())
    assert found.outcome is Outcome(row["outcome"])


@LAW
@given(
    lon=st.floats(-179, 179),
    lat=st.floats(-60, 60),
    east=st.floats(-8, 8),
    north=st.floats(-8, 8),
    said=st.sampled_from([0.0, 45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0]),
)
def test_a_direction_and_its_opposite_never_both_hold(
    lon: float, lat: float, east: float, north: float, said: float
) -> None:
    """What lies north of a place does not lie south of it."""
    outcomes = []
    for degrees in (said, (said + 180) % 360):
        story = Story("There lies that way from Here.")
        story.places = {
            "Here": place("Here", lon, lat, radius_m=0.0),
            "There": place("There", (lon + east + 180) % 360 - 180, lat + north, radius_m=0.0),
        }
        story.claim(
            "direction",
            story.quantity("that way", degrees, "deg"),
            origin="Here",
            destination="There",
        )
        found = list(direction.CHECK.check(story.cases()[0], Settings()))
        outcomes += [each.outcome for each in found]
    assert outcomes.count(Outcome.CONSISTENT) <= 1


def _clock(row: dict[str, str]) -> Verdict:
    story = Story(f"The way from Here to There: {row['text']}.", published=row["published"] or None)
    story.places = {
        "Here": place("Here", float(row["from_lon"]), float(row["from_lat"])),
        "There": place("There", float(row["to_lon"]), float(row["to_lat"])),
    }
    story.journey("Here", "There")
    words = _times_in(row["text"])
    story.claim("time", story.quantity(words[0], float(row["dep"]), "clock"), origin="Here")
    story.claim("time", story.quantity(words[1], float(row["arr"]), "clock"), destination="There")
    figure = row["text"].split(" after ")[1]
    key = story.claim(
        "duration",
        story.quantity(figure, float(row["hours"]), "h"),
        journey="j1",
        origin="Here",
        destination="There",
    )
    return story.judged()[0][key]


def _times_in(text: str) -> list[str]:
    words = text.split()
    return [f"{a} {b}" for a, b in pairwise(words) if b in ("a.m.", "p.m.")]


@pytest.mark.parametrize("row", CLOCKS, ids=_ids(CLOCKS))
def test_a_time_agrees_with_the_clocks_at_both_ends(row: dict[str, str]) -> None:
    """Arrival less departure, zones counted, to the minute; weekdays count where named."""
    found = _clock(row)
    assert found.outcome is Outcome(row["outcome"])
    assert (found.check == "clock") is (row["outcome"] != "unchecked")


def test_the_clocks_of_one_flight_say_nothing_of_another() -> None:
    """A record of another year stays unjudged when the flight of the day fits its clocks."""
    text = "Left at 6:47 p.m., landed at 4:43 a.m.; 4 hours and 56 minutes. 5 hours 12 minutes"
    story = Story(text, published="2020-02-09")
    story.places = {
        "Here": place("Here", -73.78, 40.64),
        "There": place("There", -0.45, 51.47),
    }
    story.journey("Here", "There")
    ends = {"journey": "j1", "origin": "Here", "destination": "There"}
    story.claim("time", story.quantity("6:47 p.m.", 1127, "clock"), origin="Here")
    story.claim("time", story.quantity("4:43 a.m.", 283, "clock"), destination="There")
    figure = story.quantity("4 hours and 56 minutes", 4 + 56 / 60, "h")
    story.claim("duration", figure, **ends)  # type: ignore[arg-type]
    story.claim("duration", story.quantity("5 hours 12 minutes", 5.2, "h"), **ends)  # type: ignore[arg-type]
    cases = story.cases()
    said = [[each.outcome for each in clock.CHECK.check(case, Settings())] for case in cases]
    assert said == [[], [], [Outcome.CONSISTENT], []]


@pytest.mark.parametrize(
    ("figure", "value", "unit", "outcome"),
    [
        ("eight days", 8, "d", Outcome.CONSISTENT),
        ("nine days", 9, "d", Outcome.CONSISTENT),
        ("fifteen days", 15, "d", Outcome.INCONSISTENT),
        ("fifteen days of waiting", 15, "d", Outcome.UNCHECKED),
    ],
)
def test_days_follow_from_two_dates_nearby(
    figure: str, value: float, unit: str, outcome: Outcome
) -> None:
    """17 June to 25 June is eight days, nine with both counted, and no fifteen."""
    story = Story(f"It leaves on June 17 and arrives on June 25, after {figure}.")
    for words, day in (("June 17", date(4, 6, 17)), ("June 25", date(4, 6, 25))):
        story.claim("date", story.quantity(words, day.toordinal(), "date"))
    words = " ".join(figure.split()[:2])
    key = story.claim("duration", story.quantity(words, value, unit))
    assert story.judged()[0][key].outcome is outcome


def test_a_month_without_its_year_is_the_last_one_before_the_other_date() -> None:
    """In an article of 25 April 2019, two months after February is right and eight is not."""
    outcomes = []
    for words, months in (("two months", 2), ("eight months", 8)):
        story = Story(f"Summit diary, 25 April 2019. In February he left, {words} ago.")
        story.claim("date", story.quantity("25 April 2019", 737174, "date"))
        first, last = date(4, 2, 1).toordinal(), date(4, 2, 29).toordinal()
        february = Quantity(
            value=first,
            value_to=last,
            unit="date",
            span=story.span("February"),
            text="February",
        )
        story.claim("date", february)
        key = story.claim("elapsed", story.quantity(words, months, "mo"))
        outcomes.append(story.judged()[0][key].outcome)
    assert outcomes == [Outcome.CONSISTENT, Outcome.UNCHECKED]


@pytest.mark.parametrize(
    ("figure", "value", "outcome"),
    [
        ("17 minutes faster", 17, Outcome.CONSISTENT),
        ("27 minutes faster", 27, Outcome.INCONSISTENT),
        ("17 minutes in all", 17, Outcome.UNCHECKED),
    ],
)
def test_a_difference_follows_from_the_two_figures_it_tells_apart(
    figure: str, value: float, outcome: Outcome
) -> None:
    """5 h 13 min less 4 h 56 min is 17 minutes and not 27; a time "in all" is no difference."""
    story = Story(f"It took 4 hours and 56 minutes, {figure} than 5 hours and 13 minutes.")
    for words, minutes in (("4 hours and 56 minutes", 296), ("5 hours and 13 minutes", 313)):
        story.claim("duration", story.quantity(words, minutes / 60, "h"))
    words = " ".join(figure.split()[:2])
    key = story.claim("duration", story.quantity(words, value, "min"))
    assert story.judged()[0][key].outcome is outcome


def test_a_time_without_a_map_is_held_against_its_own_figures() -> None:
    """300 km in 4 hours by train is usual; 3,000 km in 4 hours is left unjudged."""
    outcomes = []
    for km in (300, 3000):
        story = Story(f"The train covered {km} km in 4 hours.")
        story.claim("distance", story.quantity(f"{km} km", km, "km"), mode=Mode.RAIL)
        key = story.claim("duration", story.quantity("4 hours", 4, "h"), mode=Mode.RAIL)
        outcomes.append(story.judged()[0][key].outcome)
    assert outcomes == [Outcome.CONSISTENT, Outcome.UNCHECKED]
