"""Layers: what each draws of the founding journey, by hand and against a golden list."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from map_reports import crowded_report, report_without_places, right_to_left_report
from shapely import union_all
from shapely.affinity import translate
from shapely.geometry import LineString, Point
from strategies import founding_report

import geo
from maps.captions import describe_map
from maps.figures import plain
from maps.layers import PRESETS, draw_layers, layers_of
from maps.layers.base import _united as united
from maps.layers.timeline import round_step
from maps.marks import Area, Badge, Dot, Label, Line, Mark, Tick
from maps.view import view_of

GOLDEN = Path(__file__).parent.parent / "golden" / "founding_marks.txt"


def told(mark: Mark) -> str:
    """One mark as a line of text, the ground left out: it changes with its data."""
    if isinstance(mark, Line):
        coords = [p for part in getattr(mark.shape, "geoms", (mark.shape,)) for p in part.coords]
        ends = f"{coords[0][0]:.3f},{coords[0][1]:.3f} to {coords[-1][0]:.3f},{coords[-1][1]:.3f}"
        return f"line {mark.layer} {mark.style} {ends} | {plain(mark.title)}"
    if isinstance(mark, Dot):
        return (
            f"dot {mark.layer} {mark.style} {mark.lon:.3f},{mark.lat:.3f} | "
            f"{mark.name} {mark.local_name} | {plain(mark.title)}"
        )
    if isinstance(mark, Tick):
        return f"tick {mark.layer} {mark.lon:.2f},{mark.lat:.2f} | {plain(mark.text)}"
    if isinstance(mark, Badge):
        return f"badge {mark.claim} {mark.outcome} {mark.lon:.2f},{mark.lat:.2f} | {mark.said}"
    return ""


def test_the_founding_marks_are_the_golden_ones():
    """The marks of the founding journey are those of the reviewed list."""
    ground = ("border-line", "disputed", "towns", "countries", "waters", "land", "water", "inset")
    lines = [told(m) for m in draw_layers(founding_report()) if m.layer not in ground]
    text = "\n".join(lines) + "\n"
    if os.environ.get("MILEPOST_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_every_member_keeps_its_promise():
    """Each layer is named after its file, has a title, and draws the same twice."""
    members = geo.members("maps.layers", "LAYER")
    assert len(members) >= 7
    report = founding_report()
    for layer in members:
        module = type(layer).__module__.rpartition(".")[2]
        assert layer.name == module
        assert layer.title
        assert list(map(told, layer.draw(report))) == list(map(told, layer.draw(report)))
        assert list(layer.draw(report_without_places())) == []


def test_a_locator_says_where_and_no_more():
    """A locator has ground, routes and stops; no verdict, no tick, no station."""
    kinds = {type(mark) for mark in draw_layers(founding_report(), preset="locator")}
    assert kinds == {Area, Line, Dot, Label}


def test_an_unknown_preset_names_the_known():
    """The error lists what there is."""
    with pytest.raises(geo.OptionError, match="explainer, locator") as caught:
        layers_of("poster")
    assert caught.value.known == tuple(PRESETS)


def test_verdicts_stand_on_the_route_they_judge():
    """435 miles stands on the railway, 900 miles on the road, in the order of the claims."""
    marks = draw_layers(founding_report())
    badges = {mark.claim: mark for mark in marks if isinstance(mark, Badge)}
    assert [badges[f"c{n}"].number for n in range(1, 7)] == [1, 2, 3, 4, 5, 6]
    assert badges["c1"].lat < 43.2
    assert badges["c5"].lat > 43.2
    assert badges["c1"].outcome is geo.Outcome.INCONSISTENT
    assert badges["c5"].outcome is geo.Outcome.CONSISTENT


def test_kilometre_and_hour_marks_lie_at_their_distance():
    """Marks every 200 km on 1,185 km; every 4 h at the implied, every 10 h at the stated speed."""
    ticks = [mark for mark in draw_layers(founding_report()) if isinstance(mark, Tick)]
    words = [(tick.style, plain(tick.text)) for tick in ticks if tick.layer.endswith("j1")]
    # 1,185 km in 20 h passes the 4 h marks at 237 km steps; at 22 mph it takes 33.5 h
    assert [w for s, w in words if s == "km"] == [
        "200 km",
        "400 km",
        "600 km",
        "800 km",
        "1,000 km",
    ]
    assert [w for s, w in words if s == "hour-implied"] == ["4 h", "8 h", "12 h", "16 h", "20 h"]
    assert [w for s, w in words if s == "hour-stated"] == ["10 h", "20 h", "30 h"]


def test_a_schematic_route_is_drawn_as_one():
    """Where the course is not known the line says so and is sketchy."""
    lines = [m for m in draw_layers(right_to_left_report()) if isinstance(m, Line) and m.title]
    assert [line.sketchy for line in lines] == [True]
    assert lines[0].key


def test_country_codes_at_a_border_are_written_out():
    """A crossing named by two codes reads as two countries."""
    report = founding_report()
    rail, geodesic = dict(report.routes)["j1"]
    marks = tuple(
        replace(mark, name="KP–RU") if mark.kind == "border" else mark for mark in rail.waymarks
    )
    changed = replace(
        report, routes=(("j1", (replace(rail, waymarks=marks), geodesic)), report.routes[1])
    )
    names = [m.name for m in draw_layers(changed) if isinstance(m, Dot) and m.style == "border"]
    assert names == ["North Korea | Russia"]


@pytest.mark.parametrize(
    ("length", "most", "step"), [(1185, 6, 200), (9.9, 6, 2), (100, 10, 10), (0.7, 5, 0.2)]
)
def test_steps_are_round(length, most, step):
    """A step is 1, 2 or 5 times a power of ten, by hand."""
    assert round_step(length, most=most) == pytest.approx(step)


def test_no_place_is_named_twice():
    """A town of the base map that a stop or a station names already is left to them."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    marks = draw_layers(report)
    town = next(mark for mark in marks if isinstance(mark, Dot) and mark.layer == "towns")
    station = replace(rail.waymarks[0], name=f"{town.name.upper()} station".replace("O", "Ŏ"))
    routes = (("j1", (replace(rail, waymarks=(station, *rail.waymarks[1:])), line)),)
    names = [
        mark.name
        for mark in draw_layers(replace(report, routes=routes))
        if isinstance(mark, Dot) and mark.layer == "towns"
    ]
    assert town.name not in names


