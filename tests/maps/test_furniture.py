"""What stands around the map: a legend of what is drawn, an inset that covers nothing."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

from map_reports import pacific_report
from strategies import founding_report

import geo
import maps
from maps.captions import describe_map
from maps.figures import plain
from maps.furniture import draw_inset, legend_of
from maps.layers import draw_layers
from maps.marks import Dot
from maps.page import render_static_page
from maps.projection import frame_of
from maps.symbols import key_sample
from maps.view import view_of


def sketched(reading: geo.Reading) -> geo.Report:
    """The founding report, its first way of some reading and its course unknown."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    legs = tuple(replace(leg, kind=geo.LegKind.SCHEMATIC) for leg in rail.legs)
    way = replace(rail, reading=reading, network=reading.value, legs=legs)
    journey = replace(report.journeys[0], mode=geo.Mode(reading.value))
    return replace(report, journeys=(journey,), routes=(("j1", (way, line)),))


def test_a_sketch_is_listed_in_the_colour_of_its_way():
    """A road whose course is not known stands in the road's colour, a ship's in the sea's."""
    for reading, colour in ((geo.Reading.ROAD, "s-road"), (geo.Reading.SEA, "s-sea-route")):
        entries = legend_of(draw_layers(sketched(reading)))
        sketch = [entry for entry in entries if entry.kind == "sketch"]
        assert [entry.style for entry in sketch] == [reading.value]
        assert colour in key_sample("sketch", sketch[0].style)
        assert "s-rail" not in key_sample("sketch", sketch[0].style)


def test_what_is_off_at_first_has_no_tick():
    """The boxes of the legend are ticked for what is shown, and for nothing else."""
    entries = {entry.style: entry for entry in legend_of(draw_layers(founding_report()))}
    assert entries["rail"].shown
    assert entries["geodesic"].shown
    assert entries["border"].shown
    assert not entries["km"].shown
    assert not entries["gauge_break"].shown
    page = render_static_page(founding_report())
    ticks = re.findall(r'<input type="checkbox" id="t-y\d+"( checked="checked")?', page)
    assert ticks.count(' checked="checked"') == sum(
        entry.shown for entry in legend_of(draw_layers(founding_report())) if entry.layers
    )


def test_no_line_stands_twice_in_the_legend():
    """Each row says something else."""
    rows = [(entry.ends, plain(entry.words)) for entry in legend_of(draw_layers(founding_report()))]
    assert len(rows) == len(set(rows))


def test_the_inset_covers_no_stop():
    """Whatever corner it takes, every stop of the journeys is seen beside it."""
    for report in (founding_report(), pacific_report()):
        view = view_of(report)
        assert view is not None
        frame = frame_of(view)
        marks = draw_layers(report)
        _, box = draw_inset(marks, view, frame=frame)
        if box is None:
            continue
        for mark in marks:
            if isinstance(mark, Dot) and mark.style == "stop":
                x, y = frame.point(mark.lon, mark.lat)
                assert not (box.left < x < box.right and box.top < y < box.bottom)


def test_a_locator_picture_has_legend_and_scale():
    """Where it lies and how far: the way's length in the legend, a bar, the sources."""
    root = ET.fromstring(maps.render_picture(founding_report(), preset="locator"))
    svg = "{http://www.w3.org/2000/svg}"
    text = " ".join("".join(node.itertext()) for node in root.iter(f"{svg}text"))
    assert "Pyongyang – Vladivostok, by rail: 1,185 km" in text
    assert any(node.get("class") == "scale" for node in root.iter(f"{svg}path"))
    assert "Natural Earth" in text
    assert "does not fit" not in text


def test_there_and_back_share_one_heading():
    """The railway back stands under the heading of the way there, and is told once below."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    back = tuple(replace(each, stops=each.stops[::-1]) for each in (rail, line))
    road = replace(rail, reading=geo.Reading.ROAD, network="road", length_m=1_300_000.0)
    again = replace(
        report.journeys[0], id="j3", stops=report.journeys[0].stops[::-1], mode=geo.Mode.RAIL
    )
    both = replace(
        report,
        journeys=(replace(report.journeys[0], mode=geo.Mode.ROAD), *report.journeys[1:], again),
        routes=(("j1", (road, line)), *report.routes[1:], ("j3", back)),
    )
    marks = draw_layers(both)
    ways = [entry for entry in legend_of(marks) if entry.kind == "line"]
    heads = [entry.ends for entry in ways]
    assert heads.count("Pyongyang – Vladivostok") == 3
    assert "Vladivostok – Pyongyang" not in heads
    assert heads == sorted(heads, key=heads.index)
    told = " ".join(plain(each) for each in describe_map(both, marks))
    assert told.count("in a straight line") == 1
    assert told.count("1,185 km by rail") == 1
