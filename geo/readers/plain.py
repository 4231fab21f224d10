"""Plain text, in whatever encoding; also the last resort."""

from __future__ import annotations

from geo.decode import decode_text
from geo.markup import Draft

__all__ = ["READER", "Plain"]


class Plain:
    """Reads text as it stands."""

    name = "plain"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 1 for anything, 2 if the name ends in txt.

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
        return 2 if ending in ("txt", "text") else 1

    def read(self, content: bytes) -> Draft:
        """Return the text with its line ends and white space as they are.

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
            If the bytes are no text.
        """
        text, notes = decode_text(content)
        return Draft(text=text, notes=notes)


READER = Plain()
