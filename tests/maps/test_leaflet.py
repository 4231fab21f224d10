"""The folium map: real, extensible, without network, and safe from what an article says."""

from __future__ import annotations

import re
from dataclasses import replace

import folium
import pytest
from map_reports import pacific_report, report_without_places
from strategies import HOSTILE, founding_report, hostile_report

import geo
import maps


def test_it_is_a_folium_map_and_takes_more():
    """What a user adds stands in the saved page beside our layers."""
    canvas = maps.draw_map(founding_report())
    assert isinstance(canvas, folium.Map)
    folium.CircleMarker((40.0, 127.0), popup="mine").add_to(canvas)
    text = canvas.get_root().render()
    assert "mine" in text
    assert text.count("L.polyline(") >= 5


def test_it_loads_nothing_from_elsewhere():
    """Every script and style sheet is a data address; the class itself is left alone."""
    text = maps.draw_map(founding_report()).get_root().render()
    loaded = re.findall(r'<(?:script src|link rel="stylesheet" href)="([^"]{0,30})', text)
    assert loaded
    assert all(address.startswith("data:") for address in loaded)
    assert folium.Map().default_js[0][1].startswith("https://")


def test_the_same_report_gives_the_same_map():
    """Ids are counted, not drawn by lot."""
    one, other = (maps.draw_map(founding_report()).get_root().render() for _ in range(2))
    assert one == other


def test_latitude_comes_first_here_and_here_alone():
    """Pyongyang is 39 N, 126 E: Leaflet is given (39, 126)."""
    text = maps.draw_map(founding_report()).get_root().render()
    assert "[39.0047, 125.7359]" in text
    assert "[125.7359, 39.0047]" not in text


def test_the_pacific_is_unrolled():
    """The two stops stand on one turn of the globe: 131.8735 E is 228.1265 W."""
    text = maps.draw_map(pacific_report()).get_root().render()
    assert "[37.7749, -122.4194]" in text
    assert "[43.1056, -228.1265]" in text
    assert "[43.1056, 131.8735]" not in text


def test_tiles_by_name():
    """A tile layer with its attribution; an unknown name lists the known."""
    text = maps.draw_map(founding_report(), tiles="OpenTopoMap").get_root().render()
    assert "tile.opentopomap.org" in text
    with pytest.raises(geo.OptionError, match="OpenTopoMap"):
        maps.draw_map(founding_report(), tiles="OpenTopoMapp")


def test_without_a_place_there_is_an_empty_map():
    """No error and no layer of ours."""
    assert "L.polyline(" not in maps.draw_map(report_without_places()).get_root().render()


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_passes_folium_as_references(number):
    """No backtick, dollar, brace or tag of the text reaches the rendered page."""
    text = HOSTILE[number]
    rendered = maps.draw_map(hostile_report(text)).get_root().render()
    assert "49" not in re.findall(r"<p>([^<]*)</p>", rendered)
    if set(text) & set("<`${"):
        assert text not in rendered
    assert "<img src=x" not in rendered


def test_what_is_off_at_first_is_off_in_folium_too():
    """Other ways and marks along the line wait in the layer control; the claimed way is shown."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    road = replace(rail, reading=geo.Reading.ROAD, network="road", length_m=1_300_000.0)
    canvas = maps.draw_map(replace(report, routes=(("j1", (rail, line, road)),)))
    shown = {
        child.layer_name: child.show
        for child in canvas._children.values()
        if isinstance(child, folium.FeatureGroup)
    }
    assert shown["By rail, Pyongyang – Vladivostok"]
    assert shown["Straight line, Pyongyang – Vladivostok"]
    assert not shown["By road, Pyongyang – Vladivostok"]
