"""Files of every form → Article; all files are made here."""

from __future__ import annotations

import io
import json
import sys
import threading
import zipfile
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from geo.errors import ArticleError, OfflineError
from geo.model import Article
from geo.readers import read_article, read_content, readers
from geo.settings import Settings
from geo.store import open_anywhere

STORY = "The train from Pyongyang took 20 hours. It covered 435 miles."


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def pdf(text: str, title: str = "A slow train") -> bytes:
    """A PDF of one page with lines of text, or none; written by hand after ISO 32000."""
    lines = ") Tj 0 -14 Td (".join(text.split("\n"))
    stream = f"BT /F1 12 Tf 72 700 Td ({lines}) Tj ET".encode("latin-1") if text else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(%s)/CreationDate(D:20230912080000Z)>>" % title.encode("latin-1"),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return out


def docx(*paragraphs: str, title: str = "") -> bytes:
    """A DOCX with plain paragraphs, after ECMA-376."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    runs = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in paragraphs)
    body = f'<w:document xmlns:w="{name}"><w:body>{runs}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", body)
        core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        archive.writestr(
            "docProps/core.xml",
            f'<c:coreProperties xmlns:c="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{title}</dc:title></c:coreProperties>",
        )
    return out.getvalue()


PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>A slow train | The Paper</title><meta property="og:title" content="A slow train">
<meta property="og:site_name" content="The Paper">
<meta property="article:published_time" content="2023-09-12T06:00:00Z"></head><body>
<nav><p>Home</p><a>World</a></nav><header><p>Subscribe for $3</p></header>
<article><h1>A slow train</h1><p>The train from <b>Pyongyang</b> took 20&nbsp;hours.</p>
<p>It covered<br>435 miles.</p><aside><p>Read also: 900 miles</p></aside>
<script>alert("999 km")</script><ul><li>One stop</li></ul></article>
<footer><p>(c) 2023</p></footer></body></html>"""

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Paper"},
        {
            "@type": ["NewsArticle"],
            "headline": "A slow train",
            "datePublished": "2023-09-12T06:00:00Z",
            "publisher": {"@type": "Organization", "name": "The Paper"},
            "inLanguage": "en-GB",
            "articleBody": STORY,
        },
    ],
}


def about(article: Article) -> tuple[str | None, date | None, str | None]:
    return article.title, article.published, article.publisher


def test_html(tmp_path: Path) -> None:
    """Of a page the story is read, with title, date and publisher; menus and scripts are not."""
    article = read_article(write(tmp_path, "page.html", PAGE))
    assert article.text == (
        "A slow train\n\nThe train from Pyongyang took 20 hours."
        "\n\nIt covered\n\n435 miles.\n\nOne stop"
    )
    assert about(article) == ("A slow train", date(2023, 9, 12), "The Paper")
    assert article.language == "en"


def test_html_read_carefully() -> None:
    """With the extra, trafilatura reads a page and keeps what surrounds the story out."""
    pytest.importorskip("trafilatura")
    story = "<p>The train from Pyongyang took 20 hours to reach the Russian port.</p>" * 8
    page = PAGE.replace("<h1>A slow train</h1>", f"<h1>A slow train</h1>{story}")
    article = read_content(page.encode(), source="x", settings=Settings(careful=True))
    assert "took 20 hours to reach" in article.text
    assert "Subscribe" not in article.text
    assert article.published == date(2023, 9, 12)


def test_careful_reading_finds_a_date_in_the_page() -> None:
    """Where the head of a page gives no date, one that is printed in it is taken."""
    pytest.importorskip("trafilatura")
    story = "<p>The train from Pyongyang took 20 hours to reach the Russian port.</p>" * 8
    date_line = "<p class='date'>Published on 12 September 2023</p>"
    page = f"<html><title>A train</title><body><article>{date_line}{story}</article></body></html>"
    article = read_content(page.encode(), source="x", settings=Settings(careful=True))
    assert (article.title, article.published) == ("A train", date(2023, 9, 12))


