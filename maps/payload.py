"""What the script of a page needs, as one block of data.

In: a report and its marks. Out: JSON for a ``<script type="application/json">``, safe to
stand there whatever the article says. Lines are thinned to what a screen can show and
written as encoded steps; nothing that is measured is taken from them.
Pure. Source: the encoded polyline algorithm (Google Maps documentation), here also with a
third channel for chainage.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from maps.figures import in_both_units
from maps.layers.base import surroundings
from maps.marks import Area, Badge, Dot, Label, Line, Mark, Phrase, Tick
from maps.modes import way_words
from maps.runs import Run, ends_of, first_run
from maps.style import LINES, SIGNS
from maps.symbols import vehicle_of, vehicle_shapes
from maps.text import clean, shorten, slug
from maps.view import View

__all__ = ["Json", "encode", "make_payload", "to_json_block"]

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
Ints = NDArray[np.int64]

# steps of 0.0001°, some 11 m, for ways; 0.001° for the ground of a wide view
_WAY_GRID, _FINE_GRID, _COARSE_GRID = 10_000, 10_000, 1_000
_COARSE_FROM_DEG = 2.0
# a way keeps what can be seen two zooms deeper than the whole of it, and never more points
_WAY_STEPS = 4_000.0
_MOST_POINTS = 12_000
_NAME, _FACT = 120, 240
# a coast of many islands is drawn more plainly, so that the page stays small
_GROUND_STEPS = (None, 500.0, 350.0, 250.0)
_GROUND_CHARS = 26_000


def make_payload(
    marks: Sequence[Mark], view: View, runs: Sequence[Run], *, numbers: Sequence[str]
) -> dict[str, Json]:
    """Return the data of an interactive map.

    Parameters
    ----------
    marks
        As the layers gave them.
    view
        What must be seen.
    runs
        The journeys as runs in time.
    numbers
        Ids of the claims in the order of the table.

    Returns
    -------
    dict
        Plain values, in a fixed order.
    """
    around = surroundings(view)
    span = max(view.north - view.south, view.east - view.west)
    ground_grid = _COARSE_GRID if span >= _COARSE_FROM_DEG else _FINE_GRID
    tolerance = max(span / _WAY_STEPS, 0.0003)
    lines = [mark for mark in marks if isinstance(mark, Line)]
    ways = [line for line in lines if line.layer not in ("border-line", "disputed")]
    tolerance = _fitting(ways, tolerance)
    return {
        "view": _box(view),
        "limit": _box(around),
        "grid": [ground_grid, _WAY_GRID],
        "ground": _ground(marks, grid=ground_grid, span=span),
        "styles": {
            name: [s.colour, s.width, s.dash, s.over, s.over_width, s.over_dash]
            for name, s in LINES.items()
            if any(line.style == name for line in ways)
        },
        "ways": [_way(line, tolerance=tolerance) for line in ways],
        "dots": [_dot(mark) for mark in marks if isinstance(mark, Dot)],
        "labels": [
            [mark.style, _at(mark.lon), _at(mark.lat), shorten(mark.text, _NAME)]
            for mark in marks
            if isinstance(mark, Label)
        ],
        "ticks": [_tick(mark) for mark in marks if isinstance(mark, Tick)],
        "badges": [_badge(mark) for mark in marks if isinstance(mark, Badge)],
        "signs": {name: [sign.word, sign.shape] for name, sign in SIGNS.items()},
        "runs": [_run(run) for run in runs],
        "first": first_run(runs),
        "vehicles": vehicle_shapes(vehicle_of(run.mode) for run in runs),
        "claims": list(numbers),
    }


def _ground(marks: Sequence[Mark], *, grid: int, span: float) -> Json:
    """Return the ground, as fine as its share of a page allows."""
    drawn: list[Json] = []
    for steps in _GROUND_STEPS:
        drawn = [
            [
                mark.layer,
                list(
                    _rings(
                        mark.shape if steps is None else mark.shape.simplify(span / steps),
                        grid=grid,
                    )
                ),
            ]
            for mark in marks
            if (isinstance(mark, Area) and mark.layer != "inset")
            or (isinstance(mark, Line) and mark.layer in ("border-line", "disputed"))
        ]
        if len(json.dumps(drawn, ensure_ascii=False)) <= _GROUND_CHARS:
            break
    return drawn


def to_json_block(data: dict[str, Json]) -> str:
    r"""Return data as JSON that no markup around it can be broken by.

    Parameters
    ----------
    data
        Plain values.

    Returns
    -------
    str
        ASCII only; ``<``, ``>`` and ``&`` as escapes.

    Examples
    --------
    >>> to_json_block({"a": "</script>"})
    '{"a":"\\u003c/script\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    risky = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
    return text.translate(risky)


def encode(columns: Sequence[Ints]) -> str:
    """Return columns of integers as steps, in printable characters.

    Parameters
    ----------
    columns
        One array a channel, all of one length.

    Returns
    -------
    str
        Channel by channel within each point.

    Examples
    --------
    >>> encode([np.array([3850000]), np.array([-12020000])])
    '_p~iF~ps|U'
    """
    table = np.stack([np.diff(column, prepend=0) for column in columns], axis=1)
    zigzag = np.where(table < 0, ~(table << 1), table << 1)
    return "".join(_letters(int(value)) for value in zigzag.ravel())


def _letters(value: int) -> str:
    found = []
    while value >= 0x20:
        found.append(chr((0x20 | (value & 0x1F)) + 63))
        value >>= 5
    found.append(chr(value + 63))
    return "".join(found)


