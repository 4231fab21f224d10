"""What stands around a map: scale bar, inset of the wider region, the list of line styles.

In: a frame and marks. Out: SVG markup, or entries of a legend for page and picture alike.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from shapely import get_coordinates

import geo
from maps.labels import Box
from maps.layers.timeline import round_step
from maps.lettering import Units
from maps.marks import Area, Badge, Dot, Line, Mark, Phrase, Tick
from maps.projection import Frame, fit_frame
from maps.shown import layers_off
from maps.style import SIGNS, line_style
from maps.svg import element, number, path_of
from maps.view import View

__all__ = ["Entry", "draw_inset", "draw_scale", "legend_of", "scale_box"]

_SCALE_PX = 150.0
_INSET_PX = 132.0
_WAYMARK_WORDS = {
    "station": "station on the way",
    "border": "border crossed",
    "gauge_break": "break of gauge: the rails change their spacing",
    "ferry": "ferry",
    "join": "gap in the network data, bridged by us",
    "closed": "closed link",
}
_SKETCH = "course of the line not known in detail"
_SKETCH_WORDS = {
    "rail": "course of the railway not known in detail",
    "road": "course of the road not known in detail",
    "sea": "course of the ship not known in detail",
}
_LAYER_OF = {"station": "stations"}
_TICK_WORDS = {
    "km": "distance along the way",
    "hour-implied": "time under way at the speed that the measured way and the stated time imply",
    "hour-stated": "time under way at the speed the article states",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a legend: what is drawn (`kind` and `style`) and what it means.

    `layers` are the layers it switches; empty where it switches none. `shown` tells whether
    they are there at first, `ends` between which places a way leads, `note` what its line
    looks like.
    """

    kind: str
    style: str
    words: Phrase
    layers: tuple[str, ...] = ()
    shown: bool = True
    ends: str = ""
    note: str = ""


def legend_of(marks: Sequence[Mark]) -> tuple[Entry, ...]:
    """Return the legend of what is really drawn, in drawing order of importance.

    Parameters
    ----------
    marks
        As the layers gave them.

    Returns
    -------
    tuple of Entry
        Routes, ticks, waymarks, verdicts.
    """
    off = layers_off(marks)
    return tuple(
        replace(entry, shown=not entry.layers or not off.issuperset(entry.layers))
        for entry in _entries(marks)
    )


def _entries(marks: Sequence[Mark]) -> Iterator[Entry]:
    routes = [mark for mark in marks if isinstance(mark, Line) and mark.key]
    # there and back are one pair of places, headed as it was first gone
    heads = dict.fromkeys(_pair(line) for line in _by_journey(routes))
    for line in _by_journey(routes):
        heads[_pair(line)] = heads[_pair(line)] or line.ends
    pairs = list(heads)
    routes.sort(key=lambda line: (pairs.index(_pair(line)), _order(line)))
    for line in routes:
        pattern = line_style(line.style).pattern
        yield Entry(
            kind="line",
            style=line.style,
            words=line.way or line.title,
            layers=(line.layer,),
            ends=heads[_pair(line)] or "",
            note=pattern,
        )
    sketched = {mark.style for mark in marks if isinstance(mark, Line) and mark.sketchy}
    for style in sorted(sketched):
        yield Entry(kind="sketch", style=style, words=(_SKETCH_WORDS.get(style, _SKETCH),))
    for style, words in _TICK_WORDS.items():
        layers = {mark.layer for mark in marks if isinstance(mark, Tick) and mark.style == style}
        if layers:
            yield Entry(kind="tick", style=style, words=(words,), layers=tuple(sorted(layers)))
    styles = {mark.style for mark in marks if isinstance(mark, Dot)}
    own = {mark.layer for mark in marks if isinstance(mark, Dot)}
    for style, words in _WAYMARK_WORDS.items():
        if style in styles:
            # a sign that stands on a way to compare comes and goes with that way
            layer = _LAYER_OF.get(style, style)
            switched = (layer,) if layer in own else ()
            yield Entry(kind="dot", style=style, words=(words,), layers=switched)
    outcomes = {mark.outcome.value for mark in marks if isinstance(mark, Badge)}
    for outcome, sign in SIGNS.items():
        if outcome in outcomes:
            yield Entry(
                kind="badge",
                style=outcome,
                words=(f"the article’s figure {sign.word}",)
                if outcome != "unchecked"
                else ("a figure we could not check",),
                layers=(f"verdicts-{outcome}",),
            )


def _by_journey(routes: Sequence[Line]) -> list[Line]:
    """Return lines in the order of their journeys, as the report has them."""
    return sorted(routes, key=lambda line: _number(line.layer))


def _number(layer: str) -> tuple[int, str]:
    journey = layer.partition("-")[0]
    digits = journey.removeprefix("j")
    return (int(digits), "") if digits.isascii() and digits.isdigit() else (10**9, journey)


def _pair(line: Line) -> frozenset[str]:
    return frozenset(line.ends.split(" – ")) if line.ends else frozenset({line.layer})


