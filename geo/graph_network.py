"""A graph with its tables, keeping the promise of `geo.networks.Network`.

In: an opener of the graph and the facts about it. Out: routes.
Pure but for the opener, which is called once, when the first route is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from geo.errors import NoRouteError
from geo.graph import Graph
from geo.graph_corridor import Corridor, calls_at
from geo.graph_guess import estimated_route, posted_route
from geo.graph_lines import NamedLines, Passing
from geo.graph_missing import why_no_way
from geo.graph_plan import Planner
from geo.graph_posted import Station, Stations
from geo.graph_report import Guess, RouteMaker, Spread
from geo.graph_route import Bends
from geo.graph_towns import Towns
from geo.graph_ways import Asked, Rules, Way
from geo.measure import geodesic_m
from geo.model import LegKind, Place, Reading, Route
from geo.settings import Settings

__all__ = ["GraphNetwork"]

Floats = npt.NDArray[np.float64]

_FAR_TIMES = 3.0  # a way this much longer for what it is to pass says so
_NEAR_M = 50_000.0  # over less than this any ratio may be true


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
        Returns half-widths, shortest ways first; the last holds for all longer ones.
    guess
        What is taken where there is no way.
    weight
        Returns how dear each chain is beside its length.
    stations
        Returns stations and kilometre posts.
    corridors
        Returns the named corridors.
    reach_m
        How far a place may lie from it where that is more than the settings say.
    most_m
        The same where it is less.
    bends
        What the drawing of its lines hides of their length, if it does.
    towns
        Towns to tell lines apart by, if there is a choice.
    """

    def __init__(
        self,
        *,
        name: str,
        reading: Reading,
        source: str,
        opener: Callable[[], Graph],
        rules: Callable[[], Rules],
        spreads: Callable[[], Sequence[Spread]],
        guess: Guess,
        weight: Callable[[Graph], Floats | None] = lambda graph: None,
        stations: Callable[[], Sequence[Station]] = tuple,
        corridors: Callable[[], Sequence[Corridor]] = tuple,
        reach_m: float = 0.0,
        most_m: float = float("inf"),
        bends: Bends | None = None,
        towns: Towns | None = None,
    ) -> None:
        self.name = name
        self.reading = reading
        self.source = source
        self._opener = opener
        self._rules = rules
        self._spreads = spreads
        self._guess = guess
        self._weight = weight
        self._stations = stations
        self._corridors = corridors
        self._reach_m = reach_m
        self._most_m = most_m
        self._bends = bends
        self._towns = towns

    @cached_property
    def planner(self) -> Planner:
        """Return the planner over the opened graph."""
        graph = self._opener()
        return Planner(graph, self._rules(), self._weight(graph))

    @cached_property
    def _maker(self) -> RouteMaker:
        planner = self.planner
        return RouteMaker(
            planner,
            reading=self.reading,
            name=self.name,
            source=self.source,
            guess=self._guess,
            spreads=self._spreads(),
            stations=Stations(planner.graph, planner.snapper, self._stations()),
            bends=self._bends,
            towns=self._towns,
        )

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
        limit_m = max((settings or Settings()).snap_limit_m, self._reach_m)
        limit_m = min(limit_m, self._most_m)
        passing = self._lines.passing(via, stops, limit_m)
        # a train of another gauge than the country's keeps to the lines built for it
        usual = self.planner.rules.gauge_mm.get(stops[0].country, gauge)
        fast = passing.fast or (gauge is not None and gauge != usual)
        asked = Asked(avoid=tuple(avoid), gauge=gauge, limit_m=limit_m, fast=fast)
        if len(stops) == 2:
            try:
                ways = self._ways(stops[0], stops[1], passing.places, asked)
            except NoRouteError:
                if (route := self._by_posts(stops, passing)) is None:
                    raise
                return (route,)
            ways = tuple(passing.told(way) for way in ways)
            if not via:
                ways = self._lines.beside(ways, stops[0], stops[1], asked)
            routes = [
                self._maker.route(stops, (way,), via=passing.places, gauge=gauge) for way in ways
            ]
            if via:
                return tuple(self._compared(stops, routes, via, asked))
            return tuple(self._judged(stops, routes))
        legs = [
            self._ways(a, b, passing.places if k == 0 else (), asked)
            for k, (a, b) in enumerate(pairwise(stops))
        ]
        if not all(legs):
            return (self._estimate(stops, "a leg of it is not on the map"),)
        chosen = [passing.told(ways[0]) if k == 0 else ways[0] for k, ways in enumerate(legs)]
        return (self._maker.route(stops, chosen, via=passing.places, gauge=gauge),)

    @cached_property
    def _lines(self) -> NamedLines:
        return NamedLines(self.planner, tuple(self._corridors()), network=self.name)

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
                why_no_way(self.planner, (a, *via, b), asked=asked, network=self.name),
                network=self.name,
                origin=a.name,
                destination=b.name,
            )
        return ()

    def _compared(
        self,
        stops: tuple[Place, ...],
        routes: Sequence[Route],
        via: Sequence[Place | str],
        asked: Asked,
    ) -> Iterator[Route]:
        """Yield ways over places that were asked for, telling where those are far off the way."""
        plain = self.planner.ways(stops[0], stops[1], asked=replace(asked, fast=False))
        least = plain[0].path.length_m if plain else float("inf")
        names = " and ".join(each if isinstance(each, str) else each.name for each in via)
        for route in routes:
            times = route.length_m / max(least, 1.0)
            if times > _FAR_TIMES and route.length_m - least > _NEAR_M:
                told = f"passing {names} makes the way {times:.0f} times as long as without it, "
                told += f"{least / 1000:,.0f} km"
                yield replace(
                    route,
                    flags=(*route.flags, "far_via"),
                    assumptions=(told, *route.assumptions),
                )
            else:
                yield route

    def _judged(self, stops: tuple[Place, ...], routes: list[Route]) -> list[Route]:
        """Put an estimate first where the way inside one country goes absurdly far round.

        Between two countries a border, water or mountains may be the reason; no two places of
        one country that have either are joined by a railway or a road that long.
        """
        if not routes:
            return [self._estimate(stops, "the map has a gap between the two")]
        straight, best = geodesic_m(stops[0], stops[1]), routes[0]
        absurd = best.length_m > self._guess.absurd * straight and straight > _NEAR_M
        posted = any(leg.kind is LegKind.POSTED for leg in best.legs)
        if posted or not absurd or not stops[0].country or stops[0].country != stops[1].country:
            return routes
        times = f"the way on the map is {best.length_m / straight:.1f} times the straight line"
        why = f"{times}, as no published {self.name} way inside a country is, so the map has a gap"
        return [self._estimate(stops, why), *routes]

    def _by_posts(self, stops: tuple[Place, ...], passing: Passing) -> Route | None:
        """Return the route by the posts of the one line asked for, inside one country."""
        if len(passing.whole) != 1 or len(passing.lines) != 1 or not stops[0].country:
            return None
        line = passing.whole[0]
        if stops[0].country != stops[1].country or not calls_at(line, stops[0], stops[1]):
            return None
        return posted_route(stops, line, reading=self.reading, network=self.name)

    def _estimate(self, stops: tuple[Place, ...], why: str) -> Route:
        return estimated_route(
            stops, why, guess=self._guess, reading=self.reading, network=self.name
        )
