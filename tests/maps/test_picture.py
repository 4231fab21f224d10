"""Pictures without a browser: SVG that any reader accepts, PNG, PDF, names in all scripts."""

from __future__ import annotations

import io
import re
import struct
import sys
import xml.etree.ElementTree as ET

import pytest
from map_reports import (
    crowded_report,
    long_report,
    pacific_report,
    pacific_report_westward,
    report_without_places,
    right_to_left_report,
)
from pypdf import PdfReader
from strategies import HOSTILE, founding_report, hostile_report

import geo
import maps
from maps.furniture import legend_of
from maps.layers import draw_layers
from maps.poster import _short as short_legend

SVG = "{http://www.w3.org/2000/svg}"


def drawn(report, **options: object) -> ET.Element:
    return ET.fromstring(maps.render_picture(report, **options))


def words(root: ET.Element) -> str:
    return " ".join("".join(node.itertext()) for node in root.iter(f"{SVG}text"))


def test_the_picture_is_whole():
    """Names in both scripts, verdicts in words, legend, scale, sources, a title and a text."""
    root = drawn(founding_report())
    text = words(root)
    for each in (
        "Pyongyang",
        "평양",
        "Владивосток",
        "435 miles",
        "does not fit",
        "Pyongyang – Vladivostok, by rail: 1,185 km",
        "500 km",
        "Natural Earth",
        "break of gauge",
    ):
        assert each in text, each
    assert root.find(f"{SVG}title") is not None
    description = root.find(f"{SVG}desc")
    assert description is not None
    assert "1,185 km by rail" in (description.text or "")


def test_no_colour_is_left_to_a_style_sheet_elsewhere():
    """A picture file carries its colours; no custom property, no address to load."""
    text = maps.render_picture(founding_report()).decode()
    assert "var(" not in text
    assert set(re.findall(r'(?:href|src)="([^"#])', text)) == set()
    assert "url(" not in text


def test_imperial_figures_on_request():
    """In imperial units no kilometre of ours stands on the map."""
    text = words(drawn(founding_report(), units="imperial"))
    assert "736 mi" in text
    assert "1,185 km (" not in text


def test_the_same_report_gives_the_same_picture():
    """Bytes are the same each time."""
    assert maps.render_picture(founding_report()) == maps.render_picture(founding_report())


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_leaves_the_picture_well_formed(number):
    """Any XML reader accepts the file; the text adds no element."""
    root = drawn(hostile_report(HOSTILE[number]))
    names = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert names <= {
        "svg", "g", "path", "rect", "circle", "text", "tspan", "title", "desc", "style", "a",
        "defs", "use",
    }  # fmt: skip
    for node in root.iter():
        assert not any(name.startswith("on") for name in node.attrib)
        assert (node.get("href") or "#").startswith("#")


@pytest.mark.parametrize("report", [pacific_report(), pacific_report_westward()])
def test_the_pacific_is_drawn_the_short_way(report):
    """The line spans most of the width once, from one stop's dot to the other's."""
    root = drawn(report)
    dots = [
        (float(node.get("cx", 0)), float(node.get("cy", 0)))
        for node in root.iter(f"{SVG}circle")
        if node.get("class") == "stop"
    ]
    assert len(dots) == 2
    assert 300 < abs(dots[0][0] - dots[1][0]) < 720
    paths = [
        node.get("d", "")
        for node in root.iter(f"{SVG}path")
        if (node.get("class") or "").startswith("route ")
    ]
    start = [float(v) for v in re.findall(r"-?[\d.]+", paths[0])[:2]]
    assert start == pytest.approx(dots[0], abs=1.0)


def test_a_png_has_the_width_asked_for():
    """The header says so, and the file is no empty sheet."""
    png = maps.render_picture(founding_report(), form="png", width=600)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">I", png[16:20]) == (600,)
    assert len(png) > 30_000


def test_a_pdf_keeps_words_as_words():
    """One page, a title, and text that can be searched, Korean and Cyrillic too."""
    pytest.importorskip("typst", reason="needs the extra pdf")
    pdf = PdfReader(io.BytesIO(maps.render_picture(founding_report(), form="pdf")))
    assert len(pdf.pages) == 1
    text = pdf.pages[0].extract_text()
    for each in ("Pyongyang", "Владивосток", "does not fit"):
        assert each in text
    assert pdf.metadata is not None
    assert pdf.metadata.title == "A slow train to Vladivostok"


@pytest.mark.parametrize("number", [0, 3, 5, 6, 14, 16, 18])
def test_hostile_text_is_no_code_in_a_pdf(number):
    """Titles and names go in as data: markup of any kind comes out as text."""
    pytest.importorskip("typst", reason="needs the extra pdf")
    pdf = maps.render_picture(hostile_report(HOSTILE[number]), form="pdf")
    assert pdf.startswith(b"%PDF")


def test_without_typst_a_pdf_says_what_to_install(monkeypatch):
    """The sentence names the extra."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(geo.OptionError, match=r"milepost\[pdf\]"):
        maps.render_picture(founding_report(), form="pdf")


@pytest.mark.parametrize(
    "options", [{"form": "gif"}, {"units": "versts"}, {"width": 5}, {"preset": "poster"}]
)
def test_a_choice_that_is_none_is_refused(options):
    """The sentence names the choices there are."""
    with pytest.raises(geo.OptionError):
        maps.render_picture(founding_report(), **options)


def test_an_article_without_places_gives_a_sheet_that_says_so():
    """No map, the sentence and the figures."""
    text = words(drawn(report_without_places()))
    assert "No place of this article could be found" in text
    assert "435 miles" in text


def test_a_very_long_route_is_thinned():
    """200,000 points make a picture below 60 KB."""
    assert len(maps.render_picture(long_report())) < 60_000


def test_right_to_left_names_stand_in_elements_of_their_own():
    """An Arabic name shares no text element with a Latin one."""
    texts = ["".join(node.itertext()) for node in drawn(right_to_left_report()).iter(f"{SVG}text")]
    assert "القاهرة" in texts
    assert "乌鲁木齐" in texts


def test_many_verdicts_that_fit_are_points():
    """A picture with room for a few callouts keeps them for what does not fit."""
    few = words(drawn(crowded_report(stops=2, figures=4)))
    assert few.count(" fits") >= 4
    root = drawn(crowded_report(stops=2, figures=30))
    signs = [node for node in root.iter(f"{SVG}circle") if "spot" in node.get("class", "")]
    assert len(signs) == 31
    said = [node for node in root.iter(f"{SVG}text") if "t-said" in node.get("class", "")]
    assert len(said) == 1


def test_the_legend_of_many_ways_has_one_line_of_each_kind():
    """On a sheet there is no room for forty ways; the page has them all."""
    entries = legend_of(draw_layers(founding_report()))
    ways = [entry for entry in entries if entry.kind == "line"]
    rest = [entry for entry in entries if entry.kind != "line"]
    assert short_legend(entries) == entries
    styles = dict.fromkeys(entry.style for entry in ways)
    told = short_legend([*ways * 20, *rest])
    assert [entry.style for entry in told if entry.kind == "line"] == list(styles)
    assert told[0].words == ("By rail",)
    assert not any(entry.ends for entry in told)
    assert [entry for entry in told if entry.kind != "line"] == rest
