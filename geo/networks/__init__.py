"""Networks a journey can be laid on: the promise, and finding its members.

A member module defines ``NETWORK``, an object that keeps the promise of `Network`.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Protocol, cast

from geo.family import members
from geo.graph_corridor import FAST_POINT, Corridor, line_key
from geo.graph_report import Spread
from geo.model import Place, Reading, Route
from geo.settings import Settings

__all__ = [
    "Network",
    "closed_pairs",
    "find_corridor",
    "get_network",
    "networks",
    "open_areas",
    "read_rows",
    "stopped_pairs",
]


class Network(Protocol):
    """Something a journey can be laid on."""

    name: str
    reading: Reading
    source: str

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
            Two places or more, in order.
        via
            Places or corridor names to pass between the first and the last.
        avoid
            Country codes not to enter.
        gauge
            Gauge to keep to, mm; networks without rails ignore it.
        settings
            Choices of this run.

        Returns
        -------
        tuple of Route
            Alternatives differ by more than 5 % in length.

        Raises
        ------
        NoRouteError
            If there is no way; the message says why.
        """


def networks() -> tuple[Network, ...]:
    """Return the packaged networks, in the order of their names.

    Returns
    -------
    tuple of Network
        In the order of their file names.
    """
    return cast("tuple[Network, ...]", members("geo.networks", "NETWORK"))


def get_network(name: str) -> Network:
    """Return a packaged network by its name.

    Parameters
    ----------
    name
        Such as ``"rail"``.

    Returns
    -------
    Network
        The member of that name.

    Raises
    ------
    LookupError
        If there is none.

    Examples
    --------
    >>> get_network("geodesic").reading.value
    'geodesic'
    """
    for network in networks():
        if network.name == name:
            return network
    raise LookupError(
        f"No network is called {name!r}; there are {', '.join(each.name for each in networks())}."
    )


def find_corridor(name: str) -> Corridor | None:
    """Return the corridor of a name that `via` accepts, None if there is none.

    Parameters
    ----------
    name
        Such as ``"Trans-Siberian"``; case, accents and dashes do not matter.

    Returns
    -------
    Corridor or None
        By rail first, then by road, then at sea.

    Examples
    --------
    >>> find_corridor("tōkaidō shinkansen").length_m
    515000.0
    """
    folded = line_key(name)
    return next(
        (
            each
            for network in ("rail", "road", "sea")
            for each in corridors(network)
            if folded in each.names
        ),
        None,
    )


@cache
def corridors(network: str) -> tuple[Corridor, ...]:
    """Return the named corridors of a network.

    Parameters
    ----------
    network
        Such as ``"rail"``.

    Returns
    -------
    tuple of Corridor
        In the order of the table.
    """
    return tuple(_corridor(row) for row in read_rows("corridors.csv") if row["network"] == network)


def _corridor(row: dict[str, str]) -> Corridor:
    fast = row["kind"] == "fast"
    points = _points(row["name"], row["points"], fast=fast)
    ends = _points(row["name"], row["ends"], fast=fast) or points
    return Corridor(
        name=row["name"],
        points=points,
        ends=(ends[0], ends[-1]),
        alternates=tuple(each.strip() for each in row["alternates"].split(";") if each),
        through=row["kind"] == "train",
        fast=fast,
        evidence=row["evidence"],
        length_m=float(row["km"]) * 1000 if row["km"] else None,
    )


def _points(name: str, text: str, *, fast: bool) -> tuple[Place, ...]:
    kind = FAST_POINT if fast else "point"
    pairs = (pair.split() for pair in text.split(";") if pair)
    return tuple(
        Place(
            name=name,
            lon=float(lon),
            lat=float(lat),
            country="",
            source="corridors.csv",
            kind=kind,
        )
        for lat, lon in pairs
    )


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a hand-made table of `geo/data`.

    Parameters
    ----------
    name
        File name, such as ``"corridors.csv"``.

    Returns
    -------
    tuple of dict
        Column → text.
    """
    text = (files("geo.data") / name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def closed_pairs(network: str) -> dict[frozenset[str], str]:
    """Return the pairs of countries without an open crossing.

    Parameters
    ----------
    network
        ``"rail"`` or ``"road"``.

    Returns
    -------
    dict
        Pair of country codes → since when and why.
    """
    return _shut(network, bars="y")


def stopped_pairs(network: str) -> dict[frozenset[str], str]:
    """Return the pairs of countries between which traffic has stopped, the ways still there.

    Parameters
    ----------
    network
        ``"rail"`` or ``"road"``.

    Returns
    -------
    dict
        Pair of country codes → since when and why.
    """
    return _shut(network, bars="n")


def _shut(network: str, *, bars: str) -> dict[frozenset[str], str]:
    return {
        frozenset((row["a"], row["b"])): f"since {row['since']}: {row['evidence']}"
        for row in read_rows("closed.csv")
        if row["network"] == network and row["bars"] == bars
    }


@cache
def open_areas() -> tuple[frozenset[str], ...]:
    """Return the groups of countries that through traffic crosses as if they were one.

    Returns
    -------
    tuple of frozenset
        Country codes, a group each.
    """
    rows = read_rows("open_areas.csv")
    return tuple(
        frozenset(row["country"] for row in rows if row["area"] == area)
        for area in sorted({row["area"] for row in rows})
    )


@cache
def spreads(network: str) -> tuple[Spread, ...]:
    """Return the half-widths of a network's intervals.

    Parameters
    ----------
    network
        ``"rail"`` or ``"road"``.

    Returns
    -------
    tuple of Spread
        Shortest ways first; measured with ``python -m tests.benchmarks.routes``.
    """
    rows = [row for row in read_rows("accuracy.csv") if row["network"] == network]
    return tuple(
        Spread(
            up_to_m=float(row["up_to_km"]) * 1000,
            part=float(row["below_pct"]) / 100,
            above=float(row["above_pct"]) / 100,
            flag=row["flag"],
            countries=frozenset(row["countries"].split(";")) - {""},
        )
        for row in sorted(rows, key=lambda row: float(row["up_to_km"]))
    )
