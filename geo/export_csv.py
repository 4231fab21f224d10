"""Claims and verdicts as a flat table, one row a claim; also as CSV.

In: a report or a collection. Out: rows with fixed columns; CSV text that no spreadsheet
takes for formulas. Pure: reads nothing.
Source: RFC 4180.
"""

from __future__ import annotations

import csv
from io import StringIO

from geo.export_dict import figures_of, find_end, unit_for
from geo.export_text import csv_cell, number, value_of
from geo.model import Claim, Collection, Measurement, Place, Report, Verdict
from geo.units import Dimension, from_si

__all__ = ["CLAIM_COLUMNS", "claim_table", "deciding_figure", "to_csv"]

CLAIM_COLUMNS = (
    "article",
    "title",
    "published",
    "id",
    "start",
    "end",
    "text",
    "kind",
    "value",
    "unit",
    "value_si",
    "hedge",
    "from",
    "from_lon",
    "from_lat",
    "to",
    "to_lon",
    "to_lat",
    "mode",
    "journey",
    "verdict",
    "reading",
    "measured_low",
    "measured_value",
    "measured_high",
    "measured_unit",
    "measured_source",
    "why",
    "explanations",
    "sentence",
)

Cell = str | int | float | None


def claim_table(report: Report | Collection) -> list[dict[str, Cell]]:
    """Return one flat row a claim.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    list of dict
        Keys are `CLAIM_COLUMNS`; the measured columns hold the figure that decided, or are
        None where nothing of the claim's kind was measured. Text is as given.
    """
    reports = report.reports if isinstance(report, Collection) else (report,)
    return [_row(one, claim) for one in reports for claim in one.claims]


def to_csv(report: Report | Collection) -> str:
    """Return claims and verdicts as CSV.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        A header and one row a claim; text cells are one line each and open no formula.
    """
    stream = StringIO()
    writer = csv.DictWriter(stream, fieldnames=CLAIM_COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in claim_table(report):
        writer.writerow(
            {
                name: csv_cell(value) if isinstance(value, str) else value
                for name, value in row.items()
            }
        )
    return stream.getvalue()


def deciding_figure(report: Report, claim: Claim, verdict: Verdict | None) -> Measurement | None:
    """Return the measurement a claim is shown beside.

    Parameters
    ----------
    report
        The report the claim is of.
    claim
        One of its claims.
    verdict
        The verdict on it, if any.

    Returns
    -------
    Measurement or None
        What the verdict found; else the figure of its reading; else the first; None if
        nothing of the claim's dimension was measured.
    """
    if verdict and verdict.found and verdict.found.dimension is claim.quantity.dimension:
        return verdict.found
    found = figures_of(report, claim)
    reading = (verdict.reading if verdict else None) or claim.reading
    fitting = [each for each in found if reading and each.reading is reading]
    return next(iter((*fitting, *found)), None)


def _row(report: Report, claim: Claim) -> dict[str, Cell]:
    article, quantity = report.article, claim.quantity
    verdict = next((each for each in report.verdicts if each.claim == claim.id), None)
    calendar = quantity.dimension in (Dimension.DATE, Dimension.CLOCK)
    return {
        "article": article.source,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "id": claim.id,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": quantity.text,
        "kind": claim.kind,
        "value": value_of(quantity),
        "unit": quantity.unit,
        "value_si": None if calendar else number(quantity.value_si),
        "hedge": quantity.hedge.value,
        **_end("from", find_end(report, claim.origin)),
        **_end("to", find_end(report, claim.destination)),
        "mode": claim.mode.value if claim.mode else None,
        "journey": next((each.id for each in report.journeys if claim.id in each.claims), None),
        "verdict": verdict.outcome.value if verdict else "unchecked",
        "reading": verdict.reading.value if verdict and verdict.reading else None,
        **_measured(claim, deciding_figure(report, claim, verdict)),
        "why": verdict.why if verdict else "",
        "explanations": " ".join(verdict.explanations) if verdict else "",
        "sentence": claim.quote,
    }


def _end(prefix: str, place: Place | None) -> dict[str, Cell]:
    return {
        prefix: place.name if place else None,
        f"{prefix}_lon": number(place.lon) if place else None,
        f"{prefix}_lat": number(place.lat) if place else None,
    }


def _measured(claim: Claim, found: Measurement | None) -> dict[str, Cell]:
    if found is None:
        names = ("low", "value", "high", "unit", "source")
        return dict.fromkeys(f"measured_{name}" for name in names)
    unit = unit_for(found.dimension, claim)
    return {
        "measured_low": number(from_si(found.low, unit), digits=6),
        "measured_value": number(from_si(found.value, unit), digits=6),
        "measured_high": number(from_si(found.high, unit), digits=6),
        "measured_unit": unit,
        "measured_source": found.source,
    }
