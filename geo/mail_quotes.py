"""What a mail quotes of an older one, told from what its writer says.

In: the text of a mail, whether it answers another. Out: the writer's words, and what was left out.
Pure: reads nothing.
Source: RFC 3676 for lines that begin with ``>``; the rest is how mail programs write.
"""

from __future__ import annotations

import re

__all__ = ["is_answer", "without_quoted", "without_quoted_markup"]

_ANSWERS = re.compile(
    r"\s*(?:re|aw|sv|antw|ynt|odp|回复|答复)\s?(?:\[\d+\])?\s?[:：]", re.IGNORECASE
)
_QUOTED = re.compile(r"[ \t]{0,3}>")
# "On Tue, 12 Sep 2023 at 08:00, Desk <desk@paper.example> wrote:"
_WROTE = re.compile(
    r"(?:on|am|le|el|il|op|em|den|dnia) [^\n]{3,200}\b(?:wrote|schrieb|a écrit|écrit|escribió|"
    r"ha scritto|schreef|escreveu|skrev|napisał)\b[^\n]{0,80}:",
    re.IGNORECASE,
)
# all that follows is older: "-----Original Message-----", or the heads of the older mail
_OLDER = re.compile(
    r"(?:-{3,}\s?(?:original message|original-nachricht|ursprüngliche nachricht|message d'origine|"
    r"mensaje original|messaggio originale|oorspronkelijk bericht)\s?-{3,}"
    r"|(?:from|von|de|da|van): [^\n]{1,200}\n(?:sent|gesendet|envoyé|enviado|inviato|verzonden"
    r"|date): )",
    re.IGNORECASE,
)
_OLDER_MARKUP = re.compile(
    r"<(?:blockquote[^>]{0,200}\btype=[\"']?cite|div[^>]{0,200}"
    r"(?:\bclass=[\"']?(?:gmail_quote|yahoo_quoted|moz-cite-prefix)|\bid=[\"']?divRplyFwdMsg))",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_WORD = re.compile(r"[^\W\d_]{2,}")
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
    if re.match(r"\s*(?:fwd?|wg|tr|rv|doorst)\s?:", subject, re.IGNORECASE):
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
    older = next((each for each in _OLDER.finditer(text) if _opens_line(text, each.start())), None)
    end = older.start() if older is not None and answers else len(text)
    left = len(text[end:].splitlines())
    kept: list[str] = []
    inside = False
    for line in text[:end].split("\n"):
        if not _QUOTED.match(line):
            inside = inside and not line.strip()
            kept.append(line)
            continue
        if not inside:
            kept, wrote = _without_who_wrote(kept)
            inside = answers or wrote
        if inside:
            left += 1
        else:
            kept.append(line)
    own = "\n".join(kept).strip("\n")
    return _if_enough(text, own, left)


def without_quoted_markup(page: str, *, answers: bool) -> tuple[str, tuple[str, ...]]:
    """Return a mail of HTML without the older mail below it.

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
    older = _OLDER_MARKUP.search(page) if answers else None
    if older is None or len(_WORD.findall(_TAG.sub(" ", page[: older.start()]))) < _FEWEST_WORDS:
        return page, ()
    return page[: older.start()], ("the older mail that this one quotes is left out",)


def _opens_line(text: str, position: int) -> bool:
    return position == 0 or text[position - 1] == "\n"


def _without_who_wrote(lines: list[str]) -> tuple[list[str], bool]:
    """Return lines without "On Tuesday Ann wrote:" at their end, and whether it stood there."""
    last = range(max(0, len(lines) - _LAST_LINES), len(lines))
    said = [number for number in last if lines[number].strip()]
    for first in reversed(said[-2:]):  # it stands on one line or two
        if _WROTE.fullmatch(" ".join(lines[first:]).strip()):
            return lines[:first], True
    return lines, False


def _if_enough(text: str, own: str, left: int) -> tuple[str, tuple[str, ...]]:
    if not left or len(_WORD.findall(own)) < _FEWEST_WORDS:
        return text, ()
    lines = "1 line" if left == 1 else f"{left:,} lines"
    return own, (f"{lines} that the mail quotes of an older one are left out",)
