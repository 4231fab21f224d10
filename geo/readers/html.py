"""Web pages: title, date, publisher and story."""

from __future__ import annotations

import re

from geo.decode import decode_text
from geo.markup import Draft, read_markup

__all__ = ["READER", "Html"]

_SIGNS = re.compile(
    rb"<(?:!doctype\s{1,5}html|html|head|body|article|div|p|h1|title|meta|table)\b", re.IGNORECASE
)
_CHARSET = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?([\w-]{2,30})", re.IGNORECASE)
_HEAD = 4_096


class Html:
    """Reads web pages."""

    name = "html"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 3 where markup opens the file, 2 by its name.

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
        head = content[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        if head.startswith(b"<") and _SIGNS.search(head):
            return 3
        return 2 if ending in ("html", "htm", "xhtml") and b"<" in content else 0

    def read(self, content: bytes) -> Draft:
        """Return the story of a page.

        Parameters
        ----------
        content
            The bytes.

        Returns
        -------
        Draft
            Its text, title, date and publisher.

        Raises
        ------
        ArticleError
            If the bytes are no text.
        """
        match = _CHARSET.search(content[:_HEAD])
        declared = match[1].decode("ascii", "ignore") if match else None
        text, notes = decode_text(content, declared=declared)
        draft = read_markup(text)
        return Draft(
            text=draft.text,
            title=draft.title,
            published=draft.published,
            publisher=draft.publisher,
            language=draft.language,
            notes=(*notes, *draft.notes),
        )


READER = Html()
