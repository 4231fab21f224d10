"""Verdicts as schema.org ClaimReview, JSON-LD.

In: a report or a collection. Out: a dictionary with one review a checked figure.
Only fields that are known are there: no publisher, address or date is made up. A figure
that could not be checked was not reviewed and has no entry. Pure: reads nothing.
Source: https://schema.org/ClaimReview; a claim stays below 75 characters and without the
verdict, as publishers of such markup ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from geo.export_dict import find_end
from geo.export_text import plain_text, shorten
from geo.model import Article, Claim, Collection, Outcome, Reading, Report, Verdict

__all__ = ["RATING_SCALE", "to_claimreview"]

# the published scale: value and wording for each outcome that is a review
RATING_SCALE: Mapping[Outcome, tuple[int, str]] = MappingProxyType(
    {
        Outcome.INCONSISTENT: (1, "Inconsistent: the figure does not agree with what was measured"),
        Outcome.CONSISTENT: (2, "Consistent: the figure agrees with what was measured"),
    }
)
_CLAIM_CHARS = 74


def to_claimreview(
    report: Report | Collection,
    *,
    url: str | None = None,
    author: str | None = None,
    reviewed: date | None = None,
) -> dict[str, object]:
    """Return the checked figures as ClaimReview entries.

    Parameters
    ----------
    report
        What was found in one article or in several.
    url
        Where the check is published, if it is.
    author
        Who publishes it, if known.
    reviewed
        Day of the check, if known.

    Returns
    -------
    dict
        ``{"@context": "https://schema.org", "@graph": […]}``; the graph is empty if nothing
        could be checked.
    """
    reports = report.reports if isinstance(report, Collection) else (report,)
    known: dict[str, object] = {}
    if url:
        known["url"] = url
    if author:
        known["author"] = {"@type": "Organization", "name": author}
    if reviewed:
        known["datePublished"] = reviewed.isoformat()
    return {
        "@context": "https://schema.org",
        "@graph": [
            _review(one, claim, verdict, known)
            for one in reports
            for claim in one.claims
            for verdict in one.verdicts
            if verdict.claim == claim.id and verdict.outcome in RATING_SCALE
        ],
    }


def _review(
    report: Report, claim: Claim, verdict: Verdict, known: Mapping[str, object]
) -> dict[str, object]:
    value, wording = RATING_SCALE[verdict.outcome]
    values = [each for each, _ in RATING_SCALE.values()]
    return {
        "@type": "ClaimReview",
        **known,
        "claimReviewed": shorten(_claim_text(report, claim), _CLAIM_CHARS),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "worstRating": min(values),
            "bestRating": max(values),
            "alternateName": wording,
            "ratingExplanation": plain_text(verdict.why),
        },
        "itemReviewed": _item(report.article, claim),
    }


def _claim_text(report: Report, claim: Claim) -> str:
    """Return the claim in a few words, its ends first: they tell it from others."""
    ends = [find_end(report, each) for each in (claim.origin, claim.destination)]
    names = "–".join(shorten(plain_text(each.name), 24) for each in ends if each)
    kind = claim.kind.replace("_", " ")
    if claim.reading is not None:
        kind += (
            " as a straight line" if claim.reading is Reading.GEODESIC else f" by {claim.reading}"
        )
    figure = f"{plain_text(claim.quantity.text)} ({kind})"
    return f"{names}: {figure}" if names else figure


def _item(article: Article, claim: Claim) -> dict[str, object]:
    appearance: dict[str, object] = {"@type": "CreativeWork"}
    if article.title:
        appearance["headline"] = plain_text(article.title)
    if article.published:
        appearance["datePublished"] = article.published.isoformat()
    if article.publisher:
        appearance["publisher"] = {"@type": "Organization", "name": plain_text(article.publisher)}
    if article.source.startswith(("http://", "https://")):
        appearance["url"] = article.source
    item: dict[str, object] = {"@type": "Claim"}
    if claim.attribution:
        item["author"] = {"@type": "Thing", "name": plain_text(claim.attribution)}
    if len(appearance) > 1:
        item["appearance"] = appearance
    return item
