"""Markdown: the text without its signs, and the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from geo.article_head import find_date
from geo.decode import decode_text
from geo.markup import Draft

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["READER", "Markdown"]

# A parser of Markdown takes a second for 100 kB of odd signs; no article is that long.
_LONGEST = 300_000
_HEADING = re.compile(rb"^#{1,3} \S|^---\r?\n[\w-]{1,30}:", re.MULTILINE)
_FRONT = re.compile(r"---\r?\n(?P<body>(?:[^\n]{0,1000}\n){0,60}?)---[ \t]{0,3}(?:\r?\n|\Z)")
_FIELD = re.compile(r"^(?P<key>\w{1,20})[ \t]{0,3}:[ \t]{0,3}(?P<value>[^\n]{1,500})", re.MULTILINE)


class Markdown:
    """Reads CommonMark."""

    name = "markdown"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 2 by its name, or for headings at the top of a text.

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
        if ending in ("md", "markdown", "mkd"):
            return 2
        return 2 if not ending and _HEADING.match(content[:200]) else 0

    def read(self, content: bytes) -> Draft:
        """Return the text of headings, paragraphs, lists and tables.

        Parameters
        ----------
        content
            The bytes.

        Returns
        -------
        Draft
            With title and date of the front matter, if there is one.

        Raises
        ------
        ArticleError
            If the bytes are no text.
        """
        from markdown_it import MarkdownIt

        text, notes = decode_text(content)
        if len(text) > _LONGEST:
            return Draft(text=text, notes=(*notes, "too long for Markdown; read as plain text"))
        front = _FRONT.match(text)
        fields = dict(_FIELD.findall(front["body"])) if front else {}
        body = text[front.end() :] if front else text
        blocks = list(_blocks(MarkdownIt("commonmark").enable("table").parse(body)))
        return Draft(
            text="\n\n".join(block for block in blocks if block.strip()),
            title=fields.get("title", "").strip().strip("\"'") or None,
            published=find_date(fields.get("date", "")),
            language=fields.get("lang", "").strip()[:2].lower() or None,
            notes=notes,
        )


def _blocks(tokens: list[Token]) -> Iterator[str]:
    """Yield the text of each block; code is no prose."""
    for token in tokens:
        if token.type == "inline":
            yield "".join(_inline(token.children or []))


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type == "image":
            yield ""


READER = Markdown()
