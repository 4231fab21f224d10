"""DOCX: the paragraphs of a word-processor file, with bounds against bombs.

A DOCX is a ZIP of XML. What it unpacks to is bounded before and while it is read, and XML
that declares entities is refused: no DOCX needs them.
Source: ECMA-376, part 1, 17.3 (paragraphs and runs).
"""

from __future__ import annotations

import re
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from geo.errors import ArticleError
from geo.markup import Draft

__all__ = ["READER", "Docx"]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
_DC = "{http://purl.org/dc/elements/1.1/}"
_BODY, _ABOUT = "word/document.xml", "docProps/core.xml"
_LONGEST = 40_000_000
_LONGEST_ABOUT = 100_000
_DEEPEST = 500
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Docx:
    """Reads the body of a DOCX."""

    name = "docx"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 3 for a ZIP with a Word document in it.

        Parameters
        ----------
        content
            The bytes.
        ending
            The ending of the name; not needed.

        Returns
        -------
        int
            How sure it is.
        """
        return 3 if content[:4] == b"PK\x03\x04" and _BODY.encode() in content else 0

    def read(self, content: bytes) -> Draft:
        """Return the paragraphs, and the title of the file.

        Parameters
        ----------
        content
            The bytes.

        Returns
        -------
        Draft
            The text.

        Raises
        ------
        ArticleError
            If it is broken or unpacks to more than an article.
        """
        try:
            with ZipFile(BytesIO(content)) as archive:
                body = _part(archive, _BODY)
                named = _ABOUT in archive.namelist()
                about = _part(archive, _ABOUT, longest=_LONGEST_ABOUT) if named else b""
        except ArticleError:
            raise
        except (BadZipFile, KeyError, NotImplementedError, EOFError, ValueError, OSError):
            raise ArticleError("the DOCX is broken; save it again.") from None
        return Draft(text=_paragraphs(body), title=_title(about))


def _part(archive: ZipFile, name: str, *, longest: int = _LONGEST) -> bytes:
    """Return one file of an archive, whatever its header says of its size."""
    if archive.getinfo(name).flag_bits & 1:
        raise ArticleError("the DOCX is locked with a password; unlock it first.")
    with archive.open(name) as handle:
        content = handle.read(longest + 1)
    if len(content) > longest:
        raise ArticleError("the DOCX unpacks to far more than an article; it is not read.")
    if _DECLARES.search(content):
        raise ArticleError("the DOCX declares XML entities, as none should; it is not read.")
    return content


def _paragraphs(body: bytes) -> str:
    """Return the text of the paragraphs with an empty line between.

    No tree is built: a file of millions of elements takes no more memory than its text.
    """
    found: list[str] = []
    runs: list[str] = []
    inside: list[bool] = [False]
    depth: list[int] = [0]

    def start(name: str, _: object) -> None:
        depth[0] += 1
        if depth[0] > _DEEPEST:
            raise ArticleError("the DOCX nests its elements too deep; save it again.")
        inside[0] = name == f"{_W}t"
        if name in _BREAKS:
            runs.append(_BREAKS[name])

    def end(name: str) -> None:
        inside[0] = False
        depth[0] -= 1
        if name == f"{_W}p":
            found.append("".join(runs).strip())
            runs.clear()

    def text(part: str) -> None:
        if inside[0]:
            runs.append(part)

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(body, True)
    except expat.ExpatError:
        raise ArticleError("the DOCX holds broken XML; save it again.") from None
    return "\n\n".join(each for each in found if each)


def _title(about: bytes) -> str | None:
    """Return the title that the file gives of itself."""
    if not about:
        return None
    # loaded when needed: few articles are of this form
    from xml.etree import ElementTree

    try:
        node = ElementTree.fromstring(about).find(f"{_DC}title")
    except ElementTree.ParseError:
        return None
    return (node.text or "").strip() or None if node is not None else None


READER = Docx()
