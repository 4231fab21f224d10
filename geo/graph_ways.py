"""What a network may do, what a caller asks of it, and the ways it answers with.

Pure: values, one function that thins them out, and one that doubts their length.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from geo.graph import Path
from geo.graph_corridor import Corridor
from geo.graph_gap import IsLand

__all__ = [
    "Asked",
    "GaugeBreak",
    "Rules",
    "Way",
    "distinct",
    "is_different",
    "is_roundabout",
    "is_winding",
]

# two ways are different answers from here on (issue of record: more than 5 %)
_DIFFERENT = 0.05
# of 551 published rail and road distances 98 in 100 stay below this ratio to the straight line,
# by its length in metres; a longer way either climbs mountains or goes round a gap of the map
_USUAL_CIRCUITY = ((200_000.0, 2.2), (500_000.0, 1.8), (1_500_000.0, 1.7), (float("inf"), 1.55))

# nine in ten of them stay below this one
_WINDING = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class GaugeBreak:
    """Where trains of two countries meet on different rails, and what is done there."""

    countries: frozenset[str]
    place: str
    lon: float
    lat: float
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a network may not or would rather not do.

    `borders` is false at sea, where countries do not matter. `closed` holds pairs of country
    codes without an open crossing, `closed_why` since when and why, `stopped` those whose
    crossings lie still, and since when: a way across one is laid and says so, for articles of
    other years. `open_areas` are groups of countries that through traffic crosses freely;
    `gauge_mm` the usual gauge by country; `gauges_of` tells those of a chain where the network
    knows them, and `fits_gauge` which chains have one; `breaks` says what is done where two
    gauges meet. `one_at_home` is true where the lines of a country are one system, as its roads
    are and its railways need not be; `is_land` tells which points lie on land; `fast_mm` the
    gauge of a country's high-speed lines where it is not the usual one.
    """

    borders: bool = True
    closed: frozenset[frozenset[str]] = frozenset()
    closed_why: dict[frozenset[str], str] = field(default_factory=dict)
    stopped: dict[frozenset[str], str] = field(default_factory=dict)
    open_areas: tuple[frozenset[str], ...] = ()
    gauge_mm: dict[str, int] = field(default_factory=dict)
    gauges_of: Callable[[int], tuple[int, ...]] | None = None
    fits_gauge: Callable[[int], npt.NDArray[np.bool_]] | None = None
    breaks: tuple[GaugeBreak, ...] = ()
    one_at_home: bool = False
    is_land: IsLand | None = None
    fast_mm: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a caller asks of a way: countries to avoid, a gauge to keep to, mm.

    `limit_m` is how far a place may lie from the network; `fast` is true where a high-speed
    line was asked for by name, so that such lines are taken before others.
    """

    avoid: tuple[str, ...] = ()
    gauge: int | None = None
    limit_m: float = 40_000.0
    fast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A path from place to place, its reason, and short words about it.

    `other` is the line it is told from by name: the best of the others, or the best itself.
    `lines` are the named lines that it was planned along from end to end; `notes` what else a
    reader should know; `fast` is true where it runs on high-speed lines for a good part.
    """

    path: Path
    why: str
    name: str = ""
    flags: tuple[str, ...] = ()
    other: Path | None = None
    lines: tuple[Corridor, ...] = ()
    notes: tuple[str, ...] = ()
    fast: bool = False


def distinct(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Return the ways that differ from all before them by more than 5 % in length.

    Parameters
    ----------
    ways
        Best first.

    Returns
    -------
    tuple of Way
        The first is always kept.
    """
    kept: list[Way] = []
    for way in ways:
        if all(is_different(way, other) for other in kept):
            kept.append(way)
    return tuple(kept)


def is_different(way: Way, other: Way) -> bool:
    """Return whether two ways differ by more than 5 % in length.

    Parameters
    ----------
    way, other
        The two.

    Returns
    -------
    bool
        As a part of the second.
    """
    return abs(way.path.length_m - other.path.length_m) > _DIFFERENT * other.path.length_m


def is_winding(*, length_m: float, straight_m: float) -> bool:
    """Return whether a way is longer than nine in ten published ones.

    Parameters
    ----------
    length_m
        The way.
    straight_m
        The straight line between its ends.

    Returns
    -------
    bool
        True in mountains, and where a way goes round a gap that is not wide.
    """
    return length_m > _WINDING * straight_m


def is_roundabout(*, length_m: float, straight_m: float) -> bool:
    """Return whether a way is longer than nearly all published ones of its reach.

    Parameters
    ----------
    length_m
        The way.
    straight_m
        The straight line between its ends.

    Returns
    -------
    bool
        True too where a line is missing and the way goes round the gap.
    """
    usual = next(ratio for limit, ratio in _USUAL_CIRCUITY if straight_m <= limit)
    return length_m > usual * straight_m
