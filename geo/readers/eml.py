"""E-mail: subject, date, sender and the text of a message."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from geo.decode import decode_text
from geo.errors import ArticleError
from geo.mail_quotes import is_answer, without_quoted, without_quoted_markup
from geo.markup import Draft, read_markup

if TYPE_CHECKING:
    from email.message import Message

__all__ = ["READER", "Eml"]

_HEADER = re.compile(
    rb"^(from|to|date|subject|mime-version|message-id|received|return-path|delivered-to|cc|"
    rb"reply-to|content-type|x-[a-z-]{1,40}|dkim-signature|list-[a-z-]{1,20}|sender):[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
_SURE = frozenset((b"mime-version", b"message-id", b"received", b"return-path", b"from"))
_PARTS = 200
_LONGEST_HEADER = 2_000
# The parser of the standard library takes quadratic time in these; no message has as many.
_BOUNDARIES = 3_000


class Eml:
    """Reads a message as a mail program saves it."""

    name = "eml"

    def fits(self, content: bytes, ending: str) -> int:
        """Return 3 where mail headers open the file, 2 by its name.

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
        head = re.split(rb"\r?\n\r?\n", content[:20_000].lstrip(), maxsplit=1)[0]
        names = {name.lower() for name in _HEADER.findall(head)}
        if _HEADER.match(head) and len(names) > 1 and names & _SURE:
            return 3
        return 2 if ending == "eml" else 0

    def read(self, content: bytes) -> Draft:
        """Return the plain text of a message, or that of its HTML.

        Parameters
        ----------
        content
            The bytes.

        Returns
        -------
        Draft
            With subject as title, sender as publisher, and the date.

        Raises
        ------
        ArticleError
            If there is no text in it.
        """
        # loaded when needed: few articles are of this form
        from email import message_from_bytes
        from email.utils import parseaddr

        if content.count(b"\n--") > _BOUNDARIES:
            raise ArticleError("the e-mail has far too many parts; give its text.")
        try:
            # the newer way of the library to read headers takes quadratic time
            message = message_from_bytes(content.lstrip())
            subject = _said(message, "subject")
            refers = bool(message.get("in-reply-to") or message.get("references"))
            text, notes = _body(message, answers=is_answer(subject, refers=refers))
            name, address = parseaddr(_said(message, "from"))
            return Draft(
                text=text,
                title=subject or None,
                published=_day(_said(message, "date")),
                publisher=name.strip() or address or None,
                notes=notes,
            )
        except ArticleError:
            raise
        except (ValueError, LookupError, TypeError, RecursionError, AttributeError) as error:
            raise ArticleError(f"the e-mail is broken ({error!s:.80}); give its text.") from None


def _said(message: Message, name: str) -> str:
    """Return the words of a header, which may be written in several encodings."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    raw = " ".join(str(message.get(name, ""))[:_LONGEST_HEADER].split())
    try:
        return str(make_header(decode_header(raw))).strip()
    except (HeaderParseError, LookupError, UnicodeError):
        return raw


def _day(sent: str) -> date | None:
    """Return the day of a message, None where its date is none."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(sent).date()
    except (ValueError, TypeError, IndexError):
        return None


def _body(message: Message, *, answers: bool) -> tuple[str, tuple[str, ...]]:
    """Return the text of the best part, plain before HTML, without what it quotes."""
    pages: list[tuple[str, tuple[str, ...]]] = []
    for number, part in enumerate(message.walk()):
        headers = (part.get("content-type", ""), part.get("content-disposition", ""))
        if number > _PARTS or part.is_multipart() or max(map(len, headers)) > _LONGEST_HEADER:
            continue
        if part.get_filename():
            continue
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html"):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        text, notes = decode_text(payload, declared=part.get_content_charset())
        if kind == "text/plain" and text.strip():
            text, left = without_quoted(text.replace("\r\n", "\n"), answers=answers)
            return text, (*notes, *left)
        pages.append((text, notes))
    if not pages:
        raise ArticleError("the e-mail holds no text; give what is attached to it.")
    page, notes = pages[0]
    page, left = without_quoted_markup(page, answers=answers)
    draft = read_markup(page)
    return draft.text, (*notes, *draft.notes, *left)


READER = Eml()
