"""Ways over a graph as routes: legs, waymarks, caveats, and the interval.

In: ways from place to place. Out: a route.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from shapely.geometry import LineString

from geo.graph import Path, Port
from geo.graph_corridor import LineRun, line_run
from geo.graph_doubt import Guess, Spread, caveats, half_width
from geo.graph_make import gaps_m
from geo.graph_plan import Planner
from geo.graph_posted import Passed, Posted, PostedKm, Stations, read_posts
from geo.graph_route import Bends, Stretch, bent, lay, legs_of, restated
from geo.graph_towns import Towns
from geo.graph_ways import Way, is_roundabout
from geo.measure import geodesic_m
from geo.model import Leg, LegKind, Place, Reading, Route, Waymark

__all__ = ["Guess", "RouteMaker", "Spread"]

_TOWN_M = 5_000.0  # at most this much of a place's vagueness widens a route
_MOSTLY = 0.5  # posted for this much of it, a way is known
_SHORT_JOIN_M = 250.0  # shorter joins only mend the rounding of the source


class RouteMaker:
    """Makes routes of one network.

    Parameters
    ----------
    planner
        Its planner.
    reading
        The yardstick it measures.
    name
        Its name.
    source
        What the result cites.
    guess
        How the way between a place and the network is counted.
    spreads
        Half-widths, shortest ways first; the last holds for all longer ones.
    stations
        Stations and posts on its chains.
    bends
        What the drawing of its lines hides of their length, if it does.
    towns
        Towns to tell lines apart by, if there is a choice.
    """

    def __init__(
        self,
        planner: Planner,
        *,
        reading: Reading,
        name: str,
        source: str,
        guess: Guess,
        spreads: Sequence[Spread],
        stations: Stations,
        bends: Bends | None = None,
        towns: Towns | None = None,
    ) -> None:
        self.planner = planner
        self.reading = reading
        self.name = name
        self.source = source
        self._guess = guess
        self._spreads = tuple(spreads)
        self._stations = stations
        self._bends = bends
        self._towns = towns

    def route(
        self, stops: tuple[Place, ...], ways: Sequence[Way], *, via: Sequence[Place] = ()
    ) -> Route:
        """Return the route that lays ways end to end.

        Parameters
        ----------
        stops
            Two places or more.
        ways
            One for each pair of them.
        via
            Places to pass between the first two, as they were asked for.

        Returns
        -------
        Route
            With legs, waymarks and interval.
        """
        legs: list[Leg] = []
        marks: list[Waymark] = []
        posted: list[PostedKm] = []
        lines: list[LineRun] = []
        at = 0.0
        for way, (a, b) in zip(ways, pairwise(stops), strict=True):
            onto = self._access(a, way.path.origin, outward=True)
            legs += onto
            at += sum(leg.length_m for leg in onto)
            if way.path.steps:
                shape, stations = self._shape(way.path)
                runs = [run for line in way.lines if (run := line_run(shape, line))]
                known = [run.posted for run in runs if run.posted is not None]
                posts = read_posts(float(shape.at_m[-1]), stations, known)
                lines += runs
                new, passed = self._laid(shape, posts, stations, at)
                legs += new
                marks += passed
                at += posts.length_m
                posted.append(posts)
            off = self._access(b, way.path.destination, outward=False)
            legs += off
            at += sum(leg.length_m for leg in off)
        flags, assumptions = caveats(self.planner, ways, legs, network=self.name)
        straight = sum(geodesic_m(a, b) for a, b in pairwise((stops[0], *via, *stops[1:])))
        walk = sum(leg.length_m for leg in legs if leg.kind is LegKind.ACCESS)
        known_m = sum(posts.posted_m for posts in posted)
        # a longer line beside a shorter one is meant to be longer
        beside = any(way.other and way.other.length_m < way.path.length_m for way in ways)
        unsure = self.planner.rules.borders and known_m < _MOSTLY * at and not beside
        if unsure and is_roundabout(length_m=at, straight_m=straight):
            flags += ("roundabout",)
            assumptions += (
                f"the way is {at / straight:.1f} times the straight line, more than nearly all"
                " published ones: it may go round a line that the map lacks",
            )
        below, above = half_width(self._spreads, length_m=at, flags=flags)
        names = self._names(ways)
        if any(run.differs for run in lines):
            flags += ("line_differs",)
            assumptions += tuple(_differing(run) for run in lines if run.differs)
        assumptions += (
            *names.others,
            f"interval of {_widths(below, above)} where no posts are, "
            "from the benchmark against published distances",
        )
        slack = known_m * self._guess.posted + 0.5 * walk
        slack += sum(min(each.radius_m, _TOWN_M) for each in (stops[0], stops[-1])) / 2
        low = max(at - slack - (at - known_m) * below, 0.0)
        if "roundabout" in flags:
            low = min(low, self._guess.low * straight)
        codes = tuple(dict.fromkeys(leg.country for leg in legs if leg.country))
        return Route(
            reading=self.reading,
            network=self.name,
            stops=stops,
            legs=tuple(legs),
            length_m=at,
            low_m=low,
            high_m=at + slack + (at - known_m) * above,
            source=self._cited(posted),
            name=ways[0].name or _name(marks) or names.own or f"{self.name} line",
            why="; ".join(dict.fromkeys(way.why for way in ways)),
            waymarks=tuple(marks),
            countries=codes,
            gauges_mm=tuple(dict.fromkeys(leg.gauge_mm for leg in legs if leg.gauge_mm)),
            flags=flags,
            assumptions=assumptions,
        )

    def _cited(self, posted: Sequence[PostedKm]) -> str:
        parts = [part for posts in posted for part in posts.parts]
        if not parts:
            return self.source
        lines = "; ".join(
            f"{_between_posts(part)} {part.post_m / 1000:.0f} km, "
            f"{part.map_m / 1000:.0f} km on the map ({part.source})"
            for part in parts
        )
        return f"posted km: {lines}; the rest: {self.source}"

    def _access(self, place: Place, port: Port, *, outward: bool) -> list[Leg]:
        """Return the way between a place and the network, where it is worth counting."""
        length = self._guess.walk * (port.away_m - self._guess.free_m)
        if length <= 0.0:
            return []
        ends = [(place.lon, place.lat), (_near(port.lon, place.lon), port.lat)]
        line = LineString(ends if outward else ends[::-1])
        return [Leg(line=line, length_m=length, kind=LegKind.ACCESS, country=place.country)]

    def _shape(self, path: Path) -> tuple[Stretch, tuple[Passed, ...]]:
        """Return a path as points and the stations on it, both with what the drawing hides."""
        shape = lay(self.planner.graph, path)
        stations = self._stations.along(path)
        if self._bends is None:
            return shape, stations
        marks = [each.at_m for each in stations]
        shape, turned = bent(self.planner.graph, shape, marks, bends=self._bends)
        return shape, tuple(
            replace(each, at_m=at_m) for each, at_m in zip(stations, turned, strict=True)
        )

    def _names(self, ways: Sequence[Way]) -> _Names:
        """Return what a line is called beside the other between the same ends, and that one."""
        way = ways[0]
        if way.other is None or self._towns is None or not self.planner.rules.borders:
            return _Names()
        graph = self.planner.graph
        one, other = (lay(graph, path) for path in (way.path, way.other))
        lines = [(each.lon, each.lat) for each in (one, other)]
        own, others = self._towns.apart(*lines), self._towns.apart(*lines[::-1])
        length = way.other.length_m / 1000
        by = f" by {others}" if others else ""
        told = f"another line joins the two{by}, of {length:,.0f} km: --via takes it"
        return _Names(own=f"by {own}" if own else "", others=(told,))

    def _rails(self, chain: int, country: str) -> tuple[int, ...]:
        """Return the gauges of a chain in a country; a chain across a border has both usual."""
        graph, rules = self.planner.graph, self.planner.rules
        usual = (rules.gauge_mm[country],) if country in rules.gauge_mm else ()
        if rules.gauges_of is None:
            return usual
        own = rules.gauges_of(chain)
        at_home = graph.countries[int(graph.chain_country[chain])] == country
        return own if at_home or len(own) > 1 else usual

    def _gauge_break(self, before: Leg, leg: Leg, spot: _Spot) -> Waymark:
        """Return the mark of a break of gauge, and what is done there where that is known."""
        pair = frozenset((before.country, leg.country))
        here = np.array([spot.lon]), np.array([spot.lat])
        near = [
            (float(gaps_m(*here, np.array([each.lon]), np.array([each.lat]))[0]), each)
            for each in self.planner.rules.breaks
            if each.countries == pair
        ]
        away, known = min(near, key=lambda each: each[0], default=(np.inf, None))
        told = f"{known.how} at {known.place}" if known and away <= _BREAK_M else spot.detail
        return Waymark(
            kind="gauge_break",
            name=f"{before.gauge_mm} mm | {leg.gauge_mm} mm",
            lon=spot.lon,
            lat=spot.lat,
            at_m=spot.at_m,
            detail=told,
        )

    def _laid(
        self, shape: Stretch, posts: PostedKm, stations: Sequence[Passed], start_m: float
    ) -> tuple[list[Leg], list[Waymark]]:
        graph = self.planner.graph
        stretch, turned = restated(
            shape,
            [(part.first.at_m, part.last.at_m, part.post_m) for part in posts.parts],
            [each.at_m for each in stations],
        )
        legs = legs_of(
            graph,
            stretch,
            lines=[part.line for part in posts.parts],
            gauges=self._rails if self.planner.rules.gauge_mm else None,
        )
        marks = [
            Waymark(
                kind="station",
                name=each.station.name,
                lon=each.station.lon,
                lat=each.station.lat,
                at_m=start_m + at_m,
                detail=each.station.line,
            )
            for each, at_m in zip(stations, turned, strict=True)
        ]
        crossings = _crossings(stations, turned)
        at = start_m
        for k, leg in enumerate(legs):
            lon, lat = leg.line.coords[0]
            before = legs[k - 1] if k else None
            spot = _Spot(lon=lon, lat=lat, at_m=at, detail="")
            if before is not None and before.country != leg.country:
                crossing = crossings.get((before.country, leg.country))
                if crossing is not None:
                    spot = _between_stations(spot, crossing, start_m)
                marks.append(
                    Waymark(
                        kind="border",
                        name=f"{before.country}–{leg.country}",
                        lon=spot.lon,
                        lat=spot.lat,
                        at_m=spot.at_m,
                        detail=spot.detail,
                    )
                )
            if before and before.gauge_mm and leg.gauge_mm and before.gauge_mm != leg.gauge_mm:
                marks.append(self._gauge_break(before, leg, spot))
            if leg.kind is LegKind.JOIN and leg.length_m > _SHORT_JOIN_M:
                marks.append(
                    Waymark(
                        kind="join",
                        name="link of the reviewed table",
                        lon=lon,
                        lat=lat,
                        at_m=at,
                        detail=f"{leg.length_m / 1000:.1f} km not on the map",
                    )
                )
            at += leg.length_m
        once: dict[tuple[str, str, float], Waymark] = {}
        for mark in sorted(marks, key=lambda mark: mark.at_m):
            chainage = 0.0 if mark.kind == "station" else mark.at_m
            once.setdefault((mark.kind, mark.name, chainage), mark)
        return list(legs), list(once.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What a line is called, and what is said of the others."""

    own: str = ""
    others: tuple[str, ...] = ()