def test_the_signs_of_many_borders_carry_no_names():
    """Six crossings or more stand as signs; up to five they are named."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    border = rail.waymarks[2]
    for count, named in ((5, True), (6, False)):
        marks = tuple(replace(border, lon=border.lon - n) for n in range(count))
        changed = replace(report, routes=(("j1", (replace(rail, waymarks=marks), line)),))
        names = [m.name for m in draw_layers(changed) if isinstance(m, Dot) and m.style == "border"]
        assert len(names) == count
        assert [bool(name) for name in names] == [named] * count


def test_the_sea_beside_the_journey_is_named():
    """The Sea of Japan lies off the line, and its name stands on water."""
    marks = draw_layers(founding_report())
    waters = {m.text: m for m in marks if isinstance(m, Label) and m.layer == "waters"}
    assert "Sea of Japan" in waters
    land = next(m.shape for m in marks if isinstance(m, Area) and m.layer == "land")
    sea = waters["Sea of Japan"]
    assert not land.contains(Point(sea.lon, sea.lat))


def test_borders_without_a_label_are_still_told():
    """Where six signs carry no names, the words under the map name them all."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    border = rail.waymarks[2]
    marks = tuple(replace(border, name=f"Bridge {n}", lon=border.lon - n) for n in range(6))
    changed = replace(report, routes=(("j1", (replace(rail, waymarks=marks), line)),))
    told = " ".join(plain(each) for each in describe_map(changed, draw_layers(changed)))
    assert "Borders crossed: Bridge 0, Bridge 1, Bridge 2, Bridge 3, Bridge 4, Bridge 5." in told


