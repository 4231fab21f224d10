"""Files made to hurt: bounded time, bounded memory, one clear sentence."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress
from email.message import EmailMessage

import pytest
from effort import growth, within

from geo.article import make_article
from geo.errors import ArticleError
from geo.mail_quotes import without_quoted, without_quoted_markup
from geo.pipeline import check_article
from geo.readers import read_content
from geo.settings import Settings
from geo.toponyms import find_toponyms

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def archive(body: bytes, *, name: str = "word/document.xml") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as handle:
        handle.writestr(name, body)
    return out.getvalue()


def test_zip_bomb() -> None:
    """A kilobyte that unpacks to 200 MB is refused after 40 MB."""
    bomb = archive(b"<w:t>" + b"\0" * 200_000_000)

    def refuse() -> None:
        with pytest.raises(ArticleError, match="unpacks to far more"):
            read_content(bomb, source="bomb.docx")

    assert within(refuse, 10)


def test_entity_bomb() -> None:
    """Entities that multiply are not declared in any DOCX, so none is expanded."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    body = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    body += f'<w:document xmlns:w="{W}"><w:p><w:t>&l11;</w:t></w:p></w:document>'
    with pytest.raises(ArticleError, match="entities"):
        read_content(archive(body.encode()), source="laughs.docx")


def test_external_entity() -> None:
    """Nothing outside a DOCX is read through it."""
    body = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:p xmlns:w="{W}">&e;</w:p>'
    with pytest.raises(ArticleError, match="entities"):
        read_content(archive(body.encode()), source="x.docx")


def test_deep_json() -> None:
    """Brackets nested a hundred thousand deep are no article."""
    content = b'{"@type":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with pytest.raises(ArticleError):
        read_content(content, source="deep.json")


def test_many_mail_parts() -> None:
    """A message of a thousand parts is read as far as its first text."""
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.example", "x"
    message.set_content("It took 20 hours.")
    for _ in range(1_000):
        message.add_attachment(b"x", maintype="image", subtype="png")
    assert read_content(message.as_bytes(), source="m").text.strip() == "It took 20 hours."


PAGES = {
    "nested": "<div>",
    "paragraphs": "<p>5 km</p>",
    "open quotes": '<a b="',
    "angles": "<",
    "items": "<li>",
    "rows": "<tr><td>5 km</td></tr>",
    "scripts": '<script type="application/ld+json">',
    "options": "<select><option>",
    "comments": "<!--",
    "bold": "<b>",
    "breaks": "a<br>",
    "entities": "&amp;",
    "formatting": "<b><p>",
    "tables": "<table><tr><td>",
    "ends of others": "<div></b>",
    "spans over blocks": "<span><div></span></div>",
    "formats over blocks": "<nobr>x<article>x<ul>x</nobr>x",
    "items of two kinds": "<li><dd>",
    "ends out of scope": "<div><table></div></table>",
}


