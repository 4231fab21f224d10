"""A distance against the yardstick that its words bind it to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hand_cases import LAW, Story, length, place, rows
from hypothesis import given
from hypothesis import strategies as st

from geo.checks.agrees_with_route import CHECK
from geo.model import Hedge, Measurement, Modality, Mode, Outcome, Reading, Verdict
from geo.settings import Settings
from geo.units import convert

ROWS = rows("check_distances")


def _story(
    value: float,
    unit: str,
    lengths: tuple[Measurement, ...],
    *,
    hedge: Hedge = Hedge.EXACT,
    mode: Mode | None = None,
    reading: Reading | None = None,
    after: str = "",
    turned: bool = False,
    **more: object,
) -> Story:
    figure = f"{value:.10g} {unit}"
    story = Story(f"From Here to There it is {figure}{after}.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    ends = ("There", "Here") if turned else ("Here", "There")
    journey = story.journey(*ends, mode=mode, lengths=lengths)
    story.claim(
        "distance",
        story.quantity(figure, value, unit, hedge=hedge),
        journey=journey,
        origin=ends[0],
        destination=ends[1],
        mode=mode,
        reading=reading,
        **more,  # type: ignore[arg-type]
    )
    return story


def _verdict(story: Story) -> Verdict:
    (found,) = CHECK.check(story.cases()[0], Settings())
    return found


def _lengths(row: dict[str, str]) -> tuple[Measurement, ...]:
    flags = tuple(each for each in row["flags"].split() if each != "posted")
    method = "posted line-km" if "posted" in row["flags"] else "graph"
    found = [length(Reading.GEODESIC, float(row["geodesic_km"]))]
    for reading in (Reading.RAIL, Reading.ROAD):
        if row[f"{reading}_km"]:
            found.append(length(reading, float(row[f"{reading}_km"]), method=method, flags=flags))
    return tuple(found)


@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_a_figure_is_held_against_its_own_yardstick(row: dict[str, str]) -> None:
    """Each row: a figure, what was measured, and what must come out."""
    found = _verdict(
        _story(
            float(row["value"]),
            row["unit"],
            _lengths(row),
            hedge=Hedge(row["hedge"]),
            mode=Mode(row["mode"]) if row["mode"] else None,
            reading=Reading(row["reading"]) if row["reading"] else None,
            after=row["after"],
        )
    )
    assert (found.outcome, found.reading) == (Outcome(row["outcome"]), Reading(row["fits"]))


def test_a_straight_line_sold_as_rail_is_named_as_such() -> None:
    """The verdict gives what the article says, what we measure, and the gap, in both units."""
    lengths = (
        length(Reading.GEODESIC, 688, low=684, high=690),
        length(Reading.RAIL, 1185, method="posted line-km"),
    )
    why = _verdict(_story(435, "mi", lengths, mode=Mode.RAIL)).why
    for words in ("435 miles (700 km)", "736 miles (1,185 km) by rail", "41 % below"):
        assert words in why
    assert "the straight line, 428 miles (688 km)" in why


def test_there_and_back_is_twice_the_way() -> None:
    """A return trip is held against twice the length; one way only against once."""
    lengths = (length(Reading.GEODESIC, 688), length(Reading.RAIL, 1185, method="posted"))
    both = _verdict(_story(2370, "km", lengths, mode=Mode.RAIL, return_trip=True))
    once = _verdict(_story(2370, "km", lengths, mode=Mode.RAIL))
    assert (both.outcome, once.outcome) == (Outcome.CONSISTENT, Outcome.INCONSISTENT)


def test_either_of_two_sensible_routes_may_be_meant() -> None:
    """A claim that fits an alternative is consistent, and the verdict carries that length."""
    lengths = (
        length(Reading.GEODESIC, 6434),
        length(Reading.RAIL, 9288, method="posted line-km"),
        length(Reading.RAIL, 8015, method="posted line-km"),
    )
    found = _verdict(_story(8000, "km", lengths, mode=Mode.RAIL))
    assert found.outcome is Outcome.CONSISTENT
    assert found.found is not None
    assert found.found.value == 8_015_000


def test_a_round_trip_has_no_straight_line() -> None:
    """Both ends at one place: nothing to hold the figure against, and that is said."""
    found = _verdict(_story(100, "km", (length(Reading.GEODESIC, 0.0),)))
    assert found.outcome is Outcome.UNCHECKED
    assert "one place" in found.why


def test_no_route_is_told_with_its_reason_and_the_straight_line() -> None:
    """An island without a railway: unchecked, why, and the geodesic all the same."""
    line = length(Reading.GEODESIC, 250, flags=("no_rail_route: No track leaves the island.",))
    found = _verdict(_story(300, "km", (line,), mode=Mode.RAIL))
    assert found.outcome is Outcome.UNCHECKED
    assert "No track leaves the island." in found.why
    assert "250 km" in found.why


def test_nothing_measured_yields_nothing() -> None:
    """Without a straight line the check is silent; the family says why."""
    assert list(CHECK.check(_story(100, "km", ()).cases()[0], Settings())) == []


def test_a_figure_that_is_denied_is_not_judged() -> None:
    """A "not 435 miles" is no statement that the way is 435 miles."""
    lengths = (length(Reading.GEODESIC, 688), length(Reading.RAIL, 1185, method="posted"))
    story = _story(435, "mi", lengths, mode=Mode.RAIL, modality=Modality.NEGATED)
    deciding, _, _ = story.judged()
    assert deciding["c1"].outcome is Outcome.UNCHECKED


figures = st.floats(min_value=50, max_value=20_000, allow_nan=False)
hedges = st.sampled_from([Hedge.EXACT, Hedge.ABOUT, Hedge.OVER, Hedge.UNDER, Hedge.NEARLY])
modes = st.sampled_from([None, Mode.RAIL, Mode.ROAD, Mode.AIR, Mode.FOOT])


def _measured(line_km: float, detour: float) -> tuple[Measurement, ...]:
    return (
        length(Reading.GEODESIC, line_km),
        length(Reading.RAIL, line_km * detour, method="posted"),
        length(Reading.ROAD, line_km * (detour + 0.07), method="posted"),
    )


@LAW
@given(figure=figures, line=figures, detour=st.floats(1.05, 2), hedge=hedges, mode=modes)
def test_the_unit_of_a_figure_does_not_change_its_verdict(
    figure: float, line: float, detour: float, hedge: Hedge, mode: Mode | None
) -> None:
    """Kilometres or miles: the earth answers the same."""
    lengths = _measured(line, detour)
    value = round(figure, 3)
    km = _story(value, "km", lengths, hedge=hedge, mode=mode)
    mi = _story(convert(value, source="km", target="mi"), "mi", lengths, hedge=hedge, mode=mode)
    # what the wording allows may depend on the digits; the yardsticks must not
    said = km.cases()[0].said
    verdicts = []
    for story in (km, mi):
        (case,) = story.cases()
        (found,) = CHECK.check(replace(case, said=said), Settings())
        verdicts.append((found.outcome, found.reading, found.weight))
    assert verdicts[0] == verdicts[1]


@LAW
@given(figure=figures, line=figures, detour=st.floats(1.05, 2), mode=modes)
def test_there_equals_back(figure: float, line: float, detour: float, mode: Mode | None) -> None:
    """Turning the journey round changes no verdict."""
    lengths = _measured(line, detour)
    there = _verdict(_story(figure, "km", lengths, mode=mode))
    back = _verdict(_story(figure, "km", lengths, mode=mode, turned=True))
    assert (there.outcome, there.reading) == (back.outcome, back.reading)


@LAW
@given(line=figures, share=st.floats(0.05, 0.85), mode=modes)
def test_no_ground_figure_below_the_straight_line_stands(
    line: float, share: float, mode: Mode | None
) -> None:
    """Whatever the mode, clearly less than the geodesic is impossible.

    Between small towns a figure off by many times is left open: one may be a namesake.
    """
    found = _verdict(_story(line * share, "km", _measured(line, 1.3), mode=mode))
    if share >= 0.2:
        assert found.outcome is Outcome.INCONSISTENT
    else:
        assert found.outcome is not Outcome.CONSISTENT
        assert found.outcome is Outcome.INCONSISTENT or "another place of that name" in found.why


@LAW
@given(line=figures, mode=st.sampled_from([Mode.RAIL, Mode.ROAD, Mode.AIR]))
def test_what_we_measure_ourselves_is_consistent(line: float, mode: Mode) -> None:
    """A figure equal to the measurement of its own reading always agrees."""
    lengths = _measured(line, 1.3)
    own = {Mode.RAIL: 1.3, Mode.ROAD: 1.37, Mode.AIR: 1.0}[mode] * line
    assert _verdict(_story(own, "km", lengths, mode=mode)).outcome is Outcome.CONSISTENT


@pytest.mark.parametrize(
    ("km", "outcome"),
    [(350.0, Outcome.UNCHECKED), (430.0, Outcome.CONSISTENT), (1_060.0, Outcome.CONSISTENT)],
)
def test_a_way_far_round_refutes_no_figure_far_below_it(km: float, outcome: Outcome) -> None:
    """The map may lack the short road: a usual way of the line is plausible, the line is not."""
    around = replace(
        length(Reading.ROAD, 1_070.0, flags=("roundabout",)), low=350_000.0, high=1_150_000.0
    )
    lengths = (length(Reading.GEODESIC, 340.0), around)
    found = _verdict(_story(km, "km", lengths, mode=Mode.ROAD, reading=Reading.ROAD))
    assert found.outcome is outcome
