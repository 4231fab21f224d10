"""The shell of a page: head, style, content policy, scripts.

In: a body and the parts that go with it. Out: one HTML document that may load nothing and
run nothing but what stands in it, each piece named by its hash.
Reads `maps/assets` and the files of XStatic-Leaflet, once.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template

from maps.figures import plain
from maps.marks import Phrase
from maps.plate import picture_rules
from maps.style import colour_rules
from maps.text import markup, shorten
from maps.tiles import Tiles

__all__ = ["Part", "finish", "folium_parts", "live_parts"]

# relics that would ask for pictures we do not carry, or for Internet Explorer
_PICTURES = re.compile(r"[^{}]+\{[^{}]*url\([^)]*\)[^{}]*\}")
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s*([{};:,>])\s*|\s+")
_MAP_LINK = re.compile(r"//# sourceMappingURL=\S+\s*")
_LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a page: ``style``, ``script`` or ``data``."""

    kind: str
    text: str


def live_parts(data: str) -> tuple[Part, ...]:
    """Return what an interactive page needs beyond a static one.

    Parameters
    ----------
    data
        The JSON block.

    Returns
    -------
    tuple of Part
        Leaflet, our rules, the data and our script, in the order they must stand in.
    """
    return (
        Part(kind="style", text=_leaflet_rules() + _rules("live.css")),
        Part(kind="data", text=data),
        Part(kind="script", text=_leaflet_script()),
        Part(kind="script", text=_tight_script("page.js")),
    )


def folium_parts() -> tuple[str, str, str]:
    """Return what a folium map needs of its own: Leaflet, a stand-in for jQuery, the rules.

    Returns
    -------
    tuple of str
        Script, script, style sheet; the colours of the style sheet are the light ones.
    """
    style = _leaflet_rules() + _tight(picture_rules(0)) + _rules("folium.css")
    return _leaflet_script(), _tight_script("folium.js"), style


def finish(
    *,
    title: str,
    description: Sequence[Phrase],
    preset: str,
    body: str,
    parts: Sequence[Part],
    tiles: Tiles | None,
) -> str:
    """Return a whole document.

    Parameters
    ----------
    title
        Of the page, as text.
    description
        What the map shows, for those who list pages.
    preset
        Class of the body.
    body
        Markup.
    parts
        Styles, data and scripts, after the styles every page has.
    tiles
        The tile service a reader's browser may load pictures from.

    Returns
    -------
    str
        HTML; the same for the same input.
    """
    style = page_rules(chosen=any(part.kind == "script" for part in parts)) + "".join(
        part.text for part in parts if part.kind == "style"
    )
    scripts = [part.text for part in parts if part.kind == "script"]
    blocks = [
        f'<script type="application/json" id="milepost-data">{part.text}</script>'
        for part in parts
        if part.kind == "data"
    ]
    blocks += [f"<script>{text}</script>" for text in scripts]
    told = " ".join(plain(sentence) for sentence in description)
    return Template(_asset("page.html")).substitute(
        language="en",
        policy=markup(_policy(style, scripts, tiles)),
        referrer="no-referrer" if tiles is None else "strict-origin-when-cross-origin",
        description=markup(shorten(told, 300)),
        title=markup(shorten(title, 200)),
        style=style,
        preset=markup(preset),
        body=body,
        scripts="\n".join(blocks),
    )


@cache
def page_rules(*, chosen: bool) -> str:
    """Return the style of every page: colours, picture, page, print.

    Parameters
    ----------
    chosen
        Whether a script lets the reader choose light or dark against the device.

    Returns
    -------
    str
        CSS.
    """
    light, dark = (
        colour_rules(theme=each).removesuffix(";").replace("#ffffff", "#fff") for each in (0, 1)
    )
    other = ":root:not([data-theme=light])" if chosen else ":root"
    # paper is light, whatever the screen was
    colours = (
        f":root{{color-scheme:light;{light}}}"
        f"@media screen and (prefers-color-scheme:dark){{{other}{{color-scheme:dark;{dark}}}}}"
    )
    if chosen:
        colours += f"@media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}"
    return colours + _tight(picture_rules(None)) + _rules("page.css")


def _policy(style: str, scripts: Sequence[str], tiles: Tiles | None) -> str:
    parts = ["default-src 'none'", f"style-src {_hash(style)}"]
    if scripts:
        parts.append(f"script-src {' '.join(_hash(text) for text in scripts)}")
    if tiles is not None:
        parts.append(f"img-src {' '.join(tiles.hosts)}")
    return "; ".join([*parts, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"


@cache
def _asset(name: str) -> str:
    return files("maps").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _rules(name: str) -> str:
    return _tight(_asset(name))


def _tight(rules: str) -> str:
    """Return a style sheet without comments and needless blanks."""
    bare = _COMMENTS.sub("", rules)
    # a blank before a colon or a bracket may be a descendant: only around punctuation
    return _BLANKS.sub(lambda found: found.group(1) or " ", bare).strip()


@cache
def _leaflet_file(name: str) -> str:
    from xstatic.pkg import leaflet

    with open(f"{leaflet.BASE_DIR}/{name}", encoding="utf-8") as handle:
        return handle.read()


@cache
def _leaflet_script() -> str:
    # the licence stands in its first comment and stays
    return _MAP_LINK.sub("", _leaflet_file("leaflet.js")).strip()


@cache
def _leaflet_rules() -> str:
    return _tight(_PICTURES.sub("", _COMMENTS.sub("", _leaflet_file("leaflet.css"))))


@cache
def _tight_script(name: str) -> str:
    return _INDENT.sub("", _LINE_COMMENT.sub("", _asset(name))).strip()
