"""The stretch of the earth a map shows, and longitudes unrolled about its middle.

In: a report. Out: a `View`, and coordinates moved by whole turns so that nothing jumps at
the 180th meridian. Pure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from shapely import get_coordinates

import geo

__all__ = ["View", "drawn_journeys", "unroll", "unroll_line", "unroll_lons", "view_of"]

_LEAST_SPAN_DEG = 0.6
# a place alone is shown with the land about it, as far as a coast of ten kilometres' detail goes
_ALONE_DEG = 2.5
_MARGIN = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A box in degrees; `west` to `east` may pass 180, never more than a full turn."""

    west: float
    south: float
    east: float
    north: float

    @property
    def lon(self) -> float:
        """Return the middle meridian."""
        return (self.west + self.east) / 2

    @property
    def lat(self) -> float:
        """Return the middle parallel."""
        return (self.south + self.north) / 2


def unroll(lon: float, *, about: float) -> float:
    """Return a longitude moved by whole turns to within 180° of a meridian.

    Parameters
    ----------
    lon
        Degrees.
    about
        The meridian to stay near, degrees.

    Returns
    -------
    float
        Degrees; may lie outside −180…180.

    Examples
    --------
    >>> unroll(-122.4, about=175.0)
    237.6
    """
    return round(lon - 360.0 * math.floor((lon - about + 180.0) / 360.0), 9)


def unroll_line(
    points: Sequence[tuple[float, float]], *, about: float
) -> list[tuple[float, float]]:
    """Return a line without jumps, its middle near a meridian.

    Parameters
    ----------
    points
        (lon, lat) pairs, rolled or not.
    about
        The meridian its middle shall be near, degrees.

    Returns
    -------
    list of tuple
        (lon, lat) pairs; consecutive ones lie less than 180° apart.

    Examples
    --------
    >>> unroll_line([(170.0, 50.0), (-170.0, 52.0)], about=180.0)
    [(170.0, 50.0), (190.0, 52.0)]
    """
    if len(points) == 0:
        return []
    coords = np.asarray(points, dtype=np.float64)
    unrolled = unroll_lons(coords[:, 0], about=about)
    return list(zip(unrolled.tolist(), coords[:, 1].tolist(), strict=True))


def unroll_lons(lons: NDArray[np.float64], *, about: float) -> NDArray[np.float64]:
    """Return the longitudes of a line without jumps, their middle near a meridian.

    Parameters
    ----------
    lons
        Degrees, shape ``(n,)``, n ≥ 1.
    about
        The meridian their middle shall be near, degrees.

    Returns
    -------
    ndarray
        Degrees, shape ``(n,)``.
    """
    turns = np.concatenate([[0.0], np.cumsum(np.round(np.diff(lons) / 360.0))])
    moved = lons - 360.0 * turns
    middle = float((moved.min() + moved.max()) / 2)
    shifted: NDArray[np.float64] = moved + (unroll(middle, about=about) - middle)
    return shifted


def drawn_journeys(report: geo.Report) -> tuple[geo.Journey, ...]:
    """Return the journeys of a report that have something to draw.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    tuple of Journey
        In the order of the report.
    """
    return tuple(
        journey for journey in report.journeys if report.routes_of(journey.id) or journey.stops
    )


# each layer asks for it
@lru_cache(maxsize=4)
def view_of(report: geo.Report) -> View | None:
    """Return the box that holds all journeys and the places of all claims.

    Parameters
    ----------
    report
        What was found in one article.

    Returns
    -------
    View or None
        With a margin; None if no place was found.
    """
    journeys = drawn_journeys(report)
    lines = [
        get_coordinates(leg.line)
        for journey in journeys
        for route in report.routes_of(journey.id)
        for leg in route.legs
    ]
    lines = [line for line in lines if len(line)]
    points = [(stop.lon, stop.lat) for journey in journeys for stop in journey.stops]
    least = _LEAST_SPAN_DEG
    if not points:
        least = _ALONE_DEG
        points = [
            (found.place.lon, found.place.lat)
            for found in report.places
            if found.place is not None and found.toponym.role == "place"
        ]
    if not points:
        return None
    about = _middle(
        [lon for lon, _ in points]
        + [float(lon) for line in lines for lon in line[:: max(len(line) // 50, 1), 0]]
    )
    shown = [(unroll(lon, about=about), lat) for lon, lat in points]
    for line in lines:
        lons, lats = unroll_lons(line[:, 0], about=about), line[:, 1]
        shown += [
            (float(lons.min()), float(lats.min())),
            (float(lons.max()), float(lats.max())),
        ]
    return _boxed(shown, least=least)


def _middle(lons: Sequence[float]) -> float:
    """Return the meridian opposite to the widest empty sector."""
    turned = sorted({lon % 360.0 for lon in lons})
    gaps = [
        ((turned[(i + 1) % len(turned)] - lon) % 360.0 or 360.0, lon)
        for i, lon in enumerate(turned)
    ]
    width, start = max(gaps)
    middle = start + width / 2 + 180.0
    return (middle + 180.0) % 360.0 - 180.0


def _boxed(points: Sequence[tuple[float, float]], *, least: float) -> View:
    lons = [lon for lon, _ in points]
    lats = [lat for _, lat in points]
    west, east, south, north = min(lons), max(lons), min(lats), max(lats)
    squeeze = max(math.cos(math.radians((south + north) / 2)), 0.1)
    span = max((east - west) * squeeze, north - south, least)
    # a line due north or due east still gets a box wide enough to show its surroundings
    grow_x = max(span * _MARGIN, (span * 0.55 - (east - west) * squeeze) / 2) / squeeze
    grow_y = max(span * _MARGIN, (span * 0.55 - (north - south)) / 2)
    return View(
        west=max(west - grow_x, (west + east) / 2 - 180.0),
        east=min(east + grow_x, (west + east) / 2 + 180.0),
        south=max(south - grow_y, -89.0),
        north=min(north + grow_y, 89.0),
    )
