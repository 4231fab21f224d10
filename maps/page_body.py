"""The body of a page: heading, map, legend, run, figures, assumptions, sources.

In: a report and its marks. Out: markup that reads well without style and without script.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import geo
from maps.captions import describe_map, heading_of
from maps.claims_table import both_units, claims_table
from maps.credits import legal_lines
from maps.figures import in_both_units
from maps.furniture import Entry, legend_of
from maps.lead import lead_of, together
from maps.lettering import Units
from maps.marks import Badge, Mark, Phrase
from maps.plate import draw_plate
from maps.svg import element
from maps.symbols import key_sample
from maps.text import isolated, markup, shorten
from maps.view import view_of
from maps.wording import counts, headline, source_lines, title_of

__all__ = ["draw_body", "switch_rules"]

# a headline longer than this is set smaller, so that the map stays on the first screen
_LONG = 70


def draw_body(report: geo.Report, marks: Sequence[Mark], *, preset: str, live: bool) -> str:
    """Return the body of a page.

    Parameters
    ----------
    report
        What was found in one article.
    marks
        As the layers gave them.
    preset
        A locator has no run.
    live
        Whether a script will be there to show the interactive map.

    Returns
    -------
    str
        Markup.
    """
    return "\n".join(
        (
            element("a", "Skip to the figures", class_="skip", href="#claims"),
            element("header", _head(report)),
            element(
                "main",
                _figure(report, marks, preset=preset, live=live)
                + _claims(report, marks)
                + _relations(report)
                + _notes(report),
            ),
            element("footer", _sources(report)),
        )
    )


def switch_rules(marks: Sequence[Mark]) -> str:
    """Return the rules by which the ticks of the legend switch the picture without a script.

    Parameters
    ----------
    marks
        As the layers gave them.

    Returns
    -------
    str
        CSS, one rule for all that the legend lists.
    """
    keys = dict.fromkeys(_keys(legend_of(marks)).values())
    hidden = ",".join(f":root:has(#t-{key}:not(:checked)) .{key}" for key in keys)
    return f"{hidden}{{display:none}}" if hidden else ""


def _keys(entries: Sequence[Entry]) -> dict[str, str]:
    """Return the class that switches each layer of a legend."""
    return {layer: f"y{number}" for number, entry in enumerate(entries) for layer in entry.layers}


def _phrase_html(phrase: Phrase) -> str:
    """Return a phrase as markup, each amount in both units."""
    found = []
    for part in phrase:
        if isinstance(part, str):
            found.append(markup(part))
            continue
        pair = in_both_units(part)
        if pair[0] == pair[1]:
            found.append(markup(pair[0]))
        else:
            found += [element("span", markup(text), class_="km"[i]) for i, text in enumerate(pair)]
    return "".join(found)


def _head(report: geo.Report) -> str:
    choices = "".join(
        element(
            "label",
            element(
                "input",
                type="radio",
                name="units",
                id=f"u-{value}",
                value=value,
                checked="checked" if value == "km" else None,
            )
            + words,
        )
        for value, words in (("km", "kilometres"), ("mi", "miles"))
    )
    units = element("fieldset", element("legend", "Figures in") + choices)
    title = shorten(title_of(report), 300)
    said = frozenset(geo.plain_text(claim.quantity.text) for claim in report.claims)
    # a figure in quotation marks stays as the article prints it
    lead, mark, rest = lead_of(report).partition("”")
    lead = (markup(lead + mark) + both_units(rest)) if mark else both_units(lead, said=said)
    return (
        element("p", isolated(markup(shorten(headline(report), 300))), class_="kicker")
        + element("h1", isolated(markup(title)), class_="long" if len(title) > _LONG else None)
        + (element("p", isolated(lead), class_="lead") if lead else "")
        + element("div", element("p", markup(counts(report)), class_="sum") + units, class_="bar")
    )


def _figure(report: geo.Report, marks: Sequence[Mark], *, preset: str, live: bool) -> str:
    view = view_of(report)
    if view is None:
        return element(
            "p",
            "No place that this article names could be found on the map, so there is none here"
            + ("; the figures stand below." if report.claims else "."),
            id="map",
            tabindex=-1,
        )
    entries = legend_of(marks)
    plate = draw_plate(marks, view, units=Units(), keys=_keys(entries), small=True)
    heading = shorten(heading_of(report), 240)
    picture = element(
        "svg",
        element("title", markup(f"Map: {heading}"), id="map-title") + plate.markup,
        class_="map-svg",
        viewBox=f"0 0 {plate.frame.width:.0f} {plate.frame.height:.0f}",
        role="group",
        aria_labelledby="map-title",
        aria_describedby="map-text",
    )
    frame = element("div", picture, class_="print")
    if live:
        frame += element(
            "div",
            "",
            id="live",
            class_="live",
            aria_label=f"Map: {heading}",
            aria_describedby="map-text",
        ).replace("/>", "></div>")
    told = " ".join(_phrase_html(sentence) for sentence in describe_map(report, marks))
    return element(
        "figure",
        element("div", frame, class_="frame")
        + element(
            "div",
            (_run() if live and preset == "explainer" else "") + _legend(entries, live=live),
            class_="side",
        )
        + element("figcaption", f"What the map shows: {told}", id="map-text"),
        id="map",
        tabindex=-1,
    )


def _legend(entries: Sequence[Entry], *, live: bool) -> str:
    items, seen, ends = "", set[str](), ""
    keys = _keys(entries)
    for entry in entries:
        # a sample is drawn once and pointed to from the lines that follow
        key = f"key-{entry.kind}-{entry.style}"
        if key in seen:
            sample = element("use", href=f"#{key}")
        else:
            sample = element("g", key_sample(entry.kind, entry.style), id=key)
            seen.add(key)
        drawing = element("svg", sample, aria_hidden="true")
        if entry.ends and entry.ends != ends:
            items += element("li", isolated(markup(entry.ends)), class_="ends", aria_hidden="true")
        ends = entry.ends
        # what the heading and the drawing show, those who see neither hear with the tick
        heard = "".join((f", {ends}" if ends else "", f" ({entry.note})" if entry.note else ""))
        row = drawing + element("span", _phrase_html(entry.words) + _heard(heard))
        if entry.layers:
            tick = element(
                "input",
                type="checkbox",
                id=f"t-{keys[entry.layers[0]]}",
                # for the script, which is not there on a page without one
                data_layers=" ".join(entry.layers) if live else None,
                checked="checked" if entry.shown else None,
            )
            row = element("label", tick + row)
        items += element("li", row)
    return (
        element("ul", items, class_="legend", aria_label="Legend, and what the map shows")
        if items
        else ""
    )


def _heard(words: str) -> str:
    return element("span", markup(words), class_="heard") if words else ""


def _run() -> str:
    slider = element("input", type="range", id="time", min=0, max=1, value=0)
    journey = element("label", "Journey " + element("select", " ", id="journey"), class_="which")
    button = element("button", "Play", type="button", id="play")
    return element(
        "section",
        element("h2", "Along the way", id="run-title")
        + element("div", journey + button + slider, class_="row")
        + element("div", " ", id="told", role="status"),
        class_="run",
        aria_labelledby="run-title",
    )


def _claims(report: geo.Report, marks: Sequence[Mark]) -> str:
    linked = [mark.claim for mark in marks if isinstance(mark, Badge)]
    return element(
        "section",
        element("h2", "What the article says, and what we measured", id="claims-title")
        + claims_table(report, linked=linked),
        id="claims",
        tabindex=-1,
        aria_labelledby="claims-title",
    )


def _relations(report: geo.Report) -> str:
    found = together(report)
    if not found:
        return ""
    said = frozenset(geo.plain_text(claim.quantity.text) for claim in report.claims)
    items = "".join(
        element("li", isolated(both_units(shorten(each.why, 900), said=said))) for each in found
    )
    return element("section", element("h2", "The figures among themselves") + element("ul", items))


def _notes(report: geo.Report) -> str:
    lines = list(dict.fromkeys(_assumed(report)))
    if not lines:
        return ""
    items = "".join(element("li", isolated(both_units(shorten(each, 600)))) for each in lines)
    return element("section", element("h2", "What we assumed") + element("ul", items))


def _assumed(report: geo.Report) -> Iterator[str]:
    yield from report.notes
    for journey in report.journeys:
        for route in report.routes_of(journey.id):
            yield from route.told_assumptions()


def _sources(report: geo.Report) -> str:
    lines = dict.fromkeys((*source_lines(report), *legal_lines(report)))
    items = "".join(element("li", both_units(shorten(each, 400))) for each in lines)
    return (
        element("h2", "Sources")
        + element("ul", items, class_="fine")
        + element(
            "p",
            "Map and measurements made with Milepost. A verdict judges the figure, never the "
            "writer. Interactive map: Leaflet.",
            class_="fine",
        )
    )
