"""Named lines in the planning of a way: asked for in via, or known to join the two places.

In: a planner, the table of lines, places. Out: places to pass; ways along lines, told by name.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.errors import NoRouteError
from geo.graph_corridor import Calls, Corridor, is_whole, line_key, part_between
from geo.graph_plan import Planner
from geo.graph_ways import Asked, Way, distinct, is_different
from geo.measure import geodesic_m
from geo.model import Place

__all__ = ["NamedLines", "Passing"]

_AGREE = 0.08  # a way farther off what is posted is another line: the map may lack a part of it
_SAME = 0.75  # with this much in common two ways are one line, but for its stations
_MOST_NAMED = 3.0  # a line that goes farther round joins other places
_MOST_POINTS = 0.5  # a line with fewer of its points on the map is not on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What a way is to pass: places, and the named lines they are of; `whole` ones to the end."""

    places: tuple[Place, ...] = ()
    lines: tuple[Corridor, ...] = ()
    whole: tuple[Corridor, ...] = ()

    @property
    def fast(self) -> bool:
        """Return whether one of the lines was built for high speed."""
        return any(line.fast for line in self.lines)

    def along(self, line: Corridor, points: Sequence[Place], stops: Sequence[Place]) -> Passing:
        """Return the same with the part of a line that lies between two stops.

        Parameters
        ----------
        line
            The line.
        points
            Those of its points that lie on the network.
        stops
            The stops of the journey.

        Returns
        -------
        Passing
            A new one.
        """
        part = part_between(points, stops[0], stops[-1])
        whole = is_whole(line, stops[0], stops[-1])
        return Passing(
            places=(*self.places, *part),
            lines=(*self.lines, line),
            whole=(*self.whole, line) if whole else self.whole,
        )

    def told(self, way: Way) -> Way:
        """Return a way that says which lines it was asked to take.

        Parameters
        ----------
        way
            A way over the places.

        Returns
        -------
        Way
            The same where no line was asked for.
        """
        if not self.lines:
            return way
        names = " and ".join(line.name for line in self.lines)
        return replace(
            way, name=f"by {names}", why=f"along {names}, as asked; {way.why}", lines=self.whole
        )


class NamedLines:
    """The named lines of a network.

    Parameters
    ----------
    planner
        Plans ways on it.
    lines
        The table of lines.
    network
        Its name, for the words.
    """

    def __init__(self, planner: Planner, lines: Sequence[Corridor], *, network: str) -> None:
        self._planner = planner
        self._network = network
        self._lines = tuple(lines)
        self._trains = Calls([line for line in lines if line.through])
        # a line of high speed begins and ends outside towns
        self._named = Calls([line for line in lines if not line.through and not line.fast])

    def passing(
        self, via: Sequence[Place | str], stops: Sequence[Place], limit_m: float
    ) -> Passing:
        """Return the places to pass; of a line only what lies between the two stops.

        Parameters
        ----------
        via
            Places, and names of lines.
        stops
            The stops of the journey.
        limit_m
            How far a place may lie from the network.

        Returns
        -------
        Passing
            In the order asked.

        Raises
        ------
        NoRouteError
            If no line has a name, or it is not on the map.
        """
        found = Passing()
        for each in via:
            if isinstance(each, Place):
                found = replace(found, places=(*found.places, each))
                continue
            named = line_key(each)
            line = next((one for one in self._lines if named in one.names), None)
            if line is None:
                raise NoRouteError(
                    f"The {self._network} network has no corridor called {each!r}; name a place.",
                    network=self._network,
                )
            found = found.along(line, self._on_map(line, limit_m), stops)
        return found

    def _on_map(self, line: Corridor, limit_m: float) -> tuple[Place, ...]:
        """Return the points of a line that lie near the network, if most of them do."""
        cost = self._planner.graph.length_m
        near = tuple(each for each in line.points if self._planner.ports(each, cost, limit_m))
        if len(near) < _MOST_POINTS * len(line.points):
            off = len(line.points) - len(near)
            raise NoRouteError(
                f"{line.name} is not on the {self._network} map: {off} of its"
                f" {len(line.points)} points lie off every line.",
                network=self._network,
            )
        return near

    def beside(self, ways: Sequence[Way], a: Place, b: Place, asked: Asked) -> tuple[Way, ...]:
        """Return ways and those by lines and trains that are known to join two places.

        A train that runs through is what people take; a line of a name is what people mean who
        give its length, however much shorter another is.

        Parameters
        ----------
        ways
            Best first.
        a, b
            From and to.
        asked
            What else was asked for.

        Returns
        -------
        tuple of Way
            Trains first, then the best way, then lines of a name.
        """
        found = list(distinct((*self._through(a, b, asked), *ways)))
        straight = geodesic_m(a, b)
        for line, passed in self._named.joining(a, b) if found else ():
            for way in self._planner.ways(a, b, via=passed, asked=asked)[:1]:
                if way.path.length_m <= _MOST_NAMED * straight and "transit" not in way.flags:
                    why = f"the line called {line.name}: {line.evidence}"
                    found = _with_named(found, _along(way, line, passed, why=why))
        return distinct(found)

    def _through(self, a: Place, b: Place, asked: Asked) -> list[Way]:
        """Return the ways of trains that call at one place and then at the other."""
        found = []
        for line, passed in self._trains.joining(a, b):
            for way in self._planner.ways(a, b, via=passed, asked=asked)[:1]:
                known_m = line.length_m if _is_whole(line, passed) else None
                if known_m is None or abs(way.path.length_m / known_m - 1) <= _AGREE:
                    # what is known of a train from end to end says nothing of a part of its way
                    known = f": {line.evidence}" if known_m is not None else ", on a part of it"
                    why = f"runs by {line.name}{known}"
                    found.append(_along(way, line, passed, why=why))
        return found


def _is_whole(line: Corridor, passed: Sequence[Place]) -> bool:
    return len(passed) == len(line.points) - 2


def _along(way: Way, line: Corridor, passed: Sequence[Place], *, why: str) -> Way:
    """Return a way called after the line it was planned along."""
    whole = (line,) if _is_whole(line, passed) else ()
    return replace(way, why=why, name=f"by {line.name}", lines=whole)


def _with_named(ways: Sequence[Way], named: Way) -> list[Way]:
    """Return ways with one more that has a name, the first flagged for it; or called so."""
    best = ways[0]
    if not is_different(named, best):
        # the best way is that line, unless it is known by the name of its train, or runs beside
        is_it = not best.name and _shared(named, best) >= _SAME
        own = replace(best, name=named.name, lines=named.lines) if is_it else best
        return [own, *ways[1:]]
    length = named.path.length_m / 1000
    note = f"a line of its own name joins the two {named.name}, about {length:,.0f} km"
    first = replace(
        best,
        flags=tuple(dict.fromkeys((*best.flags, "named_line"))),
        notes=(*best.notes, note),
    )
    return [first, named, *ways[1:]]


def _shared(way: Way, other: Way) -> float:
    """Return how much of a way runs on the chains of another, as a part of its length."""
    chains = {step.chain for step in other.path.steps}
    common = sum(abs(each.to_m - each.from_m) for each in way.path.steps if each.chain in chains)
    return common / max(way.path.length_m, 1.0)
