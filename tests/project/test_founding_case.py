"""The founding case, from text to verdict: the facts of the Kim trip, as published.

Expected values come from published line tables and geodesics (Wikipedia line pages, the BBC,
Reuters, pyproj), not from Milepost's own output. They are checked on the retold sheets in
`seeds/` and, where the reference folder is there, on the articles themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import geo

MI = 1609.344
SOURCES = ["sheets", "articles"]


@pytest.fixture(scope="session", params=SOURCES)
def collection(request: pytest.FixtureRequest) -> geo.Collection:
    """The five founding stories checked together, retold or as printed."""
    if request.param == "sheets":
        return geo.check_articles([geo.read_sheet(path).article for path in geo.list_seed_sheets()])
    folder = Path(__file__).resolve().parents[3] / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("needs the founding articles in ../shared/seeds")
    return geo.check_articles(
        [geo.read_article(str(path)) for path in sorted(folder.glob("*.txt"))]
    )


def claims(
    collection: geo.Collection, kind: str, value: float
) -> Iterator[tuple[geo.Report, geo.Claim, geo.Verdict]]:
    for report in collection.reports:
        for claim in report.claims:
            if claim.kind == kind and claim.quantity.value == pytest.approx(value, rel=0.01):
                yield report, claim, report.verdict_of(claim.id)


def test_the_distance_is_a_straight_line_sold_as_a_train_ride(collection: geo.Collection) -> None:
    """435 miles by train is inconsistent and named as the straight line."""
    found = list(claims(collection, "distance", 435))
    assert len(found) == 2
    for report, claim, verdict in found:
        assert verdict.outcome is geo.Outcome.INCONSISTENT
        assert "straight line" in " ".join((verdict.why, *verdict.explanations)).lower()
        by_reading = {
            m.reading: m for m in report.measurements_of(claim.id) if m.name == "distance"
        }
        assert 684e3 <= by_reading[geo.Reading.GEODESIC].value <= 690e3
        assert abs(435 * MI / by_reading[geo.Reading.GEODESIC].value - 1) < 0.03
        assert 1180e3 * 0.98 <= by_reading[geo.Reading.RAIL].value <= 1200e3 * 1.02


def test_the_train_goes_by_tumangang_and_khasan(collection: geo.Collection) -> None:
    """The railway of the first trip crosses from Korea to Russia, not through China."""
    report, claim, _ = next(claims(collection, "distance", 435))
    journey = next(each for each in report.journeys if claim.id in each.claims)
    rail = next(each for each in report.routes_of(journey.id) if each.reading is geo.Reading.RAIL)
    assert set(rail.countries) == {"KP", "RU"}
    passed = " ".join(mark.name for mark in rail.waymarks) + rail.name
    assert "Tumangang" in passed
    assert "Khasan" in passed
    assert any(mark.kind == "gauge_break" for mark in rail.waymarks)
    assert set(rail.gauges_mm) == {1435, 1520}


def test_all_three_facts_of_the_average_are_said(collection: geo.Collection) -> None:
    """22 mph fits the printed figures, not the railway, where 36 to 38 mph comes out."""
    report, claim, verdict = next(claims(collection, "average_speed", 22))
    assert verdict.outcome is geo.Outcome.INCONSISTENT
    numbers = [float(each) for each in re.findall(r"(\d+(?:\.\d+)?) mph", verdict.why)]
    assert any(36 <= each <= 38 for each in numbers), verdict.why
    together = [each for each in report.relations if claim.id in each.claims]
    assert any(each.outcome is geo.Outcome.CONSISTENT for each in together)


def test_twenty_hours_stands(collection: geo.Collection) -> None:
    """About 20 hours is a sound time for the railway."""
    for _, _, verdict in claims(collection, "duration", 20):
        assert verdict.outcome is geo.Outcome.CONSISTENT


def test_by_road_decides_over_nine_hundred_miles(collection: geo.Collection) -> None:
    """With "by road" the figure is right; without, it reads as a straight line and is wrong."""
    found = {claim.reading: verdict for _, claim, verdict in claims(collection, "distance", 900)}
    assert found[geo.Reading.ROAD].outcome is geo.Outcome.CONSISTENT
    others = [verdict for reading, verdict in found.items() if reading is not geo.Reading.ROAD]
    assert [verdict.outcome for verdict in others] == [geo.Outcome.INCONSISTENT]
    assert "road" in " ".join((others[0].why, *others[0].explanations)).lower()


def test_nine_hundred_miles_are_not_about_pyongyang(collection: geo.Collection) -> None:
    """The trap: 898 miles is also Pyongyang to Vostochny in a straight line."""
    for report, claim, verdict in claims(collection, "distance", 900):
        assert claim.origin is not None
        assert "Vladivostok" in claim.origin.name
        assert "Pyongyang" not in verdict.why
        assert report.verdict_of(claim.id) is verdict


def test_the_road_to_vostochny_stays_in_russia(collection: geo.Collection) -> None:
    """No shortcut through Manchuria is taken."""
    report, claim, _ = next(claims(collection, "distance", 900))
    journey = next(each for each in report.journeys if claim.id in each.claims)
    road = next(each for each in report.routes_of(journey.id) if each.reading is geo.Reading.ROAD)
    assert road.countries == ("RU",)
    assert road.low_m <= 1500e3 <= road.high_m  # Reuters: about 1,500 km


def test_the_direction_holds(collection: geo.Collection) -> None:
    """Vostochny lies north of Vladivostok: 14 degrees west of it."""
    found = list(claims(collection, "direction", 0))
    assert found
    for _, _, verdict in found:
        assert verdict.outcome is geo.Outcome.CONSISTENT


def test_three_times_is_twice_on_any_one_yardstick(collection: geo.Collection) -> None:
    """Like for like the ratio is 2.1; the mixture of 435 and 900 gives 3."""
    found = list(claims(collection, "ratio", 3))
    assert len(found) == 2
    for _, _, verdict in found:
        assert verdict.outcome is geo.Outcome.INCONSISTENT
        assert re.search(r"\b2\.[01]\d?\b", verdict.why), verdict.why
    said = " ".join(" ".join(verdict.explanations) for _, _, verdict in found)
    assert "435" in said
    assert "900" in said


def test_areas_against_seoul_and_naro(collection: geo.Collection) -> None:
    """550 km² is like Seoul; 550 / 5 = 110; the headline's 100 disagrees with the body."""
    ((report, _, area),) = claims(collection, "area", 550)
    assert area.outcome is geo.Outcome.CONSISTENT
    for value, kind in ((1, "area_ratio"), (110, "area_ratio"), (5, "area")):
        for _, _, verdict in claims(collection, kind, value):
            assert verdict.outcome is geo.Outcome.CONSISTENT, (value, verdict.why)
    headline = next(claims(collection, "area_ratio", 100))[1]
    body = next(claims(collection, "area_ratio", 110))[1]
    clash = [
        each
        for each in report.relations
        if {headline.id, body.id} <= set(each.claims) and each.outcome is geo.Outcome.INCONSISTENT
    ]
    assert clash


def test_four_years_and_five_months(collection: geo.Collection) -> None:
    """25 April 2019 to 13 September 2023 is 4 years, 4 months and 19 days, rounded up."""
    found = list(claims(collection, "elapsed", 4 + 5 / 12))
    assert found
    for _, _, verdict in found:
        assert verdict.outcome is not geo.Outcome.INCONSISTENT


def test_the_top_speed_is_below_no_average(collection: geo.Collection) -> None:
    """55 mph is above every average here, and geography cannot say more."""
    for _, _, verdict in claims(collection, "top_speed", 55):
        assert verdict.outcome is geo.Outcome.UNCHECKED


def test_the_dropped_qualifier_is_named_across_articles(collection: geo.Collection) -> None:
    """One article says "by road", the other dropped it: said once, naming the word."""
    lines = [each.why for each in collection.across if len(each.claims) >= 2]
    assert any("900" in line and "road" in line for line in lines), lines


def test_no_false_friend_of_the_talks_comes_out(collection: geo.Collection) -> None:
    """The length of the talks and the 50-minute slot are set aside, not judged."""
    for report in collection.reports:
        texts = {claim.quantity.text for claim in report.claims}
        assert not {each for each in texts if "50-minute" in each or "two hours" in each}
