"""A route as a timetable tells it: legs from place to place, and what is passed on the way.

In: a route. Out: the same with its legs named and the towns it passes, and stretches of it.
Reads the packaged table of places.
Towns are told where the way is drawn as it runs; where the map has a straight line for it, only
those at the ends of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from geo.export_text import plain_text
from geo.graph_towns import Town, Towns
from geo.model import Leg, LegKind, Route, Waymark
from geo.store import open_table
from geo.units import from_si

__all__ = ["Itinerary", "Stretch", "explain_route", "itinerary_to_dict"]

Floats = npt.NDArray[np.float64]

# of the towns on a way so many are told, the largest first and none too near another
_MOST, _LEAST_APART_M = 24, 4_000.0
_SHORT_M = 3_000.0  # a shorter part is a station's end of the next
_SAME_M = 12_000.0  # a station and its town, however each is spelt
_DRAWN = frozenset({LegKind.TRACK, LegKind.POSTED, LegKind.JOIN})
_TOLD = ("station", "town")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of a route in one country, on one gauge and one line, from place to place.

    `posted_m` of its length are posted by the line, `joined_m` run over links that were added to
    the map, `drawn_m` are drawn straight on it, `ferry_m` cross water.
    """

    origin: str
    destination: str
    line: str
    country: str
    gauge_mm: int | None
    start_m: float
    length_m: float
    posted_m: float = 0.0
    joined_m: float = 0.0
    drawn_m: float = 0.0
    ferry_m: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Itinerary:
    """A route with its legs named and its towns among the waymarks, and its stretches."""

    route: Route
    stretches: tuple[Stretch, ...]

    @property
    def passed(self) -> tuple[Waymark, ...]:
        """Return the stations and towns on the way, in order."""
        return tuple(mark for mark in self.route.waymarks if mark.kind in _TOLD)


def explain_route(route: Route, *, towns: Towns | None = None) -> Itinerary:
    """Return a route as a timetable tells it.

    Parameters
    ----------
    route
        A route of any network.
    towns
        Where towns are looked up; the packaged table of places if not given.

    Returns
    -------
    Itinerary
        Stretches sum to the route's length.

    Examples
    --------
    >>> from geo.between import measure_between
    >>> found = measure_between("Berlin", "Hamburg", mode="rail").routes[1]
    >>> [(each.origin, each.destination) for each in explain_route(found).stretches]
    [('Berlin', 'Hamburg')]
    """
    marks = list(route.waymarks)
    passed = tuple(_passed(route, towns or _towns()))
    marks += [_mark(town) for town in _chosen(route, passed, marks)]
    marks.sort(key=lambda mark: mark.at_m)
    stretches = tuple(_stretches(route, marks, (*passed, *_ends(route))))
    named = replace(route, legs=tuple(_named(route.legs, stretches)), waymarks=tuple(marks))
    return Itinerary(route=named, stretches=stretches)


@cache
def _towns() -> Towns:
    return Towns(lambda: open_table("places.npz"))


def _chosen(route: Route, passed: Sequence[Town], marks: Sequence[Waymark]) -> list[Town]:
    """Return the towns to tell of: the largest, not too near one another or a station told."""
    apart = max(route.length_m / _MOST, _LEAST_APART_M)
    taken = [mark.at_m for mark in marks if mark.kind == "station"]
    ends = {stop.name for stop in route.stops}
    found: list[Town] = []
    for town in sorted(passed, key=lambda town: (-town.people, town.at_m)):
        near_end = min(town.at_m, route.length_m - town.at_m) < apart / 2
        if town.name in ends or near_end or any(abs(town.at_m - at) < apart for at in taken):
            continue
        if len(found) == _MOST:
            break
        found.append(town)
        taken.append(town.at_m)
    return found


