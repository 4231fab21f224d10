"""Bytes → text: which encoding a file is in, and whether it holds text at all.

In: bytes. Out: a text and notes on what had to be assumed.
Pure: reads nothing. Linear.
Source: RFC 3629 and RFC 2781 for UTF-8 and UTF-16, the WHATWG encoding standard for
windows-1252 as the fall-back; charset-normalizer where a text is in an older encoding.
"""

from __future__ import annotations

import codecs
import re

from geo.errors import ArticleError

__all__ = ["decode_text", "looks_binary"]

_SAMPLE = 65_536
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ\x90", b"\x1f\x8b", b"BZh", b"7z\xbc"),
    *(b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"PK\x03\x04", b"RIFF", b"OggS", b"ID3"),
    *(b"\xca\xfe\xba\xbe", b"\xfd7zXZ", b"%PDF-", b"wOFF"),
)
# Control characters that no text has; NUL is counted, since some files are full of them.
_CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F))
_BINARY_SHARE = 0.1
_ASCII = re.compile(rb"[\x00-\x7f]{1,65536}")
# French has some 4 % of letters beyond ASCII, Polish 9 %; Russian has above 80 %
_WESTERN_SHARE = 0.15
_OLDER = [
    "cp1251",
    "koi8-r",
    "euc_kr",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "cp1250",
    "cp1252",
]
_WESTERN = frozenset(("cp1252", "cp1250", "latin_1", "ascii", "utf_8"))


def decode_text(content: bytes, *, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    r"""Return the text of some bytes, and notes on what was assumed.

    Parameters
    ----------
    content
        The bytes of a text file.
    declared
        The encoding that the file gives of itself, if it does.

    Returns
    -------
    text : str
        Without a byte order mark; broken bytes are replaced by U+FFFD.
    notes : tuple of str
        Empty for sound UTF-8, UTF-16 and for what the file declared.

    Raises
    ------
    ArticleError
        If the bytes are no text.

    Examples
    --------
    >>> decode_text("Пхеньян".encode())
    ('Пхеньян', ())
    >>> decode_text(b"20\xa0hours, \x80 5")[1]
    ('not UTF-8: read as cp1252',)
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _lossy(content[len(mark) :], encoding)
    wide = _wide(content)
    if wide:
        return _lossy(content, wide)
    if looks_binary(content):
        raise ArticleError("it is no text; give a text, HTML, PDF, DOCX, RTF or e-mail file.")
    for name in (declared or "utf-8", "utf-8"):
        try:
            return content.decode(name), ()
        except (UnicodeDecodeError, LookupError):
            continue
    return _with_surrogates(content) or _older(content)


def looks_binary(content: bytes) -> bool:
    r"""Return whether bytes hold no text: a picture, an archive, a program.

    Parameters
    ----------
    content
        The bytes; the first 64 KiB decide.

    Returns
    -------
    bool
        True for a known signature or where control characters abound.

    Examples
    --------
    >>> looks_binary(b"\x89PNG\r\n"), looks_binary(b"435 miles\x00")
    (True, False)
    """
    sample = content[:_SAMPLE]
    if any(sample.startswith(magic) for magic in _MAGIC):
        return True
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _BINARY_SHARE * len(sample)


def _wide(content: bytes) -> str | None:
    """Return the UTF-16 that bytes without a mark are in: every other byte is zero."""
    sample = content[: _SAMPLE // 16 * 2]
    if len(sample) < 4:
        return None
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * pairs and even < 0.02 * pairs + 1:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.02 * pairs + 1:
        return "utf-16-be"
    return None


def _lossy(content: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    """Return a text of a known encoding, broken bytes replaced and said so."""
    try:
        return content.decode(encoding), ()
    except UnicodeDecodeError:
        text = content.decode(encoding, errors="replace")
        return text, (f"some bytes are no {encoding.upper()}; each stands as � in the text",)


def _with_surrogates(content: bytes) -> tuple[str, tuple[str, ...]] | None:
    """Return a text whose only fault is surrogates encoded by themselves; they are kept."""
    try:
        text = content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return text, ("the text holds halves of characters (surrogates); they are kept as they are",)


def _older(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Return a text that is no sound UTF-8: a damaged one, or one in an older encoding."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(map(len, re.findall(r"[\u0080-\ufffc\U00010000-\U0010ffff]{1,100}", text)))
    if whole > broken or broken < 0.001 * len(text):
        return text, (f"{broken} broken bytes are replaced by � in the text",)
    if len(content) - sum(map(len, _ASCII.findall(content))) < _WESTERN_SHARE * len(content):
        # a Latin text with a few odd bytes: no guess may turn the words around them
        kept = content.decode("cp1252", errors="replace")
        return kept, ("not UTF-8: read as cp1252",)
    # loaded for the few texts that are in no encoding of today
    from charset_normalizer import from_bytes

    best = from_bytes(content[:20_000], cp_isolation=_OLDER).best()
    encoding = best.encoding if best is not None else "cp1252"
    if encoding in _WESTERN:
        encoding = "cp1252"
    return content.decode(encoding, errors="replace"), (f"not UTF-8: read as {encoding}",)
