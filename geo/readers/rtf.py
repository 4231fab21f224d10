"""RTF, as old word processors and wire services write it."""

from __future__ import annotations

import re
from collections.abc import Callable

from geo.errors import ArticleError
from geo.markup import Draft

__all__ = ["READER", "Rtf"]

_LONGEST = 5_000_000
_HEAD = 50_000
_TITLE = re.compile(rb"\{\\title[ \r\n]([^{}]{1,1000})\}")
_CODE_PAGE = re.compile(rb"\\ansicpg[0-9]{1,5}")


class Rtf:
    """Reads rich text."""

    name = "rtf"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 3 for the mark that opens every RTF file.

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
        return 3 if content.lstrip()[:5] == b"{\\rtf" else 0

    def read(self, content: bytes) -> Draft:
        """Return the text without its control words.

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
            If it is too long or broken.
        """
        if len(content) > _LONGEST:
            raise ArticleError(f"RTF over {_LONGEST:,} bytes is not read; save it as text.")
        # loaded when needed: few articles are of this form
        from striprtf.striprtf import rtf_to_text

        # the library has no types
        to_text: Callable[..., str] = rtf_to_text
        try:
            text: str = to_text(content.decode("latin-1"), errors="replace")
            title: str = to_text(_title(content), errors="replace")
        except (ValueError, LookupError, IndexError, RecursionError) as error:
            raise ArticleError(f"the RTF is broken ({error}); save it as text.") from None
        return Draft(text=text.strip(), title=" ".join(title.split()) or None)


def _title(content: bytes) -> str:
    """Return the title that a file gives of itself, as an RTF in the same code page."""
    head = content[:_HEAD]
    found = _TITLE.search(head)
    page = _CODE_PAGE.search(head)
    if found is None:
        return "{\\rtf1}"
    return f"{{\\rtf1\\ansi{(page[0] if page else b'').decode()} {found[1].decode('latin-1')}}}"


READER = Rtf()
