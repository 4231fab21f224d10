"""HTML → text with what a page says of itself; and the news article inside JSON-LD.

In: HTML or JSON as text. Out: a `Draft`.
Pure: reads nothing; nothing of the page is run or fetched.
Method: selectolax (lexbor) drops what is no story, then the paragraphs of the element that
holds most of them are taken; schema.org JSON-LD, Open Graph and <time> give the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from typing import TYPE_CHECKING

from geo.article_head import find_date
from geo.nesting import nests_too_deep

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["Draft", "read_head", "read_json_article", "read_markup"]

_JUNK = (
    *("script", "style", "noscript", "template", "svg", "nav", "header", "footer", "aside"),
    *("form", "button", "select", "iframe", "figcaption", "dialog", "object"),
)
_BLOCKS = "p, h1, h2, h3, h4, li, blockquote, dd, dt, td, th, pre"
_STORY = "article, main, [itemprop='articleBody'], [role='main']"
_HOLDERS = frozenset(("li", "blockquote", "td", "th", "dd", "dt"))
_SPACE = re.compile(r"\s+")
_ARTICLE_TYPES = frozenset(
    (
        *("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting"),
        *("OpinionNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "TechArticle"),
        *("ReviewNewsArticle", "AskPublicNewsArticle", "Report", "SocialMediaPosting"),
    )
)
_SCRIPT = re.compile(r"<(?:script|style)\b([^<>]{0,500})>", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</(?:script|style)", re.IGNORECASE)
_DEEPEST = 12
_LONGEST_SCRIPT = 1_000_000
_ANY_TAG = re.compile(r"</?([a-zA-Z!][a-zA-Z0-9-]{0,30})[^<>]{0,5000}>")
_INLINE = frozenset(("a", "b", "i", "em", "strong", "span", "font", "u", "small", "sup", "sub"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a reader got out of a file: a text, and what the file says of itself."""

    text: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


def read_markup(page: str) -> Draft:
    """Return the story of an HTML page.

    Parameters
    ----------
    page
        HTML, whole or broken.

    Returns
    -------
    Draft
        Paragraphs with an empty line between; the text is empty if the page has none.

    Examples
    --------
    >>> draft = read_markup("<title>A ride</title><nav>Home</nav><p>It took <b>20</b> hours.</p>")
    >>> draft.text, draft.title
    ('It took 20 hours.', 'A ride')
    """
    found = _linked(page)
    if nests_too_deep(page):
        return _unstructured(page, found)
    # loaded when needed: many articles are plain text
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    head = _head(tree, found)
    tree.strip_tags(list(_JUNK), recursive=True)
    text = _story(tree)
    body = found.text if found is not None else ""
    title = head.title or _first(tree, "h1")
    return replace(head, text=body if len(body) > len(text) else text, title=title)


def read_head(page: str) -> Draft:
    """Return what an HTML page says of itself, without its story.

    Parameters
    ----------
    page
        HTML, whole or broken.

    Returns
    -------
    Draft
        Without text.

    Examples
    --------
    >>> read_head("<html lang='en'><title>A ride</title><p>It took 20 hours.").title
    'A ride'
    """
    found = _linked(page)
    if nests_too_deep(page):
        return replace(_unstructured(page, found), text="")
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    head = _head(tree, found)
    return replace(head, title=head.title or _first(tree, "h1"))


