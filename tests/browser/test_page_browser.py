"""The journey page in a real browser: what a reader sees, hears, types and prints."""

from __future__ import annotations

import json
import math
import re
import subprocess
from functools import cache

import pytest
from map_reports import (
    long_report,
    pacific_report,
    pacific_report_westward,
    report_without_places,
    right_to_left_report,
)
from pypdf import PdfReader
from strategies import HOSTILE, founding_report, hostile_report

import maps
from maps.page import render_static_page

pytestmark = pytest.mark.browser


@cache
def founding_page() -> str:
    return maps.render_page(founding_report())


def on_screen(page, selector: str) -> int:
    """How many elements of a selector have a box within the viewport."""
    return page.evaluate(
        """(selector) => [...document.querySelectorAll(selector)].filter((node) => {
            const box = node.getBoundingClientRect();
            const style = getComputedStyle(node);
            return box.width + box.height > 0 && style.visibility !== "hidden" &&
                box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
        }).length""",
        selector,
    )


def axe_findings(page, axe: str) -> list[str]:
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found["violations"]]


def test_no_request_no_complaint(open_page):
    """The page asks for nothing, says nothing on the console, breaks no rule of its policy."""
    opened = open_page(founding_page())
    assert opened.asked == []
    assert opened.complaints == []
    assert opened.violations() == []


def test_the_watch_sees_a_request(open_page):
    """The twin: a picture from elsewhere is seen as a request, a foreign script refused."""
    spoilt = founding_page().replace(
        "</main>", '<img src="https://x.invalid/a.png"><script>window.pwned=1</script></main>'
    )
    opened = open_page(spoilt)
    assert len(opened.violations()) == 2
    assert opened.complaints
    assert opened.page.evaluate("window.pwned") is None


def test_land_routes_and_names_are_on_screen(open_page):
    """Land, three kinds of line, places in both scripts and verdicts stand in view."""
    page = open_page(founding_page()).page
    assert on_screen(page, ".live .land") == 1
    for style in ("s-rail", "s-road", "s-geodesic"):
        assert on_screen(page, f".live path.{style}") >= 1, style
    text = page.inner_text("#live")
    for name in ("Pyongyang", "평양", "Vladivostok", "Владивосток", "Восточный", "does not fit"):
        assert name in text
    assert on_screen(page, ".live .badge.inconsistent") == 3


def test_rail_is_drawn_through_its_places(open_page):
    """The rail line starts at Pyongyang's dot and ends at Vladivostok's, to a few pixels."""
    page = open_page(founding_page()).page
    ends = page.evaluate(
        """() => {
            const path = document.querySelector(".live path.hit");
            const lines = [...document.querySelectorAll(".live path.hit")];
            const rail = lines.find((each) => /By rail/.test(each.getAttribute("aria-label")));
            const at = (point) => { const m = rail.getScreenCTM();
                return [point.x * m.a + m.e, point.y * m.d + m.f]; };
            const dot = (name) => { const pin = [...document.querySelectorAll(".pin")]
                .find((each) => (each.getAttribute("aria-label") || "").startsWith(name));
                const box = pin.getBoundingClientRect();
                return [box.left + box.width / 2, box.top + box.height / 2]; };
            return [at(rail.getPointAtLength(0)), dot("Pyongyang"),
                at(rail.getPointAtLength(rail.getTotalLength())), dot("Vladivostok")];
        }"""
    )
    assert math.dist(ends[0], ends[1]) < 4
    assert math.dist(ends[2], ends[3]) < 4


def test_without_script_the_picture_and_the_figures_stand(open_page):
    """With JavaScript off the static map, the legend, the table and the unit switch work."""
    page = open_page(founding_page(), java_script_enabled=False).page
    box = page.locator(".print svg.map-svg").bounding_box()
    assert box is not None
    assert box["width"] > 500
    assert not page.locator("#live").is_visible()
    assert page.locator("#claims tbody tr").count() == 6
    assert page.locator(".legend .k").first.inner_text() == "1,185 km"
    assert page.locator(".legend .m").first.is_visible() is False
    page.check("#u-mi")
    assert page.locator(".legend .m").first.is_visible()
    assert not page.locator(".legend .k").first.is_visible()


