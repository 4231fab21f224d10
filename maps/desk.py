"""What the command line asks before it prints: read, check, and the exit status of it all.

In: words from a command line. Out: values of `geo`. Prints nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

import geo

__all__ = ["check_files", "check_founding", "exit_status", "explain_in", "travel_verdicts"]

OK, INCONSISTENT = 0, 1


def check_files(
    names: Sequence[str], *, settings: geo.Settings, language: str | None = None
) -> geo.Collection:
    """Read and check articles; every unreadable one is named before anything is written.

    Parameters
    ----------
    names
        Paths, ``-`` for standard input, or addresses where the settings allow them.
    settings
        Choices of the run.
    language
        ISO 639-1 code of the articles; detected where not given.

    Returns
    -------
    geo.Collection
        One report a name.

    Raises
    ------
    geo.ArticleError
        With a line for each article that cannot be read.
    """
    if list(names).count("-") > 1:
        raise geo.ArticleError("Standard input can be read once only; give - for one article.")
    articles, troubles = [], []
    for name in names:
        try:
            articles.append(geo.read_article(name, settings=settings, language=language))
        except geo.MilepostError as error:
            troubles.append(str(error))
    if troubles:
        raise geo.ArticleError("\n".join(troubles))
    return geo.check_articles(
        articles, settings=settings, sidecar_of=lambda article: geo.find_sidecar(article.source)
    )


def check_founding() -> geo.Collection:
    """Check the founding articles, retold in their sheets.

    Returns
    -------
    geo.Collection
        One report a sheet.
    """
    sheets = [geo.read_sheet(path) for path in geo.list_seed_sheets()]
    return geo.check_articles([sheet.article for sheet in sheets])


def travel_verdicts(collection: geo.Collection) -> Iterator[geo.Verdict]:
    """Yield the verdicts on figures of travel; a date alone is no figure that could fail.

    Parameters
    ----------
    collection
        What was checked.

    Yields
    ------
    geo.Verdict
        In the order of the articles.
    """
    for one in collection.reports:
        for claim in one.claims:
            verdict = one.verdict_of(claim.id)
            if claim.kind not in ("date", "time") or verdict.outcome is not geo.Outcome.UNCHECKED:
                yield verdict


def explain_in(collection: geo.Collection, *, form: str) -> str:
    """Return reports in one of the forms of ``check``, with how each figure was read.

    Parameters
    ----------
    collection
        What was found.
    form
        json, markdown or csv.

    Returns
    -------
    str
        In JSON each claim has its ``steps``, and each article what was ``set_aside`` and why;
        in Markdown the steps stand below a claim's sentence, in CSV in a column of their own.

    Raises
    ------
    geo.OptionError
        If the form has no place for them.
    """
    if form == "csv":
        return geo.to_csv(collection, added=("steps",))
    if form == "markdown":
        from maps.report_text import explain_markdown

        return explain_markdown(collection)
    if form == "json":
        return geo.json_text(_explained(collection))
    raise geo.OptionError(f"{form} has no place for --explain; use text, json, markdown or csv.")


def _explained(collection: geo.Collection) -> dict[str, object]:
    """Return reports as the JSON contract has them, with how each figure was read."""
    whole = geo.to_dict(collection)
    articles = cast("list[dict[str, object]]", whole["articles"])
    for article, report in zip(articles, collection.reports, strict=True):
        steps = {claim.id: list(claim.steps) for claim in report.claims}
        for claim in cast("list[dict[str, object]]", article["claims"]):
            claim["steps"] = steps[cast("str", claim["id"])]
        article["set_aside"] = [
            {"start": each.span.start, "end": each.span.end, "text": each.text, "why": each.reason}
            for each in report.decoys
        ]
    return whole


def exit_status(collection: geo.Collection, *, strict: bool) -> int:
    """Return 1 where something is inconsistent, or unchecked and `strict`; else 0.

    Parameters
    ----------
    collection
        What was checked.
    strict
        Whether a figure that could not be checked counts.

    Returns
    -------
    int
        0 or 1.
    """
    outcomes = {verdict.outcome for verdict in travel_verdicts(collection)}
    outcomes |= {relation.outcome for report in collection.reports for relation in report.relations}
    if geo.Outcome.INCONSISTENT in outcomes:
        return INCONSISTENT
    return INCONSISTENT if strict and geo.Outcome.UNCHECKED in outcomes else OK