@pytest.mark.parametrize("name", PAGES)
def test_markup_without_end(name: str) -> None:
    """A page of a megabyte of one tag takes seconds at most, and no worse than in proportion."""

    def reading(size: int) -> Callable[[], None]:
        unit = PAGES[name]
        page = "<html><body>" + unit * (size // len(unit)) + "It took 20 hours."

        def read() -> None:
            with suppress(ArticleError):
                read_content(page.encode(), source="x.html")

        return read

    assert growth(reading(100_000), reading(1_000_000), most=40) < 40


def test_open_paths_are_no_depth() -> None:
    """Drawings of thousands of shapes that are never closed do not hide the story."""
    icon = "<svg><path d='M1'/><circle r='2'/><use href='#a'/></svg>"
    page = f"<html><body><nav>{icon * 3_000}</nav><article><p>It took 20 hours.</p></article>"
    article = read_content(page.encode(), source="x")
    assert (article.text, article.notes) == ("It took 20 hours.", ())


def test_million_tags_keep_the_text() -> None:
    """The story in a page of a million tags is still found."""
    page = "<html><body>" + "<i></i>" * 300_000 + "<p>It took 20 hours.</p></body></html>"
    assert "It took 20 hours." in read_content(page.encode(), source="x").text


@pytest.mark.parametrize(
    "unit",
    [
        b"1",
        b" x",
        b"\xff",
        b"\xe4\xb8",
        b"\x80a",
        b"\x00a\x00",
        b"9,",
        b"\r",
        b"# ",
        b"[](",
        b"*_",
        b"> ",
    ],
)
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_text_of_one_thing(unit: bytes, ending: str) -> None:
    """A hundred kilobytes of anything is read or refused in seconds."""

    def read() -> None:
        with suppress(ArticleError):
            read_content(unit * (100_000 // len(unit)), source=f"x.{ending}", ending=ending)

    assert within(read, 8)


def test_mail_of_boundaries_only() -> None:
    """A hundred thousand empty parts are refused before they are parsed."""
    head = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    with pytest.raises(ArticleError, match="too many parts"):
        read_content(head + b"--x\n\nhi\n" * 100_000, source="x.eml")


@pytest.mark.parametrize(
    "unit",
    [
        "-",
        "-\n",
        "> 5 km\n",
        "On Tue, 12 Sep 2023, Ann wrote:\n",
        "On Tue, 12 Sep 2023, Ann wrote:\n> 5 km\n5 km\n",
        "From: Ann\nDate: 3 May\n",
    ],
)
def test_quotes_of_a_mail_only(unit: str) -> None:
    """What a mail quotes is found in time that grows as the mail does."""

    def work(size: int, *, answers: bool) -> Callable[[], object]:
        text = "5 km\n" * (size // 10) + unit * (size // len(unit))
        return lambda: without_quoted(text, answers=answers)

    for answers in (True, False):
        small, large = work(100_000, answers=answers), work(1_000_000, answers=answers)
        assert growth(small, large, most=40) < 40


def test_quotes_of_a_mail_of_html_only() -> None:
    """A megabyte of quoting elements is taken out in seconds."""
    own = "<p>The train from Paris to Lyon took two hours, and it was full.</p>"
    unit = '<div class="gmail_quote"><blockquote type="cite">5 km</blockquote></div>'

    def read() -> None:
        page = own + unit * (1_000_000 // len(unit))
        assert "5 km" not in without_quoted_markup(page, answers=True)[0]

    assert within(read, 8)


def test_docx_of_elements_only() -> None:
    """Millions of elements, one inside the other or not, build no tree in memory."""
    for body in (b"<d>" * 1_000_000, b"<d>" + b"<x/>" * 1_000_000 + b"</d>"):
        bomb = archive(body)

        def refuse(bomb: bytes = bomb) -> None:
            with pytest.raises(ArticleError):
                read_content(bomb, source="x.docx")

        tracemalloc.start()
        refuse()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 40_000_000
        assert within(refuse, 20)


def test_names_in_messages_cannot_move_the_cursor() -> None:
    """Control characters and endless names are cut out of what is printed."""
    with pytest.raises(ArticleError) as caught:
        read_content(b"", source="a\x1b[2J\u202e" + "b" * 9_000)
    assert "\x1b" not in str(caught.value)
    assert "\u202e" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_rtf_bomb() -> None:
    """Braces without end and huge pictures in RTF are bounded."""
    for content in (
        b"{\\rtf1 " + b"{" * 200_000,
        b"{\\rtf1 \\bin99999999 x}",
        b"{\\rtf1 " + b"\\u99999999?" * 9_999 + b"}",
    ):
        with suppress(ArticleError):
            read_content(content, source="x.rtf")
    with pytest.raises(ArticleError, match="over"):
        read_content(b"{\\rtf1 " + b"x" * 6_000_000, source="x.rtf")


def test_limit_holds_for_what_comes_out() -> None:
    """A short file that turns into a long text is refused as well."""
    body = f'<w:document xmlns:w="{W}">' + "<w:p><w:t>word </w:t></w:p>" * 30_000 + "</w:document>"
    with pytest.raises(ArticleError, match="longer than"):
        read_content(archive(body.encode()), source="x", settings=Settings(max_article_chars=9_999))


def test_linked_data_of_odd_types() -> None:
    """Fields of the wrong type are passed over."""
    for value in (None, 5, [], {}, [[]], {"name": 5}, True):
        data = {"@type": "NewsArticle", "articleBody": "It took 20 hours.", "publisher": value}
        data |= {"headline": value, "datePublished": value, "inLanguage": value}
        assert read_content(json.dumps(data).encode(), source="x").text == "It took 20 hours."


def test_more_figures_than_any_article_are_judged_in_part() -> None:
    """Each figure is held against the others: beyond a limit the report says what it left."""
    text = "The train from Ulm to Bonn took six hours. " * 5
    whole = check_article(text)
    part = check_article(text, settings=Settings(max_claims=3))
    assert len(whole.claims) == 5
    assert [claim.span for claim in part.claims] == [claim.span for claim in whole.claims[:3]]
    assert part.notes[0].startswith("it holds 5 travel figures; only the first 3 were judged")
    assert not any("judged" in note for note in whole.notes)


def test_a_table_without_end_is_read_in_part() -> None:
    """Beyond a limit no figure is read, and the report says from where on."""
    text = "The train from Ulm to Bonn took six hours. " * 5
    part = check_article(text, settings=Settings(max_figures=3))
    assert [claim.span for claim in part.claims] == [
        claim.span for claim in check_article(text).claims[:3]
    ]
    end = part.claims[-1].span.end
    assert part.notes[0] == (
        f"it holds more than 3 figures; what stands behind character {end} was not read: "
        "give its parts one by one"
    )
    assert part.article.text == text


def test_a_table_without_end_takes_no_memory_without_end() -> None:
    """What is kept of 20,000 figures is what is kept of the first 500."""
    check_article("It took six hours from Ulm to Bonn.")  # tables are loaded before
    tracemalloc.start()
    report = check_article("1 km " * 20_000, settings=Settings(max_figures=500))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16_000_000
    assert "not read" in report.notes[0]


@pytest.mark.parametrize("unit", ["\n", "7 ", "seven "])
def test_what_names_nothing_takes_little_memory(unit: str) -> None:
    """Empty lines, digits and small words are not kept while names are looked for."""
    text = unit * (200_000 // len(unit))
    tracemalloc.start()
    names = find_toponyms(make_article(text))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert names == ()
    assert peak < 3_000_000


def test_words_that_might_name_something_are_not_kept_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of a table of words with capitals those are dropped that nothing makes a place."""
    monkeypatch.setattr("geo.toponyms._SHELF", 1_000)
    monkeypatch.setattr("geo.toponyms._MANY", 100)
    article = make_article("May " * 4_000 + "\nThe train left Paris for Lyon.")
    tracemalloc.start()
    found = find_toponyms(article, known={"May", "Paris", "Lyon"}.__contains__)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [each.name for each in found] == ["Paris", "Lyon"]
    assert peak < 1_200_000


def test_names_of_a_shelf_are_those_of_a_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long text is looked at twice and kept nowhere: the same names are found in it."""
    article = make_article(
        "John Lyon left Paris, Texas. Lyon took the train to Marseille. He saw no one for days."
    )
    known = {"Paris", "Lyon", "Marseille"}.__contains__
    found = find_toponyms(article, known=known)
    assert {each.name for each in found} >= {"Paris", "Marseille"}
    monkeypatch.setattr("geo.toponyms._SHELF", 10)
    assert find_toponyms(article, known=known) == found


@pytest.mark.parametrize(
    "head",
    [
        "Subject: " + "=?utf-8?q?a?= " * 100_000,
        "From: " + "a@b.example, " * 100_000,
        "Date: " + "(" * 300_000,
        "MIME-Version: 1.0\nContent-Type: text/plain" + "; a=b" * 200_000,
    ],
    ids=["subject", "sender", "date", "type"],
)
def test_headers_without_end(head: str) -> None:
    """A header of a megabyte takes no more than its length, and its message is read or refused."""
    message = f"From: desk@paper.example\nMessage-ID: <1>\n{head}\n\nIt took 20 hours.".encode()

    def read() -> None:
        with suppress(ArticleError):
            assert read_content(message, source="x.eml").text.strip() == "It took 20 hours."

    assert within(read, 10)
