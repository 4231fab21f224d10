"""What a map shows, in words: the text alternative of page and picture.

In: a report and its marks. Out: sentences with amounts. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import geo
from maps.marks import Amount, Badge, Dot, Mark, Phrase
from maps.runs import ends_of
from maps.style import SIGNS
from maps.text import shorten
from maps.view import drawn_journeys

__all__ = ["describe_map", "heading_of"]

_READINGS = {
    "geodesic": "in a straight line",
    "rail": "by rail",
    "road": "by road",
    "sea": "by sea",
    "air": "by air",
}
_MOST_NAMES = 8
_MOST_FIGURES = 12


def heading_of(report: geo.Report) -> str:
    """Return what the map is of: the ends of its journeys.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    str
        "Pyongyang – Vladivostok; Vladivostok – Vostochny Cosmodrome"; the first place, or
        that there is none, where no journey was found.
    """
    ends = [shorten(ends_of(journey), 90) for journey in drawn_journeys(report)]
    if ends:
        shown = list(dict.fromkeys(ends))
        more = f" and {len(shown) - 3} more" if len(shown) > 3 else ""
        return "; ".join(shown[:3]) + more
    places = [found.place.name for found in report.places if found.place is not None]
    return shorten(places[0], 90) if places else "No place was found"


def describe_map(report: geo.Report, marks: Sequence[Mark]) -> tuple[Phrase, ...]:
    """Return the text alternative of a map, a sentence an item.

    Parameters
    ----------
    report
        What was found in one article.
    marks
        As the layers gave them.

    Returns
    -------
    tuple
        One sentence a route, then crossings, places named beside the journeys, and what the
        article's figures come to.
    """
    return tuple(_sentences(report, marks))


def _sentences(report: geo.Report, marks: Sequence[Mark]) -> Iterator[Phrase]:
    told: set[tuple[frozenset[str], str]] = set()
    for journey in drawn_journeys(report):
        # there and back, one sentence has the ways of both
        pair = frozenset(stop.name for stop in journey.stops)
        parts: list[str | Amount] = []
        for route in report.routes_of(journey.id):
            if (pair, route.reading.value) in told:
                continue
            told.add((pair, route.reading.value))
            parts += [
                ", " if parts else "",
                Amount(value=route.length_m, dimension=geo.Dimension.LENGTH),
                f" {_READINGS[route.reading.value]}",
            ]
        if parts:
            yield (f"{shorten(ends_of(journey), 120)}: ", *parts, ".")
    for style, words in (("border", "Borders crossed"), ("gauge_break", "Breaks of gauge")):
        names = dict.fromkeys(
            _crossing(mark) for mark in marks if isinstance(mark, Dot) and mark.style == style
        )
        names.pop("", None)
        if names:
            listed = ", ".join(list(names)[:_MOST_NAMES])
            yield (f"{words}: {listed}.",)
    named = dict.fromkeys(
        shorten(mark.name, 60)
        for mark in marks
        if isinstance(mark, Dot) and mark.style == "mention"
    )
    if named:
        more = f" and {len(named) - _MOST_NAMES} more" if len(named) > _MOST_NAMES else ""
        words = "Other places" if drawn_journeys(report) else "Places"
        yield (f"{words} that the article names: {', '.join(list(named)[:_MOST_NAMES])}{more}.",)
    yield from _verdicts([mark for mark in marks if isinstance(mark, Badge)])


def _verdicts(badges: Sequence[Badge]) -> Iterator[Phrase]:
    """Yield what came of the figures; of many, those that do not fit, the table has the rest."""
    many = len(badges) > _MOST_FIGURES
    told = [each for each in badges if not many or each.outcome is geo.Outcome.INCONSISTENT]
    for badge in told[:_MOST_FIGURES]:
        yield (f"“{shorten(badge.said, 60)}” {SIGNS[badge.outcome.value].word}.",)
    if left := len(badges) - len(told[:_MOST_FIGURES]):
        more, stand = " more" if told else "", "figure stands" if left == 1 else "figures stand"
        yield (f"{left}{more} {stand} in the table.",)


def _crossing(mark: Dot) -> str:
    """Return the name of a crossing, which its sign may not carry on a crowded map."""
    told = mark.title[0] if mark.title and isinstance(mark.title[0], str) else ""
    return shorten(mark.name or told.partition(": ")[2], 60)
