"""Words that stand for a place named before: "the city", "the capital of North Korea".

In: an article with the names found. Out: the names, and the stand-ins that end a journey.
Pure: reads nothing. Linear.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from geo.model import Article, Span, Toponym
from geo.toponyms_names import COUNTRIES, REGIONS, STATES

__all__ = ["find_standins"]

_STANDIN = re.compile(
    r"\b(?:from|to|between|and|towards?|reach(?:es|ed)?|leaves?|left|of|into)\s{1,3}"
    r"(?P<words>the\s{1,3}(?:(?P<kind>city|town|port|village|cosmodrome|spaceport|capital)))\b"
    r"(?!\s{1,3}(?:of|city|council|hall|centre|center|officials?|authorities|police|gains)\b)"
    r"(?!,?\s{1,3}[A-Z])"  # "the capital, Sucre" names it
)
_CAPITAL_OF = re.compile(
    r"\b(?P<words>the\s{1,3}(?:\w{1,12}\s{1,3})?capital\s{1,3}of\s{1,3}(?P<of>[A-Z]))"
)
# a subject that opens a sentence: "The cosmodrome is situated …", "The base stands …"
_SUBJECT = re.compile(
    r"(?:^|[.!?”\"’)]\s{1,4}|\n\s{0,8})"
    r"(?P<words>The\s{1,3}(?P<kind>city|town|port|village|cosmodrome|spaceport|base|site|facility))"
    r"\s{1,3}(?:is|was|lies|lay|stands|stood|sits|sat|itself)\b"
)
# patterns that open with a letter are found fast: most articles have none of these
_HINTS = (
    (re.compile(r"the\s{1,3}(?:city|town|port|village|cosmodrome|spaceport|capital)"), _STANDIN),
    (re.compile(r"The\s{1,3}(?:city|town|port|village|cosmodrome|spaceport|base|site|facil)"),
     _SUBJECT),
)  # fmt: skip
_STATION = re.compile(r" (?:(?:railway|train|bus|coach) )?(?:station|terminus|terminal)$")
_OWNS = re.compile(r"['’]s?\s{1,3}(?:main\s{1,3}|central\s{1,3})?")
_SITE_KINDS = ("cosmodrome", "spaceport", "base", "site", "facility")
_SITES = ("Cosmodrome", "cosmodrome", "Spaceport", "spaceport", "Space Center", "Space Centre")


def find_standins(article: Article, toponyms: list[Toponym]) -> list[Toponym]:
    """Return toponyms with the stand-ins of an article put among them.

    Parameters
    ----------
    article
        The article.
    toponyms
        The names found, in text order.

    Returns
    -------
    list of Toponym
        In text order; a stand-in has `refers_to`, and none overlaps a name.

    Examples
    --------
    >>> from geo.article import make_article
    >>> article = make_article("Seward lies far off. From there it is 900 miles to the town.")
    >>> name = Toponym(name="Seward", span=Span(start=0, end=6))
    >>> [(t.name, t.refers_to) for t in find_standins(article, [name])]
    [('Seward', None), ('the town', 'Seward')]
    """
    starts = [each.span.start for each in toponyms]
    places = [each for each in toponyms if each.role in ("place", "dateline")]
    place_starts = [each.span.start for each in places]
    found = list(_stations(article.text, toponyms))
    patterns = [whole for hint, whole in _HINTS if hint.search(article.text)]
    for match in chain.from_iterable(each.finditer(article.text) for each in patterns):
        before = places[: bisect_left(place_starts, match.start("words"))]
        meant = _last_fitting(before, match["kind"])
        if meant is not None:
            found.append(_standin(match, meant))
    for match in _CAPITAL_OF.finditer(article.text) if "capital" in article.text else ():
        index = bisect_left(starts, match.start("of"))
        if index < len(toponyms) and starts[index] == match.start("of"):
            country = toponyms[index].name
            if country in COUNTRIES:
                found.append(_standin(match, f"capital of {COUNTRIES[country]}"))
    found.sort(key=lambda each: each.span)
    return _without_overlap(found)


def _stations(text: str, toponyms: list[Toponym]) -> Iterator[Toponym]:
    """Yield the names, the stations of a city as that city: "Moscow's Yaroslavl station"."""
    for number, each in enumerate(toponyms):
        owner = toponyms[number - 1] if number else None
        if owner is not None and _STATION.search(each.name) and each.refers_to is None:
            between = text[owner.span.end : each.span.start]
            if _OWNS.fullmatch(between):
                yield replace(each, refers_to=owner.refers_to or owner.name)
                continue
        yield each


def _standin(match: re.Match[str], meant: str) -> Toponym:
    words = match["words"]
    end = match.start("words") + len(words)
    if match.re is _CAPITAL_OF:
        end = match.start("of")
        words = words[:-1].rstrip()
        words = words[: -len("of")].rstrip()
        end = match.start("words") + len(words)
    return Toponym(
        name=" ".join(words.split()),
        span=Span(start=match.start("words"), end=end),
        refers_to=meant,
    )


def _last_fitting(places: list[Toponym], kind: str) -> str | None:
    """Return the last place before that can be of this kind."""
    for each in reversed(places[-12:]):
        name = each.refers_to or each.name
        site = any(word in name for word in _SITES)
        if site != (kind in _SITE_KINDS):
            continue
        if name in COUNTRIES or name in REGIONS or (name in STATES and kind != "capital"):
            continue
        return name
    return None


def _without_overlap(toponyms: list[Toponym]) -> list[Toponym]:
    kept: list[Toponym] = []
    for each in toponyms:
        if kept and each.span.start < kept[-1].span.end:
            continue
        kept.append(each)
    return kept
