"""Reports and measurements as rich tables for a terminal.

In: values of `geo`. Out: renderables; nothing is printed here.
Every text from an article goes in as plain `Text`, so that its brackets are no markup.
"""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

import geo
from maps.lead import together
from maps.style import SIGNS
from maps.wording import counts

__all__ = ["about_table", "about_text", "measure_table", "place_table", "verdict_table"]

_COLOUR = {
    geo.Outcome.CONSISTENT: "green",
    geo.Outcome.INCONSISTENT: "bold red",
    geo.Outcome.UNCHECKED: "yellow",
}
_CORE = ("geopandas", "folium", "shapely", "pyproj", "numpy")


def _plain(text: object, style: str = "") -> Text:
    """Return text as data: control characters shown, markup left alone."""
    shown = "".join(
        char if char.isprintable() or char == "\n" else repr(char)[1:-1] for char in str(text)
    )
    return Text(shown, style=style)


def verdict_table(report: geo.Report, *, explain: bool = False) -> RenderableType:
    """Return the verdicts on one article as a table.

    Parameters
    ----------
    report
        The report to show.
    explain
        Whether to add how each figure was read and which numbers were set aside.

    Returns
    -------
    RenderableType
        A group of table and notes.
    """
    title = report.article.title or report.article.source
    table = Table(title=_plain(title), title_justify="left", show_lines=True, expand=True)
    table.add_column("figure", ratio=2, overflow="fold")
    table.add_column("verdict", no_wrap=True)
    table.add_column("why", ratio=5, overflow="fold")
    for claim in report.claims:
        verdict = report.verdict_of(claim.id)
        sign = SIGNS[verdict.outcome.value]
        said = _plain(claim.quantity.text)
        said.append(f"\n{claim.kind.replace('_', ' ')}", style="dim")
        if claim.origin and claim.destination:
            said.append(_plain(f"\n{claim.origin.name} – {claim.destination.name}", style="dim"))
        why = _plain(verdict.why)
        for line in verdict.explanations:
            why.append(_plain(f"\nPossibly: {line}"))
        if explain:
            for number, step in enumerate(claim.steps, start=1):
                why.append(_plain(f"\n  {number}. {step}", style="dim"))
        table.add_row(said, Text(f"{sign.symbol} {sign.word}", _COLOUR[verdict.outcome]), why)
    parts: list[RenderableType] = [table, _plain(counts(report), style="bold")]
    if not report.claims:
        parts = [_plain(title, style="bold"), Text("No travel figure was found in this article.")]
    for relation in together(report):
        parts.append(_plain(f"Together: {relation.why}"))
    if explain:
        parts += [
            _plain(f"Set aside: {decoy.text!r} ({decoy.reason})", style="dim")
            for decoy in report.decoys
        ]
    parts += [_plain(f"Note: {note}", style="dim") for note in report.notes]
    return Group(*parts)


def _km_and_miles(value_m: float) -> str:
    return (
        f"{geo.from_si(value_m, 'km'):,.0f} km ({geo.from_si(value_m, 'mi'):,.0f} mi)"
        if value_m >= 10_000
        else f"{geo.from_si(value_m, 'km'):.1f} km ({geo.from_si(value_m, 'mi'):.1f} mi)"
    )


def _speed(value_mps: float) -> str:
    return f"{geo.from_si(value_mps, 'km/h'):.0f} km/h ({geo.from_si(value_mps, 'mph'):.0f} mph)"


def measure_table(
    found: geo.Measured, *, hours: float | None = None, explain: bool = False
) -> Iterator[RenderableType]:
    """Yield what was measured between places.

    Parameters
    ----------
    found
        Answer of `geo.measure_between`.
    hours
        Time taken, for the implied speed; none is shown where it is not given.
    explain
        Whether to add legs, waymarks, alternatives and assumptions.

    Yields
    ------
    RenderableType
        A table, then lines.
    """
    distances = [each for each in found.measurements if each.name == "distance"]
    readings = [each.reading for each in distances]
    shared = {each.route for each in distances if readings.count(each.reading) > 1}
    straight = next((each for each in distances if each.reading is geo.Reading.GEODESIC), None)
    title = _plain(" – ".join(stop.name for stop in found.stops))
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for column in ("reading", "distance", "between", "circuity"):
        table.add_column(column, overflow="fold")
    if hours:
        table.add_column(f"speed over {hours:g} h", overflow="fold")
    for each in distances:
        row = [
            _plain(f"{each.reading or ''} {each.route}" if each.route in shared else each.reading),
            _plain(_km_and_miles(each.value)),
            _plain(f"{each.low / 1000:,.0f}–{each.high / 1000:,.0f} km"),
            _plain(f"{each.value / straight.value:.2f}" if straight and straight.value else ""),
        ]
        if hours:
            row.append(_plain(_speed(each.value / (hours * 3600))))
        table.add_row(*row)
    yield table
    for each in distances:
        for reason in geo.why_no_route(each):
            yield _plain(f"no route: {reason}", style="yellow")
    for resolution in found.resolutions:
        yield _plain(f"{resolution.toponym.name}: {resolution.why}", style="dim")
    for passed in found.via:
        yield _plain(f"via {passed.asked}: {passed.told}")
    for route in found.routes:
        name = f" {route.name}" if route.name else ""
        yield _plain(f"{route.reading}{name}: {route.why or route.network}")
        yield _plain(f"  source: {route.source}", style="dim")
        for line in route.assumptions:
            yield _plain(f"  assumed: {line}", style="dim")
        if explain and route.reading is not geo.Reading.GEODESIC:
            yield from _legs(route)


