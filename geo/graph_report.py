"""Ways over a graph as routes: legs, waymarks, caveats, and the interval.

In: ways from place to place. Out: a route.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

import numpy as np
from shapely.geometry import LineString

from geo.graph import Path, Port
from geo.graph_corridor import LineRun, line_run
from geo.graph_doubt import Guess, Spread, caveats, goes_round, half_width
from geo.graph_marks import marks_of, name_of
from geo.graph_missing import closed_border
from geo.graph_plan import Planner
from geo.graph_posted import Passed, Posted, PostedKm, Stations, read_posts
from geo.graph_route import Bends, Stretch, bent, lay, legs_of, restated
from geo.graph_towns import Towns
from geo.graph_ways import Way
from geo.measure import geodesic_m
from geo.model import Leg, LegKind, Place, Reading, Route, Waymark

__all__ = ["Guess", "RouteMaker", "Spread"]

_TOWN_M = 5_000.0  # at most this much of a place's vagueness widens a route
_TOLD_SHARE, _TOLD_M = 0.01, 1_000.0  # what a drawing leaves out is told from here on


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
        self,
        stops: tuple[Place, ...],
        ways: Sequence[Way],
        *,
        via: Sequence[Place] = (),
        gauge: int | None = None,
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
        gauge
            The gauge that the train keeps to, mm, where one was asked for.

        Returns
        -------
        Route
            With legs, waymarks and interval.
        """
        laid = self._lay(stops, ways, gauge=gauge, free_m=self._guess.free_m)
        bare = sum(geodesic_m(a, b) for a, b in pairwise(stops))
        if laid.length_m < bare:
            # no way is shorter than the straight line: the walks at its ends count from the door
            laid = self._lay(stops, ways, gauge=gauge, free_m=0.0)
        straight_m = sum(geodesic_m(a, b) for a, b in pairwise((stops[0], *via, *stops[1:])))
        flags, told = self._doubts(stops, ways, laid, straight_m=straight_m)
        codes = tuple(dict.fromkeys(leg.country for leg in laid.legs if leg.country))
        below, above = half_width(
            self._spreads, length_m=laid.length_m, flags=flags, countries=codes
        )
        slack_m = laid.posted_m * self._guess.posted + 0.5 * laid.walk_m
        slack_m += sum(min(each.radius_m, _TOWN_M) for each in (stops[0], stops[-1])) / 2
        unposted_m = laid.length_m - laid.posted_m
        low_m = max(laid.length_m - slack_m - unposted_m * below, 0.0)
        if "roundabout" in flags:
            low_m = min(low_m, self._guess.low * straight_m)
        names = self._names(ways)
        return Route(
            reading=self.reading,
            network=self.name,
            stops=stops,
            legs=tuple(laid.legs),
            length_m=laid.length_m,
            low_m=low_m,
            high_m=laid.length_m + slack_m + unposted_m * above,
            source=self._cited(laid.posted),
            name=ways[0].name or name_of(laid.marks) or names.own or f"{self.name} line",
            why="; ".join(dict.fromkeys(way.why for way in ways)),
            waymarks=tuple(laid.marks),
            countries=codes,
            gauges_mm=tuple(dict.fromkeys(leg.gauge_mm for leg in laid.legs if leg.gauge_mm)),
            flags=flags,
            assumptions=(
                *told,
                *_hidden(laid.drawn_m, laid.hidden_m, what=self._hides),
                *names.others,
                f"interval of {_widths(below, above)} where no posts are, "
                "from the benchmark against published distances",
            ),
        )

    def _doubts(
        self, stops: Sequence[Place], ways: Sequence[Way], laid: _Laid, *, straight_m: float
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what makes a way doubtful, as flags and as words for the reader."""
        flags, told = caveats(self.planner, ways, laid.legs, network=self.name)
        round_flags, round_told = goes_round(
            self.planner,
            ways,
            length_m=laid.length_m,
            straight_m=straight_m,
            posted_m=laid.posted_m,
        )
        closed = self._closed_between(stops)
        differing = [run for run in laid.lines if run.differs]
        return (
            *flags,
            *round_flags,
            *("closed_border" for _ in closed),
            *(("line_differs",) if differing else ()),
        ), (
            *told,
            *round_told,
            *(f"{closed_border(self.planner, pair)}; the way goes round" for pair in closed),
            *(_differing(run) for run in differing),
        )

    def _closed_between(self, stops: Sequence[Place]) -> list[frozenset[str]]:
        """Return the borders between neighbouring stops that are closed."""
        pairs = [frozenset((a.country, b.country)) for a, b in pairwise(stops)]
        return [pair for pair in dict.fromkeys(pairs) if pair in self.planner.rules.closed_why]

    def _lay(
        self,
        stops: tuple[Place, ...],
        ways: Sequence[Way],
        *,
        gauge: int | None,
        free_m: float,
    ) -> _Laid:
        """Return ways end to end, with the walks beyond what is free at their ends."""
        legs: list[Leg] = []
        marks: list[Waymark] = []
        posted: list[PostedKm] = []
        lines: list[LineRun] = []
        at = drawn_m = hidden_m = 0.0
        for way, (a, b) in zip(ways, pairwise(stops), strict=True):
            onto = self._access(a, way.path.origin, free_m, outward=True)
            legs += onto
            at += sum(leg.length_m for leg in onto)
            if way.path.steps:
                shape, stations, map_m = self._shape(way.path)
                drawn_m += map_m
                hidden_m += float(shape.at_m[-1]) - map_m
                runs = [run for line in way.lines if (run := line_run(shape, line))]
                known = [run.posted for run in runs if run.posted is not None]
                posts = read_posts(float(shape.at_m[-1]), stations, known)
                lines += runs
                new, passed = self._laid(way, shape, posts, stations, at, gauge)
                legs += new
                marks += passed
                at += posts.length_m
                posted.append(posts)
            off = self._access(b, way.path.destination, free_m, outward=False)
            legs += off
            at += sum(leg.length_m for leg in off)
        return _Laid(
            legs=legs,
            marks=marks,
            posted=posted,
            lines=lines,
            length_m=at,
            drawn_m=drawn_m,
            hidden_m=hidden_m,
        )

    @property
    def _hides(self) -> str:
        """Return what the drawing of this network leaves out: relief lengthens roads alone."""
        return "bends and slopes" if "relief" in self.planner.graph.arrays else "bends"

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

    def _access(self, place: Place, port: Port, free_m: float, *, outward: bool) -> list[Leg]:
        """Return the way between a place and the network, where it is worth counting."""
        length = self._guess.walk * (port.away_m - free_m)
        if length <= 0.0:
            return []
        ends = [(place.lon, place.lat), (_near(port.lon, place.lon), port.lat)]
        line = LineString(ends if outward else ends[::-1])
        return [Leg(line=line, length_m=length, kind=LegKind.ACCESS, country=place.country)]

    def _shape(self, path: Path) -> tuple[Stretch, tuple[Passed, ...], float]:
        """Return a path as points and the stations on it, both with what the drawing hides.

        Third comes what the drawing has, metres.
        """
        graph = self.planner.graph
        shape = lay(graph, path)
        stations = self._stations.along(path)
        drawn_m = float((np.diff(shape.at_m) / graph.stretch[shape.chain]).sum())
        if self._bends is None:
            return shape, stations, drawn_m
        marks = [each.at_m for each in stations]
        shape, turned = bent(graph, shape, marks, bends=self._bends)
        passed = tuple(
            replace(each, at_m=at_m) for each, at_m in zip(stations, turned, strict=True)
        )
        return shape, passed, drawn_m

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

    def _rails(self, way: Way, chain: int, country: str, *, kept: int | None) -> tuple[int, ...]:
        """Return the gauges of a chain in a country; a chain across a border has both usual."""
        graph, rules = self.planner.graph, self.planner.rules
        usual = (rules.gauge_mm[country],) if country in rules.gauge_mm else ()
        if way.fast and country in rules.fast_mm:
            return (rules.fast_mm[country],)
        if rules.gauges_of is None:
            return usual
        own = rules.gauges_of(chain)
        at_home = graph.countries[int(graph.chain_country[chain])] == country
        found = own if at_home or len(own) > 1 else usual
        return (kept,) if kept in found else found

    def _laid(
        self,
        way: Way,
        shape: Stretch,
        posts: PostedKm,
        stations: Sequence[Passed],
        start_m: float,
        gauge: int | None,
    ) -> tuple[tuple[Leg, ...], list[Waymark]]:
        rules = self.planner.rules
        stretch, turned = restated(
            shape,
            [(part.first.at_m, part.last.at_m, part.post_m) for part in posts.parts],
            [each.at_m for each in stations],
        )
        legs = legs_of(
            self.planner.graph,
            stretch,
            lines=[part.line for part in posts.parts],
            gauges=partial(self._rails, way, kept=gauge) if rules.gauge_mm else None,
        )
        passed = [
            Passed(station=each.station, at_m=at_m)
            for each, at_m in zip(stations, turned, strict=True)
        ]
        return legs, marks_of(legs, passed, start_m=start_m, breaks=rules.breaks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Laid:
    """Ways laid end to end: legs, what is passed, what posts and named lines say, metres.

    `drawn_m` is what the map has of them, `hidden_m` what bends and relief are taken to add.
    """

    legs: list[Leg]
    marks: list[Waymark]
    posted: list[PostedKm]
    lines: list[LineRun]
    length_m: float
    drawn_m: float = 0.0
    hidden_m: float = 0.0

    @property
    def posted_m(self) -> float:
        """Return how much of it posts give."""
        return sum(posts.posted_m for posts in self.posted)

    @property
    def walk_m(self) -> float:
        """Return how much of it lies between a place and the network."""
        return sum(leg.length_m for leg in self.legs if leg.kind is LegKind.ACCESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What a line is called, and what is said of the others."""

    own: str = ""
    others: tuple[str, ...] = ()


def _hidden(drawn_m: float, hidden_m: float, *, what: str) -> tuple[str, ...]:
    """Return what is said of the length that a drawing leaves out, where it is worth telling."""
    if hidden_m < max(_TOLD_SHARE * drawn_m, _TOLD_M):
        return ()
    return (
        f"the map draws {drawn_m / 1000:,.0f} km; {hidden_m / 1000:,.0f} km are added for the"
        f" {what} that it leaves out, fitted to published lengths",
    )


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
