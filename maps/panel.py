"""Marks drawn as SVG: the map itself, without title and legend.

In: marks and the frame they are projected by. Out: markup. Figures stand in both units, one
of them hidden by the style sheet of the page, or in one only for a picture file. Pure.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from shapely import get_num_coordinates
from shapely.geometry.base import BaseGeometry

from maps.lettering import RADII, Sheet, draw_words, spoken
from maps.marks import Area, Badge, Dot, Line, Mark, Tick
from maps.projection import Frame
from maps.style import line_style
from maps.svg import element, ground_path, ground_pieces, number, path_of, thinned
from maps.symbols import badge_symbol, dot_shape, waymark_symbols, waymark_use
from maps.text import markup

__all__ = ["draw_panel"]

_SIGN_PX, _STOP_PX = 18.0, 15.0
_QUIET = 0.7
_WAY_PX, _QUIET_PX = 0.6, 1.0
# a coast of many islands is drawn more plainly, so that the page stays small
_GROUND_PX = (0.8, 1.1, 1.5, 2.0, 2.6)
_GROUND_POINTS = 2_050
_AREAS = ("land", "water")
_SMALL = ("town", "station", "mention")


def draw_panel(
    marks: Sequence[Mark], sheet: Sheet, *, keys: Mapping[str, str], small: Sheet | None = None
) -> str:
    """Return the map as SVG markup, bottom first.

    Parameters
    ----------
    marks
        As the layers gave them.
    sheet
        What projects them, and how their words are set.
    keys
        Layer → class of the group it is drawn in, for a style sheet to switch; a layer
        without a key stands in no group.
    small
        Words for a small screen, beside those for a large one; None leaves them out.

    Returns
    -------
    str
        Elements to stand in an ``svg``.
    """
    frame = sheet.frame
    parts = [element("rect", class_="sea", width=frame.width, height=frame.height)]
    # in whole half pixels: a coast is the longest line of a map
    parts.append(element("g", _ground(marks, frame), transform="scale(.5)"))
    lines = [mark for mark in marks if isinstance(mark, Line) and _is_route(mark)]
    ticks = [mark for mark in marks if isinstance(mark, Tick)]
    dots = sorted(
        (mark for mark in marks if isinstance(mark, Dot)), key=lambda dot: (-dot.rank, dot.key)
    )
    dots = [dot for dot in dots if _seen(frame, dot.lon, dot.lat)]
    spots = list(zip(dots, _spots(dots, frame, off=sheet.off), strict=True))
    drawn = [(line.layer, _route(line, sheet)) for line in lines]
    drawn += list(_tick_paths(ticks, frame))
    drawn += list(_small_dots(spots))
    drawn += [(dot.layer, _dot(dot, x, y)) for dot, (x, y) in spots if dot.style not in _SMALL]
    parts.append(element("defs", waymark_symbols(dot.style for dot in dots)))
    parts.append(_grouped(drawn, keys))
    outcomes = dict.fromkeys(mark.outcome.value for mark in marks if isinstance(mark, Badge))
    parts.append(element("defs", "".join(badge_symbol(each) for each in outcomes)))
    words = _grouped(draw_words(marks, spots, sheet), keys)
    if small is not None:
        words = element("g", words, class_="wide") + element(
            "g", _grouped(draw_words(marks, spots, small), keys), class_="narrow"
        )
    return "".join([*parts, words])


def _dot(dot: Dot, x: float, y: float) -> str:
    if dot.style in RADII:
        return dot_shape(dot.style, x=x, y=y, radius=RADII[dot.style])
    return waymark_use(dot.style, x=x, y=y)


def _small_dots(
    spots: Sequence[tuple[Dot, tuple[float, float]]],
) -> Iterator[tuple[str, str]]:
    """Yield the small dots of a layer as one path of points, drawn with round ends."""
    small = sorted(
        ((dot.layer, dot.style, x, y) for dot, (x, y) in spots if dot.style in _SMALL),
        key=lambda each: (_SMALL.index(each[1]), each[0]),
    )
    for (layer, style), group in groupby(small, key=lambda each: each[:2]):
        data = "".join(f"M{number(x)} {number(y)}h.01" for _, _, x, y in group)
        drawn = element("path", class_=f"dots d-{style}", d=data)
        if style != "town":
            drawn += element("path", class_=f"dots d-{style} in", d=data)
        yield layer, drawn


def _grouped(drawn: Iterable[tuple[str, str]], keys: Mapping[str, str]) -> str:
    """Return markup, what stands next to each other in one layer in one group."""
    found = []
    for key, group in groupby(drawn, key=lambda each: keys.get(each[0], "")):
        content = "".join(each for _, each in group)
        found.append(element("g", content, class_=key) if key and content else content)
    return "".join(found)


def _is_route(line: Line) -> bool:
    return line.layer not in ("border-line", "disputed")


def _ground(marks: Sequence[Mark], frame: Frame) -> str:
    """Return the ground of marks."""
    return _ground_of(
        tuple(
            (mark.layer, mark.shape)
            for mark in marks
            if (isinstance(mark, Area) and mark.layer in _AREAS)
            or (isinstance(mark, Line) and not _is_route(mark))
        ),
        frame,
    )


# page and picture of a report share it
@lru_cache(maxsize=2)
def _ground_of(shapes: tuple[tuple[str, BaseGeometry], ...], frame: Frame) -> str:
    """Return the ground, as fine as its share of a page allows."""
    whole = [(layer, ground_pieces(shape, frame)) for layer, shape in shapes]
    thin = whole
    for tolerance in _GROUND_PX:
        thin = [(layer, thinned(pieces, tolerance=tolerance)) for layer, pieces in whole]
        if sum(int(get_num_coordinates(pieces).sum()) for _, pieces in thin) <= _GROUND_POINTS:
            break
    drawn = ((layer, ground_path(pieces, zoom=2)) for layer, pieces in thin)
    return "".join(element("path", class_=layer, d=data) for layer, data in drawn if data)


def _route(line: Line, sheet: Sheet) -> str:
    style = line_style(line.style)
    # a way there to compare is thin, and drawn more plainly
    data = path_of(line.shape, sheet.frame, tolerance=_QUIET_PX if line.quiet else _WAY_PX)
    if not data:
        return ""
    scale = _QUIET if line.quiet else 1.0
    width = style.width * (0.6 if line.sketchy else 1.0) * scale
    rounded = "round" if style.dash.startswith("0.1") and not line.sketchy else ""
    soft = "thin" if line.sketchy or line.quiet else ""
    classes = " ".join(each for each in ("route", f"s-{style.colour}", rounded, soft) if each)
    dash = "3 4" if line.sketchy else style.dash
    # the rest of a way that is named already needs no second name
    title = element("title", markup(spoken(line.title, units=sheet.units))) if line.key else ""
    # dots and dashes carry no casing: over water it would read as a line of its own
    if dash:
        drawn = element("path", class_=classes, d=data, stroke_width=width, stroke_dasharray=dash)
        return element("g", title + drawn, class_=f"r-{line.style}")
    # drawn once, stroked several times; a line is named after its course, so that two pictures
    # on one page may share it
    name = f"w{hashlib.sha256(data.encode()).hexdigest()[:8]}"
    href = f"#{name}"
    strokes = [
        element("defs", element("path", id=name, d=data)),
        element("use", href=href, class_="route casing", stroke_width=width + 3.0),
        element("use", href=href, class_=classes, stroke_width=width),
    ]
    if style.over:
        strokes.append(
            element(
                "use",
                href=href,
                class_=f"route s-{style.over}",
                stroke_width=style.over_width * scale,
                stroke_dasharray=style.over_dash,
            )
        )
    return element("g", title + "".join(strokes), class_=f"r-{line.style}")


def _tick_paths(ticks: Sequence[Tick], frame: Frame) -> Iterator[tuple[str, str]]:
    """Yield the ticks of a layer as one path."""
    for layer, group in groupby(ticks, key=lambda tick: tick.layer):
        row = list(group)
        data = "".join(_tick(tick, frame) for tick in row)
        yield layer, element("path", class_=f"tick-{row[0].style}", d=data)


def _tick(tick: Tick, frame: Frame) -> str:
    x, y = frame.point(tick.lon, tick.lat)
    dx, dy = _across(tick, frame)
    half = 4.0 if tick.style == "km" else 7.0
    start = f"M{number(x - dx * half)} {number(y - dy * half)}"
    return f"{start}l{number(2 * dx * half)} {number(2 * dy * half)}"


def _across(tick: Tick, frame: Frame) -> tuple[float, float]:
    """Return the unit step, in pixels, across the line at a tick."""
    turn = math.radians(tick.bearing_deg)
    squeeze = max(math.cos(math.radians(tick.lat)), 0.05)
    x, y = frame.point(tick.lon, tick.lat)
    step = 0.02
    far_x, far_y = frame.point(
        tick.lon + step * math.sin(turn) / squeeze, tick.lat + step * math.cos(turn)
    )
    along = math.hypot(far_x - x, far_y - y) or 1.0
    return -(far_y - y) / along, (far_x - x) / along


def _spots(dots: Sequence[Dot], frame: Frame, *, off: Collection[str]) -> list[tuple[float, float]]:
    """Return the pixel of each dot; signs step aside for stops and for one another."""
    found = [frame.point(dot.lon, dot.lat) for dot in dots]
    taken = [
        (x, y, _STOP_PX) for dot, (x, y) in zip(dots, found, strict=True) if dot.style == "stop"
    ]
    # the signs that are there at first keep their places whatever is added
    for index in sorted(range(len(dots)), key=lambda each: dots[each].layer in off):
        if dots[index].style in RADII:
            continue
        x, y = found[index]
        while any(abs(x - a) < room and abs(y - b) < room for a, b, room in taken):
            x += 3.0
        taken.append((x, y, _SIGN_PX))
        found[index] = x, y
    return found


def _seen(frame: Frame, lon: float, lat: float) -> bool:
    x, y = frame.point(lon, lat)
    return 0 <= x <= frame.width and 0 <= y <= frame.height
