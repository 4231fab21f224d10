"""A figure that misses is not called off where we do not know the two points well enough."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hand_cases import Story, length, place

from geo.borders import where_in
from geo.model import Outcome, Reading, Resolution
from geo.pipeline import check_article
from geo.reserve import why_held_back

_HELD = {
    "a country has no point": (
        "A swimmer crossed from Tarifa to Morocco, 14.4 km, in four hours.",
        "14.4 km",
        "too wide",
    ),
    "a strait is told from shore to shore": (
        "The ferry from Dover to Calais crosses 21 miles of water.",
        "21 miles",
        "shore to shore",
    ),
    "missed many times over, between small towns": (
        "By road it is 12 km from Ravello to Inveraray.",
        "12 km",
        "another place of that name",
    ),
    "nights need not be travelled": (
        "The train from Vancouver to Banff covers 955 km in two days. It averages 50 km/h.",
        "50 km/h",
        "nights",
    ),
}
# The same words where the point is known: the rows above do not let everything through.
_CALLED_OFF = {
    "two towns inland": ("It is 120 km by rail from Madrid to Barcelona.", "120 km"),
    "far too short for a strait": (
        "The ferry from Dover to Calais crosses four miles of water.",
        "four miles",
    ),
    "a country, but out of its reach": (
        "A plane flew 3,000 km from Oslo to Australia.",
        "3,000 km",
    ),
    "a namesake that nobody thinks of": ("It is 90 km by road from Paris to Berlin.", "90 km"),
    "a week was mostly travelled": (
        "The train from Moscow to Vladivostok covers 9,289 km in seven days. It averages 110 km/h.",
        "110 km/h",
    ),
}


def test_ends_told_later_may_be_those_of_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """A figure that has the ends of a later sentence is not called off by them."""
    monkeypatch.setattr("geo.pipeline.weigh_ends", lambda claims, **_: tuple(claims))
    report = check_article(
        "The tunnel is passed by trains in 35 minutes. London to Paris takes 2 hours 16 minutes."
    )
    verdict = report.verdict_of(report.claims[0].id)
    assert verdict.outcome is Outcome.UNCHECKED
    assert "named only after the figure" in verdict.why


@pytest.mark.parametrize(("text", "figure", "reason"), _HELD.values(), ids=_HELD)
def test_a_miss_that_proves_nothing_is_left_open(text: str, figure: str, reason: str) -> None:
    """The verdict is unchecked and says why."""
    report = check_article(text)
    (claim,) = [
        each for each in report.claims if each.quote and each.quantity.text.startswith(figure)
    ][:1]
    verdict = report.verdict_of(claim.id)
    assert verdict.outcome is Outcome.UNCHECKED
    assert reason in verdict.why


@pytest.mark.parametrize(("text", "figure"), _CALLED_OFF.values(), ids=_CALLED_OFF)
def test_a_miss_between_known_points_stands(text: str, figure: str) -> None:
    """The verdict is inconsistent."""
    report = check_article(text)
    (claim,) = [each for each in report.claims if each.quantity.text == figure]
    assert report.verdict_of(claim.id).outcome is Outcome.INCONSISTENT


@pytest.mark.parametrize(("population", "held"), [(6_000, True), (500, False)])
def test_a_namesake_as_well_known_may_be_meant(population: int, held: bool) -> None:
    """42 km fit the Hopkinton near Boston; one that nobody knows beside a city saves no figure."""
    story = Story("It is 26.2 miles from Hopkinton to Boston.")
    taken = place("Hopkinton", -71.67, 43.19, "US", population=20_000)
    rival = place("Hopkinton", -71.52, 42.23, "US", admin1="US.MA", population=population)
    story.places = {"Hopkinton": taken, "Boston": place("Boston", -71.06, 42.36, "US")}
    line = length(Reading.GEODESIC, 105)
    journey = story.journey("Hopkinton", "Boston", lengths=(line,))
    story.claim(
        "distance",
        story.quantity("26.2 miles", 26.2, "mi"),
        journey=journey,
        origin="Hopkinton",
        destination="Boston",
    )
    (case,) = story.cases()
    known = tuple(
        Resolution(toponym=each.toponym, place=each.place, candidates=(taken, rival))
        if each.place == taken
        else each
        for each in case.places
    )
    reason = why_held_back(
        replace(case, places=known), line, low_m=40_000, high_m=44_000, where=where_in
    )
    told = "Hopkinton may be another one (MA, United States)"
    assert (reason is not None and told in reason) is held


def test_what_hangs_on_the_main_journey_by_default_is_not_called_off() -> None:
    """The same 400 km are impossible where they are said of Madrid and Barcelona."""
    told = "The train runs from Madrid to Barcelona. It is 400 km long."
    far = (
        "The train runs from Madrid to Barcelona. Trains are liked. A boat left Naples for good."
        " Nobody minded much. Everybody slept. Then it is 400 km long."
    )
    outcomes = []
    for text in (told, far):
        report = check_article(text)
        (claim,) = [each for each in report.claims if each.quantity.text == "400 km"]
        outcomes.append((claim.guessed, report.verdict_of(claim.id).outcome))
    assert outcomes == [(False, Outcome.INCONSISTENT), (True, Outcome.UNCHECKED)]
