"""PDF with text in it; one of pictures says so."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from geo.article_head import find_date
from geo.errors import ArticleError
from geo.languages import find_language, words
from geo.markup import Draft

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

__all__ = ["READER", "Pdf"]

_PAGES = 400
_LONGEST = 10_000_000
_CUT = re.compile(r"\b([^\W\d_]{2,30})-[ \t]{0,3}\n([^\W\d_A-ZÀ-Þ]{2,30})\b")
_HYPHENED = words(
    "anti ex full half high hour day week long low mid mile minute month multi narrow non one part "
    "post pre round self semi short single sub super trans well wide world year"
)
# What a broken file makes of a parser, beside its own errors.
_BROKEN = (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError)
# what a program calls the document where nobody gave it a title: no headline
_PROGRAM = re.compile(r"^\s{0,9}Microsoft \w{1,20} - ")
_FILE_NAME = re.compile(r"(?i)\S.{0,200}\.(?:docx?|odt|rtf|txt|html?|indd|pages|pdf|tex|md|wpd)")


class Pdf:
    """Reads the text of a PDF, page by page."""

    name = "pdf"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 3 where the mark of a PDF stands in the first kilobyte.

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
        return 3 if b"%PDF-" in content[:1024] else 0

    def read(self, content: bytes) -> Draft:
        """Return the text of the pages.

        Parameters
        ----------
        content
            The bytes.

        Returns
        -------
        Draft
            With the title and date of the file, if it has them.

        Raises
        ------
        ArticleError
            If it is broken, locked, or holds pictures only.
        """
        # half a second to import: only those who bring a PDF shall pay for it
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError

        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        try:
            reader = PdfReader(BytesIO(content))
            if reader.is_encrypted and not reader.decrypt(""):
                raise ArticleError("the PDF is locked with a password; unlock it first.")
            pages = reader.pages[:_PAGES]
            text = _text(pages)
            title, printed = _about(reader)
            left_out = len(reader.pages) - len(pages)
        except ArticleError:
            raise
        except (PyPdfError, *_BROKEN) as error:
            raise ArticleError(f"the PDF is broken ({error}); export it again.") from None
        if not text.strip():
            raise ArticleError(
                "the PDF holds no text, only pictures of it; run it through OCR, or give the text."
            )
        notes = (f"only the first {_PAGES} pages were read",) if left_out > 0 else ()
        return Draft(text=_unbroken(text), title=title, published=find_date(printed), notes=notes)


def _text(pages: Sequence[PageObject]) -> str:
    """Return the text of pages, up to the longest article there is."""
    parts: list[str] = []
    length = 0
    for page in pages:
        part = page.extract_text().strip()
        parts.append(part)
        length += len(part)
        if length > _LONGEST:
            break
    return "\n\n".join(part for part in parts if part)


def _unbroken(text: str) -> str:
    """Return a text with the words joined that a line's end cut: "kilo-", "metres".

    A hyphen stays behind what is written with one: "twenty-two", "south-east", "non-stop".
    """
    kept = find_language("en")
    stays = _HYPHENED | set(kept.cardinals) | set(kept.compass) | set(kept.fractions)

    def joined(match: re.Match[str]) -> str:
        return match[0] if match[1].lower() in stays else match[1] + match[2]

    return _CUT.sub(joined, text)


def _about(reader: PdfReader) -> tuple[str | None, str]:
    """Return the title and the date of a PDF: "D:20230912…" is a day."""
    about = reader.metadata
    if about is None:
        return None, ""
    made = str(about.get("/CreationDate") or "").removeprefix("D:")[:8]
    printed = f"{made[:4]}-{made[4:6]}-{made[6:]}" if made.isdigit() and len(made) == 8 else ""
    title = _PROGRAM.sub("", str(about.title or "")).strip()
    return None if not title or _FILE_NAME.fullmatch(title) else title, printed


READER = Pdf()
