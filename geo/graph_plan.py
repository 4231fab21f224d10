"""Which way over a graph a journey takes, and why.

In: a graph, two places, and what is closed. Out: ways, best first, each with its reason.
Pure: reads nothing, writes nothing.
Rules: a trip between two places of one country stays in it; a trip between two countries uses
their own crossings rather than a third country's shortcut, except where borders are open to
through trains and traffic; closed crossings are closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from geo.fast_lines import FAST_ROUTE
from geo.graph import AUTO_JOIN, FAST, FERRY, JOINED, Graph, Path, Port
from geo.graph_costs import Costs
from geo.graph_gap import joined_by_land, may_be_linked
from geo.graph_other import other_lines
from geo.graph_ports import AWAY_COST, between_m, changes, ports_of
from geo.graph_snap import Snapper
from geo.graph_ways import Asked, Rules, Way, distinct, is_roundabout
from geo.model import Place

__all__ = ["Planner"]

Floats = npt.NDArray[np.float64]

# a way is called after its high-speed line where that is this much of it
_FAST_SHARE = 0.3
# places nearer than this have no choice of lines
_APART_M = 30_000.0
_ENDS = 2
# a way at home is looked at again from this ratio to the straight line on: so far abroad it
# may go without crossing a border, where the map draws the border roughly
_BENT, _GRAZE_M = 1.5, 6_000.0


class Planner:
    """Plans ways over one graph.

    Parameters
    ----------
    graph
        The network.
    rules
        What is closed.
    weight
        How dear each chain is beside its length; 1 if not given.
    """

    def __init__(self, graph: Graph, rules: Rules, weight: Floats | None = None) -> None:
        self.graph = graph
        self.rules = rules
        self.snapper = Snapper(graph)
        self._costs = Costs(graph, rules, weight)
        graph.reach.expect(self._costs.usual)

    def ways(
        self,
        origin: Place,
        destination: Place,
        *,
        via: Sequence[Place] = (),
        asked: Asked,
    ) -> tuple[Way, ...]:
        """Return the ways from one place to another, best first; empty if there is none.

        Parameters
        ----------
        origin, destination
            The two ends.
        via
            Places to pass, in order.
        asked
            What else was asked for.

        Returns
        -------
        tuple of Way
            The second and later differ from the first by more than 5 % in length.
        """
        costs = self._costs
        base = costs.kept(costs.eager if asked.fast else costs.open, asked)
        limit_m = asked.limit_m
        if not self.rules.borders:
            path = self._path((origin, *via, destination), base, limit_m)
            return (Way(path=path, why="shortest way over the network"),) if path else ()
        home = {origin.country, destination.country, *(each.country for each in via)} - {""}
        stops = (origin, *via, destination)
        inside = self._path(stops, costs.only(base, home), limit_m) if home else None
        one = origin.country == destination.country and len(home) == 1
        straight = sum(between_m(a, b) for a, b in pairwise(stops))
        # along a named line that grazes the border both are looked at
        if inside is not None and one and inside.length_m <= _BENT * straight and not via:
            return self._with_others([Way(path=inside, why=_at_home(origin))], stops, asked)
        free = self._path(stops, base, limit_m)
        if free is not None and one and self._abroad_m(free, home) <= _GRAZE_M:
            # the river that is the border is drawn too coarsely to tell its two banks apart
            return self._with_others([Way(path=free, why=_at_home(origin))], stops, asked)
        if inside is not None and one:
            return self._with_others([Way(path=inside, why=_at_home(origin))], stops, asked)
        found = []
        if inside is not None:
            names = " and ".join(sorted(home))
            found.append(Way(path=inside, why=f"uses the crossings between {names} only"))
        if free is not None:
            through = [code for code in self.countries(free) if code not in home]
            if through:
                text = f"goes through {', '.join(through)}"
                text += ", whose borders are open to through traffic" if self._free(free) else ""
            else:
                text = "shortest way over open crossings"
            flags = () if not through else ("transit",)
            found.append(Way(path=free, why=text, flags=flags))
        if len(found) == 2 and (self._free(found[1].path) or self._absurd(found)):
            found.reverse()
        return self._with_others(found, stops, asked)

    def _with_others(
        self, found: Sequence[Way], stops: Sequence[Place], asked: Asked
    ) -> tuple[Way, ...]:
        """Return ways, those over high-speed lines, and other lines between the same ends."""
        ways = self._with_direct(found, stops, asked)
        if len(stops) > _ENDS or not ways or ways[0].path.length_m < _APART_M:
            return ways
        best = ways[0].path
        inside = self._costs.only(self._costs.open, self.countries(best))
        others = other_lines(
            best,
            self.graph,
            cost=self._costs.kept(inside, asked),
            search=lambda origins, destinations, cost, limit_m: self.graph.paths(
                origins, destinations, cost=cost, limit_m=limit_m
            ),
        )
        if not others:
            return ways
        first = replace(ways[0], flags=(*ways[0].flags, "other_line"), other=others[0])
        straight = between_m(*stops)
        sensible = [
            Way(path=path, why=_another(path, best), flags=("other_line",), other=best)
            for path in others
            if not is_roundabout(length_m=path.length_m, straight_m=straight)
        ]
        return distinct((first, *ways[1:], *sensible))

    def _with_direct(
        self, found: Sequence[Way], stops: Sequence[Place], asked: Asked
    ) -> tuple[Way, ...]:
        """Return ways and, where it differs, the shortest over high-speed lines too."""
        if not found or not self._has_choice(found[0].path):
            return distinct(found)
        inside = self._costs.only(self._costs.direct, self.countries(found[0].path))
        cost = self._costs.kept(inside, asked)
        path = self._path(stops, cost, asked.limit_m)
        if path is None:
            return distinct(found)
        fast = self.graph.kind & FAST > 0
        run = sum(abs(step.to_m - step.from_m) for step in path.steps if fast[step.chain])
        is_fast = run > _FAST_SHARE * path.length_m
        name = FAST_ROUTE if is_fast else "shortest line"
        why = "shortest over all lines, whichever trains use them"
        return distinct((*found, Way(path=path, why=why, name=name, fast=is_fast)))

    def _has_choice(self, path: Path) -> bool:
        """Return whether a path's countries have lines that are dearer than they are long."""
        return bool(self._costs.dear & set(self.countries(path)))

    def countries(self, path: Path) -> tuple[str, ...]:
        """Return the countries a path passes, in order.

        Parameters
        ----------
        path
            A path of this planner.

        Returns
        -------
        tuple of str
            ISO codes, each once.
        """
        passed: list[int] = []
        for step in path.steps:
            ends = (self.graph.chain_country[step.chain], self.graph.end_country[step.chain])
            for index in ends if step.to_m >= step.from_m else reversed(ends):
                if int(index) not in passed:
                    passed.append(int(index))
        return tuple(self.graph.countries[index] for index in passed)

    def _abroad_m(self, path: Path, home: set[str]) -> float:
        """Return how much of a path lies in other countries, metres."""
        kept = [self.graph.country_index(code) for code in home]
        chains = np.array([step.chain for step in path.steps])
        metres = np.array([abs(step.to_m - step.from_m) for step in path.steps])
        ends = self.graph.chain_country[chains], self.graph.end_country[chains]
        return float(sum((metres / 2)[~np.isin(each, kept)].sum() for each in ends))

    def _free(self, path: Path) -> bool:
        passed = set(self.countries(path))
        return any(passed <= area for area in self.rules.open_areas)

    def _absurd(self, found: Sequence[Way]) -> bool:
        """Return whether keeping to two countries takes more than twice the open way."""
        return found[0].path.length_m > 2.0 * found[1].path.length_m

    def closings(self, stops: Sequence[Place], limit_m: float) -> tuple[frozenset[str], ...]:
        """Return the closed borders that the best way would cross if all were open.

        Parameters
        ----------
        stops
            Two places or more, in order.
        limit_m
            How far a place may lie from the network.

        Returns
        -------
        tuple of frozenset
            Pairs of country codes, in the order they are crossed; empty if no border is at fault.
        """
        costs = self._costs
        path = self._path(stops, costs.unbarred, limit_m) if costs.shut else None
        if path is None:
            return ()
        found = (costs.crossing(step.chain) for step in path.steps if step.chain in costs.shut)
        return tuple(dict.fromkeys(found))

    def _path(self, stops: Sequence[Place], cost: Floats, limit_m: float) -> Path | None:
        """Return the cheapest path through all stops."""
        near = [self.ports(stop, cost, limit_m) for stop in stops]
        if not all(near):
            return None
        pieces: list[Path] = []
        here = near[0]
        for k in range(1, len(stops)):
            there = near[k]
            piece = self.graph.paths(here, there, cost=cost, away_cost=AWAY_COST)
            if piece is None:
                return None
            pieces.append(piece)
            here = changes(piece.destination, there)
        if len(pieces) == 1:
            return pieces[0]
        return Path(
            origin=pieces[0].origin,
            destination=pieces[-1].destination,
            steps=tuple(step for piece in pieces for step in piece.steps),
            length_m=sum(piece.length_m for piece in pieces),
            cost_m=sum(piece.cost_m for piece in pieces),
        )

    def ports(self, place: Place, cost: Floats, limit_m: float) -> tuple[Port, ...]:
        """Return where a place gets onto the usable part of the network.

        Parameters
        ----------
        place
            The place.
        cost
            Cost of each chain, infinite where it may not be used.
        limit_m
            How far a port may lie.

        Returns
        -------
        tuple of Port
            The nearest on a useful component, and others of the same town; empty if none.
        """
        return ports_of(self.graph, self.snapper, place, cost=cost, limit_m=limit_m)

    def chains_along(self, points: Sequence[Place], limit_m: float) -> tuple[int, ...]:
        """Return the chains that high-speed trains use from point to point.

        Parameters
        ----------
        points
            In order.
        limit_m
            How far a point may lie from the network.

        Returns
        -------
        tuple of int
            Empty where there is no way.
        """
        path = self._path(points, self._costs.eager, limit_m)
        return tuple(step.chain for step in path.steps) if path is not None else ()

    def joined_by_land(self, a: Place, b: Place, limit_m: float) -> bool:
        """Return whether two places are near lines on one piece of land.

        Parameters
        ----------
        a, b
            The places.
        limit_m
            How far a place may lie from the network.

        Returns
        -------
        bool
            False too where the network does not know its land.
        """
        whole = self.rules.one_at_home and a.country == b.country
        return self.may_be_linked(a, b) and joined_by_land(
            self.graph, self.snapper, a, b, limit_m=limit_m, whole=whole, is_land=self.rules.is_land
        )

    def may_be_linked(self, a: Place, b: Place) -> bool:
        """Return whether a direct line between two places may exist that the map lacks."""
        if not self.rules.borders:
            return True
        return may_be_linked(self.graph, a.country, b.country, closed=self.rules.closed)

    def joins(self, path: Path) -> tuple[int, ...]:
        """Return the chains of a path that are joins or ferries.

        Parameters
        ----------
        path
            A path of this planner.

        Returns
        -------
        tuple of int
            In the order they are passed.
        """
        return tuple(
            step.chain
            for step in path.steps
            if self.graph.kind[step.chain] & (JOINED | AUTO_JOIN | FERRY)
        )


def _at_home(place: Place) -> str:
    return f"stays in {place.country}: both ends are there"


def _another(path: Path, best: Path) -> str:
    more = 100 * (path.length_m / best.length_m - 1)
    return f"another line between the two, {more:.0f} % longer than the shortest"
