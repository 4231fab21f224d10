"""Reports as files, each there in full or not at all.

In: a report or a collection and a path. Out: the path written.
Touches: the file named, through the shell.
"""

from __future__ import annotations

from pathlib import Path

from geo.export_claimreview import to_claimreview
from geo.export_csv import to_csv
from geo.export_frame import geopackage_bytes, geoparquet_bytes
from geo.export_geojson import to_geojson
from geo.export_json import json_text, to_json
from geo.export_xml import to_gpx, to_kml
from geo.model import Collection, Report
from geo.store import write_whole

__all__ = [
    "write_claimreview",
    "write_csv",
    "write_geojson",
    "write_geopackage",
    "write_geoparquet",
    "write_gpx",
    "write_json",
    "write_kml",
]


def write_json(report: Report | Collection, path: str | Path) -> Path:
    """Write the JSON contract.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    return write_whole(path, to_json(report).encode())


def write_geojson(report: Report | Collection, path: str | Path) -> Path:
    """Write places, routes and claims as GeoJSON, split at the 180th meridian.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    return write_whole(path, to_geojson(report).encode())


def write_geopackage(report: Report | Collection, path: str | Path) -> Path:
    """Write places, routes and claims as layers of a GeoPackage.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    return write_whole(path, geopackage_bytes(report))


def write_geoparquet(report: Report | Collection, path: str | Path) -> Path:
    """Write places, routes and claims as GeoParquet.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written, or pyarrow is not installed.
    """
    return write_whole(path, geoparquet_bytes(report))


def write_gpx(report: Report | Collection, path: str | Path) -> Path:
    """Write the routes as GPX, with their figures as extensions.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    return write_whole(path, to_gpx(report).encode())


def write_kml(report: Report | Collection, path: str | Path) -> Path:
    """Write places, routes and claims as KML.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    return write_whole(path, to_kml(report).encode())


def write_csv(report: Report | Collection, path: str | Path) -> Path:
    """Write claims and verdicts as CSV, one row a claim.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    return write_whole(path, to_csv(report).encode())


def write_claimreview(
    report: Report | Collection,
    path: str | Path,
    *,
    url: str | None = None,
    author: str | None = None,
) -> Path:
    """Write the checked figures as ClaimReview, JSON-LD.

    Parameters
    ----------
    report
        What was found in one article or in several.
    path
        The file to write.
    url
        Where the check is published, if it is.
    author
        Who publishes it, if known.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    return write_whole(path, json_text(to_claimreview(report, url=url, author=author)).encode())