def test_unit_switch_turns_every_number_and_back(open_page):
    """In miles no figure of ours is left in kilometres; back again all text is as before."""
    page = open_page(founding_page()).page
    before = page.inner_text("main")
    page.check("#u-mi")
    page.wait_for_timeout(80)
    imperial = page.inner_text("main")
    # stated in the text of the article, or a fact that is not ours to convert
    assert re.findall(r"[\d,.]+ (?:km|km/h|m)\b", imperial) == []
    assert "736 mi" in imperial
    assert "37 mph" in imperial
    names = page.evaluate(
        "[...document.querySelectorAll('[aria-label],[aria-valuetext]')].map(e => "
        "e.getAttribute('aria-label') + e.getAttribute('aria-valuetext')).join(' ')"
    )
    assert not re.search(r"\d km\b", names)
    page.check("#u-km")
    page.wait_for_timeout(80)
    assert page.inner_text("main") == before


def test_axe_finds_nothing(open_page, axe):
    """axe-core has no complaint, on a wide and a narrow screen, light and dark."""
    for options in (
        {"width": 1200},
        {"width": 320, "height": 640},
        {"color_scheme": "dark"},
        {"width": 640, "device_scale_factor": 2},
    ):
        opened = open_page(founding_page(), **options, bypass_csp=True)
        assert axe_findings(opened.page, axe) == [], options


def test_axe_finds_nothing_without_the_map_and_in_an_open_card(open_page, axe):
    """The static page, the page without a place, and an opened card are as sound."""
    for html in (
        render_static_page(founding_report()),
        maps.render_page(report_without_places()),
        maps.render_page(founding_report(), preset="locator"),
    ):
        assert axe_findings(open_page(html, bypass_csp=True).page, axe) == []
    page = open_page(founding_page(), bypass_csp=True).page
    page.click("a.go >> nth=0")
    page.wait_for_timeout(400)
    assert axe_findings(page, axe) == []


def test_axe_can_find_something(open_page, axe):
    """The twin: a button without a name is found."""
    spoilt = founding_page().replace("</main>", "<button></button></main>")
    found = axe_findings(open_page(spoilt, bypass_csp=True).page, axe)
    assert any(each.startswith("button-name") for each in found)


def focused(page) -> str:
    """What a screen reader says of the element in focus."""
    return page.evaluate(
        """() => { const node = document.activeElement;
            if (!node || node === document.body) return "";
            return (node.getAttribute("aria-label") || (node.labels && node.labels[0] &&
                node.labels[0].innerText) || node.innerText || node.id).replace(/\\s+/g, " "); }"""
    ).strip()


def test_keyboard_reaches_everything_by_name(open_page):
    """Tab meets skip link, units, map, one way, one place, one verdict, run, legend, rows."""
    page = open_page(founding_page()).page
    stops = []
    for _ in range(80):
        page.keyboard.press("Tab")
        stop = focused(page)
        if not stop:
            break
        stops.append(stop)
    assert all(stops)
    # the whole page in fewer steps than the map alone once took
    assert len(stops) <= 36
    wanted = (
        "Skip to the figures",
        "kilometres",
        "Map: Pyongyang – Vladivostok; Vladivostok – Vostochny Cosmodrome",
        "By rail, Pyongyang – Vladivostok: 1,185 km",
        "Pyongyang",
        "Claim 1, “435 miles”: does not fit",
        "Zoom in",
        "Play",
        "Time since departure",
        "By rail: 1,185 km",
        "By road: 1,500 km",
        "Show on the map, claim 1",
    )
    at = -1
    for name in wanted:
        found = [place for place, stop in enumerate(stops) if stop.startswith(name)]
        assert found, f"{name} is not reached: {stops}"
        assert found[0] > at, f"{name} comes too early"
        at = found[0]


def test_arrow_keys_walk_the_signs_of_a_group(open_page):
    """Each verdict is met once by the arrows, End goes to the last, and the map stays put."""
    page = open_page(founding_page()).page
    page.locator(".leaflet-says-pane [role=button][tabindex='0']").focus()
    met = [focused(page)]
    for _ in range(5):
        page.keyboard.press("ArrowRight")
        met.append(focused(page))
    assert sorted(met) == sorted(set(met))
    assert all(name.startswith("Claim ") for name in met)
    assert len(met) == 6
    page.keyboard.press("ArrowRight")
    assert focused(page) == met[0]
    page.keyboard.press("End")
    assert focused(page) == met[-1]
    moved = page.evaluate("document.querySelector('.leaflet-map-pane').style.transform")
    assert "translate3d(0px, 0px" in moved
    assert page.locator(".leaflet-says-pane [tabindex='0']").count() == 1