def read_json_article(text: str) -> Draft | None:
    """Return the article of a schema.org JSON-LD text.

    Parameters
    ----------
    text
        JSON.

    Returns
    -------
    Draft or None
        None if the JSON is broken or holds no article.

    Examples
    --------
    >>> draft = read_json_article('{"@type": "NewsArticle", "headline": "A ride"}')
    >>> draft.title if draft else None
    'A ride'
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    for node in _nodes(data, 0):
        kind = node.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        if not _ARTICLE_TYPES.isdisjoint(each for each in kinds if isinstance(each, str)):
            return Draft(
                text=_body(node),
                title=_word(node.get("headline")) or _word(node.get("name")),
                published=find_date(_word(node.get("datePublished")) or ""),
                publisher=_name(node.get("publisher")) or _name(node.get("sourceOrganization")),
                language=_word(node.get("inLanguage")),
            )
    return None


def _unstructured(page: str, found: Draft | None) -> Draft:
    """Return the text of a page with its tags taken out, whatever their order."""
    title = re.search(r"<title[^<>]{0,200}>([^<]{1,500})<", page, re.IGNORECASE)
    parts, last = [], 0
    for _, start, end in _scripts(page):
        parts.append(page[last:start])
        last = end
    bare = "\n".join((*parts, page[last:]))
    bare = _ANY_TAG.sub(lambda match: " " if match[1].lower() in _INLINE else "\n", bare)
    lines = (_squeeze(line) for line in unescape(bare).split("\n"))
    text = "\n".join(line for line in lines if line)
    return Draft(
        text=text if found is None or len(text) > len(found.text) else found.text,
        title=found.title if found else (unescape(title[1]).strip() if title else None),
        published=found.published if found else None,
        publisher=found.publisher if found else None,
        notes=("the markup is nested too deep; its tags were taken out, nothing else",),
    )


def _body(node: Mapping[str, object]) -> str:
    """Return the text of an article node; some sites put markup into it."""
    body = _word(node.get("articleBody")) or ""
    if "</" in body or "<br" in body:
        return read_markup(body).text
    return body


def _linked(page: str) -> Draft | None:
    """Return the article that a page describes in JSON-LD."""
    if "ld+json" not in page:
        return None
    for attributes, start, end in _scripts(page):
        if "ld+json" in attributes and end - start < _LONGEST_SCRIPT:
            found = read_json_article(page[start:end])
            if found is not None:
                return found
    return None


def _scripts(page: str) -> Iterator[tuple[str, int, int]]:
    """Yield the attributes and the bounds of the content of each script that is closed."""
    position = 0
    while (opening := _SCRIPT.search(page, position)) is not None:
        closing = _SCRIPT_END.search(page, opening.end())
        if closing is None:
            return
        yield opening[1].lower(), opening.end(), closing.start()
        position = closing.end()


def _nodes(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    """Yield the objects of a JSON-LD text that may be articles."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data[:1000]:
            yield from _nodes(each, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _nodes(data.get(key), depth + 1)


def _word(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return _word(value)


def _head(tree: LexborHTMLParser, found: Draft | None) -> Draft:
    """Return what the head of a page says, and before it what its JSON-LD does."""
    metas = _metas(tree)
    title = _meta(metas, "og:title", "twitter:title") or _first(tree, "title")
    printed = _meta(
        metas,
        *("article:published_time", "datePublished", "date", "pubdate", "DC.date.issued"),
        *("dc.date", "parsely-pub-date", "publish-date", "sailthru.date", "publication_date"),
    )
    if printed is None:
        node = tree.css_first("time[datetime]")
        printed = node.attributes.get("datetime") if node is not None else None
    publisher = _meta(metas, "og:site_name", "application-name", "publisher")
    language = tree.root.attributes.get("lang") if tree.root is not None else None
    return Draft(
        text="",
        title=(found and found.title) or title,
        published=(found and found.published) or find_date(printed or ""),
        publisher=(found and found.publisher) or publisher,
        language=((found and found.language) or language or "")[:2].lower() or None,
    )


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """Return what the meta elements of a page say, the first of each name."""
    found: dict[str, str] = {}
    for node in tree.css("meta"):
        said = node.attributes
        word = _word(said.get("content"))
        if word:
            for key in ("property", "name", "itemprop"):
                name = said.get(key)
                if name:
                    found.setdefault(name, word)
    return found


def _meta(metas: Mapping[str, str], *names: str) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _first(tree: LexborHTMLParser, tag: str) -> str | None:
    node = tree.css_first(tag)
    return _squeeze(node.text()) or None if node is not None else None


def _squeeze(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _story(tree: LexborHTMLParser) -> str:
    """Return the paragraphs of the element that holds most text in paragraphs."""
    body = tree.body
    if body is None:
        return ""
    best, longest = body, 0
    for node in tree.css(_STORY)[:50]:
        length = sum(len(each.text()) for each in node.css("p")[:2_000])
        if length > longest:
            best, longest = node, length
    if not longest:
        best = _heaviest(body) or body
    blocks = _blocks(best)
    if not blocks and best is not body:
        blocks = _blocks(body)
    if blocks:
        return "\n\n".join(blocks)
    lines = (_SPACE.sub(" ", line).strip() for line in body.text(separator="\n").splitlines())
    return "\n".join(line for line in lines if line)


def _blocks(node: LexborNode) -> list[str]:
    """Return the texts of the blocks of an element, none inside another."""
    found: list[str] = []
    for each in node.css(_BLOCKS):
        if each.tag in _HOLDERS and _holds_block(each):
            continue
        found += _lines(each)
    return found


def _holds_block(node: LexborNode) -> bool:
    """Return whether blocks stand within a block: they speak for themselves."""
    child = node.child
    for _ in range(50):
        if child is None:
            return False
        if child.tag in ("p", "ul", "ol", "table", "blockquote", "h2", "h3", "div"):
            return child.css_first(_BLOCKS) is not None
        child = child.next
    return False


def _lines(node: LexborNode) -> list[str]:
    """Return the lines of a block, as its line breaks part it."""
    if node.css_first("br") is None:
        line = _squeeze(node.text())
        return [line] if line else []
    from selectolax.lexbor import LexborHTMLParser

    markup = re.sub(r"<br\s{0,3}/?>", "\n", node.html or "", flags=re.IGNORECASE)
    lines = (_squeeze(line) for line in LexborHTMLParser(markup).text().split("\n"))
    return [line for line in lines if line]


def _heaviest(body: LexborNode) -> LexborNode | None:
    """Return the parent of the paragraphs with most text, if it holds half of all."""
    weights: dict[int, tuple[int, LexborNode]] = {}
    total = 0
    for each in body.css("p")[:5_000]:
        parent = each.parent
        if parent is None:
            continue
        length = len(each.text())
        total += length
        before = weights.get(parent.mem_id, (0, parent))[0]
        weights[parent.mem_id] = (before + length, parent)
    if not weights:
        return None
    weight, node = max(weights.values(), key=lambda each: each[0])
    return node if weight * 2 > total else None
