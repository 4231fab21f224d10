"""The head of an article: its headline and the date it prints of itself.

In: the first lines of a text. Out: a headline, a date, or nothing: no guess without a sign.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from geo.languages import find_language, languages
from geo.lazy import lazy_pattern

__all__ = ["find_date", "find_headline", "find_published"]

# every date has a year of four digits, and no more than this before and after it
_YEAR = re.compile(r"\d{4}(?!\d)(?<!\d{5})")
_DAY = re.compile(r"\d{1,2}(?!\d)(?<!\d{3})")
_BEFORE_YEAR, _AFTER_YEAR = 24, 8
_SIGN = lazy_pattern(
    r"(?:\b(?:published|updated|posted|date[sd]?|datum|erschienen|publié|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано)\b"
    r"|입력|발행|发布|發布|公開|更新)[\s:]{0,4}(?:on |le |am |el |il |op )?\Z",
    re.IGNORECASE,
)
_BEFORE = ("", ",", ":", "|", "·", "–", "—", "-")
_AFTER = ("", "|", "·", "–", "—", "-", "(", "г")
_LONGEST_HEADLINE = 150


def find_headline(head: str) -> str | None:
    r"""Return the first line of a text if it reads like a headline.

    Parameters
    ----------
    head
        The beginning of a text.

    Returns
    -------
    str or None
        A short line that does not end in a full stop and has something below it.

    Examples
    --------
    >>> find_headline("Paris, 15 miles\n\nThe quickest way to see the world …")
    'Paris, 15 miles'
    """
    line, newline, rest = head.lstrip().partition("\n")
    line = line.strip()
    if not newline or not rest.strip() or not line or len(line) > _LONGEST_HEADLINE:
        return None
    if line[-1] in ".,;:。" and not line.endswith("..."):
        return None
    if rest[:1].islower():
        return None  # a line that goes on in the next was only wrapped
    return line


def find_published(head: str) -> date | None:
    r"""Return the date a text gives of itself.

    Parameters
    ----------
    head
        The beginning of a text.

    Returns
    -------
    date or None
        A date after a word such as "Published", or one that ends a short line; a date in
        running text is about something else.

    Examples
    --------
    >>> find_published("Summit diary, 25 April 2019\n\nThe train left …")
    datetime.date(2019, 4, 25)
    >>> find_published("They met on 25 April 2019 in Vladivostok.") is None
    True
    """
    for match in _dates(head):
        start = head.rfind("\n", 0, match.start()) + 1
        stop = head.find("\n", match.end())
        rest = head[match.end() : stop if stop >= 0 else len(head)].strip()
        before = head[start : match.start()].strip()
        alone = len(before) < 40 and before[-1:] in _BEFORE and rest[:1] in _AFTER
        signed = bool(_SIGN.search(head[max(0, match.start() - 24) : match.start()]))
        if signed or (alone and "\n" in head[match.end() :]):
            found = _date_of(match)
            if found is not None:
                return found
    return None


@cache
def _months() -> Mapping[str, int]:
    """Return the names of months in every language; English ones stand where two differ."""
    found = dict(find_language("en").months)
    for table in languages().values():
        for name, number in table.months.items():
            found.setdefault(name, number)
    return MappingProxyType(found)


@cache
def _date_pattern() -> re.Pattern[str]:
    """Return the pattern of a whole date, as print and metadata write it."""
    names = sorted(_months(), key=lambda each: (-len(each), each))
    month = "(?:" + "|".join(map(re.escape, names)) + r")\.?"
    return re.compile(
        rf"\b(?:(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})"
        rf"|(?P<m2>{month})[ \u00a0](?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?[ \u00a0](?P<y2>\d{{4}})"
        rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[ \u00a0](?:de )?(?P<m3>{month}),?"
        rf"[ \u00a0](?:de )?(?P<y3>\d{{4}})"
        r"|(?P<y4>\d{4})(?:\.|[年년][ \u00a0]?)(?P<m4>\d{1,2})(?:\.|[月월][ \u00a0]?)"
        r"(?P<d4>\d{1,2})[日일]?"
        r"|(?P<d5>\d{1,2})\.(?P<m5>\d{1,2})\.(?P<y5>\d{4}))(?!\d)",
        re.IGNORECASE,
    )


def _dates(head: str) -> Iterator[re.Match[str]]:
    """Yield the dates of a text, in order, looking only around years."""
    last = 0
    for year in _YEAR.finditer(head):
        start, end = max(last, year.start() - _BEFORE_YEAR), year.end() + _AFTER_YEAR
        if _DAY.search(head, start, end) is None:
            continue  # a year alone
        match = _date_pattern().search(head, start, end)
        if match is not None and match.start() <= year.start() and year.end() <= match.end():
            yield match
            last = match.end()


def find_date(text: str) -> date | None:
    """Return the first date written in a short text, such as a value of metadata.

    Parameters
    ----------
    text
        The text; only its first 200 characters are read.

    Returns
    -------
    date or None
        None if no whole date (day, month, year) is there.

    Examples
    --------
    >>> find_date("2023-09-13T10:22:00+09:00")
    datetime.date(2023, 9, 13)
    """
    for match in _date_pattern().finditer(text[:200].replace("T", " ")):
        found = _date_of(match)
        if found is not None:
            return found
    return None


def _date_of(match: re.Match[str]) -> date | None:
    """Return the date of a match, or None if the calendar has no such day."""
    for form in "12345":
        year = match[f"y{form}"]
        if year:
            month, day = match[f"m{form}"], int(match[f"d{form}"])
            number = int(month) if month.isdigit() else _months()[month.lower().rstrip(".")]
            try:
                return date(int(year), number, day)
            except ValueError:
                return None
    return None
