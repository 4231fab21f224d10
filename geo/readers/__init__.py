"""Readers: files of any form → `Article`, chosen by what a file holds, not by its name.

In: a path, an address, or "-" for standard input. Out: an `Article` whose spans point into
the text that was extracted.
A member is one file that defines `READER`, an object that keeps the promise `Reader`.
Touches: the disk and standard input; the network only where the settings allow it.
"""

from __future__ import annotations

import codecs
import sys
from pathlib import Path
from typing import Protocol, cast
from urllib.parse import urlsplit

from geo.article import make_article
from geo.careful import read_carefully
from geo.errors import ArticleError, OfflineError
from geo.family import members
from geo.languages import detect_language, find_language, languages
from geo.markup import Draft
from geo.model import Article
from geo.settings import Settings
from geo.store import Opener, fetch, read_bytes

__all__ = ["Draft", "Reader", "read_article", "read_content", "readers"]

_BYTES_A_CHAR = 4
_NAMED = 80
_TELLING = 40  # letters that tell a language, half by half


class Reader(Protocol):
    """The promise of a member.

    `fits` says how sure it is that some bytes are of its form: 0 not, 1 it can read
    anything of the kind, 2 the ending of the name says so, 3 the bytes say so. `read` may
    raise `ArticleError` with the reason alone: the family puts the name before it.
    """

    name: str

    def fits(self, content: bytes, ending: str) -> int:
        """Return how sure it is.

        Parameters
        ----------
        content
            The bytes of the file.
        ending
            The ending of its name, lower case, without the full stop.

        Returns
        -------
        int
            0 to 3.
        """

    def read(self, content: bytes) -> Draft:
        """Return the text and what the file says of itself.

        Parameters
        ----------
        content
            The bytes of the file.

        Returns
        -------
        Draft
            The text may be empty.

        Raises
        ------
        ArticleError
            If the bytes are broken or locked.
        """


def readers() -> tuple[Reader, ...]:
    """Return the members, by file name.

    Returns
    -------
    tuple of Reader
        One a form.

    Examples
    --------
    >>> [reader.name for reader in readers()][:3]
    ['docx', 'eml', 'html']
    """
    return cast("tuple[Reader, ...]", members(__name__, "READER"))


def read_article(
    path: str,
    *,
    settings: Settings | None = None,
    language: str | None = None,
    opener: Opener | None = None,
) -> Article:
    """Return the article of a file, a page on the web, or standard input.

    Parameters
    ----------
    path
        A path, an address (``https://…``, read only if `settings` allow to go online), or
        ``"-"``.
    settings
        Choices of the run: the longest article, whether to go online.
    language
        ISO 639-1 code; by default what the file says, else what the words say.
    opener
        How an address is opened; by default only machines on the public internet are.

    Returns
    -------
    Article
        With a note for all that had to be assumed.

    Raises
    ------
    ArticleError
        If it is missing, empty, too long, or of no form that is read; says what to do.
    OfflineError
        If it is an address and the settings keep Milepost offline.
    """
    settings = settings or Settings()
    path = str(path)
    limit = settings.max_article_chars * _BYTES_A_CHAR
    name = _short(path)
    if path == "-":
        content, source = _standard_input(limit), "standard input"
    elif urlsplit(path).scheme.lower() in ("http", "https"):
        content, source = _page(path, limit=limit, settings=settings, opener=opener), path
    elif "://" in path and not Path(path).exists():
        raise ArticleError(f"{name} is an address of a kind that is not read; give http or https.")
    else:
        content, source = _file(path, name, limit), path
    ending = path.rsplit(".", 1)[-1].lower() if "." in path[-10:] else ""
    return read_content(content, source=source, ending=ending, settings=settings, language=language)


