"""Text that others wrote, made fit to stand in a document.

In: any string. Out: the same words, without what could break XML, UTF-8 or the direction of
the text around it, and escaped for markup. Pure.
"""

from __future__ import annotations

import re
from html import escape

__all__ = ["clean", "hand_over", "markup", "shorten"]

# control characters, lone surrogates, non-characters
_BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# marks that turn the direction of what follows; names are isolated instead
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("[\u2028\u2029]")
# what html.escape leaves alone and a template or a JavaScript template literal would run
_REFERENCES = {ord(char): f"&#{ord(char)};" for char in "`${}\\%#<>&\"'"}


def clean(text: str) -> str:
    """Return text without control characters; each leaves a visible mark in its place.

    Parameters
    ----------
    text
        Anything.

    Returns
    -------
    str
        The same length; line separators become spaces.

    Examples
    --------
    >>> clean("a\\x00b\\u2028c")
    'a\ufffdb c'
    """
    return _BREAKS.sub(" ", _TURNING.sub("\ufffd", _BROKEN.sub("\ufffd", text)))


def markup(text: str) -> str:
    """Return text escaped for HTML, XML and attribute values in double quotes.

    Parameters
    ----------
    text
        Anything.

    Returns
    -------
    str
        Clean and escaped.

    Examples
    --------
    >>> markup('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return escape(clean(text), quote=True)


def hand_over(text: str) -> str:
    """Return text that may pass through a template engine and a JavaScript template literal.

    Parameters
    ----------
    text
        Anything.

    Returns
    -------
    str
        Character references for all that HTML, Jinja or a template literal would act upon.

    Examples
    --------
    >>> hand_over("`${x}{{ 7 }}")
    '&#96;&#36;&#123;x&#125;&#123;&#123; 7 &#125;&#125;'
    """
    return clean(text).translate(_REFERENCES)


def shorten(text: str, limit: int) -> str:
    """Return text of at most so many characters, an ellipsis at the cut.

    Parameters
    ----------
    text
        Anything.
    limit
        Characters kept, the ellipsis included.

    Returns
    -------
    str
        Clean; cut where it was longer.

    Examples
    --------
    >>> shorten("Vladivostok", 6)
    'Vladi…'
    """
    # cleaning is linear, but ten thousand characters need not be cleaned to show forty
    kept = clean(text[: limit + 1])
    return kept if len(text) <= limit else kept[: limit - 1].rstrip() + "…"
