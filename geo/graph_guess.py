"""Routes that a network does not have on its map: estimated, or told by a line's posts alone.

In: places, a named line. Out: routes, marked as what they are.
Pure: reads nothing, writes nothing.
"""

from __future__ import annotations

from itertools import pairwise

from geo.graph_corridor import Corridor
from geo.graph_doubt import Guess
from geo.measure import geodesic_line, geodesic_m
from geo.model import Leg, LegKind, Place, Reading, Route

__all__ = ["estimated_route", "posted_route"]

_POSTED = 0.01  # half-width of a posted length


def estimated_route(
    stops: tuple[Place, ...], why: str, *, guess: Guess, reading: Reading, network: str
) -> Route:
    """Return a route of the usual circuity over the straight line.

    Parameters
    ----------
    stops
        Two places or more.
    why
        Why nothing better can be had.
    guess
        The usual circuity and its range.
    reading, network
        The yardstick and the name of the network.

    Returns
    -------
    Route
        Flagged as an estimate.
    """
    lengths = [geodesic_m(a, b) for a, b in pairwise(stops)]
    legs = tuple(
        Leg(
            line=geodesic_line(origin=a, destination=b),
            length_m=guess.circuity * length,
            kind=LegKind.GEODESIC,
            country=a.country if a.country == b.country else "",
            name=f"{a.name}–{b.name}",
            note="estimate",
        )
        for length, (a, b) in zip(lengths, pairwise(stops), strict=True)
    )
    straight = sum(lengths)
    return Route(
        reading=reading,
        network=network,
        stops=stops,
        legs=legs,
        length_m=guess.circuity * straight,
        low_m=guess.low * straight,
        high_m=guess.high * straight,
        source=f"straight line × {guess.circuity}, the usual circuity of {network}",
        name=f"{network}, estimated",
        why=f"estimated from the straight line: {why}",
        countries=tuple(dict.fromkeys(each.country for each in stops if each.country)),
        flags=("estimate",),
        assumptions=(f"{why}; taken as {guess.circuity} times the straight line",),
    )


def posted_route(
    stops: tuple[Place, ...], line: Corridor, *, reading: Reading, network: str
) -> Route | None:
    """Return the route along a named line by its posted length, where the map lacks it.

    Parameters
    ----------
    stops
        Two places, the ends of the line.
    line
        The line.
    reading, network
        The yardstick and the name of the network.

    Returns
    -------
    Route or None
        Drawn straight from point to point; None where its length is not posted, or is shorter
        than that drawing.
    """
    if line.length_m is None:
        return None
    points = line.points
    if geodesic_m(stops[0], points[0]) > geodesic_m(stops[0], points[-1]):
        points = points[::-1]
    drawn = [geodesic_m(a, b) for a, b in pairwise(points)]
    if sum(drawn) > line.length_m:
        return None
    legs = tuple(
        Leg(
            line=geodesic_line(origin=a, destination=b),
            length_m=line.length_m * length / sum(drawn),
            kind=LegKind.POSTED,
            country=stops[0].country,
            name=line.name,
            note="drawn straight between its stations",
        )
        for length, (a, b) in zip(drawn, pairwise(points), strict=True)
    )
    return Route(
        reading=reading,
        network=network,
        stops=stops,
        legs=legs,
        length_m=line.length_m,
        low_m=(1 - _POSTED) * line.length_m,
        high_m=(1 + _POSTED) * line.length_m,
        source=f"posted km: {line.name} {line.length_m / 1000:,.0f} km ({line.evidence})",
        name=f"by {line.name}",
        why=f"along {line.name}, as asked, by its posted length",
        countries=tuple(dict.fromkeys(each.country for each in stops if each.country)),
        flags=("not_on_map",),
        assumptions=(
            f"the map lacks a part of {line.name}, so it is drawn straight between its stations",
        ),
    )
