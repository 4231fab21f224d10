"""A graph with its tables, keeping the promise of `geo.networks.Network`.

In: an opener of the graph and the facts about it. Out: routes.
Pure but for the opener, which is called once, when the first route is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from shapely.geometry import LineString

from geo.errors import NoRouteError
from geo.graph import JOINED, PROPOSED, Graph, Port
from geo.graph_plan import Asked, Planner, Rules, Way
from geo.graph_route import lay, legs_of
from geo.measure import geodesic_line, geodesic_m
from geo.model import Leg, LegKind, Place, Reading, Route, Waymark
from geo.settings import Settings

__all__ = ["GraphNetwork", "Guess", "Spread"]

Floats = npt.NDArray[np.float64]

_FAR_M = 5_000.0  # a place farther from the network than this is flagged
_NEAR_M = 15_000.0  # within a town any ratio may be true
_TOWN_M = 5_000.0  # at most this much of a place's vagueness widens a route
_PROPOSAL = "unproven join"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Half-width of the interval, as a part of the length, for ways up to `up_to_m`."""

    up_to_m: float
    part: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """What is taken where the network has no way that makes sense.

    `circuity` is the usual ratio of way to straight line, `low` and `high` its range;
    beyond `absurd` a way found must hide a gap. `walk` metres of way are added for each metre
    that a place lies beyond `free_m` from its port.
    """

    circuity: float
    low: float
    high: float
    absurd: float
    walk: float
    free_m: float


