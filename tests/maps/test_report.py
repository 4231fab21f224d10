"""Reports in words, and the folder they are written to."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from strategies import HOSTILE, founding_collection, founding_report, hostile_report

import geo
import maps
from maps import folder
from maps.credits import data_lines, legal_lines
from maps.report_text import escape_markdown, render_text
from maps.text import markup

TESTS = Path(__file__).parent.parent
GOLDEN = TESTS / "golden"
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Links(HTMLParser):
    """What a page points to, and the tags it has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.sources: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            {"href": self.hrefs, "src": self.sources, "id": self.ids}.get(name, []).append(
                value or ""
            )
            assert not name.startswith("on"), name


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The founding collection as a folder."""
    index = maps.write_reports(founding_collection(), tmp_path_factory.mktemp("out") / "reports")
    return index.parent


def without_credits(text: str) -> list[str]:
    """The lines that do not depend on which data are packaged."""
    given = data_lines(founding_report())
    told = [escape_markdown(line) for line in given] + list(given)
    return [line for line in text.splitlines() if not line.strip("- ").startswith(tuple(told))]


@pytest.mark.parametrize(("form", "name"), [("text", "founding.txt"), ("markdown", "founding.md")])
def test_the_report_in_words_has_not_moved(form: str, name: str) -> None:
    """The founding report reads as in the golden file."""
    golden = (GOLDEN / name).read_text("utf-8")
    assert without_credits(maps.render(founding_report(), form=form)) == without_credits(golden)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_words_hold_verdict_interval_reason_and_sentence(form: str) -> None:
    """Each fact a reader needs stands in both forms, in both units."""
    text = maps.render(founding_collection(), form=form)
    for fact in (
        "435 miles",
        "does not fit",
        "1,173–1,197 km (729–744 mi)",
        "It may be the straight line",
        "The trip of 435 miles took around 20 hours",
        "posted line-km",
        "Vostochny is taken for Vostochny Cosmodrome.",
        "drops the words “by road”",
        "1,435 mm and 1,520 mm",
    ):
        assert fact in text


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv", "claimreview"])
def test_every_form_ends_a_line_and_is_utf8(form: str) -> None:
    """The five forms of `check` can be printed and piped."""
    text = maps.render(founding_collection(), form=form)
    assert text.endswith("\n")
    text.encode("utf-8")


def test_an_unknown_form_lists_the_known() -> None:
    """The sentence says what there is."""
    with pytest.raises(ValueError, match="claimreview, csv, json, markdown, text"):
        maps.render(founding_report(), form="docx")


@pytest.mark.parametrize("form", ["text", "markdown", "json", "csv", "claimreview"])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_form_carries_what_a_terminal_would_obey(form: str, text: str) -> None:
    """No control character but the line break, no direction override, no lone surrogate."""
    shown = maps.render(hostile_report(text), form=form)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_hostile_text_as_text(text: str) -> None:
    """Rendered with raw HTML allowed, the words come out and no element does."""
    markdown = pytest.importorskip("markdown_it")
    html = markdown.MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(
        f"# {escape_markdown(text)}\n\n- {escape_markdown(text)}\n\n"
        f"| a |\n|---|\n| {escape_markdown(text)} |\n"
    )
    tags = set(Links(html).tags)
    assert tags <= {"h1", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}
    found: list[str] = []
    reader = HTMLParser()
    reader.handle_data = found.append  # type: ignore[method-assign]
    reader.feed(html)
    reader.close()
    said = " ".join("".join(found).split())
    assert said.count(" ".join(geo.plain_text(text).split())) == 3


def test_an_article_without_figures_says_so() -> None:
    """Text and Markdown of an empty report are a sentence, not an empty table."""
    empty = geo.Report(article=founding_report().article)
    for form in ("text", "markdown"):
        text = maps.render(empty, form=form)
        assert "No travel figure was found in this article." in text
        assert "figure  " not in text
        assert "|" not in text


def test_the_folder_has_a_page_and_its_files_for_each_article(written: Path) -> None:
    """Index, page, Markdown and JSON an article, with data and pictures beside them."""
    names = {path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file()}
    for stem in ("founding", "short"):
        assert {f"{stem}.html", f"{stem}.md", f"{stem}.json"} <= names
        endings = ("csv", "geojson", "gpx", "kml", "svg", "png", "claimreview.json")
        assert {f"files/{stem}.{ending}" for ending in endings} <= names
    assert {"index.html", "report.md", "report.json", "report.csv"} <= names
    assert not [name for name in names if ".part" in name]
    whole = json.loads((written / "report.json").read_text("utf-8"))
    assert whole == json.loads(geo.to_json(founding_collection()))


def test_every_link_of_the_index_leads_somewhere(written: Path) -> None:
    """Files exist, and anchors exist in the pages they point into."""
    found = Links((written / "index.html").read_text("utf-8"))
    assert len(found.hrefs) > 20
    for href in found.hrefs + found.sources:
        path, _, anchor = href.partition("#")
        target = written / unquote(path)
        assert target.is_file(), href
        if anchor:
            assert anchor in Links(target.read_text("utf-8")).ids, href


def test_the_index_has_no_script_and_forbids_all_requests(written: Path) -> None:
    """A content policy stands in the page; its style is named by its hash."""
    page = (written / "index.html").read_text("utf-8")
    assert "default-src 'none'" in page.replace("&#x27;", "'")
    assert "script" not in Links(page).tags
    assert "http://" not in page
    assert not re.search(r'(?:src|href)="https:', page)


def test_the_index_publishes_the_scale_and_the_sources(written: Path) -> None:
    """What the verdicts mean, their rating, and the credits of the data."""
    page = (written / "index.html").read_text("utf-8")
    assert "What the verdicts mean" in page
    assert "ClaimReview rating 1 of 2" in page
    for credit in legal_lines(*founding_collection().reports):
        assert markup(credit) in page


def test_the_page_of_an_article_tells_all(written: Path) -> None:
    """Verdict, interval, explanation, sentence, source, assumption and relation stand on it."""
    page = (written / "founding.html").read_text("utf-8")
    for fact in (
        "does not fit",
        "It may be the straight line",
        "The trip of 435 miles took around 20 hours",
        "posted line-km",
        "Vostochny is taken for Vostochny Cosmodrome.",
        "the three figures agree",
        "Both ends are taken at their main stations.",
    ):
        assert fact in page, fact


def test_the_same_reports_give_the_same_folder(written: Path, tmp_path: Path) -> None:
    """Byte for byte, pictures included."""
    again = maps.write_reports(founding_collection(), tmp_path / "again").parent
    for path in written.rglob("*"):
        if path.is_file():
            assert (again / path.relative_to(written)).read_bytes() == path.read_bytes(), path.name


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_sources_give_plain_file_names(text: str) -> None:
    """No separator, no dots that lead out, no device, bounded, never twice the same."""
    report = founding_report()
    named = replace(report, article=replace(report.article, source=text, title=text))
    names = folder.name_files([named, named, named])
    assert len(set(names)) == 3
    for name in names:
        assert 0 < len(name.encode("utf-8")) <= 70
        assert re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", name), name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\Story One.docx", "story-one"),
        ("https://a.example/2023/09/kim-train.html", "kim-train"),
        ("https://a.example/2023/09/kim-train/", "kim-train"),
        ("index.html", "index-article"),
        ("CON.txt", "con-article"),
        ("..", "a-slow-train-to-vladivostok"),
        ("평양.txt", "평양"),
        ("-", "a-slow-train-to-vladivostok"),
    ],
)
def test_a_file_is_named_after_its_article(source: str, name: str) -> None:
    """The last part of a path or address; the title where that says nothing."""
    report = founding_report()
    assert folder.name_files([replace(report, article=replace(report.article, source=source))]) == (
        name,
    )


def test_an_article_about_nowhere_has_its_pages(tmp_path: Path) -> None:
    """No place that can be found: the page says so and has the table of claims."""
    nowhere = replace(founding_report(), places=(), journeys=(), routes=(), measurements=())
    empty = geo.Report(article=replace(founding_report().article, source="empty.txt"))
    maps.write_reports(geo.Collection(reports=(nowhere, empty)), tmp_path)
    page = (tmp_path / "founding.html").read_text("utf-8")
    assert "435 miles" in page
    assert "does not fit" in page
    assert "No travel figure was found" in (tmp_path / "empty.html").read_text("utf-8")
    index = (tmp_path / "index.html").read_text("utf-8")
    assert "No travel figure was found" in index
    assert "<img" not in index
    assert index.count('<li class="bare">') == 2


def test_a_date_alone_is_no_figure_of_travel() -> None:
    """An article with a date and nothing else says so first, and has no table of figures."""
    report = geo.check_article("The council voted on Monday to close the baths.")
    assert [claim.kind for claim in report.claims] == ["date"]
    page = maps.render_page(report)
    assert "No travel figure was found in this article. It names 1 date or time" in page
    assert "Figures of travel, in the order of the article" not in page
    assert "Dates and other figures that the map cannot decide." in page


def test_no_article_at_all_is_an_index_that_says_so(tmp_path: Path) -> None:
    """An empty collection can be written too."""
    index = maps.write_reports(geo.Collection(reports=()), tmp_path)
    assert "0 figures in 0 articles" in index.read_text("utf-8")


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    """Story.txt and STORY.txt are one file on many disks."""
    report = founding_report()
    pair = [
        replace(report, article=replace(report.article, source=source))
        for source in ("Story.txt", "STORY.txt")
    ]
    assert folder.name_files(pair) == ("story", "story-2")


def test_other_files_of_the_folder_are_left_alone(tmp_path: Path) -> None:
    """A report may be written into a folder that is in use."""
    (tmp_path / "mine.txt").write_text("mine")
    maps.write_reports(founding_collection(), tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_full_disk_leaves_the_previous_report_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Space runs out at the fifth file: every old file is as it was, nothing else is there."""
    out = maps.write_reports(founding_collection(), tmp_path / "out").parent
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    real, count = Path.write_bytes, [0]

    def write_bytes(self: Path, content: bytes) -> int:
        count[0] += 1
        if count[0] == 5:
            real(self, content[: len(content) // 2])
            raise OSError(28, "No space left on device")
        return real(self, content)

    monkeypatch.setattr(Path, "write_bytes", write_bytes)
    other = geo.Collection(reports=(founding_report(),))
    with pytest.raises(geo.OutputError, match=r"No space left on device.*make room"):
        maps.write_reports(other, out)
    monkeypatch.undo()
    after = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="needs a limit on file sizes")
def test_a_disk_that_is_really_full_leaves_the_previous_report_whole(tmp_path: Path) -> None:
    """The system itself refuses to write on, in another process: one sentence, nothing lost."""
    out = maps.write_reports(founding_collection(), tmp_path / "out").parent
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    script = (
        "import resource, signal, sys\n"
        "from strategies import founding_report\n"
        "import geo, maps\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try:\n"
        "    maps.write_reports(geo.Collection(reports=(founding_report(),)), sys.argv[1])\n"
        "except geo.OutputError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(out)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{TESTS}{os.pathsep}{TESTS.parent}"},
    )
    assert "cannot be written (File too large)" in done.stdout, done.stderr
    after = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.parametrize("place", ["taken", "taken/below"])