def test_from_a_figure_to_the_map_and_back_by_keyboard(open_page):
    """Enter on a row's link opens the card on its leg; its link leads back to the row."""
    page = open_page(founding_page()).page
    page.focus("a.go[data-claim=c3]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup")
    assert "22 mph" in page.inner_text(".leaflet-popup")
    assert page.evaluate("document.activeElement.classList.contains('leaflet-popup')")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement.id") == "claim-c3"


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_an_opened_card_is_seen_whole(open_page, width):
    """Each verdict's card lies within the map frame, on a phone too."""
    page = open_page(founding_page(), width=width, height=800).page
    for link in page.locator("a.go").all():
        link.click()
        page.wait_for_timeout(450)
        # both at one moment: the page may still be scrolling
        card, frame = page.evaluate(
            """() => [".leaflet-popup", "#live"].map((selector) => {
                const box = document.querySelector(selector).getBoundingClientRect();
                return [box.left, box.top, box.right];
            })"""
        )
        assert card[0] >= frame[0] - 1
        assert card[1] >= frame[1] - 1
        assert card[2] <= frame[2] + 1


def test_escape_closes_a_card_and_returns(open_page):
    """Enter on a leg opens what was measured; Escape closes it and focus is where it was."""
    page = open_page(founding_page()).page
    page.locator(".live path.hit >> nth=0").focus()
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup")
    page.keyboard.press("Escape")
    page.wait_for_timeout(350)
    assert page.locator(".leaflet-popup").count() == 0
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name


def test_layer_control_hides_and_shows(open_page):
    """The tick before the rail line of the legend takes it off the map and puts it back."""
    page = open_page(founding_page()).page
    tick = page.get_by_role("checkbox", name=re.compile("By rail"))
    assert on_screen(page, ".live path.s-rail") > 0
    tick.uncheck()
    assert page.locator(".live path.s-rail").count() == 0
    tick.check()
    assert on_screen(page, ".live path.s-rail") > 0


def run_to(page, seconds: float) -> dict[str, dict[str, float]]:
    page.evaluate(
        "(value) => { const slider = document.getElementById('time'); slider.value = value;"
        "slider.dispatchEvent(new Event('input')); }",
        seconds,
    )
    return page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.train')].map(each => "
        "[each.dataset.kind, {m: +each.dataset.metres, lon: +each.dataset.lon, "
        "lat: +each.dataset.lat}]))"
    )


def test_slider_places_the_train_by_distance_and_time(open_page):
    """After 10 of 20 hours the train is half way by distance; at 22 mph it is at 354 km."""
    page = open_page(founding_page()).page
    trains = run_to(page, 36_000)
    assert trains["implied"]["m"] == pytest.approx(1_185_000 / 2, rel=1e-3)
    # 22 mph for 10 h: 220 mi = 354.06 km
    assert trains["stated"]["m"] == pytest.approx(354_056, rel=1e-3)
    # 592.5 of the first leg's 853 km: on the coast of North Hamgyong, by hand on the fixture
    assert 128.8 < trains["implied"]["lon"] < 129.7
    assert 40.3 < trains["implied"]["lat"] < 41.6
    end = run_to(page, 72_000)["implied"]
    assert (end["lon"], end["lat"]) == pytest.approx((131.8819, 43.1112), abs=1e-3)
    told = page.inner_text("#told")
    assert "After 20 h\n" in told
    assert "at Vladivostok" in told
    assert "704 km or 438" not in told
    assert "708 km from Pyongyang" in told


def test_play_moves_and_pauses(open_page):
    """Play moves the train on; a second press stops it."""
    page = open_page(founding_page()).page
    page.click("#play")
    page.wait_for_timeout(500)
    page.click("#play")
    first = float(page.input_value("#time"))
    assert first > 0
    page.wait_for_timeout(300)
    assert float(page.input_value("#time")) == first
    assert page.inner_text("#play") == "Play"


