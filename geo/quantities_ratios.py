"""Ratios and directions: figures that compare, and words of the compass.

In: a `Scan` and where a number or a word stands. Out: how many times, or which bearing.
Pure. Patterns are matched at one place and bounded.
Source: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), ch. 13,
on "twice as long", "three times longer" and "half the length".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.languages import words
from geo.lazy import lazy_pattern
from geo.quantities_moments import index_after
from geo.quantities_numbers import Number
from geo.quantities_text import Scan, Tag

__all__ = ["Ratio", "percent_end", "read_compass", "read_ratio", "read_ratio_word", "read_size"]

_MEASURES = (
    "distance|way|time|length|size|area|speed|journey|trip|route|ride|drive|flight|voyage|walk|"
    "width|height|depth|track|line|road|course|surface|mileage|pace|duration|span|range|leg|"
    "circumference|diameter|stretch|crossing|trek|duration|extent"
)
_DETERMINER = r"the|that|its|their|his|her|our|your|this|an?"
_SIDE = (
    "usual|normal|official|total|average|actual|original|whole|entire|full|straight line|"
    "straight-line|same|scheduled|planned|maximum|top|present|current|land|surface|road|rail|"
    "driving|walking|flying|travel|journey|combined|shortest"
)
_COMPARATIVE = (
    r"(?:more|less|greater|longer|farther|further|larger|bigger|smaller|faster|slower|quicker|"
    r"shorter|higher|lower|wider|deeper|taller|nearer|closer|better|worse|heavier|lighter|older|"
    r"younger|richer|stronger|hotter|cheaper|brighter|thicker|quicker|costlier|busier|denser)"
)
_COMPARATIVES = frozenset(_COMPARATIVE.removeprefix("(?:").removesuffix(")").split("|"))
_LESS = words("less shorter smaller slower lower closer nearer lighter")
_SIZED = (
    r"[0-9][0-9.,]{0,9}[ -]?(?:km|miles?|kilomet(?:re|er)s?|nautical|hours?|minutes?|days?|acres?|"
    r"hectares?|metres?)\b"
)
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_TAIL = re.compile(
    rf"(?:[ \n-](?:(?:{_DETERMINER})(?= {_SIZED})|"
    rf"as [a-z]{{2,16}}(?: [a-z]{{2,12}}(?= as\b))?(?: as\b)?"
    rf"|(?:{_DETERMINER})(?: (?:{_SIDE}))?(?= (?:{_NUMBERS})\b)"
    rf"|(?:{_DETERMINER})(?: (?:{_SIDE}))? [a-z]{{2,16}}"
    rf"|(?:that|those)\b|(?:of )?what\b|this\b"
    rf"|(?:the )?[a-z]{{2,20}}(?: [a-z]{{2,20}})?'s? (?:(?:{_SIDE}) )?(?:{_MEASURES})\b"
    rf"|{_COMPARATIVE}(?: [a-z]{{3,14}}(?= than\b))?))"
)
_HALF_TAIL = lazy_pattern(
    rf"[ \n-](?:as [a-z]{{2,16}}(?: [a-z]{{2,12}}(?= as\b))?(?: as\b)?"
    rf"|(?:of )?(?:{_DETERMINER})(?:(?: (?:{_SIDE}))? (?:{_MEASURES})\b|(?= {_SIZED}))"
    r"|(?:of )?that\b(?! (?!on|in|by|for|at|of|and|but|to|again)[a-z])"
    r"|(?:of )?what(?= (?:it|they|he|she|we|i|you|the|an?|his|her|its|my|our|your|their|most)\b))"
)
_SHARE_TAIL = lazy_pattern(
    rf"[ \n]of (?:{_DETERMINER})(?: (?:{_SIDE}))? (?:{_MEASURES})\b(?: there\b)?"
    rf"|[ \n](?:{_COMPARATIVE})(?= than\b)"
    rf"|[ \n]of (?:{_DETERMINER})(?= {_SIZED})"
)
_PART_TAIL = lazy_pattern(rf"[ \n](?:{_COMPARATIVE})(?=[.,;])")  # "it is a fifth longer."
_OCCASION = re.compile(
    r"[ \n](?:an?|per|each|every|this|last|the (?:previous|past|same)) "
    r"(?:second|minute|hour|day|week|fortnight|month|year|season|decade|century|night|game|term)"
)
_SIZE = lazy_pattern(
    r"(?:(?:comparable|equal|similar|close|equivalent) (?:to|in|with) "
    r"(?:(?:size|area|extent) (?:to|with) |the (?:total )?(?:area|size) of )"
    r"|(?:the )?(?:same )?(?:size|area|extent) (?:of|as) "
    r"|(?:as (?:big|large|small|extensive|vast) as) )"
    r"(?=(?:the |all of |downtown |greater |central |modern |present-day )?[A-Z]"
    r"|(?:[0-9]{1,3}|a|[a-z]{3,9}) (?:football|soccer) )"
)
_BEHIND_SIZE = words("to in with of as size area extent")
_NO_SIZE_AFTER = re.compile(r"\b(?:to|of|by|given|for|despite|at|with|on|from|than) $")
# a place that bears the word in its name, or a part of the world, is no direction
_NOT_AFTER = words("far middle near deep old wild mid wicked")
_WAS = re.compile(r" (?:it|they|he|she) (?:was|were|is|are|had|has)\b")  # "twice what it was"
_LENGTH_REACH = 4
_PARTICLE = re.compile(r" ?(?:of|from)\b")


@dataclass(slots=True)
class Ratio:
    """How many times, from `start` to `end` of the folded text."""

    value: float
    start: int
    end: int
    next: int
    unit: str = "x"
    high: float | None = None
    occasions: bool = False


def read_ratio(scan: Scan, number: Number) -> Ratio | None:
    """Return the ratio a number begins: "three times the distance", "a third of the way".

    Parameters
    ----------
    scan
        The text.
    number
        The number that was read.

    Returns
    -------
    Ratio or None
        The ratio; `occasions` is set where "three times" only counts; None if neither.
    """
    language = scan.lexicon.language
    nxt, low = number.next, scan.low
    word = scan.words[nxt]
    if word == "x" and not (number.words or scan.gaps[nxt]) and not scan.words[nxt + 1].isdecimal():
        tail = _TAIL.match(low, scan.ends[nxt])
        end = tail.end() if tail is not None else scan.ends[nxt]
        return Ratio(number.value, number.start, end, index_after(scan, nxt, end))
    if word in language.times and scan.joined(nxt):
        end = scan.ends[nxt]
        if language.code != "en":
            return _foreign(scan, number, end, nxt + 1)
        if word == "fold":
            return Ratio(number.value, number.start, end, nxt + 1, high=number.high)
        tail = _TAIL.match(low, end)
        if tail is None or _OCCASION.match(low, end):
            return Ratio(number.value, number.start, end, nxt + 1, occasions=True)
        end = tail.end()
        return Ratio(number.value, number.start, end, index_after(scan, nxt, end), high=number.high)
    if language.code != "en":
        return None
    percent = percent_end(scan, number)
    if percent:
        tail = _SHARE_TAIL.match(low, percent)
        if tail is None:
            return None
        value, unit = number.value, "pct"
        if not tail[0].strip().startswith("of"):
            fewer = tail[0].strip() in _LESS
            value, unit = 1 + (-number.value if fewer else number.value) / 100, "x"
        return Ratio(value, number.start, tail.end(), index_after(scan, nxt, tail.end()), unit)
    if number.fraction:
        tail = (
            _HALF_TAIL.match(low, number.end)
            or _SHARE_TAIL.match(low, number.end)
            or _PART_TAIL.match(low, number.end)
        )
        if tail is not None:
            end, value = tail.end(), number.value
            if low.startswith(" again", end) and tail[0].strip(" \n-").startswith("as "):
                end, value = end + len(" again"), value + 1  # half as long again
            elif tail[0].strip() in _COMPARATIVES:
                value = 1 - value if tail[0].strip() in _LESS else 1 + value  # a fifth longer
            return Ratio(value, number.start, end, index_after(scan, nxt, end))
    return None


def percent_end(scan: Scan, number: Number) -> int:
    """Return where the per cent sign or word after a number ends.

    Parameters
    ----------
    scan
        The text.
    number
        The number.

    Returns
    -------
    int
        The position; 0 if there is none.
    """
    gap = scan.gaps[number.next]
    if gap.lstrip(" ").startswith("%"):
        return number.end + gap.index("%") + 1
    if scan.words[number.next] in ("percent", "pct") and scan.joined(number.next):
        return scan.ends[number.next]
    if scan.words[number.next] == "per" and scan.words[number.next + 1] in ("cent", "cents"):
        return scan.ends[number.next + 1]
    return 0


def _foreign(scan: Scan, number: Number, end: int, nxt: int) -> Ratio:
    """Return a ratio of a language whose tail is a pattern of its table."""
    tail = scan.lexicon.language.times_tail
    if not tail:
        before = scan.low[max(0, number.start - 1) : number.start]
        if before and before in scan.lexicon.language.more:
            return Ratio(number.value + 1, number.start - 1, end, nxt)  # 多两倍
        return Ratio(number.value, number.start, end, nxt, high=number.high)
    found = re.compile(tail).match(scan.low, end)
    if found is None:
        return Ratio(number.value, number.start, end, nxt, occasions=True)
    return Ratio(number.value, number.start, found.end(), index_after(scan, nxt, found.end()))


def read_ratio_word(scan: Scan, index: int) -> Ratio | None:
    """Return the ratio that a word is by itself: "twice as far", "double the distance".

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word tagged as a ratio.

    Returns
    -------
    Ratio or None
        The ratio; `occasions` is set for "twice a month"; None if it is no comparison.
    """
    language = scan.lexicon.language
    longest = scan.lexicon.ratio_heads[scan.words[index]]
    for count in range(longest, 0, -1):
        last = index + count - 1
        if last >= scan.count:
            continue
        phrase = " ".join(scan.words[index : last + 1])
        value = scan.lexicon.ratios.get(phrase)
        if value is None:
            value = scan.lexicon.ratios.get(phrase.replace(" ", ""))
        if value is None or not all(scan.joined(each) for each in range(index + 1, last + 1)):
            continue
        start, end = scan.start(index), scan.ends[last]
        if language.code != "en":
            if not language.ratio_tail:
                return Ratio(value, start, end, last + 1)
            tail = re.compile(language.ratio_tail).match(scan.low, end)
            if tail is None:
                return None
            return Ratio(value, start, tail.end(), index_after(scan, last, tail.end()))
        if phrase.endswith("fold"):
            return Ratio(value, start, end, last + 1)
        if _OCCASION.match(scan.low, end):
            return Ratio(value, start, end, last + 1, occasions=True)
        tail = _TAIL.match(scan.low, end)
        if tail is None or tail[0].strip(" \n-").split(" ")[0] in ("a", "an", "this"):
            return None
        if tail[0].endswith("what") and not _WAS.match(scan.low, tail.end()):
            return None
        return Ratio(value, start, tail.end(), index_after(scan, last, tail.end()))
    return None


def read_size(scan: Scan, index: int) -> Ratio | None:
    """Return the ratio of one that "the size of Seoul" stands for.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word such as size, area, comparable.

    Returns
    -------
    Ratio or None
        One, where a name or a football pitch follows; None elsewhere.
    """
    if scan.words[index + 1] not in _BEHIND_SIZE:
        return None  # asked first, since most places have an area that is compared with none
    start = scan.start(index)
    if scan.words[index] in ("size", "same", "area") and scan.words[index - 1] == "the":
        start = scan.start(index - 1)
        if scan.words[index - 2] == "to" and scan.words[index - 3] in ("comparable", "equal"):
            return None
    if scan.words[index] in ("big", "large"):
        if scan.words[index - 1] != "as":
            return None
        start = scan.start(index - 1)
    if _NO_SIZE_AFTER.search(scan.low[max(0, start - 12) : start]):
        return None  # "an introduction to the size of Russia" compares nothing
    text = scan.low[start : start + 60]
    found = _SIZE.match(_capitals_kept(scan, start, text))
    if found is None:
        return None
    if "area of" in found[0] and not found[0].startswith(("comparable", "equal", "similar")):
        return None
    end = start + len(found[0].rstrip())
    return Ratio(1.0, start, end, index_after(scan, index, end))


_NAME_TAIL = lazy_pattern("京|海道|九州|日本|[欧米安昌寧宁]")  # の北京, 以北京
_SPACE = lazy_pattern(r"(\s)")
_HEADS = frozenset(
    {
        *("Of", "The", "Area", "Size", "To", "As", "Same", "Comparable", "Equal", "Similar"),
        *("In", "Big", "Large"),
    }
)


def _capitals_kept(scan: Scan, start: int, low: str) -> str:
    """Return a stretch in lower case, but for the names that follow "of", "as" and "the"."""
    raw = scan.raw[start : start + len(low)]
    return "".join([each.lower() if each in _HEADS else each for each in _SPACE.split(raw)])


def read_compass(scan: Scan, index: int) -> Ratio | None:
    """Return the bearing that words such as "north-east of" give.

    Parameters
    ----------
    scan
        The text.
    index
        Index of a word of the compass.

    Returns
    -------
    Ratio or None
        Degrees from north, clockwise, unit ``"deg"``; None for names and parts of the world.
    """
    table = scan.lexicon.compass
    start, last, value = scan.start(index), index, None
    longest, follow = 1, scan.lexicon.compass_follow
    while scan.words[index + longest] in follow and longest < scan.lexicon.compass_length:
        longest += 1
    for count in range(longest, 0, -1):
        last = index + count - 1
        if last >= scan.count:
            continue
        phrase = " ".join(scan.words[index : last + 1])
        value = table.get(phrase)
        if value is not None and all(scan.joined(each) for each in range(index + 1, last + 1)):
            break
        value = None
    if value is None:
        return None
    language = scan.lexicon.language
    if language.code != "en":
        # 东北 is a part of China, too: a length stands by what is a direction
        near = scan.tags[max(0, index - _LENGTH_REACH) : last + 1 + _LENGTH_REACH]
        if language.glued and (
            not any(tag & (Tag.DIGITS | Tag.NUMBER) for tag in near)
            or _NAME_TAIL.match(scan.low, scan.ends[last])
        ):
            return None
        return Ratio(value, start, scan.ends[last], last + 1, "deg")
    if index and scan.words[index - 1] in _NOT_AFTER and scan.spaced(index):
        return None
    tail = _PARTICLE.match(scan.low, scan.ends[last])
    if tail is None or tail[0].strip() == "from":
        return None
    if scan.words[index - 1] == "the" and scan.words[index - 2] != "to":
        return None  # "in the north of Russia" is a part of a country
    after = index_after(scan, last, tail.end())
    if scan.words[after][:1].isdecimal():
        return None  # "north of 200 miles" is a hedge
    return Ratio(value, start, tail.end(), index_after(scan, last, tail.end()), "deg")
