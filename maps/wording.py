"""Reports in words: what each claim says, what was measured, what was assumed.

In: a report. Out: strings and small frozen values that every form of a report shares, so
that text, Markdown and HTML cannot disagree. Text of an article is one visible line each.
Pure: reads nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import geo
from maps.figures import in_both_units
from maps.lead import clashes, is_said
from maps.marks import Amount
from maps.modes import way_words
from maps.style import SIGNS
from maps.text import shorten

__all__ = [
    "Row",
    "asides",
    "counts",
    "headline",
    "interval",
    "journeys",
    "rows",
    "short_source",
    "source_lines",
    "title_of",
]

# strftime would speak the machine's language
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_TITLE = 110
_DATELINE = re.compile(r"^(?:[Dd]ate:? )?\d{4}-\d{2}-\d{2}[,:. ]{1,3}")
_NO_FIGURE = "No travel figure was found in this article."
_SWITCHED = (geo.Dimension.LENGTH, geo.Dimension.SPEED, geo.Dimension.AREA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim as a reader is told it.

    `aside` marks a date or a time that no check could use: a reader is told once that they
    are there, not a row for each.
    """

    number: int
    claim: str
    said: str
    about: str
    outcome: geo.Outcome
    symbol: str
    word: str
    reading: str
    measured: tuple[str, ...]
    why: str
    explanations: tuple[str, ...]
    evidence: tuple[str, ...]
    sentence: str
    sources: tuple[str, ...]
    aside: bool = False


def rows(report: geo.Report) -> tuple[Row, ...]:
    """Return the claims of a report as a reader is told them.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of Row
        In the order of the text, numbered from 1 as on the map.
    """
    return tuple(_row(report, claim, number) for number, claim in enumerate(report.claims, 1))


def title_of(report: geo.Report) -> str:
    """Return what an article is called: its title, else its first sentence.

    Parameters
    ----------
    report
        What was found in it.

    Returns
    -------
    str
        One line, never empty.
    """
    article = report.article
    first = next((each.text for each in article.sentences if each.text.strip()), "")
    first = _DATELINE.sub("", first.strip())
    for told in (article.title or "", shorten(first, _TITLE), short_source(article.source)):
        line = geo.plain_text(told).strip()
        if line:
            return line
    return "An article without a title"


def short_source(source: str) -> str:
    """Return where an article came from as readers are told it.

    Parameters
    ----------
    source
        A path, an address or a label.

    Returns
    -------
    str
        An address or a label as it is; of a path the file's name, for the folders on
        somebody's disk are nobody's business.

    Examples
    --------
    >>> short_source("/home/me/stories/train.txt"), short_source("https://a.example/train")
    ('train.txt', 'https://a.example/train')
    """
    if "://" in source[:12]:
        return source
    return re.split(r"[/\\]", source.rstrip("/\\"))[-1] or source


def headline(report: geo.Report) -> str:
    """Return where an article stood and when, in one line.

    Parameters
    ----------
    report
        What was found in it.

    Returns
    -------
    str
        Source, publisher and date as far as they are known.
    """
    article = report.article
    known = [short_source(article.source), article.publisher, _day(article.published)]
    return " · ".join(geo.plain_text(each) for each in known if each)


def counts(report: geo.Report) -> str:
    """Return how many figures were found and what came of them, as a sentence.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    str
        "6 figures: 3 do not fit, 2 fit, 1 not checked.", or that there is none.
    """
    if not report.claims:
        return _NO_FIGURE
    found = [row.outcome for row in rows(report) if not row.aside]
    dates = len(report.claims) - len(found)
    parts = (
        (geo.Outcome.INCONSISTENT, "does not fit", "do not fit"),
        (geo.Outcome.CONSISTENT, "fits", "fit"),
        (geo.Outcome.UNCHECKED, "not checked", "not checked"),
    )
    told = [
        f"{found.count(outcome)} {one if found.count(outcome) == 1 else many}"
        for outcome, one, many in parts
        if outcome in found
    ]
    plural = "figure" if len(found) == 1 else "figures"
    sentences = [f"{len(found)} {plural}: {', '.join(told)}." if found else _NO_FIGURE]
    if dates:
        also = "also " if found else ""
        kinds = "date or time" if dates == 1 else "dates or times"
        sentences.append(f"It {also}names {dates} {kinds} that a map cannot check.")
    against = len(clashes(report))
    if against:
        where = "one place" if against == 1 else f"{against} places"
        sentences.append(f"In {where} its figures contradict one another.")
    return " ".join(sentences)


def asides(report: geo.Report) -> tuple[str, ...]:
    """Return the dates and times that no check could use, as printed, each once.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of str
        In the order of the text.
    """
    return tuple(dict.fromkeys(row.said for row in rows(report) if row.aside))


def interval(measurement: geo.Measurement) -> str:
    """Return a measurement's interval in words, metric first.

    Parameters
    ----------
    measurement
        One figure of ours.

    Returns
    -------
    str
        "1,173–1,197 km (729–744 mi)"; a single value where the ends round to the same.
    """
    dimension = measurement.dimension
    if dimension is geo.Dimension.DATE:
        ends = [_day(date.fromordinal(int(each))) for each in (measurement.low, measurement.high)]
        return _joined(*ends)
    if dimension in _SWITCHED:
        metric, imperial = in_both_units(
            Amount(value=measurement.low, value_to=measurement.high, dimension=dimension)
        )
        return f"{metric} ({imperial})"
    low, high = (
        in_both_units(Amount(value=each, dimension=dimension))[0]
        for each in (measurement.low, measurement.high)
    )
    signs = {geo.Dimension.RATIO: " times", geo.Dimension.ANGLE: "°"}
    return _joined(low, high) + signs.get(dimension, "")


