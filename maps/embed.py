"""A map for other people's pages: iframe, srcdoc, fragment, oEmbed.

In: a report, and where its page will stand. Out: markup to paste, and the files it needs.
The page itself runs alone in a sandbox that allows scripts and nothing else; it tells the
page around it its height, as a number, and that page takes it from this frame only.
Source: oEmbed 1.0 (oembed.com), HTML Living Standard for srcdoc and sandbox.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import geo
from maps import wording
from maps.credits import legal_lines
from maps.folder import href, write_folder
from maps.page import render_page
from maps.picture import render_picture
from maps.text import markup, shorten

__all__ = [
    "iframe_snippet",
    "oembed",
    "render_fragment",
    "srcdoc_snippet",
    "write_embed",
]

# what a page needs before it says its height: map, slider and the head of the table
_START_HEIGHT_PX = {"explainer": 760, "locator": 520}
_OEMBED_WIDTH_PX = 800
_TITLE_CHARS = 120
_SANDBOX = "allow-scripts"
_PAGES = (".html", ".htm", ".xhtml")


def iframe_snippet(
    report: geo.Report,
    *,
    src: str,
    picture: str | None = None,
    height: int = _START_HEIGHT_PX["explainer"],
) -> str:
    """Return an iframe to paste into a page, for a map that is hosted somewhere.

    Parameters
    ----------
    report
        What the map shows; its title names the frame.
    src
        Address of the page, absolute or relative to the page it is pasted into.
    picture
        Address of the static picture for readers without JavaScript.
    height
        Height in pixels until the page has said its own.

    Returns
    -------
    str
        An iframe that loads when it is near, a script that takes its height, and a linked
        picture for a browser without scripts.

    Raises
    ------
    OptionError
        If an address is neither http, https nor relative.
    """
    address, title = markup(_safe(src)), markup(_title(report))
    frame = f"milepost-{sha256(f'{src} {title}'.encode('utf-8', 'replace')).hexdigest()[:10]}"
    static = ""
    if picture is not None:
        static = (
            f'<noscript><p><a href="{address}"><img src="{markup(_safe(picture))}"'
            f' alt="{markup(alternative(report))}" style="max-width:100%;height:auto">'
            "</a></p></noscript>\n"
        )
    return (
        f'<iframe id="{frame}" src="{address}" title="{title}" width="100%"'
        f' height="{int(height)}" loading="lazy" sandbox="{_SANDBOX}"'
        ' referrerpolicy="no-referrer" style="border:0;width:100%"></iframe>\n'
        f'<script data-frame="{frame}">{_resizer()}</script>\n'
        f"{static}"
    )


def srcdoc_snippet(
    report: geo.Report,
    *,
    preset: str = "explainer",
    height: int | None = None,
) -> str:
    """Return an iframe that carries the whole page in itself, for notebooks and manuals.

    Parameters
    ----------
    report
        What the map shows.
    preset
        How much it tells: ``"explainer"`` or ``"locator"``.
    height
        Height in pixels; a fixed one, for no script stands around it.

    Returns
    -------
    str
        One iframe on one line, so that Markdown leaves it alone.
    """
    page = render_page(report, preset=preset, tiles=None)
    tall = height if height is not None else _START_HEIGHT_PX.get(preset, 600)
    # an attribute keeps line breaks only as references, and Markdown ends HTML at an empty line
    inside = markup_document(page)
    return (
        f'<iframe title="{markup(_title(report))}" width="100%" height="{tall}"'
        f' loading="lazy" sandbox="{_SANDBOX}" style="border:0;width:100%"'
        f' srcdoc="{inside}"></iframe>\n'
    )


def render_fragment(report: geo.Report, *, preset: str = "explainer") -> str:
    """Return the map as a picture with its figures, to stand inside a page of one's own.

    Parameters
    ----------
    report
        What was found in one article.
    preset
        How much the picture tells.

    Returns
    -------
    str
        A figure without script, style sheet or request; no rule of the page around it is
        touched, and the table says what the picture shows.
    """
    drawn = b64encode(render_picture(report, form="svg", preset=preset)).decode()
    rows = "".join(_table_row(row) for row in wording.rows(report) if not row.aside)
    cell = 'style="text-align:left;padding:.25em .75em .25em 0"'
    table = (
        f"<table>\n<caption>{markup(wording.counts(report))}</caption>\n<thead><tr>"
        + "".join(f'<th scope="col" {cell}>{each}</th>' for each in _HEADS)
        + f"</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
        if rows
        else f"<p>{markup(wording.counts(report))}</p>\n"
    )
    return (
        '<figure style="margin:1em 0">\n'
        f'<img src="data:image/svg+xml;base64,{drawn}" alt="{markup(alternative(report))}"'
        ' style="display:block;width:100%;height:auto;background:#fff">\n'
        f"<figcaption>{markup(_title(report))}. {markup(_credit(report))}</figcaption>\n"
        f"{table}</figure>\n"
    )


def oembed(
    report: geo.Report, *, src: str, picture: str | None = None, preset: str = "explainer"
) -> dict[str, object]:
    """Return the oEmbed answer for a hosted map.

    Parameters
    ----------
    report
        What the map shows.
    src
        Address of the page.
    picture
        Address of its static picture.
    preset
        How much it tells; sets the height.

    Returns
    -------
    dict
        A rich answer: type, version, html, width, height, title and provider.
    """
    height = _START_HEIGHT_PX.get(preset, 600)
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": "Milepost",
        "title": _title(report),
        "width": _OEMBED_WIDTH_PX,
        "height": height,
        "html": iframe_snippet(report, src=src, picture=picture, height=height),
    }


def write_embed(
    report: geo.Report,
    path: str | Path,
    *,
    preset: str = "explainer",
    url: str | None = None,
) -> str:
    """Write a page to embed and what goes with it; return the snippet to paste.

    Parameters
    ----------
    report
        What was found in one article.
    path
        The page to write, such as ``map.html``; beside it come ``map.png``, the fragment
        ``map.fragment.html``, the self-contained iframe ``map.srcdoc.html`` and the answer
        ``map.oembed.json``.
    preset
        How much it tells.
    url
        Where the page will stand; its name alone where not given, which fits a page in the
        same folder.

    Returns
    -------
    str
        The iframe snippet.

    Raises
    ------
    OutputError
        If a file cannot be written; what stood there before is whole.
    OptionError
        If the address is neither http, https nor relative, or the file is no page by its ending.
    """
    target = Path(path)
    if target.suffix.lower() not in _PAGES:
        raise geo.OptionError(f"{target.name} is no name of a page; end it in .html.", known=_PAGES)
    src = url or href(target.name)
    picture = urljoin(src, href(f"{target.stem}.png"))
    height = _START_HEIGHT_PX.get(preset, 600)
    snippet = iframe_snippet(report, src=src, picture=picture, height=height)
    answer = oembed(report, src=src, picture=picture, preset=preset)

    def made() -> Iterator[tuple[str, bytes]]:
        yield f"{target.stem}.png", render_picture(report, form="png", preset=preset)
        yield f"{target.stem}.fragment.html", render_fragment(report, preset=preset).encode()
        yield f"{target.stem}.srcdoc.html", srcdoc_snippet(report, preset=preset).encode()
        yield f"{target.stem}.oembed.json", geo.json_text(answer).encode()
        page = render_page(report, preset=preset, tiles=None)
        yield target.name, _discoverable(page, src=src, target=target).encode()

    write_folder(target.parent, made())
    return snippet


def _discoverable(page: str, *, src: str, target: Path) -> str:
    """Return a page that names its oEmbed answer, where it will have an address of its own."""
    if urlsplit(src).scheme not in ("http", "https"):
        return page
    address = markup(urljoin(src, href(f"{target.stem}.oembed.json")))
    link = f'<link rel="alternate" type="application/json+oembed" href="{address}">'
    return page.replace("</head>", f"{link}\n</head>", 1)


def alternative(report: geo.Report) -> str:
    """Return what the picture shows, for those who do not see it.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    str
        A sentence for the map and one for the verdicts.
    """
    trips = [shorten(title, _TITLE_CHARS) for title, _ in wording.journeys(report)]
    shown = f"Map of {'; '.join(trips[:3])}" if trips else "No journey could be drawn"
    return f"{shown}. {wording.counts(report)}"


def markup_document(page: str) -> str:
    """Return a whole document as the value of an attribute.

    Parameters
    ----------
    page
        HTML.

    Returns
    -------
    str
        The same characters once read back; quotes, ampersands and line breaks are
        references.
    """
    # editors of web sites end a tag at the first ">", even inside an attribute
    escaped = page.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return escaped.replace(">", "&gt;").replace("\r", "").replace("\n", "&#10;")


_HEADS = ("The article says", "Verdict", "Measured", "Why")


def _table_row(row: wording.Row) -> str:
    cells = (
        f"<strong>{markup(row.said)}</strong>, {markup(row.about)}",
        f"{row.symbol} {markup(row.word)}",
        "<br>".join(markup(each) for each in row.measured) or "–",
        markup(row.why),
    )
    style = 'style="vertical-align:top;padding:.25em .75em .25em 0"'
    return "<tr>" + "".join(f"<td {style}>{each}</td>" for each in cells) + "</tr>\n"


def _title(report: geo.Report) -> str:
    return shorten(f"Map and figures: {wording.title_of(report)}", _TITLE_CHARS)


def _credit(report: geo.Report) -> str:
    return f"Map: Milepost. {'; '.join(legal_lines(report))}"


def _safe(address: str) -> str:
    """Return an address that a link may carry: http, https or relative."""
    visible = geo.plain_text(address).strip()
    known = ("", "http", "https")
    if visible != address.strip() or urlsplit(visible).scheme.lower() not in known:
        raise geo.OptionError(
            f"{visible!r} is no address of a page; give one that begins with https://."
        )
    return visible


@cache
def _resizer() -> str:
    script = (files("maps") / "assets" / "resize.js").read_text("utf-8")
    lines = (line.strip() for line in script.splitlines())
    return " ".join(line for line in lines if line and not line.startswith("//"))