def test_careful_reading_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the message names it."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ArticleError, match=r"install milepost\[careful\]"):
        read_content(PAGE.encode(), source="x", settings=Settings(careful=True))


def test_html_under_another_name(tmp_path: Path) -> None:
    """What a file holds decides, not how it is called."""
    article = read_article(write(tmp_path, "page.txt", PAGE))
    assert "Subscribe" not in article.text


def test_html_with_linked_data() -> None:
    """JSON-LD of a page gives what its head does not."""
    page = f'<html><script type="application/ld+json">{json.dumps(LINKED)}</script><p>x</p></html>'
    article = read_content(page.encode(), source="page")
    assert about(article) == ("A slow train", date(2023, 9, 12), "The Paper")
    assert article.text == STORY


def test_html_in_its_declared_encoding() -> None:
    """A page says itself that it is in windows-1251."""
    page = '<html><meta charset="windows-1251"><p>Поезд шёл 20 часов.</p></html>'
    assert read_content(page.encode("cp1251"), source="x").text == "Поезд шёл 20 часов."


def test_jsonld(tmp_path: Path) -> None:
    """A schema.org article outside of a page."""
    article = read_article(write(tmp_path, "a.json", json.dumps(LINKED)))
    assert article.text == STORY
    assert about(article) == ("A slow train", date(2023, 9, 12), "The Paper")


def test_markdown(tmp_path: Path) -> None:
    """Signs go, words stay; the front matter gives title and date; code is no prose."""
    source = (
        "---\ntitle: A slow train\ndate: 2023-09-12\n---\n# A *slow* train\n\n"
        "The [train](http://x.example/900) took **20 hours**.\n\n```\n999 km\n```\n\n"
        "| from | km |\n|---|---|\n| Khasan | 327 |\n"
    )
    article = read_article(write(tmp_path, "a.md", source))
    assert article.text.startswith("A slow train\n\nThe train took 20 hours.")
    assert "999" not in article.text
    assert "900" not in article.text
    assert "327" in article.text
    assert about(article) == ("A slow train", date(2023, 9, 12), None)


def test_pdf(tmp_path: Path) -> None:
    """Text, title and date of a PDF."""
    article = read_article(write(tmp_path, "a.bin", pdf(STORY)))
    assert article.text == STORY
    assert about(article) == ("A slow train", date(2023, 9, 12), None)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Microsoft Word - story_final2.docx", None),
        ("p.html", None),
        ("Microsoft Word - Night train", "Night train"),
        ("Trains to Web.de's town", "Trains to Web.de's town"),
        ("A train of 2.5 tons", "A train of 2.5 tons"),
    ],
)
def test_the_name_of_a_file_is_no_title_of_a_pdf(title: str, told: str | None) -> None:
    """What a program calls a document that nobody named is no headline."""
    untitled = read_content(pdf(STORY, title=""), source="a.pdf").title
    assert read_content(pdf(STORY, title=title), source="a.pdf").title == (told or untitled)


def test_pdf_without_text(tmp_path: Path) -> None:
    """A scanned page says what it is and what to do."""
    with pytest.raises(ArticleError, match="only pictures of it; run it through OCR"):
        read_article(write(tmp_path, "scan.pdf", pdf("")))


def test_docx(tmp_path: Path) -> None:
    """Paragraphs and title of a DOCX."""
    article = read_article(write(tmp_path, "a.docx", docx("One.", "Two &amp; 3.", title="T")))
    assert (article.text, article.title) == ("One.\n\nTwo & 3.", "T")


def test_rtf(tmp_path: Path) -> None:
    """RTF with a letter beyond ASCII."""
    content = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 It took 20 hours to P\u8217?yang.\par Fine.}"
    article = read_article(write(tmp_path, "a.rtf", content))
    assert article.text.splitlines() == ["It took 20 hours to P’yang.", "Fine."]