def read_content(
    content: bytes,
    *,
    source: str,
    ending: str = "",
    settings: Settings | None = None,
    language: str | None = None,
) -> Article:
    r"""Return the article of some bytes.

    Parameters
    ----------
    content
        The bytes of a file.
    source
        Where they came from, as it will stand in reports.
    ending
        The ending of the name, without the full stop; it only breaks a tie.
    settings
        Choices of the run.
    language
        ISO 639-1 code, if known.

    Returns
    -------
    Article
        As of `read_article`.

    Raises
    ------
    ArticleError
        If there is no text in it that can be read.

    Examples
    --------
    >>> read_content(b"{\\rtf1 It took 20 hours.}", source="note").text
    'It took 20 hours.'
    """
    settings = settings or Settings()
    name = _short(source)
    if not content.strip():
        raise ArticleError(f"{name} is empty; give a file with text in it.")
    best = max(readers(), key=lambda reader: reader.fits(content, ending))
    try:
        careful = settings.careful and best.name == "html"
        draft = read_carefully(content) if careful else best.read(content)
    except ArticleError as error:
        raise ArticleError(f"{name} cannot be read: {error}") from None
    if not draft.text.strip():
        raise ArticleError(f"{name} holds no text that can be read; give the article as text.")
    if len(draft.text) > settings.max_article_chars:
        raise ArticleError(
            f"{name} is longer than {settings.max_article_chars:,} characters; "
            "give the article alone."
        )
    tongue, doubts = _tongue(draft, language)
    return make_article(
        draft.text,
        source=source,
        title=draft.title,
        published=draft.published,
        publisher=draft.publisher,
        language=tongue,
        notes=(*draft.notes, *doubts),
    )


def _tongue(draft: Draft, said: str | None) -> tuple[str, tuple[str, ...]]:
    """Return the language to read in, and what is to be said of it.

    What a person says binds, though the text speaks against it; what a file says of itself is
    often left over from a template, and gives way.
    """
    named = (said or draft.language or "")[:2].lower()
    told = detect_language(draft.text)
    if not named or named == told:
        return told, ()
    if named not in languages():
        return named, (f"there are no tables for the language {named!r}: it is read as English",)
    middle = len(draft.text) // 2
    halves = (draft.text[:middle], draft.text[middle:])
    if len(draft.text) < _TELLING or any(detect_language(each) != told for each in halves):
        return named, ()
    reads = f"but reads like {find_language(told).name}"
    if said:
        return named, (f"it is said to be {find_language(named).name}, {reads}",)
    return told, (f"it calls itself {find_language(named).name}, {reads}: it is read as that",)


def _short(path: str) -> str:
    """Return a name fit for a message: not endless, nothing that moves the cursor."""
    if path in ("-", ""):
        return "standard input" if path else "A file without a name"
    clean = "".join(each if each.isprintable() else "�" for each in path[: _NAMED * 2])
    return clean if len(clean) <= _NAMED else "…" + clean[-_NAMED:]


def _standard_input(limit: int) -> bytes:
    """Return what stands on standard input."""
    if sys.stdin is None:
        return b""  # closed by the caller
    stream = getattr(sys.stdin, "buffer", None)
    content: bytes = (
        stream.read(limit + 1)
        if stream is not None
        else sys.stdin.read(limit + 1).encode("utf-8", "surrogatepass")
    )
    if len(content) > limit:
        raise ArticleError(f"Standard input is longer than {limit:,} bytes; give one article.")
    return content


def _file(path: str, name: str, limit: int) -> bytes:
    """Return the bytes of a file."""
    try:
        return read_bytes(path, limit)
    except FileNotFoundError:
        raise ArticleError(f"{name} does not exist; check the name.") from None
    except IsADirectoryError:
        raise ArticleError(
            f"{name} is a folder; give a file, or use milepost corpus for a folder."
        ) from None
    except PermissionError:
        raise ArticleError(f"{name} may not be read; check its permissions.") from None
    except OSError as error:
        raise ArticleError(f"{name} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        if "\0" in path:
            raise ArticleError(f"{name} is no name of a file; check it.") from None
        raise ArticleError(
            f"{name} is longer than {limit:,} bytes; give the article alone."
        ) from error


def _page(address: str, *, limit: int, settings: Settings, opener: Opener | None) -> bytes:
    """Return the bytes of a page on the web."""
    if not settings.online:
        raise OfflineError(
            f"{_short(address)} is on the web and Milepost is offline; add --online to read it."
        )
    page = fetch(address, limit=limit, settings=settings, opener=opener)
    try:
        # what the server says of the encoding binds (RFC 9110); a mark carries it on
        return codecs.BOM_UTF8 + page.content.decode(page.charset).encode()
    except (LookupError, UnicodeError):
        return page.content
