"""Whether two places without a way between them must lack one on the map, not on the ground.

In: a graph and two places. Out: yes or no.
Pure: reads nothing, writes nothing.
Source of the nearness below which two systems are one: of the gaps of the rail graph that
posted distances show to be faults, all but bridges over the sea are shorter than 21 km; systems
that are apart on the ground (Peru's, Java's and Sumatra's, the Dardanelles) lie farther off.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from geo.graph import Graph, Port
from geo.graph_make import unit_vectors
from geo.graph_near import spans
from geo.graph_snap import Snapper
from geo.model import Place
from geo.units import EARTH_RADIUS_M

__all__ = ["joined_by_land", "may_be_linked"]

Floats = npt.NDArray[np.float64]
IsLand = Callable[[Floats, Floats], npt.NDArray[np.bool_]]

# a line missing from the map has others of its region within this
_REGION_M = 150_000.0
_EVERY_M = 8_000.0  # narrower water is a river, or the outline's
_SYSTEM_M = 300_000.0
# two systems nearer than this are one with a gap: inside a country, and across a border
_HOME_GAP_M, _BORDER_GAP_M = 25_000.0, 5_000.0


def joined_by_land(
    graph: Graph,
    snapper: Snapper,
    a: Place,
    b: Place,
    *,
    limit_m: float,
    whole: bool = False,
    is_land: IsLand | None = None,
) -> bool:
    """Return whether two places are near lines on one piece of land that may well be joined.

    Parameters
    ----------
    graph
        The network.
    snapper
        Finds ports on it.
    a, b
        The places.
    limit_m
        How far a place may lie from the network.
    whole
        Whether the two are known to be on one system, such as the roads of a country.
    is_land
        Tells which points, by longitude and latitude, lie on land; without it all do.

    Returns
    -------
    bool
        False too where the network does not know its land.
    """
    if "land" not in graph.arrays:
        return False
    land = graph.arrays["land"]
    ends: list[set[int]] = []
    nearest = []
    for place in (a, b):
        near = snapper.ports(lon=place.lon, lat=place.lat, limit_m=max(limit_m, _REGION_M), count=8)
        if not near:
            return False
        nearest.append(near[0].away_m)
        if near[0].away_m > limit_m and not _is_over_land(place, near[0], is_land):
            return False
        ends.append({int(land[graph.a[port.chain]]) for port in near})
    served = min(nearest) <= limit_m and bool(ends[0] & ends[1])
    return served and (whole or not _two_systems(graph, snapper, a, b, limit_m=limit_m))


def _is_over_land(place: Place, port: Port, is_land: IsLand | None) -> bool:
    """Return whether the straight line from a place to a network stays on land."""
    if is_land is None:
        return True
    share = np.linspace(0.0, 1.0, max(round(port.away_m / _EVERY_M), 2))
    lon = place.lon + share * ((port.lon - place.lon + 180.0) % 360.0 - 180.0)
    return bool(is_land(lon, place.lat + share * (port.lat - place.lat)).all())


def may_be_linked(
    graph: Graph, one: str, other: str, *, closed: frozenset[frozenset[str]] = frozenset()
) -> bool:
    """Return whether a direct line between two countries may exist that the map lacks.

    A line over a border that is closed, or that nothing on the map crosses, is none.

    Parameters
    ----------
    graph
        The network.
    one, other
        Country codes, empty where not known.
    closed
        Pairs of countries without an open crossing.

    Returns
    -------
    bool
        True inside a country.
    """
    if not one or not other or one == other:
        return True
    pair = frozenset((one, other))
    if pair in closed:
        return False
    across = np.flatnonzero(graph.chain_country != graph.end_country)
    sides = {graph.country_index(one), graph.country_index(other)}
    ends = zip(
        graph.chain_country[across].tolist(), graph.end_country[across].tolist(), strict=True
    )
    return any({a, b} == sides for a, b in ends)


def _two_systems(graph: Graph, snapper: Snapper, a: Place, b: Place, *, limit_m: float) -> bool:
    """Return whether each place is on a whole system of lines, and not on the same one.

    A gap in one system may be a fault of the map; two systems are apart on the ground.
    """
    best = []
    for place in (a, b):
        near = snapper.ports(lon=place.lon, lat=place.lat, limit_m=limit_m, count=64)
        parts = {int(graph.component[graph.a[port.chain]]) for port in near}
        best.append({part for part in parts if graph.component_m[part] >= _SYSTEM_M})
    if not best[0] or not best[1] or best[0] & best[1]:
        return False
    limit = _HOME_GAP_M if a.country == b.country else _BORDER_GAP_M
    one, other = (
        np.flatnonzero(np.isin(graph.component, sorted(parts)))
        for parts in sorted(best, key=lambda parts: max(graph.component_m[[*parts]]))
    )
    spots = unit_vectors(graph.lon[: graph.nodes], graph.lat[: graph.nodes])
    return not _come_near(spots[one], spots[other], limit / EARTH_RADIUS_M)


def _come_near(one: Floats, other: Floats, reach: float) -> bool:
    """Return whether a point of one set lies within reach of a point of another.

    The space is cut into cubes as wide as the reach: what is near lies in the same or the next.
    """
    size = np.int64(2 / reach) + 4  # the sphere in cubes, and an empty one at either side
    cubes = [np.floor((each + 1.0) / reach).astype(np.int64) + 1 for each in (one, other)]
    x, y, z = cubes[0].T
    key = (x * size + y) * size + z
    order = np.argsort(key, kind="stable")
    key, one = key[order], one[order]
    x, y, z = cubes[1].T
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            middle = ((x + dx) * size + y + dy) * size + z
            low = np.searchsorted(key, middle - 1, side="left")
            counts = np.searchsorted(key, middle + 1, side="right") - low
            away = one[spans(low, counts)] - np.repeat(other, counts, axis=0)
            if (np.einsum("ij,ij->i", away, away) < reach * reach).any():
                return True
    return False
