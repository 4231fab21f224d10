"""Land, borders, water and the main places around the journeys.

In: a report. Out: areas, lines and dots of our own base map, clipped to what the page can
show and simplified to its scale. Reads packaged tables through `geo`; no request is made.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely
from shapely import (
    GEOSException,
    clip_by_rect,
    coverage_union_all,
    get_parts,
    make_valid,
    maximum_inscribed_circle,
    union_all,
)
from shapely.affinity import scale, translate
from shapely.geometry import (
    GeometryCollection,
    LineString,
    MultiLineString,
    MultiPolygon,
    Point,
    Polygon,
    box,
)
from shapely.geometry.base import BaseGeometry

import geo
from maps.marks import Area, Dot, Label, Line, Mark
from maps.projection import frame_of
from maps.view import View, unroll, view_of

__all__ = ["LAYER", "BaseLayer", "surroundings"]

_FINE_BELOW_DEG = 5.0
# the map frame of a page is between so wide and so tall for its other side
_WIDEST, _TALLEST = 1.9, 1.5
# and a reader may draw it aside or zoom out a little before the base map ends
_SPARE = 1.35
_STEPS = 650.0  # the base is drawn to 1/650 of the view: about a pixel on the picture
_INSET_SPAN_DEG = (26.0, 40.0)
_INSET_STEPS = 60.0
_TOWNS = 12
_CROWDED = 14.0  # of the view: towns stand apart, and a suburb is no town of a wide map
_WATERS = 6
_LEAST_WATER = 0.06  # of the view, as a radius: a smaller water has no room for a name
_LEAST_OCEAN = 0.12
_M_PER_DEG = 111_195.0
_SEAM_DEG = 1e-6
_LEAST_COUNTRY = 0.02  # of the view; a smaller patch has no room for a name


@dataclass(frozen=True, slots=True)
class BaseLayer:
    """The ground: always there, under everything else."""

    name: str = "base"
    title: str = "Base map"

    def draw(self, report: geo.Report) -> Iterator[Mark]:
        """Yield land, lakes, borders, towns, then the land of the inset.

        Parameters
        ----------
        report
            What was found in one article.

        Yields
        ------
        Mark
            Areas, lines, dots and labels.
        """
        view = view_of(report)
        if view is None:
            return
        ground, marks = _ground(view)
        yield from marks
        yield from _names(view)
        yield from _towns(ground, view, report)
        yield from _corner(view)


@lru_cache(maxsize=4)
def _ground(view: View) -> tuple[geo.BaseMap, tuple[Mark, ...]]:
    """Return the ground of a view and its marks; page and picture of a report share them."""
    around = surroundings(view)
    span = max(view.north - view.south, (view.east - view.west) * _squeeze(view))
    tolerance = span / _STEPS
    ground = _load(around, fine=span < _FINE_BELOW_DEG)
    marks: list[Mark] = []
    land = _simple(_united(ground.land), tolerance=tolerance, least=(5 * tolerance) ** 2)
    if land is not None:
        marks.append(Area(layer="land", shape=land))
    water = _simple(ground.water, tolerance=tolerance, least=(14 * tolerance) ** 2)
    if water is not None:
        marks.append(Area(layer="water", shape=water))
    for layer, lines in (("border-line", ground.borders), ("disputed", ground.disputed)):
        drawn = _lines(lines, tolerance=tolerance)
        if drawn is not None:
            marks.append(Line(layer=layer, style=layer, shape=drawn))
    return ground, tuple(marks)


@lru_cache(maxsize=4)
def _names(view: View) -> tuple[Mark, ...]:
    """Return the names of countries and waters, which page and picture share too."""
    ground, marks = _ground(view)
    land = next((m.shape for m in marks if isinstance(m, Area) and m.layer == "land"), Polygon())
    return (*_countries(ground, view), *_waters(ground, view, drawn=land))


@lru_cache(maxsize=4)
def _corner(view: View) -> tuple[Mark, ...]:
    return tuple(_inset(view))


def _united(land: BaseGeometry) -> BaseGeometry:
    """Return the countries as one area.

    Neighbours share their borders point for point, so that joining them along those is exact
    and ten times as fast; only what meets at 180° is cut by the seam and joined as any areas are.
    """
    parts = get_parts(land)
    bounds = shapely.bounds(parts)
    turns = np.floor((bounds[:, 0] + bounds[:, 2]) / 720.0 + 0.5)
    try:
        whole = [coverage_union_all(parts[turns == turn]) for turn in sorted(set(turns.tolist()))]
    except GEOSException:
        return union_all(land)
    if len(whole) < 2:
        return whole[0] if whole else MultiPolygon()
    parts = get_parts(whole)
    seam = np.any(np.abs(shapely.bounds(parts)[:, [0, 2]] % 360.0 - 180.0) < _SEAM_DEG, axis=1)
    joined = get_parts(union_all(parts[seam])) if seam.any() else parts[seam]
    return MultiPolygon([each for each in (*parts[~seam], *joined) if isinstance(each, Polygon)])


def _load(view: View, *, fine: bool) -> geo.BaseMap:
    return geo.load_base_map(
        west=view.west,
        south=view.south,
        east=view.east,
        north=view.north,
        scale="10m" if fine else "50m",
    )


def surroundings(view: View) -> View:
    """Return what the picture and the widest map frame on the page can show of a view.

    Parameters
    ----------
    view
        What must be seen.

    Returns
    -------
    View
        The ground that is drawn.
    """
    bounds = frame_of(view).bounds()
    squeeze = max(_squeeze(view), 0.2)
    half_lat, half_lon = (view.north - view.south) / 2, (view.east - view.west) / 2
    half_lon, half_lat = (
        min(max(half_lon, half_lat * _WIDEST / squeeze) * _SPARE, 179.5),
        max(half_lat, half_lon * _TALLEST * squeeze) * _SPARE,
    )
    return View(
        west=max(min(bounds.west, view.lon - half_lon), view.lon - 180.0),
        east=min(max(bounds.east, view.lon + half_lon), view.lon + 180.0),
        south=max(min(bounds.south, view.lat - half_lat), -90.0),
        north=min(max(bounds.north, view.lat + half_lat), 90.0),
    )


def _squeeze(view: View) -> float:
    return math.cos(math.radians(view.lat))


def _simple(
    shape: BaseGeometry, *, tolerance: float, least: float
) -> Polygon | MultiPolygon | None:
    """Return an area simplified, without the specks smaller than `least` square degrees."""
    kept = [
        Polygon(part.exterior, [hole for hole in part.interiors if Polygon(hole).area >= least])
        for part in _polygons(shape.simplify(tolerance, preserve_topology=True))
        if part.area >= least
    ]
    if not kept:
        return None
    whole = MultiPolygon(kept)
    if whole.is_valid:
        return whole
    mended = list(_polygons(make_valid(whole)))
    return MultiPolygon(mended) if mended else None


def _polygons(shape: BaseGeometry) -> Iterator[Polygon]:
    if isinstance(shape, Polygon):
        if not shape.is_empty:
            yield shape
    elif isinstance(shape, MultiPolygon | GeometryCollection):
        for part in shape.geoms:
            yield from _polygons(part)


def _lines(shape: BaseGeometry, *, tolerance: float) -> MultiLineString | None:
    if shape.is_empty:
        return None
    simple = shape.simplify(tolerance, preserve_topology=False)
    parts = [simple] if isinstance(simple, LineString) else list(getattr(simple, "geoms", ()))
    kept = [part for part in parts if isinstance(part, LineString) and len(part.coords) > 1]
    return MultiLineString(kept) if kept else None


def _countries(ground: geo.BaseMap, view: View) -> Iterator[Label]:
    """Yield the name of each country that fills a fair part of the view, on its own ground."""
    frame = box(view.west, view.south, view.east, view.north)
    largest: dict[str, BaseGeometry] = {}
    for part, code in zip(ground.land.geoms, ground.codes, strict=True):
        seen = part.intersection(frame)
        if code and seen.area > largest.get(code, Polygon()).area:
            largest[code] = seen
    for code, seen in sorted(largest.items(), key=lambda each: (-each[1].area, each[0])):
        if seen.area < frame.area * _LEAST_COUNTRY:
            continue
        spot = seen.representative_point()
        yield Label(
            layer="countries",
            style="country",
            lon=float(spot.x),
            lat=float(spot.y),
            text=geo.country_name(code),
        )


def _waters(ground: geo.BaseMap, view: View, *, drawn: BaseGeometry) -> Iterator[Label]:
    """Yield the names of the seas whose middle lies in view, and of an ocean that fills it.

    For the room of an ocean the land as it is drawn will do.
    """
    frame = box(view.west, view.south, view.east, view.north)
    span = max(view.north - view.south, (view.east - view.west) * _squeeze(view))
    found = geo.load_waters(west=view.west, south=view.south, east=view.east, north=view.north)
    smaller = [water for water in found if water.kind != "ocean"]
    shown = [water for water in smaller if _degrees(water) >= span * _LEAST_WATER]
    named = 0
    for water in shown:
        if named < _WATERS and not ground.land.intersects(Point(water.lon, water.lat)):
            named += 1
            yield _name(water.name, water.lon, water.lat)
    oceans = sorted(
        (water for water in found if water.kind == "ocean"), key=lambda water: water.radius_m
    )
    if not oceans:
        return
    taken = [_reach(water, view) for water in smaller]
    dry = clip_by_rect(drawn, *frame.bounds).simplify(span / 100.0)
    wet = frame.difference(union_all([dry, *taken]))
    for water in oceans:
        for part in _polygons(wet.intersection(_reach(water, view))):
            spot, room = _roomiest(part)
            if room >= span * _LEAST_OCEAN:
                yield _name(water.name, spot.x, spot.y)
                # the North Atlantic is not told again as the Atlantic Ocean
                wet = wet.difference(_reach(water, view))
                break


def _name(text: str, lon: float, lat: float) -> Label:
    return Label(
        layer="waters", style="water-name", lon=float(lon), lat=float(lat), text=text, rank=9
    )


def _degrees(water: geo.Water) -> float:
    return water.radius_m / _M_PER_DEG


def _reach(water: geo.Water, view: View) -> BaseGeometry:
    """Return about how far a water reaches, in degrees."""
    around = Point(0.0, 0.0).buffer(_degrees(water))
    lon = unroll(water.lon, about=view.lon)
    return translate(scale(around, xfact=1 / max(_squeeze(view), 0.2)), xoff=lon, yoff=water.lat)


def _roomiest(part: Polygon) -> tuple[Point, float]:
    """Return the point of an area farthest from its edge, and how far that is, in degrees."""
    line = maximum_inscribed_circle(part, tolerance=0.5)
    return Point(line.coords[0]), float(line.length)


def _towns(ground: geo.BaseMap, view: View, report: geo.Report) -> Iterator[Dot]:
    """Yield the largest towns in view that the article does not name itself."""
    near = max(view.north - view.south, view.east - view.west) / _CROWDED
    standing = [(stop.lon, stop.lat) for journey in report.journeys for stop in journey.stops]
    named = {found.place.name for found in report.places if found.place is not None}
    kept: list[tuple[float, float]] = []
    for town in sorted(ground.places, key=lambda town: (not town.capital, town.rank)):
        lon = unroll(town.lon, about=view.lon)
        if town.name in named or not (
            view.south <= town.lat <= view.north and view.west <= lon <= view.east
        ):
            continue
        gaps = np.abs(np.array([*standing, *kept]).reshape(-1, 2) - (town.lon, town.lat))
        gaps[:, 0] = np.minimum(gaps[:, 0] % 360.0, 360.0 - gaps[:, 0] % 360.0)
        if len(gaps) and np.any(gaps.max(axis=1) < near):
            continue
        yield Dot(
            layer="towns",
            style="town",
            lon=lon,
            lat=town.lat,
            name=town.name,
            rank=10 + len(kept),
        )
        kept.append((town.lon, town.lat))
        if len(kept) == _TOWNS:
            return


def _inset(view: View) -> Iterator[Area]:
    least, most = _INSET_SPAN_DEG
    span = max(view.north - view.south, (view.east - view.west) * _squeeze(view))
    half = min(max(span * 1.9, least), most)
    if span > most:
        return
    wide = min(half / max(_squeeze(view), 0.25), 120.0)
    region = View(
        west=view.lon - wide,
        east=view.lon + wide,
        south=max(view.lat - half, -85.0),
        north=min(view.lat + half, 85.0),
    )
    tolerance = 2 * half / _INSET_STEPS / 2
    around = geo.load_land(
        west=region.west, south=region.south, east=region.east, north=region.north
    )
    land = _simple(_united(around), tolerance=tolerance, least=(2.5 * tolerance) ** 2)
    if land is not None:
        yield Area(layer="inset", shape=land)


LAYER = BaseLayer()
