"""Reports as plain dictionaries: the JSON contract, schema 1.

In: a report or a collection. Out: dicts, lists, text and finite numbers, in a fixed order.
Every key is always there; what is not known is null or empty. Text is carried as it was
given. Pure: reads nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from geo.export_text import number, value_of
from geo.model import (
    Across,
    Claim,
    Collection,
    Journey,
    Measurement,
    Mode,
    Outcome,
    Place,
    Relation,
    Report,
    Route,
    Span,
    Toponym,
    Verdict,
)
from geo.model_said import NAMING_ROLES
from geo.units import Dimension, from_si

__all__ = [
    "find_end",
    "figures_of",
    "place_to_dict",
    "to_dict",
    "unit_for",
]


SCHEMA = 1
_CALENDAR = (Dimension.DATE, Dimension.CLOCK)
_NATURAL = {
    Dimension.LENGTH: "km",
    Dimension.TIME: "h",
    Dimension.SPEED: "km/h",
    Dimension.AREA: "km2",
    Dimension.RATIO: "x",
    Dimension.ANGLE: "deg",
    Dimension.DATE: "date",
    Dimension.CLOCK: "clock",
}
# a place only taken to lie near another (`geo.geocode_estimate`) is no end of a journey
_ESTIMATE = "estimate"
_SAID_IN_MILES = ("mph", "mi/d")


def to_dict(report: Report | Collection) -> dict[str, object]:
    """Return a report or a collection as the JSON contract has it.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    dict
        ``{"schema": 1, "articles": […], "across": […]}``, ready for `json.dumps`.

    Raises
    ------
    ExportError
        If a figure is infinite or not a number.
    """
    whole = report if isinstance(report, Collection) else Collection(reports=(report,))
    return {
        "schema": SCHEMA,
        "articles": [_article(each) for each in whole.reports],
        "across": [_across(each) for each in whole.across],
    }


def place_to_dict(place: Place) -> dict[str, object]:
    """Return a place as the JSON contract has it, without its mentions.

    Parameters
    ----------
    place
        A point with a name.

    Returns
    -------
    dict
        ``{"name", "lon", "lat", "country", "source"}``.
    """
    return {**_point(place), "country": place.country, "source": place.source}


def find_end(report: Report, toponym: Toponym | None) -> Place | None:
    """Return the place a claim's end was taken for.

    Parameters
    ----------
    report
        The report the claim is of.
    toponym
        The end as written, or None.

    Returns
    -------
    Place or None
        None if the text names no end, or no gazetteer knows it.
    """
    if toponym is None:
        return None
    same = report.named_at(toponym.span)
    named = [each for each in same if each.toponym.name == toponym.name]
    found = next(iter(named or same), None)
    if found is not None and found.place is not None and found.place.kind == _ESTIMATE:
        return next(iter(found.candidates), None)
    return found.place if found is not None else None


def figures_of(report: Report, claim: Claim) -> tuple[Measurement, ...]:
    """Return what was measured for a claim and can be held against it.

    Parameters
    ----------
    report
        The report the claim is of.
    claim
        One of its claims.

    Returns
    -------
    tuple of Measurement
        Figures of the claim's own dimension, each once: those of its journey, then those
        that the checks worked out.
    """
    dimension = claim.quantity.dimension
    verdicts = (each for each in report.verdicts if each.claim == claim.id)
    worked_out = [each.found for each in (*verdicts, *report.opinions_on(claim.id)) if each.found]
    found = dict.fromkeys((*report.measurements_of(claim.id), *worked_out))
    return tuple(
        each
        for each in found
        if each.dimension is dimension
        and each.name != "circuity"
        and isfinite(each.high)  # over "up to two days" a speed has no upper end to print
    )


def unit_for(dimension: Dimension, claim: Claim) -> str:
    """Return the unit in which a measurement is told beside a claim.

    Parameters
    ----------
    dimension
        What was measured.
    claim
        The claim it is held against: miles an hour beside miles an hour.

    Returns
    -------
    str
        Key of a unit.
    """
    if dimension is Dimension.SPEED and claim.quantity.unit in _SAID_IN_MILES:
        return "mph"
    return _NATURAL[dimension]


def _article(report: Report) -> dict[str, object]:
    article = report.article
    return {
        "source": article.source,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "claims": [_claim(report, each) for each in report.claims],
        "places": _places(report),
        "journeys": [_journey(each, report.routes_of(each.id)) for each in report.journeys],
        "relations": [_relation(each) for each in report.relations],
        "notes": list(report.notes),
    }


def _claim(report: Report, claim: Claim) -> dict[str, object]:
    quantity = claim.quantity
    verdict = next((each for each in report.verdicts if each.claim == claim.id), None)
    journey = next((each.id for each in report.journeys if claim.id in each.claims), None)
    return {
        "id": claim.id,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": quantity.text,
        "kind": claim.kind,
        "value": value_of(quantity),
        "unit": quantity.unit,
        "value_si": None if quantity.dimension in _CALENDAR else number(quantity.value_si),
        "hedge": quantity.hedge.value,
        "from": _end(report, claim.origin),
        "to": _end(report, claim.destination),
        "mode": _MODE_NAMES.get(claim.mode, claim.mode.value) if claim.mode else None,
        "journey": journey,
        **_judged(verdict),
        "measured": [_measured(each, claim) for each in figures_of(report, claim)],
        "explanations": list(verdict.explanations) if verdict else [],
    }


# The list of modes that JSON promises has one word for travel by water, and none for a swim or
# for what horses, mules and camels carry.
_MODE_NAMES = {Mode.RIVER: Mode.SEA.value, Mode.SWIM: None, Mode.HORSE: None}


def _judged(verdict: Verdict | None) -> dict[str, object]:
    if verdict is None:
        return {"verdict": Outcome.UNCHECKED.value, "reading": None, "why": ""}
    return {
        "verdict": verdict.outcome.value,
        "reading": verdict.reading.value if verdict.reading else None,
        "why": verdict.why,
    }


def _end(report: Report, toponym: Toponym | None) -> dict[str, object] | None:
    place = find_end(report, toponym)
    if place is not None:
        return _point(place)
    # a name that no gazetteer knows is an end all the same: the reader can place it
    return None if toponym is None else {"name": toponym.name, "lon": None, "lat": None}


def _point(place: Place) -> dict[str, object]:
    return {"name": place.name, "lon": number(place.lon), "lat": number(place.lat)}


def _measured(measurement: Measurement, claim: Claim) -> dict[str, object]:
    unit = unit_for(measurement.dimension, claim)
    return {
        "reading": measurement.reading.value if measurement.reading else measurement.name,
        "low": number(from_si(measurement.low, unit), digits=6),
        "value": number(from_si(measurement.value, unit), digits=6),
        "high": number(from_si(measurement.high, unit), digits=6),
        "unit": unit,
        "source": measurement.source,
    }


def _places(report: Report) -> list[object]:
    """Return each place once, in the order of its first mention.

    Mentions are where the text names the place: adjectives ("the Russian delegation") and
    stand-ins ("the town") lead to a place without naming it. A stop or an end of a claim that
    is never named comes last, without mentions; what only an adjective points to is left out.
    """
    mentions: dict[Place, set[Span]] = {}
    for each in sorted(report.places, key=lambda one: one.toponym.span):
        if each.place is not None and _is_named(each.toponym):
            mentions.setdefault(each.place, set()).add(each.toponym.span)
    for claim in report.claims:
        for place in (find_end(report, claim.origin), find_end(report, claim.destination)):
            if place is not None:
                mentions.setdefault(place, set())
    for journey in report.journeys:
        for stop in journey.stops:
            mentions.setdefault(stop, set())
    return [
        {**place_to_dict(place), "mentions": [[each.start, each.end] for each in sorted(spans)]}
        for place, spans in mentions.items()
    ]


def _is_named(toponym: Toponym) -> bool:
    return toponym.role in NAMING_ROLES and toponym.refers_to is None


def _journey(journey: Journey, routes: Sequence[Route]) -> dict[str, object]:
    return {
        "id": journey.id,
        "stops": [each.name for each in journey.stops],
        "mode": journey.mode.value if journey.mode else None,
        "routes": [
            {
                "reading": each.reading.value,
                "length_km": number(from_si(each.length_m, "km"), digits=6),
                "countries": list(each.countries),
                "gauges_mm": list(each.gauges_mm),
                "source": each.source,
            }
            for each in routes
        ],
    }


def _relation(relation: Relation) -> dict[str, object]:
    return {
        "kind": relation.kind,
        "claims": list(relation.claims),
        "verdict": relation.outcome.value,
        "why": relation.why,
    }


def _across(across: Across) -> dict[str, object]:
    return {"kind": across.kind, "claims": list(across.claims), "why": across.why}
