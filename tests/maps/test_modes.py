"""Which way a reader follows, and what is there at first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from map_reports import pacific_report
from strategies import founding_report

import geo
from maps.layers import draw_layers
from maps.marks import Badge, Dot, Line, Tick
from maps.modes import chosen_reading, mode_of, route_words, way_words
from maps.payload import make_payload
from maps.runs import first_run, runs_of
from maps.shown import layers_off, marks_in_print
from maps.view import view_of
from maps.wording import journeys, rows


def told(mode: geo.Mode | None, reading: geo.Reading | None) -> geo.Report:
    """The first journey by some mode, its distance judged by some reading, three ways to go."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    road = replace(rail, reading=geo.Reading.ROAD, network="road", length_m=1_300_000.0)
    journeys = (replace(report.journeys[0], mode=mode), *report.journeys[1:])
    verdicts = tuple(
        replace(each, reading=reading) if each.claim == "c1" else replace(each, reading=None)
        for each in report.verdicts
    )
    routes = (("j1", (line, rail, road)), *report.routes[1:])
    return replace(report, journeys=journeys, verdicts=verdicts, routes=routes)


@pytest.mark.parametrize(
    ("mode", "reading", "chosen"),
    [
        (geo.Mode.RAIL, geo.Reading.ROAD, "rail"),
        (geo.Mode.FOOT, geo.Reading.ROAD, "road"),
        (geo.Mode.FOOT, None, "road"),
        (geo.Mode.AIR, None, "geodesic"),
        (None, geo.Reading.ROAD, "road"),
        (None, geo.Reading.GEODESIC, "geodesic"),
        (None, None, "rail"),
    ],
)
def test_the_way_to_follow(mode, reading, chosen):
    """The mode an article names; else what its verdict was bound to; else what there is."""
    report = told(mode, reading)
    assert chosen_reading(report, report.journeys[0]) == chosen


def test_a_walk_runs_along_roads_and_says_so():
    """The walker's line is the road, named as a walk; the run carries the mode's own drawing."""
    report = told(geo.Mode.FOOT, geo.Reading.ROAD)
    assert route_words(report, report.journeys[0], "road") == "On foot, along roads"
    assert route_words(report, report.journeys[0], "rail") == "By rail"
    run = runs_of(report)[0]
    assert (run.mode, run.route.reading) == ("foot", geo.Reading.ROAD)
    view = view_of(report)
    assert view is not None
    data = make_payload(draw_layers(report), view, runs_of(report), numbers=[])
    shown = data["runs"][0]
    assert shown["icon"] == "foot"
    assert shown["name"] == "Pyongyang – Vladivostok, on foot"
    assert "foot" in data["vehicles"]


def test_modes_read_as_people_say_them():
    """On foot and on horseback, but by rail."""
    assert way_words("horse") == "on horseback"
    assert way_words("sea") == "by sea"
    report = founding_report()
    assert [mode_of(report, journey) for journey in report.journeys] == ["rail", "road"]


def test_the_run_opens_on_the_journey_that_is_timed():
    """A journey without hours cannot be run by the clock: the first with them is shown first."""
    report = founding_report()
    swapped = replace(report, journeys=report.journeys[::-1])
    runs = runs_of(swapped)
    assert [run.mode for run in runs] == ["road", "rail"]
    assert first_run(runs) == 1
    assert first_run(runs[:1]) == 0


def test_at_first_the_claimed_way_and_the_straight_line():
    """Other ways, kilometre marks and breaks of gauge wait until a reader asks."""
    marks = draw_layers(told(geo.Mode.RAIL, geo.Reading.RAIL))
    off = layers_off(marks)
    assert "j1-road" in off
    assert not off & {"j1-rail", "j1-geodesic", "border", "stations"}
    assert "gauge_break" in off
    assert {t.layer for t in marks if isinstance(t, Tick)} - off == {"hour-implied-j1"}
    badges = {mark.layer for mark in marks if isinstance(mark, Badge)}
    assert not badges & off


def test_what_another_way_crosses_comes_with_it():
    """The border of the road stands in the layer of the road, that of the railway in its own."""
    report = told(geo.Mode.RAIL, geo.Reading.RAIL)
    line, rail, road = report.routes_of("j1")
    moved = tuple(replace(mark, lon=mark.lon - 3, lat=mark.lat - 1) for mark in road.waymarks)
    routes = (("j1", (line, rail, replace(road, waymarks=moved))), *report.routes[1:])
    marks = draw_layers(replace(report, routes=routes))
    layers = [mark.layer for mark in marks if isinstance(mark, Dot) and mark.style == "border"]
    assert layers == ["border", "j1-road"]