def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path, place: str) -> None:
    """A file stands where the folder should be: it stays, and nothing is left behind."""
    (tmp_path / "taken").write_text("here")
    with pytest.raises(geo.OutputError, match="cannot be written"):
        maps.write_reports(founding_collection(), tmp_path / place)
    assert [path.name for path in tmp_path.rglob("*")] == ["taken"]
    assert (tmp_path / "taken").read_text() == "here"


def test_a_new_folder_that_fails_is_not_left_empty(tmp_path: Path) -> None:
    """What was not there before is not there after."""

    def broken() -> object:
        yield "a.txt", b"a"
        raise OSError(5, "Input/output error")

    with pytest.raises(geo.OutputError, match="Input/output error"):
        folder.write_folder(tmp_path / "new", broken())  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a system with SIGKILL")
def test_a_killed_process_leaves_the_previous_report_whole(tmp_path: Path) -> None:
    """Killed while the new files are written, before the first rename."""
    out = maps.write_reports(founding_collection(), tmp_path / "out").parent
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    script = (
        "import sys, time\n"
        "from maps.folder import write_folder\n"
        "def files():\n"
        "    yield 'index.html', b'new'\n"
        "    yield 'founding.html', b'new'\n"
        "    print('half', flush=True)\n"
        "    time.sleep(60)\n"
        "    yield 'late.html', b'new'\n"
        "write_folder(sys.argv[1], files())\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(out)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(TESTS.parent)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"half\n"
    process.kill()
    process.wait()
    process.stdout.close()
    kept = {path: path.read_bytes() for path in before}
    assert kept == before
    # the next run sweeps away what the dead one left, once it is an hour old
    (left,) = out.glob(".milepost-*.part")
    old = time.time() - 7200
    os.utime(left, (old, old))
    maps.write_reports(founding_collection(), out)
    assert not list(out.glob(".milepost-*.part"))


@pytest.mark.parametrize(
    ("ending", "opening"),
    [
        ("html", b"<!DOCTYPE html>"),
        ("svg", b"<?xml"),
        ("png", b"\x89PNG"),
        ("pdf", b"%PDF"),
        ("geojson", b'{"type":"FeatureCollection"'),
        ("gpkg", b"SQLite format 3"),
        ("gpx", b"<?xml"),
        ("kml", b"<?xml"),
        ("csv", b"article,"),
        ("json", b"{"),
    ],
)
def test_a_map_takes_the_form_of_its_ending(tmp_path: Path, ending: str, opening: bytes) -> None:
    """The first bytes are those of the format."""
    path = maps.write_map(founding_report(), tmp_path / f"map.{ending}")
    assert path.read_bytes().lower().startswith(opening.lower())


def test_an_unknown_ending_lists_the_known_and_writes_nothing(tmp_path: Path) -> None:
    """One sentence."""
    with pytest.raises(geo.OutputError, match=r"\.geojson, \.gpkg"):
        maps.write_map(founding_report(), tmp_path / "map.docx")
    assert list(tmp_path.iterdir()) == []


def test_dates_are_named_once_and_not_counted_as_figures() -> None:
    """A date that no check can use has no row of its own; the figures are counted without it."""
    report = founding_report()
    (first, *rest) = report.claims
    dated = replace(first, kind="date", quantity=replace(first.quantity, text="in 2019"))
    verdict = replace(report.verdicts[0], outcome=geo.Outcome.UNCHECKED)
    found = replace(
        report, claims=(dated, *rest), verdicts=(verdict, *report.verdicts[1:]), measurements=()
    )
    text = maps.render(found, form="text")
    assert "5 figures: 2 do not fit, 2 fit, 1 not checked." in text
    assert "It also names 1 date or time that a map cannot check." in text
    assert text.count("in 2019") == 1
    # the numbers of the map stay: the second claim is still number 2
    assert "\n2. 20 hours" in text


def test_a_judged_date_is_a_figure() -> None:
    """Where a check could use it, a date stands among the figures."""
    report = founding_report()
    (first, *rest) = report.claims
    found = replace(report, claims=(replace(first, kind="date"), *rest))
    assert "6 figures: 3 do not fit" in maps.render(found, form="text")


def test_no_folder_of_the_machine_stands_in_what_is_read(tmp_path: Path) -> None:
    """Pages, Markdown and index name the file of an article, not where it lay."""
    report = founding_report()
    source = "/home/somebody/secret/train.txt"
    placed = replace(report, article=replace(report.article, source=source, title=None))
    maps.write_reports(geo.Collection(reports=(placed,)), tmp_path)
    for name in ("index.html", "train.html", "train.md", "report.md"):
        text = (tmp_path / name).read_text("utf-8")
        assert "secret" not in text, name
        assert "train.txt" in text.replace("\\", ""), name


def test_what_a_verdict_tells_is_not_told_again() -> None:
    """An agreement stands once; what does not hold stands among the figures too."""
    text = "The train from Paris to Lyon covers 470 km in {} hours, an average of 235 km/h."
    report = geo.check_article(text.format("two"))
    shown = render_text(report)
    assert shown.count("470 km (292 miles) in two hours make") == 1
    assert "cannot all hold" in render_text(geo.check_article(text.format("four")))
