"""Claims and verdicts as a flat table, one row a claim; also as CSV.

In: a report or a collection. Out: rows with fixed columns; CSV text that no spreadsheet
takes for formulas. Pure: reads nothing.
Source: RFC 4180.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from geo.errors import OptionError
from geo.export_dict import figures_of, find_end, unit_for
from geo.export_text import csv_cell, number, value_of
from geo.model import Claim, Collection, Measurement, Place, Report, Verdict
from geo.units import Dimension, from_si

__all__ = ["ADDED_COLUMNS", "CLAIM_COLUMNS", "claim_table", "deciding_figure", "to_csv"]

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

# columns that stand behind the others where they are asked for
ADDED_COLUMNS = ("steps",)

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


def to_csv(report: Report | Collection, *, added: Sequence[str] = ()) -> str:
    """Return claims and verdicts as CSV.

    Parameters
    ----------
    report
        What was found in one article or in several.
    added
        Columns besides the usual ones: ``"steps"`` tells how each figure was read.

    Returns
    -------
    str
        A header and one row a claim; text cells are one line each and open no formula.

    Raises
    ------
    OptionError
        If there is no such column.
    """
    unknown = [name for name in added if name not in ADDED_COLUMNS]
    if unknown:
        known = ", ".join(ADDED_COLUMNS)
        raise OptionError(f"{unknown[0]!r} is no column that can be added; known: {known}.")
    reports = report.reports if isinstance(report, Collection) else (report,)
    steps = (" ".join(_numbered(claim)) for one in reports for claim in one.claims)
    stream = StringIO()
    writer = csv.DictWriter(
        stream,
        fieldnames=(*CLAIM_COLUMNS, *added),
        extrasaction="ignore",
        lineterminator="\n",
    )
    writer.writeheader()
    for row, read in zip(claim_table(report), steps, strict=True):
        writer.writerow(
            {
                name: csv_cell(value) if isinstance(value, str) else value
                for name, value in {**row, "steps": read}.items()
            }
        )
    return stream.getvalue()


def _numbered(claim: Claim) -> list[str]:
    return [f"{number}. {step}" for number, step in enumerate(claim.steps, 1)]


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
