"""Places under the names that their article prints.

In: a report. Out: the same report, its towns called as its readers know them from the text:
Mecca, where a gazetteer has Makkah. Only where the article is in English, whose names do not
change their endings. Pure.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import geo
from maps.text import folded

__all__ = ["as_printed"]

_GAZETTEER = "GeoNames"
_TOWNS = frozenset({"city", "capital", "town"})
_LONGEST = 40


def as_printed(report: geo.Report) -> geo.Report:
    """Return a report whose towns carry the names that the article prints.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    geo.Report
        The report itself where no name differs. A short form stays with its full name:
        Vostochny is still Vostochny Cosmodrome.
    """
    if (report.article.language or "en").partition("-")[0] != "en":
        return report
    names = _names(report)
    if not names:
        return report

    def renamed(place: geo.Place) -> geo.Place:
        name = names.get(_key(place))
        return place if name is None else replace(place, name=name)

    return replace(
        report,
        places=tuple(
            each if each.place is None else replace(each, place=renamed(each.place))
            for each in report.places
        ),
        journeys=tuple(
            replace(journey, stops=tuple(map(renamed, journey.stops)))
            for journey in report.journeys
        ),
        routes=tuple(
            (
                journey,
                tuple(replace(route, stops=tuple(map(renamed, route.stops))) for route in routes),
            )
            for journey, routes in report.routes
        ),
    )


def _names(report: geo.Report) -> dict[tuple[str, float, float], str]:
    """Return the name that is printed most for each town that is known by another."""
    printed: dict[tuple[str, float, float], Counter[str]] = {}
    for found in report.places:
        place = found.place
        if (
            place is not None
            and place.source == _GAZETTEER
            and place.kind in _TOWNS
            and found.toponym.role == "place"
        ):
            printed.setdefault(_key(place), Counter())[found.toponym.name] += 1
    chosen = {key: count.most_common(1)[0][0] for key, count in printed.items()}
    return {key: name for key, name in chosen.items() if _is_other(name, key[0])}


def _key(place: geo.Place) -> tuple[str, float, float]:
    return place.name, place.lon, place.lat


def _is_other(name: str, known: str) -> bool:
    """Return whether a printed name is another name of a place, and fit for a map."""
    one, other = folded(name), folded(known)
    return (
        bool(one)
        and one not in other
        and other not in one
        and len(name) <= _LONGEST
        and name[:1].isupper()
        and not any(letter.isdigit() for letter in name)
    )
