"""HTML → text by trafilatura: slower, and better at telling a story from what is around it.

In: the bytes of a page. Out: a `Draft`.
Pure: reads nothing; needs the extra ``careful``, and says so where it is missing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from geo.article_head import find_date
from geo.decode import decode_text
from geo.errors import ArticleError
from geo.markup import Draft, read_head

__all__ = ["read_carefully"]


def read_carefully(content: bytes) -> Draft:
    """Return the story of an HTML page, found by trafilatura.

    Parameters
    ----------
    content
        The bytes of the page.

    Returns
    -------
    Draft
        Its text, title, date and publisher.

    Raises
    ------
    ArticleError
        If trafilatura is not installed or finds no story.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise ArticleError(
            "careful reading needs trafilatura; install milepost[careful]."
        ) from None
    text, notes = decode_text(content)
    found = bare_extraction(text, include_comments=False)
    story = None if found is None or isinstance(found, dict) else found.text
    if not story or not story.strip():
        raise ArticleError("trafilatura finds no story in it; read it without careful.")
    head = read_head(text)
    published = head.published or _guessed(text)
    return replace(head, text=story, published=published, notes=(*notes, *head.notes))


def _guessed(page: str) -> date | None:
    """Return the date that a page prints where its head gives none."""
    from htmldate import find_date as guess

    return find_date(guess(page, extensive_search=False, original_date=True) or "")
