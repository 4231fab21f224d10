"""A graph with its tables, keeping the promise of `geo.networks.Network`.

In: an opener of the graph and the facts about it. Out: routes.
Pure but for the opener, which is called once, when the first route is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from geo.errors import NoRouteError
from geo.graph import Graph
from geo.graph_make import unit_vectors
from geo.graph_plan import Planner
from geo.graph_posted import Station, Stations
from geo.graph_report import Guess, RouteMaker, Spread
from geo.graph_route import Bends
from geo.graph_towns import Towns
from geo.graph_ways import Asked, Rules, Way, distinct
from geo.measure import geodesic_line, geodesic_m
from geo.model import Leg, LegKind, Place, Reading, Route
from geo.settings import Settings
from geo.units import EARTH_RADIUS_M

__all__ = ["Corridor", "GraphNetwork"]

Floats = npt.NDArray[np.float64]

_NEAR_M = 15_000.0  # within a town any ratio may be true
_SAME_TOWN_M = 25_000.0
_AGREE = 0.08
_APART = 2  # from one call to the next there is nothing between


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor:
    """A named line, `length_m` long where known; `through` where trains run all along it."""

    name: str
    points: tuple[Place, ...]
    alternates: tuple[str, ...] = ()
    through: bool = False
    evidence: str = ""
    length_m: float | None = None

    @property
    def names(self) -> frozenset[str]:
        """Return what it is called, folded."""
        return frozenset(each.casefold() for each in (self.name, *self.alternates))


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
        passing = self._places(via, stops)
        asked = Asked(avoid=tuple(avoid), gauge=gauge, limit_m=limit_m)
        if len(stops) == 2:
            ways = self._ways(stops[0], stops[1], passing, asked)
            if not passing:
                ways = distinct((*self._through(stops[0], stops[1], asked), *ways))
            routes = [self._maker.route(stops, (way,), via=passing) for way in ways]
            return tuple(self._judged(stops, routes, passing))
        legs = [
            self._ways(a, b, passing if k == 0 else (), asked)
            for k, (a, b) in enumerate(pairwise(stops))
        ]
        if not all(legs):
            return (self._estimate(stops, "a leg of it is not on the map"),)
        return (self._maker.route(stops, [ways[0] for ways in legs], via=passing),)

    @cached_property
    def _lines(self) -> tuple[Corridor, ...]:
        return tuple(self._corridors())

    @cached_property
    def _trains(self) -> tuple[tuple[Corridor, Floats], ...]:
        """Return the lines that trains run through on, with their points as vectors."""
        return tuple((line, _vectors(line.points)) for line in self._lines if line.through)

    def _places(self, via: Sequence[Place | str], stops: Sequence[Place]) -> tuple[Place, ...]:
        """Return the places to pass; of a line only what lies between the two stops."""
        found: list[Place] = []
        for each in via:
            if isinstance(each, Place):
                found.append(each)
                continue
            named = each.strip().casefold()
            points = next((one.points for one in self._lines if named in one.names), None)
            if points is not None:
                points = _part_between(points, stops[0], stops[-1])
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

    def _through(self, a: Place, b: Place, asked: Asked) -> tuple[Way, ...]:
        """Return the ways of trains that call at one place and then at the other."""
        found: list[Way] = []
        for line, calls in self._trains:
            passed = _between_calls(line.points, calls, a, b)
            if not passed:
                continue
            whole = len(passed) == len(line.points) - 2
            text = f"runs by {line.name}: {line.evidence}"
            found += [
                replace(way, why=text, name=f"by {line.name}")
                for way in self.planner.ways(a, b, via=passed, asked=asked)[:1]
                if not whole or line.length_m is None or _agrees(way.path.length_m, line.length_m)
            ]
        return tuple(found)

    def _judged(
        self, stops: tuple[Place, ...], routes: list[Route], via: Sequence[Place]
    ) -> list[Route]:
        """Put an estimate first where the best way found goes absurdly far round."""
        if not routes:
            return [self._estimate(stops, "the line is not on the map")]
        straight = geodesic_m(stops[0], stops[1])
        best = routes[0]
        posted = any(leg.kind is LegKind.POSTED for leg in best.legs)
        plausible = best.length_m <= self._guess.absurd * straight
        if via or posted or plausible or straight < _NEAR_M:
            return routes
        if not self.planner.may_be_linked(stops[0], stops[-1]):
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


def _agrees(found_m: float, known_m: float) -> bool:
    """Return whether a way is the line meant: the map may lack a part of it."""
    return abs(found_m / known_m - 1) <= _AGREE


def _vectors(points: Sequence[Place]) -> Floats:
    """Return places as unit vectors, a row each."""
    return unit_vectors(
        np.array([each.lon for each in points]), np.array([each.lat for each in points])
    )


def _away_m(calls: Floats, a: Place, b: Place) -> Floats:
    """Return how far the points of a line lie from each of two places, a row each, metres."""
    away = np.linalg.norm(calls[None, :, :] - _vectors((a, b))[:, None, :], axis=2)
    return np.asarray(away * EARTH_RADIUS_M, dtype=np.float64)


def _part_between(points: Sequence[Place], a: Place, b: Place) -> tuple[Place, ...]:
    """Return the points of a line that a way from a to b along it passes, in a's order.

    Its ends are left out where they are the town of a stop, and the line is turned round where
    the way meets its far end first.
    """
    away = _away_m(_vectors(points), a, b)
    first, last = (int(k) for k in away.argmin(axis=1))
    if first == last:
        return tuple(points)
    step = 1 if first < last else -1
    passed = [points[k] for k in range(first, last + step, step) if away[:, k].min() > _SAME_TOWN_M]
    return tuple(passed)


def _between_calls(points: Sequence[Place], calls: Floats, a: Place, b: Place) -> tuple[Place, ...]:
    """Return the points of a line between two of them that are a's and b's towns, in a's order."""
    away = _away_m(calls, a, b)
    first, last = (int(k) for k in away.argmin(axis=1))
    if away.min(axis=1).max() > _SAME_TOWN_M or abs(first - last) < _APART:
        return ()
    return tuple(points[first + 1 : last] if first < last else points[first - 1 : last : -1])