def test_eml(tmp_path: Path) -> None:
    """Of a message the plain part is read, with subject, date and sender."""
    message = EmailMessage()
    message["From"] = "Desk <desk@paper.example>"
    message["Subject"] = "A slow train"
    message["Date"] = "Tue, 12 Sep 2023 08:00:00 +0900"
    message.set_content(STORY)
    message.add_alternative("<p>Other</p>", subtype="html")
    article = read_article(write(tmp_path, "a.eml", message.as_bytes()))
    assert article.text.strip() == STORY
    assert article.title == "A slow train"
    assert article.published == date(2023, 9, 12)
    assert article.publisher == "Desk"


def test_eml_of_html_only() -> None:
    """Where there is no plain part the HTML is read."""
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.example", "x"
    message.set_content("<p>It took <b>20</b> hours.</p>", subtype="html")
    assert read_content(message.as_bytes(), source="m").text == "It took 20 hours."


_OWN = "The train from Paris to Lyon took two hours, and it was full of skiers."
_OLD = "The train from Rome to Naples takes nine hours, I was told at the desk this morning."


def _mail(text: str, *, subject: str = "Re: a train", subtype: str = "plain") -> Article:
    message = EmailMessage()
    message["From"], message["Subject"] = "a@b.example", subject
    message.set_content(text, subtype=subtype)
    return read_content(message.as_bytes(), source="m")


@pytest.mark.parametrize(
    "text",
    [
        f"{_OWN}\n\nOn Tue, 12 Sep 2023 at 08:00, Ann <a@b.example> wrote:\n\n> {_OLD}\n>\n> Ann\n",
        f"Am 12.09.2023 um 08:00 schrieb Ann:\n> {_OLD}\n>> older\n\n{_OWN}\n",
        f"On Tue, 12 Sep 2023, Ann van den Berg\n<a@b.example> wrote:\n> {_OLD}\n\n{_OWN}\n",
        f"{_OWN}\n\n-----Original Message-----\nFrom: Ann\nSent: Tuesday\n\n{_OLD}\n",
        f"{_OWN}\n\nFrom: Ann <a@b.example>\nSent: Tuesday\nTo: Ben\n\n{_OLD}\n",
    ],
)
def test_an_answer_is_read_without_the_mail_it_quotes(text: str) -> None:
    """Its figures are its own; that lines were left out is noted."""
    article = _mail(text)
    assert article.text.strip() == _OWN
    assert any("quotes of an older one" in note for note in article.notes)


def test_a_mail_of_html_is_read_without_the_mail_it_quotes() -> None:
    """What the mail programs put below an answer, they mark."""
    page = f'<p>{_OWN}</p><div class="gmail_quote"><p>Ann wrote:</p><p>{_OLD}</p></div>'
    article = _mail(page, subtype="html")
    assert article.text == _OWN
    assert article.notes == ("the older mail that this one quotes is left out",)


_BETWEEN = "Thanks. I have put my answers between your own lines below, one by one."
_QUOTE = f"<p>{_OLD}</p>"


@pytest.mark.parametrize(
    "quote",
    [
        f'<blockquote type="cite">{_QUOTE}<blockquote type="cite">{_OLD}</blockquote></blockquote>',
        f"<div class='moz-cite-prefix'>On Tuesday Ann wrote:</div><blockquote type=CITE>{_QUOTE}"
        "</blockquote>",
        f'<div class="yahoo_quoted">{_QUOTE}</div>',
    ],
)
def test_an_answer_below_what_it_quotes_is_read(quote: str) -> None:
    """The quoting element is left out, and no more."""
    article = _mail(f"<p>{_BETWEEN}</p>{quote}<p>{_OWN}</p>{quote}", subtype="html")
    assert article.text == f"{_BETWEEN}\n\n{_OWN}"
    assert article.notes == ("the older mail that this one quotes is left out",)
    assert _mail(f"{quote}<p>{_OWN}</p>", subtype="html").text == _OWN


def test_answers_within_the_element_that_holds_quotes_are_read() -> None:
    """Some programs put the whole exchange into one element, its quotes in others."""
    quoted = f'<blockquote class="gmail_quote">{_QUOTE}</blockquote>'
    heads = '<div class="gmail_attr">On Tuesday Ann wrote:</div>'
    page = f'<p>Hello</p><div class="gmail_quote">{heads}{quoted}<p>{_OWN}</p>{quoted}</div>'
    assert _mail(page, subtype="html").text == f"Hello\n\n{_OWN}"