def _order(line: Line) -> tuple[bool, bool, str]:
    return line.quiet, line.style == "geodesic", line.style


def draw_scale(frame: Frame, *, units: Units) -> str:
    """Return the scale bar, at the lower left.

    Parameters
    ----------
    frame
        What the map is projected by.
    units
        Which figures are written.

    Returns
    -------
    str
        A group a system of units; true at the centre, with a note where the edges differ.
    """
    bars = []
    for system in units.systems:
        unit = ("km", "mi")[system]
        longest = geo.from_si(frame.m_per_px * _SCALE_PX, unit)
        step = round_step(longest, most=1)
        step = step if step <= longest else round_step(longest / 2.001, most=1)
        pixels = geo.to_si(step, unit) / frame.m_per_px
        left, base = 14.0, frame.height - 16.0
        bar = element(
            "path",
            class_="scale",
            d=f"M{number(left)} {number(base - 6)}v6h{number(pixels)}v-6",
        )
        note = " at the centre" if frame.scale_spread() > 0.05 else ""
        words = f"{step:,.0f} {unit}{note}" if step >= 1 else f"{step:g} {unit}{note}"
        bar += element("text", words, class_="t-scale", x=left + 4, y=base - 5)
        both = len(units.systems) > 1
        bars.append(element("g", bar, class_="km"[system] if both else None))
    return "".join(bars)


def draw_inset(marks: Sequence[Mark], view: View, *, frame: Frame) -> tuple[str, Box | None]:
    """Return the inset of the wider region, in the emptiest corner, with the map's outline on it.

    Parameters
    ----------
    marks
        As the layers gave them; the area of layer ``inset`` is the land.
    view
        What the map shows.
    frame
        Of the map the inset stands on.

    Returns
    -------
    tuple
        A nested ``svg`` and the box it covers; empty and None if there is no land for it.
    """
    land = next((m for m in marks if isinstance(m, Area) and m.layer == "inset"), None)
    if land is None:
        return "", None
    west, south, east, north = land.shape.bounds
    half_lat = min((north - south) / 2, 40.0)
    half_lon = (east - west) / 2 * 0.55
    small = fit_frame(
        [
            (view.lon - half_lon, view.lat),
            (view.lon + half_lon, view.lat),
            (view.lon, view.lat - half_lat * 0.8),
            (view.lon, view.lat + half_lat * 0.8),
        ],
        width=_INSET_PX,
        least_height=_INSET_PX * 0.8,
        most_height=_INSET_PX,
        margin=0.0,
    )
    spot = _emptiest(marks, frame, width=small.width, height=small.height)
    box = {"width": small.width, "height": small.height}
    inner = (
        element("rect", class_="inset-frame", **box)
        + element(
            "path",
            class_="inset-land",
            d=path_of(land.shape, small, tolerance=0.5, zoom=2),
            transform="scale(.5)",
        )
        + element("path", class_="inset-view", d=_outline(view, small))
        + element("rect", class_="inset-frame", fill_opacity=0, **box)
    )
    drawn = element(
        "svg",
        inner,
        class_="inset",
        x=spot.left,
        y=spot.top,
        viewBox=f"0 0 {small.width:.0f} {small.height:.0f}",
        **box,
    )
    return drawn, spot


def _emptiest(marks: Sequence[Mark], frame: Frame, *, width: float, height: float) -> Box:
    """Return the corner that covers the least of the ways and none of the stops."""
    points = [frame.point(m.lon, m.lat) for m in marks if isinstance(m, Dot) and m.rank <= 3]
    heavy = len(points)
    for line in marks:
        if isinstance(line, Line) and line.title:
            coords = get_coordinates(line.shape.simplify(0.02))
            points += list(zip(*(each.tolist() for each in frame.project(*coords.T)), strict=True))
    right, low = frame.width - width - 10, frame.height - height - 10
    # the scale bar stands at the lower left
    corners = ((right, low), (right, 10.0), (10.0, 10.0))

    def covered(corner: tuple[float, float]) -> int:
        left, top = corner
        return sum(
            (50 if number < heavy else 1)
            for number, (x, y) in enumerate(points)
            if left - 12 < x < left + width + 12 and top - 12 < y < top + height + 12
        )

    left, top = min(corners, key=covered)
    return Box(left=left, top=top, right=left + width, bottom=top + height)


def scale_box(frame: Frame) -> Box:
    """Return the box that the scale bar stands on, for the labels to avoid.

    Parameters
    ----------
    frame
        Of the map.

    Returns
    -------
    Box
        In pixels of the frame.
    """
    return Box(left=0, top=frame.height - 36, right=180, bottom=frame.height)


def _outline(view: View, frame: Frame) -> str:
    steps = [n / 6 for n in range(7)]
    across, up = view.east - view.west, view.north - view.south
    ring = [(view.west + across * s, view.south) for s in steps]
    ring += [(view.east, view.south + up * s) for s in steps]
    ring += [(view.east - across * s, view.north) for s in steps]
    ring += [(view.west, view.north - up * s) for s in steps]
    points = [frame.point(lon, lat) for lon, lat in ring]
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "z"
