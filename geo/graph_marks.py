"""What is passed on the way: stations, borders told by them, breaks of gauge, joins.

In: legs, and the stations along them. Out: waymarks by chainage.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from geo.graph_make import gaps_m
from geo.graph_posted import Passed
from geo.graph_ways import GaugeBreak
from geo.model import Leg, LegKind, Waymark

__all__ = ["marks_of", "name_of"]

_SHORT_JOIN_M = 250.0  # shorter joins only mend the rounding of the source
_MOST_BORDERS = 8  # of more a name tells nothing
_BETWEEN = "between "
_CROSSING_M = 60_000.0  # border stations stand nearer to one another than this
_BREAK_M = 150_000.0  # where the map draws a line straight across, the border is this vague


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spot:
    lon: float
    lat: float
    at_m: float
    detail: str


_Crossing = tuple[Passed, Passed]


def marks_of(
    legs: Sequence[Leg],
    stations: Sequence[Passed],
    *,
    start_m: float,
    breaks: Sequence[GaugeBreak] = (),
) -> list[Waymark]:
    """Return what is passed along legs.

    Parameters
    ----------
    legs
        In order.
    stations
        Stations along them, in order.
    start_m
        Chainage of the first leg, metres.
    breaks
        What is done where two gauges meet.

    Returns
    -------
    list of Waymark
        By chainage; each thing once.
    """
    marks = [
        Waymark(
            kind="station",
            name=each.station.name,
            lon=each.station.lon,
            lat=each.station.lat,
            at_m=start_m + each.at_m,
            detail=each.station.line,
        )
        for each in stations
    ]
    crossings = _crossings(stations)
    at = start_m
    for k, leg in enumerate(legs):
        lon, lat = leg.line.coords[0]
        before = legs[k - 1] if k else None
        spot = _Spot(lon=lon, lat=lat, at_m=at, detail="")
        if before is not None and before.country != leg.country:
            crossing = crossings.get((before.country, leg.country))
            if crossing is not None:
                spot = _between_stations(spot, crossing, start_m)
            marks.append(_mark("border", f"{before.country}–{leg.country}", spot))
        if before and before.gauge_mm and leg.gauge_mm and before.gauge_mm != leg.gauge_mm:
            marks.append(_gauge_break(before, leg, spot, breaks))
        if leg.kind is LegKind.JOIN and leg.length_m > _SHORT_JOIN_M:
            told = f"{leg.length_m / 1000:.1f} km not on the map"
            here = _Spot(lon=lon, lat=lat, at_m=at, detail=told)
            marks.append(_mark("join", "link of the reviewed table", here))
        at += leg.length_m
    once: dict[tuple[str, str, float], Waymark] = {}
    for mark in sorted(marks, key=lambda mark: mark.at_m):
        chainage = 0.0 if mark.kind == "station" else mark.at_m
        once.setdefault((mark.kind, mark.name, chainage), mark)
    return list(once.values())


def _mark(kind: str, name: str, spot: _Spot) -> Waymark:
    return Waymark(
        kind=kind, name=name, lon=spot.lon, lat=spot.lat, at_m=spot.at_m, detail=spot.detail
    )


def _gauge_break(before: Leg, leg: Leg, spot: _Spot, breaks: Sequence[GaugeBreak]) -> Waymark:
    """Return the mark of a break of gauge, and what is done there where that is known."""
    pair = frozenset((before.country, leg.country))
    here = np.array([spot.lon]), np.array([spot.lat])
    near = [
        (float(gaps_m(*here, np.array([each.lon]), np.array([each.lat]))[0]), each)
        for each in breaks
        if each.countries == pair
    ]
    away, known = min(near, key=lambda each: each[0], default=(np.inf, None))
    told = f"{known.how} at {known.place}" if known and away <= _BREAK_M else spot.detail
    name = f"{before.gauge_mm} mm | {leg.gauge_mm} mm"
    return _mark("gauge_break", name, replace(spot, detail=told))


def name_of(marks: Sequence[Waymark]) -> str:
    """Return what a way is called after the borders it crosses.

    Parameters
    ----------
    marks
        What is passed.

    Returns
    -------
    str
        After the border stations where all are known; empty if no border is crossed.
    """
    borders = [mark for mark in marks if mark.kind == "border"]
    named = [mark.detail.removeprefix(_BETWEEN) for mark in borders if mark.detail]
    if named and len(named) == len(borders):
        return f"by {', '.join(named)}"
    crossed = [mark.name for mark in borders[:_MOST_BORDERS]]
    more = "" if len(borders) <= _MOST_BORDERS else f" and {len(borders) - _MOST_BORDERS} more"
    return f"by the border {', '.join(crossed)}{more}" if borders else ""


def _crossings(stations: Sequence[Passed]) -> dict[tuple[str, str], _Crossing]:
    """Return for each border the stations before and behind it."""
    known = [each for each in stations if each.station.country]
    return {
        (one.station.country, other.station.country): (one, other)
        for one, other in pairwise(known)
        if one.station.country != other.station.country and other.at_m - one.at_m <= _CROSSING_M
    }


def _between_stations(spot: _Spot, crossing: _Crossing, start_m: float) -> _Spot:
    """Return a border's spot, moved between its two stations where the map puts it outside."""
    one, other = crossing
    detail = f"{_BETWEEN}{one.station.name} and {other.station.name}"
    if start_m + one.at_m <= spot.at_m <= start_m + other.at_m:
        return replace(spot, detail=detail)
    return _Spot(
        lon=(one.station.lon + other.station.lon) / 2,
        lat=(one.station.lat + other.station.lat) / 2,
        at_m=start_m + (one.at_m + other.at_m) / 2,
        detail=detail,
    )
