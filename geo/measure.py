"""Lengths over the ellipsoid and along a route.

In: places, and the networks to lay them on. Out: routes and measurements, SI units.
Pure: reads nothing, writes nothing; the networks it is handed may.
Source: Karney, "Algorithms for geodesics" (2013), through pyproj.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

import numpy as np
from pyproj import Geod
from shapely.geometry import LineString

from geo.errors import NoRouteError
from geo.family import members
from geo.model import Measurement, Mode, Place, Reading, Route
from geo.settings import Settings
from geo.units import Dimension
from geo.vocabulary import OWN_STRENGTH, READING_OF

if TYPE_CHECKING:
    from geo.networks import Network

__all__ = [
    "bearing_deg",
    "circuity",
    "geodesic_line",
    "geodesic_m",
    "measure_journey",
    "measure_once",
]

_NEAREST_READING = {
    **READING_OF,
    **dict.fromkeys(OWN_STRENGTH, Reading.ROAD),
    Mode.SWIM: Reading.SEA,
}


def geodesic_m(a: Place, b: Place) -> float:
    """Return the shortest distance between two places over the ellipsoid.

    Parameters
    ----------
    a, b
        The places; their order does not matter.

    Returns
    -------
    float
        Metres.

    Examples
    --------
    >>> a = Place(name="Pyongyang", lon=125.7359, lat=39.0047, country="KP", source="point")
    >>> b = Place(name="Vladivostok", lon=131.8819, lat=43.1112, country="RU", source="point")
    >>> round(geodesic_m(a, b) / 1000)
    689
    """
    return float(_geod().inv(a.lon, a.lat, b.lon, b.lat)[2])


def bearing_deg(a: Place, b: Place) -> float:
    """Return the direction in which the geodesic from one place to another sets out.

    Parameters
    ----------
    a, b
        From and to.

    Returns
    -------
    float
        Degrees clockwise from true north, 0 to 360.
    """
    return float(_geod().inv(a.lon, a.lat, b.lon, b.lat)[0]) % 360.0


def turn_deg(a: float, b: float) -> float:
    """Return by how much two directions differ.

    Parameters
    ----------
    a, b
        Degrees clockwise from north, of any turn.

    Returns
    -------
    float
        Degrees, 0 to 180.

    Examples
    --------
    >>> turn_deg(350, 20)
    30
    """
    return abs((a - b + 180) % 360 - 180)


def geodesic_line(*, origin: Place, destination: Place, spacing_m: float = 50_000.0) -> LineString:
    """Return the geodesic between two places as a line.

    Parameters
    ----------
    origin, destination
        The two ends.
    spacing_m
        Distance between its points at most, metres.

    Returns
    -------
    LineString
        (lon, lat); longitudes run on past 180 rather than jump.
    """
    length = geodesic_m(origin, destination)
    count = max(int(np.ceil(length / spacing_m)) - 1, 0)
    between = (
        _geod().npts(origin.lon, origin.lat, destination.lon, destination.lat, count)
        if count
        else []
    )
    points = np.array(
        [(origin.lon, origin.lat), *between, (destination.lon, destination.lat)], dtype=float
    )
    points[:, 0] = np.unwrap(points[:, 0], period=360.0)
    return LineString(points)


def circuity(*, route_m: float, geodesic_m: float) -> float:
    """Return how many times longer a route is than the straight line.

    Parameters
    ----------
    route_m
        Length along the network, metres.
    geodesic_m
        Shortest distance over the ellipsoid, metres; above zero.

    Returns
    -------
    float
        A ratio without unit; below 1, one of the two lengths is wrong.

    Raises
    ------
    ValueError
        If `geodesic_m` is zero or less: a round trip has no straight line.

    Examples
    --------
    >>> circuity(route_m=650_000, geodesic_m=500_000)
    1.3
    """
    if geodesic_m <= 0:
        raise ValueError("A round trip has no straight line; give two different places.")
    return route_m / geodesic_m


def measure_journey(
    stops: Sequence[Place],
    *,
    networks: Sequence[Network] | None = None,
    mode: Mode | None = None,
    via: Sequence[Place | str] = (),
    avoid: Sequence[str] = (),
    gauge: int | None = None,
    settings: Settings | None = None,
) -> tuple[tuple[Route, ...], tuple[Measurement, ...]]:
    """Return the routes of a journey and a distance for each reading.

    Parameters
    ----------
    stops
        Two places or more, in order.
    networks
        Networks to measure on; all members of `geo.networks` if not given.
    mode
        Measure only this mode, beside the geodesic; all if not given.
    via
        Places or corridor names to pass.
    avoid
        Country codes not to enter.
    gauge
        Rail gauge to keep to, mm.
    settings
        Choices of this run.

    Returns
    -------
    tuple
        Routes, best first within each reading, geodesic first; and measurements: a distance
        for each route, and the circuity of each best one. A network that has no way adds
        nothing but a measurement's flag on the geodesic, ``"no_<network>_route: <why>"``.
    """
    if len(stops) < 2:
        return (), ()
    chosen = default_networks(settings) if networks is None else tuple(networks)
    wanted = None if mode is None else _NEAREST_READING.get(mode)
    routes: list[Route] = []
    missing: list[tuple[Reading, str]] = []
    served: set[Reading] = set()
    for network in sorted(chosen, key=lambda each: each.reading is not Reading.GEODESIC):
        if mode is not None and network.reading not in {Reading.GEODESIC, wanted}:
            continue
        try:
            found = network.route(
                tuple(stops), via=tuple(via), avoid=tuple(avoid), gauge=gauge, settings=settings
            )
        except NoRouteError as error:
            missing.append((network.reading, f"no_{network.name}_route: {error}"))
            continue
        if network.reading in served:
            # one's own network knows better than a guess
            found = tuple(route for route in found if "estimate" not in route.flags)
        served.add(network.reading)
        routes += found
    unserved = tuple(text for reading, text in missing if reading not in served)
    return tuple(routes), _measurements(routes, unserved)


def measure_once(
    stops: Sequence[Place], *, networks: Sequence[Network], settings: Settings
) -> tuple[tuple[Route, ...], tuple[Measurement, ...]]:
    """Return what `measure_journey` does, remembered for the packaged networks.

    The packaged networks never change while a programme runs, so a journey that many articles
    tell is laid once. One's own networks are asked each time.

    Parameters
    ----------
    stops
        Two places or more, in order.
    networks
        Networks to measure on.
    settings
        Choices of this run.

    Returns
    -------
    tuple
        Routes and measurements.
    """
    packaged = {id(each) for each in members("geo.networks", "NETWORK")}
    if all(id(each) in packaged for each in networks):
        return _remembered(tuple(stops), tuple(networks), settings)
    return measure_journey(stops, networks=networks, settings=settings)


# Of 104 journeys of news stories the routes held 9 kB of points on average, 119 kB at most.
@lru_cache(maxsize=2048)
def _remembered(
    stops: tuple[Place, ...], networks: tuple[Network, ...], settings: Settings
) -> tuple[tuple[Route, ...], tuple[Measurement, ...]]:
    return measure_journey(stops, networks=networks, settings=settings)


def default_networks(settings: Settings | None = None) -> tuple[Network, ...]:
    """Return one's own networks, then the packaged ones, the members of `geo.networks`.

    Parameters
    ----------
    settings
        Where one's own networks are kept.

    Returns
    -------
    tuple of Network
        Best first within a reading.
    """
    own = import_module("geo.networks.user").user_networks(settings)
    return (*own, *cast("tuple[Network, ...]", members("geo.networks", "NETWORK")))


def _measurements(routes: Sequence[Route], missing: tuple[str, ...]) -> tuple[Measurement, ...]:
    """Return a distance for each route and the circuity of the best of each reading."""
    straight = next((each for each in routes if each.reading is Reading.GEODESIC), None)
    found: list[Measurement] = []
    seen: set[Reading] = set()
    for route in routes:
        flags = route.flags + (missing if route is straight else ())
        found.append(
            Measurement(
                name="distance",
                dimension=Dimension.LENGTH,
                value=route.length_m,
                low=route.low_m,
                high=route.high_m,
                method=route.why or route.network,
                source=route.source,
                reading=route.reading,
                route=route.name,
                flags=flags,
            )
        )
        if straight is None or route is straight or route.reading in seen:
            continue
        seen.add(route.reading)
        if straight.length_m > 0:
            found.append(
                Measurement(
                    name="circuity",
                    dimension=Dimension.RATIO,
                    value=circuity(route_m=route.length_m, geodesic_m=straight.length_m),
                    low=route.low_m / max(straight.high_m, 1.0),
                    high=route.high_m / max(straight.low_m, 1.0),
                    method=f"{route.reading} ÷ geodesic",
                    source=route.source,
                    reading=route.reading,
                    route=route.name,
                    flags=route.flags,
                )
            )
    return tuple(found)


@cache
def _geod() -> Geod:
    return Geod(ellps="WGS84")
