"""SVG elements as text: escaped, short, the same for the same input.

In: names, attributes, shapes projected by a frame. Out: markup. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from shapely import clip_by_rect, get_parts, make_valid, simplify
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from maps.projection import Frame
from maps.text import markup

__all__ = [
    "Pieces",
    "element",
    "ground_path",
    "ground_pieces",
    "number",
    "path_of",
    "simplified",
    "thinned",
]

Floats = NDArray[np.float64]
# polygons and lines
Pieces: TypeAlias = NDArray[np.object_]

# coordinates are written in tenths of a pixel
_GRID = 10
_LONGEST_DEG = 2.0
_BEYOND = 4.0


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """Return one element; `content` is markup, attribute values are text.

    An underscore in an attribute name stands for a hyphen, a trailing one is dropped; an
    attribute that is None or empty is left out.

    Parameters
    ----------
    name
        Of the element.
    content
        What stands inside, already escaped.
    **attributes
        Their values are escaped here.

    Returns
    -------
    str
        Markup.

    Examples
    --------
    >>> element("g", "", class_="land", stroke_width=2)
    '<g class="land" stroke-width="2"/>'
    """
    parts = [
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None and value != ""
    ]
    opening = f"<{name}{''.join(parts)}"
    return f"{opening}>{content}</{name}>" if content else f"{opening}/>"


def number(value: float) -> str:
    """Return a coordinate in tenths, without trailing zeros.

    Parameters
    ----------
    value
        Pixels.

    Returns
    -------
    str
        As short as it can be.

    Examples
    --------
    >>> number(12.04), number(-0.5), number(-0.01)
    ('12', '-.5', '0')
    """
    text = f"{round(value * _GRID) / _GRID:.1f}".removesuffix(".0")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def path_of(shape: BaseGeometry, frame: Frame, *, tolerance: float = 0.5, zoom: float = 1.0) -> str:
    """Return the path data of an area or a line, in relative steps.

    Parameters
    ----------
    shape
        In degrees, unrolled about the meridian of the frame.
    frame
        What projects it.
    tolerance
        Pixels by which a drawn vertex may stray; what is measured is never touched.
    zoom
        How many units of the path make a pixel; above 1 the path is written in whole units.

    Returns
    -------
    str
        Empty if nothing is left within sight.
    """
    found = []
    # the edge of a clipped base map and a border along a parallel are curves on this paper
    for corners, closed in _strokes(shape):
        coords = _dense(corners)
        x, y = frame.project(coords[:, 0], coords[:, 1])
        if not _in_sight(x, y, frame):
            continue
        thin = simplified(x, y, tolerance=tolerance) * zoom
        found.append((_whole_stroke if zoom > 1 else _stroke)(thin, closed=closed))
    return "".join(found)


def ground_pieces(shape: BaseGeometry, frame: Frame) -> Pieces:
    """Return the ground as it lies on the paper, cut off just outside the frame.

    Parameters
    ----------
    shape
        An area or lines, in degrees.
    frame
        What projects it.

    Returns
    -------
    ndarray
        Polygons and lines in pixels, shape ``(n,)``.
    """
    found: list[BaseGeometry] = []
    for part in getattr(shape, "geoms", (shape,)):
        found += _cut(_projected(part, frame), frame)
    return np.array(found, dtype=object)


def thinned(pieces: Pieces, *, tolerance: float) -> Pieces:
    """Return the ground with no more vertices than it needs.

    Parameters
    ----------
    pieces
        As `ground_pieces` gives them.
    tolerance
        Pixels by which a drawn vertex may stray.

    Returns
    -------
    ndarray
        Polygons and lines, shape ``(n,)``.
    """
    thin: Pieces = simplify(pieces, tolerance)
    return thin


def ground_path(pieces: Pieces, *, zoom: float) -> str:
    """Return the path data of the ground.

    Parameters
    ----------
    pieces
        As `thinned` gives them.
    zoom
        How many units of the path make a pixel.

    Returns
    -------
    str
        Empty if there is nothing.
    """
    return "".join(
        _whole_stroke(corners * zoom, closed=closed)
        for piece in pieces
        for corners, closed in _strokes(piece)
    )


def _projected(part: BaseGeometry, frame: Frame) -> BaseGeometry:
    rings = []
    for corners, _ in _strokes(part):
        coords = _dense(corners)
        rings.append(np.column_stack(frame.project(coords[:, 0], coords[:, 1])))
    if isinstance(part, Polygon):
        return Polygon(rings[0], rings[1:])
    return LineString(rings[0])


def _cut(shape: BaseGeometry, frame: Frame) -> Iterator[BaseGeometry]:
    """Yield what of a shape lies in the frame, with a margin that hides its cut edge."""
    west, south, east, north = shape.bounds
    if east < 0 or west > frame.width or north < 0 or south > frame.height:
        return
    if isinstance(shape, Polygon) and not shape.is_valid:
        shape = make_valid(shape)
    edge = (-_BEYOND, -_BEYOND, frame.width + _BEYOND, frame.height + _BEYOND)
    for piece in get_parts(clip_by_rect(shape, *edge)):
        if isinstance(piece, Polygon | LineString) and not piece.is_empty:
            yield piece


def simplified(x: Floats, y: Floats, *, tolerance: float) -> Floats:
    """Return the vertices of a line that are needed to draw it.

    Parameters
    ----------
    x, y
        Pixels, shape ``(n,)``.
    tolerance
        Pixels by which the drawn line may stray.

    Returns
    -------
    ndarray
        Shape ``(m, 2)``, m ≤ n.
    """
    points = np.column_stack([x, y])
    if len(points) < 3 or tolerance <= 0:
        return points
    thin = LineString(points).simplify(tolerance, preserve_topology=False)
    return np.asarray(thin.coords, dtype=np.float64)


def _strokes(shape: BaseGeometry) -> Iterator[tuple[Floats, bool]]:
    if isinstance(shape, Polygon):
        for ring in (shape.exterior, *shape.interiors):
            yield np.asarray(ring.coords, dtype=np.float64), True
    elif isinstance(shape, LineString):
        yield np.asarray(shape.coords, dtype=np.float64), False
    elif isinstance(shape, MultiPolygon | MultiLineString):
        for part in shape.geoms:
            yield from _strokes(part)


def _dense(coords: Floats) -> Floats:
    """Return a line with points added where two lie farther apart than the paper forgives."""
    steps = np.diff(coords, axis=0)
    pieces = np.ceil(np.abs(steps).max(axis=1, initial=0.0) / _LONGEST_DEG).astype(np.int64)
    if not np.any(pieces > 1):
        return coords
    pieces = np.maximum(pieces, 1)
    start = np.repeat(np.arange(len(steps)), pieces)
    turn = np.arange(len(start)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = (turn / pieces[start])[:, np.newaxis]
    dense: Floats = np.vstack([coords[start] + share * steps[start], coords[-1:]])
    return dense


def _in_sight(x: Floats, y: Floats, frame: Frame) -> bool:
    return bool(
        x.max() >= 0 and x.min() <= frame.width and y.max() >= 0 and y.min() <= frame.height
    )


def _stroke(points: Floats, *, closed: bool) -> str:
    grid = np.rint(points * _GRID).astype(np.int64)
    steps = np.diff(grid, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    if len(steps) == 0:
        return ""
    if closed:
        steps = steps[:-1]
    written = f"M{_pair(int(grid[0, 0]), int(grid[0, 1]))}l"
    written += "".join(
        _joined(_pair(int(dx), int(dy)), first=index == 0) for index, (dx, dy) in enumerate(steps)
    )
    return written + ("z" if closed else "")


def _whole_stroke(points: Floats, *, closed: bool) -> str:
    """Return a stroke in whole units, of which the ground has thousands."""
    grid = np.rint(points).astype(np.int64)
    steps = np.diff(grid, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    if len(steps) == 0:
        return ""
    # a minus parts two figures as well as a blank does
    written = [
        f"{x}" if x < 0 else f" {x}" for x in steps[: -1 if closed else None].ravel().tolist()
    ]
    start = "".join(f"{each}" if each < 0 else f" {each}" for each in grid[0].tolist())
    return f"M{start.lstrip()}l{''.join(written).lstrip()}{'z' if closed else ''}"


def _pair(x: int, y: int) -> str:
    first, second = number(x / _GRID), number(y / _GRID)
    return first + second if second.startswith("-") else f"{first} {second}"


def _joined(pair: str, *, first: bool) -> str:
    return pair if first or pair.startswith("-") else " " + pair


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else markup(str(value))