def _legs(route: geo.Route) -> Iterator[RenderableType]:
    """Yield a route as a timetable tells it: its legs, then what is passed."""
    itinerary = geo.explain_route(route)
    table = Table(show_header=True, box=None, pad_edge=False)
    for column in ("  leg", "line", "length", "country", "gauge", "of it"):
        table.add_column(column, overflow="fold")
    for leg in itinerary.stretches:
        table.add_row(
            _plain(f"  {leg.origin} – {leg.destination}"),
            _plain(leg.line),
            _plain(f"{leg.length_m / 1000:,.1f} km"),
            _plain(leg.country),
            _plain(f"{leg.gauge_mm} mm" if leg.gauge_mm else ""),
            _plain(_of_it(leg)),
        )
    yield table
    for mark in itinerary.route.waymarks:
        what = "passes" if mark.kind == "town" else f"{mark.kind.replace('_', ' ')}:"
        detail = "" if mark.kind == "town" else f" {mark.detail}"
        yield _plain(f"  {mark.at_m / 1000:>8,.0f} km  {what} {mark.name}{detail}")
    yield _plain(f"  interval: {route.low_m / 1000:,.0f}–{route.high_m / 1000:,.0f} km")


def _of_it(leg: geo.Stretch) -> str:
    """Return how a leg's length is known, where it is not all tracked on the map."""
    parts = (
        (leg.posted_m, "posted"),
        (leg.joined_m, "over inferred joins"),
        (leg.drawn_m, "drawn straight"),
        (leg.ferry_m, "by ferry"),
    )
    return ", ".join(f"{metres / 1000:,.1f} km {what}" for metres, what in parts if metres >= 50)


def place_table(found: geo.Resolution) -> RenderableType:
    """Return the candidates for a name, the chosen one first.

    Parameters
    ----------
    found
        Answer of `geo.find_place`.

    Returns
    -------
    RenderableType
        A table and the reason for the choice.
    """
    table = Table(title=_plain(found.toponym.name), title_justify="left")
    for column in ("", "name", "kind", "region", "lat, lon", "population", "source"):
        table.add_column(column, overflow="fold")
    for each in found.candidates:
        local = f" ({each.local_name})" if each.local_name else ""
        table.add_row(
            "→" if each == found.place else "",
            _plain(each.name + local),
            _plain(each.kind),
            _plain(", ".join(part for part in (each.admin1, each.country) if part)),
            _plain(f"{each.lat:.4f}, {each.lon:.4f}"),
            _plain(f"{each.population:,}" if each.population else ""),
            _plain(each.source),
        )
    return Group(table, _plain(f"Chosen: {found.why}"))


def _versions() -> dict[str, str]:
    found = {"milepost": geo.__version__, "python": platform.python_version()}
    for name in _CORE:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def about_text() -> str:
    """Return versions and data sources as JSON.

    Returns
    -------
    str
        An object with `versions` and `data`, one entry a packaged table.
    """
    return json.dumps(
        {"schema": 1, "versions": _versions(), "data": [vars_of(each) for each in geo.sources()]},
        indent=2,
        ensure_ascii=False,
    )


def vars_of(source: object) -> dict[str, object]:
    """Return the fields of a data source as a dict.

    Parameters
    ----------
    source
        One entry of `geo.sources()`.

    Returns
    -------
    dict
        Field names and values, as text or numbers.
    """
    fields = getattr(source, "__dataclass_fields__", {})
    return {
        name: value if isinstance(value := getattr(source, name), int | float) else str(value)
        for name in fields
    }


def about_table() -> Iterator[RenderableType]:
    """Yield versions, then of each packaged table its source, licence, date and checksum.

    Yields
    ------
    RenderableType
        Lines, a paragraph a table: a grid of ten columns would leave room for no word.
    """
    yield _plain("  ".join(f"{name} {number}" for name, number in _versions().items()))
    for source in geo.sources():
        facts = vars_of(source)
        size = f"{int(str(facts.pop('rows'))):,} rows, {int(str(facts.pop('bytes'))):,} bytes"
        yield _plain(f"\n{facts.pop('file')}: {facts.pop('title')}", style="bold")
        yield _plain(f"  {size}, data of {facts.pop('date')}")
        for name, value in facts.items():
            yield _plain(f"  {name}: {value}", style="dim")
