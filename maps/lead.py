"""What came of an article, in one sentence: what stands above its map, and what is told once.

In: a report. Out: text, the gravest finding first; relations that no verdict tells. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator

import geo
from maps.figures import in_both_units
from maps.marks import Amount
from maps.style import SIGNS
from maps.text import shorten

__all__ = ["clashes", "is_said", "lead_of", "together"]

_GRAVE = (geo.Outcome.INCONSISTENT, geo.Outcome.CONSISTENT)
_BY = {geo.Reading.GEODESIC: "in a straight line"}
_SWITCHED = (geo.Dimension.LENGTH, geo.Dimension.SPEED, geo.Dimension.AREA)


def clashes(report: geo.Report) -> tuple[geo.Relation, ...]:
    """Return where figures of an article contradict one another and no row says so.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of Relation
        Those among whose figures none was found not to fit by itself.
    """
    wrong = {v.claim for v in report.verdicts if v.outcome is geo.Outcome.INCONSISTENT}
    return tuple(
        each
        for each in report.relations
        if each.outcome is geo.Outcome.INCONSISTENT and not wrong.intersection(each.claims)
    )


def together(report: geo.Report) -> tuple[geo.Relation, ...]:
    """Return what holds between figures, but for agreements that a verdict tells already.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of Relation
        In the order of the report; all that do not hold.
    """
    whys = [each.why for each in report.verdicts]
    return tuple(
        each
        for each in report.relations
        if each.outcome is not geo.Outcome.CONSISTENT
        or not any(is_said(each.why, why) for why in whys)
    )


def is_said(text: str, why: str) -> bool:
    """Return whether a verdict has all of a text that follows the opening of both.

    Parameters
    ----------
    text
        What a check says.
    why
        What the verdict says.

    Returns
    -------
    bool
        Whether a reader of the verdict would be told it twice.

    Examples
    --------
    >>> is_said("It took long. That is 9 km/h.", "It is slow. That is 9 km/h.")
    True
    """
    return (text.partition(". ")[2] or text) in why


def lead_of(report: geo.Report) -> str:
    """Return the main finding on an article.

    Parameters
    ----------
    report
        What was found in it.

    Returns
    -------
    str
        "“435 miles” does not fit: Pyongyang – Vladivostok by rail is 1,185 km (736 mi).", or
        the first contradiction; empty if nothing could be decided.
    """
    return next(_findings(report), "")


def _findings(report: geo.Report) -> Iterator[str]:
    claims = {claim.id: claim for claim in report.claims}
    for outcome in _GRAVE:
        found = [v for v in report.verdicts if v.outcome is outcome and v.claim in claims]
        # a distance on the map first, then what weighs most, then as the article has it
        found.sort(key=lambda v: (claims[v.claim].kind != "distance", v.found is None, -v.weight))
        for verdict in found[:1]:
            yield _told(report, claims[verdict.claim], verdict)
        if outcome is geo.Outcome.INCONSISTENT:
            yield from (geo.plain_text(each.why) for each in clashes(report))


def _told(report: geo.Report, claim: geo.Claim, verdict: geo.Verdict) -> str:
    said = f"“{shorten(claim.quantity.text, 80)}” {SIGNS[verdict.outcome.value].word}"
    figure = verdict.found
    fits = verdict.outcome is geo.Outcome.CONSISTENT
    if figure is None or figure.dimension not in _SWITCHED:
        return f"{said}." if figure is None else f"{said}: we find {_value(figure, ranged=fits)}."
    ends = " – ".join(
        shorten(place.name, 60)
        for place in (geo.find_end(report, each) for each in (claim.origin, claim.destination))
        if place is not None
    )
    way = _BY.get(figure.reading, f"by {figure.reading}") if figure.reading else ""
    about = " ".join(each for each in (ends, way) if each)
    verb = (
        f": {about} " + ("is" if figure.name == "distance" else "makes") if about else ": we find"
    )
    return f"{said}{verb} {_value(figure, ranged=fits)}."


def _value(figure: geo.Measurement, *, ranged: bool = False) -> str:
    """Return a figure in both units; what a figure fits is a range, what it misses a value."""
    metric, imperial = in_both_units(
        Amount(
            value=figure.low if ranged else figure.value,
            value_to=figure.high if ranged else None,
            dimension=figure.dimension,
        )
    )
    if metric == imperial:
        return metric + (" times" if figure.dimension is geo.Dimension.RATIO else "")
    return f"{metric} ({imperial})"
