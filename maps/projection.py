"""The projection of the printed picture: equal-area, centred on the journey.

In: longitudes and latitudes. Out: pixels, y downwards. The centre is true to scale, and a
straight line of the earth through it is straight on paper.
Pure.
Source: Snyder, "Map Projections: A Working Manual" (1987), Lambert azimuthal, sphere.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from maps.view import View, unroll

__all__ = ["Frame", "fit_frame", "frame_of"]

Floats = NDArray[np.float64]

# authalic radius of WGS 84 (the sphere of equal area)
_RADIUS_M = 6_371_007.2
_WIDTH, _LEAST_HEIGHT, _MOST_HEIGHT = 720.0, 440.0, 580.0
_FARTHEST = 0.985  # of a half turn: beyond, the antipode tears the map


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A picture of `width` by `height` pixels; `m_per_px` is the scale at its centre."""

    lon: float
    lat: float
    m_per_px: float
    width: float
    height: float
    centre_x: float
    centre_y: float

    def project(self, lons: ArrayLike, lats: ArrayLike) -> tuple[Floats, Floats]:
        """Return the pixels of coordinates.

        Parameters
        ----------
        lons, lats
            Degrees, unrolled about the middle of the frame.

        Returns
        -------
        tuple of ndarray
            X to the right and y downwards, of the shape given.
        """
        east, north = _lambert(lons, lats, lon_0=self.lon, lat_0=self.lat)
        x = (east - self.centre_x) / self.m_per_px + self.width / 2
        y = self.height / 2 - (north - self.centre_y) / self.m_per_px
        return x, y

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the pixel of one point.

        Parameters
        ----------
        lon, lat
            Degrees.

        Returns
        -------
        tuple of float
            X to the right and y downwards.
        """
        x, y = self.project([lon], [lat])
        return float(x[0]), float(y[0])

    def bounds(self) -> View:
        """Return the box in degrees that holds all the picture shows.

        Returns
        -------
        View
            A full turn wide where a pole is in the picture.
        """
        edge = np.linspace(0.0, 1.0, 33)
        low, high = np.zeros_like(edge), np.ones_like(edge)
        xs = np.concatenate([edge, edge, low, high]) * self.width
        ys = np.concatenate([low, high, edge, edge]) * self.height
        lons, lats = self._inverse(xs, ys)
        south, north = float(lats.min()), float(lats.max())
        lons = np.array([unroll(float(lon), about=self.lon) for lon in lons])
        west, east = float(lons.min()), float(lons.max())
        for pole in (90.0, -90.0):
            x, y = self.point(self.lon, pole)
            if 0 <= x <= self.width and 0 <= y <= self.height:
                west, east = self.lon - 180.0, self.lon + 180.0
                south, north = min(south, pole), max(north, pole)
        return View(west=west, south=south, east=east, north=north)

    def scale_spread(self) -> float:
        """Return by what share a distance at the edge may differ from the scale bar.

        Returns
        -------
        float
            0.05 is 5 %.
        """
        corner = math.hypot(self.width, self.height) / 2 * self.m_per_px / (2 * _RADIUS_M)
        angle = 2 * math.asin(min(corner, 1.0))
        return 1 / max(math.cos(angle / 2), 1e-3) - 1

    def _inverse(self, xs: Floats, ys: Floats) -> tuple[Floats, Floats]:
        east = (xs - self.width / 2) * self.m_per_px + self.centre_x
        north = (self.height / 2 - ys) * self.m_per_px + self.centre_y
        rho = np.hypot(east, north)
        c = 2 * np.arcsin(np.clip(rho / (2 * _RADIUS_M), -1, 1))
        sin_c, cos_c = np.sin(c), np.cos(c)
        phi = math.radians(self.lat)
        with np.errstate(divide="ignore", invalid="ignore"):
            part = np.where(rho > 0, north * sin_c * math.cos(phi) / np.maximum(rho, 1e-9), 0.0)
        lats = np.degrees(np.arcsin(np.clip(cos_c * math.sin(phi) + part, -1, 1)))
        lons = self.lon + np.degrees(
            np.arctan2(east * sin_c, rho * math.cos(phi) * cos_c - north * math.sin(phi) * sin_c)
        )
        return lons, lats


def frame_of(view: View) -> Frame:
    """Return the frame of the printed picture of a view.

    Parameters
    ----------
    view
        What must be seen.

    Returns
    -------
    Frame
        720 pixels wide, its height after the view.
    """
    steps = [n / 8 for n in range(9)]
    edge = [
        (view.west + (view.east - view.west) * step, lat)
        for step in steps
        for lat in (view.south, view.lat, view.north)
    ]
    edge += [
        (lon, view.south + (view.north - view.south) * step)
        for step in steps
        for lon in (view.west, view.east)
    ]
    return fit_frame(
        edge, width=_WIDTH, least_height=_LEAST_HEIGHT, most_height=_MOST_HEIGHT, margin=8.0
    )


def fit_frame(
    points: Sequence[tuple[float, float]],
    *,
    width: float,
    least_height: float,
    most_height: float,
    margin: float,
) -> Frame:
    """Return the frame that shows all points, as large as the width allows.

    Parameters
    ----------
    points
        (lon, lat) pairs, unrolled about one meridian; at least one.
    width
        Of the picture, pixels.
    least_height, most_height
        Between which the height may adapt, pixels.
    margin
        Pixels kept free on each side.

    Returns
    -------
    Frame
        Centred on the middle of what is shown.
    """
    lons = np.array([lon for lon, _ in points], dtype=np.float64)
    lats = np.array([lat for _, lat in points], dtype=np.float64)
    lon_0 = float((lons.min() + lons.max()) / 2)
    lat_0 = float((lats.min() + lats.max()) / 2)
    east, north = _lambert(lons, lats, lon_0=lon_0, lat_0=lat_0)
    span_x = max(float(east.max() - east.min()), 1_000.0)
    span_y = max(float(north.max() - north.min()), 1_000.0)
    room = width - 2 * margin
    height = min(max(span_y * room / span_x + 2 * margin, least_height), most_height)
    m_per_px = max(span_x / room, span_y / (height - 2 * margin))
    return Frame(
        lon=lon_0,
        lat=lat_0,
        m_per_px=m_per_px,
        width=width,
        height=round(height),
        centre_x=float((east.max() + east.min()) / 2),
        centre_y=float((north.max() + north.min()) / 2),
    )


def _lambert(
    lons: ArrayLike, lats: ArrayLike, *, lon_0: float, lat_0: float
) -> tuple[Floats, Floats]:
    lam = np.radians(np.asarray(lons, dtype=np.float64) - lon_0)
    phi = np.radians(np.asarray(lats, dtype=np.float64))
    sin_0, cos_0 = math.sin(math.radians(lat_0)), math.cos(math.radians(lat_0))
    cos_c = sin_0 * np.sin(phi) + cos_0 * np.cos(phi) * np.cos(lam)
    k = _RADIUS_M * np.sqrt(
        2.0 / np.maximum(1.0 + cos_c, 1.0 - math.cos(math.pi * (1 - _FARTHEST)))
    )
    east = k * np.cos(phi) * np.sin(lam)
    north = k * (cos_0 * np.sin(phi) - sin_0 * np.cos(phi) * np.cos(lam))
    return east, north
