"""Lines of routes as files carry them: joined, within ±180°, split at the 180th meridian.

In: legs with unrolled lines. Out: shapely lines and tuples of (lon, lat), degrees.
Pure: reads nothing.
Source: RFC 7946, section 3.1.9, for the split.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor

from shapely.geometry import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry

from geo.model import Leg, Route

__all__ = ["line_of", "split_at_180", "wrapped"]

Point2 = tuple[float, float]


def line_of(route: Route) -> BaseGeometry | None:
    """Return a route's whole line, split at the 180th meridian.

    Parameters
    ----------
    route
        A route with its legs in order.

    Returns
    -------
    LineString or MultiLineString or None
        None if it has no leg with a line.
    """
    return _geometry(part for run in _runs(route.legs) for part in split_at_180(run))


def wrapped(lon: float) -> float:
    """Return a longitude within ±180°.

    Parameters
    ----------
    lon
        Degrees, turned any number of times.

    Returns
    -------
    float
        The same meridian; 180 stays 180.

    Examples
    --------
    >>> wrapped(237.58), wrapped(180.0)
    (-122.42, 180.0)
    """
    return round(lon - 360 * _world(lon), 9)


def split_at_180(line: Sequence[Point2]) -> tuple[tuple[Point2, ...], ...]:
    """Return a line in parts that each keep within ±180°.

    Parameters
    ----------
    line
        Points (lon, lat) in degrees; a step of more than half the globe is taken for one
        over the 180th meridian.

    Returns
    -------
    tuple of tuple
        One part, or one more at each crossing; a part ends and the next begins on it.

    Examples
    --------
    >>> split_at_180([(170.0, 10.0), (190.0, 20.0)])
    (((170.0, 10.0), (180.0, 15.0)), ((-180.0, 15.0), (-170.0, 20.0)))
    """
    points = _unrolled(line)
    parts: list[list[Point2]] = []
    world = 0
    for before, here in zip([None, *points], points, strict=False):
        if before is None:
            world = _world(here[0])
            parts.append([_shifted(here, world)])
            continue
        while _world_end(here[0], world) != world:
            step = 1 if here[0] > world * 360 else -1
            edge = world * 360 + step * 180
            lat = _lat_at(before, here, edge)
            parts[-1].append((180.0 * step, lat))
            parts.append([(-180.0 * step, lat)])
            world += step
        parts[-1].append(_shifted(here, world))
    return tuple(kept for part in parts if len(kept := _distinct(part)) > 1)


def _world(lon: float) -> int:
    """Return which turn of the globe a longitude lies in; -180 to 180 is turn 0."""
    return floor((lon + 180) / 360) if lon != 180 else 0


def _world_end(lon: float, world: int) -> int:
    """Return the turn a point belongs to, staying where it is on the very edge."""
    return world if abs(lon - world * 360) <= 180 else _world(lon)


def _shifted(point: Point2, world: int) -> Point2:
    return (point[0] - 360 * world, point[1])


def _lat_at(before: Point2, here: Point2, lon: float) -> float:
    share = (lon - before[0]) / (here[0] - before[0])
    return before[1] + share * (here[1] - before[1])


def _distinct(part: Sequence[Point2]) -> tuple[Point2, ...]:
    return tuple(each for i, each in enumerate(part) if i == 0 or each != part[i - 1])


def _unrolled(line: Sequence[Point2], *, start: Point2 | None = None) -> list[Point2]:
    """Return points whose longitudes never jump by more than half the globe."""
    found: list[Point2] = []
    last = start
    for lon, lat in line:
        if last is not None:
            lon -= 360 * round((lon - last[0]) / 360)
        last = (lon, lat)
        found.append(last)
    return found


def _runs(legs: Sequence[Leg]) -> list[list[Point2]]:
    """Join legs that meet into runs of points; a gap starts a new run."""
    found: list[list[Point2]] = []
    for leg in legs:
        points = [(float(each[0]), float(each[1])) for each in leg.line.coords]
        if not points:
            continue
        last = found[-1][-1] if found else None
        points = _unrolled(points, start=last)
        if last is not None and points[0] == last:
            found[-1].extend(points[1:])
        else:
            found.append(points)
    return found


def _geometry(parts: Iterable[Sequence[Point2]]) -> BaseGeometry | None:
    lines = [LineString(each) for each in parts]
    if not lines:
        return None
    return lines[0] if len(lines) == 1 else MultiLineString(lines)
