"""The nouns of what we find on the earth: places, routes, measurements.

Figures are SI unless a name says otherwise; coordinates are `lon`, `lat`, degrees, WGS 84.
Pure: stdlib and shapely types only.
"""

from __future__ import annotations

from dataclasses import dataclass

from shapely.geometry import LineString

from geo.units import Dimension
from geo.vocabulary import LegKind, Reading

__all__ = ["Leg", "Measurement", "Place", "Route", "Waymark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The point a name is taken for.

    `country` is an ISO 3166-1 alpha-2 code, empty at sea. `radius_m` says how vague the
    point is (a town 3 km, a city 15 km, a country hundreds). `kind` is a word such as
    city, station, spaceport, region, country, sea, landmark, point.
    """

    name: str
    lon: float
    lat: float
    country: str
    source: str
    kind: str = "city"
    radius_m: float = 5_000.0
    source_id: str = ""
    local_name: str | None = None
    admin1: str | None = None
    population: int | None = None
    area_m2: float | None = None
    area_source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A stretch of a route of one kind: `line` is (lon, lat), unrolled across 180°."""

    line: LineString
    length_m: float
    kind: LegKind
    country: str = ""
    gauge_mm: int | None = None
    name: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waymark:
    """Something passed on the way.

    `kind` is station, border, gauge_break, join, ferry or closed; `at_m` the chainage from
    the first stop.
    """

    kind: str
    name: str
    lon: float
    lat: float
    at_m: float
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A journey laid on a network.

    `name` tells it from its alternatives ("by Tumangang and Khasan"); `why` is the rule
    that chose it, one line; `flags` are short words for machines ("inferred_join",
    "schematic", "far_snap", "estimate"); `assumptions` the same for people.
    """

    reading: Reading
    network: str
    stops: tuple[Place, ...]
    legs: tuple[Leg, ...]
    length_m: float
    low_m: float
    high_m: float
    source: str
    name: str = ""
    why: str = ""
    waymarks: tuple[Waymark, ...] = ()
    countries: tuple[str, ...] = ()
    gauges_mm: tuple[int, ...] = ()
    flags: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()

    def told_assumptions(self) -> tuple[str, ...]:
        """Return the assumptions, each with the ends and the reading it is about."""
        ends = f"{self.stops[0].name}–{self.stops[-1].name}"
        return tuple(f"{ends}, {self.reading}: {line}" for line in self.assumptions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One figure of ours, SI units of its dimension, with its interval and origin.

    `name` is distance, average_speed, duration, area, ratio, circuity, bearing or elapsed.
    """

    name: str
    dimension: Dimension
    value: float
    low: float
    high: float
    method: str
    source: str
    reading: Reading | None = None
    route: str = ""
    flags: tuple[str, ...] = ()
