"""Views, unrolled lines, chainage and the projection of the printed map."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st
from map_reports import (
    long_report,
    pacific_report,
    pacific_report_westward,
    report_without_places,
)
from strategies import founding_report

from maps.chainage import lay_track
from maps.layers import draw_layers
from maps.marks import Dot, Line
from maps.projection import fit_frame, frame_of
from maps.runs import runs_of
from maps.view import View, unroll, unroll_line, view_of

WGS84 = pyproj.Geod(ellps="WGS84")


@given(st.floats(-720, 720), st.floats(-180, 180))
def test_unrolling_moves_by_whole_turns(lon, about):
    """An unrolled longitude is the same meridian, within half a turn of the other."""
    moved = unroll(lon, about=about)
    assert abs(moved - about) <= 180.0 + 1e-6
    assert abs((moved - lon) / 360.0 - round((moved - lon) / 360.0)) < 1e-9


@given(
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=2, max_size=20),
    st.floats(-180, 180),
)
def test_an_unrolled_line_never_jumps(points, about):
    """Consecutive points of an unrolled line lie at most half a turn apart."""
    line = unroll_line(points, about=about)
    assert len(line) == len(points)
    for (a, _), (b, _) in pairwise(line):
        assert abs(a - b) <= 180.0 + 1e-6


@pytest.mark.parametrize("report", [pacific_report(), pacific_report_westward()])
def test_the_pacific_is_the_middle_of_its_view(report):
    """A journey over 180° is seen from the Pacific side: 105.7° wide, not 254°."""
    view = view_of(report)
    assert view is not None
    # 131.87 E to 122.42 W is 105.7°, and a margin on both sides
    assert 105.7 < view.east - view.west < 150
    ends = [unroll(lon, about=view.lon) for lon in (131.8735, -122.4194)]
    assert view.west < ends[0] < ends[1] < view.east
    assert ends[1] - ends[0] == pytest.approx(105.7071)


@pytest.mark.parametrize("report", [pacific_report(), pacific_report_westward()])
def test_marks_of_the_pacific_stand_on_one_turn_of_the_globe(report):
    """Line ends and dots agree, in whichever way the line came."""
    marks = draw_layers(report)
    stops = [mark for mark in marks if isinstance(mark, Dot) and mark.style == "stop"]
    line = next(mark for mark in marks if isinstance(mark, Line) and mark.key)
    ends = (line.shape.coords[0], line.shape.coords[-1])
    for stop, end in zip(stops, ends, strict=True):
        assert (stop.lon, stop.lat) == pytest.approx((end[0], end[1]), abs=1e-3)


def test_a_view_holds_all_it_shows():
    """Every stop and every vertex of every route lies within the view."""
    report = founding_report()
    view = view_of(report)
    assert view is not None
    for _, routes in report.routes:
        for route in routes:
            for leg in route.legs:
                for lon, lat in leg.line.coords:
                    assert view.west < lon < view.east
                    assert view.south < lat < view.north
    assert view_of(report_without_places()) is None


def test_chainage_is_that_of_the_legs():
    """The first leg ends at its own measured length, whatever its drawn line is."""
    report = founding_report()
    rail = report.routes_of("j1")[0]
    track = lay_track(rail, about=128.0)
    assert track is not None
    assert track.length_m == 1_185_000.0
    # 853 km by the fixture; the friendship bridge is its last point
    assert track.point_at(853_000.0) == pytest.approx((130.6413, 42.4152), abs=1e-4)
    assert track.point_at(-1.0) == pytest.approx((125.7359, 39.0047))
    assert track.point_at(2e6) == pytest.approx((131.8819, 43.1112))


def test_bearing_follows_the_line():
    """Near its end the Ussuri line runs south to Vladivostok."""
    track = lay_track(founding_report().routes_of("j1")[0], about=128.0)
    assert track is not None
    assert 150 < track.bearing_at(1_170_000.0) < 250


def test_what_is_drawn_never_changes_what_is_measured():
    """A route of 200,000 points is thinned on the page; its run keeps the measured length."""
    report = long_report()
    run = runs_of(report)[0]
    assert run.track.length_m == 1_185_000.0
    assert len(run.track.lons) == 200_000


def test_a_run_takes_its_speeds_from_the_article():
    """22 mph is 9.835 m/s as stated; 1,185 km in 20 hours imply 16.458 m/s."""
    paces = {pace.kind: pace.speed_mps for pace in runs_of(founding_report())[0].paces}
    assert paces["stated"] == pytest.approx(22 * 1609.344 / 3600)
    assert paces["implied"] == pytest.approx(1_185_000 / 72_000)


@given(st.floats(-170, 170), st.floats(-60, 60), st.floats(0, 359), st.floats(1e4, 4e5))
def test_the_scale_holds_at_the_centre(lon, lat, azimuth, metres):
    """A distance from the centre of the picture is right to 1 % (pyproj)."""
    view = View(west=lon - 4, east=lon + 4, south=lat - 4, north=lat + 4)
    frame = frame_of(view)
    far_lon, far_lat, _ = WGS84.fwd(frame.lon, frame.lat, azimuth, metres)
    centre = frame.point(frame.lon, frame.lat)
    point = frame.point(unroll(far_lon, about=frame.lon), far_lat)
    assert math.dist(centre, point) * frame.m_per_px == pytest.approx(metres, rel=0.01)


@given(st.floats(-180, 180), st.floats(-80, 80), st.floats(0.5, 60))
def test_bounds_hold_the_view(lon, lat, half):
    """The box of what a picture shows contains the view it was made for."""
    view = View(
        west=lon - half, east=lon + half, south=max(lat - half, -85), north=min(lat + half, 85)
    )
    bounds = frame_of(view).bounds()
    assert bounds.south <= view.lat <= bounds.north
    assert bounds.west <= view.lon <= bounds.east


def test_a_frame_shows_all_points():
    """Every point that was asked for lies on the picture."""
    points = [(120.0, 60.0), (150.0, 60.0), (135.0, 40.0), (240.0, 50.0)]
    frame = fit_frame(points, width=500, least_height=300, most_height=600, margin=5)
    x, y = frame.project(np.array([p[0] for p in points]), np.array([p[1] for p in points]))
    assert (x >= 0).all()
    assert (x <= 500).all()
    assert (y >= 0).all()
    assert (y <= frame.height).all()
