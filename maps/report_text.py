"""A report as plain text and as Markdown.

In: a report or a collection. Out: text without control characters; in Markdown every word
of an article is text, whatever signs it holds.
Pure but for the list of packaged data, whose credits it gives.
Source: CommonMark 0.31, section 2.4, for the signs a backslash takes the meaning of.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import geo
from maps import wording
from maps.credits import data_lines
from maps.lead import together

__all__ = ["escape_markdown", "explain_markdown", "render_markdown", "render_text"]

_MARKS = re.compile(r"([\\`*_{}\[\]|~@$>]|(?<=[a-zA-Z])(?=://)|(?<=www)(?=\.))")
# what opens a list, a heading or a rule when it stands first
_OPENING = re.compile(r"^([-+=#]|[0-9]{1,9}(?=[.)]))")


def render_text(report: geo.Report | geo.Collection) -> str:
    """Return a report as plain text.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        A table of figures and verdicts for each article, with the reasons below it.
    """
    parts = ["\n".join(_text(each)) for each in _reports(report)]
    across = _across(report)
    if across:
        parts.append("\n".join(["Across the articles", *(f"  {each}" for each in across)]))
    return "\n\n".join(parts) + "\n"


def render_markdown(report: geo.Report | geo.Collection) -> str:
    """Return a report as Markdown.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        A heading an article, the table of claims, then each claim with its sentence, the
        journeys, the sources and what was assumed.
    """
    return _joined(report, _markdown)


def explain_markdown(report: geo.Report | geo.Collection) -> str:
    """Return a report as Markdown, with how each figure was read.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    str
        That of `render_markdown`; each claim has its steps below its sentence.
    """
    return _joined(report, _explained)


def _joined(
    report: geo.Report | geo.Collection, lines_of: Callable[[geo.Report], Iterator[str]]
) -> str:
    parts = ["\n".join(lines_of(each)) for each in _reports(report)]
    across = _across(report)
    if across:
        lines = [f"- {escape_markdown(each)}" for each in across]
        parts.append("\n".join(["# Across the articles", "", *lines]))
    return "\n\n".join(parts) + "\n"


def escape_markdown(text: str) -> str:
    r"""Return text that Markdown shows as it stands.

    Parameters
    ----------
    text
        Anything.

    Returns
    -------
    str
        One line; signs with a meaning stand behind a backslash, angle brackets and
        ampersands are references.

    Examples
    --------
    >>> print(escape_markdown("[a](b) <i>"))
    \[a\](b) &lt;i&gt;
    """
    line = _MARKS.sub(r"\\\1", geo.plain_text(text).replace("&", "&amp;"))
    return _opened(line).replace("<", "&lt;").replace("\\>", "&gt;")


def _opened(line: str) -> str:
    """Return a line that opens no list, heading or rule."""
    return _OPENING.sub(lambda found: f"&#{ord(found[1][0])};{found[1][1:]}", line)


def _reports(report: geo.Report | geo.Collection) -> tuple[geo.Report, ...]:
    return report.reports if isinstance(report, geo.Collection) else (report,)


def _across(report: geo.Report | geo.Collection) -> list[str]:
    if not isinstance(report, geo.Collection):
        return []
    names = {
        f"{one.article.source}#{claim.id}": f"“{claim.quantity.text}” in {wording.title_of(one)}"
        for one in report.reports
        for claim in one.claims
    }
    return [
        geo.plain_text(f"{each.why} ({'; '.join(names.get(one, one) for one in each.claims)})")
        for each in report.across
    ]


def _headline(report: geo.Report, escape: Callable[[str], str]) -> Iterator[str]:
    """Yield where the article stood, unless its title says so already."""
    line = wording.headline(report)
    if line != wording.title_of(report):
        yield escape(line)
        if escape is escape_markdown:
            yield ""


def _text(report: geo.Report) -> Iterator[str]:
    rows = [row for row in wording.rows(report) if not row.aside]
    yield wording.title_of(report)
    yield from _headline(report, geo.plain_text)
    yield wording.counts(report)
    if rows:
        yield ""
        yield from _table(rows)
    for row in rows:
        yield ""
        yield f"{row.number}. {row.said} ({row.about}): {row.word}"
        yield from (f"   {each}" for each in _facts(row))
    blocks = (
        ("Dates and times named, which a map cannot check", _asides(report)),
        ("Taken together", [f"{each.outcome}: {each.why}" for each in together(report)]),
        ("Journeys", [line for each in wording.journeys(report) for line in (each[0], *each[1])]),
        ("Assumed and noted", report.notes),
        ("Sources", (*wording.source_lines(report), *data_lines(report))),
    )
    for title, lines in blocks:
        if lines:
            yield ""
            yield title
            yield from (f"  {geo.plain_text(each)}" for each in lines)


def _asides(report: geo.Report) -> list[str]:
    found = wording.asides(report)
    return ["; ".join(found)] if found else []


def _table(rows: Iterable[wording.Row]) -> Iterator[str]:
    cells = [("", "figure", "verdict", "measured")]
    cells += [
        (str(row.number), row.said, f"{row.symbol} {row.word}", "; ".join(row.measured) or "–")
        for row in rows
    ]
    widths = [max(len(row[column]) for row in cells) for column in range(3)]
    # a name of ten thousand characters must not push the table off the screen
    widths = [min(each, 40) for each in widths]
    for row in cells:
        fixed = "  ".join(cell.ljust(width) for cell, width in zip(row[:3], widths, strict=True))
        yield f"{fixed}  {row[3]}".rstrip()


def _facts(row: wording.Row) -> Iterator[str]:
    if row.why:
        yield row.why
    yield from (f"Possibly: {each}" for each in row.explanations)
    yield from (f"Measured, {each}" for each in row.measured)
    yield from (f"Evidence: {each}" for each in row.evidence)
    if row.sentence:
        yield f"“{row.sentence}”"


def _explained(report: geo.Report) -> Iterator[str]:
    return _markdown(report, {claim.id: claim.steps for claim in report.claims})


def _markdown(
    report: geo.Report, steps: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> Iterator[str]:
    rows = [row for row in wording.rows(report) if not row.aside]
    yield f"# {escape_markdown(wording.title_of(report))}"
    yield ""
    yield from _headline(report, escape_markdown)
    yield f"**{wording.counts(report)}**"
    if rows:
        yield ""
        yield "| # | The article says | Verdict | Measured | Why |"
        yield "|---|---|---|---|---|"
        for row in rows:
            measured = "<br>".join(escape_markdown(each) for each in row.measured) or "–"
            cells = (
                str(row.number),
                f"**{escape_markdown(row.said)}**<br>{escape_markdown(row.about)}",
                f"{row.symbol} {row.word}",
                measured,
                "<br>".join(
                    [escape_markdown(row.why)]
                    + [f"Possibly: {escape_markdown(each)}" for each in row.explanations]
                ),
            )
            yield f"| {' | '.join(cells)} |"
        yield ""
        yield "## The sentences"
        for row in rows:
            yield ""
            yield f"{row.number}. {escape_markdown(row.said)}: {row.word}"
            if row.sentence:
                yield ""
                yield f"   > {escape_markdown(row.sentence)}"
            read = steps.get(row.claim, ())
            if read:
                yield ""
                yield from (
                    f"   {number}. {escape_markdown(step)}" for number, step in enumerate(read, 1)
                )
    yield from _lists(report)


def _lists(report: geo.Report) -> Iterator[str]:
    blocks = (
        ("Dates and times named, which a map cannot check", _asides(report)),
        ("Taken together", [f"{each.outcome}: {each.why}" for each in together(report)]),
        ("Assumed and noted", list(report.notes)),
        ("Sources", [*wording.source_lines(report), *data_lines(report)]),
        ("Numbers set aside", [f"“{each.text}”: {each.reason}" for each in report.decoys]),
    )
    journeys = list(wording.journeys(report))
    if journeys:
        yield ""
        yield "## Journeys"
        for title, routes in journeys:
            yield ""
            yield f"**{escape_markdown(title)}**"
            yield ""
            yield from (f"- {escape_markdown(each)}" for each in routes)
    for title, lines in blocks:
        if lines:
            yield ""
            yield f"## {title}"
            yield ""
            yield from (f"- {escape_markdown(each)}" for each in lines)
