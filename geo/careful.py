"""HTML → text by trafilatura: slower, and better at telling a story from what is around it.

In: the bytes of a page. Out: a `Draft`.
Pure: reads nothing; needs the extra ``careful``, and says so where it is missing.
"""

from __future__ import annotations

from collections.abc import Mapping

from geo.article_head import find_date
from geo.decode import decode_text
from geo.errors import ArticleError
from geo.markup import Draft

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
    found = bare_extraction(text, include_comments=False, with_metadata=True)
    fields = found if found is None or isinstance(found, dict) else found.as_dict()
    story = _word(fields, "text")
    if story is None:
        raise ArticleError("trafilatura finds no story in it; read it without careful.")
    return Draft(
        text=story,
        title=_word(fields, "title"),
        published=find_date(_word(fields, "date") or ""),
        publisher=_word(fields, "sitename"),
        language=_word(fields, "language"),
        notes=notes,
    )


def _word(fields: Mapping[str, object] | None, key: str) -> str | None:
    """Return a field that holds text."""
    value = fields.get(key) if fields else None
    return value if isinstance(value, str) and value.strip() else None
