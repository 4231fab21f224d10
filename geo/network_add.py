"""Adding a network of one's own: a file is read, cleaned, cut at borders and kept compactly.

In: a file of lines, or the name of a published extract. Out: what was kept of it.
Writes where `geo.network_store` keeps networks; downloads where the settings allow it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import cast

import numpy as np

from geo.borders import country_of_points
from geo.errors import NetworkFileError
from geo.graph_make import MICRO
from geo.graph_network import GraphNetwork
from geo.model import Mode, Reading
from geo.network_clean import SNAP_M, node_lines
from geo.network_fetch import download, region_name, region_url
from geo.network_files import read_lines
from geo.network_layers import Choice
from geo.network_lines import Lines, Progress
from geo.network_make import make_arrays, pieces_m, split_at_borders
from geo.network_store import UserNetwork, safe_name, save
from geo.networks import get_network
from geo.networks.user import list_networks
from geo.settings import Settings
from geo.store import Opener

__all__ = ["add_network", "fetch_region"]

_MODES = frozenset((Reading.RAIL.value, Reading.ROAD.value))
_MOST_SNAP_M = 250.0  # wider gaps are a line missing: their owner must draw it
_ASKED = 40  # points looked at to tell swapped axes
_FEW, _MANY = 0.1, 0.5
_KNOWN_M = 20_000.0
_GAUGES = 3


def add_network(
    path: str | Path,
    *,
    mode: Mode | str = Mode.RAIL,
    name: str | None = None,
    layer: str | None = None,
    columns: Mapping[str, str] | None = None,
    crs: str | None = None,
    include: Collection[str] = (),
    snap_m: float = SNAP_M,
    progress: Progress | None = None,
    settings: Settings | None = None,
) -> UserNetwork:
    """Add a file of lines as one's own network.

    Parameters
    ----------
    path
        OSM ``.pbf``, GeoPackage, GeoJSON, shapefile or GeoParquet.
    mode
        ``"rail"`` or ``"road"``.
    name
        What to call it; after the file if not given. One of that name before is replaced.
    layer
        The layer to read, where there are several with lines.
    columns
        Column of each role: class, service, usage, gauge, electrified, oneway, junction; in a
        Parquet file also geometry. Columns that are called so are found without.
    crs
        Coordinate system, such as ``"EPSG:25833"``, where the file does not say it.
    include
        Classes and services taken beside the usual ones, such as ``"siding"``.
    snap_m
        How near a loose end must come to another line to be joined to it, metres; at most 250.
    progress
        Called with what is being done and how much of it is, 0 to 1 or None.
    settings
        Where it is kept: its `cache_dir`, or the user's data folder.

    Returns
    -------
    UserNetwork
        What was added.

    Raises
    ------
    NetworkFileError
        If the file cannot be used; the networks that were there stay as they were.
    """
    chosen = _mode(mode)
    if not 0.0 <= snap_m <= _MOST_SNAP_M:
        raise NetworkFileError(
            f"Loose ends are joined over 0 to {_MOST_SNAP_M:g} m, not {snap_m:g}; a wider gap is "
            "a line to be drawn."
        )
    if "://" in str(path):
        raise NetworkFileError(
            f"{path} is an address; fetch it with: milepost network fetch {path} --online",
            path=str(path),
        )
    source = Path(path).expanduser()
    called = safe_name(name or _named(source.name.split(".")[0], chosen))
    chosen_settings = settings or Settings()
    _keep_apart(called, chosen, chosen_settings)
    tell = progress or _silent
    choice = Choice(columns=columns or {}, layer=layer, crs=crs, include=frozenset(include))
    lines = read_lines(source, mode=chosen, choice=choice, progress=tell)
    _check_axes(lines, source, chosen)
    nodes, joined = node_lines(lines, snap_m=snap_m, progress=tell)
    nodes = split_at_borders(lines, nodes, country_of=country_of_points)
    arrays = make_arrays(lines, nodes, country_of=country_of_points, progress=tell)
    info = _described(
        arrays,
        lines,
        name=called,
        mode=chosen,
        source=source.name,
        joined=joined,
    )
    save(
        info,
        arrays,
        sorts=tuple(lines.sorts),
        stations=tuple(lines.stations),
        settings=chosen_settings,
    )
    return info


def fetch_region(
    region: str,
    *,
    mode: Mode | str = Mode.RAIL,
    name: str | None = None,
    progress: Progress | None = None,
    settings: Settings | None = None,
    opener: Opener | None = None,
) -> UserNetwork:
    """Download a published OpenStreetMap extract and add it.

    Parameters
    ----------
    region
        Such as ``"europe/monaco"``, or a whole address.
    mode
        ``"rail"`` or ``"road"``.
    name
        What to call it; after the region if not given.
    progress
        Called with what is being done and how much of it is, 0 to 1 or None.
    settings
        Must allow the network.
    opener
        How one address is opened; for tests and one's own mirrors.

    Returns
    -------
    UserNetwork
        What was added.

    Raises
    ------
    OfflineError
        If the settings keep Milepost offline.
    NetworkFileError
        If it cannot be had or used.
    """
    kind = _mode(mode)
    chosen = settings or Settings()
    tell = progress or _silent
    path = download(region_url(region), settings=chosen, opener=opener, progress=tell)
    called = name or _named(region_name(region), kind)
    return add_network(path, mode=mode, name=called, progress=tell, settings=chosen)


def _mode(mode: Mode | str) -> str:
    """Return a mode that has networks."""
    text = str(mode)
    if text not in _MODES:
        raise NetworkFileError(f"A network is of mode rail or road, not {text}.")
    return text


def _named(text: str, mode: str) -> str:
    """Return what a network is called if nobody says: one file may give railways and roads."""
    return text if mode == "rail" else f"{text}-{mode}"


def _keep_apart(name: str, mode: str, settings: Settings) -> None:
    """Refuse to replace a network by one of another mode."""
    for each in list_networks(settings=settings):
        if each.name == name and each.mode != mode:
            raise NetworkFileError(
                f"Your network {name} is of mode {each.mode}; call the other one otherwise, with "
                "--name."
            )


def _silent(what: str, share: float | None) -> None:
    """Tell nobody."""


def _described(
    arrays: Mapping[str, np.ndarray],
    lines: Lines,
    *,
    name: str,
    mode: str,
    source: str,
    joined: int,
) -> UserNetwork:
    """Return what is said of a network."""
    sorts = tuple(lines.sorts)
    km = np.bincount(arrays["sort"], weights=arrays["length"], minlength=len(sorts)) / 1000
    by_gauge: dict[str, float] = {}
    for sort, length in zip(sorts, km.tolist(), strict=True):
        for gauge in sort.gauges_mm:
            by_gauge[str(gauge)] = by_gauge.get(str(gauge), 0.0) + length
    pieces = pieces_m(arrays) / 1000
    lon, lat = arrays["lon"] / MICRO, arrays["lat"] / MICRO
    return UserNetwork(
        name=name,
        mode=mode,
        source=source,
        km=float(km.sum()),
        points=len(lon),
        pieces=len(pieces),
        largest_km=float(pieces.max(initial=0.0)),
        joined=joined,
        countries=tuple(code.decode() for code in arrays["countries"].tolist() if code),
        gauges=tuple(sorted(by_gauge, key=lambda each: (-by_gauge[each], each)))[:_GAUGES],
        electrified_km=float(
            sum(length for sort, length in zip(sorts, km, strict=True) if sort.electrified == "yes")
        ),
        stations=len(lines.stations),
        frame=(float(lon.min()), float(lat.min()), float(lon.max()), float(lat.max())),
    )


def _check_axes(lines: Lines, path: Path, mode: str) -> None:
    """Refuse lines that lie off all land or known lines, and on them with their axes swapped."""
    spots = lines.spots[:: max(len(lines.spots) // _ASKED, 1)] / MICRO
    lon, lat = spots[:, 0], spots[:, 1]
    if np.abs(lon).max() > 90.0:
        return
    known = cast("GraphNetwork", get_network(mode)).planner.snapper

    def near(lons: np.ndarray, lats: np.ndarray) -> float:
        points = zip(lons.tolist(), lats.tolist(), strict=True)
        return float(
            np.mean([bool(known.ports(lon=x, lat=y, limit_m=_KNOWN_M, count=1)) for x, y in points])
        )

    def on_land(lons: np.ndarray, lats: np.ndarray) -> float:
        return float(np.mean(country_of_points(lons, lats) != ""))

    for share, where in (
        (on_land, "at sea, and on land"),
        (near, "off all known lines, and on them"),
    ):
        if share(lon, lat) < _FEW and share(lat, lon) >= _MANY:
            raise NetworkFileError(
                f"{path} cannot be used: its lines lie {where} if longitude and latitude are "
                "swapped.",
                path=str(path),
            )
