"""What stands around a map: scale bar, inset of the wider region, the list of line styles.

In: a frame and marks. Out: SVG markup, or entries of a legend for page and picture alike.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import geo
from maps.labels import Box
from maps.layers.timeline import round_step
from maps.marks import Area, Badge, Dot, Line, Mark, Phrase, Tick
from maps.panel import Units
from maps.projection import Frame, fit_frame
from maps.style import SIGNS, line_style
from maps.svg import element, number, path_of
from maps.view import View

__all__ = ["Entry", "corner_boxes", "draw_inset", "draw_scale", "legend_of"]

_SCALE_PX = 150.0
_INSET_PX = 132.0
_WAYMARK_WORDS = {
    "border": "border crossed",
    "gauge_break": "break of gauge: the rails change their spacing",
    "ferry": "ferry",
    "join": "gap in the network data, bridged by us",
    "closed": "closed link",
}
_TICK_WORDS = {
    "km": "distance along the way",
    "hour-implied": "hours at the speed that the measured way and the stated hours imply",
    "hour-stated": "hours at the speed the article states",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a legend: what is drawn (`kind` and `style`) and what it means.

    `layers` are the layers it switches; empty where it switches none.
    """

    kind: str
    style: str
    words: Phrase
    layers: tuple[str, ...] = ()


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
    return tuple(_entries(marks))


def _entries(marks: Sequence[Mark]) -> Iterator[Entry]:
    routes = [mark for mark in marks if isinstance(mark, Line) and mark.key]
    journeys = list(dict.fromkeys(line.layer.partition("-")[0] for line in routes))
    routes.sort(key=lambda line: (journeys.index(line.layer.partition("-")[0]), _order(line)))
    for line in routes:
        pattern = line_style(line.style).pattern
        yield Entry(
            kind="line",
            style=line.style,
            words=(*line.title, f" ({pattern})"),
            layers=(line.layer,),
        )
    if any(isinstance(mark, Line) and mark.sketchy for mark in marks):
        yield Entry(kind="sketch", style="rail", words=("course of the line not known in detail",))
    for style, words in _TICK_WORDS.items():
        layers = {mark.layer for mark in marks if isinstance(mark, Tick) and mark.style == style}
        if layers:
            yield Entry(kind="tick", style=style, words=(words,), layers=tuple(sorted(layers)))
    styles = {mark.style for mark in marks if isinstance(mark, Dot)}
    if "station" in styles:
        yield Entry(
            kind="dot", style="station", words=("station on the way",), layers=("stations",)
        )
    for style, words in _WAYMARK_WORDS.items():
        if style in styles:
            yield Entry(kind="dot", style=style, words=(words,), layers=(style,))
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


def _order(line: Line) -> tuple[bool, str]:
    return line.style == "geodesic", line.style


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


def draw_inset(marks: Sequence[Mark], view: View, *, frame: Frame) -> str:
    """Return the inset of the wider region, at the lower right, with the map's outline on it.

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
    str
        A nested ``svg``; empty if there is no land for it.
    """
    land = next((m for m in marks if isinstance(m, Area) and m.layer == "inset"), None)
    if land is None:
        return ""
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
    corners = _outline(view, small)
    inner = (
        element("rect", class_="inset-frame", width=small.width, height=small.height)
        + element(
            "path",
            class_="inset-land",
            d=path_of(land.shape, small, tolerance=0.5, zoom=2),
            transform="scale(.5)",
        )
        + element("path", class_="inset-view", d=corners)
        + element(
            "rect",
            class_="inset-frame",
            width=small.width,
            height=small.height,
            fill_opacity=0,
        )
    )
    return element(
        "svg",
        inner,
        class_="inset",
        x=frame.width - small.width - 10,
        y=frame.height - small.height - 10,
        width=small.width,
        height=small.height,
        viewBox=f"0 0 {small.width:.0f} {small.height:.0f}",
    )


def corner_boxes(frame: Frame, *, inset: str) -> tuple[Box, ...]:
    """Return the boxes that scale bar and inset stand on, for the labels to avoid.

    Parameters
    ----------
    frame
        Of the map.
    inset
        Its markup; empty if there is none.

    Returns
    -------
    tuple of Box
        In pixels of the frame.
    """
    boxes = [Box(left=0, top=frame.height - 36, right=180, bottom=frame.height)]
    if inset:
        boxes.append(
            Box(
                left=frame.width - _INSET_PX - 14,
                top=frame.height - _INSET_PX - 14,
                right=frame.width,
                bottom=frame.height,
            )
        )
    return tuple(boxes)


def _outline(view: View, frame: Frame) -> str:
    steps = [n / 6 for n in range(7)]
    across, up = view.east - view.west, view.north - view.south
    ring = [(view.west + across * s, view.south) for s in steps]
    ring += [(view.east, view.south + up * s) for s in steps]
    ring += [(view.east - across * s, view.north) for s in steps]
    ring += [(view.west, view.north - up * s) for s in steps]
    points = [frame.point(lon, lat) for lon, lat in ring]
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "z"
