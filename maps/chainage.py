"""Where along a route a distance lies.

In: a route and a chainage in metres from its first stop. Out: points and bearings.
The length of each leg is the one that was measured, spread over its drawn line: a train
is placed by distance, never by vertex. Pure.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from shapely import get_coordinates

import geo
from maps.view import unroll_lons

__all__ = ["Track", "lay_track"]

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """The vertices of a route, unrolled, with the chainage of each; all `(n,)`, n ≥ 2."""

    lons: Floats
    lats: Floats
    at_m: Floats

    @property
    def length_m(self) -> float:
        """Return the chainage of the end."""
        return float(self.at_m[-1])

    def point_at(self, chainage_m: float) -> tuple[float, float]:
        """Return the point at a chainage.

        Parameters
        ----------
        chainage_m
            Metres from the first stop; outside the route the nearer end is taken.

        Returns
        -------
        tuple of float
            (lon, lat), degrees.
        """
        return (
            float(np.interp(chainage_m, self.at_m, self.lons)),
            float(np.interp(chainage_m, self.at_m, self.lats)),
        )

    def bearing_at(self, chainage_m: float) -> float:
        """Return the direction of the line at a chainage.

        Parameters
        ----------
        chainage_m
            Metres from the first stop.

        Returns
        -------
        float
            Degrees east of north, 0 to 360.
        """
        step = max(self.length_m * 0.004, 1.0)
        lon_a, lat_a = self.point_at(chainage_m - step)
        lon_b, lat_b = self.point_at(chainage_m + step)
        squeeze = math.cos(math.radians((lat_a + lat_b) / 2))
        return math.degrees(math.atan2((lon_b - lon_a) * squeeze, lat_b - lat_a)) % 360.0


def lay_track(route: geo.Route, *, about: float) -> Track | None:
    """Return the vertices of a route with their chainage.

    Parameters
    ----------
    route
        A journey laid on a network.
    about
        The meridian its middle shall be near, degrees.

    Returns
    -------
    Track or None
        None if the route has no line.
    """
    points: list[Floats] = []
    lengths: list[Floats] = []
    for leg in route.legs:
        coords = get_coordinates(leg.line)
        if len(coords) < 2:
            continue
        steps = _steps(coords)
        total = float(steps.sum())
        share = steps / total if total > 0 else np.full(len(steps), 1.0 / len(steps))
        gap = [0.0] if points else []
        lengths.append(np.concatenate([gap, share * leg.length_m]))
        points.append(coords)
    if not points:
        return None
    whole = np.concatenate(points)
    at_m = np.concatenate([[0.0], np.cumsum(np.concatenate(lengths))])
    if at_m[-1] > 0 and route.length_m > 0:
        at_m *= route.length_m / at_m[-1]
    return Track(lons=unroll_lons(whole[:, 0], about=about), lats=whole[:, 1], at_m=at_m)


def _steps(coords: Floats) -> Floats:
    """Return the share of each step of a line; only ratios matter, so a local plane will do."""
    lons, lats = coords[:, 0], coords[:, 1]
    east = np.diff(lons)
    east -= 360.0 * np.round(east / 360.0)
    squeeze = np.cos(np.radians((lats[1:] + lats[:-1]) / 2))
    return np.hypot(east * squeeze, np.diff(lats))