def test_answers_without_paragraphs_are_read() -> None:
    """Some programs put them into no element, or into others, above a foot in a paragraph."""
    quoted = f'<blockquote type="cite">{_QUOTE}</blockquote>'
    for page in (
        f"<body>{_BETWEEN}{quoted}{_OWN}<br></body>",
        f"<div dir=ltr><div>{_BETWEEN}</div></div>{quoted}<div><p>{_OWN}</p></div>",
    ):
        assert _mail(page, subtype="html").text.split("\n\n") == [_BETWEEN, _OWN]


def test_all_behind_the_heads_of_an_older_mail_of_html_is_left_out() -> None:
    """Nothing marks where it ends."""
    page = f'<div><p>{_OWN}</p><hr><div id="divRplyFwdMsg"><p>From: Ann</p></div></div>{_QUOTE}'
    assert _mail(page, subtype="html").text == _OWN


def test_the_log_of_a_tour_is_no_head_of_an_older_mail() -> None:
    """Such heads name an address, or the subject of the mail."""
    log = "From: Hamburg\nDate: 3 May\nThe train to Munich took six hours for 780 km."
    own = "Here is the log of the tour, as I promised to send it to you."
    assert "780 km" in _mail(f"{own}\n\n{log}").text
    heads = "From: Ann\nDate: 3 May\nTo: Ben\nSubject: A train"
    assert "780 km" not in _mail(f"{own}\n\n{heads}\n\n{log}").text


def test_words_of_a_script_without_spaces_are_counted() -> None:
    """Each clause of it is one run of letters."""
    own = "从巴黎到里昂的火车用了两个小时，车上坐满了滑雪的人。"
    article = _mail(f"{own}\n\n> {_OLD}\n")
    assert article.text.strip() == own


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (f"FYI\n\n> {_OLD}\n", "Re: a train"),
        (f"{_OWN}\n\n---------- Forwarded message ---------\nFrom: Ann\n\n{_OLD}", "Fwd: a train"),
        (f"{_OWN} As the driver put it:\n\n> {_OLD}\n", "A train"),
    ],
)
def test_a_mail_sent_for_what_it_quotes_is_read_whole(text: str, subject: str) -> None:
    """One that is forwarded, or says no more than "FYI", and one that answers nobody."""
    article = _mail(text, subject=subject)
    assert _OLD in article.text
    assert article.notes == ()


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", None),
        ("utf-16-le", None),
        ("utf-16-be", None),
        ("utf-32", None),
    ],
)
def test_unicode_encodings(encoding: str, note: str | None) -> None:
    """Every Unicode encoding is told, with a mark or without."""
    article = read_content("Un trajet de 20 heures à Zürich.".encode(encoding), source="x")
    assert article.text == "Un trajet de 20 heures à Zürich."
    assert article.notes == ()


def test_older_encodings_are_said() -> None:
    """Western bytes are read as cp1252, Russian ones as what they are; both with a note."""
    article = read_content("“20 hours” to Zürich – café".encode("cp1252"), source="x")
    assert article.text == "“20 hours” to Zürich – café"
    assert article.notes == ("not UTF-8: read as cp1252",)
    russian = "Поезд вышел из Пхеньяна и шёл до Владивостока двадцать часов. " * 5
    article = read_content(russian.encode("cp1251"), source="x")
    assert article.text == russian
    assert "cp1251" in article.notes[0]


def test_broken_bytes_are_shown_and_said() -> None:
    """A few broken bytes do not lose the text around them."""
    content = "Zürich – Genève – Köln, 20 hours".encode() + b"\xff and more"
    article = read_content(content, source="x")
    assert "Köln, 20 hours\ufffd and more" in article.text
    assert "broken" in article.notes[0]


