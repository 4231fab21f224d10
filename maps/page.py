"""One journey file: map, legend, run, claims and sources in a single HTML document.

In: a report. Out: a page that makes no request, keeps nothing, runs no script but its own
(a content policy of hashes says so) and shows its map without any script at all: the same
drawing as SVG stands in it. The same report gives the same bytes.
Reads the style sheets and the script of `maps/assets` and Leaflet from XStatic-Leaflet.
"""

from __future__ import annotations

import geo
from maps.captions import describe_map
from maps.document import Part, finish, live_parts
from maps.layers import draw_layers
from maps.page_body import draw_body, switch_rules
from maps.payload import Json, make_payload, to_json_block
from maps.printed import as_printed
from maps.runs import runs_of
from maps.symbols import shapes_of
from maps.text import slug
from maps.tiles import Tiles, find_tiles
from maps.view import view_of
from maps.wording import title_of

__all__ = ["render_page", "render_static_page"]


def render_page(report: geo.Report, *, preset: str = "explainer", tiles: str | None = None) -> str:
    """Return the page of a report: a map to move about in, with all that belongs to it.

    Parameters
    ----------
    report
        What was found in one article.
    preset
        ``"explainer"`` tells all; ``"locator"`` shows where, and the figures below.
    tiles
        Name of a tile service to draw on; None for our own base map, which needs no network.

    Returns
    -------
    str
        A whole HTML document.

    Raises
    ------
    OptionError
        If no preset or no tile service has that name.
    """
    service = find_tiles(tiles) if tiles else None
    report = as_printed(report)
    marks = draw_layers(report, preset=preset)
    view = view_of(report)
    body = draw_body(report, marks, preset=preset, live=view is not None)
    parts = [Part(kind="style", text=switch_rules(marks))]
    if view is not None:
        runs = runs_of(report) if preset == "explainer" else ()
        data = make_payload(marks, view, runs, numbers=[slug(each.id) for each in report.claims])
        data["metres"] = [geo.to_si(1.0, "km"), geo.to_si(1.0, "mi")]
        data["shapes"] = shapes_of(marks)
        if service is not None:
            data["tiles"] = _told(service)
        parts += live_parts(to_json_block(data))
    return finish(
        title=title_of(report),
        description=describe_map(report, marks),
        preset=preset,
        body=body,
        parts=parts,
        tiles=service,
    )


def render_static_page(report: geo.Report, *, preset: str = "explainer") -> str:
    """Return the page of a report without any script: picture, figures, sources.

    Parameters
    ----------
    report
        What was found in one article.
    preset
        As for `render_page`.

    Returns
    -------
    str
        A whole HTML document, a fifth as long.

    Raises
    ------
    OptionError
        If no preset has that name.
    """
    report = as_printed(report)
    marks = draw_layers(report, preset=preset)
    return finish(
        title=title_of(report),
        description=describe_map(report, marks),
        preset=preset,
        body=draw_body(report, marks, preset=preset, live=False),
        parts=(Part(kind="style", text=switch_rules(marks)),),
        tiles=None,
    )


def _told(service: Tiles) -> Json:
    return {
        "url": service.url,
        "attribution": service.attribution,
        "maxZoom": service.max_zoom,
        "subdomains": service.subdomains,
    }
