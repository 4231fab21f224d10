"""How mountainous the land is that each chain of a graph runs over, for the builders alone.

In: the arrays of a graph. Out: a number a chain. Reads the altitudes of package pvlib: a world
grid of a twelfth of a degree, made from open elevation models.
A road drawn with few points loses little length in a plain, much in mountains: the source of
the graph gives 288 of 370 km from Antananarivo down to Toamasina, and does not look coarse.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.ndimage import maximum_filter, minimum_filter

from geo.graph_make import MICRO

__all__ = ["RELIEF_SOURCE", "UNIT_M", "relief_of"]

UNIT_M = 10.0  # what one stands for in what `relief_of` returns
RELIEF_SOURCE = "altitudes of pvlib 0.16.1, a grid of open elevation models put together by Mapzen"
_PACKAGE = "pvlib"
_CELLS = 12  # to a degree
_STEP_M, _LOWEST_M, _SEA = 28.0, -450.0, 255  # how the grid writes an altitude
_ROUGH_M = 300.0  # where heights within 14 km of a spot differ less, roads run as in a plain
_SAMPLE_M = 3_000.0

Floats = npt.NDArray[np.float64]


def relief_of(arrays: dict[str, np.ndarray]) -> npt.NDArray[np.uint8]:
    """Return by how much the heights around each chain differ, beyond those of hills.

    Parameters
    ----------
    arrays
        What `geo.graph_make.make_graph` returned.

    Returns
    -------
    array
        Tens of metres beyond 300, the mean along the chain; 0 in plains and hills.
    """
    nodes = len(arrays["node_country"])
    lon, lat = arrays["lon"] / MICRO, arrays["lat"] / MICRO
    inner = arrays["inner"].astype(np.int64)
    chain = np.repeat(np.arange(len(inner)), inner + 1)
    k = np.arange(len(chain)) - np.repeat(np.cumsum(inner + 1) - inner - 1, inner + 1)
    at = nodes + np.repeat(np.cumsum(inner) - inner, inner + 1) + k
    tail = np.repeat(np.arange(nodes), arrays["leaving"])[chain]
    start = np.where(k == 0, tail, at - 1)
    stop = np.where(k == inner[chain], arrays["b"][chain], at)
    turn = (lon[stop] - lon[start] + 180.0) % 360.0 - 180.0
    rise = lat[stop] - lat[start]
    metres = np.hypot(turn * np.cos(np.radians(lat[start])), rise) * 111_000.0
    parts = np.maximum(np.ceil(metres / _SAMPLE_M), 1).astype(np.int64)
    piece = np.repeat(np.arange(len(parts)), parts)
    share = np.arange(len(piece)) - np.repeat(np.cumsum(parts) - parts, parts) + 0.5
    share /= parts[piece]
    rough = _excess(
        lon[start[piece]] + share * turn[piece], lat[start[piece]] + share * rise[piece]
    )
    weight = (metres[piece] + 1.0) / parts[piece]
    home, count = chain[piece], len(inner)
    mean = np.bincount(home, rough * weight, count) / np.bincount(home, weight, count)
    return np.minimum(np.rint(mean / UNIT_M), 255).astype(np.uint8)


def _excess(lon: Floats, lat: Floats) -> Floats:
    """Return by how many metres the relief about each spot is beyond that of hills."""
    grid = _relief()
    row = np.clip(((90.0 - lat) * _CELLS).astype(np.int64), 0, grid.shape[0] - 1)
    column = (((lon + 180.0) % 360.0) * _CELLS).astype(np.int64) % grid.shape[1]
    return np.asarray(np.maximum(grid[row, column] - _ROUGH_M, 0.0), dtype=np.float64)


def _relief() -> Floats:
    """Return the difference of the highest and the lowest of nine cells about each."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{_PACKAGE} is not installed; install the extra 'data'.")
    import h5py  # of extra `data`

    with h5py.File(Path(spec.origin).parent / "data" / "Altitude.h5") as file:
        stored = np.asarray(file["Altitude"])
    metres = np.where(stored == _SEA, 0.0, np.maximum(stored * _STEP_M + _LOWEST_M, 0.0))
    around = {"size": 3, "mode": ("nearest", "wrap")}
    return np.asarray(maximum_filter(metres, **around) - minimum_filter(metres, **around))
