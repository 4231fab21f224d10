"""What surrounds a name or the words for a place: a preposition, a measure, what it is called.

In: a text, a name and a position. Out: whether the words beside it let it be meant.
Pure: reads nothing. Linear: a few words to either side.
"""

from __future__ import annotations

import re

from geo.lazy import lazy_pattern
from geo.model import Toponym
from geo.toponyms_words import words

__all__ = ["governed", "is_beside", "is_called", "is_facility", "is_subject", "is_yardstick"]

_BEFORE = words(
    "from to between and into toward towards of off for at in near reach reaches reached left"
    " leaves leave around through for"
)
_WORDS_BACK = lazy_pattern(r"[\w'’-]{1,30}\s{0,3}$")
_COMPASS = lazy_pattern(r"(?:north|south|east|west) (?:of|from) $")
_BESIDE = 14  # characters between a name and the words that cannot mean it: ", 495 km from "
_FAR_BESIDE = 48
_MEASURED_BESIDE = 120
_MEASURED = lazy_pattern(
    r"\d[\d,.]{0,8}\s(?:km|mi|miles|kilomet(?:re|er)s)\b[^,;]{0,20}"
    r"\s(?:north|south|east|west)[a-z-]{0,6} of $"
)
_MEASURED_FROM = lazy_pattern(
    r"\d[\d,.]{0,8}\s(?:km|mi|miles|kilomet(?:re|er)s|nautical miles)\b[a-z -]{0,20}"
    r"\s(?:of|from) $"
)
_CALLED = 24
_DASHES = frozenset("—–")
_APPOSED_TO = lazy_pattern(
    r", (?:which|where|the|a|an)\b[^,;.]{0,44}\s(?:of|to|from|outside|above) $"
)


def governed(text: str, start: int) -> bool:
    """Return whether a preposition or a verb of travel stands before the article.

    Parameters
    ----------
    text
        The article.
    start
        Where the words begin.

    Returns
    -------
    bool
        True in "left the town".
    """
    word = _WORDS_BACK.search(text[max(0, start - 20) : start])
    return word is not None and word.group().strip().lower() in _BEFORE


def is_subject(text: str, start: int) -> bool:
    """Return whether the words open a sentence, or a clause: "By road the town is …".

    Parameters
    ----------
    text
        The article.
    start
        Where the words begin.

    Returns
    -------
    bool
        True behind a full stop as well.
    """
    before = text[max(0, start - 16) : start].rstrip()
    opens = not before or before[-1] in '.!?”"’)\n' or text[start].isupper()
    return opens or re.search(r"[Bb]y (?:road|rail|air|sea|train|car|boat)$", before) is not None


def is_yardstick(text: str, toponym: Toponym) -> bool:
    """Return whether a place was only measured from: "1,000 nautical miles from Lisbon".

    Parameters
    ----------
    text
        The article.
    toponym
        A name of it.

    Returns
    -------
    bool
        Such a place is seldom spoken of next.
    """
    start = toponym.span.start
    return _MEASURED_FROM.search(text, max(0, start - _FAR_BESIDE), start) is not None


def is_facility(text: str, toponym: Toponym) -> bool:
    """Return whether "the" stands before a name, as before none of a city: "the Kremlin".

    Parameters
    ----------
    text
        The article.
    toponym
        A name of it.

    Returns
    -------
    bool
        True for airports and stations.
    """
    if toponym.name.lower().endswith((" airport", " station")):
        return True
    return text[max(0, toponym.span.start - 4) : toponym.span.start].lower() == "the "


def is_beside(text: str, toponym: Toponym, start: int) -> bool:
    """Return whether a name stands in the same breath as the words: they mean another place.

    Parameters
    ----------
    text
        The article.
    toponym
        A name of it.
    start
        Where the words begin.

    Returns
    -------
    bool
        True in "Ulm, 90 km from the city" and "Ulm, the port of the city".
    """
    between = text[toponym.span.end : start]
    if len(between) > _MEASURED_BESIDE or any(mark in between for mark in ".;!?\n"):
        return False
    if toponym.role == "dateline" and not _DASHES.isdisjoint(between):
        return False  # "ULM — Kiel, 90 km from the city": the story begins behind the dash
    if len(between) > _FAR_BESIDE and _MEASURED.search(between) is None:
        # "at Ulm, near the lower Rhine, some 300 km (190 miles) west of the city"
        return False
    return (
        len(between) <= _BESIDE
        or _APPOSED_TO.match(between) is not None
        or any(mark.isdigit() for mark in between)
        or _COMPASS.search(between) is not None
    )


def is_called(text: str, toponym: Toponym, noun: str) -> bool:
    """Return whether the text calls a place so: "the port of Hull", "Hull, a port".

    Parameters
    ----------
    text
        The article.
    toponym
        A name of it.
    noun
        "port" and its like.

    Returns
    -------
    bool
        Also for a name that holds the word.
    """
    before = text[max(0, toponym.span.start - _CALLED) : toponym.span.start].lower()
    after = text[toponym.span.end : toponym.span.end + _CALLED].lower()
    noun = "port" if noun.startswith("harbo") else noun
    return (
        noun in toponym.name.lower().split()
        or re.search(rf"\b{noun}(?: of| at| in| near)? $", before) is not None
        or re.match(rf", (?:a|an|the)(?: [\w-]{{2,12}})? {noun}\b", after) is not None
    )
