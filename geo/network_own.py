"""One's own network, used where it covers and continued over the packaged one where it ends.

In: a network that is kept, and the packaged one of its mode. Out: routes that say which of
the two measured what.
Reads the kept network when the first route near it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from geo.errors import NoRouteError
from geo.graph import Graph
from geo.graph_network import GraphNetwork
from geo.graph_posted import Station
from geo.graph_report import Guess, Spread
from geo.graph_ways import Rules
from geo.measure import geodesic_m
from geo.model import Place, Reading, Route, Waymark
from geo.network_store import Stored, load
from geo.settings import Settings

__all__ = ["OwnNetwork"]

# a place is covered within this, and within this part of the way, but a town's width at least
_COVER_M, _COVER_SHARE, _TOWN_M = 10_000.0, 0.15, 2_000.0
_STRAIGHT_M = 10_000.0  # a place is looked for at the points of a line: so far from each other
_METRES_A_DEGREE = 110_000.0  # at least; only tells what need not be opened
_PART = 0.03
_INTERVAL = "interval of ±3 %: lengths are as surveyed, what is open is the choice of way"
# trains between towns keep to main lines; a works or museum line is a last resort
_WEIGHTS = {"branch": 1.1, "freight": 1.2, "industrial": 3.0, "military": 3.0, "tourism": 3.0}
_GATE_M = 1_000.0  # an end this near to the packaged network goes on there
_GATES, _ENDS_TRIED = 4, 60
_LEAST_SHARE = 0.05  # less than this of a way does not make it one over the own network
_ABSURD = 3.0
_SAME = 0.03  # of ways this alike the one is taken that is longest on the own network

Floats = npt.NDArray[np.float64]


class OwnNetwork:
    """A network of one's own that journeys can be laid on.

    Parameters
    ----------
    kept
        The network.
    reading
        What it measures.
    rules
        What is closed, open, and the usual gauge of countries.
    packaged
        Returns the packaged network that goes on where this one ends.
    """

    def __init__(
        self,
        kept: Stored,
        *,
        reading: Reading,
        rules: Callable[[], Rules],
        packaged: Callable[[], GraphNetwork],
    ) -> None:
        self.name = f"{kept.info.name} (yours)"
        self.reading = reading
        self.source = f"your network {kept.info.name} ({kept.info.source})"
        self._kept = kept
        self._rules = rules
        self._packaged = packaged

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
            Places to pass.
        avoid
            Country codes not to enter.
        gauge
            Gauge to keep to, mm.
        settings
            Choices of this run.

        Returns
        -------
        tuple of Route
            Ways over this network only, or one that goes on over the packaged one.

        Raises
        ------
        NoRouteError
            If it does not cover the journey.
        """
        chosen = settings or Settings()
        shortest = min(geodesic_m(a, b) for a, b in pairwise(stops))
        limit_m = min(max(_COVER_SHARE * shortest, _TOWN_M), _COVER_M, chosen.snap_limit_m)
        within = replace(chosen, snap_limit_m=limit_m + _STRAIGHT_M)
        outside = [stop for stop in stops if not self._covers(stop, limit_m)]
        reason = f"{outside[0].name} is not on {self.source}." if outside else ""
        if not outside:
            try:
                found = self._network.route(
                    stops, via=via, avoid=avoid, gauge=gauge, settings=within
                )
            except NoRouteError as error:
                reason = str(error)
            else:
                routes = tuple(_own(route) for route in found if "estimate" not in route.flags)
                if routes:
                    return routes
        if len(outside) < len(stops) == 2 and not via:
            route = self._continued(
                stops, outside, avoid=avoid, gauge=gauge, within=within, settings=chosen
            )
            if route is not None:
                return (route,)
        raise NoRouteError(
            reason or f"{self.source} has no way from {stops[0].name} to {stops[-1].name}.",
            network=self.name,
            origin=stops[0].name,
            destination=stops[-1].name,
        )

    def _covers(self, place: Place, limit_m: float) -> bool:
        """Return whether a place is near a line; far from the frame nothing is opened."""
        west, south, east, north = self._kept.info.frame
        pad = limit_m / _METRES_A_DEGREE
        wide = pad / max(float(np.cos(np.radians(place.lat))), 0.01)
        level = south - pad <= place.lat <= north + pad
        if not level or not west - wide <= place.lon <= east + wide:
            return False
        planner = self._network.planner
        ports = planner.ports(place, planner.graph.length_m, limit_m + _STRAIGHT_M)
        return bool(ports) and ports[0].away_m <= limit_m

    @cached_property
    def _arrays(self) -> Mapping[str, np.ndarray]:
        return load(self._kept.path)

    @cached_property
    def _network(self) -> GraphNetwork:
        arrays, sorts = self._arrays, self._kept.sorts
        usual = np.array([_WEIGHTS.get(sort.usage, 1.0) for sort in sorts])
        return GraphNetwork(
            name=self.name,
            reading=self.reading,
            source=self.source,
            opener=lambda: Graph(arrays),
            rules=self._with_gauges,
            stations=lambda: [
                Station(name=each.name, lon=each.lon, lat=each.lat, source=self.source)
                for each in self._kept.stations
            ],
            weight=lambda graph: usual[arrays["sort"]] if (usual != 1.0).any() else None,
            spreads=lambda: (Spread(up_to_m=float("inf"), part=_PART),),
            guess=Guess(circuity=1.3, low=1.0, high=2.0, walk=1.0, free_m=1_000.0),
        )

    def _with_gauges(self) -> Rules:
        """Return the rules, with the gauges of the file; untagged chains have the usual one."""
        rules, arrays, sorts = self._rules(), self._arrays, self._kept.sorts
        if not any(sort.gauges_mm for sort in sorts):
            return rules
        tail = np.repeat(np.arange(len(arrays["leaving"])), arrays["leaving"])
        home = arrays["node_country"][tail]
        usual = np.array(
            [rules.gauge_mm.get(code.decode(), 0) for code in arrays["countries"].tolist()]
        )
        tagged = np.array([bool(sort.gauges_mm) for sort in sorts])[arrays["sort"]]

        def gauges_of(chain: int) -> tuple[int, ...]:
            known = int(usual[home[chain]])
            return sorts[int(arrays["sort"][chain])].gauges_mm or ((known,) if known else ())

        def fits(gauge: int) -> npt.NDArray[np.bool_]:
            own = np.array([gauge in sort.gauges_mm for sort in sorts])[arrays["sort"]]
            at_home = (usual == gauge) | (usual == 0)
            return np.asarray(np.where(tagged, own, at_home[home]), dtype=bool)

        return replace(rules, gauges_of=gauges_of, fits_gauge=fits)

    def _continued(
        self,
        stops: tuple[Place, ...],
        outside: Sequence[Place],
        *,
        avoid: tuple[str, ...],
        gauge: int | None,
        within: Settings,
        settings: Settings,
    ) -> Route | None:
        """Return the best way that changes to the packaged network where this one ends."""
        straight = geodesic_m(*stops)
        if 1000 * self._kept.info.km < _LEAST_SHARE * straight:
            return None
        found: list[tuple[float, float, Route]] = []
        network, packaged = self._network, self._packaged()
        for home, away, forth in ((stops[0], stops[1], True), (stops[1], stops[0], False)):
            if home in outside:
                continue
            for gate in self._gates(network, packaged, home, away, within.snap_limit_m):
                ends = ((home, gate), (gate, away)) if forth else ((gate, home), (away, gate))
                try:
                    own = network.route(ends[0], avoid=avoid, gauge=gauge, settings=within)[0]
                    rest = packaged.route(ends[1], avoid=avoid, gauge=gauge, settings=settings)[0]
                except NoRouteError:
                    continue
                total = own.length_m + rest.length_m
                sound = "estimate" not in (*own.flags, *rest.flags)
                if sound and own.length_m >= _LEAST_SHARE * total and total <= _ABSURD * straight:
                    pair = (own, rest) if forth else (rest, own)
                    route = self._end_to_end(stops, pair, gate, own=own, other=packaged.name)
                    found.append((total, own.length_m, route))
        if not found:
            return None
        least = min(total for total, *_ in found)
        alike = [each for each in found if each[0] <= (1 + _SAME) * least]
        return max(alike, key=lambda each: (each[1], -each[0]))[2]

    def _gates(
        self,
        network: GraphNetwork,
        packaged: GraphNetwork,
        home: Place,
        away: Place,
        limit_m: float,
    ) -> Sequence[Place]:
        """Return the loose ends of this network that the packaged one passes, likeliest first."""
        planner = network.planner
        graph = planner.graph
        ports = planner.ports(home, graph.length_m, limit_m)
        if not ports:
            return ()
        parts = {int(graph.component[graph.a[port.chain]]) for port in ports}
        degree = np.bincount(np.r_[graph.a, graph.b], minlength=graph.nodes)
        ends = np.flatnonzero((degree == 1) & np.isin(graph.component, list(parts)))
        places = [
            Place(
                name=f"the end of {self._kept.info.name}",
                lon=float(graph.lon[node]),
                lat=float(graph.lat[node]),
                country=graph.countries[int(graph.arrays["node_country"][node])],
                source=self.source,
                kind="point",
            )
            for node in ends.tolist()
        ]
        places.sort(key=lambda each: (geodesic_m(home, each) + geodesic_m(each, away), each.lon))
        near: list[Place] = []
        for each in places[:_ENDS_TRIED]:
            ports = packaged.planner.snapper.ports(
                lon=each.lon, lat=each.lat, limit_m=_GATE_M + _STRAIGHT_M
            )
            if ports and ports[0].away_m <= _GATE_M:
                near.append(each)
            if len(near) == _GATES:
                break
        return near

    def _end_to_end(
        self,
        stops: tuple[Place, ...],
        pair: tuple[Route, Route],
        gate: Place,
        *,
        own: Route,
        other: str,
    ) -> Route:
        """Return two routes as one."""
        first, second = pair
        at_m = first.length_m
        change = Waymark(
            kind="join",
            name=f"end of your network {self._kept.info.name}",
            lon=gate.lon,
            lat=gate.lat,
            at_m=at_m,
            detail=f"the way goes on over the {other} network",
        )
        rest = second if first is own else first
        km = f"{own.length_m / 1000:,.0f} km"
        return replace(
            first,
            network=f"{self.name} and {rest.network}",
            stops=stops,
            legs=first.legs + second.legs,
            length_m=at_m + second.length_m,
            low_m=first.low_m + second.low_m,
            high_m=first.high_m + second.high_m,
            source=f"{km} on {self.source}; the rest: {rest.source}",
            name=f"{km} on your network {self._kept.info.name}",
            why=f"your network {self._kept.info.name} as far as it goes ({km}); then {rest.why}",
            waymarks=(
                *first.waymarks,
                change,
                *(replace(each, at_m=at_m + each.at_m) for each in second.waymarks),
            ),
            countries=tuple(dict.fromkeys(first.countries + second.countries)),
            gauges_mm=tuple(dict.fromkeys(first.gauges_mm + second.gauges_mm)),
            flags=tuple(dict.fromkeys((*first.flags, *second.flags, "continued"))),
            assumptions=tuple(dict.fromkeys(_own(own).assumptions + rest.assumptions)),
        )


def _own(route: Route) -> Route:
    """Return a route whose interval is told to be what it is: no benchmark knows this network."""
    kept = tuple(text for text in route.assumptions if not text.startswith("interval of"))
    return replace(route, assumptions=(*kept, _INTERVAL))
