"""What a reader sees first, and what the map keeps until asked, in a real browser."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from map_reports import crowded_report, pacific_report
from strategies import founding_report

import geo
import maps

pytestmark = pytest.mark.browser


@cache
def founding_page() -> str:
    return maps.render_page(founding_report())


def test_at_first_only_the_claimed_way_and_the_straight_line(open_page):
    """Kilometre marks, other ways and breaks of gauge are off until their tick is set."""
    page = open_page(maps.render_page(with_a_road())).page
    assert page.locator(".live .s-road").count() == 0
    assert page.locator(".live .s-rail").count() > 0
    assert page.locator(".live .s-geodesic").count() > 0
    assert page.locator(".live .l-km").count() == 0
    page.get_by_role("checkbox", name=re.compile("By road: 1,300 km")).check()
    assert page.locator(".live .s-road").count() > 0
    page.get_by_role("checkbox", name="distance along the way").check()
    assert page.locator(".live .l-km").count() > 0


def with_a_road():
    """The founding report, its railway laid once more as a road of 1,300 km."""
    report = founding_report()
    rail, line = report.routes_of("j1")
    road = replace(rail, reading=geo.Reading.ROAD, network="road", length_m=1_300_000.0)
    return replace(report, routes=(("j1", (rail, line, road)),))


def test_the_legend_switches_the_picture_without_a_script(open_page):
    """With JavaScript off a tick still shows and hides its way in the picture."""
    page = open_page(maps.render_page(with_a_road()), java_script_enabled=False).page
    road = page.locator(".print .r-road")
    assert not road.is_visible()
    page.get_by_role("checkbox", name=re.compile("By road: 1,300 km")).check()
    assert road.is_visible()
    rail = page.locator(".print .r-rail")
    assert rail.is_visible()
    page.get_by_role("checkbox", name=re.compile("By rail")).uncheck()
    assert not rail.is_visible()


@pytest.mark.parametrize(("width", "height"), [(1200, 800), (390, 844)])
@pytest.mark.parametrize("script", [True, False])
def test_the_first_screen_tells_the_story(open_page, width, height, script):
    """Headline, finding and the whole map are seen without scrolling, desk and phone."""
    page = open_page(founding_page(), width=width, height=height, java_script_enabled=script).page
    assert "435 miles" in page.inner_text(".lead")
    for selector in ("h1", ".lead", "#live" if script else ".print svg.map-svg"):
        box = page.locator(selector).bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height, selector


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_no_word_of_the_map_is_clipped_or_covered(open_page, width):
    """Each shown name and verdict lies within the map, upon no other and under no control."""
    page = open_page(founding_page(), width=width, height=844).page
    found = page.evaluate(
        """() => {
            const frame = document.getElementById("live").getBoundingClientRect();
            const boxes = [...document.querySelectorAll(".live .lbl, .live .name")]
                .filter((each) => !each.classList.contains("off") && each.offsetWidth > 2)
                .map((each) => [each.innerText, each.getBoundingClientRect()]);
            const controls = [...document.querySelectorAll(".live .leaflet-control")]
                .map((each) => ["control", each.getBoundingClientRect()])
                .filter((each) => each[1].width > 0);
            const wrong = [];
            boxes.forEach(([name, b], i) => {
                const out = Math.max(frame.left - b.left, b.right - frame.right,
                    frame.top - b.top, b.bottom - frame.bottom);
                if (out > 1) wrong.push(name + " is cut");
                boxes.slice(i + 1).concat(controls).forEach(([other, o]) => {
                    const across = Math.min(b.right, o.right) - Math.max(b.left, o.left);
                    const down = Math.min(b.bottom, o.bottom) - Math.max(b.top, o.top);
                    if (across > 2 && down > 2) wrong.push(name + " on " + other);
                });
            });
            return [boxes.length, wrong];
        }"""
    )
    assert found[0] >= 9
    assert found[1] == []
    assert page.locator(".live .l-badge:not(.off)").count() == 6


def test_the_run_opens_on_the_timed_journey_and_names_its_mode(open_page):
    """Whatever comes first in the text, the clock runs the train; each choice names its mode."""
    report = founding_report()
    page = open_page(maps.render_page(replace(report, journeys=report.journeys[::-1]))).page
    assert page.inner_text("#run-title") == "Along the way: Pyongyang – Vladivostok, by rail"
    options = page.locator("#journey option").all_inner_texts()
    assert options == [
        "Vladivostok – Vostochny Cosmodrome, by road",
        "Pyongyang – Vladivostok, by rail",
    ]
    train = page.locator(".train .hull").first.get_attribute("d")
    page.select_option("#journey", index=0)
    assert page.inner_text("#run-title").endswith("Vostochny Cosmodrome, by road")
    assert page.locator(".train .hull").first.get_attribute("d") != train
    assert page.locator(".train .wheel").count() == 1


def test_a_sea_way_is_dots_without_a_casing(open_page):
    """On the interactive map the dots are round, and no pale line lies under them."""
    report = pacific_report()
    (journey, (route,)), *_ = report.routes
    legs = tuple(replace(leg, kind=geo.LegKind.TRACK) for leg in route.legs)
    ship = replace(route, reading=geo.Reading.SEA, network="sea", legs=legs)
    sailing = replace(report.journeys[0], mode=geo.Mode.SEA)
    page = open_page(
        maps.render_page(replace(report, journeys=(sailing,), routes=((journey, (ship,)),)))
    ).page
    assert page.locator(".live .casing").count() == 0
    line = page.locator(".live path.s-sea-route").first
    assert line.evaluate("each => getComputedStyle(each).strokeLinecap") == "round"


def test_a_small_screen_without_script_has_larger_words(open_page):
    """On a phone the picture fits the width and its words can be read; on a desk likewise."""
    for width in (390, 1200):
        page = open_page(founding_page(), width=width, java_script_enabled=False).page
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        sizes = page.evaluate(
            """[...document.querySelectorAll(".print svg.map-svg text")].filter(
                (each) => each.getClientRects().length && /Pyongyang|435/.test(each.textContent)
            ).map((each) => each.getBoundingClientRect().height)"""
        )
        assert len(sizes) == 2
        assert min(sizes) >= 11


@pytest.mark.parametrize("width", [390, 1200])
def test_no_word_of_the_printed_map_is_cut_off(open_page, width):
    """Without a script too every word of the picture lies within its frame."""
    page = open_page(founding_page(), width=width, java_script_enabled=False).page
    cut = page.evaluate(
        """() => {
            const svg = document.querySelector(".print svg.map-svg");
            const frame = svg.getBoundingClientRect();
            return [...svg.querySelectorAll("text")].filter((each) => {
                const box = each.getBoundingClientRect();
                return box.width && (box.left < frame.left || box.right > frame.right ||
                    box.top < frame.top || box.bottom > frame.bottom);
            }).map((each) => each.textContent);
        }"""
    )
    assert cut == []


def test_a_turned_phone_gets_a_frame_of_its_width(open_page):
    """From upright to lying the map keeps its ground: no sea-coloured bar beside the land."""
    page = open_page(founding_page(), width=390, height=844).page
    page.set_viewport_size({"width": 844, "height": 390})
    page.wait_for_timeout(250)
    box = page.locator("#live").bounding_box()
    assert box is not None
    assert box["width"] > 780
    assert 280 <= box["height"] <= 844
    assert page.evaluate("document.documentElement.scrollWidth") <= 844


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_no_leader_line_runs_through_a_word(open_page, width):
    """The line from a verdict to its leg crosses no name and no other verdict."""
    page = open_page(founding_page(), width=width, height=844).page
    crossed = page.evaluate(
        """() => {
            const shown = [...document.querySelectorAll(".live .lbl")]
                .filter((each) => !each.classList.contains("off") && each.offsetWidth > 2);
            const wrong = [];
            document.querySelectorAll(".live path.leader").forEach((line) => {
                const long = line.getTotalLength(), matrix = line.getScreenCTM();
                const own = line.closest(".pin");
                for (let at = 10; at < long; at += 1) {
                    const p = line.getPointAtLength(at).matrixTransform(matrix);
                    shown.forEach((label) => {
                        const box = label.getBoundingClientRect();
                        if (!own.contains(label) && p.x > box.left + 1 && p.x < box.right - 1 &&
                            p.y > box.top + 1 && p.y < box.bottom - 1) wrong.push(label.innerText);
                    });
                }
            });
            return [...new Set(wrong)];
        }"""
    )
    assert crossed == []


def test_words_stand_under_a_flat_map(open_page):
    """On a desk what the map shows is told right below it, whatever stands beside."""
    page = open_page(maps.render_page(pacific_report())).page
    map_box = page.locator("#live").bounding_box()
    words = page.locator("#map-text").bounding_box()
    assert map_box is not None
    assert words is not None
    assert 0 <= words["y"] - (map_box["y"] + map_box["height"]) < 24
    assert words["width"] <= map_box["width"] + 2


def test_the_run_tells_at_the_start_what_lies_ahead(open_page):
    """Before it moves: from where, and how long at each speed; then how far it has come."""
    page = open_page(founding_page()).page
    told = page.inner_text("#told")
    assert told.startswith("At the start, in Pyongyang")
    assert "1,185 km in 20 h" in told
    assert "0 km" not in told.replace("1,180 km", "").split()
    page.locator("#time").evaluate(
        "(each) => { each.value = each.max / 2; each.dispatchEvent(new Event('input')); }"
    )
    assert "to go" in page.inner_text("#told")


@pytest.mark.parametrize("width", [390, 1200])
def test_the_names_of_many_stops_never_cover_one_another(open_page, width):
    """Of twenty-five towns on one way those have names that find room for them."""
    page = open_page(
        maps.render_page(crowded_report(stops=25, figures=30)), width=width, height=900
    ).page
    boxes = page.evaluate(
        """[...document.querySelectorAll(".l-stop:not(.off)")].map((each) => {
            const box = each.getBoundingClientRect();
            return [box.left, box.top, box.right, box.bottom];
        })"""
    )
    assert len(boxes) >= 2
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across <= 2 or down <= 2
    # of thirty-one verdicts the one that does not fit has words; the rest are points
    assert page.locator(".l-badge:not(.off)").count() == 1
    assert page.locator("#live .spot.consistent").count() == 30


def test_a_narrowed_window_shows_the_whole_way_again(open_page):
    """As on a phone that is turned, all stops stay in the frame."""
    page = open_page(founding_page(), width=1200, height=900).page
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(250)
    frame = page.locator("#live").bounding_box()
    names = [each.bounding_box() for each in page.locator("#live .l-stop:not(.off)").all()]
    assert frame is not None
    assert len(names) == 3
    for box in names:
        assert box is not None
        assert frame["x"] <= box["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]
        assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]