def _box(view: View) -> Json:
    return [_at(view.west), _at(view.south), _at(view.east), _at(view.north)]


def _at(degrees: float) -> float:
    return round(degrees, 4)


def _rings(shape: BaseGeometry, *, grid: int) -> Iterator[Json]:
    """Yield a line as one string, a polygon as a list of rings."""
    if isinstance(shape, Polygon):
        yield [_coded(ring.coords, grid) for ring in (shape.exterior, *shape.interiors)]
    elif isinstance(shape, LineString):
        yield _coded(shape.coords, grid)
    elif isinstance(shape, MultiPolygon | MultiLineString):
        for part in shape.geoms:
            yield from _rings(part, grid=grid)


def _coded(coords: Iterable[Sequence[float]], grid: int) -> str:
    points = np.asarray(coords, dtype=np.float64)[:, :2]
    steps = np.rint(points * grid).astype(np.int64)
    keep = np.ones(len(steps), dtype=bool)
    keep[1:] = np.any(np.diff(steps, axis=0) != 0, axis=1)
    steps = steps[keep]
    return encode([steps[:, 0], steps[:, 1]])


def _fitting(ways: Sequence[Line], tolerance: float) -> float:
    """Return a tolerance under which all ways together keep to the most points drawn."""
    for _ in range(12):
        kept = sum(_count(line.shape.simplify(tolerance, preserve_topology=False)) for line in ways)
        if kept <= _MOST_POINTS:
            break
        tolerance *= 1.6
    return tolerance


def _count(shape: BaseGeometry) -> int:
    parts = getattr(shape, "geoms", (shape,))
    return sum(len(part.coords) for part in parts)


def _way(line: Line, *, tolerance: float) -> Json:
    shape = line.shape.simplify(tolerance, preserve_topology=False)
    return {
        "k": clean(line.key),
        "l": clean(line.layer),
        "s": line.style,
        "thin": line.sketchy,
        "soft": line.quiet,
        "p": list(_rings(shape, grid=_WAY_GRID)),
        "t": _phrase(line.title, _NAME * 2),
        "f": [_phrase(fact, _FACT) for fact in line.facts],
    }


def _dot(dot: Dot) -> Json:
    return {
        "k": clean(dot.key),
        "l": dot.layer,
        "s": dot.style,
        "x": _at(dot.lon),
        "y": _at(dot.lat),
        "n": shorten(dot.name, _NAME),
        "o": shorten(dot.local_name, _NAME),
        "r": dot.rank,
        "t": _phrase(dot.title, _NAME * 2),
        "f": [_phrase(fact, _FACT) for fact in dot.facts],
    }


def _tick(tick: Tick) -> Json:
    return [
        clean(tick.layer),
        tick.style,
        _at(tick.lon),
        _at(tick.lat),
        round(tick.bearing_deg),
        _phrase(tick.text, _NAME),
    ]


def _badge(badge: Badge) -> Json:
    return {
        "c": slug(badge.claim),
        "l": badge.layer,
        "x": _at(badge.lon),
        "y": _at(badge.lat),
        "o": badge.outcome.value,
        "n": badge.number,
        "w": shorten(badge.said, 60),
        "t": _phrase(badge.title, _NAME * 2),
    }


def _run(run: Run) -> Json:
    """Return a run: lon, lat and chainage of the drawn vertices, and its speeds."""
    track = run.track
    points = LineString(np.column_stack([track.lons, track.lats]))
    span = max(points.bounds[2] - points.bounds[0], points.bounds[3] - points.bounds[1])
    thin = np.asarray(points.simplify(max(span / 600.0, 0.0005), preserve_topology=False).coords)
    keep = _kept_rows(track.lons, track.lats, thin)
    return {
        "j": clean(run.journey.id),
        "name": ", ".join(
            each for each in (shorten(ends_of(run.journey), _NAME), way_words(run.mode)) if each
        ),
        "icon": vehicle_of(run.mode),
        "from": shorten(run.route.stops[0].name, _NAME) if run.route.stops else "",
        "to": shorten(run.route.stops[-1].name, _NAME) if run.route.stops else "",
        "by": run.route.reading.value,
        "m": round(track.length_m),
        "p": encode(
            [
                np.rint(track.lons[keep] * _WAY_GRID).astype(np.int64),
                np.rint(track.lats[keep] * _WAY_GRID).astype(np.int64),
                np.rint(track.at_m[keep]).astype(np.int64),
            ]
        ),
        "v": [
            [pace.kind, round(pace.speed_mps, 7), _phrase(pace.words, _FACT)] for pace in run.paces
        ],
    }


def _kept_rows(
    lons: NDArray[np.float64], lats: NDArray[np.float64], thin: NDArray[np.float64]
) -> Ints:
    """Return the rows of a line that its simplified form kept, in order."""
    rows: list[int] = []
    at = 0
    for lon, lat in thin:
        while at < len(lons) - 1 and (lons[at] != lon or lats[at] != lat):
            at += 1
        rows.append(at)
    return np.array(rows, dtype=np.int64)


def _phrase(phrase: Phrase, limit: int) -> Json:
    """Return words as text, amounts as pairs of metric and imperial."""
    found: list[Json] = []
    for part in phrase:
        if isinstance(part, str):
            found.append(shorten(part, limit))
            continue
        pair = in_both_units(part)
        found.append(pair[0] if pair[0] == pair[1] else list(pair))
    return found