class GraphNetwork:
    """A network of lines that journeys can be laid on.

    Parameters
    ----------
    name
        Short name, such as ``"rail"``.
    reading
        The yardstick it measures.
    source
        What the result cites.
    opener
        Returns the graph; called once.
    rules
        What is closed, open, and of which gauge.
    spreads
        Half-widths, shortest ways first; the last holds for all longer ones.
    guess
        What is taken where there is no way.
    weight
        Returns how dear each chain is beside its length.
    corridors
        Returns the points of each named corridor.
    """

    def __init__(
        self,
        *,
        name: str,
        reading: Reading,
        source: str,
        opener: Callable[[], Graph],
        rules: Callable[[], Rules],
        spreads: Sequence[Spread],
        guess: Guess,
        weight: Callable[[Graph], Floats | None] = lambda graph: None,
        corridors: Callable[[], Mapping[str, tuple[Place, ...]]] = dict,
    ) -> None:
        self.name = name
        self.reading = reading
        self.source = source
        self._opener = opener
        self._rules = rules
        self._spreads = tuple(spreads)
        self._guess = guess
        self._weight = weight
        self._corridors = corridors

    @cached_property
    def planner(self) -> Planner:
        """Return the planner over the opened graph."""
        graph = self._opener()
        return Planner(graph, self._rules(), self._weight(graph))

    def route(
        self,
        stops: tuple[Place, ...],
        *,
        via: tuple[Place | str, ...] = (),
        avoid: tuple[str, ...] = (),
        gauge: int | None = None,
        settings: Settings | None = None,
    ) -> tuple[Route, ...]:
        """Return the ways from stop to stop, best first.

        Parameters
        ----------
        stops
            Two places or more.
        via
            Places or corridor names to pass.
        avoid
            Country codes not to enter.
        gauge
            Gauge to keep to, mm.
        settings
            Choices of this run.

        Returns
        -------
        tuple of Route
            The second and later differ by more than 5 % in length.

        Raises
        ------
        NoRouteError
            If there is no way; the message says why.
        """
        limit_m = (settings or Settings()).snap_limit_m
        passing = self._places(via)
        asked = Asked(avoid=tuple(avoid), gauge=gauge, limit_m=limit_m)
        if len(stops) == 2:
            ways = self._ways(stops[0], stops[1], passing, asked)
            routes = [self._route(stops, (way,)) for way in ways]
            return tuple(self._judged(stops, routes, passing))
        legs = [
            self._ways(a, b, passing if k == 0 else (), asked)
            for k, (a, b) in enumerate(pairwise(stops))
        ]
        if not all(legs):
            return (self._estimate(stops, "a leg of it is not on the map"),)
        return (self._route(stops, [ways[0] for ways in legs]),)

    def _places(self, via: Sequence[Place | str]) -> tuple[Place, ...]:
        found: list[Place] = []
        for each in via:
            if isinstance(each, Place):
                found.append(each)
                continue
            points = self._corridors().get(each.strip().casefold())
            if points is None:
                raise NoRouteError(
                    f"The {self.name} network has no corridor called {each!r}; name a place.",
                    network=self.name,
                )
            found += points
        return tuple(found)

    def _ways(
        self,
        a: Place,
        b: Place,
        via: Sequence[Place],
        asked: Asked,
    ) -> tuple[Way, ...]:
        """Return the ways, or none where the map lacks a line that must be there."""
        ways = self.planner.ways(a, b, via=via, asked=asked)
        if ways:
            return ways
        bound = bool(via) or bool(asked.avoid) or asked.gauge is not None
        if bound or not self.planner.joined_by_land(a, b, asked.limit_m):
            raise NoRouteError(
                self._why_not(a, b, via, asked.limit_m),
                network=self.name,
                origin=a.name,
                destination=b.name,
            )
        return ()

    def _judged(
        self, stops: tuple[Place, ...], routes: list[Route], via: Sequence[Place]
    ) -> list[Route]:
        """Put an estimate first where the best way found goes absurdly far round."""
        if not routes:
            return [self._estimate(stops, "the line is not on the map")]
        straight = geodesic_m(stops[0], stops[1])
        best = routes[0]
        if via or straight < _NEAR_M or best.length_m <= self._guess.absurd * straight:
            return routes
        ratio = best.length_m / straight
        why = f"the way on the map is {ratio:.1f} times the straight line, so it lacks a line"
        return [self._estimate(stops, why), *routes]

    def _estimate(self, stops: tuple[Place, ...], why: str) -> Route:
        guess = self._guess
        lines = [geodesic_line(origin=a, destination=b) for a, b in pairwise(stops)]
        lengths = [geodesic_m(a, b) for a, b in pairwise(stops)]
        legs = tuple(
            Leg(
                line=line,
                length_m=guess.circuity * length,
                kind=LegKind.GEODESIC,
                country=a.country if a.country == b.country else "",
                note="estimate",
            )
            for line, length, (a, b) in zip(lines, lengths, pairwise(stops), strict=True)
        )
        straight = sum(lengths)
        return Route(
            reading=self.reading,
            network=self.name,
            stops=stops,
            legs=legs,
            length_m=guess.circuity * straight,
            low_m=guess.low * straight,
            high_m=guess.high * straight,
            source=f"straight line × {guess.circuity}, the usual circuity of {self.name}",
            name=f"{self.name}, estimated",
            why=f"estimated from the straight line: {why}",
            countries=tuple(dict.fromkeys(each.country for each in stops if each.country)),
            flags=("estimate",),
            assumptions=(f"{why}; taken as {guess.circuity} times the straight line",),
        )

    def _why_not(self, a: Place, b: Place, via: Sequence[Place], limit_m: float) -> str:
        cost = self.planner.graph.length_m
        for place in (a, *via, b):
            if not self.planner.ports(place, cost, limit_m):
                return (
                    f"{place.name} lies more than {limit_m / 1000:.0f} km from the "
                    f"{self.name} network."
                )
        return f"No open {self.name} line joins {a.name} and {b.name}."

    def _route(self, stops: tuple[Place, ...], ways: Sequence[Way]) -> Route:
        legs: list[Leg] = []
        marks: list[Waymark] = []
        at = 0.0
        for way, (a, b) in zip(ways, pairwise(stops), strict=True):
            onto = self._access(a, way.path.origin, outward=True)
            legs += onto
            at += sum(leg.length_m for leg in onto)
            if way.path.steps:
                new, passed = self._laid(way, at)
                legs += new
                marks += passed
            at += way.path.length_m
            off = self._access(b, way.path.destination, outward=False)
            legs += off
            at += sum(leg.length_m for leg in off)
        flags, assumptions = self._caveats(ways, legs)
        walk = sum(leg.length_m for leg in legs if leg.kind is LegKind.ACCESS)
        proposed = sum(leg.length_m for leg in legs if leg.note == _PROPOSAL)
        slack = at * self._part(at) + 0.5 * walk + 0.5 * proposed
        slack += sum(min(each.radius_m, _TOWN_M) for each in (stops[0], stops[-1])) / 2
        codes = tuple(dict.fromkeys(leg.country for leg in legs if leg.country))
        gauges = self.planner.rules.gauge_mm
        return Route(
            reading=self.reading,
            network=self.name,
            stops=stops,
            legs=tuple(legs),
            length_m=at,
            low_m=max(at - slack, 0.0),
            high_m=at + slack,
            source=self.source,
            name=_name(marks) or f"{self.name} line",
            why="; ".join(dict.fromkeys(way.why for way in ways)),
            waymarks=tuple(marks),
            countries=codes,
            gauges_mm=tuple(dict.fromkeys(gauges[code] for code in codes if code in gauges)),
            flags=flags,
            assumptions=assumptions,
        )

    def _access(self, place: Place, port: Port, *, outward: bool) -> list[Leg]:
        """Return the way between a place and the network, where it is worth counting."""
        length = self._guess.walk * (port.away_m - self._guess.free_m)
        if length <= 0.0:
            return []
        ends = [(place.lon, place.lat), (_near(port.lon, place.lon), port.lat)]
        line = LineString(ends if outward else ends[::-1])
        return [Leg(line=line, length_m=length, kind=LegKind.ACCESS, country=place.country)]

    def _caveats(
        self, ways: Sequence[Way], legs: Sequence[Leg]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return flags and assumptions of a route."""
        flags = list(dict.fromkeys(flag for way in ways for flag in way.flags))
        assumptions = []
        kind = self.planner.graph.kind
        bits = {int(kind[chain]) for way in ways for chain in self.planner.joins(way.path)}
        proposed = sum(leg.length_m for leg in legs if leg.note == _PROPOSAL)
        if any(each & (JOINED | PROPOSED) for each in bits):
            flags.append("inferred_join")
        if any(each & JOINED for each in bits):
            assumptions.append("gaps of the map are closed where the reviewed table has a line")
        if proposed:
            flags.append("unproven_join")
            assumptions.append(
                f"{proposed / 1000:.1f} km of the way are gaps that the line seems to run across"
            )
        if any(leg.kind is LegKind.SCHEMATIC for leg in legs):
            flags.append("schematic")
        far = max(max(way.path.origin.away_m, way.path.destination.away_m) for way in ways)
        if far > _FAR_M:
            flags.append("far_snap")
            assumptions.append(f"an end lies {far / 1000:.0f} km from the {self.name} network")
        return tuple(flags), tuple(assumptions)

    def _part(self, length_m: float) -> float:
        for spread in self._spreads:
            if length_m <= spread.up_to_m:
                return spread.part
        return self._spreads[-1].part

    def _laid(self, way: Way, start_m: float) -> tuple[list[Leg], list[Waymark]]:
        graph = self.planner.graph
        stretch = lay(graph, way.path)
        legs = legs_of(graph, stretch)
        gauges = self.planner.rules.gauge_mm
        marks: list[Waymark] = []
        at = start_m
        for k, leg in enumerate(legs):
            lon, lat = leg.line.coords[0]
            before = legs[k - 1] if k else None
            if before is not None and before.country != leg.country:
                marks.append(
                    Waymark(
                        kind="border",
                        name=f"{before.country}–{leg.country}",
                        lon=lon,
                        lat=lat,
                        at_m=at,
                    )
                )
                one, other = gauges.get(before.country), gauges.get(leg.country)
                if one and other and one != other:
                    marks.append(
                        Waymark(
                            kind="gauge_break",
                            name=f"{one} mm | {other} mm",
                            lon=lon,
                            lat=lat,
                            at_m=at,
                        )
                    )
            if leg.kind is LegKind.JOIN and leg.length_m > _SHORT_JOIN_M:
                marks.append(
                    Waymark(
                        kind="join",
                        name="gap closed",
                        lon=lon,
                        lat=lat,
                        at_m=at,
                        detail=f"{leg.length_m / 1000:.1f} km not on the map",
                    )
                )
            at += leg.length_m
        return list(legs), marks


# shorter joins only mend the rounding of the source
_SHORT_JOIN_M = 250.0


def _near(lon: float, other: float) -> float:
    """Return a longitude on the same turn as another."""
    return other + (lon - other + 180.0) % 360.0 - 180.0


def _name(marks: Sequence[Waymark]) -> str:
    borders = [mark.name for mark in marks if mark.kind == "border"]
    return f"by the border {', '.join(borders)}" if borders else ""