def test_reduced_motion_is_obeyed(open_page):
    """A reader who asked for less motion gets a step a press, and nothing runs."""
    page = open_page(founding_page(), reduced_motion="reduce").page
    assert page.inner_text("#play") == "One step on"
    page.click("#play")
    first = float(page.input_value("#time"))
    page.wait_for_timeout(300)
    assert float(page.input_value("#time")) == first > 0


@pytest.mark.parametrize("report", [pacific_report(), pacific_report_westward()])
def test_the_pacific_is_crossed_the_short_way(open_page, report):
    """Over 180° the line spans the map once, its ends on its places, both directions."""
    opened = open_page(maps.render_page(report), width=1000)
    page = opened.page
    found = page.evaluate(
        """() => {
            const line = document.querySelector(".live path.hit").getBoundingClientRect();
            const map = document.getElementById("live").getBoundingClientRect();
            const at = (name) => { const pin = [...document.querySelectorAll(".pin[aria-label]")]
                .find((each) => each.getAttribute("aria-label").startsWith(name));
                const box = pin.getBoundingClientRect(); return box.left + box.width / 2; };
            return {left: line.left, right: line.right, width: map.width,
                west: at("Vladivostok"), east: at("San Francisco")};
        }"""
    )
    assert 0.4 * found["width"] < found["right"] - found["left"] < found["width"]
    assert abs(found["west"] - found["left"]) < 12
    assert abs(found["east"] - found["right"]) < 12
    assert opened.complaints == []


def test_dark_and_forced_colours_keep_the_map(open_page):
    """In the dark the ground is dark; with forced colours lines and verdicts are still drawn."""
    dark = open_page(founding_page(), color_scheme="dark").page
    ground = dark.evaluate("getComputedStyle(document.querySelector('.live .land')).fill")
    assert sum(int(part) for part in re.findall(r"\d+", ground)[:3]) < 200
    forced = open_page(founding_page(), forced_colors="active").page
    assert on_screen(forced, ".live path.s-rail") > 0
    assert forced.locator("#claims .verdict").first.is_visible()


