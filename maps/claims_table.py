"""The claims of a report as an HTML table: the same facts as the map, for everyone.

In: a report. Out: markup; each row has the id that the map's badges point to. Figures stand
in both units. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

import geo
from maps.figures import split_figures
from maps.style import SIGNS
from maps.svg import element
from maps.symbols import badge_shape
from maps.text import isolated, markup, shorten, slug
from maps.wording import Row, rows

__all__ = ["both_units", "claims_table"]

_QUOTE, _SHORT_QUOTE, _WHY = 320, 160, 900


def claims_table(report: geo.Report, *, linked: Iterable[str] = ()) -> str:
    """Return the table of claims.

    Parameters
    ----------
    report
        What was found in one article.
    linked
        Ids of the claims that stand on the map; their rows lead there.

    Returns
    -------
    str
        A ``table``; a paragraph that says so if the article has no figure.
    """
    on_map = frozenset(linked)
    found = rows(report)
    if not found:
        return element("p", "No travel figure was found in this article.")
    told = [row for row in found if row.claim in on_map or row.outcome != "unchecked"]
    rest = [row for row in found if row not in told]
    if not told:
        told, rest = [row for row in rest if not row.aside], [row for row in rest if row.aside]
    said = frozenset(row.said for row in found)
    heads = ("Verdict", "The article says", "We measured, and why we say so")
    drawn = ""
    if told:
        drawn = _table(
            heads,
            "".join(_rows(told, on_map=on_map, said=said)),
            caption="Figures of travel, in the order of the article.",
        )
    if rest:
        drawn += _table(
            ("Not checked", "Why", "Where it stands"),
            "".join(_short_rows(rest, said)),
            caption="Dates and other figures that the map cannot decide.",
        )
    return drawn


def _rows(told: Sequence[Row], *, on_map: Collection[str], said: Collection[str]) -> Iterator[str]:
    """Yield rows; a sentence that stands in the row above is not repeated."""
    last, seen = "", set[str]()
    for row in told:
        yield _row(
            row,
            on_map=row.claim in on_map,
            quoted=row.sentence == last,
            said=said,
            first=row.outcome.value not in seen,
        )
        seen.add(row.outcome.value)
        last = row.sentence


def _table(heads: tuple[str, ...], body: str, *, caption: str) -> str:
    head = "".join(element("th", each, scope="col") for each in heads)
    return element(
        "table",
        element("caption", caption)
        + element("thead", element("tr", head))
        + element("tbody", body),
    )


def _short_rows(rest: Sequence[Row], said: Collection[str]) -> Iterator[str]:
    """Yield rows; a reason or a sentence that stands in the row above is not repeated."""
    why = sentence = ""
    for row in rest:
        yield _short_row(row, said, why_told=row.why == why, quoted=row.sentence == sentence)
        why, sentence = row.why, row.sentence


def _short_row(row: Row, said: Collection[str], *, why_told: bool, quoted: bool) -> str:
    figure = element("q", markup(shorten(row.said, 160)), class_="figure")
    quote = "the same sentence"
    if not quoted:
        quote = element("q", markup(shorten(row.sentence, _SHORT_QUOTE)), class_="note")
    why = "the same reason"
    if not why_told:
        why = element("span", both_units(shorten(row.why, _WHY), said=said), class_="why")
    return element(
        "tr",
        element("th", isolated(figure), scope="row")
        + element("td", isolated(why))
        + element("td", isolated(quote)),
        id=f"claim-{slug(row.claim)}",
        tabindex=-1,
    )


def both_units(text: str, *, said: Collection[str] = ()) -> str:
    """Return a sentence as markup, each figure in both units for the style sheet to choose.

    Parameters
    ----------
    text
        A sentence of ours.
    said
        Figures as the article prints them.

    Returns
    -------
    str
        Escaped; ``span`` of class ``k`` and ``m`` about each figure.

    Examples
    --------
    >>> both_units("by rail 1,185 km (736 mi)")
    'by rail <span class="k">1,185 km</span><span class="m">736 mi</span>'
    """
    return "".join(
        markup(part)
        if isinstance(part, str)
        else element("span", markup(part[0]), class_="k")
        + element("span", markup(part[1]), class_="m")
        for part in split_figures(text, said=said)
    )


def _row(row: Row, *, on_map: bool, quoted: bool, said: Collection[str], first: bool) -> str:
    key = slug(row.claim)
    sign = SIGNS[row.outcome.value]
    drawing = element(
        "svg",
        # drawn in the first row, pointed to from the others
        element("g", badge_shape(row.outcome.value, x=12.0, y=12.0), id=f"sign-{row.outcome.value}")
        if first
        else element("use", href=f"#sign-{row.outcome.value}"),
        width=24,
        height=24,
        viewBox="0 0 24 24",
        aria_hidden="true",
    )
    verdict = element(
        "div", drawing + element("span", sign.word), class_=f"verdict c-{sign.colour}"
    )
    if on_map:
        verdict += element(
            "a",
            "Show on the map",
            aria_label=f"Show on the map, claim {row.number}",
            class_="go",
            href="#map",
            data_claim=key,
        )
    return element(
        "tr",
        element("th", verdict, scope="row")
        + element("td", _said(row, quoted=quoted))
        + element("td", _found(row, said)),
        id=f"claim-{key}",
        tabindex=-1,
    )


def _said(row: Row, *, quoted: bool) -> str:
    figure = element("q", isolated(markup(shorten(row.said, 160))), class_="figure")
    parts = [element("div", figure + _other_unit(row.said))]
    if row.about:
        parts.append(element("p", isolated(markup(shorten(row.about, 240))), class_="note"))
    if row.sentence and not quoted:
        quote = element("q", markup(shorten(row.sentence, _QUOTE)))
        parts.append(element("p", isolated(quote), class_="note"))
    return "".join(parts)


def _other_unit(said: str) -> str:
    """Return the figure in the units the reader chose, where the article uses the others."""
    pairs = [part for part in split_figures(said) if not isinstance(part, str)]
    if len(pairs) != 1:
        return ""
    metric, imperial = pairs[0]
    if imperial in said and metric not in said:
        return element("span", f" = {markup(metric)}", class_="k")
    if metric in said and imperial not in said:
        return element("span", f" = {markup(imperial)}", class_="m")
    return ""


def _found(row: Row, said: Collection[str]) -> str:
    parts = []
    if row.measured:
        parts.append(
            "".join(
                element("div", isolated(both_units(shorten(each, 260)))) for each in row.measured
            )
        )
    why = element("p", isolated(both_units(shorten(row.why, _WHY), said=said)), class_="why")
    parts.append(why)
    notes = [*row.explanations, *row.evidence]
    if notes:
        items = "".join(
            element("li", isolated(both_units(shorten(note, 360), said=said))) for note in notes[:6]
        )
        parts.append(element("ul", items, class_="note"))
    return "".join(parts)