def test_language_by_words_or_as_given() -> None:
    """The language is detected, taken from the file, or given."""
    german = "Der Zug fuhr nach Wladiwostok und kam dort nach zwanzig Stunden an, sagte er."
    assert read_content(german.encode(), source="x").language == "de"
    assert read_content(german.encode(), source="x", language="fr").language == "fr"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hyphen reads standard input."""

    class Pipe:
        buffer = io.BytesIO(STORY.encode())

    monkeypatch.setattr("sys.stdin", Pipe())
    article = read_article("-")
    assert (article.text, article.source) == (STORY, "standard input")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t ", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "no text"),
        ("zeros.txt", b"\x00" * 5_000, "no text"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "no text"),
        ("page.html", b"<html><body></body></html>", "holds no text"),
        ("data.json", b'{"@type": "Recipe", "name": "Soup"}', "without a schema.org article"),
        ("cut.json", b'{"@type": "NewsArticle", "articleBody": "x', "without a schema.org"),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj\n<<", "PDF is broken"),
        ("cut.docx", docx("One")[:200], "no text|broken"),
        (
            "mail.eml",
            b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n\nxx",
            "no text",
        ),
    ],
)
def test_unreadable_files(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    """Each gives one sentence that names the file and says what is wrong."""
    with pytest.raises(ArticleError, match=message) as caught:
        read_article(write(tmp_path, name, content))
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_folder(tmp_path: Path) -> None:
    """A wrong name and a folder say what they are."""
    with pytest.raises(ArticleError, match="does not exist; check the name"):
        read_article(str(tmp_path / "none.txt"))
    with pytest.raises(ArticleError, match="is a folder"):
        read_article(str(tmp_path))
    with pytest.raises(ArticleError, match="no name of a file"):
        read_article("a\0b")
    with pytest.raises(ArticleError):
        read_article("x" * 5_000)


def test_too_long(tmp_path: Path) -> None:
    """50 MB are refused before they are all read; so are more characters than allowed."""
    path = tmp_path / "long.txt"
    with path.open("wb") as handle:
        handle.truncate(50_000_000)
    with pytest.raises(ArticleError, match="longer than 40,000,000 bytes"):
        read_article(str(path))
    with pytest.raises(ArticleError, match="longer than 100 characters"):
        read_content(b"word " * 30, source="x", settings=Settings(max_article_chars=100))


def test_an_address_needs_leave() -> None:
    """Without --online no address is read, and the message names the switch."""
    with pytest.raises(OfflineError, match="--online"):
        read_article("https://paper.example/a")


class Paper(BaseHTTPRequestHandler):
    """A newspaper on this machine: a page, a redirect without end, and a long one."""

    def do_GET(self) -> None:
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
            return
        body = PAGE.encode() if self.path == "/a" else b"<p>" + b"x" * 30_000
        body = "<p>Поезд шёл 20 часов.</p>".encode("koi8-r") if self.path == "/koi" else body
        charset = "koi8-r" if self.path == "/koi" else "utf-8"
        self.send_response(200 if self.path in ("/a", "/long", "/koi") else 404)
        self.send_header("Content-Type", f"text/html; charset={charset}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def paper() -> Iterator[str]:
    """The address of a newspaper on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Paper)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_on_the_web(paper: str) -> None:
    """With leave to go online a page is fetched and read."""
    article = read_article(f"{paper}/a", settings=Settings(online=True), opener=open_anywhere)
    assert article.title == "A slow train"
    assert article.source == f"{paper}/a"


def test_the_server_says_the_encoding(paper: str) -> None:
    """A page without a word on its encoding is in the one its server names."""
    article = read_article(f"{paper}/koi", settings=Settings(online=True), opener=open_anywhere)
    assert article.text == "Поезд шёл 20 часов."


def test_private_machines_are_not_asked(paper: str) -> None:
    """Without an explicit opener an address on this machine is refused."""
    with pytest.raises(ArticleError):
        read_article(f"{paper}/a", settings=Settings(online=True))


