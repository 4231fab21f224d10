"""Stations and spaceports under other words: "Moscow's Yaroslavl station", "the cosmodrome".

In: a text and its names. Out: the names, stations as the city that owns them, and stand-ins for
the spaceports of the text.
Pure: reads nothing. Linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.model import Span, Toponym

__all__ = ["find_sites", "with_stations"]

_HINT = re.compile(r"the\s{1,3}(?:cosmodrome|spaceport)|The\s{1,3}(?:cosmo|spacep|base|site|facil)")
_STANDIN = re.compile(
    r"\b(?:from|to|between|and|towards?|reach(?:es|ed)?|leaves?|left|of|into)\s{1,3}"
    r"(?P<words>the\s{1,3}(?:cosmodrome|spaceport))\b"
    r"(?!\s{1,3}(?:of|officials?|authorities)\b)(?!,?\s{1,3}[A-Z])"
)
# a subject that opens a sentence: "The cosmodrome is situated …", "The base stands …"
_SUBJECT = re.compile(
    r"(?:^|[.!?”\"’)]\s{1,4}|\n\s{0,8})"
    r"(?P<words>The\s{1,3}(?:cosmodrome|spaceport|base|site|facility))"
    r"\s{1,3}(?:is|was|lies|lay|stands|stood|sits|sat|itself)\b"
)
_SITES = ("Cosmodrome", "cosmodrome", "Spaceport", "spaceport", "Space Center", "Space Centre")
# launch sites that print names by their town; "the base" may be any other near there
_LAUNCH_SITES = frozenset(
    {
        *("Plesetsk", "Baikonur", "Baykonur", "Vostochny", "Kapustin Yar", "Kourou", "Esrange"),
        *("Cape Canaveral", "Canaveral", "Vandenberg", "Wallops Island", "Starbase", "Boca Chica"),
        *("Jiuquan", "Xichang", "Taiyuan", "Wenchang", "Sriharikota", "Tanegashima", "Naro"),
        *("Sohae", "Alcântara", "Alcantara", "Mahia", "Andøya", "SaxaVord", "Semnan"),
    }
)
_STATION = re.compile(r" (?:(?:railway|train|bus|coach) )?(?:station|terminus|terminal)$")
_OWNS = re.compile(r"['’]s?\s{1,3}(?:main\s{1,3}|central\s{1,3})?")
_BACK = 12


def find_sites(text: str, places: Sequence[Toponym]) -> Iterator[Toponym]:
    """Yield the words that stand for a spaceport named before.

    Parameters
    ----------
    text
        The article.
    places
        Its places, in text order.

    Yields
    ------
    Toponym
        With `refers_to`; none where no spaceport was named.
    """
    if not _HINT.search(text):
        return
    starts = [each.span.start for each in places]
    for pattern in (_STANDIN, _SUBJECT):
        for match in pattern.finditer(text):
            before = places[: bisect_left(starts, match.start("words"))][-_BACK:]
            names = [each.meant for each in before]
            meant = next((n for n in reversed(names) if _launches(n, match["words"])), None)
            if meant is not None:
                span = Span(start=match.start("words"), end=match.end("words"))
                yield Toponym(name=" ".join(match["words"].split()), span=span, refers_to=meant)


def _launches(name: str, words: str) -> bool:
    """Return whether a name is that of a place that rockets leave from, under some words."""
    known = name in _LAUNCH_SITES and words.endswith(("cosmodrome", "spaceport"))
    return known or any(word in name for word in _SITES)


def with_stations(text: str, toponyms: Sequence[Toponym]) -> Iterator[Toponym]:
    """Yield names, the stations of a city as that city: "Moscow's Yaroslavl station".

    Parameters
    ----------
    text
        The article.
    toponyms
        The names found, in text order.

    Yields
    ------
    Toponym
        Each once, in the same order.
    """
    for number, each in enumerate(toponyms):
        owner = toponyms[number - 1] if number else None
        if owner is not None and _STATION.search(each.name) and each.refers_to is None:
            between = text[owner.span.end : each.span.start]
            if _OWNS.fullmatch(between):
                yield replace(each, refers_to=owner.meant)
                continue
        yield each