def test_two_clocks_do_not_run_on_one_way():
    """A second timed journey over the same rails gets no hours; over others it does."""
    report = founding_report()
    first = report.journeys[0]
    again = replace(first, id="j9")
    rail = report.routes_of(first.id)
    twice = replace(report, journeys=(first, again), routes=((first.id, rail), (again.id, rail)))
    assert hours_of(twice) == {first.id}
    moved = tuple(
        replace(
            route,
            legs=tuple(
                replace(leg, line=translate(leg.line, xoff=9.0, yoff=3.0)) for leg in route.legs
            ),
        )
        for route in rail
    )
    aside = replace(twice, routes=((first.id, rail), (again.id, moved)))
    assert hours_of(aside) == {first.id, again.id}


def hours_of(report: geo.Report) -> set[str]:
    """The journeys whose way carries hour marks."""
    return {
        mark.layer.rpartition("-")[2]
        for mark in draw_layers(report)
        if isinstance(mark, Tick) and mark.style.startswith("hour")
    }


def test_land_joined_at_the_seam_is_all_the_land():
    """Countries on either side of 180° become the same area as by the slow way."""
    around = geo.load_base_map(west=165, south=58, east=195, north=72)
    joined = united(around.land)
    assert joined.is_valid
    assert joined.symmetric_difference(union_all(around.land)).area < 1e-9
    # no coast runs down the meridian through Chukotka
    assert joined.covers(LineString([(179.5, 67.5), (180.5, 67.5)]))


def test_a_map_of_places_alone_is_told_too():
    """Without a journey the text alternative lists the places that stand on the map."""
    report = founding_report()
    alone = replace(report, journeys=(), routes=(), claims=(), verdicts=())
    told = " ".join(plain(each) for each in describe_map(alone, draw_layers(alone)))
    assert told.startswith("Places that the article names: ")
    for dot in draw_layers(alone):
        if isinstance(dot, Dot) and dot.style == "mention":
            assert dot.name in told


def test_of_many_figures_the_text_tells_those_that_do_not_fit() -> None:
    """Thirty that fit are counted, not named; of a few each is told."""
    many = crowded_report(stops=2, figures=30)
    told_of_many = [plain(each) for each in describe_map(many, draw_layers(many))]
    assert "30 more figures stand in the table." in told_of_many
    assert sum("does not fit" in each for each in told_of_many) == 1
    few = crowded_report(stops=2, figures=5)
    told_of_few = [plain(each) for each in describe_map(few, draw_layers(few))]
    assert sum(each.endswith(" fits.") for each in told_of_few) == 5
    assert not any("more figures" in each for each in told_of_few)


def test_a_place_alone_is_shown_with_the_land_about_it() -> None:
    """A journey of a mile fills a map; a name without a journey shows where in the land it lies."""
    report = founding_report()
    alone = replace(report, places=report.places[:1], journeys=(), routes=())
    view = view_of(alone)
    assert view is not None
    assert view.north - view.south > 1.2
    near = replace(report.places[0].place, name="Next door", lon=report.places[0].place.lon + 0.01)
    journey = replace(report.journeys[0], stops=(report.places[0].place, near))
    walked = view_of(replace(report, journeys=(journey,), routes=()))
    assert walked is not None
    assert walked.north - walked.south < 0.6


def test_an_ocean_is_named_once() -> None:
    """Off Lisbon lies the North Atlantic; "Atlantic Ocean" need not stand beside it."""
    report = founding_report()
    lisbon = replace(report.places[0].place, name="Lisbon", lon=-9.13, lat=38.73, country="PT")
    alone = replace(
        report, places=(replace(report.places[0], place=lisbon),), journeys=(), routes=()
    )
    names = [mark.text for mark in draw_layers(alone) if isinstance(mark, Label)]
    assert "North Atlantic" in names
    assert "Atlantic Ocean" not in names
