"""The way out: reports as dictionaries, JSON, frames, files and markup.

In: a report or a collection. Out: values, text, bytes, files. Each form is a module of its
own, `geo.export_*`; this one is their door.
"""

from __future__ import annotations

from geo.export_claimreview import RATING_SCALE, to_claimreview
from geo.export_credits import attributions, credit_lines, tables_of
from geo.export_csv import CLAIM_COLUMNS, claim_table, deciding_figure, to_csv
from geo.export_dict import figures_of, find_end, place_to_dict, to_dict, unit_for
from geo.export_files import (
    write_claimreview,
    write_csv,
    write_geojson,
    write_geopackage,
    write_geoparquet,
    write_gpx,
    write_json,
    write_kml,
)
from geo.export_frame import to_geodataframe
from geo.export_geojson import routes_to_geojson, to_geojson
from geo.export_json import json_line, json_text, measure_to_json, place_to_json, to_json
from geo.export_lines import split_at_180
from geo.export_measure import measure_to_dict
from geo.export_rows import claim_geometries
from geo.export_text import csv_cell, plain_text, shorten, value_of
from geo.export_xml import to_gpx, to_kml

__all__ = [
    "CLAIM_COLUMNS",
    "RATING_SCALE",
    "attributions",
    "claim_geometries",
    "claim_table",
    "credit_lines",
    "csv_cell",
    "deciding_figure",
    "figures_of",
    "find_end",
    "json_line",
    "json_text",
    "measure_to_dict",
    "measure_to_json",
    "place_to_dict",
    "place_to_json",
    "plain_text",
    "routes_to_geojson",
    "shorten",
    "split_at_180",
    "tables_of",
    "to_claimreview",
    "to_csv",
    "to_dict",
    "to_geodataframe",
    "to_geojson",
    "to_gpx",
    "to_json",
    "to_kml",
    "unit_for",
    "value_of",
    "write_claimreview",
    "write_csv",
    "write_geojson",
    "write_geopackage",
    "write_geoparquet",
    "write_gpx",
    "write_json",
    "write_kml",
]
