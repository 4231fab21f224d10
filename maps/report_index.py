"""The entry page of a folder of reports: every article, what came of it, and where it is.

In: a collection and the names of its files. Out: one HTML document without script, whose
style sheet stands in it and is named by its hash. Pure but for its style sheet.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files

import geo
from maps import wording
from maps.credits import legal_lines
from maps.folder import href
from maps.lead import clashes
from maps.style import SIGNS, colour_rules
from maps.text import markup, shorten, slug
from maps.view import view_of

__all__ = ["render_index"]

# ending of a file beside a page → what a reader calls it
_FORMS = (
    (".md", "Markdown"),
    (".json", "JSON"),
    (".csv", "CSV"),
    (".geojson", "GeoJSON"),
    (".gpx", "GPX"),
    (".kml", "KML"),
    (".svg", "SVG"),
    (".png", "PNG"),
    (".claimreview.json", "ClaimReview"),
)
_WORST_SHOWN = 5


def render_index(collection: geo.Collection, names: Sequence[str]) -> str:
    """Return the entry page of a folder of reports.

    Parameters
    ----------
    collection
        The reports.
    names
        File name of each, without an ending.

    Returns
    -------
    str
        A whole HTML document; the same for the same reports.
    """
    style = _style()
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; img-src 'self' file: data:;"
        " base-uri 'none'; form-action 'none'"
    )
    articles = "".join(
        _article(report, name) for report, name in zip(collection.reports, names, strict=True)
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{markup(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>Travel figures checked: {_count(collection)}</title>\n"
        f"<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f'<h1>Travel figures checked</h1>\n<p class="soft">{_count(collection)}. '
        "Each page has the map, the verdicts and what they rest on.</p>\n"
        f'<ul class="articles">\n{articles}</ul>\n'
        f"{_across(collection, names)}{_scale()}{_sources(collection)}</main>\n</body>\n</html>\n"
    )


def _article(report: geo.Report, name: str) -> str:
    title = markup(wording.title_of(report))
    page = href(f"{name}.html")
    # an article without a place has no map to show
    picture = (
        f'<a href="{page}" tabindex="-1" aria-hidden="true">'
        f'<img src="{href(f"files/{name}.svg")}" alt="" loading="lazy"></a>\n'
        if view_of(report)
        else ""
    )
    opening = "<li>" if picture else '<li class="bare">'
    forms = " ".join(
        f'<a href="{href(_place(name, ending))}" aria-label="{label} of {title}">{label}</a>'
        for ending, label in _FORMS
    )
    return (
        f"{opening}\n{picture}<div>\n"
        f'<h2><a href="{page}">{title}</a></h2>\n'
        f"{_stood(report)}"
        f"{_verdicts(report)}{_wrong(report, page)}"
        f'<p class="forms">{forms}</p>\n</div>\n</li>\n'
    )


def _stood(report: geo.Report) -> str:
    """Return where an article stood, unless its title says so already."""
    line = wording.headline(report)
    return "" if line == wording.title_of(report) else f'<p class="soft">{markup(line)}</p>\n'


def _place(name: str, ending: str) -> str:
    return f"{name}{ending}" if ending in (".md", ".json") else f"files/{name}{ending}"


def _verdicts(report: geo.Report) -> str:
    outcomes = [row.outcome for row in wording.rows(report) if not row.aside]
    if not outcomes:
        return f"<p>{markup(wording.counts(report))}</p>\n"
    items = ""
    for outcome in (geo.Outcome.INCONSISTENT, geo.Outcome.CONSISTENT, geo.Outcome.UNCHECKED):
        sign, number = SIGNS[outcome.value], outcomes.count(outcome)
        if number:
            word = {"fits": "fit", "does not fit": "do not fit"}.get(sign.word, sign.word)
            items += (
                f'<li class="{outcome.value}"><span aria-hidden="true">{sign.symbol} </span>'
                f"{number} {sign.word if number == 1 else word}</li>"
            )
    against = len(clashes(report))
    if against:
        sign, times = SIGNS["inconsistent"], "once" if against == 1 else f"{against} times"
        items += (
            f'<li class="inconsistent"><span aria-hidden="true">{sign.symbol} </span>'
            f"contradicts itself {times}</li>"
        )
    return f'<ul class="verdicts">{items}</ul>\n'


def _wrong(report: geo.Report, page: str) -> str:
    rows = [row for row in wording.rows(report) if row.outcome is geo.Outcome.INCONSISTENT]
    items = "".join(
        f'<li><a href="{page}#claim-{slug(row.claim)}">{markup(row.said)}</a>, '
        f"{markup(row.about)}</li>"
        for row in rows[:_WORST_SHOWN]
    )
    more = len(rows) - _WORST_SHOWN
    if more > 0:
        items += f"<li>and {more} more</li>"
    return f'<ul class="wrong">{items}</ul>\n' if items else ""


def _across(collection: geo.Collection, names: Sequence[str]) -> str:
    if not collection.across:
        return ""
    labels = {
        f"{report.article.source}#{claim.id}": (
            f"{href(name)}.html#claim-{slug(claim.id)}",
            f"“{shorten(claim.quantity.text, 60)}” in {shorten(wording.title_of(report), 80)}",
        )
        for report, name in zip(collection.reports, names, strict=True)
        for claim in report.claims
    }
    items = "".join(
        f"<li>{markup(geo.plain_text(each.why))}<br>{_claim_links(each.claims, labels)}</li>\n"
        for each in collection.across
    )
    return f"<section>\n<h2>Across the articles</h2>\n<ul>\n{items}</ul>\n</section>\n"


def _claim_links(claims: Sequence[str], labels: Mapping[str, tuple[str, str]]) -> str:
    """Return links to claims; one that is on no page is named as it is."""
    return "; ".join(
        f'<a href="{labels[each][0]}">{markup(geo.plain_text(labels[each][1]))}</a>'
        if each in labels
        else markup(geo.plain_text(each))
        for each in claims
    )


def _scale() -> str:
    meaning = {
        "inconsistent": "the figure does not agree with what was measured or with the other"
        " figures of its journey",
        "consistent": "the figure agrees with what was measured, within what its wording allows",
        "unchecked": "there was nothing to hold the figure against; this is no judgement",
    }
    rated = {outcome.value: value for outcome, (value, _) in geo.RATING_SCALE.items()}
    best = max(rated.values())
    items = "".join(
        f'<dt class="{key}">{SIGNS[key].symbol} {SIGNS[key].word}</dt><dd>{text}'
        + (f" (ClaimReview rating {rated[key]} of {best})" if key in rated else " (no rating)")
        + ".</dd>\n"
        for key, text in meaning.items()
    )
    return (
        f"<section>\n<h2>What the verdicts mean</h2>\n<dl>\n{items}</dl>\n"
        "<p>A verdict is on the figure, never on its writer.</p>\n</section>\n"
    )


def _sources(collection: geo.Collection) -> str:
    found = dict.fromkeys(
        line for report in collection.reports for line in wording.source_lines(report)
    )
    # a stable sort by the word before the colon: distances together, then places
    lines = sorted(found, key=lambda line: line.partition(":")[0])
    items = "".join(
        f"<li>{markup(line)}</li>\n" for line in (*lines, *legal_lines(*collection.reports))
    )
    return f"<section>\n<h2>Sources</h2>\n<ul>\n{items}</ul>\n</section>\n"


def _count(collection: geo.Collection) -> str:
    articles = len(collection.reports)
    rows = (row for report in collection.reports for row in wording.rows(report))
    figures = sum(not row.aside for row in rows)
    return (
        f"{figures:,} {'figure' if figures == 1 else 'figures'} in "
        f"{articles:,} {'article' if articles == 1 else 'articles'}"
    )


@cache
def _style() -> str:
    sheet = (files("maps") / "assets" / "index.css").read_text("utf-8")
    return (
        f":root{{{colour_rules(theme=0)}}}\n"
        f"@media (prefers-color-scheme: dark){{:root{{{colour_rules(theme=1)}}}}}\n{sheet}"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