def _between_posts(part: Posted) -> str:
    ends = [each.station.name for each in (part.first, part.last) if each.station.name]
    return f"{part.line} {'–'.join(ends)}".rstrip()


def _differing(run: LineRun) -> str:
    return (
        f"{run.name} is posted at {run.post_m / 1000:,.0f} km; the map has"
        f" {run.map_m / 1000:,.0f} km along it"
    )


def _widths(below: float, above: float) -> str:
    if below == above:
        return f"±{100 * below:g} %"
    return f"-{100 * below:g} to +{100 * above:g} %"


def _near(lon: float, other: float) -> float:
    """Return a longitude on the same turn as another."""
    return other + (lon - other + 180.0) % 360.0 - 180.0


def _name(marks: Sequence[Waymark]) -> str:
    borders = [mark for mark in marks if mark.kind == "border"]
    named = [mark.detail.removeprefix(_BETWEEN) for mark in borders if mark.detail]
    if named and len(named) == len(borders):
        return f"by {', '.join(named)}"
    crossed = [mark.name for mark in borders[:_MOST_BORDERS]]
    more = "" if len(borders) <= _MOST_BORDERS else f" and {len(borders) - _MOST_BORDERS} more"
    return f"by the border {', '.join(crossed)}{more}" if borders else ""


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


_Crossing = tuple[Passed, float, Passed, float]


def _crossings(
    stations: Sequence[Passed], turned: Sequence[float]
) -> dict[tuple[str, str], _Crossing]:
    """Return for each border the stations before and behind it, with their chainage."""
    known = [(each, at) for each, at in zip(stations, turned, strict=True) if each.station.country]
    return {
        (one.station.country, other.station.country): (one, at, other, then)
        for (one, at), (other, then) in pairwise(known)
        if one.station.country != other.station.country and then - at <= _CROSSING_M
    }


def _between_stations(spot: _Spot, crossing: _Crossing, start_m: float) -> _Spot:
    """Return a border's spot, moved between its two stations where the map puts it outside."""
    one, at, other, then = crossing
    detail = f"{_BETWEEN}{one.station.name} and {other.station.name}"
    if start_m + at <= spot.at_m <= start_m + then:
        return replace(spot, detail=detail)
    return _Spot(
        lon=(one.station.lon + other.station.lon) / 2,
        lat=(one.station.lat + other.station.lat) / 2,
        at_m=start_m + (at + then) / 2,
        detail=detail,
    )
