"""What is pasted into other pages."""

from __future__ import annotations

import base64
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from strategies import HOSTILE, founding_report, hostile_report

import geo
import maps
from maps.embed import alternative, markup_document, oembed, srcdoc_snippet, write_embed


class Tags(HTMLParser):
    """Tags with their attributes, and the text between them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def first(self, tag: str) -> dict[str, str | None]:
        """The attributes of the first element of a kind."""
        return next(attrs for name, attrs in self.tags if name == tag)


def test_an_iframe_has_all_that_a_page_around_it_needs() -> None:
    """Title, full width, a start height, lazy, scripts and nothing else, a static picture."""
    snippet = maps.iframe_snippet(
        founding_report(), src="https://a.example/m.html", picture="https://a.example/m.png"
    )
    frame = Tags(snippet).first("iframe")
    assert frame["title"] == "Map and figures: A slow train to Vladivostok"
    assert (frame["width"], frame["loading"], frame["sandbox"]) == ("100%", "lazy", "allow-scripts")
    assert int(frame["height"] or 0) > 300
    still = snippet[snippet.index("<noscript>") :]
    assert Tags(still).first("a")["href"] == "https://a.example/m.html"
    assert Tags(still).first("img")["src"] == "https://a.example/m.png"
    assert "Pyongyang – Vladivostok" in (Tags(still).first("img")["alt"] or "")


def test_two_frames_on_one_page_do_not_share_an_id() -> None:
    """Each snippet's script finds its own frame."""
    ids = {
        Tags(maps.iframe_snippet(founding_report(), src=src)).first("iframe")["id"]
        for src in ("a.html", "b.html")
    }
    assert len(ids) == 2


@pytest.mark.parametrize(
    "src",
    ["javascript:alert(1)", "data:text/html,x", "JavaScript:x", "\x00javascript:x", "file:///x"],
)
def test_an_address_that_is_none_is_refused(src: str) -> None:
    """Only http, https and relative addresses go into a link."""
    with pytest.raises(ValueError, match="no address of a page"):
        maps.iframe_snippet(founding_report(), src=src)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_every_snippet(text: str) -> None:
    """No tag, no attribute and no script of theirs; the words can be read."""
    report = hostile_report(text)
    for snippet in (
        maps.iframe_snippet(report, src="m.html", picture="m.png"),
        maps.render_fragment(report),
    ):
        snippet.encode("utf-8")
        found = Tags(snippet)
        names = {name for name, _ in found.tags}
        assert names <= {
            *("iframe", "script", "noscript", "p", "a", "img", "figure", "figcaption", "table"),
            *("caption", "thead", "tbody", "tr", "th", "td", "strong", "br"),
        }
        for _, attrs in found.tags:
            assert not [name for name in attrs if name.startswith("on")]
        assert sum(name == "script" for name, _ in found.tags) <= 1


def test_a_fragment_is_a_picture_with_its_table() -> None:
    """The drawing stands in it, the table says the same, no style of the host is touched."""
    fragment = maps.render_fragment(founding_report())
    found = Tags(fragment)
    source = found.first("img")["src"] or ""
    drawn = base64.b64decode(source.removeprefix("data:image/svg+xml;base64,")).decode()
    assert "Владивосток" in drawn
    assert not {"style", "script", "link"} & {name for name, _ in found.tags}
    for fact in ("435 miles", "does not fit", "1,173–1,197 km (729–744 mi)"):
        assert fact in found.text
    assert sum(name == "tr" for name, _ in found.tags) == 7


def test_a_fragment_without_figures_says_so() -> None:
    """A sentence instead of an empty table."""
    fragment = maps.render_fragment(geo.Report(article=founding_report().article))
    assert "No travel figure was found" in Tags(fragment).text
    assert "table" not in {name for name, _ in Tags(fragment).tags}


def test_srcdoc_carries_the_whole_page_on_one_line() -> None:
    """Read back by a parser it is the page, byte for byte."""
    snippet = srcdoc_snippet(founding_report())
    assert snippet.count("\n") == 1
    frame = Tags(snippet).first("iframe")
    assert frame["srcdoc"] == maps.render_page(founding_report())
    assert (frame["sandbox"], frame["loading"]) == ("allow-scripts", "lazy")


def test_an_attribute_holds_any_document() -> None:
    """Quotes, ampersands, references and line breaks survive."""
    page = "<p a=\"1\">&amp; &quot; 'x'\n\n  <b>`${}</b>"
    held = Tags(f'<iframe srcdoc="{markup_document(page)}"></iframe>').first("iframe")["srcdoc"]
    assert held == page


def test_an_oembed_answer_is_rich_and_complete() -> None:
    """OEmbed 1.0, 2.3.4.4: html, width and height, with type, version and title."""
    answer = oembed(founding_report(), src="https://a.example/m.html")
    assert (answer["type"], answer["version"]) == ("rich", "1.0")
    assert isinstance(answer["width"], int)
    assert isinstance(answer["height"], int)
    assert str(answer["title"]).startswith("Map and figures")
    assert "https://a.example/m.html" in str(answer["html"])


def test_embed_writes_the_page_and_what_goes_with_it(tmp_path: Path) -> None:
    """Page, picture, fragment, srcdoc and oEmbed; the snippet points to where they will be."""
    snippet = write_embed(
        founding_report(), tmp_path / "my map.html", url="https://a.example/x/my%20map.html"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "my map.fragment.html",
        "my map.html",
        "my map.oembed.json",
        "my map.png",
        "my map.srcdoc.html",
    ]
    assert 'src="https://a.example/x/my%20map.html"' in snippet
    assert 'src="https://a.example/x/my%20map.png"' in snippet
    answer = json.loads((tmp_path / "my map.oembed.json").read_text("utf-8"))
    assert answer["html"] == snippet
    # a reader of the page finds the answer by its link
    link = next(
        attrs
        for name, attrs in Tags((tmp_path / "my map.html").read_text("utf-8")).tags
        if name == "link" and attrs.get("type") == "application/json+oembed"
    )
    assert link["href"] == "https://a.example/x/my%20map.oembed.json"


def test_embed_without_an_address_fits_the_same_folder(tmp_path: Path) -> None:
    """The names stand in the snippet as a link writes them."""
    snippet = write_embed(founding_report(), tmp_path / "기차 1.html")
    frame = Tags(snippet).first("iframe")
    assert frame["src"] == "%EA%B8%B0%EC%B0%A8%201.html"
    assert re.search(r'src="[^"]*%201\.png"', snippet)


def test_embed_into_a_place_that_cannot_be_leaves_nothing(tmp_path: Path) -> None:
    """One sentence; the file that stands there stays."""
    (tmp_path / "taken").write_text("here")
    with pytest.raises(geo.OutputError, match="cannot be written"):
        write_embed(founding_report(), tmp_path / "taken" / "m.html")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_the_text_for_those_who_do_not_see_names_journeys_and_verdicts() -> None:
    """Two journeys, then the count of verdicts."""
    assert alternative(founding_report()) == (
        "Map of Pyongyang – Vladivostok, by rail; Vladivostok – Vostochny Cosmodrome, by road. "
        "6 figures: 3 do not fit, 2 fit, 1 not checked."
    )