@pytest.mark.parametrize("page", ["/loop", "/missing", "/long"])
def test_pages_that_cannot_be_read(paper: str, page: str) -> None:
    """Redirects without end, missing pages and pages over the limit are one error."""
    settings = Settings(online=True, max_article_chars=5_000)
    with pytest.raises(ArticleError):
        read_article(paper + page, settings=settings, opener=open_anywhere)


def test_every_member_keeps_the_promise() -> None:
    """Each has its own name and refuses what is plainly another's."""
    names = [reader.name for reader in readers()]
    assert names == sorted(set(names))
    samples = {"pdf": pdf("x"), "docx": docx("x"), "html": PAGE.encode(), "rtf": b"{\\rtf1 x}"}
    for name, content in samples.items():
        best = max(readers(), key=lambda reader: reader.fits(content, "txt"))
        assert best.name == name


def test_an_rtf_has_the_title_it_gives_itself() -> None:
    """In the code page of the file; without one, none is made up."""
    head = rb"{\rtf1\ansi\ansicpg1251{\info{\title \'cf\'ee\'e5\'e7\'e4 42}{\author X}}"
    article = read_content(head + rb"It took 20 hours.\par And 5 km.}", source="note")
    assert article.title == "Поезд 42"
    assert article.text == "It took 20 hours.\nAnd 5 km."
    assert read_content(rb"{\rtf1 It took 20 hours.}", source="note").title is None


def test_surrogates_alone_are_kept_in_their_place() -> None:
    """A text whose only fault is half a character is no text in an older encoding."""
    content = "A ride of 20 km \ud800 in 2 hours".encode("utf-8", "surrogatepass")
    article = read_content(content, source="note")
    assert article.text == "A ride of 20 km \ud800 in 2 hours"
    assert "surrogates" in article.notes[0]


def test_a_sender_is_named_without_an_address() -> None:
    """The publisher of a message is who sent it; the address stands in where nobody is named."""
    body = b"Subject: A ride\nMessage-ID: <1@x>\n\nIt took 20 hours."
    named = read_content(b'From: "The Paper" <desk@paper.example>\n' + body, source="mail")
    bare = read_content(b"From: desk@paper.example\n" + body, source="mail")
    assert (named.publisher, bare.publisher) == ("The Paper", "desk@paper.example")


GERMAN = "Der Zug von Wien nach Graz braucht zwei Stunden. Die Fahrt ist lang, und es ist kalt."
ENGLISH = "The train from Wien to Graz takes two hours. The ride is long, and it is cold there."


@pytest.mark.parametrize(
    ("text", "said", "read", "note"),
    [
        (GERMAN, "de", "de", ""),
        (GERMAN, "en", "en", "it is said to be English, but reads like German"),
        (ENGLISH, "ru", "ru", "it is said to be Russian, but reads like English"),
        (ENGLISH, "xx", "xx", "there are no tables for the language 'xx': it is read as English"),
        ("Wien 20 km", "de", "de", ""),
    ],
)
def test_another_language_than_said_is_noted(text: str, said: str, read: str, note: str) -> None:
    """What a person says of the language binds; that the text speaks against it is told."""
    article = read_content(text.encode(), source="note", language=said)
    assert (article.language, "".join(article.notes)) == (read, note)


def test_a_page_that_calls_its_german_english_is_read_as_german() -> None:
    """The language of a page is often that of its template."""
    page = f'<html lang="en"><body><p>{GERMAN}</p></body></html>'
    article = read_content(page.encode(), source="page", ending="html")
    assert article.language == "de"
    assert article.notes == ("it calls itself English, but reads like German: it is read as that",)


def test_words_that_a_line_of_a_pdf_cut_are_joined() -> None:
    """A unit or a name goes on in the next line; what is written with a hyphen keeps it."""
    lines = ["It is 20 kilo-", "metres to Vladi-", "vostok, a twenty-", "two-hour ride, non-",
             "stop by Anglo-", "American."]  # fmt: skip
    text = read_content(pdf("\n".join(lines)), source="a.pdf").text
    assert "20 kilometres to Vladivostok" in text
    for whole in ("twenty-\ntwo-hour", "non-\nstop", "Anglo-\nAmerican"):
        assert whole in text
