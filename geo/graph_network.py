"""A graph with its tables, keeping the promise of `geo.networks.Network`.

In: an opener of the graph and the facts about it. Out: routes.
Pure but for the opener, which is called once, when the first route is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from geo.errors import NoRouteError
from geo.graph import JOINED, Graph
from geo.graph_plan import Planner, Rules, Way
from geo.graph_route import lay, legs_of
from geo.model import Leg, LegKind, Place, Reading, Route, Waymark
from geo.settings import Settings

__all__ = ["GraphNetwork", "Spread"]

_FAR_M = 5_000.0  # a place farther from the network than this is flagged


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Half-width of the interval by length of way: `part` of it, and `floor_m` at least."""

    up_to_m: float
    part: float


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
        corridors: Callable[[], Mapping[str, tuple[Place, ...]]] = dict,
    ) -> None:
        self.name = name
        self.reading = reading
        self.source = source
        self._opener = opener
        self._rules = rules
        self._spreads = tuple(spreads)
        self._corridors = corridors

    @cached_property
    def planner(self) -> Planner:
        """Return the planner over the opened graph."""
        return Planner(self._opener(), self._rules())

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
        if len(stops) == 2:
            ways = self._ways(stops[0], stops[1], passing, avoid, gauge, limit_m)
            return tuple(self._route(stops, (way,)) for way in ways)
        legs = [
            self._ways(a, b, passing if k == 0 else (), avoid, gauge, limit_m)[0]
            for k, (a, b) in enumerate(pairwise(stops))
        ]
        return (self._route(stops, legs),)

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
        avoid: Sequence[str],
        gauge: int | None,
        limit_m: float,
    ) -> tuple[Way, ...]:
        ways = self.planner.ways(a, b, via=via, avoid=avoid, gauge=gauge, limit_m=limit_m)
        if not ways:
            raise NoRouteError(
                self._why_not(a, b, via, limit_m),
                network=self.name,
                origin=a.name,
                destination=b.name,
            )
        return ways

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
        for way in ways:
            if way.path.steps:
                new, passed = self._laid(way, at)
                legs += new
                marks += passed
            at += way.path.length_m
        far = max(max(way.path.origin.away_m, way.path.destination.away_m) for way in ways)
        flags = list(dict.fromkeys(flag for way in ways for flag in way.flags))
        assumptions = []
        kinds = {
            self.planner.graph.kind[chain] for way in ways for chain in self.planner.joins(way.path)
        }
        if any(bits & JOINED for bits in kinds):
            flags.append("inferred_join")
            assumptions.append(
                "gaps in the map closed where a reviewed table says the line runs on"
            )
        if any(leg.kind is LegKind.SCHEMATIC for leg in legs):
            flags.append("schematic")
        if far > _FAR_M:
            flags.append("far_snap")
            assumptions.append(f"an end lies {far / 1000:.0f} km from the network")
        slack = at * self._part(at) + sum(
            max(way.path.origin.away_m, 0.0) + max(way.path.destination.away_m, 0.0) for way in ways
        )
        codes = tuple(dict.fromkeys(leg.country for leg in legs if leg.country))
        gauges = tuple(
            dict.fromkeys(
                self.planner.rules.gauge_mm[code]
                for code in codes
                if code in self.planner.rules.gauge_mm
            )
        )
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
            gauges_mm=gauges,
            flags=tuple(flags),
            assumptions=tuple(assumptions),
        )

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


def _name(marks: Sequence[Waymark]) -> str:
    borders = [mark.name for mark in marks if mark.kind == "border"]
    return f"by the border {', '.join(borders)}" if borders else ""
