"""The printed map against golden pictures, drawn by the browser, with a small tolerance.

Words are hidden before the comparison: fonts differ from machine to machine, lines do not.
Run with MILEPOST_GOLDEN=write to take new ones, and look at them before they are committed.
"""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest
from map_reports import pacific_report
from strategies import founding_report

import geo
import maps

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parent.parent / "golden"
# a pixel differs if any channel is off by more than this; so many may, on a curve's edge
LEVELS, SHARE = 40, 0.004
REPORTS = {"founding_map": founding_report, "pacific_map": pacific_report}

_COMPARE = """async ([one, other, levels]) => {
    const read = async (data) => {
        const image = new Image();
        image.src = "data:image/png;base64," + data;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.width; canvas.height = image.height;
        const context = canvas.getContext("2d");
        context.drawImage(image, 0, 0);
        return [image.width, image.height,
            context.getImageData(0, 0, image.width, image.height).data];
    };
    const [a, b] = [await read(one), await read(other)];
    if (a[0] !== b[0] || a[1] !== b[1]) return 1;
    let off = 0;
    for (let i = 0; i < a[2].length; i += 4) {
        if (Math.max(Math.abs(a[2][i] - b[2][i]), Math.abs(a[2][i + 1] - b[2][i + 1]),
            Math.abs(a[2][i + 2] - b[2][i + 2])) > levels) off++;
    }
    return off / (a[2].length / 4);
}"""


def shot(open_page, svg: str) -> bytes:
    """The map panel as the browser draws it, 720 pixels wide, without words."""
    html = (
        '<!DOCTYPE html><html lang="en"><title>picture</title>'
        "<style>body{margin:0}text{visibility:hidden}</style>" + svg[svg.index("<svg") :]
    )
    page = open_page(html, width=720, height=560).page
    return page.screenshot()


def share_off(open_page, one: bytes, other: bytes) -> float:
    page = open_page('<!DOCTYPE html><html lang="en"><title>compare</title>').page
    texts = [base64.b64encode(each).decode() for each in (one, other)]
    return page.evaluate(_COMPARE, [*texts, LEVELS])


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_the_map_is_the_golden_one(open_page, name):
    """Land, routes, dots, ticks and badges stand where the reviewed picture has them."""
    drawn = shot(open_page, maps.render_picture(REPORTS[name]()).decode())
    golden = FOLDER / f"{name}.png"
    if os.environ.get("MILEPOST_GOLDEN") == "write":
        golden.write_bytes(drawn)
    assert share_off(open_page, drawn, golden.read_bytes()) <= SHARE


def test_the_comparison_sees_a_missing_line(open_page):
    """The twin: without the routes the picture is no longer the golden one."""
    svg = maps.render_picture(founding_report()).decode()
    bare = svg.replace("<use ", "<use display='none' ")
    golden = (FOLDER / "founding_map.png").read_bytes()
    assert share_off(open_page, shot(open_page, bare), golden) > SHARE


def test_no_line_of_a_picture_runs_over_its_edge(open_page):
    """Also in DejaVu Sans, the widest font of the list, where a machine has no other of it."""
    headline = (
        "North Korea's leader is on his way through Russia's far east, on rails, to see Putin"
    )
    report = geo.check_article(f"{headline}\n\n{founding_report().article.text}")
    svg = maps.render_picture(report).decode()
    html = (
        '<!DOCTYPE html><html lang="en"><title>picture</title>'
        "<style>.map-svg text{font-family:'DejaVu Sans' !important}</style>"
        + svg[svg.index("<svg") :]
    )
    page = open_page(html, width=800, height=1400).page
    told = page.evaluate(
        """() => {
            const edge = document.querySelector("svg").getBoundingClientRect().right;
            const lines = [...document.querySelectorAll("svg text")];
            return [lines.length, lines.filter(
                (each) => each.getBoundingClientRect().right > edge + 1
            ).map((each) => each.textContent)];
        }"""
    )
    assert told[0] > 20
    assert told[1] == []