def _ends(route: Route) -> Iterator[Town]:
    """Yield the first and the last stop as towns."""
    for stop, at_m in ((route.stops[0], 0.0), (route.stops[-1], route.length_m)):
        yield Town(
            name=stop.name,
            lon=stop.lon,
            lat=stop.lat,
            country=stop.country,
            people=stop.population or 0,
            at_m=at_m,
        )


def _passed(route: Route, towns: Towns) -> Iterator[Town]:
    """Yield the towns along each run of legs that is drawn as it runs, and at points of others."""
    start = 0.0
    run: list[tuple[Leg, float]] = []
    for leg in (*route.legs, None):
        if leg is not None and leg.kind in _DRAWN:
            run.append((leg, start))
        elif run:
            yield from towns.along(*_line(run))
            run = []
        if leg is not None and leg.kind is LegKind.SCHEMATIC:
            yield from towns.at(*_line([(leg, start)]))
        start += leg.length_m if leg is not None else 0.0


def _line(run: Sequence[tuple[Leg, float]]) -> tuple[tuple[Floats, Floats], Floats]:
    """Return longitudes, latitudes and chainage of the points of legs."""
    lon: list[float] = []
    lat: list[float] = []
    at_m: list[Floats] = []
    for leg, start in run:
        xy = np.asarray(leg.line.coords, dtype=np.float64)
        steps = np.hypot(np.diff(xy[:, 0]) * np.cos(np.radians(xy[:-1, 1])), np.diff(xy[:, 1]))
        share = np.r_[0.0, np.cumsum(steps)] / max(float(steps.sum()), 1e-12)
        lon += xy[:, 0].tolist()
        lat += xy[:, 1].tolist()
        at_m.append(start + share * leg.length_m)
    return (np.array(lon), np.array(lat)), np.concatenate(at_m)


def _mark(town: Town) -> Waymark:
    people = f"{town.people:,} people, {town.country}"
    return Waymark(
        kind="town", name=town.name, lon=town.lon, lat=town.lat, at_m=town.at_m, detail=people
    )


def _stretches(route: Route, marks: Sequence[Waymark], passed: Sequence[Town]) -> Iterator[Stretch]:
    """Yield the parts of a route, each named after the places at its ends."""
    parts = _parts(route.legs)
    cuts = np.cumsum([0.0, *(sum(leg.length_m for leg in part) for part in parts)]).tolist()
    ends = zip(cuts[1:-1], pairwise(parts), strict=True)
    between = (
        _name_at(marks, passed, at, across=one[-1].country != other[0].country)
        for at, (one, other) in ends
    )
    names = [route.stops[0].name, *between, route.stops[-1].name]
    for part, (start, end), (origin, destination) in zip(
        parts, pairwise(cuts), pairwise(names), strict=True
    ):
        longest = max(part, key=lambda leg: (leg.kind is not LegKind.ACCESS, leg.length_m))
        lines = [leg.name for leg in part if leg.name]
        yield Stretch(
            origin=origin,
            destination=destination,
            line=lines[0] if lines else "",
            country=longest.country,
            gauge_mm=longest.gauge_mm,
            start_m=start,
            length_m=end - start,
            posted_m=_sum(part, LegKind.POSTED),
            joined_m=_sum(part, LegKind.JOIN),
            drawn_m=_sum(part, LegKind.SCHEMATIC),
            ferry_m=_sum(part, LegKind.FERRY),
        )


def _parts(legs: Sequence[Leg]) -> list[list[Leg]]:
    """Return legs by country, gauge, line and ferry; what is short goes with its neighbour."""
    parts: list[list[Leg]] = []
    for leg in legs:
        if parts and _key(parts[-1][-1]) == _key(leg):
            parts[-1].append(leg)
        else:
            parts.append([leg])
    found: list[list[Leg]] = []
    for part in parts:
        if found and (_is_short(part) or _is_short(found[-1])) and _goes_with(found[-1], part):
            found[-1] += part
        else:
            found.append(part)
    return found


def _is_short(legs: Sequence[Leg]) -> bool:
    only_access = all(leg.kind is LegKind.ACCESS for leg in legs)
    return only_access or sum(leg.length_m for leg in legs) < _SHORT_M