def test_a_file_shows_what_a_page_shows_at_first_and_the_break_of_gauge():
    """Nobody can switch a picture: no other way in it, no kilometre mark."""
    marks = marks_in_print(draw_layers(told(geo.Mode.RAIL, geo.Reading.RAIL)))
    lines = {mark.layer for mark in marks if isinstance(mark, Line) and mark.title}
    assert lines == {"j1-rail", "j1-geodesic", "j2-road"}
    assert {mark.style for mark in marks if isinstance(mark, Tick)} == {"hour-implied"}
    assert any(isinstance(mark, Dot) and mark.style == "gauge_break" for mark in marks)


def test_there_and_back_is_drawn_once():
    """A second journey between the same two places adds no line to the map or the legend."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    back = [replace(each, stops=each.stops[::-1]) for each in (rail, line)]
    again = replace(report.journeys[0], id="j3", stops=report.journeys[0].stops[::-1], claims=())
    twice = replace(
        report, journeys=(*report.journeys, again), routes=(*report.routes, ("j3", tuple(back)))
    )
    lines = [m.layer for m in draw_layers(twice) if isinstance(m, Line) and m.title]
    assert sorted(lines) == ["j1-geodesic", "j1-rail", "j2-road"]


def test_a_way_that_is_asked_for_twice_is_not_quiet():
    """To compare with on one journey, to follow on another: drawn as the way to follow."""
    report = told(geo.Mode.RAIL, geo.Reading.RAIL)
    again = replace(report.journeys[0], id="j3", mode=geo.Mode.ROAD, claims=())
    twice = replace(
        report,
        journeys=(*report.journeys, again),
        routes=(*report.routes, ("j3", report.routes_of("j1"))),
    )
    quiet = {m.layer: m.quiet for m in draw_layers(twice) if isinstance(m, Line) and m.title}
    assert quiet == {
        "j1-geodesic": False,
        "j1-rail": False,
        "j3-road": False,
        "j2-road": False,
    }


def test_a_guess_is_drawn_as_a_sketch():
    """Where no network has the way, its line is no known course."""
    report = told(geo.Mode.ROAD, geo.Reading.ROAD)
    line, rail, road = report.routes_of("j1")
    legs = tuple(replace(leg, kind=geo.LegKind.GEODESIC) for leg in road.legs)
    routes = (("j1", (line, rail, replace(road, legs=legs))), *report.routes[1:])
    drawn = draw_layers(replace(report, routes=routes))
    assert [m.sketchy for m in drawn if isinstance(m, Line) and m.layer == "j1-road"] == [True]
    assert [m.sketchy for m in drawn if isinstance(m, Line) and m.layer == "j1-geodesic"] == [False]


def test_a_verdict_stands_on_a_line_that_is_shown():
    """No callout points to a way that is off at first."""
    report = told(geo.Mode.RAIL, geo.Reading.ROAD)
    marks = draw_layers(report)
    rail = next(m.shape for m in marks if isinstance(m, Line) and m.layer == "j1-rail")
    from shapely.geometry import Point

    badge = next(m for m in marks if isinstance(m, Badge) and m.claim == "c1")
    assert rail.distance(Point(badge.lon, badge.lat)) < 0.01


def test_a_locator_shows_the_way_alone():
    """No way to compare, no mark along the way; but where it lies and how far."""
    marks = draw_layers(told(geo.Mode.RAIL, geo.Reading.RAIL), preset="locator")
    lines = {mark.layer for mark in marks if isinstance(mark, Line) and mark.title}
    assert "j1-road" not in lines
    assert "j1-rail" in lines
    assert not any(isinstance(mark, (Tick, Badge)) for mark in marks)


def test_a_straight_line_that_is_flown_is_drawn_once():
    """Beside the way by air the straight line waits for its tick; beside a railway it stands."""
    report = pacific_report()
    (journey, (straight,)), *_ = report.routes
    flown = replace(straight, reading=geo.Reading.AIR, network="air", length_m=8_500_000.0)
    report = replace(report, routes=((journey, (flown, straight)),))
    off = layers_off(draw_layers(report))
    assert f"{journey}-geodesic" in off
    assert f"{journey}-air" not in off
    assert "j1-geodesic" not in layers_off(draw_layers(founding_report()))


@pytest.mark.parametrize(
    ("mode", "words"),
    [(geo.Mode.RAIL, "by rail"), (geo.Mode.FOOT, "on foot"), (geo.Mode.SWIM, "swimming")],
)
def test_every_form_says_how_one_goes_in_the_same_words(mode, words):
    """A heading of the report says "on foot" as the legend does, not "by foot"."""
    report = told(mode, geo.Reading.ROAD)
    assert way_words(mode) == words
    assert next(journeys(report))[0].endswith(f", {words}")
    walked = replace(report, claims=tuple(replace(each, mode=mode) for each in report.claims))
    assert all(each.about.endswith(f", {words}") for each in rows(walked))
