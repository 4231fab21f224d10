"""No verdict on a distance says more than the interval shown with it."""

from __future__ import annotations

import re

import pytest
from hand_cases import LAW, Story, length, place
from hypothesis import given
from hypothesis import strategies as st

import geo
from geo.checks.agrees_with_route import CHECK
from geo.model import Hedge, Measurement, Mode, Outcome, Reading, Verdict
from geo.settings import Settings

_SPAN = re.compile(r"([\d,.]+)–([\d,.]+) km")


def verdict(
    value_km: float, lengths: tuple[Measurement, ...], *, hedge: Hedge, mode: Mode | None
) -> Verdict:
    figure = f"{value_km:.10g} km"
    story = Story(f"From Here to There it is {figure}.")
    story.places = {"Here": place("Here", 10, 50), "There": place("There", 20, 55)}
    journey = story.journey("Here", "There", mode=mode, lengths=lengths)
    quantity = story.quantity(figure, value_km, "km", hedge=hedge)
    story.claim(
        "distance", quantity, journey=journey, origin="Here", destination="There", mode=mode
    )
    (found,) = CHECK.check(story.cases()[0], Settings())
    return found


ways = st.builds(
    lambda times, flags, method: (times, flags, method),
    st.floats(1.02, 4.0),
    st.sampled_from([(), ("roundabout",), ("estimate",), ("far_snap",), ("other_line",)]),
    st.sampled_from(["graph", "posted line-km"]),
)


@LAW
@given(
    st.floats(10.0, 9_000.0),
    st.floats(0.3, 5.0),
    st.lists(ways, max_size=3),
    st.sampled_from([Hedge.EXACT, Hedge.ABOUT, Hedge.OVER, Hedge.UNDER, Hedge.NEARLY]),
    st.sampled_from([None, Mode.RAIL, Mode.ROAD, Mode.FOOT, Mode.AIR, Mode.SEA]),
)
def test_what_is_called_consistent_reaches_the_interval_shown(
    straight_km: float,
    share: float,
    found: list[tuple[float, tuple[str, ...], str]],
    hedge: Hedge,
    mode: Mode | None,
) -> None:
    """What the figure stands for, hedge and all, overlaps what was measured and is shown."""
    reading = {Mode.AIR: Reading.AIR, Mode.SEA: Reading.SEA, Mode.ROAD: Reading.ROAD}.get(
        mode or Mode.RAIL, Reading.RAIL
    )
    lengths = (
        length(Reading.GEODESIC, straight_km),
        *(
            length(reading, straight_km * times, method=method, flags=flags)
            for times, flags, method in found
        ),
    )
    told = verdict(round(straight_km * share, 1) or 1.0, lengths, hedge=hedge, mode=mode)
    if told.outcome is not Outcome.CONSISTENT:
        return
    assert told.found is not None
    assert told.said is not None
    assert told.said.low <= told.found.high * 1.000001
    assert told.found.low <= told.said.high * 1.000001


@pytest.mark.parametrize(
    ("story", "outcome"),
    [
        # 7,826 km by Ulaanbaatar, 8,961 by Manzhouli: timetables of trains 3 and 19
        ("The railway from Moscow to Beijing is 8,300 km long.", Outcome.UNCHECKED),
        ("The railway from Moscow to Beijing is 7,826 km long.", Outcome.CONSISTENT),
        ("The railway from Moscow to Beijing is 8,961 km long.", Outcome.CONSISTENT),
        # no railway, so nothing to agree with
        ("The railway from Bogotá to Quito is 950 km long.", Outcome.UNCHECKED),
        ("The train from Yerevan to Kars covers 170 km.", Outcome.UNCHECKED),
        ("The train from Tashkent to Dushanbe covers 400 km.", Outcome.UNCHECKED),
    ],
)
def test_ways_that_are_not_there_confirm_nothing(story: str, outcome: Outcome) -> None:
    report = geo.check_article(story)
    claim = next(each for each in report.claims if each.kind in ("distance", "length"))
    found = report.verdict_of(claim.id)
    assert found.outcome is outcome, found.why


@pytest.mark.parametrize(
    "story",
    [
        "The drive from London to Holyhead is 430 km.",
        "The train journey from Sydney to Perth is 4,352 km.",
        "Delhi is 1,530 km from Mumbai by rail.",
        "It is 840 km from Berlin to Copenhagen by train.",
        "The drive from Oslo to Bergen is 500 km.",
        "The railway from Lusaka to Harare is 1,430 km long.",
        "The railway from Moscow to Vladivostok is 9,288 km long.",
    ],
)
def test_it_agrees_is_said_of_figures_inside_the_interval_that_is_shown(story: str) -> None:
    report = geo.check_article(story)
    claim = next(each for each in report.claims if each.kind in ("distance", "length"))
    why = report.verdict_of(claim.id).why
    low, high = (float(each.replace(",", "")) for each in _SPAN.findall(why)[-1])
    inside = low <= claim.quantity.value <= high
    assert inside or "It agrees" not in why
    assert "roundabout" not in why


def test_a_way_that_goes_far_round_makes_a_figure_plausible_at_most() -> None:
    lengths = (
        length(Reading.GEODESIC, 400),
        length(Reading.RAIL, 1_400, flags=("roundabout",)),
    )
    near = verdict(1_400, lengths, hedge=Hedge.EXACT, mode=Mode.RAIL)
    far = verdict(560, lengths, hedge=Hedge.EXACT, mode=Mode.RAIL)
    assert "It is plausible." in near.why
    assert "goes far round" in near.why
    assert "agrees" not in near.why + far.why
    assert far.outcome is Outcome.UNCHECKED


def test_a_figure_that_fits_the_second_of_two_ways_names_the_one_it_fits() -> None:
    """Delhi–Mumbai: 1,384 km by Western Railway and Kota, 1,542 by Central Railway and Bhopal."""
    report = geo.check_article("It is 1,540 km from Delhi to Mumbai by rail.")
    why = report.verdict_of(report.claims[0].id).why
    assert re.search(r"\(by [A-Z][^;]{2,40}; another line between the two", why), why


def test_a_figure_across_a_closed_border_is_told_of_the_border() -> None:
    """The line Kars–Gyumri has been closed since 1993; before, Yerevan–Kars was some 210 km."""
    report = geo.check_article("The train from Yerevan to Kars covers 210 km.")
    claim = next(each for each in report.claims if each.kind in ("distance", "length"))
    found = report.verdict_of(claim.id)
    assert found.outcome is Outcome.UNCHECKED
    assert "border between the two is closed" in found.why