def _goes_with(legs: Sequence[Leg], others: Sequence[Leg]) -> bool:
    ferries = {leg.kind is LegKind.FERRY for leg in (*legs, *others)}
    return legs[0].country == others[0].country and ferries == {False}


def _key(leg: Leg) -> tuple[str, int | None, str, bool]:
    return leg.country, leg.gauge_mm, leg.name or "", leg.kind is LegKind.FERRY


def _sum(legs: Sequence[Leg], kind: LegKind) -> float:
    return sum(leg.length_m for leg in legs if leg.kind is kind)


def _name_at(marks: Sequence[Waymark], passed: Sequence[Town], at_m: float, *, across: bool) -> str:
    """Return what is at a chainage: a station or town, or the border with one near it."""
    borders = [mark for mark in marks if mark.kind == "border"] if across else []
    near = [mark for mark in borders if abs(mark.at_m - at_m) < _SAME_M]
    border = min(near, key=lambda mark: abs(mark.at_m - at_m), default=None)
    if border is not None and border.detail:
        return border.detail.removeprefix("between ")
    told = [(abs(mark.at_m - at_m), mark.name) for mark in marks if mark.kind in _TOLD]
    told += [(abs(town.at_m - at_m), town.name) for town in passed]
    away, name = min(told, default=(np.inf, ""))
    if border is not None:
        return f"{name} (border {border.name})" if away < _SAME_M else f"the border {border.name}"
    if away < _SAME_M:
        return name
    return f"{away / 1000:,.0f} km from {name}" if name else f"km {at_m / 1000:,.0f}"


def _named(legs: Sequence[Leg], stretches: Sequence[Stretch]) -> Iterator[Leg]:
    """Yield legs, those without a name called after the ends of their stretch."""
    at = 0.0
    for leg in legs:
        middle = at + leg.length_m / 2
        own = (each for each in stretches if middle <= each.start_m + each.length_m + 1e-3)
        part = next(own, stretches[-1])
        at += leg.length_m
        yield leg if leg.name else replace(leg, name=f"{part.origin}–{part.destination}")


def itinerary_to_dict(itinerary: Itinerary) -> dict[str, object]:
    """Return an itinerary as the JSON contract has it.

    Parameters
    ----------
    itinerary
        A route explained.

    Returns
    -------
    dict
        ``{"reading", "route", "why", "low", "value", "high", "unit": "km", "source",
        "assumptions", "legs": [{"from", "to", "line", "country", "gauge_mm", "km", "posted_km",
        "joined_km", "drawn_km", "ferry_km"}], "passes": [{"km", "kind", "name", "detail", "lon",
        "lat"}]}``.
    """
    route = itinerary.route
    return {
        "reading": route.reading.value,
        "route": plain_text(route.name),
        "why": plain_text(route.why),
        "low": _km(route.low_m),
        "value": _km(route.length_m),
        "high": _km(route.high_m),
        "unit": "km",
        "source": plain_text(route.source),
        "assumptions": [plain_text(each) for each in route.assumptions],
        "legs": [
            {
                "from": plain_text(each.origin),
                "to": plain_text(each.destination),
                "line": plain_text(each.line),
                "country": each.country,
                "gauge_mm": each.gauge_mm,
                "km": _km(each.length_m),
                "posted_km": _km(each.posted_m),
                "joined_km": _km(each.joined_m),
                "drawn_km": _km(each.drawn_m),
                "ferry_km": _km(each.ferry_m),
            }
            for each in itinerary.stretches
        ],
        "passes": [
            {
                "km": _km(mark.at_m),
                "kind": mark.kind,
                "name": plain_text(mark.name),
                "detail": plain_text(mark.detail),
                "lon": mark.lon,
                "lat": mark.lat,
            }
            for mark in route.waymarks
        ],
    }


def _km(metres: float) -> float:
    return round(from_si(metres, "km"), 1)
