"""Reports as a GeoDataFrame, and what is written through it: GeoPackage and GeoParquet.

In: a report or a collection. Out: a frame in EPSG:4326; bytes of files.
geopandas and pyarrow are loaded when a frame is asked for, not before. A GeoPackage is
made in a temporary folder, because SQLite writes to disk only.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from geo.errors import OutputError
from geo.export_rows import COLUMNS, rows
from geo.model import Collection, Report

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

__all__ = ["geopackage_bytes", "geoparquet_bytes", "to_geodataframe"]

_NUMBERS = ("value", "length_km", "low_km", "high_km")


def to_geodataframe(report: Report | Collection) -> GeoDataFrame:
    """Return places, routes and claims as one frame.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    GeoDataFrame
        EPSG:4326; column ``feature`` is place, route or claim. Lines are split at the 180th
        meridian; a claim without a place has no geometry. A report without anything gives an
        empty frame with all columns.
    """
    from geopandas import GeoDataFrame
    from pandas import Series

    found = rows(report)
    columns = {
        name: Series(
            [row.cells[name] for row in found],
            dtype="float64" if name in _NUMBERS else "object",
        )
        for name in COLUMNS
    }
    return GeoDataFrame(columns, geometry=[row.geometry for row in found], crs="EPSG:4326")


def geopackage_bytes(report: Report | Collection) -> bytes:
    """Return a GeoPackage with the layers places, routes and claims.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    bytes
        A whole file; the same for the same report.

    Raises
    ------
    OutputError
        If the temporary folder cannot be written.
    """
    from pyogrio import set_gdal_config_options, write_dataframe
    from pyogrio.errors import DataSourceError

    frame = to_geodataframe(report)
    # GDAL stamps the hour of writing unless told one
    set_gdal_config_options({"OGR_CURRENT_DATE": "2000-01-01T00:00:00.000Z"})
    try:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "report.gpkg"
            for feature in ("place", "route", "claim"):
                layer = frame[frame["feature"] == feature].drop(columns="feature")
                write_dataframe(
                    layer,
                    path,
                    layer=f"{feature}s",
                    driver="GPKG",
                    append=path.exists(),
                    geometry_type="Point" if feature == "place" else "Unknown",
                    promote_to_multi=False,
                )
            return path.read_bytes()
    except (OSError, DataSourceError) as error:
        raise OutputError(
            f"A GeoPackage could not be made ({error}); free some space for temporary files."
        ) from error
    finally:
        set_gdal_config_options({"OGR_CURRENT_DATE": None})


def geoparquet_bytes(report: Report | Collection) -> bytes:
    """Return places, routes and claims as GeoParquet.

    Parameters
    ----------
    report
        What was found in one article or in several.

    Returns
    -------
    bytes
        A whole file.

    Raises
    ------
    OutputError
        If pyarrow is not installed.
    """
    stream = BytesIO()
    try:
        to_geodataframe(report).to_parquet(stream, index=False)
    except ImportError as error:
        raise OutputError(
            "GeoParquet needs pyarrow; install it with: pip install 'milepost[parquet]'."
        ) from error
    return stream.getvalue()
