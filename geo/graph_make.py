"""Edges to a compact graph: chains of degree two become one, with their shape kept.

In: points, and edges with a length and a kind. Out: the arrays that `geo.graph.Graph` opens.
Pure: reads nothing, writes nothing. The same input gives the same arrays.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from pyproj import Geod

__all__ = ["MICRO", "gaps_m", "geod", "make_graph", "unit_vectors"]

MICRO = 1_000_000  # stored coordinates are whole micro-degrees: 0.1 m

Ints = npt.NDArray[np.int64]


def make_graph(
    *,
    lon: npt.NDArray[np.float64],
    lat: npt.NDArray[np.float64],
    country: npt.NDArray[np.str_],
    start: Ints,
    end: Ints,
    length_m: Ints,
    kind: npt.NDArray[np.uint8],
) -> dict[str, np.ndarray]:
    """Return the arrays of a graph in which no plain point of degree two is a node.

    Parameters
    ----------
    lon, lat
        Points, degrees, shape (n,).
    country
        ISO 3166-1 alpha-2 code of each point; empty where none.
    start, end
        Ends of each edge, indices of points, shape (m,).
    length_m
        Length of each edge, whole metres, above zero.
    kind
        Bits of each edge (`geo.graph.JOINED` …); an edge with a bit stays an edge of its own.

    Returns
    -------
    dict
        `lon`, `lat` (micro-degrees, nodes first), `node_country`, `countries`, `leaving` (how
        many chains set out from each node: they are sorted by it), and for each chain `b`,
        `length`, `kind`, `inner` (count of its inner points) and, for each inner point, `at`
        (metres from the node it sets out from).
    """
    plain = (kind == 0) & (country[start] == country[end])
    degree = np.bincount(np.r_[start, end], minlength=len(lon))
    plain_degree = np.bincount(np.r_[start[plain], end[plain]], minlength=len(lon))
    inner = (degree == 2) & (plain_degree == 2)
    chains = _walk(inner, start, end, length_m, kind)
    used = np.unique([end for chain in chains for end in (chain[0][0], chain[0][-1])])
    number = np.full(len(lon), -1, dtype=np.int64)
    number[used] = np.arange(len(used))
    chains = [_forward(chain, number) for chain in chains]
    chains.sort(key=lambda chain: (number[chain[0][0]], number[chain[0][-1]], chain[1][-1]))
    inside = [point for chain in chains for point in chain[0][1:-1]]
    points = np.r_[used, np.asarray(inside, dtype=np.int64)]
    codes, index = np.unique(country[used].astype("S2"), return_inverse=True)
    return {
        "lon": np.rint(lon[points] * MICRO).astype(np.int32),
        "lat": np.rint(lat[points] * MICRO).astype(np.int32),
        "node_country": index.astype(np.uint8),
        "countries": codes,
        "leaving": np.bincount(
            np.array([number[chain[0][0]] for chain in chains], dtype=np.int64),
            minlength=len(used),
        ).astype(np.uint16),
        "b": np.array([number[chain[0][-1]] for chain in chains], dtype=np.int32),
        "length": np.array([chain[1][-1] for chain in chains], dtype=np.int32),
        "kind": np.array([chain[2] for chain in chains], dtype=np.uint8),
        "inner": np.array([len(chain[0]) - 2 for chain in chains], dtype=np.uint16),
        "at": np.array([at for chain in chains for at in chain[1][1:-1]], dtype=np.int32),
    }


def unit_vectors(
    lon: npt.NDArray[np.float64], lat: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """Return points of the sphere as vectors of length one.

    Parameters
    ----------
    lon, lat
        Degrees, shape (n,).

    Returns
    -------
    array
        Shape (n, 3).
    """
    theta, phi = np.radians(lon), np.radians(lat)
    level = np.cos(phi)
    return np.stack([level * np.cos(theta), level * np.sin(theta), np.sin(phi)], axis=-1)


def gaps_m(
    lon: npt.NDArray[np.float64],
    lat: npt.NDArray[np.float64],
    other_lon: npt.NDArray[np.float64],
    other_lat: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64]:
    """Return the geodesics between two rows of points.

    Parameters
    ----------
    lon, lat
        First points, degrees.
    other_lon, other_lat
        Second points, degrees.

    Returns
    -------
    array
        Metres.
    """
    return np.asarray(geod().inv(lon, lat, other_lon, other_lat)[2], dtype=np.float64)


@cache
def geod() -> Geod:
    """Return the ellipsoid that all lengths are taken on, WGS 84."""
    return Geod(ellps="WGS84")


_Chain = tuple[list[int], list[int], int]  # points, metres at each, bits


def _walk(
    inner: npt.NDArray[np.bool_], start: Ints, end: Ints, length_m: Ints, kind: np.ndarray
) -> list[_Chain]:
    """Return the chains between points that are not inner; a closed ring opens at its first."""
    order = np.argsort(np.r_[start, end], kind="stable")
    heads = np.r_[end, start][order].tolist()
    edge = np.r_[np.arange(len(start)), np.arange(len(start))][order].tolist()
    degree = np.bincount(np.r_[start, end], minlength=len(inner))
    offset = np.r_[0, np.cumsum(degree)].tolist()
    metres, bits, is_inner = length_m.tolist(), kind.tolist(), inner.tolist()
    done = bytearray(len(start))
    chains: list[_Chain] = []

    def follow(origin: int, slot: int) -> None:
        points, at, bit = [origin], [0], bits[edge[slot]]
        while True:
            done[edge[slot]] = 1
            here = heads[slot]
            points.append(here)
            at.append(at[-1] + metres[edge[slot]])
            if not is_inner[here]:
                break
            onward = [k for k in range(offset[here], offset[here + 1]) if not done[edge[k]]]
            if not onward:
                break
            slot = onward[0]
        chains.append((points, at, bit))

    for rings in (False, True):
        for point in range(len(is_inner)):
            if is_inner[point] is rings:
                for slot in range(offset[point], offset[point + 1]):
                    if not done[edge[slot]]:
                        follow(point, slot)
    return chains


def _forward(chain: _Chain, number: Ints) -> _Chain:
    points, at, bit = chain
    if number[points[0]] <= number[points[-1]]:
        return chain
    return points[::-1], [at[-1] - each for each in reversed(at)], bit
