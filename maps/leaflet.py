"""Marks as a folium map: the only file that imports folium, the only one that writes (lat, lon).

In: a report. Out: a `folium.Map` that shows itself in a notebook and may be added to.
Leaflet travels inside it (as data addresses), and so does the base map: it makes no request
unless tiles are asked for. folium pastes text into a template and into a JavaScript template
literal, so every string goes through `maps.text.hand_over` here, in `_said`.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import folium
from branca.element import Element, Figure, MacroElement
from shapely.geometry import MultiLineString, MultiPolygon, Polygon

import geo
from maps.credits import legal_lines
from maps.document import folium_parts
from maps.figures import in_both_units
from maps.layers import draw_layers
from maps.marks import Area, Badge, Dot, Label, Line, Mark, Phrase, Tick
from maps.printed import as_printed
from maps.projection import frame_of
from maps.shown import layers_off
from maps.sides import sides_of
from maps.style import COLOURS, SIGNS, line_style
from maps.symbols import badge_shape, dot_shape
from maps.text import hand_over, shorten
from maps.tiles import find_tiles
from maps.view import view_of
from maps.wording import rows, title_of

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["draw_map"]

Spot = tuple[float, float]

_GROUND = {
    "land": ("land", "coast", 0.9),
    "water": ("sea", "coast", 0.7),
}
_LONGEST = 400
_WAY_STEPS = 4_000.0
_TITLES = {
    "places": "Places",
    "border": "Borders crossed",
    "gauge_break": "Breaks of gauge",
    "ferry": "Ferries",
    "join": "Gaps in the network data",
    "closed": "Closed links",
    "stations": "Stations on the way",
    "verdicts-consistent": "Figures that fit",
    "verdicts-inconsistent": "Figures that do not fit",
    "verdicts-unchecked": "Figures we could not check",
    "km": "Kilometre marks",
    "hour-implied": "Hours at the implied speed",
    "hour-stated": "Hours at the stated speed",
    "towns": "Towns",
}


def draw_map(
    report: geo.Report, *, preset: str = "explainer", tiles: str | None = None
) -> folium.Map:
    """Return the map of a report as a folium map, to show or to add to.

    Parameters
    ----------
    report
        What was found in one article.
    preset
        ``"explainer"`` or ``"locator"``.
    tiles
        Name of a tile service to draw on; None for our own base map, which needs no network.

    Returns
    -------
    folium.Map
        With one feature group a layer and a layer control; ids are those of the order of
        the marks, so the same report gives the same map.

    Raises
    ------
    OptionError
        If no preset or no tile service has that name.
    """
    report = as_printed(report)
    marks = draw_layers(report, preset=preset)
    view = view_of(report)
    canvas = folium.Map(
        location=(0.0, 0.0) if view is None else (view.lat, view.lon),
        zoom_start=2,
        tiles=None,
        control_scale=True,
        world_copy_jump=False,
        zoom_snap=0.25,
        # the first look is not flown to: an animated start may leave parts of it unpainted
        zoom_animation=False,
        attributionControl=tiles is not None,
    )
    _furnish(canvas, title=title_of(report), lines=legal_lines(report))
    if tiles is not None:
        service = find_tiles(tiles)
        folium.TileLayer(
            tiles=service.url,
            attr=_said(service.attribution),
            name=_said(service.name),
            max_zoom=service.max_zoom,
            subdomains=service.subdomains,
            referrerPolicy="strict-origin-when-cross-origin",
        ).add_to(canvas)
    off = layers_off(marks)
    groups: dict[str, folium.FeatureGroup] = {}
    whys = {row.claim: row.why for row in rows(report)}
    sides = {} if view is None else sides_of(marks, frame_of(view))
    span = 10.0 if view is None else max(view.north - view.south, view.east - view.west)
    for number, mark in enumerate(marks):
        if isinstance(mark, Area | Label) or mark.layer in ("border-line", "disputed"):
            if tiles is None:
                for element in _ground(mark):
                    element.add_to(canvas)
            continue
        if mark.layer not in groups:
            # other ways, and marks that would cover the names: there on request
            shown = mark.layer not in off and not isinstance(mark, Tick)
            group = folium.FeatureGroup(name=_said(_group_title(mark)), show=shown)
            canvas.add_child(group)
            groups[mark.layer] = group
        side = sides.get(number, "")
        for element in _drawn(mark, whys=whys, side=side, tolerance=span / _WAY_STEPS):
            element.add_to(groups[mark.layer])
    if view is not None:
        canvas.fit_bounds(((view.south, view.west), (view.north, view.east)))
    if groups:
        folium.LayerControl(collapsed=True, position="topright").add_to(canvas)
    _number(canvas)
    return canvas


def _said(text: str) -> str:
    """Return text as folium may have it: nothing in it is markup, template or script."""
    return hand_over(shorten(text, _LONGEST))


def _phrase(phrase: Phrase) -> str:
    """Return a phrase, metric with imperial in brackets, as folium may have it."""
    found = []
    for part in phrase:
        if isinstance(part, str):
            found.append(_said(part))
            continue
        metric, imperial = in_both_units(part)
        found.append(_said(metric if metric == imperial else f"{metric} ({imperial})"))
    return "".join(found)


def _furnish(canvas: folium.Map, *, title: str, lines: Sequence[str]) -> None:
    """Give the map its own Leaflet, style and credits, on this instance alone."""
    script, shim, style = folium_parts()
    canvas.default_js = [
        ("leaflet", _data("text/javascript", script)),
        ("milepost_shim", _data("text/javascript", shim)),
    ]
    canvas.default_css = [("leaflet_css", _data("text/css", style))]
    root = canvas.get_root()
    assert isinstance(root, Figure)
    root.title = _said(title)
    credit = " · ".join(_said(line) for line in lines)
    root.html.add_child(Element(f'<div class="mp-credit">{credit}</div>'), name="credit")


def _data(kind: str, text: str) -> str:
    return f"data:{kind};base64,{base64.b64encode(text.encode()).decode('ascii')}"


def _group_title(mark: Line | Dot | Tick | Badge) -> str:
    if isinstance(mark, Line):
        return "".join(part for part in mark.title if isinstance(part, str)).rstrip(": ")
    if isinstance(mark, Tick):
        return f"{_TITLES.get(mark.style, mark.style)}, {mark.layer.rpartition('-')[2]}"
    return _TITLES.get(mark.layer, mark.layer)


def _ground(mark: Mark) -> Iterator[MacroElement]:
    if isinstance(mark, Area) and mark.layer in _GROUND:
        fill, edge, weight = _GROUND[mark.layer]
        for part in _polygons(mark.shape):
            rings = [_spots(ring.coords) for ring in (part.exterior, *part.interiors)]
            yield folium.Polygon(
                rings,
                color=COLOURS[edge][0],
                weight=weight,
                fill=True,
                fill_color=COLOURS[fill][0],
                fill_opacity=1.0,
                interactive=False,
            )
    elif isinstance(mark, Line):
        yield _polyline(
            _strokes(mark.shape),
            color=COLOURS["border"][0],
            weight=1.2,
            dash_array="2.5 3" if mark.layer == "disputed" else "6 2 1.5 2",
            interactive=False,
        )


def _drawn(
    mark: Mark, *, whys: dict[str, str], side: str, tolerance: float
) -> Iterator[MacroElement]:
    if isinstance(mark, Line):
        yield from _way(mark, tolerance=tolerance)
    elif isinstance(mark, Dot):
        # a map without room for all names shows those of the stops; the rest open on a touch
        words = ""
        if side:
            words = f"<bdi>{_said(shorten(mark.name, 60))}</bdi>"
            if mark.local_name:
                words += f"<small><bdi>{_said(shorten(mark.local_name, 60))}</bdi></small>"
        drawing = dot_shape(mark.style, x=0.0, y=0.0, radius=5.0 if mark.rank == 0 else 3.0)
        marker = _pin(mark.lat, mark.lon, _painted(drawing) + _named(words, side))
        yield _with_card(marker, mark.title, mark.facts)
    elif isinstance(mark, Tick):
        bar = f'<path d="M-6 0H6" stroke="{COLOURS["ink"][0]}" stroke-width="2"'
        bar += f' transform="rotate({mark.bearing_deg:.0f})"/>'
        words = f'<div class="mp-tick">{_phrase(mark.text)}</div>'
        yield _pin(mark.lat, mark.lon, f"<svg>{bar}</svg>{words}")
    elif isinstance(mark, Badge):
        sign = SIGNS[mark.outcome.value]
        words = f'<b style="color:{COLOURS[sign.colour][0]}">{_said(shorten(mark.said, 60))}</b>'
        words += f"<small>{sign.word}</small>"
        drawing = _painted(badge_shape(mark.outcome.value, x=0.0, y=0.0))
        marker = _pin(mark.lat, mark.lon, drawing + _named(words, side))
        yield _with_card(marker, mark.title, ((whys.get(mark.claim, ""),),))


def _way(mark: Line, *, tolerance: float) -> Iterator[MacroElement]:
    style = line_style(mark.style)
    shape = mark.shape.simplify(tolerance, preserve_topology=False)
    spots = _strokes(shape)
    colour = COLOURS[style.colour][0]
    scale = 0.7 if mark.quiet else 1.0
    if mark.sketchy:
        yield _polyline(spots, color=colour, weight=style.width * 0.6 * scale, dash_array="3 4")
        return
    line = _polyline(spots, color=colour, weight=style.width * scale, dash_array=style.dash or None)
    yield _with_card(line, mark.title, mark.facts)
    if style.over:
        yield _polyline(
            spots,
            color=COLOURS[style.over][0],
            weight=style.over_width * scale,
            dash_array=style.over_dash or None,
            line_cap="butt",
            interactive=False,
        )


def _named(words: str, side: str) -> str:
    if not side:
        return ""
    return f'<div class="mp-name{" mp-west" if side == "west" else ""}">{words}</div>'


def _with_card(layer: MacroElement, title: Phrase, facts: Sequence[Phrase]) -> MacroElement:
    lines = "".join(f"<p>{_phrase(fact)}</p>" for fact in facts)
    card = f'<div class="mp-card"><strong>{_phrase(title)}</strong>{lines}</div>'
    layer.add_child(folium.Popup(card, max_width=340))
    layer.add_child(folium.Tooltip(_phrase(title)))
    return layer


def _pin(lat: float, lon: float, html: str) -> folium.Marker:
    icon = folium.DivIcon(html=html, icon_size=(0, 0), icon_anchor=(0, 0), class_name="mp-pin")
    return folium.Marker((lat, lon), icon=icon)


def _painted(drawing: str) -> str:
    return f"<svg>{drawing}</svg>"


def _polygons(shape: Polygon | MultiPolygon) -> Iterator[Polygon]:
    yield from shape.geoms if isinstance(shape, MultiPolygon) else (shape,)


def _strokes(shape: BaseGeometry) -> list[list[Spot]]:
    parts = shape.geoms if isinstance(shape, MultiLineString) else (shape,)
    return [_spots(part.coords) for part in parts]


def _spots(coords: Iterable[Sequence[float]]) -> list[Spot]:
    """Return (lat, lon), the order Leaflet wants."""
    return [(round(y, 5), round(x, 5)) for x, y, *_ in coords]


def _polyline(spots: list[list[Spot]], **options: object) -> MacroElement:
    return folium.PolyLine(spots, **options)  # type: ignore[no-untyped-call]


def _number(canvas: folium.Map) -> None:
    """Give every element the id of its turn, where folium takes random ones."""
    for turn, element in enumerate(list(_walk(canvas))):
        element._id = f"{turn:032x}"
    for element in _walk(canvas):
        # children are listed by name, and popups write that name into the script
        renamed = [
            (child.get_name() if key.startswith(f"{child._name.lower()}_") else key, child)
            for key, child in element._children.items()
        ]
        element._children.clear()
        element._children.update(renamed)


def _walk(element: Element) -> Iterator[Element]:
    yield element
    for name in ("html", "header", "script"):
        inner = getattr(element, name, None)
        if isinstance(inner, Element):
            yield from _walk(inner)
    for child in element._children.values():
        yield from _walk(child)
