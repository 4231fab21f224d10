"""One's own networks, as they were kept once: each is used where it covers."""

from __future__ import annotations

from functools import cache
from typing import cast

from geo.graph_network import GraphNetwork
from geo.graph_ways import Rules
from geo.model import Reading
from geo.network_own import OwnNetwork
from geo.network_store import Stored, UserNetwork, delete, stored
from geo.networks import (
    Network,
    closed_pairs,
    get_network,
    networks,
    open_areas,
    read_rows,
    stopped_pairs,
)
from geo.settings import Settings

__all__ = [
    "UserNetwork",
    "list_networks",
    "packaged_networks",
    "remove_network",
    "user_networks",
]

_MODES = {"rail": Reading.RAIL, "road": Reading.ROAD}


def list_networks(*, settings: Settings | None = None) -> tuple[UserNetwork, ...]:
    """Return one's own networks, by name.

    Parameters
    ----------
    settings
        Where they are kept.

    Returns
    -------
    tuple of UserNetwork
        Empty if none was added.
    """
    return tuple(each.info for each in stored(settings or Settings()))


def packaged_networks() -> tuple[Network, ...]:
    """Return the networks that come with Milepost and serve where one's own do not.

    Returns
    -------
    tuple of Network
        In the order of their names.
    """
    return networks()


def remove_network(name: str, *, settings: Settings | None = None) -> None:
    """Remove one of one's own networks; journeys are measured without it from then on.

    Parameters
    ----------
    name
        As `list_networks` has it.
    settings
        Where they are kept.

    Raises
    ------
    NetworkFileError
        If there is none of that name; the message names the nearest.
    """
    delete(name, settings=settings or Settings())


def user_networks(settings: Settings | None = None) -> tuple[OwnNetwork, ...]:
    """Return one's own networks, ready to lay journeys on.

    Parameters
    ----------
    settings
        Where they are kept.

    Returns
    -------
    tuple of OwnNetwork
        By name.
    """
    return tuple(
        _open_network(each, each.path.stat().st_mtime_ns) for each in stored(settings or Settings())
    )


@cache
def _open_network(kept: Stored, changed_ns: int) -> OwnNetwork:
    """Return a network; `changed_ns` tells a file from the one it replaced."""
    mode = kept.info.mode
    return OwnNetwork(
        kept,
        reading=_MODES[mode],
        rules=lambda: _rules(mode),
        packaged=lambda: cast("GraphNetwork", get_network(mode)),
    )


def _rules(mode: str) -> Rules:
    gauges = read_rows("gauges.csv") if mode == "rail" else ()
    return Rules(
        closed=frozenset(closed_pairs(mode)),
        closed_why=closed_pairs(mode),
        stopped=stopped_pairs(mode),
        open_areas=open_areas(),
        gauge_mm={row["country"]: int(row["gauge_mm"]) for row in gauges},
    )