def test_the_theme_can_be_chosen(open_page):
    """The reader's choice of dark beats the device's light."""
    page = open_page(founding_page(), color_scheme="light").page
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.select_option("#theme", "dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light


def test_print_shows_picture_and_figures(open_page, tmp_path):
    """On paper: the static map, every claim with its verdict, no control."""
    page = open_page(founding_page()).page
    page.emulate_media(media="print")
    assert page.locator(".print svg.map-svg").is_visible()
    assert not page.locator("#live").is_visible()
    target = tmp_path / "print.pdf"
    page.pdf(path=str(target), format="A4")
    first = PdfReader(target).pages[0].extract_text()
    assert "Vladivostok" in first.partition("A slow train")[2]  # the map is on the first sheet
    assert "Vostochny Cosmodrome" in first
    try:
        text = subprocess.run(
            ["pdftotext", str(target), "-"], capture_output=True, text=True, check=True
        ).stdout
    except FileNotFoundError:
        pytest.skip("needs pdftotext")
    for words in ("Pyongyang", "Владивосток", "does not fit", "435 miles", "1,185 km"):
        assert words in text
    # the legend of what is drawn, and nothing of what is off
    assert "border crossed" in text
    assert "break of gauge: the rails" not in text
    assert "Play" not in text


def test_a_sandboxed_frame_without_origin_is_enough(open_page):
    """In a frame that may run scripts and nothing else, the map stands and tells its height."""
    framed = json.dumps(founding_page()).replace("</", "<\\/")
    host = (
        "<!DOCTYPE html><html lang=en><title>host</title><body><script>"
        "addEventListener('message', (event) => { window.told = event.data; });"
        "const frame = document.createElement('iframe');"
        "frame.sandbox = 'allow-scripts'; frame.title = 'map'; frame.width = 900;"
        "frame.height = 900;"
        f"frame.srcdoc = {framed}; document.body.append(frame);</script>"
    )
    opened = open_page(host)
    opened.page.wait_for_timeout(400)
    frame = opened.page.frames[1]
    assert frame.locator(".live .land").count() == 1
    assert frame.locator(".live path.s-rail").count() > 0
    assert opened.complaints == []
    told = opened.page.evaluate("window.told")
    assert told["milepost"] == "height"
    assert told["height"] > 900


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_is_shown_and_nothing_runs(open_page, number):
    """A hostile string in every field: shown as text, nothing runs, nothing is asked for."""
    text = HOSTILE[number]
    opened = open_page(maps.render_page(hostile_report(text)))
    page = opened.page
    for selector in (".live path.hit", ".pin[role=button]"):
        for each in page.locator(selector).all()[:4]:
            each.focus()
            page.keyboard.press("Enter")
            page.wait_for_timeout(20)
    assert page.evaluate("window.pwned") is None
    assert opened.asked == []
    assert opened.complaints == []
    assert opened.violations() == []
    assert page.locator("#claims tbody tr").count() == 6
    if text.isprintable() and len(text) < 60:
        shown = " ".join(page.inner_text("#claims").split())
        assert " ".join(text.split()) in shown
    # nothing sticks out at the side, however long a name is
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_narrow_screens_need_no_sideways_scrolling(open_page):
    """At 320 pixels, and at 200 % zoom, all stands within the width."""
    for width in (320, 390, 600):
        page = open_page(founding_page(), width=width, height=700).page
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert on_screen(page, ".live .land") == 1
        small = page.evaluate(
            """[...document.querySelectorAll("button, select, input, .leaflet-bar a")].filter(
                (each) => each.getBoundingClientRect().width && Math.max(
                    each.getBoundingClientRect().height,
                    each.closest("label") ? each.closest("label").getBoundingClientRect().height : 0
                ) < 24).length"""
        )
        assert small == 0


def test_right_to_left_names_are_whole(open_page):
    """Arabic and Chinese names stand beside the reader's, each isolated from the other."""
    page = open_page(maps.render_page(right_to_left_report())).page
    text = page.inner_text("#live")
    for name in ("القاهرة", "بغداد", "乌鲁木齐", "Cairo"):
        assert name in text
    assert page.evaluate(
        "[...document.querySelectorAll('.lbl bdi')].every(each => each.innerText.length > 0)"
    )


def test_an_article_without_places_says_so(open_page):
    """Without a place there is no map, a sentence instead of it, and the table as ever."""
    opened = open_page(maps.render_page(report_without_places()))
    assert "could be found on the map" in opened.page.inner_text("#map")
    assert opened.page.locator("#claims tbody tr").count() == 6
    assert opened.complaints == []


def test_two_hundred_thousand_points_are_drawn_at_once(open_page):
    """A very long line is thinned for the screen and stands within a second."""
    opened = open_page(maps.render_page(long_report()))
    assert on_screen(opened.page, ".live path.s-rail") > 0
    assert opened.complaints == []


def test_the_picture_is_painted_before_the_interactive_map(open_page):
    """What is seen first is the picture of the page itself; the map comes over it later."""
    page = open_page(founding_page()).page
    paint = page.evaluate(
        "performance.getEntriesByName('first-contentful-paint').map(each => each.startTime)[0]"
    )
    assert paint > 0
    assert page.evaluate("document.querySelector('svg') !== null")


def test_a_folium_map_of_ours_needs_no_network(open_page):
    """`draw_map` saved as it is: no request, no error, routes on screen."""
    opened = open_page(maps.draw_map(founding_report()).get_root().render())
    assert opened.asked == []
    assert [each for each in opened.complaints if each.startswith("error")] == []
    assert on_screen(opened.page, "path.leaflet-interactive") >= 3


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_a_folium_map_runs_nothing_of_the_text(open_page, number):
    """Through folium too a hostile string is text: tooltips and cards opened, nothing runs."""
    report = hostile_report(HOSTILE[number])
    opened = open_page(maps.draw_map(report).get_root().render())
    page = opened.page
    for each in page.locator(".leaflet-marker-icon").all()[:12]:
        each.dispatch_event("click")
        page.wait_for_timeout(15)
    assert page.locator(".leaflet-popup").count() >= 1
    assert page.evaluate("window.pwned") is None
    assert opened.asked == []
    assert [each for each in opened.complaints if each.startswith("error")] == []
