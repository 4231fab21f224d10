"""Milepost reads an article and says of every travel figure whether the earth agrees.

The front door: verbs, nouns, promises and errors. Names are loaded when first used, so that
importing `geo` costs nothing and loads neither geopandas nor folium.

Examples
--------
>>> import geo
>>> round(geo.convert(435, source="mi", target="km"))
700
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.article import make_article
    from geo.base_map import BaseMap, load_base_map, load_land
    from geo.batch import measure_batch
    from geo.between import Measured, measure_between, why_no_route
    from geo.borders import country_name
    from geo.checks import Check, compare_articles, judge
    from geo.claims import ClaimKind, find_claims
    from geo.corpus import check_corpus
    from geo.errors import (
        AmbiguousPlaceError,
        ArticleError,
        DataFileError,
        JourneyError,
        MilepostError,
        NetworkFileError,
        NoRouteError,
        OfflineError,
        OptionError,
        OutputError,
        PlaceNotFoundError,
        SheetError,
        UnitError,
    )
    from geo.export import (
        RATING_SCALE,
        json_line,
        json_text,
        measure_to_dict,
        measure_to_json,
        place_to_json,
        routes_to_geojson,
        split_at_180,
        to_claimreview,
        to_csv,
        to_geodataframe,
        to_geojson,
        to_gpx,
        to_json,
        to_kml,
        write_claimreview,
        write_csv,
        write_geojson,
        write_geopackage,
        write_geoparquet,
        write_gpx,
        write_json,
        write_kml,
    )
    from geo.export_credits import attributions, credit_lines, tables_of
    from geo.export_csv import deciding_figure
    from geo.export_dict import figures_of, find_end, to_dict, unit_for
    from geo.export_text import csv_cell, plain_text, shorten
    from geo.family import members
    from geo.geocode import find_place
    from geo.itinerary import Itinerary, Stretch, explain_route, itinerary_to_dict
    from geo.local_names import local_name_of
    from geo.measure import geodesic_line, geodesic_m, measure_journey
    from geo.model import (
        Across,
        Article,
        Case,
        Claim,
        Collection,
        Decoy,
        Hedge,
        Interval,
        Journey,
        Leg,
        LegKind,
        Measurement,
        Modality,
        Mode,
        Outcome,
        Place,
        Quantity,
        Reading,
        Relation,
        Report,
        Resolution,
        Route,
        Sentence,
        Span,
        Toponym,
        Verdict,
        Waymark,
    )
    from geo.named import find_places
    from geo.network_add import add_network, fetch_region
    from geo.networks import Network
    from geo.networks.user import (
        UserNetwork,
        list_networks,
        packaged_networks,
        remove_network,
    )
    from geo.pipeline import check_article, check_articles
    from geo.places import Gazetteer
    from geo.quantities import find_quantities, meaning
    from geo.readers import read_article
    from geo.settings import Settings
    from geo.sheets import Sheet, list_seed_sheets, read_sheet
    from geo.sidecar import find_sidecar
    from geo.store import sources, write_whole
    from geo.units import Dimension, convert, from_si, to_si
    from geo.waters import Water, load_waters

__version__ = "0.1.0"

_ROOMS = {
    "article": "make_article",
    "batch": "measure_batch",
    "base_map": "BaseMap load_base_map load_land",
    "between": "Measured measure_between why_no_route",
    "borders": "country_name",
    "checks": "Check compare_articles judge",
    "claims": "ClaimKind find_claims",
    "corpus": "check_corpus",
    "errors": "AmbiguousPlaceError ArticleError DataFileError JourneyError MilepostError"
    " NetworkFileError NoRouteError OfflineError OptionError OutputError PlaceNotFoundError"
    " SheetError UnitError",
    "export": "RATING_SCALE json_line json_text measure_to_dict measure_to_json place_to_json"
    " routes_to_geojson split_at_180 to_claimreview to_csv to_geodataframe"
    " to_geojson to_gpx to_json to_kml write_claimreview write_csv"
    " write_geojson write_geopackage write_geoparquet write_gpx write_json write_kml",
    "export_credits": "attributions credit_lines tables_of",
    "export_csv": "deciding_figure",
    "export_dict": "figures_of find_end to_dict unit_for",
    "export_text": "csv_cell plain_text shorten",
    "family": "members",
    "geocode": "find_place",
    "itinerary": "Itinerary Stretch explain_route itinerary_to_dict",
    "local_names": "local_name_of",
    "measure": "geodesic_line geodesic_m measure_journey",
    "model": "Across Article Case Claim Collection Decoy Hedge Interval Journey Leg LegKind"
    " Measurement Modality Mode Outcome Place Quantity Reading Relation Report Resolution Route"
    " Sentence Span Toponym Verdict Waymark",
    "named": "find_places",
    "network_add": "add_network fetch_region",
    "networks": "Network",
    "networks.user": "UserNetwork list_networks packaged_networks remove_network",
    "pipeline": "check_article check_articles",
    "places": "Gazetteer",
    "quantities": "find_quantities meaning",
    "readers": "read_article",
    "settings": "Settings",
    "sheets": "Sheet list_seed_sheets read_sheet",
    "sidecar": "find_sidecar",
    "store": "sources write_whole",
    "units": "Dimension convert from_si to_si",
    "waters": "Water load_waters",
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names.split()}

__all__ = [
    "Across",
    "AmbiguousPlaceError",
    "Article",
    "ArticleError",
    "BaseMap",
    "Case",
    "Check",
    "Claim",
    "ClaimKind",
    "Collection",
    "DataFileError",
    "Decoy",
    "Dimension",
    "Gazetteer",
    "Hedge",
    "Interval",
    "Itinerary",
    "Journey",
    "JourneyError",
    "Leg",
    "LegKind",
    "Measured",
    "Measurement",
    "MilepostError",
    "Modality",
    "Mode",
    "Network",
    "NetworkFileError",
    "NoRouteError",
    "OfflineError",
    "OptionError",
    "Outcome",
    "OutputError",
    "Place",
    "PlaceNotFoundError",
    "Quantity",
    "RATING_SCALE",
    "Reading",
    "Relation",
    "Report",
    "Resolution",
    "Route",
    "Sentence",
    "Settings",
    "Sheet",
    "SheetError",
    "Span",
    "Stretch",
    "Toponym",
    "UnitError",
    "UserNetwork",
    "Verdict",
    "Water",
    "Waymark",
    "add_network",
    "attributions",
    "check_article",
    "check_articles",
    "check_corpus",
    "compare_articles",
    "convert",
    "country_name",
    "credit_lines",
    "csv_cell",
    "deciding_figure",
    "explain_route",
    "fetch_region",
    "figures_of",
    "find_claims",
    "find_end",
    "find_place",
    "find_places",
    "find_quantities",
    "find_sidecar",
    "from_si",
    "geodesic_line",
    "geodesic_m",
    "itinerary_to_dict",
    "json_line",
    "json_text",
    "judge",
    "list_networks",
    "list_seed_sheets",
    "load_base_map",
    "load_land",
    "load_waters",
    "local_name_of",
    "make_article",
    "meaning",
    "measure_batch",
    "measure_between",
    "measure_journey",
    "measure_to_dict",
    "measure_to_json",
    "members",
    "packaged_networks",
    "place_to_json",
    "plain_text",
    "read_article",
    "read_sheet",
    "remove_network",
    "routes_to_geojson",
    "shorten",
    "sources",
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
    "to_si",
    "unit_for",
    "why_no_route",
    "write_claimreview",
    "write_csv",
    "write_geojson",
    "write_geopackage",
    "write_geoparquet",
    "write_gpx",
    "write_json",
    "write_kml",
    "write_whole",
]


def __getattr__(name: str) -> object:
    """Return an exported name, loading its room when it is first asked for."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'geo' has no attribute {name!r}")
    found = getattr(import_module(f"geo.{_ROOM_OF[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return the exported names, for tab completion."""
    return [*__all__, "__version__"]