def journeys(report: geo.Report) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each journey of a report with a line for each of its routes.

    Parameters
    ----------
    report
        What was found in one article.

    Yields
    ------
    tuple
        "Pyongyang – Vladivostok, by rail" and the lines.
    """
    for journey in report.journeys:
        ends = geo.plain_text(" – ".join(stop.name for stop in journey.stops))
        mode = f", {way_words(journey.mode)}" if journey.mode else ""
        routes = tuple(_route(each) for each in report.routes_of(journey.id))
        yield ends + mode, routes or ("no route could be measured",)


def source_lines(report: geo.Report) -> tuple[str, ...]:
    """Return what the figures of a report rest on, each source once.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of str
        Sources of routes and measurements, then of places.
    """
    routes = [route.source for _, found in report.routes for route in found]
    figures = [each.source for _, found in report.measurements for each in found]
    # GeoNames stands among the credits, with its licence and date
    places = [
        each.place.source
        for each in report.places
        if each.place is not None
        and each.place.source != "GeoNames"
        # what is only taken to lie near another is not drawn
        and each.place.kind != "estimate"
    ]
    lines = [f"Distances: {geo.plain_text(each)}" for each in (*routes, *figures) if each]
    lines += [f"Places: {geo.plain_text(each)}" for each in places if each]
    return tuple(dict.fromkeys(lines))


def _row(report: geo.Report, claim: geo.Claim, number: int) -> Row:
    verdict = next((each for each in report.verdicts if each.claim == claim.id), None)
    outcome = verdict.outcome if verdict else geo.Outcome.UNCHECKED
    figures = geo.figures_of(report, claim)
    sign = SIGNS[outcome.value]
    return Row(
        number=number,
        claim=claim.id,
        said=geo.plain_text(claim.quantity.text),
        about=_about(report, claim),
        outcome=outcome,
        symbol=sign.symbol,
        word=sign.word,
        reading=verdict.reading.value if verdict and verdict.reading else "",
        measured=tuple(dict.fromkeys(_measured(each) for each in figures)),
        why=geo.plain_text(verdict.why) if verdict else "",
        explanations=_lines(verdict.explanations if verdict else ()),
        evidence=_lines(each for each in verdict.evidence if not is_said(each, verdict.why))
        if verdict
        else (),
        sentence=geo.plain_text(claim.quote),
        sources=tuple(dict.fromkeys(_lines(each.source for each in figures))),
        aside=_is_aside(claim, outcome),
    )


def _is_aside(claim: geo.Claim, outcome: geo.Outcome) -> bool:
    return claim.kind in ("date", "time") and outcome is geo.Outcome.UNCHECKED


def _lines(texts: object) -> tuple[str, ...]:
    return tuple(geo.plain_text(each) for each in texts if each)  # type: ignore[attr-defined]


def _about(report: geo.Report, claim: geo.Claim) -> str:
    """Return the kind of a figure, its ends and its mode, as the text has them."""
    ends = []
    for toponym in (claim.origin, claim.destination):
        place = geo.find_end(report, toponym)
        if place is not None:
            ends.append(place.name)
        elif toponym is not None:
            ends.append(toponym.name)
    mode = way_words(claim.mode or "")
    parts = (claim.kind.replace("_", " "), " – ".join(ends), mode)
    return geo.plain_text(", ".join(each for each in parts if each))


def _measured(figure: geo.Measurement) -> str:
    names = {"average_speed": "speed"}
    name = names.get(figure.name, figure.name.replace("_", " "))
    reading = "straight line" if figure.reading is geo.Reading.GEODESIC else figure.reading
    label = reading if reading and name in ("distance", "speed") else name
    route = geo.plain_text(figure.route)
    # "rail line" says no more than "rail"; the name of a way does
    way = f" ({route})" if route and route not in (label, f"{label} line") else ""
    return f"{label}{way}: {interval(figure)}"


def _route(route: geo.Route) -> str:
    length = in_both_units(Amount(value=route.length_m, dimension=geo.Dimension.LENGTH))
    between = in_both_units(
        Amount(value=route.low_m, value_to=route.high_m, dimension=geo.Dimension.LENGTH)
    )
    parts = [
        f"{length[0]} ({length[1]}), interval {between[0]} ({between[1]})",
        geo.plain_text(route.name),
        geo.plain_text(route.why),
        f"through {', '.join(route.countries)}" if len(route.countries) > 1 else "",
        "gauges " + " and ".join(f"{each:,} mm" for each in route.gauges_mm)
        if len(route.gauges_mm) > 1
        else "",
        geo.plain_text(route.source),
    ]
    reading = "straight line" if route.reading is geo.Reading.GEODESIC else route.reading
    return f"{reading}: " + "; ".join(each for each in parts if each)


def _joined(low: str, high: str) -> str:
    return low if low == high else f"{low}–{high}"


def _day(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""
