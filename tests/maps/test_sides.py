"""Names on a map that cannot arrange them: on a free side, or not at all."""

from __future__ import annotations

from map_reports import pacific_report
from strategies import founding_report

from geo.model import Outcome
from maps.layers import draw_layers
from maps.marks import Badge, Dot
from maps.projection import frame_of
from maps.sides import sides_of
from maps.view import View, view_of

FRAME = frame_of(View(west=0.0, south=0.0, east=20.0, north=14.0))


def badge(lon: float, lat: float) -> Badge:
    return Badge(
        layer="verdicts-consistent",
        claim="c1",
        number=1,
        lon=lon,
        lat=lat,
        outcome=Outcome.CONSISTENT,
        said="435 miles",
        title=("Claim 1",),
    )


def dot(name: str, lon: float, lat: float, *, style: str = "stop", rank: int = 0) -> Dot:
    return Dot(layer="places", style=style, lon=lon, lat=lat, name=name, rank=rank)


def test_a_name_stands_to_the_east_and_a_verdict_to_the_west():
    """Alone, each stands where it likes to."""
    assert sides_of([dot("Khasan", 10.0, 7.0)], FRAME) == {0: "east"}
    assert sides_of([badge(10.0, 7.0)], FRAME) == {0: "west"}


def test_two_stops_on_one_spot_part():
    """Delhi and New Delhi: one to the east, the other to the west."""
    marks = [dot("New Delhi", 10.0, 7.0), dot("Delhi", 10.02, 7.02)]
    assert set(sides_of(marks, FRAME).values()) == {"east", "west"}


def test_what_finds_no_room_goes_without_words():
    """Between two stops a town is a dot; a stop keeps its name whatever it covers."""
    marks = [
        dot("Westernmost", 9.4, 7.0),
        dot("Easternmost", 10.6, 7.0),
        dot("Between", 10.0, 7.0, style="town", rank=12),
        *[dot("Again and again", 10.0 + n / 100, 7.0) for n in range(3)],
    ]
    found = sides_of(marks, FRAME)
    assert found[2] == ""
    assert all(found[number] for number in (0, 1, 3, 4, 5))


def test_only_what_carries_a_name_has_a_side():
    """Lines, ticks, areas and stations have none; every stop and verdict does."""
    for report in (founding_report(), pacific_report()):
        marks = draw_layers(report)
        view = view_of(report)
        assert view is not None
        found = sides_of(marks, frame_of(view))
        named = {
            number
            for number, mark in enumerate(marks)
            if isinstance(mark, Badge)
            or (isinstance(mark, Dot) and (mark.rank == 0 or mark.style == "town"))
        }
        assert set(found) == named
