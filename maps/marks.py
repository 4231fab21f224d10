"""What a layer draws, before any map library.

Marks are plain values in `lon`, `lat` degrees, unrolled about the middle of the view, so
that no line jumps at the 180th meridian. A figure in a mark is an `Amount`, never a string:
the page shows each in kilometres and in miles.
Pure: stdlib and shapely types only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon

import geo

__all__ = [
    "Amount",
    "Area",
    "Badge",
    "Dot",
    "Label",
    "Line",
    "Mark",
    "Phrase",
    "Tick",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure of ours, SI; `digits` after the point where the unit is not rounded to its size.

    `value_to` makes it a range.
    """

    value: float
    dimension: geo.Dimension
    value_to: float | None = None


Phrase: TypeAlias = tuple["str | Amount", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A surface: land, a lake."""

    layer: str
    shape: Polygon | MultiPolygon


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line; `style` is a key of `maps.style.LINES` or the name of a base line.

    `key` names it on the page, `title` is what a reader hears, `facts` what opens on a click.
    `ends` and `way` are the two halves of the title: between where, and how, with the length.
    A `sketchy` line is schematic, a join or an access leg: drawn thinner and broken. A
    `quiet` one is a way the journey was not said to take, there to compare.
    """

    layer: str
    style: str
    shape: LineString | MultiLineString
    key: str = ""
    title: Phrase = ()
    facts: tuple[Phrase, ...] = ()
    sketchy: bool = False
    quiet: bool = False
    ends: str = ""
    way: Phrase = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A point with a name; a lower `rank` is more important."""

    layer: str
    style: str
    lon: float
    lat: float
    name: str
    local_name: str = ""
    key: str = ""
    title: Phrase = ()
    facts: tuple[Phrase, ...] = ()
    rank: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words without a point: the name of a country or a sea."""

    layer: str
    style: str
    lon: float
    lat: float
    text: str
    rank: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A short bar across a line, at `bearing_deg` of the line, with its figure."""

    layer: str
    style: str
    lon: float
    lat: float
    bearing_deg: float
    text: Phrase
    title: Phrase = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A verdict on the leg it concerns; `claim` is the id of the row it belongs to."""

    layer: str
    claim: str
    number: int
    lon: float
    lat: float
    outcome: geo.Outcome
    said: str
    title: Phrase = ()


Mark: TypeAlias = Area | Line | Dot | Label | Tick | Badge
