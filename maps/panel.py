"""Marks drawn as SVG: the map itself, without title and legend.

In: marks and the frame they are projected by. Out: markup. Figures stand in both units, one
of them hidden by the style sheet of the page, or in one only for a picture file. Pure.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shapely import get_coordinates

from maps.figures import in_both_units
from maps.labels import Box, Placed, Wanted, place_labels, text_width
from maps.marks import Area, Badge, Dot, Label, Line, Mark, Phrase, Tick
from maps.projection import Frame
from maps.style import SIGNS, line_style
from maps.svg import element, path_of, simplified
from maps.symbols import badge_shape, dot_shape
from maps.text import markup, shorten, slug

__all__ = ["Units", "draw_panel", "phrase_markup"]

_LONGEST_NAME = 34
_SIZES = {"stop": 15.0, "mention": 12.0, "town": 11.5, "station": 11.5, "country": 13.0}
_RADII = {"stop": 5.0, "mention": 3.4, "town": 2.0, "station": 2.8}
_LINE_HEIGHT = 1.2
_SIGN_PX = 17.0
_QUIET = 0.7
_AREAS = ("land", "water")


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Which figures are written: metric, imperial, or both for a style sheet to choose from."""

    systems: tuple[int, ...] = (0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """One line of a label: its class, and its words in each system."""

    style: str
    size: float
    words: Phrase


def phrase_markup(phrase: Phrase, *, units: Units) -> str:
    """Return a phrase as markup for a text element.

    Parameters
    ----------
    phrase
        Words and amounts.
    units
        Which figures are written.

    Returns
    -------
    str
        Escaped; each amount in a `tspan` a system where both are written.
    """
    found = []
    for part in phrase:
        if isinstance(part, str):
            found.append(markup(part))
            continue
        pair = in_both_units(part)
        if len(units.systems) == 1 or pair[0] == pair[1]:
            found.append(markup(pair[units.systems[0]]))
        else:
            found += [
                element("tspan", markup(pair[system]), class_="km"[system])
                for system in units.systems
            ]
    return "".join(found)


def draw_panel(
    marks: Sequence[Mark], frame: Frame, *, units: Units, taken: Sequence[Box] = ()
) -> str:
    """Return the map as SVG markup, bottom first.

    Parameters
    ----------
    marks
        As the layers gave them.
    frame
        What projects them.
    units
        Which figures are written.
    taken
        Corners that furniture stands on: no label goes there.

    Returns
    -------
    str
        Elements to stand in an ``svg``.
    """
    parts = [element("rect", class_="sea", width=frame.width, height=frame.height)]
    # in whole half pixels: a coast is the longest line of a map
    parts.append(element("g", "".join(_ground(marks, frame)), transform="scale(.5)"))
    lines = [mark for mark in marks if isinstance(mark, Line) and _is_route(mark)]
    parts += [_route(line, frame, units=units) for line in lines]
    ticks = [mark for mark in marks if isinstance(mark, Tick)]
    parts += [_tick(tick, frame) for tick in ticks]
    dots = sorted(
        (mark for mark in marks if isinstance(mark, Dot)), key=lambda dot: (-dot.rank, dot.key)
    )
    dots = [dot for dot in dots if _seen(frame, dot.lon, dot.lat)]
    spots = _spots(dots, frame)
    for dot, (x, y) in zip(dots, spots, strict=True):
        parts.append(dot_shape(dot.style, x=x, y=y, radius=_RADII.get(dot.style, 6.0)))
    badges = [mark for mark in marks if isinstance(mark, Badge)]
    parts += list(
        _names(
            marks,
            list(zip(dots, spots, strict=True)),
            ticks,
            badges,
            lines,
            frame,
            units=units,
            taken=taken,
        )
    )
    return "".join(parts)


def _is_route(line: Line) -> bool:
    return line.layer not in ("border-line", "disputed")


def _ground(marks: Sequence[Mark], frame: Frame) -> Iterator[str]:
    for mark in marks:
        if (isinstance(mark, Area) and mark.layer in _AREAS) or (
            isinstance(mark, Line) and not _is_route(mark)
        ):
            yield element(
                "path", class_=mark.layer, d=path_of(mark.shape, frame, tolerance=0.7, zoom=2)
            )


def _spoken(phrase: Phrase, units: Units) -> str:
    """Return a phrase for a title, which a style sheet cannot switch: both units in it."""
    found = []
    for part in phrase:
        pair = (part, part) if isinstance(part, str) else in_both_units(part)
        shown = [pair[system] for system in units.systems]
        found.append(shown[0] if len(set(shown)) == 1 else f"{shown[0]} ({shown[1]})")
    return "".join(found)


def _route(line: Line, frame: Frame, *, units: Units) -> str:
    style = line_style(line.style)
    data = path_of(line.shape, frame, tolerance=0.5)
    if not data:
        return ""
    scale = _QUIET if line.quiet else 1.0
    width = style.width * (0.6 if line.sketchy else 1.0) * scale
    rounded = "round" if style.dash.startswith("0.1") else ""
    # drawn once, stroked several times; a line is named after its course, so that two pictures
    # on one page may share it
    name = f"w{hashlib.sha256(data.encode()).hexdigest()[:8]}"
    href = f"#{name}"
    soft = "thin" if line.sketchy or line.quiet else ""
    classes = ("route", f"s-{style.colour}", rounded, soft)
    strokes = [
        element("defs", element("path", id=name, d=data)),
        element("use", href=href, class_="route casing", stroke_width=width + 3.0),
        element(
            "use",
            href=href,
            class_=" ".join(each for each in classes if each),
            stroke_width=width,
            stroke_dasharray="3 4" if line.sketchy else style.dash,
        ),
    ]
    if style.over and not line.sketchy:
        strokes.append(
            element(
                "use",
                href=href,
                class_=f"route s-{style.over}",
                stroke_width=style.over_width * scale,
                stroke_dasharray=style.over_dash,
            )
        )
    title = element("title", markup(_spoken(line.title, units)))
    return element("g", title + "".join(strokes), class_=f"r-{line.style}")


def _tick(tick: Tick, frame: Frame) -> str:
    x, y = frame.point(tick.lon, tick.lat)
    dx, dy = _across(tick, frame)
    half = 4.0 if tick.style == "km" else 7.0
    return element(
        "path",
        class_=f"tick-{tick.style}",
        d=f"M{x - dx * half:.1f} {y - dy * half:.1f}L{x + dx * half:.1f} {y + dy * half:.1f}",
    )


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


def _spots(dots: Sequence[Dot], frame: Frame) -> list[tuple[float, float]]:
    """Return the pixel of each dot; signs on one spot are set side by side."""
    found: list[tuple[float, float]] = []
    signs: list[tuple[float, float]] = []
    for dot in dots:
        x, y = frame.point(dot.lon, dot.lat)
        if dot.style not in _RADII:
            while any(abs(x - a) < _SIGN_PX and abs(y - b) < _SIGN_PX for a, b in signs):
                x += _SIGN_PX + 1.0
            signs.append((x, y))
        found.append((x, y))
    return found


def _seen(frame: Frame, lon: float, lat: float) -> bool:
    x, y = frame.point(lon, lat)
    return 0 <= x <= frame.width and 0 <= y <= frame.height


def _names(
    marks: Sequence[Mark],
    dots: Sequence[tuple[Dot, tuple[float, float]]],
    ticks: Sequence[Tick],
    badges: Sequence[Badge],
    lines: Sequence[Line],
    frame: Frame,
    *,
    units: Units,
    taken: Sequence[Box],
) -> Iterator[str]:
    """Yield badges, then all words of the map, none upon another."""
    boxes = list(taken)
    texts: list[tuple[tuple[_Text, ...], Wanted, str]] = []
    for dot, (x, y) in dots:
        radius = _RADII.get(dot.style, 6.0) + 1
        boxes.append(Box(left=x - radius, top=y - radius, right=x + radius, bottom=y + radius))
        lines_of = _dot_lines(dot)
        if lines_of:
            texts.append(_wanted(lines_of, x, y, rank=dot.rank, clear=radius + 2, units=units))
    for badge in badges:
        x, y = frame.point(badge.lon, badge.lat)
        boxes.append(Box(left=x - 10, top=y - 10, right=x + 10, bottom=y + 10))
        texts.append(
            _wanted(_badge_lines(badge), x, y, rank=1, clear=12, units=units, link=badge.claim)
        )
    for tick in ticks:
        x, y = frame.point(tick.lon, tick.lat)
        size = 10.5 if tick.style == "km" else 11.0
        line = _Text(style=f"t-tick t-{tick.style}", size=size, words=tick.text)
        rank = 7 if tick.style == "km" else 4
        texts.append(_wanted((line,), x, y, rank=rank, clear=6, units=units))
    for mark in marks:
        if isinstance(mark, Label):
            x, y = frame.point(mark.lon, mark.lat)
            line = _Text(style=mark.style, size=15.0, words=(mark.text,))
            texts.append(_wanted((line,), x, y, rank=mark.rank, clear=0, units=units, centred=True))
    placed = place_labels(
        [want for _, want, _ in texts],
        taken=boxes,
        lines=list(_way_points(lines, frame)),
        width=frame.width,
        height=frame.height,
    )
    for badge in badges:
        x, y = frame.point(badge.lon, badge.lat)
        title = element("title", markup(_spoken(badge.title, units)))
        yield element(
            "a",
            title + badge_shape(badge.outcome.value, x=x, y=y),
            href=f"#claim-{slug(badge.claim)}",
        )
    for (words, want, _), place in zip(texts, placed, strict=True):
        if place is not None:
            yield from _written(words, want, place, units=units)


def _wanted(
    lines: tuple[_Text, ...],
    x: float,
    y: float,
    *,
    rank: int,
    clear: float,
    units: Units,
    link: str = "",
    centred: bool = False,
) -> tuple[tuple[_Text, ...], Wanted, str]:
    width = max(
        text_width(_in_system(line.words, system), size=line.size)
        for line in lines
        for system in units.systems
    )
    height = sum(line.size * _LINE_HEIGHT for line in lines)
    return (
        lines,
        Wanted(
            x=x,
            y=y,
            width=width + 2,
            height=height,
            rank=rank,
            clear=clear,
            must=rank == 0,
            centred=centred,
        ),
        link,
    )


def _in_system(phrase: Phrase, system: int) -> str:
    return "".join(
        part if isinstance(part, str) else in_both_units(part)[system] for part in phrase
    )


def _dot_lines(dot: Dot) -> tuple[_Text, ...]:
    style = dot.style if dot.style in _SIZES else "waymark"
    size = _SIZES.get(dot.style, 12.0)
    if not dot.name:
        return ()
    lines = [_Text(style=f"t-{style}", size=size, words=(shorten(dot.name, _LONGEST_NAME),))]
    if dot.local_name:
        local = shorten(dot.local_name, _LONGEST_NAME)
        lines.append(_Text(style="t-local", size=12.5, words=(local,)))
    return tuple(lines)


def _badge_lines(badge: Badge) -> tuple[_Text, ...]:
    sign = SIGNS[badge.outcome.value]
    return (
        _Text(style=f"t-said {sign.colour}", size=12.5, words=(shorten(badge.said, 28),)),
        _Text(style=f"t-word {sign.colour}", size=11.5, words=(sign.word,)),
    )


def _way_points(lines: Sequence[Line], frame: Frame) -> Iterator[tuple[float, float]]:
    """Yield points every few pixels along the routes."""
    for line in lines:
        for part in getattr(line.shape, "geoms", (line.shape,)):
            coords = get_coordinates(part)
            all_x, all_y = frame.project(coords[:, 0], coords[:, 1])
            xs, ys = simplified(all_x, all_y, tolerance=2.0).T
            for i in range(len(xs) - 1):
                ax, ay, bx, by = float(xs[i]), float(ys[i]), float(xs[i + 1]), float(ys[i + 1])
                pieces = min(max(int(math.hypot(bx - ax, by - ay) / 6), 1), 200)
                for step in range(pieces):
                    share = step / pieces
                    yield ax + (bx - ax) * share, ay + (by - ay) * share


def _written(
    lines: tuple[_Text, ...], want: Wanted, place: Placed, *, units: Units
) -> Iterator[str]:
    top = place.top
    x = {
        "start": place.left,
        "end": place.left + want.width,
        "middle": place.left + want.width / 2,
    }[place.anchor]
    for line in lines:
        top += line.size * _LINE_HEIGHT
        yield element(
            "text",
            phrase_markup(line.words, units=units),
            class_=line.style,
            x=x,
            y=top - line.size * 0.28,
            text_anchor=None if place.anchor == "start" else place.anchor,
        )
