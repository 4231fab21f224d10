"""Text that others wrote, made fit to stand in a document.

In: any string. Out: the same words, without what could break XML, UTF-8 or the direction of
the text around it, and escaped for markup. Pure.
"""

from __future__ import annotations

from html import escape
from unicodedata import bidirectional, combining, normalize

import geo

__all__ = ["clean", "folded", "hand_over", "isolated", "markup", "shorten", "slug"]

# noncharacters that XML refuses and plain text may still hold
_REFUSED = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}
# all that HTML, a template engine or a JavaScript template literal would act upon
_REFERENCES = {ord(char): f"&#{ord(char)};" for char in "`${}\\%#<>&\"'"}


def clean(text: str) -> str:
    r"""Return text as one line of characters that any document may hold.

    Parameters
    ----------
    text
        Anything.

    Returns
    -------
    str
        Control and direction characters written out.

    Examples
    --------
    >>> print(clean("a\x07b\u2028c"))
    a\x07b c
    """
    return geo.plain_text(text).translate(_REFUSED)


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


def isolated(content: str) -> str:
    """Return markup that cannot turn the direction of the text around it.

    Parameters
    ----------
    content
        Escaped markup.

    Returns
    -------
    str
        In a ``bdi`` where a letter runs from right to left; as it was where none does.

    Examples
    --------
    >>> isolated("Cairo"), isolated("القاهرة")
    ('Cairo', '<bdi>القاهرة</bdi>')
    """
    turned = any(bidirectional(letter) in ("R", "AL") for letter in content if letter > "\u0590")
    return f"<bdi>{content}</bdi>" if turned else content


def shorten(text: str, limit: int) -> str:
    """Return text of at most so many characters, cut between words if it can be.

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
    # ten thousand characters need not be cleaned to show forty
    return geo.shorten(clean(text[: limit + 1]), limit)


def folded(name: str) -> str:
    """Return a name without accents, apostrophes and capitals, to tell whether two are one.

    Parameters
    ----------
    name
        Of a place.

    Returns
    -------
    str
        Letters and blanks.

    Examples
    --------
    >>> folded("Hamhŭng") == folded("Hamhung"), folded("Sinp’o") == folded("Sinp'o")
    (True, True)
    """
    letters = normalize("NFKD", name.casefold())
    return "".join(each for each in letters if not combining(each) and each not in "'’‘ʼ-")


def slug(text: str) -> str:
    """Return text fit for an id and for the address of one, letters and digits only.

    Parameters
    ----------
    text
        Anything, such as the id of a claim.

    Returns
    -------
    str
        Other characters become hyphens; different ids of ours stay different.

    Examples
    --------
    >>> slug("c12"), slug('x" onload="')
    ('c12', 'x--onload--')
    """
    return "".join(
        char if char.isascii() and (char.isalnum() or char in "_-") else "-" for char in text[:80]
    )
