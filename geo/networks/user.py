"""One's own networks: a file is cleaned once, kept compactly, and used where it covers."""

from __future__ import annotations

import json
import os
import re
import tempfile
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np

from geo.borders import country_of_points
from geo.data.table import read_arrays, write_arrays
from geo.errors import DataFileError, NetworkFileError
from geo.graph import Graph
from geo.graph_make import make_graph
from geo.graph_network import GraphNetwork
from geo.graph_report import Guess, Spread
from geo.graph_ways import Rules
from geo.model import Mode, Reading
from geo.network_clean import count_pieces, lines_to_edges
from geo.network_fetch import download, region_url
from geo.network_files import Drawn, read_lines
from geo.settings import Settings
from geo.store import Opener, read_bytes, write_whole

__all__ = ["UserNetwork", "add_network", "fetch_region", "list_networks", "user_networks"]

_MODES = {"rail": Reading.RAIL, "road": Reading.ROAD}
_MOST_BYTES = 4_000_000_000
# a place farther from one's own network than this is not covered by it
_COVER_M = 10_000.0
_ASKED = 200
_LAND = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class UserNetwork:
    """A network that was added: what it is and where it came from."""

    name: str
    mode: str
    source: str
    km: float
    points: int
    pieces: int
    countries: tuple[str, ...] = ()
    gauges: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return it in one line."""
        parts = f", in {self.pieces} pieces" if self.pieces > 1 else ""
        gauges = f", gauge {' and '.join(self.gauges)}" if self.gauges else ""
        where = f" in {', '.join(self.countries)}" if self.countries else ""
        return f"{self.name} ({self.mode}): {self.km:,.0f} km{where}{parts}{gauges}; {self.source}"


def add_network(
    path: str | Path,
    *,
    mode: Mode | str = Mode.RAIL,
    name: str | None = None,
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
        What to call it; the file's name if not given. One of that name before is replaced.
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
    chosen = Mode(mode).value
    if chosen not in _MODES:
        raise NetworkFileError(f"A network is of mode rail or road, not {chosen}.")
    source = Path(path)
    drawn = read_lines(source, mode=chosen)
    _check_land(drawn, source)
    edges = lines_to_edges(drawn.lines, country_of=country_of_points)
    if not len(edges["start"]):
        raise NetworkFileError(f"{source} holds no line longer than a point.", path=str(source))
    arrays = make_graph(
        lon=edges["lon"],
        lat=edges["lat"],
        country=edges["country"],
        start=edges["start"],
        end=edges["end"],
        length_m=edges["length_m"],
        kind=edges["kind"],
    )
    called = _safe(name or source.name.split(".")[0])
    info = UserNetwork(
        name=called,
        mode=chosen,
        source=source.name,
        km=float(arrays["length"].sum()) / 1000,
        points=len(arrays["lon"]),
        pieces=count_pieces(edges),
        countries=tuple(code.decode() for code in arrays["countries"].tolist() if code),
        gauges=tuple(each for each, _ in drawn.tags["gauge"].most_common(3))
        if "gauge" in drawn.tags
        else (),
    )
    folder = _folder(settings or Settings())
    with tempfile.TemporaryDirectory() as draft:
        table = Path(draft) / "network.npz"
        write_arrays(table, arrays)
        write_whole(folder / f"{called}.npz", table.read_bytes())
    text = json.dumps(asdict(info), ensure_ascii=False, indent=1)
    write_whole(folder / f"{called}.json", text.encode())
    _open_network.cache_clear()
    return info


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
    found = []
    folder = _folder(settings or Settings())
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        if path.with_suffix(".npz").is_file():
            row = json.loads(path.read_text(encoding="utf-8"))
            row["countries"], row["gauges"] = tuple(row["countries"]), tuple(row["gauges"])
            found.append(UserNetwork(**row))
    return tuple(found)


def fetch_region(
    region: str,
    *,
    mode: Mode | str = Mode.RAIL,
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
    chosen = settings or Settings()
    path = download(region_url(region), settings=chosen, opener=opener)
    return add_network(path, mode=mode, name=_safe(path.name.split("-latest")[0]), settings=chosen)


def user_networks(settings: Settings | None = None) -> tuple[GraphNetwork, ...]:
    """Return one's own networks, ready to lay journeys on.

    Parameters
    ----------
    settings
        Where they are kept.

    Returns
    -------
    tuple of GraphNetwork
        By name.
    """
    chosen = settings or Settings()
    folder = _folder(chosen)
    return tuple(
        _open_network(info, str(folder / f"{info.name}.npz"))
        for info in list_networks(settings=chosen)
    )


@cache
def _open_network(info: UserNetwork, path: str) -> GraphNetwork:
    return GraphNetwork(
        name=f"{info.name} (yours)",
        reading=_MODES[info.mode],
        source=f"your network {info.name} ({info.source})",
        opener=partial(_read, path),
        rules=Rules,
        # drawn as surveyed: what is left is the choice of way
        spreads=lambda: (Spread(up_to_m=float("inf"), part=0.03),),
        guess=Guess(circuity=1.3, low=1.0, high=2.0, absurd=30.0, walk=1.0, free_m=1_000.0),
        most_m=_COVER_M,
    )


def _read(path: str) -> Graph:
    try:
        content = read_bytes(path, _MOST_BYTES)
    except OSError as error:
        raise DataFileError(f"{path} is gone; add the network again.", path=path) from error
    return Graph(read_arrays(content, name=path))


def _folder(settings: Settings) -> Path:
    if settings.cache_dir:
        return Path(settings.cache_dir).expanduser().absolute() / "networks"
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base).absolute() / "milepost" / "networks"


def _safe(name: str) -> str:
    return re.sub(r"[^\w-]+", "-", name).strip("-") or "network"


def _check_land(drawn: Drawn, path: Path) -> None:
    """Refuse lines that lie at sea as they are and on land with their axes swapped."""
    spots = np.array([line[len(line) // 2] for line in drawn.lines])
    spots = spots[:: max(len(spots) // _ASKED, 1)]
    on_land = np.mean(country_of_points(spots[:, 0], spots[:, 1]) != "")
    if on_land >= _LAND or np.abs(spots[:, 0]).max() > 90.0:
        return
    if np.mean(country_of_points(spots[:, 1], spots[:, 0]) != "") > max(_LAND, on_land):
        raise NetworkFileError(
            f"{path} cannot be used: its lines lie at sea, and on land if longitude and latitude "
            "are swapped.",
            path=str(path),
        )
