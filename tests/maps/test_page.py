"""The page as text: sizes, the same bytes, no address, a policy that holds its scripts."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from map_reports import long_report, pacific_report, report_without_places, right_to_left_report
from strategies import HOSTILE, founding_report, hostile_report

import geo
import maps
from maps.page import render_static_page


class Tags(HTMLParser):
    """Every tag and attribute of a page, and the text of its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"script": [], "style": []}
        self._inside: str | None = None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._inside = tag if tag in self.texts else None
        if self._inside:
            self.texts[tag].append("")

    def handle_endtag(self, tag):
        self._inside = None

    def handle_data(self, data):
        if self._inside:
            self.texts[self._inside][-1] += data


def policy_of(page: str) -> str:
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    return html.unescape(found.group(1))


def test_sizes_of_the_founding_journey():
    """At most 60 KB as a picture page, 300 KB with the interactive map."""
    assert len(render_static_page(founding_report()).encode()) <= 60_000
    assert len(maps.render_page(founding_report()).encode()) <= 300_000


def test_a_very_long_route_keeps_the_page_small():
    """200,000 points make a page of at most 400 KB that still states the measured length."""
    page = maps.render_page(long_report())
    assert len(page.encode()) <= 400_000
    assert "1,185 km" in page


def test_the_same_report_gives_the_same_bytes():
    """Rendered twice, nothing differs: no date, no random id."""
    assert maps.render_page(founding_report()) == maps.render_page(founding_report())
    assert render_static_page(pacific_report()) == render_static_page(pacific_report())


@pytest.mark.parametrize(
    "page",
    [
        maps.render_page(founding_report()),
        render_static_page(founding_report()),
        maps.render_page(report_without_places()),
        maps.render_page(right_to_left_report(), preset="locator"),
    ],
    ids=["interactive", "static", "no place", "locator"],
)
def test_nothing_in_the_page_leads_elsewhere(page):
    """No tag loads anything, and links lead to places within the page."""
    for tag, attributes in Tags(page).tags:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base", "form")
        assert "src" not in attributes
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        if "href" in attributes:
            assert (attributes["href"] or "").startswith("#")
    assert not re.search(r"@import|url\(", "".join(Tags(page).texts["style"]))


def test_the_policy_names_each_script_and_style_by_its_hash():
    """The hashes of the policy are those of what stands in the page, and nothing else may run."""
    page = maps.render_page(founding_report())
    policy = policy_of(page)
    tags = Tags(page)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    kinds = [a.get("type") for t, a in tags.tags if t == "script"]
    run = [text for text, kind in zip(tags.texts["script"], kinds, strict=True) if kind is None]
    assert len(run) == 2
    for text in (*run, *tags.texts["style"]):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert policy.count("sha256-") == 3
    assert "script-src" not in policy_of(render_static_page(founding_report()))


def test_tiles_come_with_attribution_and_a_policy_for_their_hosts():
    """Only when asked for: the host is allowed, the attribution stands, a referrer is sent."""
    page = maps.render_page(founding_report(), tiles="OpenStreetMap.Mapnik")
    assert "img-src https://tile.openstreetmap.org" in policy_of(page)
    assert "OpenStreetMap contributors" in page
    assert '<meta name="referrer" content="strict-origin-when-cross-origin">' in page
    plain = maps.render_page(founding_report())
    assert "img-src" not in policy_of(plain)
    assert '<meta name="referrer" content="no-referrer">' in plain


def test_an_unknown_tile_service_lists_the_known():
    """The error has the near ones first and then all that need no key."""
    with pytest.raises(geo.OptionError, match=r"Did you mean .*OpenStreetMap\.Mapnik") as caught:
        maps.render_page(founding_report(), tiles="OpenStreetMap.Mapnick")
    assert "OpenTopoMap" in caught.value.known


def test_every_claim_has_a_row_and_every_badge_leads_to_one():
    """Links of the map and of the table meet."""
    page = maps.render_page(founding_report())
    tags = Tags(page).tags
    ids = [a["id"] for _, a in tags if a.get("id")]
    assert len(ids) == len(set(ids))
    for number in range(1, 7):
        assert f"claim-c{number}" in ids
    for tag, attributes in tags:
        if tag == "a":
            assert (attributes["href"] or "#")[1:] in ids


