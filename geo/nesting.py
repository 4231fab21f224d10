"""How deep the elements of a page nest: a parser takes quadratic time over thousands.

In: HTML as text. Out: whether it nests deeper than a browser would.
Pure: reads nothing; nothing is parsed, so that it is linear whatever the page.
Source: HTML standard, 13.2.4.2 (scopes), 13.2.6.4.7 (which end tags close what).
"""

from __future__ import annotations

import re

from geo.lazy import lazy_pattern

__all__ = ["nests_too_deep"]

_DEEPEST = 512  # where browsers stop nesting, too
_FEW_TAGS = 8_192  # nested in one another they take the parser less than 0.1 s
_FAR_UP = 64
# elements that the parser closes by itself, or that hold nothing
_FLAT = (
    *("p", "br", "hr", "img", "input", "meta", "link", "td", "tr", "th", "source", "wbr", "col"),
    *("area", "base", "embed", "param", "track", "html", "head", "body", "tbody", "thead"),
)
_TAG = lazy_pattern(
    rf"<(/?)(?!(?:{'|'.join(_FLAT)})(?![a-z0-9]))([a-z][a-z0-9]{{0,20}})", re.IGNORECASE
)
# no end tag closes what stands outside of these
_SCOPES = frozenset(("table", "caption", "button", "object", "marquee", "template", "applet"))
_BLOCKS = _SCOPES | {
    *("address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir"),
    *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "iframe", "li", "listing", "main"),
    *("menu", "nav", "noembed", "noframes", "noscript", "ol", "plaintext", "pre", "script"),
    *("search", "section", "select", "style", "summary", "textarea", "title", "ul", "xmp"),
}
# their end tags reach through blocks, which stay open
_FORMATS = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt")
) | {"u"}
# an item ends where the next begins, unless a block stands between them
_ITEMS = {"li": frozenset(("li",)), "dd": frozenset(("dd", "dt")), "dt": frozenset(("dd", "dt"))}
_PASSED = frozenset(("div", "address"))


def nests_too_deep(page: str) -> bool:
    """Return whether elements nest so deep that a parser takes quadratic time.

    Parameters
    ----------
    page
        HTML, whole or broken.

    Returns
    -------
    bool
        Whether more than 512 elements may be open at once, in a page of many tags.

    Examples
    --------
    >>> nests_too_deep("<div>" * 9_000), nests_too_deep("<div></div>" * 9_000)
    (True, False)
    """
    if page.count("<") <= _FEW_TAGS:
        return False
    stack: list[str] = []
    for match in _TAG.finditer(page):
        closes, name = match.groups()
        name = name.lower()
        if closes:
            if stack and stack[-1] == name:
                stack.pop()
            else:
                _close(stack, name)
            continue
        if name in _ITEMS:
            _end_item(stack, _ITEMS[name])
        stack.append(name)
        if len(stack) > _DEEPEST:
            return True
    return False


def _close(stack: list[str], name: str) -> None:
    """Take off what an end tag closes: the innermost element of its name."""
    for place in range(len(stack) - 1, max(len(stack) - _FAR_UP, 0) - 1, -1):
        each = stack[place]
        if each == name:
            del stack[place : place + 1 if name in _FORMATS else None]
            return
        if each in _SCOPES or (each in _BLOCKS and name not in _BLOCKS and name not in _FORMATS):
            return


def _end_item(stack: list[str], names: frozenset[str]) -> None:
    """Take the item off that ends because another begins, with all in it."""
    for place in range(len(stack) - 1, max(len(stack) - _FAR_UP, 0) - 1, -1):
        each = stack[place]
        if each in names:
            del stack[place:]
            return
        if each in _BLOCKS and each not in _PASSED:
            return
