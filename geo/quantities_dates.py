"""Dates: "25 April 2019", "Aug. 11", "in 2016", "the 1930s", "the 13th", "Tuesday", 2019年4月25日.

In: a `Scan`, the index of a word, the day of publication if known. Out: a `Moment` with the
index after it.
Pure. Patterns are matched at one place and bounded.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from geo.languages import words
from geo.quantities_moments import NO_YEAR, Moment, index_after
from geo.quantities_text import Scan, Tag

__all__ = ["read_date"]

_YEAR_WORDS = words(
    "in since by from until till to of before after during around about circa early "
    "late mid through between and spring summer autumn fall winter christmas year or "
    "the for"
)
_MONTH_WORDS = words(
    "in since by from until till to of before after during around early late mid last "
    "next this through between every each"
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
_NOUN_AFTER = re.compile(
    r" (?!and |or |of (?:next|this|last)|to |at |in |on |when |after |before |with |by |from |as "
    r"|but |she |he |they |that |who |for |while |was |is |were |the |a )[a-z]"
)
_ISO = re.compile(r"([12][0-9]{3})-([01][0-9])-([0-3][0-9])(?![0-9])")
_SLASHED = re.compile(r"([0-3]?[0-9])([/.])([01]?[0-9])\2([12][0-9]{3})(?![0-9])")


def read_date(scan: Scan, index: int, published: date | None) -> Moment | None:
    """Return the date that starts at a word, or None.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word of digits, of a month or of a weekday.
    published
        Day of publication, which gives the year where the text does not.

    Returns
    -------
    Moment or None
        Day numbers of the first and the last day meant.
    """
    tag = scan.tags[index]
    if tag & Tag.DIGITS:
        return _date_at_digits(scan, index, published)
    if tag & Tag.MONTH:
        return _date_at_month(scan, index, published)
    return _date_at_weekday(scan, index, published)


def _native_date(scan: Scan, index: int, published: date | None) -> Moment | None:
    """Return a date written with the words of its language: 2019年4月25日."""
    found = re.compile(scan.lexicon.language.day).match(scan.low, scan.start(index))
    if found is None or not found[0].strip():
        return None
    year = int(found["year"]) if found["year"] else None
    month = int(found["month"]) if found["month"] else None
    day = int(found["day"]) if found["day"] else None
    end = found.start() + len(found[0].rstrip())
    nxt = index_after(scan, index, end)
    last = nxt - 1
    if month is not None and day is not None:
        return _months_day(scan, month, day, year, found.start(), last, published)
    if month is not None:
        return _whole_month(year or NO_YEAR, month, found.start(), last, scan, vague=year is None)
    if year is not None:
        return _span_of(date(year, 1, 1), date(year, 12, 31), found.start(), end, nxt)
    return None if day is None else _bare_day(scan, day, found.start(), nxt, published)


def _date_at_digits(scan: Scan, index: int, published: date | None) -> Moment | None:
    """Return a date that starts with digits: 2019-04-25, 25 April 2019, 2016, 1930s, 13th."""
    word, start, end = scan.words[index], scan.start(index), scan.ends[index]
    if scan.lexicon.language.day:
        native = _native_date(scan, index, published)
        if native is not None:
            return native
    if (
        scan.gaps[index] == "-"
        and index
        and scan.ends[index - 1] == start - 1
        and (scan.words[index - 1].isdecimal())
    ):
        return None
    numeric = _ISO.match(scan.low, start)
    if numeric is not None:
        return _days(scan, int(numeric[1]), int(numeric[2]), int(numeric[3]), index, numeric.end())
    numeric = _SLASHED.match(scan.low, start)
    if numeric is not None:
        day, month, year = int(numeric[1]), int(numeric[3]), int(numeric[4])
        if month > 12 >= day:
            day, month = month, day
        return _days(scan, year, month, day, index, numeric.end())
    if not word.isdecimal():
        return None
    if len(word) == 4 and word[0] in "12":
        return _year(scan, index)
    if len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    months = scan.lexicon.language.months
    nxt = index + 1
    ordinal = scan.gaps[nxt] == "" and _ORDINAL.match(scan.low, end) is not None
    if ordinal:
        nxt += 1
    at = nxt
    if scan.words[at] in ("of", "de", "del") and scan.spaced(at):
        at += 1
    if not scan.spaced(at) and not (scan.gaps[at] == ". " and scan.lexicon.language.dotted_days):
        at = -1
    if at > 0 and scan.words[at] in months:
        named, last = _year_after(scan, at)
        return _months_day(scan, months[scan.words[at]], int(word), named, start, last, published)
    final, after = _last_day(scan, nxt, int(word))
    if final and scan.spaced(after) and scan.words[after] in months:
        named, last = _year_after(scan, after)
        return _months_day(
            scan, months[scan.words[after]], int(word), named, start, last, published, final
        )
    if (
        ordinal
        and scan.words[index - 1] == "the"
        and scan.spaced(index)
        and (not _NOUN_AFTER.match(scan.low, scan.ends[nxt - 1]))
    ):
        return _bare_day(scan, int(word), start, nxt, published)
    return None


def _year(scan: Scan, index: int) -> Moment | None:
    """Return a year or a decade, where the words around it allow one."""
    year, start, end = int(scan.words[index]), scan.start(index), scan.ends[index]
    if scan.gaps[index + 1] in ("", "'") and scan.words[index + 1] == "s" and year % 10 == 0:
        last = year + (100 if year % 100 == 0 else 10)
        return _span_of(
            date(year, 1, 1), date(last - 1, 12, 31), start, scan.ends[index + 1], index + 2
        )
    if scan.gaps[index + 1] == "" and scan.words[index + 1]:
        return None
    gap = scan.gaps[index]
    before = scan.words[index - 1]
    named = before in _YEAR_WORDS and gap in (" ", "\n", "-", " '")
    bracketed = gap.endswith("(") and scan.gaps[index + 1].startswith(")")
    if not (named or bracketed) or not 1000 <= year <= 2200:
        return None
    if (
        before in ("the", "for", "or", "and", "of", "to", "about", "around")
        and not 1800 <= year <= 2099
    ):
        return None
    if scan.words[index][-3:] == "000" and year != 2000:
        return None
    return _span_of(date(year, 1, 1), date(year, 12, 31), start, end, index + 1)


def _date_at_month(scan: Scan, index: int, published: date | None) -> Moment | None:
    """Return a date that starts with a month: Aug. 11, June 17-19, January 2018, in May."""
    shown = scan.shown(index)
    language = scan.lexicon.language
    if language.code == "en" and not shown[0].isupper():
        return None
    month = language.months[scan.words[index]]
    start, nxt = scan.start(index), index + 1
    if scan.gaps[nxt] in (" ", ". ", "\n") and scan.words[nxt].isdecimal():
        word = scan.words[nxt]
        if (
            len(word) <= 2
            and 1 <= int(word) <= 31
            and not re.match(r":[0-9]| ?[ap]\.?m\b", scan.low[scan.ends[nxt] : scan.ends[nxt] + 5])
        ):
            last = nxt
            if scan.gaps[nxt + 1] == "" and _ORDINAL.match(scan.low, scan.ends[nxt]):
                last += 1
            to, after = _last_day(scan, last + 1, int(word))
            year, final = _year_after(scan, after - 1 if to else last)
            return _months_day(scan, month, int(word), year, start, final, published, to)
    year, final = _year_after(scan, index)
    if year is not None:
        return _whole_month(year, month, start, final, scan, vague=False)
    if scan.words[index - 1] not in _MONTH_WORDS or not scan.spaced(index):
        return None
    if published is None:
        return _whole_month(NO_YEAR, month, start, index, scan, vague=True)
    year = published.year - (1 if month > published.month else 0)
    return _whole_month(year, month, start, index, scan, vague=True)


def _date_at_weekday(scan: Scan, index: int, published: date | None) -> Moment | None:
    """Return the day a weekday names: the nearest one before publication, "next" after it."""
    language = scan.lexicon.language
    if language.code == "en" and not scan.shown(index)[0].isupper():
        return None
    weekday = language.weekdays[scan.words[index]]
    start, end = scan.start(index), scan.ends[index]
    if published is None:
        return Moment("date", weekday + 1, None, start, end, index + 1, True)
    if scan.words[index - 1] == "next":
        day = published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
    else:
        day = published - timedelta(days=(published.weekday() - weekday) % 7)
    return Moment("date", day.toordinal(), None, start, end, index + 1, True)


def _year_after(scan: Scan, index: int) -> tuple[int | None, int]:
    """Return the year that follows a word, if one does, and the index of the last word."""
    nxt = index + 1
    if scan.words[nxt] in ("of", "de") and scan.spaced(nxt):
        nxt += 1
    word = scan.words[nxt]
    if (
        len(word) == 4
        and word.isdecimal()
        and word[0] in "12"
        and scan.gaps[nxt]
        in (
            " ",
            ", ",
            ",",
            ". ",
            "\n",
        )
    ):
        follow = scan.gaps[nxt + 1]
        unit = scan.lexicon.units.get(scan.words[nxt + 1], ("y", 1.0))[0]
        if not (follow in (" ", "-") and unit != "y"):
            return int(word), nxt
    return None, index


def _last_day(scan: Scan, at: int, first: int) -> tuple[int, int]:
    """Return the last day of "June 17-19", "25 to 27 April", and the index after it, or zero."""
    if scan.gaps[at] == "-":
        last = at
    elif scan.words[at] in scan.lexicon.language.to and scan.spaced(at) and scan.spaced(at + 1):
        last = at + 1
    else:
        return 0, at
    word = scan.words[last]
    if not (word.isdecimal() and len(word) <= 2 and first < int(word) <= 31):
        return 0, at
    nxt = last + 1
    if scan.gaps[nxt] == "" and _ORDINAL.match(scan.low, scan.ends[last]):
        nxt += 1
    elif scan.joined(nxt) and scan.words[nxt] in scan.lexicon.unit_heads:
        return 0, at  # "May 5-7 hours"
    return int(word), nxt


def _days(scan: Scan, year: int, month: int, day: int, index: int, end: int) -> Moment | None:
    """Return one day, or None where the calendar has none such."""
    try:
        number = date(year, month, day).toordinal()
    except ValueError:
        return None
    return Moment("date", number, None, scan.start(index), end, index_after(scan, index, end))


def _months_day(
    scan: Scan,
    month: int,
    day: int,
    year: int | None,
    start: int,
    last: int,
    published: date | None,
    final: int = 0,
) -> Moment | None:
    """Return a day of a month, or the days to a final one, in the year given or the likeliest."""
    vague = year is None
    if year is None:
        year = NO_YEAR
        if published is not None:
            # the nearest such day: within half a year of publication
            near = [each for each in (-1, 0, 1) if _exists(published.year + each, month, day)]
            year = published.year + min(
                near,
                key=lambda each: abs((date(published.year + each, month, day) - published).days),
                default=0,
            )
    if not _exists(year, month, day):
        return None
    number = date(year, month, day).toordinal()
    high = number + final - day if final and _exists(year, month, final) else None
    return Moment("date", number, high, start, scan.ends[last], last + 1, vague)


def _exists(year: int, month: int, day: int) -> bool:
    """Return whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _bare_day(scan: Scan, day: int, start: int, nxt: int, published: date | None) -> Moment:
    """Return "the 13th": of the month of publication, or the one before."""
    end = scan.ends[nxt - 1]
    if published is None:
        return Moment("date", day, None, start, end, nxt, True)
    year, month = published.year, published.month
    if day > published.day or not _exists(year, month, day):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    if not _exists(year, month, day):
        return Moment("date", day, None, start, end, nxt, True)
    return Moment("date", date(year, month, day).toordinal(), None, start, end, nxt, True)


def _whole_month(
    year: int, month: int, start: int, last: int, scan: Scan, *, vague: bool
) -> Moment:
    """Return the days of a month."""
    first = date(year, month, 1)
    final = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return Moment(
        "date", first.toordinal(), final.toordinal(), start, scan.ends[last], last + 1, vague
    )


def _span_of(first: date, last: date, start: int, end: int, nxt: int) -> Moment:
    """Return the days from one to another."""
    return Moment("date", first.toordinal(), last.toordinal(), start, end, nxt)
