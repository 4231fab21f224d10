"""What a mail quotes of an older one, told from what its writer says.

In: the text of a mail, whether it answers another. Out: the writer's words, and what was left out.
Pure: reads nothing.
Method: lines and heads of plain text; of HTML selectolax (lexbor) drops the quoting elements.
Source: RFC 3676 for lines that begin with ``>``; the rest is how mail programs write.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.nesting import nests_too_deep

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["is_answer", "without_quoted", "without_quoted_markup"]

_ANSWERS = re.compile(
    r"\s*(?:re|aw|sv|antw|ynt|odp|回复|答复)\s?(?:\[\d+\])?\s?[:：]", re.IGNORECASE
)
_FORWARDS = re.compile(r"\s*(?:fwd?|wg|tr|rv|doorst)\s?:", re.IGNORECASE)
_QUOTED = re.compile(r"[ \t]{0,3}>")
# "On Tue, 12 Sep 2023 at 08:00, Desk <desk@paper.example> wrote:"
_WROTE = re.compile(
    r"(?:on|am|le|el|il|op|em|den|dnia) [^\n]{3,200}\b(?:wrote|schrieb|a écrit|écrit|escribió|"
    r"ha scritto|schreef|escreveu|skrev|napisał)\b[^\n]{0,80}:",
    re.IGNORECASE,
)
# all that follows is older: "-----Original Message-----", or the heads of the older mail, which
# name an address or a subject: a log of a tour has "From: Hamburg" and "Date: 3 May", too
_OLDER = re.compile(
    r"^(?:-{3,40}\s?(?:original message|original-nachricht|ursprüngliche nachricht|"
    r"message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s?-{3}"
    r"|(?:from|von|de|da|van): (?=[^\n]{0,200}@|(?:[^\n]{1,500}\n){2,5}"
    r"(?:subject|betreff|objet|asunto|oggetto|onderwerp): )[^\n]{1,200}\n"
    r"(?:sent|gesendet|envoyé|enviado|inviato|verzonden|date): )",
    re.IGNORECASE | re.MULTILINE,
)
_OLDER_ELEMENTS = (
    "blockquote[type=cite], blockquote.gmail_quote, div.gmail_quote, .gmail_quote blockquote, "
    ".gmail_attr, .yahoo_quoted, .moz-cite-prefix"
)
# the heads of the older mail, which follows them
_OLDER_HEADS = re.compile(r"<div[^<>]{0,200}\bid=[\"']?divRplyFwdMsg", re.IGNORECASE)
_GAP = "\ue000"  # a letter for private use
_PARTS = re.compile(rf"</?(?:div|body)\b[^<>]{{0,2000}}>|{_GAP}")
# two letters of a script without spaces are as long as a word
_WORD = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]{2}"
    r"|[^\W\d_]{2,}"
)
# a mail whose own words are fewer was sent for what it quotes
_FEWEST_WORDS = 8
_LAST_LINES = 5


def is_answer(subject: str, *, refers: bool) -> bool:
    """Return whether a mail answers another.

    Parameters
    ----------
    subject
        Its subject.
    refers
        Whether its head names the mail that it answers.

    Returns
    -------
    bool
        False of a mail that is forwarded: what it holds is what it was sent for.

    Examples
    --------
    >>> is_answer("Re: A slow train", refers=False), is_answer("Fwd: A slow train", refers=True)
    (True, False)
    """
    if _FORWARDS.match(subject):
        return False
    return refers or _ANSWERS.match(subject) is not None


def without_quoted(text: str, *, answers: bool) -> tuple[str, tuple[str, ...]]:
    r"""Return a mail without what it quotes of the one it answers.

    Parameters
    ----------
    text
        A plain text.
    answers
        Whether the mail answers another; else its lines with ``>`` are its own matter, unless
        a line such as "On Tuesday Ann wrote:" stands before them.

    Returns
    -------
    text : str
        As it was where nothing is quoted, or where little but the quoted words would be left.
    notes : tuple of str
        One sentence where something was left out.

    Examples
    --------
    >>> told = "The train took nine hours, and not five as we had printed.\n\n> It took 5 hours."
    >>> without_quoted(told, answers=True)[0]
    'The train took nine hours, and not five as we had printed.'
    """
    older = _OLDER.search(text) if answers else None
    end = older.start() if older is not None else len(text)
    left = len(text[end:].splitlines())
    kept: list[str] = []
    inside = False
    for line in text[:end].split("\n"):
        if not _QUOTED.match(line):
            inside = inside and not line.strip()
            kept.append(line)
            continue
        if not inside:
            wrote = _take_who_wrote(kept)
            inside = answers or wrote
        if inside:
            left += 1
        else:
            kept.append(line)
    own = "\n".join(kept).strip("\n")
    return _if_enough(text, own, left)


def without_quoted_markup(page: str, *, answers: bool) -> tuple[str, tuple[str, ...]]:
    """Return a mail of HTML without the elements that quote an older one.

    Parameters
    ----------
    page
        The HTML.
    answers
        Whether the mail answers another; else all of it is its own matter.

    Returns
    -------
    page : str
        As it was where nothing is quoted, or where little but the quoted words would be left.
    notes : tuple of str
        One sentence where something was left out.
    """
    if not answers or nests_too_deep(page):
        return page, ()
    # loaded when needed: few mails are of HTML only
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    older = [each for each in tree.css(_OLDER_ELEMENTS) if not _holds_quotes(each)]
    for each in reversed(older):  # what stands in another goes first
        each.replace_with(_GAP)
    own = tree.html or ""
    heads = _OLDER_HEADS.search(own)
    if heads is not None:
        own = own[: heads.start()]
    if not (older or heads) or _words_of(LexborHTMLParser(own)) < _FEWEST_WORDS:
        return page, ()
    # answers stand in elements of many kinds and depths: each is a paragraph
    return _PARTS.sub("<p>", own), ("the older mail that this one quotes is left out",)


def _holds_quotes(node: LexborNode) -> bool:
    """Return whether an element holds what is quoted, and may hold answers between it."""
    named = node.attributes.get("class") or ""
    return node.tag == "div" and "gmail_quote" in named and node.css_first("blockquote") is not None


def _words_of(tree: LexborHTMLParser) -> int:
    tree.strip_tags(["script", "style"])
    return len(_WORD.findall(tree.body.text(separator=" "))) if tree.body is not None else 0


def _take_who_wrote(lines: list[str]) -> bool:
    """Take "On Tuesday Ann wrote:" off the end of lines, and return whether it stood there."""
    last = range(max(0, len(lines) - _LAST_LINES), len(lines))
    said = [number for number in last if lines[number].strip()]
    for first in reversed(said[-2:]):  # it stands on one line or two
        if _WROTE.fullmatch(" ".join(lines[first:]).strip()):
            del lines[first:]
            return True
    return False


def _if_enough(text: str, own: str, left: int) -> tuple[str, tuple[str, ...]]:
    if not left or len(_WORD.findall(own)) < _FEWEST_WORDS:
        return text, ()
    lines = "1 line" if left == 1 else f"{left:,} lines"
    return own, (f"{lines} that the mail quotes of an older one are left out",)