def test_the_table_gives_the_facts_of_the_founding_case():
    """Verdict in words, reading, interval in both units, explanation, sentence, sources."""
    page = render_static_page(founding_report())
    text = html.unescape(re.sub("<[^>]*>", " ", page))
    for words in (
        "does not fit",
        "rail:",
        "1,173–1,197 km",
        "729–744 mi",
        "It may be the straight line",
        "The trip of 435 miles took around 20 hours",
        "posted line-km",
        "Both ends are taken at their main stations.",
        "Made with Natural Earth",
        "Borders as held on the ground",
    ):
        assert words in " ".join(text.split()), words


def test_each_assumption_is_told_once_and_of_its_way():
    """What "the map draws" says of which way; a dateline in capitals is no other name."""
    text = (
        "ORURO, Bolivia — The bus from Oruro to Uyuni covers 320 km. Oruro is 230 km from La Paz."
    )
    page = maps.render_page(geo.check_article(text))
    section = page.partition("What we assumed")[2].partition("</section>")[0]
    told = [re.sub("<[^>]+>", "", each) for each in re.findall(r"<li>(.*?)</li>", section)]
    drawn = [each for each in told if "the map draws" in each or "interval of" in each]
    assert drawn
    assert all(re.match(r"[^,]+–[^,]+, \w+: ", html.unescape(each)) for each in drawn)
    assert len({each.casefold() for each in told}) == len(told)


def test_an_article_without_places_gives_a_page_that_says_so():
    """The sentence and the table, and no script at all."""
    page = maps.render_page(report_without_places())
    assert "could be found on the map" in page
    assert "<script" not in page
    assert page.count('id="claim-') == 6


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_never_becomes_markup(number):
    """A hostile string in every field adds no tag and no attribute to the page."""
    hostile = maps.render_page(hostile_report(HOSTILE[number]))
    hostile.encode("utf-8")
    tags = Tags(hostile).tags
    allowed = {tag for tag, _ in Tags(maps.render_page(founding_report())).tags} | {"bdi", "p"}
    assert {tag for tag, _ in tags} <= allowed
    assert not any(name.startswith("on") for _, attributes in tags for name in attributes)
    assert sum(tag == "script" for tag, _ in tags) == 3
    assert "\x00" not in hostile
    assert "\u202e" not in hostile


def test_a_name_of_ten_thousand_characters_is_cut():
    """It costs the page its first words, not its size."""
    page = maps.render_page(hostile_report("n" * 10_000))
    assert len(page.encode()) < 320_000
    assert "n" * 1_000 not in page


THREE = (
    "The train from Oslo to Bergen takes 6 hours and 30 minutes for the 496 km, an average of "
    "76 km/h. From Stockholm to Helsinki the ferry sails 480 km in 17 hours. The train from "
    "Helsinki to Rovaniemi covers 900 km in 8 hours."
)
FAR = (
    "The train from Pyongyang to Vladivostok covers 435 miles in about 20 hours, an average of "
    "22 mph. Vladivostok lies 900 miles by road from Vostochny Cosmodrome. From Moscow to "
    "Vladivostok by rail it is 9,289 km, seven days on the train."
)


@pytest.mark.parametrize("text", [THREE, FAR])
def test_a_whole_article_of_three_journeys_stays_small(text):
    """Fjords and skerries, or half of Asia: a picture page below 60 KB, a live one below 300."""
    report = geo.check_article(text)
    assert len(report.journeys) == 3
    assert len(render_static_page(report).encode()) < 60_000
    assert len(maps.render_page(report).encode()) < 300_000


def test_the_figures_of_the_sources_are_switched_too():
    """What a posted distance was compared with stands in both units, at the foot as elsewhere."""
    report = founding_report()
    (journey, (rail, *others)), *rest = report.routes
    posted = replace(rail, source="posted: 88 km, 90 km on the map")
    changed = replace(report, routes=((journey, (posted, *others)), *rest))
    foot = maps.render_page(changed).partition("<footer")[2]
    assert '<span class="k">88 km</span><span class="m">55 mi</span>' in foot
    assert '<span class="k">90 km</span><span class="m">56 mi</span>' in foot
