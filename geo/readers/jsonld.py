"""JSON-LD: the schema.org articles that newspapers put out for machines."""

from __future__ import annotations

from geo.decode import decode_text
from geo.errors import ArticleError
from geo.markup import Draft, read_json_article

__all__ = ["READER", "JsonLd"]


class JsonLd:
    """Reads the first article of a JSON-LD file."""

    name = "jsonld"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 3 for JSON that speaks of an article, 2 by its name.

        Parameters
        ----------
        content
            The bytes.
        ending
            The ending of the name.

        Returns
        -------
        int
            How sure it is.
        """
        head = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
        if head in (b"{", b"[") and b'"@type"' in content:
            return 3
        return 2 if ending in ("json", "jsonld") else 0

    def read(self, content: bytes) -> Draft:
        """Return the body, headline, date and publisher of an article.

        Parameters
        ----------
        content
            The bytes.

        Returns
        -------
        Draft
            The article.

        Raises
        ------
        ArticleError
            If there is none.
        """
        text, notes = decode_text(content)
        draft = read_json_article(text)
        if draft is None or not draft.text.strip():
            raise ArticleError(
                "it is JSON without a schema.org article that has an articleBody; "
                "give the page or its text."
            )
        return Draft(
            text=draft.text,
            title=draft.title,
            published=draft.published,
            publisher=draft.publisher,
            language=(draft.language or "")[:2].lower() or None,
            notes=notes,
        )


READER = JsonLd()
